//! The server as its callers meet it: a real one on a real port with a real database, and the real binary.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod alerts;
mod bad_input;
mod binary;
mod commands;
mod conformance;
mod description;
mod durability;
mod permissions;
mod sessions;
mod stream;
mod support;
mod sync;
mod updates;
