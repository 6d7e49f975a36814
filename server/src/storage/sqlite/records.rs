//! What is the same of every record that is no case: an operation is heard once, applied, and then record, news and log
//! are written together.

use std::collections::BTreeSet;

use domain::{
    hub::Hub,
    operation::{Applied, Facts, RecordId, Refused},
    sync::Outcome,
};

use super::{
    store::{Entry, log, tell},
    submit::{Before, accepted_before},
    writer::Unit,
};
use crate::{
    intake::{Arrival, body_hash},
    storage::{Scope, StorageError, Verdict},
};

/// A record in its table.
pub(super) trait Kept {
    fn record_id(&self) -> RecordId;

    /// Whose news it is.
    fn scopes(&self, hubs: &[Hub]) -> BTreeSet<Scope>;

    /// Writes it.
    fn put(&self, unit: &Unit<'_>) -> Result<(), StorageError>;
}

/// Whether an operation came before.
pub(super) enum Heard {
    /// It did: this is its answer.
    Before(Box<Verdict>),
    /// It did not; the keyed hash of its body.
    New([u8; 32]),
}

/// Looks whether the operation came before.
pub(super) fn hear(unit: &Unit<'_>, arrival: &Arrival<'_>) -> Result<Heard, StorageError> {
    let hash = body_hash(unit.body_hash_key, &arrival.operation.body);
    Ok(match accepted_before(unit, arrival.operation, &hash)? {
        Before::Same(seq) => {
            Heard::Before(Box::new(Verdict { seq: Some(seq), ..Verdict::of(Outcome::Repeated) }))
        }
        Before::Other => Heard::Before(Box::new(Verdict::refused(Refused::IdReused))),
        Before::Never => Heard::New(hash),
    })
}

/// A record that an operation touched.
pub(super) struct Touched<R> {
    pub(super) before: Option<R>,
    pub(super) after: R,
    pub(super) applied: Applied,
}

/// What `apply` makes of a record. One that succeeds leaves a record; where it does not, the operation is refused so.
pub(super) fn touch<R: Clone>(
    before: Option<R>,
    none: Refused,
    apply: impl FnOnce(&mut Option<R>) -> Result<Applied, Refused>,
) -> Result<Touched<R>, Refused> {
    let mut after = before.clone();
    let applied = apply(&mut after)?;
    Ok(Touched { before, after: after.ok_or(none)?, applied })
}

/// Keeps what an operation made of the one or two records that it touches: the first is the one that it is on. Of what the
/// server makes itself nothing is kept where it changes nothing: nobody asked for it, and it is made again and again.
pub(super) fn keep<R: Kept>(
    unit: &mut Unit<'_>,
    entry: &Entry<'_>,
    facts: &Facts,
    touched: &[Touched<R>],
) -> Result<Verdict, StorageError> {
    let changes_any = touched.iter().any(|one| one.applied == Applied::Changed);
    if !changes_any && entry.arrival.operation.body.is_made_by_server() {
        return Ok(Verdict::of(Outcome::Repeated));
    }
    for one in touched.iter().filter(|one| one.applied == Applied::Changed) {
        one.after.put(unit)?;
        let hubs = &unit.hubs.hubs;
        let was_in = one.before.as_ref().map(|before| before.scopes(hubs)).unwrap_or_default();
        let is_in = one.after.scopes(hubs);
        tell(unit, entry.seq, &one.after.record_id(), &was_in, &is_in)?;
    }
    let mut ids = touched.iter().map(|one| one.after.record_id());
    if let Some(first) = ids.next() {
        log(unit, entry, &first, ids.next().as_ref(), facts, None)?;
    }
    Ok(Verdict { seq: Some(entry.seq), ..Verdict::of(Outcome::Accepted) })
}
