//! What an exchange brought: first to the disk, then into memory.

use std::collections::BTreeSet;

use chrono::TimeDelta;
use domain::{
    case::RingsAs,
    ids::CaseId,
    operation::{Operation, Version},
    sync::{Outcome, Resync, Session},
};

use super::{
    Model, News, Progress, Records, Waiting,
    answer::{Answer, Came, Result},
    held::Held,
    late::is_late,
    records::read_case,
    rosters::{Other, RecordName},
    shelved::told_by,
};
use crate::{
    around::Around,
    command::Asked,
    effects::record_store::{KeptOperation, KeptRecord, KeptSession, RecordStoreOutput, Settlement},
    phone::Phone,
};

/// A server may be restored from so long ago, and is then offered again what it had accepted since.
const OFFERED_AGAIN_FOR: TimeDelta = TimeDelta::days(30);
/// The reason that stands where the server gave none.
const NO_REASON: &str = "{}";

/// What an exchange brought, while the store keeps it.
pub(super) struct Settling {
    answered: Vec<String>,
    accepted: Vec<(String, Version)>,
    refused: Vec<KeptOperation>,
    put_off: Vec<String>,
    cases: Vec<(CaseId, Held)>,
    nameless: Vec<String>,
    others: Vec<(RecordName, Other)>,
    /// Records that stand on a shelf.
    shelved: Vec<KeptRecord>,
    /// People of whom nothing may stay.
    erased: Vec<String>,
    removed_cases: Vec<String>,
    removed_others: Vec<RecordName>,
    late: Vec<(CaseId, String)>,
    cursor: String,
    more: bool,
    round: u32,
    progress: Option<Progress>,
    session: Option<Session>,
    server_time: Option<i64>,
}

/// Nothing of it goes into a log.
impl std::fmt::Debug for Settling {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Settling {{ {} cases, more {} }}", self.cases.len(), self.more)
    }
}

impl Settling {
    /// What the answer is to this phone, and what the store is to keep.
    pub(super) fn new(answer: Answer, model: &Model, around: &Around<'_>) -> (Self, Settlement) {
        let records = &model.records;
        let begins = answer.resync == Some(Resync::Begins);
        let before = if begins { Some(Progress::default()) } else { records.progress };
        let session = answer.staff.and_then(|staff| {
            let session = records.session.as_ref().filter(|session| session.staff != staff)?;
            Some(Session { token: session.token.clone(), staff })
        });
        let mut new = Self {
            answered: Vec::new(),
            accepted: Vec::new(),
            refused: Vec::new(),
            put_off: Vec::new(),
            cases: Vec::with_capacity(answer.cases.len()),
            nameless: Vec::new(),
            others: Vec::new(),
            shelved: Vec::new(),
            erased: Vec::new(),
            removed_cases: answer.removed_cases,
            removed_others: answer.removed_records,
            late: Vec::new(),
            cursor: answer.cursor.clone(),
            more: answer.more,
            round: records.round.saturating_add(u32::from(begins)),
            progress: before,
            session,
            server_time: records.server_time,
        };
        let mut settlement = Settlement {
            cursor: answer.cursor,
            round: new.round,
            reader: around.config.app_version.clone(),
            session: new
                .session
                .as_ref()
                .and_then(|session| serde_json::to_string(session).ok())
                .map(KeptSession),
            synced_at: Some(around.now.wall.timestamp_millis()),
            // the server knows less than it did, or more is for this person: it cannot be told which
            offer_again: begins && records.cursor.is_some(),
            ..Settlement::default()
        };
        new.take_results(answer.results, model);
        for came in answer.cases {
            new.take_case(came, model, &mut settlement);
        }
        for kept in answer.records {
            let kept = KeptRecord { round: new.round, ..kept };
            if Records::is_shelved(&kept.kind) {
                new.shelve(&kept, &mut settlement);
            } else {
                new.others.push(Other::read(&kept));
            }
            settlement.records.push(kept);
        }
        if let Some(progress) = &mut new.progress {
            progress.total = answer.total.or(progress.total);
            // what rings comes twice: before its place, and at it
            let received = progress.received.saturating_add(settlement.cases.len());
            progress.received = progress.total.map_or(received, |total| received.min(total));
        }
        if answer.resync.is_some() && !answer.more {
            new.find_what_left(model);
        }
        new.progress.take_if(|_| !answer.more);
        settlement.answered.clone_from(&new.answered);
        settlement.accepted = new.accepted.iter().map(|(id, _)| id.clone()).collect();
        settlement.refused.clone_from(&new.refused);
        settlement.removed_cases.clone_from(&new.removed_cases);
        settlement.removed_records.clone_from(&new.removed_others);
        settlement.server_time = new.server_time;
        let oldest = new.server_time.map(|time| time.saturating_sub(OFFERED_AGAIN_FOR.num_milliseconds()));
        settlement.forget_before = oldest;
        (new, settlement)
    }

    fn take_results(&mut self, results: Vec<Result>, model: &Model) {
        for result in results {
            let own = model.records.operation(&result.operation_id);
            let is_a_persons = own.is_none_or(Waiting::is_a_persons);
            match result.outcome {
                Outcome::Accepted | Outcome::Repeated if is_a_persons => {
                    self.accepted.push((result.operation_id, result.seq.unwrap_or_default()));
                }
                // a phone confirms a delivery anew where it has to, and nobody asked for it, so nobody is told
                Outcome::Accepted | Outcome::Repeated => self.answered.push(result.operation_id),
                Outcome::Refused if !is_a_persons => self.answered.push(result.operation_id),
                Outcome::Waiting => self.put_off.push(result.operation_id),
                Outcome::Refused => self.refused.extend(own.map(|own| KeptOperation {
                    refused: Some(result.reason.unwrap_or_else(|| NO_REASON.to_owned())),
                    // a person decides on it now, as on any other
                    sent_at: None,
                    ..own.kept.clone()
                })),
            }
        }
    }

    fn take_case(&mut self, came: Came, model: &Model, settlement: &mut Settlement) {
        let Came { id, summary, newest, kept } = came;
        if let Some(id) = id {
            self.server_time = self.server_time.max(newest.map(|time| time.timestamp_millis()));
            self.find_what_is_late(id, &kept.record, model);
            let is_needed = model.needs(id);
            let record = is_needed.then(|| read_case(id, &kept.record)).flatten().map(Box::new);
            // one that is open and cannot be read whole stands in no list either
            let confirmed = summary.filter(|_| record.is_some() || !is_needed);
            let (version, round) = (kept.version, self.round);
            self.cases.push((id, Held { version, round, confirmed, record, ..Held::default() }));
        } else {
            self.nameless.push(kept.case_id.clone());
        }
        settlement.cases.push(kept);
    }

    fn shelve(&mut self, kept: &KeptRecord, settlement: &mut Settlement) {
        if let Some((told, is_erased)) = told_by(kept) {
            self.server_time = self.server_time.max(Some(told.timestamp_millis()));
            if is_erased {
                settlement.erased.push(kept.id.clone());
                self.erased.push(kept.id.clone());
            }
        }
        self.shelved.push(kept.clone());
    }

    fn find_what_is_late(&mut self, id: CaseId, record: &str, model: &Model) {
        let is_accepted = |waiting: &Waiting| {
            waiting.accepted.is_some()
                || self.accepted.iter().any(|(accepted, _)| *accepted == waiting.kept.operation_id)
        };
        let accepted = model.records.operations_of(id).filter(|waiting| is_accepted(waiting));
        let late = accepted.filter(|waiting| is_late(record, &waiting.kept.operation_id));
        let late: Vec<_> = late.map(|waiting| (id, waiting.kept.operation_id.clone())).collect();
        self.late.extend(late);
    }

    /// What a sync from nothing has not named is not for this person any more.
    fn find_what_left(&mut self, model: &Model) {
        let records = &model.records;
        let named: BTreeSet<CaseId> = self.cases.iter().map(|(id, _)| *id).collect();
        let left = records.held.iter().filter(|(id, held)| held.round != self.round && !named.contains(id));
        self.removed_cases.extend(left.map(|(id, _)| id.to_string()));
        let left = records
            .nameless
            .iter()
            .filter(|(id, round)| **round != self.round && !self.nameless.contains(id));
        self.removed_cases.extend(left.map(|(id, _)| id.clone()));
        let is_named = |name: &RecordName| {
            let is_it = |kept: &KeptRecord| kept.kind == name.0 && kept.id == name.1;
            self.others.iter().any(|(named, _)| named == name) || self.shelved.iter().any(is_it)
        };
        let left_shelves = records.unnamed_on_shelves(self.round, &is_named);
        let left = records.others.iter().filter(|(name, other)| other.round != self.round && !is_named(name));
        let left: Vec<RecordName> = left.map(|(name, _)| name.clone()).collect();
        self.removed_others.extend(left);
        self.removed_others.extend(left_shelves);
    }
}

impl Model {
    /// The store has answered. What is not on the disk did not happen, and is asked for again.
    pub(super) fn settled(&mut self, output: RecordStoreOutput, phone: &Phone, around: &Around<'_>) -> Asked {
        let Some(settling) = self.settling.take() else { return Asked::done() };
        let again = match output {
            RecordStoreOutput::Done => Vec::new(),
            RecordStoreOutput::OfferAgain(again) => again,
            RecordStoreOutput::Loaded(_)
            | RecordStoreOutput::Cases(_)
            | RecordStoreOutput::Records(_)
            | RecordStoreOutput::Locked(_)
            | RecordStoreOutput::Wiped
            | RecordStoreOutput::Sealed(_)
            | RecordStoreOutput::Failed => {
                // what comes after a page that is not on the disk would leave a gap
                self.ahead.forget();
                self.attempts.give_up(around);
                self.news.push(News::NotKept);
                return Asked::done();
            }
        };
        self.last_success = Some(around.now.wall);
        let more = settling.more;
        self.has_caught_up |= !more;
        let changed = self.take_in(settling, again, around);
        let confirmed = self.confirm_deliveries(&changed, around);
        self.try_reading_again();
        self.try_shelves_again();
        let next = if self.ahead.is_under_way() {
            self.attempts.went_well();
            self.go_on_with_what_came_ahead(phone, around)
        } else {
            self.attempts.succeeded(around);
            if more || self.records.has_unsent(&self.sent) {
                self.attempts.want(around);
            } else {
                self.look_again_later(phone, around);
            }
            Asked::done()
        };
        Asked::all([confirmed, self.read_what_is_needed(), next, self.run_due(phone, around)])
    }

    /// Takes into memory what the store has. Returns the cases that changed.
    fn take_in(&mut self, settling: Settling, again: Vec<KeptOperation>, around: &Around<'_>) -> Vec<CaseId> {
        let records = &mut self.records;
        records.cursor = Some(settling.cursor);
        records.round = settling.round;
        records.progress = settling.progress;
        records.server_time = settling.server_time;
        if settling.session.is_some() {
            records.session = settling.session;
        }
        records.nameless.extend(settling.nameless.into_iter().map(|id| (id, settling.round)));
        records.others.extend(settling.others);
        for kept in &settling.shelved {
            records.shelve(kept);
        }
        for id in &settling.erased {
            records.forget_erased(id);
        }
        for name in &settling.removed_others {
            records.unshelve(name);
            records.others.remove(name);
        }
        let mut ringing = Vec::new();
        let mut changed = Vec::new();
        for (id, held) in settling.cases {
            // a coordinator who is rung only where nobody else would be is not told of each case besides
            let tells = |as_whom: RingsAs| as_whom != RingsAs::Second;
            let rings = |held: &Held| {
                held.confirmed.as_ref().is_some_and(|summary| summary.rings_as.is_some_and(tells))
            };
            let before = records.held.get(&id);
            if rings(&held) && !before.is_some_and(rings) {
                ringing.push(id);
            }
            records.take_case(id, held);
            changed.push(id);
        }
        let mut touched: BTreeSet<CaseId> = changed.iter().copied().collect();
        for id in &settling.removed_cases {
            records.nameless.remove(id);
            if let Ok(id) = id.parse() {
                records.remove_case(id);
                touched.insert(id);
            }
        }
        touched.extend(self.take_results(
            settling.answered,
            settling.accepted,
            settling.put_off,
            settling.more,
        ));
        touched.extend(self.offered_again(again, around));
        for kept in settling.refused {
            touched.extend(self.refuse(kept));
        }
        self.records.operations_changed(touched);
        self.let_go();
        if !ringing.is_empty() {
            self.news.push(News::NewCases { cases: ringing });
        }
        let late = settling.late.into_iter();
        self.news.extend(late.map(|(case_id, operation_id)| News::Late { case_id, operation_id }));
        changed
    }

    /// Returns the cases of operations that stand otherwise now.
    fn take_results(
        &mut self,
        answered: Vec<String>,
        accepted: Vec<(String, Version)>,
        put_off: Vec<String>,
        more: bool,
    ) -> Vec<CaseId> {
        let records = &mut self.records;
        for operation_id in put_off {
            if let Some(waiting) = records.operation_mut(&operation_id) {
                waiting.tries = waiting.tries.saturating_add(1);
            }
        }
        let mut touched = records.take_out(|waiting| answered.contains(&waiting.kept.operation_id));
        for (operation_id, seq) in accepted {
            if let Some(waiting) = records.operation_mut(&operation_id) {
                waiting.accepted = Some(seq);
            }
        }
        // what was accepted is shown on top until the record that has it is here
        let seen: BTreeSet<String> = records
            .operations
            .iter()
            .filter(|waiting| {
                let ids: Vec<CaseId> = waiting.operation.iter().flat_map(Operation::case_ids).collect();
                let is_here = |seq: Version| {
                    let mut ids = ids.iter().copied();
                    // one that was split off is shown as made here until its record comes
                    let has_it = |id: CaseId| {
                        let is_made = records.made.contains_key(&id);
                        if records.holds(id) { records.version(id) >= seq } else { !is_made }
                    };
                    ids.len() > 0 && ids.all(has_it)
                };
                waiting.accepted.is_some_and(|seq| !more || waiting.is_offered_again() || is_here(seq))
            })
            .map(|waiting| waiting.kept.operation_id.clone())
            .collect();
        touched.extend(records.take_out(|waiting| seen.contains(&waiting.kept.operation_id)));
        touched
    }

    fn offered_again(&mut self, again: Vec<KeptOperation>, around: &Around<'_>) -> Vec<CaseId> {
        let mut touched = Vec::new();
        for kept in again {
            if self.records.operation(&kept.operation_id).is_none() {
                let waiting = Waiting::from_store(kept, around.now.wall);
                touched.extend(waiting.operation.iter().flat_map(Operation::case_ids));
                self.records.operations.push(waiting);
            }
        }
        self.records.operations.sort_by_key(|waiting| (waiting.kept.place, waiting.kept.device_seq));
        touched
    }

    /// The server did not take it: it is told, and stays where it is shown. Returns its cases.
    pub(super) fn refuse(&mut self, kept: KeptOperation) -> Vec<CaseId> {
        let Some(waiting) = self.records.operation_mut(&kept.operation_id) else { return Vec::new() };
        waiting.kept = kept;
        let operation_id = waiting.kept.operation_id.clone();
        self.news.push(News::Refused { operation_id, reason: waiting.reason() });
        waiting.operation.iter().flat_map(Operation::case_ids).collect()
    }
}
