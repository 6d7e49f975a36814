//! The store of records could not be read: a Keystore that is slow, an iPhone that nobody has unlocked since it was switched on.
//! Whoever just opened the app waits for their inbox, so it is tried again while they look.

use super::{Model, again::Again};
use crate::{
    around::Around,
    command::{Asked, ask},
    effects::record_store::RecordStoreOperation,
    event::Event,
};

impl Model {
    /// It is read again in a while.
    pub(super) fn records_not_read(&mut self, around: &Around<'_>) {
        self.records_unread.get_or_insert_default().later(around);
    }

    /// Reads again what could not be read, unless that is being done.
    pub(super) fn read_records_again(&mut self) -> Asked {
        if !self.records_unread.as_mut().is_some_and(Again::begin) {
            return Asked::done();
        }
        Asked::all([ask(RecordStoreOperation::Load, Event::RecordsLoaded), self.attachments.load()])
    }

    pub(super) fn run_unread(&mut self, around: &Around<'_>) -> Asked {
        let is_due = self.unread_due().is_some_and(|at| at <= around.now.monotonic_ms);
        if is_due { self.read_records_again() } else { Asked::done() }
    }

    /// When [`Self::run_unread`] has something to do next: only while somebody looks.
    pub(super) fn unread_due(&self) -> Option<u64> {
        self.records_unread.as_ref()?.at().filter(|_| self.phone.in_foreground)
    }
}
