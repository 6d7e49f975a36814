//! Pages: everything of a worker's phone that is a list of things to read, press, switch or fill in. One form for all, so
//! that each shell draws it once and well.

use super::{KindIcon, PageFigure, Tone, staff::StaffAction};
use crate::{
    effects::permission::{Permission, SettingsPage},
    ui_event::CallTarget,
};

/// The pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, uniffi::Enum)]
pub enum Page {
    /// Everything that is not on the SOS screen.
    Menu,
    /// "Call MAIN for help?", for whoever does not hold the button.
    ConfirmSos,
    /// What can be added to an alert that is on its way.
    AfterAlert,
    /// What staff ask the person, and the ways to answer.
    Asked,
    /// Where the person is, in their words.
    Place,
    /// The states and union territories.
    States,
    /// How it is safe to answer.
    Contact,
    /// The person's own number.
    OwnNumber,
    /// A voice note is being recorded.
    Recording,
    /// Trusted people.
    Family,
    /// Quick exit, neutral icon, silence, recents, delete everything.
    Safety,
    /// Why each permission is asked.
    Permissions,
    /// What on this phone could stand in the way of an alert.
    CheckUp,
    /// "Delete everything?"
    DeleteEverything,
    /// An SOS for somebody else.
    ForOther,
    /// What practising is.
    Practice,
    /// The PIN of this phone: set it, change it, remove it.
    Pin,
    /// What happens where the PIN was forgotten.
    PinForgotten,
    /// A link person of the hub: their invitation as a code, their phone, what is held of them.
    LinkPerson,
    /// A form of staff.
    Form,
    /// A list of staff.
    StaffList,
    /// A part of a case.
    CasePart,
    /// Registered workers: where a link person's phone opens.
    Workers,
    /// One of them.
    Worker,
    /// Sessions that were held or are planned.
    Sessions,
    /// One of them.
    Session,
}

/// Something that can be switched on or off.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, uniffi::Enum)]
pub enum PhoneOption {
    /// No sound, no vibration, no notification, a dark screen; MAIN sends no answer that lights up the phone.
    Silent,
    /// No picture of the app among the recent ones, no screenshots.
    HideInRecents,
    /// A neutral name and icon on the home screen.
    NeutralIcon,
    /// A button for a quick exit on every screen.
    QuickExit,
    /// Messages may be sent without another tap.
    SmsByItself,
    /// Trusted people are told of every alert without being asked.
    TellFamily,
}

/// How the person may be answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, uniffi::Enum)]
pub enum ContactChoice {
    /// A call is safe.
    Call,
    /// Only a message.
    Message,
    /// Nothing is safe.
    Nothing,
}

/// What a control of a page does.
#[derive(Debug, Clone, PartialEq, Eq, Hash, uniffi::Enum)]
pub enum PageAction {
    /// Opens another page.
    Open {
        /// Which.
        page: Page,
    },
    /// Opens the choice of a language.
    OpenLanguage,
    /// Opens what this app is.
    OpenAbout,
    /// Opens the inbox, or signing in.
    OpenStaff,
    /// Leaves the page.
    Back,
    /// Sends the SOS.
    ConfirmSos,
    /// Sends the SOS for the person of this page.
    SosForOther,
    /// Begins to practise.
    BeginPractice,
    /// Opens the dialler.
    Call {
        /// Whom.
        target: CallTarget,
    },
    /// Asks for a permission.
    AskPermission {
        /// Which.
        permission: Permission,
    },
    /// Goes on without it.
    SkipPermission {
        /// Which.
        permission: Permission,
    },
    /// Opens a page of the platform's settings.
    OpenSettings {
        /// Which.
        settings: SettingsPage,
    },
    /// Switches something.
    Set {
        /// What.
        option: PhoneOption,
        /// To what.
        on: bool,
    },
    /// Picks a trusted person from the phone's list.
    PickFamily,
    /// Adds the trusted person that was typed.
    AddFamily,
    /// Takes a trusted person off.
    RemoveFamily {
        /// Place in the list, from 0.
        place: u32,
    },
    /// Tells the trusted people of the alert.
    TellFamily,
    /// Keeps the person's own number.
    KeepOwnNumber,
    /// The person is in this state.
    ChooseState {
        /// Its listed name.
        state: String,
    },
    /// Keeps the words about the place.
    KeepPlace,
    /// How it is safe to answer.
    ChooseContact {
        /// How.
        contact: ContactChoice,
    },
    /// Opens the kinds, to change the one that stands.
    ChangeKind,
    /// The person has answered what staff asked, in whatever way.
    QuestionsAnswered,
    /// Takes a photo.
    TakePhoto,
    /// Begins a voice note.
    BeginRecording,
    /// Ends it and keeps it.
    FinishRecording,
    /// Ends it and keeps nothing.
    DiscardRecording,
    /// Sends the alert as a text message.
    SendSms,
    /// Tries to send what waits.
    SendWaiting,
    /// Deletes everything that this app has on the phone.
    DeleteEverything,
    /// Says a thing aloud.
    Listen {
        /// Key of its prompt.
        prompt: String,
    },
    /// Chooses a PIN, or another one.
    ChoosePin,
    /// This phone needs no PIN any more.
    RemovePin,
    /// What lies behind the forgotten PIN is deleted; what was not sent goes out sealed.
    ForgetPin,
    /// Does something of staff's.
    Staff {
        /// What.
        action: StaffAction,
    },
}

/// A field of a page.
#[derive(Debug, Clone, PartialEq, Eq, Hash, uniffi::Enum)]
pub enum PageField {
    /// Name of a trusted person.
    FamilyName,
    /// Number of a trusted person.
    FamilyNumber,
    /// What the place is near to.
    Landmark,
    /// The person's own number.
    OwnNumber,
    /// The number of somebody else.
    OtherNumber,
    /// What workers are looked for by.
    WorkerSearch,
    /// A field of staff's form.
    Form {
        /// Its name in the form.
        name: String,
    },
}

/// What a field takes, for the keyboard.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, uniffi::Enum)]
pub enum FieldKind {
    /// A name.
    Name,
    /// A phone number.
    Phone,
    /// Words.
    Words,
    /// More than a line of words.
    Text,
    /// Whole numbers and a decimal point.
    Number,
    /// A day; the text is `2026-12-10`, or empty.
    Day,
    /// A day and a time; the text is `2026-12-10T14:30`, in Asia/Kolkata, or empty.
    DayAndTime,
    /// Words that are looked for as they are typed.
    Search,
}

/// A picture of a row or button; each shell has its own drawing of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, uniffi::Enum)]
pub enum PageIcon {
    /// SOS.
    Sos,
    /// Practising: a target.
    Practice,
    /// People.
    Family,
    /// A shield.
    Safety,
    /// A key.
    Permissions,
    /// A wrench.
    CheckUp,
    /// A badge.
    Staff,
    /// Letters.
    Language,
    /// A question mark in a circle.
    About,
    /// A pin on a map.
    Place,
    /// A phone that rings.
    Call,
    /// A message.
    Message,
    /// A phone that is silent.
    Silent,
    /// A camera.
    Photo,
    /// A microphone.
    Voice,
    /// A square: stop.
    Stop,
    /// A bell.
    Notifications,
    /// A battery.
    Battery,
    /// Bars of a network.
    Network,
    /// A cloud or a house with a tick: MAIN's server.
    Server,
    /// A door: out.
    Exit,
    /// A calendar: the neutral icon.
    Neutral,
    /// An eye struck through.
    Hidden,
    /// A bin.
    Delete,
    /// A pencil.
    Write,
    /// A plus.
    Add,
    /// A cross.
    Remove,
    /// A tick.
    Done,
    /// A speaker.
    Listen,
    /// A clock: time runs.
    Clock,
    /// A stack of papers: a case.
    Case,
    /// A sheet with lines: a report.
    Report,
    /// A coin or a note: money.
    Money,
    /// A building with columns: an authority.
    Authority,
    /// Two hands: a partner.
    Partner,
    /// An arrow to the right: to another.
    Transfer,
    /// Two sheets that become one.
    Merge,
    /// One sheet that becomes two.
    Split,
    /// A lock.
    Lock,
    /// A calendar with a day.
    Day,
    /// A magnifying glass.
    Search,
    /// An arrow out of a box: give it on.
    Share,
    /// An exclamation mark.
    Warning,
    /// A funnel.
    Filter,
    /// A roll of names.
    Roster,
    /// The picture of a kind.
    Kind {
        /// Which.
        icon: KindIcon,
    },
}

/// What can be done with a row.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Enum)]
pub enum PageControl {
    /// Nothing: it is read.
    Nothing,
    /// The whole row is pressed.
    Press {
        /// What it does.
        action: PageAction,
    },
    /// The row has a button.
    Button {
        /// Its label.
        label: String,
        /// What it does.
        action: PageAction,
    },
    /// A switch.
    Switch {
        /// How it stands.
        on: bool,
        /// What pressing it does.
        action: PageAction,
    },
    /// One of several, of which one is chosen.
    Choice {
        /// It is the one.
        selected: bool,
        /// What pressing it does.
        action: PageAction,
    },
    /// A field to fill in; the row's title is its label.
    Field {
        /// Which.
        field: PageField,
        /// What stands in it.
        text: String,
        /// What it takes.
        kind: FieldKind,
    },
}

/// A row.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct PageRow {
    /// Its picture.
    pub icon: PageIcon,
    /// Its words.
    pub title: String,
    /// More words, smaller.
    pub detail: Option<String>,
    /// How it matters.
    pub tone: Tone,
    /// What can be done with it.
    pub control: PageControl,
    /// A photo before its words: name of the bytes that the shell holds (`ShowOperation`); where it holds none by that name,
    /// the icon stands.
    #[uniffi(default = None)]
    pub photo: Option<String>,
    /// For a screen reader: the cross that empties its field, which has no words. Only of days.
    #[uniffi(default = None)]
    pub empty_label: Option<String>,
}

/// A button at the foot of a page.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct PageButton {
    /// Its picture.
    pub icon: PageIcon,
    /// Its label.
    pub label: String,
    /// What it does.
    pub action: PageAction,
    /// It sends the SOS: the one strong colour.
    pub is_sos: bool,
    /// Whether it can be pressed.
    pub enabled: bool,
}

/// A page: a headline, words, rows (these may scroll), and at most two buttons that stay at the foot.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct PageView {
    /// Which page it is.
    pub page: Page,
    /// Which of its kind, and which part of it: another question of a form, another window of a list. Where it changes,
    /// the page is shown from its top.
    #[uniffi(default = "")]
    pub place: String,
    /// Its headline.
    pub title: String,
    /// A large picture above the words, for pages that ask one thing.
    pub icon: Option<PageIcon>,
    /// Words.
    pub paragraphs: Vec<String>,
    /// Rows.
    pub rows: Vec<PageRow>,
    /// What went wrong and what to do.
    pub error: Option<String>,
    /// The one button that goes on.
    pub primary: Option<PageButton>,
    /// The way out.
    pub secondary: Option<PageButton>,
    /// A picture between the words and the rows.
    #[uniffi(default = None)]
    pub figure: Option<PageFigure>,
}
