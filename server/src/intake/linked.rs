//! Operations that touch two cases: the same one under two numbers, or two in one. Both are changed, or none.

use domain::{
    alert::KindCode,
    case::{Case, Due, apply},
    ids::PersonId,
    operation::{Applied, Facts, Refused, Version, Work},
};

use super::{Arrival, Decision, Desk, Ledger, Taken, check_allowed};
use crate::storage::StoredCase;

/// The other case of an operation that touches two.
#[derive(Debug, PartialEq)]
pub struct Linked {
    /// As it was; `None` where the operation made it.
    pub before: Option<StoredCase>,
    /// As it is now.
    pub case: Case,
    /// Whether it changed.
    pub applied: Applied,
}

/// Applies the operation, which was `taken` on its own case `stored`, to the other case too.
///
/// # Errors
/// Those of the ledger.
pub(super) fn take_other<L: Ledger>(
    desk: Desk<'_>,
    stored: &StoredCase,
    work: &Work,
    arrival: &Arrival<'_>,
    seq: Version,
    mut taken: Taken,
    ledger: &mut L,
) -> Result<Decision, L::Error> {
    let linked = match work.other_case().filter(|other| *other != stored.case.id) {
        None => Err(Refused::LinkedAlready),
        Some(id) => {
            let there = ledger.case(id)?;
            match work {
                Work::Split { people, kind, .. } if there.is_none() && !ledger.is_awaited(id)? => {
                    let facts = split_facts(desk, &stored.case, people, kind, arrival);
                    split_off(facts, arrival, seq, &mut taken, ledger)?
                }
                Work::Split { .. } => Err(Refused::AlreadyThere),
                _ => join(there, arrival, seq, &taken.facts),
            }
        }
    };
    Ok(match linked {
        Ok(linked) => Decision::Take(Box::new(Taken { linked: Some(linked), ..taken })),
        Err(refused) => Decision::Refuse(refused),
    })
}

/// The other side of a link between two cases that are there: who links them may write into both.
fn join(
    there: Option<StoredCase>,
    arrival: &Arrival<'_>,
    seq: Version,
    facts: &Facts,
) -> Result<Linked, Refused> {
    let there = there.ok_or(Refused::NoSuchCase)?;
    check_allowed(arrival, &there)?;
    applied(Some(there), arrival, seq, facts)
}

fn applied(
    before: Option<StoredCase>,
    arrival: &Arrival<'_>,
    seq: Version,
    facts: &Facts,
) -> Result<Linked, Refused> {
    let mut case = before.as_ref().map(|stored| stored.case.clone());
    let applied = apply(&mut case, arrival.operation, &arrival.stamp(seq, facts.clone()))?;
    // `apply` that succeeds leaves a case
    Ok(Linked { before, case: case.ok_or(Refused::NoSuchCase)?, applied })
}

/// What is decided on the case that is split off `origin`, apart from its number. It is taken from the beginning, by who
/// splits it off, so it rings nobody and its first ATR counts from now.
fn split_facts(
    desk: Desk<'_>,
    origin: &Case,
    people: &[PersonId],
    kind: &KindCode,
    arrival: &Arrival<'_>,
) -> Facts {
    let urgency = desk.lists.kinds().urgency(kind);
    let first_atr = arrival.received_at.checked_add_signed(desk.lists.first_atr_within(urgency));
    Facts {
        urgency: Some(urgency),
        due: Some(Due { acknowledge: None, first_atr }),
        ..origin.facts_of_split(origin.people_named(people))
    }
}

fn split_off<L: Ledger>(
    facts: Facts,
    arrival: &Arrival<'_>,
    seq: Version,
    taken: &mut Taken,
    ledger: &mut L,
) -> Result<Result<Linked, Refused>, L::Error> {
    // a number is given once and for ever: only where nothing else stands in the way
    if let Err(refused) = applied(None, arrival, seq, &facts) {
        return Ok(Err(refused));
    }
    let number = Some(ledger.next_number(&taken.case.routing.hub, arrival.received_at)?);
    taken.facts = Facts { number, ..facts };
    Ok(applied(None, arrival, seq, &taken.facts))
}
