//! An operation at which the server fails each time. It is found, and set aside as refused, so that it holds up no other;
//! while the server fails at everything, nothing is to blame, and all of it waits.

use domain::operation::Refused;

use super::Model;
use crate::command::Asked;

/// So often the server has to fail at an operation that was sent alone, and to work without it in between, until that
/// operation is to blame: once may have been the server's own bad moment.
const TIMES: u32 = 2;

impl Model {
    /// The server failed at what was sent. Half as much finds what is to blame; that then stands back, until it is known
    /// whether the server works without it.
    pub(super) fn doubt(&mut self) {
        match self.sent.as_slice() {
            [] => {
                for waiting in &mut self.records.operations {
                    (waiting.faults, waiting.stands_back) = (0, false);
                }
            }
            [alone] => {
                self.fewer = None;
                if let Some(waiting) = self.records.operation_mut(alone) {
                    waiting.faults = waiting.faults.saturating_add(1);
                    waiting.stands_back = true;
                }
            }
            several => self.fewer = Some(several.len() / 2),
        }
    }

    /// The server works without those that stand back: they are sent once more, and after that set aside.
    pub(super) fn blame(&mut self) -> Asked {
        let standing = self.records.operations.iter_mut().filter(|waiting| waiting.stands_back);
        let mut blamed = Vec::new();
        for waiting in standing {
            waiting.stands_back = false;
            if waiting.faults >= TIMES {
                waiting.faults = 0;
                blamed.push(waiting.kept.operation_id.clone());
            }
        }
        Asked::all(blamed.iter().map(|id| self.set_aside(id, &Refused::Fault)))
    }
}
