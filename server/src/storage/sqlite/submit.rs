//! Operations as they come: who brings them, whether they came before, what is decided on them. Everything that one
//! operation touches is written in one savepoint.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use domain::{
    ids::OperationId,
    operation::{Applied, Body, Operation, RecordId, Refused, Version, Work},
    sync::Outcome,
};
use rusqlite::{OptionalExtension, params};

use super::{
    attachments::take_in_evidence,
    briefs, field_sessions,
    ledger::Tables,
    links,
    parked::{park, take_in_parked},
    rings, rosters,
    rows::{damaged, resolve, stored_case, time_text},
    store::{Entry, store},
    workers,
    writer::{Unit, contained},
    wrong,
};
use crate::{
    clock::unix_ms,
    intake::{Arrival, Decision, Desk, Taken, body_hash, decide},
    keyed,
    storage::{Caller, DeviceKey, Known, KnownDevice, StorageError, StoredCase, Submission, Verdict},
    token::TokenHash,
};

/// Takes operations one by one. One that fails here is refused as such, so that it holds up none of the others.
pub(super) fn submit_all(
    unit: &mut Unit<'_>,
    submissions: &[Submission],
) -> Result<Vec<Verdict>, StorageError> {
    submissions
        .iter()
        .map(|one| match contained(unit, |unit| submit_one(unit, one)) {
            Err(StorageError::Broken(error)) => {
                tracing::error!(error, "an operation failed, and is refused; the others are taken");
                Ok(Verdict::refused(Refused::Fault))
            }
            verdict => verdict,
        })
        .collect()
}

pub(super) fn submit_one(unit: &mut Unit<'_>, submission: &Submission) -> Result<Verdict, StorageError> {
    let mut verdict = submit(unit, submission)?;
    if let Some(linked) = links::to_what_came_before(unit, &verdict, submission.received_at)? {
        verdict.case = Some(linked);
    }
    Ok(verdict)
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
        link_shown: submission.link_shown,
        way: submission.way,
        received_at: submission.received_at,
    };
    let mut verdict = take_in(unit, &arrival)?;
    if let (true, Some(case_id)) = (verdict.is_new_case, submission.operation.body.case_id()) {
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
        Known::Revoked => Caller { device: resolved.device, ..Caller::default() },
        Known::Never if raises => Caller { device: Some(first_sight(unit, token, at)?), ..Caller::default() },
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
    let case_id = match arrival.operation.body.record_id() {
        RecordId::Case(case_id) => case_id,
        RecordId::Roster(hub) => return rosters::take_in(unit, arrival, &hub),
        RecordId::Worker(_) => return workers::take_in(unit, arrival),
        RecordId::Session(_) => return field_sessions::take_in(unit, arrival),
    };
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
    let desk = Desk { hubs: &hubs, lists: &lists };
    match decide(desk, stored, arrival, seq, &mut Tables(unit))? {
        Decision::Refuse(reason) => {
            // a row that the record knows nothing of would be due for ever, and stand before others
            if let (Some(Work::RingOn { .. }), Some(before)) = (operation.body.as_work(), &before) {
                rings::note_due(unit, &before.case)?;
            }
            Ok(Verdict::refused(reason))
        }
        Decision::Park => Ok(Verdict::waiting(park(unit, arrival)?)),
        Decision::Take(taken) if is_nothing(operation, before.as_ref(), &taken) => {
            Ok(Verdict { case: Some(taken.case), ..Verdict::of(Outcome::Repeated) })
        }
        Decision::Take(taken) => {
            store(unit, &Entry { arrival, seq, hash: &hash }, before.as_ref(), &taken)?;
            let at = arrival.received_at;
            briefs::note(unit, before.as_ref().map(|before| &before.case), &taken.case, at)?;
            if let Some(linked) = &taken.linked {
                briefs::note(unit, linked.before.as_ref().map(|before| &before.case), &linked.case, at)?;
            }
            let is_new_case = before.is_none();
            let repeats = !is_new_case
                && matches!(operation.body, Body::RaiseAlert(_))
                && taken.applied == Applied::Unchanged;
            let outcome = if repeats { Outcome::Repeated } else { Outcome::Accepted };
            Ok(Verdict { seq: Some(seq), case: Some(taken.case), is_new_case, ..Verdict::of(outcome) })
        }
    }
}

/// Whether it is the server's own and changes nothing: then nothing is written either, as of records that are no cases
/// ([`super::records::keep`]).
fn is_nothing(operation: &Operation, before: Option<&StoredCase>, taken: &Taken) -> bool {
    let linked = taken.linked.as_ref().is_some_and(|linked| linked.applied == Applied::Changed);
    operation.body.is_made_by_server()
        && taken.applied == Applied::Unchanged
        && !linked
        && before.is_some_and(|before| before.owner == taken.owner)
}

pub(super) enum Before {
    Never,
    Same(Version),
    Other,
}

pub(super) fn accepted_before(
    unit: &Unit<'_>,
    operation: &Operation,
    hash: &[u8; 32],
) -> Result<Before, StorageError> {
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
pub(super) fn next_seq(unit: &Unit<'_>) -> Result<Version, StorageError> {
    unit.connection
        .prepare_cached("SELECT coalesce(max(seq), 0) + 1 FROM operations")
        .and_then(|mut select| select.query_row([], |row| row.get(0)))
        .map_err(wrong)
        .and_then(to_version)
}

/// A name that nothing else has, for what the server makes itself at the next place of the log.
pub(super) fn own_id(unit: &Unit<'_>, at: DateTime<Utc>) -> Result<OperationId, StorageError> {
    let parts: [&[u8]; 2] = [b"members of a roster", &next_seq(unit)?.to_be_bytes()];
    let [b0, b1, b2, b3, b4, b5, b6, b7, b8, b9, ..] = keyed::code(unit.body_hash_key, &parts);
    Ok(OperationId::new(unix_ms(at), [b0, b1, b2, b3, b4, b5, b6, b7, b8, b9]))
}

/// An operation that the server makes itself at the next place of the log.
pub(super) fn own_operation(
    unit: &Unit<'_>,
    body: Body,
    at: DateTime<Utc>,
) -> Result<Operation, StorageError> {
    Ok(Operation::unordered(own_id(unit, at)?, body))
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
