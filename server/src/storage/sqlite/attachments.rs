//! Evidence in tables: what was announced and what is whole.

use async_trait::async_trait;
use chrono::{DateTime, Utc};
use domain::{
    attachment::PER_ALERT_LIMIT,
    ids::{AlertId, CaseId, OperationId},
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
    files::{ContentHash, Files, WholeFile},
    intake::{Arrival, id_of_update},
    storage::{
        Announced, AttachmentRefused, Attachments, Lane, StorageError, StoredAttachment, UNKNOWN_ALERT_LIMIT,
        UNKNOWN_ALERTS_LIMIT, attachments::media_type,
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
        at: DateTime<Utc>,
    ) -> Result<Result<Announced, AttachmentRefused>, StorageError> {
        self.writer.write(Lane::Others, move |unit| announce(unit.connection, &file, at)).await
    }

    async fn attachment(
        &self,
        alert: AlertId,
        hash: ContentHash,
    ) -> Result<Option<StoredAttachment>, StorageError> {
        self.readers.read(move |connection| one(connection, alert, &hash)).await
    }

    async fn complete_attachment(
        &self,
        alert: AlertId,
        hash: ContentHash,
        at: DateTime<Utc>,
    ) -> Result<(), StorageError> {
        self.writer.write(Lane::Others, move |unit| complete(unit, alert, &hash, at)).await
    }

    async fn leftover_attachments(
        &self,
        before: DateTime<Utc>,
    ) -> Result<Vec<(AlertId, ContentHash)>, StorageError> {
        self.readers.read(move |connection| leftovers(connection, before)).await
    }

    async fn forget_attachment(&self, alert: AlertId, hash: ContentHash) -> Result<(), StorageError> {
        self.writer
            .write(Lane::Others, move |unit| {
                unit.connection
                    .prepare_cached("DELETE FROM attachments WHERE alert_id = ?1 AND sha256 = ?2")
                    .and_then(|mut delete| delete.execute(params![alert.to_string(), hash.as_bytes()]))
                    .map(|_| ())
                    .map_err(wrong)
            })
            .await
    }
}

fn one(
    connection: &Connection,
    alert: AlertId,
    hash: &ContentHash,
) -> Result<Option<StoredAttachment>, StorageError> {
    connection
        .prepare_cached(
            "SELECT sha256, media_type, bytes, complete_at FROM attachments WHERE alert_id = ?1 AND sha256 = ?2",
        )
        .and_then(|mut select| {
            select.query_row(params![alert.to_string(), hash.as_bytes()], columns).optional()
        })
        .map_err(wrong)?
        .map(|row| attachment(alert, row))
        .transpose()
}

fn of_alert(connection: &Connection, alert: AlertId) -> Result<Vec<StoredAttachment>, StorageError> {
    let mut select = connection
        .prepare_cached(
            "SELECT sha256, media_type, bytes, complete_at FROM attachments
             WHERE alert_id = ?1 ORDER BY complete_at, sha256",
        )
        .map_err(wrong)?;
    let rows = select.query_map([alert.to_string()], columns).map_err(wrong)?;
    rows.map(|row| attachment(alert, row.map_err(wrong)?)).collect()
}

type Columns = ([u8; 32], String, u64, Option<String>);

fn columns(row: &Row<'_>) -> rusqlite::Result<Columns> {
    Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))
}

fn attachment(alert: AlertId, columns: Columns) -> Result<StoredAttachment, StorageError> {
    let (hash, named, bytes, complete_at) = columns;
    let media_type = media_type(&named).ok_or_else(|| damaged("the type of an attachment"))?;
    let file = WholeFile { alert, hash: ContentHash::new(hash), media_type, bytes };
    Ok(StoredAttachment { file, complete_at: complete_at.as_deref().map(read_time).transpose()? })
}

fn announce(
    connection: &Connection,
    file: &WholeFile,
    at: DateTime<Utc>,
) -> Result<Result<Announced, AttachmentRefused>, StorageError> {
    let known = one(connection, file.alert, &file.hash)?;
    if let Some(attachment) = known.filter(|known| known.complete_at.is_some() || known.file == *file) {
        return Ok(Ok(Announced { is_new: false, is_another: false, attachment }));
    }
    if known.is_none()
        && let Some(refused) = no_room(connection, file)?
    {
        return Ok(Err(refused));
    }
    connection
        .prepare_cached(
            "INSERT INTO attachments (alert_id, sha256, media_type, bytes, announced_at) VALUES (?1, ?2, ?3, ?4, ?5)
             ON CONFLICT DO UPDATE SET media_type = excluded.media_type, bytes = excluded.bytes",
        )
        .and_then(|mut insert| {
            insert.execute(params![
                file.alert.to_string(),
                file.hash.as_bytes(),
                file.media_type.as_str(),
                file.bytes,
                time_text(at)
            ])
        })
        .map_err(wrong)?;
    let attachment = StoredAttachment { file: *file, complete_at: None };
    Ok(Ok(Announced { is_new: known.is_none(), is_another: known.is_some(), attachment }))
}

fn no_room(connection: &Connection, file: &WholeFile) -> Result<Option<AttachmentRefused>, StorageError> {
    let there = of_alert(connection, file.alert)?;
    if there.len() >= PER_ALERT_LIMIT {
        return Ok(Some(AttachmentRefused::TooMany));
    }
    let has_arrived: bool = connection
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM cases WHERE id = ?1)")
        .and_then(|mut select| select.query_row([file.alert.to_string()], |row| row.get(0)))
        .map_err(wrong)?;
    if has_arrived {
        return Ok(None);
    }
    let in_all: u64 = connection
        .prepare_cached(
            "SELECT coalesce(sum(bytes), 0) FROM attachments
             WHERE NOT EXISTS (SELECT 1 FROM cases WHERE cases.id = attachments.alert_id)",
        )
        .and_then(|mut select| select.query_row([], |row| row.get(0)))
        .map_err(wrong)?;
    let of_this = there.iter().fold(file.bytes, |sum, attachment| sum.saturating_add(attachment.file.bytes));
    let is_full = of_this > UNKNOWN_ALERT_LIMIT || in_all.saturating_add(file.bytes) > UNKNOWN_ALERTS_LIMIT;
    Ok(is_full.then_some(AttachmentRefused::AlertFirst))
}

fn complete(
    unit: &mut Unit<'_>,
    alert: AlertId,
    hash: &ContentHash,
    at: DateTime<Utc>,
) -> Result<(), StorageError> {
    unit.connection
        .prepare_cached(
            "UPDATE attachments SET complete_at = coalesce(complete_at, ?3) WHERE alert_id = ?1 AND sha256 = ?2",
        )
        .and_then(|mut update| update.execute(params![alert.to_string(), hash.as_bytes(), time_text(at)]))
        .map_err(wrong)?;
    match one(unit.connection, alert, hash)? {
        Some(attachment) => tell_case(unit, &attachment),
        None => Ok(()),
    }
}

/// Tells a new case of the evidence that was there before its alert. Whether there was any.
pub(super) fn take_in_evidence(unit: &mut Unit<'_>, case: CaseId) -> Result<bool, StorageError> {
    let there = match of_alert(unit.connection, case.into()) {
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
    let WholeFile { alert, hash, media_type, bytes } = attachment.file;
    let body = Body::work(alert.into(), Work::AddAttachment { sha256: hash.to_string(), media_type, bytes });
    let id: OperationId = id_of_update(alert, &body);
    let operation = Operation::unordered(id, body);
    take_in(unit, &Arrival::by_server(&operation, received_at)).map(|_| ())
}

fn leftovers(
    connection: &Connection,
    before: DateTime<Utc>,
) -> Result<Vec<(AlertId, ContentHash)>, StorageError> {
    let mut select = connection
        .prepare_cached(
            "SELECT alert_id, sha256 FROM attachments
             WHERE announced_at < ?1
                 AND (complete_at IS NULL OR NOT EXISTS (SELECT 1 FROM cases WHERE cases.id = alert_id))",
        )
        .map_err(wrong)?;
    let rows = select
        .query_map([time_text(before)], |row| Ok((row.get::<_, String>(0)?, row.get::<_, [u8; 32]>(1)?)))
        .map_err(wrong)?;
    rows.map(|row| {
        let (alert, hash) = row.map_err(wrong)?;
        let alert = alert.parse().map_err(|_| damaged("the alert of an attachment"))?;
        Ok((alert, ContentHash::new(hash)))
    })
    .collect()
}
