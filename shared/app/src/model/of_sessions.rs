//! What is done with sessions: their list, their pages, who came.

use std::{collections::BTreeSet, str::FromStr};

use domain::{ids::SessionId, operation::Body, session::SessionWorkKind};

use super::{Model, Notice, notice::Attendee};
use crate::{
    around::Around,
    command::{Asked, ask},
    effects::scan_code::{ScanCodeOperation, ScanCodeOutput},
    event::Event,
    navigation::Route,
    sessions::{self, Scanned},
    view::{Form, PageView, StaffAction},
    work,
};

impl Model {
    /// What a press does that speaks of sessions; none where it speaks of something else.
    pub(super) fn session_pressed(&mut self, action: &StaffAction, around: &Around<'_>) -> Option<Asked> {
        let id = |text: &String| SessionId::from_str(text).ok();
        Some(match action {
            StaffAction::OpenSessions if sessions::reads_sessions(&self.sync.records) => {
                self.open(Route::Sessions)
            }
            StaffAction::OpenSession { session } => {
                let known = id(session).filter(|id| self.sync.records.sessions.holds(*id));
                known.map_or_else(Asked::done, |id| self.open(Route::Session(id)))
            }
            StaffAction::LogSession => self.begin_session(around),
            StaffAction::TurnSessions { forward } => {
                self.sessions.turn(*forward);
                Asked::done()
            }
            StaffAction::TurnAttendees { forward } => {
                if let Some(Route::Session(session)) = self.screens.top() {
                    self.sessions.turn_attendees(session, *forward);
                }
                Asked::done()
            }
            StaffAction::ScanForSession { session } => {
                id(session).map_or_else(Asked::done, |id| self.scan_attendee(id, around))
            }
            StaffAction::RemoveAttendee { .. } => match sessions::pressed(action, &self.sync.records) {
                Some(body) => self.sync.record(body, around).0,
                None => Asked::done(),
            },
            StaffAction::OpenSessions => Asked::done(),
            _ => return None,
        })
    }

    /// A new draft, beside those that are half written.
    fn begin_session(&mut self, around: &Around<'_>) -> Asked {
        if !sessions::may(&self.sync.records, SessionWorkKind::LogSession, None) {
            return Asked::done();
        }
        let id = SessionId::new(around.unix_ms(), around.ten_bytes());
        self.open_form(Form::LogSession, None, Some(id.to_string()), None)
    }

    fn scan_attendee(&self, session: SessionId, around: &Around<'_>) -> Asked {
        let records = &self.sync.records;
        let known = records.sessions.shown(session).filter(|session| session.cancelled.is_none());
        if !known.is_some_and(|known| sessions::may(records, SessionWorkKind::AddAttendees, Some(known))) {
            return Asked::done();
        }
        let words = self.phone.words(around.config);
        ask(ScanCodeOperation::new(words, "workers-scan-prompt"), move |output| {
            Event::AttendeeScanned(session, output)
        })
    }

    /// Whoever holds the card came to the session.
    pub(super) fn attendee_scanned(
        &mut self,
        session: SessionId,
        output: &ScanCodeOutput,
        around: &Around<'_>,
    ) -> Asked {
        let Some(text) = self.scanned_text(output) else { return Asked::done() };
        let (records, words) = (&self.sync.records, self.phone.words(around.config));
        // it may have left this phone while the camera looked
        let Some(known) = records.sessions.shown(session) else { return Asked::done() };
        match sessions::scanned(known, text, records, &self.phone, words) {
            Scanned::Nobody(key) => self.notices.tell(Notice::Card(key)),
            Scanned::IsThere(name) => self.notices.tell(Notice::Attendee(Attendee::There, vec![name])),
            Scanned::Adds(work, name) => {
                let body = Body::Session { session, work };
                match work::may_record(known, &body, records, around) {
                    Ok(()) => {
                        let (asked, operation_id) = self.sync.record(body, around);
                        self.sessions.expect(operation_id, name);
                        return asked;
                    }
                    Err(refused) => self.notices.tell(Notice::Refused(None, Some(refused))),
                }
            }
        }
        Asked::done()
    }

    /// After every event: the list and the pages follow the records; the page of a session that left this phone is closed.
    pub(super) fn keep_up_with_sessions(&mut self) -> Asked {
        let left: Vec<SessionId> =
            self.screens.sessions().filter(|id| !self.sync.records.sessions.holds(*id)).collect();
        for id in left {
            self.screens.close(Route::Session(id));
        }
        if self.work.is_of_something_gone(&self.sync.records) {
            self.leave_form();
        }
        let kept = self.sessions.take_kept(&self.sync.records);
        if let Some(id) = kept.filter(|_| self.screens.top() == Some(Route::Sessions)) {
            self.screens.open(Route::Session(id));
        }
        self.sessions.follow(&self.sync.records);
        let open: BTreeSet<SessionId> = self.screens.sessions().chain(self.work.sessions()).collect();
        self.sync.show_sessions(open)
    }

    pub(super) fn sessions_page(&self, around: &Around<'_>) -> Option<PageView> {
        self.sessions.list_page(&self.sync, &self.attachments, &self.phone, around)
    }

    pub(super) fn session_page(&self, id: SessionId, around: &Around<'_>) -> Option<PageView> {
        let photos = self.session_photos(id, around);
        self.sessions.page(id, photos, &self.sync.records, &self.phone, around)
    }
}
