//! One exchange with the server.

use domain::{
    operation::Refused,
    sync::{OPERATIONS_LIMIT, SyncRequest},
};
use serde_json::Value;

use super::{
    Event, Model, News,
    answer::{Answer, cannot_be_taken, ends_session},
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

impl Model {
    /// Sends what waits, oldest first, and asks what is new.
    pub(super) fn exchange(&mut self) -> Asked {
        let Some(bearer) = self.records.token().map(str::to_owned) else { return Asked::done() };
        let most = self.fewer.unwrap_or(OPERATIONS_LIMIT);
        let (sent, operations): (Vec<String>, Vec<Value>) =
            self.records.to_send(most, BYTES_UP).into_iter().unzip();
        self.sent = sent;
        let cursor = self.records.cursor.clone();
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
        let mut asked = Asked::done();
        match output {
            HttpOutput::Answered { status: 200, body } => {
                if let Some(answer) = Answer::read(body) {
                    return self.settle(attempt, &answer, around);
                }
            }
            HttpOutput::Answered { status: 401, body } if ends_session(body) => {
                self.news.push(News::SessionEnded);
                return Asked::done();
            }
            HttpOutput::Answered { status, body } if cannot_be_taken(*status, body) => {
                asked = self.send_fewer();
            }
            HttpOutput::Answered { .. } | HttpOutput::NoAnswer => {}
        }
        self.attempts.failed(attempt, around);
        Asked::all([asked, self.ask_to_be_woken(), self.run_due(phone, around)])
    }

    /// The server does not take what was sent. Half as much finds the operation that is to blame, and that one alone is set
    /// aside as refused, so that it stands in nobody's way.
    fn send_fewer(&mut self) -> Asked {
        match self.sent.as_slice() {
            [] => Asked::done(),
            [alone] => {
                self.fewer = None;
                let refused = Refused::Unreadable { detail: "the server cannot take it".to_owned() };
                let reason = serde_json::to_string(&refused).unwrap_or_default();
                let Some(waiting) = self.records.operation(alone) else { return Asked::done() };
                let kept = KeptOperation { refused: Some(reason), ..waiting.kept.clone() };
                self.refuse(kept.clone());
                let operation = RecordStoreOperation::KeepOperations {
                    operations: vec![kept],
                    replaced: None,
                    draft: None,
                };
                let session = self.session;
                // should it not be on the disk, it is found again at the next start
                ask(operation, move |output| event::Event::Sync(Event::SetAside { session, output }))
            }
            several => {
                self.fewer = Some(several.len() / 2);
                Asked::done()
            }
        }
    }

    /// Hands everything that the answer brought to the store, in one transaction; it counts when it is on the disk.
    fn settle(&mut self, attempt: u32, answer: &Answer, around: &Around<'_>) -> Asked {
        self.fewer = None;
        let (settling, settlement) = Settling::new(answer, self, around);
        self.settling = Some(settling);
        let session = self.session;
        ask(RecordStoreOperation::Settle(Box::new(settlement)), move |output| {
            event::Event::Sync(Event::Settled { session, attempt, output })
        })
    }
}
