//! Sync of a signed-in phone: operations up, changes down, one exchange at a time. What a case looks like and what a
//! person does with it stand in `inbox/` and `case/`; a worker's own alert never waits for anything here.

mod ahead;
mod answer;
mod clock;
mod deliveries;
mod drafts;
mod exchange;
mod faults;
mod held;
mod late;
mod made;
mod moments;
mod outline;
mod portion;
mod reading;
mod record;
mod records;
mod rosters;
mod settle;
mod shelf;
mod shelved;
mod shelves;
mod summary;
mod waiting;

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use domain::{ids::CaseId, operation::Refused};

pub(crate) use answer::is_problem;
pub(crate) use drafts::Draft;
pub(crate) use held::Marks;
pub use record::Keeping;
pub(crate) use record::{Changes, Seen};
pub(crate) use records::{Progress, Records};
pub(crate) use summary::{Summary, Who};
pub(crate) use waiting::Waiting;

use crate::{
    around::Around,
    attempts::Attempts,
    command::{Asked, tell},
    effects::{
        http::HttpOutput,
        record_store::{KeptOperation, LoadedRecords, RecordStoreOutput},
        schedule_sync::ScheduleSyncOperation,
    },
    phone::Phone,
};

/// While the app is in front of somebody, the server is asked at least so often, should the stream stand still.
const AT_LEAST_EVERY_MS: u64 = 60_000;

/// What comes back to the sync.
#[derive(Debug)]
pub enum Event {
    /// The server, or nothing, answered an exchange.
    Answered {
        /// Of which session of this run of the app.
        session: u32,
        /// Of which attempt.
        attempt: u32,
        /// What came.
        output: HttpOutput,
    },
    /// The store has answered for what an exchange brought.
    Settled {
        /// Of which session.
        session: u32,
        /// What it said.
        output: RecordStoreOutput,
    },
    /// The store has answered for operations.
    OperationsKept {
        /// Of which session.
        session: u32,
        /// Which, and what they stand for.
        keeping: Keeping,
        /// What it said.
        output: RecordStoreOutput,
    },
    /// The store has answered for an operation that was refused and is to be sent again.
    Retried {
        /// Of which session.
        session: u32,
        /// As it goes out.
        kept: KeptOperation,
        /// What it said.
        output: RecordStoreOutput,
    },
    /// The store has dropped operations that are not needed.
    Dropped {
        /// Of which session.
        session: u32,
        /// Which.
        operation_ids: Vec<String>,
        /// What it said.
        output: RecordStoreOutput,
    },
    /// The store has set an operation aside that the server cannot take.
    SetAside {
        /// Of which session.
        session: u32,
        /// What it said.
        output: RecordStoreOutput,
    },
    /// The store has answered for a text being typed.
    DraftKept {
        /// Of which session.
        session: u32,
        /// What it said.
        output: RecordStoreOutput,
    },
    /// The store has answered for a case having been looked at.
    MarkedRead {
        /// Of which session.
        session: u32,
    },
    /// The store has read cases that are needed whole.
    CasesRead {
        /// Of which session.
        session: u32,
        /// Which.
        case_ids: Vec<CaseId>,
        /// What was there.
        output: RecordStoreOutput,
    },
    /// The store has read cases whose summaries another version of the app made.
    StaleRead {
        /// Of which session.
        session: u32,
        /// Which.
        case_ids: Vec<CaseId>,
        /// What was there.
        output: RecordStoreOutput,
    },
    /// The store has read a page of a shelf.
    PageRead {
        /// Of which session.
        session: u32,
        /// Of which kind.
        kind: &'static str,
        /// What was there.
        output: RecordStoreOutput,
    },
    /// The store has read records of a shelf whole.
    RecordsRead {
        /// Of which session.
        session: u32,
        /// Of which kind.
        kind: &'static str,
        /// Their ids.
        ids: Vec<String>,
        /// What was there.
        output: RecordStoreOutput,
    },
    /// The store has answered for summaries that were made anew.
    SummariesKept {
        /// Of which session.
        session: u32,
        /// What it said.
        output: RecordStoreOutput,
    },
}

impl Event {
    fn session(&self) -> u32 {
        match self {
            Self::Answered { session, .. }
            | Self::Settled { session, .. }
            | Self::OperationsKept { session, .. }
            | Self::Retried { session, .. }
            | Self::Dropped { session, .. }
            | Self::SetAside { session, .. }
            | Self::DraftKept { session, .. }
            | Self::MarkedRead { session }
            | Self::CasesRead { session, .. }
            | Self::StaleRead { session, .. }
            | Self::PageRead { session, .. }
            | Self::RecordsRead { session, .. }
            | Self::SummariesKept { session, .. } => *session,
        }
    }
}

/// What the rest of the app must hear of.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum News {
    /// The server ended the session.
    SessionEnded,
    /// The server did not take something that a person did.
    Refused { operation_id: String, reason: Option<Refused> },
    /// The server took something that a person did, but somebody else had set the same before: that stands, and the
    /// person's value is kept beside it.
    Late { case_id: CaseId, operation_id: String },
    /// The phone could not keep something that a person did.
    NotKept,
    /// Cases ring for this person's hub now that did not before.
    NewCases { cases: Vec<CaseId> },
    /// An operation is on the disk.
    Kept { operation_id: String },
    /// What a form said is on the disk, and its draft has gone.
    FormKept { draft: Draft },
}

/// The sync of this phone.
#[derive(Debug, Default)]
pub(crate) struct Model {
    pub(crate) records: Records,
    /// The store has answered.
    pub(crate) loaded: bool,
    /// In this run of the app the server has said all that is new for this person.
    pub(crate) has_caught_up: bool,
    /// Grows with each session; answers to an earlier one say nothing.
    session: u32,
    attempts: Attempts,
    /// Operations of the exchange under way.
    sent: Vec<String>,
    /// What the exchange brought, while the store keeps it.
    settling: Option<settle::Settling>,
    /// Pages that came meanwhile.
    ahead: ahead::Ahead,
    /// The end of a sync from nothing came before all of the disk was gone through.
    needs_shelves: bool,
    /// The server could not take all of it at once.
    fewer: Option<usize>,
    /// The line could not.
    portion: portion::Portion,
    reading: reading::Reading,
    /// Case and version of which this run of the app has confirmed the delivery.
    confirmed: BTreeSet<(CaseId, u64)>,
    pub(crate) last_success: Option<DateTime<Utc>>,
    news: Vec<News>,
}

impl Model {
    /// The store has answered.
    pub(crate) fn loaded(&mut self, loaded: LoadedRecords, phone: &Phone, around: &Around<'_>) -> Asked {
        self.loaded = true;
        self.last_success = loaded.synced_at.and_then(DateTime::from_timestamp_millis);
        let is_first = loaded.cursor.is_none();
        self.records = Records::from_store(loaded, &around.config.app_version, around.now.wall);
        self.records.progress = (is_first && self.records.session.is_some()).then(Progress::default);
        self.know_device(phone);
        // that somebody else was first is told again until it was read; other refusals are shown where they belong
        let unread = self.records.refused().filter_map(|waiting| Some((waiting, waiting.reason()?)));
        let unread = unread.filter(|(_, reason)| record::says_who_was_first(reason));
        self.news.extend(unread.map(|(waiting, reason)| News::Refused {
            operation_id: waiting.kept.operation_id.clone(),
            reason: Some(reason),
        }));
        let all: Vec<CaseId> = self.records.held.keys().copied().collect();
        let confirmed = self.confirm_deliveries(&all, around);
        Asked::all([
            confirmed,
            self.make_anew(),
            self.read_what_is_needed(),
            self.read_shelves(),
            self.want(phone, around),
        ])
    }

    /// A session began: the store is empty.
    pub(crate) fn begin(
        &mut self,
        session: domain::sync::Session,
        phone: &Phone,
        around: &Around<'_>,
    ) -> Asked {
        self.reset();
        self.records.session = Some(session);
        self.records.progress = Some(Progress::default());
        self.records.shelves_are_empty();
        self.know_device(phone);
        self.want(phone, around)
    }

    /// The phone's own name, which what it does carries; it comes from another store.
    fn know_device(&mut self, phone: &Phone) {
        if self.records.device != phone.device_id() {
            self.records.device = phone.device_id();
            let touched: Vec<CaseId> = self.records.touched().collect();
            self.records.operations_changed(touched);
        }
    }

    /// The session is over: nothing of it stays in memory.
    pub(crate) fn end(&mut self) {
        self.reset();
    }

    fn reset(&mut self) {
        // the order on this device goes on through sessions
        let last_device_seq = self.records.last_device_seq;
        let mut index = std::mem::take(&mut self.records.index);
        index.clear();
        *self = Self { loaded: true, session: self.session.saturating_add(1), ..Self::default() };
        self.records.last_device_seq = last_device_seq;
        self.records.index = index;
    }

    pub(crate) fn update(&mut self, event: Event, phone: &Phone, around: &Around<'_>) -> Asked {
        self.know_device(phone);
        if event.session() != self.session {
            return Asked::done();
        }
        match event {
            Event::Answered { attempt, output, .. } => self.answered(attempt, &output, phone, around),
            Event::Settled { output, .. } => self.settled(output, phone, around),
            Event::OperationsKept { keeping, output, .. } => {
                self.operations_kept(keeping, &output, phone, around)
            }
            Event::Retried { kept, output, .. } => self.retried(kept, &output, phone, around),
            Event::Dropped { operation_ids, output, .. } => self.dropped(&operation_ids, &output),
            Event::SetAside { .. } | Event::MarkedRead { .. } => Asked::done(),
            Event::DraftKept { output, .. } => self.draft_kept(&output),
            Event::CasesRead { case_ids, output, .. } => self.cases_read(&case_ids, &output),
            Event::StaleRead { case_ids, output, .. } => self.stale_read(&case_ids, output, around),
            Event::SummariesKept { output, .. } => self.summaries_kept(&output),
            Event::PageRead { kind, output, .. } => self.page_read(kind, &output, phone, around),
            Event::RecordsRead { kind, ids, output, .. } => self.records_read(kind, &ids, &output),
        }
    }

    /// An exchange as soon as may be: something is new here or there.
    pub(crate) fn want(&mut self, phone: &Phone, around: &Around<'_>) -> Asked {
        if self.records.session.is_none() {
            return Asked::done();
        }
        self.attempts.want(around);
        self.run_due(phone, around)
    }

    /// An exchange now, unless one is under way: the phone woke, nothing says that there is news. After a time without a
    /// network, one that is under way hangs on a connection that is gone.
    pub(crate) fn wake(&mut self, came_back: bool, phone: &Phone, around: &Around<'_>) -> Asked {
        if self.records.session.is_some() {
            if came_back && self.waits_for_the_server() {
                self.attempts.want_beside(around);
            } else {
                self.attempts.want_if_idle(around);
            }
        }
        self.run_due(phone, around)
    }

    /// Does what is due. Without a network there is nothing to be had.
    pub(crate) fn run_due(&mut self, phone: &Phone, around: &Around<'_>) -> Asked {
        self.know_device(phone);
        if self.attempts.is_due(around) && self.may_ask(phone) {
            return self.exchange(around);
        }
        Asked::done()
    }

    /// What is new does not wait until registrations were gone through: there may be thousands, and an alert among the news.
    fn may_ask(&self, phone: &Phone) -> bool {
        let waits_for_disk = self.needs_shelves && !self.records.are_shelves_read();
        self.settling.is_none() && !waits_for_disk && !phone.is_offline()
    }

    /// When there is something to do next. What is due while the disk is waited for is done when it has answered.
    pub(crate) fn next_due(&self, phone: &Phone) -> Option<u64> {
        self.attempts.due().filter(|_| self.records.session.is_some() && self.may_ask(phone))
    }

    /// Asks again in a while, for as long as somebody looks.
    fn look_again_later(&mut self, phone: &Phone, around: &Around<'_>) {
        if phone.in_foreground {
            self.attempts.want_in(around, AT_LEAST_EVERY_MS);
        }
    }

    /// If the app is ended with something unsent, the system wakes it when there is a network.
    pub(crate) fn ask_to_be_woken(&self) -> Asked {
        if self.records.waiting() > 0 {
            tell(ScheduleSyncOperation { alert_waits: false })
        } else {
            Asked::done()
        }
    }

    /// An exchange is under way, or what it brought is on its way to the disk.
    pub(crate) fn is_exchanging(&self) -> bool {
        self.attempts.is_in_flight() || self.settling.is_some()
    }

    /// The last exchanges went unanswered.
    pub(crate) fn fails(&self) -> bool {
        self.attempts.have_failed()
    }

    pub(crate) fn take_news(&mut self) -> Vec<News> {
        std::mem::take(&mut self.news)
    }
}

#[cfg(test)]
pub(crate) mod tests;
