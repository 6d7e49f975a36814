//! Who sees a registration.

use super::Worker;
use crate::permission::{Action, Reach, StaffMember, may_on_worker};

impl Worker {
    /// Whether `staff` sees it: whoever looks after them, the hub's staff and Central. A zone watches over numbers, not over
    /// people.
    pub fn is_seen_by(&self, staff: &StaffMember) -> bool {
        may_on_worker(staff, Action::ReadWorker, Some(self))
    }

    /// Whether somebody with this reach who is `staff` has it in front of them.
    pub(crate) fn is_within(&self, staff: &StaffMember, reach: Reach) -> bool {
        match reach {
            Reach::Nothing | Reach::Own => false,
            Reach::Given => self.keepers.contains(&staff.id),
            Reach::Hubs => staff.hubs.contains(&self.hub) || self.keepers.contains(&staff.id),
            Reach::All => true,
        }
    }
}
