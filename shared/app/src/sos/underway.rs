//! An alert under way: what is kept of it, and the deadlines and attempts of this run of the app. Times are of the
//! monotonic clock.

use domain::alert::{Contact, KindCode};

use super::{
    Event, family::TellingNow, message::Messaging, own_alert::OwnAlert, positions::Found, tracking::OFTEN_MS,
};
use crate::{
    around::Around,
    attempts::Attempts,
    command::{Asked, ask},
    effects::alert_store::AlertStoreOperation,
    event,
    phone::Phone,
};

/// Milliseconds to choose a kind; then the alert goes as `unspecified` (design: "Press to hub").
pub(crate) const DECIDE_MS: u64 = 10_000;
/// So long after the kind screen has gone by itself, milliseconds, a finger may still be meant for it.
pub(super) const LATE_FINGER_MS: u64 = 700;
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
pub(crate) struct Underway {
    pub(crate) alert: OwnAlert,
    /// When this run of the app met it, and how old it was then.
    met_at: u64,
    age_then: u64,
    pub(crate) kept: Kept,
    /// Counts what was handed to the store; what was decided is kept when the store has answered for that count.
    writes: u32,
    decided_write: Option<u32>,
    pub(crate) decide_by: Option<u64>,
    pub(crate) cancel_until: Option<u64>,
    pub(crate) keep_by: Option<u64>,
    pub(crate) sending: Attempts,
    pub(crate) asking: Attempts,
    pub(crate) claiming: Attempts,
    pub(crate) positioning: Attempts,
    /// The next look for a position.
    pub(crate) locate_at: Option<u64>,
    /// The newest position, where it was found in this run of the app.
    pub(super) newest_found: Option<Found>,
    /// The positions that are on their way to the server.
    pub(super) positions_on_way: Vec<domain::alert::Fix>,
    pub(super) messaging: Messaging,
    pub(super) telling_now: TellingNow,
    /// What the store has is older than this: it said no last.
    pub(crate) is_stale_on_disk: bool,
    /// It was said that an answer is late.
    pub(crate) late_told: bool,
}

/// Nothing of an alert goes into a log.
impl std::fmt::Debug for Underway {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Underway, kept {:?} [redacted]", self.kept)
    }
}

impl Underway {
    fn new(alert: OwnAlert, age_then: u64, kept: Kept, around: &Around<'_>) -> Self {
        Self {
            alert,
            met_at: around.now.monotonic_ms,
            age_then,
            kept,
            writes: 0,
            decided_write: None,
            decide_by: None,
            cancel_until: None,
            keep_by: None,
            sending: Attempts::default(),
            asking: Attempts::default(),
            claiming: Attempts::default(),
            positioning: Attempts::default(),
            locate_at: None,
            newest_found: None,
            positions_on_way: Vec::new(),
            messaging: Messaging::default(),
            telling_now: TellingNow::default(),
            is_stale_on_disk: false,
            late_told: false,
        }
    }

    /// One that was pressed now.
    pub(crate) fn pressed(phone: &Phone, around: &Around<'_>) -> Self {
        let language = phone.language(around.config).tag;
        let mut alert =
            OwnAlert::pressed(around.unix_ms(), around.surroundings.random(), around.now.wall, language);
        alert.silent = phone.options().silent;
        alert.contact = alert.silent.then_some(Contact::None);
        alert.phone = phone.own_number().cloned();
        alert.battery_percent = phone.state().and_then(|state| state.battery_percent);
        let mut pressed = Self::new(alert, 0, Kept::NotYet, around);
        pressed.decide_by = Some(around.now.monotonic_ms.saturating_add(DECIDE_MS));
        pressed
    }

    /// What the person set is known now: an alert that was pressed before the store was read takes it over.
    pub(crate) fn learn(&mut self, phone: &Phone, around: &Around<'_>) -> Option<Asked> {
        let before = self.alert.clone();
        if phone.options().silent && !self.alert.silent {
            self.alert.silent = true;
            if self.alert.for_other.as_ref().is_none_or(|other| other.phone.is_none()) {
                self.alert.contact = Some(Contact::None);
            }
        }
        if self.alert.phone.is_none() {
            self.alert.phone = phone.own_number().cloned();
        }
        if self.alert.decided {
            self.want_family(phone);
        } else {
            self.alert.language = Some(phone.language(around.config).tag.to_owned());
        }
        if self.alert == before {
            return None;
        }
        Some(if self.alert.decided { self.revise(around) } else { self.keep() })
    }

    /// One that the store had. Its age comes from the wall clock; where the clocks contradict each other, it is as old as
    /// makes the calls stand in front.
    pub(crate) fn restored(alert: OwnAlert, around: &Around<'_>) -> Self {
        let age = alert.age_ms(around.now.wall).unwrap_or(LATE_MS);
        let mut restored = Self::new(alert, age, Kept::Yes, around);
        // the screen says it; a notification at each start would only wear out
        restored.late_told = restored.age_ms(around) >= LATE_MS;
        restored.messaging.want(around);
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
        self.writes = self.writes.saturating_add(1);
        let (id, write) = (self.alert.id, self.writes);
        ask(AlertStoreOperation::KeepAlert(self.alert.to_kept()), move |output| {
            event::Event::Sos(Event::Kept { id, write, output })
        })
    }

    /// How often it was handed to the store.
    pub(super) fn writes(&self) -> u32 {
        self.writes
    }

    /// Sending begins.
    pub(super) fn go(&mut self, around: &Around<'_>) {
        self.messaging.want(around);
        self.want_everything(around);
    }

    /// The person changed something of it. What was told already is told again, by the same ways.
    pub(super) fn revise(&mut self, around: &Around<'_>) -> Asked {
        self.alert.revision = self.alert.revision.saturating_add(1);
        if self.may_be_sent() {
            self.sending.want(around);
            self.messaging.want(around);
        }
        self.keep()
    }

    /// The kind stands now. Sending begins when the store has answered.
    pub(crate) fn decide(&mut self, kind: KindCode, phone: &Phone, around: &Around<'_>) -> Asked {
        let now = around.now.monotonic_ms;
        self.alert.kind = kind;
        self.alert.decided = true;
        self.want_family(phone);
        self.locate_at = self.is_followed(phone, around).then(|| now.saturating_add(OFTEN_MS));
        self.kept = Kept::NotYet;
        self.decide_by = None;
        self.cancel_until = Some(now.saturating_add(CANCEL_MS));
        self.keep_by = Some(now.saturating_add(KEEP_PATIENCE_MS));
        let kept = self.keep();
        self.decided_write = Some(self.writes);
        kept
    }

    /// The store has answered for this write. Whether sending may begin now, for the first time.
    pub(crate) fn store_answered(&mut self, write: u32, on_disk: bool) -> bool {
        if write == self.writes {
            self.is_stale_on_disk = !on_disk;
        }
        let speaks_of_it = self.decided_write.is_some_and(|decided| write >= decided);
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
