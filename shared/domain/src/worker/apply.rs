//! The one place where operations change a registration.

use super::{
    Candidate, CaseBrief, Consent, GivenConsent, Joined, Visit, VisitNote, Worker, WorkerField, WorkerFields,
    WorkerWork,
};
use crate::{
    case::{ByStaff, Field, NextAction},
    ids::WorkerId,
    operation::{Applied, Body, Operation, Refused, Stamp},
    permission::Action,
    text::check_length,
};

/// Applies `operation` to one of the registrations that it touches; `record` is `None` where there is no such one yet. Of
/// an operation that touches two ([`WorkerWork::other_worker`]) it is called for each. Pure: what the server decides
/// stands in the stamp's facts. Whether the caller may see the registration at all is asked before
/// ([`crate::permission::may_on_worker`]); here only what the record itself allows.
///
/// # Errors
/// [`Refused`], and then `record` is as it was.
pub fn apply(record: &mut Option<Worker>, operation: &Operation, stamp: &Stamp) -> Result<Applied, Refused> {
    let Body::Worker { worker: id, work } = &operation.body else { return Err(Refused::NoSuchWorker) };
    let applied = match (work, record.as_mut()) {
        (WorkerWork::RegisterWorker { details, consent }, None) => {
            let by = stamp.by(Action::Worker(work.kind()))?;
            details.check(stamp.at())?;
            let mut made = Worker::new(*id, operation, by.clone());
            if details.name.trim().is_empty() {
                return Err(missing("name"));
            }
            check_consent(consent, details.born.is_some_and(|born| born.is_child(stamp.at())))?;
            made.fields.write(&details.said(), details, operation, stamp, &by);
            made.consents.push(GivenConsent { consent: consent.clone(), operation: operation.id, by });
            *record = Some(made);
            Applied::Changed
        }
        // the same registration again, as a phone that still holds it as pending has it
        (WorkerWork::RegisterWorker { .. }, Some(worker)) if worker.operation == operation.id => {
            Applied::Unchanged
        }
        (WorkerWork::RegisterWorker { .. }, Some(_)) => return Err(Refused::AlreadyThere),
        (_, None) => return Err(Refused::NoSuchWorker),
        (_, Some(worker)) => {
            let mut changed = worker.clone();
            let mut doing = Doing { worker: &mut changed, operation, stamp, work };
            let applied = if doing.worker.id == *id { doing.work()? } else { doing.other_side(*id)? };
            if applied == Applied::Changed {
                *worker = changed;
            }
            applied
        }
    };
    if let (Applied::Changed, Stamp::Confirmed { seq, facts, .. }, Some(worker)) =
        (applied, stamp, record.as_mut())
    {
        worker.version = *seq;
        if let Some(card) = &facts.card {
            worker.card = Some(card.clone());
        }
    }
    Ok(applied)
}

fn missing(field: &str) -> Refused {
    Refused::Missing { field: field.to_owned() }
}

/// A child needs a guardian who agrees; without one nobody is registered, but always helped.
fn check_consent(consent: &Consent, is_child: bool) -> Result<(), Refused> {
    if is_child && consent.guardian.as_ref().is_none_or(|guardian| guardian.name.trim().is_empty()) {
        return Err(Refused::NeedsGuardian);
    }
    consent.check()
}

impl Worker {
    fn new(id: WorkerId, operation: &Operation, by: ByStaff) -> Self {
        Self {
            id,
            version: 0,
            hub: by.hub.clone(),
            keepers: vec![by.by],
            registered: by,
            operation: operation.id,
            fields: WorkerFields::default(),
            consents: Vec::new(),
            withdrawn: None,
            card: None,
            visits: Vec::new(),
            follow_up: Field::default(),
            merged_into: None,
            merged_from: Vec::new(),
            candidates: Vec::new(),
            apart: std::collections::BTreeSet::new(),
            cases: Vec::new(),
            unknown: serde_json::Map::new(),
        }
    }
}

/// Work on a registration, under way.
struct Doing<'a> {
    worker: &'a mut Worker,
    operation: &'a Operation,
    stamp: &'a Stamp,
    work: &'a WorkerWork,
}

type Done = Result<Applied, Refused>;

impl Doing<'_> {
    fn work(&mut self) -> Done {
        if !self.worker.is_there() && !matches!(self.work, WorkerWork::WithdrawConsent) {
            return Err(Refused::Erased);
        }
        match self.work {
            WorkerWork::RegisterWorker { .. } => Err(Refused::AlreadyThere),
            WorkerWork::ChangeWorker { fields, details } => {
                let by = self.by()?;
                let known = details.only(fields);
                known.check(self.stamp.at())?;
                if fields.contains(&WorkerField::EShram) || fields.contains(&WorkerField::Born) {
                    // each is judged beside the other as it stands
                    let mut whole = self.worker.fields.details();
                    whole.take(fields, &known);
                    whole.check_uan(self.stamp.at())?;
                }
                if fields.contains(&WorkerField::Name) && known.name.trim().is_empty() {
                    return Err(missing("name"));
                }
                let turns_child = known.born.is_some_and(|born| born.is_child(self.stamp.at()));
                let has_guardian = self.worker.consents.iter().any(|given| given.consent.guardian.is_some());
                if turns_child && !has_guardian {
                    return Err(Refused::NeedsGuardian);
                }
                Ok(self.worker.fields.write(fields, &known, self.operation, self.stamp, &by))
            }
            WorkerWork::GiveConsent { consent } => self.give_consent(consent),
            WorkerWork::WithdrawConsent => self.withdraw(),
            WorkerWork::RecordVisit { visit } => self.visit(visit),
            WorkerWork::SetFollowUp { next } => self.follow_up(next.as_ref()),
            WorkerWork::GiveWorkerTo { staff } => {
                self.by()?;
                if self.stamp.named().is_none_or(|named| named.id != *staff) {
                    return Err(Refused::NoSuchStaff);
                }
                if self.worker.keepers.first() == Some(staff) {
                    return Ok(Applied::Unchanged);
                }
                // whoever has them no longer has them on no phone
                self.worker.keepers = vec![*staff];
                Ok(Applied::Changed)
            }
            WorkerWork::MergeWorkers { into } => self.merge_into(*into),
            WorkerWork::UnmergeWorkers { from } => {
                self.by()?;
                if self.worker.merged_into.as_ref().is_none_or(|joined| joined.worker != *from) {
                    return Ok(Applied::Unchanged);
                }
                self.worker.merged_into = None;
                Ok(Applied::Changed)
            }
            WorkerWork::KeepApart { other } => self.keep_apart(*other),
            // the new card stands in the facts; until then the old one opens nothing on this phone
            WorkerWork::ReplaceCard => {
                self.by()?;
                self.worker.card = None;
                Ok(Applied::Changed)
            }
            WorkerWork::SuggestWorkers { candidates } => Ok(self.suggest(candidates)),
            WorkerWork::NoteCase { brief } => Ok(self.note_case(brief)),
        }
    }

    /// The other registration of an operation that touches two; `first` is the one that it is on.
    fn other_side(&mut self, first: WorkerId) -> Done {
        match self.work {
            WorkerWork::MergeWorkers { .. } => {
                let by = self.by()?;
                if !self.worker.is_there() {
                    return Err(Refused::Erased);
                }
                if self.worker.merged_into.is_some() {
                    return Err(Refused::LinkedAlready);
                }
                if self.worker.merged_from.iter().any(|joined| joined.worker == first) {
                    return Ok(Applied::Unchanged);
                }
                self.worker.merged_from.push(Joined { worker: first, by });
                Ok(Applied::Changed)
            }
            WorkerWork::UnmergeWorkers { .. } => {
                let before = self.worker.merged_from.len();
                self.worker.merged_from.retain(|joined| joined.worker != first);
                Ok(changed(self.worker.merged_from.len() != before))
            }
            WorkerWork::KeepApart { .. } => self.keep_apart(first),
            _ => Err(Refused::NoSuchWorker),
        }
    }

    fn by(&self) -> Result<ByStaff, Refused> {
        self.stamp.by(Action::Worker(self.work.kind()))
    }

    fn give_consent(&mut self, consent: &Consent) -> Done {
        let by = self.by()?;
        let is_child = self.worker.fields.born.value.is_some_and(|born| born.is_child(self.stamp.at()));
        check_consent(consent, is_child)?;
        if self.worker.consents.iter().any(|given| given.operation == self.operation.id) {
            return Ok(Applied::Unchanged);
        }
        let given = GivenConsent { consent: consent.clone(), operation: self.operation.id, by };
        self.worker.consents.push(given);
        Ok(Applied::Changed)
    }

    /// What rested on the consent is gone, here and wherever the record goes. That somebody was registered and agreed no
    /// longer stays: it is what tells every phone. Cases keep what they need of their own.
    fn withdraw(&mut self) -> Done {
        let by = self.by()?;
        if !self.worker.is_there() {
            return Ok(Applied::Unchanged);
        }
        self.worker.fields = WorkerFields::default();
        for given in &mut self.worker.consents {
            given.consent.forget_names();
        }
        self.worker.card = None;
        self.worker.visits.clear();
        self.worker.follow_up = Field::default();
        self.worker.candidates.clear();
        self.worker.unknown.clear();
        self.worker.withdrawn = Some(by);
        Ok(Applied::Changed)
    }

    fn visit(&mut self, visit: &Visit) -> Done {
        let by = self.by()?;
        check_length("words", &visit.words, Visit::TEXT_LIMIT)?;
        if visit.on > crate::hub::india_day(self.stamp.at()) {
            return Err(Refused::OutOfRange { field: "on".to_owned() });
        }
        if self.worker.visits.iter().any(|there| there.visit.id == visit.id) {
            return Ok(Applied::Unchanged);
        }
        let note = VisitNote { visit: visit.clone(), operation: self.operation.id, by };
        self.worker.visits.push(note);
        let over = self.worker.visits.len().saturating_sub(Worker::VISITS_LIMIT);
        self.worker.visits.drain(..over);
        Ok(Applied::Changed)
    }

    fn follow_up(&mut self, next: Option<&NextAction>) -> Done {
        let by = self.by()?;
        if let Some(next) = next {
            check_length("what", &next.what, NextAction::TEXT_LIMIT)?;
        }
        Ok(self.worker.follow_up.write(next.cloned(), self.operation, self.stamp, by))
    }

    fn merge_into(&mut self, into: WorkerId) -> Done {
        let by = self.by()?;
        match &self.worker.merged_into {
            Some(joined) if joined.worker == into => return Ok(Applied::Unchanged),
            Some(_) => return Err(Refused::LinkedAlready),
            None => {}
        }
        // a chain would have no one that stands for all
        if into == self.worker.id || !self.worker.merged_from.is_empty() {
            return Err(Refused::LinkedAlready);
        }
        self.worker.merged_into = Some(Joined { worker: into, by });
        Ok(Applied::Changed)
    }

    fn keep_apart(&mut self, other: WorkerId) -> Done {
        self.by()?;
        if other == self.worker.id {
            return Err(Refused::LinkedAlready);
        }
        Ok(changed(self.worker.apart.insert(other)))
    }

    fn suggest(&mut self, candidates: &[Candidate]) -> Applied {
        let kept: Vec<Candidate> = candidates.iter().take(Worker::CANDIDATES_LIMIT).cloned().collect();
        if self.worker.candidates == kept {
            return Applied::Unchanged;
        }
        self.worker.candidates = kept;
        Applied::Changed
    }

    fn note_case(&mut self, brief: &CaseBrief) -> Applied {
        match self.worker.cases.iter_mut().find(|there| there.case == brief.case) {
            Some(there) if there == brief => return Applied::Unchanged,
            Some(there) => there.clone_from(brief),
            None => self.worker.cases.push(brief.clone()),
        }
        Applied::Changed
    }
}

fn changed(is: bool) -> Applied {
    if is { Applied::Changed } else { Applied::Unchanged }
}

#[cfg(test)]
mod tests;
