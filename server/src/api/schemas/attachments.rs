//! Evidence that follows an alert.

use chrono::{DateTime, Utc};
use utoipa::ToSchema;
use uuid::Uuid;

/// A photo or voice note that is to come.
#[derive(ToSchema)]
pub(in crate::api) struct AnnounceAttachment {
    /// SHA-256 of the whole content, 64 hexadecimal digits, lower case.
    sha256: String,
    /// Length of the whole content: at most 4 MiB for a photo, 2 MiB for a voice note.
    #[schema(minimum = 1)]
    bytes: u64,
    /// `image/jpeg`, `audio/mp4`, `audio/ogg`.
    media_type: String,
}

/// How much of an attachment is on the server's disk.
#[derive(ToSchema)]
pub(in crate::api) struct AttachmentState {
    alert_id: Uuid,
    sha256: String,
    /// The next chunk begins at this byte.
    received: u64,
    /// All of it is there and its hash is right.
    complete: bool,
}

/// A problem document with the state of the attachment that it is about.
#[derive(ToSchema)]
pub(in crate::api) struct AttachmentProblem {
    /// Stable: `/problems/…`.
    r#type: String,
    title: String,
    status: u16,
    /// What to do about it.
    detail: String,
    alert_id: Uuid,
    sha256: String,
    /// The next chunk begins at this byte.
    received: u64,
    complete: bool,
}

/// The attachments of a case.
#[derive(ToSchema)]
pub(in crate::api) struct AttachmentList {
    attachments: Vec<AttachmentNote>,
}

/// An attachment.
#[derive(ToSchema)]
pub(in crate::api) struct AttachmentNote {
    sha256: String,
    /// `image/jpeg`, `audio/mp4`, `audio/ogg`.
    media_type: String,
    bytes: u64,
    /// When the server had all of it; of one that waits, when it was attached.
    at: DateTime<Utc>,
    /// Who of staff attached it; not there where it is evidence of the person.
    #[schema(required = false)]
    by: Option<serde_json::Value>,
    /// What it shows; not there where nobody said.
    #[schema(required = false)]
    caption: Option<String>,
    /// It is a photographed paper; not there where it is none.
    #[schema(required = false)]
    of_paper: Option<bool>,
    /// Its content is still on the phone of whoever attached it; not there once the server has it.
    #[schema(required = false)]
    waits: Option<bool>,
}
