//! Recorded prompts, for whoever asks: a phone that cannot read hears them.

use axum::{
    extract::{Path, State, rejection::PathRejection},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};

use super::{
    App,
    problem::{Kind, Problem},
    schemas,
};
use crate::files::ContentHash;

/// A recorded prompt.
#[utoipa::path(
    get,
    path = "/v1/audio/{language}/{key}",
    tag = "directory",
    description = "`GET /v1/basics` lists them. The ETag is the SHA-256 of the file.",
    params(
        ("language" = String, Path, description = "BCP 47, `sat`"),
        ("key" = String, Path, description = "Key of the prompt in the app's texts, `prompt-kept`"),
        ("If-None-Match" = Option<String>, Header, description = "The ETag of the file that the phone has"),
    ),
    responses(
        (status = 200, description = "The file: audio/ogg, audio/mp4 or audio/mpeg", content_type = "audio/ogg", body = String),
        (status = 304, description = "The phone has it"),
        (status = 404, body = schemas::Problem, description = "Nobody recorded this prompt in this language", content_type = "application/problem+json"),
    )
)]
pub(super) async fn read(
    State(app): State<App>,
    named: Result<Path<(String, String)>, PathRejection>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let none = || Problem::new(Kind::NoSuchClip, "See the clips in /v1/basics.");
    let Path((language, key)) = named.map_err(|_| none())?;
    let clip = app.storage.clip(language, key).await?.ok_or_else(none)?;
    let hash = ContentHash::parse(&clip.sha256).ok_or_else(Problem::fault)?;
    let tag = format!("\"{hash}\"");
    let shown = headers.get(header::IF_NONE_MATCH).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let has_it =
        shown.split(',').map(str::trim).any(|shown| shown == "*" || shown.trim_start_matches("W/") == tag);
    let text = |value: &str| HeaderValue::from_str(value).map_err(|_| Problem::fault());
    // a prompt may be recorded anew: a cache asks whether it has the right one
    let fixed =
        [(header::ETAG, text(&tag)?), (header::CACHE_CONTROL, HeaderValue::from_static("public, no-cache"))];
    if has_it {
        return Ok((StatusCode::NOT_MODIFIED, fixed).into_response());
    }
    let content = app.storage.files().with_audio(move |audio| audio.read(&hash)).await.map_err(|error| {
        tracing::error!(kind = %error.kind(), "a recorded prompt cannot be read");
        Problem::fault()
    })?;
    let kind = [
        (header::CONTENT_TYPE, text(&clip.media_type)?),
        (header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
    ];
    Ok((fixed, kind, content).into_response())
}
