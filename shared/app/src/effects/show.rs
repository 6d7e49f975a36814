//! The content of the attachment on the screen. It goes to the shell once, apart from the view, which is pushed again and
//! again; a shell holds it in memory while it is shown, and writes it nowhere.

use crux_core::capability::Operation;

/// What the shell holds to be shown.
#[derive(Clone, PartialEq, Eq, uniffi::Enum)]
pub enum ShowOperation {
    /// Hold this, in place of what was held before.
    Hold {
        /// The name by which the view speaks of it.
        name: String,
        /// `image/jpeg`, `audio/mp4`, `audio/ogg`.
        media_type: String,
        /// All of it.
        content: Vec<u8>,
    },
    /// Let it go.
    LetGo,
}

impl std::fmt::Debug for ShowOperation {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Hold { .. } => "Hold [redacted]",
            Self::LetGo => "LetGo",
        })
    }
}

impl Operation for ShowOperation {
    type Output = ();
}
