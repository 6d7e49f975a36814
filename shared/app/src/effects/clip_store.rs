//! Recorded prompts on the phone: files `audio/<language>/<key>…` in the app's own folder, as the server published them.

use crux_core::capability::Operation;
use domain::basics::Clip;

/// A clip that is on the phone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptClip {
    /// Language, BCP 47.
    pub language: String,
    /// Key of the prompt.
    pub key: String,
    /// SHA-256 of the file, hexadecimal.
    pub sha256: String,
    /// Where it lies.
    pub path: String,
}

/// What to do.
#[derive(Clone, PartialEq, Eq)]
pub enum ClipStoreOperation {
    /// List what there is.
    Load,
    /// Keep a clip in place of one before, if its hash is right.
    Keep {
        /// What it should be.
        clip: Clip,
        /// Its content.
        bytes: Vec<u8>,
    },
    /// Delete everything.
    Wipe,
}

impl std::fmt::Debug for ClipStoreOperation {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Load => f.write_str("Load"),
            Self::Keep { clip, .. } => write!(f, "Keep {} {}", clip.language, clip.key),
            Self::Wipe => f.write_str("Wipe"),
        }
    }
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ClipStoreOutput {
    /// What there is.
    Loaded(Vec<KeptClip>),
    /// On the disk.
    Kept(KeptClip),
    /// Done.
    Done,
    /// Not done: no room, or what was fetched is not what was published.
    Failed,
}

impl Operation for ClipStoreOperation {
    type Output = ClipStoreOutput;
}
