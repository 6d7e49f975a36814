//! One case.

use super::{ActionButton, CallButton, KindIcon, Tone};

/// A line of what is known.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct CaseFact {
    /// "Position".
    pub label: String,
    /// "19.11360, 72.86970, within 35 m, 2 min old".
    pub value: String,
    /// How it matters; a warning is `Waiting`, danger to the person `Urgent`.
    pub tone: Tone,
}

/// A note.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct NoteView {
    /// Who wrote it.
    pub author: String,
    /// "14:02".
    pub time: String,
    /// What.
    pub text: String,
    /// "Waiting to be sent", while the server has not confirmed it; "Refused: …" where it did not take it.
    pub pending: Option<String>,
}

/// What staff may record about a case besides taking it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, uniffi::Enum)]
pub enum CaseActionKind {
    /// The person's phone is to follow it no longer.
    EndTracking,
    /// The person was reached.
    SpokeWithPerson,
    /// There was no emergency.
    RecordFalseAlarm,
}

/// Something to record, as a button. Pressing it sends `UiEvent::CaseActionPressed`.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct CaseAction {
    /// "I spoke with the person".
    pub label: String,
    /// Whether it can be pressed.
    pub enabled: bool,
    /// Why not, where it cannot: "Done: Asha Pawar, 14:02".
    pub reason: Option<String>,
    /// What it records.
    pub action: CaseActionKind,
}

/// The case screen.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct CaseView {
    /// "MUM-2026-000123".
    pub number: String,
    /// "Accident".
    pub kind_label: String,
    /// Its picture.
    pub icon: KindIcon,
    /// "Nobody has taken it", "Asha Pawar has it since 14:02".
    pub status: String,
    /// How that matters.
    pub tone: Tone,
    /// How and when it is safe to reach the person; stands before the buttons that do.
    pub safe_contact: String,
    /// How that matters: `Urgent` where answering endangers the person.
    pub safe_contact_tone: Tone,
    /// The person's number, where calling is allowed.
    pub call: Option<CallButton>,
    /// What is known: when, where, in whose words, battery, language, what was set aside, what differs.
    pub facts: Vec<CaseFact>,
    /// Headline of the notes.
    pub notes_title: String,
    /// Notes, oldest first.
    pub notes: Vec<NoteView>,
    /// "I take this case".
    pub acknowledge: ActionButton,
    /// Label of the note field.
    pub note_label: String,
    /// What stands in it.
    pub note_draft: String,
    /// "Keep note".
    pub note_submit: ActionButton,
    /// What else may be recorded.
    #[uniffi(default = [])]
    pub actions: Vec<CaseAction>,
}
