//! The form of pages, and those that are no more than a form: the menu, the question before an SOS, what can be added to
//! an alert, practising, a recording. A page that has rules of its own stands in the folder of what a person does there:
//! `answer/`, `place/`, `family/`, `permissions/`, `check_up/`, `safety/`.

mod after_alert;
mod asked;
mod menu;
mod plain;
mod prompts;
mod typed;
mod window;

pub(crate) use after_alert::{AlertOnPage, after_alert_page};
pub(crate) use asked::asked_page;
pub(crate) use menu::{MenuState, menu_page};
pub(crate) use plain::{confirm_page, for_other_page, practice_page, recording_page};
pub(crate) use prompts::prompts;
pub(crate) use typed::Typed;
pub(crate) use window::{Window, window};

use crate::view::{Page, PageAction, PageButton, PageControl, PageIcon, PageRow, PageView, Tone};

/// A page with its headline and nothing else yet.
pub(crate) fn empty_page(page: Page, title: String) -> PageView {
    PageView {
        page,
        place: String::new(),
        title,
        icon: None,
        paragraphs: Vec::new(),
        rows: Vec::new(),
        error: None,
        primary: None,
        secondary: None,
        figure: None,
    }
}

/// A row that is only read.
pub(crate) fn row(icon: PageIcon, title: String) -> PageRow {
    PageRow {
        icon,
        title,
        detail: None,
        tone: Tone::Quiet,
        control: PageControl::Nothing,
        photo: None,
        empty_label: None,
    }
}

impl PageRow {
    pub(crate) fn with_detail(mut self, detail: String) -> Self {
        self.detail = Some(detail);
        self
    }

    pub(crate) fn with_tone(mut self, tone: Tone) -> Self {
        self.tone = tone;
        self
    }

    /// The whole row does this.
    pub(crate) fn pressed(self, action: PageAction) -> Self {
        self.with_control(PageControl::Press { action })
    }

    pub(crate) fn with_control(mut self, control: PageControl) -> Self {
        self.control = control;
        self
    }
}

/// A button at the foot that can be pressed.
pub(crate) fn button(icon: PageIcon, label: String, action: PageAction) -> PageButton {
    PageButton { icon, label, action, is_sos: false, enabled: true }
}

#[cfg(test)]
pub(crate) mod tests;
