//! What a worker does on a phone besides holding SOS.

use app::{
    effects::permission::PermissionState,
    ui_event::{PhoneState, UiEvent},
    view::{
        KindView, Page, PageAction, PageControl, PageView, PhoneOption, ReceiptKind, ReceiptState, Screen,
        ViewModel,
    },
};

use crate::{
    Fault,
    phone::{Phone, receipt},
};

/// A phone on which everything is permitted.
pub fn permitted() -> PhoneState {
    PhoneState {
        location: PermissionState::Granted,
        location_coarse_only: false,
        location_on: true,
        notifications: PermissionState::Granted,
        sms: PermissionState::Granted,
        can_send_sms: true,
        camera: PermissionState::Granted,
        microphone: PermissionState::Granted,
        battery_unrestricted: Some(true),
        battery_percent: Some(80),
        maker: "nokia".to_owned(),
        has_voice: Some(true),
        assistive: false,
    }
}

/// The page of a view.
pub fn page(view: &ViewModel) -> Option<&PageView> {
    if let Screen::Page { view } = &view.screen { Some(view) } else { None }
}

/// What pressing the first row does whose title begins so and that can be pressed; none where there is no such row.
pub fn pressing(page: &PageView, title: &str) -> Option<PageAction> {
    page.rows.iter().filter(|row| row.title.starts_with(title)).find_map(|row| match &row.control {
        PageControl::Press { action }
        | PageControl::Button { action, .. }
        | PageControl::Choice { action, .. }
        | PageControl::Switch { action, .. } => Some(action.clone()),
        _ => None,
    })
}

/// The kinds of a view.
pub fn kinds(view: &ViewModel) -> Option<&KindView> {
    if let Screen::Kind { view } = &view.screen { Some(view) } else { None }
}

/// The receipts that a view shows as done.
pub fn done(view: &ViewModel) -> Vec<ReceiptKind> {
    let steps = receipt(view).map(|receipt| receipt.steps.as_slice()).unwrap_or_default();
    steps.iter().filter(|step| step.state == ReceiptState::Done).map(|step| step.kind).collect()
}

impl Phone {
    /// Presses a control of a page, or a card.
    ///
    /// # Errors
    /// It is switched off.
    pub fn press(&self, action: PageAction) -> Result<(), Fault> {
        self.send(UiEvent::PagePressed { action })
    }

    /// Presses the row whose title begins so, once it is there.
    ///
    /// # Errors
    /// It did not come.
    pub fn tap(&self, title: &str) -> Result<(), Fault> {
        let found = |view: &ViewModel| page(view).and_then(|page| pressing(page, title));
        let view = self.wait(title, |view| found(view).is_some())?;
        self.press(found(&view).ok_or_else(|| format!("{title} is gone again"))?)
    }

    /// Waits for this page, once this is true of it.
    ///
    /// # Errors
    /// It did not come.
    pub fn wait_for_page(
        &self,
        which: Page,
        what: &str,
        is_it: impl Fn(&PageView) -> bool,
    ) -> Result<PageView, Fault> {
        let view =
            self.wait(what, |view| page(view).is_some_and(|page| page.page == which && is_it(page)))?;
        page(&view).cloned().ok_or_else(|| format!("{what} is gone again"))
    }

    /// Opens a page and waits for it.
    ///
    /// # Errors
    /// It did not come.
    pub fn open_page(&self, which: Page) -> Result<PageView, Fault> {
        self.send(UiEvent::PageOpened { page: which })?;
        self.wait_for_page(which, "the page", |_| true)
    }

    /// Waits until "ask for help" offers this kind: then what the server says of kinds and numbers is here.
    ///
    /// # Errors
    /// It did not come.
    pub fn wait_for_help_kind(&self, code: &str) -> Result<KindView, Fault> {
        self.send(UiEvent::HelpOpened)?;
        let view = self.wait("the kind from the server", |view| {
            kinds(view).is_some_and(|kinds| kinds.choices.iter().any(|choice| choice.code == code))
        })?;
        self.send(UiEvent::BackPressed)?;
        self.wait("the SOS screen", |view| matches!(view.screen, Screen::Sos { .. }))?;
        kinds(&view).cloned().ok_or_else(|| "the kinds are gone again".to_owned())
    }

    /// Everything is permitted, and messages may go without another tap.
    ///
    /// # Errors
    /// It is switched off.
    pub fn permit_everything(&self) -> Result<(), Fault> {
        self.send(UiEvent::PhoneNoticed { state: permitted() })?;
        self.press(PageAction::Set { option: PhoneOption::SmsByItself, on: true })
    }
}
