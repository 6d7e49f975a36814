//! What a person does, and what the phone notices.

use domain::{EMERGENCY, HELPLINE};

use super::{Model, Notice};
use crate::{
    account,
    around::Around,
    case,
    command::{Asked, tell},
    effects::dial::DialOperation,
    locale::Language,
    navigation::Route,
    ui_event::{CallTarget, UiEvent},
};

impl Model {
    pub(super) fn ui(&mut self, event: UiEvent, around: &Around<'_>) -> Asked {
        let is_the_phones = matches!(
            event,
            UiEvent::Disappeared | UiEvent::ConnectivityChanged { .. } | UiEvent::WokenForSync
        );
        // a core that started anew was not told that it appeared: whoever presses something looks at it
        self.phone.in_foreground |= !is_the_phones;
        match event {
            UiEvent::Disappeared => {
                self.phone.in_foreground = false;
                let released = if self.sos.holding { self.sos.released() } else { Asked::done() };
                Asked::all([released, self.sync.ask_to_be_woken()])
            }
            UiEvent::ConnectivityChanged { online } => {
                let came_back = self.phone.network(online, around);
                if online { self.send_what_waits(came_back, around) } else { Asked::done() }
            }
            UiEvent::Appeared | UiEvent::WokenForSync => self.send_what_waits(false, around),
            UiEvent::BackPressed => self.back(),
            UiEvent::LanguageOpened => self.open(Route::Language),
            UiEvent::LanguageChosen { tag } => self.language_chosen(&tag),
            UiEvent::AboutOpened => self.open(Route::About),
            UiEvent::StaffOpened => {
                let signed_in = self.sync.records.session.is_some();
                self.open(if signed_in { Route::Inbox } else { Route::SignIn })
            }
            UiEvent::SosPressed
            | UiEvent::SosReleased
            | UiEvent::SosHeld
            | UiEvent::KindChosen { .. }
            | UiEvent::CancelPressed
            | UiEvent::SafePressed => self.sos_ui(event, around),
            UiEvent::ReceiptOpened => {
                if self.sos.current(around).is_some() {
                    self.open(Route::Receipt)
                } else {
                    Asked::done()
                }
            }
            UiEvent::CallPressed { target } => self.call(target),
            UiEvent::CodeTyped { text } => {
                self.account.code_typed(text);
                Asked::done()
            }
            UiEvent::CodeSubmitted => self.account.code_submitted(&self.phone),
            UiEvent::SignOutPressed => self.sign_out(around),
            UiEvent::InboxScrolled { first } => {
                self.inbox.first = first;
                Asked::done()
            }
            UiEvent::CaseOpened { .. }
            | UiEvent::AcknowledgePressed
            | UiEvent::NoteTyped { .. }
            | UiEvent::NoteSubmitted => self.case_ui(event, around),
            UiEvent::BannerDismissed => match self.notice.take() {
                Some(Notice::Refused(_)) => self.sync.drop_read_refusals(),
                _ => Asked::done(),
            },
        }
    }

    fn sos_ui(&mut self, event: UiEvent, around: &Around<'_>) -> Asked {
        let asked = match event {
            UiEvent::SosPressed => self.sos.pressed(),
            UiEvent::SosReleased => self.sos.released(),
            UiEvent::SosHeld => self.sos.held(&self.phone, around),
            UiEvent::KindChosen { code } => self.sos.kind_chosen(&code, around),
            UiEvent::CancelPressed => self.sos.cancelled(&self.phone, around),
            UiEvent::SafePressed => self.sos.safe(&self.phone, around),
            _ => Asked::done(),
        };
        self.show_language_when_free();
        asked
    }

    fn case_ui(&mut self, event: UiEvent, around: &Around<'_>) -> Asked {
        if let UiEvent::CaseOpened { case_id } = &event {
            let known = self.sync.records.shown(case_id).map(|case| case.id);
            return known.map_or_else(Asked::done, |id| self.open(Route::Case(id)));
        }
        let Some(Route::Case(case_id)) = self.screens.top() else { return Asked::done() };
        match event {
            UiEvent::AcknowledgePressed => case::Model::acknowledge(&mut self.sync, case_id, around),
            UiEvent::NoteTyped { text } => self.case.note_typed(&mut self.sync.records, case_id, text),
            UiEvent::NoteSubmitted => self.case.note_submitted(&mut self.sync, case_id, around),
            _ => Asked::done(),
        }
    }

    /// The app is in front, woken, or there is a network: whatever waits goes now, alerts first.
    fn send_what_waits(&mut self, came_back: bool, around: &Around<'_>) -> Asked {
        self.listening.forgive();
        Asked::all([
            self.sos.retry(came_back, &self.phone, around),
            self.account.register(&self.phone, around),
            self.sync.wake(came_back, &self.phone, around),
        ])
    }

    fn open(&mut self, route: Route) -> Asked {
        self.screens.open(route);
        Asked::done()
    }

    fn back(&mut self) -> Asked {
        let has_nowhere = self.sos.draft().is_some() || self.is_first_choice_of_language();
        if !has_nowhere {
            self.screens.back();
        }
        self.notice.take_if(|notice| matches!(notice, Notice::SignOutLoses(_)));
        Asked::done()
    }

    fn language_chosen(&mut self, tag: &str) -> Asked {
        let Some(language) = Language::of_tag(tag) else { return Asked::done() };
        self.screens.close(Route::Language);
        self.phone.choose_language(language)
    }

    /// The dialler with the number exactly as it is to be dialled.
    fn call(&self, target: CallTarget) -> Asked {
        let number = match target {
            CallTarget::Emergency => Some(EMERGENCY.to_owned()),
            CallTarget::Helpline => Some(HELPLINE.to_owned()),
            CallTarget::Person => self.screens.top().and_then(|route| {
                let Route::Case(id) = route else { return None };
                let case = self.sync.records.shown(&id.to_string())?;
                case::number_of_person(&case).map(|number| number.as_e164().to_owned())
            }),
        };
        number.map_or_else(Asked::done, |number| tell(DialOperation { number }))
    }

    /// Where something waits, the first press says what would be lost, and a second one does it.
    fn sign_out(&mut self, around: &Around<'_>) -> Asked {
        let Some(token) = self.sync.records.token() else { return Asked::done() };
        let waiting = self.sync.records.waiting();
        if waiting > 0 && self.notice != Some(Notice::SignOutLoses(waiting)) {
            self.notice = Some(Notice::SignOutLoses(waiting));
            return Asked::done();
        }
        self.notice = None;
        let told = account::Model::sign_out(token);
        Asked::all([self.end_session(around), told])
    }
}
