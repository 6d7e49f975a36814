//! The store of attachments, `attachments.db`: what staff attached to cases, and photographed of workers and sessions, on this
//! phone until the server has it, and what was fetched to be looked at. Sealed with the key of the records: it cannot be read without a session. A file and a thread
//! of its own, so that a large picture never stands before an operation.

use crux_core::capability::Operation;
use domain::attachment::Owner;

/// Which attachment: its content may belong to several owners.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct AttachmentName {
    /// Whose it is.
    pub owner: Owner,
    /// SHA-256 of its content, hexadecimal, lower case.
    pub sha256: String,
}

impl std::fmt::Debug for AttachmentName {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("AttachmentName [redacted]")
    }
}

/// How far an attachment has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AttachmentStage {
    /// Taken on this phone, and not attached yet.
    Draft,
    /// Attached on this phone; the server has not got all of it.
    Told,
    /// The server has it.
    Fetched,
}

/// An attachment, without its content.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptAttachment {
    /// Which.
    pub name: AttachmentName,
    /// `image/jpeg`, `audio/mp4`, `audio/ogg`.
    pub media_type: String,
    /// Length of the whole content.
    pub bytes: u64,
    /// How far it has come.
    pub stage: AttachmentStage,
    /// When it was taken on this phone, milliseconds since 1970; 0 of what was fetched.
    pub taken_at_ms: i64,
    /// Bytes that are here.
    pub received: u64,
    /// All of it is here and its hash is right.
    pub whole: bool,
}

/// What to do. Each is one transaction.
#[derive(Clone, PartialEq, Eq)]
pub enum AttachmentStoreOperation {
    /// List what there is.
    Load,
    /// Take a photo over as a draft: it is made smaller and loses everything but the picture. The file is deleted.
    TakeOver {
        /// What it is for.
        owner: Owner,
        /// Where the shell left it.
        path: String,
        /// As the shell names its type.
        media_type: String,
        /// When it was taken, milliseconds since 1970.
        taken_at_ms: i64,
    },
    /// It is attached: it stays until the server has it.
    MarkTold(AttachmentName),
    /// The server has all of it: it may go when there is no more room.
    MarkSent(AttachmentName),
    /// Keep a chunk that was fetched, where it is the next. With the last one the content is checked against its hash.
    AddChunk {
        /// Of which.
        name: AttachmentName,
        /// Its type.
        media_type: String,
        /// Length of the whole content. Where nobody has told it, and this is not the last chunk, more than is there.
        bytes: u64,
        /// First byte.
        from: u64,
        /// The chunk.
        content: Vec<u8>,
    },
    /// Read a chunk that begins at this byte, to be sent.
    ReadChunk {
        /// Of which.
        name: AttachmentName,
        /// First byte.
        from: u64,
    },
    /// Read the whole content, to be looked at.
    Read(AttachmentName),
    /// These are of no use any more: delete them, so that nothing of them can be read.
    Forget(Vec<AttachmentName>),
    /// Nobody wants this file of the shell's any more: delete it unread.
    Discard {
        /// Where the shell left it.
        path: String,
    },
    /// Close the store: a PIN stands before its key from now on.
    Close,
    /// Delete everything.
    Wipe,
}

impl std::fmt::Debug for AttachmentStoreOperation {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Load => "Load",
            Self::TakeOver { .. } => "TakeOver [redacted]",
            Self::MarkTold(_) => "MarkTold [redacted]",
            Self::MarkSent(_) => "MarkSent [redacted]",
            Self::AddChunk { .. } => "AddChunk [redacted]",
            Self::ReadChunk { .. } => "ReadChunk [redacted]",
            Self::Read(_) => "Read [redacted]",
            Self::Forget(_) => "Forget [redacted]",
            Self::Discard { .. } => "Discard [redacted]",
            Self::Close => "Close",
            Self::Wipe => "Wipe",
        })
    }
}

/// What came of it.
#[derive(Clone, PartialEq, Eq)]
pub enum AttachmentStoreOutput {
    /// What there is.
    Loaded(Vec<KeptAttachment>),
    /// On the disk, sealed.
    TakenOver(KeptAttachment),
    /// So many bytes are on the disk; the next chunk begins there.
    Received(u64),
    /// All of it is on the disk and its hash is right; what had to go to make room.
    Whole {
        /// What was looked at longest ago.
        gone: Vec<AttachmentName>,
    },
    /// The whole content is not what it should be: all of it was thrown away.
    Wrong,
    /// Bytes of the content.
    Content(Vec<u8>),
    /// Done.
    Done,
    /// There is none, or the file is no photo that can be read.
    NotReadable,
    /// Not done: no room, or no key.
    Failed,
}

impl std::fmt::Debug for AttachmentStoreOutput {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Loaded(list) => write!(f, "Loaded {}", list.len()),
            Self::TakenOver(_) => f.write_str("TakenOver [redacted]"),
            Self::Received(bytes) => write!(f, "Received {bytes}"),
            Self::Whole { gone } => write!(f, "Whole, {} gone", gone.len()),
            Self::Wrong => f.write_str("Wrong"),
            Self::Content(_) => f.write_str("Content [redacted]"),
            Self::Done => f.write_str("Done"),
            Self::NotReadable => f.write_str("NotReadable"),
            Self::Failed => f.write_str("Failed"),
        }
    }
}

impl Operation for AttachmentStoreOperation {
    type Output = AttachmentStoreOutput;
}
