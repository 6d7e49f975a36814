//! What Central keeps, in tables.

use std::{collections::BTreeMap, sync::Arc};

use async_trait::async_trait;
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use chrono::TimeDelta;
use domain::{
    alert::{Kind, KindCode, Kinds, Urgency},
    basics::{Basics, Clip, FieldSettings, Numbers, SpokenLanguage},
    hub::{DutyHours, HubId},
    phone_number::PhoneNumber,
};
use rusqlite::{Connection, OptionalExtension, Row, params};
use serde::Serialize;
use sha2::{Digest, Sha256};

use super::{SqliteStorage, rows::damaged, writer::Unit, wrong};
use crate::storage::{CentralLists, Duty, Lane, Lists, NumberName, StorageError, Target, Targets};

#[async_trait]
impl CentralLists for SqliteStorage {
    fn lists(&self) -> Arc<Lists> {
        Arc::clone(&self.hubs.get().lists)
    }

    async fn set_kind(&self, kind: Kind, position: Option<usize>) -> Result<(), StorageError> {
        self.writer.write(Lane::Others, move |unit| set_kind(unit, kind, position)).await
    }

    async fn retire_kind(&self, code: KindCode) -> Result<bool, StorageError> {
        self.writer
            .write(Lane::Others, move |unit| {
                let Some(kind) = unit.hubs.lists.kinds().of(&code).cloned() else { return Ok(false) };
                set_kind(unit, Kind { retired: true, ..kind }, None)?;
                Ok(true)
            })
            .await
    }

    async fn set_number(&self, name: NumberName, number: Option<String>) -> Result<(), StorageError> {
        self.writer
            .write(Lane::Others, move |unit| {
                unit.changes_hubs = true;
                put_number(unit.connection, name, number.as_deref())
            })
            .await
    }

    async fn set_target(
        &self,
        urgency: Urgency,
        target: Target,
        within: TimeDelta,
    ) -> Result<(), StorageError> {
        self.writer
            .write(Lane::Others, move |unit| {
                unit.changes_hubs = true;
                let mut targets = unit.hubs.lists.targets(urgency);
                match target {
                    Target::Acknowledge => targets.acknowledge = within,
                    Target::FirstAtr => targets.first_atr = within,
                }
                put_targets(unit.connection, urgency, targets)
            })
            .await
    }

    async fn set_duty(&self, hub: HubId, duty: Duty) -> Result<bool, StorageError> {
        self.writer.write(Lane::Others, move |unit| set_duty(unit, &hub, &duty)).await
    }
}

/// Enters the kind and numbers all of them anew.
fn set_kind(unit: &mut Unit<'_>, kind: Kind, position: Option<usize>) -> Result<(), StorageError> {
    let mut kinds: Vec<Kind> = unit.hubs.lists.kinds().iter().cloned().collect();
    let there = kinds.iter().position(|there| there.code == kind.code);
    let last = if let Some(there) = there {
        kinds.remove(there);
        there
    } else {
        kinds.len()
    };
    kinds.insert(position.unwrap_or(last).min(kinds.len()), kind);
    unit.changes_hubs = true;
    put_kinds(unit.connection, &kinds)
}

fn put_kinds(connection: &Connection, kinds: &[Kind]) -> Result<(), StorageError> {
    let mut upsert = connection
        .prepare_cached(
            "INSERT INTO kinds (code, position, record) VALUES (?1, ?2, ?3)
             ON CONFLICT DO UPDATE SET position = excluded.position, record = excluded.record",
        )
        .map_err(wrong)?;
    for (position, kind) in (0_i64..).zip(kinds) {
        let record = serde_json::to_string(kind).map_err(wrong)?;
        upsert.execute(params![kind.code.as_str(), position, record]).map_err(wrong)?;
    }
    Ok(())
}

fn put_number(connection: &Connection, name: NumberName, number: Option<&str>) -> Result<(), StorageError> {
    match number {
        None => connection.execute("DELETE FROM numbers WHERE name = ?1", [name.as_str()]),
        Some(number) => connection.execute(
            "INSERT INTO numbers (name, number) VALUES (?1, ?2) ON CONFLICT DO UPDATE SET number = excluded.number",
            [name.as_str(), number],
        ),
    }
    .map(|_| ())
    .map_err(wrong)
}

fn put_targets(connection: &Connection, urgency: Urgency, targets: Targets) -> Result<(), StorageError> {
    connection
        .execute(
            "INSERT INTO targets (urgency, acknowledge_seconds, first_atr_seconds) VALUES (?1, ?2, ?3)
             ON CONFLICT DO UPDATE SET
                 acknowledge_seconds = excluded.acknowledge_seconds, first_atr_seconds = excluded.first_atr_seconds",
            params![urgency.as_str(), targets.acknowledge.num_seconds(), targets.first_atr.num_seconds()],
        )
        .map(|_| ())
        .map_err(wrong)
}

fn set_duty(unit: &mut Unit<'_>, hub: &HubId, duty: &Duty) -> Result<bool, StorageError> {
    if !unit.hubs.hubs.iter().any(|listed| listed.id == *hub) {
        return Ok(false);
    }
    let (from, to) = duty.hours.map(|hours| hours.minutes()).unzip();
    unit.changes_hubs = true;
    unit.connection
        .execute(
            "INSERT INTO duty (hub, from_minute, to_minute, number) VALUES (?1, ?2, ?3, ?4)
             ON CONFLICT DO UPDATE SET
                 from_minute = excluded.from_minute, to_minute = excluded.to_minute, number = excluded.number",
            params![hub.as_str(), from, to, duty.number.as_ref().map(PhoneNumber::as_e164)],
        )
        .map(|_| true)
        .map_err(wrong)
}

/// Fills the tables at first start with what stands in the program.
pub(super) fn fill(connection: &Connection) -> Result<(), StorageError> {
    // kinds are retired and never removed, so that a table without any is a new one
    let is_filled: bool =
        connection.query_row("SELECT EXISTS (SELECT 1 FROM kinds)", [], |row| row.get(0)).map_err(wrong)?;
    if is_filled {
        return Ok(());
    }
    let Basics { kinds, numbers, .. } = Basics::embedded();
    put_kinds(connection, &kinds.iter().cloned().collect::<Vec<_>>())?;
    for name in NumberName::ALL {
        put_number(connection, name, name.of(&numbers))?;
    }
    for urgency in Urgency::ALL {
        put_targets(connection, urgency, Targets::embedded(urgency))?;
    }
    Ok(())
}

pub(super) fn load(connection: &Connection) -> Result<Lists, StorageError> {
    let mut basics = Basics {
        revision: String::new(),
        kinds: load_kinds(connection)?,
        numbers: load_numbers(connection)?,
        clips: rows(
            connection,
            "SELECT language, key, sha256, bytes, media_type FROM clips ORDER BY language, key",
            |row| {
                Ok(Clip {
                    language: row.get(0)?,
                    key: row.get(1)?,
                    sha256: row.get(2)?,
                    bytes: row.get(3)?,
                    media_type: row.get(4)?,
                })
            },
        )?,
        spoken: rows(connection, "SELECT tag, name, texts_in FROM spoken_languages ORDER BY tag", |row| {
            Ok(SpokenLanguage { tag: row.get(0)?, name: row.get(1)?, texts_in: row.get(2)? })
        })?,
        field: load_field_settings(connection)?,
    };
    basics.revision = revision(&basics)?;
    Ok(Lists { basics, targets: load_targets(connection)?, duty: load_duty(connection)? })
}

/// The revision of what is sent: of everything in it, where its own is empty by now.
pub(super) fn revision(sent: &impl Serialize) -> Result<String, StorageError> {
    let content = serde_json::to_vec(sent).map_err(wrong)?;
    let digest: [u8; 32] = Sha256::digest(content).into();
    Ok(URL_SAFE_NO_PAD.encode(digest))
}

fn rows<T>(
    connection: &Connection,
    sql: &str,
    read: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
) -> Result<Vec<T>, StorageError> {
    let mut select = connection.prepare_cached(sql).map_err(wrong)?;
    let rows = select.query_map([], read).map_err(wrong)?;
    rows.collect::<Result<_, _>>().map_err(wrong)
}

/// What link persons' phones need to know; no keys before the data folder has some.
fn load_field_settings(connection: &Connection) -> Result<FieldSettings, StorageError> {
    let sql = "SELECT card_key, sealing_key, sealing_key_id FROM server";
    let keys: Option<(Option<String>, Option<String>, Option<String>)> = connection
        .query_row(sql, [], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
        .optional()
        .map_err(wrong)?;
    let (card_key, sealing_key, sealing_key_id) = keys.unwrap_or_default();
    Ok(FieldSettings { card_key, sealing_key, sealing_key_id, ..FieldSettings::default() })
}

fn load_kinds(connection: &Connection) -> Result<Kinds, StorageError> {
    let records =
        rows(connection, "SELECT record FROM kinds ORDER BY position, code", |row| row.get::<_, String>(0))?;
    let kinds = records.iter().map(|record| serde_json::from_str(record).map_err(|_| damaged("a kind")));
    Ok(Kinds::new(kinds.collect::<Result<Vec<Kind>, _>>()?))
}

fn load_numbers(connection: &Connection) -> Result<Numbers, StorageError> {
    let get = |name: NumberName| {
        connection
            .prepare_cached("SELECT number FROM numbers WHERE name = ?1")
            .and_then(|mut select| {
                select.query_row([name.as_str()], |row| row.get::<_, String>(0)).optional()
            })
            .map_err(wrong)
    };
    let long = |name| get(name)?.map(|number| read_number(&number)).transpose();
    Ok(Numbers {
        sms: long(NumberName::Sms)?,
        missed_call: long(NumberName::MissedCall)?,
        women: get(NumberName::Women)?,
        child: get(NumberName::Child)?,
        legal_aid: get(NumberName::LegalAid)?,
    })
}

fn read_number(number: &str) -> Result<PhoneNumber, StorageError> {
    PhoneNumber::parse(number).map_err(|_| damaged("a number of MAIN"))
}

fn load_targets(connection: &Connection) -> Result<BTreeMap<Urgency, Targets>, StorageError> {
    let sql = "SELECT urgency, acknowledge_seconds, first_atr_seconds FROM targets";
    let targets = rows(connection, sql, |row| {
        Ok((row.get::<_, String>(0)?, row.get::<_, i64>(1)?, row.get::<_, Option<i64>>(2)?))
    })?;
    let read = |(urgency, acknowledge, first_atr): (String, i64, Option<i64>)| {
        let urgency = Urgency::parse(&urgency)?;
        let first_atr = first_atr.map_or(Some(Targets::embedded(urgency).first_atr), TimeDelta::try_seconds);
        Some((urgency, Targets { acknowledge: TimeDelta::try_seconds(acknowledge)?, first_atr: first_atr? }))
    };
    targets.into_iter().map(|row| read(row).ok_or_else(|| damaged("a target"))).collect()
}

fn load_duty(connection: &Connection) -> Result<BTreeMap<HubId, Duty>, StorageError> {
    type DutyRow = (String, Option<u16>, Option<u16>, Option<String>);
    let duty: Vec<DutyRow> =
        rows(connection, "SELECT hub, from_minute, to_minute, number FROM duty ORDER BY hub", |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))
        })?;
    let read = |(hub, from, to, number): DutyRow| {
        let hours = from
            .zip(to)
            .map(|(from, to)| DutyHours::new(from, to).ok_or_else(|| damaged("the hours of a hub")));
        let number = number.as_deref().map(read_number).transpose()?;
        Ok((HubId::new(hub), Duty { hours: hours.transpose()?, number }))
    };
    duty.into_iter().map(read).collect()
}
