//! One exchange with the server.

use domain::{
    operation::Refused,
    sync::{OPERATIONS_LIMIT, SyncRequest},
};
use serde_json::Value;

use super::{
    Event, Model, News,
    answer::{Answer, cannot_be_taken, ends_session, is_fault},
    settle::Settling,
};
use crate::{
    around::Around,
    command::{Asked, ask},
    effects::{
        http::{HttpOperation, HttpOutput, Method},
        record_store::{KeptOperation, RecordStoreOperation},
    },
    event,
    phone::Phone,
};

/// Milliseconds until an exchange is given up: 256 KiB on a slow mobile network.
const TIMEOUT_MS: u32 = 60_000;
/// Bytes of operations in one exchange, about: the server takes 2 MiB, and what was sent of an exchange that breaks off
/// was sent for nothing.
const BYTES_UP: usize = 512 * 1024;

/// What came of an exchange.
pub(super) enum Brought {
    /// The server's answer.
    Answer(Box<Answer>),
    /// The server's own word that the session is over.
    EndOfSession,
    /// The server cannot take what was sent as it is.
    CannotBeTaken,
    /// The server's own word that it failed.
    Fault,
    /// Nothing that is the server's.
    Nothing,
}

/// Nothing of it goes into a log.
impl std::fmt::Debug for Brought {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Brought [redacted]")
    }
}

impl Model {
    /// Sends what waits, oldest first, and asks what is new.
    pub(super) fn exchange(&mut self) -> Asked {
        self.ahead.forget();
        let most = self.fewer.unwrap_or(OPERATIONS_LIMIT);
        let (sent, operations): (Vec<String>, Vec<Value>) =
            self.records.to_send(most, BYTES_UP).into_iter().unzip();
        self.sent = sent;
        self.ask_server(self.records.cursor.clone(), operations)
    }

    pub(super) fn ask_server(&mut self, cursor: Option<String>, operations: Vec<Value>) -> Asked {
        let Some(bearer) = self.records.token().map(str::to_owned) else { return Asked::done() };
        let body = serde_json::to_vec(&SyncRequest { cursor, operations }).unwrap_or_default();
        let (session, attempt) = (self.session, self.attempts.begin());
        let operation = HttpOperation::ordinary(Method::Post, "/v1/sync", Some(bearer), body, TIMEOUT_MS);
        ask(operation, move |output| event::Event::Sync(Event::Answered { session, attempt, output }))
    }

    pub(super) fn answered(
        &mut self,
        attempt: u32,
        output: &HttpOutput,
        phone: &Phone,
        around: &Around<'_>,
    ) -> Asked {
        if !self.attempts.is_newest(attempt) {
            return Asked::done();
        }
        let brought = self.read_answer(output);
        self.came_in(&brought);
        if self.settling.is_some() {
            return self.wait_behind(attempt, brought, phone);
        }
        self.take_what_came(attempt, brought, phone, around)
    }

    fn read_answer(&self, output: &HttpOutput) -> Brought {
        match output {
            HttpOutput::Answered { status: 200, body } => {
                let answer = Answer::read(body, &self.sent, self.records.staff());
                answer.map_or(Brought::Nothing, |answer| Brought::Answer(Box::new(answer)))
            }
            HttpOutput::Answered { status: 401, body } if ends_session(body) => Brought::EndOfSession,
            HttpOutput::Answered { status, body } if cannot_be_taken(*status, body) => Brought::CannotBeTaken,
            HttpOutput::Answered { status, body } if is_fault(*status, body) => Brought::Fault,
            HttpOutput::Answered { .. } | HttpOutput::NoAnswer => Brought::Nothing,
        }
    }

    pub(super) fn take_what_came(
        &mut self,
        attempt: u32,
        brought: Brought,
        phone: &Phone,
        around: &Around<'_>,
    ) -> Asked {
        let asked = match brought {
            Brought::Answer(answer) => return self.settle(*answer, phone, around),
            Brought::EndOfSession => {
                self.news.push(News::SessionEnded);
                return Asked::done();
            }
            Brought::CannotBeTaken => self.send_fewer(),
            Brought::Fault => {
                self.doubt();
                Asked::done()
            }
            Brought::Nothing => Asked::done(),
        };
        self.attempts.failed(attempt, around);
        Asked::all([asked, self.ask_to_be_woken(), self.run_due(phone, around)])
    }

    /// The server does not take what was sent. Half as much finds the operation that is to blame, and that one alone is set
    /// aside as refused, so that it stands in nobody's way.
    fn send_fewer(&mut self) -> Asked {
        match self.sent.as_slice() {
            [] => Asked::done(),
            [alone] => {
                let alone = alone.clone();
                self.fewer = None;
                self.set_aside(
                    &alone,
                    &Refused::Unreadable { detail: "the server cannot take it".to_owned() },
                )
            }
            several => {
                self.fewer = Some(several.len() / 2);
                Asked::done()
            }
        }
    }

    /// An operation that stands in the way of others is refused here.
    pub(super) fn set_aside(&mut self, operation_id: &str, refused: &Refused) -> Asked {
        let reason = serde_json::to_string(refused).unwrap_or_default();
        let Some(waiting) = self.records.operation(operation_id) else { return Asked::done() };
        let kept = KeptOperation { refused: Some(reason), ..waiting.kept.clone() };
        self.refuse(kept.clone());
        let operation =
            RecordStoreOperation::KeepOperations { operations: vec![kept], replaced: None, draft: None };
        let session = self.session;
        // should it not be on the disk, it is found again at the next start
        ask(operation, move |output| event::Event::Sync(Event::SetAside { session, output }))
    }

    /// What a sync from nothing leaves out is known only beside all that is on the disk. The end of one is rare so soon after
    /// a start: it is asked for again.
    fn ask_again_when_shelves_are_read(&mut self, around: &Around<'_>) -> Asked {
        self.needs_shelves = true;
        self.ahead.forget();
        self.attempts.succeeded(around);
        self.attempts.want(around);
        Asked::done()
    }

    /// Hands everything that the answer brought to the store, in one transaction; it counts when it is on the disk.
    fn settle(&mut self, answer: Answer, phone: &Phone, around: &Around<'_>) -> Asked {
        if answer.resync.is_some() && !answer.more && !self.records.are_shelves_read() {
            return self.ask_again_when_shelves_are_read(around);
        }
        self.fewer = None;
        let blamed = self.blame();
        let (settling, settlement) = Settling::new(answer, self, around);
        self.settling = Some(settling);
        let session = self.session;
        let kept = ask(RecordStoreOperation::Settle(Box::new(settlement)), move |output| {
            event::Event::Sync(Event::Settled { session, output })
        });
        Asked::all([blamed, kept, self.go_ahead(phone)])
    }
}
