//! The third receipt: a phone of the hub has the case on its disk, and the person who pressed is told so by the server.

use domain::{
    ids::CaseId,
    operation::{Body, Work, WorkKind},
    permission::{Action, Reach, reach},
};

use super::{Model, Waiting};
use crate::{around::Around, command::Asked};

impl Model {
    /// Confirms those of these cases that no phone of the hub has confirmed: once for each version, as the server may find
    /// nothing to change.
    pub(super) fn confirm_deliveries(&mut self, cases: &[CaseId], around: &Around<'_>) -> Asked {
        let Some(staff) = self.records.staff() else { return Asked::done() };
        if reach(staff.role, Action::Work(WorkKind::ConfirmDelivery)) == Reach::Nothing {
            return Asked::done();
        }
        let is_undelivered = |id: &CaseId| {
            let held = self.records.held.get(id).and_then(|held| held.confirmed.as_ref());
            held.is_some_and(|summary| summary.undelivered)
                && !self.confirmed.contains(&(*id, self.records.version(*id)))
                && self.records.operations_of(*id).all(Waiting::is_a_persons)
        };
        let undelivered: Vec<CaseId> = cases.iter().copied().filter(is_undelivered).collect();
        self.confirmed.extend(undelivered.iter().map(|id| (*id, self.records.version(*id))));
        let confirm = |id: CaseId| Body::work(id, Work::ConfirmDelivery);
        self.record_all(undelivered.into_iter().map(confirm).collect(), around)
    }
}
