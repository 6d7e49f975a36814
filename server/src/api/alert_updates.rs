//! What follows an alert: its receipts, further positions, and what the person says of it. Whoever shows the alert's
//! secret, the device that raised it, or the staff of its hub.

use axum::{
    body::Body,
    extract::{FromRequestParts, Path, State},
    http::{HeaderMap, StatusCode, request::Parts},
    response::Response,
};
use domain::{
    alert::Way,
    case::Case,
    door::{MakeClaim, Receipts},
    ids::{AlertId, InvalidId},
    operation::{self, Claim, Operation, Refused},
    permission::{Action, may},
    sync::Outcome,
};
use serde::Deserialize;
use serde_json::{Value, json};

use super::{
    App, alerts, body,
    caller::{Secret, Shown, bearer, known, secret},
    problem::{Kind, Problem},
    schemas,
};
use crate::{
    intake::id_of_update,
    storage::{Caller, Lane, Submission},
    token::TokenHash,
};

/// How far an alert has come.
#[utoipa::path(
    get,
    path = "/v1/alerts/{alert_id}/receipts",
    tag = "alerts",
    params(
        ("alert_id" = String, Path, description = "UUIDv7 of the alert"),
        ("Alert-Secret" = Option<String>, Header, description = "The alert's secret, base64url; or send the token of the device that raised it, or of staff of its hub"),
    ),
    responses(
        (status = 200, body = schemas::Receipts, description = "Each is true when it is said"),
        (status = 401, body = schemas::Problem, description = "Neither secret nor token", content_type = "application/problem+json"),
        (status = 403, body = schemas::Problem, description = "The secret is another one", content_type = "application/problem+json"),
        (status = 404, body = schemas::Problem, description = "No such alert for the caller", content_type = "application/problem+json"),
    ),
    security((), ("token" = []))
)]
pub(super) async fn receipts(
    State(app): State<App>,
    InAddress(alert): InAddress,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let secret_shown = shown_secret(&headers, alert)?;
    let caller = if secret_shown { Caller::default() } else { known(&app, &headers).await?.1 };
    let stored = app.storage.case(alert.into()).await?.ok_or_else(no_such_alert)?;
    let owns =
        secret_shown || (stored.owner.is_some() && stored.owner == caller.device.map(|device| device.key));
    if !may(caller.staff.as_ref(), owns, Action::ReadReceipts, &stored.case) {
        return Err(no_such_alert());
    }
    Ok(body::json(StatusCode::OK, &receipts_of(&app, &stored.case)))
}

/// Add positions to an alert.
#[utoipa::path(
    post,
    path = "/v1/alerts/{alert_id}/positions",
    tag = "alerts",
    description = "Better positions re-route the alert until somebody has taken it. A fix that cannot be read is left out, the others are taken.",
    params(
        ("alert_id" = String, Path, description = "UUIDv7 of the alert"),
        ("Alert-Secret" = Option<String>, Header, description = "The alert's secret, base64url; or send the token of the device that raised it, or of staff of its hub"),
    ),
    request_body(content = schemas::Positions, content_type = "application/json"),
    responses(
        (status = 200, body = schemas::Receipts, description = "Taken"),
        (status = 202, body = schemas::Waiting, description = "The alert is not here yet; kept until it comes"),
        (status = 401, body = schemas::Problem, description = "Neither secret nor token", content_type = "application/problem+json"),
        (status = 403, body = schemas::Problem, description = "The secret is another one", content_type = "application/problem+json"),
        (status = 404, body = schemas::Problem, description = "No such alert for the caller", content_type = "application/problem+json"),
        (status = 422, body = schemas::Problem, description = "No list of fixes", content_type = "application/problem+json"),
    ),
    security((), ("token" = []))
)]
pub(super) async fn positions(
    State(app): State<App>,
    InAddress(alert): InAddress,
    headers: HeaderMap,
    body: Body,
) -> Result<Response, Problem> {
    #[derive(Deserialize)]
    struct Sent {
        fixes: Vec<Value>,
    }
    let door = Door::of(&headers, alert)?;
    let bytes = body::read(body, body::ALERT_LIMIT).await?;
    let sent: Sent = serde_json::from_value(body::parse_leniently(&bytes)?)
        .map_err(|_| Problem::new(Kind::NotUnderstood, "Send an object with a list named fixes."))?;
    let received_at = app.clock.now();
    let wire = json!({"type": "add_positions", "alert_id": alert, "fixes": sent.fixes});
    let update = operation::Body::read(&wire, received_at)
        .map_err(|error| Problem::new(Kind::NotUnderstood, error.to_string()))?;
    door.submit(&app, alert, update).await
}

/// Take an alert back: a claim of the person, which closes nothing.
#[utoipa::path(
    post,
    path = "/v1/alerts/{alert_id}/cancel",
    tag = "alerts",
    description = "The hub sees what the person said; only staff close a case. Without a body it was a mistake.",
    params(
        ("alert_id" = String, Path, description = "UUIDv7 of the alert"),
        ("Alert-Secret" = Option<String>, Header, description = "The alert's secret, base64url; or send the token of the device that raised it, or of staff of its hub"),
    ),
    request_body(content = Option<schemas::MakeClaim>, content_type = "application/json"),
    responses(
        (status = 200, body = schemas::Receipts, description = "Told to the hub"),
        (status = 202, body = schemas::Waiting, description = "The alert is not here yet; kept until it comes"),
        (status = 401, body = schemas::Problem, description = "Neither secret nor token", content_type = "application/problem+json"),
        (status = 403, body = schemas::Problem, description = "The secret is another one", content_type = "application/problem+json"),
        (status = 404, body = schemas::Problem, description = "No such alert for the caller", content_type = "application/problem+json"),
    ),
    security((), ("token" = []))
)]
pub(super) async fn cancel(
    State(app): State<App>,
    InAddress(alert): InAddress,
    headers: HeaderMap,
    body: Body,
) -> Result<Response, Problem> {
    let door = Door::of(&headers, alert)?;
    let bytes = body::read(body, body::ALERT_LIMIT).await?;
    let claim = if bytes.trim_ascii().is_empty() {
        Claim::Mistake
    } else {
        serde_json::from_value::<MakeClaim>(body::parse_leniently(&bytes)?)
            .map_err(|_| {
                Problem::new(
                    Kind::NotUnderstood,
                    "Send {\"claim\": \"mistake\"} or {\"claim\": \"safe\"}, or nothing.",
                )
            })?
            .claim
    };
    door.submit(&app, alert, operation::Body::CancelAlert { alert_id: alert, claim }).await
}

/// Say that one is safe: a claim of the person, which closes nothing.
#[utoipa::path(
    post,
    path = "/v1/alerts/{alert_id}/safe",
    tag = "alerts",
    params(
        ("alert_id" = String, Path, description = "UUIDv7 of the alert"),
        ("Alert-Secret" = Option<String>, Header, description = "The alert's secret, base64url; or send the token of the device that raised it, or of staff of its hub"),
    ),
    responses(
        (status = 200, body = schemas::Receipts, description = "Told to the hub"),
        (status = 202, body = schemas::Waiting, description = "The alert is not here yet; kept until it comes"),
        (status = 401, body = schemas::Problem, description = "Neither secret nor token", content_type = "application/problem+json"),
        (status = 403, body = schemas::Problem, description = "The secret is another one", content_type = "application/problem+json"),
        (status = 404, body = schemas::Problem, description = "No such alert for the caller", content_type = "application/problem+json"),
    ),
    security((), ("token" = []))
)]
pub(super) async fn safe(
    State(app): State<App>,
    InAddress(alert): InAddress,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let update = operation::Body::CancelAlert { alert_id: alert, claim: Claim::Safe };
    Door::of(&headers, alert)?.submit(&app, alert, update).await
}

/// The alert that the address names.
pub(super) struct InAddress(pub(super) AlertId);

impl<S: Send + Sync> FromRequestParts<S> for InAddress {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        let text = Path::<String>::from_request_parts(parts, state).await;
        let id = text.map_or(Err(InvalidId::NotAUuid), |Path(text)| text.parse());
        id.map(Self).map_err(|error| {
            Problem::new(Kind::NoSuchAlert, format!("The alert's id in the address {error}."))
        })
    }
}

pub(super) fn no_such_alert() -> Problem {
    Problem::new(
        Kind::NoSuchAlert,
        "Send the alert first; then show its secret, the token of the device that raised it, or one of staff of its hub.",
    )
}

pub(super) fn shown_secret(headers: &HeaderMap, alert: AlertId) -> Result<bool, Problem> {
    match secret(headers, alert) {
        Secret::Right => Ok(true),
        Secret::NotShown => Ok(false),
        Secret::Wrong => Err(Problem::new(
            Kind::WrongSecret,
            "Send in Alert-Secret the base64url text of the 32 bytes from whose SHA-256 the alert's id was made. An id made otherwise is changed by staff only.",
        )),
    }
}

fn receipts_of(app: &App, case: &Case) -> Receipts {
    Receipts::of(case, alerts::contact(case, &case.routing.hub, &app.storage.hubs()))
}

/// What was shown to change an alert.
struct Door {
    secret_shown: bool,
    token: Option<TokenHash>,
}

impl Door {
    fn of(headers: &HeaderMap, alert: AlertId) -> Result<Self, Problem> {
        let secret_shown = shown_secret(headers, alert)?;
        let token = match bearer(headers) {
            Shown::Token(token) => Some(token),
            Shown::Nothing | Shown::Weak => None,
        };
        if !secret_shown && token.is_none() {
            return Err(Problem::new(
                Kind::NoToken,
                "Show the alert's secret in Alert-Secret, or the token of the device that raised it in Authorization.",
            ));
        }
        Ok(Self { secret_shown, token })
    }

    async fn submit(self, app: &App, alert: AlertId, update: operation::Body) -> Result<Response, Problem> {
        let submission = Submission {
            operation: Operation::unordered(id_of_update(alert, &update), update),
            token: self.token,
            secret_shown: self.secret_shown,
            link_shown: false,
            way: Way::Door,
            received_at: app.clock.now(),
        };
        let verdict =
            app.storage.submit(Lane::Alerts, vec![submission]).await?.pop().ok_or_else(Problem::fault)?;
        let parking = verdict.parking;
        match (verdict.outcome, verdict.case, verdict.reason) {
            (Outcome::Waiting, ..) => {
                let (kept, dropped) = parking.map_or((true, 0), |parking| (parking.is_kept, parking.dropped));
                let answer =
                    json!({"alert_id": alert, "outcome": Outcome::Waiting, "kept": kept, "dropped": dropped});
                Ok(body::json(StatusCode::ACCEPTED, &answer))
            }
            (Outcome::Accepted | Outcome::Repeated, Some(case), _) => {
                Ok(body::json(StatusCode::OK, &receipts_of(app, &case)))
            }
            (_, _, Some(Refused::NotAllowed)) => Err(Problem::new(
                Kind::NotAllowed,
                "Only the one who raised an alert and the staff of its hub change it.",
            )),
            (_, _, Some(_)) => Err(no_such_alert()),
            (_, _, None) => Err(Problem::fault()),
        }
    }
}
