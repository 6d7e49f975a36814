//! Reminders of what is due on one's own cases. They tell nothing of the person: the phone may lie on a table.

use chrono::{DateTime, TimeDelta, Utc};

use super::Model;
use crate::{
    around::Around,
    command::{Asked, tell},
    effects::at_work::{RemindOperation, Reminder},
    inbox,
    phone::Phone,
    sync::{Records, Summary},
    view::InboxFilter,
};

/// The platforms keep so many at most (iOS: 64 pending local notifications for an app); the earliest are told, and the
/// next come when these are over. As many at most of what is past.
const MOST: usize = 60;
/// What is past and not done stays in the list for so long: Android may tell it later than its time, and takes away what
/// is not in the list.
const STAYS: TimeDelta = TimeDelta::days(1);

/// What the platform was told.
#[derive(Debug, Default)]
pub(super) struct Reminded {
    /// None before it was told anything.
    told: Option<Vec<Reminder>>,
    /// Of which state of the cases, so that an event that changes none of them costs nothing.
    revision: Option<(u64, u64)>,
}

/// What is due on this person's own cases, and whom they look after, the earliest first: to come, and of the last day.
fn reminders(records: &Records, phone: &Phone, around: &Around<'_>) -> Vec<Reminder> {
    let now = around.now.wall;
    let since = now - STAYS;
    let words = phone.words(around.config);
    let mut due: Vec<(DateTime<Utc>, &Summary)> = records
        .index
        .list(InboxFilter::Mine)
        .filter_map(|id| records.index.summary(id))
        .flat_map(|summary| summary.reminds.iter().map(move |at| (*at, summary)))
        .filter(|(at, _)| *at > since)
        .collect();
    due.sort_unstable_by_key(|(at, summary)| (*at, summary.id));
    let title = words.say("remind-title");
    let reminder = |(at, summary): (DateTime<Utc>, &Summary)| Reminder {
        id: format!("{}/{}", summary.id, at.timestamp()),
        at_unix_ms: at.timestamp_millis(),
        title: title.clone(),
        text: inbox::number_of(words, summary),
    };
    let own = records.staff().map(|staff| staff.id);
    let of_workers = own.into_iter().flat_map(|own| records.register.reminders(own, since));
    let text = words.say("remind-worker");
    let of_workers = of_workers.map(|(at, id)| Reminder {
        id: format!("{id}/{}", at.timestamp()),
        at_unix_ms: at.timestamp_millis(),
        title: title.clone(),
        text: text.clone(),
    });
    let mut all: Vec<Reminder> = due.into_iter().map(reminder).chain(of_workers).collect();
    all.sort_by_key(|reminder| reminder.at_unix_ms);
    let past = all.partition_point(|reminder| reminder.at_unix_ms <= now.timestamp_millis());
    all.truncate(past.saturating_add(MOST));
    all.drain(..past.saturating_sub(MOST));
    all
}

impl Model {
    /// Tells the platform what to remind of, where that is another list than before. Where nobody is signed in there is
    /// nothing to remind of, and a phone that never had anything is told nothing.
    pub(crate) fn remind(&mut self, records: &Records, phone: &Phone, around: &Around<'_>) -> Asked {
        let revision = Some((records.index.revision(), records.register.revision()));
        if self.reminded.revision == revision {
            return Asked::done();
        }
        self.reminded.revision = revision;
        let reminders = reminders(records, phone, around);
        let told = self.reminded.told.as_deref();
        if told == Some(&reminders[..])
            || (told.is_none() && reminders.is_empty() && records.session.is_none())
        {
            return Asked::done();
        }
        self.reminded.told = Some(reminders.clone());
        let channel_name = phone.words(around.config).say("remind-channel");
        tell(RemindOperation { reminders, channel_name })
    }

    /// The session is over: everything that staff were recording goes, and nothing is reminded of any more. `was_there`
    /// where somebody was signed in: what an earlier run of the app told the platform goes too.
    pub(crate) fn end(&mut self, was_there: bool, phone: &Phone, around: &Around<'_>) -> Asked {
        let had = self.reminded.told.take().map_or(was_there, |told| !told.is_empty());
        *self = Self::default();
        if !had {
            return Asked::done();
        }
        let channel_name = phone.words(around.config).say("remind-channel");
        tell(RemindOperation { reminders: Vec::new(), channel_name })
    }

    /// The records are closed behind the PIN, and nothing of them stays in memory. What the platform was told to remind of
    /// names nobody, and stays.
    pub(crate) fn lock(&mut self) {
        *self = Self::default();
    }
}
