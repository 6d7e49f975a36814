//! The screen after a quick exit: a calendar of this month that says nothing of MAIN.

use chrono::{DateTime, Datelike, Days, NaiveDate, Utc};

use crate::{
    locale::{Words, day_in_india},
    view::{NeutralDay, NeutralView},
};

/// Milliseconds for which the calendar is held to come back: longer than a finger rests on it by chance, and what the
/// page about safety says.
const HOLD_MS: u32 = 2000;
/// Six weeks hold every month.
const CELLS: usize = 6 * 7;
const WEEKDAYS: [&str; 7] =
    ["weekday-1", "weekday-2", "weekday-3", "weekday-4", "weekday-5", "weekday-6", "weekday-7"];

/// The calendar of the month that it is in India.
pub(crate) fn neutral_view(words: Words, now: DateTime<Utc>) -> NeutralView {
    let today = day_in_india(now);
    let title = [("month", today.month().into()), ("year", words.digits(&today.year().to_string()).into())];
    NeutralView {
        title: words.tell("calendar-month", &title),
        weekdays: WEEKDAYS.map(|key| words.say(key)).into(),
        days: days(words, today),
        hold_ms: HOLD_MS,
    }
}

fn days(words: Words, today: NaiveDate) -> Vec<NeutralDay> {
    let first = today.with_day(1).unwrap_or(today);
    let before = u64::from(first.weekday().num_days_from_monday());
    let monday = first.checked_sub_days(Days::new(before)).unwrap_or(first);
    let day = |day: NaiveDate| NeutralDay {
        text: words.digits(&day.day().to_string()),
        today: day == today,
        in_month: day.month() == today.month() && day.year() == today.year(),
    };
    monday.iter_days().take(CELLS).map(day).collect()
}
