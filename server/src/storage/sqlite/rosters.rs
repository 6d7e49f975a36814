//! Rosters in tables: who works at a hub, which the server itself keeps right from the table of the staff, and who rings
//! when, which the hub sets.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use domain::{
    hub::{Hub, HubId, Member, Roster},
    ids::StaffId,
    operation::{Applied, Body, Facts, RecordId, Refused, RosterChange},
    permission::{Action, Role, may_change_roster},
    sync::Outcome,
};
use rusqlite::{Connection, TransactionBehavior, params};

use super::{
    hubs::HubList,
    link_persons, push,
    records::{Heard, Kept, Touched, hear, keep},
    rows::{damaged, stored},
    sealed,
    store::Entry,
    submit::{next_seq, own_operation},
    writer::Unit,
    wrong,
};
use crate::{
    intake::{Arrival, body_hash},
    keys::Keys,
    storage::{News, Scope, StorageError, Verdict, reads_roster},
};

/// The roster of a hub, where it has one.
pub(super) fn stored_roster(connection: &Connection, hub: &HubId) -> Result<Option<Roster>, StorageError> {
    let record: Option<String> =
        stored(connection, "SELECT record FROM rosters WHERE hub = ?1", hub.as_str())?;
    record.as_deref().map(read_roster).transpose()
}

pub(super) fn read_roster(record: &str) -> Result<Roster, StorageError> {
    serde_json::from_str(record).map_err(|_| damaged("a roster"))
}

/// Takes in what somebody does to the roster of `hub`.
pub(super) fn take_in(
    unit: &mut Unit<'_>,
    arrival: &Arrival<'_>,
    hub: &HubId,
) -> Result<Verdict, StorageError> {
    let hash = match hear(unit, arrival)? {
        Heard::Before(verdict) => return Ok(*verdict),
        Heard::New(hash) => hash,
    };
    if let Err(refused) = check_allowed(unit, arrival, hub) {
        return Ok(Verdict::refused(refused));
    }
    if let Err(refused) = link_persons::check(unit, arrival.operation, hub)? {
        return Ok(Verdict::refused(refused));
    }
    let verdict = change(unit, arrival, hub, &hash)?;
    if verdict.outcome == Outcome::Accepted {
        link_persons::follow(unit, arrival.operation, hub, arrival.received_at)?;
        sealed::follow(unit, arrival.operation, arrival.received_at)?;
    }
    Ok(verdict)
}

fn check_allowed(unit: &Unit<'_>, arrival: &Arrival<'_>, hub: &HubId) -> Result<(), Refused> {
    let is_listed = unit.hubs.hubs.iter().any(|listed| listed.id == *hub);
    let Some(staff) = arrival.caller.staff.as_ref().filter(|_| is_listed) else {
        return Err(Refused::NoSuchHub);
    };
    if may_change_roster(staff, Action::of(&arrival.operation.body), hub) {
        return Ok(());
    }
    // who may not read the roster is not told that there is one
    Err(if reads_roster(staff, hub) { Refused::NotAllowed } else { Refused::NoSuchHub })
}

fn change(
    unit: &mut Unit<'_>,
    arrival: &Arrival<'_>,
    hub: &HubId,
    hash: &[u8; 32],
) -> Result<Verdict, StorageError> {
    let before = stored_roster(unit.connection, hub)?;
    let mut after = before.clone().unwrap_or_else(|| Roster::new(hub.clone()));
    let (seq, facts) = (next_seq(unit)?, Facts::default());
    let applied = match after.apply(arrival.operation, &arrival.stamp(seq, facts.clone())) {
        Ok(applied) => applied,
        Err(refused) => return Ok(Verdict::refused(refused)),
    };
    let others_ring = applied == Applied::Changed
        && before.as_ref().is_none_or(|before| who_rings(before) != who_rings(&after));
    let entry = Entry { arrival, seq, hash };
    let verdict = keep(unit, &entry, &facts, &[Touched { before, after, applied }])?;
    if others_ring {
        push::note_duty_changed(unit, arrival.received_at)?;
    }
    Ok(verdict)
}

/// All of a roster that decides whose phone rings when.
fn who_rings(roster: &Roster) -> impl PartialEq {
    let members: Vec<_> =
        roster.members.iter().map(|member| (member.id, member.role, member.has_phone)).collect();
    let quiet: Vec<_> = roster.quiet.iter().map(|(staff, quiet)| (*staff, quiet.value)).collect();
    (members, roster.shifts.value.clone(), quiet)
}

impl Kept for Roster {
    fn record_id(&self) -> RecordId {
        RecordId::Roster(self.hub.clone())
    }

    fn scopes(&self, hubs: &[Hub]) -> BTreeSet<Scope> {
        Scope::of_roster(&self.hub, hubs)
    }

    fn put(&self, unit: &Unit<'_>) -> Result<(), StorageError> {
        let record = serde_json::to_string(self).map_err(wrong)?;
        unit.connection
            .prepare_cached(
                "INSERT INTO rosters (hub, version, record) VALUES (?1, ?2, ?3)
                 ON CONFLICT DO UPDATE SET version = excluded.version, record = excluded.record",
            )
            .and_then(|mut upsert| {
                upsert.execute(params![self.hub.as_str(), self.version.cast_signed(), record])
            })
            .map(|_| ())
            .map_err(wrong)
    }
}

/// Makes the members in the rosters of these hubs those of the table of the staff, by an operation of the server's own
/// where they are others.
pub(super) fn keep_members(
    unit: &mut Unit<'_>,
    hubs: &[HubId],
    at: DateTime<Utc>,
) -> Result<(), StorageError> {
    for hub in hubs {
        let members = members(unit.connection, hub)?;
        let there = stored_roster(unit.connection, hub)?.unwrap_or_else(|| Roster::new(hub.clone()));
        if there.has_members(&members) {
            continue;
        }
        make(unit, hub, RosterChange::SetMembers { members }, at)?;
        // a command runs beside the server that the phones listen to: it looks again who hears what
        unit.connection
            .execute("UPDATE server SET access_generation = access_generation + 1", [])
            .map_err(wrong)?;
    }
    Ok(())
}

/// Changes a roster by an operation of the server's own.
pub(super) fn make(
    unit: &mut Unit<'_>,
    hub: &HubId,
    change_to: RosterChange,
    at: DateTime<Utc>,
) -> Result<(), StorageError> {
    let body = Body::Roster { hub: hub.clone(), change: change_to };
    let operation = own_operation(unit, body, at)?;
    let hash = body_hash(unit.body_hash_key, &operation.body);
    change(unit, &Arrival::by_server(&operation, at), hub, &hash).map(|_| ())
}

/// Who works at a hub, by name, link persons too. Those who run the installation have no part in it.
fn members(connection: &Connection, hub: &HubId) -> Result<Vec<Member>, StorageError> {
    let mut select = connection
        .prepare_cached(
            "SELECT id, name, role,
                 EXISTS (SELECT 1 FROM sessions WHERE sessions.staff = staff.id AND revoked_at IS NULL)
             FROM staff
             WHERE removed_at IS NULL AND (hub = ?1
                 OR EXISTS (SELECT 1 FROM staff_hubs WHERE staff_hubs.staff = staff.id AND staff_hubs.hub = ?1))
             ORDER BY name, id",
        )
        .map_err(wrong)?;
    let rows = select
        .query_map([hub.as_str()], |row| {
            Ok((row.get::<_, String>(0)?, row.get(1)?, row.get::<_, String>(2)?, row.get(3)?))
        })
        .map_err(wrong)?;
    let mut members = Vec::new();
    for row in rows {
        let (id, name, role, has_phone) = row.map_err(wrong)?;
        let role = Role::parse(&role).ok_or_else(|| damaged("the role of a staff member"))?;
        if matches!(role, Role::Worker | Role::Administrator) {
            continue;
        }
        let id = id.parse().map_err(|_| damaged("the id of a staff member"))?;
        members.push(Member { id, name, role, has_phone });
    }
    Ok(members)
}

/// The hubs in whose rosters somebody stands.
pub(super) fn hubs_of(connection: &Connection, staff: StaffId) -> Result<Vec<HubId>, StorageError> {
    let mut select = connection
        .prepare_cached(
            "SELECT hub FROM staff WHERE id = ?1 UNION SELECT hub FROM staff_hubs WHERE staff = ?1",
        )
        .map_err(wrong)?;
    let rows = select.query_map([staff.to_string()], |row| row.get::<_, String>(0)).map_err(wrong)?;
    rows.map(|hub| hub.map(HubId::new).map_err(wrong)).collect()
}

/// Makes the rosters of a time before there were any.
pub(super) fn make_missing(
    connection: &mut Connection,
    hubs: &HubList,
    body_hash_key: &[u8],
    keys: &Keys,
    at: DateTime<Utc>,
) -> Result<(), StorageError> {
    if missing(connection)?.is_empty() {
        return Ok(());
    }
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate).map_err(wrong)?;
    // another command may have made them in between
    let missing = missing(&transaction)?;
    let mut unit = Unit {
        connection: &transaction,
        hubs,
        body_hash_key,
        keys,
        news: News::default(),
        changes_hubs: false,
    };
    keep_members(&mut unit, &missing, at)?;
    transaction.commit().map_err(wrong)
}

/// The hubs where somebody works and that have no roster.
fn missing(connection: &Connection) -> Result<Vec<HubId>, StorageError> {
    let mut select = connection
        .prepare(
            "SELECT hub FROM (SELECT hub FROM staff WHERE removed_at IS NULL
                 UNION SELECT staff_hubs.hub FROM staff_hubs JOIN staff ON staff.id = staff_hubs.staff
                     WHERE removed_at IS NULL)
             WHERE hub NOT IN (SELECT hub FROM rosters)",
        )
        .map_err(wrong)?;
    let rows = select.query_map([], |row| row.get::<_, String>(0)).map_err(wrong)?;
    rows.map(|hub| hub.map(HubId::new).map_err(wrong)).collect()
}
