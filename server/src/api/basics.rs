//! What every phone keeps from the server so that it is there without a network.

use axum::{
    extract::State,
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};

use super::{App, body, schemas};

/// The kinds of emergency, the numbers, the recorded prompts.
#[utoipa::path(
    get,
    path = "/v1/basics",
    tag = "directory",
    description = "What every phone keeps for when there is no network. Send the `ETag` of what you have in `If-None-Match`: 304 says that it is still so.",
    params(("If-None-Match" = Option<String>, Header, description = "`ETag` of what the phone has")),
    responses(
        (status = 200, body = schemas::Basics),
        (status = 304, description = "As it was"),
    )
)]
pub(super) async fn read(State(app): State<App>, headers: HeaderMap) -> Response {
    let lists = app.storage.lists();
    let tag = format!("\"{}\"", lists.basics.revision);
    let mut response = if is_known(&headers, &tag) {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        body::json(StatusCode::OK, &lists.basics)
    };
    if let Ok(tag) = HeaderValue::from_str(&tag) {
        response.headers_mut().insert(header::ETAG, tag);
    }
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    response
}

/// Whether `If-None-Match` names this tag, by the weak comparison that it asks for (RFC 9110, 13.1.2).
fn is_known(headers: &HeaderMap, tag: &str) -> bool {
    let named = headers.get_all(header::IF_NONE_MATCH).iter().filter_map(|value| value.to_str().ok());
    named.flat_map(|value| value.split(',')).any(|value| {
        let value = value.trim();
        value == "*" || value.strip_prefix("W/").unwrap_or(value) == tag
    })
}
