//! What a phone does for staff at work: it rings, reminds, gives on, and opens map and calendar.

use crux_core::capability::Operation;

use crate::view::QrView;

/// Rings, over the lock screen and in silence's hours, until told to stop. The text tells nothing of the person.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Enum)]
pub enum RingOperation {
    /// Begin; where it rings already, begin anew: something else rings too.
    Start {
        /// "MAIN needs you now".
        title: String,
        /// "A case rings at your hub".
        text: String,
        /// Name of the notifications in the platform's settings.
        channel_name: String,
    },
    /// Stop.
    Stop,
}

impl Operation for RingOperation {
    type Output = ();
}

/// A reminder at a time. Its text tells nothing of the person.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Reminder {
    /// Its name: another one of the same name takes its place.
    pub id: String,
    /// When, milliseconds since 1970.
    pub at_unix_ms: i64,
    /// "Something is due at MAIN".
    pub title: String,
    /// "MUM-2026-000123", or that the number is to come.
    pub text: String,
}

/// Sets all reminders: those that are not among them are taken away.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct RemindOperation {
    /// All of them, the earliest first; those of the last day are among them until the thing is done.
    pub reminders: Vec<Reminder>,
    /// Name of the notifications in the platform's settings.
    pub channel_name: String,
}

impl Operation for RemindOperation {
    type Output = ();
}

/// A line of a document.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Enum)]
pub enum DocumentLine {
    /// Its headline.
    Title {
        /// Words.
        text: String,
    },
    /// A headline within.
    Heading {
        /// Words.
        text: String,
    },
    /// A label and what belongs to it.
    Fact {
        /// Label.
        label: String,
        /// Value.
        value: String,
    },
    /// Words.
    Paragraph {
        /// Words.
        text: String,
    },
}

/// A card to be printed and cut out. Its code says nothing to strangers.
#[derive(Clone, PartialEq, Eq, uniffi::Record)]
pub struct PrintedCard {
    /// "MAIN, Migrant Assistance and Information Network".
    pub title: String,
    /// What the person is called, so that the card comes into the right hand.
    pub name: String,
    /// The code, with four modules of white around it.
    pub code: QrView,
    /// "If found, or in an emergency: scan the code or call".
    pub words: String,
    /// The number to call, as it is read: "1800 891 2995". It is not broken at the end of a line.
    pub number: String,
}

/// Whoever holds the code can open the registration: neither it nor the name goes into a log.
impl std::fmt::Debug for PrintedCard {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("PrintedCard [redacted]")
    }
}

/// Gives something on, by an app that the person picks.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Enum)]
pub enum ShareOperation {
    /// Words, such as a link.
    Text {
        /// The words.
        text: String,
    },
    /// A document as PDF, on A4. The platform draws it, because only its own engine shapes every script of India.
    Pdf {
        /// Name of the file, without its ending.
        name: String,
        /// Language, BCP 47: for fonts and direction.
        language: String,
        /// Its lines.
        lines: Vec<DocumentLine>,
        /// Stands at the foot of every page.
        foot: String,
    },
    /// Cards as PDF, to be printed and cut apart: A4, two beside each other and four below, as many pages as they need,
    /// each cell with a thin line around it.
    Cards {
        /// Name of the file, without its ending.
        name: String,
        /// Language, BCP 47: for fonts and direction.
        language: String,
        /// The cards, in their order.
        cards: Vec<PrintedCard>,
    },
}

impl ShareOperation {
    /// Cards on one page.
    pub const CARDS_ON_A_PAGE: usize = 8;
}

impl Operation for ShareOperation {
    type Output = ();
}

/// Opens the calendar with a new entry for a whole day.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct CalendarOperation {
    /// Its title; tells nothing of the person.
    pub title: String,
    /// The day, `2026-12-10`.
    pub day: String,
    /// Where.
    pub place: String,
}

impl Operation for CalendarOperation {
    type Output = ();
}

/// Opens the phone's map.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct OpenMapOperation {
    /// `geo:19.11360,72.86970?q=19.11360,72.86970`.
    pub uri: String,
}

impl Operation for OpenMapOperation {
    type Output = ();
}
