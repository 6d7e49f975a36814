//! What is done in the inbox and on the lists beside it.

use std::str::FromStr;

use domain::ids::CaseId;

use super::{Model, Notice};
use crate::{
    account,
    around::Around,
    case::Part,
    command::Asked,
    inbox,
    navigation::Route,
    ui_event::UiEvent,
    view::{PageView, StaffAction, StaffList},
    work, workers,
};

impl Model {
    pub(super) fn inbox_ui(&mut self, event: UiEvent, around: &Around<'_>) -> Asked {
        match event {
            UiEvent::InboxScrolled { first } => self.inbox.scrolled(first),
            UiEvent::InboxFiltered { filter } => self.inbox.filtered(filter),
            UiEvent::InboxSearched { text } => self.inbox.searched(text),
            UiEvent::InboxRefreshed => {
                self.inbox.pulled();
                return self.sync.want(&self.phone, around);
            }
            UiEvent::RowActionPressed { case_id, action } => return self.row_pressed(&case_id, action),
            _ => {}
        }
        Asked::done()
    }

    /// A form opens above its case. What takes one press waits until the case is read: only the whole record says whether
    /// it may be done.
    fn row_pressed(&mut self, case_id: &str, action: StaffAction) -> Asked {
        let known = CaseId::from_str(case_id).ok().filter(|id| self.sync.records.summary(*id).is_some());
        let Some(case_id) = known else { return Asked::done() };
        if let StaffAction::OpenForm { form, part } = action {
            self.screens.open(Route::Case(case_id));
            return self.open_form(form, Some(case_id), part, None);
        }
        self.inbox.row_pressed(case_id, action);
        Asked::done()
    }

    /// What was pressed on a row, once its case is read.
    fn run_row_action(&mut self, around: &Around<'_>) -> Asked {
        let Some(case_id) = self.inbox.case_to_read() else { return Asked::done() };
        if self.sync.records.shown(case_id).is_none() && self.sync.records.is_loading(case_id) {
            return Asked::done();
        }
        match self.inbox.take_row_action() {
            Some((case_id, action)) => self.staff_action(Some(case_id), action, around),
            None => Asked::done(),
        }
    }

    /// After every event: the lists and the open case follow the time and the records; a case that left is closed.
    pub(super) fn keep_up(&mut self, around: &Around<'_>) -> Asked {
        let left: Vec<CaseId> = self.screens.cases().filter(|id| !self.sync.records.is_here(*id)).collect();
        for case_id in left {
            self.screens.close_case(case_id);
            self.notices.tell(Notice::CaseLeft);
        }
        let pressed = self.run_row_action(around);
        self.sync.records.index.advance(around.now.wall);
        self.inbox.follow(&self.sync.records.index, self.sync.is_exchanging());
        let open = self.screens.cases().last();
        let followed = self.case.follow(open, &self.sync, &self.phone);
        let of_others = Asked::all([self.keep_up_with_workers(around), self.keep_up_with_sessions()]);
        self.keep_forms_in_place();
        Asked::all([pressed, followed, of_others])
    }

    /// Narrows the inbox down. A colleague is chosen on the page of what each has, and then seen in the inbox.
    pub(super) fn narrow(&mut self, by: &str, value: &str) -> Asked {
        if self.inbox.narrow(by, value) && by == "person" {
            self.screens.close(Route::StaffList(StaffList::Load));
        }
        Asked::done()
    }

    /// Opens a part of the case that is open.
    pub(super) fn open_part(&mut self, case_id: CaseId, part: &str) -> Asked {
        let part = self.sync.records.shown(case_id).and_then(|case| Part::of(case, part));
        let Some(part) = part else { return Asked::done() };
        self.case.part_opened(part);
        self.open(Route::CasePart(case_id, part))
    }

    /// A list of staff's as a page.
    pub(super) fn staff_list(&self, list: StaffList, around: &Around<'_>) -> Option<PageView> {
        let (words, records) = (self.phone.words(around.config), &self.sync.records);
        records.staff()?;
        match list {
            StaffList::Load => inbox::Model::load_page(words, records),
            StaffList::Narrow => Some(self.inbox.narrow_page(words, records, &self.phone)),
            StaffList::Roster => Some(work::roster_page(words, records, around)),
            StaffList::LinkPersons => Some(account::link_persons_page(words, records, around)),
            StaffList::Refused => Some(work::refused_page(words, records, &self.phone, around)),
            StaffList::WorkerNumbers => workers::numbers_page(words, records, &self.phone, around),
        }
    }

    /// A part of a case as a page.
    pub(super) fn case_part(&self, case_id: CaseId, part: Part, around: &Around<'_>) -> Option<PageView> {
        self.case.part_page(case_id, part, &self.sync.records, &self.attachments, &self.phone, around)
    }
}
