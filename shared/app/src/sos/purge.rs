//! Which alerts of earlier runs are of use, and which the phone forgets.

use super::{Model, Underway};
use crate::{around::Around, command::Asked};

/// An alert of which everything is told is forgotten after so many milliseconds: 30 days.
const FORGET_AFTER_MS: u64 = 30 * 24 * 60 * 60 * 1000;
/// Photos and voice notes follow an alert for a week (`evidence/`), and the last can be taken a day after the press.
const FOLLOWED_BY_EVIDENCE_MS: u64 = 8 * 24 * 60 * 60 * 1000;

impl Model {
    /// Keeps what waits, what the screen speaks of and what evidence may follow, and forgets what is long over.
    pub(super) fn purge(&mut self, restored: &mut Vec<Underway>, around: &Around<'_>) -> Asked {
        let mut asked = Vec::new();
        for there in restored.iter().filter(|there| there.age_ms(around) >= FORGET_AFTER_MS) {
            if !there.alert.waits() && there.alert.decided {
                asked.push(self.forget(there.alert.id.to_string(), around));
            }
        }
        restored.retain(|there| there.alert.waits() || there.age_ms(around) < FOLLOWED_BY_EVIDENCE_MS);
        Asked::all(asked)
    }
}
