//! What an exchange brought: handed to the store whole, and taken into memory when it is on the disk.

use std::collections::BTreeSet;

use domain::{
    operation::Body,
    permission::{Action, Reach, reach},
    sync::{Outcome, Resync},
};

use super::{
    Model, News,
    answer::{Answer, Changed},
    records::{Held, read_case},
};
use crate::{
    around::Around,
    command::Asked,
    effects::record_store::{KeptCase, KeptOperation, RecordStoreOutput},
    phone::Phone,
};

/// What an exchange brought.
#[derive(Debug)]
pub(super) struct Settling {
    pub(super) answered: Vec<String>,
    pub(super) refused: Vec<KeptOperation>,
    pub(super) cases: Vec<KeptCase>,
    pub(super) removed: Vec<String>,
    pub(super) cursor: String,
    more: bool,
    named: Option<BTreeSet<String>>,
    from_nothing: bool,
}

/// The reason that stands where the server gave none.
const NO_REASON: &str = "{}";

impl Settling {
    pub(super) fn new(answer: &Answer, model: &Model) -> Self {
        let mut answered = Vec::new();
        let mut refused = Vec::new();
        for result in answer.results(&model.sent) {
            match result.outcome {
                Outcome::Accepted | Outcome::Repeated => answered.push(result.operation_id),
                Outcome::Waiting => {}
                Outcome::Refused => {
                    let own = model.records.operations.iter();
                    let waiting =
                        own.clone().find(|waiting| waiting.kept.operation_id == result.operation_id);
                    match waiting {
                        // nobody asked for it, so nobody is told
                        Some(waiting) if !waiting.is_a_persons() => answered.push(result.operation_id),
                        Some(waiting) => refused.push(KeptOperation {
                            refused: Some(result.reason.unwrap_or_else(|| NO_REASON.to_owned())),
                            ..waiting.kept.clone()
                        }),
                        None => {}
                    }
                }
            }
        }
        let (mut cases, mut removed) = (Vec::new(), Vec::new());
        for change in answer.changes() {
            match change {
                Changed::Case(case) => cases.push(case),
                Changed::Removed(id) => removed.push(id),
            }
        }
        let mut named = match answer.resync {
            Some(Resync::Begins) => Some(BTreeSet::new()),
            Some(Resync::Continues) => model.named.clone(),
            None => None,
        };
        // the app was ended within a resync: what was named before is not known, so it begins again
        let from_nothing = answer.resync == Some(Resync::Continues) && named.is_none();
        if let Some(named) = &mut named {
            named.extend(cases.iter().map(|case| case.case_id.clone()));
            if !answer.more {
                let left = model.records.cases.keys().filter(|id| !named.contains(*id));
                removed.extend(left.cloned());
            }
        }
        let named = named.filter(|_| answer.more);
        Self {
            answered,
            refused,
            cases,
            removed,
            cursor: answer.cursor.clone(),
            more: answer.more,
            named,
            from_nothing,
        }
    }
}

impl Model {
    /// The store has answered. What is not on the disk did not happen, and is asked for again.
    pub(super) fn settled(
        &mut self,
        attempt: u32,
        output: &RecordStoreOutput,
        phone: &Phone,
        around: &Around<'_>,
    ) -> Asked {
        let Some(settling) = self.settling.take() else { return Asked::done() };
        if *output != RecordStoreOutput::Done {
            self.attempts.failed(attempt, around);
            self.news.push(News::NotKept);
            return Asked::done();
        }
        self.attempts.succeeded(around);
        self.last_success = Some(around.now.wall);
        self.named = settling.named;
        self.from_nothing = settling.from_nothing;
        self.records.cursor = Some(settling.cursor);
        self.settle_operations(&settling.answered, settling.refused);
        let new_cases = self.settle_cases(&settling.cases, &settling.removed);
        if new_cases {
            self.news.push(News::NewCases);
        }
        let confirmed = self.confirm_deliveries(around);
        let unsent = self.records.operations.iter().any(|waiting| {
            waiting.on_disk && !waiting.is_refused() && !self.sent.contains(&waiting.kept.operation_id)
        });
        if settling.more || unsent || self.from_nothing {
            self.attempts.want(around);
        } else {
            self.look_again_later(phone, around);
        }
        Asked::all([confirmed, self.run_due(phone, around)])
    }

    fn settle_operations(&mut self, answered: &[String], refused: Vec<KeptOperation>) {
        self.records.operations.retain(|waiting| !answered.contains(&waiting.kept.operation_id));
        for kept in refused {
            let waiting = self
                .records
                .operations
                .iter_mut()
                .find(|waiting| waiting.kept.operation_id == kept.operation_id);
            if let Some(waiting) = waiting {
                waiting.kept = kept;
                self.news.push(News::Refused { reason: waiting.reason() });
            }
        }
    }

    /// Whether a case rings for this person now that did not before.
    fn settle_cases(&mut self, cases: &[KeptCase], removed: &[String]) -> bool {
        let staff = self.records.staff().cloned();
        let rings = |held: &Held| {
            let case = held.case.as_ref();
            staff.as_ref().is_some_and(|staff| case.is_some_and(|case| case.rings_for(staff)))
        };
        let mut new = false;
        for kept in cases {
            let held = read_case(kept);
            let rings_now = rings(&held);
            let before = self.records.cases.insert(kept.case_id.clone(), held);
            new |= rings_now && !before.as_ref().is_some_and(&rings);
        }
        for id in removed {
            self.records.cases.remove(id);
            self.records.drafts.remove(id);
        }
        new
    }

    /// A phone of the hub has the case on its disk: the person who pressed is told so, through the server.
    pub(super) fn confirm_deliveries(&mut self, around: &Around<'_>) -> Asked {
        let Some(staff) = self.records.staff() else { return Asked::done() };
        if reach(staff.role, Action::ConfirmDelivery) == Reach::Nothing {
            return Asked::done();
        }
        let hub = staff.hub.clone();
        let undelivered: Vec<_> = self
            .records
            .cases
            .iter()
            .filter(|(id, held)| !self.confirmed.contains(&((*id).clone(), held.version)))
            .filter_map(|(id, held)| held.case.as_ref().map(|case| (id, held, case)))
            .filter(|(_, _, case)| case.delivered.is_none() && case.hubs().any(|of| *of == hub))
            .filter(|(id, ..)| self.records.operations_of(id).all(super::Waiting::is_a_persons))
            .map(|(id, held, case)| (id.clone(), held.version, case.id))
            .collect();
        let mut asked = Vec::new();
        for (id, version, case_id) in undelivered {
            self.confirmed.insert((id, version));
            asked.push(self.record(Body::ConfirmDelivery { case_id }, around).0);
        }
        Asked::all(asked)
    }
}
