//! Messages that go out, in tables.

use async_trait::async_trait;
use chrono::{DateTime, Utc};
use domain::phone_number::PhoneNumber;
use rusqlite::{Connection, Row, params};

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
        let due = self.readers.read(move |connection| due(connection, now)).await?;
        if !due.unreadable.is_empty() {
            let count = due.unreadable.len();
            tracing::error!(
                count,
                "messages of the outbox cannot be read; they are given up, the others go out"
            );
            self.writer
                .write(Lane::Others, move |unit| give_up(unit.connection, &due.unreadable, now))
                .await?;
        }
        if due.is_any_late {
            self.writer.write(Lane::Others, move |unit| expire(unit.connection, now)).await?;
        }
        Ok(due.messages)
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

/// What a look into the outbox finds.
struct Due {
    messages: Vec<DueMessage>,
    /// Rows whose time has come and that cannot be read: one of them must not hold up the others.
    unreadable: Vec<i64>,
    is_any_late: bool,
}

fn due(connection: &Connection, now: DateTime<Utc>) -> Result<Due, StorageError> {
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
    let mut rows = select.query(params![now, AT_ONCE]).map_err(wrong)?;
    let mut due = Due { messages: Vec::new(), unreadable: Vec::new(), is_any_late };
    while let Some(row) = rows.next().map_err(wrong)? {
        let id = row.get(0).map_err(wrong)?;
        match read_message(row) {
            Ok(message) => {
                let attempts = row.get(8).map_err(wrong)?;
                due.messages.push(DueMessage { id, message, attempts });
            }
            Err(_) => due.unreadable.push(id),
        }
    }
    Ok(due)
}

fn read_message(row: &Row<'_>) -> Result<Outgoing, StorageError> {
    let text = |column: usize| row.get::<_, String>(column).map_err(wrong);
    let text_if_any = |column: usize| row.get::<_, Option<String>>(column).map_err(wrong);
    Ok(Outgoing {
        once: text(1)?,
        purpose: Purpose::parse(&text(2)?).ok_or_else(|| damaged("the purpose of a message"))?,
        to: PhoneNumber::parse(&text(3)?).map_err(|_| damaged("the number of a message"))?,
        language: text_if_any(4)?,
        arguments: serde_json::from_str(&text(5)?).map_err(|_| damaged("the words of a message"))?,
        case: text_if_any(6)?
            .map(|id| id.parse().map_err(|_| damaged("the case of a message")))
            .transpose()?,
        not_before: read_time(&text(7)?)?,
    })
}

/// Ends rows that cannot be read, as refused: nobody can send them. Whatever stands in them stays, for whoever looks into
/// it, but the number.
fn give_up(connection: &Connection, unreadable: &[i64], now: DateTime<Utc>) -> Result<(), StorageError> {
    let mut update = connection
        .prepare_cached("UPDATE outbox SET state = 'refused', done_at = ?2, to_number = NULL WHERE id = ?1")
        .map_err(wrong)?;
    for id in unreadable {
        update.execute(params![id, time_text(now)]).map_err(wrong)?;
    }
    Ok(())
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
