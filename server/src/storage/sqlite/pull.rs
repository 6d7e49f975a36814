//! Reading what changed.

use std::collections::BTreeSet;

use domain::{
    alert::Fix,
    hub::HubId,
    ids::CaseId,
    operation::{RecordId, Version},
    permission::{Reach, reach_of_reading},
    sync::Change,
};
use rusqlite::{CachedStatement, Connection, OptionalExtension, Row, Rows, params};

use super::{
    field_sessions::read_session,
    rosters::read_roster,
    rows::{damaged, read_case},
    submit::{to_row, to_version},
    workers::read_worker,
    wrong,
};
use crate::keys::Keys;
use crate::storage::{Page, Pull, Pulled, Record, Scope, StorageError};

pub(super) fn pull(connection: &mut Connection, keys: &Keys, pull: &Pull) -> Result<Pulled, StorageError> {
    // one moment for all of it
    let transaction = connection.transaction().map_err(wrong)?;
    let mut page = Page::new(&pull.reader, pull.after, pull.resync, pull.page_bytes);
    {
        let mut statements = Vec::new();
        for _ in &pull.scopes {
            let sql = "SELECT kind, id, seq FROM changes WHERE scope = ?1 AND seq > ?2 ORDER BY seq";
            statements.push(transaction.prepare_cached(sql).map_err(wrong)?);
        }
        let mut changes = Merged::begin(&mut statements, pull)?;
        while let Some((seq, kind, id)) = changes.next()? {
            // a record that is in two of the scopes is one change: the later one
            if is_told_later(&transaction, &pull.scopes, &kind, &id, seq)? {
                continue;
            }
            let id = read_id(&kind, id)?;
            let stored = stored(&transaction, &id)?;
            // one record that cannot be read must not keep a hub from all its cases
            let read = |stored: &Vec<u8>| read_record(&transaction, keys, &id, stored);
            let Ok(record) = stored.as_ref().map(read).transpose() else {
                tracing::error!(kind, "a record cannot be read; a sync goes on without it");
                continue;
            };
            if !page.add(seq, &id, record.as_ref(), stored.map_or(0, |stored| stored.len())) {
                break;
            }
        }
    }
    let begins = pull.resync.is_some() && pull.after == 0;
    if begins && page.is_full() {
        tell_what_rings(&transaction, keys, pull, &mut page)?;
    }
    let total = begins.then(|| count(&transaction, pull)).transpose()?;
    Ok(Pulled { total, ..page.finish() })
}

/// What rings for the reader now has the last places of all: on a slow line the phone on duty would hear of it minutes
/// later.
fn tell_what_rings(
    connection: &Connection,
    keys: &Keys,
    pull: &Pull,
    page: &mut Page<'_>,
) -> Result<(), StorageError> {
    for (record, bytes) in ringing_for(connection, keys, pull, page)? {
        // where one has no room a smaller one may
        page.tell_early(&record, bytes);
    }
    Ok(())
}

/// The cases that ring for the reader and are not on the page, with the bytes of each as it is stored: the most urgent first,
/// of these the one that rings on soonest, and those that stay as they are after them.
fn ringing_for(
    connection: &Connection,
    keys: &Keys,
    pull: &Pull,
    page: &Page<'_>,
) -> Result<Vec<(Record, usize)>, StorageError> {
    // what is overdue rings on no more, but it rings, and whose phones do is looked at again
    let mut select = connection
        .prepare_cached(
            "SELECT case_id FROM (SELECT case_id FROM ring_due UNION SELECT case_id FROM rings_begun) AS rings
             WHERE EXISTS (
                 SELECT 1 FROM changes WHERE scope IN (SELECT value FROM json_each(?1)) AND kind = ?2
                     AND changes.id = case_id AND what <> 'leave')",
        )
        .map_err(wrong)?;
    let rows = select
        .query_map(params![names(&pull.scopes)?, Change::CASE], |row| row.get::<_, String>(0))
        .map_err(wrong)?;
    let mut rings = Vec::new();
    for id in rows {
        let id = id.map_err(wrong)?;
        if page.has(Change::CASE, &id) {
            continue;
        }
        let id = read_id(Change::CASE, id)?;
        let Some(stored) = stored(connection, &id)? else { continue };
        // one that cannot be read is passed over here, and logged at its place
        let Ok(record) = read_record(connection, keys, &id, &stored) else { continue };
        let Record::Case(case) = &record else { continue };
        if let (Some(ringing), Some(_)) = (&case.ringing, case.rings_as(&pull.reader)) {
            let place = (case.urgency(), ringing.next_at.is_none(), ringing.next_at, ringing.since, case.id);
            rings.push((place, record, stored.len()));
        }
    }
    rings.sort_by_key(|(place, ..)| *place);
    Ok(rings.into_iter().map(|(_, record, bytes)| (record, bytes)).collect())
}

/// Scopes as SQL takes them.
fn names(scopes: &BTreeSet<Scope>) -> Result<String, StorageError> {
    serde_json::to_string(&scopes.iter().map(Scope::as_str).collect::<Vec<_>>()).map_err(wrong)
}

/// How many cases are in the reader's scopes now, each once; of somebody who reads none, how many registrations.
fn count(connection: &Connection, pull: &Pull) -> Result<usize, StorageError> {
    let reads_cases = reach_of_reading(pull.reader.role) > Reach::Nothing;
    let kind = if reads_cases { Change::CASE } else { Change::WORKER };
    let scopes = names(&pull.scopes)?;
    connection
        .prepare_cached(
            "SELECT count(DISTINCT id) FROM changes
             WHERE scope IN (SELECT value FROM json_each(?1)) AND kind = ?2 AND what <> 'leave'",
        )
        .and_then(|mut select| select.query_row(params![scopes, kind], |row| row.get(0)))
        .map_err(wrong)
}

/// A change: its place in the order, the kind of its record, and which.
type Told = (Version, String, String);

/// The changes of several scopes in one order, read only as far as a page goes: however many records somebody has, a page
/// costs what is on it.
struct Merged<'a> {
    rows: Vec<Rows<'a>>,
    /// The next of each.
    heads: Vec<Option<Told>>,
    /// What was given last: the same change in another scope is no second one. Two records may share a place.
    given: (Version, BTreeSet<(String, String)>),
}

impl<'a> Merged<'a> {
    fn begin(statements: &'a mut [CachedStatement<'_>], pull: &Pull) -> Result<Self, StorageError> {
        let after = to_row(pull.after)?;
        let mut rows = Vec::new();
        for (statement, scope) in statements.iter_mut().zip(&pull.scopes) {
            rows.push(statement.query(params![scope.as_str(), after]).map_err(wrong)?);
        }
        let heads = rows.iter_mut().map(next_row).collect::<Result<_, _>>()?;
        Ok(Self { rows, heads, given: (0, BTreeSet::new()) })
    }

    fn next(&mut self) -> Result<Option<Told>, StorageError> {
        loop {
            let first =
                self.heads.iter().zip(0..).filter_map(|(head, at)| Some((head.as_ref()?.0, at))).min();
            let Some((seq, at)) = first else { return Ok(None) };
            let (Some(head), Some(rows)) = (self.heads.get_mut(at), self.rows.get_mut(at)) else {
                return Ok(None);
            };
            let Some((_, kind, id)) = std::mem::replace(head, next_row(rows)?) else { return Ok(None) };
            if self.given.0 != seq {
                self.given = (seq, BTreeSet::new());
            }
            if self.given.1.insert((kind.clone(), id.clone())) {
                return Ok(Some((seq, kind, id)));
            }
        }
    }
}

fn next_row(rows: &mut Rows<'_>) -> Result<Option<Told>, StorageError> {
    let Some(row) = rows.next().map_err(wrong)? else { return Ok(None) };
    let read = || Ok((row.get(0)?, row.get(1)?, row.get(2)?));
    let (kind, id, seq) = read().map_err(|error: rusqlite::Error| wrong(error))?;
    Ok(Some((to_version(seq)?, kind, id)))
}

fn is_told_later(
    connection: &Connection,
    scopes: &BTreeSet<Scope>,
    kind: &str,
    id: &str,
    seq: Version,
) -> Result<bool, StorageError> {
    if scopes.len() < 2 {
        return Ok(false);
    }
    let mut select = connection
        .prepare_cached("SELECT seq FROM changes WHERE scope = ?1 AND kind = ?2 AND id = ?3")
        .map_err(wrong)?;
    for scope in scopes {
        let last: Option<i64> = select
            .query_row(params![scope.as_str(), kind, id], |row| row.get(0))
            .optional()
            .map_err(wrong)?;
        if last.map(to_version).transpose()?.is_some_and(|last| last > seq) {
            return Ok(true);
        }
    }
    Ok(false)
}

fn read_id(kind: &str, id: String) -> Result<RecordId, StorageError> {
    match kind {
        Change::CASE => Ok(RecordId::Case(id.parse().map_err(|_| damaged("the id of a case"))?)),
        Change::ROSTER => Ok(RecordId::Roster(HubId::new(id))),
        Change::WORKER => Ok(RecordId::Worker(id.parse().map_err(|_| damaged("the id of a worker"))?)),
        Change::SESSION => Ok(RecordId::Session(id.parse().map_err(|_| damaged("the id of a session"))?)),
        _ => Err(damaged("the kind of a changed record")),
    }
}

/// A record as it is stored.
fn stored(connection: &Connection, id: &RecordId) -> Result<Option<Vec<u8>>, StorageError> {
    let (sql, id) = match id {
        RecordId::Case(id) => ("SELECT record FROM cases WHERE id = ?1", id.to_string()),
        RecordId::Roster(hub) => ("SELECT record FROM rosters WHERE hub = ?1", hub.as_str().to_owned()),
        RecordId::Worker(id) => ("SELECT record FROM workers WHERE id = ?1", id.to_string()),
        RecordId::Session(id) => ("SELECT record FROM field_sessions WHERE id = ?1", id.to_string()),
    };
    let bytes = |row: &Row<'_>| row.get_ref(0)?.as_bytes().map(<[u8]>::to_vec).map_err(rusqlite::Error::from);
    connection
        .prepare_cached(sql)
        .and_then(|mut select| select.query_row([id], bytes).optional())
        .map_err(wrong)
}

fn read_record(
    connection: &Connection,
    keys: &Keys,
    id: &RecordId,
    stored: &[u8],
) -> Result<Record, StorageError> {
    let text = || std::str::from_utf8(stored).map_err(|_| damaged("a record"));
    match id {
        RecordId::Case(_) => read_case(text()?).map(|case| Record::Case(Box::new(case))),
        RecordId::Roster(_) => read_roster(text()?).map(|roster| Record::Roster(Box::new(roster))),
        RecordId::Worker(id) => {
            read_worker(connection, keys, *id, stored).map(|worker| Record::Worker(Box::new(worker)))
        }
        RecordId::Session(_) => read_session(text()?).map(|session| Record::Session(Box::new(session))),
    }
}

pub(super) fn head(connection: &Connection, scopes: &BTreeSet<Scope>) -> Result<Version, StorageError> {
    let mut last = 0;
    for scope in scopes {
        let seq: i64 = connection
            .prepare_cached("SELECT coalesce(max(seq), 0) FROM changes WHERE scope = ?1")
            .and_then(|mut select| select.query_row([scope.as_str()], |row| row.get(0)))
            .map_err(wrong)?;
        last = to_version(seq)?.max(last);
    }
    Ok(last)
}

pub(super) fn track(connection: &Connection, alert: CaseId) -> Result<Vec<Fix>, StorageError> {
    let mut select = connection
        .prepare_cached("SELECT fix FROM track_points WHERE alert_id = ?1 ORDER BY taken_at")
        .map_err(wrong)?;
    let rows = select.query_map(params![alert.to_string()], |row| row.get::<_, String>(0)).map_err(wrong)?;
    rows.map(|row| serde_json::from_str(&row.map_err(wrong)?).map_err(|_| damaged("a position"))).collect()
}
