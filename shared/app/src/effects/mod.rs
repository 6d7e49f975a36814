//! Effects: what the app asks of the world, one file each with its operation and its output. Rust performs the stores,
//! HTTP, the stream, timers; a shell performs the rest through [`crate::shell::Shell`].

pub mod alert_store;
pub mod at_work;
pub mod attachment_store;
pub mod capture;
pub mod clip_store;
pub mod dial;
pub mod disguise;
mod effect;
pub mod evidence_store;
pub mod http;
pub mod locate;
pub mod notify;
pub mod permission;
pub mod pick_contact;
pub mod play;
pub mod record_store;
pub mod scan_code;
pub mod schedule_sync;
pub mod send_sms;
pub mod show;
pub mod speak;
pub mod stream;
pub mod timer;
pub mod track;
pub mod vibrate;

pub use self::effect::*;
