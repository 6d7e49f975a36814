//! One exchange with the server.

use domain::sync::{OPERATIONS_LIMIT, SyncRequest};
use serde_json::Value;

use super::{
    Event, Model, News, Waiting,
    answer::{Answer, ends_session},
    settle::Settling,
};
use crate::{
    around::Around,
    command::{Asked, ask},
    effects::{
        http::{HttpOperation, HttpOutput, Lane, Method},
        record_store::RecordStoreOperation,
    },
    event,
    phone::Phone,
};

/// Milliseconds until an exchange is given up: 256 KiB on a slow mobile network.
const TIMEOUT_MS: u32 = 60_000;

impl Model {
    /// Sends what waits, oldest first, and asks what is new.
    pub(super) fn exchange(&mut self) -> Asked {
        let Some(token) = self.records.token() else { return Asked::done() };
        let ready = |waiting: &&Waiting| waiting.on_disk && !waiting.is_refused();
        let (sent, operations): (Vec<String>, Vec<Value>) = self
            .records
            .operations
            .iter()
            .filter(ready)
            .filter_map(|waiting| {
                let wire = serde_json::from_str(&waiting.kept.operation).ok()?;
                Some((waiting.kept.operation_id.clone(), wire))
            })
            .take(OPERATIONS_LIMIT)
            .unzip();
        self.sent = sent;
        let cursor = if self.from_nothing { None } else { self.records.cursor.clone() };
        let body = serde_json::to_vec(&SyncRequest { cursor, operations }).unwrap_or_default();
        let (session, attempt) = (self.session, self.attempts.begin());
        let operation = HttpOperation {
            lane: Lane::Ordinary,
            method: Method::Post,
            path: "/v1/sync".to_owned(),
            bearer: Some(token),
            alert_secret: None,
            body,
            timeout_ms: TIMEOUT_MS,
        };
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
        match output {
            HttpOutput::Answered { status: 200, body } => {
                if let Some(answer) = Answer::read(body) {
                    return self.settle(attempt, &answer);
                }
            }
            HttpOutput::Answered { status: 401, body } if ends_session(body) => {
                self.news.push(News::SessionEnded);
                return Asked::done();
            }
            HttpOutput::Answered { .. } | HttpOutput::NoAnswer => {}
        }
        self.attempts.failed(attempt, around);
        Asked::all([self.ask_to_be_woken(), self.run_due(phone, around)])
    }

    /// Hands everything that the answer brought to the store, in one transaction; it counts when it is on the disk.
    fn settle(&mut self, attempt: u32, answer: &Answer) -> Asked {
        let settling = Settling::new(answer, self);
        let operation = RecordStoreOperation::Settle {
            answered: settling.answered.clone(),
            refused: settling.refused.clone(),
            cases: settling.cases.clone(),
            removed: settling.removed.clone(),
            cursor: settling.cursor.clone(),
        };
        self.settling = Some(settling);
        let session = self.session;
        ask(operation, move |output| event::Event::Sync(Event::Settled { session, attempt, output }))
    }
}
