//! One attachment of a case, over the whole screen.

use super::{Badge, PageButton, PageRow};

/// What there is to look at or to hear. The shell holds the bytes under this name (`ShowOperation`).
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Enum)]
pub enum AttachmentContent {
    /// A photo: it can be made larger with two fingers, or by a double tap.
    Photo {
        /// Name of the bytes.
        name: String,
        /// What it shows, for a screen reader.
        description: String,
        /// What to say where the bytes are no photo.
        unreadable_label: String,
    },
    /// A voice note: it is heard when somebody presses "play".
    Voice {
        /// Name of the bytes.
        name: String,
        /// Label of what begins it or goes on.
        play_label: String,
        /// Label of what halts it.
        pause_label: String,
        /// What to say where this phone cannot play it.
        unreadable_label: String,
    },
}

/// The screen of an attachment: to be looked at, or, of one just taken, to be attached.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct AttachmentView {
    /// Its caption; "Photo" where it has none.
    pub title: String,
    /// What it is, who attached it and when, how large it is.
    pub details: Vec<String>,
    /// How far it has come: being fetched, could not be fetched, waits to be sent.
    pub status: Option<Badge>,
    /// How much of it has come, from 0 to 1, while it comes.
    pub progress: Option<f32>,
    /// What there is to look at or to hear; none until it is there.
    pub content: Option<AttachmentContent>,
    /// What is asked before it is attached.
    pub fields: Vec<PageRow>,
    /// The one thing to do: try again, attach it.
    pub primary: Option<PageButton>,
    /// The other: throw it away.
    pub secondary: Option<PageButton>,
}
