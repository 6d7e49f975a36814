//! When a form waits: what it starts from is on its way to the disk, and would be recorded a second time.

use super::{Model, Open};
use crate::{
    sync::{Draft, Records},
    view::Form,
};

impl Open {
    /// What was written in it last is being kept, or what else was recorded of the claim whose sums it has: what stood in
    /// it before would stand there still, and what was owed before would be owed still.
    pub(super) fn waits_for_disk(&self, records: &Records) -> bool {
        let has_sums = matches!(self.form, Form::WageLine | Form::Payment | Form::WithdrawPayment);
        records.is_draft_being_kept(&self.draft())
            || (self.case_id.filter(|_| has_sums)).is_some_and(|id| records.is_claim_being_kept(id))
    }
}

impl Model {
    /// What a form said is on the disk. Where it was opened again meanwhile and has nothing more to write, it is left: what
    /// it would make is there by now, and the refused operation that it would edit has gone.
    pub(crate) fn form_kept(&mut self, draft: &Draft) {
        let is_done = |open: &Open| {
            let makes_its_part = matches!(open.form, Form::RegisterWorker | Form::LogSession);
            open.refused.is_some() || (makes_its_part && open.part.is_some())
        };
        self.open.retain(|open| !is_done(open) || open.draft() != *draft);
    }
}
