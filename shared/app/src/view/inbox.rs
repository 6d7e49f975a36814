//! The hub's inbox.

use super::{KindIcon, PageButton, PageIcon, Tone, staff::StaffAction};

/// Which cases the list shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, uniffi::Enum)]
pub enum InboxFilter {
    /// All open ones of the hub.
    #[default]
    Hub,
    /// Those that this person works on.
    Mine,
    /// Open ones that nobody was put on.
    Unassigned,
    /// Those of which something is late.
    Overdue,
    /// Those that wait for somebody else.
    Waiting,
    /// Those that are over, and stubs of what the hub gave away.
    Closed,
}

/// A filter with its count.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct FilterChip {
    /// "Mine".
    pub label: String,
    /// How many there are.
    pub count: u32,
    /// It is the one that is shown; none is while something is typed, which is looked for in all.
    pub selected: bool,
    /// Goes back in `UiEvent::InboxFiltered`.
    pub filter: InboxFilter,
}

/// Something that can be done from the list: by a swipe (the first one) or a long press (all).
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct RowAction {
    /// "I take this case".
    pub label: String,
    /// Its picture.
    pub icon: PageIcon,
    /// What it does: goes back in `UiEvent::RowActionPressed` with the row's case.
    pub action: StaffAction,
}

/// How far the first sync has come.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct SyncProgress {
    /// "Getting your hub's cases: 1,500".
    pub label: String,
    /// From 0 to 1000; none where the end is not known.
    pub permille: Option<u32>,
}

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
    /// "Nobody has taken it", "Given to Asha Pawar, not taken yet", "Asha Pawar has it", "You have it".
    pub status: String,
    /// How much it matters.
    pub tone: Tone,
    /// "MUM-2026-000123".
    pub number: String,
    /// "Outside coverage", "Person says: safe", "Waiting to be sent"; empty where nothing is to say.
    pub marks: Vec<String>,
    /// Not opened on this phone since it changed.
    pub unread: bool,
    /// "35 min late", where something is.
    pub late: Option<String>,
    /// What can be done from here.
    pub actions: Vec<RowAction>,
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
    /// "3 wait for somebody"; while something is typed, how many were found.
    pub summary: String,
    /// Rows from `first` on, 30 at most: most urgent first.
    pub rows: Vec<InboxRow>,
    /// Index of the first row in the whole list.
    pub first: u32,
    /// Length of the whole list.
    pub total: u32,
    /// What stands there when the list is empty.
    pub empty: String,
    /// Stops the ringing on this phone, while it rings.
    pub silence: Option<PageButton>,
    /// The filters, in their order.
    pub filters: Vec<FilterChip>,
    /// Opens the page that narrows the list down by type and language; its label says what is chosen.
    pub narrow: PageButton,
    /// Label of the search field.
    pub search_label: String,
    /// What stands in it.
    pub search: String,
    /// How many times what the person asked for by pulling has ended. It is over for a shell as soon as this number is
    /// another than when it was pulled: without a network that is in the same event, and between two frames no state of
    /// being under way could be seen to come and go. It begins anew with the core.
    pub pulls_ended: u32,
    /// The first sync, while it runs.
    pub progress: Option<SyncProgress>,
    /// What else there is: load of each colleague, who is on duty, what was refused.
    pub menu: Vec<PageButton>,
    /// What the button that opens it is called, for screen readers.
    pub menu_label: String,
    /// "Sign out".
    pub sign_out_label: String,
    /// "SOS": staff are people too.
    pub sos_label: String,
}
