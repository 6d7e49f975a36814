//! Where the doorbell reaches the phone of whoever is signed in.

use axum::{
    body::Body,
    extract::State,
    http::{HeaderMap, StatusCode},
    response::{IntoResponse, Response},
};
use domain::sync::PushAddress;

use super::{
    App, body,
    caller::known,
    problem::{Kind, Problem},
    schemas,
};
use crate::push::Platform;

/// Longest address that is taken: Google's have some 160 characters and no promised end.
const LONGEST: usize = 4096;

/// Say where the doorbell reaches this phone.
#[utoipa::path(
    put,
    path = "/v1/push",
    tag = "sync",
    description = "The address that Apple or Google gave the app. It is used for an empty doorbell only, and ends with the session; the same address with another session moves to that one.",
    request_body(content = schemas::PushAddress, content_type = "application/json"),
    responses(
        (status = 204, description = "Kept"),
        (status = 401, body = schemas::Problem, description = "Nobody is signed in with this token", content_type = "application/problem+json"),
        (status = 422, body = schemas::Problem, description = "A field is missing or of another form", content_type = "application/problem+json"),
    ),
    security(("token" = []))
)]
pub(super) async fn put(State(app): State<App>, headers: HeaderMap, body: Body) -> Result<Response, Problem> {
    let (token, caller) = known(&app, &headers).await?;
    if caller.staff.is_none() {
        return Err(signed_out());
    }
    let PushAddress { platform, token: address } = body::read_as(&headers, body, body::ALERT_LIMIT).await?;
    let platform = Platform::parse(&platform)
        .ok_or_else(|| Problem::new(Kind::NotUnderstood, "Send in platform: android or ios."))?;
    let fits = (1..=LONGEST).contains(&address.len());
    let is_an_address = match platform {
        Platform::Android => address.bytes().all(|byte| byte.is_ascii_graphic()),
        Platform::Ios => address.bytes().all(|byte| byte.is_ascii_hexdigit()),
    };
    if !fits || !is_an_address {
        return Err(Problem::new(
            Kind::NotUnderstood,
            "Send in token what the platform gave the app: of ios as hexadecimal digits.",
        ));
    }
    if app.storage.set_push_address(token, platform, address, app.clock.now()).await? {
        Ok(StatusCode::NO_CONTENT.into_response())
    } else {
        // it ended in between
        Err(signed_out())
    }
}

fn signed_out() -> Problem {
    Problem::new(Kind::NoToken, "Sign in by POST /v1/sessions, and send the token that it gives.")
}
