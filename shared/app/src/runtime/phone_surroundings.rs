//! Time and randomness as the phone has them.

use std::time::Duration;

use chrono::Utc;
use rustix::time::{ClockId, clock_gettime};

use crate::surroundings::{Moment, Surroundings};

/// Counts while the phone sleeps too, unlike `Instant` on Linux: an alert that waited in a pocket for an hour is an hour old.
#[cfg(any(target_os = "linux", target_os = "android"))]
const STEADY: ClockId = ClockId::Boottime;
/// On Apple's systems the monotonic clock counts sleep by itself.
#[cfg(not(any(target_os = "linux", target_os = "android")))]
const STEADY: ClockId = ClockId::Monotonic;

/// The phone's own clocks and the system's randomness.
#[derive(Debug, Clone, Copy, Default)]
pub struct PhoneSurroundings;

impl Surroundings for PhoneSurroundings {
    fn now(&self) -> Moment {
        let steady = clock_gettime(STEADY);
        let since_boot = Duration::new(
            u64::try_from(steady.tv_sec).unwrap_or_default(),
            u32::try_from(steady.tv_nsec).unwrap_or_default(),
        );
        Moment { wall: Utc::now(), monotonic_ms: u64::try_from(since_boot.as_millis()).unwrap_or(u64::MAX) }
    }

    /// # Panics
    /// Where the system has no randomness at all: an id or a key that can be guessed is worse than a core that says
    /// that it failed. No phone does this after its kernel has started.
    fn random(&self) -> [u8; 32] {
        let mut bytes = [0; 32];
        assert!(getrandom::fill(&mut bytes).is_ok(), "the system gives no randomness");
        bytes
    }
}
