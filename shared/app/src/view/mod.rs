//! View models: what a shell draws, ready to draw. Text is localised, times and distances are formatted, a control says
//! whether it is enabled and why not. A shell adds layout and nothing else; no rule lives in one.

mod account;
mod attachment;
mod case;
mod inbox;
mod language;
mod page;
mod pin;
mod sos;
mod staff;
mod workers;

pub use account::SignInView;
pub use attachment::{AttachmentContent, AttachmentView};
pub use case::{
    Badge, CaseAction, CaseSection, CaseSectionKind, CaseView, ConflictView, MapLine, MapPoint, MapView,
    NoteView, RefusedView, RingingView,
};
pub use inbox::{FilterChip, InboxFilter, InboxRow, InboxView, RowAction, SyncProgress};
pub use language::{AboutView, LanguageChoice, LanguageView};
pub use page::{
    ContactChoice, FieldKind, Page, PageAction, PageButton, PageControl, PageField, PageIcon, PageRow,
    PageView, PhoneOption,
};
pub use pin::{PinView, PinWipeChoice};
pub use sos::{
    AlertCard, CallButton, Countdown, KindChoice, KindIcon, KindView, NeutralDay, NeutralView, NextCard,
    ReceiptKind, ReceiptState, ReceiptStep, ReceiptView, SosView,
};
pub use staff::{Form, LinkPersonAction, StaffAction, StaffList};
pub use workers::{DistrictCircle, DistrictMapView, PageFigure, QrView};

/// All that is on the screen now.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct ViewModel {
    /// Language of the text, BCP 47: for shaping and for screen readers.
    pub language: String,
    /// Whether the language is written from right to left.
    pub right_to_left: bool,
    /// The one screen that is shown.
    pub screen: Screen,
    /// Something to say above it.
    pub banner: Option<Banner>,
    /// Whether the system's back gesture has somewhere to go; where not, the system leaves the app.
    pub can_go_back: bool,
    /// Label of the back button, for the eye and for screen readers.
    pub back_label: String,
    /// Somebody is practising: a band across the top of every screen says so, in words and pattern.
    pub practice: Option<PracticeBand>,
    /// The button that has the screen spoken; none where nothing can be.
    pub listen: Option<ListenButton>,
    /// Label of the button for a quick exit; none where it is switched off or of no use.
    pub quick_exit_label: Option<String>,
    /// Silence was chosen: a dark, dim screen whatever the phone's theme, no sound, no vibration of the shell's own.
    pub quiet: bool,
    /// No picture of the app among the recent ones and no screenshots (FLAG_SECURE; a cover on iOS): chosen by the person,
    /// and always while a PIN is asked for.
    pub hide_in_recents: bool,
}

/// What says that somebody is practising.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct PracticeBand {
    /// "Practice. Nothing is sent."
    pub text: String,
    /// "End": sends `UiEvent::PracticeEnded`.
    pub end_label: String,
}

/// Has the screen spoken.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct ListenButton {
    /// "Listen", "Be quiet".
    pub label: String,
    /// Something is being said now.
    pub speaking: bool,
}

/// The screens.
#[derive(Debug, Clone, PartialEq, uniffi::Enum)]
#[expect(clippy::large_enum_variant, reason = "one at a time, and the bindings take no boxes")]
pub enum Screen {
    /// The stores are being read; the SOS button works already.
    Starting {
        /// The button.
        view: SosView,
    },
    /// Choosing a language.
    Language {
        /// Its content.
        view: LanguageView,
    },
    /// The SOS button: where a worker's phone opens.
    Sos {
        /// Its content.
        view: SosView,
    },
    /// What happened?
    Kind {
        /// Its content.
        view: KindView,
    },
    /// How far the alert has come.
    Receipt {
        /// Its content.
        view: ReceiptView,
    },
    /// Signing in with an invite code.
    SignIn {
        /// Its content.
        view: SignInView,
    },
    /// A PIN is chosen or entered.
    Pin {
        /// Its content.
        view: PinView,
    },
    /// The hub's cases.
    Inbox {
        /// Its content.
        view: InboxView,
    },
    /// One case.
    Case {
        /// Its content.
        view: CaseView,
    },
    /// An attachment of a case.
    Attachment {
        /// Its content.
        view: AttachmentView,
    },
    /// What this app is and whose data it uses.
    About {
        /// Its content.
        view: AboutView,
    },
    /// A list of things to read, press, switch or fill in.
    Page {
        /// Its content.
        view: PageView,
    },
    /// A case rings on this phone.
    Ringing {
        /// Its content.
        view: RingingView,
    },
    /// After a quick exit.
    Neutral {
        /// Its content.
        view: NeutralView,
    },
}

/// How much something matters. Never told by colour alone: the text says it too.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum Tone {
    /// Nothing to do.
    Quiet,
    /// Received, done.
    Good,
    /// Waits for something.
    Waiting,
    /// Late, or failed: a person must act.
    Urgent,
}

/// A line above the screen.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Banner {
    /// What happened and what to do.
    pub text: String,
    /// How much it matters.
    pub tone: Tone,
    /// Label of what tapping it away is called.
    pub dismiss_label: String,
}

/// A button that may be disabled, and then says why.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct ActionButton {
    /// Its text.
    pub label: String,
    /// Whether it can be pressed.
    pub enabled: bool,
    /// Why not, where it cannot.
    pub reason: Option<String>,
}
