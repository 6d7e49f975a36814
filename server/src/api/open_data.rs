//! What anybody may ask: the hubs, and whether the server is well.

use std::collections::BTreeSet;

use axum::{extract::State, http::StatusCode, response::Response};
use serde_json::json;

use super::{App, body, problem::Problem, schemas};
use crate::storage::Scope;

/// The hubs of the network.
#[utoipa::path(
    get,
    path = "/v1/hubs",
    tag = "directory",
    description = "In the order of MAIN's list. `phone` is null until Central enters one.",
    responses((status = 200, body = schemas::Hubs))
)]
pub(super) async fn hubs(State(app): State<App>) -> Response {
    body::json(StatusCode::OK, &json!({"hubs": *app.storage.hubs()}))
}

/// Whether the server can read its store.
#[utoipa::path(
    get,
    path = "/healthz",
    tag = "operation",
    responses(
        (status = 200, body = schemas::Health),
        (status = 503, body = schemas::Problem, description = "The store cannot be read", content_type = "application/problem+json"),
    )
)]
pub(super) async fn health(State(app): State<App>) -> Result<Response, Problem> {
    app.storage.head(BTreeSet::from([Scope::all()])).await?;
    Ok(body::json(StatusCode::OK, &json!({"status": "ok", "version": env!("CARGO_PKG_VERSION")})))
}
