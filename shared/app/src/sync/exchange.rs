//! One exchange with the server.

use domain::{operation::Refused, sync::SyncRequest};
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

/// Milliseconds until an exchange of which nothing comes is given up.
const TIMEOUT_MS: u32 = 60_000;

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
    pub(super) fn exchange(&mut self, around: &Around<'_>) -> Asked {
        self.ahead.forget();
        let most = self.portion.operations();
        let most = self.fewer.map_or(most, |fewer| fewer.min(most));
        let (sent, operations): (Vec<String>, Vec<Value>) =
            self.records.to_send(most, self.portion.bytes_up()).into_iter().unzip();
        self.sent = sent;
        self.ask_server(self.records.cursor.clone(), operations, around)
    }

    pub(super) fn ask_server(
        &mut self,
        cursor: Option<String>,
        operations: Vec<Value>,
        around: &Around<'_>,
    ) -> Asked {
        let Some(bearer) = self.records.token().map(str::to_owned) else { return Asked::done() };
        let page_bytes = self.portion.page_bytes();
        let body = serde_json::to_vec(&SyncRequest { cursor, operations, page_bytes }).unwrap_or_default();
        self.portion.begins(around.now.monotonic_ms);
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
        if let Brought::Answer(answer) = &brought
            && let Some(time) = answer.server_time
        {
            self.records.clock.hear(time, around);
        }
        self.measure(&brought, output, around);
        self.came_in(&brought);
        if self.settling.is_some() {
            return self.wait_behind(attempt, brought, phone, around);
        }
        self.take_what_came(attempt, brought, phone, around)
    }

    /// How much the line carries is known by what became of the newest exchange.
    fn measure(&mut self, brought: &Brought, output: &HttpOutput, around: &Around<'_>) {
        match (brought, output) {
            (Brought::Answer(answer), _) => {
                let carried_much = answer.more || !self.sent.is_empty();
                self.portion.came_through(around.now.monotonic_ms, carried_much);
            }
            (_, HttpOutput::NoAnswer) => self.portion.broke_off(),
            (_, HttpOutput::Answered { .. }) => {}
        }
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
        Asked::all([blamed, kept, self.go_ahead(phone, around)])
    }
}
