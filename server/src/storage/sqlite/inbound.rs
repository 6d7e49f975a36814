//! What comes by phone, in tables: kept once, and brought to the case where it belongs.

use async_trait::async_trait;
use chrono::{DateTime, Utc};
use domain::{
    alert::{KindCode, Way},
    case::{Case, Content},
    ids::OperationId,
    operation::{Body, Operation, Work},
    phone_number::PhoneNumber,
    sync::Outcome,
};
use rusqlite::{Connection, params};

use super::{
    SqliteStorage, links,
    numbers::{Found, Part, note_number, open_case_of},
    outbox,
    rows::{damaged, read_time, time_text},
    submit::{submit, take_in},
    writer::Unit,
    wrong,
};
use crate::{
    gateway::GatewayKey,
    inbound::{Arrived, Gateway, Meaning},
    intake::Arrival,
    keyed, outbound,
    storage::{Inbound, Lane, StorageError, StoredGatewayKey, Submission},
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
    let found = match joined {
        Some(found) => found,
        None => Found::itself(raise(unit, arrived, meaning)?),
    };
    note_heard(unit, arrived, &delivery, &found.case)?;
    if let Some(number) = arrived.number() {
        for part in [Part::Own, Part::Named] {
            // theirs it is also when the two are told apart again
            note_number(unit, part, number, found.own(), arrived.received_at)?;
        }
        // what their own case says of how they are reached holds too
        let answer = outbound::answer(&found.case, arrived, number)
            .filter(|_| outbound::may_answer(found.own(), true));
        if let Some(answer) = answer {
            outbox::put(unit.connection, &answer)?;
        }
    }
    Ok(())
}

fn raise(unit: &mut Unit<'_>, arrived: &Arrived, meaning: Meaning) -> Result<Case, StorageError> {
    let at = arrived.received_at;
    let submission =
        Submission { way: arrived.way, ..Submission::by_server(Operation::raise(meaning.report), at) };
    let verdict = submit(unit, &submission)?;
    let linked = match (meaning.joins_as, arrived.number()) {
        (Some(_), Some(number)) => {
            // nothing about a raised alert is refused
            let case = verdict.case.as_ref().ok_or_else(|| damaged("the case of a message"))?;
            note_number(unit, Part::Heard, number, case, at)?;
            links::to_open_case(unit, case, Part::Named, number, at)?
        }
        _ => links::to_what_came_before(unit, &verdict, at)?,
    };
    linked.or(verdict.case).ok_or_else(|| damaged("the case of a message"))
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
/// words told, is more urgent: then it is a case of its own, which rings. A missed call joins also then, because it says
/// nothing else than the case does, and the case rings.
fn join(
    unit: &mut Unit<'_>,
    arrived: &Arrived,
    number: &PhoneNumber,
    content: &Content,
    told: Option<&KindCode>,
    key: &[u8; 32],
) -> Result<Option<Found>, StorageError> {
    let Some(Found { case, duplicate }) =
        open_case_of(unit, Part::Own, number, arrived.received_at, |_| true)?
    else {
        return Ok(None);
    };
    // immediate is the least of them
    if told.is_some_and(|kind| unit.hubs.lists.kinds().urgency(kind) < case.urgency()) {
        return Ok(None);
    }
    let kind = (*content == Content::MissedCall).then(|| arrived.gateway.missed_call_kind.clone());
    let work = Work::AddMessage { phone: number.clone(), content: content.clone(), kind };
    let body = Body::work(case.id, work);
    // named after the message, not after its words: twice "help" is two
    let id = OperationId::from(arrived.own_id(key));
    let operation = Operation::unordered(id, body);
    let arrival = Arrival { way: arrived.way, ..Arrival::by_server(&operation, arrived.received_at) };
    let verdict = take_in(unit, &arrival)?;
    let joined = verdict.case.filter(|_| verdict.outcome == Outcome::Accepted);
    Ok(joined.map(|case| Found { case, duplicate }))
}
