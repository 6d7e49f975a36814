//! What a person does about an SOS: which screens follow. The rules stand in `sos/`.

use domain::alert::Contact;

use super::{Model, Notice};
use crate::{
    around::Around,
    command::Asked,
    navigation::Route,
    sos::PracticeCall,
    ui_event::{CallTarget, UiEvent},
    view::{ContactChoice, Page},
};

impl Model {
    pub(super) fn sos_ui(&mut self, event: UiEvent, around: &Around<'_>) -> Asked {
        let asked = match event {
            UiEvent::SosPressed => {
                self.say_no_more_of_practice();
                self.sos.pressed(&self.phone)
            }
            UiEvent::SosReleased => self.sos.released(&self.phone),
            UiEvent::SosHeld => self.sos.held(&self.phone, around),
            UiEvent::SosAsked => self.sos_asked(),
            UiEvent::SosAskedFromOutside => self.sos_asked_from_outside(),
            UiEvent::HelpOpened => self.sos.help_opened(),
            UiEvent::KindChosen { code } => self.sos.kind_chosen(&code, &self.phone, around),
            UiEvent::CancelPressed => self.sos.cancelled(&self.phone, around),
            UiEvent::SafePressed => self.sos.safe(&self.phone, around),
            UiEvent::Moved { fix } => self.sos.moved(fix, &self.phone, around),
            UiEvent::TrackingStopPressed => self.sos.stop_tracking(&self.phone, around),
            UiEvent::PracticeEnded => self.end_practice(around),
            _ => Asked::done(),
        };
        self.show_language_when_free();
        asked
    }

    /// What was said of practising is no word on what begins now.
    fn say_no_more_of_practice(&mut self) {
        self.notices.withdraw(Notice::is_of_practice);
    }

    /// Whoever goes out of the app, or past it, to the widget or the tile does not practise: that is over, and the question
    /// that follows is a real one.
    fn sos_asked_from_outside(&mut self) -> Asked {
        self.sos.end_practice();
        self.hear_of_practice();
        self.say_no_more_of_practice();
        self.sos_asked()
    }

    /// SOS without holding: by an assistive technology, the widget, the tile, the lock screen. Asked once, over whatever
    /// is shown, also over the neutral screen: the person came for help.
    fn sos_asked(&mut self) -> Asked {
        if self.sos.draft().is_some() {
            return Asked::done();
        }
        self.sos.leave_choice();
        self.screens.close(Route::Neutral);
        self.screens.open(Route::Page(Page::ConfirmSos));
        self.sos.asked()
    }

    /// The question whether to send an SOS stands.
    pub(super) fn asks_to_confirm(&self) -> bool {
        self.screens.top() == Some(Route::Page(Page::ConfirmSos))
    }

    /// The person said yes.
    pub(super) fn confirm_sos(&mut self, around: &Around<'_>) -> Asked {
        self.screens.close(Route::Page(Page::ConfirmSos));
        self.sos.held(&self.phone, around)
    }

    /// The SOS for the person of the page.
    pub(super) fn sos_for_other(&mut self, around: &Around<'_>) -> Asked {
        let typed = self.typed.other_number().map(str::to_owned);
        self.typed.forget(Page::ForOther);
        self.screens.close(Route::Page(Page::ForOther));
        self.sos.pressed_for_other(typed.as_deref(), &self.phone, around)
    }

    /// Somebody wants to practise.
    pub(super) fn begin_practice(&mut self, around: &Around<'_>) -> Asked {
        if self.sos.begin_practice(around) {
            self.notices.clear();
            self.screens.close_all();
        } else {
            self.notices.tell(Notice::PracticeNotNow);
        }
        Asked::done()
    }

    /// Practising is over, whether or not somebody did.
    pub(super) fn end_practice(&mut self, _around: &Around<'_>) -> Asked {
        self.sos.end_practice();
        Asked::done()
    }

    /// Says that practising is over, however it ended, and leaves its screens.
    pub(super) fn hear_of_practice(&mut self) {
        if self.sos.take_practice_over() {
            self.screens.close(Route::Receipt);
            self.screens.close(Route::Page(Page::ConfirmSos));
            self.notices.tell(Notice::PracticeOver);
        }
    }

    /// Whether this call is only practised: then nobody is called, and the screen says so.
    pub(super) fn is_practice_call(&mut self, target: CallTarget, around: &Around<'_>) -> bool {
        let said = self.sos.practice_call(target, around) == PracticeCall::Said;
        if said {
            self.notices.tell(Notice::PracticeCall);
        }
        said
    }

    /// The person wants to say anew what happened.
    pub(super) fn change_kind(&mut self, around: &Around<'_>) -> Asked {
        self.sos.change_kind(around);
        Asked::done()
    }

    /// The message app with the alert in it.
    pub(super) fn send_sms_pressed(&mut self, around: &Around<'_>) -> Asked {
        self.sos.send_message_pressed(&self.phone, around)
    }

    /// Trusted people are to be told now.
    pub(super) fn tell_family_pressed(&mut self, around: &Around<'_>) -> Asked {
        self.sos.tell_family(&self.phone, around)
    }

    /// How it is safe to answer.
    pub(super) fn set_contact(&mut self, contact: ContactChoice, around: &Around<'_>) -> Asked {
        let contact = match contact {
            ContactChoice::Call => Contact::Call,
            ContactChoice::Message => Contact::Sms,
            ContactChoice::Nothing => Contact::None,
        };
        self.sos.set_contact(contact, &self.phone, around)
    }

    /// Where the person is, in their words; `None` leaves what was said before.
    pub(super) fn set_place(
        &mut self,
        state: Option<String>,
        landmark: Option<String>,
        around: &Around<'_>,
    ) -> Asked {
        self.sos.set_place(state, landmark, &self.phone, around)
    }

    /// The person's own number is another one now.
    pub(super) fn own_number_given(&mut self, around: &Around<'_>) -> Asked {
        self.sos.own_number_given(&self.phone, around)
    }
}
