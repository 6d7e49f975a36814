//! Who calls: by the bearer token, and for one alert by its secret.

use std::borrow::Cow;

use axum::http::{HeaderMap, header};
use domain::{
    case::Case,
    ids::{AlertId, AlertSecret, CaseId},
};

use super::{
    App,
    problem::{Kind, Problem},
};
use crate::{
    storage::{Caller, Known},
    token::{Token, TokenHash},
};

/// The bearer token of a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shown {
    /// There is none.
    Nothing,
    /// It cannot be a token: too short to be secret, or no text.
    Weak,
    /// The hash of one.
    Token(TokenHash),
}

/// What stands in `Authorization`.
pub(super) fn bearer(headers: &HeaderMap) -> Shown {
    let Some(value) = headers.get(header::AUTHORIZATION) else { return Shown::Nothing };
    let token = value.to_str().ok().and_then(|text| {
        let (scheme, token) = text.split_once(' ')?;
        scheme.eq_ignore_ascii_case("bearer").then(|| Token::shown(token.trim())).flatten()
    });
    token.map_or(Shown::Weak, |token| Shown::Token(token.hash()))
}

/// The caller of an address that needs one.
///
/// # Errors
/// A [`Problem`] that says how to get a token that opens this door.
pub(super) async fn known(app: &App, headers: &HeaderMap) -> Result<(TokenHash, Caller), Problem> {
    match bearer(headers) {
        Shown::Nothing => Err(Problem::new(
            Kind::NoToken,
            "Send the header Authorization: Bearer with a device's or a session's token.",
        )),
        Shown::Weak => Err(Problem::new(
            Kind::UnknownToken,
            "Send the header Authorization: Bearer with a token as POST /v1/sessions gave it, or a registered device's.",
        )),
        Shown::Token(token) => match app.storage.caller(token).await? {
            Known::Caller(caller) => Ok((token, caller)),
            Known::Revoked => Err(Problem::new(
                Kind::RevokedToken,
                "This sign-in was ended. Ask for a new invite code and sign in again; what was not sent is kept on the phone.",
            )),
            Known::Never => Err(Problem::new(
                Kind::UnknownToken,
                "Register the device by POST /v1/devices, or sign in by POST /v1/sessions.",
            )),
        },
    }
}

/// A case as the member of staff who calls sees it, which is more than a stub.
///
/// # Errors
/// A [`Problem`] where nobody is signed in, or for them there is no such case.
pub(super) async fn seen_case(app: &App, headers: &HeaderMap, id: CaseId) -> Result<Case, Problem> {
    let (_, Caller { staff, .. }) = known(app, headers).await?;
    let case = app.storage.case(id).await?.map(|stored| stored.case).ok_or_else(no_such_case)?;
    let seen = staff.as_ref().and_then(|staff| case.seen_by(staff)).filter(|seen| !seen.is_stub);
    seen.map(Cow::into_owned).ok_or_else(no_such_case)
}

pub(super) fn no_such_case() -> Problem {
    Problem::new(Kind::NoSuchCase, "See the cases that a sync brings.")
}

/// Whether the header `Alert-Secret` came and fits the alert.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Secret {
    /// There is none.
    NotShown,
    /// It is another alert's, or none at all.
    Wrong,
    /// It is this alert's.
    Right,
}

/// Looks at `Alert-Secret`.
pub(super) fn secret(headers: &HeaderMap, alert: AlertId) -> Secret {
    let Some(value) = headers.get("alert-secret") else { return Secret::NotShown };
    match value.to_str().ok().and_then(|text| AlertSecret::parse(text.trim())) {
        Some(secret) if alert.is_made_from(&secret) => Secret::Right,
        _ => Secret::Wrong,
    }
}
