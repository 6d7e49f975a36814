//! The kinds of records that stand on shelves: how each is read, changed and kept in lists.

use chrono::{DateTime, Utc};
use domain::{
    ids::{SessionId, StaffId, WorkerId},
    operation::{Body, Operation, Stamp},
    session::{self, FieldSession},
    sync::Change,
    worker::{self, Worker, WorkerWork},
};

use super::shelf::Shelved;
use crate::{effects::record_store::KeptRecord, sessions, workers};

impl Shelved for Worker {
    type Id = WorkerId;
    type Brief = workers::Brief;
    const KIND: &'static str = Change::WORKER;

    fn id(&self) -> WorkerId {
        self.id
    }

    fn brief(&self) -> workers::Brief {
        workers::Brief::of(self)
    }

    fn changed_by(operation: &Operation) -> Vec<WorkerId> {
        operation.worker_ids().collect()
    }

    fn named_by(operation: &Operation) -> Option<StaffId> {
        match &operation.body {
            Body::Worker { work, .. } => WorkerWork::named_staff(work),
            _ => None,
        }
    }

    fn put_on_top(record: &mut Option<Self>, operation: &Operation, stamp: &Stamp) {
        let _ = worker::apply(record, operation, stamp);
    }

    fn newest_time(&self) -> DateTime<Utc> {
        let consents = self.consents.iter().map(|given| given.by.at);
        let visits = self.visits.iter().map(|note| note.by.at);
        consents.chain(visits).fold(self.registered.at, DateTime::max)
    }

    fn is_erased(&self) -> bool {
        !self.is_there()
    }
}

impl Shelved for FieldSession {
    type Id = SessionId;
    type Brief = sessions::Brief;
    const KIND: &'static str = Change::SESSION;

    fn id(&self) -> SessionId {
        self.id
    }

    fn brief(&self) -> sessions::Brief {
        sessions::Brief::of(self)
    }

    fn changed_by(operation: &Operation) -> Vec<SessionId> {
        match &operation.body {
            Body::Session { session, .. } => vec![*session],
            _ => Vec::new(),
        }
    }

    fn named_by(_: &Operation) -> Option<StaffId> {
        None
    }

    fn put_on_top(record: &mut Option<Self>, operation: &Operation, stamp: &Stamp) {
        let _ = session::apply(record, operation, stamp);
    }

    fn newest_time(&self) -> DateTime<Utc> {
        self.cancelled.iter().map(|cancelled| cancelled.by.at).fold(self.logged.at, DateTime::max)
    }

    fn is_erased(&self) -> bool {
        false
    }
}

/// What a record of a shelf says of the server's time, and whether what was known of the person is gone.
pub(super) fn told_by(kept: &KeptRecord) -> Option<(DateTime<Utc>, bool)> {
    fn told<R: Shelved>(kept: &KeptRecord) -> Option<(DateTime<Utc>, bool)> {
        let record = serde_json::from_str::<R>(&kept.record).ok()?;
        Some((record.newest_time(), record.is_erased()))
    }
    match kept.kind.as_str() {
        Change::WORKER => told::<Worker>(kept),
        Change::SESSION => told::<FieldSession>(kept),
        _ => None,
    }
}
