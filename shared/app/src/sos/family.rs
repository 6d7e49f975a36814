//! Trusted people, told by message at the person's choice, and told again when the person is safe. What they read names
//! neither MAIN nor the matter.

use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    alert::{Contact, Fix, Urgency},
    ids::AlertId,
    operation::Claim,
};
use serde::{Deserialize, Serialize};

use super::{
    Event, Model, Underway,
    message::{can_send, go_by_themselves},
};
use crate::{
    around::Around,
    command::{Asked, ask},
    effects::send_sms::{SendSmsOperation, SendSmsOutput},
    event,
    locale::Words,
    phone::Phone,
};

/// Each of the two is tried so often by itself.
const MOST_TRIES: u32 = 3;
/// Milliseconds until it is tried again.
const PAUSE_MS: u64 = 60_000;

/// What trusted people were told of an alert, as it is kept.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct FamilyState {
    /// That the person needs help.
    pub help: Telling,
    /// That the person is safe.
    pub safe: Telling,
}

/// One thing that they are told.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Telling {
    /// It is to go by itself.
    pub wanted: bool,
    /// How often it was tried by itself.
    pub tries: u32,
    /// When the network took it.
    pub told_at: Option<DateTime<Utc>>,
    /// When the message app was opened with it.
    pub composed_at: Option<DateTime<Utc>>,
    /// The last try failed.
    pub failed: bool,
}

impl Telling {
    fn waits(&self) -> bool {
        self.wanted && self.told_at.is_none() && self.tries < MOST_TRIES
    }

    /// They know it, as far as this phone can tell.
    fn is_done(&self) -> bool {
        self.told_at.is_some() || self.composed_at.is_some()
    }
}

/// Which of the two.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FamilyNote {
    /// The person needs help.
    Help,
    /// The person is safe.
    Safe,
}

/// How it stands, for whoever shows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum FamilyTold {
    /// Nobody was told.
    Nobody,
    /// It goes by itself.
    Waiting,
    /// The network took the message then.
    Told(DateTime<Utc>),
    /// The network took the message that the person is safe then.
    ToldSafe(DateTime<Utc>),
    /// The message app was opened with it then; whether it was sent is not known.
    Composed(DateTime<Utc>),
    /// It was not sent.
    Failed,
}

/// The telling in this run of the app.
#[derive(Debug, Default)]
pub(super) struct TellingNow {
    in_flight: bool,
    not_before: u64,
}

/// A link that every phone opens on a map; WGS 84, to a metre.
fn link(fix: &Fix) -> String {
    format!("https://maps.google.com/?q={:.5},{:.5}", fix.point.latitude, fix.point.longitude)
}

impl Underway {
    fn telling(&mut self, note: FamilyNote) -> &mut Telling {
        match note {
            FamilyNote::Help => &mut self.alert.family.help,
            FamilyNote::Safe => &mut self.alert.family.safe,
        }
    }

    fn family_text(&self, note: FamilyNote, words: Words, around: &Around<'_>) -> String {
        if note == FamilyNote::Safe {
            return words.say("family-message-safe");
        }
        let mut text = match self.newest_fix().filter(|fix| !fix.mock) {
            Some(fix) => {
                let now = around.now.wall;
                let age = self.fix_age_seconds(fix, around).and_then(TimeDelta::try_seconds);
                let taken = age.and_then(|age| now.checked_sub_signed(age));
                let when = taken.map_or_else(|| words.say("age-not-known"), |taken| words.when(taken, now));
                words.tell("family-message", &[("when", when.into()), ("link", link(fix).into())])
            }
            None => words.say("family-message-nowhere"),
        };
        if matches!(self.alert.safe_contact(), Contact::None | Contact::Sms) {
            text.push(' ');
            text.push_str(&words.say("family-message-do-not-call"));
        }
        // marks that keep directions apart on a screen would stand in the link
        text.retain(|c| !matches!(c, '\u{2068}' | '\u{2069}'));
        text
    }

    fn send_to_family(
        &mut self,
        note: FamilyNote,
        by_itself: bool,
        phone: &Phone,
        around: &Around<'_>,
    ) -> Asked {
        let to: Vec<String> =
            phone.family().iter().map(|person| person.number.as_e164().to_owned()).collect();
        if to.is_empty() {
            return Asked::done();
        }
        self.telling_now.in_flight = true;
        let text = self.family_text(note, phone.words(around.config), around);
        let id = self.alert.id;
        ask(SendSmsOperation { to, text, by_itself }, move |output| {
            event::Event::Sos(Event::FamilyMessaged { id, note, output })
        })
    }

    /// The alert stands: those who are to be told of each are told, once it can no longer be taken back.
    pub(super) fn want_family(&mut self, phone: &Phone) {
        let is_siren = phone.basics().kinds.urgency(&self.alert.kind) == Urgency::Immediate;
        // the trusted people are those of whoever holds the phone
        let is_own = self.alert.for_other.is_none();
        if phone.options().tell_family && is_own && is_siren && !phone.family().is_empty() {
            self.alert.family.help.wanted = true;
        }
    }

    /// The person is safe: whoever was told that they need help is told that too.
    pub(super) fn want_family_safe(&mut self) {
        self.alert.family.safe.wanted = self.alert.family.help.is_done();
    }

    /// They were told that the person needs help, as far as this phone can tell.
    pub(super) fn family_knows_of_help(&self) -> bool {
        self.alert.family.help.is_done()
    }

    fn note_that_waits(&self) -> Option<FamilyNote> {
        let family = &self.alert.family;
        if family.help.waits() && self.alert.claims.is_empty() {
            return Some(FamilyNote::Help);
        }
        family.safe.waits().then_some(FamilyNote::Safe)
    }

    /// When [`Self::run_family`] is due.
    pub(super) fn family_due(&self, phone: &Phone, around: &Around<'_>) -> Option<u64> {
        self.note_that_waits()?;
        let may = self.may_be_sent()
            && self.is_current(around)
            && !self.telling_now.in_flight
            && can_send(phone)
            && go_by_themselves(phone, around.config);
        may.then(|| self.telling_now.not_before.max(self.cancel_until.unwrap_or_default()))
    }

    /// Tells trusted people what is due by itself.
    pub(super) fn run_family(&mut self, phone: &Phone, around: &Around<'_>) -> Option<Asked> {
        self.family_due(phone, around).filter(|due| *due <= around.now.monotonic_ms)?;
        let note = self.note_that_waits()?;
        let telling = self.telling(note);
        telling.tries = telling.tries.saturating_add(1);
        // on the disk first in order: a phone that is killed in between tells them twice rather than never
        let kept = self.keep();
        Some(Asked::all([kept, self.send_to_family(note, true, phone, around)]))
    }

    /// Whether the person is offered to tell them, and what.
    pub(super) fn offers_family(&self, phone: &Phone, around: &Around<'_>) -> Option<FamilyNote> {
        if phone.family().is_empty() || !can_send(phone) || self.telling_now.in_flight {
            return None;
        }
        let by_itself = go_by_themselves(phone, around.config);
        let family = &self.alert.family;
        let goes = |telling: &Telling| by_itself && telling.waits();
        if self.alert.has_claimed(Claim::Safe) {
            let is_due = family.help.is_done() && !family.safe.is_done() && !goes(&family.safe);
            return is_due.then_some(FamilyNote::Safe);
        }
        let is_due = phone.options().tell_family
            && self.alert.claims.is_empty()
            && phone.basics().kinds.urgency(&self.alert.kind) == Urgency::Immediate
            && !family.help.is_done()
            && !goes(&family.help);
        is_due.then_some(FamilyNote::Help)
    }
}

impl Model {
    /// An alert before the newest whose trusted people are still to hear that the person is safe, where there is nothing to
    /// tell them of the newest.
    fn to_hear_that_safe(&self, newest: &Underway, phone: &Phone, around: &Around<'_>) -> Option<&Underway> {
        let others = || self.alerts.iter().rev().filter(|there| there.is_current(around));
        if newest.offers_family(phone, around).is_some()
            || others().any(|there| there.alert.family.safe.is_done())
        {
            return None;
        }
        others().find(|there| there.offers_family(phone, around) == Some(FamilyNote::Safe))
    }

    /// Whether the person is offered, beside the receipts of the newest alert, to tell them, and what.
    pub(super) fn offers_family(
        &self,
        newest: &Underway,
        phone: &Phone,
        around: &Around<'_>,
    ) -> Option<FamilyNote> {
        newest
            .offers_family(phone, around)
            .or_else(|| self.to_hear_that_safe(newest, phone, around).map(|_| FamilyNote::Safe))
    }

    /// The person wants trusted people to be told: that they need help, or, after "I am safe", that they are safe.
    pub(crate) fn tell_family(&mut self, phone: &Phone, around: &Around<'_>) -> Asked {
        let by_itself = go_by_themselves(phone, around.config);
        let Some(current) = self.current(around) else { return Asked::done() };
        let earlier = self.to_hear_that_safe(current, phone, around);
        let id = earlier.map_or(current.alert.id, |earlier| earlier.alert.id);
        let Some(there) = self.of_id(id) else { return Asked::done() };
        if there.telling_now.in_flight || !can_send(phone) {
            return Asked::done();
        }
        let is_safe = there.alert.has_claimed(Claim::Safe);
        let note = if is_safe { FamilyNote::Safe } else { FamilyNote::Help };
        if !by_itself {
            return there.send_to_family(note, false, phone, around);
        }
        let telling = there.telling(note);
        (telling.wanted, telling.tries, telling.told_at) = (true, 0, None);
        there.telling_now.not_before = 0;
        there.run_family(phone, around).unwrap_or_else(Asked::done)
    }

    /// What became of a message to trusted people.
    pub(super) fn family_messaged(
        &mut self,
        id: AlertId,
        note: FamilyNote,
        output: SendSmsOutput,
        phone: &Phone,
        around: &Around<'_>,
    ) -> Asked {
        let Some(there) = self.of_id(id) else { return Asked::done() };
        there.telling_now.in_flight = false;
        there.telling_now.not_before = around.now.monotonic_ms.saturating_add(PAUSE_MS);
        let telling = there.telling(note);
        telling.failed = false;
        match output {
            SendSmsOutput::Sent => telling.told_at = Some(around.now.wall),
            SendSmsOutput::Composed => telling.composed_at = Some(around.now.wall),
            SendSmsOutput::Cancelled => telling.composed_at = None,
            // without service nothing was paid for
            SendSmsOutput::NoService => {
                telling.tries = telling.tries.saturating_sub(1);
                telling.failed = true;
            }
            SendSmsOutput::NotPermitted | SendSmsOutput::Refused | SendSmsOutput::Failed => {
                telling.failed = true;
            }
        }
        if note == FamilyNote::Help && there.alert.has_claimed(Claim::Safe) {
            // said while the first message was on its way
            there.want_family_safe();
        }
        let kept = there.keep();
        Asked::all([kept, self.run_due(phone, around)])
    }

    /// What trusted people were told of the newest alert.
    pub(crate) fn family_told(&self, around: &Around<'_>) -> FamilyTold {
        let Some(there) = self.current(around) else { return FamilyTold::Nobody };
        let family = &there.alert.family;
        let newest = if family.safe == Telling::default() { &family.help } else { &family.safe };
        match (newest.told_at, newest.composed_at) {
            (Some(at), _) if newest == &family.safe => FamilyTold::ToldSafe(at),
            (Some(at), _) => FamilyTold::Told(at),
            (None, Some(at)) => FamilyTold::Composed(at),
            (None, None) if newest.failed => FamilyTold::Failed,
            (None, None) if newest.wanted => FamilyTold::Waiting,
            (None, None) => FamilyTold::Nobody,
        }
    }
}
