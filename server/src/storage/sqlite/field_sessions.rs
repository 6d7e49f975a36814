//! Sessions of link persons and hubs, in their table.

use std::collections::BTreeSet;

use domain::{
    hub::Hub,
    ids::{SessionId, WorkerId},
    operation::{Body, Facts, RecordId, Refused},
    permission::{Action, may_on_session},
    session::{FieldSession, SessionWork, apply},
};
use rusqlite::{Connection, params};

use super::{
    records::{Heard, Kept, hear, keep, touch},
    rows::{damaged, stored},
    store::Entry,
    submit::next_seq,
    writer::Unit,
    wrong,
};
use crate::{
    intake::Arrival,
    storage::{Scope, StorageError, Verdict},
};

pub(super) fn read_session(record: &str) -> Result<FieldSession, StorageError> {
    serde_json::from_str(record).map_err(|_| damaged("a session"))
}

pub(super) fn stored_session(
    connection: &Connection,
    id: SessionId,
) -> Result<Option<FieldSession>, StorageError> {
    let record: Option<String> =
        stored(connection, "SELECT record FROM field_sessions WHERE id = ?1", &id.to_string())?;
    record.as_deref().map(read_session).transpose()
}

impl Kept for FieldSession {
    fn record_id(&self) -> RecordId {
        RecordId::Session(self.id)
    }

    fn scopes(&self, hubs: &[Hub]) -> BTreeSet<Scope> {
        Scope::of_session(self, hubs)
    }

    fn put(&self, unit: &Unit<'_>) -> Result<(), StorageError> {
        let record = serde_json::to_string(self).map_err(wrong)?;
        unit.connection
            .prepare_cached(
                "INSERT INTO field_sessions (id, version, hub, record) VALUES (?1, ?2, ?3, ?4)
                 ON CONFLICT DO UPDATE SET version = excluded.version, hub = excluded.hub, record = excluded.record",
            )
            .and_then(|mut upsert| {
                let row =
                    params![self.id.to_string(), self.version.cast_signed(), self.hub.as_str(), record];
                upsert.execute(row)
            })
            .map(|_| ())
            .map_err(wrong)
    }
}

/// Takes in what somebody does to a session.
pub(super) fn take_in(unit: &mut Unit<'_>, arrival: &Arrival<'_>) -> Result<Verdict, StorageError> {
    let Body::Session { session, work } = &arrival.operation.body else {
        return Ok(Verdict::refused(Refused::NoSuchSession));
    };
    let hash = match hear(unit, arrival)? {
        Heard::Before(verdict) => return Ok(*verdict),
        Heard::New(hash) => hash,
    };
    let before = stored_session(unit.connection, *session)?;
    if let Err(refused) = check_allowed(arrival, before.as_ref()) {
        return Ok(Verdict::refused(refused));
    }
    if let SessionWork::AddAttendees { workers } = work
        && !are_registered(unit.connection, workers)?
    {
        return Ok(Verdict::refused(Refused::NoSuchWorker));
    }
    let (seq, facts) = (next_seq(unit)?, Facts::default());
    let stamp = arrival.stamp(seq, facts.clone());
    match touch(before, Refused::NoSuchSession, |session| apply(session, arrival.operation, &stamp)) {
        Err(refused) => Ok(Verdict::refused(refused)),
        Ok(touched) => keep(unit, &Entry { arrival, seq, hash: &hash }, &facts, &[touched]),
    }
}

fn check_allowed(arrival: &Arrival<'_>, before: Option<&FieldSession>) -> Result<(), Refused> {
    let staff = arrival.caller.staff.as_ref().ok_or(Refused::NoSuchSession)?;
    if may_on_session(staff, Action::of(&arrival.operation.body), before) {
        return Ok(());
    }
    // who may not read the session is not told that there is one
    let reads = before.is_none() || may_on_session(staff, Action::ReadSession, before);
    Err(if reads { Refused::NotAllowed } else { Refused::NoSuchSession })
}

/// Whether all of them are known here. Who sees them is not asked: their names stay on the phones of those who do.
fn are_registered(connection: &Connection, workers: &BTreeSet<WorkerId>) -> Result<bool, StorageError> {
    let mut select =
        connection.prepare_cached("SELECT EXISTS (SELECT 1 FROM workers WHERE id = ?1)").map_err(wrong)?;
    for worker in workers {
        let is_known: bool = select.query_row([worker.to_string()], |row| row.get(0)).map_err(wrong)?;
        if !is_known {
            return Ok(false);
        }
    }
    Ok(true)
}
