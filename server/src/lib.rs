//! The server: it stores, orders and guards what the phones send. What an alert, a case or a permission is stands in
//! `domain`; nothing here decides it again.
//!
//! - [`api`]: what phones and browsers ask over HTTP.
//! - [`intake`]: how an operation meets its case: authorised, routed, applied. Pure.
//! - [`storage`]: what is kept, behind one trait; SQLite today.
//! - [`commands`]: what `main-server` does on a command line.
//! - [`token`], [`clock`]: secrets and time, drawn here and passed on.

pub mod api;
pub mod clock;
pub mod commands;
pub mod intake;
pub mod storage;
pub mod token;
