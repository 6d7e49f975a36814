//! How a file comes to the server and is read again, whosever it is: announced, sent in chunks, whole when its hash is
//! right. Who may, the callers have asked.

use std::time::Duration;

use axum::{
    body::{Body, Bytes},
    extract::{Path, Query, rejection::QueryRejection},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use domain::{
    attachment::{AnnounceAttachment, AttachmentState, CHUNK_BYTES, PER_ALERT_LIMIT, PER_CASE_LIMIT},
    ids::AlertId,
};
use serde::Deserialize;

use super::{
    App,
    alert_updates::no_such_alert,
    body,
    problem::{Kind, Problem},
};
use crate::{
    files::{ContentHash, Owner, Put, WholeFile},
    storage::{AttachmentRefused, PER_SESSION_LIMIT, PER_WORKER_LIMIT, StoredAttachment},
};

/// A chunk that takes longer on its way is given up: 256 KiB at 20 kbit/s take 105 s.
const CHUNK_TIME: Duration = Duration::from_mins(3);

/// Where a chunk begins.
#[derive(Deserialize)]
pub(super) struct From {
    from: u64,
}

/// Where the chunk begins that is asked for.
#[derive(Deserialize)]
pub(super) struct Chunk {
    from: Option<u64>,
}

/// An id and a hash in the address.
pub(super) struct Named<Id> {
    pub(super) id: Id,
    pub(super) hash: ContentHash,
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

/// Says what is to come, and hears how much of it is there already.
///
/// # Errors
/// A [`Problem`] where it is not taken.
pub(super) async fn announce_file(
    app: &App,
    headers: &HeaderMap,
    body: Body,
    owner: Owner,
    by_staff: bool,
) -> Result<Response, Problem> {
    let announced: AnnounceAttachment = body::read_as(headers, body, body::ALERT_LIMIT).await?;
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
    let file = WholeFile { owner, hash, media_type: announced.media_type, bytes: announced.bytes };
    let announced = app
        .storage
        .announce_attachment(file, by_staff, app.clock.now())
        .await?
        .map_err(|why| refused(owner, why))?;
    if announced.is_another {
        app.storage
            .files()
            .with_evidence(move |evidence| evidence.remove(owner, &hash))
            .await
            .map_err(disk)?;
    }
    let status = if announced.is_new { StatusCode::CREATED } else { StatusCode::OK };
    Ok(body::json(status, &state_of(app, announced.attachment).await?))
}

/// Takes a chunk; it is on the disk before it is answered.
///
/// # Errors
/// A [`Problem`] that tells how much is there.
pub(super) async fn put_chunk(
    app: &App,
    owner: Owner,
    hash: ContentHash,
    from: Result<Query<From>, QueryRejection>,
    body: Body,
) -> Result<Response, Problem> {
    let id = id_of(owner)?;
    let from = from.map(|Query(From { from })| from).map_err(|_| {
        Problem::new(Kind::NotUnderstood, "Say at which byte the chunk begins, as in ?from=262144.")
    })?;
    let attachment = app.storage.attachment(owner, hash).await?.ok_or_else(not_announced)?;
    let chunk = chunk(app, body).await?;
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
            app.storage.complete_attachment(owner, hash, app.clock.now()).await?;
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

/// The content, or the chunk of it that was asked for.
///
/// # Errors
/// A [`Problem`] where there is none.
pub(super) async fn send_content(
    app: &App,
    owner: Owner,
    hash: ContentHash,
    chunk: Result<Query<Chunk>, QueryRejection>,
) -> Result<Response, Problem> {
    let attachment = app.storage.attachment(owner, hash).await?;
    let Some(StoredAttachment { file, complete_at: Some(_) }) = attachment else {
        return Err(Problem::new(
            Kind::NoSuchAttachment,
            "See what the record names; what is still on its way is not there yet.",
        ));
    };
    let from = chunk
        .ok()
        .map(|Query(Chunk { from })| from)
        .filter(|from| from.is_none_or(|from| from < file.bytes))
        .ok_or_else(|| {
            Problem::new(Kind::NotUnderstood, "Say in from a byte of the content, as in ?from=262144.")
        })?;
    let mut content =
        app.storage.files().with_evidence(move |evidence| evidence.read(&file)).await.map_err(disk)?;
    if let Some(from) = from {
        let place = |byte: u64| usize::try_from(byte).unwrap_or(usize::MAX);
        content = content.into_iter().skip(place(from)).take(place(CHUNK_BYTES)).collect();
    }
    let fixed = [
        (header::CONTENT_TYPE, HeaderValue::from_static(file.media_type.as_str())),
        // evidence stays in no cache, runs as nothing and opens in no page
        (header::CACHE_CONTROL, HeaderValue::from_static("private, no-store")),
        (header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
        (header::CONTENT_DISPOSITION, HeaderValue::from_static("attachment")),
    ];
    Ok((fixed, content).into_response())
}

/// The id that stands in the answers: of an alert its own, else of what the file belongs to.
fn id_of(owner: Owner) -> Result<AlertId, Problem> {
    owner.to_string().parse().map_err(|_| Problem::fault())
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
    let (alert_id, sha256) = (id_of(file.owner)?, file.hash.to_string());
    let whole = AttachmentState { alert_id, sha256, received: file.bytes, complete: true };
    if attachment.complete_at.is_some() {
        return Ok(whole);
    }
    let there =
        app.storage.files().with_evidence(move |evidence| evidence.look(&file)).await.map_err(disk)?;
    let received = match there {
        Put::Whole => {
            app.storage.complete_attachment(file.owner, file.hash, app.clock.now()).await?;
            return Ok(whole);
        }
        Put::Taken(received) | Put::Elsewhere(received) | Put::Beyond(received) => received,
        Put::WrongType | Put::WrongContent => 0,
    };
    Ok(AttachmentState { received, complete: false, ..whole })
}

fn refused(owner: Owner, why: AttachmentRefused) -> Problem {
    match why {
        AttachmentRefused::TooMany => Problem::new(
            Kind::TooManyAttachments,
            match owner {
                Owner::Alert(_) => format!(
                    "An alert has at most {PER_ALERT_LIMIT} attachments, and staff attach at most {PER_CASE_LIMIT} more."
                ),
                Owner::Worker(_) => format!("A registration has at most {PER_WORKER_LIMIT} photos."),
                Owner::Session(_) => format!("A session has at most {PER_SESSION_LIMIT} photos."),
            },
        ),
        AttachmentRefused::AlertFirst => no_such_alert(),
        AttachmentRefused::NoOwner => no_such_owner(owner),
    }
}

/// What the system says of the disk may hold a path: its kind is enough.
fn disk(error: std::io::Error) -> Problem {
    tracing::error!(kind = %error.kind(), "evidence cannot be stored or read");
    Problem::new(Kind::Unavailable, "The disk did not take or give it. Send the same again later.")
}

/// There is no such owner for the caller: the record comes first, and after its erasure nothing.
pub(super) fn no_such_owner(owner: Owner) -> Problem {
    match owner {
        Owner::Alert(_) => no_such_alert(),
        Owner::Worker(_) => Problem::new(
            Kind::NoSuchWorker,
            "Send the registration by a sync first, and its photos once it is accepted. One that was erased takes none.",
        ),
        Owner::Session(_) => Problem::new(
            Kind::NoSuchSession,
            "Send the session by a sync first, and its photos once it is accepted.",
        ),
    }
}
