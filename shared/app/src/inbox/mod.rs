//! The hub's inbox: which cases, in which order, what is looked for, and what a row says. One case as a whole stands in
//! `case/`, what is recorded of it in `work/`.

mod index;
mod lists;
mod look;
mod row;
mod tally;
mod view;

use std::str::FromStr;

use domain::ids::{CaseId, StaffId};

pub(crate) use index::{Index, is_free, is_open};
pub(crate) use look::{Query, as_compared};
pub(crate) use row::{asks_us, language_name, late_by, number_of, status};
pub(crate) use view::sync_line;

use self::look::{Found, Wanted};
use crate::view::{InboxFilter, StaffAction};

/// Whose cases are looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Person {
    /// This colleague's.
    Colleague(StaffId),
    /// Those that nobody has.
    Nobody,
}

/// The inbox.
#[derive(Debug, Default)]
pub(crate) struct Model {
    /// Index of the first row on the screen.
    first: u32,
    wanted: Wanted,
    /// What was found, where something is looked for.
    found: Option<Found>,
    /// The person pulled the list down, and the exchange is not over.
    refreshing: bool,
    /// How many times that has ended.
    pulls_ended: u32,
    /// What was pressed on a row whose case is still being read.
    row_action: Option<(CaseId, StaffAction)>,
}

impl Model {
    /// The list was scrolled.
    pub(crate) fn scrolled(&mut self, first: u32) {
        self.first = first;
    }

    /// A list is to be shown, in place of what was typed and looked for in all of them.
    pub(crate) fn filtered(&mut self, filter: InboxFilter) {
        self.wanted.filter = filter;
        self.wanted.search.clear();
        self.first = 0;
    }

    /// The text of the search as it stands.
    pub(crate) fn searched(&mut self, text: String) {
        self.wanted.search = text;
        self.first = 0;
    }

    /// Narrows the list down by `kind`, `language` or `person`; an empty value takes it back. Whether that was one of
    /// these.
    pub(crate) fn narrow(&mut self, by: &str, value: &str) -> bool {
        let chosen = Some(value.to_owned()).filter(|value| !value.is_empty());
        match by {
            "kind" => self.wanted.kind = chosen,
            "language" => self.wanted.language = chosen,
            "person" => {
                self.wanted.person = match value {
                    lists::NOBODY => Some(Person::Nobody),
                    id => StaffId::from_str(id).ok().map(Person::Colleague),
                };
                // what somebody has stands among all that is open
                self.wanted.filter = InboxFilter::Hub;
            }
            _ => return false,
        }
        self.first = 0;
        true
    }

    /// The person asked for what is new.
    pub(crate) fn pulled(&mut self) {
        self.refreshing = true;
    }

    /// Something is to be done to a case of the list, as soon as it is read.
    pub(crate) fn row_pressed(&mut self, case_id: CaseId, action: StaffAction) {
        self.row_action = Some((case_id, action));
    }

    /// The case that has to be read for it.
    pub(crate) fn case_to_read(&self) -> Option<CaseId> {
        self.row_action.as_ref().map(|(case_id, _)| *case_id)
    }

    /// What is to be done now that it is read.
    pub(crate) fn take_row_action(&mut self) -> Option<(CaseId, StaffAction)> {
        self.row_action.take()
    }

    /// After every event: time went on, cases came and went, an exchange ended.
    pub(crate) fn follow(&mut self, index: &Index, is_exchanging: bool) {
        if self.refreshing && !is_exchanging {
            self.refreshing = false;
            self.pulls_ended = self.pulls_ended.wrapping_add(1);
        }
        self.found = look::look(&self.wanted, self.found.take(), index);
    }
}

#[cfg(test)]
pub(crate) mod tests;
