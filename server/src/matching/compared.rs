//! Everybody who is registered, as they compare, and who is still to be compared. Pure: the job reads and stores.

use std::collections::{BTreeSet, HashMap};

use domain::{
    ids::WorkerId,
    operation::Version,
    worker::{
        Candidate, Worker,
        matching::{Index, Sketch},
    },
};

/// Everybody who is registered, as they compare.
#[derive(Default)]
pub(super) struct Compared {
    index: Index<WorkerId>,
    people: HashMap<WorkerId, Known>,
    /// The other way round: to whom each is suggested.
    suggested_to: HashMap<WorkerId, BTreeSet<WorkerId>>,
    erased: BTreeSet<WorkerId>,
    /// Who is to be compared.
    owed: BTreeSet<WorkerId>,
    /// Of whom it could not be stored: they are owed again at the next look.
    failed: BTreeSet<WorkerId>,
    /// Everything up to here is in it.
    seq: Version,
    /// Grows with whatever is taken in or compared: says what came first.
    moment: u64,
}

/// What is remembered of a registration besides how it compares.
#[derive(Default)]
struct Known {
    /// Whom they are suggested to be, as it is stored.
    suggested: BTreeSet<WorkerId>,
    /// When something that is compared became another, since the start.
    changed: u64,
    /// When they were compared last, since the start.
    compared: u64,
}

/// Whom a registration may be of, where that is another than what is stored.
#[derive(Debug, PartialEq)]
pub(super) struct Found {
    /// The registration.
    pub(super) worker: WorkerId,
    /// The others, the most alike first.
    pub(super) candidates: Vec<Candidate>,
}

impl Compared {
    /// Everything up to here is in it.
    pub(super) fn seq(&self) -> Version {
        self.seq
    }

    /// Whether anybody is still to be compared, or what came of it to be stored.
    pub(super) fn owes(&self) -> bool {
        !self.owed.is_empty() || !self.failed.is_empty()
    }

    /// Whoever failed before is owed again.
    pub(super) fn try_again(&mut self) {
        self.owed.append(&mut self.failed);
    }

    /// Takes registrations in, in the order of their versions. Of those up to `done` it is known that they were compared.
    pub(super) fn take_in(&mut self, page: &[Worker], done: Version) {
        for worker in page {
            if worker.is_there() {
                self.take(worker, done);
            } else {
                self.let_go(worker.id);
            }
            self.seq = worker.version;
        }
    }

    fn take(&mut self, worker: &Worker, done: Version) {
        self.note_suggested(worker.id, worker.candidates.iter().map(|candidate| candidate.worker).collect());
        let sketch = Sketch::of(&worker.fields.details());
        // most operations change nothing of it
        if self.index.sketch(&worker.id) == Some(&sketch) {
            return;
        }
        self.index.insert(worker.id, sketch);
        if worker.version > done {
            self.moment += 1;
            self.people.entry(worker.id).or_default().changed = self.moment;
            self.owed.insert(worker.id);
        }
    }

    /// Takes one that was erased out; to whom it is suggested has another to come.
    fn let_go(&mut self, id: WorkerId) {
        self.index.remove(&id);
        self.note_suggested(id, BTreeSet::new());
        self.people.remove(&id);
        self.owed.remove(&id);
        self.failed.remove(&id);
        self.owed.extend(self.suggested_to.get(&id).into_iter().flatten());
        self.erased.insert(id);
    }

    /// Notes whom somebody is suggested to be, as it is stored.
    fn note_suggested(&mut self, id: WorkerId, suggested: BTreeSet<WorkerId>) {
        if !suggested.is_disjoint(&self.erased) {
            self.owed.insert(id);
        }
        let known = self.people.entry(id).or_default();
        let before = std::mem::replace(&mut known.suggested, suggested);
        for other in before.difference(&known.suggested) {
            if let Some(to) = self.suggested_to.get_mut(other) {
                to.remove(&id);
            }
        }
        for other in known.suggested.difference(&before) {
            self.suggested_to.entry(*other).or_default().insert(id);
        }
    }

    /// Compares some of those who are owed, `most` of them, who was registered last first: so who registers while a long
    /// list is gone through does not wait for its end. What came of it, for whom that is another than before; none where
    /// nobody is owed.
    pub(super) fn compare(&mut self, most: usize) -> Option<Vec<Found>> {
        if self.owed.is_empty() {
            return None;
        }
        let mut found = Vec::new();
        for _ in 0..most {
            let Some(id) = self.owed.pop_last() else { break };
            found.extend(self.compare_one(id));
        }
        Some(found)
    }

    fn compare_one(&mut self, worker: WorkerId) -> Option<Found> {
        let candidates = self.likely(worker);
        self.moment += 1;
        self.people.get_mut(&worker)?.compared = self.moment;
        let known = self.people.get(&worker)?;
        let changed = known.changed;
        let now: BTreeSet<WorkerId> = candidates.iter().map(|candidate| candidate.worker).collect();
        let is_another = known.suggested != now;
        let others =
            known.suggested.iter().chain(&now).chain(self.suggested_to.get(&worker).into_iter().flatten());
        // the other side, unless it was compared since: each once
        let is_behind =
            |other: &&WorkerId| self.people.get(other).is_some_and(|other| other.compared < changed);
        self.owed.extend(others.filter(is_behind).copied());
        is_another.then_some(Found { worker, candidates })
    }

    fn likely(&self, id: WorkerId) -> Vec<Candidate> {
        let Some(sketch) = self.index.sketch(&id) else { return Vec::new() };
        let found = self.index.likely(sketch, Worker::CANDIDATES_LIMIT + 1).into_iter();
        found
            .filter(|found| found.id != id)
            .take(Worker::CANDIDATES_LIMIT)
            .map(|found| Candidate {
                worker: found.id,
                sure_percent: found.comparison.sure_percent(),
                why: found.comparison.why,
            })
            .collect()
    }

    /// Notes of each whether it was stored; of whom nothing is told it was not.
    pub(super) fn settle(&mut self, found: Vec<Found>, stored: &[bool]) {
        let stored = stored.iter().copied().chain(std::iter::repeat(false));
        for (Found { worker, candidates }, stored) in found.into_iter().zip(stored) {
            if stored {
                self.note_suggested(worker, candidates.iter().map(|candidate| candidate.worker).collect());
            } else {
                self.failed.insert(worker);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    fn id(number: u8) -> WorkerId {
        WorkerId::new(1, [number; 10])
    }

    /// A registration at this place of the log.
    fn worker(number: u8, version: Version, name: &str, with: Value) -> Worker {
        let by = json!({"by": id(9), "name": "Asha", "hub": "mumbai", "at": "2026-11-22T12:00:00Z"});
        let mut record = json!({
            "id": id(number), "version": version, "hub": "mumbai", "registered": by, "operation": id(number),
            "keepers": [id(9)], "name": {"value": name}, "phones": {"value": [{"number": "+919812345678"}]}
        });
        record.as_object_mut().unwrap().extend(with.as_object().unwrap().clone());
        serde_json::from_value(record).unwrap()
    }

    fn sunita(number: u8, version: Version) -> Worker {
        worker(number, version, "Sunita Soren", json!({}))
    }

    fn suggested(found: &[Found]) -> Vec<(WorkerId, Vec<WorkerId>)> {
        let others = |found: &Found| found.candidates.iter().map(|candidate| candidate.worker).collect();
        found.iter().map(|found| (found.worker, others(found))).collect()
    }

    /// Everything that comes of it, stored at once; and how many were compared.
    fn settled(compared: &mut Compared) -> (Vec<Found>, usize) {
        let (mut all, mut times) = (Vec::new(), 0);
        loop {
            let before = compared.moment;
            let Some(found) = compared.compare(1) else { return (all, times) };
            times += usize::try_from(compared.moment - before).unwrap();
            let stored: Vec<bool> = found.iter().map(|_| true).collect();
            all.extend(
                found.iter().map(|one| Found { worker: one.worker, candidates: one.candidates.clone() }),
            );
            compared.settle(found, &stored);
        }
    }

    #[test]
    fn each_is_compared_once_and_both_sides_hear_of_it() {
        let mut compared = Compared::default();
        compared.take_in(
            &[sunita(1, 1), sunita(2, 2), worker(3, 3, "Ravi", json!({"phones": {"value": []}}))],
            0,
        );
        let (found, times) = settled(&mut compared);
        assert_eq!(suggested(&found), [(id(2), vec![id(1)]), (id(1), vec![id(2)])]);
        assert_eq!((times, compared.owes()), (3, false));
        // one more, and the other two: of the third nothing changes
        compared.take_in(&[sunita(4, 4)], 0);
        let (found, times) = settled(&mut compared);
        assert_eq!((found.len(), times), (3, 3));
        // what the job itself stored changes nothing that is compared
        compared.take_in(&[worker(4, 5, "Sunita Soren", json!({"candidates": []}))], 0);
        assert!(!compared.owes());
    }

    #[test]
    fn what_was_compared_before_the_start_is_not_again() {
        let mut compared = Compared::default();
        compared.take_in(&[sunita(1, 1), sunita(2, 2)], 2);
        assert_eq!((compared.compare(9), compared.seq()), (None, 2));
        compared.take_in(&[sunita(3, 3)], 2);
        assert_eq!(settled(&mut compared).0.len(), 3, "both sides of the new one");
    }

    #[test]
    fn what_was_not_stored_stays_owed() {
        let mut compared = Compared::default();
        compared.take_in(&[sunita(1, 1), sunita(2, 2)], 0);
        let found = compared.compare(9).unwrap();
        assert_eq!(found.len(), 2);
        compared.settle(found, &[true]);
        assert!(compared.owes());
        assert_eq!(compared.compare(9), None, "not again in this look");
        compared.try_again();
        assert_eq!(suggested(&compared.compare(9).unwrap()), [(id(1), vec![id(2)])]);
    }

    #[test]
    fn whoever_was_erased_while_nobody_looked_is_suggested_no_longer_whichever_is_read_first() {
        let of = |number: u8, version: Version, other: u8| {
            let candidate = json!({"worker": id(other), "sure_percent": 90, "why": []});
            worker(number, version, "Sunita Soren", json!({"candidates": [candidate]}))
        };
        let mut gone = of(2, 4, 1);
        gone.withdrawn = Some(gone.registered.clone());
        for page in [[of(1, 3, 2), gone.clone()], [gone.clone(), of(1, 5, 2)]] {
            let mut compared = Compared::default();
            compared.take_in(&page, 9);
            assert_eq!(suggested(&settled(&mut compared).0), [(id(1), vec![])]);
            assert!(!compared.owes());
        }
    }
}
