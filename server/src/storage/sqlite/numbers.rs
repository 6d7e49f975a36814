//! Which cases have to do with a number. In the table `numbers_of_cases` stand keyed hashes only, one for each part that
//! a number can play in a case; the number itself stands in the case.

use chrono::{DateTime, Utc};
use domain::{alert::AlertReport, case::Case, ids::CaseId, phone_number::PhoneNumber};
use rusqlite::params;

use super::{
    rows::{damaged, stored_case, time_text},
    writer::Unit,
    wrong,
};
use crate::{
    inbound::JOINS_WITHIN,
    intake::{Arrival, RaisedBy},
    keyed,
    storage::{StorageError, StoredCase},
};

/// What a number is to a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// The person's own, so that words and calls from it belong to the case: something of the case came from it by the
    /// network, or whoever raised the alert said that it is theirs.
    Own,
    /// The case names it, in whatever part: the person's own, another person's, a reporter's.
    Named,
    /// The case was made of words or a call that came from it.
    Heard,
}

impl Part {
    fn name(self) -> &'static [u8] {
        match self {
            Self::Own => b"numbers of cases",
            Self::Named => b"numbers that cases name",
            Self::Heard => b"numbers of words and calls",
        }
    }
}

fn hash(unit: &Unit<'_>, part: Part, number: &PhoneNumber) -> [u8; 32] {
    keyed::code(unit.body_hash_key, &[part.name(), number.as_e164().as_bytes()])
}

/// By which the alerts of one sender are counted, whose device nobody knows; `None` where there is no sender.
pub(super) fn hash_of_sender(unit: &Unit<'_>, raised_by: &RaisedBy) -> Option<[u8; 32]> {
    match raised_by {
        RaisedBy::Device(_) | RaisedBy::Nobody { .. } => None,
        RaisedBy::Number { number, way } => {
            let way = super::parked::way_text(*way);
            Some(keyed::code(
                unit.body_hash_key,
                &[b"senders without a device", way.as_bytes(), b" ", number.as_bytes()],
            ))
        }
    }
}

/// Notes what `number` is to `case`.
pub(super) fn note_number(
    unit: &Unit<'_>,
    part: Part,
    number: &PhoneNumber,
    case: &Case,
    at: DateTime<Utc>,
) -> Result<(), StorageError> {
    let sql = "INSERT INTO numbers_of_cases (number_hash, case_id, heard_at) VALUES (?1, ?2, ?3)
               ON CONFLICT DO UPDATE SET heard_at = max(heard_at, excluded.heard_at)";
    note(unit, sql, &hash(unit, part, number), case, at)
}

fn note(
    unit: &Unit<'_>,
    sql: &str,
    hash: &[u8; 32],
    case: &Case,
    at: DateTime<Utc>,
) -> Result<(), StorageError> {
    unit.connection
        .prepare_cached(sql)
        .and_then(|mut insert| insert.execute(params![hash, case.id.to_string(), time_text(at)]))
        .map(|_| ())
        .map_err(wrong)
}

/// Notes the numbers that a report of an alert names, by whichever way it came, and who sent it.
///
/// Words and calls that come later join the case only from the number that whoever raised the alert called their own.
/// What comes from a reporter's number, from that of the person they report for, or from one that a stranger's report of
/// the same alert added is a case of its own, which rings, and the two are linked.
pub(super) fn note_numbers(
    unit: &Unit<'_>,
    arrival: &Arrival<'_>,
    report: &AlertReport,
    before: Option<&StoredCase>,
    case: &Case,
) -> Result<(), StorageError> {
    let at = arrival.received_at;
    let reporter =
        report.reporter_phone.as_ref().or(case.alert.reporter_phone.as_ref().map(|told| &told.value));
    // an app names its own phone's number, also for somebody who is beside it; a reporter elsewhere has another
    let speaks = reporter.is_none_or(|reporter| report.phone.as_ref() == Some(reporter));
    let is_theirs = speaks && before.is_none_or(|before| arrival.owns(before));
    if let Some(phone) = report.phone.as_ref().filter(|_| is_theirs) {
        note_number(unit, Part::Own, phone, case, at)?;
    }
    for number in [&report.phone, &report.reporter_phone].into_iter().flatten() {
        note_number(unit, Part::Named, number, case, at)?;
    }
    if before.is_none() && arrival.caller.device.is_none() {
        let sender = RaisedBy::of(None, report, arrival.way);
        if let Some(hash) = hash_of_sender(unit, &sender) {
            let sql = "INSERT INTO numbers_of_cases (number_hash, case_id, heard_at) VALUES (?1, ?2, ?3)
                       ON CONFLICT DO NOTHING";
            note(unit, sql, &hash, case, at)?;
        }
    }
    Ok(())
}

/// A case that takes another message.
#[derive(Debug)]
pub(super) struct Found {
    pub(super) case: Case,
    /// The duplicate whose number it is, where `case` stands for it.
    pub(super) duplicate: Option<Case>,
}

impl Found {
    /// This case, by a number of its own.
    pub(super) fn itself(case: Case) -> Self {
        Self { case, duplicate: None }
    }

    /// Where what is said from the number of `duplicate` is to be read, if `standing` takes it.
    fn instead_of(duplicate: Case, standing: Option<Case>) -> Option<Self> {
        let case = standing.filter(Case::takes_messages)?;
        // what a sensitive case hides is not read in one that hides nothing
        if duplicate.is_sensitive() && !case.is_sensitive() {
            return duplicate.takes_messages_of_its_own().then(|| Self::itself(duplicate));
        }
        Some(Self { case, duplicate: Some(duplicate) })
    }

    /// The case of whoever has the number.
    pub(super) fn own(&self) -> &Case {
        self.duplicate.as_ref().unwrap_or(&self.case)
    }
}

/// The case that takes another message, has this number in this part and was heard of last, within [`JOINS_WITHIN`]; where
/// that is a duplicate, the case that stands for it.
pub(super) fn open_case_of(
    unit: &Unit<'_>,
    part: Part,
    number: &PhoneNumber,
    now: DateTime<Utc>,
    is_meant: impl Fn(&Case) -> bool,
) -> Result<Option<Found>, StorageError> {
    let mut select = unit
        .connection
        .prepare_cached(
            "SELECT case_id FROM numbers_of_cases WHERE number_hash = ?1 AND heard_at >= ?2
             ORDER BY heard_at DESC, case_id DESC",
        )
        .map_err(wrong)?;
    let since = time_text(now - JOINS_WITHIN);
    let ids = select
        .query_map(params![hash(unit, part, number), since], |row| row.get::<_, String>(0))
        .and_then(Iterator::collect::<rusqlite::Result<Vec<String>>>)
        .map_err(wrong)?;
    for id in ids {
        let id = id.parse().map_err(|_| damaged("the case of a number"))?;
        let Some(case) = readable(unit, id)? else { continue };
        // no chains: what stands for others is no duplicate itself
        let found = match case.merged_into {
            Some(into) => Found::instead_of(case, readable(unit, into)?),
            None => Some(case).filter(Case::takes_messages).map(Found::itself),
        };
        if let Some(found) = found.filter(|found| is_meant(&found.case)) {
            return Ok(Some(found));
        }
    }
    Ok(None)
}

fn readable(unit: &Unit<'_>, id: CaseId) -> Result<Option<Case>, StorageError> {
    match stored_case(unit.connection, id) {
        Ok(stored) => Ok(stored.map(|stored| stored.case)),
        // a new alert must not fail with it
        Err(StorageError::Broken(_)) => {
            tracing::error!("a case cannot be read; what comes from its number goes on without it");
            Ok(None)
        }
        Err(error) => Err(error),
    }
}
