//! Evidence on the disk, `evidence.db`: sealed like the alerts it follows, under the same key, in a file and on a thread of
//! its own.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use domain::attachment::CHUNK_BYTES;
use rusqlite::{Connection, OptionalExtension, params};

use super::{
    capture_file::{self, CaptureFile},
    keys::{AwaitedKey, KeyRead, Keys},
    sealed::{self, Durability, StoreError},
    store_thread::Store,
};
use crate::{
    effects::evidence_store::{EvidenceStoreOperation, EvidenceStoreOutput, KeptEvidence},
    evidence::LONGEST_SIDE,
    shell::SecretName,
};

#[allow(missing_docs, reason = "the macro makes a module without docs")]
mod tables {
    refinery::embed_migrations!("migrations/evidence");
}

/// The store of evidence. Opened by the first operation that needs it.
pub(super) struct EvidenceStore {
    path: PathBuf,
    keys: Keys,
    durability: Durability,
    connection: Option<Connection>,
    key: AwaitedKey,
}

impl EvidenceStore {
    /// A store in this folder, not opened yet.
    pub(super) fn new(folder: &Path, keys: Keys, durability: Durability) -> Self {
        let key = AwaitedKey::of(SecretName::AlertsKey);
        Self { path: folder.join("evidence.db"), keys, durability, connection: None, key }
    }

    fn try_to_perform(
        &mut self,
        operation: &EvidenceStoreOperation,
    ) -> Result<EvidenceStoreOutput, StoreError> {
        match operation {
            EvidenceStoreOperation::Load if !self.path.exists() => {
                Ok(EvidenceStoreOutput::Loaded(Vec::new()))
            }
            EvidenceStoreOperation::Load => Ok(EvidenceStoreOutput::Loaded(list(self.opened()?)?)),
            EvidenceStoreOperation::TakeOver { alert_id, path, media_type, taken_at_ms } => {
                let taken_over = self.take_over(alert_id, Path::new(path), media_type, *taken_at_ms);
                // sealed, or of no use, or nobody will ask for it again: nothing stays in the open
                let _ = fs::remove_file(path);
                taken_over
            }
            EvidenceStoreOperation::ReadChunk { sha256, alert_id, from } => {
                // SQLite counts from one
                let first = i64::try_from(*from).unwrap_or(i64::MAX).saturating_add(1);
                let chunk: Option<Vec<u8>> = self
                    .opened()?
                    .query_row(
                        "SELECT substr(content, ?3, ?4) FROM evidence
                         WHERE sha256 = ?1 AND alert_id = ?2 AND content IS NOT NULL",
                        params![sha256, alert_id, first, CHUNK_BYTES],
                        |row| row.get(0),
                    )
                    .optional()?;
                Ok(chunk.map_or(EvidenceStoreOutput::NotReadable, EvidenceStoreOutput::Chunk))
            }
            EvidenceStoreOperation::MarkSent { sha256, alert_id } => {
                self.opened()?.execute(
                    "UPDATE evidence SET content = NULL WHERE sha256 = ?1 AND alert_id = ?2",
                    [sha256, alert_id],
                )?;
                Ok(EvidenceStoreOutput::Done)
            }
            EvidenceStoreOperation::MarkEnded { sha256, alert_id, at_ms } => {
                self.opened()?.execute(
                    "UPDATE evidence SET ended_at_ms = ?3 WHERE sha256 = ?1 AND alert_id = ?2",
                    params![sha256, alert_id, at_ms],
                )?;
                Ok(EvidenceStoreOutput::Done)
            }
            EvidenceStoreOperation::Forget { sha256, alert_id } => {
                self.opened()?.execute(
                    "DELETE FROM evidence WHERE sha256 = ?1 AND alert_id = ?2",
                    [sha256, alert_id],
                )?;
                Ok(EvidenceStoreOutput::Done)
            }
            EvidenceStoreOperation::Discard { path } => Ok(discard(Path::new(path))),
            EvidenceStoreOperation::Wipe => {
                self.connection = None;
                self.key.forget();
                let gone = sealed::delete_all(&self.path);
                Ok(if gone { EvidenceStoreOutput::Done } else { EvidenceStoreOutput::Failed })
            }
        }
    }

    fn take_over(
        &mut self,
        alert_id: &str,
        path: &Path,
        media_type: &str,
        taken_at_ms: i64,
    ) -> Result<EvidenceStoreOutput, StoreError> {
        let Some(file) = capture_file::read(path, media_type, LONGEST_SIDE)? else {
            return Ok(EvidenceStoreOutput::NotReadable);
        };
        let CaptureFile { content, sha256, bytes } = file;
        self.opened()?.execute(
            "INSERT INTO evidence (sha256, alert_id, media_type, bytes, taken_at_ms, content)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT DO NOTHING",
            params![sha256, alert_id, media_type, bytes, taken_at_ms, content],
        )?;
        Ok(EvidenceStoreOutput::TakenOver(KeptEvidence {
            sha256,
            alert_id: alert_id.to_owned(),
            media_type: media_type.to_owned(),
            bytes,
            taken_at_ms,
            sent: false,
            ended_at_ms: None,
        }))
    }

    fn opened(&mut self) -> Result<&mut Connection, StoreError> {
        if self.connection.is_none() {
            self.connection = Some(self.open()?);
        }
        self.connection.as_mut().ok_or(StoreError::Unavailable)
    }

    /// The key is made by the store of alerts: there is no evidence without an alert.
    fn open(&mut self) -> Result<Connection, StoreError> {
        let KeyRead::Found(key) = self.key.read(&self.keys, self.keys.patience()) else {
            return Err(StoreError::Unavailable);
        };
        let open = || sealed::open(&self.path, &key, self.durability, tables::migrations::runner());
        match open() {
            Err(StoreError::Broken) => {
                // of another key: the alert that it followed was lost with that one
                sealed::put_aside(&self.path)?;
                open()
            }
            other => other,
        }
    }
}

/// A file that is not there is as good as deleted.
fn discard(path: &Path) -> EvidenceStoreOutput {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => EvidenceStoreOutput::Failed,
        _ => EvidenceStoreOutput::Done,
    }
}

fn list(connection: &Connection) -> Result<Vec<KeptEvidence>, StoreError> {
    let mut select = connection.prepare(
        "SELECT sha256, alert_id, media_type, bytes, taken_at_ms, content IS NULL, ended_at_ms
         FROM evidence ORDER BY place",
    )?;
    let rows = select.query_map([], |row| {
        Ok(KeptEvidence {
            sha256: row.get(0)?,
            alert_id: row.get(1)?,
            media_type: row.get(2)?,
            bytes: row.get(3)?,
            taken_at_ms: row.get(4)?,
            sent: row.get(5)?,
            ended_at_ms: row.get(6)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

impl Store<EvidenceStoreOperation> for EvidenceStore {
    fn perform(&mut self, operation: &EvidenceStoreOperation) -> EvidenceStoreOutput {
        self.try_to_perform(operation).unwrap_or(EvidenceStoreOutput::Failed)
    }

    fn give_up(&mut self) -> EvidenceStoreOutput {
        self.connection = None;
        EvidenceStoreOutput::Failed
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{headless::HeadlessShell, runtime::keys::StoreKey};

    const ALERT: &str = "01980000-0000-7000-8000-000000000001";

    /// The store of a phone that has raised an alert: there is a key.
    fn store(folder: &Path) -> EvidenceStore {
        let keys = Keys::of(HeadlessShell::with_keys_in(folder.join("keys"))).unwrap();
        if !matches!(keys.read(SecretName::AlertsKey), KeyRead::Found(_)) {
            assert!(keys.keep(SecretName::AlertsKey, &StoreKey::new([7; 32])));
        }
        EvidenceStore::new(folder, keys, Durability::Full)
    }

    /// A voice note that the shell left in its cache.
    fn recorded(folder: &Path, said: &str) -> String {
        let path = folder.join("capture.m4a");
        fs::write(&path, format!("\0\0\0\x18ftypM4A {said}")).unwrap();
        path.to_string_lossy().into_owned()
    }

    fn take_over(store: &mut EvidenceStore, path: String) -> KeptEvidence {
        let alert_id = ALERT.to_owned();
        let taken = EvidenceStoreOperation::TakeOver {
            alert_id,
            path,
            media_type: "audio/mp4".into(),
            taken_at_ms: 1_795_000_000_000,
        };
        match store.perform(&taken) {
            EvidenceStoreOutput::TakenOver(kept) => kept,
            other => panic!("{other:?}"),
        }
    }

    /// Each line of the table, and whether it has content.
    fn rows(store: &mut EvidenceStore) -> Vec<(KeptEvidence, bool)> {
        let EvidenceStoreOutput::Loaded(list) = store.perform(&EvidenceStoreOperation::Load) else {
            panic!("not loaded")
        };
        list.into_iter()
            .map(|kept| {
                let (sha256, alert_id) = (kept.sha256.clone(), kept.alert_id.clone());
                let chunk = store.perform(&EvidenceStoreOperation::ReadChunk { sha256, alert_id, from: 0 });
                (kept, matches!(chunk, EvidenceStoreOutput::Chunk(bytes) if !bytes.is_empty()))
            })
            .collect()
    }

    #[test]
    fn what_is_forgotten_is_gone_with_its_content_and_nothing_else_is() {
        let folder = tempfile::tempdir().unwrap();
        let mut first = store(folder.path());
        let [old, new] = ["old", "new"].map(|said| take_over(&mut first, recorded(folder.path(), said)));
        let (sha256, alert_id) = (old.sha256.clone(), old.alert_id.clone());
        let noted = EvidenceStoreOperation::MarkEnded {
            sha256: sha256.clone(),
            alert_id: alert_id.clone(),
            at_ms: 1_796_000_000_000,
        };
        assert_eq!(first.perform(&noted), EvidenceStoreOutput::Done);
        drop(first);

        let mut again = store(folder.path());
        let noted = KeptEvidence { ended_at_ms: Some(1_796_000_000_000), ..old };
        assert_eq!(rows(&mut again), [(noted, true), (new.clone(), true)], "a note deletes nothing");
        let forget = EvidenceStoreOperation::Forget { sha256, alert_id };
        assert_eq!(again.perform(&forget), EvidenceStoreOutput::Done);
        assert_eq!(rows(&mut again), [(new, true)]);
        drop(again);
        assert_eq!(rows(&mut store(folder.path())).len(), 1);
    }

    #[test]
    fn a_file_that_nobody_wants_any_more_is_deleted_and_makes_no_store() {
        let folder = tempfile::tempdir().unwrap();
        let path = recorded(folder.path(), "too late");
        let discard = EvidenceStoreOperation::Discard { path: path.clone() };
        for _ in 0..2 {
            assert_eq!(store(folder.path()).perform(&discard), EvidenceStoreOutput::Done);
            assert!(!Path::new(&path).exists());
        }
        assert!(!folder.path().join("evidence.db").exists());
    }
}
