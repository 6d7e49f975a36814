//! What a person does, and what the phone notices.

use domain::{EMERGENCY, HELPLINE, ids::CaseId};

use super::{Model, Notice};
use crate::{
    account,
    around::Around,
    case,
    command::{Asked, tell},
    effects::{dial::DialOperation, schedule_sync::ScheduleSyncOperation},
    locale::Language,
    navigation::Route,
    sync::Draft,
    ui_event::{CallTarget, UiEvent},
    view::{Page, StaffAction},
    work::{self, Turn},
};

impl Model {
    pub(super) fn ui(&mut self, event: UiEvent, around: &Around<'_>) -> Asked {
        let is_the_phones = matches!(
            event,
            UiEvent::Disappeared
                | UiEvent::ConnectivityChanged { .. }
                | UiEvent::WokenForSync
                | UiEvent::PhoneNoticed { .. }
                | UiEvent::Moved { .. }
                | UiEvent::TrackingStopPressed
                | UiEvent::DoorbellRung { .. }
                | UiEvent::RingingSilenced
                | UiEvent::PushAddressChanged { .. }
        );
        let is_on_the_way_there = matches!(
            event,
            UiEvent::Appeared
                | UiEvent::RingingOpened
                | UiEvent::BannerDismissed
                | UiEvent::InboxScrolled { .. }
                | UiEvent::PinDigitPressed { .. }
                | UiEvent::PinDeletePressed
                | UiEvent::PinSubmitted
        );
        if !is_the_phones && !is_on_the_way_there {
            // they went on to something else: what rings does not come under their fingers
            self.ringing.stays_away();
        }
        // a core that started anew was not told that it appeared: whoever presses something looks at it
        self.phone.in_foreground |= !is_the_phones;
        let locked = if is_the_phones { Asked::done() } else { self.lock_if_due(around) };
        if !is_the_phones {
            self.pin.came_back();
        }
        let calls_for_help = matches!(
            event,
            UiEvent::SosAsked
                | UiEvent::SosAskedFromOutside
                | UiEvent::SosPressed
                | UiEvent::SosHeld
                | UiEvent::HelpOpened
        );
        if calls_for_help {
            // by the widget: the person comes back to the app
            self.screens.close(Route::Neutral);
        }
        let followed = self.follow_ui(event, around);
        Asked::all([locked, followed])
    }

    fn follow_ui(&mut self, event: UiEvent, around: &Around<'_>) -> Asked {
        if self.is_kept_out(&event) {
            return Asked::done();
        }
        match event {
            UiEvent::Disappeared => {
                self.pin.left(around);
                self.phone.in_foreground = false;
                self.listening.left(around);
                let released = if self.sos.holding { self.sos.released(&self.phone) } else { Asked::done() };
                self.sos.end_practice();
                Asked::all([released, self.ask_to_be_woken(around)])
            }
            UiEvent::ConnectivityChanged { online } => {
                if online && self.phone.is_online() {
                    self.listening.renew();
                }
                let came_back = self.phone.network(online, around);
                if online { self.send_what_waits(came_back, around) } else { Asked::done() }
            }
            UiEvent::Appeared => {
                self.sos.follow_anew();
                self.listening.came_back(around);
                self.send_what_waits(false, around)
            }
            UiEvent::WokenForSync => self.send_what_waits(false, around),
            UiEvent::DoorbellRung { rings } => {
                self.closed_doorbell.rang(rings);
                self.send_what_waits(false, around)
            }
            UiEvent::BackPressed => self.back(around),
            UiEvent::LanguageOpened => self.open(Route::Language),
            UiEvent::LanguageChosen { tag } => self.language_chosen(&tag, around),
            UiEvent::AboutOpened => self.open(Route::About),
            UiEvent::StaffOpened => {
                // back from here leads to the SOS, which staff need too
                self.screens.close(Route::Page(Page::Menu));
                self.open(self.staff_home().unwrap_or(Route::SignIn))
            }
            UiEvent::PhoneNoticed { state } => self.phone_noticed(state, around),
            UiEvent::SosPressed
            | UiEvent::SosReleased
            | UiEvent::SosHeld
            | UiEvent::SosAsked
            | UiEvent::SosAskedFromOutside
            | UiEvent::HelpOpened
            | UiEvent::KindChosen { .. }
            | UiEvent::CancelPressed
            | UiEvent::SafePressed
            | UiEvent::Moved { .. }
            | UiEvent::TrackingStopPressed
            | UiEvent::PracticeEnded => self.sos_ui(event, around),
            UiEvent::MenuOpened => self.open_page(Page::Menu),
            UiEvent::PageOpened { page } => self.open_page(page),
            UiEvent::PagePressed { action } => self.page_pressed(action, around),
            UiEvent::PageTyped { field, text } => self.page_typed(field, &text, around),
            UiEvent::ListenPressed => self.listen_pressed(around),
            UiEvent::QuickExitPressed | UiEvent::NeutralHeld => self.disguise_ui(&event, around),
            UiEvent::ReceiptOpened => {
                if self.sos.current(around).is_some() {
                    self.open(Route::Receipt)
                } else {
                    Asked::done()
                }
            }
            UiEvent::CallPressed { target } => self.call(target, around),
            UiEvent::CodeTyped { text } => {
                self.account.code_typed(text);
                Asked::done()
            }
            UiEvent::CodeSubmitted => self.account.code_submitted(&self.phone),
            UiEvent::CodeScanPressed => self.scan_code(around),
            UiEvent::PinDigitPressed { .. }
            | UiEvent::PinDeletePressed
            | UiEvent::PinSubmitted
            | UiEvent::PinWipeChosen { .. }
            | UiEvent::PinForgotten => self.pin_ui(&event, around),
            UiEvent::SignOutPressed => self.sign_out(around),
            UiEvent::RingingOpened => {
                self.ringing.opened();
                // the app may only have slept: the case that rang comes with the next answer
                self.send_what_waits(false, around)
            }
            UiEvent::RingingSilenced | UiEvent::StaffPressed { action: StaffAction::Silence } => {
                if self.sync.loaded {
                    self.ringing.silence(&self.sync.records, around);
                } else {
                    self.ringing.silence_when_read();
                }
                Asked::done()
            }
            UiEvent::PushAddressChanged { token } => {
                self.push.address_changed(token);
                Asked::done()
            }
            UiEvent::StaffPressed { action } => self.staff_pressed(action, around),
            UiEvent::InboxScrolled { .. }
            | UiEvent::RowActionPressed { .. }
            | UiEvent::InboxFiltered { .. }
            | UiEvent::InboxSearched { .. }
            | UiEvent::InboxRefreshed => self.inbox_ui(event, around),
            UiEvent::CaseOpened { .. } | UiEvent::NoteTyped { .. } | UiEvent::NoteSubmitted => {
                self.case_ui(event, around)
            }
            UiEvent::BannerDismissed => match self.notices.dismiss(self.free_top()) {
                Some(Notice::Refused(..)) => self.sync.drop_read_refusals(),
                _ => Asked::done(),
            },
        }
    }

    fn case_ui(&mut self, event: UiEvent, around: &Around<'_>) -> Asked {
        if let UiEvent::CaseOpened { case_id } = &event {
            let known = case_id.parse().ok().filter(|id| self.sync.records.summary(*id).is_some());
            return known.map_or_else(Asked::done, |id| self.open(Route::Case(id)));
        }
        let Some(Route::Case(case_id)) = self.screens.top() else { return Asked::done() };
        match event {
            UiEvent::NoteTyped { text } => self.sync.draft_typed(Draft::note(case_id), text),
            UiEvent::NoteSubmitted => self.case.note_submitted(&mut self.sync, case_id, around),
            _ => Asked::done(),
        }
    }

    /// The app is in front, woken, or there is a network: whatever waits goes now, alerts first.
    pub(super) fn send_what_waits(&mut self, came_back: bool, around: &Around<'_>) -> Asked {
        self.listening.hasten();
        self.basics.wake(&self.phone, around);
        Asked::all([
            self.ask_for_key(),
            self.read_records_again(),
            self.sos.retry(came_back, &self.phone, around),
            self.account.register(&self.phone, around),
            self.sync.wake(came_back, &self.phone, around),
            self.wake_the_last_in_line(around),
        ])
    }

    /// The app may be ended from now on: whatever still waits goes when the system wakes it.
    fn ask_to_be_woken(&self, around: &Around<'_>) -> Asked {
        let for_alerts = if self.sos.waits() { Self::wake_me(true) } else { Asked::done() };
        let for_evidence = if self.evidence.waits(around) { Self::wake_me(false) } else { Asked::done() };
        let for_sealed = self.account.sealed.ask_to_be_woken();
        Asked::all([for_alerts, for_evidence, for_sealed, self.sync.ask_to_be_woken()])
    }

    fn wake_me(alert_waits: bool) -> Asked {
        tell(ScheduleSyncOperation { alert_waits })
    }

    pub(super) fn open(&mut self, route: Route) -> Asked {
        self.screens.open(route);
        Asked::done()
    }

    fn back(&mut self, around: &Around<'_>) -> Asked {
        let has_nowhere = self.sos.draft().is_some()
            || self.is_first_choice_of_language()
            || self.screens.top() == Some(Route::Neutral);
        self.typed.calm();
        if !has_nowhere && !self.sos.leave_choice() {
            if matches!(self.screens.top(), Some(Route::Form(_))) {
                // a form that is asked step by step goes back step by step
                let (went, asked) = self.turn_question(Turn::Back, around);
                if went {
                    return asked;
                }
                self.leave_form();
            } else {
                self.pin.leave();
                self.screens.back();
            }
            self.show_language_when_free();
        }
        Asked::done()
    }

    fn language_chosen(&mut self, tag: &str, around: &Around<'_>) -> Asked {
        let is_first_choice = self.phone.is_loaded() && !self.phone.has_chosen_language();
        let is_spoken = self.phone.basics().spoken.iter().any(|language| language.tag == tag);
        let kept = match Language::of_tag(tag) {
            Some(language) => self.phone.choose_language(language),
            None if is_spoken => self.phone.choose_spoken_language(tag),
            None => return Asked::done(),
        };
        self.screens.close(Route::Language);
        self.speech.look_for_clips(around);
        let told = self.account.tell_again(&self.phone, around);
        // once, on a new phone, and never before an alert
        let is_calm = self.sos.draft().is_none() && self.sos.current(around).is_none();
        if is_first_choice && is_calm && self.permissions.has_something_to_ask(&self.phone) {
            self.screens.open(Route::Page(Page::Permissions));
        }
        Asked::all([kept, told])
    }

    /// The dialler with the number exactly as it is to be dialled.
    pub(super) fn call(&mut self, target: CallTarget, around: &Around<'_>) -> Asked {
        if self.is_practice_call(target, around) {
            return Asked::done();
        }
        let numbers = &self.phone.basics().numbers;
        let number = match target {
            CallTarget::Emergency => Some(EMERGENCY.to_owned()),
            CallTarget::Helpline => Some(HELPLINE.to_owned()),
            CallTarget::MissedCall => numbers.missed_call.as_ref().map(|number| number.as_e164().to_owned()),
            CallTarget::Women => numbers.women.clone(),
            CallTarget::Child => numbers.child.clone(),
            CallTarget::LegalAid => numbers.legal_aid.clone(),
            CallTarget::Person => self.screens.top().and_then(|route| {
                let Route::Case(id) = route else { return None };
                let case = self.sync.records.shown(id)?;
                case::number_to_call(case, None).map(|number| number.as_e164().to_owned())
            }),
        };
        number.map_or_else(Asked::done, |number| tell(DialOperation { number }))
    }

    /// The dialler with the number of one of the people of a case, under the rule that the case's own call has.
    pub(super) fn call_person(
        &mut self,
        case_id: Option<CaseId>,
        person: &str,
        around: &Around<'_>,
    ) -> Asked {
        if self.is_practice_call(CallTarget::Person, around) {
            return Asked::done();
        }
        let case = case_id.and_then(|id| self.sync.records.shown(id));
        let known = case.zip(person.parse().ok());
        let number = known.and_then(|(case, person)| case::number_to_call(case, Some(person)));
        number.map_or_else(Asked::done, |number| tell(DialOperation { number: number.as_e164().to_owned() }))
    }

    /// Where something waits, the first press says what would be lost, and a second one does it.
    fn sign_out(&mut self, around: &Around<'_>) -> Asked {
        let Some(token) = self.sync.records.token().map(str::to_owned) else { return Asked::done() };
        let records = &self.sync.records;
        let waiting = records.unsent() + work::half_written(records) + self.attachments.waiting();
        let warned = self.notices.shown(self.free_top()) == Some(&Notice::SignOutLoses(waiting));
        if waiting > 0 && !warned {
            self.notices.tell(Notice::SignOutLoses(waiting));
            return Asked::done();
        }
        self.notices.clear();
        let told = account::Model::sign_out(token);
        // the person lets it go: nothing of it goes out sealed
        let unsealed = self.account.sealed.let_go();
        Asked::all([unsealed, self.end_session(around), told])
    }
}
