//! When a hub's phone on duty is there to ring.

use std::fmt;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use crate::INDIA_SECONDS_EAST;

const DAY_SECONDS: i64 = 24 * 3600;
const DAY_MINUTES: u16 = 24 * 60;

/// The hours of every day in which somebody is on duty at a hub, in Asia/Kolkata. A hub without any is always on duty.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Minutes")]
pub struct DutyHours {
    from_minute: u16,
    to_minute: u16,
}

/// Hours as they were written, by whomever.
#[derive(Deserialize)]
struct Minutes {
    from_minute: u16,
    to_minute: u16,
}

impl TryFrom<Minutes> for DutyHours {
    type Error = &'static str;

    fn try_from(written: Minutes) -> Result<Self, Self::Error> {
        Self::new(written.from_minute, written.to_minute).ok_or("these minutes are no hours of a day")
    }
}

impl DutyHours {
    /// From a minute of the day up to another one; over midnight where the second is the earlier. `None` where they are
    /// the same, or no minutes of a day.
    pub fn new(from_minute: u16, to_minute: u16) -> Option<Self> {
        let fits = from_minute < DAY_MINUTES && to_minute < DAY_MINUTES && from_minute != to_minute;
        fits.then_some(Self { from_minute, to_minute })
    }

    /// Reads `08:00` and `20:00`.
    pub fn parse(from: &str, to: &str) -> Option<Self> {
        Self::new(minute_of_day(from)?, minute_of_day(to)?)
    }

    /// The first and the last minute of the day.
    pub fn minutes(&self) -> (u16, u16) {
        (self.from_minute, self.to_minute)
    }

    /// Whether somebody is on duty at this time.
    pub fn cover(&self, at: DateTime<Utc>) -> bool {
        let (from, to) = (i64::from(self.from_minute) * 60, i64::from(self.to_minute) * 60);
        let now = second_of_day(at);
        if from < to { (from..to).contains(&now) } else { now >= from || now < to }
    }

    /// The first time from `at` on at which somebody is on duty.
    pub fn next_from(&self, at: DateTime<Utc>) -> DateTime<Utc> {
        if self.cover(at) {
            return at;
        }
        next_minute(self.from_minute, at)
    }

    /// The first time after `at` at which these hours begin or end.
    pub fn next_change(&self, at: DateTime<Utc>) -> DateTime<Utc> {
        let after = |minute| match next_minute(minute, at) {
            next if next > at => next,
            _ => at + TimeDelta::seconds(DAY_SECONDS),
        };
        after(self.from_minute).min(after(self.to_minute))
    }
}

/// When the clock in India next shows this minute of the day; `at` itself in its first second.
fn next_minute(minute: u16, at: DateTime<Utc>) -> DateTime<Utc> {
    let wait = (i64::from(minute) * 60 - second_of_day(at)).rem_euclid(DAY_SECONDS);
    let whole = at - TimeDelta::nanoseconds(i64::from(at.timestamp_subsec_nanos()));
    whole + TimeDelta::seconds(wait)
}

/// The day in India at this time.
pub fn india_day(at: DateTime<Utc>) -> NaiveDate {
    (at + TimeDelta::seconds(INDIA_SECONDS_EAST.into())).date_naive()
}

fn second_of_day(at: DateTime<Utc>) -> i64 {
    at.timestamp().saturating_add(INDIA_SECONDS_EAST.into()).rem_euclid(DAY_SECONDS)
}

fn minute_of_day(text: &str) -> Option<u16> {
    let (hours, minutes) = text.split_once(':')?;
    let read = |part: &str, most: u16| {
        let is_digits = part.len() == 2 && part.bytes().all(|digit| digit.is_ascii_digit());
        is_digits.then(|| part.parse::<u16>().ok()).flatten().filter(|number| *number <= most)
    };
    Some(read(hours, 23)? * 60 + read(minutes, 59)?)
}

impl fmt::Display for DutyHours {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (from, to) = self.minutes();
        write!(f, "{:02}:{:02}-{:02}:{:02}", from / 60, from % 60, to / 60, to % 60)
    }
}

#[cfg(test)]
mod tests {
    use chrono::TimeZone;
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case((7, 59), (8, 0))]
    #[case((8, 0), (20, 0))]
    #[case((20, 0), (32, 0))]
    #[case((23, 30), (32, 0))]
    fn hours_begin_or_end_next_at(#[case] at: (i64, i64), #[case] next: (i64, i64)) {
        let hours = DutyHours::parse("08:00", "20:00").unwrap();
        assert_eq!(hours.next_change(india(at.0, at.1)), india(next.0, next.1));
        let within_the_second = india(at.0, at.1) + TimeDelta::milliseconds(300);
        assert_eq!(hours.next_change(within_the_second), india(next.0, next.1));
    }

    /// A time of 22 November 2026 in India.
    fn india(hour: i64, minute: i64) -> DateTime<Utc> {
        Utc.with_ymd_and_hms(2026, 11, 21, 18, 30, 0).unwrap() + TimeDelta::minutes(hour * 60 + minute)
    }

    #[rstest]
    #[case("08:00", "20:00", (7, 59), false)]
    #[case("08:00", "20:00", (8, 0), true)]
    #[case("08:00", "20:00", (19, 59), true)]
    #[case("08:00", "20:00", (20, 0), false)]
    #[case::over_midnight("20:00", "08:00", (23, 0), true)]
    #[case::over_midnight("20:00", "08:00", (3, 0), true)]
    #[case::over_midnight("20:00", "08:00", (12, 0), false)]
    fn cover(#[case] from: &str, #[case] to: &str, #[case] at: (i64, i64), #[case] on_duty: bool) {
        assert_eq!(DutyHours::parse(from, to).unwrap().cover(india(at.0, at.1)), on_duty);
    }

    #[rstest]
    #[case((12, 0), (12, 0))]
    #[case((21, 15), (32, 0))]
    #[case((5, 0), (8, 0))]
    fn the_next_time_on_duty(#[case] at: (i64, i64), #[case] next: (i64, i64)) {
        let hours = DutyHours::parse("08:00", "20:00").unwrap();
        let odd = TimeDelta::microseconds(if at == next { 0 } else { 1_500_000 });
        assert_eq!(hours.next_from(india(at.0, at.1) + odd), india(next.0, next.1));
    }

    #[rstest]
    #[case(480, 1200, true)]
    #[case(480, 480, false)]
    #[case(0, 1440, false)]
    fn from_the_wire_come_only_hours_of_a_day(#[case] from: u16, #[case] to: u16, #[case] are_hours: bool) {
        let wire = serde_json::json!({"from_minute": from, "to_minute": to});
        let read = serde_json::from_value::<DutyHours>(wire.clone());
        assert_eq!(read.is_ok(), are_hours);
        assert!(read.is_err() || serde_json::to_value(read.unwrap()).unwrap() == wire);
    }

    #[rstest]
    #[case("8:00", "20:00")]
    #[case("08:00", "24:00")]
    #[case("08:60", "20:00")]
    #[case("+8:00", "20:00")]
    #[case("08:00", "08:00")]
    fn no_hours(#[case] from: &str, #[case] to: &str) {
        assert_eq!(DutyHours::parse(from, to), None);
    }
}
