//! The server as its callers meet it: a real one on a real port with a real database, and the real binary.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod alerts;
mod areas;
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
mod erasure;
mod history;
mod import;
mod inbound;
mod inbound_duplicates;
mod leaving;
mod link_persons;
mod linked_cases;
mod matching;
mod numbers;
mod older;
mod outbound;
mod pages;
mod permissions;
mod photos;
mod promises;
mod push;
mod referrals;
mod ringing;
mod roster;
mod scopes;
mod sealed;
mod sessions;
mod sms_command;
mod stream;
mod support;
mod sync;
mod updates;
mod worker_cards;
mod workers;
