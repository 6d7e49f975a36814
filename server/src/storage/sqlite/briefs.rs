//! How the cases of registered workers stand, on their registrations: whoever looks after somebody sees that there is a
//! case and who of MAIN has it, and nothing of the story. Written with the case, by operations of the server's own.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use domain::{
    case::Case,
    ids::WorkerId,
    operation::Body,
    worker::{CaseBrief, WorkerWork},
};

use super::{
    submit::own_operation,
    workers,
    writer::{Unit, contained},
};
use crate::{intake::Arrival, storage::StorageError};

/// Notes how `case` stands now on the registrations that it names, where that is another than `before`.
pub(super) fn note(
    unit: &mut Unit<'_>,
    before: Option<&Case>,
    case: &Case,
    at: DateTime<Utc>,
) -> Result<(), StorageError> {
    let now = brief(case, at);
    let knew = match before {
        Some(before) if brief(before, at) == now => named(before),
        _ => BTreeSet::new(),
    };
    for worker in named(case).difference(&knew) {
        let body = Body::Worker { worker: *worker, work: WorkerWork::NoteCase { brief: now.clone() } };
        let noted = contained(unit, |unit| {
            let operation = own_operation(unit, body, at)?;
            // one that nobody knows, or that was erased, is refused: the case stands without it
            workers::take_in(unit, &Arrival::by_server(&operation, at))
        });
        match noted {
            // nothing that is wrong with a registration may stop a case
            Err(StorageError::Broken(error)) => {
                tracing::error!(error, "how a case stands could not be noted on a registration");
            }
            other => other.map(|_| ())?,
        }
    }
    Ok(())
}

/// The registrations that a case names.
fn named(case: &Case) -> BTreeSet<WorkerId> {
    let raised_for = case.alert.worker.as_ref().map(|told| told.value);
    let people = case.people.iter().filter(|person| person.removed.is_none());
    raised_for.into_iter().chain(people.filter_map(|person| person.details.value.worker)).collect()
}

fn brief(case: &Case, since: DateTime<Utc>) -> CaseBrief {
    let took = case.taken.as_ref().filter(|taken| !taken.left).map(|taken| &taken.name);
    CaseBrief {
        case: case.id,
        number: case.number.clone(),
        hub: case.routing.hub.clone(),
        kind: (!case.is_sensitive()).then(|| case.alert.kind.value.clone()),
        status: case.status.value,
        taken_by: case.assigned.as_ref().map(|assigned| &assigned.name).or(took).cloned(),
        since,
    }
}
