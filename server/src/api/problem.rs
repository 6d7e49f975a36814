//! Errors as problem documents (RFC 9457): a stable `type`, and a `detail` that says what to do. None holds anything that
//! the caller sent, but for the id and the hash of an attachment whose sender needs its state.

use axum::{
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use domain::{HELPLINE, alert::NotAnAlert, attachment::AttachmentState};
use serde_json::{Value, json};

use crate::storage::StorageError;

/// What went wrong, and for the caller to do.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{detail}")]
pub struct Problem {
    kind: Kind,
    detail: String,
    /// How much of an attachment is there, so that its sender can go on at the right place.
    state: Option<AttachmentState>,
}

/// Every kind of problem; its name in the `type` never changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is told by its title below")]
pub enum Kind {
    NotJson,
    TooDeep,
    NotAnAlert,
    NotUnderstood,
    TooLarge,
    TooManyOperations,
    WrongContentType,
    NoToken,
    NotSigned,
    WeakToken,
    UnknownToken,
    RevokedToken,
    WrongSecret,
    NotAllowed,
    UnknownCode,
    ExpiredCode,
    UsedCode,
    DeviceIdTaken,
    NoSuchAlert,
    NoSuchCase,
    NoSuchAttachment,
    NoSuchWorker,
    NoSuchSession,
    NoSuchClip,
    NoSuchAreas,
    TooManyAttachments,
    WrongMediaType,
    WrongContent,
    OtherOffset,
    NoSuchAddress,
    WrongMethod,
    Unavailable,
    Fault,
}

impl Kind {
    /// Status, name in the type, title.
    fn told(self) -> (StatusCode, &'static str, &'static str) {
        match self {
            Self::NotJson => (StatusCode::BAD_REQUEST, "not-json", "The body is not JSON"),
            Self::TooDeep => (StatusCode::BAD_REQUEST, "too-deep", "The body is nested too deeply"),
            Self::NotAnAlert => {
                (StatusCode::UNPROCESSABLE_ENTITY, "not-an-alert", "The body is not an alert")
            }
            Self::NotUnderstood => (
                StatusCode::UNPROCESSABLE_ENTITY,
                "not-understood",
                "The body has another shape than this address takes",
            ),
            Self::TooLarge => (StatusCode::PAYLOAD_TOO_LARGE, "too-large", "The body is too large"),
            Self::TooManyOperations => {
                (StatusCode::PAYLOAD_TOO_LARGE, "too-many-operations", "Too many operations in one sync")
            }
            Self::WrongContentType => {
                (StatusCode::UNSUPPORTED_MEDIA_TYPE, "wrong-content-type", "The body must be JSON")
            }
            Self::NoToken => (StatusCode::UNAUTHORIZED, "no-token", "A token is needed"),
            Self::NotSigned => {
                (StatusCode::UNAUTHORIZED, "not-signed", "The request is not signed by a gateway")
            }
            Self::WeakToken => (StatusCode::BAD_REQUEST, "weak-token", "The token is too short or too long"),
            Self::UnknownToken => (StatusCode::UNAUTHORIZED, "unknown-token", "The token is not known"),
            Self::RevokedToken => (StatusCode::UNAUTHORIZED, "revoked-token", "The token was revoked"),
            Self::WrongSecret => {
                (StatusCode::FORBIDDEN, "wrong-secret", "The secret is not the one of this alert")
            }
            Self::NotAllowed => (StatusCode::FORBIDDEN, "not-allowed", "This is not allowed to you"),
            Self::UnknownCode => (StatusCode::FORBIDDEN, "unknown-code", "The invite code is not known"),
            Self::ExpiredCode => (StatusCode::FORBIDDEN, "expired-code", "The invite code has expired"),
            Self::UsedCode => (StatusCode::FORBIDDEN, "used-code", "The invite code was used"),
            Self::DeviceIdTaken => (StatusCode::CONFLICT, "device-id-taken", "Another device has this id"),
            Self::NoSuchAlert => (StatusCode::NOT_FOUND, "no-such-alert", "There is no such alert for you"),
            Self::NoSuchCase => (StatusCode::NOT_FOUND, "no-such-case", "There is no such case for you"),
            Self::NoSuchAttachment => {
                (StatusCode::NOT_FOUND, "no-such-attachment", "There is no such attachment")
            }
            Self::NoSuchWorker => {
                (StatusCode::NOT_FOUND, "no-such-worker", "There is no such worker for you")
            }
            Self::NoSuchSession => {
                (StatusCode::NOT_FOUND, "no-such-session", "There is no such session for you")
            }
            Self::NoSuchClip => (StatusCode::NOT_FOUND, "no-such-clip", "There is no such recorded prompt"),
            Self::NoSuchAreas => {
                (StatusCode::NOT_FOUND, "no-such-areas", "There is no list of this district")
            }
            Self::TooManyAttachments => (
                StatusCode::PAYLOAD_TOO_LARGE,
                "too-many-attachments",
                "The alert has as many attachments as it may have",
            ),
            Self::WrongMediaType => (
                StatusCode::UNSUPPORTED_MEDIA_TYPE,
                "wrong-media-type",
                "The content is not of the type that was announced",
            ),
            Self::WrongContent => {
                (StatusCode::CONFLICT, "wrong-content", "The content is not what was announced")
            }
            Self::OtherOffset => {
                (StatusCode::CONFLICT, "other-offset", "The next chunk begins at another byte")
            }
            Self::NoSuchAddress => {
                (StatusCode::NOT_FOUND, "no-such-address", "There is nothing at this address")
            }
            Self::WrongMethod => {
                (StatusCode::METHOD_NOT_ALLOWED, "wrong-method", "This address takes another method")
            }
            Self::Unavailable => (StatusCode::SERVICE_UNAVAILABLE, "not-stored", "Nothing was stored"),
            Self::Fault => (StatusCode::INTERNAL_SERVER_ERROR, "fault", "The server is at fault"),
        }
    }
}

impl Problem {
    /// A problem with what to do about it; `detail` holds nothing that the caller sent.
    pub fn new(kind: Kind, detail: impl Into<String>) -> Self {
        Self { kind, detail: detail.into(), state: None }
    }

    /// The same problem with the state of the attachment that it is about: its fields stand beside `detail`.
    #[must_use]
    pub fn with_state(self, state: AttachmentState) -> Self {
        Self { state: Some(state), ..self }
    }

    /// The server failed; the caller cannot do much.
    pub fn fault() -> Self {
        Self::new(
            Kind::Fault,
            format!("Try again. If somebody is in danger, call 112 or MAIN's helpline {HELPLINE} now."),
        )
    }

    /// Its kind.
    pub fn kind(&self) -> Kind {
        self.kind
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let (status, name, title) = self.kind.told();
        let mut body = json!({
            "type": format!("/problems/{name}"), "title": title, "status": status.as_u16(), "detail": self.detail,
        });
        if let (Some(body), Some(Ok(Value::Object(state)))) =
            (body.as_object_mut(), self.state.map(serde_json::to_value))
        {
            body.extend(state);
        }
        let mut response = (status, body.to_string()).into_response();
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
        if status == StatusCode::UNAUTHORIZED {
            headers.insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
        }
        let again_after = match self.kind {
            Kind::Unavailable => Some("1"),
            // its invitation may be under way on the phone of whoever made it
            Kind::UnknownCode => Some("60"),
            _ => None,
        };
        if let Some(seconds) = again_after {
            headers.insert(header::RETRY_AFTER, HeaderValue::from_static(seconds));
        }
        response
    }
}

impl From<StorageError> for Problem {
    fn from(error: StorageError) -> Self {
        match error {
            StorageError::Unavailable => Self::new(
                Kind::Unavailable,
                format!(
                    "Send the same again in a moment. If somebody is in danger, call 112 or MAIN's helpline {HELPLINE}."
                ),
            ),
            StorageError::Broken(_) => {
                tracing::error!(%error, "a request failed");
                Self::fault()
            }
        }
    }
}

impl From<getrandom::Error> for Problem {
    fn from(error: getrandom::Error) -> Self {
        tracing::error!(%error, "the operating system gives no random bytes");
        Self::fault()
    }
}

impl From<NotAnAlert> for Problem {
    fn from(error: NotAnAlert) -> Self {
        Self::new(
            Kind::NotAnAlert,
            format!("{error}. Only this stops an alert; every other field may be wrong."),
        )
    }
}
