//! Recorded prompts in tables.

use async_trait::async_trait;
use domain::basics::{Clip, SpokenLanguage};
use rusqlite::{Connection, OptionalExtension, Row, params};

use super::{SqliteStorage, writer::Unit, wrong};
use crate::storage::{Clips, Lane, StorageError, Withdrawn};

#[async_trait]
impl Clips for SqliteStorage {
    async fn publish_clip(
        &self,
        clip: Clip,
        spoken: Option<SpokenLanguage>,
    ) -> Result<Option<String>, StorageError> {
        self.writer.write(Lane::Others, move |unit| publish(unit, &clip, spoken.as_ref())).await
    }

    async fn withdraw_clip(&self, language: String, key: String) -> Result<Option<Withdrawn>, StorageError> {
        self.writer.write(Lane::Others, move |unit| withdraw(unit, &language, &key)).await
    }

    async fn clip(&self, language: String, key: String) -> Result<Option<Clip>, StorageError> {
        self.readers.read(move |connection| one(connection, &language, &key)).await
    }

    async fn clips(&self) -> Result<Vec<Clip>, StorageError> {
        self.readers
            .read(|connection| {
                let mut select = connection
                    .prepare_cached(
                        "SELECT language, key, sha256, bytes, media_type FROM clips ORDER BY language, key",
                    )
                    .map_err(wrong)?;
                let rows = select.query_map([], clip).map_err(wrong)?;
                rows.map(|row| row.map_err(wrong)).collect()
            })
            .await
    }
}

fn clip(row: &Row<'_>) -> rusqlite::Result<Clip> {
    Ok(Clip {
        language: row.get(0)?,
        key: row.get(1)?,
        sha256: row.get(2)?,
        bytes: row.get(3)?,
        media_type: row.get(4)?,
    })
}

fn one(connection: &Connection, language: &str, key: &str) -> Result<Option<Clip>, StorageError> {
    connection
        .prepare_cached(
            "SELECT language, key, sha256, bytes, media_type FROM clips WHERE language = ?1 AND key = ?2",
        )
        .and_then(|mut select| select.query_row([language, key], clip).optional())
        .map_err(wrong)
}

/// `hash` where no prompt has that file.
fn unused(connection: &Connection, hash: String) -> Result<Option<String>, StorageError> {
    let is_used: bool = connection
        .query_row("SELECT EXISTS (SELECT 1 FROM clips WHERE sha256 = ?1)", [&hash], |row| row.get(0))
        .map_err(wrong)?;
    Ok((!is_used).then_some(hash))
}

fn publish(
    unit: &Unit<'_>,
    clip: &Clip,
    spoken: Option<&SpokenLanguage>,
) -> Result<Option<String>, StorageError> {
    let before = one(unit.connection, &clip.language, &clip.key)?;
    unit.connection
        .execute(
            "INSERT INTO clips (language, key, sha256, bytes, media_type) VALUES (?1, ?2, ?3, ?4, ?5)
             ON CONFLICT DO UPDATE SET
                 sha256 = excluded.sha256, bytes = excluded.bytes, media_type = excluded.media_type",
            params![clip.language, clip.key, clip.sha256, clip.bytes, clip.media_type],
        )
        .map_err(wrong)?;
    if let Some(language) = spoken {
        unit.connection
            .execute(
                "INSERT INTO spoken_languages (tag, name, texts_in) VALUES (?1, ?2, ?3)
                 ON CONFLICT DO UPDATE SET name = excluded.name, texts_in = excluded.texts_in",
                params![language.tag, language.name, language.texts_in],
            )
            .map_err(wrong)?;
    }
    before.map_or(Ok(None), |before| unused(unit.connection, before.sha256))
}

/// A language that is only spoken goes with its last prompt.
fn withdraw(unit: &Unit<'_>, language: &str, key: &str) -> Result<Option<Withdrawn>, StorageError> {
    let Some(before) = one(unit.connection, language, key)? else { return Ok(None) };
    unit.connection
        .execute("DELETE FROM clips WHERE language = ?1 AND key = ?2", [language, key])
        .map_err(wrong)?;
    unit.connection
        .execute(
            "DELETE FROM spoken_languages
             WHERE tag = ?1 AND NOT EXISTS (SELECT 1 FROM clips WHERE language = ?1)",
            [language],
        )
        .map_err(wrong)?;
    Ok(Some(Withdrawn { unused_file: unused(unit.connection, before.sha256)? }))
}
