//! A case rings on the phone of whoever is on duty: over everything else, also over the lock screen, until somebody has
//! it or this person silences it. What rings for a role and hub says `domain::case`, who of a hub is on duty says
//! `domain::hub::Roster`; here only whether this phone makes a sound. Where to reach it by push stands in `push`.

mod closed;
mod push;

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use domain::{alert::Urgency, case::RingsAs, ids::CaseId};

pub(crate) use closed::Closed;
pub(crate) use push::{Event, Push};

use crate::{
    around::Around,
    command::{Asked, tell},
    effects::{
        at_work::RingOperation,
        notify::{NotifyChannel, NotifyOperation},
        vibrate::VibrateOperation,
    },
    locale::Words,
    phone::Phone,
    sos::kind_name,
    sync::{Records, Summary},
    view::{PageAction, PageButton, PageIcon, RingingView, StaffAction},
};

/// While a case rings for the hub, it is looked again so often whether a shift or quiet hours have begun or ended.
const LOOK_AGAIN_MS: u64 = 60_000;

/// A case, and since when its ringing is at the stage that it is at.
type Stage = (CaseId, DateTime<Utc>);

/// The ringing of this phone.
#[derive(Debug, Default)]
pub(crate) struct Model {
    /// For what the platform was last told to ring, for nothing where it was told to stop; none after a start: a process
    /// that died may have left it ringing.
    told: Option<BTreeSet<Stage>>,
    /// What this person silenced. The next stage rings again.
    silenced: BTreeSet<Stage>,
    /// They silenced what an earlier process rang for, before the records were read.
    silence_waits: bool,
}

/// Whether this person's phone is to ring at this time as that, by their hubs' rosters.
fn is_on_duty(records: &Records, rings_as: RingsAs, now: DateTime<Utc>) -> bool {
    let Some(staff) = records.staff() else { return false };
    let mut rosters = staff.hubs.iter().filter_map(|hub| records.roster(hub)).peekable();
    // before the roster is here, better rung than not
    rosters.peek().is_none() || rosters.any(|roster| roster.rings_as(staff.id, rings_as, now))
}

fn is_siren(summary: &Summary) -> bool {
    summary.urgency == Urgency::Immediate
}

impl Model {
    /// What rings on this phone now, the oldest first.
    fn ringing<'a>(&self, records: &'a Records, now: DateTime<Utc>) -> Vec<&'a Summary> {
        let mut rings: Vec<&Summary> = records
            .index
            .ringing()
            .filter(|summary| is_siren(summary))
            .filter(|summary| {
                summary.ringing_since.is_some_and(|since| !self.silenced.contains(&(summary.id, since)))
            })
            .filter(|summary| summary.rings_as.is_some_and(|rings_as| is_on_duty(records, rings_as, now)))
            .collect();
        rings.sort_by_key(|summary| summary.received_at);
        rings
    }

    /// Begins the ringing, begins it anew where something rings that it was not told of, or ends it. Anew, because the
    /// sound of before may be over: an iPhone rings for ten minutes, Android lets a notification be wiped away. Somebody
    /// who chose silence for this phone hears nothing: they may be watched themselves.
    pub(crate) fn run(&mut self, records: &Records, phone: &Phone, around: &Around<'_>) -> Asked {
        if !phone.is_loaded() {
            return Asked::done();
        }
        let rings: BTreeSet<Stage> = if phone.options().silent {
            BTreeSet::new()
        } else {
            let rings = self.ringing(records, around.now.wall).into_iter();
            rings.filter_map(|summary| Some((summary.id, summary.ringing_since?))).collect()
        };
        let told = self.told.replace(rings.clone());
        let is_known = match &told {
            None => records.staff().is_none(),
            Some(told) if rings.is_empty() => told.is_empty(),
            Some(told) => rings.is_subset(told),
        };
        if is_known {
            return Asked::done();
        }
        if rings.is_empty() {
            return tell(RingOperation::Stop);
        }
        let words = phone.words(around.config);
        tell(RingOperation::Start {
            title: words.say("ringing-title"),
            text: words.say("ringing-text"),
            channel_name: words.say("ringing-channel"),
        })
    }

    /// The person wiped away what an earlier process left ringing; it counts when the records are read.
    pub(crate) fn silence_when_read(&mut self) {
        self.silence_waits = true;
    }

    /// The records were read, and nothing is asked of the server yet: what rings is what rang when they were last open.
    pub(crate) fn records_read(&mut self, records: &Records, around: &Around<'_>) {
        if std::mem::take(&mut self.silence_waits) {
            self.silence(records, around);
        }
    }

    /// This person has heard it; the cases go on ringing for others, and here again at their next stage.
    pub(crate) fn silence(&mut self, records: &Records, around: &Around<'_>) {
        let rings = self.ringing(records, around.now.wall);
        let heard: Vec<CaseId> = rings.into_iter().map(|summary| summary.id).collect();
        for case_id in heard {
            self.looked_at(records, case_id);
        }
        // what rings no more is forgotten
        self.silenced.retain(|(id, since)| {
            records.summary(*id).is_some_and(|summary| summary.ringing_since == Some(*since))
        });
    }

    /// This person looks at the case: it need not ring for them any more.
    pub(crate) fn looked_at(&mut self, records: &Records, case_id: CaseId) {
        let since = records.summary(case_id).and_then(|summary| summary.ringing_since);
        self.silenced.extend(since.map(|since| (case_id, since)));
    }

    /// Whether anything rings on this phone now.
    pub(crate) fn would_ring(&self, records: &Records, around: &Around<'_>) -> bool {
        !self.ringing(records, around.now.wall).is_empty()
    }

    /// The screen of it; none where nothing rings.
    pub(crate) fn view(&self, records: &Records, phone: &Phone, around: &Around<'_>) -> Option<RingingView> {
        let now = around.now.wall;
        let rings = self.ringing(records, now);
        let first = rings.first()?;
        let words = phone.words(around.config);
        let text = match rings.len() {
            1 => kind_name(words, &phone.basics().kinds, &first.kind),
            count => words.tell("ringing-cases", &[("count", count.into())]),
        };
        Some(RingingView {
            title: words.say("ringing-title"),
            text,
            age: words.when(first.received_at, now),
            open: button(
                words,
                "ringing-open",
                PageIcon::Case,
                StaffAction::OpenCase { case_id: first.id.to_string() },
            ),
            silence: silence_button(words),
        })
    }

    /// The button above the inbox that stops the ringing on this phone; none where it does not ring.
    pub(crate) fn silence_button(
        &self,
        records: &Records,
        phone: &Phone,
        around: &Around<'_>,
    ) -> Option<PageButton> {
        let rings = !phone.options().silent && self.would_ring(records, around);
        rings.then(|| silence_button(phone.words(around.config)))
    }

    /// When it is to be looked again whether this phone rings.
    pub(crate) fn next_due(records: &Records, around: &Around<'_>) -> Option<u64> {
        let waits = records.index.ringing().any(is_siren);
        waits.then(|| around.now.monotonic_ms.saturating_add(LOOK_AGAIN_MS))
    }
}

/// Says that something waits: nothing of it, and not on a locked screen.
pub(crate) fn notify(words: Words, title: &str, text: &str) -> Asked {
    let notified = tell(NotifyOperation {
        id: "new-case".to_owned(),
        channel: NotifyChannel::NewCase,
        channel_name: words.say("notify-case-channel"),
        title: words.say(title),
        text: words.say(text),
    });
    Asked::all([tell(VibrateOperation::Step), notified])
}

fn silence_button(words: Words) -> PageButton {
    button(words, "ringing-silence", PageIcon::Silent, StaffAction::Silence)
}

fn button(words: Words, label: &str, icon: PageIcon, action: StaffAction) -> PageButton {
    PageButton {
        icon,
        label: words.say(label),
        action: PageAction::Staff { action },
        is_sos: false,
        enabled: true,
    }
}

#[cfg(test)]
mod tests;
