//! What a coordinator does with the link persons of a hub.

use domain::{
    ids::StaffId,
    operation::{Body, RosterChange},
};

use super::Model;
use crate::{
    account,
    around::Around,
    command::Asked,
    navigation::{LinkPersonPage, Route},
    view::{LinkPersonAction, PageView},
};

impl Model {
    /// The page of a link person.
    pub(super) fn link_person_page(
        &self,
        staff: StaffId,
        shown: LinkPersonPage,
        around: &Around<'_>,
    ) -> Option<PageView> {
        let words = self.phone.words(around.config);
        account::link_person_page(words, staff, shown, &self.sync.records, around)
    }

    pub(super) fn link_person_pressed(
        &mut self,
        staff: &str,
        does: LinkPersonAction,
        around: &Around<'_>,
    ) -> Asked {
        let Ok(staff) = staff.parse::<StaffId>() else { return Asked::done() };
        let shows = |page| Route::LinkPerson(staff, page);
        let (change, question) = match does {
            LinkPersonAction::Open => return self.open(shows(LinkPersonPage::Look)),
            LinkPersonAction::AskRevoke => return self.open(shows(LinkPersonPage::AskRevoke)),
            LinkPersonAction::AskDiscardHeld => return self.open(shows(LinkPersonPage::AskDiscard)),
            LinkPersonAction::Revoke => {
                (RosterChange::RevokeLinkPerson { staff }, Some(LinkPersonPage::AskRevoke))
            }
            LinkPersonAction::TakeHeld => (RosterChange::TakeHeld { staff }, None),
            LinkPersonAction::DiscardHeld => {
                (RosterChange::DiscardHeld { staff }, Some(LinkPersonPage::AskDiscard))
            }
        };
        let records = &self.sync.records;
        let roster = records.rosters().find(|roster| account::is_about(roster, staff));
        let Some(hub) = roster.map(|roster| roster.hub.clone()) else { return Asked::done() };
        let body = Body::Roster { hub, change };
        if let Some(question) = question {
            self.screens.close(shows(question));
        }
        // pressed twice: the first is on its way to the disk
        if self.sync.records.is_being_kept(&body) {
            return Asked::done();
        }
        self.sync.record(body, around).0
    }
}
