//! When a form waits: what it starts from is on its way to the disk, and would be recorded a second time.

use super::Open;
use crate::{sync::Records, view::Form};

impl Open {
    /// What was written in it last is being kept, or what else was recorded of the claim whose sums it has: what stood in
    /// it before would stand there still, and what was owed before would be owed still.
    pub(super) fn waits_for_disk(&self, records: &Records) -> bool {
        let has_sums = matches!(self.form, Form::WageLine | Form::Payment | Form::WithdrawPayment);
        records.is_draft_being_kept(&self.draft())
            || (self.case_id.filter(|_| has_sums)).is_some_and(|id| records.is_claim_being_kept(id))
    }
}
