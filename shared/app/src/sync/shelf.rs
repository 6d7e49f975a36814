//! Records that are no cases and of which a phone may hold ten thousand: registrations of workers, and whatever kind comes
//! after them. In memory stands a brief of each; a whole record only while somebody reads it or an operation is about it.
//! The disk is gone through after the start, a page at a time, so that no inbox waits for it.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::{self, Display},
    str::FromStr,
    sync::Arc,
};

use chrono::{DateTime, Utc};
use domain::{
    ids::{OperationId, StaffId},
    operation::{Actor, Operation, Stamp, Version},
    permission::StaffMember,
};
use serde::de::DeserializeOwned;

use super::{Marks, Waiting};
use crate::effects::record_store::KeptRecord;

/// A kind of record that stands on a shelf.
pub(crate) trait Shelved: Clone + DeserializeOwned {
    /// How one is named.
    type Id: Copy + Ord + FromStr + Display;
    /// What lists and searches need of one.
    type Brief;
    /// Its name on the wire.
    const KIND: &'static str;

    fn id(&self) -> Self::Id;
    fn brief(&self) -> Self::Brief;
    /// Those of this kind that an operation changes.
    fn changed_by(operation: &Operation) -> Vec<Self::Id>;
    /// The colleague whom an operation names.
    fn named_by(operation: &Operation) -> Option<StaffId>;
    /// Applies an operation as the domain does; what it refuses, the server will refuse and say why.
    fn put_on_top(record: &mut Option<Self>, operation: &Operation, stamp: &Stamp);
    /// The newest time of the server's that it tells.
    fn newest_time(&self) -> DateTime<Utc>;
    /// What was known of a person is gone from it, and goes from this phone.
    fn is_erased(&self) -> bool;
}

/// A record that the server has confirmed.
struct Confirmed<R: Shelved> {
    version: Version,
    /// The sync from nothing that named it last.
    round: u32,
    /// None where this version of the app cannot read it.
    brief: Option<Arc<R::Brief>>,
    /// All of it, while it is needed.
    record: Option<Box<R>>,
}

/// What this phone did on top.
struct OnTop<R: Shelved> {
    record: Box<R>,
    brief: Arc<R::Brief>,
}

/// One of them.
struct Item<R: Shelved> {
    confirmed: Option<Confirmed<R>>,
    on_top: Option<OnTop<R>>,
    /// The operations that are on top.
    applied: Vec<OperationId>,
    marks: Marks,
}

impl<R: Shelved> Default for Item<R> {
    fn default() -> Self {
        Self { confirmed: None, on_top: None, applied: Vec::new(), marks: Marks::default() }
    }
}

impl<R: Shelved> Item<R> {
    fn brief(&self) -> Option<&Arc<R::Brief>> {
        let confirmed = || self.confirmed.as_ref().and_then(|confirmed| confirmed.brief.as_ref());
        self.on_top.as_ref().map(|on_top| &on_top.brief).or_else(confirmed)
    }

    fn shown(&self) -> Option<&R> {
        let confirmed = || self.confirmed.as_ref().and_then(|confirmed| confirmed.record.as_deref());
        self.on_top.as_ref().map(|on_top| &*on_top.record).or_else(confirmed)
    }
}

/// All records of a kind.
pub(crate) struct Shelf<R: Shelved> {
    items: BTreeMap<R::Id, Item<R>>,
    /// On the screen or behind it.
    open: BTreeSet<R::Id>,
    /// An operation of this phone is about them.
    touched: BTreeSet<R::Id>,
    /// Asked of the store.
    reading: BTreeSet<R::Id>,
    /// The store could not be read: not asked again before something new.
    failed: bool,
    /// How far the disk was gone through.
    gone_through: GoneThrough<R>,
    /// Whose brief changed since somebody asked.
    changed: BTreeSet<R::Id>,
    /// Names that this version of the app cannot read.
    nameless: BTreeSet<String>,
}

/// How far the disk was gone through.
enum GoneThrough<R: Shelved> {
    /// Not all of it; what left meanwhile, so that a page under way does not bring it back.
    Partly { left: BTreeSet<R::Id> },
    /// All of it.
    Whole,
    /// It could not be read: what is not named may still be there.
    Unknown,
}

impl<R: Shelved> Default for Shelf<R> {
    fn default() -> Self {
        Self {
            items: BTreeMap::new(),
            open: BTreeSet::new(),
            touched: BTreeSet::new(),
            reading: BTreeSet::new(),
            failed: false,
            gone_through: GoneThrough::Partly { left: BTreeSet::new() },
            changed: BTreeSet::new(),
            nameless: BTreeSet::new(),
        }
    }
}

/// Nothing of them goes into a log.
impl<R: Shelved> fmt::Debug for Shelf<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Shelf of {} {}", self.items.len(), R::KIND)
    }
}

impl<R: Shelved> Shelf<R> {
    /// This phone has the record, or made it.
    pub(crate) fn holds(&self, id: R::Id) -> bool {
        self.items.get(&id).is_some_and(|item| item.brief().is_some())
    }

    /// There is no such record on this phone, as far as all of the disk was read.
    pub(crate) fn is_surely_gone(&self, id: R::Id) -> bool {
        matches!(self.gone_through, GoneThrough::Whole) && !self.items.contains_key(&id)
    }

    /// The server has confirmed it.
    pub(crate) fn is_confirmed(&self, id: R::Id) -> bool {
        self.items.get(&id).is_some_and(|item| item.confirmed.is_some())
    }

    /// Version of the confirmed record; none where there is none.
    pub(super) fn version(&self, id: R::Id) -> Option<Version> {
        self.items.get(&id)?.confirmed.as_ref().map(|confirmed| confirmed.version)
    }

    /// What lists need of it, as this phone shows it.
    pub(crate) fn brief(&self, id: R::Id) -> Option<&Arc<R::Brief>> {
        self.items.get(&id)?.brief()
    }

    /// What lists need of each, as this phone shows it.
    pub(crate) fn briefs(&self) -> impl Iterator<Item = &Arc<R::Brief>> {
        self.items.values().filter_map(Item::brief)
    }

    /// All of it, as this phone shows it, while it is loaded.
    pub(crate) fn shown(&self, id: R::Id) -> Option<&R> {
        self.items.get(&id)?.shown()
    }

    /// It is open and being read.
    pub(crate) fn is_loading(&self, id: R::Id) -> bool {
        self.open.contains(&id) && self.holds(id) && self.shown(id).is_none()
    }

    /// What this phone did with it, in a word.
    pub(crate) fn marks(&self, id: R::Id) -> Marks {
        self.items.get(&id).map(|item| item.marks).unwrap_or_default()
    }

    /// Whose brief is another than when this was asked last.
    pub(super) fn take_changed(&mut self) -> BTreeSet<R::Id> {
        std::mem::take(&mut self.changed)
    }

    /// Those on the screen or behind it. Whether they are others than before.
    pub(super) fn open(&mut self, open: BTreeSet<R::Id>) {
        if open != self.open {
            self.open = open;
            self.failed = false;
            self.let_go();
        }
    }

    fn is_needed(&self, id: R::Id) -> bool {
        self.open.contains(&id) || self.touched.contains(&id)
    }

    /// Whole records that nothing needs any longer.
    fn let_go(&mut self) {
        let (open, touched) = (&self.open, &self.touched);
        for (id, item) in &mut self.items {
            if let Some(confirmed) = &mut item.confirmed
                && !open.contains(id)
                && !touched.contains(id)
            {
                confirmed.record = None;
            }
        }
    }

    /// A confirmed record came, from the server or the disk.
    fn put(&mut self, kept: &KeptRecord) -> Option<R::Id> {
        let Ok(id) = kept.id.parse::<R::Id>() else {
            self.nameless.insert(kept.id.clone());
            return None;
        };
        // under another's id it would be shown twice and change the wrong one
        let is_it = |record: &R| record.id().to_string() == kept.id;
        let record = serde_json::from_str::<R>(&kept.record).ok().filter(is_it);
        let brief = record.as_ref().map(|record| Arc::new(record.brief()));
        let record = record.filter(|_| self.is_needed(id)).map(Box::new);
        let item = self.items.entry(id).or_default();
        item.confirmed = Some(Confirmed { version: kept.version, round: kept.round, brief, record });
        // what was done on top stands on another record now
        item.applied.clear();
        self.changed.insert(id);
        Some(id)
    }
}

/// What is done on top, and by whom.
pub(super) struct Doing<'a> {
    pub(super) operations: &'a [Waiting],
    pub(super) actor: Actor,
    pub(super) member: &'a dyn Fn(StaffId) -> Option<StaffMember>,
}

/// A shelf, whatever stands on it.
pub(super) trait AnyShelf {
    fn kind(&self) -> &'static str;
    /// Records that this version of the app cannot read.
    fn unreadable(&self) -> usize;
    /// The server sent it, and it is on the disk.
    fn came(&mut self, kept: &KeptRecord);
    /// It left this phone.
    fn left(&mut self, id: &str);
    /// A page of the disk; none where it could not be read.
    fn page_read(&mut self, page: Option<&[KeptRecord]>, is_last: bool);
    /// Whether all of the disk was gone through, as far as it can be.
    fn is_gone_through(&self) -> bool;
    /// Those that a sync from nothing of this number has not named; empty where the disk could not be read.
    fn unnamed(&self, round: u32, named: &dyn Fn(&str) -> bool) -> Vec<String>;
    /// Those that have to be read whole; they count as asked for.
    fn to_read(&mut self) -> Vec<String>;
    /// These were read; none where they could not be.
    fn read(&mut self, asked: &[String], came: Option<&[KeptRecord]>);
    /// Puts on top what this phone did, where that is something else than before.
    fn refresh(&mut self, doing: &Doing<'_>);
    /// Something is new: the store may be asked again.
    fn try_again(&mut self);
}

impl<R: Shelved> AnyShelf for Shelf<R> {
    fn kind(&self) -> &'static str {
        R::KIND
    }

    fn unreadable(&self) -> usize {
        let illegible = |item: &&Item<R>| item.confirmed.as_ref().is_some_and(|held| held.brief.is_none());
        self.nameless.len() + self.items.values().filter(illegible).count()
    }

    fn came(&mut self, kept: &KeptRecord) {
        let id = self.put(kept);
        if let (Some(id), GoneThrough::Partly { left }) = (id, &mut self.gone_through) {
            left.remove(&id);
        }
    }

    fn left(&mut self, id: &str) {
        self.nameless.remove(id);
        let Ok(id) = id.parse::<R::Id>() else { return };
        if let Some(item) = self.items.get_mut(&id) {
            item.confirmed = None;
            item.applied.clear();
        }
        self.changed.insert(id);
        if let GoneThrough::Partly { left } = &mut self.gone_through {
            left.insert(id);
        }
    }

    fn page_read(&mut self, page: Option<&[KeptRecord]>, is_last: bool) {
        let Some(page) = page else {
            self.gone_through = GoneThrough::Unknown;
            return;
        };
        for kept in page {
            let id = kept.id.parse::<R::Id>().ok();
            let is_known = id.is_some_and(|id| {
                let has_left =
                    matches!(&self.gone_through, GoneThrough::Partly { left } if left.contains(&id));
                has_left || self.version(id).is_some_and(|version| version >= kept.version)
            });
            if !is_known {
                self.put(kept);
            }
        }
        if is_last {
            self.gone_through = GoneThrough::Whole;
        }
    }

    fn is_gone_through(&self) -> bool {
        !matches!(self.gone_through, GoneThrough::Partly { .. })
    }

    fn unnamed(&self, round: u32, named: &dyn Fn(&str) -> bool) -> Vec<String> {
        if !matches!(self.gone_through, GoneThrough::Whole) {
            return Vec::new();
        }
        let of_before = |item: &Item<R>| item.confirmed.as_ref().is_some_and(|held| held.round != round);
        let ids = self.items.iter().filter(|(_, item)| of_before(item)).map(|(id, _)| id.to_string());
        ids.filter(|id| !named(id)).collect()
    }

    fn to_read(&mut self) -> Vec<String> {
        if self.failed {
            return Vec::new();
        }
        let is_missing = |id: &R::Id| {
            let confirmed = self.items.get(id).and_then(|item| item.confirmed.as_ref());
            !self.reading.contains(id)
                && confirmed.is_some_and(|held| held.record.is_none() && held.brief.is_some())
        };
        let missing: Vec<R::Id> =
            self.open.union(&self.touched).copied().filter(|id| is_missing(id)).collect();
        self.reading.extend(&missing);
        missing.iter().map(ToString::to_string).collect()
    }

    fn read(&mut self, asked: &[String], came: Option<&[KeptRecord]>) {
        for id in asked.iter().filter_map(|id| id.parse::<R::Id>().ok()) {
            self.reading.remove(&id);
        }
        let Some(came) = came else {
            self.failed = true;
            return;
        };
        for kept in came {
            let id = kept.id.parse::<R::Id>().ok();
            if id.is_some_and(|id| self.is_needed(id) && self.version(id) == Some(kept.version)) {
                self.put(kept);
            }
        }
        // what is not there any more is not asked for again and again
        for id in asked.iter().filter(|id| !came.iter().any(|kept| kept.id == **id)) {
            let Ok(id) = id.parse::<R::Id>() else { continue };
            if let Some(confirmed) = self.items.get_mut(&id).and_then(|item| item.confirmed.as_mut()) {
                confirmed.brief = None;
            }
        }
    }

    fn refresh(&mut self, doing: &Doing<'_>) {
        let mut about: BTreeMap<R::Id, Vec<&Waiting>> = BTreeMap::new();
        for waiting in doing.operations {
            for id in waiting.operation.iter().flat_map(R::changed_by) {
                about.entry(id).or_default().push(waiting);
            }
        }
        let is_live = |all: &Vec<&Waiting>| all.iter().any(|waiting| !waiting.is_offered_again());
        let touched: BTreeSet<R::Id> =
            about.iter().filter(|(_, all)| is_live(all)).map(|(id, _)| *id).collect();
        let before = std::mem::replace(&mut self.touched, touched);
        for id in &before {
            about.entry(*id).or_default();
        }
        for (id, all) in about {
            self.refresh_one(id, &all, doing);
        }
        self.items.retain(|_, item| item.confirmed.is_some() || item.on_top.is_some());
        if before != self.touched {
            self.let_go();
        }
    }

    fn try_again(&mut self) {
        self.failed = false;
    }
}

impl<R: Shelved> Shelf<R> {
    fn refresh_one(&mut self, id: R::Id, all: &[&Waiting], doing: &Doing<'_>) {
        let item = self.items.entry(id).or_default();
        let marks = Marks {
            waits: all.iter().any(|waiting| waiting.waits()),
            refused: all.iter().any(|waiting| waiting.is_refused() || waiting.is_held()),
        };
        if marks != item.marks {
            item.marks = marks;
            self.changed.insert(id);
        }
        let pending: Vec<&Operation> = all
            .iter()
            .filter(|waiting| waiting.counts())
            .filter_map(|waiting| waiting.operation.as_ref())
            .collect();
        let confirmed = item.confirmed.as_ref().map(|confirmed| confirmed.record.as_deref());
        let base = match confirmed {
            // it is being read, and comes here again then
            Some(None) => {
                item.applied.clear();
                return;
            }
            Some(Some(record)) => Some(record.clone()),
            None => None,
        };
        let ids: Vec<OperationId> = pending.iter().map(|operation| operation.id).collect();
        if ids == item.applied && item.on_top.is_some() != ids.is_empty() {
            return;
        }
        let mut record = base;
        for operation in &pending {
            let at = operation.recorded_at.unwrap_or_default();
            let named = R::named_by(operation).and_then(|id| (doing.member)(id));
            R::put_on_top(&mut record, operation, &Stamp::Pending { actor: doing.actor.clone(), at, named });
        }
        item.on_top = record.filter(|_| !pending.is_empty()).map(|record| {
            let brief = Arc::new(record.brief());
            OnTop { record: Box::new(record), brief }
        });
        item.applied = ids;
        self.changed.insert(id);
    }
}
