//! Devices, staff, invitations and sessions.

use chrono::{DateTime, TimeDelta, Utc};
use domain::{hub::HubId, ids::StaffId, permission::StaffMember, sync::RegisterDevice};
use rusqlite::{Connection, OptionalExtension, params};

use super::{
    hubs::HubList,
    leaving::leave_cases,
    link_persons::expire_codes,
    rosters::{hubs_of, keep_members},
    rows::{damaged, device_by_token, read_time, staff_member, time_text},
    writer::Unit,
    wrong,
};
use crate::{
    storage::{CodeRefused, Ending, Invitation, ListedStaff, Moving, Opening, Registered, StorageError},
    token::TokenHash,
};

/// The same device may show a used code again for so long: the answer to the first time may have been lost.
const SAME_SIGN_IN: TimeDelta = TimeDelta::minutes(10);

pub(super) fn register_device(
    unit: &Unit<'_>,
    token: TokenHash,
    device: &RegisterDevice,
    at: DateTime<Utc>,
) -> Result<Registered, StorageError> {
    let id = device.device_id.to_string();
    let other: Option<bool> = unit
        .connection
        .prepare_cached("SELECT token_hash <> ?2 FROM devices WHERE device_id = ?1")
        .and_then(|mut select| select.query_row(params![id, token.as_bytes()], |row| row.get(0)).optional())
        .map_err(wrong)?;
    if other == Some(true) {
        return Ok(Registered::IdTaken);
    }
    let known = device_by_token(unit.connection, token)?;
    unit.connection
        .prepare_cached(
            "INSERT INTO devices (token_hash, device_id, platform, app_version, language, first_seen_at, registered_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?6)
             ON CONFLICT (token_hash) DO UPDATE SET
                 device_id = excluded.device_id, platform = excluded.platform, app_version = excluded.app_version,
                 language = excluded.language, registered_at = coalesce(registered_at, excluded.registered_at)",
        )
        .and_then(|mut insert| {
            insert.execute(params![
                token.as_bytes(),
                id,
                device.platform,
                device.app_version,
                device.language,
                time_text(at)
            ])
        })
        .map_err(wrong)?;
    Ok(if known.is_some_and(|known| known.id.is_some()) { Registered::Again } else { Registered::New })
}

pub(super) fn invite(unit: &mut Unit<'_>, invitation: &Invitation) -> Result<(), StorageError> {
    let staff = invitation.staff.to_string();
    let created_at = time_text(invitation.created_at);
    let (hub, further) =
        invitation.hubs.split_first().ok_or_else(|| damaged("an invitation without a hub"))?;
    unit.connection
        .execute(
            "INSERT INTO staff (id, name, role, hub, created_at) VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT DO NOTHING",
            params![staff, invitation.name, invitation.role.as_str(), hub.as_str(), created_at],
        )
        .map_err(wrong)?;
    charge_with(unit, &staff, further)?;
    unit.connection
        .execute(
            "INSERT INTO invites (code_hash, staff, created_at, expires_at) VALUES (?1, ?2, ?3, ?4)",
            params![invitation.code.as_bytes(), staff, created_at, time_text(invitation.expires_at)],
        )
        .map_err(wrong)?;
    let hubs = hubs_of(unit.connection, invitation.staff)?;
    keep_members(unit, &hubs, invitation.created_at)
}

/// Puts further hubs in the charge of a member of staff.
fn charge_with(unit: &Unit<'_>, staff: &str, further: &[HubId]) -> Result<(), StorageError> {
    for hub in further {
        unit.connection
            .execute(
                "INSERT INTO staff_hubs (staff, hub) VALUES (?1, ?2) ON CONFLICT DO NOTHING",
                params![staff, hub.as_str()],
            )
            .map_err(wrong)?;
    }
    Ok(())
}

/// Another role, other hubs; cases of hubs that are theirs no longer they leave. Whether there is such a member of staff.
pub(super) fn move_staff(unit: &mut Unit<'_>, moving: &Moving) -> Result<bool, StorageError> {
    let staff = moving.staff.to_string();
    let (hub, further) = moving.hubs.split_first().ok_or_else(|| damaged("a move without a hub"))?;
    let mut hubs = hubs_of(unit.connection, moving.staff)?;
    let moved = unit
        .connection
        .execute(
            "UPDATE staff SET role = ?2, hub = ?3 WHERE id = ?1 AND removed_at IS NULL",
            params![staff, moving.role.as_str(), hub.as_str()],
        )
        .map_err(wrong)?;
    if moved == 0 {
        return Ok(false);
    }
    unit.connection.execute("DELETE FROM staff_hubs WHERE staff = ?1", [&staff]).map_err(wrong)?;
    charge_with(unit, &staff, further)?;
    unit.news.access_changed = true;
    hubs.extend(moving.hubs.iter().cloned());
    hubs.sort();
    hubs.dedup();
    keep_members(unit, &hubs, moving.at)?;
    leave_cases(unit, moving.staff, moving.at)?;
    Ok(true)
}

/// Takes somebody off the staff, and off their cases. How many sessions ended; `None` where there is no such member of staff.
pub(super) fn remove_staff(
    unit: &mut Unit<'_>,
    staff: StaffId,
    at: DateTime<Utc>,
) -> Result<Option<u64>, StorageError> {
    let removed = unit
        .connection
        .execute(
            "UPDATE staff SET removed_at = ?2 WHERE id = ?1 AND removed_at IS NULL",
            params![staff.to_string(), time_text(at)],
        )
        .map_err(wrong)?;
    if removed == 0 {
        return Ok(None);
    }
    let ended = end_sessions(unit, &Ending::Staff(staff, None), at)?;
    leave_cases(unit, staff, at)?;
    Ok(Some(ended))
}

pub(super) fn open_session(
    unit: &mut Unit<'_>,
    opening: &Opening,
) -> Result<Result<StaffMember, CodeRefused>, StorageError> {
    let row: Option<(String, String, Option<String>, Option<String>)> = unit
        .connection
        .prepare_cached("SELECT staff, expires_at, used_at, used_by_device FROM invites WHERE code_hash = ?1")
        .and_then(|mut select| {
            select
                .query_row([opening.code.as_bytes()], |row| {
                    Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))
                })
                .optional()
        })
        .map_err(wrong)?;
    let Some((staff, expires_at, used_at, used_by)) = row else { return Ok(Err(CodeRefused::Unknown)) };
    let device = opening.device.to_string();
    match used_at {
        None if opening.at > read_time(&expires_at)? => return Ok(Err(CodeRefused::Expired)),
        None => {
            unit.connection
                .execute(
                    "UPDATE invites SET used_at = ?2, used_by_device = ?3 WHERE code_hash = ?1",
                    params![opening.code.as_bytes(), time_text(opening.at), device],
                )
                .map_err(wrong)?;
        }
        Some(used_at) => {
            let is_same = used_by.as_deref() == Some(device.as_str())
                && opening.at - read_time(&used_at)? <= SAME_SIGN_IN;
            if !is_same || was_signed_out(unit.connection, opening.code)? {
                return Ok(Err(CodeRefused::Used));
            }
            let ended = unit
                .connection
                .execute(
                    "UPDATE sessions SET revoked_at = ?2 WHERE invite = ?1 AND revoked_at IS NULL",
                    params![opening.code.as_bytes(), time_text(opening.at)],
                )
                .map_err(wrong)?;
            unit.news.access_changed |= ended > 0;
        }
    }
    unit.connection
        .execute(
            "INSERT INTO sessions (token_hash, staff, device_id, invite, opened_at) VALUES (?1, ?2, ?3, ?4, ?5)",
            params![opening.token.as_bytes(), staff, device, opening.code.as_bytes(), time_text(opening.at)],
        )
        .map_err(wrong)?;
    let staff = staff_member(unit.connection, unit.hubs, &staff)?
        .ok_or_else(|| damaged("the staff member of an invitation"))?;
    let hubs = hubs_of(unit.connection, staff.id)?;
    keep_members(unit, &hubs, opening.at)?;
    Ok(Ok(staff))
}

/// Whether every session that this code opened was ended, by the person or by somebody else: then it opens no other.
fn was_signed_out(connection: &Connection, code: TokenHash) -> Result<bool, StorageError> {
    connection
        .query_row(
            "SELECT NOT EXISTS (SELECT 1 FROM sessions WHERE invite = ?1 AND revoked_at IS NULL)",
            [code.as_bytes()],
            |row| row.get(0),
        )
        .map_err(wrong)
}

pub(super) fn end_sessions(
    unit: &mut Unit<'_>,
    which: &Ending,
    now: DateTime<Utc>,
) -> Result<u64, StorageError> {
    let at = time_text(now);
    let staff = match which {
        Ending::Staff(staff, _) => Some(*staff),
        Ending::Token(token) => staff_of(unit.connection, *token)?,
    };
    let ended = match which {
        Ending::Token(token) => unit.connection.execute(
            "UPDATE sessions SET revoked_at = ?2 WHERE token_hash = ?1 AND revoked_at IS NULL",
            params![token.as_bytes(), at],
        ),
        Ending::Staff(staff, device) => unit.connection.execute(
            "UPDATE sessions SET revoked_at = ?2
             WHERE staff = ?1 AND (?3 IS NULL OR device_id = ?3) AND revoked_at IS NULL",
            params![staff.to_string(), at, device.map(|device| device.to_string())],
        ),
    }
    .map_err(wrong)?;
    if let Ending::Staff(staff, None) = which {
        // a code that nobody used yet would let them in again
        expire_codes(unit, *staff, now)?;
    }
    unit.news.access_changed |= ended > 0;
    if let Some(staff) = staff {
        let hubs = hubs_of(unit.connection, staff)?;
        keep_members(unit, &hubs, now)?;
    }
    u64::try_from(ended).map_err(|_| damaged("a count"))
}

fn staff_of(connection: &Connection, token: TokenHash) -> Result<Option<StaffId>, StorageError> {
    let staff: Option<String> = connection
        .query_row("SELECT staff FROM sessions WHERE token_hash = ?1", [token.as_bytes()], |row| row.get(0))
        .optional()
        .map_err(wrong)?;
    staff.map(|id| id.parse().map_err(|_| damaged("the id of a staff member"))).transpose()
}

pub(super) fn list(connection: &Connection, hubs: &HubList) -> Result<Vec<ListedStaff>, StorageError> {
    let mut select = connection
        .prepare(
            "SELECT id, (SELECT count(*) FROM sessions WHERE staff = staff.id AND revoked_at IS NULL)
             FROM staff WHERE removed_at IS NULL ORDER BY name, id",
        )
        .map_err(wrong)?;
    let rows =
        select.query_map([], |row| Ok((row.get::<_, String>(0)?, row.get::<_, i64>(1)?))).map_err(wrong)?;
    let mut listed = Vec::new();
    for row in rows {
        let (id, sessions) = row.map_err(wrong)?;
        let staff = staff_member(connection, hubs, &id)?.ok_or_else(|| damaged("a staff member"))?;
        listed
            .push(ListedStaff { staff, sessions: u64::try_from(sessions).map_err(|_| damaged("a count"))? });
    }
    Ok(listed)
}
