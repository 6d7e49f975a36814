//! Whom and what an operation names: the server has to know them, and they have to be right for the case.

use domain::{
    case::{Case, Question},
    hub::{Hub, HubId, HubKind},
    operation::{Refused, Work},
    permission::{Role, StaffMember},
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

/// A case is given to somebody of a hub that has it, or of Central; a volunteer, of whichever hub, only gets what is
/// ticked for them.
fn may_be_named(case: &Case, work: &Work, named: &StaffMember) -> bool {
    match (work, named.role) {
        (Work::ShareWithVolunteer { .. }, role) => role == Role::Volunteer,
        (_, Role::CentralStaff) => true,
        (_, Role::HubStaff | Role::HubCoordinator) => case.hubs().any(|hub| named.hubs.contains(hub)),
        (_, Role::Worker | Role::LinkPerson | Role::Volunteer | Role::ZonalStaff | Role::Administrator) => {
            false
        }
    }
}
