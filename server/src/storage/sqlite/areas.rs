//! The lists of blocks and panchayats in a table.

use async_trait::async_trait;
use domain::place::DistrictAreas;
use rusqlite::{OptionalExtension, params};

use super::{SqliteStorage, lists::revision, writer::Unit, wrong};
use crate::storage::{Areas, Lane, StorageError, StoredAreas};

#[async_trait]
impl Areas for SqliteStorage {
    async fn set_areas(&self, lists: Vec<DistrictAreas>) -> Result<(), StorageError> {
        // made ready before the transaction: while it lasts, alerts wait
        let ready = lists.into_iter().map(Ready::of).collect::<Result<Vec<_>, _>>()?;
        self.writer.write(Lane::Others, move |unit| ready.iter().try_for_each(|ready| ready.put(unit))).await
    }

    async fn areas(&self, state: String, district: String) -> Result<Option<StoredAreas>, StorageError> {
        self.readers
            .read(move |connection| {
                let sql = "SELECT revision, answer FROM areas WHERE state = ?1 AND district = ?2";
                let mut select = connection.prepare_cached(sql).map_err(wrong)?;
                let stored = select.query_row([state, district], |row| {
                    Ok(StoredAreas { revision: row.get(0)?, answer: row.get(1)? })
                });
                stored.optional().map_err(wrong)
            })
            .await
    }
}

/// A list as its row has it.
struct Ready {
    state: String,
    district: String,
    stored: StoredAreas,
}

impl Ready {
    fn of(mut list: DistrictAreas) -> Result<Self, StorageError> {
        list.revision.clear();
        list.revision = revision(&list)?;
        let stored = StoredAreas {
            revision: list.revision.clone(),
            answer: serde_json::to_string(&list).map_err(wrong)?,
        };
        Ok(Self { state: list.state, district: list.district, stored })
    }

    fn put(&self, unit: &Unit<'_>) -> Result<(), StorageError> {
        let sql = "INSERT OR REPLACE INTO areas (state, district, revision, answer) VALUES (?1, ?2, ?3, ?4)";
        let mut insert = unit.connection.prepare_cached(sql).map_err(wrong)?;
        let row = params![self.state, self.district, self.stored.revision, self.stored.answer];
        insert.execute(row).map(|_| ()).map_err(wrong)
    }
}
