//! Evidence that follows an alert: announced, then sent in chunks, last in line; and read by the staff of its case.
//! Nothing here waits for the writer of alerts but the two rows of each piece, and those stand in its second queue.

use std::time::Duration;

use axum::{
    body::{Body, Bytes},
    extract::{Path, Query, State, rejection::QueryRejection},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use domain::{
    attachment::{AnnounceAttachment, AttachmentState, CHUNK_BYTES, PER_ALERT_LIMIT},
    case::{Case, FieldGroup},
    ids::{AlertId, CaseId},
    permission::{Action, may},
};
use serde::Deserialize;
use serde_json::json;

use super::{
    App,
    alert_updates::{InAddress, no_such_alert, shown_secret},
    body,
    caller::{known, no_such_case, seen_case},
    problem::{Kind, Problem},
    schemas,
};
use crate::{
    files::{ContentHash, Put, WholeFile},
    storage::{AttachmentRefused, StoredAttachment},
};

/// A chunk that takes longer on its way is given up: 256 KiB at 20 kbit/s take 105 s.
const CHUNK_TIME: Duration = Duration::from_mins(3);

/// Announce evidence.
#[utoipa::path(
    post,
    path = "/v1/alerts/{alert_id}/attachments",
    tag = "attachments",
    description = "Says what is to come, and hears how much of it is there already. A photo has at most 4 MiB, a voice note 2 MiB, an alert 20 attachments. Evidence may come before its alert, with the alert's secret, and 8 MiB at most until the alert is there.",
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
    must_be_theirs(&app, &headers, alert).await?;
    let announced: AnnounceAttachment = body::read_as(&headers, body, body::ALERT_LIMIT).await?;
    let hash = ContentHash::parse(&announced.sha256).ok_or_else(|| {
        Problem::new(
            Kind::NotUnderstood,
            "Send in sha256 the SHA-256 of the content: 64 hexadecimal digits, lower case.",
        )
    })?;
    let limit = announced.media_type.limit();
    if !(1..=limit).contains(&announced.bytes) {
        return Err(Problem::new(
            Kind::TooLarge,
            format!("Send between 1 byte and {} KiB of this type.", limit / 1024),
        ));
    }
    let file = WholeFile { alert, hash, media_type: announced.media_type, bytes: announced.bytes };
    let announced = app.storage.announce_attachment(file, app.clock.now()).await?.map_err(refused)?;
    if announced.is_another {
        app.storage
            .files()
            .with_evidence(move |evidence| evidence.remove(alert, &hash))
            .await
            .map_err(disk)?;
    }
    let status = if announced.is_new { StatusCode::CREATED } else { StatusCode::OK };
    Ok(body::json(status, &state_of(&app, announced.attachment).await?))
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
    let from = from.map(|Query(From { from })| from).map_err(|_| {
        Problem::new(Kind::NotUnderstood, "Say at which byte the chunk begins, as in ?from=262144.")
    })?;
    let attachment = app.storage.attachment(id, hash).await?.ok_or_else(not_announced)?;
    let chunk = chunk(&app, body).await?;
    let file = attachment.file;
    let put = app
        .storage
        .files()
        .with_evidence(move |evidence| evidence.put(&file, from, &chunk))
        .await
        .map_err(disk)?;
    let state =
        |received, complete| AttachmentState { alert_id: id, sha256: hash.to_string(), received, complete };
    match put {
        Put::Taken(received) => Ok(body::json(StatusCode::OK, &state(received, false))),
        Put::Whole => {
            // also where it was whole before: the row may have been missed
            app.storage.complete_attachment(id, hash, app.clock.now()).await?;
            Ok(body::json(StatusCode::OK, &state(file.bytes, true)))
        }
        Put::Elsewhere(received) => Err(Problem::new(Kind::OtherOffset, "Send the chunk that begins at the byte named in received.")
            .with_state(state(received, received == file.bytes))),
        Put::Beyond(received) => Err(Problem::new(
            Kind::OtherOffset,
            "The chunk goes beyond the length that was announced. Send what begins at the byte named in received, and no more than is missing.",
        )
        .with_state(state(received, false))),
        Put::WrongType => Err(Problem::new(
            Kind::WrongMediaType,
            "What was sent was thrown away. Announce the content with its true type: image/jpeg, audio/mp4 or audio/ogg.",
        )
        .with_state(state(0, false))),
        Put::WrongContent => Err(Problem::new(
            Kind::WrongContent,
            "Something was changed on the way, and all of it was thrown away. Send it again from byte 0.",
        )
        .with_state(state(0, false))),
    }
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
    description = "For the staff who may read the case.",
    params(
        ("case_id" = String, Path, description = "UUIDv7 of the case"),
        ("sha256" = String, Path, description = "As the case names it"),
    ),
    responses(
        (status = 200, description = "The content, of its own type", content_type = "application/octet-stream", body = String),
        (status = 401, body = schemas::Problem, description = "No token, or an unknown or revoked one", content_type = "application/problem+json"),
        (status = 404, body = schemas::Problem, description = "No such case for the caller, or no such attachment", content_type = "application/problem+json"),
    ),
    security(("token" = []))
)]
pub(super) async fn read(
    State(app): State<App>,
    Named { id, hash }: Named<CaseId>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    readable(&app, &headers, id).await?;
    let attachment = app.storage.attachment(id.into(), hash).await?;
    let Some(StoredAttachment { file, complete_at: Some(_) }) = attachment else {
        return Err(Problem::new(
            Kind::NoSuchAttachment,
            "See the attachments of the case; what is still on its way stands in none.",
        ));
    };
    let content =
        app.storage.files().with_evidence(move |evidence| evidence.read(&file)).await.map_err(disk)?;
    let fixed = [
        (header::CONTENT_TYPE, HeaderValue::from_static(file.media_type.as_str())),
        // evidence stays in no cache, runs as nothing and opens in no page
        (header::CACHE_CONTROL, HeaderValue::from_static("private, no-store")),
        (header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
        (header::CONTENT_DISPOSITION, HeaderValue::from_static("attachment")),
    ];
    Ok((fixed, content).into_response())
}

/// Where a chunk begins.
#[derive(Deserialize)]
pub(super) struct From {
    from: u64,
}

/// An id and a hash in the address.
pub(super) struct Named<Id> {
    id: Id,
    hash: ContentHash,
}

impl<S: Send + Sync, Id: std::str::FromStr> axum::extract::FromRequestParts<S> for Named<Id> {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut axum::http::request::Parts, state: &S) -> Result<Self, Problem> {
        let named = Path::<(String, String)>::from_request_parts(parts, state).await.ok();
        named
            .and_then(|Path((id, hash))| {
                Some(Self { id: id.parse().ok()?, hash: ContentHash::parse(&hash)? })
            })
            .ok_or_else(not_announced)
    }
}

fn not_announced() -> Problem {
    Problem::new(
        Kind::NoSuchAttachment,
        "Announce it first by POST /v1/alerts/{alert_id}/attachments; its hash is 64 hexadecimal digits, lower case.",
    )
}

/// The one who raised the alert, by its secret or their device; or who may attach by their role. Evidence of an alert
/// that has not arrived is taken from whoever has its secret.
async fn must_be_theirs(app: &App, headers: &HeaderMap, alert: AlertId) -> Result<(), Problem> {
    if shown_secret(headers, alert)? {
        return Ok(());
    }
    let (_, caller) = known(app, headers).await?;
    let stored = app.storage.case(alert.into()).await?.ok_or_else(no_such_alert)?;
    let owns = stored.owner.is_some() && stored.owner == caller.device.map(|device| device.key);
    if may(caller.staff.as_ref(), owns, Action::AddAttachment, &stored.case) {
        Ok(())
    } else {
        Err(no_such_alert())
    }
}

async fn readable(app: &App, headers: &HeaderMap, id: CaseId) -> Result<Case, Problem> {
    let case = seen_case(app, headers, id).await?;
    // evidence is part of the story: whoever does not see that in the record does not get it here
    if case.hidden.contains(&FieldGroup::Story) { Err(no_such_case()) } else { Ok(case) }
}

async fn chunk(app: &App, body: Body) -> Result<Bytes, Problem> {
    let limit = usize::try_from(CHUNK_BYTES).unwrap_or(usize::MAX);
    let _place = app.storage.files().place_for_a_chunk().ok_or_else(|| {
        Problem::new(Kind::Unavailable, "Too many send at this moment. Send the same again in a minute.")
    })?;
    match tokio::time::timeout(CHUNK_TIME, body::read(body, limit)).await {
        Ok(chunk) => chunk,
        Err(_) => Err(Problem::new(Kind::Unavailable, "The chunk took too long. Send a smaller one.")),
    }
}

async fn state_of(app: &App, attachment: StoredAttachment) -> Result<AttachmentState, Problem> {
    let file = attachment.file;
    let (alert_id, sha256) = (file.alert, file.hash.to_string());
    let whole = AttachmentState { alert_id, sha256, received: file.bytes, complete: true };
    if attachment.complete_at.is_some() {
        return Ok(whole);
    }
    let there =
        app.storage.files().with_evidence(move |evidence| evidence.look(&file)).await.map_err(disk)?;
    let received = match there {
        Put::Whole => {
            app.storage.complete_attachment(file.alert, file.hash, app.clock.now()).await?;
            return Ok(whole);
        }
        Put::Taken(received) | Put::Elsewhere(received) | Put::Beyond(received) => received,
        Put::WrongType | Put::WrongContent => 0,
    };
    Ok(AttachmentState { received, complete: false, ..whole })
}

fn refused(why: AttachmentRefused) -> Problem {
    match why {
        AttachmentRefused::TooMany => Problem::new(
            Kind::TooManyAttachments,
            format!("An alert has at most {PER_ALERT_LIMIT} attachments."),
        ),
        AttachmentRefused::AlertFirst => no_such_alert(),
    }
}

/// What the system says of the disk may hold a path: its kind is enough.
fn disk(error: std::io::Error) -> Problem {
    tracing::error!(kind = %error.kind(), "evidence cannot be stored or read");
    Problem::new(Kind::Unavailable, "The disk did not take or give it. Send the same again later.")
}
