//! What can be done with a case: the one thing that is mostly to be done now, and everything else. Whether it may be
//! pressed is decided in `work/`.

use chrono::TimeDelta;
use domain::case::Overdue;

use super::{
    headline::{may_call_somebody, running},
    look::Look,
};
use crate::{
    inbox::asks_us,
    view::{CaseAction, Form, PageIcon, StaffAction},
    work,
};

/// An ATR that is due within this is what is to be done now.
const ATR_SOON: TimeDelta = TimeDelta::hours(12);

fn form(form: Form) -> StaffAction {
    StaffAction::OpenForm { form, part: None }
}

/// Words and picture of a button.
fn face(action: &StaffAction) -> (&'static str, PageIcon) {
    match action {
        StaffAction::Acknowledge => ("acknowledge", PageIcon::Done),
        StaffAction::AcceptTransfer => ("action-accept-transfer", PageIcon::Done),
        StaffAction::JoinMyself => ("action-join-myself", PageIcon::Add),
        StaffAction::LeaveTeam { .. } => ("action-leave", PageIcon::Exit),
        StaffAction::SpokeWithPerson => ("spoke-with-person", PageIcon::Call),
        StaffAction::EndTracking => ("end-tracking", PageIcon::Place),
        StaffAction::RecordFalseAlarm => ("record-false-alarm", PageIcon::Remove),
        StaffAction::WithdrawFalseAlarm => ("withdraw-false-alarm", PageIcon::Sos),
        StaffAction::CompleteNextAction => ("action-complete-next", PageIcon::Done),
        StaffAction::WithdrawTransfer => ("action-withdraw-transfer", PageIcon::Remove),
        StaffAction::OpenForm { form, .. } => form_face(*form),
        _ => ("open", PageIcon::Case),
    }
}

fn form_face(form: Form) -> (&'static str, PageIcon) {
    match form {
        Form::Assign => ("action-assign", PageIcon::Staff),
        Form::JoinTeam => ("action-join-team", PageIcon::Add),
        Form::Urgency => ("action-urgency", PageIcon::Warning),
        Form::Severity => ("action-severity", PageIcon::Warning),
        Form::Sensitive => ("action-sensitive", PageIcon::Lock),
        Form::SafeContact => ("action-safe-contact", PageIcon::Safety),
        Form::NextAction => ("action-next-action", PageIcon::Clock),
        Form::Status => ("action-status", PageIcon::Case),
        Form::Ask => ("action-ask", PageIcon::Message),
        Form::Close => ("action-close", PageIcon::Done),
        Form::Reopen => ("action-reopen", PageIcon::Case),
        Form::Person => ("action-person", PageIcon::Family),
        Form::SupportingHub => ("action-supporting-hub", PageIcon::Add),
        Form::Transfer => ("action-transfer", PageIcon::Transfer),
        Form::DeclineTransfer => ("action-decline-transfer", PageIcon::Remove),
        Form::Refer => ("action-refer", PageIcon::Partner),
        Form::Volunteer => ("action-volunteer", PageIcon::Partner),
        Form::Merge => ("action-merge", PageIcon::Merge),
        Form::Split => ("action-split", PageIcon::Split),
        Form::Atr => ("action-atr", PageIcon::Report),
        Form::ClaimParties => ("action-claim", PageIcon::Money),
        Form::AnswerReferral
        | Form::CorrectAtr
        | Form::WageLine
        | Form::ClaimStep
        | Form::Filing
        | Form::Payment
        | Form::WithdrawPayment
        | Form::Shifts
        | Form::QuietHours
        | Form::InviteLinkPerson
        | Form::RegisterWorker
        | Form::ChangeWorker
        | Form::GiveConsent
        | Form::WithdrawConsent
        | Form::Visit
        | Form::FollowUp
        | Form::GiveWorker
        | Form::LogSession
        | Form::ChangeSession
        | Form::Attendees
        | Form::CancelSession
        | Form::Note => ("open", PageIcon::Write),
    }
}

impl Look<'_> {
    /// Another hub asks that of this person to lead.
    fn asks_us(&self) -> bool {
        self.records.staff().is_some_and(|staff| asks_us(&self.summary(), staff))
    }

    /// The words of an answer to a transfer: for the hub that is asked, where that is another, else `own`.
    fn answer(&self, for_other: &str, own: &str) -> String {
        match self.case.asked_hub().filter(|_| !self.asks_us()) {
            Some(hub) => self.tell(for_other, "hub", &self.hub(hub)),
            None => self.say(own),
        }
    }

    /// What is mostly to be done now, the first of these that can be.
    fn candidates(&self) -> Vec<StaffAction> {
        let case = self.case;
        let mut first = Vec::new();
        if self.asks_us() {
            first.extend([StaffAction::AcceptTransfer, form(Form::DeclineTransfer)]);
        }
        if !case.hidden.is_empty() {
            first.push(StaffAction::JoinMyself);
        }
        if !case.status.value.is_open() {
            first.push(form(Form::Reopen));
            return first;
        }
        if case.taken.is_none() {
            first.push(StaffAction::Acknowledge);
        }
        if case.spoken.is_none() && may_call_somebody(case) {
            first.push(StaffAction::SpokeWithPerson);
        }
        let soon = |(what, due): (Overdue, _)| match what {
            Overdue::FirstAtr if due - self.now < ATR_SOON => Some(form(Form::Atr)),
            Overdue::NextAction if due < self.now => Some(StaffAction::CompleteNextAction),
            _ => None,
        };
        first.extend(running(case).filter_map(soon));
        first.push(match (&case.next_action.value, case.atrs.is_empty()) {
            (Some(_), _) => StaffAction::CompleteNextAction,
            (None, true) => form(Form::NextAction),
            (None, false) => form(Form::Close),
        });
        first
    }

    /// Everything that can be done, in the order in which it is mostly needed.
    fn all(&self) -> Vec<StaffAction> {
        let case = self.case;
        let mut all = self.candidates();
        let has_next = case.next_action.value.is_some();
        all.push(StaffAction::SpokeWithPerson);
        all.extend(has_next.then_some(StaffAction::CompleteNextAction));
        all.extend([Form::NextAction, Form::Atr, Form::Assign, Form::Ask, Form::Status].map(form));
        all.extend([Form::SafeContact, Form::Urgency, Form::Severity, Form::Sensitive].map(form));
        all.extend([Form::Person, Form::ClaimParties, Form::Refer, Form::Volunteer].map(form));
        all.extend([Form::JoinTeam, Form::SupportingHub, Form::Transfer].map(form));
        if case.transfer.is_some() {
            // Central, and whoever leads both hubs, may answer for the hub that is asked
            all.extend([StaffAction::AcceptTransfer, form(Form::DeclineTransfer)]);
            all.push(StaffAction::WithdrawTransfer);
        }
        let people = case.people.iter().filter(|person| person.removed.is_none()).count();
        all.push(form(Form::Merge));
        all.extend((people > 0).then(|| form(Form::Split)));
        all.push(StaffAction::EndTracking);
        all.push(match case.false_alarm {
            None => StaffAction::RecordFalseAlarm,
            Some(_) => StaffAction::WithdrawFalseAlarm,
        });
        let own = self.records.staff().map(|staff| staff.id);
        let joined = own.filter(|own| case.team.iter().any(|member| member.staff == *own));
        all.extend(joined.map(|own| StaffAction::LeaveTeam { staff: own.to_string() }));
        all.push(form(Form::Close));
        let mut seen = Vec::new();
        for action in all {
            if !seen.contains(&action) {
                seen.push(action);
            }
        }
        seen
    }

    /// A button; none where this person's role does not allow it.
    fn button(&self, action: StaffAction) -> Option<CaseAction> {
        let reason = match work::may_do(&action, self.case, self.records) {
            Ok(()) => None,
            Err(hindrance) if hindrance.is_shown() => Some(hindrance.text(self.words, self.now)),
            Err(_) => return None,
        };
        let (key, icon) = face(&action);
        let label = match &action {
            StaffAction::OpenForm { form: Form::Atr, .. } if self.case.atrs.is_empty() => {
                self.say("action-first-atr")
            }
            StaffAction::AcceptTransfer => self.answer("action-accept-transfer-for", key),
            StaffAction::OpenForm { form: Form::DeclineTransfer, .. } => {
                self.answer("action-decline-transfer-for", key)
            }
            _ => self.say(key),
        };
        Some(CaseAction { label, icon, enabled: reason.is_none(), reason, action })
    }

    /// The one thing that is mostly to be done now, and what else can be done.
    pub(super) fn actions(&self) -> (CaseAction, Vec<CaseAction>) {
        if self.case.is_stub {
            return (self.nothing_to_do(), Vec::new());
        }
        let offered: Vec<CaseAction> =
            self.candidates().into_iter().filter_map(|action| self.button(action)).collect();
        let primary = offered.iter().find(|action| action.enabled).or_else(|| offered.first()).cloned();
        // of a case that is over only what can still be done is of use
        let is_open = self.case.status.value.is_open();
        let others = self.all().into_iter().filter_map(|action| self.button(action));
        let others = others.filter(|other| other.enabled || is_open);
        let others = match &primary {
            Some(primary) => others.filter(|other| other.action != primary.action).collect(),
            None => others.collect(),
        };
        (primary.unwrap_or_else(|| self.nothing_to_do()), others)
    }

    fn nothing_to_do(&self) -> CaseAction {
        CaseAction {
            label: self.say("case-nothing-to-do"),
            icon: PageIcon::Hidden,
            enabled: false,
            reason: Some(if self.case.is_stub {
                self.tell("case-elsewhere", "hub", &self.hub(&self.case.routing.hub))
            } else {
                self.say("case-others-work")
            }),
            action: StaffAction::Acknowledge,
        }
    }
}
