//! Lists that are taken over, in tables.

use async_trait::async_trait;
use chrono::{DateTime, Utc};
use domain::{
    hub::HubId,
    ids::{OperationId, StaffId, WorkerId},
    operation::Operation,
    permission::{Role, StaffMember},
    sync::Outcome,
    worker::Worker,
};
use rusqlite::{OptionalExtension, params};

use super::{
    SqliteStorage,
    rows::{damaged, staff_member, time_text},
    submit::own_id,
    workers::{read_worker, take_in, unsealed},
    writer::{Unit, contained},
    wrong,
};
use crate::{
    intake::Arrival,
    storage::{Caller, Import, Imports, Lane, Slice, StorageError},
};

/// Registrations that are stored in one transaction: some milliseconds, which an alert does not notice.
const SLICE: usize = 40;
/// Rows that are thrown away in one transaction.
const DROPPED_AT_ONCE: usize = 1000;
/// Registrations that are read at once.
const PAGE: usize = 500;

#[async_trait]
impl Imports for SqliteStorage {
    async fn begin_import(&self, import: Import, at: DateTime<Utc>) -> Result<bool, StorageError> {
        self.writer.write(Lane::Others, move |unit| begin(unit, &import, at)).await
    }

    async fn stage_import(&self, import: OperationId, rows: Vec<Operation>) -> Result<(), StorageError> {
        self.writer.write(Lane::Others, move |unit| stage(unit, import, &rows)).await
    }

    async fn finish_staging(&self, import: OperationId) -> Result<(), StorageError> {
        self.writer
            .write(Lane::Others, move |unit| {
                let sql = "UPDATE imports SET is_ready = 1 WHERE id = ?1";
                unit.connection.execute(sql, [import.to_string()]).map(|_| ()).map_err(wrong)
            })
            .await
    }

    async fn drop_unfinished_imports(&self) -> Result<bool, StorageError> {
        self.writer.write(Lane::Others, |unit| drop_unfinished(unit)).await
    }

    async fn store_imports(&self, at: DateTime<Utc>) -> Result<Slice, StorageError> {
        self.writer.write(Lane::Others, move |unit| store_slice(unit, at)).await
    }

    async fn workers_of(
        &self,
        hub: HubId,
        after: Option<WorkerId>,
    ) -> Result<Vec<(WorkerId, Option<Worker>)>, StorageError> {
        let keys = std::sync::Arc::clone(&self.keys);
        self.readers
            .read(move |connection| {
                let mut select = connection
                    .prepare_cached(
                        "SELECT id, record FROM workers WHERE hub = ?1 AND id > ?2 ORDER BY id LIMIT ?3",
                    )
                    .map_err(wrong)?;
                let after = after.map(|after| after.to_string()).unwrap_or_default();
                let rows = select
                    .query_map(params![hub.as_str(), after, PAGE], |row| {
                        Ok((row.get::<_, String>(0)?, row.get::<_, Vec<u8>>(1)?))
                    })
                    .map_err(wrong)?;
                rows.map(|row| {
                    let (id, record) = row.map_err(wrong)?;
                    let id = id.parse().map_err(|_| damaged("the id of a registration"))?;
                    match read_worker(connection, &keys, id, &record) {
                        Err(StorageError::Broken(_)) => Ok((id, None)),
                        worker => Ok((id, Some(worker?))),
                    }
                })
                .collect()
            })
            .await
    }
}

fn begin(unit: &Unit<'_>, import: &Import, at: DateTime<Utc>) -> Result<bool, StorageError> {
    let staff = match import.staff {
        None => own_lists(unit, &import.hub, at)?,
        Some(id) => match staff_member(unit.connection, unit.hubs, &id.to_string())? {
            Some(staff) if staff.hub == import.hub => staff.id,
            _ => return Ok(false),
        },
    };
    unit.connection
        .execute(
            "INSERT INTO imports (id, staff, hub, is_ready) VALUES (?1, ?2, ?3, 0)",
            params![import.id.to_string(), staff.to_string(), import.hub.as_str()],
        )
        .map(|_| true)
        .map_err(wrong)
}

/// The account that stands for the lists of a hub: nobody signs in with it, and no roster and no list names it.
fn own_lists(unit: &Unit<'_>, hub: &HubId, at: DateTime<Utc>) -> Result<StaffId, StorageError> {
    let there: Option<String> = unit
        .connection
        .query_row(
            "SELECT staff FROM imports JOIN staff ON staff.id = staff
             WHERE imports.hub = ?1 AND role = ?2 LIMIT 1",
            params![hub.as_str(), Role::Administrator.as_str()],
            |row| row.get(0),
        )
        .optional()
        .map_err(wrong)?;
    if let Some(id) = there {
        return id.parse().map_err(|_| damaged("the id of a staff member"));
    }
    let name = unit
        .hubs
        .hubs
        .iter()
        .find(|listed| listed.id == *hub)
        .map(|listed| format!("{}: lists", listed.name))
        .ok_or_else(|| damaged("the hub of an import"))?;
    // made of the place in the order, which no other account was
    let id: StaffId =
        own_id(unit, at)?.to_string().parse().map_err(|_| damaged("the id of a staff member"))?;
    unit.connection
        .execute(
            "INSERT INTO staff (id, name, role, hub, created_at, removed_at) VALUES (?1, ?2, ?3, ?4, ?5, ?5)",
            params![id.to_string(), name, Role::Administrator.as_str(), hub.as_str(), time_text(at)],
        )
        .map_err(wrong)?;
    Ok(id)
}

fn stage(unit: &Unit<'_>, import: OperationId, rows: &[Operation]) -> Result<(), StorageError> {
    let mut insert = unit
        .connection
        .prepare_cached("INSERT INTO import_rows (import, operation, key, sealed) VALUES (?1, ?2, ?3, ?4)")
        .map_err(wrong)?;
    for operation in rows {
        let name = operation.id.as_uuid();
        let (key, locked) = unit.keys.people.make(name.as_bytes()).map_err(unsealed)?;
        let text = operation.to_wire().to_string();
        let sealed = key.seal(b"laid ready", text.as_bytes()).map_err(unsealed)?;
        insert
            .execute(params![import.to_string(), operation.id.to_string(), locked, sealed])
            .map_err(wrong)?;
    }
    Ok(())
}

fn drop_unfinished(unit: &Unit<'_>) -> Result<bool, StorageError> {
    let dropped = unit
        .connection
        .execute(
            "DELETE FROM import_rows WHERE place IN (
                 SELECT place FROM import_rows JOIN imports ON imports.id = import WHERE is_ready = 0 LIMIT ?1)",
            [DROPPED_AT_ONCE],
        )
        .map_err(wrong)?;
    Ok(dropped > 0)
}

fn store_slice(unit: &mut Unit<'_>, at: DateTime<Utc>) -> Result<Slice, StorageError> {
    let staged = next_staged(unit)?;
    let (is_any, mut lost) = (!staged.is_empty(), 0);
    for (place, ready) in staged {
        // it was right when it was laid ready: what is wrong with one must not keep the others
        let is_stored = match ready {
            Some(ready) => match contained(unit, |unit| register(unit, &ready, at)) {
                Err(StorageError::Broken(_)) => false,
                stored => stored?,
            },
            None => false,
        };
        lost += u64::from(!is_stored);
        unit.connection.execute("DELETE FROM import_rows WHERE place = ?1", [place]).map_err(wrong)?;
    }
    let left: i64 = unit
        .connection
        .query_row(
            "SELECT coalesce((SELECT max(place) FROM import_rows WHERE import = next.id)
                 - (SELECT min(place) FROM import_rows WHERE import = next.id) + 1, 0)
             FROM imports AS next
             WHERE is_ready = 1 AND EXISTS (SELECT 1 FROM import_rows WHERE import = next.id) LIMIT 1",
            [],
            |row| row.get(0),
        )
        .optional()
        .map_err(wrong)?
        .unwrap_or_default();
    if left == 0 && is_any {
        // a command runs beside the server that the phones listen to: it looks what is new
        unit.connection
            .execute("UPDATE server SET access_generation = access_generation + 1", [])
            .map_err(wrong)?;
    }
    Ok(Slice { left: u64::try_from(left).map_err(|_| damaged("a count"))?, lost })
}

/// A registration that is laid ready.
struct Ready {
    staff: StaffId,
    name: String,
    hub: String,
    operation: Operation,
}

/// Registers somebody. Whether it was taken.
fn register(unit: &mut Unit<'_>, ready: &Ready, at: DateTime<Utc>) -> Result<bool, StorageError> {
    let Ready { staff, name, hub, operation } = ready;
    // whoever took the list over leads the hub's lists, whatever they may do on their phone
    let (hub, role) = (HubId::new(hub.as_str()), Role::HubCoordinator);
    let staff = StaffMember { id: *staff, name: name.clone(), role, hubs: vec![hub.clone()], hub };
    let caller = Caller { staff: Some(staff), ..Caller::default() };
    let verdict = take_in(unit, &Arrival { caller: &caller, ..Arrival::by_server(operation, at) })?;
    Ok(verdict.outcome != Outcome::Refused)
}

/// The next few, by their places; none for one that cannot be read.
fn next_staged(unit: &Unit<'_>) -> Result<Vec<(i64, Option<Ready>)>, StorageError> {
    type Row = (i64, String, String, String, String, Vec<u8>, Vec<u8>);
    let mut select = unit
        .connection
        .prepare_cached(
            "SELECT place, staff.id, staff.name, imports.hub, operation, key, sealed
             FROM import_rows JOIN imports ON imports.id = import JOIN staff ON staff.id = imports.staff
             WHERE is_ready = 1 ORDER BY place LIMIT ?1",
        )
        .map_err(wrong)?;
    let rows = select
        .query_map([SLICE], |row| -> rusqlite::Result<Row> {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?, row.get(5)?, row.get(6)?))
        })
        .map_err(wrong)?;
    rows.map(|row| {
        let (place, staff, name, hub, operation, key, sealed) = row.map_err(wrong)?;
        let ready = staff.parse().ok().zip(opened(unit, &operation, &key, &sealed));
        Ok((place, ready.map(|(staff, operation)| Ready { staff, name, hub, operation })))
    })
    .collect()
}

fn opened(unit: &Unit<'_>, id: &str, key: &[u8], sealed: &[u8]) -> Option<Operation> {
    let id: OperationId = id.parse().ok()?;
    let key = unit.keys.people.open(id.as_uuid().as_bytes(), key)?;
    let wire = serde_json::from_slice(&key.open(b"laid ready", sealed)?).ok()?;
    // no time of theirs is read against the clock
    Operation::read(&wire, DateTime::UNIX_EPOCH).ok()
}
