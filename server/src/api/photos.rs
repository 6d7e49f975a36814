//! Photos of registered workers and of sessions: announced and sent in chunks like evidence, once their record is there;
//! read by whoever reads that.

use axum::{
    body::Body,
    extract::{
        Path, Query, State,
        rejection::{PathRejection, QueryRejection},
    },
    http::HeaderMap,
    response::Response,
};
use domain::{
    ids::{SessionId, WorkerId},
    permission::{Action, may_on_session, may_on_worker},
    session::SessionWorkKind,
    worker::WorkerWorkKind,
};

use super::{
    App,
    caller::known,
    problem::{Kind, Problem},
    schemas,
    upload::{Chunk, From, Named, announce_file, no_such_owner, put_chunk, send_content},
};
use crate::files::Owner;

/// Whether the caller reads, or `changes`, what the photos belong to; one that was erased nobody does.
async fn must_see(app: &App, headers: &HeaderMap, owner: Owner, changes: bool) -> Result<(), Problem> {
    let (_, caller) = known(app, headers).await?;
    let may = match (&caller.staff, owner) {
        (None, _) | (_, Owner::Alert(_)) => false,
        (Some(staff), Owner::Worker(id)) => {
            let action =
                if changes { Action::Worker(WorkerWorkKind::ChangeWorker) } else { Action::ReadWorker };
            let worker = app.storage.worker(id).await?;
            worker.is_some_and(|worker| worker.is_there() && may_on_worker(staff, action, Some(&worker)))
        }
        (Some(staff), Owner::Session(id)) => {
            let action =
                if changes { Action::Session(SessionWorkKind::ChangeSession) } else { Action::ReadSession };
            let session = app.storage.field_session(id).await?;
            session.is_some_and(|session| may_on_session(staff, action, Some(&session)))
        }
    };
    if may { Ok(()) } else { Err(no_such_owner(owner)) }
}

async fn announce<Id: Into<Owner>>(
    app: &App,
    id: Result<Path<Id>, PathRejection>,
    headers: &HeaderMap,
    body: Body,
) -> Result<Response, Problem> {
    let Path(id) =
        id.map_err(|_| Problem::new(Kind::NoSuchAddress, "The id in the address is no UUIDv7."))?;
    let owner = id.into();
    must_see(app, headers, owner, true).await?;
    announce_file(app, headers, body, owner, true).await
}

async fn put<Id: Into<Owner>>(
    app: &App,
    Named { id, hash }: Named<Id>,
    from: Result<Query<From>, QueryRejection>,
    headers: &HeaderMap,
    body: Body,
) -> Result<Response, Problem> {
    let owner = id.into();
    must_see(app, headers, owner, true).await?;
    put_chunk(app, owner, hash, from, body).await
}

async fn read<Id: Into<Owner>>(
    app: &App,
    Named { id, hash }: Named<Id>,
    chunk: Result<Query<Chunk>, QueryRejection>,
    headers: &HeaderMap,
) -> Result<Response, Problem> {
    let owner = id.into();
    must_see(app, headers, owner, false).await?;
    send_content(app, owner, hash, chunk).await
}

/// Announce a photo of a registration.
#[utoipa::path(
    post,
    path = "/v1/workers/{worker_id}/photos",
    tag = "photos",
    description = "Says what is to come, and hears how much of it is there already; `alert_id` in the answers is the id in the address. By whoever may change the registration.",
    params(("worker_id" = String, Path, description = "UUIDv7 of the registration")),
    request_body(content = schemas::AnnounceAttachment, content_type = "application/json"),
    responses(
        (status = 200, body = schemas::AttachmentState, description = "Announced before"),
        (status = 201, body = schemas::AttachmentState, description = "Send the chunk that begins at `received`"),
        (status = 401, body = schemas::Problem, description = "No token, or an unknown or revoked one", content_type = "application/problem+json"),
        (status = 404, body = schemas::Problem, description = "No such registration for the caller", content_type = "application/problem+json"),
        (status = 413, body = schemas::Problem, description = "Too large, or too many", content_type = "application/problem+json"),
    ),
    security(("token" = []))
)]
pub(super) async fn announce_of_worker(
    State(app): State<App>,
    id: Result<Path<WorkerId>, PathRejection>,
    headers: HeaderMap,
    body: Body,
) -> Result<Response, Problem> {
    announce(&app, id, &headers, body).await
}

/// Send a chunk of a photo of a registration.
#[utoipa::path(
    put,
    path = "/v1/workers/{worker_id}/photos/{sha256}",
    tag = "photos",
    description = "As a chunk of evidence.",
    params(
        ("worker_id" = String, Path, description = "UUIDv7 of the registration"),
        ("sha256" = String, Path, description = "As it was announced"),
        ("from" = u64, Query, description = "The byte at which the chunk begins"),
    ),
    request_body(content = String, content_type = "application/octet-stream"),
    responses(
        (status = 200, body = schemas::AttachmentState, description = "On the disk; with `complete` all of it is, and its hash is right"),
        (status = 401, body = schemas::Problem, description = "No token, or an unknown or revoked one", content_type = "application/problem+json"),
        (status = 404, body = schemas::Problem, description = "Not announced, or no such registration for the caller", content_type = "application/problem+json"),
        (status = 409, body = schemas::AttachmentProblem, description = "The next chunk begins at another byte", content_type = "application/problem+json"),
        (status = 415, body = schemas::AttachmentProblem, description = "Not of the announced type; thrown away", content_type = "application/problem+json"),
        (status = 503, body = schemas::Problem, description = "Not stored: send it again", content_type = "application/problem+json"),
    ),
    security(("token" = []))
)]
pub(super) async fn put_of_worker(
    State(app): State<App>,
    named: Named<WorkerId>,
    from: Result<Query<From>, QueryRejection>,
    headers: HeaderMap,
    body: Body,
) -> Result<Response, Problem> {
    put(&app, named, from, &headers, body).await
}

/// A photo of a registration.
#[utoipa::path(
    get,
    path = "/v1/workers/{worker_id}/photos/{sha256}",
    tag = "photos",
    description = "For whoever reads the registration. With `from` at most 256 KiB of it, from that byte on.",
    params(
        ("worker_id" = String, Path, description = "UUIDv7 of the registration"),
        ("sha256" = String, Path, description = "As the record names it"),
        ("from" = Option<u64>, Query, description = "The first byte of the chunk; without it the whole content comes"),
    ),
    responses(
        (status = 200, description = "The content, or the chunk", content_type = "application/octet-stream", body = String),
        (status = 401, body = schemas::Problem, description = "No token, or an unknown or revoked one", content_type = "application/problem+json"),
        (status = 404, body = schemas::Problem, description = "No such registration for the caller, or no such photo", content_type = "application/problem+json"),
    ),
    security(("token" = []))
)]
pub(super) async fn read_of_worker(
    State(app): State<App>,
    named: Named<WorkerId>,
    chunk: Result<Query<Chunk>, QueryRejection>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    read(&app, named, chunk, &headers).await
}

/// Announce a photo of a session.
#[utoipa::path(
    post,
    path = "/v1/field-sessions/{session_id}/photos",
    tag = "photos",
    description = "Says what is to come, and hears how much of it is there already; `alert_id` in the answers is the id in the address. By whoever may change the session.",
    params(("session_id" = String, Path, description = "UUIDv7 of the session")),
    request_body(content = schemas::AnnounceAttachment, content_type = "application/json"),
    responses(
        (status = 200, body = schemas::AttachmentState, description = "Announced before"),
        (status = 201, body = schemas::AttachmentState, description = "Send the chunk that begins at `received`"),
        (status = 401, body = schemas::Problem, description = "No token, or an unknown or revoked one", content_type = "application/problem+json"),
        (status = 404, body = schemas::Problem, description = "No such session for the caller", content_type = "application/problem+json"),
        (status = 413, body = schemas::Problem, description = "Too large, or too many", content_type = "application/problem+json"),
    ),
    security(("token" = []))
)]
pub(super) async fn announce_of_session(
    State(app): State<App>,
    id: Result<Path<SessionId>, PathRejection>,
    headers: HeaderMap,
    body: Body,
) -> Result<Response, Problem> {
    announce(&app, id, &headers, body).await
}

/// Send a chunk of a photo of a session.
#[utoipa::path(
    put,
    path = "/v1/field-sessions/{session_id}/photos/{sha256}",
    tag = "photos",
    description = "As a chunk of evidence.",
    params(
        ("session_id" = String, Path, description = "UUIDv7 of the session"),
        ("sha256" = String, Path, description = "As it was announced"),
        ("from" = u64, Query, description = "The byte at which the chunk begins"),
    ),
    request_body(content = String, content_type = "application/octet-stream"),
    responses(
        (status = 200, body = schemas::AttachmentState, description = "On the disk; with `complete` all of it is, and its hash is right"),
        (status = 401, body = schemas::Problem, description = "No token, or an unknown or revoked one", content_type = "application/problem+json"),
        (status = 404, body = schemas::Problem, description = "Not announced, or no such session for the caller", content_type = "application/problem+json"),
        (status = 409, body = schemas::AttachmentProblem, description = "The next chunk begins at another byte", content_type = "application/problem+json"),
        (status = 415, body = schemas::AttachmentProblem, description = "Not of the announced type; thrown away", content_type = "application/problem+json"),
        (status = 503, body = schemas::Problem, description = "Not stored: send it again", content_type = "application/problem+json"),
    ),
    security(("token" = []))
)]
pub(super) async fn put_of_session(
    State(app): State<App>,
    named: Named<SessionId>,
    from: Result<Query<From>, QueryRejection>,
    headers: HeaderMap,
    body: Body,
) -> Result<Response, Problem> {
    put(&app, named, from, &headers, body).await
}

/// A photo of a session.
#[utoipa::path(
    get,
    path = "/v1/field-sessions/{session_id}/photos/{sha256}",
    tag = "photos",
    description = "For whoever reads the session. With `from` at most 256 KiB of it, from that byte on.",
    params(
        ("session_id" = String, Path, description = "UUIDv7 of the session"),
        ("sha256" = String, Path, description = "As the record names it"),
        ("from" = Option<u64>, Query, description = "The first byte of the chunk; without it the whole content comes"),
    ),
    responses(
        (status = 200, description = "The content, or the chunk", content_type = "application/octet-stream", body = String),
        (status = 401, body = schemas::Problem, description = "No token, or an unknown or revoked one", content_type = "application/problem+json"),
        (status = 404, body = schemas::Problem, description = "No such session for the caller, or no such photo", content_type = "application/problem+json"),
    ),
    security(("token" = []))
)]
pub(super) async fn read_of_session(
    State(app): State<App>,
    named: Named<SessionId>,
    chunk: Result<Query<Chunk>, QueryRejection>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    read(&app, named, chunk, &headers).await
}
