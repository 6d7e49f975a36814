//! Whoever works at another hub from now on, or not for MAIN, leaves the cases that they are on by name: staff of one hub
//! see no case of another's.

use std::{sync::Arc, time::Duration};

use chrono::{DateTime, Utc};
use domain::{
    case::Case,
    ids::{CaseId, StaffId},
    operation::{Body, Work},
    permission::StaffMember,
    sync::Change,
};
use rusqlite::{Connection, params};

use super::{
    AT_ONCE, SqliteStorage,
    rows::{damaged, staff_member, stored_case},
    submit::{own_operation, take_in},
    writer::{Unit, contained},
    wrong,
};
use crate::{
    intake::{Arrival, may_stay},
    storage::{Lane, Moving, Scope, StorageError},
};

/// Between two pieces others have the store. Longer than a piece takes: a server beside this command asks for its turn only
/// now and then, and an alert may wait there.
const PAUSE: Duration = Duration::from_millis(25);

impl SqliteStorage {
    /// Takes somebody off cases a few at a time, before they are moved (or removed: `None`), so that an alert comes in
    /// between. Until then they are of the old hub and see its cases as its others do. Whatever they are still on then, they
    /// leave in the transaction that moves them: see [`leave_cases`].
    pub(super) async fn leave_ahead(
        &self,
        staff: StaffId,
        moving: Option<Moving>,
        at: DateTime<Utc>,
    ) -> Result<(), StorageError> {
        let hubs = self.hubs.get();
        let (then, cases) = self
            .readers
            .read(move |connection| {
                let now = staff_member(connection, &hubs, &staff.to_string())?;
                let then = now.zip(moving).map(|(now, moving)| as_moved(now, &moving));
                let cases = to_leave(connection, staff, then.as_ref())?;
                Ok((then.map(Arc::new), cases))
            })
            .await?;
        for piece in cases.chunks(AT_ONCE) {
            let (then, piece) = (then.clone(), piece.to_vec());
            let left = move |unit: &mut Unit<'_>| leave(unit, staff, &piece, then.as_deref(), at);
            self.writer.write(Lane::Others, left).await?;
            tokio::time::sleep(PAUSE).await;
        }
        Ok(())
    }
}

fn as_moved(now: StaffMember, moving: &Moving) -> StaffMember {
    let hub = moving.hubs.first().unwrap_or(&now.hub).clone();
    StaffMember { role: moving.role, hub, hubs: moving.hubs.clone(), ..now }
}

/// The cases that somebody leaves who becomes `then`. One that cannot be read is left to who writes, and says so.
fn to_leave(
    connection: &Connection,
    staff: StaffId,
    then: Option<&StaffMember>,
) -> Result<Vec<CaseId>, StorageError> {
    let mut cases = cases_of(connection, staff)?;
    cases.retain(|id| {
        let there = stored_case(connection, *id).ok().flatten();
        there.is_some_and(|stored| has_to_leave(&stored.case, staff, then))
    });
    Ok(cases)
}

/// Takes them off every case on which they may not be any more.
pub(super) fn leave_cases(
    unit: &mut Unit<'_>,
    staff: StaffId,
    at: DateTime<Utc>,
) -> Result<(), StorageError> {
    let now = staff_member(unit.connection, unit.hubs, &staff.to_string())?;
    let cases = cases_of(unit.connection, staff)?;
    leave(unit, staff, &cases, now.as_ref(), at)
}

/// Takes them off those of these cases on which they may not be as `then`, by operations of the server's own: who sees the
/// case reads so in what happened, and it is nobody's until somebody else is put on it.
fn leave(
    unit: &mut Unit<'_>,
    staff: StaffId,
    cases: &[CaseId],
    then: Option<&StaffMember>,
    at: DateTime<Utc>,
) -> Result<(), StorageError> {
    let name = name_of(unit.connection, staff)?;
    for id in cases.iter().copied() {
        let left = contained(unit, |unit| {
            let there = stored_case(unit.connection, id)?;
            if !there.is_some_and(|stored| has_to_leave(&stored.case, staff, then)) {
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

/// Whether somebody is on a case by name, or helps with it as a volunteer, and may not as `then`. Also who took it and gave
/// it to a colleague: where the colleague leaves, it is theirs again.
fn has_to_leave(case: &Case, staff: StaffId, then: Option<&StaffMember>) -> bool {
    let took = case.taken.as_ref().is_some_and(|taken| taken.by == staff && !taken.left);
    let helps = case.volunteers.iter().any(|share| share.volunteer == staff);
    (took || helps || case.is_on_it(staff)) && !may_stay(case, then)
}

/// The cases that somebody is on by name, or helps with as a volunteer, or was: they may have taken one that somebody else
/// works on now.
fn cases_of(connection: &Connection, staff: StaffId) -> Result<Vec<CaseId>, StorageError> {
    let mut select = connection
        .prepare_cached("SELECT id FROM changes WHERE scope = ?1 AND kind = ?2 ORDER BY seq")
        .map_err(wrong)?;
    let rows = select
        .query_map(params![Scope::staff(staff).as_str(), Change::CASE], |row| row.get::<_, String>(0))
        .map_err(wrong)?;
    rows.map(|id| id.map_err(wrong)?.parse().map_err(|_| damaged("the id of a case"))).collect()
}
