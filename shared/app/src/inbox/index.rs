//! The order of the inbox, kept while it changes: one ordered set for each filter, so that ten thousand cases cost a view
//! no more than ten. Nothing here sorts all of them, and nothing looks at a clock by itself.

use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet},
};

use chrono::{DateTime, Utc};
use domain::{
    alert::Urgency,
    case::Status,
    ids::{CaseId, StaffId},
};

use crate::{sync::Summary, view::InboxFilter};

/// How much a case needs a person now. The first stands on top.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Need {
    /// Nobody has taken it in time.
    FreeAndLate,
    /// Nobody has taken it.
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
    oldest: Option<DateTime<Utc>>,
    newest: Option<Reverse<DateTime<Utc>>>,
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
        let is_over = need == Need::Over;
        Self {
            need,
            urgency: (!is_over).then_some(summary.urgency),
            oldest: (!is_over).then_some(summary.received_at),
            newest: is_over.then_some(Reverse(summary.received_at)),
            id: summary.id,
        }
    }
}

/// MAIN's own work on this phone: what the hub gave away is no longer.
pub(crate) fn is_open(summary: &Summary) -> bool {
    summary.status.is_open() && !summary.is_stub
}

/// Nobody has it.
pub(super) fn is_free(summary: &Summary) -> bool {
    summary.taken.is_none() && summary.assigned.is_none()
}

/// Whether a case that is late or not stands in a list.
pub(super) fn is_in(filter: InboxFilter, summary: &Summary, is_late: bool) -> bool {
    let open = is_open(summary);
    match filter {
        InboxFilter::Hub => open,
        InboxFilter::Mine => open && summary.mine,
        InboxFilter::Unassigned => open && is_free(summary),
        InboxFilter::Overdue => open && is_late,
        InboxFilter::Waiting => open && summary.status == Status::Waiting,
        InboxFilter::Closed => !open,
    }
}

/// Since when something of an open case would be late.
pub(super) fn first_due(summary: &Summary) -> Option<DateTime<Utc>> {
    summary.due.first().copied().filter(|_| is_open(summary))
}

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

/// A case of the index.
#[derive(Debug)]
struct Entry {
    summary: Summary,
    is_late: bool,
    /// Where it is filed; none where it stands under the case of which it is a duplicate.
    place: Option<Place>,
}

/// The lists of the inbox.
#[derive(Debug, Default)]
pub(crate) struct Index {
    entries: BTreeMap<CaseId, Entry>,
    lists: BTreeMap<InboxFilter, BTreeSet<Place>>,
    /// What will be late, and since when, the next first.
    to_come: BTreeSet<(DateTime<Utc>, CaseId)>,
    /// What is late: the clock may be set back.
    late: BTreeSet<(DateTime<Utc>, CaseId)>,
    /// The case that stands for them → its duplicates.
    duplicates: BTreeMap<CaseId, BTreeSet<CaseId>>,
    loads: BTreeMap<StaffId, Load>,
    kinds: BTreeMap<String, usize>,
    languages: BTreeMap<String, usize>,
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
    pub(crate) fn put(&mut self, summary: &Summary) {
        let id = summary.id;
        self.take_out(id);
        let due = first_due(summary);
        let is_late = due.is_some_and(|due| due < self.now);
        if let Some(due) = due {
            (if is_late { &mut self.late } else { &mut self.to_come }).insert((due, id));
        }
        if let Some(into) = summary.merged_into {
            self.duplicates.entry(into).or_default().insert(id);
        }
        if summary.ringing_since.is_some() {
            self.ringing.insert(id);
        }
        self.entries.insert(id, Entry { summary: summary.clone(), is_late, place: None });
        self.file(id);
        self.file_duplicates_of(id);
        self.revision = self.revision.wrapping_add(1);
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
        let stands_under_another =
            entry.summary.merged_into.is_some_and(|into| self.entries.contains_key(&into));
        if stands_under_another {
            return;
        }
        let place = Place::of(&entry.summary, entry.is_late);
        for filter in FILTERS {
            if is_in(filter, &entry.summary, entry.is_late) {
                self.lists.entry(filter).or_default().insert(place);
            }
        }
        if let Some(entry) = self.entries.get_mut(&id) {
            entry.place = Some(place);
        }
        self.count(id, Counts::Add);
    }

    /// Takes an entry out of all lists.
    fn unfile(&mut self, id: CaseId) {
        let Some(entry) = self.entries.get_mut(&id) else { return };
        let Some(place) = entry.place.take() else { return };
        for list in self.lists.values_mut() {
            list.remove(&place);
        }
        self.count(id, Counts::Take);
    }

    /// Counts what each colleague has, and what there is to narrow down by.
    fn count(&mut self, id: CaseId, counts: Counts) {
        let Some(Entry { summary, is_late, .. }) = self.entries.get(&id) else { return };
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
            if *is_late {
                change(&mut load.late);
            }
        }
        change(self.kinds.entry(summary.kind.as_str().to_owned()).or_default());
        if let Some(language) = &summary.language {
            change(self.languages.entry(language.clone()).or_default());
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Counts {
    Add,
    Take,
}

impl Index {
    /// Grows with every change, of the clock too: what was looked for before is looked for anew.
    pub(crate) fn revision(&self) -> u64 {
        self.revision
    }

    /// How many a list has.
    pub(super) fn count_of(&self, filter: InboxFilter) -> usize {
        self.lists.get(&filter).map_or(0, BTreeSet::len)
    }

    /// The cases of a list in their order.
    pub(crate) fn list(&self, filter: InboxFilter) -> impl Iterator<Item = CaseId> {
        self.lists.get(&filter).into_iter().flatten().map(|place| place.id)
    }

    /// Every case, in no order that means anything.
    pub(crate) fn summaries(&self) -> impl Iterator<Item = &Summary> {
        self.entries.values().map(|entry| &entry.summary)
    }

    /// What is known of a case.
    pub(crate) fn summary(&self, id: CaseId) -> Option<&Summary> {
        self.entries.get(&id).map(|entry| &entry.summary)
    }

    /// Cases that are the same as this one and stand under it.
    pub(super) fn duplicates_of(&self, id: CaseId) -> impl Iterator<Item = &Summary> {
        self.duplicates.get(&id).into_iter().flatten().filter_map(|id| self.summary(*id))
    }

    /// What rings for this person's role and hub; who is on duty is asked apart.
    pub(crate) fn ringing(&self) -> impl Iterator<Item = &Summary> {
        self.ringing.iter().filter_map(|id| self.summary(*id))
    }

    /// What each colleague has in hand; somebody who has nothing may be left out.
    pub(crate) fn loads(&self) -> &BTreeMap<StaffId, Load> {
        &self.loads
    }

    /// Kinds of open cases, by their codes, and how many there are of each.
    pub(super) fn kinds(&self) -> impl Iterator<Item = (&str, usize)> {
        self.kinds.iter().map(|(code, count)| (code.as_str(), *count)).filter(|(_, count)| *count > 0)
    }

    /// Languages of the people of open cases, by their tags, and how many speak each.
    pub(super) fn languages(&self) -> impl Iterator<Item = (&str, usize)> {
        self.languages.iter().map(|(tag, count)| (tag.as_str(), *count)).filter(|(_, count)| *count > 0)
    }
}
