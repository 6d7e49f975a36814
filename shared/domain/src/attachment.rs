//! Evidence that follows an alert, what staff attach to a case, photos of workers and of sessions. Named by the hash of its
//! content, sent in chunks, last in line.

use std::fmt;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{
    case::ByStaff,
    ids::{AlertId, CaseId, SessionId, WorkerId},
};

/// Bytes of one chunk; only the last is shorter.
pub const CHUNK_BYTES: u64 = 256 * 1024;
/// Longest photo, bytes: what the app makes is far below.
pub const PHOTO_LIMIT: u64 = 4 * 1024 * 1024;
/// Longest voice note, bytes: two minutes at 128 kbit/s.
pub const VOICE_LIMIT: u64 = 2 * 1024 * 1024;
/// Most attachments of one alert.
pub const PER_ALERT_LIMIT: usize = 20;
/// Most attachments that staff add to one case.
pub const PER_CASE_LIMIT: usize = 100;
/// Longest caption, in characters.
pub const CAPTION_LIMIT: usize = 300;

/// What a file belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Owner {
    /// An alert, and the case made from it.
    Alert(AlertId),
    /// A worker's registration.
    Worker(WorkerId),
    /// A session.
    Session(SessionId),
}

impl Owner {
    /// The id of it; a thing of another kind may have the same.
    pub fn as_uuid(&self) -> Uuid {
        match self {
            Self::Alert(id) => id.as_uuid(),
            Self::Worker(id) => id.as_uuid(),
            Self::Session(id) => id.as_uuid(),
        }
    }

    /// The case; none of what belongs to none.
    pub fn case(&self) -> Option<CaseId> {
        match self {
            Self::Alert(id) => Some((*id).into()),
            Self::Worker(_) | Self::Session(_) => None,
        }
    }

    /// The word for what it is.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Alert(_) => "alert",
            Self::Worker(_) => "worker",
            Self::Session(_) => "session",
        }
    }

    /// Reads word and id; none where they are none.
    pub fn parse(kind: &str, id: &str) -> Option<Self> {
        match kind {
            "alert" => id.parse().ok().map(Self::Alert),
            "worker" => id.parse().ok().map(Self::Worker),
            "session" => id.parse().ok().map(Self::Session),
            _ => None,
        }
    }
}

impl From<AlertId> for Owner {
    fn from(id: AlertId) -> Self {
        Self::Alert(id)
    }
}

impl From<WorkerId> for Owner {
    fn from(id: WorkerId) -> Self {
        Self::Worker(id)
    }
}

impl From<SessionId> for Owner {
    fn from(id: SessionId) -> Self {
        Self::Session(id)
    }
}

impl From<CaseId> for Owner {
    fn from(case: CaseId) -> Self {
        Self::Alert(case.into())
    }
}

/// Its id.
impl fmt::Display for Owner {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.as_uuid().fmt(f)
    }
}

/// Types of content that are taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum MediaType {
    /// A photo.
    #[serde(rename = "image/jpeg")]
    Jpeg,
    /// Speech, AAC in an MPEG-4 container.
    #[serde(rename = "audio/mp4")]
    Mp4Audio,
    /// Speech, Opus in an Ogg container.
    #[serde(rename = "audio/ogg")]
    OggAudio,
}

impl MediaType {
    /// Its name.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Jpeg => "image/jpeg",
            Self::Mp4Audio => "audio/mp4",
            Self::OggAudio => "audio/ogg",
        }
    }

    /// The type of this name; none of those that are taken where there is none.
    pub fn parse(name: &str) -> Option<Self> {
        [Self::Jpeg, Self::Mp4Audio, Self::OggAudio].into_iter().find(|known| known.as_str() == name)
    }

    /// The most bytes that one of this type may have.
    pub fn limit(self) -> u64 {
        match self {
            Self::Jpeg => PHOTO_LIMIT,
            Self::Mp4Audio | Self::OggAudio => VOICE_LIMIT,
        }
    }

    /// Whether a file that begins so is of this type: its signature, not its name.
    pub fn fits(self, beginning: &[u8]) -> bool {
        match self {
            Self::Jpeg => beginning.starts_with(&[0xff, 0xd8, 0xff]),
            Self::Mp4Audio => beginning.get(4..8) == Some(b"ftyp".as_slice()),
            Self::OggAudio => beginning.starts_with(b"OggS"),
        }
    }
}

/// `POST /v1/alerts/{id}/attachments`: what is to come. Said again, it tells how much is there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AnnounceAttachment {
    /// SHA-256 of the whole content, hexadecimal, lower case.
    pub sha256: String,
    /// Length of the whole content.
    pub bytes: u64,
    /// Its type.
    pub media_type: MediaType,
}

/// How much of an attachment the server has on its disk: the answer to announcing it, and to each chunk
/// (`PUT /v1/alerts/{id}/attachments/{sha256}?from=<byte>`, the body is the chunk).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AttachmentState {
    /// Whose it is. A phone believes only an answer that names its alert …
    pub alert_id: AlertId,
    /// … and the attachment.
    pub sha256: String,
    /// Bytes that are there; the next chunk begins here.
    pub received: u64,
    /// All of it is there and its hash is right.
    pub complete: bool,
}

/// An attachment as its case tells of it. Once it is whole the content is asked for by
/// `GET /v1/cases/{id}/attachments/{sha256}?from=<byte>`, a chunk at a time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AttachmentNote {
    /// SHA-256 of the content, hexadecimal, lower case.
    pub sha256: String,
    /// Its type.
    pub media_type: MediaType,
    /// Its length.
    pub bytes: u64,
    /// When the server had all of it; of one that waits, when it was attached.
    pub at: DateTime<Utc>,
    /// Who of staff attached it; none where it is evidence of the person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<ByStaff>,
    /// What it shows, in their words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub caption: String,
    /// It is a photographed paper.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub of_paper: bool,
    /// Its content is not at the server yet: it is still on the phone of whoever attached it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub waits: bool,
}

/// What staff attach: the content follows when the server has this.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewAttachment {
    /// SHA-256 of the content, hexadecimal, lower case.
    pub sha256: String,
    /// Its type.
    pub media_type: MediaType,
    /// Its length.
    pub bytes: u64,
    /// What it shows, [`CAPTION_LIMIT`] characters at most.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub caption: String,
    /// It is a photographed paper.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub of_paper: bool,
}
