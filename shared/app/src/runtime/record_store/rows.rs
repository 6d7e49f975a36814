//! Rows of `records.db`: what each operation of the store reads and writes.

use rusqlite::{Connection, OptionalExtension, Row, Transaction, params};

use super::StoreError;
use crate::effects::record_store::{
    DraftName, KeptCase, KeptOperation, KeptRecord, KeptSession, KeptSummary, LoadedRecords, SHELVED,
    Settlement,
};

/// Stands for a time of the server's before any was heard.
const TIME_NOT_KNOWN: i64 = 0;

pub(super) fn read_all(connection: &Connection) -> Result<LoadedRecords, StoreError> {
    let session = connection
        .query_row(
            "SELECT session, cursor, last_device_seq, round, synced_at, server_time FROM session",
            [],
            |row| {
                Ok(LoadedRecords {
                    session: Some(KeptSession(row.get(0)?)),
                    cursor: row.get(1)?,
                    last_device_seq: row.get(2)?,
                    round: row.get(3)?,
                    synced_at: row.get(4)?,
                    server_time: row.get(5)?,
                    ..LoadedRecords::default()
                })
            },
        )
        .optional()?;
    let Some(session) = session else { return Ok(LoadedRecords::default()) };
    let operations = all_operations(connection)?;
    let mut touched: Vec<String> = operations.iter().flat_map(KeptOperation::case_ids).collect();
    touched.sort_unstable();
    touched.dedup();
    Ok(LoadedRecords {
        cases: read_cases(connection, &touched)?,
        operations,
        summaries: rows(
            connection,
            "SELECT case_id, version, summary, reader, round FROM case_summary",
            |row| {
                Ok(KeptSummary {
                    case_id: row.get(0)?,
                    version: row.get(1)?,
                    summary: row.get(2)?,
                    reader: row.get(3)?,
                    round: row.get(4)?,
                })
            },
        )?,
        records: read_unshelved(connection)?,
        drafts: rows(connection, "SELECT case_id, key, text FROM draft", |row| {
            Ok((DraftName { case_id: row.get(0)?, key: row.get(1)? }, row.get(2)?))
        })?,
        read: rows(connection, "SELECT case_id, version FROM read_mark", |row| {
            Ok((row.get(0)?, row.get(1)?))
        })?,
        ..session
    })
}

const OTHERS: &str = "SELECT kind, id, version, record, round FROM other_record";

fn other_row(row: &Row<'_>) -> rusqlite::Result<KeptRecord> {
    Ok(KeptRecord {
        kind: row.get(0)?,
        id: row.get(1)?,
        version: row.get(2)?,
        record: row.get(3)?,
        round: row.get(4)?,
    })
}

/// Every other record of a kind of which there are few.
fn read_unshelved(connection: &Connection) -> Result<Vec<KeptRecord>, StoreError> {
    let kinds = SHELVED.map(|kind| format!("'{kind}'")).join(", ");
    rows(connection, &format!("{OTHERS} WHERE kind NOT IN ({kinds})"), other_row)
}

/// Records of a kind behind this id, in the order of their ids.
pub(super) fn read_page(
    connection: &Connection,
    kind: &str,
    after: &str,
    most: u32,
) -> Result<Vec<KeptRecord>, StoreError> {
    let mut select =
        connection.prepare_cached(&format!("{OTHERS} WHERE kind = ?1 AND id > ?2 ORDER BY id LIMIT ?3"))?;
    Ok(select.query_map(params![kind, after, most], other_row)?.collect::<Result<_, _>>()?)
}

/// Those of these records that are there.
pub(super) fn read_records(
    connection: &Connection,
    kind: &str,
    ids: &[String],
) -> Result<Vec<KeptRecord>, StoreError> {
    let mut select = connection.prepare_cached(&format!("{OTHERS} WHERE kind = ?1 AND id = ?2"))?;
    let mut records = Vec::with_capacity(ids.len());
    for id in ids {
        records.extend(select.query_row([kind, id], other_row).optional()?);
    }
    Ok(records)
}

fn rows<T>(
    connection: &Connection,
    query: &str,
    read: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
) -> Result<Vec<T>, StoreError> {
    Ok(connection.prepare(query)?.query_map([], read)?.collect::<Result<_, _>>()?)
}

fn operation_row(row: &Row<'_>) -> rusqlite::Result<KeptOperation> {
    Ok(KeptOperation {
        operation_id: row.get(0)?,
        device_seq: row.get(1)?,
        place: row.get(2)?,
        operation: row.get(3)?,
        refused: row.get(4)?,
        sent_at: row.get(5)?,
    })
}

fn all_operations(connection: &Connection) -> Result<Vec<KeptOperation>, StoreError> {
    rows(
        connection,
        "SELECT operation_id, device_seq, place, operation, refused, sent_at FROM operation
         ORDER BY place, device_seq, operation_id",
        operation_row,
    )
}

/// What the server has neither answered nor refused.
pub(super) fn waiting(connection: &Connection) -> Result<Vec<KeptOperation>, StoreError> {
    let mut all = all_operations(connection)?;
    all.retain(|kept| kept.refused.is_none());
    Ok(all)
}

pub(super) fn read_cases(connection: &Connection, case_ids: &[String]) -> Result<Vec<KeptCase>, StoreError> {
    let mut select =
        connection.prepare_cached("SELECT case_id, version, record FROM case_record WHERE case_id = ?1")?;
    let mut cases = Vec::with_capacity(case_ids.len());
    for case_id in case_ids {
        let row = |row: &Row<'_>| {
            Ok(KeptCase { case_id: row.get(0)?, version: row.get(1)?, record: row.get(2)?, summary: None })
        };
        cases.extend(select.query_row([case_id], row).optional()?);
    }
    Ok(cases)
}

pub(super) fn keep_operations(
    transaction: &Transaction<'_>,
    operations: &[KeptOperation],
    replaced: Option<&String>,
    draft: Option<&DraftName>,
) -> Result<(), StoreError> {
    for kept in operations {
        keep_operation(transaction, kept)?;
        transaction
            .prepare_cached("UPDATE session SET last_device_seq = max(last_device_seq, ?1)")?
            .execute([kept.device_seq])?;
    }
    if let Some(replaced) = replaced {
        drop_operations(transaction, std::slice::from_ref(replaced))?;
    }
    if let Some(draft) = draft {
        keep_draft(transaction, draft, "")?;
    }
    Ok(())
}

fn keep_operation(transaction: &Transaction<'_>, kept: &KeptOperation) -> Result<(), StoreError> {
    transaction
        .prepare_cached(
            "INSERT OR REPLACE INTO operation (operation_id, device_seq, place, operation, refused, sent_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        )?
        .execute(params![
            kept.operation_id,
            kept.device_seq,
            kept.place,
            kept.operation,
            kept.refused,
            kept.sent_at
        ])?;
    Ok(())
}

pub(super) fn drop_operations(
    transaction: &Transaction<'_>,
    operation_ids: &[String],
) -> Result<(), StoreError> {
    let mut delete = transaction.prepare_cached("DELETE FROM operation WHERE operation_id = ?1")?;
    for operation_id in operation_ids {
        delete.execute([operation_id])?;
    }
    Ok(())
}

pub(super) fn keep_draft(
    transaction: &Transaction<'_>,
    draft: &DraftName,
    text: &str,
) -> Result<(), StoreError> {
    if text.is_empty() {
        transaction.execute(
            "DELETE FROM draft WHERE case_id = ?1 AND key = ?2",
            params![draft.case_id, draft.key],
        )?;
    } else {
        transaction.execute(
            "INSERT OR REPLACE INTO draft (case_id, key, text) VALUES (?1, ?2, ?3)",
            params![draft.case_id, draft.key, text],
        )?;
    }
    Ok(())
}

/// A summary of a version that the store has no longer says nothing.
pub(super) fn keep_summaries(
    transaction: &Transaction<'_>,
    summaries: &[KeptSummary],
) -> Result<(), StoreError> {
    let mut update = transaction.prepare_cached(
        "UPDATE case_summary SET summary = ?3, reader = ?4 WHERE case_id = ?1 AND version = ?2",
    )?;
    for kept in summaries {
        update.execute(params![kept.case_id, kept.version, kept.summary, kept.reader])?;
    }
    Ok(())
}

pub(super) fn settle(transaction: &Transaction<'_>, settlement: &Settlement) -> Result<(), StoreError> {
    if let Some(server_time) = settlement.server_time {
        transaction
            .prepare_cached("UPDATE sent SET sent_at = ?1 WHERE sent_at = ?2")?
            .execute([server_time, TIME_NOT_KNOWN])?;
    }
    if let Some(before) = settlement.forget_before {
        transaction.prepare_cached("DELETE FROM sent WHERE sent_at < ?1")?.execute([before])?;
    }
    // what this answer itself accepted the server has
    if settlement.offer_again {
        offer_again(transaction)?;
    }
    // one that was offered again keeps the time at which it was first accepted
    let mut sent = transaction.prepare_cached(
        "INSERT OR REPLACE INTO sent (operation_id, device_seq, operation, sent_at)
         SELECT operation_id, device_seq, operation, coalesce(sent_at, ?2) FROM operation WHERE operation_id = ?1",
    )?;
    for operation_id in &settlement.accepted {
        sent.execute(params![operation_id, settlement.server_time.unwrap_or(TIME_NOT_KNOWN)])?;
    }
    drop_operations(transaction, &settlement.accepted)?;
    drop_operations(transaction, &settlement.answered)?;
    for operation in &settlement.refused {
        keep_operation(transaction, operation)?;
    }
    settle_records(transaction, settlement)?;
    if let Some(session) = &settlement.session {
        transaction.execute("UPDATE session SET session = ?1", [&session.0])?;
    }
    transaction
        .prepare_cached(
            "UPDATE session SET cursor = ?1, round = ?2, synced_at = coalesce(?3, synced_at),
                                server_time = coalesce(?4, server_time)",
        )?
        .execute(params![
            settlement.cursor,
            settlement.round,
            settlement.synced_at,
            settlement.server_time
        ])?;
    Ok(())
}

fn settle_records(transaction: &Transaction<'_>, settlement: &Settlement) -> Result<(), StoreError> {
    let mut keep_case = transaction.prepare_cached(
        "INSERT INTO case_record (case_id, version, record) VALUES (?1, ?2, ?3)
         ON CONFLICT (case_id) DO UPDATE SET version = excluded.version, record = excluded.record",
    )?;
    let mut keep_summary = transaction.prepare_cached(
        "INSERT OR REPLACE INTO case_summary (case_id, version, summary, reader, round) VALUES (?1, ?2, ?3, ?4, ?5)",
    )?;
    for case in &settlement.cases {
        keep_case.execute(params![case.case_id, case.version, case.record])?;
        keep_summary.execute(params![
            case.case_id,
            case.version,
            case.summary,
            settlement.reader,
            settlement.round
        ])?;
    }
    let mut keep_record = transaction.prepare_cached(
        "INSERT OR REPLACE INTO other_record (kind, id, version, record, round) VALUES (?1, ?2, ?3, ?4, ?5)",
    )?;
    for kept in &settlement.records {
        keep_record.execute(params![kept.kind, kept.id, kept.version, kept.record, kept.round])?;
    }
    for case_id in &settlement.removed_cases {
        for table in ["case_record", "case_summary", "draft", "read_mark"] {
            transaction.execute(&format!("DELETE FROM {table} WHERE case_id = ?1"), [case_id])?;
        }
    }
    for (kind, id) in &settlement.removed_records {
        transaction.execute("DELETE FROM other_record WHERE kind = ?1 AND id = ?2", [kind, id])?;
        forget_drafts_of(transaction, id)?;
    }
    for id in &settlement.erased {
        forget_drafts_of(transaction, id)?;
        // what waits still goes out, and is refused; what was accepted is of no use to a server that was restored either
        transaction.execute("DELETE FROM sent WHERE instr(operation, ?1) > 0", [id])?;
        transaction
            .execute("DELETE FROM operation WHERE refused IS NOT NULL AND instr(operation, ?1) > 0", [id])?;
    }
    Ok(())
}

/// What is being typed about a record that is no case: its id stands in the draft's name.
fn forget_drafts_of(transaction: &Transaction<'_>, id: &str) -> Result<(), StoreError> {
    transaction.execute("DELETE FROM draft WHERE case_id = '' AND instr(key, ?1) > 0", [id])?;
    Ok(())
}

/// Everything that the server has accepted and that is still kept waits once more.
fn offer_again(transaction: &Transaction<'_>) -> Result<(), StoreError> {
    transaction.execute_batch(
        "INSERT OR IGNORE INTO operation (operation_id, device_seq, place, operation, refused, sent_at)
         SELECT operation_id, device_seq, device_seq, operation, NULL, sent_at FROM sent;
         DELETE FROM sent;",
    )?;
    Ok(())
}

/// What is offered to the server again.
pub(super) fn offered_again(transaction: &Transaction<'_>) -> Result<Vec<KeptOperation>, StoreError> {
    rows(
        transaction,
        "SELECT operation_id, device_seq, place, operation, refused, sent_at FROM operation
         WHERE sent_at IS NOT NULL AND refused IS NULL ORDER BY place, device_seq",
        operation_row,
    )
}
