//! What comes from the person's own phone: the alert, said again in other words, and where it is.

use super::{Applied, Body, Case, Operation, Refused, Stamp, hubs, push_once};
use crate::{
    alert::{AlertDetails, AlertReport, Fix, Source},
    case::{Due, Field, Said, Status},
    hub::{HubId, Routing},
    operation::Version,
};

/// Makes a case, or hears the same alert again.
pub(super) fn raise(
    record: &mut Option<Case>,
    report: &AlertReport,
    stamp: &Stamp,
) -> Result<Applied, Refused> {
    let by_card = stamp.facts().and_then(|facts| facts.worker).filter(|_| report.worker.is_none());
    let resolved = by_card.map(|worker| AlertReport { worker: Some(worker), ..report.clone() });
    let report = resolved.as_ref().unwrap_or(report);
    if let Some(case) = record {
        return Ok(hear_again(case, report, stamp));
    }
    let Stamp::Confirmed { seq, facts, .. } = stamp else { return Err(Refused::NeedsServer) };
    let (number, routing) = facts.number.clone().zip(facts.routing.clone()).ok_or(Refused::NeedsServer)?;
    *record = Some(new_case(report, number, routing, *seq, stamp));
    Ok(Applied::Changed)
}

/// What the person says of their alert.
pub(super) fn claim(case: &mut Case, operation: &Operation, stamp: &Stamp) -> Applied {
    let Body::CancelAlert { claim, .. } = operation.body else { return Applied::Unchanged };
    let seq = stamp.seq().unwrap_or_default();
    let said = Said { operation: operation.id, claim, at: stamp.at(), seq };
    push_once(&mut case.claims, said, |a, b| a.operation == b.operation)
}

fn source(stamp: &Stamp) -> Source {
    Source { way: stamp.actor().way, device: stamp.actor().device, received_at: stamp.at() }
}

/// A case of a report, as nobody has worked on it.
pub(super) fn new_case(
    report: &AlertReport,
    number: String,
    routing: Routing,
    seq: Version,
    stamp: &Stamp,
) -> Case {
    let facts = stamp.facts();
    Case {
        id: report.id.into(),
        number,
        version: seq,
        received_at: stamp.at(),
        position: report.fix.clone(),
        alert: AlertDetails::from_report(report.clone(), &source(stamp)),
        routing,
        status: Field::new(Status::New),
        delivered: None,
        taken: None,
        claims: Vec::new(),
        notes: Vec::new(),
        messages: Vec::new(),
        attachments: Vec::new(),
        urgency: facts.and_then(|facts| facts.urgency),
        ringing: None,
        neighbours: Vec::new(),
        tracking_ended: None,
        spoken: None,
        spoken_seen: None,
        false_alarm: None,
        // from the facts, as with every other operation that makes something due
        due: Due::default(),
        assigned: None,
        team: Vec::new(),
        urgency_set: Field::default(),
        severity: Field::default(),
        sensitive: Field::default(),
        safe_contact: Field::default(),
        next_action: Field::default(),
        waiting_for: Field::default(),
        asked: Vec::new(),
        begun_anew: None,
        closed: None,
        people: Vec::new(),
        supporting: Vec::new(),
        transfer: None,
        stubs: Vec::new(),
        referrals: Vec::new(),
        volunteers: Vec::new(),
        merged_into: None,
        duplicates: Vec::new(),
        split_from: None,
        atrs: Vec::new(),
        wage_claims: Vec::new(),
        activity: Vec::new(),
        hidden: std::collections::BTreeSet::new(),
        is_stub: false,
        unknown: serde_json::Map::new(),
    }
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

pub(super) fn add_positions(case: &mut Case, fixes: &[Fix], stamp: &Stamp) -> Applied {
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

/// A better fix re-routes until somebody has decided whose case it is.
fn reroute(case: &mut Case, stamp: &Stamp) -> bool {
    let routing = stamp.facts().and_then(|facts| facts.routing.as_ref());
    let Some(routing) = routing.filter(|routing| case.follows_position() && **routing != case.routing) else {
        return false;
    };
    if routing.hub != case.routing.hub {
        // another hub: its phones have not confirmed anything yet
        case.delivered = None;
        hubs::leads(case, &routing.hub);
    }
    let had_it: Vec<HubId> = case.own_hubs().cloned().collect();
    case.routing = routing.clone();
    for old in had_it {
        if !case.hubs().any(|hub| *hub == old) {
            hubs::leaves(case, &old);
        }
    }
    true
}
