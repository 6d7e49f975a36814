//! Effects: what the app asks of the world, one file each with its operation and its output. Rust performs the stores,
//! HTTP, the stream, timers; a shell performs the rest through [`crate::shell::Shell`].

pub mod alert_store;
pub mod dial;
mod effect;
pub mod http;
pub mod locate;
pub mod notify;
pub mod record_store;
pub mod schedule_sync;
pub mod stream;
pub mod timer;
pub mod vibrate;

pub use self::effect::*;
