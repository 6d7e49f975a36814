//! The SOS button, the choice of a kind, and the receipts of an alert.

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
    /// What a screen reader says of it, and does on a double tap.
    pub accessibility_label: String,
    /// Milliseconds that the button must be held; the ring fills in this time.
    pub hold_ms: u32,
    /// 112 and the helpline.
    pub calls: Vec<CallButton>,
    /// The alert under way, if there is one.
    pub alert: Option<AlertCard>,
    /// "Language".
    pub language_label: String,
    /// "Staff sign-in", or the name of the inbox where somebody is signed in.
    pub staff_label: String,
    /// "About".
    pub about_label: String,
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
}

/// The kind screen.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct KindView {
    /// "What happened?"
    pub title: String,
    /// The kinds, six at most: nothing scrolls here.
    pub choices: Vec<KindChoice>,
    /// "Sending by itself in 7 seconds".
    pub countdown: String,
    /// Seconds left, for the bar.
    pub seconds_left: u32,
    /// Seconds from which it counts.
    pub seconds_total: u32,
    /// "Cancel".
    pub cancel_label: String,
}

/// The four receipts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, uniffi::Enum)]
pub enum ReceiptKind {
    /// On this phone's disk.
    Kept,
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
    /// The four receipts, in order.
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
}
