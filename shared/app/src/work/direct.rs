//! What takes nothing but a press.

use chrono::{DateTime, Utc};
use domain::{
    alert::Way,
    case::{Case, apply},
    hub::HubId,
    ids::OperationId,
    operation::{Actor, BODY_VERSION, Body, Operation, Refused, Stamp, Work},
};

use super::conflicts::{conflicts, decision_of};
use crate::{sync::Records, view::StaffAction};

/// Whether the action records something by itself.
pub(super) fn is_work(action: &StaffAction) -> bool {
    matches!(
        action,
        StaffAction::Acknowledge
            | StaffAction::EndTracking
            | StaffAction::SpokeWithPerson
            | StaffAction::RecordFalseAlarm
            | StaffAction::WithdrawFalseAlarm
            | StaffAction::CompleteNextAction
            | StaffAction::JoinMyself
            | StaffAction::LeaveTeam { .. }
            | StaffAction::AcceptTransfer
            | StaffAction::WithdrawTransfer
            | StaffAction::RemoveSupportingHub { .. }
            | StaffAction::WithdrawReferral { .. }
            | StaffAction::EndVolunteer { .. }
            | StaffAction::Unmerge { .. }
            | StaffAction::RemovePerson { .. }
            | StaffAction::RemoveWageLine { .. }
            | StaffAction::TakeLate { .. }
            | StaffAction::KeepStanding { .. }
    )
}

/// The work that an action is; none where it is none, or there is nothing that it could be done to.
pub(super) fn work(action: &StaffAction, case: &Case, records: &Records) -> Option<Work> {
    let transfer = case.transfer.as_ref().map(|transfer| transfer.operation);
    Some(match action {
        StaffAction::Acknowledge => Work::Acknowledge,
        StaffAction::EndTracking => Work::EndTracking,
        StaffAction::SpokeWithPerson => Work::SpokeWithPerson,
        StaffAction::RecordFalseAlarm => Work::RecordFalseAlarm,
        StaffAction::WithdrawFalseAlarm => case.false_alarm.as_ref().map(|_| Work::WithdrawFalseAlarm)?,
        StaffAction::CompleteNextAction => {
            case.next_action.value.as_ref().map(|_| Work::SetNextAction { next: None })?
        }
        StaffAction::JoinMyself => {
            let staff = records.staff()?.id;
            (!case.is_on_it(staff)).then_some(Work::JoinTeam { staff })?
        }
        StaffAction::LeaveTeam { staff } => {
            let staff = staff.parse().ok()?;
            case.team.iter().any(|member| member.staff == staff).then_some(Work::LeaveTeam { staff })?
        }
        StaffAction::AcceptTransfer => Work::AcceptTransfer { transfer: transfer? },
        StaffAction::WithdrawTransfer => Work::WithdrawTransfer { transfer: transfer? },
        StaffAction::RemoveSupportingHub { hub } => {
            let hub = HubId::new(hub);
            case.supporting
                .iter()
                .any(|there| there.hub == hub)
                .then_some(Work::RemoveSupportingHub { hub })?
        }
        StaffAction::WithdrawReferral { referral } => {
            let referral = referral.parse().ok()?;
            let there = case.referrals.iter().find(|there| there.made.id == referral)?;
            there.withdrawn.is_none().then_some(Work::WithdrawReferral { referral })?
        }
        StaffAction::EndVolunteer { staff } => {
            let volunteer = staff.parse().ok()?;
            let is_there = case.volunteers.iter().any(|share| share.volunteer == volunteer);
            is_there.then_some(Work::EndVolunteerShare { volunteer })?
        }
        StaffAction::Unmerge { case_id } => return unmerge(case, case_id),
        StaffAction::RemovePerson { person } => {
            let person = person.parse().ok()?;
            case.person(person).map(|_| Work::RemovePerson { person })?
        }
        StaffAction::RemoveWageLine { claim, person } => {
            let (claim, person) = (claim.parse().ok()?, person.parse().ok()?);
            let there = case.wage_claims.iter().find(|there| there.id == claim)?;
            let has_line = there.lines.iter().any(|line| line.person == person);
            has_line.then_some(Work::RemoveWageLine { claim, person })?
        }
        StaffAction::TakeLate { field, operation } => {
            return decision_of(conflicts(case), field, Some(operation));
        }
        StaffAction::KeepStanding { field } => {
            return decision_of(conflicts(case), field, None);
        }
        _ => return None,
    })
}

/// The link is taken back on the duplicate; from the case that stands for both, that is the other one.
fn unmerge(case: &Case, other: &str) -> Option<Work> {
    let other = other.parse().ok()?;
    let is_linked = case.merged_into == Some(other) || case.duplicates.contains(&other);
    is_linked.then_some(Work::Unmerge { from: other })
}

/// The body of an action: on the duplicate where two cases were merged.
pub(super) fn body(work: Work, case: &Case) -> Body {
    match work {
        Work::Unmerge { from } if case.merged_into != Some(from) => {
            Body::work(from, Work::Unmerge { from: case.id })
        }
        work => Body::work(case.id, work),
    }
}

/// A time at which the rules are asked where no clock is at hand; they look at it for days only.
pub(super) fn clock_of(case: &Case) -> DateTime<Utc> {
    case.activity.last().map_or(case.received_at, |line| line.at)
}

/// What the domain's own rules say of it, by what this phone knows: what they refuse here, the server would refuse later.
pub(super) fn rules(case: &Case, body: &Body, records: &Records, at: DateTime<Utc>) -> Result<(), Refused> {
    try_out(&mut Some(case.clone()), body, records, at)
}

/// The same, and `record` is as it would be after it.
pub(super) fn try_out(
    record: &mut Option<Case>,
    body: &Body,
    records: &Records,
    at: DateTime<Utc>,
) -> Result<(), Refused> {
    let operation = Operation {
        base: record.as_ref().map(|case| case.version),
        recorded_at: Some(at),
        body_version: BODY_VERSION,
        ..Operation::unordered(OperationId::new(0, [0; 10]), body.clone())
    };
    let actor = Actor { device: None, staff: records.staff().cloned(), way: Way::Sync };
    let named = body.as_work().and_then(Work::named_staff).and_then(|id| records.member(id));
    apply(record, &operation, &Stamp::Pending { actor, at, named }).map(|_| ())
}
