//! What every phone keeps from the server so that it is there without a network.

use axum::{
    extract::State,
    http::{HeaderMap, StatusCode},
    response::Response,
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
    body::unless_known(&headers, &lists.basics.revision, || body::json(StatusCode::OK, &lists.basics))
}
