//! Recording what was done on this phone: on the disk first, then to the server.

use domain::{
    ids::OperationId,
    operation::{BODY_VERSION, Body, Operation, Refused},
};

use super::{Event, Model, News, Waiting};
use crate::{
    around::Around,
    command::{Asked, ask},
    effects::record_store::{KeptOperation, RecordStoreOperation, RecordStoreOutput},
    event,
    phone::Phone,
};

impl Model {
    /// Records an operation; its id comes back in [`News::Kept`] when it is on the disk.
    pub(crate) fn record(&mut self, body: Body, around: &Around<'_>) -> (Asked, String) {
        self.records.last_device_seq = self.records.last_device_seq.saturating_add(1);
        let case_id = body.case_id().to_string();
        let operation = Operation {
            id: OperationId::new(around.unix_ms(), around.ten_bytes()),
            device_seq: self.records.last_device_seq,
            recorded_at: Some(around.now.wall),
            base: self.records.cases.get(&case_id).map(|held| held.version),
            body_version: BODY_VERSION,
            body,
        };
        let operation_id = operation.id.to_string();
        let kept = KeptOperation {
            operation_id: operation_id.clone(),
            device_seq: operation.device_seq,
            operation: operation.to_wire().to_string(),
            refused: None,
        };
        let waiting = Waiting { kept: kept.clone(), operation: Some(operation), on_disk: false };
        self.records.operations.push(waiting);
        let (session, id) = (self.session, operation_id.clone());
        let asked = ask(RecordStoreOperation::KeepOperation(kept), move |output| {
            event::Event::Sync(Event::OperationKept { session, operation_id: id, output })
        });
        (asked, operation_id)
    }

    /// The store has answered for an operation. One that is not on the disk was never done.
    pub(super) fn operation_kept(
        &mut self,
        operation_id: String,
        output: &RecordStoreOutput,
        phone: &Phone,
        around: &Around<'_>,
    ) -> Asked {
        if *output != RecordStoreOutput::Done {
            self.records.operations.retain(|waiting| waiting.kept.operation_id != operation_id);
            self.news.push(News::NotKept);
            return Asked::done();
        }
        let kept =
            self.records.operations.iter_mut().find(|waiting| waiting.kept.operation_id == operation_id);
        if let Some(waiting) = kept {
            waiting.on_disk = true;
        }
        self.news.push(News::Kept { operation_id });
        let woken = if phone.is_offline() { self.ask_to_be_woken() } else { Asked::done() };
        Asked::all([woken, self.want(phone, around)])
    }

    /// A person has read that a case was taken by somebody else: there is nothing left to decide. Other refusals stay
    /// where they are shown, for they hold a person's words.
    pub(crate) fn drop_read_refusals(&mut self) -> Asked {
        let Some(cursor) = self.records.cursor.clone() else { return Asked::done() };
        let taken = |waiting: &&Waiting| matches!(waiting.reason(), Some(Refused::AlreadyTaken { .. }));
        let operations: Vec<String> = self
            .records
            .operations
            .iter()
            .filter(taken)
            .map(|waiting| waiting.kept.operation_id.clone())
            .collect();
        if operations.is_empty() {
            return Asked::done();
        }
        let session = self.session;
        let settle = RecordStoreOperation::Settle {
            answered: operations.clone(),
            refused: Vec::new(),
            cases: Vec::new(),
            removed: Vec::new(),
            cursor,
        };
        ask(settle, move |output| event::Event::Sync(Event::Dropped { session, operations, output }))
    }
}
