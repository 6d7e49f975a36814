//! What the server decides about the ringing of a case, from Central's lists.

use chrono::{DateTime, Utc};
use domain::{
    alert::Urgency,
    case::{Case, Ringing, Stage},
    hub::{Hub, HubId, HubKind},
    operation::{Body, Facts, Refused},
};

use crate::storage::Lists;

/// Who rings after an operation that made `after` of `before`, where that changes who does. `facts` is what was decided
/// of it besides.
pub(super) fn ringing_after(
    lists: &Lists,
    before: &Case,
    after: &Case,
    facts: &Facts,
    at: DateTime<Utc>,
) -> Option<Ringing> {
    if after.needs_no_ringing() {
        return None;
    }
    let hub = facts.routing.as_ref().map_or(&before.routing.hub, |routing| &routing.hub);
    let is = facts.urgency.unwrap_or_else(|| before.urgency());
    let was = most_urgent(lists, before);
    let plan = lists.plan(hub, is.min(was));
    match &before.ringing {
        // immediate is the least of them; what became less urgent goes on as it began, and what then becomes as urgent
        // again too: who holds the phone may not put the hub off by choosing other kinds
        Some(ringing) if is < was => Some(ringing.begin_anew(&plan, at)),
        Some(ringing) if *hub != before.routing.hub => ringing.move_to(&plan, at),
        // it was taken back, and what was told since makes that a claim that may be forced
        None if before.needs_no_ringing() => Some(Ringing::begin(&plan, false, at)),
        _ => None,
    }
}

/// How urgent the case ever was, as far as its kinds tell.
fn most_urgent(lists: &Lists, case: &Case) -> Urgency {
    let others = case.alert.kind.others.iter().map(|(kind, _)| lists.kinds().urgency(kind));
    others.fold(case.urgency(), Urgency::min)
}

/// The stage that follows, where it is due. A case of a time before there was any ringing begins with [`Stage::Duty`].
///
/// # Errors
/// [`Refused`] where the case rings otherwise, or not yet.
pub(super) fn ring_on(
    lists: &Lists,
    case: &Case,
    stage: Stage,
    at: DateTime<Utc>,
) -> Result<Ringing, Refused> {
    let plan = lists.plan(&case.routing.hub, most_urgent(lists, case));
    if case.ringing.is_none() && stage == Stage::Duty && !case.needs_no_ringing() {
        return Ok(Ringing::begin(&plan, false, at));
    }
    case.ringing
        .as_ref()
        .filter(|ringing| ringing.stage.next() == Some(stage) && ringing.next_at.is_some_and(|due| due <= at))
        .and_then(|ringing| ringing.ring_on(&plan, at))
        .ok_or(Refused::NotAllowed)
}

/// A neighbour that is rung must be a hub that takes cases.
///
/// # Errors
/// [`Refused::NoSuchHub`].
pub(super) fn check_neighbour(hubs: &[Hub], body: &Body) -> Result<(), Refused> {
    let takes_cases = |id: &HubId| hubs.iter().any(|hub| hub.id == *id && hub.kind == HubKind::Hub);
    match body {
        Body::RingNeighbour { hub, .. } if !takes_cases(hub) => Err(Refused::NoSuchHub),
        _ => Ok(()),
    }
}
