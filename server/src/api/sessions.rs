//! Sessions of staff: an invite code becomes a token, and the token ends.

use axum::{
    body::Body,
    extract::State,
    http::{HeaderMap, StatusCode},
    response::{IntoResponse, Response},
};
use domain::{
    invite::InviteCode,
    sync::{OpenSession, Session},
};

use super::{
    App, body,
    caller::known,
    problem::{Kind, Problem},
    schemas,
};
use crate::{
    storage::{CodeRefused, Ending, Opening},
    token::{Token, random},
};

/// Sign in with an invite code.
#[utoipa::path(
    post,
    path = "/v1/sessions",
    tag = "sessions",
    description = "A code is good once. The same code and device within ten minutes get a new token and the old one ends, in case the first answer was lost.",
    request_body(content = schemas::OpenSession, content_type = "application/json"),
    responses(
        (status = 201, body = schemas::Session, description = "Signed in"),
        (status = 403, body = schemas::Problem, description = "The code is unknown, expired or used", content_type = "application/problem+json"),
        (status = 422, body = schemas::Problem, description = "A field is missing or of another type", content_type = "application/problem+json"),
    )
)]
pub(super) async fn open(
    State(app): State<App>,
    headers: HeaderMap,
    body: Body,
) -> Result<Response, Problem> {
    let asked: OpenSession = body::read_as(&headers, body, body::ALERT_LIMIT).await?;
    let code = InviteCode::parse(&asked.code).ok_or_else(|| refused(CodeRefused::Unknown))?;
    let token = Token::new(random()?);
    let opening =
        Opening { code: (&code).into(), device: asked.device_id, token: token.hash(), at: app.clock.now() };
    let staff = app.storage.open_session(opening).await?.map_err(refused)?;
    Ok(body::json(StatusCode::CREATED, &Session { token: token.expose().to_owned(), staff }))
}

fn refused(why: CodeRefused) -> Problem {
    match why {
        // a coordinator's phone makes codes without a network: the server hears of them later
        CodeRefused::Unknown => Problem::new(
            Kind::UnknownCode,
            "Look at the code again: twenty letters and digits in four groups. If a coordinator's phone showed it just now, it has to reach the server first: try again until it is known. Else ask who invited you for a new one.",
        ),
        CodeRefused::Expired => Problem::new(Kind::ExpiredCode, "Ask who invited you for a new code."),
        CodeRefused::Used => Problem::new(
            Kind::UsedCode,
            "A code is good once, on one device. Ask who invited you for a new one.",
        ),
    }
}

/// Sign out.
#[utoipa::path(
    delete,
    path = "/v1/sessions",
    tag = "sessions",
    responses(
        (status = 204, description = "The token has ended"),
        (status = 401, body = schemas::Problem, description = "No token, or one that is unknown or was ended before", content_type = "application/problem+json"),
    ),
    security(("token" = []))
)]
pub(super) async fn end(State(app): State<App>, headers: HeaderMap) -> Result<Response, Problem> {
    let (token, _) = known(&app, &headers).await?;
    app.storage.end_sessions(Ending::Token(token), app.clock.now()).await?;
    Ok(StatusCode::NO_CONTENT.into_response())
}
