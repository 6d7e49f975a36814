//! Which hubs work on the case: helping ones, and the transfer to another that leads.

use super::{Applied, Case, Doing, Done, HubId, Refused, text};
use crate::{
    case::{NextAction, SetBy, Stub, Supporting, Transfer},
    hub::Reason,
    ids::OperationId,
};

/// Most hubs that help with one case.
const SUPPORTING_LIMIT: usize = 24;

pub(super) fn add_supporting(doing: &mut Doing<'_>, hub: &HubId, reason: &str) -> Done {
    let by = doing.by_on_open()?;
    let reason = text::required("reason", reason, NextAction::TEXT_LIMIT)?;
    let has_it = doing.case.own_hubs().any(|there| there == hub);
    if has_it || doing.case.supporting.iter().any(|supporting| supporting.hub == *hub) {
        return Ok(Applied::Unchanged);
    }
    if doing.case.supporting.len() >= SUPPORTING_LIMIT {
        return Err(Refused::TooMany { limit: SUPPORTING_LIMIT });
    }
    doing.case.stubs.retain(|stub| stub.hub != *hub);
    doing.note(&reason, by.clone());
    doing.case.supporting.push(Supporting { hub: hub.clone(), reason, by });
    Ok(Applied::Changed)
}

pub(super) fn remove_supporting(doing: &mut Doing<'_>, hub: &HubId) -> Done {
    doing.by()?;
    let there = doing.case.supporting.len();
    doing.case.supporting.retain(|supporting| supporting.hub != *hub);
    if doing.case.supporting.len() == there {
        return Ok(Applied::Unchanged);
    }
    if !doing.case.hubs().any(|there| there == hub) {
        leaves(doing.case, hub);
    }
    Ok(Applied::Changed)
}

pub(super) fn propose(doing: &mut Doing<'_>, hub: &HubId, reason: &str, stays: bool) -> Done {
    let by = doing.by_on_open()?;
    let reason = text::required("reason", reason, NextAction::TEXT_LIMIT)?;
    if doing.case.transfer.as_ref().is_some_and(|transfer| transfer.operation == doing.operation.id) {
        return Ok(Applied::Unchanged);
    }
    if doing.case.transfer.is_some() {
        return Err(Refused::TransferWaits);
    }
    if doing.case.routing.hub == *hub {
        return Err(Refused::NoSuchHub);
    }
    let operation = doing.operation.id;
    doing.note(&reason, by.clone());
    doing.case.transfer = Some(Transfer { operation, to: hub.clone(), reason, stays, by });
    Ok(Applied::Changed)
}

/// The transfer of that name, if it still waits.
fn waiting(doing: &Doing<'_>, transfer: OperationId) -> Result<Transfer, Refused> {
    doing
        .case
        .transfer
        .as_ref()
        .filter(|waiting| waiting.operation == transfer)
        .cloned()
        .ok_or(Refused::NoSuchPart)
}

pub(super) fn accept(doing: &mut Doing<'_>, transfer: OperationId) -> Done {
    let by = doing.by()?;
    let transfer = waiting(doing, transfer)?;
    let of_new_hub = doing.staff()?.hubs.contains(&transfer.to) || by.hub == transfer.to;
    let case = &mut *doing.case;
    let gives: Vec<HubId> = case.own_hubs().filter(|hub| **hub != transfer.to).cloned().collect();
    leads(case, &transfer.to);
    case.begun_anew = Some(SetBy::new(doing.operation, doing.stamp, by.clone()));
    case.routing.hub = transfer.to.clone();
    // what the routing knew of the place stays; the rule that chose the hub does not hold any more
    case.routing.reason = Reason::Transferred;
    case.routing.outside_coverage = false;
    for old in gives {
        if transfer.stays {
            let (reason, by) = (transfer.reason.clone(), transfer.by.clone());
            case.supporting.retain(|supporting| supporting.hub != old);
            case.supporting.push(Supporting { hub: old, reason, by });
        } else {
            case.supporting.retain(|supporting| supporting.hub != old);
            case.neighbours.retain(|neighbour| neighbour.hub != old);
            leaves(case, &old);
            case.stubs.push(Stub { hub: old, at: by.at });
        }
    }
    if !of_new_hub {
        // Central accepted for it: there nobody has it yet, and no phone of it has confirmed anything
        case.delivered.take_if(|_| case.taken.is_none());
    } else if case.taken.is_none() {
        doing.take(by);
    } else if case.assigned.is_none() {
        // somebody of the new hub has to be on it, or nobody would see a sensitive case
        doing.put_on_it(by.by, by.name.clone(), doing.own_hub(&by), by);
    } else {
        doing.joins(by);
    }
    Ok(Applied::Changed)
}

/// A hub that leads neither helps, nor is asked, nor has given it away.
pub(super) fn leads(case: &mut Case, hub: &HubId) {
    case.supporting.retain(|supporting| supporting.hub != *hub);
    case.neighbours.retain(|neighbour| neighbour.hub != *hub);
    case.stubs.retain(|stub| stub.hub != *hub);
    case.transfer.take_if(|transfer| transfer.to == *hub);
}

/// Nobody of a hub that has the case no longer is on it any more, or they would go on seeing all of it.
pub(super) fn leaves(case: &mut Case, hub: &HubId) {
    case.team.retain(|member| member.hub != *hub);
    case.assigned.take_if(|assigned| assigned.hub == *hub);
}

pub(super) fn decline(doing: &mut Doing<'_>, transfer: OperationId, reason: &str) -> Done {
    let by = doing.by()?;
    let reason = text::required("reason", reason, NextAction::TEXT_LIMIT)?;
    waiting(doing, transfer)?;
    doing.case.transfer = None;
    doing.note(&reason, by);
    Ok(Applied::Changed)
}

pub(super) fn withdraw(doing: &mut Doing<'_>, transfer: OperationId) -> Done {
    doing.by()?;
    waiting(doing, transfer)?;
    doing.case.transfer = None;
    Ok(Applied::Changed)
}
