//! What belongs to a case and stands apart from its record: where the person was, and the log.

use axum::{
    extract::{Path, Query, State, rejection::PathRejection, rejection::QueryRejection},
    http::{HeaderMap, StatusCode},
    response::Response,
};
use domain::{
    case::FieldGroup,
    ids::{CaseId, OperationId},
    operation::Version,
};
use serde::Deserialize;
use serde_json::json;

use super::{
    App, body,
    caller::{no_such_case, seen_case},
    problem::{Kind, Problem},
    schemas,
};
use crate::storage::Before;

/// Lines of one page.
const LINES: usize = 100;

/// Where the person was.
#[utoipa::path(
    get,
    path = "/v1/cases/{case_id}/track",
    tag = "sync",
    description = "For the staff who may read the case and from whom the place is not hidden: every position, oldest first.",
    params(("case_id" = String, Path, description = "UUIDv7 of the case")),
    responses(
        (status = 200, body = schemas::Track),
        (status = 401, body = schemas::Problem, description = "No token, or an unknown or revoked one", content_type = "application/problem+json"),
        (status = 404, body = schemas::Problem, description = "No such case for the caller, or its place is hidden from them", content_type = "application/problem+json"),
    ),
    security(("token" = []))
)]
pub(super) async fn track(
    State(app): State<App>,
    id: Result<Path<CaseId>, PathRejection>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let Path(id) = id.map_err(|_| no_such_case())?;
    if seen_case(&app, &headers, id).await?.hidden.contains(&FieldGroup::Place) {
        return Err(no_such_case());
    }
    Ok(body::json(StatusCode::OK, &json!({"fixes": app.storage.track(id).await?})))
}

/// Which page of the log.
#[derive(Deserialize)]
pub(super) struct Page {
    before: Option<Version>,
    before_operation: Option<OperationId>,
}

/// The log of a case.
#[utoipa::path(
    get,
    path = "/v1/cases/{case_id}/history",
    tag = "sync",
    description = "For the staff who see the whole case: what was done, newest first, by pages of 100 lines; never what was said. `next` is the `before` of the next page, null where there is none.",
    params(
        ("case_id" = String, Path, description = "UUIDv7 of the case"),
        ("before" = Option<u64>, Query, description = "Only lines of a smaller seq"),
        ("before_operation" = Option<String>, Query, description = "Only lines before that of this operation, such as the oldest that the record's activity tells; one that is not of this case leaves nothing out"),
    ),
    responses(
        (status = 200, body = schemas::History),
        (status = 401, body = schemas::Problem, description = "No token, or an unknown or revoked one", content_type = "application/problem+json"),
        (status = 404, body = schemas::Problem, description = "No such case for the caller, or some of it is hidden from them", content_type = "application/problem+json"),
        (status = 422, body = schemas::Problem, description = "`before` is no seq, or `before_operation` no UUIDv7", content_type = "application/problem+json"),
    ),
    security(("token" = []))
)]
pub(super) async fn history(
    State(app): State<App>,
    id: Result<Path<CaseId>, PathRejection>,
    page: Result<Query<Page>, QueryRejection>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let Path(id) = id.map_err(|_| no_such_case())?;
    if !seen_case(&app, &headers, id).await?.hidden.is_empty() {
        return Err(no_such_case());
    }
    let Query(page) = page.map_err(|_| {
        Problem::new(
            Kind::NotUnderstood,
            "Send in before the seq of a line, or in before_operation the id of an operation, or neither.",
        )
    })?;
    let before = match (page.before, page.before_operation) {
        (Some(seq), _) => Before::Seq(seq),
        (None, Some(operation)) => Before::Operation(operation),
        (None, None) => Before::Nothing,
    };
    let mut lines = app.storage.history(id, before, LINES + 1).await?;
    let has_more = lines.len() > LINES;
    lines.truncate(LINES);
    let next = lines.last().filter(|_| has_more).map(|line| line.seq);
    Ok(body::json(StatusCode::OK, &json!({"lines": lines, "next": next})))
}
