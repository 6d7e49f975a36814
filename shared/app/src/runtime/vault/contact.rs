//! How long a link person's phone has had no contact. By both clocks: the wall clock counts while the phone is off, the
//! steady one while somebody holds the wall clock back. Neither can be made to count less than the other saw.

use serde::{Deserialize, Serialize};

use crate::surroundings::Moment;

/// What stands in `records.db.contact`.
#[expect(clippy::struct_field_names, reason = "the unit of each is its name")]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Contact {
    /// Time without contact that was seen to go by, milliseconds.
    away_ms: u64,
    /// The newest time of the wall clock ever seen, milliseconds since 1970.
    newest_wall_ms: i64,
    /// The steady clock when this was written.
    steady_ms: u64,
}

impl Contact {
    /// Contact now.
    pub(super) fn at(now: Moment) -> Self {
        Self { away_ms: 0, newest_wall_ms: now.wall.timestamp_millis(), steady_ms: now.monotonic_ms }
    }

    /// What has gone by until now.
    pub(super) fn until(self, now: Moment) -> Self {
        // the steady clock begins anew with the phone: it shows less than what went by, never more
        let by_steady = now.monotonic_ms.checked_sub(self.steady_ms).unwrap_or(now.monotonic_ms);
        let wall = now.wall.timestamp_millis();
        let by_wall = u64::try_from(wall.saturating_sub(self.newest_wall_ms)).unwrap_or(0);
        Self {
            away_ms: self.away_ms.saturating_add(by_steady.max(by_wall)),
            newest_wall_ms: wall.max(self.newest_wall_ms),
            steady_ms: now.monotonic_ms,
        }
    }

    pub(super) fn away_ms(self) -> u64 {
        self.away_ms
    }
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;

    use super::*;

    const HOUR: u64 = 3_600_000;

    fn at(wall_hours: i64, steady_hours: u64) -> Moment {
        let noon: chrono::DateTime<chrono::Utc> = "2026-11-22T12:00:00Z".parse().unwrap();
        Moment { wall: noon + TimeDelta::hours(wall_hours), monotonic_ms: steady_hours * HOUR }
    }

    #[test]
    fn time_goes_by_whatever_the_clocks_are_set_to() {
        let contact = Contact::at(at(0, 100));
        // as it should be
        assert_eq!(contact.until(at(5, 105)).away_ms(), 5 * HOUR);
        // the clock was set back a year
        let back = contact.until(at(-9000, 110));
        assert_eq!(back.away_ms(), 10 * HOUR);
        // and stands still there, while the phone is on
        let later = back.until(at(-9000, 130));
        assert_eq!(later.away_ms(), 30 * HOUR);
        // switched off for two days, and put right: the steady clock began anew
        let next = later.until(at(78, 1));
        assert_eq!(next.away_ms(), 30 * HOUR + 78 * HOUR);
        assert_eq!(next.until(at(78, 1)), next, "nothing went by");
    }
}
