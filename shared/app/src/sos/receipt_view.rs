//! The receipts: each line is true when it is said.

use chrono::{DateTime, Utc};
use domain::operation::Claim;

use super::{
    Kept, Model, Underway,
    kinds::{kind_name, kind_picture},
    message::MessageFailure,
    next_card::third_call,
    own_alert::OwnClaim,
    positions::{Hindrance, Locating},
    view::{call_buttons, seconds_until},
};
use crate::{
    around::Around,
    hubs::hub_name,
    locale::Words,
    phone::Phone,
    view::{ReceiptKind, ReceiptState, ReceiptStep, ReceiptView},
};

/// How far an alert has come, in a few words.
pub(super) fn headline(words: Words, there: &Underway, phone: &Phone) -> String {
    if let Some(progress) = &there.alert.progress {
        let hub = hub_name(words, &progress.hub.id, &progress.hub.name);
        return match (&progress.taken_by, progress.on_hub_phone_at) {
            (Some(name), _) => taken_text(words, there, name),
            (None, Some(_)) => words.tell("receipt-on-hub-phone", &[("hub", hub.into())]),
            (None, None) => words.say(received_key(there)),
        };
    }
    if there.alert.message.sent_at.is_some() {
        return words.say("headline-sent-by-message");
    }
    words.say(match (there.kept, phone.is_offline()) {
        (Kept::NotYet, _) => "headline-keeping",
        (Kept::Yes, false) => "headline-kept",
        (Kept::Yes, true) => "headline-kept-offline",
        (Kept::No, false) => "headline-not-kept",
        (Kept::No, true) => "headline-not-kept-offline",
    })
}

/// Who has it; that they will call only where the person allowed it and can be called.
fn taken_text(words: Words, there: &Underway, name: &str) -> String {
    let key = if there.alert.can_be_called() { "receipt-taken-will-call" } else { "receipt-taken" };
    words.tell(key, &[("name", name.into())])
}

/// That MAIN has it; for help that it will call back, where it may and can.
fn received_key(there: &Underway) -> &'static str {
    if there.alert.is_help && there.alert.can_be_called() {
        "headline-help-received"
    } else {
        "receipt-received"
    }
}

/// One step: done at a time, or waited for, or late.
struct Step {
    kind: ReceiptKind,
    done: Option<(String, Option<DateTime<Utc>>)>,
    waiting: &'static str,
    late: Option<&'static str>,
}

impl Step {
    fn view(self, words: Words, now: DateTime<Utc>) -> ReceiptStep {
        let Self { kind, done, waiting, late } = self;
        match (done, late) {
            (Some((text, at)), _) => {
                let time = at.map(|at| words.time(at, now));
                ReceiptStep { kind, state: ReceiptState::Done, text, time }
            }
            (None, Some(late)) => {
                ReceiptStep { kind, state: ReceiptState::Late, text: words.say(late), time: None }
            }
            (None, None) => {
                ReceiptStep { kind, state: ReceiptState::Waiting, text: words.say(waiting), time: None }
            }
        }
    }
}

fn steps(words: Words, there: &Underway, phone: &Phone, around: &Around<'_>) -> Vec<ReceiptStep> {
    let is_late = there.is_late(around);
    let progress = there.alert.progress.as_ref();
    let kept = Step {
        kind: ReceiptKind::Kept,
        done: (there.kept == Kept::Yes).then(|| (words.say("receipt-kept"), Some(there.alert.pressed_at))),
        waiting: "receipt-kept-waiting",
        late: (there.kept == Kept::No).then_some("receipt-kept-failed"),
    };
    let received = Step {
        kind: ReceiptKind::Received,
        done: progress.map(|progress| (words.say("receipt-received"), Some(progress.received_at))),
        waiting: if phone.is_offline() { "receipt-received-offline" } else { "receipt-received-waiting" },
        late: is_late.then_some("receipt-received-late"),
    };
    let on_hub_phone = Step {
        kind: ReceiptKind::OnHubPhone,
        done: progress.and_then(|progress| {
            let hub = hub_name(words, &progress.hub.id, &progress.hub.name);
            let text = words.tell("receipt-on-hub-phone", &[("hub", hub.into())]);
            progress.on_hub_phone_at.map(|at| (text, Some(at)))
        }),
        waiting: "receipt-on-hub-phone-waiting",
        late: is_late.then_some("receipt-on-hub-phone-late"),
    };
    let taken = Step {
        kind: ReceiptKind::Taken,
        done: progress.and_then(|progress| {
            let name = progress.taken_by.as_deref()?;
            Some((taken_text(words, there, name), progress.taken_at))
        }),
        waiting: "receipt-taken-waiting",
        late: None,
    };
    let sent_by_message = there.alert.message.sent_at.map(|at| Step {
        kind: ReceiptKind::SentBySms,
        done: Some((words.say("receipt-sent-by-message"), Some(at))),
        waiting: "receipt-sent-by-message",
        late: None,
    });
    let steps = [Some(kept), sent_by_message, Some(received), Some(on_hub_phone), Some(taken)];
    steps.into_iter().flatten().map(|step| step.view(words, around.now.wall)).collect()
}

/// A position that is older, in seconds, is said to be old.
pub(super) const OLD_SECONDS: i64 = 15 * 60;

fn position(words: Words, there: &Underway, locating: &Locating, around: &Around<'_>) -> String {
    if let Some(fix) = there.newest_fix() {
        if fix.mock {
            return words.say("position-made-up");
        }
        let Some(seconds) = there.fix_age_seconds(fix, around) else {
            return words.say("position-old-age-not-known");
        };
        let age = words.age(seconds);
        if seconds >= OLD_SECONDS {
            return words.tell("position-old", &[("age", age.into())]);
        }
        return match fix.accuracy_m {
            Some(metres) => {
                let arguments = [("distance", words.distance(metres).into()), ("age", age.into())];
                words.tell("position-known-within", &arguments)
            }
            None => words.tell("position-known", &[("age", age.into())]),
        };
    }
    words.say(match locating.hindrance {
        _ if locating.is_looking() => "position-looking",
        Some(Hindrance::NotPermitted) => "position-not-permitted",
        Some(Hindrance::SwitchedOff) => "position-switched-off",
        Some(Hindrance::NotFound) | None => "position-not-known",
    })
}

/// What is late or failed, said plainly, with what to do.
pub(super) fn warning(there: &Underway, phone: &Phone, around: &Around<'_>) -> Option<&'static str> {
    let message = &there.alert.message;
    let sent_by_message = message.sent_at.is_some();
    if !there.alert.is_received() && !sent_by_message {
        match message.failure {
            Some(MessageFailure::Refused) if phone.basics().numbers.missed_call.is_some() => {
                return Some("warning-message-refused-missed-call");
            }
            Some(MessageFailure::Refused) => return Some("warning-message-refused"),
            Some(MessageFailure::NoService) if phone.is_offline() => {
                return Some("warning-message-no-service");
            }
            None if there.messaging.is_composing() => return Some("warning-message-app"),
            Some(MessageFailure::NoService | MessageFailure::Failed) | None => {}
        }
    }
    match (there.is_late(around), there.alert.is_received(), there.kept) {
        (true, false, _) if sent_by_message => Some("warning-not-received-message"),
        (true, false, _) => Some("warning-not-received"),
        (true, true, _) => Some("warning-not-on-hub-phone"),
        (false, false, Kept::No) => Some("warning-not-kept"),
        (false, ..) => None,
    }
}

impl Model {
    /// What the person said last of this alert; of one that is no siren, what they said since of the sirens before it.
    fn said_last<'m>(&'m self, there: &'m Underway, around: &Around<'_>) -> Option<&'m OwnClaim> {
        let alert = &there.alert;
        let before = self.alerts.iter().rev().filter(|other| alert.is_help && other.is_current(around));
        let mut since =
            before.filter_map(|other| other.alert.claims.last()).filter(|said| said.at >= alert.pressed_at);
        alert.claims.last().or_else(|| since.next())
    }

    /// The receipts of the newest alert; none where there is no alert.
    pub(crate) fn receipt_view(&self, phone: &Phone, around: &Around<'_>) -> Option<ReceiptView> {
        if self.is_practising() {
            return self.practice_receipts(phone, around);
        }
        let there = self.current(around)?;
        let words = phone.words(around.config);
        let kinds = &phone.basics().kinds;
        let now = around.now.wall;
        let alert = &there.alert;
        let warning = warning(there, phone, around);
        let emergency_first = kinds.calls_emergency_first(&alert.kind);
        let is_own = alert.for_other.is_none();
        let claim = self.said_last(there, around).map(|said| {
            let key = match (said.claim, said.told, is_own) {
                (Claim::Mistake, true, _) => "claim-mistake",
                (Claim::Mistake, false, _) => "claim-mistake-untold",
                (Claim::Safe, true, true) => "claim-safe",
                (Claim::Safe, false, true) => "claim-safe-untold",
                (Claim::Safe, true, false) => "claim-safe-other",
                (Claim::Safe, false, false) => "claim-safe-other-untold",
            };
            words.tell(key, &[("time", words.time(said.at, now).into())])
        });
        let cancel_label = there
            .cancel_until
            .map(|until| words.tell("cancel-countdown", &[("seconds", seconds_until(until, around).into())]));
        // also beside a later call for help that was no siren: the siren before it stands
        let can_say_safe = cancel_label.is_none() && self.can_be_called_safe(around).next().is_some();
        Some(ReceiptView {
            title: headline(words, there, phone),
            kind_label: kind_name(words, kinds, &alert.kind),
            icon: kind_picture(kinds, &alert.kind),
            steps: steps(words, there, phone, around),
            position: position(words, there, &self.locating, around),
            warning: warning.map(|key| words.say(key)),
            calls: call_buttons(words, emergency_first, third_call(there, phone, around)),
            calls_first: warning.is_some() || emergency_first,
            cancel_label,
            safe_label: can_say_safe.then(|| words.say(if is_own { "safe" } else { "safe-other" })),
            claim,
            case_number: alert.progress.as_ref().map(|progress| {
                words.tell("receipt-case-number", &[("number", progress.case_number.as_str().into())])
            }),
            next: self.next_of(there, phone, around).map(|next| next.view(words)),
            more_label: Some(words.say("receipt-more")),
        })
    }
}
