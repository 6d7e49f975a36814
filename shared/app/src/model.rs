//! All state of the app, and which folder an event belongs to. What follows from an event stands in those folders.

mod again;
mod at_work;
mod attached;
mod behind_pin;
mod by_hand;
mod cases;
mod key_to_come;
mod link_persons;
mod listen;
mod notice;
mod of_sessions;
mod of_workers;
mod page;
mod pages;
mod screen;
mod sos_ui;
mod stores;
mod ui;
mod unread;
mod wipe;

use crux_core::render::render;
use domain::ids::OperationId;

use crate::{
    account, areas,
    around::Around,
    attachments, basics, case,
    command::{Asked, ask},
    effects::{
        alert_store::{AlertStoreOperation, AlertStoreOutput},
        http::HttpOutput,
        record_store::{RecordStoreOperation, RecordStoreOutput},
        stream::StreamOutput,
        timer::TimerOperation,
    },
    event::Event,
    evidence, family, inbox,
    listening::{Heard, Listening},
    navigation::{Route, Screens},
    pages::Typed,
    permissions,
    phone::Phone,
    pin, ringing,
    safety::Deleting,
    sessions, sos, speech, sync,
    view::Page,
    work, workers,
};

use self::again::Again;
use self::key_to_come::KeyToCome;
use self::notice::{Attendee, Notice, Notices};

/// Ages on the screen are written anew so often, milliseconds, while somebody looks.
const AGES_MS: u64 = 30_000;
/// No timer is shorter, so that nothing that stays due can spin.
const SHORTEST_TIMER_MS: u64 = 50;

/// All state of the app.
#[derive(Debug, Default)]
pub struct Model {
    phone: Phone,
    screens: Screens,
    sos: sos::Model,
    account: account::Model,
    pin: pin::Model,
    sync: sync::Model,
    inbox: inbox::Model,
    ringing: ringing::Model,
    closed_doorbell: ringing::Closed,
    push: ringing::Push,
    work: work::Model,
    workers: workers::Model,
    sessions: sessions::Model,
    case: case::Model,
    evidence: evidence::Model,
    attachments: attachments::Model,
    speech: speech::Model,
    basics: basics::Model,
    areas: areas::Model,
    permissions: permissions::Model,
    deleting: Deleting,
    /// What stands in the fields of pages.
    typed: Typed,
    listening: Listening,
    notices: Notices,
    /// What came too late on a roster and was told in this run of the app.
    late_told: Vec<OperationId>,
    /// The earliest timer that is set.
    alarm: Option<u64>,
    /// The language screen is to be shown as soon as no finger is on the button.
    language_to_come: bool,
    /// The store of records could not be read.
    records_unread: Option<Again>,
    /// The store of alerts is there, and its key has not come.
    key_to_come: Option<KeyToCome>,
}

impl Model {
    pub(crate) fn update(&mut self, event: Event, around: &Around<'_>) -> Asked {
        let place = self.place_of_speech(around);
        let asked = self.follow(event, around);
        self.spare_a_new_alert(around);
        self.show_what_rings(around);
        if self.sos.take_newly_decided() {
            self.screens.open(Route::Receipt);
        }
        self.hear_of_practice();
        let neutral = self.phone.neutral_is_shown(self.screens.top() == Some(Route::Neutral));
        let heard = self.hear_news(around);
        let read = self.sync.show(
            self.screens.cases().chain(self.inbox.case_to_read()).chain(self.attachments.cases_to_read()),
        );
        let seen = self.keep_up(around);
        let last_in_line = self.run_last_in_line(around);
        let quiet = self.quiet_on_another_screen(place, around);
        let basics = self.run_basics(around);
        let areas = self.run_areas(around);
        let locked = self.lock_if_due(around);
        let sealed = self.run_sealed(around);
        let awaited = self.keep_awaited_code();
        let deleted = self.deleting.run_due(self.account.is_being_wiped(), around);
        if let (Some(Route::Case(case_id)), true) = (self.screens.top(), self.phone.in_foreground) {
            self.ringing.looked_at(&self.sync.records, case_id);
        }
        if !self.ringing.would_ring(&self.sync.records, around) {
            self.screens.close(Route::Ringing);
        }
        let rang =
            if self.sync.loaded { self.ringing.run(&self.sync, &self.phone, around) } else { Asked::done() };
        let doorbell = self.run_doorbell(around);
        let reminded = self.work.remind(&self.sync.records, &self.phone, around);
        let reachable = self.push.run(&self.sync.records, &self.phone, around);
        let listened = self.listen(around);
        let read_notices = self.leave_notices();
        let timer = self.set_alarm(around);
        Asked::all([
            asked,
            neutral,
            heard,
            seen,
            read,
            last_in_line,
            quiet,
            basics,
            areas,
            locked,
            sealed,
            awaited,
            deleted,
            rang,
            doorbell,
            reminded,
            reachable,
            listened,
            read_notices,
            timer,
            Asked::from(render()),
        ])
    }

    fn follow(&mut self, event: Event, around: &Around<'_>) -> Asked {
        match event {
            Event::Started => Asked::all([
                ask(AlertStoreOperation::Load, Event::AlertsLoaded),
                ask(RecordStoreOperation::Load, Event::RecordsLoaded),
                self.evidence.load(),
                self.attachments.load(),
                speech::Model::load(),
            ]),
            Event::Ui(event) => self.ui(event, around),
            Event::Alarm(due) => self.rung(due, around),
            Event::AlertsLoaded(output) => self.alerts_loaded(output, around),
            Event::RecordsLoaded(output) => self.records_loaded(output, around),
            Event::DeviceKept(output) => {
                // it stands in memory, and is offered to the store again with the next change
                if output != AlertStoreOutput::Done {
                    self.notices.tell(Notice::NotKept);
                }
                Asked::done()
            }
            Event::Streamed(number, output) => match self.listening.heard(number, output) {
                Heard::Ask if output == StreamOutput::Changed => {
                    self.basics.news(&self.phone, around);
                    self.ask_for_news(around)
                }
                Heard::Ask => self.ask_for_news(around),
                // the sync hears from the server itself whether the session is over
                Heard::Refused => self.sync.want(&self.phone, around),
                Heard::Nothing => Asked::done(),
            },
            Event::Sos(event) => {
                if is_from_server(&event) {
                    self.phone.heard_from_server(around);
                }
                self.sos.update(event, &self.phone, around)
            }
            Event::Pin(event) => self.of_pin(event, around),
            Event::Account(account::Event::Sealed(event)) => self.of_sealed(event, around),
            Event::Account(event) => self.of_account(event, around),
            Event::Sync(event) => {
                let before = self.sync.last_success;
                let asked = self.sync.update(event, &self.phone, around);
                if self.sync.last_success != before {
                    self.phone.heard_from_server(around);
                }
                asked
            }
            Event::Case(event) => self.case.update(event, &self.sync),
            Event::Push(event) => {
                self.push.update(event, around);
                Asked::done()
            }
            Event::Evidence(event) => self.evidence.update(event, around),
            Event::Attachments(event) => self.attachments.update(event, &self.phone, around),
            Event::Work(event) => work::Model::update(event, &mut self.sync),
            Event::CardScanned(output) => self.card_scanned(&output),
            Event::AttendeeScanned(session, output) => self.attendee_scanned(session, &output, around),
            Event::Speech(event) => self.speech.update(event, &self.phone, around),
            Event::Basics(answered) => {
                let asked = self.basics.answered(answered, &mut self.phone, around);
                self.speech.look_for_clips(around);
                asked
            }
            Event::Areas(answered) => self.areas.answered(answered, &mut self.sync, around),
            Event::Picked(picked) => family::picked(picked, &mut self.typed, &mut self.phone),
            Event::Wiped { store, attempt, is_done } => self.wiped(store, attempt, is_done, around),
        }
    }

    /// The stream says that there is, or may be, news.
    fn ask_for_news(&mut self, around: &Around<'_>) -> Asked {
        Asked::all([self.sos.ask_for_receipts(&self.phone, around), self.sync.want(&self.phone, around)])
    }

    fn of_account(&mut self, event: account::Event, around: &Around<'_>) -> Asked {
        match event {
            account::Event::Registered { attempt, output } => {
                self.account.registered(attempt, &output, &mut self.phone, around)
            }
            account::Event::CodeAnswered(output) => self.account.code_answered(&output, around),
            account::Event::CodeScanned(output) => {
                if self.account.code_scanned(&output) {
                    self.account.code_submitted(&self.phone)
                } else {
                    Asked::done()
                }
            }
            account::Event::SessionKept(output) => {
                let Some(session) = self.account.session_kept(&output) else { return Asked::done() };
                self.records_unread = None;
                let was_asked_for = self.screens.close(Route::SignIn);
                self.notices.clear();
                self.pin.records_read(false);
                let kept = self.phone.await_invite(None);
                let begun = self.sync.begin(session, &self.phone, around);
                match self.staff_home().filter(|_| was_asked_for) {
                    Some(home) => self.screens.open(home),
                    // the phone tried again by itself: nobody is taken from where they are
                    None => self.notices.tell(Notice::SignedIn),
                }
                Asked::all([kept, begun])
            }
            account::Event::SignedOut(_) | account::Event::Sealed(_) => Asked::done(),
            account::Event::Wiped { attempt, output } => {
                if output != RecordStoreOutput::Done {
                    self.notices.tell(Notice::NotDeleted);
                }
                self.account.wiped(attempt, &output, around);
                if output == RecordStoreOutput::Done && self.account.sealed.take_leftovers() {
                    self.account.sealed.want(around);
                }
                self.hear_of_deleting();
                Asked::done()
            }
        }
    }

    /// What the sync has to tell the rest of the app.
    fn hear_news(&mut self, around: &Around<'_>) -> Asked {
        let mut asked = Vec::new();
        for news in self.sync.take_news() {
            match news {
                sync::News::SessionEnded => {
                    self.notices.tell(Notice::SessionEnded);
                    // never over somebody's own alert
                    let was_at_work = self.screens.top().is_some_and(Route::is_for_staff);
                    asked.push(self.end_session(around));
                    if was_at_work {
                        self.screens.open(Route::SignIn);
                    }
                }
                sync::News::Refused { operation_id, reason } => {
                    let case_id = self.sync.records.case_of(&operation_id);
                    self.notices.tell(Notice::Refused(case_id, reason));
                }
                sync::News::Late { case_id, .. } => self.notices.tell(Notice::Late(Some(case_id))),
                sync::News::NotKept => {
                    self.case.not_kept();
                    self.attachments.not_kept();
                    self.sessions.not_kept();
                    self.notices.tell(Notice::NotKept);
                }
                sync::News::NewCases { .. } => asked.push(self.tell_of_new_cases(around)),
                sync::News::FormKept { draft } => self.work.form_kept(&draft),
                sync::News::Kept { operation_id } => {
                    self.case.operation_kept(&operation_id);
                    self.attachments.operation_kept(&operation_id);
                    if let Some(names) = self.sessions.operation_kept(&operation_id) {
                        self.notices.tell(Notice::Attendee(Attendee::Added, names));
                    }
                }
            }
        }
        let late = work::own_late(&self.sync.records);
        if late.iter().any(|operation| !self.late_told.contains(operation)) {
            self.notices.tell(Notice::Late(None));
        }
        self.late_told = late;
        if let (Some(Route::Case(case_id)), true) = (self.screens.top(), self.phone.in_foreground) {
            asked.push(self.sync.looked_at(case_id));
        }
        Asked::all(asked)
    }

    /// What rings needs no notification besides. Nobody is woken by what does not: it is no siren, or they are off duty or
    /// in their quiet hours. Where silence was chosen for this phone, nothing lights up.
    fn tell_of_new_cases(&self, around: &Around<'_>) -> Asked {
        if self.phone.options().silent || self.ringing.would_ring(&self.sync.records, around) {
            return Asked::done();
        }
        ringing::notify_quietly(self.phone.words(around.config), "notify-case-title", "notify-case-text")
    }

    /// The screen of what rings, where it was asked for; never over somebody's own alert, nor from under a finger.
    fn show_what_rings(&mut self, around: &Around<'_>) {
        if self.was_called_for_help() || self.screens.top() == Some(Route::Receipt) {
            self.ringing.stays_away();
        }
        if self.ringing.comes(&self.sync, around) {
            self.screens.open(Route::Ringing);
        }
    }

    /// The screen on top, where no question of an alert stands over it.
    fn free_top(&self) -> Option<Route> {
        self.screens.top().filter(|_| self.sos.draft().is_none())
    }

    /// A notice that the person has seen and left is done with.
    fn leave_notices(&mut self) -> Asked {
        let left = self.notices.follow(self.free_top());
        let was_read = left.iter().any(|notice| matches!(notice, Notice::Refused(..)));
        if was_read { self.sync.drop_read_refusals() } else { Asked::done() }
    }

    /// The records leave this phone; alerts stay.
    fn end_session(&mut self, around: &Around<'_>) -> Asked {
        if self.pin.is_locked() {
            self.account.sealed.expect_leftovers();
        }
        let was_there = self.pin.is_locked() || self.role().is_some();
        if was_there {
            self.ringing.session_ends();
        }
        self.pin.forget();
        self.records_unread = None;
        self.forget_session();
        let reminded = self.work.end(was_there, &self.phone, around);
        Asked::all([reminded, self.attachments.forget_everything(), self.account.wipe(around)])
    }

    /// Nothing of the session stays in memory.
    fn forget_session(&mut self) {
        self.sync.end();
        self.inbox = inbox::Model::default();
        self.workers = workers::Model::default();
        self.sessions = sessions::Model::default();
        self.areas = areas::Model::default();
        self.case = case::Model::default();
        self.screens.close_staff();
        self.screens.close(Route::Page(Page::Pin));
        self.screens.close(Route::Page(Page::PinForgotten));
        self.notices.withdraw(Notice::is_of_work);
    }

    fn listen(&mut self, around: &Around<'_>) -> Asked {
        let own = if self.sos.listens(&self.phone, around) { self.phone.token() } else { None };
        let wanted = self.sync.records.token().map(str::to_owned).or(own);
        // without a network there is nothing to listen to, and with the next one it is opened at once
        self.listening.set(wanted.filter(|_| !self.phone.is_offline()))
    }

    /// Sets a timer for whatever is due next.
    fn set_alarm(&mut self, around: &Around<'_>) -> Asked {
        let now = around.now.monotonic_ms;
        let ages = self.phone.in_foreground.then(|| now.saturating_add(AGES_MS));
        let due = [
            self.sos.next_due(&self.phone, around),
            self.account.next_due(&self.phone),
            self.account.sealed.next_due(&self.phone),
            self.pin.next_due(),
            self.sync.next_due(&self.phone),
            self.evidence.next_due(around),
            self.attachments.next_due(&self.phone, around),
            self.speech.next_due(),
            self.basics.next_due(&self.phone),
            self.areas.next_due(&self.phone),
            self.deleting.next_due(),
            self.key_due(),
            self.unread_due(),
            ringing::Model::next_due(&self.sync.records, around),
            self.push.next_due(self.sync.records.token(), &self.phone),
            ages,
        ];
        let Some(next) = due.into_iter().flatten().min() else { return Asked::done() };
        if self.alarm.is_some_and(|set| set <= next) {
            return Asked::done();
        }
        self.alarm = Some(next);
        let after_ms = next.saturating_sub(now).max(SHORTEST_TIMER_MS);
        ask(TimerOperation { after_ms }, move |()| Event::Alarm(next))
    }

    fn rung(&mut self, due: u64, around: &Around<'_>) -> Asked {
        self.alarm.take_if(|set| *set == due);
        self.pin.run_due(around);
        Asked::all([
            self.run_key(around),
            self.run_unread(around),
            self.sos.run_due(&self.phone, around),
            self.account.run_due(&self.phone, around),
            self.sync.run_due(&self.phone, around),
        ])
    }

    /// The basics, as far as nothing of an alert is to be done.
    fn run_basics(&mut self, around: &Around<'_>) -> Asked {
        self.basics.run_due(self.sos.has_something_to_send(around), &self.phone, around)
    }

    /// The lists of blocks that the form on the screen needs.
    fn run_areas(&mut self, around: &Around<'_>) -> Asked {
        let wanted = self.work.districts(&self.sync.records, &self.phone, around);
        let stand_aside = self.sos.has_something_to_send(around);
        self.areas.run_due(wanted, stand_aside, &mut self.sync.records, &self.phone, around)
    }
}

/// Whether the server answered, and was believed: what an alert is told must name it.
fn is_from_server(event: &sos::Event) -> bool {
    let sos::Event::Answered { id, output: HttpOutput::Answered { status: 200 | 201, body }, .. } = event
    else {
        return false;
    };
    sos::Progress::read(body, *id).is_some()
}

#[cfg(test)]
mod tests;
