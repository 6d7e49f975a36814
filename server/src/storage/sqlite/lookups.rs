//! The links of referrals and the log of a case, in tables.

use async_trait::async_trait;
use domain::{
    hub::HubId,
    ids::{CaseId, ReferralId, SessionId, WorkerId},
    operation::{Body, Version, Work},
    session::FieldSession,
    worker::Worker,
};
use rusqlite::{Connection, OptionalExtension, params};

use super::{
    SqliteStorage,
    field_sessions::stored_session,
    rows::{damaged, read_time},
    submit::{to_row, to_version},
    workers::{stored_worker, workers_after},
    writer::Unit,
    wrong,
};
use crate::storage::{Before, HistoryLine, Lane, Lookups, StorageError};

#[async_trait]
impl Lookups for SqliteStorage {
    async fn referral_of_link(
        &self,
        link_sha256: String,
    ) -> Result<Option<(CaseId, ReferralId)>, StorageError> {
        self.readers
            .read(move |connection| {
                let row: Option<(String, String)> = connection
                    .prepare_cached("SELECT case_id, referral FROM referral_links WHERE link_sha256 = ?1")
                    .and_then(|mut select| {
                        select.query_row([link_sha256], |row| Ok((row.get(0)?, row.get(1)?))).optional()
                    })
                    .map_err(wrong)?;
                let Some((case, referral)) = row else { return Ok(None) };
                let case = case.parse().map_err(|_| damaged("the case of a link"))?;
                let referral = referral.parse().map_err(|_| damaged("the referral of a link"))?;
                Ok(Some((case, referral)))
            })
            .await
    }

    async fn worker(&self, id: WorkerId) -> Result<Option<Worker>, StorageError> {
        let keys = std::sync::Arc::clone(&self.keys);
        self.readers.read(move |connection| stored_worker(connection, &keys, id)).await
    }

    async fn field_session(&self, id: SessionId) -> Result<Option<FieldSession>, StorageError> {
        self.readers.read(move |connection| stored_session(connection, id)).await
    }

    async fn workers_after(&self, seq: Version) -> Result<Vec<Worker>, StorageError> {
        let keys = std::sync::Arc::clone(&self.keys);
        self.readers.read(move |connection| workers_after(connection, &keys, seq)).await
    }

    async fn compared_up_to(&self) -> Result<Version, StorageError> {
        self.readers
            .read(|connection| {
                connection
                    .query_row("SELECT compared_seq FROM server", [], |row| row.get(0))
                    .map_err(wrong)
                    .and_then(to_version)
            })
            .await
    }

    async fn set_compared_up_to(&self, seq: Version) -> Result<(), StorageError> {
        self.writer
            .write(Lane::Others, move |unit| {
                unit.connection
                    .execute("UPDATE server SET compared_seq = ?1", [seq.cast_signed()])
                    .map(|_| ())
                    .map_err(wrong)
            })
            .await
    }

    async fn history(
        &self,
        case: CaseId,
        before: Before,
        most: usize,
    ) -> Result<Vec<HistoryLine>, StorageError> {
        self.readers
            .read(move |connection| {
                let before = first_left_out(connection, case, before)?;
                let mut select = connection
                    .prepare_cached(
                        "SELECT seq, kind, received_at, staff.name, staff.hub, about
                         FROM (SELECT seq, kind, received_at, staff, about FROM operations
                                   WHERE case_id = ?1 AND seq < ?2
                               UNION
                               SELECT seq, kind, received_at, staff, about FROM operations
                                   WHERE other_case = ?1 AND seq < ?2)
                             LEFT JOIN staff ON staff.id = staff
                         ORDER BY seq DESC LIMIT ?3",
                    )
                    .map_err(wrong)?;
                let rows = select
                    .query_map(params![case.to_string(), before, most], |row| {
                        let at: String = row.get(2)?;
                        Ok((row.get::<_, i64>(0)?, row.get(1)?, at, row.get(3)?, row.get(4)?, row.get(5)?))
                    })
                    .map_err(wrong)?;
                rows.map(|row| {
                    let (seq, kind, at, name, hub, about): (_, _, _, _, Option<String>, _) =
                        row.map_err(wrong)?;
                    let (seq, at) = (to_version(seq)?, read_time(&at)?);
                    Ok(HistoryLine { seq, kind, at, name, hub: hub.map(HubId::new), about })
                })
                .collect()
            })
            .await
    }
}

/// The place in the log of the oldest line that is left out.
fn first_left_out(connection: &Connection, case: CaseId, before: Before) -> Result<i64, StorageError> {
    match before {
        Before::Nothing => Ok(i64::MAX),
        Before::Seq(seq) => to_row(seq),
        Before::Operation(operation) => connection
            .prepare_cached(
                "SELECT coalesce(min(seq), ?3) FROM operations
                 WHERE id = ?1 AND (case_id = ?2 OR other_case = ?2)",
            )
            .and_then(|mut select| {
                let of = params![operation.to_string(), case.to_string(), i64::MAX];
                select.query_row(of, |row| row.get(0))
            })
            .map_err(wrong),
    }
}

/// Notes the link of a referral that was made. Of two with one secret, which no two phones can make by chance, the first
/// stands.
pub(super) fn note_link(unit: &Unit<'_>, case: CaseId, body: &Body) -> Result<(), StorageError> {
    let Some(Work::Refer { referral }) = body.as_work() else { return Ok(()) };
    unit.connection
        .prepare_cached(
            "INSERT INTO referral_links (link_sha256, case_id, referral) VALUES (?1, ?2, ?3)
             ON CONFLICT DO NOTHING",
        )
        .and_then(|mut insert| {
            insert.execute(params![referral.link_sha256, case.to_string(), referral.id.to_string()])
        })
        .map(|_| ())
        .map_err(wrong)
}
