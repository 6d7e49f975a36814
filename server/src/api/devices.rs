//! Devices: an installation of the app, known by a token that it made itself.

use axum::{
    body::Body,
    extract::State,
    http::{HeaderMap, StatusCode},
    response::Response,
};
use domain::sync::RegisterDevice;
use serde_json::json;

use super::{
    App, body,
    caller::{Shown, bearer},
    problem::{Kind, Problem},
    schemas,
};
use crate::{storage::Registered, token::Token};

/// Longest text that a device says of itself, characters.
const TEXT_LIMIT: usize = 64;

/// Register a device.
#[utoipa::path(
    post,
    path = "/v1/devices",
    tag = "devices",
    description = "The device makes its own token, 256 random bits as text of 43 to 256 characters, at its first start and without a network; the server keeps its SHA-256 on first sight, here or on an alert.",
    request_body(content = schemas::RegisterDevice, content_type = "application/json"),
    responses(
        (status = 201, body = schemas::DeviceRegistered, description = "Known now"),
        (status = 200, body = schemas::DeviceRegistered, description = "Known already; what it says of itself is brought up to date"),
        (status = 400, body = schemas::Problem, description = "The token is too weak", content_type = "application/problem+json"),
        (status = 401, body = schemas::Problem, description = "No token", content_type = "application/problem+json"),
        (status = 409, body = schemas::Problem, description = "Another device has this id", content_type = "application/problem+json"),
        (status = 422, body = schemas::Problem, description = "A field is missing or of another type", content_type = "application/problem+json"),
    ),
    security(("token" = []))
)]
pub(super) async fn register(
    State(app): State<App>,
    headers: HeaderMap,
    body: Body,
) -> Result<Response, Problem> {
    let token = match bearer(&headers) {
        Shown::Token(token) => token,
        Shown::Weak => {
            return Err(Problem::new(
                Kind::WeakToken,
                format!(
                    "Make a token of 32 random bytes and send it as text of {} to {} characters.",
                    Token::SHORTEST,
                    Token::LONGEST
                ),
            ));
        }
        Shown::Nothing => {
            return Err(Problem::new(Kind::NoToken, "Send the device's own token as Authorization: Bearer."));
        }
    };
    let mut device: RegisterDevice = body::read_as(&headers, body, body::ALERT_LIMIT).await?;
    for text in [&mut device.platform, &mut device.app_version, &mut device.language] {
        *text = text.chars().take(TEXT_LIMIT).collect();
    }
    let answer = json!({"device_id": device.device_id});
    match app.storage.register_device(token, device, app.clock.now()).await? {
        Registered::New => Ok(body::json(StatusCode::CREATED, &answer)),
        Registered::Again => Ok(body::json(StatusCode::OK, &answer)),
        Registered::IdTaken => Err(Problem::new(
            Kind::DeviceIdTaken,
            "Make a new device_id (UUIDv7) and register again; an id stays with the token it came with first.",
        )),
    }
}
