//! What was taken goes into the tables: the record, the log, what was decided, the track, and the news for every scope.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use domain::{
    alert::Fix,
    case::{Asked, Case, Question},
    ids::AlertId,
    operation::{Applied, Body, Facts, RecordId, Version},
    sync::Change,
};
use rusqlite::{OptionalExtension, params};
use serde_json::json;

use super::{
    lookups,
    numbers::note_numbers,
    outbox,
    parked::way_text,
    rings,
    rows::time_text,
    workers::{person_key, unsealed},
    writer::Unit,
    wrong,
};
use crate::{
    intake::{Arrival, Taken},
    outbound,
    storage::{DeviceKey, Scope, StorageError, StoredCase},
};

/// An operation that was taken, for the log.
#[derive(Clone, Copy)]
pub(super) struct Entry<'a> {
    pub(super) arrival: &'a Arrival<'a>,
    pub(super) seq: Version,
    /// Keyed hash of its body.
    pub(super) hash: &'a [u8; 32],
}

/// Stores what was taken on a case, and on the other where it touches two.
pub(super) fn store(
    unit: &mut Unit<'_>,
    entry: &Entry<'_>,
    before: Option<&StoredCase>,
    taken: &Taken,
) -> Result<(), StorageError> {
    let Entry { arrival, seq, .. } = *entry;
    let at = arrival.received_at;
    let case = &taken.case;
    put(unit, case, taken.owner)?;
    rings::note(unit, before.map(|before| &before.case), case, at)?;
    if let Some(linked) = &taken.linked {
        let owner = linked.before.as_ref().and_then(|before| before.owner);
        put(unit, &linked.case, owner)?;
        rings::note(unit, linked.before.as_ref().map(|before| &before.case), &linked.case, at)?;
        if linked.applied == Applied::Changed {
            tell_of_case(unit, seq, linked.before.as_ref(), &linked.case, owner)?;
        }
    }
    let other = taken.linked.as_ref().map(|linked| RecordId::Case(linked.case.id));
    let line = case.activity.iter().rev().find(|line| line.operation == arrival.operation.id);
    let about = line.and_then(|line| line.about.as_deref());
    log(unit, entry, &RecordId::Case(case.id), other.as_ref(), &taken.facts, about)?;
    let fixes = match &arrival.operation.body {
        Body::RaiseAlert(report) => report.fix.as_slice(),
        Body::AddPositions { fixes, .. } => fixes,
        _ => &[],
    };
    keep_track(unit, case.id.into(), fixes, at)?;
    if let Body::RaiseAlert(report) = &arrival.operation.body {
        note_numbers(unit, arrival, report, before, case)?;
    }
    ask_by_message(unit, before.map(|before| &before.case), case)?;
    lookups::note_link(unit, case.id, &arrival.operation.body)?;
    if taken.applied == Applied::Changed || before.is_some_and(|before| before.owner != taken.owner) {
        tell_of_case(unit, seq, before, case, taken.owner)?;
    }
    Ok(())
}

fn put(unit: &Unit<'_>, case: &Case, owner: Option<DeviceKey>) -> Result<(), StorageError> {
    let record = serde_json::to_string(case).map_err(wrong)?;
    unit.connection
        .prepare_cached(
            "INSERT INTO cases (id, number, version, hub, owner_device, record) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
             ON CONFLICT (id) DO UPDATE SET
                 version = excluded.version, hub = excluded.hub, owner_device = excluded.owner_device,
                 record = excluded.record",
        )
        .and_then(|mut upsert| {
            upsert.execute(params![
                case.id.to_string(),
                case.number,
                case.version.cast_signed(),
                case.routing.hub.as_str(),
                owner.map(|device| device.0),
                record
            ])
        })
        .map(|_| ())
        .map_err(wrong)
}

/// A question that staff put by text message goes out by its template, with the transaction that asked it.
fn ask_by_message(unit: &Unit<'_>, before: Option<&Case>, case: &Case) -> Result<(), StorageError> {
    let there = before.map_or(0, |before| before.asked.len());
    for Asked { operation, question, by } in case.asked.iter().skip(there) {
        if let Question::Sms { question } = question
            && let Some(message) = outbound::question(case, *operation, *question, by.at)
        {
            outbox::put(unit.connection, &message)?;
        }
    }
    Ok(())
}

/// Which records an operation is on, as the log names them.
struct On {
    case: [Option<String>; 2],
    hub: Option<String>,
    worker: [Option<String>; 2],
    session: Option<String>,
}

impl On {
    fn of(record: &RecordId, other: Option<&RecordId>) -> Self {
        let both = [Some(record), other];
        let case = |id: Option<&RecordId>| match id {
            Some(RecordId::Case(id)) => Some(id.to_string()),
            _ => None,
        };
        let worker = |id: Option<&RecordId>| match id {
            Some(RecordId::Worker(id)) => Some(id.to_string()),
            _ => None,
        };
        let (hub, session) = match record {
            RecordId::Roster(hub) => (Some(hub.as_str().to_owned()), None),
            RecordId::Session(id) => (None, Some(id.to_string())),
            RecordId::Case(_) | RecordId::Worker(_) => (None, None),
        };
        Self { case: both.map(case), hub, worker: both.map(worker), session }
    }
}

/// Writes the log: who did what to which record, what was decided, what the line is about, and the body apart; of a
/// registration both sealed.
pub(super) fn log(
    unit: &Unit<'_>,
    entry: &Entry<'_>,
    record: &RecordId,
    other: Option<&RecordId>,
    facts: &Facts,
    about: Option<&str>,
) -> Result<(), StorageError> {
    let Entry { arrival, seq, hash } = *entry;
    let operation = arrival.operation;
    let On { case: [case, other_case], hub, worker: [worker, other_worker], session } = On::of(record, other);
    let key = match record {
        RecordId::Worker(id) => person_key(unit.connection, unit.keys, *id)?,
        _ => None,
    };
    let body = serde_json::Value::Object(operation.body.to_wire());
    let logged_facts = if key.is_some() { &Facts::default() } else { facts };
    let logged_facts = serde_json::to_string(logged_facts).map_err(wrong)?;
    let staff = arrival.caller.staff.as_ref().map(|staff| staff.id.to_string());
    unit.connection
        .prepare_cached(
            "INSERT INTO operations (seq, id, body_hash, kind, case_id, other_case, hub, worker, other_worker,
                 field_session, replaces, device, device_seq, staff, way, base, body_version, recorded_at, received_at,
                 facts, about)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21)",
        )
        .and_then(|mut insert| {
            insert.execute(params![
                seq.cast_signed(),
                operation.id.to_string(),
                hash,
                operation.body.type_name(),
                case,
                other_case,
                hub,
                worker,
                other_worker,
                session,
                operation.replaces.map(|replaces| replaces.to_string()),
                arrival.caller.device.map(|device| device.key.0),
                operation.device_seq.cast_signed(),
                staff,
                way_text(arrival.way),
                operation.base.map(u64::cast_signed),
                operation.body_version,
                operation.recorded_at.map(time_text),
                time_text(arrival.received_at),
                logged_facts,
                about
            ])
        })
        .map_err(wrong)?;
    let Some(key) = key else {
        unit.connection
            .prepare_cached("INSERT INTO operation_bodies (seq, body) VALUES (?1, ?2)")
            .and_then(|mut insert| insert.execute(params![seq.cast_signed(), body.to_string()]))
            .map_err(wrong)?;
        return Ok(());
    };
    let text = json!({"body": body, "facts": facts}).to_string();
    let sealed = key.seal(&seq.to_be_bytes(), text.as_bytes()).map_err(unsealed)?;
    unit.connection
        .prepare_cached("INSERT INTO sealed_bodies (seq, worker, sealed) VALUES (?1, ?2, ?3)")
        .and_then(|mut insert| insert.execute(params![seq.cast_signed(), worker, sealed]))
        .map(|_| ())
        .map_err(wrong)
}

/// One point for each time; of two for the same time the finer one.
fn keep_track(
    unit: &Unit<'_>,
    alert: AlertId,
    fixes: &[Fix],
    received_at: DateTime<Utc>,
) -> Result<(), StorageError> {
    for fix in fixes {
        let taken_at = time_text(fix.taken_at.unwrap_or(received_at));
        let there: Option<String> = unit
            .connection
            .prepare_cached("SELECT fix FROM track_points WHERE alert_id = ?1 AND taken_at = ?2")
            .and_then(|mut select| {
                select.query_row(params![alert.to_string(), taken_at], |row| row.get(0)).optional()
            })
            .map_err(wrong)?;
        let stands = match there.as_deref().map(serde_json::from_str::<Fix>) {
            Some(Ok(there)) => fix.is_finer_than(&there),
            Some(Err(_)) | None => true,
        };
        if stands {
            let text = serde_json::to_string(fix).map_err(wrong)?;
            unit.connection
                .prepare_cached(
                    "INSERT INTO track_points (alert_id, taken_at, received_at, fix) VALUES (?1, ?2, ?3, ?4)
                     ON CONFLICT DO UPDATE SET fix = excluded.fix, received_at = excluded.received_at",
                )
                .and_then(|mut insert| {
                    insert.execute(params![alert.to_string(), taken_at, time_text(received_at), text])
                })
                .map_err(wrong)?;
        }
    }
    Ok(())
}

/// Writes the news of a case for every scope that it is in, or was.
fn tell_of_case(
    unit: &mut Unit<'_>,
    seq: Version,
    before: Option<&StoredCase>,
    case: &Case,
    owner: Option<DeviceKey>,
) -> Result<(), StorageError> {
    let hubs = &unit.hubs.hubs;
    let was_in = before.map_or_else(BTreeSet::new, |before| Scope::of_case(&before.case, before.owner, hubs));
    let is_in = Scope::of_case(case, owner, hubs);
    tell(unit, seq, &RecordId::Case(case.id), &was_in, &is_in)
}

/// Writes the news of a record for every scope that it is in, or was.
pub(super) fn tell(
    unit: &mut Unit<'_>,
    seq: Version,
    record: &RecordId,
    was_in: &BTreeSet<Scope>,
    is_in: &BTreeSet<Scope>,
) -> Result<(), StorageError> {
    let (kind, id) = match record {
        RecordId::Case(case) => (Change::CASE, case.to_string()),
        RecordId::Roster(hub) => (Change::ROSTER, hub.as_str().to_owned()),
        RecordId::Worker(id) => (Change::WORKER, id.to_string()),
        RecordId::Session(id) => (Change::SESSION, id.to_string()),
    };
    for scope in was_in.union(is_in) {
        let what = match (was_in.contains(scope), is_in.contains(scope)) {
            (false, _) => "enter",
            (true, true) => "change",
            (true, false) => "leave",
        };
        unit.connection
            .prepare_cached(
                "INSERT INTO changes (scope, kind, id, seq, what) VALUES (?1, ?2, ?3, ?4, ?5)
                 ON CONFLICT DO UPDATE SET seq = excluded.seq, what = excluded.what",
            )
            .and_then(|mut insert| insert.execute(params![scope.as_str(), kind, id, seq.cast_signed(), what]))
            .map_err(wrong)?;
        unit.news.scopes.insert(scope.clone(), seq);
    }
    Ok(())
}
