//! The blocks and panchayats of a district, for the forms of staff.

use axum::{
    extract::{Query, State, rejection::QueryRejection},
    http::HeaderMap,
    response::Response,
};
use domain::place::Atlas;
use serde::Deserialize;

use super::{
    App, body, caller,
    problem::{Kind, Problem},
    schemas,
};

/// Which district.
#[derive(Deserialize)]
pub(super) struct District {
    state: String,
    district: String,
}

/// The blocks of a district with their panchayats and wards.
#[utoipa::path(
    get,
    path = "/v1/areas",
    tag = "directory",
    description = "For staff who are signed in. Names as the list writes them, in alphabetical order. Send the `ETag` of what you have in `If-None-Match`: 304 says that it is still so. Where the server has no list of the district, what is typed is taken as it is.",
    params(
        ("state" = String, Query, description = "State or union territory, as the map of the app writes it"),
        ("district" = String, Query, description = "District, as the map of the app writes it"),
        ("If-None-Match" = Option<String>, Header, description = "`ETag` of what the phone has"),
    ),
    responses(
        (status = 200, body = schemas::DistrictAreas),
        (status = 304, description = "As it was"),
        (status = 401, body = schemas::Problem, description = "No token, or an unknown or revoked one", content_type = "application/problem+json"),
        (status = 403, body = schemas::Problem, description = "Nobody is signed in with this token", content_type = "application/problem+json"),
        (status = 404, body = schemas::Problem, description = "The server has no list of this district", content_type = "application/problem+json"),
        (status = 422, body = schemas::Problem, description = "`state` or `district` is missing", content_type = "application/problem+json"),
    ),
    security(("token" = []))
)]
pub(super) async fn read(
    State(app): State<App>,
    district: Result<Query<District>, QueryRejection>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let (_, caller) = caller::known(&app, &headers).await?;
    if caller.staff.is_none() {
        return Err(Problem::new(Kind::NotAllowed, "Sign in by POST /v1/sessions, and send that token."));
    }
    let Query(District { state, district }) =
        district.map_err(|_| Problem::new(Kind::NotUnderstood, "Send state and district, each once."))?;
    let none = || {
        let detail = "Let people type block and panchayat. State and district are to be spelt as on the map of the app.";
        Problem::new(Kind::NoSuchAreas, detail)
    };
    let atlas = Atlas::embedded();
    let state = atlas.is_state(&state).ok_or_else(none)?;
    let district = atlas.is_district(state, &district).ok_or_else(none)?;
    let stored = app.storage.areas(state.to_owned(), district.to_owned()).await?.ok_or_else(none)?;
    Ok(body::unless_known(&headers, &stored.revision, || body::json_text(stored.answer)))
}
