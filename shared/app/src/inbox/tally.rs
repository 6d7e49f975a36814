//! What is counted of the open cases of the inbox: how much each colleague has in hand, and what there is to narrow down by.

use std::collections::BTreeMap;

use domain::{alert::Urgency, ids::StaffId};

use super::index::is_open;
use crate::sync::Summary;

/// How much a colleague has in hand.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Load {
    /// Their name, as a case has it.
    pub(crate) name: String,
    /// Open cases.
    pub(crate) open: usize,
    /// Immediate ones of them.
    pub(crate) immediate: usize,
    /// Those of which something is late.
    pub(crate) late: usize,
}

/// Whether a case comes or goes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Counts {
    Add,
    Take,
}

/// What is counted.
#[derive(Debug, Default)]
pub(super) struct Tally {
    pub(super) loads: BTreeMap<StaffId, Load>,
    kinds: BTreeMap<String, usize>,
    languages: BTreeMap<String, usize>,
}

impl Tally {
    /// Counts a case that stands in the lists.
    pub(super) fn count(&mut self, summary: &Summary, is_late: bool, counts: Counts) {
        if !is_open(summary) {
            return;
        }
        let change = |number: &mut usize| {
            *number = if counts == Counts::Add { number.saturating_add(1) } else { number.saturating_sub(1) };
        };
        if let Some(who) = summary.assigned.as_ref().or(summary.taken.as_ref()) {
            let load = self.loads.entry(who.id).or_default();
            if !who.name.is_empty() {
                load.name.clone_from(&who.name);
            }
            change(&mut load.open);
            if summary.urgency == Urgency::Immediate {
                change(&mut load.immediate);
            }
            if is_late {
                change(&mut load.late);
            }
        }
        change_of(&mut self.kinds, summary.kind.as_str(), change);
        if let Some(language) = &summary.language {
            change_of(&mut self.languages, language, change);
        }
    }

    pub(super) fn kinds(&self) -> impl Iterator<Item = (&str, usize)> {
        there(&self.kinds)
    }

    pub(super) fn languages(&self) -> impl Iterator<Item = (&str, usize)> {
        there(&self.languages)
    }
}

fn change_of(counted: &mut BTreeMap<String, usize>, name: &str, change: impl FnOnce(&mut usize)) {
    // most names are there already, and looking for one makes no copy of it
    match counted.get_mut(name) {
        Some(number) => change(number),
        None => change(counted.entry(name.to_owned()).or_default()),
    }
}

fn there(counted: &BTreeMap<String, usize>) -> impl Iterator<Item = (&str, usize)> {
    counted.iter().map(|(name, count)| (name.as_str(), *count)).filter(|(_, count)| *count > 0)
}
