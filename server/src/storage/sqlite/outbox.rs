//! Messages that go out, in tables.

use async_trait::async_trait;
use chrono::{DateTime, Utc};
use domain::phone_number::PhoneNumber;
use rusqlite::{Connection, params};

use super::{
    SqliteStorage,
    rows::{damaged, read_time, time_text},
    wrong,
};
use crate::{
    outbound::Purpose,
    storage::{DueMessage, Lane, MessageEnd, Outbox, Outgoing, StorageError},
};

/// Messages that are looked at in one go: as many as are handed over at the same time. With more, a gateway that does not
/// answer would let a message to those on duty wait behind the answers that were taken up before it.
const AT_ONCE: i64 = 8;

#[async_trait]
impl Outbox for SqliteStorage {
    async fn put_in_outbox(&self, message: Outgoing) -> Result<(), StorageError> {
        self.writer.write(Lane::Others, move |unit| put(unit.connection, &message)).await
    }

    async fn due_messages(&self, now: DateTime<Utc>) -> Result<Vec<DueMessage>, StorageError> {
        let (due, is_any_late) = self.readers.read(move |connection| due(connection, now)).await?;
        if is_any_late {
            self.writer.write(Lane::Others, move |unit| expire(unit.connection, now)).await?;
        }
        Ok(due)
    }

    async fn end_message(&self, id: i64, end: MessageEnd, at: DateTime<Utc>) -> Result<(), StorageError> {
        self.writer
            .write(Lane::Others, move |unit| {
                unit.connection
                    .prepare_cached(
                        "UPDATE outbox SET state = ?2, done_at = ?3, to_number = NULL, attempts = attempts + 1
                         WHERE id = ?1",
                    )
                    .and_then(|mut update| update.execute(params![id, end.as_str(), time_text(at)]))
                    .map(|_| ())
                    .map_err(wrong)
            })
            .await
    }

    async fn try_message_again(&self, id: i64, not_before: DateTime<Utc>) -> Result<(), StorageError> {
        self.writer
            .write(Lane::Others, move |unit| {
                unit.connection
                    .prepare_cached(
                        "UPDATE outbox SET attempts = attempts + 1, not_before = ?2 WHERE id = ?1",
                    )
                    .and_then(|mut update| update.execute(params![id, time_text(not_before)]))
                    .map(|_| ())
                    .map_err(wrong)
            })
            .await
    }
}

/// Puts a message in, in the transaction of what it tells of; one that was put in before stays as it is.
pub(super) fn put(connection: &Connection, message: &Outgoing) -> Result<(), StorageError> {
    let expires_at = message.not_before + message.purpose.lasts();
    connection
        .prepare_cached(
            "INSERT INTO outbox (once, purpose, to_number, language, arguments, case_id, not_before, expires_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) ON CONFLICT DO NOTHING",
        )
        .and_then(|mut insert| {
            insert.execute(params![
                message.once,
                message.purpose.as_str(),
                message.to.as_e164(),
                message.language,
                serde_json::Value::from(message.arguments.clone()).to_string(),
                message.case.map(|case| case.to_string()),
                time_text(message.not_before),
                time_text(expires_at)
            ])
        })
        .map(|_| ())
        .map_err(wrong)
}

/// What is due, and whether anything waited too long.
fn due(connection: &Connection, now: DateTime<Utc>) -> Result<(Vec<DueMessage>, bool), StorageError> {
    let now = time_text(now);
    let is_any_late = connection
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM outbox WHERE state = 'waiting' AND expires_at <= ?1)")
        .and_then(|mut select| select.query_row([&now], |row| row.get(0)))
        .map_err(wrong)?;
    let mut select = connection
        .prepare_cached(
            "SELECT id, once, purpose, to_number, language, arguments, case_id, not_before, attempts FROM outbox
             WHERE state = 'waiting' AND not_before <= ?1 AND expires_at > ?1
             ORDER BY purpose <> 'duty', not_before, id LIMIT ?2",
        )
        .map_err(wrong)?;
    let rows = select
        .query_map(params![now, AT_ONCE], |row| {
            let texts: (String, String, String, Option<String>, String, Option<String>, String) =
                (row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?, row.get(5)?, row.get(6)?, row.get(7)?);
            Ok((row.get(0)?, texts, row.get(8)?))
        })
        .map_err(wrong)?;
    let mut messages = Vec::new();
    for row in rows {
        let (id, (once, purpose, to, language, arguments, case, not_before), attempts) =
            row.map_err(wrong)?;
        let message = Outgoing {
            once,
            purpose: Purpose::parse(&purpose).ok_or_else(|| damaged("the purpose of a message"))?,
            to: PhoneNumber::parse(&to).map_err(|_| damaged("the number of a message"))?,
            language,
            arguments: serde_json::from_str(&arguments).map_err(|_| damaged("the words of a message"))?,
            case: case.map(|id| id.parse().map_err(|_| damaged("the case of a message"))).transpose()?,
            not_before: read_time(&not_before)?,
        };
        messages.push(DueMessage { id, message, attempts });
    }
    Ok((messages, is_any_late))
}

fn expire(connection: &Connection, now: DateTime<Utc>) -> Result<(), StorageError> {
    connection
        .prepare_cached(
            "UPDATE outbox SET state = 'expired', done_at = ?1, to_number = NULL
             WHERE state = 'waiting' AND expires_at <= ?1",
        )
        .and_then(|mut update| update.execute([time_text(now)]))
        .map(|_| ())
        .map_err(wrong)
}
