//! Operations into tables. Everything that one operation touches is written here, in one savepoint: the case, the log,
//! what was decided, the track, and the news for every scope.

use std::{collections::BTreeSet, sync::Arc};

use chrono::{DateTime, Utc};
use domain::{
    alert::Fix,
    case::{Case, Counts},
    hub::HubId,
    ids::AlertId,
    operation::{Applied, Body, Operation, Refused, Version},
    sync::Outcome,
};
use rusqlite::{OptionalExtension, params};

use super::{
    attachments::take_in_evidence,
    inbound::note_numbers,
    parked::{park, take_in_parked, way_text},
    rings,
    rows::{damaged, resolve, stored_case, time_text},
    writer::Unit,
    wrong,
};
use crate::{
    intake::{Arrival, Decision, Ledger, Taken, body_hash, case_number, decide, year_in_india},
    storage::{Caller, DeviceKey, Known, KnownDevice, Scope, StorageError, StoredCase, Submission, Verdict},
    token::TokenHash,
};

pub(super) fn submit_all(
    unit: &mut Unit<'_>,
    submissions: &[Submission],
) -> Result<Vec<Verdict>, StorageError> {
    submissions.iter().map(|submission| submit(unit, submission)).collect()
}

pub(super) fn submit(unit: &mut Unit<'_>, submission: &Submission) -> Result<Verdict, StorageError> {
    let raises = matches!(submission.operation.body, Body::RaiseAlert(_));
    let caller = match submission.token {
        None => Caller::default(),
        Some(token) => caller_now(unit, token, raises, submission.received_at)?,
    };
    let arrival = Arrival {
        operation: &submission.operation,
        caller: &caller,
        secret_shown: submission.secret_shown,
        way: submission.way,
        received_at: submission.received_at,
    };
    let mut verdict = take_in(unit, &arrival)?;
    if verdict.is_new_case {
        let case_id = submission.operation.body.case_id();
        let parked = take_in_parked(unit, case_id)?;
        if take_in_evidence(unit, case_id)? || parked {
            verdict.case = stored_case(unit.connection, case_id)?.map(|stored| stored.case);
        }
    }
    Ok(verdict)
}

/// Who the token belongs to at this moment of the order. On a raised alert an unknown token is a new device.
fn caller_now(
    unit: &Unit<'_>,
    token: TokenHash,
    raises: bool,
    at: DateTime<Utc>,
) -> Result<Caller, StorageError> {
    let resolved = resolve(unit.connection, unit.hubs, token)?;
    Ok(match resolved.known {
        Known::Caller(caller) => caller,
        // the device stays who it is; nobody is signed in on it
        Known::Revoked => Caller { device: resolved.device, staff: None },
        Known::Never if raises => Caller { device: Some(first_sight(unit, token, at)?), staff: None },
        Known::Never => Caller::default(),
    })
}

fn first_sight(unit: &Unit<'_>, token: TokenHash, at: DateTime<Utc>) -> Result<KnownDevice, StorageError> {
    unit.connection
        .prepare_cached("INSERT INTO devices (token_hash, first_seen_at) VALUES (?1, ?2)")
        .and_then(|mut insert| insert.insert(params![token.as_bytes(), time_text(at)]))
        .map(|key| KnownDevice { key: DeviceKey(key), id: None })
        .map_err(wrong)
}

pub(super) fn take_in(unit: &mut Unit<'_>, arrival: &Arrival<'_>) -> Result<Verdict, StorageError> {
    let case_id = arrival.operation.body.case_id();
    let stored = stored_case(unit.connection, case_id)?;
    let counted = stored.as_ref().and_then(|stored| arrival.without_anothers_revision(stored));
    let arrival = &Arrival { operation: counted.as_ref().unwrap_or(arrival.operation), ..*arrival };
    let operation = arrival.operation;
    let hash = body_hash(unit.body_hash_key, &operation.body);
    match accepted_before(unit, operation, &hash)? {
        Before::Same(seq) => {
            let case = stored.as_ref().map(|stored| stored.case.clone());
            bind(unit, arrival, stored.as_ref())?;
            return Ok(Verdict { seq: Some(seq), case, ..Verdict::of(Outcome::Repeated) });
        }
        // an alert is the one thing that may be said again in other words
        Before::Other if !matches!(operation.body, Body::RaiseAlert(_)) => {
            return Ok(Verdict::refused(Refused::IdReused));
        }
        Before::Other | Before::Never => {}
    }
    let seq = next_seq(unit)?;
    let before = stored.clone();
    let (hubs, lists) = (Arc::clone(&unit.hubs.hubs), Arc::clone(&unit.hubs.lists));
    match decide(&hubs, &lists, stored, arrival, seq, &mut Tables(unit))? {
        Decision::Refuse(reason) => {
            // a row that the record knows nothing of would be due for ever, and stand before others
            if let (Body::RingOn { .. }, Some(before)) = (&operation.body, &before) {
                rings::note_due(unit, &before.case)?;
            }
            Ok(Verdict::refused(reason))
        }
        Decision::Park => Ok(Verdict::waiting(park(unit, arrival)?)),
        Decision::Take(taken) => {
            store(unit, arrival, seq, &hash, before.as_ref(), &taken)?;
            let is_new_case = before.is_none();
            let repeats = !is_new_case
                && matches!(operation.body, Body::RaiseAlert(_))
                && taken.applied == Applied::Unchanged;
            let outcome = if repeats { Outcome::Repeated } else { Outcome::Accepted };
            Ok(Verdict { seq: Some(seq), case: Some(taken.case), is_new_case, ..Verdict::of(outcome) })
        }
    }
}

enum Before {
    Never,
    Same(Version),
    Other,
}

fn accepted_before(unit: &Unit<'_>, operation: &Operation, hash: &[u8; 32]) -> Result<Before, StorageError> {
    let mut select = unit
        .connection
        .prepare_cached("SELECT seq, body_hash = ?2 FROM operations WHERE id = ?1 ORDER BY 2 DESC LIMIT 1")
        .map_err(wrong)?;
    let row: Option<(i64, bool)> = select
        .query_row(params![operation.id.to_string(), hash], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()
        .map_err(wrong)?;
    Ok(match row {
        None => Before::Never,
        Some((seq, true)) => Before::Same(to_version(seq)?),
        Some((_, false)) => Before::Other,
    })
}

pub(super) fn to_version(seq: i64) -> Result<Version, StorageError> {
    Version::try_from(seq).map_err(|_| damaged("a sequence number"))
}

pub(super) fn to_row(version: Version) -> Result<i64, StorageError> {
    i64::try_from(version).map_err(|_| damaged("a sequence number"))
}

/// Rows of the log are never deleted, so the next number is one more than the last.
fn next_seq(unit: &Unit<'_>) -> Result<Version, StorageError> {
    unit.connection
        .prepare_cached("SELECT coalesce(max(seq), 0) + 1 FROM operations")
        .and_then(|mut select| select.query_row([], |row| row.get(0)))
        .map_err(wrong)
        .and_then(to_version)
}

/// What deciding asks of the tables.
struct Tables<'a, 'u>(&'a Unit<'u>);

impl Ledger for Tables<'_, '_> {
    type Error = StorageError;

    fn next_number(&mut self, hub: &HubId, at: DateTime<Utc>) -> Result<String, StorageError> {
        next_number(self.0, hub, at)
    }

    fn counts(&mut self, device: DeviceKey, at: DateTime<Utc>) -> Result<Counts, StorageError> {
        rings::counts(self.0.connection, device, at)
    }
}

fn next_number(unit: &Unit<'_>, hub: &HubId, at: DateTime<Utc>) -> Result<String, StorageError> {
    let code = unit.hubs.code(hub).ok_or_else(|| damaged("the hub that an alert was routed to"))?;
    let year = year_in_india(at);
    let count: i64 = unit
        .connection
        .prepare_cached(
            "INSERT INTO case_numbers (hub_code, year, last) VALUES (?1, ?2, 1)
             ON CONFLICT DO UPDATE SET last = last + 1 RETURNING last",
        )
        .and_then(|mut count| count.query_row(params![code, year], |row| row.get(0)))
        .map_err(wrong)?;
    Ok(case_number(code, year, to_version(count)?))
}

fn store(
    unit: &mut Unit<'_>,
    arrival: &Arrival<'_>,
    seq: Version,
    hash: &[u8; 32],
    before: Option<&StoredCase>,
    taken: &Taken,
) -> Result<(), StorageError> {
    let case = &taken.case;
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
                taken.owner.map(|device| device.0),
                record
            ])
        })
        .map_err(wrong)?;
    log(unit, arrival, seq, hash, taken)?;
    rings::note(unit, before.map(|before| &before.case), case, arrival.received_at)?;
    let fixes = match &arrival.operation.body {
        Body::RaiseAlert(report) => report.fix.as_slice(),
        Body::AddPositions { fixes, .. } => fixes,
        _ => &[],
    };
    keep_track(unit, case.id.into(), fixes, arrival.received_at)?;
    if matches!(arrival.operation.body, Body::RaiseAlert(_)) {
        note_numbers(unit, case, arrival.received_at)?;
    }
    if taken.applied == Applied::Changed || before.is_some_and(|before| before.owner != taken.owner) {
        tell(unit, seq, before, case, taken.owner)?;
    }
    Ok(())
}

fn log(
    unit: &Unit<'_>,
    arrival: &Arrival<'_>,
    seq: Version,
    hash: &[u8; 32],
    taken: &Taken,
) -> Result<(), StorageError> {
    let operation = arrival.operation;
    let facts = serde_json::to_string(&taken.facts).map_err(wrong)?;
    let body = serde_json::Value::Object(operation.body.to_wire()).to_string();
    let staff = arrival.caller.staff.as_ref().map(|staff| staff.id.to_string());
    unit.connection
        .prepare_cached(
            "INSERT INTO operations (seq, id, body_hash, kind, case_id, device, device_seq, staff, way, base,
                 body_version, recorded_at, received_at, facts)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)",
        )
        .and_then(|mut insert| {
            insert.execute(params![
                seq.cast_signed(),
                operation.id.to_string(),
                hash,
                operation.body.type_name(),
                taken.case.id.to_string(),
                arrival.caller.device.map(|device| device.key.0),
                operation.device_seq.cast_signed(),
                staff,
                way_text(arrival.way),
                operation.base.map(u64::cast_signed),
                operation.body_version,
                operation.recorded_at.map(time_text),
                time_text(arrival.received_at),
                facts
            ])
        })
        .map_err(wrong)?;
    unit.connection
        .prepare_cached("INSERT INTO operation_bodies (seq, body) VALUES (?1, ?2)")
        .and_then(|mut insert| insert.execute(params![seq.cast_signed(), body]))
        .map_err(wrong)?;
    Ok(())
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
fn tell(
    unit: &mut Unit<'_>,
    seq: Version,
    before: Option<&StoredCase>,
    case: &Case,
    owner: Option<DeviceKey>,
) -> Result<(), StorageError> {
    let hubs = &unit.hubs.hubs;
    let was_in = before.map_or_else(BTreeSet::new, |before| Scope::of_case(&before.case, before.owner, hubs));
    let is_in = Scope::of_case(case, owner, hubs);
    for scope in was_in.union(&is_in) {
        let what = match (was_in.contains(scope), is_in.contains(scope)) {
            (false, _) => "enter",
            (true, true) => "change",
            (true, false) => "leave",
        };
        unit.connection
            .prepare_cached(
                "INSERT INTO changes (scope, kind, id, seq, what) VALUES (?1, 'case', ?2, ?3, ?4)
                 ON CONFLICT DO UPDATE SET seq = excluded.seq, what = excluded.what",
            )
            .and_then(|mut insert| {
                insert.execute(params![scope.as_str(), case.id.to_string(), seq.cast_signed(), what])
            })
            .map_err(wrong)?;
        unit.news.scopes.insert(scope.clone(), seq);
    }
    Ok(())
}

/// A repeated alert may be the first that comes with a device, or with the secret.
fn bind(unit: &mut Unit<'_>, arrival: &Arrival<'_>, stored: Option<&StoredCase>) -> Result<(), StorageError> {
    let Some(stored) = stored else { return Ok(()) };
    let owner = arrival.owner(Some(stored));
    if owner == stored.owner {
        return Ok(());
    }
    unit.connection
        .prepare_cached("UPDATE cases SET owner_device = ?2 WHERE id = ?1")
        .and_then(|mut update| {
            update.execute(params![stored.case.id.to_string(), owner.map(|device| device.0)])
        })
        .map_err(wrong)?;
    Ok(())
}
