//! The store of records could not be read: a Keystore that is slow, an iPhone that nobody has unlocked since it was switched on.
//! Whoever just opened the app waits for their inbox, so it is tried again while they look.

use super::Model;
use crate::{
    around::Around,
    command::{Asked, ask},
    effects::record_store::RecordStoreOperation,
    event::Event,
};

/// It is read again after so many milliseconds …
const FIRST_PAUSE_MS: u64 = 2_000;
/// … then after twice as many, up to this: a minute.
const LONGEST_PAUSE_MS: u64 = 60_000;

/// The reading of what could not be read.
#[derive(Debug, Default)]
pub(super) struct Unread {
    pause_ms: u64,
    /// By the monotonic clock; none while it is being read.
    again_at: Option<u64>,
}

impl Model {
    /// It is read again in a while.
    pub(super) fn records_not_read(&mut self, around: &Around<'_>) {
        let unread = self.records_unread.get_or_insert_default();
        unread.pause_ms = unread.pause_ms.saturating_mul(2).clamp(FIRST_PAUSE_MS, LONGEST_PAUSE_MS);
        unread.again_at = Some(around.now.monotonic_ms.saturating_add(unread.pause_ms));
    }

    /// Reads again what could not be read, unless that is being done.
    pub(super) fn read_records_again(&mut self) -> Asked {
        let is_due = self.records_unread.as_mut().is_some_and(|unread| unread.again_at.take().is_some());
        if !is_due {
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
        self.records_unread.as_ref()?.again_at.filter(|_| self.phone.in_foreground)
    }
}
