//! Attachments of cases: what a press does, and what the rest of the app has to do about them.

use domain::{
    ids::CaseId,
    operation::WorkKind,
    permission::{Action, may},
};

use super::{Model, Notice};
use crate::{
    around::Around,
    attachments::{CAPTION, OF_PAPER, Purpose, Which, Wish},
    command::Asked,
    effects::permission::Permission,
    navigation::Route,
    view::{AttachmentView, PageAction, StaffAction},
};

impl Model {
    /// The attachment on the screen, if one is.
    fn attachment_on_screen(&self) -> Option<Which> {
        let Some(Route::Attachment(_)) = self.screens.top() else { return None };
        self.attachments.opened().cloned()
    }

    pub(super) fn open_attachment(&mut self, case_id: CaseId, sha256: &str) -> Asked {
        if self.attachments.open(Which::new(case_id, sha256), &self.sync.records) {
            self.screens.open(Route::Attachment(case_id));
        }
        Asked::done()
    }

    /// Opens the camera, once that is permitted. A photo that is taken while a report is being written belongs to it.
    pub(super) fn attach_photo(&mut self, around: &Around<'_>) -> Asked {
        let action = PageAction::Staff { action: StaffAction::AttachPhoto };
        self.at_first_use(Permission::Camera, action, around)
    }

    pub(super) fn begin_attaching(&mut self) -> Asked {
        let Some(case_id) = self.screens.cases().last() else { return Asked::done() };
        let records = &self.sync.records;
        let may_attach = records
            .shown(case_id)
            .is_some_and(|case| may(records.staff(), false, Action::Work(WorkKind::Attach), case));
        if !may_attach {
            return Asked::done();
        }
        let is_in_report =
            matches!(self.screens.top(), Some(Route::Form(_))) && self.work.writes_report(case_id);
        let purpose = if is_in_report { Purpose::Report } else { Purpose::Case };
        self.attachments.take_photo(case_id, purpose)
    }

    /// What was pressed or typed about the attachment on the screen; none where none is, or it is not about it.
    pub(super) fn attachment_pressed(&mut self, action: &StaffAction, around: &Around<'_>) -> Option<Asked> {
        let which = self.attachment_on_screen()?;
        match action {
            StaffAction::SubmitForm => {
                self.screens.back();
                Some(self.attachments.attach(which, Purpose::Case, &mut self.sync, around))
            }
            StaffAction::DiscardForm => {
                self.screens.back();
                Some(self.attachments.throw_away(&which, &mut self.sync))
            }
            StaffAction::Choose { field, .. } if field == OF_PAPER => {
                Some(crate::attachments::Model::paper_switched(&which, &mut self.sync))
            }
            StaffAction::FetchAttachment => {
                self.attachments.wake(around);
                Some(Asked::done())
            }
            _ => None,
        }
    }

    pub(super) fn attachment_typed(&mut self, name: &str, text: &str) -> Option<Asked> {
        let which = self.attachment_on_screen().filter(|_| name == CAPTION)?;
        Some(crate::attachments::Model::typed(&which, text, &mut self.sync))
    }

    /// Something more important is on its way, or failed and is to be tried again.
    fn attachments_stand_aside(&self, around: &Around<'_>) -> bool {
        let is_due = |due: u64| due <= around.now.monotonic_ms;
        self.sos.has_something_to_send(around)
            || self.sync.is_exchanging()
            || self.sync.fails()
            || self.sync.next_due(&self.phone).is_some_and(is_due)
    }

    /// After every event: what the attachments wish for, and what is due of them.
    pub(super) fn run_attachments(&mut self, around: &Around<'_>) -> Asked {
        let mut asked = Vec::new();
        for wish in self.attachments.take_wishes() {
            match wish {
                Wish::Review(which) => asked.push(self.review(which)),
                Wish::Attach(which) => {
                    asked.push(self.attachments.attach(which, Purpose::Report, &mut self.sync, around));
                }
                Wish::Tick(which) => {
                    let (case_id, sha256) = which.parts();
                    let (sync, phone) = (&mut self.sync, &self.phone);
                    asked.push(self.work.tick_attachment(case_id, sha256, sync, phone, around));
                }
                Wish::Say(news) => self.notices.tell(Notice::Evidence(news)),
            }
        }
        let shown = self.attachment_on_screen().is_some();
        let stand_aside = self.attachments_stand_aside(around);
        asked.push(self.attachments.run_due(shown, stand_aside, &self.sync.records, &self.phone, around));
        Asked::all(asked)
    }

    /// Shows a photo that was just taken, over its case; wherever else the person is by now, it waits on the case.
    fn review(&mut self, which: Which) -> Asked {
        let (case_id, sha256) = which.parts();
        if self.screens.cases().any(|open| open == case_id) {
            let sha256 = sha256.to_owned();
            return self.open_attachment(case_id, &sha256);
        }
        Asked::done()
    }

    pub(super) fn attachment_view(&self, case_id: CaseId, around: &Around<'_>) -> Option<AttachmentView> {
        let stands_aside = self.attachments_stand_aside(around);
        self.attachments.view(case_id, stands_aside, &self.sync.records, &self.phone, around)
    }
}
