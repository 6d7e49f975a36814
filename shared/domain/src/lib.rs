//! Types and rules that phone and server both hold to: what an alert says, how it becomes a case, which hub gets it, who
//! may do what, and the messages between phone and server.
//!
//! Nothing here does I/O, reads a clock or draws randomness; these come in as arguments. Nothing here knows of Crux,
//! UniFFI, a database or HTTP: it compiles for a phone and for a server in seconds.

pub mod alert;
pub mod attachment;
mod base32;
pub mod basics;
pub mod case;
pub mod digits;
pub mod directory;
pub mod door;
mod fields;
pub mod hub;
pub mod ids;
pub mod invite;
pub mod money;
pub mod operation;
pub mod permission;
pub mod phone_number;
pub mod place;
pub mod sealed;
pub mod session;
pub mod sms;
pub mod sync;
mod text;
pub mod worker;

#[cfg(test)]
mod samples;

pub use text::begins_like_a_formula;

/// Seconds that India is ahead of UTC: five and a half hours, all year.
pub const INDIA_SECONDS_EAST: i32 = 5 * 3600 + 1800;

/// MAIN's toll-free helpline, dialled exactly so: never with +91 or +1 in front.
pub const HELPLINE: &str = "18008912995";

/// India's emergency number (police, fire, ambulance), Emergency Response Support System.
pub const EMERGENCY: &str = "112";
