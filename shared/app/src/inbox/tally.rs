//! What is counted of the cases of the inbox: how much each colleague has in hand, what there is to narrow down by, and what
//! wage claims come to.

use std::collections::BTreeMap;

use domain::{alert::Urgency, ids::StaffId};

use super::index::{is_open, whose};
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

/// How many cases have something.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct There {
    pub(super) open: usize,
    /// Those that are over, or another hub's.
    pub(super) over: usize,
}

/// What wage claims come to, in paise: together they may be more than any amount can be.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Wages {
    pub(super) claimed: u64,
    pub(super) recovered: u64,
}

impl Wages {
    /// Those of one case.
    pub(super) fn of(summary: &Summary) -> Self {
        Self { claimed: summary.claimed.paise(), recovered: summary.recovered.paise() }
    }

    /// Both together.
    pub(super) fn plus(self, other: Self) -> Self {
        Self {
            claimed: self.claimed.saturating_add(other.claimed),
            recovered: self.recovered.saturating_add(other.recovered),
        }
    }

    fn less(self, other: Self) -> Self {
        Self {
            claimed: self.claimed.saturating_sub(other.claimed),
            recovered: self.recovered.saturating_sub(other.recovered),
        }
    }
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
    kinds: BTreeMap<String, There>,
    languages: BTreeMap<String, There>,
    /// By the hub that leads the case.
    wages: BTreeMap<String, Wages>,
}

impl Tally {
    /// Counts a case that stands in the lists.
    pub(super) fn count(&mut self, summary: &Summary, is_late: bool, counts: Counts) {
        let is_open = is_open(summary);
        let change = |number: &mut usize| {
            *number = if counts == Counts::Add { number.saturating_add(1) } else { number.saturating_sub(1) };
        };
        if let Some(who) = whose(summary).filter(|_| is_open) {
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
        let change_there =
            |there: &mut There| change(if is_open { &mut there.open } else { &mut there.over });
        change_of(&mut self.kinds, summary.kind.as_str(), change_there);
        if let Some(language) = &summary.language {
            change_of(&mut self.languages, language, change_there);
        }
        let wages = Wages::of(summary);
        if wages != Wages::default() {
            change_of(&mut self.wages, summary.hub.as_str(), |sum| {
                *sum = if counts == Counts::Add { sum.plus(wages) } else { sum.less(wages) };
            });
        }
    }

    pub(super) fn kinds(&self) -> impl Iterator<Item = (&str, There)> {
        there(&self.kinds)
    }

    pub(super) fn languages(&self) -> impl Iterator<Item = (&str, There)> {
        there(&self.languages)
    }

    pub(super) fn wages(&self) -> impl Iterator<Item = (&str, Wages)> {
        there(&self.wages)
    }
}

fn change_of<T: Default>(counted: &mut BTreeMap<String, T>, name: &str, change: impl FnOnce(&mut T)) {
    // most names are there already, and looking for one makes no copy of it
    match counted.get_mut(name) {
        Some(there) => change(there),
        None => change(counted.entry(name.to_owned()).or_default()),
    }
}

fn there<T: Copy + Default + PartialEq>(counted: &BTreeMap<String, T>) -> impl Iterator<Item = (&str, T)> {
    counted.iter().map(|(name, there)| (name.as_str(), *there)).filter(|(_, there)| *there != T::default())
}
