//! What a press on a screen of staff does: which folder it belongs to.

use domain::ids::CaseId;

use super::Model;
use crate::{
    around::Around,
    command::Asked,
    navigation::{LinkPersonPage, Route},
    ui_event::UiEvent,
    view::{Form, StaffAction},
    work,
};

impl Model {
    /// A button of a staff screen; it speaks of the case that is open, if one is.
    pub(super) fn staff_pressed(&mut self, action: StaffAction, around: &Around<'_>) -> Asked {
        let case_id = self.screens.cases().last();
        self.staff_action(case_id, action, around)
    }

    /// What an action does to a case, or to none.
    pub(super) fn staff_action(
        &mut self,
        case_id: Option<CaseId>,
        action: StaffAction,
        around: &Around<'_>,
    ) -> Asked {
        if let Some(asked) = self.attachment_pressed(&action, around) {
            return asked;
        }
        if let Some(asked) = self.photo_pressed(&action, around) {
            return asked;
        }
        if let Some(asked) = self.worker_pressed(&action, around) {
            return asked;
        }
        if let Some(asked) = self.session_pressed(&action, around) {
            return asked;
        }
        match action {
            StaffAction::OpenAttachment { sha256 } => {
                case_id.map_or_else(Asked::done, |case_id| self.open_attachment(case_id, &sha256))
            }
            StaffAction::AttachPhoto => self.attach_photo(around),
            StaffAction::TurnActivity { older } => case_id.map_or_else(Asked::done, |case_id| {
                self.case.turn_activity(case_id, older, &self.sync, &self.phone)
            }),
            StaffAction::OpenCase { case_id } => self.ui(UiEvent::CaseOpened { case_id }, around),
            StaffAction::OpenForm { form, part } => self.open_form(form, case_id, part, None),
            StaffAction::OpenList { list } => self.open(Route::StaffList(list)),
            StaffAction::OpenPart { part } => {
                case_id.map_or_else(Asked::done, |case_id| self.open_part(case_id, &part))
            }
            StaffAction::CallPerson { person } => self.call_person(case_id, &person, around),
            StaffAction::Narrow { by, value } => self.narrow(&by, &value),
            StaffAction::Choose { field, value } => {
                self.work.choose(&field, &value, &mut self.sync, &self.phone, around)
            }
            StaffAction::SubmitForm => {
                let invites = self.work.is_open(Form::InviteLinkPerson);
                let logs = self.work.session_to_log();
                let asked = self.work.submit(&mut self.sync, &self.phone, around);
                let Some(asked) = asked else {
                    return self.work.go_to_trouble(&mut self.sync, &self.phone, around);
                };
                self.leave_form();
                if let Some(session) = logs {
                    self.sessions.open_when_kept(session);
                }
                // the code is shown at once: it is what the form was filled in for
                if let Some(staff) = self.sync.records.just_invited().filter(|_| invites) {
                    self.screens.open(Route::LinkPerson(staff, LinkPersonPage::Look));
                }
                asked
            }
            StaffAction::DiscardForm => {
                let asked = self.work.discard(&mut self.sync);
                self.leave_form();
                asked
            }
            // the form of the line that is taken out has nothing to be about any more
            StaffAction::RemoveWageLine { .. } if self.work.is_open(Form::WageLine) => {
                let taken_out = case_id.map_or_else(Asked::done, |case_id| {
                    work::press(&mut self.sync, case_id, &action, &self.phone, around)
                });
                let discarded = self.work.discard(&mut self.sync);
                self.leave_form();
                Asked::all([taken_out, discarded])
            }
            StaffAction::LinkPerson { staff, does } => self.link_person_pressed(&staff, does, around),
            StaffAction::RetryRefused { operation } => self.sync.retry(&operation),
            StaffAction::DropRefused { operation } => self.sync.drop_refused(&operation),
            StaffAction::EditRefused { operation } => match work::form_of_refused(&self.sync, &operation) {
                Some((form, case_id, part)) => self.open_form(form, case_id, part, Some(operation)),
                None => Asked::done(),
            },
            action => {
                // a roster is the hub's, whatever case is open behind it
                if let Some(body) = work::decided(&action, &self.sync.records, around) {
                    return self.sync.record(body, around).0;
                }
                case_id.map_or_else(Asked::done, |case_id| {
                    work::press(&mut self.sync, case_id, &action, &self.phone, around)
                })
            }
        }
    }

    pub(super) fn open_form(
        &mut self,
        form: Form,
        case_id: Option<CaseId>,
        part: Option<String>,
        refused: Option<String>,
    ) -> Asked {
        // who is on duty is a matter of the hub, whatever case is open behind it
        let is_of_none = matches!(form, Form::Shifts | Form::QuietHours | Form::InviteLinkPerson);
        let case_id =
            case_id.filter(|_| !is_of_none && !work::is_of_workers(form) && !work::is_of_sessions(form));
        // a form that was closed with a screen under it is a draft by now, and comes back by its own way
        self.work.keep(|case_id| self.screens.is_open(Route::Form(case_id)));
        self.work.open(form, case_id, part, refused);
        self.open(Route::Form(case_id))
    }

    /// A form and its place among the screens go together: without it the place leads nowhere.
    pub(super) fn keep_forms_in_place(&mut self) {
        self.work.keep(|case_id| self.screens.is_open(Route::Form(case_id)));
        self.screens.close_forms(|case_id| !self.work.is_about(case_id));
    }

    /// The form on the screen is done, or left: the one that was left for it comes back.
    pub(super) fn leave_form(&mut self) {
        if !self.work.leave() && matches!(self.screens.top(), Some(Route::Form(_))) {
            self.screens.back();
        }
    }
}
