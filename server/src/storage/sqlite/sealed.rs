//! Sealed operations in tables: those that are held for a coordinator, and those that were set aside. They stay sealed here.

use std::collections::BTreeSet;

use async_trait::async_trait;
use chrono::{DateTime, Utc};
use domain::{
    alert::Way,
    hub::{Held, HubId},
    ids::{DeviceId, OperationId, StaffId, WorkerId},
    operation::{Body, Operation, RecordId, Refused, RosterChange},
    permission::StaffMember,
    sealed::SealedTaken,
    sync::Outcome,
};
use rusqlite::{OptionalExtension, params};

use super::{
    AT_ONCE, SqliteStorage, rosters,
    rows::{damaged, device_by_token, read_time, staff_member, time_text},
    submit,
    writer::{Unit, contained},
    wrong,
};
use crate::{
    intake::Arrival,
    keys::SealingKey,
    storage::{Caller, Delivered, Delivery, KnownDevice, Lane, SealedDoor, StorageError, Taking},
};

/// Why something was set aside that could be read: the rules refused it.
const REFUSED: &str = "refused";
/// It could not be taken for a reason of the server's own.
const FAULT: &str = "fault";

#[async_trait]
impl SealedDoor for SqliteStorage {
    fn sealing_key(&self) -> &SealingKey {
        &self.keys.sealing
    }

    async fn take_sealed(&self, delivery: Delivery) -> Result<Taking, StorageError> {
        let Delivery { token, staff, key, operations, at } = delivery;
        let mut waiting = operations.into_iter();
        let mut all = SealedTaken { taken: Vec::with_capacity(waiting.len()), held: false, signed_in: false };
        // also of nothing it is told whether they are signed in
        loop {
            let operations = waiting.by_ref().take(AT_ONCE).collect();
            let piece = Delivery { token, staff, key: key.clone(), operations, at };
            match self.writer.write(Lane::Others, move |unit| take(unit, &piece)).await? {
                Taking::Taken(told) => {
                    all.taken.extend(told.taken);
                    all.held |= told.held;
                    all.signed_in = told.signed_in;
                }
                Taking::NotTheirs if all.taken.is_empty() => return Ok(Taking::NotTheirs),
                // the phone may forget what was taken until now, and hears of the rest when it sends that again
                Taking::NotTheirs => return Ok(Taking::Taken(all)),
            }
            if waiting.len() == 0 {
                return Ok(Taking::Taken(all));
            }
        }
    }
}

impl SqliteStorage {
    /// Takes what the coordinator decided to take and the transaction of the decision did not, a few at a time. Where it
    /// ends in between, the decision, sent again, goes on; until then the roster tells what is left as held.
    pub(super) async fn take_decided(&self, staff: StaffId, at: DateTime<Utc>) -> Result<(), StorageError> {
        while self.writer.write(Lane::Others, move |unit| take_held(unit, staff, at)).await? {}
        Ok(())
    }
}

/// Whose held operations are taken by this.
pub(super) fn taken_by(operation: &Operation) -> Option<StaffId> {
    match &operation.body {
        Body::Roster { change: RosterChange::TakeHeld { staff }, .. } => Some(*staff),
        _ => None,
    }
}

/// Takes a few of a delivery.
fn take(unit: &mut Unit<'_>, delivery: &Delivery) -> Result<Taking, StorageError> {
    let device = device_by_token(unit.connection, delivery.token)?;
    let Some((device, on)) = device.and_then(|device| Some((device, device.id?))) else {
        return Ok(Taking::NotTheirs);
    };
    let Some(signed_in) = session_on(unit, delivery.staff, on)? else { return Ok(Taking::NotTheirs) };
    let member = staff_member(unit.connection, unit.hubs, &delivery.staff.to_string())?;
    let caller = member.filter(|_| signed_in).map(|member| caller(member, device, on));
    let mut taken = Vec::with_capacity(delivery.operations.len());
    for delivered in &delivery.operations {
        if !is_here(unit, delivered.id)? && !is_of_erased(unit, delivered)? {
            match (&delivered.operation, &caller) {
                (Err(why), _) => keep(unit, delivery, on, delivered, Some(why))?,
                (Ok(_), None) => keep(unit, delivery, on, delivered, None)?,
                (Ok(operation), Some(caller)) => {
                    if let Some(why) = apply(unit, operation, caller, delivery.at)? {
                        keep(unit, delivery, on, delivered, Some(why))?;
                    }
                }
            }
        }
        taken.push(delivered.id);
    }
    tell(unit, delivery.staff, delivery.at)?;
    Ok(Taking::Taken(SealedTaken { taken, held: caller.is_none(), signed_in }))
}

fn caller(member: StaffMember, device: KnownDevice, on: DeviceId) -> Caller {
    Caller { device: Some(device), staff: Some(member), session_on: Some(on) }
}

/// Whether somebody is signed in on a device; none where they never were.
fn session_on(unit: &Unit<'_>, staff: StaffId, on: DeviceId) -> Result<Option<bool>, StorageError> {
    unit.connection
        .prepare_cached(
            "SELECT count(*), count(*) - count(revoked_at) FROM sessions WHERE staff = ?1 AND device_id = ?2",
        )
        .and_then(|mut select| {
            select.query_row(params![staff.to_string(), on.to_string()], |row| {
                let (all, open): (i64, i64) = (row.get(0)?, row.get(1)?);
                Ok((all > 0).then_some(open > 0))
            })
        })
        .map_err(wrong)
}

/// Whether an operation was taken before, sealed or open.
fn is_here(unit: &Unit<'_>, id: OperationId) -> Result<bool, StorageError> {
    unit.connection
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM operations WHERE id = ?1)
                 OR EXISTS (SELECT 1 FROM sealed_operations WHERE operation_id = ?1)",
        )
        .and_then(|mut select| select.query_row([id.to_string()], |row| row.get(0)))
        .map_err(wrong)
}

/// Whether it is about somebody whose registration was erased: nothing of that is kept, not even aside.
fn is_of_erased(unit: &Unit<'_>, delivered: &Delivered) -> Result<bool, StorageError> {
    let Some(worker) = worker_of(delivered) else { return Ok(false) };
    unit.connection
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM workers WHERE id = ?1)
                 AND NOT EXISTS (SELECT 1 FROM worker_keys WHERE worker = ?1)",
        )
        .and_then(|mut select| select.query_row([worker], |row| row.get(0)))
        .map_err(wrong)
}

/// The registration that it is about, where it is about one and can be read.
fn worker_of(delivered: &Delivered) -> Option<String> {
    match delivered.operation.as_ref().ok()?.body.record_id() {
        RecordId::Worker(id) => Some(id.to_string()),
        RecordId::Case(_) | RecordId::Roster(_) | RecordId::Session(_) => None,
    }
}

/// A registration is erased: what was held or set aside about it goes with it, and the hubs hear how much is left.
pub(super) fn let_go(unit: &mut Unit<'_>, worker: WorkerId, at: DateTime<Utc>) -> Result<(), StorageError> {
    let mut delete = unit
        .connection
        .prepare_cached("DELETE FROM sealed_operations WHERE worker = ?1 RETURNING staff")
        .map_err(wrong)?;
    let rows = delete.query_map([worker.to_string()], |row| row.get::<_, String>(0)).map_err(wrong)?;
    let whose = rows.collect::<Result<BTreeSet<_>, _>>().map_err(wrong)?;
    drop(delete);
    for staff in whose {
        tell(unit, staff.parse().map_err(|_| damaged("the id of a staff member"))?, at)?;
    }
    Ok(())
}

/// Applies an operation as that person's. Why not, where it is not taken.
fn apply(
    unit: &mut Unit<'_>,
    operation: &Operation,
    caller: &Caller,
    at: DateTime<Utc>,
) -> Result<Option<&'static str>, StorageError> {
    let arrival = Arrival {
        operation,
        caller,
        secret_shown: false,
        link_shown: false,
        way: Way::Sync,
        received_at: at,
    };
    match contained(unit, |unit| submit::take_in(unit, &arrival)) {
        // their registration was erased, and this with it
        Ok(verdict) if verdict.reason == Some(Refused::Erased) => Ok(None),
        Ok(verdict) if verdict.outcome == Outcome::Refused => Ok(Some(REFUSED)),
        Ok(_) => Ok(None),
        Err(StorageError::Broken(error)) => {
            tracing::error!(error, "a sealed operation failed, and is set aside");
            Ok(Some(FAULT))
        }
        Err(error) => Err(error),
    }
}

/// Keeps an operation as it came: held, or set aside with why.
fn keep(
    unit: &Unit<'_>,
    delivery: &Delivery,
    on: DeviceId,
    delivered: &Delivered,
    set_aside: Option<&str>,
) -> Result<(), StorageError> {
    if let Some(why) = set_aside {
        tracing::warn!(why, "a sealed operation is set aside");
    }
    let registers = delivered.operation.as_ref().is_ok_and(|operation| is_registration(&operation.body));
    let seq = i64::try_from(delivered.device_seq).unwrap_or(i64::MAX);
    unit.connection
        .prepare_cached(
            "INSERT INTO sealed_operations
                 (operation_id, staff, device_id, device_seq, key_id, sealed, received_at, registers, set_aside,
                  worker)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
        )
        .and_then(|mut insert| {
            insert.execute(params![
                delivered.id.to_string(),
                delivery.staff.to_string(),
                on.to_string(),
                seq,
                delivery.key,
                delivered.sealed,
                time_text(delivery.at),
                registers,
                set_aside,
                worker_of(delivered)
            ])
        })
        .map(|_| ())
        .map_err(wrong)
}

fn is_registration(body: &Body) -> bool {
    body.type_name() == "register_worker"
}

/// Tells the roster of somebody's hub how much is held of them and waits for a decision; where nothing does, that.
fn tell(unit: &mut Unit<'_>, staff: StaffId, at: DateTime<Utc>) -> Result<(), StorageError> {
    let (waiting, registrations, set_aside, since): (u32, u32, u32, Option<String>) = unit
        .connection
        .prepare_cached(
            "SELECT count(*) - count(set_aside), coalesce(sum(registers AND set_aside IS NULL), 0),
                    count(set_aside), min(received_at)
             FROM sealed_operations WHERE staff = ?1 AND NOT seen",
        )
        .and_then(|mut select| {
            select.query_row([staff.to_string()], |row| {
                Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))
            })
        })
        .map_err(wrong)?;
    let Some((name, hub)) = account(unit, staff)? else { return Ok(()) };
    let since = since.as_deref().map_or(Ok(at), read_time)?;
    let held = Held { staff, name, since, operations: waiting, registrations, set_aside };
    rosters::make(unit, &hub, RosterChange::SetHeld { held }, at)
}

/// Name and hub, also of an account that ended.
fn account(unit: &Unit<'_>, staff: StaffId) -> Result<Option<(String, HubId)>, StorageError> {
    unit.connection
        .prepare_cached("SELECT name, hub FROM staff WHERE id = ?1")
        .and_then(|mut select| {
            select
                .query_row([staff.to_string()], |row| Ok((row.get(0)?, HubId::new(row.get::<_, String>(1)?))))
                .optional()
        })
        .map_err(wrong)
}

/// Does what the coordinator decided on what is held of somebody.
pub(super) fn follow(
    unit: &mut Unit<'_>,
    operation: &Operation,
    at: DateTime<Utc>,
) -> Result<(), StorageError> {
    match &operation.body {
        Body::Roster { change: RosterChange::TakeHeld { staff }, .. } => {
            decide(unit, *staff)?;
            take_held(unit, *staff, at).map(|_| ())
        }
        Body::Roster { change: RosterChange::DiscardHeld { staff }, .. } => discard_held(unit, *staff),
        _ => Ok(()),
    }
}

/// What is held now is to be taken, and nothing that comes later; what was set aside until now, the coordinator has seen.
fn decide(unit: &Unit<'_>, staff: StaffId) -> Result<(), StorageError> {
    seen(unit, staff)?;
    unit.connection
        .execute(
            "UPDATE sealed_operations SET decided = 1 WHERE staff = ?1 AND set_aside IS NULL",
            [staff.to_string()],
        )
        .map(|_| ())
        .map_err(wrong)
}

/// The next of what is to be taken of somebody, in the order of their device.
fn decided(
    unit: &Unit<'_>,
    staff: StaffId,
) -> Result<Vec<(OperationId, String, String, String)>, StorageError> {
    let mut select = unit
        .connection
        .prepare_cached(
            "SELECT operation_id, device_id, key_id, sealed FROM sealed_operations
             WHERE staff = ?1 AND decided AND set_aside IS NULL ORDER BY device_seq LIMIT ?2",
        )
        .map_err(wrong)?;
    let rows = select
        .query_map(params![staff.to_string(), AT_ONCE], |row| {
            Ok((row.get::<_, String>(0)?, row.get(1)?, row.get(2)?, row.get(3)?))
        })
        .map_err(wrong)?;
    let mut next = Vec::new();
    for row in rows {
        let (id, device, key, sealed) = row.map_err(wrong)?;
        next.push((id.parse().map_err(|_| damaged("the id of an operation"))?, device, key, sealed));
    }
    Ok(next)
}

/// Takes a few of what is to be taken of somebody. Whether there may be more. Each leaves what is to be taken in the
/// transaction that takes it or sets it aside: none is lost, and none is taken twice.
fn take_held(unit: &mut Unit<'_>, staff: StaffId, at: DateTime<Utc>) -> Result<bool, StorageError> {
    let next = decided(unit, staff)?;
    let may_be_more = next.len() >= AT_ONCE;
    let account = staff_member_also_removed(unit, staff)?;
    for (id, device, key, sealed) in next {
        let read = read(unit, id, &key, &sealed, at);
        let why = match (read, &account) {
            (Ok(operation), Some(member)) => {
                let on = device.parse().ok();
                let caller = Caller { device: None, staff: Some(member.clone()), session_on: on };
                apply(unit, &operation, &caller, at)?
            }
            (Ok(_), None) => Some(REFUSED),
            (Err(why), _) => Some(why),
        };
        let id = id.to_string();
        match why {
            None => unit.connection.execute("DELETE FROM sealed_operations WHERE operation_id = ?1", [id]),
            Some(why) => unit
                .connection
                .execute("UPDATE sealed_operations SET set_aside = ?2 WHERE operation_id = ?1", [&id, why]),
        }
        .map_err(wrong)?;
    }
    // what is left, and what could not be taken, is told
    tell(unit, staff, at)?;
    Ok(may_be_more)
}

fn discard_held(unit: &Unit<'_>, staff: StaffId) -> Result<(), StorageError> {
    unit.connection
        .execute("DELETE FROM sealed_operations WHERE staff = ?1 AND set_aside IS NULL", [staff.to_string()])
        .map_err(wrong)?;
    seen(unit, staff)
}

fn seen(unit: &Unit<'_>, staff: StaffId) -> Result<(), StorageError> {
    unit.connection
        .execute(
            "UPDATE sealed_operations SET seen = 1 WHERE staff = ?1 AND set_aside IS NOT NULL",
            [staff.to_string()],
        )
        .map(|_| ())
        .map_err(wrong)
}

fn read(
    unit: &Unit<'_>,
    id: OperationId,
    key: &str,
    sealed: &str,
    at: DateTime<Utc>,
) -> Result<Operation, &'static str> {
    crate::intake::unsealed(&unit.keys.sealing, key, id, sealed, at)
}

/// A member of staff, also one whose account ended: what they did before counts as theirs.
fn staff_member_also_removed(unit: &Unit<'_>, staff: StaffId) -> Result<Option<StaffMember>, StorageError> {
    let id = staff.to_string();
    if let Some(member) = staff_member(unit.connection, unit.hubs, &id)? {
        return Ok(Some(member));
    }
    let row: Option<(String, String)> = unit
        .connection
        .prepare_cached("SELECT name, role FROM staff WHERE id = ?1")
        .and_then(|mut select| select.query_row([&id], |row| Ok((row.get(0)?, row.get(1)?))).optional())
        .map_err(wrong)?;
    let Some(((name, role), (_, hub))) = row.zip(account(unit, staff)?) else { return Ok(None) };
    let role = domain::permission::Role::parse(&role).ok_or_else(|| damaged("the role of a staff member"))?;
    Ok(Some(StaffMember { id: staff, name, role, hubs: vec![hub.clone()], hub }))
}
