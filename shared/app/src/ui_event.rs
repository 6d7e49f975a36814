//! What a shell may tell the core. Everything a person does, and everything the phone notices, is one of these.

/// The two numbers that every screen of an emergency offers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, uniffi::Enum)]
pub enum CallTarget {
    /// India's emergency number, 112.
    Emergency,
    /// MAIN's toll-free helpline.
    Helpline,
    /// The person whose case is open (staff only).
    Person,
}

/// An event from a screen or from the phone.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Enum)]
pub enum UiEvent {
    // ---- the phone
    /// The app came to the foreground, also at its start.
    Appeared,
    /// The app went to the background.
    Disappeared,
    /// The phone has a network now, or has none.
    ConnectivityChanged {
        /// Whether any network is there.
        online: bool,
    },
    /// The system woke the app to send what waits (asked for by `schedule_sync`).
    WokenForSync,

    // ---- going from screen to screen
    /// Back, by the button on the screen or the system's.
    BackPressed,
    /// The person wants to choose a language.
    LanguageOpened,
    /// A language was chosen.
    LanguageChosen {
        /// BCP 47 tag, one of those that the view offered.
        tag: String,
    },
    /// The person wants to know what this app is, and whose data it uses.
    AboutOpened,
    /// A staff member wants to sign in, or to see the inbox where they are signed in.
    StaffOpened,

    // ---- SOS
    /// A finger went down on the SOS button: the core looks for a position already now.
    SosPressed,
    /// The finger went up before the hold was over.
    SosReleased,
    /// The button was held for `SosView.hold_ms`, or confirmed without holding by an assistive technology.
    SosHeld,
    /// A kind was chosen.
    KindChosen {
        /// Its code, one of those that the view offered.
        code: String,
    },
    /// The person takes the alert back: on the kind screen nothing has been sent and nothing is; later it is a claim.
    CancelPressed,
    /// The person says that they are safe now. A claim.
    SafePressed,
    /// The person opens the alert that is under way.
    ReceiptOpened,
    /// The person wants to call.
    CallPressed {
        /// Whom.
        target: CallTarget,
    },

    // ---- account
    /// The text of the invite code as it stands in the field.
    CodeTyped {
        /// All of it.
        text: String,
    },
    /// Sign in with the code.
    CodeSubmitted,
    /// Sign out: the records leave this phone.
    SignOutPressed,

    // ---- inbox and case
    /// The list was scrolled: send rows from here on.
    InboxScrolled {
        /// Index of the first row to send.
        first: u32,
    },
    /// A case was tapped.
    CaseOpened {
        /// Its id, from the row.
        case_id: String,
    },
    /// Take the open case.
    AcknowledgePressed,
    /// The text of the note as it stands in the field; kept as it is typed.
    NoteTyped {
        /// All of it.
        text: String,
    },
    /// Keep the note on the case.
    NoteSubmitted,
    /// A banner was read and tapped away.
    BannerDismissed,
}
