//! Sync: operations up, changes down.

use axum::{
    body::Body,
    extract::State,
    http::{HeaderMap, StatusCode},
    response::Response,
};
use chrono::{DateTime, Utc};
use domain::{
    alert::Way,
    operation::{self, Operation, Refused, UnreadableOperation},
    permission::{Action, Reach, reach},
    sync::{OPERATIONS_LIMIT, OperationResult, Outcome, Resync, SyncResponse, page_bytes},
};
use serde::Deserialize;
use serde_json::{Value, value::RawValue};

use super::{
    App, body,
    caller::known,
    cursor::Cursor,
    problem::{Kind, Problem},
    schemas,
};
use crate::{
    storage::{Caller, Lane, Pull, Scope, StorageError, Submission, Verdict},
    token::TokenHash,
};

/// The request with its operations unread: one that cannot be read is refused alone.
#[derive(Deserialize)]
struct Sent {
    #[serde(default)]
    cursor: Option<String>,
    #[serde(default)]
    operations: Vec<Box<RawValue>>,
    #[serde(default)]
    page_bytes: Option<u64>,
}

/// Send operations and hear what changed.
#[utoipa::path(
    post,
    path = "/v1/sync",
    tag = "sync",
    description = "At most 100 operations up, 500 changes or 256 KiB down, or as much less as `page_bytes` asks for. Operations are applied in the order of their `device_seq`; results stand in the order in which they were sent. A `raise_alert` is taken as at the alert's own door. A device without staff gets results and no changes.",
    params(("Sent-At" = Option<String>, Header, description = "The phone's clock at sending, RFC 3339")),
    request_body(content = schemas::SyncRequest, content_type = "application/json"),
    responses(
        (status = 200, body = schemas::SyncResponse),
        (status = 401, body = schemas::Problem, description = "No token, or an unknown or revoked one", content_type = "application/problem+json"),
        (status = 413, body = schemas::Problem, description = "Over 2 MiB or over 100 operations", content_type = "application/problem+json"),
        (status = 422, body = schemas::Problem, description = "The frame around the operations cannot be read", content_type = "application/problem+json"),
        (status = 503, body = schemas::Problem, description = "Nothing was stored: send it again", content_type = "application/problem+json"),
    ),
    security(("token" = []))
)]
pub(super) async fn sync(
    State(app): State<App>,
    headers: HeaderMap,
    body: Body,
) -> Result<Response, Problem> {
    let (token, caller) = known(&app, &headers).await?;
    let sent: Sent = body::read_as(&headers, body, body::SYNC_LIMIT).await?;
    if sent.operations.len() > OPERATIONS_LIMIT {
        return Err(Problem::new(
            Kind::TooManyOperations,
            format!(
                "Send at most {OPERATIONS_LIMIT} operations, the oldest first, and the rest in the next sync."
            ),
        ));
    }
    let results = submit(&app, token, &sent.operations).await?;
    let answer = pull(&app, &caller, &sent, results).await?;
    Ok(body::json(StatusCode::OK, &answer))
}

/// One operation of the request: read, or with its result already.
enum Read {
    Operation(Box<Operation>),
    Result(OperationResult),
}

fn read(raw: &RawValue, received_at: DateTime<Utc>) -> Read {
    let value = body::value_of(raw).unwrap_or(Value::Null);
    match Operation::read(&value, received_at) {
        Ok(operation) => Read::Operation(Box::new(operation)),
        Err(unreadable) => Read::Result(OperationResult {
            operation_id: value.get("id").and_then(Value::as_str).map(str::to_owned),
            outcome: Outcome::Refused,
            seq: None,
            reason: Some(match unreadable {
                UnreadableOperation::MadeByServer => Refused::NotAllowed,
                unreadable => Refused::Unreadable { detail: unreadable.to_string() },
            }),
        }),
    }
}

async fn submit(
    app: &App,
    token: TokenHash,
    sent: &[Box<RawValue>],
) -> Result<Vec<OperationResult>, Problem> {
    let received_at = app.clock.now();
    let mut results: Vec<Option<OperationResult>> = Vec::with_capacity(sent.len());
    let mut operations = Vec::new();
    for raw in sent {
        match read(raw, received_at) {
            Read::Result(result) => results.push(Some(result)),
            Read::Operation(operation) => {
                operations.push((results.len(), *operation));
                results.push(None);
            }
        }
    }
    operations.sort_by_key(|(_, operation)| operation.device_seq);
    // alerts depend on nothing, and wait for nothing
    let (alerts, others): (Vec<_>, Vec<_>) = operations
        .into_iter()
        .partition(|(_, operation)| matches!(operation.body, operation::Body::RaiseAlert(_)));
    for (lane, group) in [(Lane::Alerts, alerts), (Lane::Others, others)] {
        if group.is_empty() {
            continue;
        }
        let (places, submissions): (Vec<_>, Vec<_>) = group
            .into_iter()
            .map(|(place, operation)| {
                let id = operation.id.to_string();
                let submission = Submission {
                    operation,
                    token: Some(token),
                    secret_shown: false,
                    link_shown: false,
                    way: Way::Sync,
                    received_at,
                };
                ((place, id), submission)
            })
            .unzip();
        let verdicts = match app.storage.submit(lane, submissions).await {
            // one that came alone: it is refused as it would be among others, so that changes still come
            Err(StorageError::Broken(error)) if places.len() == 1 => {
                tracing::error!(error, "an operation failed, and is refused");
                vec![Verdict::refused(Refused::Fault)]
            }
            verdicts => verdicts?,
        };
        for ((place, id), verdict) in places.into_iter().zip(verdicts) {
            if let Some(result) = results.get_mut(place) {
                let Verdict { outcome, seq, reason, .. } = verdict;
                *result = Some(OperationResult { operation_id: Some(id), outcome, seq, reason });
            }
        }
    }
    results.into_iter().map(|result| result.ok_or_else(Problem::fault)).collect()
}

async fn pull(
    app: &App,
    caller: &Caller,
    sent: &Sent,
    results: Vec<OperationResult>,
) -> Result<SyncResponse, Problem> {
    let scopes = Scope::of_caller(caller);
    let start = Cursor::new(app.storage.epoch(), caller, &scopes);
    let reads = |role| {
        let records = [Action::ReadCase, Action::ReadWorker, Action::ReadSession];
        records.into_iter().any(|action| reach(role, action) > Reach::Nothing)
    };
    let reader = caller.staff.clone().filter(|staff| reads(staff.role));
    let Some(reader) = reader else {
        let cursor = start.at(app.storage.head(scopes).await?, None);
        return Ok(SyncResponse {
            results,
            changes: Vec::new(),
            cursor: cursor.to_text(),
            more: false,
            resync: None,
            total: None,
            staff: None,
            server_time: None,
        });
    };
    let resumed = sent.cursor.as_deref().and_then(|shown| start.resume(shown));
    let resync = match &resumed {
        None => Some(Resync::Begins),
        Some(cursor) if cursor.resync.is_some() => Some(Resync::Continues),
        Some(_) => None,
    };
    let (after, began) = match resumed {
        None => (0, Some(app.storage.head(scopes.clone()).await?)),
        Some(cursor) => (cursor.seq, cursor.resync),
    };
    let staff = (resync == Some(Resync::Begins)).then(|| reader.clone());
    let page_bytes = page_bytes(sent.page_bytes);
    let pulled = app.storage.pull(Pull { reader, scopes, after, resync: began, page_bytes }).await?;
    let cursor = start.at(pulled.last, began.filter(|_| pulled.more));
    Ok(SyncResponse {
        results,
        changes: pulled.changes,
        cursor: cursor.to_text(),
        more: pulled.more,
        resync,
        total: pulled.total,
        staff,
        server_time: Some(app.clock.now()),
    })
}
