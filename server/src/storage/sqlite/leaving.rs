//! Whoever works at another hub from now on, or not for MAIN, leaves the cases that they are on by name: staff of one hub
//! see no case of another's.

use chrono::{DateTime, Utc};
use domain::{
    ids::{CaseId, StaffId},
    operation::{Body, Work},
    sync::Change,
};
use rusqlite::{Connection, params};

use super::{
    rows::{damaged, staff_member, stored_case},
    submit::{own_operation, take_in},
    writer::{Unit, contained},
    wrong,
};
use crate::{
    intake::{Arrival, may_stay},
    storage::{Scope, StorageError},
};

/// Takes them off every case on which they may not be any more, by operations of the server's own: who sees the case reads
/// so in what happened, and it is nobody's until somebody else is put on it.
pub(super) fn leave_cases(
    unit: &mut Unit<'_>,
    staff: StaffId,
    at: DateTime<Utc>,
) -> Result<(), StorageError> {
    let now = staff_member(unit.connection, unit.hubs, &staff.to_string())?;
    let name = name_of(unit.connection, staff)?;
    for id in cases_of(unit.connection, staff)? {
        let left = contained(unit, |unit| {
            let there = stored_case(unit.connection, id)?;
            if there.is_none_or(|stored| may_stay(&stored.case, now.as_ref())) {
                return Ok(());
            }
            let body = Body::work(id, Work::StaffLeft { staff, name: name.clone() });
            let operation = own_operation(unit, body, at)?;
            take_in(unit, &Arrival::by_server(&operation, at)).map(|_| ())
        });
        match left {
            // a record that cannot be read is sent to nobody, so nobody goes on seeing it
            Err(StorageError::Broken(error)) => {
                tracing::error!(error, "somebody stays on a case that cannot be read");
            }
            other => other?,
        }
    }
    Ok(())
}

fn name_of(connection: &Connection, staff: StaffId) -> Result<String, StorageError> {
    connection
        .query_row("SELECT name FROM staff WHERE id = ?1", [staff.to_string()], |row| row.get(0))
        .map_err(wrong)
}

/// The cases that somebody is on by name, or helps with as a volunteer.
fn cases_of(connection: &Connection, staff: StaffId) -> Result<Vec<CaseId>, StorageError> {
    let mut select = connection
        .prepare_cached(
            "SELECT id FROM changes WHERE scope = ?1 AND kind = ?2 AND what <> 'leave' ORDER BY seq",
        )
        .map_err(wrong)?;
    let rows = select
        .query_map(params![Scope::staff(staff).as_str(), Change::CASE], |row| row.get::<_, String>(0))
        .map_err(wrong)?;
    rows.map(|id| id.map_err(wrong)?.parse().map_err(|_| damaged("the id of a case"))).collect()
}
