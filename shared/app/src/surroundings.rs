//! Time and randomness, which a pure app gets from outside. The runtime gives the phone's own; tests give what they like.

use chrono::{DateTime, Utc};

/// A moment, by both clocks of the phone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    /// The phone's wall clock: may be wrong, may jump.
    pub wall: DateTime<Utc>,
    /// Milliseconds that only ever grow while this process lives: for ages and deadlines.
    pub monotonic_ms: u64,
}

/// Where time and randomness come from.
pub trait Surroundings: Send + Sync {
    /// Now.
    fn now(&self) -> Moment;
    /// 32 bytes that nobody can guess.
    fn random(&self) -> [u8; 32];
}

/// A number from 0 to `most`, both included, each about as likely, drawn from such bytes.
pub(crate) fn drawn_up_to(most: u64, random: &[u8; 32]) -> u64 {
    let eight = random.first_chunk().copied().unwrap_or_default();
    u64::from_le_bytes(eight) % most.saturating_add(1)
}
