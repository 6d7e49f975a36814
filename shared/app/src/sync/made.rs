//! A case that this phone split off and that the server has not confirmed: it is shown at once, without a number.

use std::sync::Arc;

use domain::{
    case::{Case, apply},
    ids::CaseId,
    operation::{Operation, Part, Stamp},
};

use super::{Marks, Records, Summary, Waiting, held::Held};

impl Records {
    /// The case as a split of this phone makes it, with what was done to it since. The people, and what keeps them safe, are
    /// those of the case that it comes from; it stays with that hub until the server says which it is.
    pub(super) fn make(&self, id: CaseId) -> Option<Case> {
        let waiting = self.operations_of(id).filter(|waiting| waiting.counts());
        let mut pending = waiting.filter_map(|waiting: &Waiting| waiting.operation.as_ref());
        let split = pending.find(|operation| operation.creates() == Some(Part::Case(id)))?;
        let from = self.shown(split.body.case_id()?)?;
        let facts = from.facts_of_split(from.people.clone());
        let received_at = split.recorded_at.unwrap_or(from.received_at);
        let stamp = Stamp::Confirmed { actor: self.actor(), seq: 0, received_at, facts };
        let mut record = None;
        // what the rules refuse here, the server will refuse and say why
        apply(&mut record, split, &stamp).ok()?;
        let rest: Vec<&Operation> = pending.collect();
        self.with_pending(record?, rest)
    }

    /// Shows what was made, or shows it no longer.
    pub(super) fn show_made(&mut self, id: CaseId, made: Option<(Case, Marks)>) {
        let Some((case, marks)) = made else {
            self.made.remove(&id);
            self.index.remove(id);
            return;
        };
        let summary = Arc::new(Summary::of(&case, self.staff()));
        self.index.put(&summary);
        let on_top = Some(Box::new(case));
        self.made.insert(id, Held { on_top, summary_on_top: Some(summary), marks, ..Held::default() });
    }
}
