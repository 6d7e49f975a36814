//! By when something is to be done on a case: decided once, by Central's times for the urgency.

use chrono::{DateTime, Utc};
use domain::case::{Case, Due, Plan, Ringing};

use crate::storage::Lists;

/// By when somebody has to take a case that rings so: when its first stage is over. What waits for the next hour on duty
/// has the whole time from then on.
pub(super) fn acknowledge(ringing: &Ringing, plan: &Plan) -> Option<DateTime<Utc>> {
    match ringing.stage {
        domain::case::Stage::Waits => {
            ringing.next_at.and_then(|begins| ringing.ring_on(plan, begins))?.next_at
        }
        _ => ringing.next_at,
    }
}

/// What is due of a case that begins to ring, or begins anew.
pub(super) fn anew(case: &Case, ringing: &Ringing, plan: &Plan) -> Due {
    Due { acknowledge: acknowledge(ringing, plan), first_atr: case.due.first_atr }
}

/// What is due of a case that is taken at `at`: the first ATR counts from then on.
pub(super) fn taken(lists: &Lists, case: &Case, at: DateTime<Utc>) -> Due {
    let first_atr = at.checked_add_signed(lists.first_atr_within(case.urgency()));
    Due { acknowledge: case.due.acknowledge, first_atr }
}
