//! What is done with registered workers: their list, their pages, their forms.

use std::{collections::BTreeSet, str::FromStr};

use domain::{ids::WorkerId, phone_number::PhoneNumber, worker::WorkerWorkKind};

use super::{Model, Notice};
use crate::{
    around::Around,
    attachments::Which,
    command::{Asked, ask, tell},
    effects::{
        dial::DialOperation,
        scan_code::{ScanCodeOperation, ScanCodeOutput},
    },
    event::Event,
    navigation::Route,
    sos::{ForOther, Meant},
    ui_event::UiEvent,
    view::{Form, PageView, StaffAction, StaffList},
    work::{self, Turn},
    workers,
};

impl Model {
    /// What a press does that speaks of workers; none where it speaks of something else.
    pub(super) fn worker_pressed(&mut self, action: &StaffAction, around: &Around<'_>) -> Option<Asked> {
        Some(match action {
            StaffAction::SignOut => self.ui(UiEvent::SignOutPressed, around),
            StaffAction::OpenWorkers => {
                if workers::reads_workers(&self.sync.records) {
                    self.open(Route::Workers)
                } else {
                    Asked::done()
                }
            }
            StaffAction::OpenWorker { worker } => self.open_worker(worker),
            StaffAction::RegisterWorker => self.begin_registration(around),
            StaffAction::TurnWorkers { forward } => {
                self.workers.turn(*forward);
                Asked::done()
            }
            StaffAction::NarrowWorkers { by, value } => {
                self.workers.narrow(by, value);
                self.screens.close(Route::StaffList(StaffList::WorkerNumbers));
                Asked::done()
            }
            StaffAction::ScanCard => self.scan_card(around),
            StaffAction::ShowCard { worker } => match WorkerId::from_str(worker) {
                Ok(id) => self.open(Route::Card(id)),
                Err(_) => Asked::done(),
            },
            StaffAction::OpenSchemes { worker, scheme } => self.open_schemes(worker, scheme.as_deref()),
            StaffAction::PrintCards if workers::reads_workers(&self.sync.records) => {
                self.workers.choose_cards(&self.sync.records, &self.phone);
                self.open(Route::Cards)
            }
            StaffAction::TickCard { worker } => {
                if let Ok(id) = WorkerId::from_str(worker) {
                    self.workers.tick_card(id);
                }
                Asked::done()
            }
            StaffAction::TurnCards { forward } => {
                self.workers.turn_cards(*forward);
                Asked::done()
            }
            StaffAction::ShareCards => {
                let sheets = self.workers.sheets(&self.sync.records, &self.phone, around);
                sheets.map_or_else(Asked::done, tell)
            }
            StaffAction::NextQuestion => self.turn_question(Turn::Next, around).1,
            StaffAction::PreviousQuestion => self.turn_question(Turn::Back, around).1,
            StaffAction::SkipQuestions => self.turn_question(Turn::ToTheEnd, around).1,
            StaffAction::SwitchQuestions => work::Model::switch_questions(&mut self.sync),
            StaffAction::FindSite => self.work.find_site(&mut self.sync),
            StaffAction::ReadNotice => {
                if self.speech.is_speaking() {
                    return Some(self.speech.stop());
                }
                let notice = self.work.notice(&self.sync.records, &self.phone, around);
                self.speech.say(notice, &self.phone, around)
            }
            StaffAction::HelpWithoutRegistration => self.ui(UiEvent::HelpOpened, around),
            StaffAction::SosForWorker { worker } => self.sos_for(worker),
            StaffAction::CallNumber { number } => self.call_number(number),
            StaffAction::MergeWorkers { .. }
            | StaffAction::UnmergeWorkers { .. }
            | StaffAction::KeepApart { .. }
            | StaffAction::ReplaceCard { .. } => match workers::pressed(action, &self.sync.records) {
                Some(body) => self.sync.record(body, around).0,
                None => Asked::done(),
            },
            _ => return None,
        })
    }

    /// An SOS for somebody who is registered: the hub calls their own number first.
    fn sos_for(&mut self, worker: &str) -> Asked {
        let known = WorkerId::from_str(worker).ok();
        let Some(meant) = known.and_then(|id| workers::meant(id, &self.sync.records)) else {
            return Asked::done();
        };
        self.open_for_other(meant)
    }

    fn open_worker(&mut self, worker: &str) -> Asked {
        let known = WorkerId::from_str(worker).ok().filter(|id| self.sync.records.workers.holds(*id));
        known.map_or_else(Asked::done, |id| self.open(Route::Worker(id)))
    }

    /// What a worker could apply for, or one scheme of the directory.
    fn open_schemes(&mut self, worker: &str, scheme: Option<&str>) -> Asked {
        let known = WorkerId::from_str(worker).ok().filter(|id| self.sync.records.workers.holds(*id));
        let code = scheme.map(workers::scheme_code);
        match (known, code) {
            // a scheme that the directory does not have
            (None, _) | (_, Some(None)) => Asked::done(),
            (Some(id), code) => self.open(Route::Schemes(id, code.flatten())),
        }
    }

    /// A new draft, beside those that are half written.
    fn begin_registration(&mut self, around: &Around<'_>) -> Asked {
        if !workers::may(&self.sync.records, WorkerWorkKind::RegisterWorker, None) {
            return Asked::done();
        }
        let id = WorkerId::new(around.unix_ms(), around.ten_bytes());
        self.open_form(Form::RegisterWorker, None, Some(id.to_string()), None)
    }

    /// Goes to another question of the form on the screen. Whether there was one.
    pub(super) fn turn_question(&mut self, turn: Turn, around: &Around<'_>) -> (bool, Asked) {
        self.work.turn(turn, &mut self.sync, &self.phone, around)
    }

    /// A number as it stands on a worker's page, or a short one of those that help.
    fn call_number(&self, number: &str) -> Asked {
        let numbers = &self.phone.basics().numbers;
        let is_short = numbers.child.as_deref() == Some(number);
        if is_short || PhoneNumber::parse(number).is_ok() {
            tell(DialOperation { number: number.to_owned() })
        } else {
            Asked::done()
        }
    }

    fn scan_card(&self, around: &Around<'_>) -> Asked {
        let words = self.phone.words(around.config);
        ask(ScanCodeOperation::new(words, "workers-scan-prompt"), Event::CardScanned)
    }

    /// What a camera read; where it read nothing, why is told.
    pub(super) fn scanned_text<'a>(&mut self, output: &'a ScanCodeOutput) -> Option<&'a str> {
        match output {
            ScanCodeOutput::Found { text } => return Some(text),
            ScanCodeOutput::Cancelled => {}
            ScanCodeOutput::NotPermitted => self.notices.tell(Notice::Card("card-not-permitted")),
            ScanCodeOutput::Failed => self.notices.tell(Notice::Card("card-not-scanned")),
        }
        None
    }

    /// A card opens the registration of whoever holds it.
    pub(super) fn card_scanned(&mut self, output: &ScanCodeOutput) -> Asked {
        let Some(text) = self.scanned_text(output) else { return Asked::done() };
        match workers::of_card(&self.sync.records, &self.phone, text) {
            // of two that were joined, the one that stands for both
            Ok(id) => return self.open(Route::Worker(self.sync.records.register.standing(id))),
            // whoever holds it may need help all the same
            Err(workers::NoCard::OfNobodyHere) => {
                let other = ForOther { card: Some(text.trim().to_owned()), ..ForOther::default() };
                let asked = self.open_for_other(Meant { other, name: None });
                self.notices.tell(Notice::Card("card-of-nobody-here"));
                return asked;
            }
            Err(workers::NoCard::Not(key)) => self.notices.tell(Notice::Card(key)),
        }
        Asked::done()
    }

    /// The workers whose pages are open, with those for whom they stand, and those that a form on the screen is about.
    fn workers_open(&self) -> BTreeSet<WorkerId> {
        let register = &self.sync.records.register;
        let joined = self.screens.workers().flat_map(|id| register.joined(id));
        self.screens.workers().chain(joined).chain(self.work.workers()).collect()
    }

    /// After every event: lists and pages follow the records; the page of a worker who left this phone is closed.
    pub(super) fn keep_up_with_workers(&mut self, around: &Around<'_>) -> Asked {
        let left: Vec<WorkerId> =
            self.screens.workers().filter(|id| !self.sync.records.workers.holds(*id)).collect();
        for id in left {
            self.screens.close_worker(id);
        }
        self.workers.follow(&self.sync.records, &self.phone, around);
        let open = self.workers_open();
        self.sync.show_workers(open)
    }

    pub(super) fn workers_page(&self, around: &Around<'_>) -> Option<PageView> {
        self.workers.home(&self.sync, &self.attachments, &self.phone, around)
    }

    pub(super) fn worker_page(&self, id: WorkerId, around: &Around<'_>) -> Option<PageView> {
        let mut page = workers::page(id, &self.sync.records, &self.phone, around)?;
        let photo = self.sync.records.workers.brief(id).and_then(|brief| brief.photo.as_ref());
        if let Some(photo) = photo {
            let look = self.look_at_attachments(around);
            let title = look.words.say("worker-field-photo");
            page.rows.insert(0, self.attachments.photo_row(&Which::new(id, photo), title, &look));
        }
        Some(page)
    }

    /// What a worker could apply for.
    pub(super) fn schemes_page(
        &self,
        id: WorkerId,
        scheme: Option<workers::SchemeCode>,
        around: &Around<'_>,
    ) -> Option<PageView> {
        workers::schemes_page(id, scheme, &self.sync.records, &self.phone, around)
    }

    /// Whose cards are to be printed.
    pub(super) fn cards_page(&self, around: &Around<'_>) -> Option<PageView> {
        self.workers.cards_page(&self.sync.records, &self.phone, around)
    }

    /// A worker's card, to be scanned by another phone.
    pub(super) fn card_page(&self, id: WorkerId, around: &Around<'_>) -> Option<PageView> {
        workers::card_page(id, &self.sync.records, &self.phone, around)
    }

    /// Whether the page on the screen is asked for by a search of workers.
    pub(super) fn worker_searched(&mut self, text: &str) -> Asked {
        if self.screens.top() == Some(Route::Workers) {
            self.workers.searched(text);
        }
        Asked::done()
    }
}
