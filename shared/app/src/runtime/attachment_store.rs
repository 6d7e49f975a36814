//! The store of attachments on the disk, `attachments.db`, sealed with the key of the records. Whoever signs out
//! destroys that key; what lies here under another key is of no use to anybody and is deleted.

use std::{
    fs, io,
    path::{Path, PathBuf},
    sync::Arc,
};

use domain::attachment::{CHUNK_BYTES, MediaType, Owner};
use rusqlite::{Connection, OptionalExtension, Transaction, params};

use super::{
    capture_file,
    digest::sha256_hex,
    keys::KeyRead,
    sealed::{self, Durability, StoreError},
    store_thread::Store,
    vault::Vault,
};
use crate::{
    attachments::{longest_side, read_owner, text_of},
    effects::attachment_store::{
        AttachmentName, AttachmentStage, AttachmentStoreOperation, AttachmentStoreOutput, KeptAttachment,
    },
};

#[allow(missing_docs, reason = "the macro makes a module without docs")]
mod tables {
    refinery::embed_migrations!("migrations/attachments");
}

/// Bytes of what was fetched that stay; what was looked at longest ago goes first. What the server has not got is not
/// counted and never goes.
const CACHE_LIMIT: u64 = 200 * 1024 * 1024;

/// The store of attachments. Opened by the first operation that needs it.
pub(crate) struct AttachmentStore {
    path: PathBuf,
    vault: Arc<Vault>,
    durability: Durability,
    cache_limit: u64,
    connection: Option<Connection>,
}

impl AttachmentStore {
    /// A store in this folder, not opened yet.
    pub(crate) fn new(folder: &Path, vault: Arc<Vault>, durability: Durability) -> Self {
        let path = folder.join("attachments.db");
        Self { path, vault, durability, cache_limit: CACHE_LIMIT, connection: None }
    }

    /// Performs one operation; what it answers is on the disk.
    pub(crate) fn perform(&mut self, operation: &AttachmentStoreOperation) -> AttachmentStoreOutput {
        self.try_to_perform(operation).unwrap_or(AttachmentStoreOutput::Failed)
    }

    fn try_to_perform(
        &mut self,
        operation: &AttachmentStoreOperation,
    ) -> Result<AttachmentStoreOutput, StoreError> {
        use AttachmentStoreOutput as Output;
        let limit = self.cache_limit;
        match operation {
            AttachmentStoreOperation::Load if !self.path.exists() => Ok(Output::Loaded(Vec::new())),
            AttachmentStoreOperation::Load => Ok(Output::Loaded(list(self.opened()?)?)),
            AttachmentStoreOperation::TakeOver { owner, path, media_type, taken_at_ms } => {
                let taken_over = self.take_over(*owner, Path::new(path), media_type, *taken_at_ms);
                // sealed, or of no use, or nobody will ask for it again: nothing stays in the open
                let _ = fs::remove_file(path);
                taken_over
            }
            AttachmentStoreOperation::MarkTold(name) => self.mark(name, "told"),
            AttachmentStoreOperation::MarkSent(name) => self.mark(name, "fetched"),
            AttachmentStoreOperation::AddChunk { name, media_type, bytes, from, content } => {
                let Some(media_type) = MediaType::parse(media_type) else { return Ok(Output::Wrong) };
                let transaction = self.opened()?.transaction()?;
                let output = add_chunk(&transaction, name, media_type, *bytes, *from, content, limit)?;
                transaction.commit()?;
                Ok(output)
            }
            AttachmentStoreOperation::ReadChunk { name, from } => {
                let content = whole(self.opened()?, name)?;
                let first = usize::try_from(*from).unwrap_or(usize::MAX);
                let most = usize::try_from(CHUNK_BYTES).unwrap_or(usize::MAX);
                Ok(content.map_or(Output::NotReadable, |content| {
                    Output::Content(content.into_iter().skip(first).take(most).collect())
                }))
            }
            AttachmentStoreOperation::Read(name) => {
                let connection = self.opened()?;
                touch(connection, name)?;
                Ok(whole(connection, name)?.map_or(Output::NotReadable, Output::Content))
            }
            AttachmentStoreOperation::Forget(names) => {
                let connection = self.opened()?;
                let transaction = connection.transaction()?;
                for name in names {
                    delete(&transaction, name)?;
                }
                transaction.commit()?;
                // what was deleted stands in the log until it is put back into the file
                connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
                Ok(Output::Done)
            }
            AttachmentStoreOperation::Discard { path } => Ok(match fs::remove_file(path) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => Output::Failed,
                _ => Output::Done,
            }),
            AttachmentStoreOperation::Close => {
                self.connection = None;
                Ok(Output::Done)
            }
            AttachmentStoreOperation::Wipe => {
                self.connection = None;
                Ok(if sealed::delete_all(&self.path) { Output::Done } else { Output::Failed })
            }
        }
    }

    fn mark(&mut self, name: &AttachmentName, stage: &str) -> Result<AttachmentStoreOutput, StoreError> {
        self.opened()?.execute(
            "UPDATE attachment SET stage = ?3 WHERE case_id = ?1 AND sha256 = ?2",
            params![text_of(name.owner), name.sha256, stage],
        )?;
        Ok(AttachmentStoreOutput::Done)
    }

    fn take_over(
        &mut self,
        owner: Owner,
        path: &Path,
        media_type: &str,
        taken_at_ms: i64,
    ) -> Result<AttachmentStoreOutput, StoreError> {
        let Some(file) = capture_file::read(path, media_type, longest_side(owner))? else {
            return Ok(AttachmentStoreOutput::NotReadable);
        };
        let name = AttachmentName { owner, sha256: file.sha256 };
        let transaction = self.opened()?.transaction()?;
        insert(&transaction, &name, media_type, file.bytes, "draft", taken_at_ms)?;
        if whole(&transaction, &name)?.is_none() {
            put(&transaction, &name, 0, &file.content)?;
            mark_whole(&transaction, &name, file.bytes)?;
        }
        let kept = one(&transaction, &name)?.ok_or(StoreError::Unavailable)?;
        transaction.commit()?;
        Ok(AttachmentStoreOutput::TakenOver(kept))
    }

    fn opened(&mut self) -> Result<&mut Connection, StoreError> {
        if self.connection.is_none() {
            self.connection = Some(self.open()?);
        }
        self.connection.as_mut().ok_or(StoreError::Unavailable)
    }

    /// The key is made by the store of records: there is no attachment without a session.
    fn open(&self) -> Result<Connection, StoreError> {
        let KeyRead::Found(key) = self.vault.key() else {
            return Err(StoreError::Unavailable);
        };
        let open = || sealed::open(&self.path, &key, self.durability, tables::migrations::runner());
        let connection = match open() {
            // of an earlier session, whose key is gone
            Err(StoreError::Broken) if sealed::delete_all(&self.path) => open()?,
            other => other?,
        };
        // pages of what was deleted are overwritten: the key lasts as long as the session does
        connection.pragma_update(None, "secure_delete", true)?;
        Ok(connection)
    }
}

fn insert(
    connection: &Connection,
    name: &AttachmentName,
    media_type: &str,
    bytes: u64,
    stage: &str,
    taken_at_ms: i64,
) -> Result<(), StoreError> {
    connection.execute(
        "INSERT INTO attachment (case_id, sha256, media_type, bytes, stage, taken_at_ms, used)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, (SELECT coalesce(max(used), 0) + 1 FROM attachment))
         ON CONFLICT DO NOTHING",
        params![text_of(name.owner), name.sha256, media_type, bytes, stage, taken_at_ms],
    )?;
    Ok(())
}

fn put(connection: &Connection, name: &AttachmentName, from: u64, content: &[u8]) -> Result<(), StoreError> {
    connection.execute(
        "INSERT INTO chunk (case_id, sha256, start, content) VALUES (?1, ?2, ?3, ?4)",
        params![text_of(name.owner), name.sha256, from, content],
    )?;
    Ok(())
}

fn delete(connection: &Connection, name: &AttachmentName) -> Result<(), StoreError> {
    connection.execute(
        "DELETE FROM attachment WHERE case_id = ?1 AND sha256 = ?2",
        params![text_of(name.owner), name.sha256],
    )?;
    Ok(())
}

fn mark_whole(connection: &Connection, name: &AttachmentName, bytes: u64) -> Result<(), StoreError> {
    connection.execute(
        "UPDATE attachment SET whole = 1, bytes = ?3 WHERE case_id = ?1 AND sha256 = ?2",
        params![text_of(name.owner), name.sha256, bytes],
    )?;
    Ok(())
}

fn touch(connection: &Connection, name: &AttachmentName) -> Result<(), StoreError> {
    connection.execute(
        "UPDATE attachment SET used = (SELECT max(used) + 1 FROM attachment)
         WHERE case_id = ?1 AND sha256 = ?2",
        params![text_of(name.owner), name.sha256],
    )?;
    Ok(())
}

/// All bytes of it that are here, in their order.
fn received(connection: &Connection, name: &AttachmentName) -> Result<Vec<u8>, StoreError> {
    let mut select = connection
        .prepare_cached("SELECT content FROM chunk WHERE case_id = ?1 AND sha256 = ?2 ORDER BY start")?;
    let chunks =
        select.query_map(params![text_of(name.owner), name.sha256], |row| row.get::<_, Vec<u8>>(0))?;
    let chunks: Vec<Vec<u8>> = chunks.collect::<Result<_, _>>()?;
    Ok(chunks.concat())
}

/// The content, where all of it is here.
fn whole(connection: &Connection, name: &AttachmentName) -> Result<Option<Vec<u8>>, StoreError> {
    match one(connection, name)? {
        Some(kept) if kept.whole => Ok(Some(received(connection, name)?)),
        _ => Ok(None),
    }
}

fn add_chunk(
    transaction: &Transaction<'_>,
    name: &AttachmentName,
    media_type: MediaType,
    bytes: u64,
    from: u64,
    content: &[u8],
    limit: u64,
) -> Result<AttachmentStoreOutput, StoreError> {
    insert(transaction, name, media_type.as_str(), bytes, "fetched", 0)?;
    let Some(there) = one(transaction, name)? else { return Err(StoreError::Unavailable) };
    if there.whole {
        return Ok(AttachmentStoreOutput::Whole { gone: Vec::new() });
    }
    // of one whose length nobody told, an empty chunk says that all of it was there already
    if from != there.received || (content.is_empty() && from != bytes) {
        return Ok(AttachmentStoreOutput::Received(there.received));
    }
    if !content.is_empty() {
        put(transaction, name, from, content)?;
    }
    let now = there.received.saturating_add(u64::try_from(content.len()).unwrap_or(u64::MAX));
    if now < bytes {
        return Ok(AttachmentStoreOutput::Received(now));
    }
    let all = received(transaction, name)?;
    if now != bytes || !media_type.fits(&all) || sha256_hex(&all) != name.sha256 {
        delete(transaction, name)?;
        return Ok(AttachmentStoreOutput::Wrong);
    }
    mark_whole(transaction, name, bytes)?;
    touch(transaction, name)?;
    Ok(AttachmentStoreOutput::Whole { gone: make_room(transaction, name, limit)? })
}

/// Lets go of what was looked at longest ago until the rest fits; never of what was just fetched.
fn make_room(
    transaction: &Transaction<'_>,
    kept: &AttachmentName,
    limit: u64,
) -> Result<Vec<AttachmentName>, StoreError> {
    let mut select = transaction.prepare_cached(
        "SELECT attachment.case_id, attachment.sha256, coalesce(sum(length(content)), 0)
         FROM attachment LEFT JOIN chunk USING (case_id, sha256)
         WHERE stage = 'fetched' GROUP BY 1, 2 ORDER BY used DESC",
    )?;
    let rows = select.query_map([], |row| Ok((name_of(row)?, row.get::<_, u64>(2)?)))?;
    let (mut room, mut gone) = (limit, Vec::new());
    for row in rows {
        let (Some(name), bytes) = row? else { continue };
        match room.checked_sub(bytes) {
            Some(left) => room = left,
            None if name == *kept => room = 0,
            None => gone.push(name),
        }
    }
    for name in &gone {
        delete(transaction, name)?;
    }
    Ok(gone)
}

const COLUMNS: &str =
    "SELECT attachment.case_id, attachment.sha256, media_type, bytes, stage, taken_at_ms, whole,
        (SELECT coalesce(sum(length(content)), 0) FROM chunk
         WHERE chunk.case_id = attachment.case_id AND chunk.sha256 = attachment.sha256)
     FROM attachment";

/// The first two columns; none where a newer version of the app wrote what it belongs to.
fn name_of(row: &rusqlite::Row<'_>) -> rusqlite::Result<Option<AttachmentName>> {
    let (owner, sha256) = (read_owner(&row.get::<_, String>(0)?), row.get(1)?);
    Ok(owner.map(|owner| AttachmentName { owner, sha256 }))
}

fn kept(row: &rusqlite::Row<'_>) -> rusqlite::Result<Option<KeptAttachment>> {
    let Some(name) = name_of(row)? else { return Ok(None) };
    let stage: String = row.get(4)?;
    Ok(Some(KeptAttachment {
        name,
        media_type: row.get(2)?,
        bytes: row.get(3)?,
        stage: match stage.as_str() {
            "draft" => AttachmentStage::Draft,
            "told" => AttachmentStage::Told,
            _ => AttachmentStage::Fetched,
        },
        taken_at_ms: row.get(5)?,
        whole: row.get(6)?,
        received: row.get(7)?,
    }))
}

fn one(connection: &Connection, name: &AttachmentName) -> Result<Option<KeptAttachment>, StoreError> {
    let mut select = connection.prepare_cached(&format!("{COLUMNS} WHERE case_id = ?1 AND sha256 = ?2"))?;
    Ok(select.query_row(params![text_of(name.owner), name.sha256], kept).optional()?.flatten())
}

fn list(connection: &Connection) -> Result<Vec<KeptAttachment>, StoreError> {
    let mut select = connection.prepare(&format!("{COLUMNS} ORDER BY taken_at_ms, case_id, sha256"))?;
    let rows = select.query_map([], kept)?.collect::<Result<Vec<_>, _>>()?;
    Ok(rows.into_iter().flatten().collect())
}

impl Store<AttachmentStoreOperation> for AttachmentStore {
    fn perform(&mut self, operation: &AttachmentStoreOperation) -> AttachmentStoreOutput {
        Self::perform(self, operation)
    }

    fn give_up(&mut self) -> AttachmentStoreOutput {
        self.connection = None;
        AttachmentStoreOutput::Failed
    }
}

#[cfg(test)]
#[path = "attachment_store_tests.rs"]
pub(crate) mod tests;
