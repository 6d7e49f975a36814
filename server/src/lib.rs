//! The server: it stores, orders and guards what the phones send. What an alert, a case or a permission is stands in
//! `domain`; nothing here decides it again.
//!
//! - [`api`]: what phones and browsers ask over HTTP.
//! - [`intake`]: how an operation meets its case: authorised, routed, applied. Pure.
//! - [`storage`]: what is kept, behind one trait; SQLite today.
//! - [`ringing`]: the job that makes untaken cases ring on.
//! - [`commands`]: what `main-server` does on a command line.
//! - [`files`]: what is kept outside the store: evidence, recorded prompts.
//! - [`push`]: the doorbell of staff's phones.
//! - [`gateway`], [`inbound`], [`outbound`]: text messages and missed calls, in and out.
//! - [`matching`]: who may be registered twice.
//! - [`keys`]: what locks registrations and signs cards.
//! - [`keyed`], [`token`], [`clock`]: secrets and time, drawn here and passed on.

pub mod api;
pub mod clock;
pub mod commands;
pub mod files;
pub mod gateway;
mod https;
pub mod inbound;
pub mod intake;
pub mod keyed;
pub mod keys;
pub mod matching;
pub mod outbound;
pub mod push;
pub mod ringing;
pub mod storage;
pub mod token;
