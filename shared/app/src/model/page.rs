//! What a control of a page does: which folder it belongs to.

use super::Model;
use crate::{
    answer::OwnNumber,
    around::Around,
    command::{Asked, tell},
    effects::{
        disguise::DisguiseOperation,
        permission::{OpenSettingsOperation, Permission},
    },
    family,
    navigation::Route,
    permissions::FirstUse,
    sos::Meant,
    speech::Utterance,
    ui_event::{PhoneState, UiEvent},
    view::{ContactChoice, Page, PageAction, PageField, PhoneOption, StaffAction},
};

impl Model {
    pub(super) fn open_page(&mut self, page: Page) -> Asked {
        self.typed.calm();
        self.open(Route::Page(page))
    }

    /// An SOS for somebody else is asked for, from the menu or from their registration.
    pub(super) fn open_for_other(&mut self, meant: Meant) -> Asked {
        self.typed.forget(Page::ForOther);
        self.sos.mean(meant);
        let looked = self.sos.asked();
        Asked::all([self.open_page(Page::ForOther), looked])
    }

    fn close_page(&mut self, page: Page) {
        self.typed.forget(page);
        self.screens.close(Route::Page(page));
    }

    pub(super) fn page_pressed(&mut self, action: PageAction, around: &Around<'_>) -> Asked {
        match action {
            PageAction::Open { page: Page::ForOther } => self.open_for_other(Meant::default()),
            PageAction::Open { page } => self.open_page(page),
            PageAction::OpenLanguage => self.open(Route::Language),
            PageAction::OpenAbout => self.open(Route::About),
            PageAction::OpenStaff => self.ui(UiEvent::StaffOpened, around),
            PageAction::Staff { action } => self.ui(UiEvent::StaffPressed { action }, around),
            PageAction::Back => self.ui(UiEvent::BackPressed, around),
            PageAction::Call { target } => self.call(target, around),
            PageAction::Listen { prompt } => self.say_prompt(&prompt, around),
            PageAction::AskPermission { permission } => self.permissions.ask(permission, &mut self.phone),
            PageAction::SkipPermission { permission } => {
                self.permissions.put_off(permission);
                Asked::done()
            }
            PageAction::OpenSettings { settings } => tell(OpenSettingsOperation { page: settings }),
            PageAction::Set { option, on } => self.set_option(option, on, around),
            PageAction::PickFamily => family::pick(),
            PageAction::AddFamily => family::add(&mut self.typed, &mut self.phone),
            PageAction::RemoveFamily { place } => family::remove(place, &mut self.phone),
            PageAction::KeepOwnNumber => self.keep_own_number(around),
            PageAction::SendWaiting => self.send_what_waits(false, around),
            PageAction::ChoosePin => self.choose_pin(),
            PageAction::RemovePin => self.remove_pin(),
            PageAction::ForgetPin => self.forget_pin(around),
            PageAction::DeleteEverything => self.delete_everything(around),
            PageAction::FinishRecording => self.evidence.end_recording(true),
            PageAction::DiscardRecording => self.evidence.end_recording(false),
            PageAction::TakePhoto => self.at_first_use(Permission::Camera, PageAction::TakePhoto, around),
            PageAction::BeginRecording => {
                self.at_first_use(Permission::Microphone, PageAction::BeginRecording, around)
            }
            PageAction::ConfirmSos
            | PageAction::SosForOther
            | PageAction::BeginPractice
            | PageAction::TellFamily
            | PageAction::ChooseState { .. }
            | PageAction::KeepPlace
            | PageAction::ChooseContact { .. }
            | PageAction::ChangeKind
            | PageAction::QuestionsAnswered
            | PageAction::SendSms => self.alert_pressed(action, around),
        }
    }

    /// One thing, said aloud.
    fn say_prompt(&mut self, prompt: &str, around: &Around<'_>) -> Asked {
        let words = self.phone.words(around.config);
        let text = prompt.starts_with("prompt-").then(|| words.find(prompt, &[])).flatten();
        let Some(text) = text else { return Asked::done() };
        let utterance = Utterance { key: prompt.to_owned(), text, kind: None, language: None };
        self.speech.say(vec![utterance], &self.phone, around)
    }

    /// What belongs to the person's own alert.
    fn alert_pressed(&mut self, action: PageAction, around: &Around<'_>) -> Asked {
        match action {
            PageAction::ConfirmSos => self.confirm_sos(around),
            PageAction::SosForOther => self.sos_for_other(around),
            PageAction::BeginPractice => {
                self.screens.close(Route::Page(Page::Practice));
                self.begin_practice(around)
            }
            PageAction::TellFamily => self.tell_family_pressed(around),
            PageAction::ChooseState { state } => {
                self.screens.close(Route::Page(Page::States));
                self.set_place(Some(state), None, around)
            }
            PageAction::KeepPlace => {
                let landmark = self.typed.landmark().map(|text| text.trim().to_owned());
                self.close_page(Page::Place);
                self.set_place(None, landmark.filter(|text| !text.is_empty()), around)
            }
            PageAction::ChooseContact { contact } => self.contact_chosen(contact, around),
            PageAction::ChangeKind => self.change_kind(around),
            PageAction::QuestionsAnswered => {
                self.screens.close(Route::Page(Page::Asked));
                self.sos.questions_answered(&self.phone, around)
            }
            PageAction::SendSms => self.send_sms_pressed(around),
            _ => Asked::done(),
        }
    }

    /// Who may be called or written to is asked for the number, once.
    fn contact_chosen(&mut self, contact: ContactChoice, around: &Around<'_>) -> Asked {
        self.close_page(Page::Contact);
        if contact != ContactChoice::Nothing && self.phone.own_number().is_none() {
            self.screens.open(Route::Page(Page::OwnNumber));
        }
        self.set_contact(contact, around)
    }

    fn keep_own_number(&mut self, around: &Around<'_>) -> Asked {
        let Some(text) = self.typed.own_number() else {
            // nobody typed: what stands there is kept already
            self.close_page(Page::OwnNumber);
            return Asked::done();
        };
        let number = match OwnNumber::read(text) {
            OwnNumber::Given(number) => Some(number),
            OwnNumber::TakenBack => None,
            OwnNumber::Unreadable => {
                self.typed.refuse(Page::OwnNumber, "number-wrong");
                return Asked::done();
            }
        };
        self.close_page(Page::OwnNumber);
        let kept = self.phone.set_own_number(number);
        Asked::all([kept, self.own_number_given(around)])
    }

    /// The camera and the microphone are asked for when they are first used; what was refused for good leads to where it
    /// can be changed.
    pub(super) fn at_first_use(
        &mut self,
        permission: Permission,
        action: PageAction,
        around: &Around<'_>,
    ) -> Asked {
        match self.permissions.first_use(permission, &action, &self.phone) {
            FirstUse::Begin => self.permitted(&action, around),
            FirstUse::Ask(asked) => asked,
            FirstUse::Settings => self.open_page(Page::Permissions),
        }
    }

    fn permitted(&mut self, action: &PageAction, around: &Around<'_>) -> Asked {
        match action {
            PageAction::TakePhoto => self.take_photo(around),
            PageAction::BeginRecording => self.begin_recording(around),
            PageAction::Staff { action: StaffAction::AttachPhoto } => self.begin_attaching(),
            PageAction::Staff { action: StaffAction::AddSessionPhoto { session } } => {
                self.begin_session_photo(session)
            }
            _ => Asked::done(),
        }
    }

    /// The phone said what it is and allows.
    pub(super) fn phone_noticed(&mut self, state: PhoneState, around: &Around<'_>) -> Asked {
        let wanted = self.permissions.now_permitted(&state);
        self.phone.noticed(state);
        let looked = self.sos.noticed(&self.phone, around);
        Asked::all([looked, wanted.map_or_else(Asked::done, |action| self.permitted(&action, around))])
    }

    fn set_option(&mut self, option: PhoneOption, on: bool, around: &Around<'_>) -> Asked {
        let kept = self.phone.set_option(option, on);
        let followed = match option {
            PhoneOption::NeutralIcon => tell(DisguiseOperation::Appear { neutral: on }),
            // an alert that is open is silent from now on as well: its following shows a notification, and an answer
            // would light up the phone
            PhoneOption::Silent if on => Asked::all([
                self.speech.stop(),
                self.set_contact(ContactChoice::Nothing, around),
                self.sos.run_due(&self.phone, around),
            ]),
            _ => Asked::done(),
        };
        Asked::all([kept, followed])
    }

    pub(super) fn page_typed(&mut self, field: PageField, text: &str, around: &Around<'_>) -> Asked {
        if let PageField::Form { name } = &field {
            let typed = self.attachment_typed(name, text);
            return typed.unwrap_or_else(|| self.work.typed(name, text, &mut self.sync, &self.phone, around));
        }
        if field == PageField::WorkerSearch {
            return self.worker_searched(text);
        }
        self.typed.set(field, text);
        Asked::done()
    }

    /// Away from here, and back.
    pub(super) fn disguise_ui(&mut self, event: &UiEvent, around: &Around<'_>) -> Asked {
        if matches!(event, UiEvent::NeutralHeld) {
            self.screens.close(Route::Neutral);
            return Asked::done();
        }
        let quiet = self.speech.stop();
        // nothing may run on the screen or in the ear of whoever looks at the phone; an alert goes on without it
        let unrecorded = self.evidence.end_recording(true);
        let practised = self.end_practice(around);
        self.screens.open(Route::Neutral);
        Asked::all([quiet, unrecorded, practised, tell(DisguiseOperation::Leave)])
    }
}
