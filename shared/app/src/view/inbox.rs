//! The hub's inbox.

use super::{KindIcon, Tone};

/// A case in the list.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct InboxRow {
    /// Goes back in `UiEvent::CaseOpened`.
    pub case_id: String,
    /// "Accident".
    pub kind_label: String,
    /// Its picture.
    pub icon: KindIcon,
    /// "Andheri, Mumbai Suburban".
    pub place: String,
    /// "4 min ago".
    pub age: String,
    /// "Nobody has taken it", "Asha Pawar has it", "You have it".
    pub status: String,
    /// How much it matters.
    pub tone: Tone,
    /// "MUM-2026-000123".
    pub number: String,
    /// "Outside coverage", "Person says: safe", "Waiting to be sent"; empty where nothing is to say.
    pub marks: Vec<String>,
    /// Not opened on this phone since it changed.
    pub unread: bool,
}

/// The inbox: a window of a list that may be long.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct InboxView {
    /// "Mumbai hub".
    pub title: String,
    /// Who is signed in.
    pub staff_name: String,
    /// "All sent, 14:02", "2 waiting to be sent", "No network since 13:40".
    pub sync_line: String,
    /// How that matters.
    pub sync_tone: Tone,
    /// "3 wait for somebody".
    pub summary: String,
    /// Rows from `first` on, 30 at most: most urgent first.
    pub rows: Vec<InboxRow>,
    /// Index of the first row in the whole list.
    pub first: u32,
    /// Length of the whole list.
    pub total: u32,
    /// What stands there when the list is empty.
    pub empty: String,
    /// "Sign out".
    pub sign_out_label: String,
    /// "SOS": staff are people too.
    pub sos_label: String,
}
