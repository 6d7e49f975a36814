//! The store of records on the disk, `records.db`. It is there only while somebody is signed in: a worker's phone has
//! none. A broken one is put aside, not deleted, because operations that were not sent may yet be read; the records
//! themselves come again from the server.

mod rows;

use std::{fs, path::PathBuf, sync::Arc};

use rusqlite::{Connection, OptionalExtension, params};

use super::{
    keys::{KeyRead, Keys, StoreKey},
    sealed::{self, Durability, StoreError},
    sealed_outbox::SealedOutbox,
    store_thread::Store,
    vault::{Tried, Vault},
};
use crate::{
    effects::record_store::{
        KeptOperation, KeptRecord, KeptSession, LoadedRecords, LockedRecords, Pin, RecordStoreOperation,
        RecordStoreOutput, WrongPins,
    },
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
    vault: Arc<Vault>,
    sealed: SealedOutbox,
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
        let vault = Arc::new(Vault::new(&folder, keys.clone(), Arc::clone(&surroundings)));
        let sealed = SealedOutbox::new(&folder, keys, surroundings, durability);
        Self { folder, vault, sealed, durability, connection: None }
    }

    /// The key of the records, for whatever else is sealed with it.
    pub(super) fn vault(&self) -> Arc<Vault> {
        Arc::clone(&self.vault)
    }

    /// Performs one operation; what it answers is on the disk.
    pub fn perform(&mut self, operation: &RecordStoreOperation) -> RecordStoreOutput {
        let output = match operation {
            RecordStoreOperation::Load => self.load_or_say_locked(),
            RecordStoreOperation::ReadCases { case_ids } => self.read_cases(case_ids),
            RecordStoreOperation::ReadPage { kind, after, most } => {
                self.read_records(|connection| rows::read_page(connection, kind, after, *most))
            }
            RecordStoreOperation::ReadRecords { kind, ids } => {
                self.read_records(|connection| rows::read_records(connection, kind, ids))
            }
            RecordStoreOperation::BeginSession(session) => self.begin_session(session),
            RecordStoreOperation::Wipe => self.wipe(),
            RecordStoreOperation::Unlock { pin, expires_after_ms } => self.unlock(pin, *expires_after_ms),
            RecordStoreOperation::Lock => self.lock(),
            RecordStoreOperation::SetPin { pin, wipes } => self.set_pin(pin, *wipes),
            RecordStoreOperation::RemovePin => self.vault.remove_pin().map(|()| RecordStoreOutput::Done),
            RecordStoreOperation::SealTo { key_id, key } => self.seal_to(key_id, key),
            RecordStoreOperation::ReadSealed { of_session_too } => {
                self.sealed.batch(*of_session_too).map(|batch| RecordStoreOutput::Sealed(Box::new(batch)))
            }
            RecordStoreOperation::ForgetSealed(gone) => {
                self.sealed.forget(gone).map(|()| RecordStoreOutput::Done)
            }
            RecordStoreOperation::NoteContact => self.vault.contacted().map(|()| RecordStoreOutput::Done),
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
            let has_pin = self.vault.pin()?.is_some();
            self.make_sealed_right();
            return Ok(LoadedRecords { has_pin, sealed_waits: self.has_leftovers(), ..loaded });
        }
        // of a session that ended while the phone died
        let _ = self.sealed.leave_behind();
        let sealed_waits = self.has_leftovers();
        Ok(LoadedRecords { last_device_seq: self.seq_floor(), sealed_waits, ..loaded })
    }

    /// Whether an earlier session left something sealed.
    fn has_leftovers(&mut self) -> bool {
        self.sealed.batch(false).is_ok_and(|batch| !batch.operations.is_empty())
    }

    /// Reads the store, or says that a PIN stands before it.
    fn load_or_say_locked(&mut self) -> Result<RecordStoreOutput, StoreError> {
        if self.connection.is_none() && self.path().exists() && self.vault.is_locked()? {
            return self.locked(false);
        }
        self.load().map(|loaded| RecordStoreOutput::Loaded(Box::new(loaded)))
    }

    fn locked(&mut self, expired: bool) -> Result<RecordStoreOutput, StoreError> {
        let wrong = self.vault.pin()?.unwrap_or_default();
        self.say_locked(wrong, expired)
    }

    fn say_locked(&mut self, wrong: WrongPins, expired: bool) -> Result<RecordStoreOutput, StoreError> {
        let away_ms = self.vault.away_ms()?;
        let staff = self.sealed.staff().unwrap_or_default();
        Ok(RecordStoreOutput::Locked(LockedRecords { wrong, away_ms, staff, expired }))
    }

    fn unlock(&mut self, pin: &Pin, expires_after_ms: u64) -> Result<RecordStoreOutput, StoreError> {
        let is_open = self.connection.is_some();
        match self.vault.try_pin(pin)? {
            Tried::Wrong(wrong) => self.say_locked(wrong, false),
            Tried::OnceTooOften => {
                self.wipe()?;
                Ok(RecordStoreOutput::Wiped)
            }
            Tried::Right if is_open => Ok(RecordStoreOutput::Done),
            Tried::Right if self.vault.away_ms()?.is_some_and(|away| away > expires_after_ms) => {
                self.vault.lock()?;
                self.locked(true)
            }
            Tried::Right => self.load().map(|loaded| RecordStoreOutput::Loaded(Box::new(loaded))),
        }
    }

    fn lock(&mut self) -> Result<RecordStoreOutput, StoreError> {
        if self.vault.pin()?.is_none() {
            return Err(StoreError::Unavailable);
        }
        self.connection = None;
        self.vault.lock()?;
        self.locked(false)
    }

    fn set_pin(&mut self, pin: &Pin, wipes: bool) -> Result<RecordStoreOutput, StoreError> {
        // only whoever has the records open puts a PIN before them
        self.opened()?.ok_or(StoreError::Unavailable)?;
        self.vault.set_pin(pin, wipes)?;
        Ok(RecordStoreOutput::Done)
    }

    // ---- what is sealed

    fn seal_to(&mut self, key_id: &str, key: &str) -> Result<RecordStoreOutput, StoreError> {
        let connection = self.opened()?.ok_or(StoreError::Unavailable)?;
        let session: Option<String> =
            connection.query_row("SELECT session FROM session", [], |row| row.get(0)).optional()?;
        let staff = session.and_then(|session| KeptSession(session).staff_id());
        self.sealed.seal_to(&staff.ok_or(StoreError::Unavailable)?, key_id, key)?;
        self.make_sealed_right();
        Ok(RecordStoreOutput::Done)
    }

    /// Makes the sealed store follow the records. Where it cannot, the records stand all the same, and it is tried again the
    /// next time.
    fn make_sealed_right(&mut self) {
        let Some(connection) = self.connection.as_ref() else { return };
        let made = rows::waiting(connection).and_then(|waiting| self.sealed.make_right(&waiting));
        if made.is_err() {
            self.sealed.close();
        }
    }

    /// Seals what is about to be kept.
    fn seal(&mut self, operation: &RecordStoreOperation) {
        let RecordStoreOperation::KeepOperations { operations, .. } = operation else { return };
        let waiting: Vec<KeptOperation> =
            operations.iter().filter(|kept| kept.refused.is_none()).cloned().collect();
        // a phone without room for it keeps the operation if it can; the rest is made right at the next start
        if self.sealed.add(&waiting).is_err() {
            self.sealed.close();
        }
    }

    /// Forgets the seals of what does not wait any longer.
    fn unseal(&mut self, operation: &RecordStoreOperation, output: &RecordStoreOutput) {
        let mut gone: Vec<String> = Vec::new();
        match operation {
            RecordStoreOperation::DropOperations { operation_ids } => gone.clone_from(operation_ids),
            RecordStoreOperation::KeepOperations { operations, replaced, .. } => {
                gone.extend(replaced.clone());
                let refused = operations.iter().filter(|kept| kept.refused.is_some());
                gone.extend(refused.map(|kept| kept.operation_id.clone()));
            }
            RecordStoreOperation::Settle(settlement) => {
                gone.extend(settlement.answered.iter().chain(&settlement.accepted).cloned());
                gone.extend(settlement.refused.iter().map(|kept| kept.operation_id.clone()));
            }
            _ => {}
        }
        if self.sealed.remove(&gone).is_err() {
            self.sealed.close();
        }
        if matches!(output, RecordStoreOutput::OfferAgain(_)) {
            self.make_sealed_right();
        }
    }

    fn begin_session(&mut self, session: &KeptSession) -> Result<RecordStoreOutput, StoreError> {
        if let Err(StoreError::Broken) = self.opened() {
            self.put_aside()?;
        }
        self.sealed.leave_behind()?;
        if self.connection.is_none() {
            if !self.path().exists() {
                // of a store that was put aside
                self.vault.forget_pin()?;
            }
            let key = self.vault.key_for_new_store()?;
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
        if session.is_link_persons() {
            self.vault.count_contact()?;
        }
        Ok(RecordStoreOutput::Done)
    }

    fn read_cases(&mut self, case_ids: &[String]) -> Result<RecordStoreOutput, StoreError> {
        let connection = self.opened()?.ok_or(StoreError::Unavailable)?;
        Ok(RecordStoreOutput::Cases(rows::read_cases(connection, case_ids)?))
    }

    fn read_records(
        &mut self,
        read: impl FnOnce(&Connection) -> Result<Vec<KeptRecord>, StoreError>,
    ) -> Result<RecordStoreOutput, StoreError> {
        let connection = self.opened()?.ok_or(StoreError::Unavailable)?;
        Ok(RecordStoreOutput::Records(read(connection)?))
    }

    /// Everything that changes an open store.
    fn change(&mut self, operation: &RecordStoreOperation) -> Result<RecordStoreOutput, StoreError> {
        if let RecordStoreOperation::KeepOperations { operations, .. } = operation
            && let Some(given) = operations.iter().map(|kept| kept.device_seq).max()
        {
            self.raise_seq_floor(given)?;
        }
        self.opened()?.ok_or(StoreError::Unavailable)?;
        self.seal(operation);
        let connection = self.opened()?.ok_or(StoreError::Unavailable)?;
        let transaction = connection.transaction()?;
        let mut output = RecordStoreOutput::Done;
        match operation {
            RecordStoreOperation::Load
            | RecordStoreOperation::ReadCases { .. }
            | RecordStoreOperation::ReadPage { .. }
            | RecordStoreOperation::ReadRecords { .. }
            | RecordStoreOperation::BeginSession(_)
            | RecordStoreOperation::Wipe
            | RecordStoreOperation::Unlock { .. }
            | RecordStoreOperation::Lock
            | RecordStoreOperation::SetPin { .. }
            | RecordStoreOperation::RemovePin
            | RecordStoreOperation::SealTo { .. }
            | RecordStoreOperation::ReadSealed { .. }
            | RecordStoreOperation::ForgetSealed(_)
            | RecordStoreOperation::NoteContact => {}
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
        if matches!(operation, RecordStoreOperation::Settle(_)) {
            // should it not be noted, it is with the next
            let _ = self.vault.contacted();
        }
        self.unseal(operation, &output);
        Ok(output)
    }

    /// Without its key nothing of the file can be read, wherever copies of it lie: so the key goes too.
    fn wipe(&mut self) -> Result<RecordStoreOutput, StoreError> {
        self.connection = None;
        let key_gone = self.vault.destroy();
        let files_gone = sealed::delete_all(&self.path());
        // what was sealed stays, and goes out as it is
        if self.sealed.leave_behind().is_err() {
            self.sealed.close();
        }
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
            let key = match self.vault.key() {
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
        self.sealed.close();
        RecordStoreOutput::Failed
    }
}
