//! The store in one SQLite file: one thread writes, a pool reads, a keeper checkpoints and watches for other processes.

use std::{
    collections::BTreeSet,
    fs::File,
    path::Path,
    sync::{Arc, mpsc::channel},
    time::Duration,
};

use async_trait::async_trait;
use chrono::{DateTime, Utc};
use domain::{
    alert::Fix,
    hub::{Hub, HubId, Roster},
    ids::{CaseId, OperationId, StaffId},
    operation::Version,
    permission::StaffMember,
    phone_number::PhoneNumber,
    sync::{Outcome, RegisterDevice},
};
use rusqlite::{ErrorCode, params};
use tokio::sync::broadcast;

use self::{
    hubs::{HubList, SharedHubs},
    keeper::Keeper,
    open::Files,
    readers::Readers,
    writer::{BATCH_TIME, Desk, Writer},
};
use super::{
    CodeRefused, DueRing, Ending, Invitation, Known, Lane, ListedStaff, Moving, News, Opening, Pull, Pulled,
    Registered, Scope, Storage, StorageError, StoredCase, Submission, Verdict,
};
use crate::{
    files::{Files as ContentFiles, evidence_key},
    keys::Keys,
    token::TokenHash,
};

mod areas;
mod attachments;
mod briefs;
mod clips;
mod field_sessions;
mod hubs;
mod imports;
mod inbound;
mod keeper;
mod leaving;
mod ledger;
mod link_persons;
mod links;
mod lists;
mod lookups;
mod numbers;
mod open;
mod outbox;
mod parked;
mod people;
mod pull;
mod push;
mod readers;
mod records;
mod rings;
mod rosters;
mod rows;
mod sealed;
mod store;
mod submit;
mod workers;
mod writer;

pub use open::{Durability, OpenError};

/// News that a slow listener may miss before it is told that it missed some.
const NEWS_KEPT: usize = 1024;
/// Operations of one request, or cases that somebody leaves, that are written in one go; an alert, or another request, comes in
/// between.
const AT_ONCE: usize = 8;
/// Requests that read a page, a list or a history at the same time.
const READERS: usize = 8;
/// Requests that look something up by its key at the same time.
const QUICK_READERS: usize = 4;

/// How a database error is told.
fn wrong(error: impl Into<StorageError>) -> StorageError {
    error.into()
}

impl From<rusqlite::Error> for StorageError {
    fn from(error: rusqlite::Error) -> Self {
        match error.sqlite_error_code() {
            Some(
                ErrorCode::DatabaseBusy
                | ErrorCode::DiskFull
                | ErrorCode::SystemIoFailure
                | ErrorCode::OutOfMemory,
            ) => Self::Unavailable,
            // SQLite's texts name tables and columns, never what stands in them
            _ => Self::Broken(error.to_string()),
        }
    }
}

impl From<serde_json::Error> for StorageError {
    fn from(error: serde_json::Error) -> Self {
        Self::Broken(format!("a record cannot be written: {}", error.classify_text()))
    }
}

trait ClassifyText {
    fn classify_text(&self) -> &'static str;
}

impl ClassifyText for serde_json::Error {
    /// The kind of an error without the value in it.
    fn classify_text(&self) -> &'static str {
        if self.is_data() { "data" } else { "form" }
    }
}

/// The store.
pub struct SqliteStorage {
    epoch: String,
    hubs: Arc<SharedHubs>,
    news: broadcast::Sender<Arc<News>>,
    /// For what may take long: pages, lists, histories.
    readers: Readers,
    /// For what is found by its key, so that neither who is asked after an alert nor what rings on waits behind a page.
    quick: Readers,
    writer: Writer,
    files: ContentFiles,
    keys: Arc<Keys>,
    // after the writer, whose end ends it
    _keeper: Keeper,
    _lock: Option<File>,
}

impl SqliteStorage {
    /// Opens the data folder to serve from it; one process at a time.
    ///
    /// # Errors
    /// [`OpenError`] where the folder cannot be used.
    pub fn open_to_serve(
        folder: &Path,
        durability: Durability,
        hubs: &[Hub],
        now: DateTime<Utc>,
    ) -> Result<Self, OpenError> {
        let files = Files::in_folder(folder)?;
        let lock = files.lock_for_serving()?;
        Self::open_files(&files, durability, hubs, now, Some(lock), BATCH_TIME)
    }

    /// Opens the data folder for one command, beside a server that may serve from it.
    ///
    /// # Errors
    /// [`OpenError`] where the folder cannot be used.
    pub fn open_beside(folder: &Path, hubs: &[Hub], now: DateTime<Utc>) -> Result<Self, OpenError> {
        Self::open_files(&Files::in_folder(folder)?, Durability::Full, hubs, now, None, BATCH_TIME)
    }

    fn open_files(
        files: &Files,
        durability: Durability,
        hubs: &[Hub],
        now: DateTime<Utc>,
        lock: Option<File>,
        batch_time: Duration,
    ) -> Result<Self, OpenError> {
        let set_up = files.lock_set_up()?;
        let mut connection = open::writing(files, durability)?;
        open::set_up(&mut connection, hubs, now)?;
        let in_folder = |source| OpenError::Folder { folder: files.folder().to_owned(), source };
        let evidence_key = evidence_key(files.folder()).map_err(in_folder)?;
        let keys = Arc::new(open::keys(&connection, files).map_err(in_folder)?);
        open::publish(&connection, &keys)?;
        drop(set_up);
        let (epoch, body_hash_key): (String, Vec<u8>) = connection
            .query_row("SELECT epoch, body_hash_key FROM server", [], |row| Ok((row.get(0)?, row.get(1)?)))
            .map_err(wrong)?;
        let shared = Arc::new(SharedHubs::default());
        shared.set(HubList::load(&connection)?);
        rosters::make_missing(&mut connection, &shared.get(), &body_hash_key, &keys, now)?;
        let (news, _) = broadcast::channel(NEWS_KEPT);
        let (alive, writer_lives) = channel();
        let started = |source| OpenError::Folder { folder: files.database(), source };
        let keeper = Keeper::start(files, Arc::clone(&shared), news.clone(), writer_lives)?;
        let content = ContentFiles::new(files.folder(), &body_hash_key, &evidence_key).map_err(in_folder)?;
        let desk = Desk {
            connection,
            hubs: Arc::clone(&shared),
            body_hash_key,
            keys: Arc::clone(&keys),
            news: news.clone(),
            batch_time,
            _alive: alive,
        };
        let writer = Writer::start(desk).map_err(started)?;
        let readers = Readers::open(files, READERS)?;
        let quick = Readers::open(files, QUICK_READERS)?;
        Ok(Self {
            epoch,
            hubs: shared,
            news,
            readers,
            quick,
            writer,
            files: content,
            keys,
            _keeper: keeper,
            _lock: lock,
        })
    }
}

impl SqliteStorage {
    async fn submit_in_pieces(
        &self,
        lane: Lane,
        submissions: Vec<Submission>,
    ) -> Result<Vec<Verdict>, StorageError> {
        let mut waiting = match <[Submission; 1]>::try_from(submissions) {
            Ok([alone]) => {
                return self
                    .writer
                    .write(lane, move |unit| Ok(vec![submit::submit_one(unit, &alone)?]))
                    .await;
            }
            Err(several) => several.into_iter(),
        };
        let mut verdicts = Vec::with_capacity(waiting.len());
        while waiting.len() > 0 {
            let piece: Vec<Submission> = waiting.by_ref().take(AT_ONCE).collect();
            verdicts.extend(self.writer.write(lane, move |unit| submit::submit_all(unit, &piece)).await?);
        }
        Ok(verdicts)
    }
}

#[async_trait]
impl Storage for SqliteStorage {
    fn epoch(&self) -> &str {
        &self.epoch
    }

    fn hubs(&self) -> Arc<Vec<Hub>> {
        Arc::clone(&self.hubs.get().hubs)
    }

    fn news(&self) -> broadcast::Receiver<Arc<News>> {
        self.news.subscribe()
    }

    async fn set_hub_phone(&self, hub: HubId, phone: Option<PhoneNumber>) -> Result<bool, StorageError> {
        self.writer
            .write(Lane::Others, move |unit| {
                let Some(mut entry) = unit.hubs.hubs.iter().find(|entry| entry.id == hub).cloned() else {
                    return Ok(false);
                };
                entry.phone = phone.map(String::from);
                let record = serde_json::to_string(&entry).map_err(wrong)?;
                unit.connection
                    .execute("UPDATE hubs SET record = ?2 WHERE id = ?1", params![hub.as_str(), record])
                    .map_err(wrong)?;
                unit.changes_hubs = true;
                Ok(true)
            })
            .await
    }

    async fn invite(&self, invitation: Invitation) -> Result<(), StorageError> {
        self.writer.write(Lane::Others, move |unit| people::invite(unit, &invitation)).await
    }

    async fn staff(&self) -> Result<Vec<ListedStaff>, StorageError> {
        let hubs = self.hubs.get();
        self.readers.read(move |connection| people::list(connection, &hubs)).await
    }

    async fn move_staff(&self, moving: Moving) -> Result<bool, StorageError> {
        self.leave_ahead(moving.staff, Some(moving.clone()), moving.at).await?;
        self.writer.write(Lane::Others, move |unit| people::move_staff(unit, &moving)).await
    }

    async fn remove_staff(&self, staff: StaffId, at: DateTime<Utc>) -> Result<Option<u64>, StorageError> {
        self.leave_ahead(staff, None, at).await?;
        self.writer.write(Lane::Others, move |unit| people::remove_staff(unit, staff, at)).await
    }

    async fn roster(&self, hub: HubId) -> Result<Option<Roster>, StorageError> {
        self.readers.read(move |connection| rosters::stored_roster(connection, &hub)).await
    }

    async fn open_session(&self, opening: Opening) -> Result<Result<StaffMember, CodeRefused>, StorageError> {
        self.writer.write(Lane::Others, move |unit| people::open_session(unit, &opening)).await
    }

    async fn end_sessions(&self, which: Ending, at: DateTime<Utc>) -> Result<u64, StorageError> {
        self.writer.write(Lane::Others, move |unit| people::end_sessions(unit, &which, at)).await
    }

    async fn register_device(
        &self,
        token: TokenHash,
        device: RegisterDevice,
        at: DateTime<Utc>,
    ) -> Result<Registered, StorageError> {
        self.writer.write(Lane::Others, move |unit| people::register_device(unit, token, &device, at)).await
    }

    async fn caller(&self, token: TokenHash) -> Result<Known, StorageError> {
        let hubs = self.hubs.get();
        self.quick
            .read(move |connection| rows::resolve(connection, &hubs, token).map(|found| found.known))
            .await
    }

    async fn submit(&self, lane: Lane, submissions: Vec<Submission>) -> Result<Vec<Verdict>, StorageError> {
        let taken_by = |one: &Submission| Some((sealed::taken_by(&one.operation)?, one.received_at));
        let decides: Vec<_> = submissions.iter().map(taken_by).collect();
        let verdicts = self.submit_in_pieces(lane, submissions).await?;
        for (decided, verdict) in decides.into_iter().zip(&verdicts) {
            if let Some((staff, at)) = decided.filter(|_| verdict.outcome != Outcome::Refused) {
                match self.take_decided(staff, at).await {
                    // the decision stands, and the roster tells what is left: the rest of the sync must not fail with it
                    Err(StorageError::Broken(error)) => {
                        tracing::error!(
                            error,
                            "what a coordinator took is held in part; decided on anew it goes on"
                        );
                    }
                    taken => taken?,
                }
            }
        }
        Ok(verdicts)
    }

    async fn next_ring_at(&self) -> Result<Option<DateTime<Utc>>, StorageError> {
        self.quick.read(|connection| rings::next_at(connection)).await
    }

    async fn due_rings(&self, now: DateTime<Utc>, most: usize) -> Result<Vec<DueRing>, StorageError> {
        self.quick.read(move |connection| rings::due(connection, now, most)).await
    }

    async fn case(&self, id: CaseId) -> Result<Option<StoredCase>, StorageError> {
        self.quick.read(move |connection| rows::stored_case(connection, id)).await
    }

    async fn pull(&self, pull: Pull) -> Result<Pulled, StorageError> {
        let keys = Arc::clone(&self.keys);
        self.readers.read(move |connection| pull::pull(connection, &keys, &pull)).await
    }

    async fn head(&self, scopes: BTreeSet<Scope>) -> Result<Version, StorageError> {
        self.readers.read(move |connection| pull::head(connection, &scopes)).await
    }

    async fn track(&self, alert: CaseId) -> Result<Vec<Fix>, StorageError> {
        self.readers.read(move |connection| pull::track(connection, alert)).await
    }

    async fn is_parked(&self, operation: OperationId) -> Result<bool, StorageError> {
        self.readers
            .read(move |connection| {
                connection
                    .query_row(
                        "SELECT EXISTS (SELECT 1 FROM parked WHERE operation_id = ?1)",
                        [operation.to_string()],
                        |row| row.get(0),
                    )
                    .map_err(wrong)
            })
            .await
    }
}

#[cfg(test)]
mod tests;
