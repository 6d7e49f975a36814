//! The store of records on the disk, `records.db`. It is there only while somebody is signed in: a worker's phone has
//! none. A broken one is put aside, not deleted, because operations that were not sent may yet be read; the records
//! themselves come again from the server.

mod rows;

use std::{fs, path::PathBuf, sync::Arc};

use rusqlite::{Connection, OptionalExtension, params};

use super::{
    keys::{KeyRead, Keys, StoreKey},
    sealed::{self, Durability, StoreError},
    store_thread::Store,
};
use crate::{
    effects::record_store::{KeptSession, LoadedRecords, RecordStoreOperation, RecordStoreOutput},
    shell::SecretName,
    surroundings::Surroundings,
};

#[allow(missing_docs, reason = "the macro makes a module without docs")]
mod tables {
    refinery::embed_migrations!("migrations/records");
}

/// How far ahead of the numbers given the number outside the store runs, so that it is written once in as many operations.
const SEQ_STEP: u64 = 1_000;

/// The store of records. Opened by the first operation that needs it; opened anew by the next where that failed.
pub struct RecordStore {
    folder: PathBuf,
    keys: Keys,
    surroundings: Arc<dyn Surroundings>,
    durability: Durability,
    connection: Option<Connection>,
}

impl RecordStore {
    /// A store in this folder, not opened yet.
    pub fn new(
        folder: PathBuf,
        keys: Keys,
        surroundings: Arc<dyn Surroundings>,
        durability: Durability,
    ) -> Self {
        Self { folder, keys, surroundings, durability, connection: None }
    }

    /// Performs one operation; what it answers is on the disk.
    pub fn perform(&mut self, operation: &RecordStoreOperation) -> RecordStoreOutput {
        let output = match operation {
            RecordStoreOperation::Load => {
                self.load().map(|loaded| RecordStoreOutput::Loaded(Box::new(loaded)))
            }
            RecordStoreOperation::ReadCases { case_ids } => self.read_cases(case_ids),
            RecordStoreOperation::BeginSession(session) => self.begin_session(session),
            RecordStoreOperation::Wipe => self.wipe(),
            change => self.change(change),
        };
        output.unwrap_or(RecordStoreOutput::Failed)
    }

    fn load(&mut self) -> Result<LoadedRecords, StoreError> {
        let read = match self.opened() {
            Ok(Some(connection)) => rows::read_all(connection),
            Ok(None) => Ok(LoadedRecords::default()),
            Err(error) => Err(error),
        };
        let loaded = match read {
            Err(StoreError::Broken) => {
                self.put_aside()?;
                LoadedRecords::default()
            }
            other => other?,
        };
        if loaded.session.is_some() {
            return Ok(loaded);
        }
        Ok(LoadedRecords { last_device_seq: self.seq_floor(), ..loaded })
    }

    fn begin_session(&mut self, session: &KeptSession) -> Result<RecordStoreOutput, StoreError> {
        if let Err(StoreError::Broken) = self.opened() {
            self.put_aside()?;
        }
        if self.connection.is_none() {
            let key = self.key_for_new_store()?;
            self.connection = Some(self.open_with(&key)?);
        }
        let floor = self.seq_floor();
        let connection = self.connection.as_mut().ok_or(StoreError::Unavailable)?;
        let transaction = connection.transaction()?;
        // numbers are never given twice on one phone, whoever is signed in
        let last: Option<u64> =
            transaction.query_row("SELECT last_device_seq FROM session", [], |row| row.get(0)).optional()?;
        transaction.execute_batch(
            "DELETE FROM session; DELETE FROM case_record; DELETE FROM case_summary; DELETE FROM other_record;
             DELETE FROM operation; DELETE FROM sent; DELETE FROM draft; DELETE FROM read_mark;",
        )?;
        transaction.execute(
            "INSERT INTO session (only_row, session, last_device_seq) VALUES (1, ?1, ?2)",
            params![session.0, last.unwrap_or(floor)],
        )?;
        transaction.commit()?;
        Ok(RecordStoreOutput::Done)
    }

    fn read_cases(&mut self, case_ids: &[String]) -> Result<RecordStoreOutput, StoreError> {
        let connection = self.opened()?.ok_or(StoreError::Unavailable)?;
        Ok(RecordStoreOutput::Cases(rows::read_cases(connection, case_ids)?))
    }

    /// Everything that changes an open store.
    fn change(&mut self, operation: &RecordStoreOperation) -> Result<RecordStoreOutput, StoreError> {
        if let RecordStoreOperation::KeepOperations { operations, .. } = operation
            && let Some(given) = operations.iter().map(|kept| kept.device_seq).max()
        {
            self.raise_seq_floor(given)?;
        }
        let connection = self.opened()?.ok_or(StoreError::Unavailable)?;
        let transaction = connection.transaction()?;
        let mut output = RecordStoreOutput::Done;
        match operation {
            RecordStoreOperation::Load
            | RecordStoreOperation::ReadCases { .. }
            | RecordStoreOperation::BeginSession(_)
            | RecordStoreOperation::Wipe => {}
            RecordStoreOperation::KeepOperations { operations, replaced, draft } => {
                rows::keep_operations(&transaction, operations, replaced.as_ref(), draft.as_ref())?;
            }
            RecordStoreOperation::DropOperations { operation_ids } => {
                rows::drop_operations(&transaction, operation_ids)?;
            }
            RecordStoreOperation::Settle(settlement) => {
                rows::settle(&transaction, settlement)?;
                if settlement.offer_again {
                    output = RecordStoreOutput::OfferAgain(rows::offered_again(&transaction)?);
                }
            }
            RecordStoreOperation::KeepSummaries(summaries) => rows::keep_summaries(&transaction, summaries)?,
            RecordStoreOperation::KeepDraft { draft, text } => {
                rows::keep_draft(&transaction, draft, text)?;
            }
            RecordStoreOperation::MarkRead { case_id, version } => {
                transaction.execute(
                    "INSERT OR REPLACE INTO read_mark (case_id, version) VALUES (?1, ?2)",
                    params![case_id, version],
                )?;
            }
        }
        transaction.commit()?;
        Ok(output)
    }

    /// Without its key nothing of the file can be read, wherever copies of it lie: so the key goes too.
    fn wipe(&mut self) -> Result<RecordStoreOutput, StoreError> {
        self.connection = None;
        let key_gone = self.keys.destroy(SecretName::RecordsKey);
        let files_gone = sealed::delete_all(&self.path());
        if files_gone || (key_gone && !self.path().exists()) {
            Ok(RecordStoreOutput::Done)
        } else {
            Err(StoreError::Unavailable)
        }
    }

    /// The open store; none where there is no file, which is so on every worker's phone.
    fn opened(&mut self) -> Result<Option<&mut Connection>, StoreError> {
        if self.connection.is_none() {
            if !self.path().exists() {
                return Ok(None);
            }
            let key = match self.keys.read(SecretName::RecordsKey) {
                KeyRead::Found(key) => key,
                KeyRead::Lost => return Err(StoreError::Broken),
                KeyRead::Unavailable => return Err(StoreError::Unavailable),
            };
            self.connection = Some(self.open_with(&key)?);
        }
        Ok(self.connection.as_mut())
    }

    fn open_with(&self, key: &StoreKey) -> Result<Connection, StoreError> {
        sealed::open(&self.path(), key, self.durability, tables::migrations::runner())
    }

    /// A key that is still there also opens what was put aside, so it is used on.
    fn key_for_new_store(&self) -> Result<StoreKey, StoreError> {
        match self.keys.read(SecretName::RecordsKey) {
            KeyRead::Found(key) => Ok(key),
            KeyRead::Unavailable => Err(StoreError::Unavailable),
            KeyRead::Lost => {
                let key = StoreKey::new(self.surroundings.random());
                if self.keys.keep(SecretName::RecordsKey, &key) {
                    Ok(key)
                } else {
                    Err(StoreError::Unavailable)
                }
            }
        }
    }

    fn put_aside(&mut self) -> Result<(), StoreError> {
        self.connection = None;
        Ok(sealed::put_aside(&self.path())?)
    }

    /// A number at least as high as every `device_seq` given on this phone: it outlives the store.
    fn seq_floor(&self) -> u64 {
        fs::read_to_string(self.seq_file()).ok().and_then(|text| text.trim().parse().ok()).unwrap_or(0)
    }

    fn raise_seq_floor(&self, given: u64) -> Result<(), StoreError> {
        if given > self.seq_floor() {
            sealed::write_durably(&self.seq_file(), given.saturating_add(SEQ_STEP).to_string().as_bytes())?;
        }
        Ok(())
    }

    fn path(&self) -> PathBuf {
        self.folder.join("records.db")
    }

    fn seq_file(&self) -> PathBuf {
        self.folder.join("device-seq")
    }
}

impl Store<RecordStoreOperation> for RecordStore {
    fn perform(&mut self, operation: &RecordStoreOperation) -> RecordStoreOutput {
        Self::perform(self, operation)
    }

    fn give_up(&mut self) -> RecordStoreOutput {
        self.connection = None;
        RecordStoreOutput::Failed
    }
}
