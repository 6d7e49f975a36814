//! The server as its callers meet it: a real one on a real port with a real database, and the real binary.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod alerts;
mod attachments;
mod bad_input;
mod basics;
mod binary;
mod clips;
mod commands;
mod conformance;
mod connections;
mod description;
mod durability;
mod inbound;
mod older;
mod outbound;
mod permissions;
mod promises;
mod ringing;
mod sessions;
mod sms_command;
mod stream;
mod support;
mod sync;
mod updates;
