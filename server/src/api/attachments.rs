//! Evidence that follows an alert, and what staff attach to a case: announced, then sent in chunks, last in line; and read
//! by the staff of its case.
//! Nothing here waits for the writer of alerts but the two rows of each piece, and those stand in its second queue.

use axum::{
    body::Body,
    extract::{Path, Query, State, rejection::QueryRejection},
    http::{HeaderMap, StatusCode},
    response::Response,
};
use domain::{
    case::{Case, FieldGroup},
    ids::{AlertId, CaseId},
    operation::WorkKind,
    permission::{Action, may},
};
use serde_json::json;

use super::{
    App,
    alert_updates::{InAddress, no_such_alert, shown_secret},
    body,
    caller::{known, no_such_case, seen_case},
    problem::Problem,
    schemas,
    upload::{Chunk, From, Named, announce_file, put_chunk, send_content},
};
use crate::files::Owner;

/// Announce evidence.
#[utoipa::path(
    post,
    path = "/v1/alerts/{alert_id}/attachments",
    tag = "attachments",
    description = "Says what is to come, and hears how much of it is there already. A photo has at most 4 MiB, a voice note 2 MiB, an alert 20 attachments. Evidence may come before its alert, with the alert's secret, and 8 MiB at most until the alert is there. Staff who may attach to the case send the content of an `attach` operation here, under the case's id; of these a case has at most 100.",
    params(
        ("alert_id" = String, Path, description = "UUIDv7 of the alert"),
        ("Alert-Secret" = Option<String>, Header, description = "The alert's secret, base64url; or send the token of the device that raised it, or of staff of its hub"),
    ),
    request_body(content = schemas::AnnounceAttachment, content_type = "application/json"),
    responses(
        (status = 201, body = schemas::AttachmentState, description = "Announced"),
        (status = 200, body = schemas::AttachmentState, description = "Known already: go on where `received` says"),
        (status = 401, body = schemas::Problem, description = "Neither secret nor token", content_type = "application/problem+json"),
        (status = 403, body = schemas::Problem, description = "The secret is another one", content_type = "application/problem+json"),
        (status = 404, body = schemas::Problem, description = "No such alert for the caller, or no more room before the alert is there", content_type = "application/problem+json"),
        (status = 413, body = schemas::Problem, description = "Too large, or one too many", content_type = "application/problem+json"),
        (status = 422, body = schemas::Problem, description = "A field is missing or of another form", content_type = "application/problem+json"),
    ),
    security((), ("token" = []))
)]
pub(super) async fn announce(
    State(app): State<App>,
    InAddress(alert): InAddress,
    headers: HeaderMap,
    body: Body,
) -> Result<Response, Problem> {
    let by_staff = must_be_theirs(&app, &headers, alert).await?;
    announce_file(&app, &headers, body, Owner::Alert(alert), by_staff).await
}

/// Send a chunk of evidence.
#[utoipa::path(
    put,
    path = "/v1/alerts/{alert_id}/attachments/{sha256}",
    tag = "attachments",
    description = "The body is the chunk itself, at most 256 KiB. It is on the disk before it is answered. The same chunk again changes nothing. The problems 409 and 415 tell the state beside `detail`; after 409 go on at `received`.",
    params(
        ("alert_id" = String, Path, description = "UUIDv7 of the alert"),
        ("sha256" = String, Path, description = "As it was announced"),
        ("from" = u64, Query, description = "The byte at which the chunk begins"),
        ("Alert-Secret" = Option<String>, Header, description = "The alert's secret, base64url; or send the token of the device that raised it, or of staff of its hub"),
    ),
    request_body(content = String, content_type = "application/octet-stream"),
    responses(
        (status = 200, body = schemas::AttachmentState, description = "On the disk; with `complete` all of it is, and its hash is right"),
        (status = 401, body = schemas::Problem, description = "Neither secret nor token", content_type = "application/problem+json"),
        (status = 403, body = schemas::Problem, description = "The secret is another one", content_type = "application/problem+json"),
        (status = 404, body = schemas::Problem, description = "Not announced, or no such alert for the caller", content_type = "application/problem+json"),
        (status = 409, body = schemas::AttachmentProblem, description = "The next chunk begins at another byte; from 0 where the whole content was not the announced one and was thrown away", content_type = "application/problem+json"),
        (status = 413, body = schemas::Problem, description = "The chunk is too large", content_type = "application/problem+json"),
        (status = 415, body = schemas::AttachmentProblem, description = "Not of the announced type; thrown away", content_type = "application/problem+json"),
        (status = 422, body = schemas::Problem, description = "No `from`", content_type = "application/problem+json"),
        (status = 503, body = schemas::Problem, description = "Not stored: send it again", content_type = "application/problem+json"),
    ),
    security((), ("token" = []))
)]
pub(super) async fn put(
    State(app): State<App>,
    Named { id, hash }: Named<AlertId>,
    from: Result<Query<From>, QueryRejection>,
    headers: HeaderMap,
    body: Body,
) -> Result<Response, Problem> {
    must_be_theirs(&app, &headers, id).await?;
    put_chunk(&app, Owner::Alert(id), hash, from, body).await
}

/// The attachments of a case.
#[utoipa::path(
    get,
    path = "/v1/cases/{case_id}/attachments",
    tag = "attachments",
    description = "For the staff who may read the case: what is complete, oldest first.",
    params(("case_id" = String, Path, description = "UUIDv7 of the case")),
    responses(
        (status = 200, body = schemas::AttachmentList),
        (status = 401, body = schemas::Problem, description = "No token, or an unknown or revoked one", content_type = "application/problem+json"),
        (status = 404, body = schemas::Problem, description = "No such case for the caller", content_type = "application/problem+json"),
    ),
    security(("token" = []))
)]
pub(super) async fn list(
    State(app): State<App>,
    id: Result<Path<CaseId>, axum::extract::rejection::PathRejection>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let Path(id) = id.map_err(|_| no_such_case())?;
    let case = readable(&app, &headers, id).await?;
    Ok(body::json(StatusCode::OK, &json!({"attachments": case.attachments})))
}

/// The content of an attachment.
#[utoipa::path(
    get,
    path = "/v1/cases/{case_id}/attachments/{sha256}",
    tag = "attachments",
    description = "For the staff who may read the case and see its story. With `from` at most 256 KiB of it, from that byte on: so a phone goes on where it was cut off.",
    params(
        ("case_id" = String, Path, description = "UUIDv7 of the case"),
        ("sha256" = String, Path, description = "As the case names it"),
        ("from" = Option<u64>, Query, description = "The first byte of the chunk; without it the whole content comes"),
    ),
    responses(
        (status = 200, description = "The content, or the chunk; of its own type", content_type = "application/octet-stream", body = String),
        (status = 401, body = schemas::Problem, description = "No token, or an unknown or revoked one", content_type = "application/problem+json"),
        (status = 404, body = schemas::Problem, description = "No such case for the caller, or no such attachment", content_type = "application/problem+json"),
        (status = 422, body = schemas::Problem, description = "`from` is no byte of it", content_type = "application/problem+json"),
    ),
    security(("token" = []))
)]
pub(super) async fn read(
    State(app): State<App>,
    Named { id, hash }: Named<CaseId>,
    chunk: Result<Query<Chunk>, QueryRejection>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    readable(&app, &headers, id).await?;
    send_content(&app, Owner::Alert(id.into()), hash, chunk).await
}

/// The one who raised the alert, by its secret or their device; or staff who may attach to the case. Whether it is staff.
/// Evidence of an alert that has not arrived is taken from whoever has its secret.
async fn must_be_theirs(app: &App, headers: &HeaderMap, alert: AlertId) -> Result<bool, Problem> {
    if shown_secret(headers, alert)? {
        return Ok(false);
    }
    let (_, caller) = known(app, headers).await?;
    let stored = app.storage.case(alert.into()).await?.ok_or_else(no_such_alert)?;
    let owns = stored.owner.is_some() && stored.owner == caller.device.map(|device| device.key);
    if may(caller.staff.as_ref(), false, Action::Work(WorkKind::Attach), &stored.case) {
        Ok(true)
    } else if may(None, owns, Action::AddAttachment, &stored.case) {
        Ok(false)
    } else {
        Err(no_such_alert())
    }
}

async fn readable(app: &App, headers: &HeaderMap, id: CaseId) -> Result<Case, Problem> {
    let case = seen_case(app, headers, id).await?;
    // evidence is part of the story: whoever does not see that in the record does not get it here
    if case.hidden.contains(&FieldGroup::Story) { Err(no_such_case()) } else { Ok(case) }
}
