//! Between rows and types. What cannot be read back is a damaged store, said without its content.

use chrono::{DateTime, SecondsFormat, Utc};
use domain::{
    case::Case,
    hub::HubId,
    ids::{CaseId, DeviceId, StaffId},
    permission::{Role, StaffMember},
};
use rusqlite::{Connection, OptionalExtension, params, types::FromSql};

use super::{hubs::HubList, wrong};
use crate::{
    storage::{Caller, DeviceKey, Known, KnownDevice, StorageError, StoredCase},
    token::TokenHash,
};

/// As times are stored: RFC 3339, UTC, microseconds.
pub(super) fn time_text(time: DateTime<Utc>) -> String {
    time.to_rfc3339_opts(SecondsFormat::Micros, true)
}

pub(super) fn read_time(text: &str) -> Result<DateTime<Utc>, StorageError> {
    DateTime::parse_from_rfc3339(text).map(|time| time.to_utc()).map_err(|_| damaged("a time"))
}

pub(super) fn damaged(what: &str) -> StorageError {
    StorageError::Broken(format!("{what} cannot be read"))
}

/// The one column that a statement selects by an id.
pub(super) fn stored<T: FromSql>(
    connection: &Connection,
    select: &str,
    id: &str,
) -> Result<Option<T>, StorageError> {
    connection
        .prepare_cached(select)
        .and_then(|mut select| select.query_row([id], |row| row.get(0)).optional())
        .map_err(wrong)
}

pub(super) fn read_case(record: &str) -> Result<Case, StorageError> {
    serde_json::from_str(record).map_err(|_| damaged("a case"))
}

pub(super) fn stored_case(connection: &Connection, id: CaseId) -> Result<Option<StoredCase>, StorageError> {
    let row: Option<(String, Option<i64>)> = connection
        .prepare_cached("SELECT record, owner_device FROM cases WHERE id = ?1")
        .and_then(|mut select| {
            select.query_row([id.to_string()], |row| Ok((row.get(0)?, row.get(1)?))).optional()
        })
        .map_err(wrong)?;
    row.map(|(record, owner)| Ok(StoredCase { case: read_case(&record)?, owner: owner.map(DeviceKey) }))
        .transpose()
}

/// Who a token belongs to; a revoked session still tells its device.
pub(super) struct Resolved {
    pub(super) known: Known,
    pub(super) device: Option<KnownDevice>,
}

pub(super) fn resolve(
    connection: &Connection,
    hubs: &HubList,
    token: TokenHash,
) -> Result<Resolved, StorageError> {
    let session: Option<(String, String, Option<String>)> = connection
        .prepare_cached("SELECT staff, device_id, revoked_at FROM sessions WHERE token_hash = ?1")
        .and_then(|mut select| {
            select.query_row([token.as_bytes()], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?))).optional()
        })
        .map_err(wrong)?;
    let Some((staff, device_id, revoked_at)) = session else {
        let device = device_by_token(connection, token)?;
        let known = device.map_or(Known::Never, |device| {
            Known::Caller(Caller { device: Some(device), ..Caller::default() })
        });
        return Ok(Resolved { known, device });
    };
    let device = device_by_id(connection, &device_id)?;
    if revoked_at.is_some() {
        return Ok(Resolved { known: Known::Revoked, device });
    }
    let staff =
        staff_member(connection, hubs, &staff)?.ok_or_else(|| damaged("the staff member of a session"))?;
    Ok(Resolved {
        known: Known::Caller(Caller { device, staff: Some(staff), session_on: device_id.parse().ok() }),
        device,
    })
}

fn known_device(key: i64, id: Option<String>) -> KnownDevice {
    KnownDevice { key: DeviceKey(key), id: id.and_then(|id| id.parse::<DeviceId>().ok()) }
}

pub(super) fn device_by_token(
    connection: &Connection,
    token: TokenHash,
) -> Result<Option<KnownDevice>, StorageError> {
    connection
        .prepare_cached("SELECT key, device_id FROM devices WHERE token_hash = ?1")
        .and_then(|mut select| {
            select.query_row([token.as_bytes()], |row| Ok(known_device(row.get(0)?, row.get(1)?))).optional()
        })
        .map_err(wrong)
}

fn device_by_id(connection: &Connection, id: &str) -> Result<Option<KnownDevice>, StorageError> {
    connection
        .prepare_cached("SELECT key, device_id FROM devices WHERE device_id = ?1")
        .and_then(|mut select| {
            select.query_row([id], |row| Ok(known_device(row.get(0)?, row.get(1)?))).optional()
        })
        .map_err(wrong)
}

pub(super) fn device_by_key(connection: &Connection, key: i64) -> Result<Option<KnownDevice>, StorageError> {
    connection
        .prepare_cached("SELECT key, device_id FROM devices WHERE key = ?1")
        .and_then(|mut select| {
            select.query_row(params![key], |row| Ok(known_device(row.get(0)?, row.get(1)?))).optional()
        })
        .map_err(wrong)
}

/// A member of staff, who was not removed, with the hubs in their charge: their own and further ones; of a zone, all of it.
pub(super) fn staff_member(
    connection: &Connection,
    hubs: &HubList,
    id: &str,
) -> Result<Option<StaffMember>, StorageError> {
    let row: Option<(String, String, String)> = connection
        .prepare_cached("SELECT name, role, hub FROM staff WHERE id = ?1 AND removed_at IS NULL")
        .and_then(|mut select| {
            select.query_row([id], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?))).optional()
        })
        .map_err(wrong)?;
    let Some((name, role, hub)) = row else { return Ok(None) };
    let id: StaffId = id.parse().map_err(|_| damaged("the id of a staff member"))?;
    let role = Role::parse(&role).ok_or_else(|| damaged("the role of a staff member"))?;
    let hub = HubId::new(hub);
    let mut charge = vec![hub.clone()];
    if role == Role::ZonalStaff {
        charge.extend(hubs.below(&hub).map(|hub| hub.id.clone()));
    }
    let mut select = connection
        .prepare_cached("SELECT hub FROM staff_hubs WHERE staff = ?1 ORDER BY hub")
        .map_err(wrong)?;
    let further = select.query_map([id.to_string()], |row| row.get::<_, String>(0)).map_err(wrong)?;
    for hub in further {
        let hub = HubId::new(hub.map_err(wrong)?);
        if !charge.contains(&hub) {
            charge.push(hub);
        }
    }
    Ok(Some(StaffMember { id, name, role, hub, hubs: charge }))
}
