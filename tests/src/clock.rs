//! A phone's clock that a story can push ahead: what takes the phone minutes takes the story nothing.

use std::{
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};

use app::{
    runtime::{Parts, PhoneSurroundings},
    surroundings::{Moment, Surroundings},
};
use chrono::TimeDelta;

use crate::phone::{parts, short_pauses};

/// Both clocks of a phone, as far ahead of this machine's as they were pushed. Pauses of chance are a few milliseconds.
#[derive(Default)]
pub struct PushedClock {
    ahead_ms: AtomicU64,
}

impl PushedClock {
    /// One that is not ahead yet.
    pub fn new() -> Arc<Self> {
        Arc::default()
    }

    /// Pushes it. A timer that was set before rings when it would have rung: tell the phone something, and it looks.
    pub fn push(&self, time: Duration) {
        let ms = u64::try_from(time.as_millis()).unwrap_or_default();
        self.ahead_ms.fetch_add(ms, Ordering::SeqCst);
    }

    /// Parts of a phone that lives by this clock.
    pub fn parts(self: &Arc<Self>) -> Parts {
        Parts { surroundings: self.clone(), ..parts() }
    }
}

impl Surroundings for PushedClock {
    fn now(&self) -> Moment {
        let ahead = self.ahead_ms.load(Ordering::SeqCst);
        let now = PhoneSurroundings.now();
        let wall = TimeDelta::milliseconds(i64::try_from(ahead).unwrap_or_default());
        Moment { wall: now.wall + wall, monotonic_ms: now.monotonic_ms.saturating_add(ahead) }
    }

    fn random(&self) -> [u8; 32] {
        short_pauses()
    }
}
