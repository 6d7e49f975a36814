//! Updates that arrived before their alert: kept, and applied when it comes.

use domain::{alert::Way, ids::CaseId, operation::Operation};
use rusqlite::params;
use serde_json::Value;

use super::{
    rows::{damaged, device_by_key, read_time, staff_member, time_text},
    submit::take_in,
    writer::Unit,
    wrong,
};
use crate::{
    intake::Arrival,
    storage::{Caller, Parking, StorageError},
};

/// Keeps an update for its alert, as far as there is room.
pub(super) fn park(unit: &Unit<'_>, arrival: &Arrival<'_>) -> Result<Parking, StorageError> {
    let operation = arrival.operation;
    let text = operation.to_wire().to_string();
    // only what belongs to an alert waits for one
    let Some(alert) = operation.body.case_id().map(|case| case.to_string()) else {
        return Ok(Parking { is_kept: false, dropped: 0 });
    };
    if text.len() > Parking::LARGEST || !has_room(unit, arrival)? {
        return Ok(Parking { is_kept: false, dropped: 0 });
    }
    unit.connection
        .prepare_cached(
            "INSERT INTO parked (operation_id, alert_id, operation, device, staff, secret_shown, way, received_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
             ON CONFLICT (operation_id) DO UPDATE SET
                 secret_shown = max(secret_shown, excluded.secret_shown), device = coalesce(device, excluded.device)",
        )
        .and_then(|mut insert| {
            insert.execute(params![
                operation.id.to_string(),
                alert,
                text,
                arrival.caller.device.map(|device| device.key.0),
                arrival.caller.staff.as_ref().map(|staff| staff.id.to_string()),
                arrival.secret_shown,
                way_text(arrival.way),
                time_text(arrival.received_at)
            ])
        })
        .map_err(wrong)?;
    // positions are most of it, and the newest say most
    let dropped = unit
        .connection
        .prepare_cached(
            "DELETE FROM parked WHERE alert_id = ?1 AND place NOT IN (
                 SELECT place FROM parked WHERE alert_id = ?1 ORDER BY place DESC LIMIT ?2)",
        )
        .and_then(|mut delete| delete.execute(params![alert, Parking::PER_ALERT]))
        .map_err(wrong)?;
    Ok(Parking { is_kept: true, dropped: u64::try_from(dropped).map_err(|_| damaged("a count"))? })
}

/// Whether another update may wait. Where all places are taken, those of alerts that never came are given up.
fn has_room(unit: &Unit<'_>, arrival: &Arrival<'_>) -> Result<bool, StorageError> {
    let is_full = || {
        unit.connection
            .prepare_cached("SELECT count(*) >= ?1 FROM parked")
            .and_then(|mut count| count.query_row([Parking::IN_ALL], |row| row.get::<_, bool>(0)))
            .map_err(wrong)
    };
    if !is_full()? {
        return Ok(true);
    }
    unit.connection
        .prepare_cached("DELETE FROM parked WHERE received_at < ?1")
        .and_then(|mut delete| delete.execute([time_text(arrival.received_at - Parking::WAITS)]))
        .map_err(wrong)?;
    Ok(!is_full()?)
}

struct Parked {
    operation: String,
    device: Option<i64>,
    staff: Option<String>,
    secret_shown: bool,
    way: String,
    received_at: String,
}

/// Takes in what waited for this alert, in the order in which it came. Whether anything did. What is refused now is
/// dropped: its sender was told that it waits, asks again and hears why.
pub(super) fn take_in_parked(unit: &mut Unit<'_>, case: CaseId) -> Result<bool, StorageError> {
    let waiting: Vec<Parked> = {
        let mut select = unit
            .connection
            .prepare_cached(
                "DELETE FROM parked WHERE alert_id = ?1
                 RETURNING operation, device, staff, secret_shown, way, received_at, place",
            )
            .map_err(wrong)?;
        let rows = select
            .query_map([case.to_string()], |row| {
                let parked = Parked {
                    operation: row.get(0)?,
                    device: row.get(1)?,
                    staff: row.get(2)?,
                    secret_shown: row.get(3)?,
                    way: row.get(4)?,
                    received_at: row.get(5)?,
                };
                Ok((row.get::<_, i64>(6)?, parked))
            })
            .map_err(wrong)?;
        let mut waiting = rows.collect::<Result<Vec<_>, _>>().map_err(wrong)?;
        waiting.sort_by_key(|(place, _)| *place);
        waiting.into_iter().map(|(_, parked)| parked).collect()
    };
    for parked in &waiting {
        let received_at = read_time(&parked.received_at)?;
        let value: Value = serde_json::from_str(&parked.operation).unwrap_or_default();
        let Ok(operation) = Operation::read(&value, received_at) else {
            // its alert must not fail with it
            tracing::error!("an update that waited for its alert cannot be read; it is dropped");
            continue;
        };
        let device = parked.device.map(|key| device_by_key(unit.connection, key)).transpose()?.flatten();
        let staff = parked
            .staff
            .as_deref()
            .map(|id| staff_member(unit.connection, unit.hubs, id))
            .transpose()?
            .flatten();
        let arrival = Arrival {
            operation: &operation,
            caller: &Caller { device, staff, session_on: None },
            secret_shown: parked.secret_shown,
            way: read_way(&parked.way)?,
            link_shown: false,
            received_at,
        };
        take_in(unit, &arrival)?;
    }
    Ok(!waiting.is_empty())
}

pub(super) fn way_text(way: Way) -> &'static str {
    match way {
        Way::Door => "door",
        Way::Sync => "sync",
        Way::Sms => "sms",
        Way::MissedCall => "missed_call",
        Way::Intake => "intake",
        Way::Server => "server",
    }
}

fn read_way(text: &str) -> Result<Way, StorageError> {
    match text {
        "door" => Ok(Way::Door),
        "sync" => Ok(Way::Sync),
        "sms" => Ok(Way::Sms),
        "missed_call" => Ok(Way::MissedCall),
        "intake" => Ok(Way::Intake),
        "server" => Ok(Way::Server),
        _ => Err(damaged("the way that an operation came by")),
    }
}
