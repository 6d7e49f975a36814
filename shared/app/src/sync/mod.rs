//! Sync of a signed-in phone: operations up, changes down, one exchange at a time. What a case looks like and what a
//! person does with it stand in `inbox/` and `case/`; a worker's own alert never waits for anything here.

mod answer;
mod exchange;
mod record;
mod records;
mod settle;

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use domain::operation::Refused;

pub(crate) use records::{Records, Waiting};

use crate::{
    around::Around,
    attempts::Attempts,
    command::{Asked, tell},
    effects::{
        http::HttpOutput,
        record_store::{LoadedRecords, RecordStoreOutput},
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
        /// Of which attempt.
        attempt: u32,
        /// What it said.
        output: RecordStoreOutput,
    },
    /// The store has answered for an operation.
    OperationKept {
        /// Of which session.
        session: u32,
        /// Which.
        operation_id: String,
        /// What it said.
        output: RecordStoreOutput,
    },
    /// The store has dropped operations that a person has read the refusal of.
    Dropped {
        /// Of which session.
        session: u32,
        /// Which.
        operations: Vec<String>,
        /// What it said.
        output: RecordStoreOutput,
    },
}

/// What the rest of the app must hear of.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum News {
    /// The server ended the session.
    SessionEnded,
    /// The server did not take something that a person did.
    Refused { reason: Option<Refused> },
    /// The phone could not keep something that a person did.
    NotKept,
    /// Cases ring for this person now that did not before.
    NewCases,
    /// An operation is on the disk.
    Kept { operation_id: String },
}

/// The sync of this phone.
#[derive(Debug, Default)]
pub(crate) struct Model {
    pub(crate) records: Records,
    /// The store has answered.
    pub(crate) loaded: bool,
    /// Grows with each session; answers to an earlier one say nothing.
    session: u32,
    attempts: Attempts,
    /// Operations of the exchange under way.
    sent: Vec<String>,
    /// What the exchange brought, while the store keeps it.
    settling: Option<settle::Settling>,
    /// Records named so far by a resync.
    named: Option<BTreeSet<String>>,
    /// The next exchange begins from nothing.
    from_nothing: bool,
    /// Case and version of which this run of the app has confirmed the delivery.
    confirmed: BTreeSet<(String, u64)>,
    pub(crate) last_success: Option<DateTime<Utc>>,
    news: Vec<News>,
}

impl Model {
    /// The store has answered.
    pub(crate) fn loaded(&mut self, loaded: LoadedRecords, phone: &Phone, around: &Around<'_>) -> Asked {
        self.loaded = true;
        self.records = Records::from_store(loaded, around.now.wall);
        // that somebody else was first is told again until it was read; other refusals are shown where they belong
        let refused = self.records.operations.iter().filter_map(Waiting::reason);
        let unread = refused.filter(|reason| matches!(reason, Refused::AlreadyTaken { .. }));
        self.news.extend(unread.map(|reason| News::Refused { reason: Some(reason) }));
        let confirmed = self.confirm_deliveries(around);
        Asked::all([confirmed, self.want(phone, around)])
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
        self.want(phone, around)
    }

    /// The session is over: nothing of it stays in memory.
    pub(crate) fn end(&mut self) {
        self.reset();
    }

    fn reset(&mut self) {
        // the order on this device goes on through sessions
        let last_device_seq = self.records.last_device_seq;
        *self = Self { loaded: true, session: self.session.saturating_add(1), ..Self::default() };
        self.records.last_device_seq = last_device_seq;
    }

    pub(crate) fn update(&mut self, event: Event, phone: &Phone, around: &Around<'_>) -> Asked {
        let session = match &event {
            Event::Answered { session, .. }
            | Event::Settled { session, .. }
            | Event::OperationKept { session, .. }
            | Event::Dropped { session, .. } => *session,
        };
        if session != self.session {
            return Asked::done();
        }
        match event {
            Event::Answered { attempt, output, .. } => self.answered(attempt, &output, phone, around),
            Event::Settled { attempt, output, .. } => self.settled(attempt, &output, phone, around),
            Event::OperationKept { operation_id, output, .. } => {
                self.operation_kept(operation_id, &output, phone, around)
            }
            Event::Dropped { operations, output, .. } => {
                if output == RecordStoreOutput::Done {
                    self.records
                        .operations
                        .retain(|waiting| !operations.contains(&waiting.kept.operation_id));
                }
                Asked::done()
            }
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
            if came_back && self.settling.is_none() {
                self.attempts.want_beside(around);
            } else {
                self.attempts.want_if_idle(around);
            }
        }
        self.run_due(phone, around)
    }

    /// Does what is due. Without a network there is nothing to be had.
    pub(crate) fn run_due(&mut self, phone: &Phone, around: &Around<'_>) -> Asked {
        if self.attempts.is_due(around) && self.settling.is_none() && !phone.is_offline() {
            return self.exchange();
        }
        Asked::done()
    }

    /// When there is something to do next.
    pub(crate) fn next_due(&self, phone: &Phone) -> Option<u64> {
        self.attempts.due().filter(|_| self.records.session.is_some() && !phone.is_offline())
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
