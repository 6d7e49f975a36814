//! What the server decides about the ringing of a case, from Central's lists.

use chrono::{DateTime, Utc};
use domain::{
    alert::{KindCode, Urgency},
    case::{Case, Plan, Ringing, Stage},
    operation::{Facts, Refused},
};

use crate::storage::Lists;

/// Who rings after an operation that made `after` of `before`, where that changes who does, and by which plan. `facts` is
/// what was decided of it besides.
pub(super) fn ringing_after(
    lists: &Lists,
    before: &Case,
    after: &Case,
    facts: &Facts,
    at: DateTime<Utc>,
) -> Option<(Ringing, Plan)> {
    if after.needs_no_ringing() {
        return None;
    }
    let hub = facts.routing.as_ref().map_or(&after.routing.hub, |routing| &routing.hub);
    // what staff found stands over what the kind says
    let is = after.urgency_set.value.or(facts.urgency).unwrap_or_else(|| before.urgency());
    let was = most_urgent(lists, before);
    let plan = lists.plan(hub, is.min(was));
    let ringing = match &before.ringing {
        // immediate is the least of them; what became less urgent goes on as it began, and what then becomes as urgent
        // again too: who holds the phone may not put the hub off by choosing other kinds
        Some(ringing) if is < was => Some(ringing.begin_anew(&plan, at)),
        Some(ringing) if *hub != before.routing.hub => ringing.move_to(&plan, at),
        // it was taken back, and what was told since makes that a claim that may be forced
        None if before.needs_no_ringing() => Some(Ringing::begin(&plan, false, at)),
        _ => None,
    }?;
    Some((ringing, plan))
}

/// Who rings after something that is no alert came to the case and tells of `kind`. A person who rings while their case
/// waits for the morning, or has a day's time, wants to be called: where `kind` is more urgent than anything told before,
/// the case rings as one of that kind would. Once: what began so rings on in its time, however often they ring.
pub(super) fn ringing_after_call(
    lists: &Lists,
    before: &Case,
    after: &Case,
    kind: &KindCode,
    at: DateTime<Utc>,
) -> Option<(Ringing, Plan)> {
    let ringing = before.ringing.as_ref().filter(|_| !after.needs_no_ringing())?;
    let urgency = lists.kinds().urgency(kind);
    // immediate is the least of them; the coordinator and Central, once rung, stay so
    let is_for_the_hub = matches!(ringing.stage, Stage::Waits | Stage::Duty | Stage::Night);
    if urgency >= most_urgent(lists, before) || !is_for_the_hub {
        return None;
    }
    let plan = lists.plan(&before.routing.hub, urgency);
    let anew = ringing.begin_anew(&plan, at);
    let rings_on_sooner = match (anew.next_at, ringing.next_at) {
        (Some(anew), Some(next)) => anew < next,
        _ => false,
    };
    rings_on_sooner.then_some((anew, plan))
}

/// How urgent the case ever was, as far as its kinds tell, and those of the calls that came to it.
fn most_urgent(lists: &Lists, case: &Case) -> Urgency {
    let others = case.alert.kind.others.iter().map(|(kind, _)| kind);
    let calls = case.messages.iter().filter_map(|message| message.kind.as_ref());
    others.chain(calls).map(|kind| lists.kinds().urgency(kind)).fold(case.urgency(), Urgency::min)
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
