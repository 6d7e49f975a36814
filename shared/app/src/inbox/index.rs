//! The order of the inbox, kept while it changes: one ordered set for each filter, so that ten thousand cases cost a view
//! no more than ten. Nothing here sorts all of them, and nothing looks at a clock by itself.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use chrono::{DateTime, Utc};
use domain::{
    alert::Urgency,
    case::Status,
    ids::{CaseId, StaffId},
};

use super::tally::{Counts, Load, Tally, There, Wages};
use crate::{
    sync::{Summary, Who},
    view::InboxFilter,
};

/// How much a case needs a person now. The first stands on top.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Need {
    /// Nobody has it, and something of it is late.
    FreeAndLate,
    /// Nobody has it, whoever it was given to.
    Free,
    /// Somebody has it, and something of it is late.
    Late,
    /// Somebody has it, and all of it is in time.
    InTime,
    /// It is over, or another hub's.
    Over,
}

/// Place of a case in its lists: by need, then by urgency, then the oldest first. Of those that are over the newest
/// stands first, whatever its urgency was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Place {
    need: Need,
    urgency: Option<Urgency>,
    /// Microseconds since 1970; before 1970 for those that are over, which turns their order round.
    at: i64,
    id: CaseId,
}

impl Place {
    fn of(summary: &Summary, is_late: bool) -> Self {
        let need = match (is_open(summary), is_free(summary), is_late) {
            (false, ..) => Need::Over,
            (true, true, true) => Need::FreeAndLate,
            (true, true, false) => Need::Free,
            (true, false, true) => Need::Late,
            (true, false, false) => Need::InTime,
        };
        let (is_over, at) = (need == Need::Over, summary.received_at.timestamp_micros());
        Self {
            need,
            urgency: (!is_over).then_some(summary.urgency),
            at: if is_over { at.saturating_neg() } else { at },
            id: summary.id,
        }
    }

    /// One where it waits for somebody.
    fn free(self) -> usize {
        usize::from(matches!(self.need, Need::FreeAndLate | Need::Free))
    }
}

/// MAIN's own work on this phone: what the hub gave away is no longer.
pub(crate) fn is_open(summary: &Summary) -> bool {
    summary.status.is_open() && !summary.is_stub
}

/// Whose it is: who was put on it, taken or not, else who took it and is still there.
pub(super) fn whose(summary: &Summary) -> Option<&Who> {
    summary.assigned.as_ref().or_else(|| summary.taken.as_ref().filter(|_| !summary.taker_left))
}

/// It waits for somebody: nobody has taken it, whoever it was given to, or it is nobody's any more.
pub(crate) fn is_free(summary: &Summary) -> bool {
    summary.taken.is_none() || whose(summary).is_none()
}

/// Whether a case that is late or not stands in a list.
pub(super) fn is_in(filter: InboxFilter, summary: &Summary, is_late: bool) -> bool {
    let open = is_open(summary);
    match filter {
        InboxFilter::Hub => open,
        InboxFilter::Mine => open && summary.mine,
        InboxFilter::Unassigned => open && whose(summary).is_none(),
        InboxFilter::Overdue => open && is_late,
        InboxFilter::Waiting => open && summary.status == Status::Waiting,
        InboxFilter::Closed => !open,
    }
}

/// The lists in which a case stands.
fn filters_of(summary: &Summary, is_late: bool) -> impl Iterator<Item = InboxFilter> {
    FILTERS.into_iter().filter(move |filter| is_in(*filter, summary, is_late))
}

/// Since when something of an open case would be late.
pub(super) fn first_due(summary: &Summary) -> Option<DateTime<Utc>> {
    summary.due.first().copied().filter(|_| is_open(summary))
}

/// A case of the index.
#[derive(Debug)]
struct Entry {
    summary: Arc<Summary>,
    is_late: bool,
    /// Where it is filed; none where it stands under the case of which it is a duplicate.
    place: Option<Place>,
}

/// Whether its duplicates stand under it. What the hub gave away stands for none: they did not go along, and are still the
/// hub's own.
fn stands_for_others(entry: &Entry) -> bool {
    !entry.summary.is_stub
}

/// A list: each case with its summary beside it, so that looking through the list looks nothing up.
type List = BTreeMap<Place, Arc<Summary>>;

/// The lists of the inbox.
#[derive(Debug, Default)]
pub(crate) struct Index {
    entries: BTreeMap<CaseId, Entry>,
    lists: BTreeMap<InboxFilter, List>,
    /// What will be late, and since when, the next first.
    to_come: BTreeSet<(DateTime<Utc>, CaseId)>,
    /// What is late: the clock may be set back.
    late: BTreeSet<(DateTime<Utc>, CaseId)>,
    /// The case that stands for them → its duplicates.
    duplicates: BTreeMap<CaseId, BTreeSet<CaseId>>,
    tally: Tally,
    /// How many that are listed wait for somebody.
    free: usize,
    /// Those that ring for this person's role and hub.
    ringing: BTreeSet<CaseId>,
    now: DateTime<Utc>,
    revision: u64,
}

/// All lists, in the order of their chips.
pub(super) const FILTERS: [InboxFilter; 6] = [
    InboxFilter::Hub,
    InboxFilter::Mine,
    InboxFilter::Unassigned,
    InboxFilter::Overdue,
    InboxFilter::Waiting,
    InboxFilter::Closed,
];

impl Index {
    /// Takes a case in, in place of what was known of it.
    pub(crate) fn put(&mut self, summary: &Arc<Summary>) {
        let id = summary.id;
        self.take_out(id);
        let is_late = self.is_late(summary);
        if let Some(due) = first_due(summary) {
            (if is_late { &mut self.late } else { &mut self.to_come }).insert((due, id));
        }
        self.note(summary);
        self.entries.insert(id, Entry { summary: Arc::clone(summary), is_late, place: None });
        self.file(id);
        self.file_duplicates_of(id);
        self.revision = self.revision.wrapping_add(1);
    }

    /// Takes all these cases in at `now`, in place of everything that was known. Each list is sorted once.
    pub(crate) fn fill(&mut self, summaries: impl Iterator<Item = Arc<Summary>>, now: DateTime<Utc>) {
        self.clear();
        self.now = now;
        let entry = |summary: Arc<Summary>| {
            let is_late = self.is_late(&summary);
            (summary.id, Entry { summary, is_late, place: None })
        };
        let mut entries: BTreeMap<CaseId, Entry> = summaries.map(entry).collect();
        let stands_for_itself = |entry: &Entry| {
            let other = entry.summary.merged_into.and_then(|into| entries.get(&into));
            !other.is_some_and(stands_for_others)
        };
        let under_others: BTreeSet<CaseId> =
            entries.iter().filter(|(_, entry)| !stands_for_itself(entry)).map(|(id, _)| *id).collect();
        let mut lists: BTreeMap<InboxFilter, Vec<(Place, Arc<Summary>)>> = BTreeMap::new();
        let (mut late, mut to_come) = (Vec::new(), Vec::new());
        for (id, Entry { summary, is_late, place }) in &mut entries {
            if let Some(due) = first_due(summary) {
                (if *is_late { &mut late } else { &mut to_come }).push((due, *id));
            }
            self.note(summary);
            if under_others.contains(id) {
                continue;
            }
            let filed = Place::of(summary, *is_late);
            for filter in filters_of(summary, *is_late) {
                lists.entry(filter).or_default().push((filed, Arc::clone(summary)));
            }
            self.tally.count(summary, *is_late, Counts::Add);
            self.free = self.free.saturating_add(filed.free());
            *place = Some(filed);
        }
        self.entries = entries;
        // a map made of a whole list sorts that list once
        self.lists = lists.into_iter().map(|(filter, list)| (filter, list.into_iter().collect())).collect();
        self.late = late.into_iter().collect();
        self.to_come = to_come.into_iter().collect();
    }

    fn is_late(&self, summary: &Summary) -> bool {
        first_due(summary).is_some_and(|due| due < self.now)
    }

    /// What is found by the case itself, wherever it is filed.
    fn note(&mut self, summary: &Summary) {
        if let Some(into) = summary.merged_into {
            self.duplicates.entry(into).or_default().insert(summary.id);
        }
        if summary.ringing_since.is_some() {
            self.ringing.insert(summary.id);
        }
    }

    /// A case is not on this phone any more.
    pub(crate) fn remove(&mut self, id: CaseId) {
        if self.take_out(id) {
            self.file_duplicates_of(id);
            self.revision = self.revision.wrapping_add(1);
        }
    }

    /// Nothing is on this phone any more.
    pub(crate) fn clear(&mut self) {
        let revision = self.revision.wrapping_add(1);
        *self = Self { now: self.now, revision, ..Self::default() };
    }

    /// It is `now`: what became late since moves up, and nothing else is looked at.
    pub(crate) fn advance(&mut self, now: DateTime<Utc>) {
        self.now = now;
        while let Some((due, id)) = self.to_come.first().copied().filter(|(due, _)| *due < now) {
            self.to_come.remove(&(due, id));
            self.turn(id, true);
        }
        while let Some((due, id)) = self.late.last().copied().filter(|(due, _)| *due >= now) {
            self.late.remove(&(due, id));
            self.turn(id, false);
        }
    }

    fn turn(&mut self, id: CaseId, is_late: bool) {
        self.unfile(id);
        if let Some(entry) = self.entries.get_mut(&id) {
            entry.is_late = is_late;
            if let Some(due) = first_due(&entry.summary) {
                (if is_late { &mut self.late } else { &mut self.to_come }).insert((due, id));
            }
        }
        self.file(id);
        self.revision = self.revision.wrapping_add(1);
    }

    fn take_out(&mut self, id: CaseId) -> bool {
        self.unfile(id);
        let Some(Entry { summary, .. }) = self.entries.remove(&id) else { return false };
        self.ringing.remove(&id);
        if let Some(due) = first_due(&summary) {
            self.late.remove(&(due, id));
            self.to_come.remove(&(due, id));
        }
        if let Some(into) = summary.merged_into
            && let Some(there) = self.duplicates.get_mut(&into)
        {
            there.remove(&id);
            if there.is_empty() {
                self.duplicates.remove(&into);
            }
        }
        true
    }

    fn file_duplicates_of(&mut self, id: CaseId) {
        for duplicate in self.duplicates.get(&id).cloned().unwrap_or_default() {
            self.unfile(duplicate);
            self.file(duplicate);
        }
    }

    /// Puts an entry into the lists that it belongs to.
    fn file(&mut self, id: CaseId) {
        let Some(entry) = self.entries.get(&id) else { return };
        let other = entry.summary.merged_into.and_then(|into| self.entries.get(&into));
        if other.is_some_and(stands_for_others) {
            return;
        }
        let Some(Entry { summary, is_late, place }) = self.entries.get_mut(&id) else { return };
        let filed = Place::of(summary, *is_late);
        for filter in filters_of(summary, *is_late) {
            self.lists.entry(filter).or_default().insert(filed, Arc::clone(summary));
        }
        self.tally.count(summary, *is_late, Counts::Add);
        self.free = self.free.saturating_add(filed.free());
        *place = Some(filed);
    }

    /// Takes an entry out of all lists.
    fn unfile(&mut self, id: CaseId) {
        let Some(Entry { summary, is_late, place }) = self.entries.get_mut(&id) else { return };
        let Some(place) = place.take() else { return };
        for list in self.lists.values_mut() {
            list.remove(&place);
        }
        self.tally.count(summary, *is_late, Counts::Take);
        self.free = self.free.saturating_sub(place.free());
    }
}

impl Index {
    /// Grows with every change, of the clock too: what was looked for before is looked for anew.
    pub(crate) fn revision(&self) -> u64 {
        self.revision
    }

    /// How many a list has.
    pub(super) fn count_of(&self, filter: InboxFilter) -> usize {
        self.lists.get(&filter).map_or(0, BTreeMap::len)
    }

    /// How many wait for somebody to take them.
    pub(super) fn free(&self) -> usize {
        self.free
    }

    /// The cases of a list in their order.
    pub(crate) fn list(&self, filter: InboxFilter) -> impl Iterator<Item = CaseId> {
        self.listed(filter).map(|summary| summary.id)
    }

    /// What is known of the cases of a list, in its order.
    pub(super) fn listed(&self, filter: InboxFilter) -> impl Iterator<Item = &Summary> {
        self.lists.get(&filter).into_iter().flat_map(BTreeMap::values).map(Arc::as_ref)
    }

    /// Every case, in no order that means anything.
    pub(crate) fn summaries(&self) -> impl Iterator<Item = &Summary> {
        self.entries.values().map(|entry| entry.summary.as_ref())
    }

    /// What is known of a case.
    pub(crate) fn summary(&self, id: CaseId) -> Option<&Summary> {
        self.entries.get(&id).map(|entry| entry.summary.as_ref())
    }

    /// Cases that are the same as this one and stand under it.
    pub(super) fn duplicates_of(&self, id: CaseId) -> impl Iterator<Item = &Summary> {
        let stands = self.entries.get(&id).is_some_and(stands_for_others);
        let under = self.duplicates.get(&id).filter(|_| stands);
        under.into_iter().flatten().filter_map(|id| self.summary(*id))
    }

    /// What rings for this person's role and hub; who is on duty is asked apart.
    pub(crate) fn ringing(&self) -> impl Iterator<Item = &Summary> {
        self.ringing.iter().filter_map(|id| self.summary(*id))
    }

    /// What each colleague has in hand; somebody who has nothing may be left out.
    pub(crate) fn loads(&self) -> &BTreeMap<StaffId, Load> {
        &self.tally.loads
    }

    /// Kinds of cases, by their codes, and how many there are of each.
    pub(super) fn kinds(&self) -> impl Iterator<Item = (&str, There)> {
        self.tally.kinds()
    }

    /// Languages of the people of cases, by their tags, and how many speak each.
    pub(super) fn languages(&self) -> impl Iterator<Item = (&str, There)> {
        self.tally.languages()
    }

    /// What the wage claims of each leading hub come to, of closed cases too; hubs without any are left out.
    pub(super) fn wages(&self) -> impl Iterator<Item = (&str, Wages)> {
        self.tally.wages()
    }
}
