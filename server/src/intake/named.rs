//! Whom and what an operation names: the server has to know them, and they have to be right for the case.

use domain::{
    case::{Case, Question},
    hub::{Hub, HubId, HubKind},
    operation::{Refused, Work},
    permission::{Role, StaffMember, may_be_put_on},
};

use super::Ledger;

/// The member of staff that the operation names, where it names one; or why it may not be done.
///
/// # Errors
/// Those of the ledger.
pub(super) fn look_up<L: Ledger>(
    hubs: &[Hub],
    case: &Case,
    work: &Work,
    ledger: &mut L,
) -> Result<Result<Option<StaffMember>, Refused>, L::Error> {
    if let Err(refused) = check_hub(hubs, work).and_then(|()| check_number(case, work)) {
        return Ok(Err(refused));
    }
    let Some(id) = work.named_staff() else { return Ok(Ok(None)) };
    let named = ledger.staff(id)?.filter(|named| may_be_named(case, work, named));
    Ok(named.map(Some).ok_or(Refused::NoSuchStaff))
}

/// A hub that an operation names must be one that takes cases: one of the hubs, and for a transfer Central too, which
/// owns whatever no hub serves. A zone watches over hubs and takes no case from one.
fn check_hub(hubs: &[Hub], work: &Work) -> Result<(), Refused> {
    let Some(named) = work.named_hub() else { return Ok(()) };
    let kind = hubs.iter().find(|hub| hub.id == *named).map(|hub| hub.kind);
    let may_be_central = matches!(work, Work::ProposeTransfer { .. }) && *named == HubId::central();
    match kind {
        Some(HubKind::Hub) => Ok(()),
        Some(HubKind::Central) if may_be_central => Ok(()),
        Some(HubKind::Central | HubKind::Zonal) | None => Err(Refused::NoSuchHub),
    }
}

/// A question by text message needs a number to which it goes.
fn check_number(case: &Case, work: &Work) -> Result<(), Refused> {
    let by_message = matches!(work, Work::AskWorker { question: Question::Sms { .. } });
    if by_message && case.alert.phone.is_none() {
        return Err(Refused::Missing { field: "phone".to_owned() });
    }
    Ok(())
}

/// Whether somebody who is on the case by name may stay on it, as they are now; who is staff no longer may not. Who helps
/// as a volunteer may, whichever hub is theirs.
pub fn may_stay(case: &Case, staff: Option<&StaffMember>) -> bool {
    let Some(staff) = staff else { return false };
    match staff.role {
        Role::Volunteer => case.volunteers.iter().any(|share| share.volunteer == staff.id),
        _ => has_a_hub_of(case, staff),
    }
}

/// A case is given to somebody of a hub that has it, or of Central; a volunteer, of whichever hub, only gets what is
/// ticked for them.
fn may_be_named(case: &Case, work: &Work, named: &StaffMember) -> bool {
    match work {
        Work::ShareWithVolunteer { .. } => named.role == Role::Volunteer,
        _ => has_a_hub_of(case, named),
    }
}

fn has_a_hub_of(case: &Case, staff: &StaffMember) -> bool {
    may_be_put_on(staff.role, case.hubs().any(|hub| staff.hubs.contains(hub)))
}
