//! One answer's worth of changes, whichever store they come from.

use domain::{
    case::Case,
    ids::CaseId,
    operation::Version,
    permission::{Action, StaffMember, may},
    sync::{CHANGES_BYTES, CHANGES_LIMIT, Change},
};

use super::Pulled;

/// Takes changes in their order until the answer is full.
#[derive(Debug)]
pub struct Page<'a> {
    reader: &'a StaffMember,
    from_nothing: bool,
    bytes: usize,
    pulled: Pulled,
}

impl<'a> Page<'a> {
    /// An empty page for `reader`, who has everything up to `after`, or nothing.
    pub fn new(reader: &'a StaffMember, after: Version, from_nothing: bool) -> Self {
        Self {
            reader,
            from_nothing,
            bytes: 0,
            pulled: Pulled { changes: Vec::new(), last: after, more: false },
        }
    }

    /// Adds the change of seq `seq` to the case `id`, which is now `case`, stored in `stored_bytes`. `false` where it did
    /// not fit any more: the page is full.
    pub fn add(&mut self, seq: Version, id: CaseId, case: Option<&Case>, stored_bytes: usize) -> bool {
        let readable = case.filter(|case| may(Some(self.reader), false, Action::ReadCase, case));
        let bytes = readable.map_or(0, |_| stored_bytes);
        let is_full =
            self.pulled.changes.len() >= CHANGES_LIMIT || self.bytes.saturating_add(bytes) > CHANGES_BYTES;
        // a record larger than a page travels alone
        if is_full && !self.pulled.changes.is_empty() {
            self.pulled.more = true;
            return false;
        }
        self.bytes = self.bytes.saturating_add(bytes);
        self.pulled.last = seq;
        match readable {
            Some(case) => self.pulled.changes.push(Change::of_case(case)),
            None if self.from_nothing => {}
            None => self.pulled.changes.push(Change::removed_case(id, seq)),
        }
        true
    }

    /// What was taken.
    pub fn finish(self) -> Pulled {
        self.pulled
    }
}
