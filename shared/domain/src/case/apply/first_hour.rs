//! The first hour of a case: it is on a phone of the hub, somebody takes it, the person is reached, it rings on.

use super::{Applied, Doing, Done, HubId, Refused, Stamp, push_once, record_first};
use crate::{
    alert::KindCode,
    case::{Content, Delivered, Message, Neighbour},
    phone_number::PhoneNumber,
};

pub(super) fn confirm_delivery(doing: &mut Doing<'_>) -> Done {
    let (staff, at) = (doing.staff()?.clone(), doing.stamp.at());
    // a phone of Central or of a zone is not a phone of the hub
    let of_the_hub = doing.case.own_hubs().any(|hub| *hub == staff.hub);
    if doing.case.delivered.is_some() || !of_the_hub {
        return Ok(Applied::Unchanged);
    }
    doing.case.delivered = Some(Delivered { hub: staff.hub, at });
    Ok(Applied::Changed)
}

pub(super) fn acknowledge(doing: &mut Doing<'_>) -> Done {
    let by = doing.by()?;
    match &doing.case.taken {
        Some(taken) if taken.by == by.by => return Ok(Applied::Unchanged),
        Some(taken) => return Err(Refused::AlreadyTaken { by: taken.name.clone() }),
        None => {}
    }
    doing.take(by);
    Ok(Applied::Changed)
}

pub(super) fn spoke(doing: &mut Doing<'_>) -> Done {
    let by = doing.by()?;
    let case = &mut *doing.case;
    let (seen_before, asked_before) = (case.spoken_seen, case.spoke_after_claim());
    // the last time counts: it is asked whether it was after a claim
    case.spoken = Some(by);
    case.spoken_seen = doing.operation.base;
    if asked_before && !case.spoke_after_claim() {
        // a phone that was offline tells now of an earlier time: that takes nothing back
        case.spoken_seen = seen_before;
    }
    Ok(Applied::Changed)
}

pub(super) fn end_tracking(doing: &mut Doing<'_>) -> Done {
    let by = doing.by()?;
    Ok(record_first(&mut doing.case.tracking_ended, by))
}

pub(super) fn record_false_alarm(doing: &mut Doing<'_>) -> Done {
    let by = doing.by()?;
    Ok(record_first(&mut doing.case.false_alarm, by))
}

pub(super) fn withdraw_false_alarm(doing: &mut Doing<'_>) -> Done {
    doing.by()?;
    Ok(if doing.case.false_alarm.take().is_some() { Applied::Changed } else { Applied::Unchanged })
}

pub(super) fn ring_neighbour(doing: &mut Doing<'_>, hub: &HubId) -> Done {
    let by = doing.by()?;
    if let Some(taken) = &doing.case.taken {
        return Err(Refused::AlreadyTaken { by: taken.name.clone() });
    }
    if doing.case.hubs().any(|there| there == hub) {
        return Ok(Applied::Unchanged);
    }
    doing.case.neighbours.push(Neighbour { hub: hub.clone(), name: by.name, at: by.at });
    Ok(Applied::Changed)
}

pub(super) fn ring_on(doing: &mut Doing<'_>) -> Done {
    match doing.stamp {
        // who rings now stands in the facts
        Stamp::Confirmed { facts, .. } if facts.ringing.is_some() => Ok(Applied::Changed),
        _ => Err(Refused::NotAllowed),
    }
}

pub(super) fn add_message(
    doing: &mut Doing<'_>,
    phone: &PhoneNumber,
    content: &Content,
    kind: Option<&KindCode>,
) -> Applied {
    let (operation, at) = (doing.operation.id, doing.stamp.at());
    let message =
        Message { operation, at, phone: phone.clone(), content: content.clone(), kind: kind.cloned() };
    push_once(&mut doing.case.messages, message, |a, b| a.operation == b.operation)
}
