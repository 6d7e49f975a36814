//! Cases that belong together: the same under two numbers, or two in one. A merge is a link between two whole records;
//! taking it back removes the link and nothing else.

use super::{Applied, Case, Doing, Done, Refused, alert::new_case, text};
use crate::{
    alert::{AlertReport, KindCode, Subject},
    case::{Field, NextAction, Person, Removed},
    ids::{AlertId, CaseId, PersonId},
    operation::{Body, Operation, Stamp, Work},
};

pub(super) fn merge(doing: &mut Doing<'_>, into: CaseId) -> Done {
    doing.by()?;
    if doing.case.merged_into == Some(into) {
        return Ok(Applied::Unchanged);
    }
    // no chains: what stands for others is no duplicate itself
    if into == doing.case.id || doing.case.merged_into.is_some() || !doing.case.duplicates.is_empty() {
        return Err(Refused::LinkedAlready);
    }
    // the person sees how far their own alert has come: somebody has to have it
    if doing.case.taken.is_none() {
        return Err(Refused::NotTaken);
    }
    // the hub that is asked answers for what is still a case of its own
    if doing.case.transfer.is_some() {
        return Err(Refused::TransferWaits);
    }
    doing.case.merged_into = Some(into);
    Ok(Applied::Changed)
}

pub(super) fn unmerge(doing: &mut Doing<'_>, from: CaseId) -> Done {
    doing.by()?;
    Ok(if doing.case.merged_into.take_if(|into| *into == from).is_some() {
        Applied::Changed
    } else {
        Applied::Unchanged
    })
}

pub(super) fn split(doing: &mut Doing<'_>) -> Done {
    let by = doing.by_on_open()?;
    let split = Split::of(doing.operation).ok_or(Refused::NoSuchCase)?;
    let reason = split.reason()?;
    if split.new_case == doing.case.id {
        return Err(Refused::LinkedAlready);
    }
    for person in split.people {
        let removed = Removed { into: Some(split.new_case) };
        if super::people::take_out(doing, *person, removed)? == Applied::Unchanged {
            // named twice, or not of this case any more
            return Err(Refused::NoSuchPart);
        }
    }
    doing.note(&reason, by);
    Ok(Applied::Changed)
}

/// The other of two cases that an operation touches.
pub(super) fn other_side(doing: &mut Doing<'_>) -> Done {
    doing.by()?;
    let (case_id, other) = (doing.operation.body.case_id(), doing.case.id);
    let Some(case_id) = case_id.filter(|_| doing.work.other_case() == Some(other)) else {
        return Err(Refused::NoSuchCase);
    };
    let duplicates = &mut doing.case.duplicates;
    match doing.work {
        Work::Merge { .. } => {
            if doing.case.merged_into.is_some() {
                return Err(Refused::LinkedAlready);
            }
            // nobody would hear of an alert that became part of a case which is over
            if !doing.case.status.value.is_open() {
                return Err(Refused::Closed);
            }
            Ok(super::push_once(duplicates, case_id, |a, b| a == b))
        }
        Work::Unmerge { .. } => {
            let there = duplicates.len();
            duplicates.retain(|duplicate| *duplicate != case_id);
            Ok(if duplicates.len() < there { Applied::Changed } else { Applied::Unchanged })
        }
        _ => Err(Refused::AlreadyThere),
    }
}

/// What a split says.
pub(super) struct Split<'a> {
    pub(super) from: CaseId,
    pub(super) new_case: CaseId,
    pub(super) people: &'a [PersonId],
    pub(super) kind: &'a KindCode,
    pub(super) reason: &'a str,
}

impl<'a> Split<'a> {
    /// What `operation` says, where it is one.
    pub(super) fn of(operation: &'a Operation) -> Option<Self> {
        let Body::Case { case_id, work: Work::Split { new_case, people, kind, reason } } = &operation.body
        else {
            return None;
        };
        Some(Self { from: *case_id, new_case: *new_case, people, kind, reason })
    }

    /// Its reason, where all of it can be.
    fn reason(&self) -> Result<String, Refused> {
        if self.people.is_empty() {
            return Err(Refused::Missing { field: "people".to_owned() });
        }
        if KindCode::parse(self.kind.as_str()).is_none() {
            return Err(Refused::OutOfRange { field: "kind".to_owned() });
        }
        text::required("reason", self.reason, NextAction::TEXT_LIMIT)
    }

    /// Makes the case that was split off; its people and what keeps them safe come with the facts, for this side does not
    /// see the other record.
    pub(super) fn make(&self, operation: &Operation, stamp: &Stamp, work: &Work) -> Result<Case, Refused> {
        let Stamp::Confirmed { seq, facts, .. } = stamp else { return Err(Refused::NeedsServer) };
        let (number, routing) =
            facts.number.clone().zip(facts.routing.clone()).ok_or(Refused::NeedsServer)?;
        let report = AlertReport {
            kind: self.kind.clone(),
            note: Some(self.reason()?),
            subject: Some(Subject::Other),
            ..AlertReport::new(AlertId::from(self.new_case))
        };
        let mut case = new_case(&report, number, routing, *seq, stamp);
        case.split_from = Some(self.from);
        for id in self.people {
            let person = facts.people.iter().find(|person| person.id == *id).ok_or(Refused::NoSuchPart)?;
            case.people.push(Person { removed: None, ..person.clone() });
        }
        let mut doing = Doing { case: &mut case, operation, stamp, work };
        let by = doing.by()?;
        if facts.sensitive {
            doing.case.sensitive = Field::first(Some(true), operation, stamp, by.clone());
        }
        if let Some(safe) = &facts.safe_contact {
            doing.case.safe_contact = Field::first(Some(safe.clone()), operation, stamp, by.clone());
        }
        doing.take(by);
        doing.tell();
        Ok(case)
    }
}
