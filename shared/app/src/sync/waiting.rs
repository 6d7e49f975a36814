//! Operations of this phone, and which of them wait behind one that the server refused.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use domain::{
    ids::{CaseId, SessionId},
    operation::{Body, Operation, Part, Refused, Work},
};
use serde_json::Value;

use super::Records;
use crate::effects::record_store::KeptOperation;

/// An operation of this phone that waits or was refused.
#[derive(Debug, Clone)]
pub(crate) struct Waiting {
    pub(crate) kept: KeptOperation,
    /// None where it cannot be read; then it is still sent, and the server says what is wrong.
    pub(crate) operation: Option<Operation>,
    /// It is on the disk; only then does it count and go out.
    pub(crate) on_disk: bool,
    /// The refused operation that it waits behind.
    pub(super) behind: Option<String>,
    /// Where the server has accepted it, its place in the server's order: it is shown until the record that has it comes.
    pub(super) accepted: Option<u64>,
    /// How often the server said that it has to wait, in this run of the app.
    pub(super) tries: u32,
    /// How often the server failed at it alone, in this run of the app.
    pub(super) faults: u32,
    /// It is not sent until it is known whether the server works without it.
    pub(super) stands_back: bool,
}

impl Waiting {
    /// One that is not on the disk yet.
    pub(super) fn new(kept: KeptOperation, operation: Operation) -> Self {
        Self { on_disk: false, ..Self::of(kept, Some(operation)) }
    }

    /// One that the store had.
    pub(super) fn from_store(mut kept: KeptOperation, now: DateTime<Utc>) -> Self {
        let value: Option<Value> = serde_json::from_str(&kept.operation).ok();
        if value.is_none() {
            // it cannot even be sent: a person is told, and throws it away
            let reason = Refused::Unreadable { detail: "it is damaged on this phone".to_owned() };
            kept.refused = serde_json::to_string(&reason).ok();
        }
        let operation = value.and_then(|value| Operation::read(&value, now).ok());
        Self::of(kept, operation)
    }

    fn of(kept: KeptOperation, operation: Option<Operation>) -> Self {
        let (behind, accepted) = (None, None);
        Self { kept, operation, on_disk: true, behind, accepted, tries: 0, faults: 0, stands_back: false }
    }

    pub(crate) fn is_refused(&self) -> bool {
        self.kept.refused.is_some()
    }

    /// It waits behind one that was refused.
    pub(crate) fn is_held(&self) -> bool {
        self.behind.is_some()
    }

    /// Why the server did not take it, where this version knows the reason.
    pub(crate) fn reason(&self) -> Option<Refused> {
        self.kept.refused.as_deref().and_then(|reason| serde_json::from_str(reason).ok())
    }

    /// Whoever wrote it was told that somebody changed the record meanwhile: what they do with it now, they do having seen
    /// that. It would be refused for ever otherwise.
    pub(crate) fn was_told_of_change(&self) -> bool {
        matches!(self.reason(), Some(Refused::ChangedMeanwhile { .. }))
    }

    /// A person did it, so a person is told what becomes of it. Confirming a delivery is the phone's own doing.
    pub(crate) fn is_a_persons(&self) -> bool {
        !matches!(
            self.operation.as_ref().map(|operation| &operation.body),
            Some(Body::Case { work: Work::ConfirmDelivery, .. })
        )
    }

    /// The server had accepted it once: nobody waits for it.
    pub(super) fn is_offered_again(&self) -> bool {
        self.kept.sent_at.is_some()
    }

    /// It changes this case.
    pub(crate) fn is_of(&self, case_id: CaseId) -> bool {
        self.operation.as_ref().is_some_and(|operation| operation.case_ids().any(|id| id == case_id))
    }

    /// It is on the disk and nothing stands in its way to the server.
    pub(super) fn is_ready(&self) -> bool {
        self.on_disk && self.is_to_go()
    }

    fn is_to_go(&self) -> bool {
        !self.is_refused() && !self.is_held() && self.accepted.is_none()
    }

    /// It is on its way to the server, and a person waits for it. Also while it is on its way to the disk: it is not sent.
    pub(crate) fn waits(&self) -> bool {
        self.is_to_go() && self.is_a_persons() && !self.is_offered_again()
    }

    /// A person did it, and the server has not got it: it is on its way, was refused, or waits behind what was.
    pub(crate) fn is_unsent(&self) -> bool {
        let is_there = self.accepted.is_some() || (self.is_offered_again() && !self.is_refused());
        self.is_a_persons() && !is_there
    }

    /// It changes what the screen shows.
    pub(crate) fn counts(&self) -> bool {
        (self.is_ready() && !self.is_offered_again()) || self.accepted.is_some()
    }
}

impl Records {
    /// Operations on this case, in their order.
    pub(crate) fn operations_of(&self, case_id: CaseId) -> impl Iterator<Item = &Waiting> {
        self.operations.iter().filter(move |waiting| waiting.is_of(case_id))
    }

    /// All operations of this phone, in their order.
    pub(crate) fn operations(&self) -> impl Iterator<Item = &Waiting> {
        self.operations.iter()
    }

    /// Whether something that this phone did to the session is on its way to the disk.
    pub(crate) fn is_session_being_kept(&self, id: SessionId) -> bool {
        let is_of_it = |body: &Body| matches!(body, Body::Session { session, .. } if *session == id);
        let kept = self.operations.iter().filter(|waiting| !waiting.on_disk);
        kept.filter_map(|waiting| waiting.operation.as_ref()).any(|operation| is_of_it(&operation.body))
    }

    /// Whether something that this phone did to a wage claim of the case is on its way to the disk.
    pub(crate) fn is_claim_being_kept(&self, case_id: CaseId) -> bool {
        let kept = self.operations_of(case_id).filter(|waiting| !waiting.on_disk);
        let needs = kept.filter_map(|waiting| waiting.operation.as_ref()).flat_map(Operation::needs);
        needs.into_iter().any(|part| matches!(part, Part::Claim(_)))
    }

    /// The case that this operation is about.
    pub(crate) fn case_of(&self, operation_id: &str) -> Option<CaseId> {
        self.operation(operation_id)?.operation.as_ref()?.body.case_id()
    }

    pub(super) fn operation(&self, operation_id: &str) -> Option<&Waiting> {
        self.operations.iter().find(|waiting| waiting.kept.operation_id == operation_id)
    }

    pub(super) fn operation_mut(&mut self, operation_id: &str) -> Option<&mut Waiting> {
        self.operations.iter_mut().find(|waiting| waiting.kept.operation_id == operation_id)
    }

    /// What a person did and the server did not take, in its order.
    pub(crate) fn refused(&self) -> impl Iterator<Item = &Waiting> {
        self.operations.iter().filter(|waiting| waiting.is_refused())
    }

    /// What waits behind this refused operation.
    pub(crate) fn behind<'a>(&'a self, operation_id: &'a str) -> impl Iterator<Item = &'a Waiting> {
        self.operations.iter().filter(move |waiting| waiting.behind.as_deref() == Some(operation_id))
    }

    /// Operations that a person did and that are on their way to the server.
    pub(crate) fn waiting(&self) -> usize {
        self.operations.iter().filter(|waiting| waiting.waits()).count()
    }

    /// Operations that a person did and that the server has not got.
    pub(crate) fn unsent(&self) -> usize {
        self.operations.iter().filter(|waiting| waiting.is_unsent()).count()
    }

    /// Cases that an operation is about.
    pub(super) fn touched(&self) -> impl Iterator<Item = CaseId> {
        let bodies = self.operations.iter().filter(|waiting| !waiting.is_offered_again());
        bodies.filter_map(|waiting| waiting.operation.as_ref()).flat_map(Operation::case_ids)
    }

    /// Finds anew what waits behind what. Returns the cases of those for which that changed.
    pub(super) fn hold(&mut self) -> Vec<CaseId> {
        let Self { operations, held, workers, sessions, .. } = self;
        let is_there = |operation: &Operation, part: &Part| {
            match part {
                Part::Case(id) => return held.contains_key(id),
                Part::Worker(id) => return workers.is_confirmed(*id),
                Part::Session(id) => return sessions.is_confirmed(*id),
                _ => {}
            }
            let records = operation.case_ids().filter_map(|id| held.get(&id)?.record.as_deref());
            records.into_iter().any(|case| part.is_in(case))
        };
        // what was to be created and was not, and the refusal to blame
        let mut missing: BTreeMap<Part, String> = BTreeMap::new();
        let mut changed = Vec::new();
        for waiting in operations.iter_mut() {
            let Some(operation) = &waiting.operation else { continue };
            let blamed = || {
                let needs = operation.needs();
                let lacking = needs.iter().filter(|part| !is_there(operation, part));
                lacking.into_iter().find_map(|part| missing.get(part)).cloned()
            };
            let behind = if missing.is_empty() || waiting.is_refused() { None } else { blamed() };
            if let Some(part) = operation.creates() {
                let refused = waiting.is_refused().then(|| waiting.kept.operation_id.clone());
                match refused.or_else(|| behind.clone()) {
                    Some(blamed) if !is_there(operation, &part) => {
                        missing.entry(part).or_insert(blamed);
                    }
                    Some(_) => {}
                    None => {
                        missing.remove(&part);
                    }
                }
            }
            if waiting.behind != behind {
                waiting.behind = behind;
                changed.extend(operation.case_ids());
            }
        }
        changed
    }

    /// What the next exchange carries, at most `most` operations and about `bytes`, in the order of the device. Those that
    /// the server put off stand behind the others; one that needs what a later number of this device creates goes in the
    /// exchange after that, as the server takes them by their numbers.
    pub(super) fn to_send(&self, most: usize, bytes: usize) -> Vec<(String, Value)> {
        let mut creators: BTreeMap<Part, u64> = BTreeMap::new();
        let ready = self.operations.iter().filter(|waiting| waiting.is_ready());
        for waiting in ready.clone() {
            if let Some(part) = waiting.operation.as_ref().and_then(Operation::creates) {
                creators.entry(part).or_insert(waiting.kept.device_seq);
            }
        }
        let is_early = |waiting: &&Waiting| {
            let needs = waiting.operation.as_ref().map(Operation::needs).unwrap_or_default();
            needs.iter().any(|part| creators.get(part).is_some_and(|seq| *seq > waiting.kept.device_seq))
        };
        // what needs what stands back waits with it
        let mut standing: BTreeSet<Part> = BTreeSet::new();
        let mut goes = |waiting: &&Waiting| {
            let Some(operation) = &waiting.operation else { return !waiting.stands_back };
            let stands = waiting.stands_back || operation.needs().iter().any(|part| standing.contains(part));
            standing.extend(operation.creates().filter(|_| stands));
            !stands
        };
        let ready = ready.filter(|waiting| goes(waiting));
        let mut chosen: Vec<&Waiting> = ready.filter(|waiting| !is_early(waiting)).collect();
        chosen.sort_by_key(|waiting| waiting.tries);
        let mut left = bytes;
        let fits = |waiting: &&Waiting| {
            let fits = left > 0;
            left = left.saturating_sub(waiting.kept.operation.len());
            fits
        };
        let mut chosen: Vec<&Waiting> = chosen.into_iter().take(most).take_while(fits).collect();
        chosen.sort_by_key(|waiting| waiting.kept.device_seq);
        let wire = |waiting: &Waiting| {
            let wire = serde_json::from_str(&waiting.kept.operation).ok()?;
            Some((waiting.kept.operation_id.clone(), wire))
        };
        chosen.into_iter().filter_map(wire).collect()
    }

    /// Whether something could go out that the last exchange did not carry and that the server did not put off.
    pub(super) fn has_unsent(&self, sent: &[String]) -> bool {
        let is_new = |waiting: &Waiting| waiting.tries == 0 && !sent.contains(&waiting.kept.operation_id);
        self.operations.iter().filter(|waiting| waiting.is_ready()).any(is_new)
    }
}
