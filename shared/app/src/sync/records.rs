//! What `records.db` holds, in memory: the session, every case as far as the inbox needs it, the operations that wait. What
//! cannot be read is passed over and stays on the disk for a version that can.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use chrono::{DateTime, Utc};
use domain::{
    case::{Case, apply},
    ids::{CaseId, DeviceId},
    operation::{Operation, Stamp, Work},
    permission::StaffMember,
    session::FieldSession,
    sync::Session,
    worker::Worker,
};

use super::{
    Marks, Summary, Waiting,
    clock::ServerClock,
    drafts::Drafts,
    held::Held,
    rosters::{Other, RecordName},
    shelf::Shelf,
};
use crate::{
    areas,
    around::Around,
    effects::record_store::{KeptCase, KeptSummary, LoadedRecords},
    inbox::{Index, as_compared},
    workers::Register,
};

/// How far a sync from nothing has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Progress {
    /// Cases received.
    pub(crate) received: usize,
    /// Cases that there are, where the server said so.
    pub(crate) total: Option<usize>,
}

/// The records of one session.
#[derive(Default)]
pub(crate) struct Records {
    pub(crate) session: Option<Session>,
    pub(crate) cursor: Option<String>,
    pub(crate) last_device_seq: u64,
    /// The order of the inbox, of cases as they are shown.
    pub(crate) index: Index,
    /// In their order.
    pub(super) operations: Vec<Waiting>,
    pub(super) held: BTreeMap<CaseId, Held>,
    /// Cases that an operation of this phone splits off and of which the server has sent no record.
    pub(super) made: BTreeMap<CaseId, Held>,
    /// Cases on the screen or behind it.
    pub(super) open: BTreeSet<CaseId>,
    /// Those of which the whole record is in memory.
    loaded: BTreeSet<CaseId>,
    /// Cases whose summary another version of the app made: this one makes it anew.
    pub(super) stale: BTreeSet<CaseId>,
    /// Cases that this version of the app cannot read.
    illegible: BTreeSet<CaseId>,
    /// Cases that have no name that this version can read, with the sync from nothing that named them last.
    pub(super) nameless: BTreeMap<String, u32>,
    pub(super) others: BTreeMap<RecordName, Other>,
    /// Registered workers.
    pub(crate) workers: Shelf<Worker>,
    /// How they are found: those that are shown, in their lists.
    pub(crate) register: Register,
    /// Sessions that were held or are planned.
    pub(crate) sessions: Shelf<FieldSession>,
    pub(super) drafts: Drafts,
    /// Blocks and panchayats that the form on the screen offers.
    pub(crate) areas: areas::Lists,
    pub(super) read: BTreeMap<CaseId, u64>,
    /// This phone, as the server knows it.
    pub(super) device: Option<DeviceId>,
    /// The number of the last sync from nothing.
    pub(super) round: u32,
    /// While one runs.
    pub(super) progress: Option<Progress>,
    /// The newest time of the server's that any record told, milliseconds since 1970.
    pub(super) server_time: Option<i64>,
    /// What time it is there.
    pub(super) clock: ServerClock,
}

/// Nothing of them goes into a log.
impl std::fmt::Debug for Records {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Records {{ {} cases, {} operations }}", self.held.len(), self.operations.len())
    }
}

/// A whole case, where this version can read it. Under another's id it would be shown twice and change the wrong one.
pub(super) fn read_case(case_id: CaseId, record: &str) -> Option<Case> {
    serde_json::from_str::<Case>(record).ok().filter(|case| case.id == case_id)
}

impl Records {
    /// The time by which people are on duty or want quiet.
    pub(crate) fn time(&self, around: &Around<'_>) -> DateTime<Utc> {
        self.clock.now(around)
    }

    /// What the store had; `reader` is the version of this app.
    pub(super) fn from_store(loaded: LoadedRecords, reader: &str, now: DateTime<Utc>) -> Self {
        let session = loaded.session.and_then(|kept| serde_json::from_str(&kept.0).ok());
        let mut records = Self {
            session,
            cursor: loaded.cursor,
            last_device_seq: loaded.last_device_seq,
            operations: loaded.operations.into_iter().map(|kept| Waiting::from_store(kept, now)).collect(),
            others: loaded.records.iter().map(Other::read).collect(),
            drafts: Drafts::from_store(loaded.drafts),
            read: loaded
                .read
                .into_iter()
                .filter_map(|(id, version)| Some((id.parse().ok()?, version)))
                .collect(),
            round: loaded.round,
            server_time: loaded.server_time,
            ..Self::default()
        };
        for kept in loaded.summaries {
            records.take_summary(kept, reader);
        }
        let confirmed = records.held.values().filter_map(|held| held.confirmed.clone());
        records.index.fill(confirmed, now);
        for kept in loaded.cases {
            records.take_record(&kept);
        }
        let touched: Vec<CaseId> = records.touched().collect();
        records.operations_changed(touched);
        records
    }

    fn take_summary(&mut self, kept: KeptSummary, reader: &str) {
        let Ok(id) = kept.case_id.parse::<CaseId>() else {
            self.nameless.insert(kept.case_id, kept.round);
            return;
        };
        let read = kept.summary.as_deref().and_then(|summary| serde_json::from_str::<Summary>(summary).ok());
        let mut confirmed = read.filter(|summary| summary.id == id);
        if let Some(summary) = confirmed.as_mut().filter(|summary| !summary.search.is_ascii()) {
            // as an earlier build of this version kept it, it is compared otherwise
            summary.search = as_compared(&summary.search);
        }
        let confirmed = confirmed.map(Arc::new);
        if kept.reader != reader || (confirmed.is_none() && kept.summary.is_some()) {
            self.stale.insert(id);
        }
        let held = Held { version: kept.version, round: kept.round, confirmed, ..Held::default() };
        self.held.insert(id, held);
        self.count_if_illegible(id);
    }

    /// Keeps the count of what cannot be read, after a case or its summary changed.
    pub(super) fn count_if_illegible(&mut self, id: CaseId) {
        let is_tried = !self.stale.contains(&id);
        if is_tried && self.held.get(&id).is_some_and(|held| held.confirmed.is_none()) {
            self.illegible.insert(id);
        } else {
            self.illegible.remove(&id);
        }
    }

    /// A record came from the disk. Whether it can be read.
    pub(super) fn take_record(&mut self, kept: &KeptCase) -> Option<CaseId> {
        let id = kept.case_id.parse::<CaseId>().ok()?;
        let held = self.held.get_mut(&id).filter(|held| held.version == kept.version)?;
        held.record = read_case(id, &kept.record).map(Box::new);
        held.record.as_ref()?;
        self.loaded.insert(id);
        Some(id)
    }

    /// The confirmed case is another now. The whole record stays in memory where it is needed.
    pub(super) fn take_case(&mut self, id: CaseId, held: Held) {
        if held.record.is_some() {
            self.loaded.insert(id);
        } else {
            self.loaded.remove(&id);
        }
        self.stale.remove(&id);
        self.held.insert(id, held);
        self.count_if_illegible(id);
    }

    /// Forgets the whole records of cases that are not needed.
    pub(super) fn let_go(&mut self, needed: &BTreeSet<CaseId>) {
        let gone: Vec<CaseId> = self.loaded.difference(needed).copied().collect();
        for id in gone {
            self.loaded.remove(&id);
            if let Some(held) = self.held.get_mut(&id) {
                held.record = None;
            }
        }
    }

    pub(crate) fn staff(&self) -> Option<&StaffMember> {
        self.session.as_ref().map(|session| &session.staff)
    }

    /// The number of the last sync from nothing; 0 before the first.
    pub(crate) fn round(&self) -> u32 {
        self.round
    }

    pub(crate) fn token(&self) -> Option<&str> {
        self.session.as_ref().map(|session| session.token.as_str())
    }

    /// This phone has the case, whether it can be read or not.
    pub(crate) fn holds(&self, case_id: CaseId) -> bool {
        self.held.contains_key(&case_id)
    }

    /// This phone shows the case: it has its record, or has split it off itself.
    pub(crate) fn is_here(&self, case_id: CaseId) -> bool {
        self.holds(case_id) || self.made.contains_key(&case_id)
    }

    fn there(&self, case_id: CaseId) -> Option<&Held> {
        self.held.get(&case_id).or_else(|| self.made.get(&case_id))
    }

    /// Version of the confirmed record; 0 where there is none.
    pub(crate) fn version(&self, case_id: CaseId) -> u64 {
        self.held.get(&case_id).map_or(0, |held| held.version)
    }

    /// Not opened on this phone since it changed.
    pub(crate) fn is_unread(&self, case_id: CaseId) -> bool {
        self.holds(case_id) && self.read.get(&case_id).is_none_or(|read| *read < self.version(case_id))
    }

    /// What this phone did with the case, in a word.
    pub(crate) fn marks(&self, case_id: CaseId) -> Marks {
        self.there(case_id).map(|held| held.marks).unwrap_or_default()
    }

    /// What the inbox needs of the case as this phone shows it.
    pub(crate) fn summary(&self, case_id: CaseId) -> Option<&Summary> {
        self.there(case_id)?.summary().map(Arc::as_ref)
    }

    /// The case as this phone shows it: the confirmed record with what this phone did on top. Only while it is loaded:
    /// it is open, or an operation is about it.
    pub(crate) fn shown(&self, case_id: CaseId) -> Option<&Case> {
        self.there(case_id)?.shown()
    }

    /// Records that this version of the app cannot read.
    pub(crate) fn unreadable(&self) -> usize {
        self.illegible.len() + self.nameless.len() + self.unreadable_rosters() + self.unreadable_on_shelves()
    }

    /// How far a sync from nothing has come, while it runs.
    pub(crate) fn progress(&self) -> Option<Progress> {
        self.progress
    }

    /// Something that a case is shown by has changed: puts it together anew.
    pub(super) fn refresh(&mut self, id: CaseId) {
        let own: Vec<&Waiting> = self.operations_of(id).filter(|waiting| waiting.is_a_persons()).collect();
        let marks = Marks {
            waits: own.iter().any(|waiting| waiting.waits()),
            refused: own.iter().any(|waiting| waiting.is_refused() || waiting.is_held()),
        };
        let confirmed = self.held.get(&id).and_then(|held| held.record.as_deref());
        let made = if self.holds(id) { None } else { self.make(id) };
        let on_top = confirmed.and_then(|confirmed| {
            let counts = self.operations_of(id).filter(|waiting| waiting.counts());
            let pending: Vec<&Operation> = counts.filter_map(|waiting| waiting.operation.as_ref()).collect();
            if pending.is_empty() {
                return None;
            }
            self.with_pending(confirmed.clone(), pending)
        });
        let summary_on_top = on_top.as_ref().map(|case| Arc::new(Summary::of(case, self.staff())));
        let Some(held) = self.held.get_mut(&id) else {
            self.show_made(id, made.map(|case| (case, marks)));
            return;
        };
        self.made.remove(&id);
        held.marks = marks;
        held.summary_on_top = summary_on_top;
        held.on_top = on_top.map(Box::new);
        match held.summary() {
            Some(summary) => self.index.put(summary),
            None => self.index.remove(id),
        }
    }

    /// The case with what this phone did on top.
    pub(super) fn with_pending<'a>(
        &self,
        case: Case,
        pending: impl IntoIterator<Item = &'a Operation>,
    ) -> Option<Case> {
        let (received_at, actor) = (case.received_at, self.actor());
        let mut record = Some(case);
        for operation in pending {
            let at = operation.recorded_at.unwrap_or(received_at);
            let named = operation.body.as_work().and_then(Work::named_staff).and_then(|id| self.member(id));
            let stamp = Stamp::Pending { actor: actor.clone(), at, named };
            // what cannot be applied here, the server will refuse and say why
            let _ = apply(&mut record, operation, &stamp);
        }
        record
    }

    /// Operations on these cases came, went or changed their standing.
    pub(super) fn operations_changed(&mut self, touched: impl IntoIterator<Item = CaseId>) {
        let mut touched: BTreeSet<CaseId> = touched.into_iter().collect();
        touched.extend(self.hold());
        // what is split off is made of the case that it comes from
        let (known, made): (Vec<CaseId>, Vec<CaseId>) = touched.into_iter().partition(|id| self.holds(*id));
        for id in known.into_iter().chain(made) {
            self.refresh(id);
        }
        self.refresh_rosters();
        self.refresh_shelves();
    }

    /// Takes operations out, and returns the cases that they were about.
    pub(super) fn take_out(&mut self, goes: impl Fn(&Waiting) -> bool) -> Vec<CaseId> {
        let left = self.operations.iter().filter(|waiting| goes(waiting));
        let about =
            left.filter_map(|waiting| waiting.operation.as_ref()).flat_map(Operation::case_ids).collect();
        self.operations.retain(|waiting| !goes(waiting));
        about
    }

    /// A case left this phone. What was done on it goes out all the same.
    pub(super) fn remove_case(&mut self, id: CaseId) {
        self.held.remove(&id);
        self.illegible.remove(&id);
        self.loaded.remove(&id);
        self.stale.remove(&id);
        self.read.remove(&id);
        self.drafts.forget_case(id);
        self.index.remove(id);
    }
}
