//! What an update is given besides the model: the config, the surroundings and one moment for all of it.

use crate::{
    config::CoreConfig,
    surroundings::{Moment, Surroundings, drawn_up_to},
};

/// What is around the model during one update or view.
#[derive(Clone, Copy)]
pub(crate) struct Around<'a> {
    pub(crate) config: &'a CoreConfig,
    pub(crate) surroundings: &'a dyn Surroundings,
    pub(crate) now: Moment,
}

impl<'a> Around<'a> {
    pub(crate) fn new(config: &'a CoreConfig, surroundings: &'a dyn Surroundings) -> Self {
        Self { config, surroundings, now: surroundings.now() }
    }

    /// Milliseconds since 1970 by the wall clock, for identifiers.
    pub(crate) fn unix_ms(&self) -> u64 {
        u64::try_from(self.now.wall.timestamp_millis()).unwrap_or_default()
    }

    /// Ten bytes that nobody can guess, for identifiers.
    pub(crate) fn ten_bytes(&self) -> [u8; 10] {
        // 32 bytes always hold ten
        self.surroundings.random().first_chunk().copied().unwrap_or_default()
    }

    /// A number from 0 to `most`, both included, each about as likely.
    pub(crate) fn up_to(&self, most: u64) -> u64 {
        drawn_up_to(most, &self.surroundings.random())
    }
}
