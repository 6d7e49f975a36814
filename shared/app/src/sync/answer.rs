//! Reading the answer to an exchange part by part: a result or a record that this version cannot read costs only itself.
//! Nothing of it depends on what the answer before it brought, so that one can be read while the store keeps that.

use std::{borrow::Cow, sync::Arc};

use chrono::{DateTime, Utc};
use domain::{
    ids::CaseId,
    operation::Version,
    permission::StaffMember,
    sync::{Change, OperationResult, Outcome, Resync},
};
use serde::Deserialize;
use serde_json::{Value, value::RawValue};

use super::{Summary, outline::Outline, rosters::RecordName};
use crate::effects::record_store::{KeptCase, KeptRecord};

/// `domain::sync::SyncResponse`, with its changes as far as `C` reads them.
#[derive(Deserialize)]
struct Frame<'a, C> {
    #[serde(borrow)]
    results: Vec<&'a RawValue>,
    changes: Vec<C>,
    cursor: String,
    more: bool,
    #[serde(default)]
    resync: Option<Resync>,
    #[serde(default)]
    total: Option<usize>,
    #[serde(default, borrow)]
    staff: Option<&'a RawValue>,
    #[serde(default, borrow)]
    server_time: Option<&'a RawValue>,
}

/// A record that changed.
#[derive(Deserialize)]
struct Changed<'a> {
    #[serde(borrow)]
    kind: Cow<'a, str>,
    id: String,
    version: Version,
    /// As it came; none where it left.
    #[serde(default, borrow)]
    record: Option<&'a RawValue>,
    #[serde(default)]
    removed: bool,
}

/// What the server answered.
pub(super) struct Answer {
    pub(super) results: Vec<Result>,
    pub(super) cases: Vec<Came>,
    /// Other records; the sync from nothing that names them is not filled in.
    pub(super) records: Vec<KeptRecord>,
    pub(super) removed_cases: Vec<String>,
    pub(super) removed_records: Vec<RecordName>,
    pub(super) cursor: String,
    pub(super) more: bool,
    pub(super) resync: Option<Resync>,
    /// How many cases a sync from nothing brings.
    pub(super) total: Option<usize>,
    /// Who the caller is now, where that may be another than at sign-in.
    pub(super) staff: Option<StaffMember>,
    /// The server's time when it answered.
    pub(super) server_time: Option<DateTime<Utc>>,
}

/// A case that came.
pub(super) struct Came {
    /// None where this version cannot read it.
    pub(super) id: Option<CaseId>,
    /// What the inbox needs of it; none where this version cannot read it.
    pub(super) summary: Option<Arc<Summary>>,
    /// The newest time of the server's that it tells.
    pub(super) newest: Option<DateTime<Utc>>,
    pub(super) kept: KeptCase,
}

/// The result of one operation.
pub(super) struct Result {
    pub(super) operation_id: String,
    pub(super) outcome: Outcome,
    /// Its place in the server's order, where it was accepted.
    pub(super) seq: Option<Version>,
    /// JSON of the reason, where it was refused.
    pub(super) reason: Option<String>,
}

impl Answer {
    /// Reads an answer; `None` where it is none, such as the page of a captive portal. `sent` is what the exchange carried,
    /// `reader` whose inbox the cases are for.
    pub(super) fn read(body: &[u8], sent: &[String], reader: Option<&StaffMember>) -> Option<Self> {
        let text = std::str::from_utf8(body).ok()?;
        let frame: Frame<'_, Changed<'_>> =
            serde_json::from_str(text).ok().or_else(|| leave_out_what_is_strange(text))?;
        let staff: Option<StaffMember> = frame.staff.and_then(|raw| serde_json::from_str(raw.get()).ok());
        let mut answer = Self {
            results: read_results(&frame.results, sent),
            cases: Vec::with_capacity(frame.changes.len()),
            records: Vec::new(),
            removed_cases: Vec::new(),
            removed_records: Vec::new(),
            cursor: frame.cursor,
            more: frame.more,
            resync: frame.resync,
            total: frame.total,
            staff: None,
            server_time: frame.server_time.and_then(|raw| serde_json::from_str(raw.get()).ok()),
        };
        for changed in frame.changes {
            answer.take(changed, staff.as_ref().or(reader));
        }
        Some(Self { staff, ..answer })
    }

    /// Whether the page after this one may be kept in one transaction with it: nothing was sent with either, it is for the
    /// same person, and nothing that leaves can come again.
    pub(super) fn takes(&self, next: &Self) -> bool {
        let nothing_was_sent = self.results.is_empty() && next.results.is_empty();
        let nothing_leaves = self.removed_cases.is_empty() && self.removed_records.is_empty();
        let is_same_person = next.staff.is_none() || next.staff == self.staff;
        self.more
            && nothing_was_sent
            && nothing_leaves
            && is_same_person
            && next.resync != Some(Resync::Begins)
    }

    /// The page after this one, kept with it.
    pub(super) fn append(&mut self, next: Self) {
        self.cases.extend(next.cases);
        self.records.extend(next.records);
        (self.removed_cases, self.removed_records) = (next.removed_cases, next.removed_records);
        (self.cursor, self.more) = (next.cursor, next.more);
        self.resync = self.resync.or(next.resync);
        self.total = next.total.or(self.total);
    }

    fn take(&mut self, changed: Changed<'_>, reader: Option<&StaffMember>) {
        let Changed { kind, id, version, record, removed } = changed;
        let is_case = kind == Change::CASE;
        match record.filter(|_| !removed).map(RawValue::get) {
            Some(record) if is_case => self.cases.push(Came::read(id, version, record, reader)),
            Some(record) => self.records.push(KeptRecord {
                kind: kind.into_owned(),
                id,
                version,
                record: record.to_owned(),
                round: 0,
            }),
            None if !removed => {}
            None if is_case => self.removed_cases.push(id),
            None => self.removed_records.push((kind.into_owned(), id)),
        }
    }
}

impl Came {
    fn read(case_id: String, version: Version, record: &str, reader: Option<&StaffMember>) -> Self {
        let id = case_id.parse::<CaseId>().ok();
        let outline = id.and_then(|id| Outline::read(id, record));
        let summary = outline.as_ref().map(|outline| Summary::of(&outline.case, reader));
        let kept = KeptCase {
            case_id,
            version,
            record: record.to_owned(),
            summary: summary.as_ref().and_then(|summary| serde_json::to_string(summary).ok()),
        };
        Self { id, summary: summary.map(Arc::new), newest: outline.map(|outline| outline.newest), kept }
    }
}

/// The answer without those of its changes whose frame cannot be read.
fn leave_out_what_is_strange(text: &str) -> Option<Frame<'_, Changed<'_>>> {
    let frame: Frame<'_, &RawValue> = serde_json::from_str(text).ok()?;
    let changes = frame.changes.into_iter().filter_map(|raw| serde_json::from_str(raw.get()).ok());
    Some(Frame {
        changes: changes.collect(),
        results: frame.results,
        cursor: frame.cursor,
        more: frame.more,
        resync: frame.resync,
        total: frame.total,
        staff: frame.staff,
        server_time: frame.server_time,
    })
}

/// The results; one without an id is that of the operation sent in its place.
fn read_results(results: &[&RawValue], sent: &[String]) -> Vec<Result> {
    let read = |(place, raw): (usize, &&RawValue)| {
        let value: Value = serde_json::from_str(raw.get()).ok()?;
        let known: Option<OperationResult> = serde_json::from_value(value.clone()).ok();
        let outcome = match known {
            Some(known) => known.outcome,
            // a reason that this version does not know
            None => serde_json::from_value(value.get("outcome")?.clone()).ok()?,
        };
        let told = value.get("operation_id").and_then(Value::as_str).map(str::to_owned);
        let reason = value.get("reason").filter(|reason| !reason.is_null()).map(Value::to_string);
        let seq = value.get("seq").and_then(Value::as_u64);
        Some(Result { operation_id: told.or_else(|| sent.get(place).cloned())?, outcome, seq, reason })
    };
    results.iter().enumerate().filter_map(read).collect()
}

/// Whether an answer of 401 is the server's own word that the token is no good any more, and not somebody between.
pub(super) fn ends_session(body: &[u8]) -> bool {
    is_problem(body, &["/unknown-token", "/revoked-token"])
}

/// Whether an answer is the server's own word that it cannot take the request as it is: too large, or not to be read.
pub(super) fn cannot_be_taken(status: u16, body: &[u8]) -> bool {
    matches!(status, 400 | 413 | 422) && is_problem(body, &[""])
}

/// Whether an answer is the server's own word that it failed at the request; what somebody between says of it tells nothing.
pub(super) fn is_fault(status: u16, body: &[u8]) -> bool {
    status == 500 && is_problem(body, &["/fault"])
}

/// Whether it is a problem document of MAIN's server, of a kind that ends so.
pub(crate) fn is_problem(body: &[u8], ends: &[&str]) -> bool {
    let problem: Option<Value> = serde_json::from_slice(body).ok();
    let kind = problem.as_ref().and_then(|problem| problem.get("type")).and_then(Value::as_str);
    kind.is_some_and(|kind| kind.contains("/problems/") && ends.iter().any(|end| kind.ends_with(end)))
}
