//! The server as its callers meet it: a real one on a real port with a real database, and the real binary.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod alerts;
mod attachments;
mod bad_input;
mod basics;
mod binary;
mod casework;
mod clips;
mod commands;
mod conformance;
mod connections;
mod description;
mod durability;
mod history;
mod inbound;
mod linked_cases;
mod numbers;
mod older;
mod outbound;
mod permissions;
mod promises;
mod push;
mod referrals;
mod ringing;
mod roster;
mod scopes;
mod sessions;
mod sms_command;
mod stream;
mod support;
mod sync;
mod updates;
