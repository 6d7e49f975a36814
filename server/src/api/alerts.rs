//! The alert's own door: raising one. Nothing about it is refused for bad data.

use axum::{
    body::Body,
    extract::State,
    http::{HeaderMap, StatusCode},
    response::Response,
};
use domain::{
    EMERGENCY, HELPLINE,
    alert::{AlertReport, Warning, Way},
    case::Case,
    door::{AlertAnswer, HubContact},
    hub::{Hub, HubId},
    operation::Operation,
};

use super::{
    App, body,
    caller::{Secret, Shown, bearer, secret},
    problem::Problem,
    schemas,
};
use crate::storage::{Lane, Submission, Verdict};

/// Raise an alert.
#[utoipa::path(
    post,
    path = "/v1/alerts",
    tag = "alerts",
    description = "No token is needed; with a device's token the alert is bound to that device. Only a body that is not JSON, has no valid `alert_id` or is over 64 KiB is refused: any other field that cannot be read is set aside and named in `warnings`. The same id again is the same case: new fields are added, differing ones both kept. Any Content-Type is taken.",
    params(("Alert-Secret" = Option<String>, Header, description = "The alert's secret, base64url: binds an alert that is already known to the device")),
    request_body(content = schemas::AlertBody, content_type = "application/json"),
    responses(
        (status = 201, description = "Stored on the server's disk, made a case and routed", body = schemas::AlertAnswer),
        (status = 200, description = "Known already; what was new is stored too", body = schemas::AlertAnswer),
        (status = 400, description = "Not JSON, or nested over 128 deep", body = schemas::Problem, content_type = "application/problem+json"),
        (status = 413, description = "Over 64 KiB", body = schemas::Problem, content_type = "application/problem+json"),
        (status = 422, description = "Not an object, or no valid `alert_id`", body = schemas::Problem, content_type = "application/problem+json"),
        (status = 503, description = "Not stored: send it again", body = schemas::Problem, content_type = "application/problem+json"),
    ),
    security((), ("token" = []))
)]
pub(super) async fn raise(
    State(app): State<App>,
    headers: HeaderMap,
    body: Body,
) -> Result<Response, Problem> {
    let bytes = body::read(body, body::ALERT_LIMIT).await?;
    let value = body::parse_leniently(&bytes)?;
    let received_at = app.clock.now();
    let report = AlertReport::read(&value, received_at)?;
    let warnings = report.warnings.clone();
    let submission = Submission {
        // a wrong secret or token is no reason to turn an alert away
        secret_shown: secret(&headers, report.id) == Secret::Right,
        link_shown: false,
        token: match bearer(&headers) {
            Shown::Token(token) => Some(token),
            Shown::Nothing | Shown::Weak => None,
        },
        operation: Operation::raise(report),
        way: Way::Door,
        received_at,
    };
    let verdict = app.storage.submit(Lane::Alerts, vec![submission]).await?.pop();
    let Some(Verdict { case: Some(case), is_new_case, .. }) = verdict else { return Err(Problem::fault()) };
    let status = if is_new_case { StatusCode::CREATED } else { StatusCode::OK };
    Ok(body::json(status, &answer(&case, &app.storage.hubs(), warnings)))
}

fn answer(case: &Case, hubs: &[Hub], warnings: Vec<Warning>) -> AlertAnswer {
    AlertAnswer {
        alert_id: case.id.into(),
        case_number: case.number.clone(),
        hub: contact(case, &case.routing.hub, hubs),
        nearest_hub: case.routing.nearest_hub.as_ref().map(|hub| contact(case, hub, hubs)),
        outside_coverage: case.routing.outside_coverage,
        reason: case.routing.reason,
        helpline: HELPLINE.to_owned(),
        emergency: EMERGENCY.to_owned(),
        received_at: case.received_at,
        warnings,
    }
}

/// A hub as the person is told of it; one that is no longer in the list by its id.
pub(super) fn contact(case: &Case, id: &HubId, hubs: &[Hub]) -> HubContact {
    let mut contact = hubs.iter().find(|hub| hub.id == *id).map_or_else(
        || HubContact { id: id.clone(), name: id.to_string(), phone: None, km: None },
        HubContact::of,
    );
    contact.km = case.routing.nearest_hub_km.filter(|_| case.routing.nearest_hub.as_ref() == Some(id));
    contact
}
