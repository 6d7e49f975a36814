//! When something of this phone that could not be read is read again. Unlike [`Attempts`](crate::attempts::Attempts) at a
//! server's door, which other phones share, it needs no random part.

use crate::around::Around;

/// It is read again after so many milliseconds …
const FIRST_PAUSE_MS: u64 = 2_000;
/// … then after twice as many, up to this: a minute.
const LONGEST_PAUSE_MS: u64 = 60_000;

/// The reading of what could not be read.
#[derive(Debug, Default)]
pub(super) struct Again {
    pause_ms: u64,
    /// By the monotonic clock; none while it is being read.
    at: Option<u64>,
}

impl Again {
    /// It could not be read: once more in a while.
    pub(super) fn later(&mut self, around: &Around<'_>) {
        self.pause_ms = self.pause_ms.saturating_mul(2).clamp(FIRST_PAUSE_MS, LONGEST_PAUSE_MS);
        self.at = Some(around.now.monotonic_ms.saturating_add(self.pause_ms));
    }

    /// It is read now. Whether that is not being done already.
    pub(super) fn begin(&mut self) -> bool {
        self.at.take().is_some()
    }

    /// When it is to be read next, by the monotonic clock; none while it is being read.
    pub(super) fn at(&self) -> Option<u64> {
        self.at
    }
}
