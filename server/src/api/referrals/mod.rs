//! The page of a referral: a partner who was sent a link sees what staff ticked for them, and accepts, declines or reports
//! done, without an account. The link's secret is all that opens it; only its SHA-256 is kept, and nothing of it is logged
//! (the trace names the route). Every answer is a page, also where something fails.

use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
};

use axum::{
    body::Body,
    extract::{Path, State, rejection::PathRejection},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use chrono::{DateTime, Utc};
use domain::{
    alert::Way,
    case::{Case, NewReferral, Referral, ReferralAnswer},
    hub::india_day,
    ids::OperationId,
    operation::{self, Operation, Work},
};
use sha2::{Digest, Sha256};

use super::{App, body};
use crate::{
    clock::unix_ms,
    files::ContentHash,
    storage::{Lane, StorageError, Submission},
};

mod page;
mod texts;

use page::Shown;
use texts::Texts;

/// Times in a minute that a link is opened or answered; whoever reads a page needs fewer.
const A_MINUTE: u32 = 30;
/// Links that are counted before those of earlier minutes are let go.
const COUNTED: usize = 1024;

/// Counts how often each link is used, so that nobody tries everything with one. Of links that there are only: what
/// nobody was given costs one look into an index.
#[derive(Debug, Default)]
pub(super) struct Throttle(Mutex<HashMap<String, (i64, u32)>>);

impl Throttle {
    /// Counts one use at `now`. Whether it is one too many.
    fn is_over(&self, link_sha256: &str, now: DateTime<Utc>) -> bool {
        let minute = now.timestamp().div_euclid(60);
        let mut counts = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if counts.len() >= COUNTED {
            counts.retain(|_, (counted, _)| *counted == minute);
        }
        let count = counts.entry(link_sha256.to_owned()).or_insert((minute, 0));
        if count.0 != minute {
            *count = (minute, 0);
        }
        count.1 = count.1.saturating_add(1);
        count.1 > A_MINUTE
    }
}

/// A link that was opened.
struct Opened {
    link_sha256: String,
    case: Case,
    referral: Referral,
}

/// Why it is not.
enum NotOpened {
    /// There is no such link, or none of this form: the same answer for both.
    Unknown,
    TooOften,
    Failed,
}

impl From<StorageError> for NotOpened {
    fn from(error: StorageError) -> Self {
        tracing::error!(%error, "the page of a referral cannot be shown");
        Self::Failed
    }
}

impl NotOpened {
    fn page(&self, texts: &'static Texts) -> Response {
        let (status, shown) = match self {
            Self::Unknown => (StatusCode::NOT_FOUND, texts.unknown),
            Self::TooOften => (StatusCode::TOO_MANY_REQUESTS, texts.too_often),
            Self::Failed => (StatusCode::SERVICE_UNAVAILABLE, texts.failed),
        };
        page::response(status, texts, &Shown::Told(shown))
    }
}

async fn open(app: &App, secret: Result<Path<String>, PathRejection>) -> Result<Opened, NotOpened> {
    let secret = secret.map_err(|_| NotOpened::Unknown)?.0;
    let bytes = URL_SAFE_NO_PAD.decode(secret).ok().filter(|bytes| bytes.len() == 32);
    let link_sha256 = ContentHash::of(&bytes.ok_or(NotOpened::Unknown)?).to_string();
    let found = app.storage.referral_of_link(link_sha256.clone()).await?;
    let (case, id) = found.ok_or(NotOpened::Unknown)?;
    if app.links.is_over(&link_sha256, app.clock.now()) {
        return Err(NotOpened::TooOften);
    }
    let case = app.storage.case(case).await?.ok_or(NotOpened::Unknown)?.case;
    let referral = case.referrals.iter().find(|referral| referral.made.id == id).cloned();
    let referral = referral.ok_or(NotOpened::Unknown)?;
    Ok(Opened { link_sha256, case, referral })
}

/// The page of a referral.
#[utoipa::path(
    get,
    path = "/r/{secret}",
    tag = "referrals",
    description = "For a partner who was sent the link; no account. Shows what staff ticked, in English or Hindi by `Accept-Language`.",
    params(("secret" = String, Path, description = "32 bytes as base64url without padding; their SHA-256 is the referral's `link_sha256`")),
    responses(
        (status = 200, description = "What is asked, and a form to answer", content_type = "text/html", body = String),
        (status = 404, description = "No such link: always the same page", content_type = "text/html", body = String),
        (status = 410, description = "Answered, withdrawn or expired: nothing of the case", content_type = "text/html", body = String),
        (status = 429, description = "Opened too often within a minute", content_type = "text/html", body = String),
    )
)]
pub(super) async fn page(
    State(app): State<App>,
    secret: Result<Path<String>, PathRejection>,
    headers: HeaderMap,
) -> Response {
    let texts = Texts::for_reader(&headers);
    match open(&app, secret).await {
        Ok(opened) => shown(&app, texts, &opened),
        Err(not_opened) => not_opened.page(texts),
    }
}

fn shown(app: &App, texts: &'static Texts, opened: &Opened) -> Response {
    let today = india_day(app.clock.now());
    let standing = opened.referral.standing(today);
    if let Some(told) = texts.over(standing) {
        return page::response(StatusCode::GONE, texts, &Shown::Told(told));
    }
    let case = opened.case.for_partner(&opened.referral);
    let lists = app.storage.lists();
    let shown = Shown::Asked { case: &case, referral: &opened.referral, kinds: lists.kinds() };
    page::response(StatusCode::OK, texts, &shown)
}

/// Answer a referral.
#[utoipa::path(
    post,
    path = "/r/{secret}",
    tag = "referrals",
    description = "The form of the page. The same answer twice is one.",
    params(("secret" = String, Path, description = "As for the page")),
    request_body(content = String, content_type = "application/x-www-form-urlencoded", description = "`answer`: accepted, declined, done; `note`: 1000 characters at most"),
    responses(
        (status = 303, description = "Taken: see the page"),
        (status = 403, description = "The form is another site's", content_type = "text/html", body = String),
        (status = 404, description = "No such link: always the same page", content_type = "text/html", body = String),
        (status = 422, description = "No answer, or too long a note", content_type = "text/html", body = String),
        (status = 429, description = "Answered too often within a minute", content_type = "text/html", body = String),
        (status = 503, description = "Not stored: send it again", content_type = "text/html", body = String),
    )
)]
pub(super) async fn answer(
    State(app): State<App>,
    secret: Result<Path<String>, PathRejection>,
    headers: HeaderMap,
    sent: Body,
) -> Response {
    let texts = Texts::for_reader(&headers);
    let told = |status, told| page::response(status, texts, &Shown::Told(told));
    let place =
        secret.as_ref().ok().and_then(|Path(secret)| HeaderValue::try_from(format!("/r/{secret}")).ok());
    if is_from_elsewhere(&headers) {
        return told(StatusCode::FORBIDDEN, texts.elsewhere);
    }
    let Ok(sent) = body::read(sent, body::ALERT_LIMIT).await else {
        return told(StatusCode::UNPROCESSABLE_ENTITY, texts.no_answer);
    };
    let opened = match open(&app, secret).await {
        Ok(opened) => opened,
        Err(not_opened) => return not_opened.page(texts),
    };
    let Some((answer, note)) = read_form(&sent) else {
        return told(StatusCode::UNPROCESSABLE_ENTITY, texts.no_answer);
    };
    match (submit(&app, &opened, answer, note).await, place) {
        // also where it was over: the page says how it stands
        (Ok(()), Some(place)) => {
            (StatusCode::SEE_OTHER, [(header::LOCATION, place), (header::CACHE_CONTROL, page::NO_STORE)])
                .into_response()
        }
        (Ok(()), None) => shown(&app, texts, &opened),
        (Err(error), _) => NotOpened::from(error).page(texts),
    }
}

/// Whether a browser says that another site's page sends the form. One that says nothing is an old one; `null` is what the
/// page's own form sends, because it tells no referrer.
fn is_from_elsewhere(headers: &HeaderMap) -> bool {
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    let site = text("sec-fetch-site").is_some_and(|site| !matches!(site, "same-origin" | "none"));
    let host = text("host").unwrap_or_default();
    let origin = text("origin")
        .filter(|origin| *origin != "null")
        .is_some_and(|origin| origin.split_once("://").is_none_or(|(_, of)| !of.eq_ignore_ascii_case(host)));
    site || origin
}

fn read_form(sent: &[u8]) -> Option<(ReferralAnswer, String)> {
    let field = |name: &str| {
        form_urlencoded::parse(sent).find(|(field, _)| field == name).map(|(_, value)| value.into_owned())
    };
    let answer = match field("answer")?.as_str() {
        "accepted" => ReferralAnswer::Accepted,
        "declined" => ReferralAnswer::Declined,
        "done" => ReferralAnswer::Done,
        _ => return None,
    };
    let note = field("note").unwrap_or_default().replace("\r\n", "\n").trim().to_owned();
    (note.chars().count() <= NewReferral::TEXT_LIMIT).then_some((answer, note))
}

async fn submit(
    app: &App,
    opened: &Opened,
    answer: ReferralAnswer,
    note: String,
) -> Result<(), StorageError> {
    let (made, by) = (&opened.referral.made, &opened.referral.by);
    // the same answer has the same name, however often the button is pressed
    let name = format!("answer of a partner\n{}\n{}\n{note}", opened.link_sha256, answer.as_str());
    let digest: [u8; 32] = Sha256::digest(name).into();
    let [b0, b1, b2, b3, b4, b5, b6, b7, b8, b9, ..] = digest;
    let id = OperationId::new(unix_ms(by.at), [b0, b1, b2, b3, b4, b5, b6, b7, b8, b9]);
    let work = Work::AnswerReferral { referral: made.id, answer, note };
    let submission = Submission {
        operation: Operation::unordered(id, operation::Body::work(opened.case.id, work)),
        token: None,
        secret_shown: false,
        link_shown: true,
        way: Way::Door,
        received_at: app.clock.now(),
    };
    app.storage.submit(Lane::Others, vec![submission]).await.map(|_| ())
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;

    use super::*;

    #[test]
    fn a_link_is_counted_by_the_minute_and_for_itself() {
        let throttle = Throttle::default();
        let noon = DateTime::UNIX_EPOCH;
        let last = (0..A_MINUTE).map(|_| throttle.is_over("a", noon)).last();
        assert_eq!(
            (last, throttle.is_over("a", noon), throttle.is_over("b", noon)),
            (Some(false), true, false)
        );
        assert!(!throttle.is_over("a", noon + TimeDelta::minutes(1)));
    }
}
