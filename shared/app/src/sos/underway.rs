//! An alert under way: what is kept of it, and the deadlines and attempts of this run of the app. Times are of the
//! monotonic clock.

use domain::alert::KindCode;

use super::{Event, own_alert::OwnAlert};
use crate::{
    around::Around,
    attempts::Attempts,
    command::{Asked, ask},
    effects::alert_store::AlertStoreOperation,
    event,
};

/// Milliseconds to choose a kind; then the alert goes as `unspecified` (design: "Press to hub").
pub(crate) const DECIDE_MS: u64 = 10_000;
/// Milliseconds in which an alert can be called a mistake in one tap (design: "Press to hub").
pub(crate) const CANCEL_MS: u64 = 5_000;
/// Without the second or third receipt after so many milliseconds the screen says so (design: "Press to hub").
pub(crate) const LATE_MS: u64 = 3 * 60 * 1000;
/// An alert of this age is no longer the one that the screen speaks of.
pub(crate) const CURRENT_MS: u64 = 24 * 60 * 60 * 1000;
/// A store that has not answered by then is broken: the alert goes out all the same, and the screen does not say "kept".
const KEEP_PATIENCE_MS: u64 = 10_000;

/// Whether the alert is on the disk of this phone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kept {
    /// The store has not answered.
    NotYet,
    /// It is.
    Yes,
    /// The store said no, or nothing.
    No,
}

/// An alert under way.
#[derive(Debug)]
pub(crate) struct Underway {
    pub(crate) alert: OwnAlert,
    /// When this run of the app met it, and how old it was then.
    met_at: u64,
    age_then: u64,
    pub(crate) kept: Kept,
    /// Counts what was handed to the store; what was decided is kept when the store has answered for that count.
    revision: u32,
    decided_revision: Option<u32>,
    pub(crate) decide_by: Option<u64>,
    pub(crate) cancel_until: Option<u64>,
    pub(crate) keep_by: Option<u64>,
    pub(crate) sending: Attempts,
    pub(crate) asking: Attempts,
    pub(crate) claiming: Attempts,
    pub(crate) positioning: Attempts,
    /// The next look for a position.
    pub(crate) locate_at: Option<u64>,
    /// The first attempt at sending that told a kind that was chosen late.
    pub(crate) kind_sent_in: Option<u32>,
    /// What the store has is older than this: it said no last.
    pub(crate) is_stale_on_disk: bool,
    /// It was said that an answer is late.
    pub(crate) late_told: bool,
}

impl Underway {
    fn new(alert: OwnAlert, age_then: u64, kept: Kept, around: &Around<'_>) -> Self {
        Self {
            alert,
            met_at: around.now.monotonic_ms,
            age_then,
            kept,
            revision: 0,
            decided_revision: None,
            decide_by: None,
            cancel_until: None,
            keep_by: None,
            sending: Attempts::default(),
            asking: Attempts::default(),
            claiming: Attempts::default(),
            positioning: Attempts::default(),
            locate_at: None,
            kind_sent_in: None,
            is_stale_on_disk: false,
            late_told: false,
        }
    }

    /// One that was pressed now.
    pub(crate) fn pressed(around: &Around<'_>, language: &str) -> Self {
        let alert =
            OwnAlert::pressed(around.unix_ms(), around.surroundings.random(), around.now.wall, language);
        let mut pressed = Self::new(alert, 0, Kept::NotYet, around);
        pressed.decide_by = Some(around.now.monotonic_ms.saturating_add(DECIDE_MS));
        pressed
    }

    /// One that the store had. Its age comes from the wall clock; where that says that it lies in the future, it is as
    /// old as makes the calls stand in front.
    pub(crate) fn restored(alert: OwnAlert, around: &Around<'_>) -> Self {
        let age = (around.now.wall - alert.pressed_at).num_milliseconds();
        let mut restored = Self::new(alert, u64::try_from(age).unwrap_or(LATE_MS), Kept::Yes, around);
        // the screen says it; a notification at each start would only wear out
        restored.late_told = restored.age_ms(around) >= LATE_MS;
        restored
    }

    /// Milliseconds since the press.
    pub(crate) fn age_ms(&self, around: &Around<'_>) -> u64 {
        around.now.monotonic_ms.saturating_sub(self.met_at).saturating_add(self.age_then)
    }

    /// The moment at which it is so old; none where that is past.
    pub(crate) fn moment_of_age(&self, age_ms: u64, around: &Around<'_>) -> Option<u64> {
        let left = age_ms.checked_sub(self.age_ms(around)).filter(|left| *left > 0)?;
        around.now.monotonic_ms.checked_add(left)
    }

    /// Whether the screen still speaks of it.
    pub(crate) fn is_current(&self, around: &Around<'_>) -> bool {
        self.age_ms(around) < CURRENT_MS
    }

    /// Whether the second or third receipt should be here and is not.
    pub(crate) fn is_late(&self, around: &Around<'_>) -> bool {
        let came = self.alert.progress.as_ref().is_some_and(|progress| progress.steps() >= 2);
        self.alert.decided && !came && self.age_ms(around) >= LATE_MS
    }

    /// Hands the alert as it is now to the store.
    pub(crate) fn keep(&mut self) -> Asked {
        self.revision = self.revision.saturating_add(1);
        let (id, revision) = (self.alert.id, self.revision);
        ask(AlertStoreOperation::KeepAlert(self.alert.to_kept()), move |output| {
            event::Event::Sos(Event::Kept { id, revision, output })
        })
    }

    /// The kind stands now. Sending begins when the store has answered.
    pub(crate) fn decide(&mut self, kind: KindCode, around: &Around<'_>) -> Asked {
        let now = around.now.monotonic_ms;
        self.alert.kind = kind;
        self.alert.decided = true;
        self.kept = Kept::NotYet;
        self.decide_by = None;
        self.cancel_until = Some(now.saturating_add(CANCEL_MS));
        self.keep_by = Some(now.saturating_add(KEEP_PATIENCE_MS));
        let kept = self.keep();
        self.decided_revision = Some(self.revision);
        kept
    }

    /// The store has answered for this revision. Whether sending may begin now, for the first time.
    pub(crate) fn store_answered(&mut self, revision: u32, on_disk: bool) -> bool {
        if revision == self.revision {
            self.is_stale_on_disk = !on_disk;
        }
        let speaks_of_it = self.decided_revision.is_some_and(|decided| revision >= decided);
        if !speaks_of_it {
            return false;
        }
        let first = self.kept == Kept::NotYet;
        self.keep_by = None;
        if on_disk {
            self.kept = Kept::Yes;
        } else if first {
            self.kept = Kept::No;
        }
        first
    }

    /// Whether it may be sent: decided, and the store had its chance.
    pub(crate) fn may_be_sent(&self) -> bool {
        self.alert.decided && self.kept != Kept::NotYet
    }
}
