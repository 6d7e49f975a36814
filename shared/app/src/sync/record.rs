//! Recording what was done on this phone: on the disk first, then to the server. And what becomes of what the server did
//! not take: it is sent again, stands in other words, or goes.

use domain::{
    hub::HubId,
    ids::{CaseId, OperationId, SessionId, WorkerId},
    operation::{BODY_VERSION, Body, Operation, Refused, Version},
};

use super::{Draft, Event, Model, News, Records, Waiting};
use crate::{
    around::Around,
    command::{Asked, ask},
    effects::record_store::{DraftName, KeptOperation, RecordStoreOperation, RecordStoreOutput},
    event,
    phone::Phone,
};

/// Operations on their way to the disk.
#[derive(Debug)]
pub struct Keeping {
    operation_ids: Vec<String>,
    /// The refused operation in whose place they stand.
    replaced: Option<String>,
    /// The draft that they come from, and its text when they were recorded.
    draft: Option<(Draft, String)>,
}

/// The record that an operation changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Changes {
    /// A case.
    Case(CaseId),
    /// A registered worker.
    Worker(WorkerId),
    /// A session.
    Session(SessionId),
    /// Who of a hub is on duty when.
    Roster(HubId),
}

impl Changes {
    fn of(body: &Body) -> Option<Self> {
        match body {
            Body::Roster { hub, .. } => Some(Self::Roster(hub.clone())),
            Body::Worker { worker, .. } => Some(Self::Worker(*worker)),
            Body::Session { session, .. } => Some(Self::Session(*session)),
            other => other.case_id().map(Self::Case),
        }
    }
}

/// What a person had seen of a record when they began to write: whatever others set after that is not theirs to overwrite.
pub(crate) type Seen = (Changes, Version);

impl Records {
    /// Version of the confirmed record; none where this phone has none.
    pub(crate) fn version_of(&self, record: &Changes) -> Option<Version> {
        match record {
            Changes::Case(id) => self.holds(*id).then(|| self.version(*id)),
            Changes::Worker(id) => self.workers.version(*id),
            Changes::Session(id) => self.sessions.version(*id),
            Changes::Roster(hub) => self.roster_version(hub),
        }
    }
}

impl Model {
    /// Records an operation; its id comes back in [`News::Kept`] when it is on the disk.
    pub(crate) fn record(&mut self, body: Body, around: &Around<'_>) -> (Asked, String) {
        self.record_as(body, None, None, None, around)
    }

    /// Records what a form says. Its draft goes with it, in one transaction.
    pub(crate) fn record_form(&mut self, body: Body, draft: &Draft, around: &Around<'_>) -> (Asked, String) {
        self.record_as(body, None, Some(draft), None, around)
    }

    /// Records something in the place of an operation that was refused, under a new id. Whatever waited behind it and names
    /// the same parts is free with it. `seen` says since when its words stand. None where there is no such refused
    /// operation.
    pub(crate) fn replace(
        &mut self,
        operation_id: &str,
        body: Body,
        draft: Option<&Draft>,
        seen: Option<&Seen>,
        around: &Around<'_>,
    ) -> Option<(Asked, String)> {
        self.records.operation(operation_id).filter(|waiting| waiting.is_refused())?;
        let replaces = |waiting: &Waiting| {
            let replaced = waiting.operation.as_ref().and_then(|operation| operation.replaces);
            replaced.is_some_and(|replaced| replaced.to_string() == operation_id)
        };
        // pressed twice: the first is on its way to the disk
        if self.records.operations.iter().any(replaces) {
            return None;
        }
        Some(self.record_as(body, Some(operation_id), draft, seen, around))
    }

    fn record_as(
        &mut self,
        body: Body,
        replaces: Option<&str>,
        draft: Option<&Draft>,
        seen: Option<&Seen>,
        around: &Around<'_>,
    ) -> (Asked, String) {
        let waiting = self.waiting(body, replaces, seen, around);
        let operation_id = waiting.kept.operation_id.clone();
        let draft = draft.map(|draft| (draft.clone(), self.submit_draft(draft)));
        let keeping = Keeping {
            operation_ids: vec![operation_id.clone()],
            replaced: replaces.map(str::to_owned),
            draft,
        };
        (self.keep(vec![waiting], keeping), operation_id)
    }

    /// Records all that one form says, in one transaction with the end of its draft. `seen` says since when its words stand.
    pub(crate) fn record_forms(
        &mut self,
        bodies: Vec<Body>,
        draft: &Draft,
        seen: Option<&Seen>,
        around: &Around<'_>,
    ) -> Asked {
        let waiting: Vec<Waiting> =
            bodies.into_iter().map(|body| self.waiting(body, None, seen, around)).collect();
        let operation_ids = waiting.iter().map(|waiting| waiting.kept.operation_id.clone()).collect();
        let draft = Some((draft.clone(), self.submit_draft(draft)));
        self.keep(waiting, Keeping { operation_ids, replaced: None, draft })
    }

    /// Records several operations of the phone's own in one transaction.
    pub(super) fn record_all(&mut self, bodies: Vec<Body>, around: &Around<'_>) -> Asked {
        if bodies.is_empty() {
            return Asked::done();
        }
        let waiting: Vec<Waiting> =
            bodies.into_iter().map(|body| self.waiting(body, None, None, around)).collect();
        let operation_ids = waiting.iter().map(|waiting| waiting.kept.operation_id.clone()).collect();
        self.keep(waiting, Keeping { operation_ids, replaced: None, draft: None })
    }

    fn waiting(
        &mut self,
        body: Body,
        replaces: Option<&str>,
        seen: Option<&Seen>,
        around: &Around<'_>,
    ) -> Waiting {
        self.records.last_device_seq = self.records.last_device_seq.saturating_add(1);
        let record = Changes::of(&body);
        let now = record.as_ref().and_then(|record| self.records.version_of(record));
        // what was written before others changed the record has not seen that, however late it is kept
        let written = seen.filter(|(of, _)| record.as_ref() == Some(of)).map(|(_, version)| *version);
        let base = now.map(|now| written.map_or(now, |written| written.min(now)));
        let operation = Operation {
            id: OperationId::new(around.unix_ms(), around.ten_bytes()),
            device_seq: self.records.last_device_seq,
            recorded_at: Some(around.now.wall),
            base,
            replaces: replaces.and_then(|id| id.parse().ok()),
            body_version: BODY_VERSION,
            body,
        };
        let before = replaces.and_then(|id| self.records.operation(id));
        let kept = KeptOperation {
            operation_id: operation.id.to_string(),
            device_seq: operation.device_seq,
            place: before.map_or(operation.device_seq, |before| before.kept.place),
            operation: operation.to_wire().to_string(),
            refused: None,
            sent_at: None,
        };
        Waiting::new(kept, operation)
    }

    /// Hands operations to the store. In memory they stand in their place at once, and count when they are on the disk.
    fn keep(&mut self, waiting: Vec<Waiting>, keeping: Keeping) -> Asked {
        let operations: Vec<KeptOperation> = waiting.iter().map(|waiting| waiting.kept.clone()).collect();
        for each in waiting {
            let place = self.records.operations.partition_point(|there| there.kept.place <= each.kept.place);
            self.records.operations.insert(place, each);
        }
        let operation = RecordStoreOperation::KeepOperations {
            operations,
            replaced: keeping.replaced.clone(),
            draft: keeping.draft.as_ref().map(|(draft, _)| -> DraftName { draft.kept() }),
        };
        let session = self.session;
        let kept = ask(operation, move |output| {
            event::Event::Sync(Event::OperationsKept { session, keeping, output })
        });
        Asked::all([kept, self.read_what_is_needed()])
    }

    /// The store has answered for operations. One that is not on the disk was never done.
    pub(super) fn operations_kept(
        &mut self,
        keeping: Keeping,
        output: &RecordStoreOutput,
        phone: &Phone,
        around: &Around<'_>,
    ) -> Asked {
        let Keeping { operation_ids, replaced, draft } = keeping;
        let is_one = |waiting: &Waiting| operation_ids.contains(&waiting.kept.operation_id);
        if *output != RecordStoreOutput::Done {
            let touched = self.records.take_out(is_one);
            self.records.operations_changed(touched);
            self.news.push(News::NotKept);
            return draft.map_or_else(Asked::done, |(draft, _)| self.draft_not_submitted(draft));
        }
        for waiting in self.records.operations.iter_mut().filter(|waiting| is_one(waiting)) {
            waiting.on_disk = true;
        }
        let mut touched: Vec<CaseId> =
            self.records.take_out(|waiting| Some(&waiting.kept.operation_id) == replaced.as_ref());
        let kept = self.records.operations.iter().filter(|waiting| is_one(waiting));
        touched.extend(kept.filter_map(|waiting| waiting.operation.as_ref()).flat_map(Operation::case_ids));
        self.records.operations_changed(touched);
        if let Some((draft, text)) = draft {
            self.draft_submitted(&draft, &text);
            self.news.push(News::FormKept { draft });
        }
        self.news.extend(operation_ids.into_iter().map(|operation_id| News::Kept { operation_id }));
        let woken = if phone.is_offline() { self.ask_to_be_woken() } else { Asked::done() };
        Asked::all([woken, self.want(phone, around)])
    }

    /// Sends something that was refused again, in its own words: nothing remembers an id that was refused.
    pub(crate) fn retry(&mut self, operation_id: &str) -> Asked {
        let refused = self.records.operation(operation_id).filter(|waiting| waiting.is_refused());
        let Some(refused) = refused else { return Asked::done() };
        let mut kept = KeptOperation { refused: None, ..refused.kept.clone() };
        if let Some(operation) = self.having_seen(refused) {
            kept.operation = operation.to_wire().to_string();
        }
        let operation = RecordStoreOperation::KeepOperations {
            operations: vec![kept.clone()],
            replaced: None,
            draft: None,
        };
        let session = self.session;
        ask(operation, move |output| event::Event::Sync(Event::Retried { session, kept, output }))
    }

    /// What was refused, having seen the record as it is now, where its writer was told that it was changed.
    fn having_seen(&self, refused: &Waiting) -> Option<Operation> {
        let operation = refused.operation.as_ref().filter(|_| refused.was_told_of_change())?;
        let base = self.records.version_of(&Changes::of(&operation.body)?)?;
        Some(Operation { base: Some(base), ..operation.clone() })
    }

    /// The store has answered for something that is to be sent again.
    pub(super) fn retried(
        &mut self,
        kept: KeptOperation,
        output: &RecordStoreOutput,
        phone: &Phone,
        around: &Around<'_>,
    ) -> Asked {
        if *output != RecordStoreOutput::Done {
            self.news.push(News::NotKept);
            return Asked::done();
        }
        let again = Waiting::from_store(kept, around.now.wall);
        let there = self.records.operation_mut(&again.kept.operation_id);
        let Some(waiting) = there else { return Asked::done() };
        (waiting.kept, waiting.operation) = (again.kept, again.operation);
        let touched: Vec<CaseId> = waiting.operation.iter().flat_map(Operation::case_ids).collect();
        self.records.operations_changed(touched);
        self.want(phone, around)
    }

    /// Throws away something that was refused, and whatever waits behind it.
    pub(crate) fn drop_refused(&mut self, operation_id: &str) -> Asked {
        let refused = self.records.operation(operation_id).filter(|waiting| waiting.is_refused());
        if refused.is_none() {
            return Asked::done();
        }
        let behind = self.records.behind(operation_id).map(|waiting| waiting.kept.operation_id.clone());
        let operation_ids = std::iter::once(operation_id.to_owned()).chain(behind).collect();
        self.drop_operations(operation_ids)
    }

    /// A person has read that a case was taken by somebody else: there is nothing left to decide. Other refusals stay
    /// where they are shown, for they hold a person's words.
    pub(crate) fn drop_read_refusals(&mut self) -> Asked {
        let read = self
            .records
            .refused()
            .filter(|waiting| waiting.reason().as_ref().is_some_and(says_who_was_first));
        let operation_ids: Vec<String> = read.map(|waiting| waiting.kept.operation_id.clone()).collect();
        if operation_ids.is_empty() { Asked::done() } else { self.drop_operations(operation_ids) }
    }

    fn drop_operations(&self, operation_ids: Vec<String>) -> Asked {
        let session = self.session;
        let operation = RecordStoreOperation::DropOperations { operation_ids: operation_ids.clone() };
        ask(operation, move |output| event::Event::Sync(Event::Dropped { session, operation_ids, output }))
    }

    pub(super) fn dropped(&mut self, operation_ids: &[String], output: &RecordStoreOutput) -> Asked {
        if *output == RecordStoreOutput::Done {
            let touched = self.records.take_out(|waiting| operation_ids.contains(&waiting.kept.operation_id));
            self.records.operations_changed(touched);
            self.let_go();
        } else {
            self.news.push(News::NotKept);
        }
        Asked::done()
    }
}

/// There is nothing left to decide, once it was read.
pub(super) fn says_who_was_first(reason: &Refused) -> bool {
    matches!(reason, Refused::AlreadyTaken { .. } | Refused::AlreadyAssigned { .. })
}
