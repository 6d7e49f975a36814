//! How many duplicates are found, and how many of those suggested are some.

use std::collections::{BTreeMap, HashMap};

use domain::worker::matching::{Index, Sketch, compare};

use super::people::{Half, Noise, Registered, Script, make};

/// Pairs shown of each kind, where `EXAMPLES` is set.
const EXAMPLES: usize = 40;

/// What matching made of a set.
#[derive(Default)]
struct Figures {
    pairs: usize,
    found: usize,
    suggested: usize,
    by_script: BTreeMap<(Script, Script), (usize, usize)>,
    by_noise: BTreeMap<Noise, (usize, usize)>,
    missed: Vec<(usize, usize)>,
    wrong: Vec<(usize, usize)>,
}

impl Figures {
    fn recall(&self) -> f64 {
        self.found as f64 / self.pairs as f64
    }

    fn precision(&self) -> f64 {
        (self.suggested - self.wrong.len()) as f64 / self.suggested as f64
    }

    fn print(&self, name: &str, set: &[Registered]) {
        let (recall, precision) = (100.0 * self.recall(), 100.0 * self.precision());
        println!("{name}: {} registrations, {} pairs of one person", set.len(), self.pairs);
        println!("  recall {recall:.1} %, precision {precision:.1} % ({} suggested)", self.suggested);
        for ((one, other), (pairs, found)) in &self.by_script {
            println!("  {one:?} - {other:?}: {found} of {pairs}");
        }
        for (noise, (pairs, found)) in &self.by_noise {
            println!("  {noise:?}: {found} of {pairs}");
        }
    }

    fn examples(&self, set: &[Registered], index: &Index<usize>) {
        for (what, pairs) in [("missed", &self.missed), ("wrong", &self.wrong)] {
            for (one, other) in pairs.iter().take(EXAMPLES) {
                let [one, other] = [&set[*one].details, &set[*other].details];
                let comparison = compare(&Sketch::of(one), &Sketch::of(other), index.commonness());
                println!("  {what}: {} / {}: {comparison:?}", one.name, other.name);
            }
        }
    }
}

fn indexed(set: &[Registered]) -> Index<usize> {
    let mut index = Index::new();
    for (id, registered) in set.iter().enumerate() {
        index.insert(id, Sketch::of(&registered.details));
    }
    index
}

fn measure(set: &[Registered], index: &Index<usize>) -> Figures {
    let mut figures = Figures::default();
    let mut of_person: HashMap<usize, Vec<usize>> = HashMap::new();
    for (id, registered) in set.iter().enumerate() {
        of_person.entry(registered.person).or_default().push(id);
    }
    for (id, registered) in set.iter().enumerate() {
        let found = index.likely(&Sketch::of(&registered.details), usize::MAX);
        let found: Vec<usize> = found.into_iter().map(|found| found.id).filter(|other| *other > id).collect();
        figures.suggested += found.len();
        let wrong = found.iter().filter(|other| set[**other].person != registered.person);
        figures.wrong.extend(wrong.map(|other| (id, *other)));
        for other in of_person[&registered.person].iter().copied().filter(|other| *other > id) {
            let is_found = found.contains(&other);
            let mut scripts = [registered.script, set[other].script];
            scripts.sort_unstable();
            let count = |entry: &mut (usize, usize)| {
                entry.0 += 1;
                entry.1 += usize::from(is_found);
            };
            count(figures.by_script.entry((scripts[0], scripts[1])).or_default());
            let mut noise = [registered.noise.as_slice(), &set[other].noise].concat();
            noise.sort_unstable();
            noise.dedup();
            for noise in noise {
                count(figures.by_noise.entry(noise).or_default());
            }
            figures.pairs += 1;
            figures.found += usize::from(is_found);
            if !is_found {
                figures.missed.push((id, other));
            }
        }
    }
    figures
}

fn without_phones(set: &[Registered]) -> Vec<Registered> {
    let mut set = set.to_vec();
    for registered in &mut set {
        registered.details.phones.clear();
        registered.details.family.phone = None;
    }
    set
}

fn report(name: &str, set: &[Registered]) -> Figures {
    let index = indexed(set);
    let figures = measure(set, &index);
    figures.print(name, set);
    if std::env::var_os("EXAMPLES").is_some() {
        figures.examples(set, &index);
    }
    figures
}

/// Rules and weights may be changed by looking at this half, and only at it. `EXAMPLES=1` shows what went wrong.
#[test]
fn the_half_for_tuning_is_matched() {
    let set = make(Some(Half::Tuning), 5_000, 1);
    let figures = report("tuning half", &set);
    assert!(figures.recall() >= 0.95, "{}", figures.recall());
    assert!(figures.precision() >= 0.90, "{}", figures.precision());
}

/// Other people with other names than those that the rules were tuned on.
#[test]
fn of_the_other_half_95_of_100_pairs_are_found_and_90_of_100_suggested_are_pairs() {
    let set = make(Some(Half::Reported), 5_000, 2);
    let figures = report("reported half", &set);
    report("reported half, all phone numbers taken away", &without_phones(&set));
    assert!(figures.recall() >= 0.95, "{}", figures.recall());
    assert!(figures.precision() >= 0.90, "{}", figures.precision());
}

#[test]
fn ten_thousand_workers_of_both_halves_are_matched() {
    let set = make(None, 10_000, 3);
    let figures = report("all names", &set);
    assert!(figures.recall() >= 0.9 && figures.precision() >= 0.85);
}
