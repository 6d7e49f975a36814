//! The core as a whole and its stores, held by a shell without a screen: what survives what.
#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking, also in what it shares with others"
)]

mod alert_store;
mod deleting;
mod durability;
mod lifecycle;
mod pin;
mod record_store;
mod sse;
mod support;
