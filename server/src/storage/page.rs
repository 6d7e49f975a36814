//! One answer's worth of changes, whichever store they come from.

use domain::{
    case::Case,
    hub::{HubId, Roster},
    operation::{RecordId, Version},
    permission::{Reach, StaffMember, reach_of_reading},
    session::FieldSession,
    sync::{CHANGES_BYTES_LEAST, CHANGES_LIMIT, Change},
    worker::Worker,
};

use super::Pulled;

/// Bytes that may be told before their place, over those of a page of so many: of a small one still some, because it is the
/// slow line on which what rings must not come last.
fn early_bytes(page_bytes: usize) -> usize {
    (page_bytes / 8).max(CHANGES_BYTES_LEAST)
}

/// A record that is synced.
#[derive(Debug)]
pub enum Record {
    /// A case.
    Case(Box<Case>),
    /// The roster of a hub.
    Roster(Box<Roster>),
    /// A worker's registration.
    Worker(Box<Worker>),
    /// A session.
    Session(Box<FieldSession>),
}

/// Whether `reader` sees who works at `hub`: the hub's own staff, its zone and Central do.
pub fn reads_roster(reader: &StaffMember, hub: &HubId) -> bool {
    match reach_of_reading(reader.role) {
        Reach::Nothing | Reach::Own | Reach::Given => false,
        Reach::Hubs => reader.hubs.contains(hub),
        Reach::All => true,
    }
}

/// Takes changes in their order until the answer is full.
#[derive(Debug)]
pub struct Page<'a> {
    reader: &'a StaffMember,
    resync: Option<Version>,
    /// After so many bytes it is full.
    most_bytes: usize,
    bytes: usize,
    pulled: Pulled,
    /// What is told before its place.
    early: Vec<Change>,
    early_bytes: usize,
}

impl<'a> Page<'a> {
    /// An empty page of `page_bytes` for `reader`, who has everything up to `after`; in a resync what came since that began.
    pub fn new(reader: &'a StaffMember, after: Version, resync: Option<Version>, page_bytes: usize) -> Self {
        Self {
            reader,
            resync,
            most_bytes: page_bytes,
            bytes: 0,
            pulled: Pulled { changes: Vec::new(), last: after, more: false, total: None },
            early: Vec::new(),
            early_bytes: 0,
        }
    }

    /// Adds the change of seq `seq` to the record `id`, which is now `record`, stored in `stored_bytes`. `false` where it
    /// did not fit any more: the page is full.
    pub fn add(&mut self, seq: Version, id: &RecordId, record: Option<&Record>, stored_bytes: usize) -> bool {
        let change = record.and_then(|record| self.as_seen(record));
        let bytes = change.as_ref().map_or(0, |_| stored_bytes);
        let is_full =
            self.pulled.changes.len() >= CHANGES_LIMIT || self.bytes.saturating_add(bytes) > self.most_bytes;
        // a record larger than a page travels alone; and who asks for what came after a place would never hear of a second
        // record that one operation changed at that place
        if is_full && !self.pulled.changes.is_empty() && seq != self.pulled.last {
            self.pulled.more = true;
            return false;
        }
        self.bytes = self.bytes.saturating_add(bytes);
        self.pulled.last = seq;
        match change {
            Some(change) => self.pulled.changes.push(change),
            None if self.resync.is_some_and(|began| seq <= began) => {}
            None => self.pulled.changes.push(match id {
                RecordId::Case(id) => Change::removed(Change::CASE, id.to_string(), seq),
                RecordId::Roster(hub) => Change::removed(Change::ROSTER, hub.as_str().to_owned(), seq),
                RecordId::Worker(id) => Change::removed(Change::WORKER, id.to_string(), seq),
                RecordId::Session(id) => Change::removed(Change::SESSION, id.to_string(), seq),
            }),
        }
        true
    }

    /// Tells a record before all that stands at its place, where it comes again, as far as there is room.
    pub fn tell_early(&mut self, record: &Record, stored_bytes: usize) {
        let early = self.early_bytes.saturating_add(stored_bytes);
        // the first comes whatever its size
        if early > early_bytes(self.most_bytes) && self.early_bytes > 0 {
            return;
        }
        if let Some(change) = self.as_seen(record) {
            self.early_bytes = early;
            self.early.push(change);
        }
    }

    /// Whether this record was taken.
    pub fn has(&self, kind: &str, id: &str) -> bool {
        self.pulled.changes.iter().any(|change| change.kind == kind && change.id == id)
    }

    /// Whether there is more than was taken.
    pub fn is_full(&self) -> bool {
        self.pulled.more
    }

    /// The record as the reader may see it; `None` where for them there is none.
    fn as_seen(&self, record: &Record) -> Option<Change> {
        match record {
            Record::Case(case) => case.seen_by(self.reader).map(|seen| Change::of_case(&seen)),
            Record::Roster(roster) => {
                reads_roster(self.reader, &roster.hub).then(|| Change::of_roster(roster))
            }
            Record::Worker(worker) => worker.is_seen_by(self.reader).then(|| Change::of_worker(worker)),
            Record::Session(session) => session.is_seen_by(self.reader).then(|| Change::of_session(session)),
        }
    }

    /// What was taken.
    pub fn finish(mut self) -> Pulled {
        self.pulled.changes.splice(..0, self.early);
        self.pulled
    }
}

#[cfg(test)]
mod tests {
    use domain::{ids::StaffId, permission::Role, sync::CHANGES_BYTES};

    use super::*;

    #[test]
    fn a_page_ends_between_places_and_never_at_one() {
        let hub = HubId::new("mumbai");
        let id = StaffId::new(1, [1; 10]);
        let (role, hubs) = (Role::HubStaff, vec![hub.clone()]);
        let reader = StaffMember { id, name: String::new(), role, hub: hub.clone(), hubs };
        let (record, id) = (Record::Roster(Box::new(Roster::new(hub.clone()))), RecordId::Roster(hub));
        let mut page = Page::new(&reader, 0, Some(8), CHANGES_BYTES);
        assert!(page.add(7, &id, Some(&record), CHANGES_BYTES), "as much as fits");
        assert!(page.add(7, &id, Some(&record), 1), "the other record of the same operation");
        assert!(!page.add(8, &id, Some(&record), 1));
        let pulled = page.finish();
        assert_eq!((pulled.changes.len(), pulled.last, pulled.more), (2, 7, true));
    }
}
