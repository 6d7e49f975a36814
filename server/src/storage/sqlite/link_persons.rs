//! The accounts of link persons, as coordinators invite them and end them on their phones. The roster of the hub says who
//! they are; here is what opens their phone.

use chrono::{DateTime, Utc};
use domain::{
    hub::{HubId, NewLinkPerson},
    ids::StaffId,
    operation::{Body, Operation, Refused, RosterChange},
    permission::Role,
};
use rusqlite::{OptionalExtension, params};

use super::{
    people::end_sessions,
    rows::{damaged, time_text},
    writer::Unit,
    wrong,
};
use crate::{
    files::ContentHash,
    storage::{Ending, StorageError},
};

/// Whether an account can be made or ended so: nobody becomes a link person who is something else, or of another hub, and
/// no code opens two accounts.
pub(super) fn check(
    unit: &Unit<'_>,
    operation: &Operation,
    hub: &HubId,
) -> Result<Result<(), Refused>, StorageError> {
    let Body::Roster { change: RosterChange::InviteLinkPerson { invited }, .. } = &operation.body else {
        return Ok(Ok(()));
    };
    let Some(code) = ContentHash::parse(&invited.code_sha256) else {
        return Ok(Err(Refused::OutOfRange { field: "code_sha256".to_owned() }));
    };
    let account: Option<(String, String)> = unit
        .connection
        .prepare_cached("SELECT role, hub FROM staff WHERE id = ?1")
        .and_then(|mut select| {
            select.query_row([invited.id.to_string()], |row| Ok((row.get(0)?, row.get(1)?))).optional()
        })
        .map_err(wrong)?;
    let is_of_another: bool = unit
        .connection
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM invites WHERE code_hash = ?1)")
        .and_then(|mut select| select.query_row([code.as_bytes()], |row| row.get(0)))
        .map_err(wrong)?;
    let is_theirs = account.is_none_or(|(role, of)| role == Role::LinkPerson.as_str() && of == hub.as_str());
    Ok(if is_theirs && !is_of_another { Ok(()) } else { Err(Refused::AlreadyThere) })
}

/// Does to the account what the roster says now.
pub(super) fn follow(
    unit: &mut Unit<'_>,
    operation: &Operation,
    hub: &HubId,
    at: DateTime<Utc>,
) -> Result<(), StorageError> {
    match &operation.body {
        Body::Roster { change: RosterChange::InviteLinkPerson { invited }, .. } => {
            invite(unit, invited, hub, at)
        }
        Body::Roster { change: RosterChange::RevokeLinkPerson { staff }, .. } => {
            end_sessions(unit, &Ending::Staff(*staff, None), at).map(|_| ())
        }
        _ => Ok(()),
    }
}

fn invite(
    unit: &Unit<'_>,
    invited: &NewLinkPerson,
    hub: &HubId,
    at: DateTime<Utc>,
) -> Result<(), StorageError> {
    let code = ContentHash::parse(&invited.code_sha256).ok_or_else(|| damaged("the hash of a code"))?;
    let id = invited.id.to_string();
    unit.connection
        .execute(
            "INSERT INTO staff (id, name, role, hub, created_at) VALUES (?1, ?2, ?3, ?4, ?5)
             ON CONFLICT DO UPDATE SET name = excluded.name, removed_at = NULL",
            params![id, invited.name, Role::LinkPerson.as_str(), hub.as_str(), time_text(at)],
        )
        .map_err(wrong)?;
    expire_codes(unit, invited.id, at)?;
    unit.connection
        .execute(
            "INSERT INTO invites (code_hash, staff, created_at, expires_at) VALUES (?1, ?2, ?3, ?4)",
            params![code.as_bytes(), id, time_text(at), time_text(invited.expires_at)],
        )
        .map(|_| ())
        .map_err(wrong)
}

/// Of several codes of one person only the last opens the account.
pub(super) fn expire_codes(unit: &Unit<'_>, staff: StaffId, at: DateTime<Utc>) -> Result<(), StorageError> {
    unit.connection
        .execute(
            "UPDATE invites SET expires_at = ?2 WHERE staff = ?1 AND used_at IS NULL",
            params![staff.to_string(), time_text(at)],
        )
        .map(|_| ())
        .map_err(wrong)
}
