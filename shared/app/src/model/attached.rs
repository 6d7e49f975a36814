//! Attachments of cases, photos of workers and sessions: what a press does, and what the rest of the app has to do about them.

use domain::{
    attachment::Owner,
    ids::SessionId,
    operation::WorkKind,
    permission::{Action, may},
    session::{SessionDetails, SessionWorkKind},
};

use super::{Model, Notice};
use crate::{
    around::Around,
    attachments::{CAPTION, Look, OF_PAPER, Purpose, Which, Wish, read_owner},
    command::Asked,
    effects::permission::Permission,
    navigation::Route,
    pages::row,
    sessions,
    sync::Records,
    view::{AttachmentView, PageAction, PageIcon, PageRow, StaffAction},
    work, workers,
};

impl Model {
    /// The attachment on the screen, if one is.
    fn attachment_on_screen(&self) -> Option<Which> {
        let Some(Route::Attachment(_)) = self.screens.top() else { return None };
        self.attachments.opened().cloned()
    }

    pub(super) fn open_attachment(&mut self, owner: impl Into<Owner>, sha256: &str) -> Asked {
        let owner = owner.into();
        if self.attachments.open(Which::new(owner, sha256), &self.sync.records) {
            self.screens.open(Route::Attachment(owner));
        }
        Asked::done()
    }

    /// What a press does that speaks of photos of workers or sessions; none where it speaks of something else.
    pub(super) fn photo_pressed(&mut self, action: &StaffAction, around: &Around<'_>) -> Option<Asked> {
        Some(match action {
            StaffAction::OpenPhoto { owner, sha256 } => {
                read_owner(owner).map_or_else(Asked::done, |owner| self.open_attachment(owner, sha256))
            }
            StaffAction::AddSessionPhoto { session } => {
                let id = session.parse().ok().filter(|id| may_add_photo(*id, &self.sync.records));
                let action = PageAction::Staff { action: action.clone() };
                id.map_or_else(Asked::done, |_: SessionId| {
                    self.at_first_use(Permission::Camera, action, around)
                })
            }
            _ => return None,
        })
    }

    /// Opens the camera for a session.
    pub(super) fn begin_session_photo(&self, session: &str) -> Asked {
        let id = session.parse::<SessionId>().ok().filter(|id| may_add_photo(*id, &self.sync.records));
        id.map_or_else(Asked::done, |id| self.attachments.take_photo(id, Purpose::Photo))
    }

    /// The rows of a session's photos, and the way to add one.
    pub(super) fn session_photos(&self, id: SessionId, around: &Around<'_>) -> Vec<PageRow> {
        let (records, words) = (&self.sync.records, self.phone.words(around.config));
        let photos = records.sessions.brief(id).map(|brief| brief.photos.as_slice()).unwrap_or_default();
        let mut rows = self.attachments.photo_rows(words, id.into(), photos);
        if may_add_photo(id, records) {
            let action = StaffAction::AddSessionPhoto { session: id.to_string() };
            let take = row(PageIcon::Photo, words.say("attachment-take"));
            rows.push(take.pressed(PageAction::Staff { action }));
        }
        rows
    }

    /// The photo that is on the screen: over all of it, on a worker's page, or in a worker's form.
    fn photo_shown(&self, around: &Around<'_>) -> Option<Which> {
        match self.screens.top()? {
            Route::Attachment(_) => self.attachments.opened().cloned(),
            Route::Worker(id) => {
                let photo = self.sync.records.workers.brief(id)?.photo.as_ref()?;
                Some(Which::new(id, photo))
            }
            Route::Form(None) => {
                let shown = self.work.photo_in_form(&self.sync.records, &self.phone, around);
                shown.map(|(worker, photo)| Which::new(worker, &photo))
            }
            _ => None,
        }
    }

    /// Opens the camera, once that is permitted. A photo that is taken while a report is being written belongs to it.
    pub(super) fn attach_photo(&mut self, around: &Around<'_>) -> Asked {
        let action = PageAction::Staff { action: StaffAction::AttachPhoto };
        self.at_first_use(Permission::Camera, action, around)
    }

    pub(super) fn begin_attaching(&mut self) -> Asked {
        if let (Some(Route::Form(None)), Some((worker, awaited))) =
            (self.screens.top(), self.work.await_photo(&mut self.sync))
        {
            return Asked::all([awaited, self.attachments.take_photo(worker, Purpose::Photo)]);
        }
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
        self.attachments.look_at_photos(&self.sync.records);
        for wish in self.attachments.take_wishes() {
            match wish {
                Wish::Review(which) => asked.push(self.review(which)),
                Wish::Attach(which) => {
                    asked.push(self.attachments.attach(which, Purpose::Report, &mut self.sync, around));
                }
                Wish::Tick(which) => {
                    let (owner, sha256) = which.parts();
                    let (sync, phone) = (&mut self.sync, &self.phone);
                    asked.extend(
                        owner.case().map(|id| self.work.tick_attachment(id, sha256, sync, phone, around)),
                    );
                }
                Wish::Fill(which) => {
                    if let (Owner::Worker(worker), sha256) = which.parts() {
                        asked.push(work::Model::photo_taken(worker, sha256, &mut self.sync));
                    }
                }
                Wish::Say(news) => self.notices.tell(Notice::Evidence(news)),
            }
        }
        let shown = self.photo_shown(around);
        let stand_aside = self.attachments_stand_aside(around);
        asked.push(self.attachments.run_due(shown, stand_aside, &self.sync.records, &self.phone, around));
        // replaced, or of somebody who agrees no longer: there is nothing more to look at
        if let Some(Route::Attachment(Owner::Worker(_) | Owner::Session(_))) = self.screens.top()
            && !self.attachments.is_open_photo_there(&self.sync.records)
        {
            self.screens.back();
        }
        Asked::all(asked)
    }

    /// Shows a photo that was just taken, over its case; wherever else the person is by now, it waits on the case.
    fn review(&mut self, which: Which) -> Asked {
        let (owner, sha256) = which.parts();
        if self.screens.cases().any(|open| owner.case() == Some(open)) {
            let sha256 = sha256.to_owned();
            return self.open_attachment(owner, &sha256);
        }
        Asked::done()
    }

    pub(super) fn look_at_attachments(&self, around: &Around<'_>) -> Look<'_> {
        Look {
            words: self.phone.words(around.config),
            records: &self.sync.records,
            phone: &self.phone,
            stands_aside: self.attachments_stand_aside(around),
        }
    }

    pub(super) fn attachment_view(&self, owner: Owner, around: &Around<'_>) -> Option<AttachmentView> {
        let look = self.look_at_attachments(around);
        let name = match owner {
            Owner::Worker(id) => Some(workers::name_of(look.words, look.records.register.brief(id))),
            Owner::Alert(_) | Owner::Session(_) => None,
        };
        self.attachments.view(owner, name, &look, around)
    }
}

/// Whether this person may add a photo to the session, and there is room for one.
fn may_add_photo(id: SessionId, records: &Records) -> bool {
    let session = records.sessions.shown(id);
    session.is_some_and(|session| {
        session.cancelled.is_none()
            && session.fields.photos.value.len() < SessionDetails::LIST_LIMIT
            && sessions::may(records, SessionWorkKind::ChangeSession, Some(session))
    })
}
