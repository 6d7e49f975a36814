//! Evidence in tables: what was announced and what is whole.

use async_trait::async_trait;
use chrono::{DateTime, Utc};
use domain::{
    attachment::{PER_ALERT_LIMIT, PER_CASE_LIMIT},
    ids::{CaseId, OperationId, WorkerId},
    operation::{Body, Operation, Work},
};
use rusqlite::{Connection, OptionalExtension, Row, params};

use super::{
    SqliteStorage,
    rows::{damaged, read_time, time_text},
    submit::take_in,
    writer::Unit,
    wrong,
};
use crate::{
    files::{ContentHash, Files, Owner, WholeFile},
    intake::{Arrival, id_of_update},
    storage::{
        Announced, AttachmentRefused, Attachments, Lane, PER_SESSION_LIMIT, PER_WORKER_LIMIT, StorageError,
        StoredAttachment, UNKNOWN_ALERT_LIMIT, UNKNOWN_ALERTS_LIMIT, attachments::media_type,
    },
};

#[async_trait]
impl Attachments for SqliteStorage {
    fn files(&self) -> &Files {
        &self.files
    }

    async fn announce_attachment(
        &self,
        file: WholeFile,
        by_staff: bool,
        at: DateTime<Utc>,
    ) -> Result<Result<Announced, AttachmentRefused>, StorageError> {
        self.writer.write(Lane::Others, move |unit| announce(unit.connection, &file, by_staff, at)).await
    }

    async fn attachment(
        &self,
        owner: Owner,
        hash: ContentHash,
    ) -> Result<Option<StoredAttachment>, StorageError> {
        self.readers.read(move |connection| one(connection, owner, &hash)).await
    }

    async fn complete_attachment(
        &self,
        owner: Owner,
        hash: ContentHash,
        at: DateTime<Utc>,
    ) -> Result<(), StorageError> {
        self.writer.write(Lane::Others, move |unit| complete(unit, owner, &hash, at)).await
    }

    async fn leftover_attachments(
        &self,
        before: DateTime<Utc>,
    ) -> Result<Vec<(Owner, ContentHash)>, StorageError> {
        self.readers.read(move |connection| leftovers(connection, before)).await
    }

    async fn forget_attachment(&self, owner: Owner, hash: ContentHash) -> Result<(), StorageError> {
        self.writer
            .write(Lane::Others, move |unit| {
                unit.connection
                    .prepare_cached(
                        "DELETE FROM attachments WHERE of_kind = ?1 AND owner = ?2 AND sha256 = ?3",
                    )
                    .and_then(|mut delete| {
                        delete.execute(params![owner.kind(), owner.to_string(), hash.as_bytes()])
                    })
                    .map(|_| ())
                    .map_err(wrong)
            })
            .await
    }
}

fn one(
    connection: &Connection,
    owner: Owner,
    hash: &ContentHash,
) -> Result<Option<StoredAttachment>, StorageError> {
    connection
        .prepare_cached(
            "SELECT sha256, media_type, bytes, complete_at FROM attachments
             WHERE of_kind = ?1 AND owner = ?2 AND sha256 = ?3",
        )
        .and_then(|mut select| {
            select.query_row(params![owner.kind(), owner.to_string(), hash.as_bytes()], columns).optional()
        })
        .map_err(wrong)?
        .map(|row| attachment(owner, row))
        .transpose()
}

fn of_owner(connection: &Connection, owner: Owner) -> Result<Vec<StoredAttachment>, StorageError> {
    let mut select = connection
        .prepare_cached(
            "SELECT sha256, media_type, bytes, complete_at FROM attachments
             WHERE of_kind = ?1 AND owner = ?2 ORDER BY complete_at, sha256",
        )
        .map_err(wrong)?;
    let rows = select.query_map(params![owner.kind(), owner.to_string()], columns).map_err(wrong)?;
    rows.map(|row| attachment(owner, row.map_err(wrong)?)).collect()
}

/// How many there are of those that take room from each other: of a case what staff attached, or what the person sent.
fn of_their_side(connection: &Connection, owner: Owner, by_staff: bool) -> Result<usize, StorageError> {
    connection
        .prepare_cached(
            "SELECT count(*) FROM attachments
             WHERE of_kind = ?1 AND owner = ?2 AND (of_kind <> 'alert' OR by_staff = ?3)",
        )
        .and_then(|mut select| {
            select.query_row(params![owner.kind(), owner.to_string(), by_staff], |row| row.get(0))
        })
        .map_err(wrong)
}

type Columns = ([u8; 32], String, u64, Option<String>);

fn columns(row: &Row<'_>) -> rusqlite::Result<Columns> {
    Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))
}

fn attachment(owner: Owner, columns: Columns) -> Result<StoredAttachment, StorageError> {
    let (hash, named, bytes, complete_at) = columns;
    let media_type = media_type(&named).ok_or_else(|| damaged("the type of an attachment"))?;
    let file = WholeFile { owner, hash: ContentHash::new(hash), media_type, bytes };
    Ok(StoredAttachment { file, complete_at: complete_at.as_deref().map(read_time).transpose()? })
}

fn announce(
    connection: &Connection,
    file: &WholeFile,
    by_staff: bool,
    at: DateTime<Utc>,
) -> Result<Result<Announced, AttachmentRefused>, StorageError> {
    let known = one(connection, file.owner, &file.hash)?;
    if let Some(attachment) = known.filter(|known| known.complete_at.is_some() || known.file == *file) {
        return Ok(Ok(Announced { is_new: false, is_another: false, attachment }));
    }
    if known.is_none()
        && let Some(refused) = no_room(connection, file, by_staff)?
    {
        return Ok(Err(refused));
    }
    connection
        .prepare_cached(
            "INSERT INTO attachments (of_kind, owner, sha256, media_type, bytes, announced_at, by_staff)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
             ON CONFLICT DO UPDATE SET media_type = excluded.media_type, bytes = excluded.bytes",
        )
        .and_then(|mut insert| {
            insert.execute(params![
                file.owner.kind(),
                file.owner.to_string(),
                file.hash.as_bytes(),
                file.media_type.as_str(),
                file.bytes,
                time_text(at),
                by_staff
            ])
        })
        .map_err(wrong)?;
    let attachment = StoredAttachment { file: *file, complete_at: None };
    Ok(Ok(Announced { is_new: known.is_none(), is_another: known.is_some(), attachment }))
}

fn no_room(
    connection: &Connection,
    file: &WholeFile,
    by_staff: bool,
) -> Result<Option<AttachmentRefused>, StorageError> {
    let (limit, has_arrived) = match file.owner {
        Owner::Alert(_) => {
            let limit = if by_staff { PER_CASE_LIMIT } else { PER_ALERT_LIMIT };
            (limit, "SELECT EXISTS (SELECT 1 FROM cases WHERE id = ?1)")
        }
        // whose consent is withdrawn has no key any more
        Owner::Worker(_) => (PER_WORKER_LIMIT, "SELECT EXISTS (SELECT 1 FROM worker_keys WHERE worker = ?1)"),
        Owner::Session(_) => {
            (PER_SESSION_LIMIT, "SELECT EXISTS (SELECT 1 FROM field_sessions WHERE id = ?1)")
        }
    };
    if of_their_side(connection, file.owner, by_staff)? >= limit {
        return Ok(Some(AttachmentRefused::TooMany));
    }
    let has_arrived: bool = connection
        .prepare_cached(has_arrived)
        .and_then(|mut select| select.query_row([file.owner.to_string()], |row| row.get(0)))
        .map_err(wrong)?;
    if has_arrived {
        return Ok(None);
    }
    if !matches!(file.owner, Owner::Alert(_)) {
        return Ok(Some(AttachmentRefused::NoOwner));
    }
    let in_all: u64 = connection
        .prepare_cached(
            "SELECT coalesce(sum(bytes), 0) FROM attachments
             WHERE of_kind = 'alert' AND NOT EXISTS (SELECT 1 FROM cases WHERE cases.id = attachments.owner)",
        )
        .and_then(|mut select| select.query_row([], |row| row.get(0)))
        .map_err(wrong)?;
    let there = of_owner(connection, file.owner)?;
    let of_this = there.iter().fold(file.bytes, |sum, attachment| sum.saturating_add(attachment.file.bytes));
    let is_full = of_this > UNKNOWN_ALERT_LIMIT || in_all.saturating_add(file.bytes) > UNKNOWN_ALERTS_LIMIT;
    Ok(is_full.then_some(AttachmentRefused::AlertFirst))
}

fn complete(
    unit: &mut Unit<'_>,
    owner: Owner,
    hash: &ContentHash,
    at: DateTime<Utc>,
) -> Result<(), StorageError> {
    unit.connection
        .prepare_cached(
            "UPDATE attachments SET complete_at = coalesce(complete_at, ?4)
             WHERE of_kind = ?1 AND owner = ?2 AND sha256 = ?3
                 AND (of_kind <> 'worker' OR EXISTS (SELECT 1 FROM worker_keys WHERE worker = ?2))",
        )
        .and_then(|mut update| {
            update.execute(params![owner.kind(), owner.to_string(), hash.as_bytes(), time_text(at)])
        })
        .map_err(wrong)?;
    match one(unit.connection, owner, hash)? {
        Some(attachment) => tell_case(unit, &attachment),
        None => Ok(()),
    }
}

/// Nobody reads the photos of a worker any more, and the job that looks for leftovers takes the files away.
pub(super) fn let_go(unit: &Unit<'_>, worker: WorkerId) -> Result<(), StorageError> {
    unit.connection
        .prepare_cached(
            "UPDATE attachments SET complete_at = NULL, announced_at = ?2
             WHERE of_kind = 'worker' AND owner = ?1",
        )
        .and_then(|mut update| update.execute(params![worker.to_string(), time_text(DateTime::UNIX_EPOCH)]))
        .map(|_| ())
        .map_err(wrong)
}

/// Tells a new case of the evidence that was there before its alert. Whether there was any.
pub(super) fn take_in_evidence(unit: &mut Unit<'_>, case: CaseId) -> Result<bool, StorageError> {
    let there = match of_owner(unit.connection, Owner::Alert(case.into())) {
        Ok(there) => there,
        Err(StorageError::Broken(why)) => {
            // the alert must not fail with it
            tracing::error!(why, "evidence that waited for its alert cannot be read");
            return Ok(false);
        }
        Err(error) => return Err(error),
    };
    let waiting: Vec<StoredAttachment> =
        there.into_iter().filter(|attachment| attachment.complete_at.is_some()).collect();
    for attachment in &waiting {
        tell_case(unit, attachment)?;
    }
    Ok(!waiting.is_empty())
}

/// The operation is made of what it says: told again, it is the same one, and before the alert it is refused for want
/// of a case and told when that comes.
fn tell_case(unit: &mut Unit<'_>, attachment: &StoredAttachment) -> Result<(), StorageError> {
    let Some(received_at) = attachment.complete_at else { return Ok(()) };
    let WholeFile { owner: Owner::Alert(alert), hash, media_type, bytes } = attachment.file else {
        return Ok(());
    };
    let body = Body::work(alert.into(), Work::AddAttachment { sha256: hash.to_string(), media_type, bytes });
    let id: OperationId = id_of_update(alert, &body);
    let operation = Operation::unordered(id, body);
    take_in(unit, &Arrival::by_server(&operation, received_at)).map(|_| ())
}

fn leftovers(
    connection: &Connection,
    before: DateTime<Utc>,
) -> Result<Vec<(Owner, ContentHash)>, StorageError> {
    let mut select = connection
        .prepare_cached(
            "SELECT of_kind, owner, sha256 FROM attachments
             WHERE announced_at < ?1
                 AND (complete_at IS NULL
                     OR (of_kind = 'alert' AND NOT EXISTS (SELECT 1 FROM cases WHERE cases.id = owner)))",
        )
        .map_err(wrong)?;
    let rows = select
        .query_map([time_text(before)], |row| {
            Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?, row.get::<_, [u8; 32]>(2)?))
        })
        .map_err(wrong)?;
    rows.map(|row| {
        let (kind, id, hash) = row.map_err(wrong)?;
        let owner = Owner::parse(&kind, &id).ok_or_else(|| damaged("the owner of an attachment"))?;
        Ok((owner, ContentHash::new(hash)))
    })
    .collect()
}
