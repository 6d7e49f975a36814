//! What lists and numbers need of a session.

use chrono::{DateTime, Datelike, NaiveDate, Utc};
use domain::{
    hub::HubId,
    ids::{SessionId, StaffId},
    session::{FieldSession, SessionKind},
};

use crate::{locale::day_in_india, sync::Records};

/// What lists need of a session.
#[derive(Clone, PartialEq)]
pub(crate) struct Brief {
    pub(crate) id: SessionId,
    pub(crate) kind: SessionKind,
    pub(crate) topic: String,
    /// On which day it was, or is to be.
    pub(crate) on: NaiveDate,
    /// Near what, and in which district.
    pub(crate) landmark: String,
    pub(crate) district: String,
    pub(crate) came: u32,
    pub(crate) hub: HubId,
    pub(crate) logged_by: StaffId,
    pub(crate) logged_at: DateTime<Utc>,
    pub(crate) cancelled: bool,
    /// Two people set something without knowing of each other, and nobody has decided.
    pub(crate) undecided: bool,
    /// SHA-256 of its photos.
    pub(crate) photos: Vec<String>,
    /// Photos that came too late, until somebody decides.
    pub(crate) late_photos: Vec<String>,
}

/// Nothing of them goes into a log.
impl std::fmt::Debug for Brief {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Brief of a session [redacted]")
    }
}

impl Brief {
    /// What lists need of `session`.
    pub(crate) fn of(session: &FieldSession) -> Self {
        let details = session.fields.details();
        Self {
            id: session.id,
            kind: details.kind,
            topic: details.topic,
            // the domain logs none without a day
            on: details.on.unwrap_or_else(|| day_in_india(session.logged.at)),
            landmark: details.site.landmark,
            district: details.place.district,
            came: session.came(),
            hub: session.hub.clone(),
            logged_by: session.logged.by,
            logged_at: session.logged.at,
            cancelled: session.cancelled.is_some(),
            undecided: !session.fields.differing().is_empty(),
            photos: details.photos,
            late_photos: session.fields.photos.late.iter().flat_map(|late| late.value.clone()).collect(),
        }
    }

    /// It is still to be held.
    pub(crate) fn is_planned(&self, today: NaiveDate) -> bool {
        self.on > today
    }
}

/// All on this phone: the planned ones, the next first, then those that were held, the newest first.
pub(super) fn in_order(records: &Records, today: NaiveDate) -> Vec<&Brief> {
    let all = records.sessions.briefs().map(AsRef::as_ref);
    let (mut planned, mut held): (Vec<&Brief>, Vec<&Brief>) = all.partition(|brief| brief.is_planned(today));
    planned.sort_by_key(|brief| (brief.on, brief.logged_at, brief.id));
    held.sort_by_key(|brief| std::cmp::Reverse((brief.on, brief.logged_at, brief.id)));
    planned.extend(held);
    planned
}

/// How many sessions there were and how many came.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Numbers {
    pub(super) sessions: usize,
    pub(super) came: u64,
}

/// Of the month of this day, up to it; of one person's own where one is named. What was cancelled does not count.
pub(super) fn of_month(records: &Records, of: Option<StaffId>, today: NaiveDate) -> Numbers {
    let counts = |brief: &&&Brief| {
        let is_this_month = (brief.on.year(), brief.on.month()) == (today.year(), today.month());
        is_this_month
            && !brief.is_planned(today)
            && !brief.cancelled
            && of.is_none_or(|staff| staff == brief.logged_by)
    };
    let all: Vec<&Brief> = records.sessions.briefs().map(AsRef::as_ref).collect();
    all.iter().filter(counts).fold(Numbers::default(), |numbers, brief| Numbers {
        sessions: numbers.sessions + 1,
        came: numbers.came.saturating_add(brief.came.into()),
    })
}
