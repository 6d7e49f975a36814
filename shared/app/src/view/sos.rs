//! The SOS button, the choice of a kind, and the receipts of an alert.

use super::{PageAction, PageIcon};
use crate::ui_event::CallTarget;

/// A number to call in one tap.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct CallButton {
    /// Whom; goes back in `UiEvent::CallPressed`.
    pub target: CallTarget,
    /// "Call 112", "Call MAIN's helpline".
    pub label: String,
    /// The number as people read it: `112`, `1800 891 2995`.
    pub number: String,
    /// Whether it stands in front of the others.
    pub prominent: bool,
}

/// An alert under way, as the SOS screen mentions it. Tapping it sends `UiEvent::ReceiptOpened`.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct AlertCard {
    /// How far it has come, in a line.
    pub text: String,
    /// "Open".
    pub open_label: String,
}

/// The SOS screen.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct SosView {
    /// What the button says: "SOS".
    pub button_label: String,
    /// What to do with it: "Hold for help".
    pub hint: String,
    /// What a screen reader says of it; its double tap, and a switch, send `UiEvent::SosAsked`.
    pub accessibility_label: String,
    /// Milliseconds that the button must be held; the ring fills in this time.
    pub hold_ms: u32,
    /// 112 and the helpline.
    pub calls: Vec<CallButton>,
    /// The alert under way, if there is one.
    pub alert: Option<AlertCard>,
    /// "Ask for help": what is no siren. Sends `UiEvent::HelpOpened`.
    pub help_label: String,
    /// "Language".
    pub language_label: String,
    /// "More": everything else, and the inbox of staff. Sends `UiEvent::MenuOpened`.
    pub menu_label: String,
}

/// A picture for a kind; each shell has its own drawing of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, uniffi::Enum)]
pub enum KindIcon {
    /// A fall, a crash, a machine.
    Accident,
    /// Illness, a birth, heat.
    Medical,
    /// Being beaten or touched.
    Assault,
    /// Being threatened.
    Threat,
    /// Not being paid.
    Wages,
    /// Held back, bonded.
    Confinement,
    /// A question, advice, a call back.
    Advice,
    /// Anything else, and kinds that this version does not know.
    Other,
}

/// A kind to choose.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct KindChoice {
    /// Its code; goes back in `UiEvent::KindChosen`.
    pub code: String,
    /// Its name.
    pub label: String,
    /// Its picture.
    pub icon: KindIcon,
    /// Its name is being spoken: the tile stands out meanwhile.
    pub speaking: bool,
    /// It is the one that stands now, where a kind is changed.
    pub selected: bool,
}

/// How long until an alert goes by itself.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Countdown {
    /// "Sending by itself in 7 seconds".
    pub text: String,
    /// Seconds left, for the bar.
    pub seconds_left: u32,
    /// Seconds from which it counts.
    pub seconds_total: u32,
}

/// The kind screen.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct KindView {
    /// "What happened?"
    pub title: String,
    /// The kinds, six at most: nothing scrolls here.
    pub choices: Vec<KindChoice>,
    /// How long until the alert goes by itself; none where nothing waits for the choice: asking for help, and changing
    /// the kind of an alert that is on its way.
    pub countdown: Option<Countdown>,
    /// "Cancel".
    pub cancel_label: String,
}

/// The receipts: the four, and the message that stands in for data.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, uniffi::Enum)]
pub enum ReceiptKind {
    /// On this phone's disk.
    Kept,
    /// The phone's network took the text message. It is there only where one was sent.
    SentBySms,
    /// MAIN's server has it.
    Received,
    /// A phone of the hub has it.
    OnHubPhone,
    /// A named member of staff has taken it.
    Taken,
}

/// How a receipt stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, uniffi::Enum)]
pub enum ReceiptState {
    /// It is so.
    Done,
    /// It is being waited for.
    Waiting,
    /// It has not come in the time that it should: the screen says so and puts the calls in front.
    Late,
}

/// One receipt.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct ReceiptStep {
    /// Which.
    pub kind: ReceiptKind,
    /// How it stands.
    pub state: ReceiptState,
    /// "MAIN has it", "Waiting for MAIN", "MAIN has not answered yet".
    pub text: String,
    /// "14:02", where it is done.
    pub time: Option<String>,
}

/// The receipt screen.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct ReceiptView {
    /// How far it has come, in a few large words: "Kept on this phone", "Asha Pawar has your alert".
    pub title: String,
    /// The kind: "Accident".
    pub kind_label: String,
    /// Its picture.
    pub icon: KindIcon,
    /// The receipts, in order.
    pub steps: Vec<ReceiptStep>,
    /// "Position known to about 35 m, 2 minutes old", "Position not known yet".
    pub position: String,
    /// Said plainly where an answer is late; the calls then stand in front.
    pub warning: Option<String>,
    /// 112 and the helpline.
    pub calls: Vec<CallButton>,
    /// Whether the calls stand above the receipts.
    pub calls_first: bool,
    /// "Cancel (4)", while an alert can be taken back at once.
    pub cancel_label: Option<String>,
    /// "I am safe now", after that.
    pub safe_label: Option<String>,
    /// What the person said afterwards, if anything: "You said that you are safe, 14:10".
    pub claim: Option<String>,
    /// Case number, where the server gave one: "Case MUM-2026-000123".
    pub case_number: Option<String>,
    /// The one thing that helps most now, where there is one: "Send it as a message", "Where are you?", "May we call?".
    pub next: Option<NextCard>,
    /// "More": photo, voice, family, what happened, where. Sends `UiEvent::PageOpened` with `Page::AfterAlert`.
    pub more_label: Option<String>,
}

/// One thing to do next, as a button across the screen. Tapping it sends `UiEvent::PagePressed` with `action`.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct NextCard {
    /// Its picture.
    pub icon: PageIcon,
    /// "Send it as a message".
    pub text: String,
    /// What it does.
    pub action: PageAction,
}

/// The screen after a quick exit: a calendar of this month that works and says nothing of MAIN.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct NeutralView {
    /// "November 2026".
    pub title: String,
    /// The days of the week, Monday first, short.
    pub weekdays: Vec<String>,
    /// Six weeks of seven days each.
    pub days: Vec<NeutralDay>,
    /// Milliseconds for which it is held to come back (`UiEvent::NeutralHeld`).
    pub hold_ms: u32,
}

/// A day of the neutral screen.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct NeutralDay {
    /// "22".
    pub text: String,
    /// It is today.
    pub today: bool,
    /// It belongs to this month.
    pub in_month: bool,
}
