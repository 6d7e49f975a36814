//! The PIN and the rest of the app: what is behind it, when it is asked for, and what is delivered while it stands.

use domain::permission::Role;

use super::{Model, Notice};
use crate::{
    account::{self, Standing, Word},
    around::Around,
    command::{Asked, ask},
    effects::record_store::{LockedRecords, RecordStoreOperation},
    event::Event,
    navigation::Route,
    pin::{self, Follows},
    ui_event::UiEvent,
    view::{Page, PageAction, PageField, PageView, PinView, StaffAction},
    workers,
};

impl Model {
    /// What whoever is signed in is to MAIN.
    pub(super) fn role(&self) -> Option<Role> {
        self.sync.records.staff().map(|staff| staff.role)
    }

    /// Whether the PIN stands before this screen. What rings is shown all the same: it names nobody.
    pub(super) fn is_behind_pin(&self, route: Route) -> bool {
        let is_staffs = (route.is_for_staff() && route != Route::Ringing) || route == Route::Page(Page::Pin);
        route == Route::Pin || (is_staffs && self.pin.stands_before(self.role()))
    }

    /// Whether somebody wants to do something of staff's from before the PIN.
    pub(super) fn is_kept_out(&self, event: &UiEvent) -> bool {
        let is_staffs = match event {
            UiEvent::StaffPressed { action }
            | UiEvent::PagePressed { action: PageAction::Staff { action } } => {
                *action != StaffAction::Silence
            }
            UiEvent::SignOutPressed
            | UiEvent::InboxScrolled { .. }
            | UiEvent::RowActionPressed { .. }
            | UiEvent::InboxFiltered { .. }
            | UiEvent::InboxSearched { .. }
            | UiEvent::InboxRefreshed
            | UiEvent::NoteTyped { .. }
            | UiEvent::NoteSubmitted
            | UiEvent::PagePressed { action: PageAction::ChoosePin | PageAction::RemovePin }
            | UiEvent::PageTyped { field: PageField::Form { .. } | PageField::WorkerSearch, .. } => true,
            _ => false,
        };
        is_staffs && self.pin.stands_before(self.role())
    }

    /// Where what staff see begins: behind the PIN, where one stands before it.
    pub(super) fn staff_home(&self) -> Option<Route> {
        if self.pin.is_locked() {
            return Some(Route::Pin);
        }
        let home = if workers::is_home(&self.sync.records) { Route::Workers } else { Route::Inbox };
        self.sync.records.session.as_ref().map(|_| home)
    }

    pub(super) fn pin_view(&self, around: &Around<'_>) -> PinView {
        self.pin.view(self.phone.words(around.config), self.role(), around)
    }

    /// The pages about the PIN.
    pub(super) fn pin_page(&self, page: Page, around: &Around<'_>) -> Option<PageView> {
        let words = self.phone.words(around.config);
        match page {
            Page::Pin => Some(pin::pin_page(words, &self.pin, self.role()?)),
            Page::PinForgotten => {
                let seals = self.phone.basics().field.sealing_key.is_some();
                Some(pin::forgotten_page(words, seals))
            }
            _ => None,
        }
    }

    /// Asks for the PIN where the app was away for too long. Cases ring on at a hub; a link person's records are closed.
    pub(super) fn lock_if_due(&mut self, around: &Around<'_>) -> Asked {
        if !self.pin.is_due(around) {
            return Asked::done();
        }
        if self.role() != Some(Role::LinkPerson) {
            self.pin.lock_screen();
            return Asked::done();
        }
        let was_at_work = self.screens.top().is_some_and(|top| self.is_behind_pin(top) || top.is_for_staff());
        self.forget_session();
        self.work.lock();
        let held = self.attachments.lock();
        let closed = self.pin.close_records();
        if was_at_work {
            self.screens.open(Route::Pin);
        }
        Asked::all([held, closed])
    }

    /// The records are there, and closed.
    pub(super) fn records_locked(&mut self, locked: LockedRecords, around: &Around<'_>) -> Asked {
        // whether they may stay here is asked of the server, where it is known for whom
        if locked.staff.is_some() {
            self.account.sealed.want(around);
        }
        self.pin.records_closed(locked, around);
        if !self.sos.holding && matches!(self.screens.top(), None | Some(Route::SignIn)) {
            self.screens.close(Route::SignIn);
            self.screens.open(Route::Pin);
        }
        Asked::done()
    }

    /// What the doorbell says where the records are closed; where they are open, the sync has been asked.
    pub(super) fn run_doorbell(&mut self, around: &Around<'_>) -> Asked {
        if self.pin.is_locked() {
            return self.closed_doorbell.run(&self.phone, around);
        }
        if self.sync.loaded {
            self.closed_doorbell.is_open();
        }
        Asked::done()
    }

    pub(super) fn pin_ui(&mut self, event: &UiEvent, around: &Around<'_>) -> Asked {
        let is_shown = self.screens.top().is_some_and(|top| self.is_behind_pin(top));
        if !is_shown || self.sos.draft().is_some() {
            return Asked::done();
        }
        match event {
            UiEvent::PinDigitPressed { digit } => self.pin.digit(*digit, around),
            UiEvent::PinDeletePressed => self.pin.delete(around),
            UiEvent::PinWipeChosen { on } => self.pin.wipes(*on),
            UiEvent::PinSubmitted => return self.pin.submit(self.role(), &self.phone, around),
            UiEvent::PinForgotten => return self.open(Route::Page(Page::PinForgotten)),
            _ => {}
        }
        Asked::done()
    }

    /// A PIN is to be chosen, or to go.
    pub(super) fn choose_pin(&mut self) -> Asked {
        if self.sync.records.session.is_none() {
            return Asked::done();
        }
        self.pin.choose();
        self.open(Route::Pin)
    }

    pub(super) fn remove_pin(&mut self) -> Asked {
        if self.pin.remove(self.role()) { self.open(Route::Pin) } else { Asked::done() }
    }

    /// The PIN was forgotten: the records go, what was sealed goes out.
    pub(super) fn forget_pin(&mut self, around: &Around<'_>) -> Asked {
        if !self.pin.has_pin() {
            return Asked::done();
        }
        self.screens.close(Route::Page(Page::PinForgotten));
        let ended = self.end_session(around);
        self.screens.open(Route::SignIn);
        ended
    }

    pub(super) fn of_pin(&mut self, event: pin::Event, around: &Around<'_>) -> Asked {
        let (asked, follows) = self.pin.update(event, around);
        let followed = match follows {
            Follows::Nothing => Asked::done(),
            Follows::Read(output) => {
                let was_open = self.screens.close(Route::Pin);
                let read = self.records_loaded(output, around);
                let attached = self.attachments.load();
                if let Some(home) = self.staff_home().filter(|_| was_open) {
                    self.screens.open(home);
                }
                Asked::all([read, attached])
            }
            Follows::ReadAgain => ask(RecordStoreOperation::Load, Event::RecordsLoaded),
            Follows::Done => {
                self.screens.close(Route::Pin);
                Asked::done()
            }
            Follows::Wiped => {
                self.screens.close(Route::Pin);
                self.notices.tell(Notice::PinWiped);
                let ended = self.end_session(around);
                self.screens.open(Route::SignIn);
                ended
            }
            Follows::AskServer => {
                self.account.sealed.want(around);
                Asked::done()
            }
        };
        Asked::all([asked, followed])
    }

    // ---- the invite code

    pub(super) fn scan_code(&self, around: &Around<'_>) -> Asked {
        account::scan(self.phone.words(around.config))
    }

    /// The code that is being tried is kept over the end of the app.
    pub(super) fn keep_awaited_code(&mut self) -> Asked {
        self.phone.await_invite(self.account.awaited_code())
    }

    // ---- what was sealed

    /// Delivers what is sealed and due, and tells the store to which key it seals.
    pub(super) fn run_sealed(&mut self, around: &Around<'_>) -> Asked {
        let signed_in = self.sync.records.session.is_some();
        let settings = &self.phone.basics().field;
        let told = self.account.sealed.seal_to(signed_in, settings);
        let expired = self.pin.is_expired(&self.phone);
        let standing = Standing { locked: self.pin.locked_staff(), expired };
        Asked::all([told, self.account.sealed.run_due(standing, &self.phone, around)])
    }

    pub(super) fn of_sealed(&mut self, event: account::SealedEvent, around: &Around<'_>) -> Asked {
        let standing =
            Standing { locked: self.pin.locked_staff(), expired: self.pin.is_expired(&self.phone) };
        let (asked, word) = self.account.sealed.update(event, standing, &self.phone, around);
        let followed = match word {
            None => Asked::done(),
            Some(Word::Stands) => {
                self.pin.account_stands();
                Asked::done()
            }
            Some(Word::Ended) => {
                self.notices.tell(Notice::AccountEnded);
                let was_open = self.screens.close(Route::Pin);
                let ended = self.end_session(around);
                if was_open {
                    self.screens.open(Route::SignIn);
                }
                ended
            }
        };
        Asked::all([asked, followed])
    }
}
