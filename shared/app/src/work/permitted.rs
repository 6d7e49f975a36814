//! What may be done now, and if not, why: one answer for the buttons and for what they do.

use chrono::{DateTime, Utc};
use domain::{
    case::{ByStaff, Case, Taken},
    operation::{Body, Refused, Work, WorkKind},
    permission::{Action, may, may_change_roster},
};

use super::{direct, forms::Needs, refusal, share::has_link, sheet};
use crate::{
    locale::Words,
    sync::{Records, Waiting},
    view::{Form, StaffAction},
};

/// Why something cannot be done now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Hindrance {
    /// This person never may: it is not offered.
    NotAllowed,
    /// There is nothing that it could be done to: it is not offered.
    Nothing,
    /// It was done.
    Done(ByStaff),
    /// It is being kept on this phone.
    Keeping,
    /// Somebody has to take the case first: nobody else knows whether it is still needed.
    TakeFirst,
    /// The domain's rules forbid it.
    Refused(Refused),
}

impl Hindrance {
    /// Whether a button stands there all the same, with the reason under it.
    pub(crate) fn is_shown(&self) -> bool {
        !matches!(self, Self::NotAllowed | Self::Nothing)
    }

    /// The reason in words.
    pub(crate) fn text(&self, words: Words, now: DateTime<Utc>) -> String {
        match self {
            Self::NotAllowed => words.say("refused-not-allowed"),
            Self::Nothing => words.say("refused-no-such-part"),
            Self::Done(by) => {
                let time = words.time(by.at, now);
                words.tell("action-done", &[("name", by.name.as_str().into()), ("time", time.into())])
            }
            Self::Keeping => words.say("being-kept"),
            Self::TakeFirst => words.say("action-take-first"),
            Self::Refused(refused) => refusal(words, Some(refused)),
        }
    }
}

/// Whether this person may do it to the case now. What opens a screen, shares or reads is free to whoever sees the case.
///
/// # Errors
/// [`Hindrance`]: why not.
pub(crate) fn may_do(action: &StaffAction, case: &Case, records: &Records) -> Result<(), Hindrance> {
    match action {
        StaffAction::OpenForm { form, part } => may_fill_in(*form, part.as_deref(), case, records),
        StaffAction::AttachPhoto => {
            let may_attach = may(records.staff(), false, Action::Work(WorkKind::Attach), case);
            if may_attach { Ok(()) } else { Err(Hindrance::NotAllowed) }
        }
        StaffAction::ShareReferral { referral } if !has_link(Some(case.id), referral, records) => {
            Err(Hindrance::Nothing)
        }
        _ => match direct::work(action, case, records) {
            Some(work) => may_record(&work, case, records),
            None if direct::is_work(action) => Err(Hindrance::Nothing),
            None => Ok(()),
        },
    }
}

/// Whether that work may be recorded now.
fn may_record(work: &Work, case: &Case, records: &Records) -> Result<(), Hindrance> {
    if !may(records.staff(), false, Action::Work(work.kind()), case) {
        return Err(Hindrance::NotAllowed);
    }
    let own = |taken: &&Taken| records.staff().is_some_and(|staff| staff.id == taken.by);
    let done = match work {
        Work::Acknowledge => case.taken.as_ref().filter(own).map(|taken| ByStaff {
            by: taken.by,
            name: taken.name.clone(),
            hub: taken.hub.clone(),
            at: taken.at,
        }),
        Work::EndTracking => case.tracking_ended.clone(),
        Work::RecordFalseAlarm => case.false_alarm.clone(),
        // each time counts
        _ => None,
    };
    if let Some(done) = done {
        return Err(Hindrance::Done(done));
    }
    let is_it = |waiting: &Waiting| {
        let operation = waiting.operation.as_ref();
        !waiting.on_disk && operation.is_some_and(|operation| operation.body.as_work() == Some(work))
    };
    if records.operations_of(case.id).any(is_it) {
        return Err(Hindrance::Keeping);
    }
    if *work == Work::EndTracking && case.taken.is_none() {
        return Err(Hindrance::TakeFirst);
    }
    let at = direct::clock_of(case);
    direct::rules(case, &Body::work(case.id, work.clone()), records, at).map_err(Hindrance::Refused)
}

fn may_fill_in(form: Form, part: Option<&str>, case: &Case, records: &Records) -> Result<(), Hindrance> {
    let sheet = sheet(form, part.is_some());
    let Some(kind) = sheet.kind else { return Err(Hindrance::Nothing) };
    if !may(records.staff(), false, Action::Work(kind), case) {
        return Err(Hindrance::NotAllowed);
    }
    let (is_open, is_taken) = (case.status.value.is_open(), case.taken.is_some());
    let refused = match sheet.needs {
        Needs::Open | Needs::OpenAndTaken if !is_open => Some(Refused::Closed),
        Needs::Taken | Needs::OpenAndTaken if !is_taken => return Err(Hindrance::TakeFirst),
        Needs::Closed if is_open => return Err(Hindrance::Nothing),
        _ => None,
    };
    let refused = refused.or_else(|| match form {
        Form::Close | Form::Transfer | Form::Merge if case.transfer.is_some() => Some(Refused::TransferWaits),
        Form::Merge if case.merged_into.is_some() || !case.duplicates.is_empty() => {
            Some(Refused::LinkedAlready)
        }
        _ => None,
    });
    if let Some(refused) = refused {
        return Err(Hindrance::Refused(refused));
    }
    let is_there = match form {
        Form::DeclineTransfer => case.transfer.is_some(),
        Form::Split => case.people.iter().any(|person| person.removed.is_none()),
        Form::WithdrawPayment => {
            case.wage_claims.iter().flat_map(|claim| &claim.payments).any(|payment| {
                payment.withdrawn.is_none() && part == Some(payment.made.id.to_string().as_str())
            })
        }
        Form::AnswerReferral => case.referrals.iter().any(|referral| {
            referral.withdrawn.is_none() && part == Some(referral.made.id.to_string().as_str())
        }),
        _ => true,
    };
    if is_there { Ok(()) } else { Err(Hindrance::Nothing) }
}

/// Whether this person may change who of a hub is on duty when, or somebody's quiet hours.
pub(super) fn may_change(records: &Records, action: Action, hub: &domain::hub::HubId) -> bool {
    records.staff().is_some_and(|staff| may_change_roster(staff, action, hub))
}
