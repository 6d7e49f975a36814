//! What stands in the fields of pages, as it was typed: what cannot be taken stays, to be put right.

use crate::view::{Page, PageField};

/// No field takes more characters; a name, a number and a few words about a place are far below.
const LIMIT: usize = 300;

/// What is wrong with what was typed, as the key of its text, and on which page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Trouble {
    page: Page,
    text: &'static str,
}

/// The fields.
#[derive(Default)]
pub(crate) struct Typed {
    family_name: String,
    family_number: String,
    /// None until somebody typed: then what is known already stands there.
    landmark: Option<String>,
    own_number: Option<String>,
    /// None until somebody typed.
    other_number: Option<String>,
    trouble: Option<Trouble>,
}

/// Names and numbers stay out of logs.
impl std::fmt::Debug for Typed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Typed [redacted]")
    }
}

impl Typed {
    /// All that stands in the field now.
    pub(crate) fn set(&mut self, field: PageField, text: &str) {
        self.trouble = None;
        let text = text.chars().take(LIMIT).collect();
        match field {
            PageField::FamilyName => self.family_name = text,
            PageField::FamilyNumber => self.family_number = text,
            PageField::Landmark => self.landmark = Some(text),
            PageField::OwnNumber => self.own_number = Some(text),
            PageField::OtherNumber => self.other_number = Some(text),
            PageField::Form { .. } | PageField::WorkerSearch => {}
        }
    }

    pub(crate) fn family_name(&self) -> &str {
        &self.family_name
    }

    pub(crate) fn family_number(&self) -> &str {
        &self.family_number
    }

    pub(crate) fn landmark(&self) -> Option<&str> {
        self.landmark.as_deref()
    }

    pub(crate) fn own_number(&self) -> Option<&str> {
        self.own_number.as_deref()
    }

    pub(crate) fn other_number(&self) -> Option<&str> {
        self.other_number.as_deref()
    }

    /// It was taken over: the fields of this page are as nobody had typed.
    pub(crate) fn forget(&mut self, page: Page) {
        self.trouble = None;
        match page {
            Page::Family => {
                self.family_name.clear();
                self.family_number.clear();
            }
            Page::Place => self.landmark = None,
            Page::OwnNumber => self.own_number = None,
            Page::ForOther => self.other_number = None,
            _ => {}
        }
    }

    /// Something on this page cannot be taken: `text` is the key of what is said.
    pub(crate) fn refuse(&mut self, page: Page, text: &'static str) {
        self.trouble = Some(Trouble { page, text });
    }

    /// Another page is open, or this one was left: what was wrong is no news any more.
    pub(crate) fn calm(&mut self) {
        self.trouble = None;
    }

    /// The key of what is wrong on this page.
    pub(crate) fn trouble_on(&self, page: Page) -> Option<&'static str> {
        self.trouble.filter(|trouble| trouble.page == page).map(|trouble| trouble.text)
    }
}
