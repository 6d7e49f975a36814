//! Who sees a registration.

use super::Worker;
use crate::permission::{Action, StaffMember, may_on_worker};

impl Worker {
    /// Whether `staff` sees it: whoever looks after them, the hub's staff and Central. A zone watches over numbers, not over
    /// people.
    pub fn is_seen_by(&self, staff: &StaffMember) -> bool {
        may_on_worker(staff, Action::ReadWorker, Some(self))
    }
}
