//! Registrations of workers in their table. What is known of a person is written only under a key of their own; who
//! withdraws their consent takes the key away.

use std::{collections::BTreeSet, io};

use domain::{
    hub::Hub,
    ids::WorkerId,
    operation::{Body, Facts, RecordId, Refused, Version},
    permission::{Action, Role, StaffMember, may_on_worker},
    sync::Outcome,
    worker::{CardText, Worker, WorkerCard, WorkerWork, apply},
};
use rusqlite::{Connection, OptionalExtension, params};

use super::{
    attachments,
    records::{Heard, Kept, hear, keep, touch},
    rows::{damaged, staff_member, stored},
    sealed,
    store::Entry,
    submit::{next_seq, to_version},
    writer::Unit,
    wrong,
};
use crate::{
    intake::Arrival,
    keys::{Keys, PersonKey},
    storage::{Scope, StorageError, Verdict},
};

/// Where a record stands, for its seal.
const RECORD: &[u8] = b"record";

/// How a failure to seal is told.
pub(super) fn unsealed(error: io::Error) -> StorageError {
    StorageError::Broken(error.to_string())
}

/// The key of a person; none where there was never one, or it was destroyed.
pub(super) fn person_key(
    connection: &Connection,
    keys: &Keys,
    worker: WorkerId,
) -> Result<Option<PersonKey>, StorageError> {
    let select = "SELECT key FROM worker_keys WHERE worker = ?1";
    let Some(locked) = stored::<Vec<u8>>(connection, select, &worker.to_string())? else { return Ok(None) };
    let key = keys.people.open(worker.as_uuid().as_bytes(), &locked);
    key.map(Some).ok_or_else(|| damaged("the key of a registration"))
}

/// Reads a registration as it is stored.
pub(super) fn read_worker(
    connection: &Connection,
    keys: &Keys,
    id: WorkerId,
    stored: &[u8],
) -> Result<Worker, StorageError> {
    let damaged = || damaged("a registration");
    let read = |text: &[u8]| serde_json::from_slice(text).map_err(|_| damaged());
    match person_key(connection, keys, id)? {
        Some(key) => read(&key.open(RECORD, stored).ok_or_else(damaged)?),
        None => read(stored),
    }
}

pub(super) fn stored_worker(
    connection: &Connection,
    keys: &Keys,
    id: WorkerId,
) -> Result<Option<Worker>, StorageError> {
    let record: Option<Vec<u8>> =
        stored(connection, "SELECT record FROM workers WHERE id = ?1", &id.to_string())?;
    record.map(|record| read_worker(connection, keys, id, &record)).transpose()
}

/// Registrations that are read at once.
const PAGE: usize = 500;

/// Registrations that an operation after `seq` changed, by version, all of one version. One that cannot be read is left out.
pub(super) fn workers_after(
    connection: &Connection,
    keys: &Keys,
    seq: Version,
) -> Result<Vec<Worker>, StorageError> {
    let mut after = seq;
    loop {
        let page = page_after(connection, after)?;
        let Some((_, last, _)) = page.last() else { return Ok(Vec::new()) };
        after = to_version(*last)?;
        let mut workers = Vec::new();
        for (id, _, record) in page {
            let id = id.parse().map_err(|_| damaged("the id of a registration"))?;
            match read_worker(connection, keys, id, &record) {
                Ok(worker) => workers.push(worker),
                Err(error) => tracing::error!(%error, "a registration is left out"),
            }
        }
        if !workers.is_empty() {
            return Ok(workers);
        }
    }
}

type StoredRow = (String, i64, Vec<u8>);

fn page_after(connection: &Connection, seq: Version) -> Result<Vec<StoredRow>, StorageError> {
    let mut select = connection
        .prepare_cached(
            "SELECT id, version, record FROM workers
             WHERE version > ?1 AND version <= coalesce(
                 (SELECT version FROM workers WHERE version > ?1 ORDER BY version LIMIT 1 OFFSET ?2), ?3)
             ORDER BY version",
        )
        .map_err(wrong)?;
    let rows = select
        .query_map(params![seq.cast_signed(), PAGE, i64::MAX], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?))
        })
        .map_err(wrong)?;
    rows.collect::<Result<_, _>>().map_err(wrong)
}

impl Kept for Worker {
    fn record_id(&self) -> RecordId {
        RecordId::Worker(self.id)
    }

    fn scopes(&self, _hubs: &[Hub]) -> BTreeSet<Scope> {
        Scope::of_worker(self)
    }

    fn put(&self, unit: &Unit<'_>) -> Result<(), StorageError> {
        let text = serde_json::to_vec(self).map_err(wrong)?;
        if !self.is_there() {
            destroy_key(unit, self.id)?;
            return write(unit, self, &text);
        }
        if let Some(key) = person_key(unit.connection, unit.keys, self.id)? {
            return write(unit, self, &key.seal(RECORD, &text).map_err(unsealed)?);
        }
        let (key, locked) = unit.keys.people.make(self.id.as_uuid().as_bytes()).map_err(unsealed)?;
        write(unit, self, &key.seal(RECORD, &text).map_err(unsealed)?)?;
        unit.connection
            .prepare_cached("INSERT INTO worker_keys (worker, key) VALUES (?1, ?2)")
            .and_then(|mut insert| insert.execute(params![self.id.to_string(), locked]))
            .map(|_| ())
            .map_err(wrong)
    }
}

fn write(unit: &Unit<'_>, worker: &Worker, record: &[u8]) -> Result<(), StorageError> {
    unit.connection
        .prepare_cached(
            "INSERT INTO workers (id, version, hub, record) VALUES (?1, ?2, ?3, ?4)
             ON CONFLICT DO UPDATE SET version = excluded.version, hub = excluded.hub, record = excluded.record",
        )
        .and_then(|mut upsert| {
            let row =
                params![worker.id.to_string(), worker.version.cast_signed(), worker.hub.as_str(), record];
            upsert.execute(row)
        })
        .map(|_| ())
        .map_err(wrong)
}

/// Destroys the key, and what can be read only with it. The keeper then cuts the database's log short.
fn destroy_key(unit: &Unit<'_>, worker: WorkerId) -> Result<(), StorageError> {
    for sql in [
        "DELETE FROM worker_keys WHERE worker = ?1",
        "DELETE FROM sealed_bodies WHERE worker = ?1",
        "DELETE FROM worker_cards WHERE worker = ?1",
    ] {
        unit.connection
            .prepare_cached(sql)
            .and_then(|mut delete| delete.execute([worker.to_string()]))
            .map_err(wrong)?;
    }
    attachments::let_go(unit, worker)?;
    unit.connection.execute("UPDATE server SET erasures = erasures + 1", []).map(|_| ()).map_err(wrong)
}

/// Takes in what somebody does to a registration, or to two.
pub(super) fn take_in(unit: &mut Unit<'_>, arrival: &Arrival<'_>) -> Result<Verdict, StorageError> {
    let operation = arrival.operation;
    let Body::Worker { work, .. } = &operation.body else {
        return Ok(Verdict::refused(Refused::NoSuchWorker));
    };
    let hash = match hear(unit, arrival)? {
        Heard::Before(verdict) => return Ok(*verdict),
        Heard::New(hash) => hash,
    };
    let mut before = Vec::new();
    for id in operation.worker_ids() {
        before.push(stored_worker(unit.connection, unit.keys, id)?);
    }
    if let Err(refused) = check_allowed(arrival, work, &before) {
        return Ok(Verdict::refused(refused));
    }
    let facts = match decide_facts(unit, arrival, work)? {
        Ok(facts) => facts,
        Err(refused) => return Ok(Verdict::refused(refused)),
    };
    let seq = next_seq(unit)?;
    let stamp = arrival.stamp(seq, facts.clone());
    let mut touched = Vec::new();
    for before in before {
        match touch(before, Refused::NoSuchWorker, |worker| apply(worker, operation, &stamp)) {
            Err(refused) => return Ok(Verdict::refused(refused)),
            Ok(one) => touched.push(one),
        }
    }
    let verdict = keep(unit, &Entry { arrival, seq, hash: &hash }, &facts, &touched)?;
    if let (WorkerWork::WithdrawConsent, Body::Worker { worker, .. }) = (work, &operation.body) {
        sealed::let_go(unit, *worker, arrival.received_at)?;
        unit.news.erased = true;
    }
    if verdict.outcome == Outcome::Accepted
        && let (Some(card), Body::Worker { worker, .. }) = (&facts.card, &operation.body)
    {
        note_card(unit, *worker, card)?;
    }
    Ok(verdict)
}

/// Whether the caller may do it to all that it touches.
fn check_allowed(
    arrival: &Arrival<'_>,
    work: &WorkerWork,
    touched: &[Option<Worker>],
) -> Result<(), Refused> {
    let body = &arrival.operation.body;
    if body.is_made_by_server() {
        return Ok(());
    }
    let staff = arrival.caller.staff.as_ref().ok_or(Refused::NoSuchWorker)?;
    let registers = matches!(work, WorkerWork::RegisterWorker { .. });
    for worker in touched {
        // who may not read a registration is not told that there is one
        let is_seen = worker.as_ref().map_or(registers, |worker| worker.is_seen_by(staff));
        if !is_seen {
            return Err(Refused::NoSuchWorker);
        }
        if !may_on_worker(staff, Action::of(body), worker.as_ref()) {
            return Err(Refused::NotAllowed);
        }
    }
    Ok(())
}

/// What the server decides on it: the card, and who is named.
fn decide_facts(
    unit: &Unit<'_>,
    arrival: &Arrival<'_>,
    work: &WorkerWork,
) -> Result<Result<Facts, Refused>, StorageError> {
    let mut facts = Facts::default();
    if matches!(work, WorkerWork::RegisterWorker { .. } | WorkerWork::ReplaceCard) {
        let text = unit.keys.cards.make().map_err(unsealed)?.encode();
        facts.card = Some(WorkerCard { text, issued_at: arrival.received_at });
    }
    if let Some(id) = work.named_staff() {
        let named = staff_member(unit.connection, unit.hubs, &id.to_string())?;
        facts.named = named.filter(|named| may_look_after(arrival.caller.staff.as_ref(), named));
        if facts.named.is_none() {
            return Ok(Err(Refused::NoSuchStaff));
        }
    }
    Ok(Ok(facts))
}

/// A worker is given to a link person or somebody of the staff of a hub that the giver has too; Central gives to any.
fn may_look_after(giver: Option<&StaffMember>, named: &StaffMember) -> bool {
    let in_the_field = matches!(named.role, Role::LinkPerson | Role::HubStaff | Role::HubCoordinator);
    let shares_a_hub = |giver: &StaffMember| {
        giver.role == Role::CentralStaff || named.hubs.iter().any(|hub| giver.hubs.contains(hub))
    };
    in_the_field && giver.is_some_and(shares_a_hub)
}

/// From now on only this card opens the registration.
fn note_card(unit: &Unit<'_>, worker: WorkerId, card: &WorkerCard) -> Result<(), StorageError> {
    let card = CardText::parse(&card.text).map_err(|_| damaged("a card"))?;
    unit.connection
        .prepare_cached(
            "INSERT INTO worker_cards (card, worker) VALUES (?1, ?2)
             ON CONFLICT (worker) DO UPDATE SET card = excluded.card",
        )
        .and_then(|mut upsert| upsert.execute(params![card.card, worker.to_string()]))
        .map(|_| ())
        .map_err(wrong)
}

/// The registration that a card opens; none where the server did not sign it, or it was replaced.
pub(super) fn worker_of_card(unit: &Unit<'_>, text: &str) -> Result<Option<WorkerId>, StorageError> {
    let Ok(card) = CardText::parse(text) else { return Ok(None) };
    if !unit.keys.cards.has_signed(&card) {
        return Ok(None);
    }
    let worker: Option<String> = unit
        .connection
        .prepare_cached("SELECT worker FROM worker_cards WHERE card = ?1")
        .and_then(|mut select| select.query_row([card.card], |row| row.get(0)).optional())
        .map_err(wrong)?;
    worker.map(|id| id.parse().map_err(|_| damaged("the registration of a card"))).transpose()
}
