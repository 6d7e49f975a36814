//! When cases ring on, and what throttles the ringing: rows that are written in the transaction that changes the case, so
//! that a server that ends in between knows of both or of neither.

use chrono::{DateTime, Utc};
use domain::{
    alert::Way,
    case::{Case, Counts, Stage},
    hub::HubId,
};
use rusqlite::{Connection, OptionalExtension, ToSql, params};

use super::{
    numbers::hash_of_sender,
    outbox,
    parked::way_text,
    push,
    rows::{damaged, read_time, time_text},
    submit::to_version,
    writer::Unit,
    wrong,
};
use crate::{
    intake::RaisedBy,
    outbound::Purpose,
    storage::{DeviceKey, DueRing, Outgoing, StorageError},
};

/// Writes when `case` rings on, and the messages to those whom it rings now, at `at`.
pub(super) fn note(
    unit: &Unit<'_>,
    before: Option<&Case>,
    case: &Case,
    at: DateTime<Utc>,
) -> Result<(), StorageError> {
    let rings_anew = case.ringing.as_ref() != before.and_then(|before| before.ringing.as_ref());
    if rings_anew {
        note_due(unit, case)?;
    }
    let is_seen_by_others = before.is_some_and(|before| !before.hubs().eq(case.hubs()));
    if case.ringing.is_some() && (rings_anew || is_seen_by_others) {
        push::note_begun(unit, case.id, at)?;
    }
    // outside coverage the nearest hub may become another while Central goes on leading
    let is_for_others = before.is_some_and(|before| !before.own_hubs().eq(case.own_hubs()));
    if let Some(ringing) = case.ringing.as_ref().filter(|_| rings_anew || is_for_others) {
        // whoever had the message of this stage does not get it again
        let stage = format!("{}:{}", ringing.stage.as_str(), ringing.since.timestamp_micros());
        for hub in hubs_rung(case, ringing.stage, ringing.throttled) {
            message_on_duty(unit, &hub, case, &stage, ringing.since.max(at))?;
        }
    }
    // a neighbour rings at once
    if let (Some(before), Some(_)) = (before, &case.ringing) {
        for neighbour in case.neighbours.iter().skip(before.neighbours.len()) {
            message_on_duty(unit, &neighbour.hub, case, "neighbour", neighbour.at)?;
        }
    }
    Ok(())
}

/// A message to the number on duty of a hub, where it has one. The number of the case is all that it says of it.
fn message_on_duty(
    unit: &Unit<'_>,
    hub: &HubId,
    case: &Case,
    stage: &str,
    at: DateTime<Utc>,
) -> Result<(), StorageError> {
    let Some(to) = unit.hubs.lists.duty.get(hub).and_then(|duty| duty.number.clone()) else { return Ok(()) };
    let message = Outgoing {
        once: format!("duty:{}:{hub}:{stage}", case.id),
        purpose: Purpose::Duty,
        to,
        language: None,
        arguments: vec![case.number.clone()],
        case: None,
        not_before: at,
    };
    outbox::put(unit.connection, &message)
}

/// Writes when `case` rings on, as its record says; nothing where it does not.
pub(super) fn note_due(unit: &Unit<'_>, case: &Case) -> Result<(), StorageError> {
    let next = case.ringing.as_ref().and_then(|ringing| ringing.next_at.zip(ringing.stage.next()));
    let id = case.id.to_string();
    match next {
        None => unit
            .connection
            .prepare_cached("DELETE FROM ring_due WHERE case_id = ?1")
            .and_then(|mut delete| delete.execute([id])),
        Some((at, stage)) => unit
            .connection
            .prepare_cached(
                "INSERT INTO ring_due (case_id, due_at, stage) VALUES (?1, ?2, ?3)
                 ON CONFLICT DO UPDATE SET due_at = excluded.due_at, stage = excluded.stage",
            )
            .and_then(|mut upsert| upsert.execute(params![id, time_text(at), stage.as_str()])),
    }
    .map(|_| ())
    .map_err(wrong)
}

/// The hubs whose number on duty is told that a stage began.
fn hubs_rung(case: &Case, stage: Stage, throttled: bool) -> Vec<HubId> {
    let own = || case.own_hubs().cloned();
    let mut hubs: Vec<HubId> = match stage {
        Stage::Waits => Vec::new(),
        Stage::Duty | Stage::Night if throttled => Vec::new(),
        Stage::Duty => own().collect(),
        Stage::Night | Stage::Escalated => std::iter::once(HubId::central()).chain(own()).collect(),
        Stage::Overdue => vec![HubId::central()],
    };
    hubs.dedup();
    hubs
}

pub(super) fn next_at(connection: &Connection) -> Result<Option<DateTime<Utc>>, StorageError> {
    let at: Option<String> = connection
        .prepare_cached("SELECT due_at FROM ring_due ORDER BY due_at LIMIT 1")
        .and_then(|mut select| select.query_row([], |row| row.get(0)).optional())
        .map_err(wrong)?;
    at.as_deref().map(read_time).transpose()
}

pub(super) fn due(
    connection: &Connection,
    now: DateTime<Utc>,
    most: usize,
) -> Result<Vec<DueRing>, StorageError> {
    let mut select = connection
        .prepare_cached(
            "SELECT case_id, due_at, stage FROM ring_due WHERE due_at <= ?1 ORDER BY due_at LIMIT ?2",
        )
        .map_err(wrong)?;
    let rows = select
        .query_map(params![time_text(now), most], |row| {
            Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?, row.get::<_, String>(2)?))
        })
        .map_err(wrong)?;
    rows.map(|row| {
        let (case, due_at, stage) = row.map_err(wrong)?;
        let case = case.parse().map_err(|_| damaged("the id of a case"))?;
        let stage = Stage::parse(&stage).ok_or_else(|| damaged("the stage of a ringing"))?;
        Ok(DueRing { case, stage, due_at: read_time(&due_at)? })
    })
    .collect()
}

/// What is known of whoever raises an alert at `at`, that alert included.
pub(super) fn counts(
    unit: &Unit<'_>,
    raised_by: &RaisedBy,
    at: DateTime<Utc>,
) -> Result<Counts, StorageError> {
    // more than these make no difference, so a flood of alerts costs no more to count than a few
    let (false_alarms, alerts) = (Counts::FALSE_ALARMS, Counts::ALERTS);
    let (since_false, since) = (at - Counts::FALSE_ALARMS_WITHIN, at - Counts::ALERTS_WITHIN);
    let (false_alarms, before) = match raised_by {
        RaisedBy::Device(DeviceKey(device)) => {
            let false_alarms = count(
                unit.connection,
                "SELECT count(*) FROM (
                     SELECT DISTINCT case_id FROM operations JOIN cases ON cases.id = case_id
                     WHERE kind = 'record_false_alarm' AND received_at >= ?2 AND owner_device = ?1
                         AND NOT EXISTS (SELECT 1 FROM operations AS taken_back
                             WHERE taken_back.case_id = operations.case_id AND taken_back.seq > operations.seq
                                 AND taken_back.kind = 'withdraw_false_alarm')
                     LIMIT ?3)",
                params![device, time_text(since_false), false_alarms],
            )?;
            let before = count(
                unit.connection,
                "SELECT count(*) FROM (
                     SELECT DISTINCT case_id FROM operations
                     WHERE kind = 'raise_alert' AND device = ?1 AND received_at >= ?2 LIMIT ?3)",
                params![device, time_text(since), alerts],
            )?;
            (false_alarms, before)
        }
        RaisedBy::Number { .. } | RaisedBy::Nobody { .. } => {
            let Some(sender) = hash_of_sender(unit, raised_by) else { return Ok(Counts::default()) };
            let false_alarms = count(
                unit.connection,
                // from the few false alarms to the sender's many cases, never the other way round
                "SELECT count(*) FROM (
                     SELECT DISTINCT operations.case_id FROM operations CROSS JOIN numbers_of_cases AS sent
                         ON sent.number_hash = ?1 AND sent.case_id = operations.case_id
                     WHERE kind = 'record_false_alarm' AND received_at >= ?2
                         AND NOT EXISTS (SELECT 1 FROM operations AS taken_back
                             WHERE taken_back.case_id = operations.case_id AND taken_back.seq > operations.seq
                                 AND taken_back.kind = 'withdraw_false_alarm')
                     LIMIT ?3)",
                params![sender, time_text(since_false), false_alarms],
            )?;
            let before = count(
                unit.connection,
                "SELECT count(*) FROM (
                     SELECT 1 FROM numbers_of_cases WHERE number_hash = ?1 AND heard_at >= ?2 LIMIT ?3)",
                params![sender, time_text(since), alerts],
            )?;
            (false_alarms, before)
        }
    };
    Ok(Counts { false_alarms, alerts: before.saturating_add(1) })
}

/// Alerts that came by this way without a device lately, one that comes at `at` included.
pub(super) fn alerts_without_device(
    connection: &Connection,
    way: Way,
    at: DateTime<Utc>,
) -> Result<u64, StorageError> {
    let before = count(
        connection,
        "SELECT count(*) FROM (
             SELECT DISTINCT case_id FROM operations
             WHERE kind = 'raise_alert' AND device IS NULL AND received_at >= ?2 AND way = ?1 LIMIT ?3)",
        params![way_text(way), time_text(at - Counts::ALERTS_WITHIN), RaisedBy::UNPROVEN_ALERTS],
    )?;
    Ok(before.saturating_add(1))
}

fn count(connection: &Connection, sql: &str, values: &[&dyn ToSql]) -> Result<u64, StorageError> {
    connection
        .prepare_cached(sql)
        .and_then(|mut select| select.query_row(values, |row| row.get::<_, i64>(0)))
        .map_err(wrong)
        .and_then(to_version)
}
