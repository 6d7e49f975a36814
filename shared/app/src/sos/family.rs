//! Trusted people, told by message at the person's choice, and told again when the person is safe. What they read names
//! neither MAIN nor the matter. Each is told by a message of their own: a number that cannot be reached keeps nobody else
//! from hearing of it, and nobody hears of it twice.

use std::collections::BTreeMap;

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

/// Each person is told each of the two by themselves: so often at the most.
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
    /// What became of it for each, by number (E.164): all who were trusted when it was tried first.
    pub people: BTreeMap<String, ToldPerson>,
    /// When the network last took it for one of them.
    pub told_at: Option<DateTime<Utc>>,
    /// When the message app was opened with it.
    pub composed_at: Option<DateTime<Utc>>,
}

/// How it stands with one of them.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct ToldPerson {
    /// How often it was tried by itself.
    pub tries: u32,
    /// The network took it.
    pub told: bool,
    /// The last try failed.
    pub failed: bool,
}

impl Telling {
    /// Numbers of those for whom the network has not taken it.
    fn left<'a>(&'a self, phone: &'a Phone) -> impl Iterator<Item = &'a str> {
        // once they were told all together, and nothing was kept of each
        let all_know = self.told_at.is_some() && self.people.is_empty();
        let numbers = phone.family().iter().map(|person| person.number.as_e164());
        numbers.filter(move |number| !all_know && !self.people.get(*number).is_some_and(|person| person.told))
    }

    /// Of these, those who are to hear it by itself. Whoever is trusted only since it was told is not: the help may have come
    /// long ago.
    fn due<'a>(&'a self, phone: &'a Phone) -> impl Iterator<Item = &'a str> {
        let may_be_tried = |number: &str| match self.people.get(number) {
            Some(person) => person.tries < MOST_TRIES,
            None => self.people.is_empty(),
        };
        self.left(phone).filter(move |number| self.wanted && may_be_tried(number))
    }

    /// One of them is tried: from now on it is known who is to hear it.
    fn tries(&mut self, number: &str, phone: &Phone) {
        if self.people.is_empty() {
            self.name_those_left(phone);
        }
        let person = self.people.entry(number.to_owned()).or_default();
        person.tries = person.tries.saturating_add(1);
    }

    fn name_those_left(&mut self, phone: &Phone) {
        let left: Vec<String> = self.left(phone).map(str::to_owned).collect();
        for number in left {
            self.people.entry(number).or_default();
        }
    }

    fn waits(&self, phone: &Phone) -> bool {
        self.due(phone).next().is_some()
    }

    /// Somebody knows it, as far as this phone can tell.
    fn reached_anybody(&self) -> bool {
        self.told_at.is_some() || self.composed_at.is_some()
    }

    /// All of them know it, as far as this phone can tell.
    fn is_done(&self, phone: &Phone) -> bool {
        self.reached_anybody() && (self.composed_at.is_some() || self.left(phone).next().is_none())
    }

    /// The person wants it told: to those who do not know it, or once more to all.
    fn begin_again(&mut self, phone: &Phone) {
        self.wanted = true;
        if self.left(phone).next().is_none() {
            self.people.clear();
            self.told_at = None;
        }
        self.name_those_left(phone);
        for person in self.people.values_mut() {
            person.tries = 0;
        }
    }

    /// What became of one message to these.
    fn came_of_it(&mut self, to: Vec<String>, output: SendSmsOutput, now: DateTime<Utc>) {
        match output {
            SendSmsOutput::Sent => self.told_at = Some(now),
            SendSmsOutput::Composed => self.composed_at = Some(now),
            SendSmsOutput::Cancelled => self.composed_at = None,
            SendSmsOutput::NoService
            | SendSmsOutput::NotPermitted
            | SendSmsOutput::Refused
            | SendSmsOutput::Failed => {}
        }
        for number in to {
            let person = self.people.entry(number).or_default();
            person.failed = false;
            match output {
                SendSmsOutput::Sent => person.told = true,
                SendSmsOutput::Composed | SendSmsOutput::Cancelled => {}
                // without service nothing was paid for
                SendSmsOutput::NoService => {
                    person.tries = person.tries.saturating_sub(1);
                    person.failed = true;
                }
                SendSmsOutput::NotPermitted | SendSmsOutput::Refused | SendSmsOutput::Failed => {
                    person.failed = true;
                }
            }
        }
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
    /// When each may be told again, by number.
    not_before: BTreeMap<String, u64>,
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
        to: Vec<String>,
        by_itself: bool,
        phone: &Phone,
        around: &Around<'_>,
    ) -> Asked {
        if to.is_empty() {
            return Asked::done();
        }
        self.telling_now.in_flight = true;
        let text = self.family_text(note, phone.words(around.config), around);
        let id = self.alert.id;
        ask(SendSmsOperation { to: to.clone(), text, by_itself }, move |output| {
            event::Event::Sos(Event::FamilyMessaged { id, note, to, output })
        })
    }

    /// Opens the message app for those who do not know it, or once more for all.
    fn compose_to_family(&mut self, note: FamilyNote, phone: &Phone, around: &Around<'_>) -> Asked {
        let mut to: Vec<String> = self.telling(note).left(phone).map(str::to_owned).collect();
        if to.is_empty() {
            to = phone.family().iter().map(|person| person.number.as_e164().to_owned()).collect();
        }
        self.send_to_family(note, to, false, phone, around)
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

    /// The person is safe: where anybody was told that they need help, all are told that too. A message that the network
    /// was said not to have taken may have come all the same, or one of an earlier alert.
    pub(super) fn want_family_safe(&mut self) {
        self.alert.family.safe.wanted = self.alert.family.help.reached_anybody();
    }

    /// Somebody was told that the person needs help, as far as this phone can tell.
    pub(super) fn family_knows_of_help(&self) -> bool {
        self.alert.family.help.reached_anybody()
    }

    /// Who is told what next by itself, and when: one after the other, as the network takes them.
    fn next_of_family(&self, phone: &Phone) -> Option<(FamilyNote, String, u64)> {
        let family = &self.alert.family;
        let (note, telling) = if family.help.waits(phone) && self.alert.claims.is_empty() {
            (FamilyNote::Help, &family.help)
        } else {
            (FamilyNote::Safe, &family.safe)
        };
        let not_before =
            |number: &&str| self.telling_now.not_before.get(*number).copied().unwrap_or_default();
        let number = telling.due(phone).min_by_key(not_before)?;
        Some((note, number.to_owned(), not_before(&number)))
    }

    /// When [`Self::run_family`] is due.
    pub(super) fn family_due(&self, phone: &Phone, around: &Around<'_>) -> Option<u64> {
        let (_, _, not_before) = self.next_of_family(phone)?;
        let may = self.may_be_sent()
            && self.is_current(around)
            && !self.telling_now.in_flight
            && can_send(phone)
            && go_by_themselves(phone, around.config);
        may.then(|| not_before.max(self.cancel_until.unwrap_or_default()))
    }

    /// Tells the next of the trusted people what is due by itself.
    pub(super) fn run_family(&mut self, phone: &Phone, around: &Around<'_>) -> Option<Asked> {
        self.family_due(phone, around).filter(|due| *due <= around.now.monotonic_ms)?;
        let (note, number, _) = self.next_of_family(phone)?;
        self.telling(note).tries(&number, phone);
        // on the disk first in order: a phone that is killed in between tells them twice rather than never
        let kept = self.keep();
        Some(Asked::all([kept, self.send_to_family(note, vec![number], true, phone, around)]))
    }

    /// Whether the person is offered to tell them, and what.
    pub(super) fn offers_family(&self, phone: &Phone, around: &Around<'_>) -> Option<FamilyNote> {
        if phone.family().is_empty() || !can_send(phone) || self.telling_now.in_flight {
            return None;
        }
        let by_itself = go_by_themselves(phone, around.config);
        let family = &self.alert.family;
        let goes = |telling: &Telling| by_itself && telling.waits(phone);
        if self.alert.has_claimed(Claim::Safe) {
            let is_due = family.help.reached_anybody() && !family.safe.is_done(phone) && !goes(&family.safe);
            return is_due.then_some(FamilyNote::Safe);
        }
        let is_due = phone.options().tell_family
            && self.alert.claims.is_empty()
            && phone.basics().kinds.urgency(&self.alert.kind) == Urgency::Immediate
            && !family.help.is_done(phone)
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
            || others().any(|there| there.alert.family.safe.reached_anybody())
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
            return there.compose_to_family(note, phone, around);
        }
        there.telling(note).begin_again(phone);
        there.telling_now.not_before.clear();
        there.run_family(phone, around).unwrap_or_else(Asked::done)
    }

    /// What became of a message to trusted people.
    pub(super) fn family_messaged(
        &mut self,
        id: AlertId,
        note: FamilyNote,
        to: Vec<String>,
        output: SendSmsOutput,
        phone: &Phone,
        around: &Around<'_>,
    ) -> Asked {
        let Some(there) = self.of_id(id) else { return Asked::done() };
        there.telling_now.in_flight = false;
        let not_before = around.now.monotonic_ms.saturating_add(PAUSE_MS);
        there.telling_now.not_before.extend(to.iter().map(|number| (number.clone(), not_before)));
        there.telling(note).came_of_it(to, output, around.now.wall);
        if note == FamilyNote::Help && there.alert.has_claimed(Claim::Safe) {
            // said while the first message was on its way
            there.want_family_safe();
        }
        let kept = there.keep();
        Asked::all([kept, self.run_due(phone, around)])
    }

    /// What trusted people were told of the newest alert.
    pub(crate) fn family_told(&self, phone: &Phone, around: &Around<'_>) -> FamilyTold {
        let Some(there) = self.current(around) else { return FamilyTold::Nobody };
        let family = &there.alert.family;
        let newest = if family.safe == Telling::default() { &family.help } else { &family.safe };
        // that they were told is said once all of them were; a number that is trusted no more does not count
        let is_trusted = |number: &str| phone.family().iter().any(|person| person.number.as_e164() == number);
        let people =
            || newest.people.iter().filter(|(number, _)| is_trusted(number)).map(|(_, person)| person);
        let told_at = newest.told_at.filter(|_| people().all(|person| person.told));
        let has_failed = people().any(|person| person.failed);
        match (told_at, newest.composed_at) {
            (Some(at), _) if newest == &family.safe => FamilyTold::ToldSafe(at),
            (Some(at), _) => FamilyTold::Told(at),
            (None, Some(at)) => FamilyTold::Composed(at),
            (None, None) if has_failed => FamilyTold::Failed,
            (None, None) if newest.wanted => FamilyTold::Waiting,
            (None, None) => FamilyTold::Nobody,
        }
    }
}
