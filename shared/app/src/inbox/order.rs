//! The order of the inbox: what most needs somebody stands on top.

use std::{borrow::Cow, cmp::Ordering};

use domain::case::Case;

/// Nobody has taken it first, then by urgency, then the oldest first; those that are taken stand below, the newest first.
pub(super) fn by_need(one: &Case, other: &Case) -> Ordering {
    one.taken.is_some().cmp(&other.taken.is_some()).then_with(|| {
        if one.taken.is_some() {
            other.received_at.cmp(&one.received_at).then_with(|| other.id.cmp(&one.id))
        } else {
            one.urgency()
                .cmp(&other.urgency())
                .then_with(|| one.received_at.cmp(&other.received_at))
                .then_with(|| one.id.cmp(&other.id))
        }
    })
}

/// Sorts the cases of an inbox.
pub(super) fn sort(cases: &mut [Cow<'_, Case>]) {
    cases.sort_by(|one, other| by_need(one, other));
}
