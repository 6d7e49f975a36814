//! A person who was registered more than once: what the registration that stands for all tells of those joined into it. The
//! link alone does it, so that nothing of theirs is left where it is undone. Which those are: [`super::Register::joined`].

use std::collections::BTreeSet;

use domain::{
    case::NextAction,
    worker::{CaseBrief, VisitNote, Worker, WorkerPhone},
};

use crate::sync::Records;

/// A registration with those joined into it.
pub(super) struct Whole<'a> {
    standing: &'a Worker,
    others: Vec<&'a Worker>,
}

/// Something that stands in one of them.
pub(super) struct Of<'a, T> {
    pub(super) what: &'a T,
    pub(super) of: &'a Worker,
}

impl<'a> Whole<'a> {
    /// Of this one, with the others as far as they are read and may be seen.
    pub(super) fn of(standing: &'a Worker, records: &'a Records) -> Self {
        let joined = records.register.joined(standing.id);
        let read = joined.filter_map(|id| records.workers.shown(id));
        let is_seen = |worker: &&Worker| records.staff().is_some_and(|staff| worker.is_seen_by(staff));
        Self { standing, others: read.filter(is_seen).collect() }
    }

    /// What each holds of this, the standing one's first.
    fn each<T, I>(&self, held: impl Fn(&'a Worker) -> I) -> Vec<Of<'a, T>>
    where
        I: IntoIterator<Item = &'a T>,
    {
        let all = std::iter::once(self.standing).chain(self.others.iter().copied());
        all.flat_map(|of| held(of).into_iter().map(move |what| Of { what, of })).collect()
    }

    /// Who was with them, the newest first.
    pub(super) fn visits(&self) -> Vec<Of<'a, VisitNote>> {
        let mut visits = self.each(|worker| &worker.visits);
        visits.sort_by_key(|note| (note.what.visit.on, note.what.by.at));
        visits.reverse();
        visits
    }

    /// When to look after them, the earliest first.
    pub(super) fn follow_ups(&self) -> Vec<Of<'a, NextAction>> {
        let mut all = self.each(|worker| &worker.follow_up.value);
        all.sort_by_key(|next| next.what.due);
        all
    }

    /// Their cases, each once.
    pub(super) fn cases(&self) -> Vec<Of<'a, CaseBrief>> {
        let mut told = BTreeSet::new();
        let mut all = self.each(|worker| &worker.cases);
        all.retain(|brief| told.insert(brief.what.case));
        all
    }

    /// Their numbers, each once.
    pub(super) fn phones(&self) -> Vec<Of<'a, WorkerPhone>> {
        let mut told = BTreeSet::new();
        let mut all = self.each(|worker| &worker.fields.phones.value);
        all.retain(|phone| told.insert(phone.what.number.as_e164()));
        all
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::workers::tests::{id, worker};

    fn visit(number: u32, on: &str) -> Value {
        let id = format!("01980000-0000-7000-8000-0000003{number:05}");
        json!({"type": "record_visit", "visit": {"id": id, "on": on, "words": number.to_string()}})
    }

    fn follow(due: &str) -> Value {
        json!({"type": "set_follow_up", "next": {"what": "wages", "due": due}})
    }

    fn case(number: u32) -> Value {
        let brief = json!({"case": format!("01980000-0000-7000-8000-0000000{number:05}"),
            "number": number.to_string(), "hub": "mumbai", "status": "responding",
            "since": "2026-11-21T06:30:00Z"});
        json!({"type": "note_case", "brief": brief})
    }

    fn read(number: u32, numbers: &[&str], works: &[Value]) -> Worker {
        let phones: Vec<Value> =
            numbers.iter().map(|number| json!({"number": number, "whose": "own"})).collect();
        let details = json!({"name": "Sunita", "phones": phones});
        serde_json::from_value(worker(number, &details, works)).unwrap()
    }

    fn two() -> [Worker; 2] {
        let works = [visit(1, "2026-11-20"), visit(2, "2026-11-18"), follow("2026-11-24T03:30:00Z"), case(1)];
        let standing = read(1, &["+919812345678"], &works);
        let works = [visit(3, "2026-11-19"), follow("2026-11-23T03:30:00Z"), case(1), case(2)];
        let joined = [&works[..], &[json!({"type": "merge_workers", "into": id(1)})]].concat();
        [standing, read(2, &["+919812345678", "+919812345679"], &joined)]
    }

    /// What is told, and of which registration.
    fn told<T>(all: Vec<Of<'_, T>>, say: impl Fn(&T) -> String) -> Vec<(String, bool)> {
        all.into_iter().map(|one| (say(one.what), one.of.id.to_string() == id(1))).collect()
    }

    fn expected(all: &[(&str, bool)]) -> Vec<(String, bool)> {
        all.iter().map(|(text, own)| ((*text).to_owned(), *own)).collect()
    }

    #[test]
    fn of_joined_registrations_all_is_told_in_its_order_and_nothing_twice() {
        let [standing, other] = two();
        let whole = Whole { standing: &standing, others: vec![&other] };
        let visits = told(whole.visits(), |note| note.visit.words.clone());
        assert_eq!(visits, expected(&[("1", true), ("3", false), ("2", true)]));
        let follow_ups = told(whole.follow_ups(), |next| next.due.format("%d").to_string());
        assert_eq!(follow_ups, expected(&[("23", false), ("24", true)]));
        let cases = told(whole.cases(), |brief| brief.number.clone());
        assert_eq!(cases, expected(&[("1", true), ("2", false)]));
        let phones = told(whole.phones(), |phone| phone.number.as_e164().to_owned());
        assert_eq!(phones, expected(&[("+919812345678", true), ("+919812345679", false)]));
    }

    #[test]
    fn a_registration_that_stands_for_itself_tells_its_own() {
        let [standing, _] = two();
        let whole = Whole { standing: &standing, others: Vec::new() };
        assert_eq!(whole.visits().len(), 2);
        assert_eq!(whole.follow_ups().len(), 1);
        assert_eq!(whole.cases().len(), 1);
        assert_eq!(whole.phones().len(), 1);
    }
}
