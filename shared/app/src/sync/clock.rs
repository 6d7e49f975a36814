//! The server's time, by which shifts and quiet hours run. The phone's own clock may be wrong: somebody on duty would sleep.

use chrono::{DateTime, TimeDelta, Utc};

use crate::around::Around;

/// What the server said the time is, in this run of the app.
#[derive(Debug, Default)]
pub(super) struct ServerClock {
    /// With the moment of the phone's clock that only grows, milliseconds: nobody sets that one.
    told: Option<(DateTime<Utc>, u64)>,
}

impl ServerClock {
    /// An answer of the server's came, made at this time.
    pub(super) fn hear(&mut self, time: DateTime<Utc>, around: &Around<'_>) {
        self.told = Some((time, around.now.monotonic_ms));
    }

    /// The server's time now; before it was told, the phone's own.
    pub(super) fn now(&self, around: &Around<'_>) -> DateTime<Utc> {
        let now = self.told.and_then(|(time, at)| {
            let since = i64::try_from(around.now.monotonic_ms.saturating_sub(at)).ok()?;
            time.checked_add_signed(TimeDelta::try_milliseconds(since)?)
        });
        now.unwrap_or(around.now.wall)
    }
}
