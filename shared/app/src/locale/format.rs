//! Times, ages and distances as people read them. All times are shown in Asia/Kolkata, which has no daylight saving.

use chrono::{DateTime, Datelike, FixedOffset, NaiveDate, Timelike, Utc};
use domain::INDIA_SECONDS_EAST;

use super::{Words, in_digits};

const MINUTE: i64 = 60;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;

fn in_india(time: DateTime<Utc>) -> Option<DateTime<FixedOffset>> {
    FixedOffset::east_opt(INDIA_SECONDS_EAST).map(|offset| time.with_timezone(&offset))
}

/// The day that it is in India.
pub(crate) fn day_in_india(time: DateTime<Utc>) -> NaiveDate {
    in_india(time).map_or_else(|| time.date_naive(), |local| local.date_naive())
}

/// Whole metres or other small counts, for a text's argument.
#[expect(clippy::cast_possible_truncation, reason = "clamped to what fits")]
fn whole(number: f64) -> i64 {
    number.round().clamp(0.0, 1e12) as i64
}

impl Words {
    /// The same text in the digits of the language. Not for numbers that are dialled or read out to somebody.
    pub(crate) fn digits(self, text: &str) -> String {
        in_digits(text, self.language.zero)
    }

    /// "14:02" on the same day of India, "21 Nov, 14:02" on another.
    pub(crate) fn time(self, time: DateTime<Utc>, now: DateTime<Utc>) -> String {
        let Some((local, today)) = in_india(time).zip(in_india(now)) else { return String::new() };
        let clock = self.digits(&format!("{:02}:{:02}", local.hour(), local.minute()));
        if local.date_naive() == today.date_naive() {
            return clock;
        }
        let (day, month) = (local.day(), local.month());
        self.tell("time-on-day", &[("day", day.into()), ("month", month.into()), ("time", clock.into())])
    }

    /// "10 Dec 2026".
    pub(crate) fn day(self, day: NaiveDate) -> String {
        let year = self.digits(&day.year().to_string());
        let (number, month) = (day.day(), day.month());
        self.tell("day-of-year", &[("day", number.into()), ("month", month.into()), ("year", year.into())])
    }

    /// "less than 1 min", "4 min", "3 h", "2 days": how long ago something was.
    pub(crate) fn age(self, seconds: i64) -> String {
        match seconds {
            ..MINUTE => self.say("age-under-minute"),
            MINUTE..HOUR => self.tell("age-minutes", &[("count", (seconds / MINUTE).into())]),
            HOUR..DAY => self.tell("age-hours", &[("count", (seconds / HOUR).into())]),
            _ => self.tell("age-days", &[("count", (seconds / DAY).into())]),
        }
    }

    /// Relative until a day ("4 min ago"), absolute after ("21 Nov, 14:02").
    pub(crate) fn when(self, time: DateTime<Utc>, now: DateTime<Utc>) -> String {
        match (now - time).num_seconds() {
            // a phone's clock may be behind the server's
            ..MINUTE => self.say("age-now"),
            seconds @ MINUTE..DAY => self.tell("age-ago", &[("age", self.age(seconds).into())]),
            _ => self.time(time, now),
        }
    }

    /// "35 m", "1.2 km", "40 km".
    pub(crate) fn distance(self, metres: f64) -> String {
        if metres < 1000.0 {
            return self.tell("distance-m", &[("count", whole(metres).into())]);
        }
        let km = metres / 1000.0;
        let shown = if km < 10.0 { format!("{km:.1}") } else { whole(km).to_string() };
        self.tell("distance-km", &[("count", self.digits(&shown).into())])
    }
}
