//! What staff recorded and the server has not answered, sealed to the server's key: `sealed.db`. It is there without the PIN,
//! and this phone can read nothing of it. Sealed like the alerts, with their key, so that not even the times of what was
//! recorded lie open.
//!
//! It follows `records.db`, in whose thread it is written. An operation is sealed before it is kept there: a phone that dies
//! in between has sealed something that was never done, which goes when the records are opened again; never the other way
//! round. Whatever is missing here is sealed at that time, too.

use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
    sync::Arc,
};

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use domain::sealed::{SEALED_INFO, SEALED_LIMIT};
use hpke::{
    Deserializable, OpModeS, Serializable,
    aead::ChaCha20Poly1305,
    kdf::HkdfSha256,
    kem::X25519HkdfSha256,
    rand_core::{TryCryptoRng, TryRng},
};
use rusqlite::{Connection, OptionalExtension, Transaction, params};

use super::{
    keys::{KeyRead, Keys},
    sealed::{self, Durability, StoreError},
};
use crate::{
    effects::record_store::{KeptOperation, SealedBatch, SealedGone},
    shell::SecretName,
    surroundings::Surroundings,
};

#[allow(missing_docs, reason = "the macro makes a module without docs")]
mod tables {
    refinery::embed_migrations!("migrations/sealed");
}

type PublicKey = <X25519HkdfSha256 as hpke::Kem>::PublicKey;

/// To whom is sealed what is recorded now.
struct SealTo {
    epoch: i64,
    staff: String,
    key_id: String,
    key: PublicKey,
}

/// The sealed store.
pub(super) struct SealedOutbox {
    path: PathBuf,
    keys: Keys,
    surroundings: Arc<dyn Surroundings>,
    durability: Durability,
    connection: Option<Connection>,
}

impl SealedOutbox {
    /// That of this folder, not opened yet.
    pub(super) fn new(
        folder: &Path,
        keys: Keys,
        surroundings: Arc<dyn Surroundings>,
        durability: Durability,
    ) -> Self {
        Self { path: folder.join("sealed.db"), keys, surroundings, durability, connection: None }
    }

    /// Whether there ever was anything to seal.
    fn is_there(&self) -> bool {
        self.connection.is_some() || self.path.exists()
    }

    /// From now on it is sealed to this key.
    pub(super) fn seal_to(&mut self, staff: &str, key_id: &str, key: &str) -> Result<(), StoreError> {
        self.opened()?
            .execute("UPDATE seal_to SET staff = ?1, key_id = ?2, key = ?3", params![staff, key_id, key])?;
        Ok(())
    }

    /// Seals what waits in the records and is not sealed yet, and forgets what does not wait there any more.
    pub(super) fn make_right(&mut self, waiting: &[KeptOperation]) -> Result<(), StoreError> {
        if !self.is_there() {
            return Ok(());
        }
        let surroundings = Arc::clone(&self.surroundings);
        let transaction = self.opened()?.transaction()?;
        let Some(to) = read_seal_to(&transaction)? else { return Ok(()) };
        let sealed: Vec<String> = {
            let mut select = transaction
                .prepare_cached("SELECT operation_id FROM sealed WHERE epoch = ?1 AND key_id = ?2")?;
            select.query_map(params![to.epoch, to.key_id], |row| row.get(0))?.collect::<Result<_, _>>()?
        };
        let sealed: BTreeSet<String> = sealed.into_iter().collect();
        let ids: BTreeSet<&String> = waiting.iter().map(|kept| &kept.operation_id).collect();
        {
            let mut all = transaction.prepare_cached("SELECT operation_id FROM sealed WHERE epoch = ?1")?;
            let there: Vec<String> =
                all.query_map([to.epoch], |row| row.get(0))?.collect::<Result<_, _>>()?;
            let gone: Vec<String> = there.into_iter().filter(|id| !ids.contains(id)).collect();
            forget(&transaction, &gone)?;
        }
        for kept in waiting.iter().filter(|kept| !sealed.contains(&kept.operation_id)) {
            seal(&transaction, &to, kept, surroundings.as_ref())?;
        }
        Ok(transaction.commit()?)
    }

    /// Seals operations, where there is a key.
    pub(super) fn add(&mut self, operations: &[KeptOperation]) -> Result<(), StoreError> {
        if operations.is_empty() || !self.is_there() {
            return Ok(());
        }
        let surroundings = Arc::clone(&self.surroundings);
        let transaction = self.opened()?.transaction()?;
        let Some(to) = read_seal_to(&transaction)? else { return Ok(()) };
        for kept in operations {
            seal(&transaction, &to, kept, surroundings.as_ref())?;
        }
        Ok(transaction.commit()?)
    }

    /// Forgets operations of the session: the records do not need them any longer.
    pub(super) fn remove(&mut self, operation_ids: &[String]) -> Result<(), StoreError> {
        if operation_ids.is_empty() || !self.is_there() {
            return Ok(());
        }
        let transaction = self.opened()?.transaction()?;
        forget(&transaction, operation_ids)?;
        Ok(transaction.commit()?)
    }

    /// The session is over, whoever ended it: what it left is nobody's to open here any more.
    pub(super) fn leave_behind(&mut self) -> Result<(), StoreError> {
        if !self.is_there() {
            return Ok(());
        }
        self.opened()?.execute("UPDATE seal_to SET epoch = epoch + 1, staff = NULL", [])?;
        Ok(())
    }

    /// Who is signed in, as far as is known here.
    pub(super) fn staff(&mut self) -> Result<Option<String>, StoreError> {
        if !self.is_there() {
            return Ok(None);
        }
        Ok(self.opened()?.query_row("SELECT staff FROM seal_to", [], |row| row.get(0))?)
    }

    /// The oldest of what is sealed, as much as goes in one delivery.
    pub(super) fn batch(&mut self, of_session_too: bool) -> Result<SealedBatch, StoreError> {
        if !self.is_there() {
            return Ok(SealedBatch::default());
        }
        let connection = self.opened()?;
        let first: Option<(i64, String, String)> = connection
            .query_row(
                "SELECT epoch, staff, key_id FROM sealed
                 WHERE ?1 OR epoch < (SELECT epoch FROM seal_to) ORDER BY epoch, device_seq LIMIT 1",
                [of_session_too],
                |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
            )
            .optional()?;
        let Some((epoch, staff, key_id)) = first else { return Ok(SealedBatch::default()) };
        let mut select = connection.prepare_cached(
            "SELECT operation_id, device_seq, sealed FROM sealed
             WHERE epoch = ?1 AND staff = ?2 AND key_id = ?3 ORDER BY device_seq LIMIT ?4",
        )?;
        let operations = select
            .query_map(params![epoch, staff, key_id, SEALED_LIMIT], |row| {
                Ok((row.get(0)?, row.get(1)?, row.get(2)?))
            })?
            .collect::<Result<_, _>>()?;
        Ok(SealedBatch { staff, key_id, operations })
    }

    /// Forgets what is needed no longer.
    pub(super) fn forget(&mut self, gone: &SealedGone) -> Result<(), StoreError> {
        match gone {
            SealedGone::Taken(ids) => self.remove(ids),
            SealedGone::OfSession if !self.is_there() => Ok(()),
            SealedGone::OfSession => {
                self.opened()?.execute("DELETE FROM sealed WHERE epoch = (SELECT epoch FROM seal_to)", [])?;
                Ok(())
            }
            SealedGone::All => {
                self.connection = None;
                if sealed::delete_all(&self.path) { Ok(()) } else { Err(StoreError::Unavailable) }
            }
        }
    }

    /// Begins anew with the file, after a failure.
    pub(super) fn close(&mut self) {
        self.connection = None;
    }

    fn opened(&mut self) -> Result<&mut Connection, StoreError> {
        if self.connection.is_none() {
            self.connection = Some(self.open()?);
        }
        self.connection.as_mut().ok_or(StoreError::Unavailable)
    }

    /// The key is made by the store of alerts, at the first start.
    fn open(&self) -> Result<Connection, StoreError> {
        let KeyRead::Found(key) = self.keys.read(SecretName::AlertsKey) else {
            return Err(StoreError::Unavailable);
        };
        let open = || sealed::open(&self.path, &key, self.durability, tables::migrations::runner());
        match open() {
            Err(StoreError::Broken) => {
                sealed::put_aside(&self.path)?;
                open()
            }
            other => other,
        }
    }
}

fn read_seal_to(transaction: &Transaction<'_>) -> Result<Option<SealTo>, StoreError> {
    let row: Option<(i64, String, String, String)> = transaction
        .query_row(
            "SELECT epoch, staff, key_id, key FROM seal_to
             WHERE staff IS NOT NULL AND key_id IS NOT NULL AND key IS NOT NULL",
            [],
            |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)),
        )
        .optional()?;
    let Some((epoch, staff, key_id, key)) = row else { return Ok(None) };
    let key = URL_SAFE_NO_PAD.decode(key).ok().and_then(|bytes| PublicKey::from_bytes(&bytes).ok());
    Ok(key.map(|key| SealTo { epoch, staff, key_id, key }))
}

fn seal(
    transaction: &Transaction<'_>,
    to: &SealTo,
    kept: &KeptOperation,
    surroundings: &dyn Surroundings,
) -> Result<(), StoreError> {
    let (encapsulated, ciphertext) =
        hpke::single_shot_seal_with_rng::<ChaCha20Poly1305, HkdfSha256, X25519HkdfSha256>(
            &OpModeS::Base,
            &to.key,
            SEALED_INFO,
            kept.operation.as_bytes(),
            kept.operation_id.as_bytes(),
            &mut Random(surroundings),
        )
        .map_err(|_| StoreError::Unavailable)?;
    let mut sealed = encapsulated.to_bytes().to_vec();
    sealed.extend(ciphertext);
    transaction
        .prepare_cached(
            "INSERT OR REPLACE INTO sealed (operation_id, device_seq, epoch, staff, key_id, sealed)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        )?
        .execute(params![
            kept.operation_id,
            kept.device_seq,
            to.epoch,
            to.staff,
            to.key_id,
            URL_SAFE_NO_PAD.encode(sealed)
        ])?;
    Ok(())
}

fn forget(transaction: &Transaction<'_>, operation_ids: &[String]) -> Result<(), StoreError> {
    let mut delete = transaction.prepare_cached("DELETE FROM sealed WHERE operation_id = ?1")?;
    for operation_id in operation_ids {
        delete.execute([operation_id])?;
    }
    Ok(())
}

/// The phone's randomness, as the crate asks for it.
struct Random<'a>(&'a dyn Surroundings);

impl TryRng for Random<'_> {
    type Error = std::convert::Infallible;

    fn try_next_u32(&mut self) -> Result<u32, Self::Error> {
        let mut bytes = [0; 4];
        self.try_fill_bytes(&mut bytes)?;
        Ok(u32::from_le_bytes(bytes))
    }

    fn try_next_u64(&mut self) -> Result<u64, Self::Error> {
        let mut bytes = [0; 8];
        self.try_fill_bytes(&mut bytes)?;
        Ok(u64::from_le_bytes(bytes))
    }

    fn try_fill_bytes(&mut self, bytes: &mut [u8]) -> Result<(), Self::Error> {
        for part in bytes.chunks_mut(32) {
            let random = self.0.random();
            part.iter_mut().zip(random).for_each(|(byte, drawn)| *byte = drawn);
        }
        Ok(())
    }
}

impl TryCryptoRng for Random<'_> {}
