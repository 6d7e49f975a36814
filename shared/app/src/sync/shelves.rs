//! The shelves of a session: which there are, how the disk is gone through, what is read whole.

use std::collections::BTreeSet;

use domain::ids::{SessionId, WorkerId};

use super::{
    Event, Model, Records,
    rosters::RecordName,
    shelf::{AnyShelf, Doing},
};
use crate::{
    around::Around,
    command::{Asked, ask},
    effects::record_store::{KeptRecord, RecordStoreOperation, RecordStoreOutput, SHELVED},
    event,
    phone::Phone,
};

/// Records of a page: a few milliseconds of the core.
const PAGE: u32 = 250;

impl Records {
    fn shelf(&mut self, kind: &str) -> Option<&mut dyn AnyShelf> {
        let shelves: [&mut dyn AnyShelf; SHELVED.len()] = [&mut self.workers, &mut self.sessions];
        shelves.into_iter().find(|shelf| shelf.kind() == kind)
    }

    fn shelf_ref(&self, kind: &str) -> Option<&dyn AnyShelf> {
        let shelves: [&dyn AnyShelf; SHELVED.len()] = [&self.workers, &self.sessions];
        shelves.into_iter().find(|shelf| shelf.kind() == kind)
    }

    /// Whether records of this kind stand on a shelf.
    pub(super) fn is_shelved(kind: &str) -> bool {
        SHELVED.contains(&kind)
    }

    /// All of the disk was gone through, as far as it can be: only then is it known what a sync leaves out.
    pub(super) fn are_shelves_read(&self) -> bool {
        SHELVED.iter().all(|kind| self.shelf_ref(kind).is_none_or(AnyShelf::is_gone_through))
    }

    /// A session begins: there is nothing on the disk.
    pub(super) fn shelves_are_empty(&mut self) {
        for kind in SHELVED {
            if let Some(shelf) = self.shelf(kind) {
                shelf.page_read(Some(&[]), true);
            }
        }
    }

    pub(super) fn unreadable_on_shelves(&self) -> usize {
        SHELVED.iter().filter_map(|kind| self.shelf_ref(kind)).map(AnyShelf::unreadable).sum()
    }

    /// A record of a shelf came and is on the disk.
    pub(super) fn shelve(&mut self, kept: &KeptRecord) {
        if let Some(shelf) = self.shelf(&kept.kind) {
            shelf.came(kept);
        }
    }

    /// A record of a shelf left this phone; what was being typed about it goes too.
    pub(super) fn unshelve(&mut self, (kind, id): &RecordName) {
        if let Some(shelf) = self.shelf(kind) {
            shelf.left(id);
            self.drafts.forget_named(id);
        }
    }

    /// Nothing of the person stays: what is being typed, and what was refused about them.
    pub(super) fn forget_erased(&mut self, id: &str) {
        self.drafts.forget_named(id);
        self.operations.retain(|waiting| !(waiting.is_refused() && waiting.kept.operation.contains(id)));
    }

    /// What a sync from nothing has not named, by kind and id.
    pub(super) fn unnamed_on_shelves(
        &self,
        round: u32,
        is_named: &dyn Fn(&RecordName) -> bool,
    ) -> Vec<RecordName> {
        let of_kind = |kind: &&str| {
            let named = |id: &str| is_named(&((*kind).to_owned(), id.to_owned()));
            let unnamed = self.shelf_ref(kind).map(|shelf| shelf.unnamed(round, &named));
            unnamed.unwrap_or_default().into_iter().map(|id| ((*kind).to_owned(), id)).collect::<Vec<_>>()
        };
        SHELVED.iter().flat_map(of_kind).collect()
    }

    /// Puts what this phone did on top of what stands on the shelves, and keeps the lists.
    pub(super) fn refresh_shelves(&mut self) {
        let mut workers = std::mem::take(&mut self.workers);
        let mut sessions = std::mem::take(&mut self.sessions);
        let member = |id| self.member(id);
        let doing = Doing { operations: &self.operations, actor: self.actor(), member: &member };
        workers.refresh(&doing);
        sessions.refresh(&doing);
        (self.workers, self.sessions) = (workers, sessions);
        self.keep_register();
    }

    fn keep_register(&mut self) {
        // sessions stand in no list beside their shelf
        self.sessions.take_changed();
        for id in self.workers.take_changed() {
            let marks = self.workers.marks(id);
            match self.workers.brief(id) {
                Some(brief) => self.register.put(brief, marks),
                None => self.register.remove(id),
            }
        }
    }
}

impl Model {
    /// Begins to go through the disk.
    pub(super) fn read_shelves(&self) -> Asked {
        if self.records.session.is_none() {
            return Asked::done();
        }
        Asked::all(SHELVED.map(|kind| self.read_page(kind, String::new())))
    }

    fn read_page(&self, kind: &'static str, after: String) -> Asked {
        let session = self.session;
        let page = RecordStoreOperation::ReadPage { kind: kind.to_owned(), after, most: PAGE };
        ask(page, move |output| event::Event::Sync(Event::PageRead { session, kind, output }))
    }

    /// The store has answered for a page.
    pub(super) fn page_read(
        &mut self,
        kind: &'static str,
        output: &RecordStoreOutput,
        phone: &Phone,
        around: &Around<'_>,
    ) -> Asked {
        let page = match output {
            RecordStoreOutput::Records(page) => Some(page.as_slice()),
            _ => None,
        };
        let is_full = page.is_some_and(|page| page.len() >= usize::try_from(PAGE).unwrap_or(usize::MAX));
        if let Some(shelf) = self.records.shelf(kind) {
            shelf.page_read(page, !is_full);
        }
        self.records.refresh_shelves();
        let last = page.and_then(<[KeptRecord]>::last).filter(|_| is_full);
        match last {
            Some(last) => self.read_page(kind, last.id.clone()),
            None => Asked::all([self.read_what_is_needed(), self.run_due(phone, around)]),
        }
    }

    /// These workers are on the screen or behind it.
    pub(crate) fn show_workers(&mut self, open: BTreeSet<WorkerId>) -> Asked {
        self.records.workers.open(open);
        self.read_what_is_needed_of_shelves()
    }

    /// These sessions are on the screen or behind it.
    pub(crate) fn show_sessions(&mut self, open: BTreeSet<SessionId>) -> Asked {
        self.records.sessions.open(open);
        self.read_what_is_needed_of_shelves()
    }

    pub(super) fn read_what_is_needed_of_shelves(&mut self) -> Asked {
        let session = self.session;
        let read = |kind: &'static str, ids: Vec<String>| {
            let operation = RecordStoreOperation::ReadRecords { kind: kind.to_owned(), ids: ids.clone() };
            ask(operation, move |output| {
                event::Event::Sync(Event::RecordsRead { session, kind, ids, output })
            })
        };
        let missing = SHELVED.map(|kind| (kind, self.records.shelf(kind).map(AnyShelf::to_read)));
        let asked = missing
            .into_iter()
            .filter_map(|(kind, ids)| ids.filter(|ids| !ids.is_empty()).map(|ids| read(kind, ids)));
        Asked::all(asked.collect::<Vec<_>>())
    }

    /// The store has answered for records that are needed.
    pub(super) fn records_read(
        &mut self,
        kind: &'static str,
        ids: &[String],
        output: &RecordStoreOutput,
    ) -> Asked {
        let came = match output {
            RecordStoreOutput::Records(came) => Some(came.as_slice()),
            _ => None,
        };
        if let Some(shelf) = self.records.shelf(kind) {
            shelf.read(ids, came);
        }
        self.records.refresh_shelves();
        self.read_what_is_needed_of_shelves()
    }

    /// The store may answer again.
    pub(super) fn try_shelves_again(&mut self) {
        for kind in SHELVED {
            if let Some(shelf) = self.records.shelf(kind) {
                shelf.try_again();
            }
        }
    }
}
