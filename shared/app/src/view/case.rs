//! One case, as staff see it.

use super::{ActionButton, CallButton, KindIcon, PageButton, PageIcon, PageRow, Tone, staff::StaffAction};

/// A word or two that matter, beside the headline: "Immediate", "Severe", "35 min late", "Only for those on the case".
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Badge {
    /// Its words.
    pub text: String,
    /// How it matters.
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

/// The parts of a case, in the order in which they stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, uniffi::Enum)]
pub enum CaseSectionKind {
    /// What is to be done now: next action, times that run, what waits for an answer.
    Now,
    /// The person or people.
    People,
    /// What came: the alert, by which way, what the person said since, messages.
    Alert,
    /// Where.
    Place,
    /// Who works on it: colleagues, hubs, volunteers.
    Hands,
    /// Action Taken Reports.
    Atrs,
    /// Wage claims.
    Claims,
    /// Partners that were asked.
    Referrals,
    /// Evidence.
    Attachments,
    /// Cases that belong together with it.
    Links,
    /// What happened.
    Activity,
}

/// A part of a case.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct CaseSection {
    /// Which.
    pub kind: CaseSectionKind,
    /// Its headline.
    pub title: String,
    /// Its picture.
    pub icon: PageIcon,
    /// Its rows.
    pub rows: Vec<PageRow>,
    /// What can be added to it.
    pub add: Option<PageButton>,
    /// It is closed at first; its headline opens it.
    pub folded: bool,
}

/// Something to do, as a button. Pressing it sends `UiEvent::StaffPressed`.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct CaseAction {
    /// "I spoke with the person".
    pub label: String,
    /// Its picture.
    pub icon: PageIcon,
    /// Whether it can be pressed.
    pub enabled: bool,
    /// Why not, where it cannot: "Done: Asha Pawar, 14:02".
    pub reason: Option<String>,
    /// What it does.
    pub action: StaffAction,
}

/// Two people set the same field without knowing of each other.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct ConflictView {
    /// "Asha Pawar set the urgency to Immediate at 14:02. You set it to Expected at 13:50, before you could see that."
    pub text: String,
    /// "Take Expected".
    pub take: PageButton,
    /// "Keep Immediate".
    pub keep: PageButton,
}

/// Something that the server did not take.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct RefusedView {
    /// What it was: "Transfer to Pune".
    pub title: String,
    /// Why not, and what to do.
    pub reason: String,
    /// What waits behind it: "2 more wait for this".
    pub behind: Option<String>,
    /// Edit, try again, throw away: those that make sense.
    pub buttons: Vec<PageButton>,
}

/// A point of a map, from 0 to 1: from left to right, and from top to bottom.
#[derive(Debug, Clone, Copy, PartialEq, uniffi::Record)]
pub struct MapPoint {
    /// From the left.
    pub x: f32,
    /// From the top.
    pub y: f32,
}

/// A line of points.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct MapLine {
    /// Its points.
    pub points: Vec<MapPoint>,
}

/// Where the person is, drawn without any map service: the outline of the state, the way they took, the circle in which
/// they are.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct MapView {
    /// Borders of the state around; closed lines.
    pub outline: Vec<MapLine>,
    /// Where the person was, oldest first.
    pub track: Vec<MapPoint>,
    /// Where the person is.
    pub person: MapPoint,
    /// Radius within which they are, in the same unit.
    pub radius: f32,
    /// The hub, where it is on the map.
    pub hub: Option<MapPoint>,
    /// Width by height.
    pub aspect: f32,
    /// How long the bar of the scale is, in the same unit as x.
    pub scale: f32,
    /// "5 km".
    pub scale_label: String,
    /// All of it in words, for a screen reader.
    pub description: String,
    /// Opens the phone's map.
    pub open: PageButton,
}

/// The case screen.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct CaseView {
    /// Its id. Where it is another one, the screen is another: it begins at its top, folded as its own parts are.
    pub case_id: String,
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
    /// Urgency, severity, what is late, who may see it.
    pub badges: Vec<Badge>,
    /// The hub gave it away, or this person does not see all of it: why.
    pub hidden: Option<String>,
    /// How and when it is safe to reach the person; stands before the buttons that do.
    pub safe_contact: String,
    /// How that matters: `Urgent` where answering endangers the person.
    pub safe_contact_tone: Tone,
    /// "Speaks Odia".
    pub language: Option<String>,
    /// The person's number, where calling is allowed.
    pub call: Option<CallButton>,
    /// Opens a text message to the person, where that is allowed.
    pub message: Option<PageButton>,
    /// What two people set without knowing of each other.
    pub conflicts: Vec<ConflictView>,
    /// What the server did not take of what was done on this phone.
    pub refused: Vec<RefusedView>,
    /// The one thing that is mostly to be done now: "I take this case", "Write the first ATR".
    pub primary: CaseAction,
    /// What else can be done.
    pub actions: Vec<CaseAction>,
    /// What the button that opens them is called, for screen readers.
    pub actions_label: String,
    /// Where the person is; none where no position is known.
    pub map: Option<MapView>,
    /// The parts.
    pub sections: Vec<CaseSection>,
    /// Headline of the notes.
    pub notes_title: String,
    /// Notes, oldest first.
    pub notes: Vec<NoteView>,
    /// Label of the note field.
    pub note_label: String,
    /// What stands in it.
    pub note_draft: String,
    /// "Keep note".
    pub note_submit: ActionButton,
}

/// A case rings on this phone, over everything else, also over the lock screen. Nothing on it tells of the person before
/// the phone is unlocked.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct RingingView {
    /// "MAIN needs you now".
    pub title: String,
    /// "Accident", "3 cases".
    pub text: String,
    /// "4 min ago".
    pub age: String,
    /// Opens the case.
    pub open: PageButton,
    /// Stops the sound on this phone; the case goes on ringing for others.
    pub silence: PageButton,
}
