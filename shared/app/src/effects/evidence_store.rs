//! The store of evidence, `evidence.db`: photos and voice notes that follow an alert. A file and a thread of its own, so that
//! a large picture never stands before an alert. What a shell hands over is made small, cleaned and sealed here, and the
//! shell's file is deleted.

use crux_core::capability::Operation;

/// A piece of evidence, without its content.
#[derive(Clone, PartialEq, Eq)]
pub struct KeptEvidence {
    /// SHA-256 of its content, hexadecimal: its name on the way to the server.
    pub sha256: String,
    /// The alert that it belongs to.
    pub alert_id: String,
    /// `image/jpeg`, `audio/mp4`, `audio/ogg`.
    pub media_type: String,
    /// Length of its content.
    pub bytes: u64,
    /// Milliseconds since 1970 by the phone's clock when it was taken.
    pub taken_at_ms: i64,
    /// The server has it; the content is gone from the phone.
    pub sent: bool,
    /// When it was noted that nothing more is sent of it, milliseconds since 1970; none before that.
    pub ended_at_ms: Option<i64>,
}

impl std::fmt::Debug for KeptEvidence {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "KeptEvidence {} {} bytes [redacted]", self.media_type, self.bytes)
    }
}

/// What to do.
#[derive(Clone, PartialEq, Eq)]
pub enum EvidenceStoreOperation {
    /// List what there is.
    Load,
    /// Take a file over: a photo is made smaller and loses everything but the picture, position and camera among it.
    TakeOver {
        /// The alert that it belongs to.
        alert_id: String,
        /// Where the shell left it.
        path: String,
        /// As the shell names its type.
        media_type: String,
        /// When it was taken, milliseconds since 1970.
        taken_at_ms: i64,
    },
    /// Read the chunk that begins at this byte.
    ReadChunk {
        /// Which.
        sha256: String,
        /// Of which alert.
        alert_id: String,
        /// First byte.
        from: u64,
    },
    /// The server has it: delete the content, keep the line.
    MarkSent {
        /// Which.
        sha256: String,
        /// Of which alert.
        alert_id: String,
    },
    /// Nothing more is sent of it: note when that was seen. Content and line stay for now.
    MarkEnded {
        /// Which.
        sha256: String,
        /// Of which alert.
        alert_id: String,
        /// Milliseconds since 1970.
        at_ms: i64,
    },
    /// It is of no use any more: delete content and line.
    Forget {
        /// Which.
        sha256: String,
        /// Of which alert.
        alert_id: String,
    },
    /// Nobody wants this file of the shell's any more: delete it unread.
    Discard {
        /// Where the shell left it.
        path: String,
    },
    /// Delete everything.
    Wipe,
}

impl std::fmt::Debug for EvidenceStoreOperation {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Load => "Load",
            Self::TakeOver { .. } => "TakeOver [redacted]",
            Self::ReadChunk { .. } => "ReadChunk [redacted]",
            Self::MarkSent { .. } => "MarkSent [redacted]",
            Self::MarkEnded { .. } => "MarkEnded [redacted]",
            Self::Forget { .. } => "Forget [redacted]",
            Self::Discard { .. } => "Discard [redacted]",
            Self::Wipe => "Wipe",
        })
    }
}

/// What came of it.
#[derive(Clone, PartialEq, Eq)]
pub enum EvidenceStoreOutput {
    /// What there is, oldest first.
    Loaded(Vec<KeptEvidence>),
    /// On the disk, sealed.
    TakenOver(KeptEvidence),
    /// The chunk; empty after the end.
    Chunk(Vec<u8>),
    /// Done.
    Done,
    /// The file is no photo or voice note that can be read, or it is too large.
    NotReadable,
    /// Not done: no room, or no key.
    Failed,
}

impl std::fmt::Debug for EvidenceStoreOutput {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Loaded(list) => write!(f, "Loaded {}", list.len()),
            Self::TakenOver(kept) => write!(f, "TakenOver {kept:?}"),
            Self::Chunk(bytes) => write!(f, "Chunk of {} bytes", bytes.len()),
            Self::Done => f.write_str("Done"),
            Self::NotReadable => f.write_str("NotReadable"),
            Self::Failed => f.write_str("Failed"),
        }
    }
}

impl Operation for EvidenceStoreOperation {
    type Output = EvidenceStoreOutput;
}
