//! The receipts: each line is true when it is said.

use chrono::{DateTime, Utc};
use domain::operation::Claim;

use super::{
    Kept, Model, Underway,
    positions::{Hindrance, Locating},
    view::{call_buttons, kind_icon, kind_label, seconds_until},
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
            (Some(name), _) => words.tell("receipt-taken", &[("name", name.as_str().into())]),
            (None, Some(_)) => words.tell("receipt-on-hub-phone", &[("hub", hub.into())]),
            (None, None) => words.say("receipt-received"),
        };
    }
    words.say(match (there.kept, phone.is_offline()) {
        (Kept::NotYet, _) => "headline-keeping",
        (Kept::Yes, false) => "headline-kept",
        (Kept::Yes, true) => "headline-kept-offline",
        (Kept::No, false) => "headline-not-kept",
        (Kept::No, true) => "headline-not-kept-offline",
    })
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
            Some((words.tell("receipt-taken", &[("name", name.into())]), progress.taken_at))
        }),
        waiting: "receipt-taken-waiting",
        late: None,
    };
    [kept, received, on_hub_phone, taken].map(|step| step.view(words, around.now.wall)).into()
}

fn position(words: Words, there: &Underway, locating: &Locating, now: DateTime<Utc>) -> String {
    let known = there.alert.positions.iter().chain(&there.alert.fix).chain(locating.newest());
    let newest = known.max_by_key(|fix| fix.taken_at);
    if let Some(fix) = newest {
        let age = fix.age_seconds(now).map_or_else(|| words.say("age-not-known"), |age| words.age(age));
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
fn warning(there: &Underway, around: &Around<'_>) -> Option<&'static str> {
    match (there.is_late(around), there.alert.is_received(), there.kept) {
        (true, false, _) => Some("warning-not-received"),
        (true, true, _) => Some("warning-not-on-hub-phone"),
        (false, false, Kept::No) => Some("warning-not-kept"),
        (false, ..) => None,
    }
}

impl Model {
    /// The receipts of the newest alert; none where there is no alert.
    pub(crate) fn receipt_view(&self, phone: &Phone, around: &Around<'_>) -> Option<ReceiptView> {
        let there = self.current(around)?;
        let words = phone.words(around.config);
        let now = around.now.wall;
        let alert = &there.alert;
        let warning = warning(there, around);
        let emergency_first = alert.kind.calls_emergency_first();
        let claim = alert.claims.last().map(|said| {
            let key = match (said.claim, said.told) {
                (Claim::Mistake, true) => "claim-mistake",
                (Claim::Mistake, false) => "claim-mistake-untold",
                (Claim::Safe, true) => "claim-safe",
                (Claim::Safe, false) => "claim-safe-untold",
            };
            words.tell(key, &[("time", words.time(said.at, now).into())])
        });
        let cancel_label = there
            .cancel_until
            .map(|until| words.tell("cancel-countdown", &[("seconds", seconds_until(until, around).into())]));
        let can_say_safe = cancel_label.is_none() && !alert.has_claimed(Claim::Safe);
        Some(ReceiptView {
            title: headline(words, there, phone),
            kind_label: kind_label(words, &alert.kind),
            icon: kind_icon(&alert.kind),
            steps: steps(words, there, phone, around),
            position: position(words, there, &self.locating, now),
            warning: warning.map(|key| words.say(key)),
            calls: call_buttons(words, emergency_first),
            calls_first: warning.is_some() || emergency_first,
            cancel_label,
            safe_label: can_say_safe.then(|| words.say("safe")),
            claim,
            case_number: alert.progress.as_ref().map(|progress| {
                words.tell("receipt-case-number", &[("number", progress.case_number.as_str().into())])
            }),
        })
    }
}
