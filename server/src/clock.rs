//! The time, passed to whoever needs it, so that tests can set it.

use std::sync::Arc;

use chrono::{DateTime, SubsecRound, Utc};

/// Milliseconds since 1970, as the ids that are made now begin with; nothing before that.
pub fn unix_ms(at: DateTime<Utc>) -> u64 {
    u64::try_from(at.timestamp_millis()).unwrap_or_default()
}

/// Tells the time, in UTC, to the microsecond: as fine as it is stored.
#[derive(Clone)]
pub struct Clock(Arc<dyn Fn() -> DateTime<Utc> + Send + Sync>);

impl Clock {
    /// The clock of this machine.
    pub fn system() -> Self {
        Self::new(Utc::now)
    }

    /// A clock that tells what `now` tells.
    pub fn new(now: impl Fn() -> DateTime<Utc> + Send + Sync + 'static) -> Self {
        Self(Arc::new(now))
    }

    /// The time.
    pub fn now(&self) -> DateTime<Utc> {
        (self.0)().trunc_subsecs(6)
    }
}
