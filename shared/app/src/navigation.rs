//! Which screen is shown: the SOS screen at the bottom, others above it. A draft of an alert goes above all.

use domain::{
    attachment::Owner,
    ids::{CaseId, SessionId, StaffId, WorkerId},
};

use crate::{
    case::Part,
    view::{Page, StaffList},
    workers::SchemeCode,
};

/// What is shown of a link person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum LinkPersonPage {
    /// Who they are, their code, what can be done.
    Look,
    /// Whether their phone is to open nothing any more.
    AskRevoke,
    /// Whether what came of them after that is to go.
    AskDiscard,
}

/// A screen above the SOS screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Route {
    /// Choosing a language.
    Language,
    /// What this app is.
    About,
    /// A page.
    Page(Page),
    /// The neutral screen after a quick exit.
    Neutral,
    /// The receipts of an alert.
    Receipt,
    /// Signing in.
    SignIn,
    /// A PIN is entered or chosen.
    Pin,
    /// A link person of the hub.
    LinkPerson(StaffId, LinkPersonPage),
    /// The hub's cases.
    Inbox,
    /// One case.
    Case(CaseId),
    /// The form that staff fill in, about a case or about none.
    Form(Option<CaseId>),
    /// A list of staff's.
    StaffList(StaffList),
    /// A part of a case.
    CasePart(CaseId, Part),
    /// The attachment that is open, of a case; or the photo of a worker or session.
    Attachment(Owner),
    /// What rings on this phone.
    Ringing,
    /// The list of workers.
    Workers,
    /// One of them.
    Worker(WorkerId),
    /// The card of one.
    Card(WorkerId),
    /// Whose cards are to be printed.
    Cards,
    /// What one could apply for: all of it, or one scheme.
    Schemes(WorkerId, Option<SchemeCode>),
    /// The list of sessions.
    Sessions,
    /// One of them.
    Session(SessionId),
}

impl Route {
    /// Only for somebody who is signed in.
    pub(crate) fn is_for_staff(self) -> bool {
        matches!(
            self,
            Self::Inbox
                | Self::Workers
                | Self::Worker(_)
                | Self::Card(_)
                | Self::Cards
                | Self::Schemes(..)
                | Self::Sessions
                | Self::Session(_)
                | Self::Ringing
                | Self::Case(_)
                | Self::Form(_)
                | Self::LinkPerson(..)
                | Self::StaffList(_)
                | Self::CasePart(..)
                | Self::Attachment(_)
        )
    }
}

impl Route {
    /// The case that it is about.
    pub(crate) fn case(self) -> Option<CaseId> {
        match self {
            Self::Case(id) | Self::Form(Some(id)) | Self::CasePart(id, _) => Some(id),
            Self::Attachment(owner) => owner.case(),
            _ => None,
        }
    }
}

/// The screens above the SOS screen.
#[derive(Debug, Default)]
pub(crate) struct Screens(Vec<Route>);

impl Screens {
    /// The one on top; none is the SOS screen.
    pub(crate) fn top(&self) -> Option<Route> {
        self.0.last().copied()
    }

    /// Opens a screen; one that is open already comes to the top and what was above it is closed. Nothing comes over the
    /// neutral screen: whatever happens behind it waits there for the person.
    pub(crate) fn open(&mut self, route: Route) {
        if self.close(Route::Neutral) && route != Route::Neutral {
            self.open(route);
            self.0.push(Route::Neutral);
            return;
        }
        if let Some(place) = self.0.iter().position(|open| *open == route) {
            self.0.truncate(place);
        }
        self.0.push(route);
    }

    /// The workers whose pages are open.
    pub(crate) fn workers(&self) -> impl Iterator<Item = WorkerId> {
        self.0.iter().filter_map(|route| match route {
            Route::Worker(id) | Route::Card(id) | Route::Schemes(id, _) => Some(*id),
            _ => None,
        })
    }

    /// Closes the pages of a worker.
    pub(crate) fn close_worker(&mut self, worker: WorkerId) {
        let is_of = |open: &Route| matches!(open, Route::Worker(id) | Route::Card(id) | Route::Schemes(id, _) if *id == worker);
        self.0.retain(|open| !is_of(open));
    }

    /// The sessions whose pages are open.
    pub(crate) fn sessions(&self) -> impl Iterator<Item = SessionId> {
        self.0.iter().filter_map(|route| match route {
            Route::Session(id) => Some(*id),
            _ => None,
        })
    }

    /// The cases that are open, on the screen or behind it.
    pub(crate) fn cases(&self) -> impl Iterator<Item = CaseId> {
        self.0.iter().filter_map(|route| route.case())
    }

    pub(crate) fn back(&mut self) {
        self.0.pop();
    }

    /// Whether it stands somewhere.
    pub(crate) fn is_open(&self, route: Route) -> bool {
        self.0.contains(&route)
    }

    /// Closes it, wherever it stands. Whether it was open.
    pub(crate) fn close(&mut self, route: Route) -> bool {
        let before = self.0.len();
        self.0.retain(|open| *open != route);
        self.0.len() < before
    }

    /// Closes a case and all that is about it.
    pub(crate) fn close_case(&mut self, case_id: CaseId) {
        self.0.retain(|open| open.case() != Some(case_id));
    }

    /// Closes the forms about these cases, or about none.
    pub(crate) fn close_forms(&mut self, is_gone: impl Fn(Option<CaseId>) -> bool) {
        self.0.retain(|open| !matches!(open, Route::Form(about) if is_gone(*about)));
    }

    /// Closes everything but the neutral screen.
    pub(crate) fn close_all(&mut self) {
        self.0.retain(|open| *open == Route::Neutral);
    }

    /// Closes what only staff see.
    pub(crate) fn close_staff(&mut self) {
        self.0.retain(|open| !open.is_for_staff());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_screen_is_open_once_and_back_leads_to_the_one_before() {
        let mut screens = Screens::default();
        for route in [Route::Inbox, Route::Receipt, Route::About, Route::Receipt] {
            screens.open(route);
        }
        assert_eq!(screens.top(), Some(Route::Receipt));
        screens.back();
        assert_eq!(screens.top(), Some(Route::Inbox));
        screens.close_staff();
        assert_eq!(screens.top(), None);
    }

    #[test]
    fn nothing_comes_over_the_neutral_screen() {
        let mut screens = Screens::default();
        for route in [Route::About, Route::Neutral, Route::Receipt, Route::Neutral] {
            screens.open(route);
        }
        assert_eq!(screens.top(), Some(Route::Neutral));
        assert!(screens.close(Route::Neutral) && !screens.close(Route::Neutral));
        assert_eq!(screens.top(), Some(Route::Receipt));
    }
}
