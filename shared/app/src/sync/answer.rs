//! Reading the answer to an exchange part by part: a result or a record that this version cannot read costs only itself.

use domain::{
    operation::Version,
    permission::StaffMember,
    sync::{OperationResult, Outcome, Resync},
};
use serde::Deserialize;
use serde_json::{Value, value::RawValue};

/// `domain::sync::SyncResponse`, with its lists unread.
#[derive(Deserialize)]
pub(super) struct Answer {
    results: Vec<Box<RawValue>>,
    changes: Vec<Box<RawValue>>,
    pub(super) cursor: String,
    pub(super) more: bool,
    #[serde(default)]
    pub(super) resync: Option<Resync>,
    /// How many cases a sync from nothing brings.
    #[serde(default)]
    pub(super) total: Option<usize>,
    /// Who the caller is now, where that may be another than at sign-in.
    #[serde(default)]
    staff: Option<Box<RawValue>>,
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

/// A record that changed.
#[derive(Deserialize)]
pub(super) struct Changed<'a> {
    pub(super) kind: String,
    pub(super) id: String,
    pub(super) version: Version,
    /// As it came; none where it left.
    #[serde(default, borrow)]
    pub(super) record: Option<&'a RawValue>,
    #[serde(default)]
    pub(super) removed: bool,
}

impl Answer {
    /// Reads an answer; `None` where it is none, such as the page of a captive portal.
    pub(super) fn read(body: &[u8]) -> Option<Self> {
        serde_json::from_slice(body).ok()
    }

    /// The results; one without an id is that of the operation sent in its place.
    pub(super) fn results(&self, sent: &[String]) -> Vec<Result> {
        let read = |(place, raw): (usize, &RawValue)| {
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
        self.results.iter().map(AsRef::as_ref).enumerate().filter_map(read).collect()
    }

    /// The changes whose frame can be read.
    pub(super) fn changes(&self) -> impl Iterator<Item = Changed<'_>> {
        self.changes.iter().filter_map(|raw| serde_json::from_str(raw.get()).ok())
    }

    pub(super) fn staff(&self) -> Option<StaffMember> {
        self.staff.as_ref().and_then(|raw| serde_json::from_str(raw.get()).ok())
    }
}

/// Whether an answer of 401 is the server's own word that the token is no good any more, and not somebody between.
pub(super) fn ends_session(body: &[u8]) -> bool {
    is_problem(body, &["/unknown-token", "/revoked-token"])
}

/// Whether an answer is the server's own word that it cannot take the request as it is: too large, or not to be read.
pub(super) fn cannot_be_taken(status: u16, body: &[u8]) -> bool {
    matches!(status, 400 | 413 | 422) && is_problem(body, &[""])
}

fn is_problem(body: &[u8], ends: &[&str]) -> bool {
    let problem: Option<Value> = serde_json::from_slice(body).ok();
    let kind = problem.as_ref().and_then(|problem| problem.get("type")).and_then(Value::as_str);
    kind.is_some_and(|kind| kind.contains("/problems/") && ends.iter().any(|end| kind.ends_with(end)))
}
