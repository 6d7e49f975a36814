//! The one place where operations change a case.

use super::{ByStaff, Case, Delivered, Message, Neighbour, Note, Said, Status, Taken};
use crate::{
    alert::{AlertDetails, AlertReport, Fix, Source},
    attachment::AttachmentNote,
    hub::HubId,
    operation::{Applied, Body, Operation, Refused, Stamp},
    permission::{Action, Reach, StaffMember, reach},
};

/// Applies `operation` to the case it names; `record` is `None` where there is no such case yet. Pure: what the server
/// decides stands in the stamp's facts. Whether the caller may see the case at all is asked before
/// ([`crate::permission::may`]); here only what the record itself allows.
///
/// # Errors
/// [`Refused`], and then `record` is as it was.
pub fn apply(record: &mut Option<Case>, operation: &Operation, stamp: &Stamp) -> Result<Applied, Refused> {
    let applied = match (&operation.body, record.as_mut()) {
        (Body::RaiseAlert(report), None) => {
            *record = Some(raise(report, stamp)?);
            Applied::Changed
        }
        (_, None) => return Err(Refused::NoSuchCase),
        (Body::RaiseAlert(report), Some(case)) => hear_again(case, report, stamp),
        (Body::AddPositions { fixes, .. }, Some(case)) => add_positions(case, fixes, stamp),
        (Body::CancelAlert { claim, .. }, Some(case)) => {
            let said = Said { operation: operation.id, claim: *claim, at: stamp.at() };
            push_once(&mut case.claims, said, |a, b| a.operation == b.operation)
        }
        (Body::ConfirmDelivery { .. }, Some(case)) => confirm_delivery(case, staff_of(stamp)?, stamp),
        (Body::Acknowledge { .. }, Some(case)) => acknowledge(case, staff_of(stamp)?, stamp)?,
        (Body::AddNote { text, .. }, Some(case)) => {
            let text = note_text(text)?;
            let author = staff_of(stamp)?.name.clone();
            let note = Note { operation: operation.id, author, at: stamp.at(), text };
            push_once(&mut case.notes, note, |a, b| a.operation == b.operation)
        }
        (Body::AddMessage { phone, content, .. }, Some(case)) => {
            let (phone, content) = (phone.clone(), content.clone());
            let message = Message { operation: operation.id, at: stamp.at(), phone, content };
            push_once(&mut case.messages, message, |a, b| a.operation == b.operation)
        }
        (Body::AddAttachment { sha256, media_type, bytes, .. }, Some(case)) => {
            let sha256 = sha256.clone();
            let note = AttachmentNote { sha256, media_type: *media_type, bytes: *bytes, at: stamp.at() };
            push_once(&mut case.attachments, note, |a, b| a.sha256 == b.sha256)
        }
        (Body::EndTracking { .. }, Some(case)) => {
            record_first(&mut case.tracking_ended, by_staff(stamp, Action::EndTracking)?)
        }
        (Body::SpokeWithPerson { .. }, Some(case)) => {
            // the last time counts: it is asked whether it was after a claim
            case.spoken = Some(by_staff(stamp, Action::SpokeWithPerson)?);
            Applied::Changed
        }
        (Body::RecordFalseAlarm { .. }, Some(case)) => {
            record_first(&mut case.false_alarm, by_staff(stamp, Action::RecordFalseAlarm)?)
        }
        (Body::RingNeighbour { hub, .. }, Some(case)) => ring_neighbour(case, hub, stamp)?,
        (Body::RingOn { .. }, Some(_)) => match stamp {
            // who rings now stands in the facts
            Stamp::Confirmed { facts, .. } if facts.ringing.is_some() => Applied::Changed,
            _ => return Err(Refused::NotAllowed),
        },
    };
    let rang = match record.as_mut() {
        Some(case) => settle_ringing(case, stamp),
        None => Applied::Unchanged,
    };
    let applied = if rang == Applied::Changed { rang } else { applied };
    if let (Applied::Changed, Stamp::Confirmed { seq, .. }, Some(case)) = (applied, stamp, record.as_mut()) {
        case.version = *seq;
    }
    Ok(applied)
}

fn source(stamp: &Stamp) -> Source {
    Source { way: stamp.actor().way, device: stamp.actor().device, received_at: stamp.at() }
}

fn staff_of(stamp: &Stamp) -> Result<&StaffMember, Refused> {
    stamp.actor().staff.as_ref().ok_or(Refused::NotAllowed)
}

fn raise(report: &AlertReport, stamp: &Stamp) -> Result<Case, Refused> {
    let Stamp::Confirmed { seq, received_at, facts, .. } = stamp else { return Err(Refused::NeedsServer) };
    let (number, routing) = facts.number.clone().zip(facts.routing.clone()).ok_or(Refused::NeedsServer)?;
    Ok(Case {
        id: report.id.into(),
        number,
        version: *seq,
        received_at: *received_at,
        position: report.fix.clone(),
        alert: AlertDetails::from_report(report.clone(), &source(stamp)),
        routing,
        status: Status::New,
        delivered: None,
        taken: None,
        claims: Vec::new(),
        notes: Vec::new(),
        messages: Vec::new(),
        attachments: Vec::new(),
        urgency: facts.urgency,
        ringing: None,
        neighbours: Vec::new(),
        tracking_ended: None,
        spoken: None,
        false_alarm: None,
        unknown: serde_json::Map::new(),
    })
}

fn hear_again(case: &mut Case, report: &AlertReport, stamp: &Stamp) -> Applied {
    let kind = case.alert.kind.value.clone();
    let heard = case.alert.hear(report.clone(), &source(stamp));
    if case.alert.kind.value != kind {
        case.urgency = match stamp {
            Stamp::Confirmed { facts, .. } => facts.urgency,
            Stamp::Pending { .. } => None,
        };
    }
    let moved = report.fix.as_ref().is_some_and(|fix| move_to(case, fix));
    // news may come without a change of what was told; the facts are looked at either way
    let rerouted = reroute(case, stamp);
    if heard || moved || rerouted { Applied::Changed } else { Applied::Unchanged }
}

fn add_positions(case: &mut Case, fixes: &[Fix], stamp: &Stamp) -> Applied {
    // every fix is looked at, also after one that moved the case
    let moved = fixes.iter().map(|fix| move_to(case, fix)).filter(|moved| *moved).count() > 0;
    let rerouted = reroute(case, stamp);
    if moved || rerouted { Applied::Changed } else { Applied::Unchanged }
}

/// The newest position stands; of two without a time, or of the same time, the finer one.
fn move_to(case: &mut Case, fix: &Fix) -> bool {
    let stands = match &case.position {
        None => true,
        Some(before) if before == fix => false,
        Some(before) => {
            fix.is_newer_than(before) || (fix.taken_at == before.taken_at && fix.is_finer_than(before))
        }
    };
    if stands {
        case.position = Some(fix.clone());
    }
    stands
}

/// A better fix re-routes until somebody has taken the case.
fn reroute(case: &mut Case, stamp: &Stamp) -> bool {
    let Stamp::Confirmed { facts, .. } = stamp else { return false };
    match &facts.routing {
        Some(routing) if case.taken.is_none() && *routing != case.routing => {
            if routing.hub != case.routing.hub {
                // another hub: its phones have not confirmed anything yet
                case.delivered = None;
            }
            case.routing = routing.clone();
            true
        }
        _ => false,
    }
}

fn confirm_delivery(case: &mut Case, staff: &StaffMember, stamp: &Stamp) -> Applied {
    // a phone of Central or of a zone is not a phone of the hub
    let of_the_hub = case.own_hubs().any(|hub| *hub == staff.hub);
    if case.delivered.is_some() || !of_the_hub {
        return Applied::Unchanged;
    }
    case.delivered = Some(Delivered { hub: staff.hub.clone(), at: stamp.at() });
    Applied::Changed
}

fn acknowledge(case: &mut Case, staff: &StaffMember, stamp: &Stamp) -> Result<Applied, Refused> {
    if reach(staff.role, Action::Acknowledge) == Reach::Nothing {
        return Err(Refused::NotAllowed);
    }
    match &case.taken {
        Some(taken) if taken.by == staff.id => Ok(Applied::Unchanged),
        Some(taken) => Err(Refused::AlreadyTaken { by: taken.name.clone() }),
        None => {
            case.taken = Some(Taken {
                by: staff.id,
                name: staff.name.clone(),
                hub: staff.hub.clone(),
                at: stamp.at(),
            });
            case.status = Status::Acknowledged;
            Ok(Applied::Changed)
        }
    }
}

/// Who recorded it, where their role allows it at all.
fn by_staff(stamp: &Stamp, action: Action) -> Result<ByStaff, Refused> {
    let staff = staff_of(stamp)?;
    if reach(staff.role, action) == Reach::Nothing {
        return Err(Refused::NotAllowed);
    }
    Ok(ByStaff { by: staff.id, name: staff.name.clone(), hub: staff.hub.clone(), at: stamp.at() })
}

fn record_first(there: &mut Option<ByStaff>, now: ByStaff) -> Applied {
    if there.is_some() {
        return Applied::Unchanged;
    }
    *there = Some(now);
    Applied::Changed
}

fn ring_neighbour(case: &mut Case, hub: &HubId, stamp: &Stamp) -> Result<Applied, Refused> {
    let ByStaff { name, at, .. } = by_staff(stamp, Action::RingNeighbour)?;
    if let Some(taken) = &case.taken {
        return Err(Refused::AlreadyTaken { by: taken.name.clone() });
    }
    if case.hubs().any(|there| there == hub) {
        return Ok(Applied::Unchanged);
    }
    case.neighbours.push(Neighbour { hub: hub.clone(), name, at });
    Ok(Applied::Changed)
}

/// Takes over who rings now, as the server decided; nobody, once there is nobody to ring for.
fn settle_ringing(case: &mut Case, stamp: &Stamp) -> Applied {
    let decided = match stamp {
        Stamp::Confirmed { facts, .. } => facts.ringing.clone(),
        Stamp::Pending { .. } => None,
    };
    let ringing = match (case.needs_no_ringing(), decided) {
        (true, _) => None,
        (false, Some(decided)) => Some(decided),
        (false, None) => return Applied::Unchanged,
    };
    if case.ringing == ringing {
        return Applied::Unchanged;
    }
    case.ringing = ringing;
    Applied::Changed
}

fn note_text(text: &str) -> Result<String, Refused> {
    let text = text.trim();
    if text.is_empty() {
        return Err(Refused::EmptyNote);
    }
    if text.chars().count() > Body::NOTE_LIMIT {
        return Err(Refused::NoteTooLong { limit: Body::NOTE_LIMIT });
    }
    Ok(text.to_owned())
}

fn push_once<T>(list: &mut Vec<T>, entry: T, same: impl Fn(&T, &T) -> bool) -> Applied {
    if list.iter().any(|there| same(there, &entry)) {
        return Applied::Unchanged;
    }
    list.push(entry);
    Applied::Changed
}

#[cfg(test)]
mod tests;
