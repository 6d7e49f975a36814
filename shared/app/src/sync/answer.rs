//! Reading the answer to an exchange part by part: a result or a record that this version cannot read costs only itself.

use domain::sync::{Change, OperationResult, Outcome, Resync};
use serde::Deserialize;
use serde_json::Value;

use crate::effects::record_store::KeptCase;

/// `domain::sync::SyncResponse`, with its lists unread.
#[derive(Deserialize)]
pub(super) struct Answer {
    results: Vec<Value>,
    changes: Vec<Value>,
    pub(super) cursor: String,
    pub(super) more: bool,
    #[serde(default)]
    pub(super) resync: Option<Resync>,
}

/// The result of one operation.
pub(super) struct Result {
    pub(super) operation_id: String,
    pub(super) outcome: Outcome,
    /// JSON of the reason, where it was refused.
    pub(super) reason: Option<String>,
}

/// A record that changed.
pub(super) enum Changed {
    Case(KeptCase),
    Removed(String),
}

impl Answer {
    /// Reads an answer; `None` where it is none, such as the page of a captive portal.
    pub(super) fn read(body: &[u8]) -> Option<Self> {
        serde_json::from_slice(body).ok()
    }

    /// The results; one without an id is that of the operation sent in its place.
    pub(super) fn results(&self, sent: &[String]) -> Vec<Result> {
        let read = |(place, value): (usize, &Value)| {
            let known: Option<OperationResult> = serde_json::from_value(value.clone()).ok();
            let outcome = match known {
                Some(known) => known.outcome,
                // a reason that this version does not know
                None => serde_json::from_value(value.get("outcome")?.clone()).ok()?,
            };
            let told = value.get("operation_id").and_then(Value::as_str).map(str::to_owned);
            let reason = value.get("reason").filter(|reason| !reason.is_null()).map(Value::to_string);
            Some(Result { operation_id: told.or_else(|| sent.get(place).cloned())?, outcome, reason })
        };
        self.results.iter().enumerate().filter_map(read).collect()
    }

    /// The changes of records of kinds that this version knows.
    pub(super) fn changes(&self) -> Vec<Changed> {
        let read = |value: &Value| {
            let change: Change = serde_json::from_value(value.clone()).ok()?;
            let case_id = change.id.to_string();
            match change.record {
                _ if change.kind != "case" => None,
                _ if change.removed => Some(Changed::Removed(case_id)),
                Some(record) => Some(Changed::Case(KeptCase {
                    case_id,
                    version: change.version,
                    record: record.to_string(),
                })),
                None => None,
            }
        };
        self.changes.iter().filter_map(read).collect()
    }
}

/// Whether an answer of 401 is the server's own word that the token is no good any more, and not somebody between.
pub(super) fn ends_session(body: &[u8]) -> bool {
    let problem: Option<Value> = serde_json::from_slice(body).ok();
    let kind = problem.as_ref().and_then(|problem| problem.get("type")).and_then(Value::as_str);
    kind.is_some_and(|kind| kind.ends_with("/unknown-token") || kind.ends_with("/revoked-token"))
}
