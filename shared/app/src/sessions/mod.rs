//! Sessions on the phones of link persons, hubs and zones: the list, a session's page, who came. What is filled in stands with
//! all other forms in `work/forms/sessions`, the way to the server in `sync/`.

mod brief;
mod list;
mod page;
mod words;

use std::str::FromStr;

use domain::{
    ids::{SessionId, WorkerId},
    operation::Body,
    permission::{Action, Reach, may_on_session, reach},
    session::{FieldSession, SessionWork, SessionWorkKind},
};

pub(crate) use brief::Brief;
pub(crate) use list::month_row;
pub(crate) use words::{details_text, kind_name, title, title_of};

use crate::{pages::Window, phone::Phone, sync::Records, view::StaffAction, workers};

/// What the ways to other rows of the list of sessions are called.
const LIST: Window = Window { earlier: "sessions-earlier", later: "sessions-later" };
/// The same of those who came.
const ATTENDEES: Window = Window { earlier: "workers-earlier", later: "workers-later" };

/// The list of sessions, and the page of one.
#[derive(Debug, Default)]
pub(crate) struct Model {
    /// Place of the list's first row on the screen.
    first: usize,
    /// Place of the first of those who came on the screen, of which session.
    attendees: Option<(SessionId, usize)>,
    /// Who was scanned, while that is on its way to the disk: the operation and their name.
    scanned: Vec<(String, String)>,
    /// Those of them who are on the disk while others are not yet: one notice names them all.
    added: Vec<String>,
    /// The session that was just logged: its page opens when it is on the disk.
    logged: Option<SessionId>,
}

impl Model {
    /// Shows the rows after these, or before them.
    pub(crate) fn turn(&mut self, forward: bool) {
        self.first = Window::turned(self.first, forward);
    }

    /// The same of those who came to this session.
    pub(crate) fn turn_attendees(&mut self, session: SessionId, forward: bool) {
        let first = Window::turned(self.first_attendee(session), forward);
        self.attendees = Some((session, first));
    }

    fn first_attendee(&self, session: SessionId) -> usize {
        self.attendees.filter(|(of, _)| *of == session).map(|(_, first)| first).unwrap_or_default()
    }

    /// After every event: nothing is turned further than the records go.
    pub(crate) fn follow(&mut self, records: &Records) {
        self.first = Window::within(self.first, records.sessions.briefs().count());
        if let Some((session, first)) = &mut self.attendees {
            let total = records.sessions.shown(*session).map_or(0, |session| session.attended.len());
            *first = Window::within(*first, total);
        }
    }

    /// A session was logged, and is on its way to the disk.
    pub(crate) fn open_when_kept(&mut self, session: SessionId) {
        self.logged = Some(session);
    }

    /// The session that was just logged and is on the disk now: who came is added next.
    pub(crate) fn take_kept(&mut self, records: &Records) -> Option<SessionId> {
        self.logged.take_if(|session| records.sessions.holds(*session))
    }

    /// Somebody was scanned, and is on their way to the disk.
    pub(crate) fn expect(&mut self, operation_id: String, name: String) {
        self.scanned.push((operation_id, name));
    }

    /// The name of whoever was scanned by an operation that is on the disk now, after those who were scanned in the same
    /// breath.
    pub(crate) fn operation_kept(&mut self, operation_id: &str) -> Option<Vec<String>> {
        let place = self.scanned.iter().position(|(expected, _)| expected == operation_id)?;
        self.added.push(self.scanned.remove(place).1);
        if self.scanned.is_empty() {
            return Some(std::mem::take(&mut self.added));
        }
        Some(self.added.clone())
    }

    /// Something could not be kept: which of them is not said, so that nobody is waited for any longer.
    pub(crate) fn not_kept(&mut self) {
        self.scanned.clear();
        self.added.clear();
    }
}

/// Whether somebody works with sessions at all.
pub(crate) fn reads_sessions(records: &Records) -> bool {
    records.staff().is_some_and(|staff| reach(staff.role, Action::ReadSession) > Reach::Nothing)
}

/// Whether this person may do that to a session, or log one.
pub(crate) fn may(records: &Records, kind: SessionWorkKind, session: Option<&FieldSession>) -> bool {
    records.staff().is_some_and(|staff| may_on_session(staff, Action::Session(kind), session))
}

/// Whether they stand among those who came, under any of their registrations.
pub(crate) fn is_there(records: &Records, session: &FieldSession, worker: WorkerId) -> bool {
    let register = &records.register;
    let stands = register.standing(worker);
    session.attended.iter().any(|there| *there == stands || register.standing(*there) == stands)
}

/// What a press on a session's page records; none where it may not be done, or is being kept already.
pub(crate) fn pressed(action: &StaffAction, records: &Records) -> Option<Body> {
    let StaffAction::RemoveAttendee { session, worker } = action else { return None };
    let (session, worker) = (SessionId::from_str(session).ok()?, WorkerId::from_str(worker).ok()?);
    let known = records.sessions.shown(session).filter(|session| session.cancelled.is_none())?;
    let work = SessionWork::RemoveAttendees { workers: [worker].into() };
    let may = known.attended.contains(&worker) && may(records, work.kind(), Some(known));
    let body = Body::Session { session, work };
    (may && !records.is_being_kept(&body)).then_some(body)
}

/// What came of a card at a session.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Scanned {
    /// They are to be added: what that is, and their name.
    Adds(SessionWork, String),
    /// They stand there already, by this name.
    IsThere(String),
    /// It added nobody: the key of why.
    Nobody(&'static str),
}

/// What a card that a camera saw does at a session.
pub(crate) fn scanned(
    session: &FieldSession,
    text: &str,
    records: &Records,
    phone: &Phone,
    words: crate::locale::Words,
) -> Scanned {
    let worker = match workers::of_card(records, phone, text) {
        Ok(worker) => records.register.standing(worker),
        Err(workers::NoCard::Not(key)) => return Scanned::Nobody(key),
        Err(workers::NoCard::OfNobodyHere) => return Scanned::Nobody("session-card-of-nobody-here"),
    };
    let brief = records.register.brief(worker);
    if brief.is_none_or(|brief| brief.withdrawn) {
        return Scanned::Nobody("session-card-of-nobody-here");
    }
    let name = workers::name_of(words, brief);
    let work = SessionWork::AddAttendees { workers: [worker].into() };
    let is_being_kept = records.is_being_kept(&Body::Session { session: session.id, work: work.clone() });
    if is_being_kept || is_there(records, session, worker) {
        return Scanned::IsThere(name);
    }
    Scanned::Adds(work, name)
}

#[cfg(test)]
pub(crate) mod tests;
