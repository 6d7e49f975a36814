//! The door for what comes by phone: text messages and missed calls, brought by a gateway that signs what it says. What is
//! signed is never refused for what stands in it.

use axum::{
    body::{Body, Bytes},
    extract::State,
    http::{HeaderMap, StatusCode},
    response::Response,
};
use serde_json::{Map, Value, json};

use super::{
    App, body,
    problem::{Kind, Problem},
    schemas,
};
use crate::{
    gateway::{SIGNATURE, TIMESTAMP},
    inbound::{Arrived, Gateway},
};

/// A text message came.
#[utoipa::path(
    post,
    path = "/v1/inbound/sms",
    tag = "inbound",
    description = "An encoded alert is the same case as the alert of its id by any other way; words make a case, or join the open one of the same number of the last 24 hours. Every field may be missing or wrong: nothing that is signed is refused. The same `provider_message_id` of the same sender with the same words changes nothing.",
    params(
        ("Gateway-Timestamp" = String, Header, description = "Time of sending, seconds since 1970; good for five minutes before and after"),
        ("Gateway-Signature" = String, Header, description = "`v1=` and the HMAC-SHA-256, in 64 hexadecimal digits, of the timestamp, a dot and the body, under a key of `main-server gateway add`"),
    ),
    request_body(content = schemas::InboundSms, content_type = "application/json"),
    responses(
        (status = 200, body = schemas::Heard, description = "On the server's disk, now or from before"),
        (status = 400, body = schemas::Problem, description = "Not JSON", content_type = "application/problem+json"),
        (status = 401, body = schemas::Problem, description = "Not signed by a gateway, or not now", content_type = "application/problem+json"),
        (status = 413, body = schemas::Problem, description = "Over 64 KiB", content_type = "application/problem+json"),
        (status = 422, body = schemas::Problem, description = "Not an object", content_type = "application/problem+json"),
        (status = 503, body = schemas::Problem, description = "Not stored: deliver it again", content_type = "application/problem+json"),
    )
)]
pub(super) async fn sms(State(app): State<App>, headers: HeaderMap, body: Body) -> Result<Response, Problem> {
    let (gateway, reported) = signed(&app, &headers, body).await?;
    hear(&app, Arrived::sms(gateway, &reported, app.clock.now())).await
}

/// Somebody rang and hung up.
#[utoipa::path(
    post,
    path = "/v1/inbound/missed-call",
    tag = "inbound",
    description = "It joins the open case of the same number of the last 24 hours, else it makes a case. Every field may be missing or wrong. The same `provider_call_id` of the same number changes nothing.",
    params(
        ("Gateway-Timestamp" = String, Header, description = "As for text messages"),
        ("Gateway-Signature" = String, Header, description = "As for text messages"),
    ),
    request_body(content = schemas::InboundCall, content_type = "application/json"),
    responses(
        (status = 200, body = schemas::Heard, description = "On the server's disk, now or from before"),
        (status = 400, body = schemas::Problem, description = "Not JSON", content_type = "application/problem+json"),
        (status = 401, body = schemas::Problem, description = "Not signed by a gateway, or not now", content_type = "application/problem+json"),
        (status = 413, body = schemas::Problem, description = "Over 64 KiB", content_type = "application/problem+json"),
        (status = 422, body = schemas::Problem, description = "Not an object", content_type = "application/problem+json"),
        (status = 503, body = schemas::Problem, description = "Not stored: deliver it again", content_type = "application/problem+json"),
    )
)]
pub(super) async fn missed_call(
    State(app): State<App>,
    headers: HeaderMap,
    body: Body,
) -> Result<Response, Problem> {
    let (gateway, reported) = signed(&app, &headers, body).await?;
    hear(&app, Arrived::missed_call(gateway, &reported, app.clock.now())).await
}

/// What is answered says nothing of cases: a gateway carries, it does not need to know.
async fn hear(app: &App, arrived: Arrived) -> Result<Response, Problem> {
    app.storage.hear(arrived).await?;
    Ok(body::json(StatusCode::OK, &json!({"outcome": "stored"})))
}

/// The report, and the gateway whose key signed it. Whatever does not fit is told in the same words.
async fn signed(
    app: &App,
    headers: &HeaderMap,
    body: Body,
) -> Result<(Gateway, Map<String, Value>), Problem> {
    let bytes = body::read(body, body::ALERT_LIMIT).await?;
    let gateway = signer(app, headers, &bytes).await?;
    match body::parse_leniently(&bytes)? {
        Value::Object(reported) => Ok((gateway, reported)),
        _ => Err(Problem::new(Kind::NotUnderstood, "Send an object; see /openapi.json.")),
    }
}

async fn signer(app: &App, headers: &HeaderMap, bytes: &Bytes) -> Result<Gateway, Problem> {
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let (timestamp, signature, now) = (text(TIMESTAMP), text(SIGNATURE), app.clock.now());
    let keys = app.storage.gateway_keys().await?;
    let signer = keys.into_iter().find(|kept| kept.key.has_signed(bytes, timestamp, signature, now));
    signer.map(|kept| kept.gateway).ok_or_else(|| {
        Problem::new(
            Kind::NotSigned,
            "Sign each request anew, with a key of main-server gateway add and by a clock that is right.",
        )
    })
}
