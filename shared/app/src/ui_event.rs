//! What a shell may tell the core. Everything a person does, and everything the phone notices, is one of these.

use crate::{
    effects::{locate::PhoneFix, permission::PermissionState},
    view::{InboxFilter, Page, PageAction, PageField, StaffAction},
};

/// The two numbers that every screen of an emergency offers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, uniffi::Enum)]
pub enum CallTarget {
    /// India's emergency number, 112.
    Emergency,
    /// MAIN's toll-free helpline.
    Helpline,
    /// The person whose case is open (staff only).
    Person,
    /// MAIN's number for missed calls: it rings once, costs nothing, and MAIN calls back.
    MissedCall,
    /// Women's helpline, 181.
    Women,
    /// Child helpline, 1098.
    Child,
    /// Legal aid, 15100.
    LegalAid,
}

/// What the phone is and allows at the moment.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct PhoneState {
    /// The position.
    pub location: PermissionState,
    /// Only a coarse one was permitted.
    pub location_coarse_only: bool,
    /// Location is switched on for the whole phone.
    pub location_on: bool,
    /// Notifications.
    pub notifications: PermissionState,
    /// Sending messages by itself; `NotThere` on iOS and in the flavour that opens the message app.
    pub sms: PermissionState,
    /// The phone can open a message app or send messages at all.
    pub can_send_sms: bool,
    /// The camera.
    pub camera: PermissionState,
    /// The microphone.
    pub microphone: PermissionState,
    /// The battery saver leaves this app alone; none where the platform does not tell.
    pub battery_unrestricted: Option<bool>,
    /// Charge, 0 to 100; none where the platform does not tell.
    pub battery_percent: Option<u8>,
    /// Who made the phone, for the words about its battery saver: `xiaomi`.
    pub maker: String,
    /// There is a voice that reads the app's language aloud; none until the platform has said.
    pub has_voice: Option<bool>,
    /// The phone has a screen reader or switch control running.
    pub assistive: bool,
}

/// An event from a screen or from the phone.
#[derive(Debug, Clone, PartialEq, uniffi::Enum)]
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
    /// The system woke the app to send what waits (asked for by `schedule_sync`), or the phone was switched on.
    WokenForSync,
    /// What the phone is and allows; sent at the start, with every `Appeared`, and whenever it changes.
    PhoneNoticed {
        /// How it stands.
        state: PhoneState,
    },
    /// A position that came while the person is followed (`Shell::track`).
    Moved {
        /// The position.
        fix: PhoneFix,
    },
    /// The person ended the following on its notification.
    TrackingStopPressed,

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
    /// The person wants to see what else there is.
    MenuOpened,
    /// The person wants to see a page.
    PageOpened {
        /// Which.
        page: Page,
    },
    /// A control of the page was pressed, or what a receipt's card offers.
    PagePressed {
        /// What it does, as the view said.
        action: PageAction,
    },
    /// The text of a field of the page as it stands now.
    PageTyped {
        /// Which field.
        field: PageField,
        /// All of it.
        text: String,
    },
    /// Say what is on the screen; while it is being said: be quiet.
    ListenPressed,
    /// Away from here: the neutral screen, and the home screen where the platform allows it.
    QuickExitPressed,
    /// The neutral screen was held for `NeutralView.hold_ms`: back to the app.
    NeutralHeld,
    /// End practising.
    PracticeEnded,

    // ---- SOS
    /// SOS without holding, on a screen of the app: by an assistive technology, or where staff have a smaller button. The
    /// core asks once to confirm.
    SosAsked,
    /// The widget, the tile or the lock screen asks for an SOS. It is meant, also while somebody practises: that ends.
    SosAskedFromOutside,
    /// The person wants help or a call back, which is no siren.
    HelpOpened,
    /// A finger went down on the SOS button: the core looks for a position already now.
    SosPressed,
    /// The finger went up before the hold was over.
    SosReleased,
    /// The button was held for `SosView.hold_ms`.
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
    /// Read the invite code with the camera.
    CodeScanPressed,
    /// A digit of the PIN was pressed.
    PinDigitPressed {
        /// 0 to 9.
        digit: u8,
    },
    /// Take the last digit of the PIN back.
    PinDeletePressed,
    /// The PIN is whole.
    PinSubmitted,
    /// The switch for what happens after ten wrong PINs.
    PinWipeChosen {
        /// How it is to stand.
        on: bool,
    },
    /// The person does not know the PIN any more.
    PinForgotten,
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
    /// Other cases of the list are to be shown.
    InboxFiltered {
        /// Which.
        filter: InboxFilter,
    },
    /// The text of the search as it stands in the field.
    InboxSearched {
        /// All of it.
        text: String,
    },
    /// The list was pulled down: ask the server now.
    InboxRefreshed,
    /// Something is to be done to a case of the list, by a swipe or a long press.
    RowActionPressed {
        /// Which case.
        case_id: String,
        /// What, as the row said.
        action: StaffAction,
    },
    /// A button of a staff screen was pressed.
    StaffPressed {
        /// What it does, as the view said.
        action: StaffAction,
    },
    /// The person came by the ringing: its notification, or the screen that it opened over the lock.
    RingingOpened,
    /// The ringing's notification was wiped away: it is to stop on this phone. The person need not have opened the app.
    RingingSilenced,
    /// A doorbell came by push: there is news, nothing more is known.
    DoorbellRung {
        /// It came with the urgency of a case that rings for this person, and the platform has not told them by itself.
        rings: bool,
    },
    /// The platform gave the app an address for the doorbell, or another one than before.
    PushAddressChanged {
        /// The address, as Apple or Google name it.
        token: String,
    },
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
