//! What comes by phone, in tables: kept once, and brought to the case where it belongs.

use async_trait::async_trait;
use chrono::{DateTime, Utc};
use domain::{
    alert::{AlertDetails, AlertReport, KindCode, Way},
    case::{Case, Content},
    ids::OperationId,
    operation::{Body, Operation},
    phone_number::PhoneNumber,
    sync::Outcome,
};
use rusqlite::{Connection, params};

use super::{
    SqliteStorage, outbox,
    rows::{damaged, read_time, stored_case, time_text},
    submit::{submit, take_in},
    writer::Unit,
    wrong,
};
use crate::{
    gateway::GatewayKey,
    inbound::{Arrived, Gateway, JOINS_WITHIN},
    intake::Arrival,
    keyed, outbound,
    storage::{Caller, Inbound, Lane, StorageError, StoredGatewayKey, Submission},
};

#[async_trait]
impl Inbound for SqliteStorage {
    async fn hear(&self, arrived: Arrived) -> Result<(), StorageError> {
        self.writer.write(Lane::Alerts, move |unit| hear(unit, &arrived)).await
    }

    async fn add_gateway_key(&self, key: StoredGatewayKey) -> Result<(), StorageError> {
        self.writer
            .write(Lane::Others, move |unit| {
                unit.connection
                    .execute(
                        "INSERT INTO gateway_keys (id, gateway, key, missed_call_kind, created_at)
                         VALUES (?1, ?2, ?3, ?4, ?5)",
                        params![
                            key.id,
                            key.gateway.name,
                            key.key.as_bytes(),
                            key.gateway.missed_call_kind.as_str(),
                            time_text(key.created_at)
                        ],
                    )
                    .map(|_| ())
                    .map_err(wrong)
            })
            .await
    }

    async fn gateway_keys(&self) -> Result<Vec<StoredGatewayKey>, StorageError> {
        self.readers.read(|connection| keys(connection)).await
    }

    async fn revoke_gateway_key(&self, id: String, at: DateTime<Utc>) -> Result<bool, StorageError> {
        self.writer
            .write(Lane::Others, move |unit| {
                unit.connection
                    .execute(
                        "UPDATE gateway_keys SET revoked_at = ?2, key = x'' WHERE id = ?1 AND revoked_at IS NULL",
                        params![id, time_text(at)],
                    )
                    .map(|ended| ended > 0)
                    .map_err(wrong)
            })
            .await
    }
}

fn keys(connection: &Connection) -> Result<Vec<StoredGatewayKey>, StorageError> {
    let mut select = connection
        .prepare_cached(
            "SELECT id, gateway, key, missed_call_kind, created_at FROM gateway_keys
             WHERE revoked_at IS NULL ORDER BY created_at, id",
        )
        .map_err(wrong)?;
    let rows = select
        .query_map([], |row| {
            let texts: (String, String, String, String) =
                (row.get(0)?, row.get(1)?, row.get(3)?, row.get(4)?);
            Ok((texts, row.get::<_, Vec<u8>>(2)?))
        })
        .map_err(wrong)?;
    rows.map(|row| {
        let ((id, name, kind, created_at), key) = row.map_err(wrong)?;
        let missed_call_kind = KindCode::parse(&kind).ok_or_else(|| damaged("the kind of a gateway"))?;
        Ok(StoredGatewayKey {
            id,
            gateway: Gateway { name, missed_call_kind },
            key: GatewayKey::kept(key),
            created_at: read_time(&created_at)?,
        })
    })
    .collect()
}

fn hear(unit: &mut Unit<'_>, arrived: &Arrived) -> Result<(), StorageError> {
    let key = key_of_arrivals(unit);
    let delivery = arrived.delivery(&key);
    if was_heard(unit, arrived, &delivery)? {
        return Ok(());
    }
    let meaning = arrived.meaning(&key);
    let joined = match (&meaning.joins_as, arrived.number()) {
        (Some(content), Some(number)) => {
            let told = meaning.kind_is_told.then_some(&meaning.report.kind);
            join(unit, arrived, number, content, told, &key)?
        }
        _ => None,
    };
    let case = if let Some(case) = joined { case } else { raise(unit, arrived, meaning.report)? };
    note_heard(unit, arrived, &delivery, &case)?;
    if let Some(number) = arrived.number() {
        note_number(unit, number, &case, arrived.received_at)?;
        if let Some(answer) = outbound::answer(&case, arrived, number) {
            outbox::put(unit.connection, &answer)?;
        }
    }
    Ok(())
}

fn raise(unit: &mut Unit<'_>, arrived: &Arrived, report: AlertReport) -> Result<Case, StorageError> {
    let submission = Submission {
        operation: Operation::raise(report),
        token: None,
        secret_shown: false,
        way: arrived.way,
        received_at: arrived.received_at,
    };
    // nothing about a raised alert is refused
    submit(unit, &submission)?.case.ok_or_else(|| damaged("the case of a message"))
}

/// The server's key for the ids of what brings none.
fn key_of_arrivals(unit: &Unit<'_>) -> [u8; 32] {
    keyed::code(unit.body_hash_key, &[b"ids of messages and calls"])
}

fn way_of(arrived: &Arrived) -> &'static str {
    if arrived.way == Way::Sms { "sms" } else { "missed_call" }
}

/// The column `provider_id` holds what [`Arrived::delivery`] makes of it.
fn was_heard(unit: &Unit<'_>, arrived: &Arrived, delivery: &str) -> Result<bool, StorageError> {
    unit.connection
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM inbound WHERE gateway = ?1 AND way = ?2 AND provider_id = ?3)",
        )
        .and_then(|mut select| {
            let name = params![arrived.gateway.name, way_of(arrived), delivery];
            select.query_row(name, |row| row.get(0))
        })
        .map_err(wrong)
}

fn note_heard(unit: &Unit<'_>, arrived: &Arrived, delivery: &str, case: &Case) -> Result<(), StorageError> {
    unit.connection
        .prepare_cached(
            "INSERT INTO inbound (gateway, way, provider_id, case_id, received_at) VALUES (?1, ?2, ?3, ?4, ?5)",
        )
        .and_then(|mut insert| {
            insert.execute(params![
                arrived.gateway.name,
                way_of(arrived),
                delivery,
                case.id.to_string(),
                time_text(arrived.received_at)
            ])
        })
        .map(|_| ())
        .map_err(wrong)
}

/// Adds to the open case of this number that was heard of last, if there is one, and unless `told`, the kind that the
/// words told, is more urgent: then it is a case of its own, which rings.
fn join(
    unit: &mut Unit<'_>,
    arrived: &Arrived,
    number: &PhoneNumber,
    content: &Content,
    told: Option<&KindCode>,
    key: &[u8; 32],
) -> Result<Option<Case>, StorageError> {
    let Some(case) = open_case_of(unit, number, arrived.received_at)? else { return Ok(None) };
    // immediate is the least of them
    if told.is_some_and(|kind| unit.hubs.lists.kinds().urgency(kind) < case.urgency()) {
        return Ok(None);
    }
    let body = Body::AddMessage { case_id: case.id, phone: number.clone(), content: content.clone() };
    // named after the message, not after its words: twice "help" is two
    let id = OperationId::from(arrived.own_id(key));
    let operation = Operation::unordered(id, body);
    let caller = Caller::default();
    let arrival = Arrival {
        operation: &operation,
        caller: &caller,
        secret_shown: false,
        way: arrived.way,
        received_at: arrived.received_at,
    };
    let verdict = take_in(unit, &arrival)?;
    Ok(verdict.case.filter(|_| verdict.outcome == Outcome::Accepted))
}

fn open_case_of(
    unit: &Unit<'_>,
    number: &PhoneNumber,
    now: DateTime<Utc>,
) -> Result<Option<Case>, StorageError> {
    let mut select = unit
        .connection
        .prepare_cached(
            "SELECT case_id FROM numbers_of_cases WHERE number_hash = ?1 AND heard_at >= ?2
             ORDER BY heard_at DESC, case_id DESC",
        )
        .map_err(wrong)?;
    let since = time_text(now - JOINS_WITHIN);
    let ids = select
        .query_map(params![number_hash(unit, number), since], |row| row.get::<_, String>(0))
        .and_then(Iterator::collect::<rusqlite::Result<Vec<String>>>)
        .map_err(wrong)?;
    for id in ids {
        let id = id.parse().map_err(|_| damaged("the case of a number"))?;
        let case = stored_case(unit.connection, id)?.map(|stored| stored.case);
        if let Some(case) = case.filter(Case::takes_messages) {
            return Ok(Some(case));
        }
    }
    Ok(None)
}

fn number_hash(unit: &Unit<'_>, number: &PhoneNumber) -> [u8; 32] {
    keyed::code(unit.body_hash_key, &[b"numbers of cases", number.as_e164().as_bytes()])
}

fn note_number(
    unit: &Unit<'_>,
    number: &PhoneNumber,
    case: &Case,
    at: DateTime<Utc>,
) -> Result<(), StorageError> {
    unit.connection
        .prepare_cached(
            "INSERT INTO numbers_of_cases (number_hash, case_id, heard_at) VALUES (?1, ?2, ?3)
             ON CONFLICT DO UPDATE SET heard_at = max(heard_at, excluded.heard_at)",
        )
        .and_then(|mut insert| {
            insert.execute(params![number_hash(unit, number), case.id.to_string(), time_text(at)])
        })
        .map(|_| ())
        .map_err(wrong)
}

/// Notes the numbers that an alert names, by whichever way it came: the person's, and of whoever reports for them.
pub(super) fn note_numbers(unit: &Unit<'_>, case: &Case, at: DateTime<Utc>) -> Result<(), StorageError> {
    let AlertDetails { phone, reporter_phone, .. } = &case.alert;
    for told in [phone, reporter_phone].into_iter().flatten() {
        note_number(unit, &told.value, case, at)?;
        for (other, _) in &told.others {
            note_number(unit, other, case, at)?;
        }
    }
    Ok(())
}
