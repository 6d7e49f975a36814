//! A case rings on the phone of whoever is on duty: over everything else, also over the lock screen, until somebody has
//! it or this person silences it. What rings for a role and hub says `domain::case`, who of a hub is on duty says
//! `domain::hub::Roster`; here only whether this phone makes a sound. Where to reach it by push stands in `push`.

mod closed;
mod push;

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use domain::{alert::Urgency, ids::CaseId};

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
    sync::{self, Records, Summary},
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
    /// What an earlier process or the server's push began is to end, whatever is still to come: they silenced it, or are
    /// signed out.
    stop_waits: bool,
    /// They opened what rings, and it is not known yet what that is.
    open_waits: bool,
}

/// Whether this person's phone is to ring at this time for the case, by the rosters that count for it.
fn is_on_duty(records: &Records, summary: &Summary, now: DateTime<Utc>) -> bool {
    let Some((staff, rings_as)) = records.staff().zip(summary.rings_as) else { return false };
    // as an earlier version kept the case, it is not known which count
    let hubs = if summary.duty_hubs.is_empty() { &staff.hubs } else { &summary.duty_hubs };
    // before the roster is here, better rung than not
    hubs.iter().any(|hub| records.roster(hub).is_none_or(|roster| roster.rings_as(staff.id, rings_as, now)))
}

fn is_siren(summary: &Summary) -> bool {
    summary.urgency == Urgency::Immediate
}

impl Model {
    /// What rings on this phone now, the oldest first.
    fn ringing<'a>(&self, records: &'a Records, around: &Around<'_>) -> Vec<&'a Summary> {
        let now = records.time(around);
        let mut rings: Vec<&Summary> = records
            .index
            .ringing()
            .filter(|summary| is_siren(summary))
            .filter(|summary| {
                summary.ringing_since.is_some_and(|since| !self.silenced.contains(&(summary.id, since)))
            })
            .filter(|summary| is_on_duty(records, summary, now))
            .collect();
        rings.sort_by_key(|summary| summary.received_at);
        rings
    }

    /// Begins the ringing, begins it anew where something rings that it was not told of, or ends it. Anew, because the
    /// sound of before may be over: an iPhone rings for ten minutes, Android lets a notification be wiped away. Somebody
    /// who chose silence for this phone hears nothing: they may be watched themselves.
    ///
    /// What another process or the server's push began is ended only when the server has said what there is: it may ring
    /// for a case that is not here yet.
    pub(crate) fn run(&mut self, sync: &sync::Model, phone: &Phone, around: &Around<'_>) -> Asked {
        if !phone.is_loaded() {
            return Asked::done();
        }
        let silent = phone.options().silent;
        let rings: BTreeSet<Stage> = if silent {
            BTreeSet::new()
        } else {
            let rings = self.ringing(&sync.records, around).into_iter();
            rings.filter_map(|summary| Some((summary.id, summary.ringing_since?))).collect()
        };
        let stops = std::mem::take(&mut self.stop_waits);
        let is_news = match &self.told {
            None if rings.is_empty() => {
                stops || (sync.records.session.is_some() && (silent || sync.has_caught_up))
            }
            None => true,
            Some(told) if rings.is_empty() => !told.is_empty(),
            Some(told) => !rings.is_subset(told),
        };
        let is_over = rings.is_empty();
        if is_news || self.told.is_some() {
            self.told = Some(rings);
        }
        if !is_news {
            return Asked::done();
        }
        if is_over {
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

    /// The person opened what rings. It may be for a case that is not here yet, where the server rang and started the app
    /// by that.
    pub(crate) fn opened(&mut self) {
        self.open_waits = true;
    }

    /// Whether the screen that they asked for is to come now: it waits for what is new, until the server has told that.
    pub(crate) fn comes(&mut self, sync: &sync::Model, around: &Around<'_>) -> bool {
        let comes = self.open_waits && self.would_ring(&sync.records, around);
        let is_told = sync.has_caught_up && !sync.is_exchanging();
        let may_come = !sync.loaded || (sync.records.session.is_some() && !is_told);
        self.open_waits &= may_come && !comes;
        comes
    }

    /// They do something that goes before what rings.
    pub(crate) fn stays_away(&mut self) {
        self.open_waits = false;
    }

    /// They are signed out: whatever rings ends.
    pub(crate) fn session_ends(&mut self) {
        self.stop_waits = true;
    }

    /// This person has heard it; the cases go on ringing for others, and here again at their next stage.
    pub(crate) fn silence(&mut self, records: &Records, around: &Around<'_>) {
        self.stop_waits = true;
        let rings = self.ringing(records, around);
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
        !self.ringing(records, around).is_empty()
    }

    /// The screen of it; none where nothing rings.
    pub(crate) fn view(&self, records: &Records, phone: &Phone, around: &Around<'_>) -> Option<RingingView> {
        let now = around.now.wall;
        let rings = self.ringing(records, around);
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
    let notified = tell(new_case(words, false, title, text));
    Asked::all([tell(VibrateOperation::Step), notified])
}

/// The same for what wakes nobody.
pub(crate) fn notify_quietly(words: Words, title: &str, text: &str) -> Asked {
    tell(new_case(words, true, title, text))
}

fn new_case(words: Words, quiet: bool, title: &str, text: &str) -> NotifyOperation {
    let channel_name = if quiet { "notify-case-quiet-channel" } else { "notify-case-channel" };
    NotifyOperation {
        id: "new-case".to_owned(),
        channel: NotifyChannel::NewCase,
        quiet,
        channel_name: words.say(channel_name),
        title: words.say(title),
        text: words.say(text),
    }
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
