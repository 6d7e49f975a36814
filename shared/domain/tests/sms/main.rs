//! Text messages: what is encoded comes back, fits and stays readable for ever; what is damaged still tells what it can.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod damage;
mod fuzz;
mod identity;
mod recorded;
mod support;
