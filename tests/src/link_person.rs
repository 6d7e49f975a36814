//! What a link person does on their phone, and a hub with registrations.

use std::path::Path;

use app::{
    effects::capture::CaptureOutput,
    ui_event::UiEvent,
    view::{Page, PageAction, PageControl, PageField, PageRow, PageView, Screen, StaffAction},
};

use crate::{Fault, mast::Mast, phone::Phone, worker::pressing};

/// The PIN that every link person of a story chooses.
const PIN: [u8; 6] = [2, 5, 8, 0, 4, 6];

impl Phone {
    /// Signs a link person in on a phone whose language was chosen; they choose a PIN and see the list.
    ///
    /// # Errors
    /// A screen that should come did not.
    pub fn sign_in_link_person(&self, code: &str) -> Result<PageView, Fault> {
        self.send(UiEvent::StaffOpened)?;
        self.wait("the sign-in screen", |view| matches!(view.screen, Screen::SignIn { .. }))?;
        self.send(UiEvent::CodeTyped { text: code.to_owned() })?;
        self.send(UiEvent::CodeSubmitted)?;
        self.enter_pin()?;
        self.enter_pin()?;
        self.wait_for_workers("the list", |_| true)
    }

    /// Enters the PIN, once it is asked for.
    ///
    /// # Errors
    /// It was not asked for.
    pub fn enter_pin(&self) -> Result<(), Fault> {
        let view =
            self.wait("the PIN", |view| matches!(view.screen, Screen::Pin { .. } | Screen::Sos { .. }))?;
        if matches!(view.screen, Screen::Sos { .. }) {
            self.send(UiEvent::StaffOpened)?;
        }
        self.wait("the PIN", |view| matches!(view.screen, Screen::Pin { .. }))?;
        for digit in PIN {
            self.send(UiEvent::PinDigitPressed { digit })?;
        }
        let before = self.wait("the digits", |view| matches!(&view.screen, Screen::Pin { .. }))?;
        self.send(UiEvent::PinSubmitted)?;
        self.wait("what follows the PIN", |view| view.screen != before.screen).map(drop)
    }

    /// Waits for the list of workers of which this is true.
    ///
    /// # Errors
    /// It did not come.
    pub fn wait_for_workers(&self, what: &str, is_it: impl Fn(&PageView) -> bool) -> Result<PageView, Fault> {
        self.wait_for_page(Page::Workers, what, is_it)
    }

    /// Goes to the list and waits until this is true of it.
    ///
    /// # Errors
    /// It did not come.
    pub fn open_workers(&self, what: &str, is_it: impl Fn(&PageView) -> bool) -> Result<PageView, Fault> {
        self.press_as_staff(StaffAction::OpenWorkers)?;
        self.wait_for_workers(what, is_it)
    }

    /// Opens the registration of this name in the list and waits until it was read.
    ///
    /// # Errors
    /// It did not open.
    pub fn open_worker(&self, name: &str) -> Result<PageView, Fault> {
        self.open_workers(name, |list| pressing(list, name).is_some())?;
        self.tap(name)?;
        self.wait_for_page(Page::Worker, name, |worker| worker.title == name && tells(worker, "SOS for"))
    }

    /// Registers somebody, or goes on with whoever is half written: what is typed, by the names of the fields, the name
    /// first, what the camera sees, and consent tapped. What is on the screen must be the list `home`.
    ///
    /// # Errors
    /// A screen that should come did not.
    pub fn register(
        &self,
        home: &PageView,
        typed: &[(&str, &str)],
        photo: Option<&Path>,
    ) -> Result<(), Fault> {
        let go_on = pressing(home, "Go on");
        self.press(go_on.unwrap_or(PageAction::Staff { action: StaffAction::RegisterWorker }))?;
        let form = self.wait_for_page(Page::Form, "the form", |_| true)?;
        if asks(&form, "name") {
            // one question a screen asks the name alone
            if !asks(&form, "age") && (photo.is_some() || typed.len() > 1) {
                self.press_as_staff(StaffAction::SwitchQuestions)?;
                self.wait_for_page(Page::Form, "all questions", |form| asks(form, "age"))?;
            }
            for (name, text) in typed {
                self.type_in_form(name, text)?;
            }
            if let Some(photo) = photo {
                self.take_photo(photo)?;
            }
            self.press_as_staff(StaffAction::SkipQuestions)?;
        }
        self.wait_for_page(Page::Form, "the consent", |form| tells(form, "How they agreed"))?;
        self.press_as_staff(StaffAction::Choose { field: "way".to_owned(), value: "tapped".to_owned() })?;
        self.press_as_staff(StaffAction::SubmitForm)
    }

    /// Takes a photo in the form on the screen, unless it has one: a copy of this JPEG, which the app deletes.
    fn take_photo(&self, photo: &Path) -> Result<(), Fault> {
        let has_one = |form: &PageView| form.rows.iter().any(|row| row.photo.is_some());
        let form = self.wait_for_page(Page::Form, "the form", |_| true)?;
        if has_one(&form) {
            return Ok(());
        }
        let seen = self.folder().join("camera.jpg");
        std::fs::copy(photo, &seen).map_err(|e| format!("no picture for the camera: {e}"))?;
        let path = seen.to_string_lossy().into_owned();
        let taken = CaptureOutput::Taken { path, media_type: "image/jpeg".to_owned() };
        self.shell()?.set_captures(taken, CaptureOutput::Cancelled);
        self.press_as_staff(StaffAction::AttachPhoto)?;
        self.wait_for_page(Page::Form, "the photo", has_one).map(drop)
    }

    /// Types into a field of the form on the screen.
    ///
    /// # Errors
    /// It is switched off.
    pub fn type_in_form(&self, name: &str, text: &str) -> Result<(), Fault> {
        let field = PageField::Form { name: name.to_owned() };
        self.send(UiEvent::PageTyped { field, text: text.to_owned() })
    }

    /// Types into the search of the list, which must be on the screen, and waits until this is true of what it finds.
    ///
    /// # Errors
    /// It did not come.
    pub fn search_workers(&self, text: &str, is_it: impl Fn(&PageView) -> bool) -> Result<PageView, Fault> {
        self.send(UiEvent::PageTyped { field: PageField::WorkerSearch, text: text.to_owned() })?;
        // what stands in the field says that the rows are those of this search
        let is_searched = |list: &PageView| {
            list.rows
                .iter()
                .any(|row| matches!(&row.control, PageControl::Field { text: there, .. } if there == text))
        };
        self.wait_for_workers(text, |list| is_searched(list) && is_it(list))
    }

    /// The network goes or comes back, and the phone notices.
    ///
    /// # Errors
    /// It is switched off.
    pub fn set_online(&self, mast: &Mast, online: bool) -> Result<(), Fault> {
        if online {
            mast.mend();
        } else {
            mast.fail();
        }
        self.send(UiEvent::ConnectivityChanged { online })
    }
}

/// Whether the form asks this on the screen.
fn asks(form: &PageView, name: &str) -> bool {
    form.rows.iter().any(|row| {
        matches!(&row.control, PageControl::Field { field: PageField::Form { name: there }, .. } if there == name)
    })
}

/// How many were registered this month, as the list tells.
pub fn counted(list: &PageView) -> Option<usize> {
    let line =
        list.rows.iter().find_map(|row| row.title.split_once("this month ").map(|(_, count)| count))?;
    line.parse().ok()
}

/// Whether any line of the page has these words.
pub fn tells(page: &PageView, words: &str) -> bool {
    let has = |text: &str| text.contains(words);
    let in_row = |row: &PageRow| has(&row.title) || row.detail.as_deref().is_some_and(has);
    page.paragraphs.iter().any(|text| has(text)) || page.rows.iter().any(in_row)
}

/// Whether this list says that nothing waits to be sent.
pub fn is_sent(list: &PageView) -> bool {
    counted(list).is_some() && !tells(list, "not sent yet") && !tells(list, "Not sent yet")
}
