//! The PIN before what staff have on this phone: entered, chosen, changed, forgotten, and when it is asked for again. What it
//! protects and how stands in `runtime/vault.rs`; nothing of a worker's side is ever behind it.

mod page;
mod view;

use domain::permission::Role;

use crate::{
    around::Around,
    command::{Asked, ask},
    effects::record_store::{LockedRecords, Pin, RecordStoreOperation, RecordStoreOutput, WrongPins},
    event,
    phone::Phone,
};

pub(crate) use page::{forgotten_page, pin_page};

/// After so long in the background the PIN is asked for again, milliseconds.
const AWAY_MS: u64 = 10 * 60 * 1000;
const DAY_MS: u64 = 24 * 60 * 60 * 1000;

/// What comes back to the PIN.
#[derive(Debug)]
pub enum Event {
    /// The store has tried a PIN.
    Tried(RecordStoreOutput),
    /// The store has put a PIN before the records, or not.
    Chosen(RecordStoreOutput),
    /// The store has taken the PIN away, or not.
    Removed(RecordStoreOutput),
    /// The store has closed itself.
    Locked(RecordStoreOutput),
}

/// What the right PIN is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Then {
    /// To go on.
    #[default]
    GoOn,
    /// To choose another.
    Choose,
    /// To have none any more.
    Remove,
}

/// What the screen asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Asks {
    /// The PIN that stands.
    Enter(Then),
    /// A new one.
    Choose,
    /// The new one once more.
    Again,
}

/// What was wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Trouble {
    Wrong,
    Differs,
    NotKept,
    /// There was no contact for too long.
    Expired,
}

/// What follows for the rest of the app.
#[derive(Debug)]
pub(crate) enum Follows {
    /// Nothing.
    Nothing,
    /// The records are read: as at the start.
    Read(RecordStoreOutput),
    /// The store is open and was not read again: read it.
    ReadAgain,
    /// The PIN screen is done with.
    Done,
    /// The tenth wrong one: the records are gone.
    Wiped,
    /// The PIN is right, and there was no contact for too long: the server is asked.
    AskServer,
}

/// The PIN of this phone.
#[derive(Debug, Default)]
pub(crate) struct Model {
    /// A PIN stands before the records.
    has_pin: bool,
    /// The records are closed.
    locked: Option<LockedRecords>,
    /// The records are open, and the person has to show that it is they.
    screen_locked: bool,
    typed: Pin,
    /// A PIN was asked for to do this with it.
    then: Then,
    /// A new PIN is being chosen.
    choosing: bool,
    /// It was typed once.
    first: Option<Pin>,
    wipes: bool,
    busy: bool,
    trouble: Option<Trouble>,
    wrong: WrongPins,
    /// Until when no PIN is looked at, by the steady clock.
    wait_until: Option<u64>,
    /// When the app went to the background.
    left_at: Option<u64>,
}

impl Model {
    // ---- how it stands

    /// The records were read: whether a PIN stands before them.
    pub(crate) fn records_read(&mut self, has_pin: bool) {
        *self = Self { has_pin, left_at: self.left_at, ..Self::default() };
    }

    /// The records are closed.
    pub(crate) fn records_closed(&mut self, locked: LockedRecords, around: &Around<'_>) {
        self.note_wrong(locked.wrong, around);
        self.has_pin = true;
        self.screen_locked = false;
        self.locked = Some(locked);
    }

    /// Nobody is signed in any more.
    pub(crate) fn forget(&mut self) {
        *self = Self::default();
    }

    /// Who is signed in, where the records are closed.
    pub(crate) fn locked_staff(&self) -> Option<&str> {
        self.locked.as_ref().and_then(|locked| locked.staff.as_deref())
    }

    /// The records are closed.
    pub(crate) fn is_locked(&self) -> bool {
        self.locked.is_some()
    }

    /// The records stay closed until there was contact.
    pub(crate) fn is_expired(&self, phone: &Phone) -> bool {
        let Some(locked) = &self.locked else { return false };
        locked.expired || locked.away_ms.is_some_and(|away| away > lock_after_ms(phone))
    }

    /// The server says that the account stands.
    pub(crate) fn account_stands(&mut self) {
        if let Some(locked) = &mut self.locked {
            locked.expired = false;
            locked.away_ms = locked.away_ms.map(|_| 0);
        }
        self.trouble.take_if(|trouble| *trouble == Trouble::Expired);
    }

    /// Whether a PIN stands between the person and what staff see.
    pub(crate) fn stands_before(&self, role: Option<Role>) -> bool {
        self.is_locked() || self.screen_locked || self.must_choose(role)
    }

    /// A link person has to choose one before anything else.
    fn must_choose(&self, role: Option<Role>) -> bool {
        role == Some(Role::LinkPerson) && !self.has_pin
    }

    pub(crate) fn has_pin(&self) -> bool {
        self.has_pin
    }

    /// What the screen asks.
    pub(crate) fn asks(&self, role: Option<Role>) -> Asks {
        let is_new = self.choosing || (!self.is_locked() && !self.screen_locked && self.must_choose(role));
        match (is_new, self.first.is_some()) {
            (true, false) => Asks::Choose,
            (true, true) => Asks::Again,
            (false, _) => Asks::Enter(self.then),
        }
    }

    // ---- the background

    /// The app went to the background.
    pub(crate) fn left(&mut self, around: &Around<'_>) {
        self.clear();
        self.left_at.get_or_insert(around.now.monotonic_ms);
    }

    /// Whether the PIN is to be asked for again: the app was away for too long.
    pub(crate) fn is_due(&self, around: &Around<'_>) -> bool {
        self.due_at().is_some_and(|due| around.now.monotonic_ms >= due)
    }

    /// When that is, while the app is away.
    fn due_at(&self) -> Option<u64> {
        let is_open = self.has_pin && !self.is_locked() && !self.screen_locked;
        self.left_at.filter(|_| is_open).map(|left| left.saturating_add(AWAY_MS))
    }

    /// The app is in front again, in time or not.
    pub(crate) fn came_back(&mut self) {
        self.left_at = None;
    }

    /// When there is something to do next.
    pub(crate) fn next_due(&self) -> Option<u64> {
        [self.due_at(), self.wait_until].into_iter().flatten().min()
    }

    /// A pause is over.
    pub(crate) fn run_due(&mut self, around: &Around<'_>) {
        self.wait_until.take_if(|until| *until <= around.now.monotonic_ms);
    }

    /// Asks for the PIN again, while the records stay open so that cases ring on.
    pub(crate) fn lock_screen(&mut self) {
        self.leave();
        self.screen_locked = true;
    }

    /// Closes the records.
    pub(crate) fn close_records(&mut self) -> Asked {
        self.leave();
        self.locked = Some(LockedRecords { wrong: self.wrong, ..LockedRecords::default() });
        ask(RecordStoreOperation::Lock, |output| event::Event::Pin(Event::Locked(output)))
    }

    // ---- what is pressed

    /// Another PIN is to be chosen, or the first.
    pub(crate) fn choose(&mut self) {
        self.clear();
        if self.has_pin {
            self.then = Then::Choose;
        } else {
            self.choosing = true;
        }
    }

    /// The PIN is to go. A link person keeps it.
    pub(crate) fn remove(&mut self, role: Option<Role>) -> bool {
        self.clear();
        let may = self.has_pin && role.is_some_and(|role| role != Role::LinkPerson);
        if may {
            self.then = Then::Remove;
        }
        may
    }

    /// The screen was left.
    pub(crate) fn leave(&mut self) {
        self.clear();
        (self.then, self.choosing) = (Then::GoOn, false);
    }

    fn clear(&mut self) {
        (self.typed, self.first, self.trouble) = (Pin::default(), None, None);
    }

    pub(crate) fn digit(&mut self, digit: u8, around: &Around<'_>) {
        if self.can_type(around) {
            self.trouble = None;
            self.typed.push(digit);
        }
    }

    pub(crate) fn delete(&mut self, around: &Around<'_>) {
        if self.can_type(around) {
            self.typed.pop();
        }
    }

    pub(crate) fn wipes(&mut self, on: bool) {
        self.wipes = on;
    }

    fn can_type(&self, around: &Around<'_>) -> bool {
        !self.busy && !self.waits(around)
    }

    fn waits(&self, around: &Around<'_>) -> bool {
        self.wait_until.is_some_and(|until| until > around.now.monotonic_ms)
    }

    /// The PIN is whole.
    pub(crate) fn submit(&mut self, role: Option<Role>, phone: &Phone, around: &Around<'_>) -> Asked {
        if !self.can_type(around) || !self.typed.is_whole() {
            return Asked::done();
        }
        let pin = std::mem::take(&mut self.typed);
        match (self.asks(role), self.first.take()) {
            (Asks::Choose, _) => self.first = Some(pin),
            (Asks::Again, Some(first)) if first == pin => {
                self.busy = true;
                let operation = RecordStoreOperation::SetPin { pin, wipes: self.wipes };
                return ask(operation, |output| event::Event::Pin(Event::Chosen(output)));
            }
            // begun anew
            (Asks::Again, _) => self.trouble = Some(Trouble::Differs),
            (Asks::Enter(_), _) => {
                self.busy = true;
                let operation = RecordStoreOperation::Unlock { pin, expires_after_ms: lock_after_ms(phone) };
                return ask(operation, |output| event::Event::Pin(Event::Tried(output)));
            }
        }
        Asked::done()
    }

    // ---- what the store says

    pub(crate) fn update(&mut self, event: Event, around: &Around<'_>) -> (Asked, Follows) {
        self.busy = false;
        match event {
            Event::Tried(output) => self.tried(output, around),
            Event::Chosen(RecordStoreOutput::Done) => {
                self.has_pin = true;
                self.leave();
                (Asked::done(), Follows::Done)
            }
            Event::Removed(RecordStoreOutput::Done) => {
                self.has_pin = false;
                self.leave();
                (Asked::done(), Follows::Done)
            }
            Event::Chosen(_) | Event::Removed(_) => {
                self.clear();
                self.trouble = Some(Trouble::NotKept);
                (Asked::done(), Follows::Nothing)
            }
            Event::Locked(RecordStoreOutput::Locked(locked)) => {
                self.records_closed(locked, around);
                (Asked::done(), Follows::Nothing)
            }
            // a store that cannot close itself opens for the PIN all the same
            Event::Locked(_) => (Asked::done(), Follows::Nothing),
        }
    }

    fn tried(&mut self, output: RecordStoreOutput, around: &Around<'_>) -> (Asked, Follows) {
        let follows = match output {
            RecordStoreOutput::Done => {
                self.wrong = WrongPins::default();
                return self.was_right();
            }
            RecordStoreOutput::Loaded(_) => Follows::Read(output),
            RecordStoreOutput::Wiped => {
                self.forget();
                Follows::Wiped
            }
            RecordStoreOutput::Locked(locked) if locked.expired => {
                self.records_closed(locked, around);
                self.trouble = Some(Trouble::Expired);
                Follows::AskServer
            }
            RecordStoreOutput::Locked(locked) => {
                self.note_wrong(locked.wrong, around);
                if self.is_locked() {
                    self.locked = Some(locked);
                }
                self.trouble = Some(Trouble::Wrong);
                Follows::Nothing
            }
            _ => {
                self.trouble = Some(Trouble::NotKept);
                Follows::Nothing
            }
        };
        (Asked::done(), follows)
    }

    /// It is the PIN of records that are open.
    fn was_right(&mut self) -> (Asked, Follows) {
        if self.is_locked() {
            return (Asked::done(), Follows::ReadAgain);
        }
        self.screen_locked = false;
        match std::mem::take(&mut self.then) {
            Then::GoOn => (Asked::done(), Follows::Done),
            Then::Choose => {
                self.choosing = true;
                (Asked::done(), Follows::Nothing)
            }
            Then::Remove => {
                self.busy = true;
                let removed =
                    ask(RecordStoreOperation::RemovePin, |output| event::Event::Pin(Event::Removed(output)));
                (removed, Follows::Nothing)
            }
        }
    }

    fn note_wrong(&mut self, wrong: WrongPins, around: &Around<'_>) {
        self.wrong = wrong;
        let until = around.now.monotonic_ms.saturating_add(wrong.wait_ms);
        self.wait_until = (wrong.wait_ms > 0).then_some(until);
    }
}

/// Without contact for so long a link person's records stay closed, milliseconds.
fn lock_after_ms(phone: &Phone) -> u64 {
    u64::from(phone.basics().field.lock_after_days).saturating_mul(DAY_MS)
}

#[cfg(test)]
mod tests;
