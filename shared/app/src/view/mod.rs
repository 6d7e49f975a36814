//! View models: what a shell draws, ready to draw. Text is localised, times and distances are formatted, a control says
//! whether it is enabled and why not. A shell adds layout and nothing else; no rule lives in one.

mod account;
mod case;
mod inbox;
mod language;
mod sos;

pub use account::SignInView;
pub use case::{CaseFact, CaseView, NoteView};
pub use inbox::{InboxRow, InboxView};
pub use language::{AboutView, LanguageChoice, LanguageView};
pub use sos::{
    AlertCard, CallButton, KindChoice, KindIcon, KindView, ReceiptKind, ReceiptState, ReceiptStep,
    ReceiptView, SosView,
};

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
}

/// The screens.
#[derive(Debug, Clone, PartialEq, uniffi::Enum)]
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
    /// What this app is and whose data it uses.
    About {
        /// Its content.
        view: AboutView,
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
