//! Thousands of workers in memory, to ask who of them somebody may be, letter by letter as a name is typed.

use std::{
    collections::{HashMap, HashSet},
    fmt,
    hash::Hash,
};

use super::{
    Commonness, Comparison, SUGGESTED_FROM, Sketch, Sound,
    dictionary::{Dictionary, Row},
    score::compare_from,
    sound::{Role, Word},
};
use crate::{digits, phone_number::PhoneNumber};

/// Somebody who may be the person asked for.
#[derive(Debug, Clone, PartialEq)]
pub struct Found<Id> {
    /// Who.
    pub id: Id,
    /// How likely, and why.
    pub comparison: Comparison,
}

/// Digits from which on a number is looked for as a part of phone numbers.
const DIGITS: usize = 4;

/// Workers by what they are called and reached under.
#[derive(Clone)]
pub struct Index<Id> {
    rows: HashMap<Id, Row>,
    people: Vec<Option<(Id, Sketch)>>,
    free: Vec<Row>,
    phones: HashMap<PhoneNumber, Vec<Row>>,
    dictionary: Dictionary,
    commonness: Commonness,
}

impl<Id> Default for Index<Id> {
    fn default() -> Self {
        Self {
            rows: HashMap::new(),
            people: Vec::new(),
            free: Vec::new(),
            phones: HashMap::new(),
            dictionary: Dictionary::default(),
            commonness: Commonness::default(),
        }
    }
}

/// Personal data is not printed.
impl<Id> fmt::Debug for Index<Id> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "index of {} people", self.rows.len())
    }
}

impl<Id: Clone + Eq + Ord + Hash> Index<Id> {
    /// Of nobody yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// People in it.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether nobody is in it.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// How common names and districts are among the people in it.
    pub fn commonness(&self) -> &Commonness {
        &self.commonness
    }

    /// What is compared of somebody; none where they are not in it.
    pub fn sketch(&self, id: &Id) -> Option<&Sketch> {
        let row = self.rows.get(id)?;
        self.people.get(place(*row))?.as_ref().map(|(_, sketch)| sketch)
    }

    /// Puts somebody in; who was there under this id goes.
    pub fn insert(&mut self, id: Id, sketch: Sketch) {
        self.remove(&id);
        let row = self.free.pop().unwrap_or_else(|| Row::try_from(self.people.len()).unwrap_or(Row::MAX));
        self.commonness.add(&sketch);
        for word in words(&sketch.name) {
            self.dictionary.add(word, row);
        }
        for phone in phones(&sketch) {
            self.phones.entry(phone.clone()).or_default().push(row);
        }
        self.rows.insert(id.clone(), row);
        let person = Some((id, sketch));
        match self.people.get_mut(place(row)) {
            Some(freed) => *freed = person,
            None => self.people.push(person),
        }
    }

    /// Takes somebody out; nothing happens where they are not in it.
    pub fn remove(&mut self, id: &Id) {
        let Some(row) = self.rows.remove(id) else { return };
        let Some((_, sketch)) = self.people.get_mut(place(row)).and_then(Option::take) else { return };
        self.free.push(row);
        self.commonness.remove(&sketch);
        for word in words(&sketch.name) {
            self.dictionary.remove(word, row);
        }
        for phone in phones(&sketch) {
            if let Some(rows) = self.phones.get_mut(phone) {
                rows.retain(|kept| *kept != row);
                if rows.is_empty() {
                    self.phones.remove(phone);
                }
            }
        }
    }

    /// Who of those in it the person of a sketch may be, likeliest first, at most `limit`: all whom [`compare`](super::compare) gives
    /// [`SUGGESTED_FROM`], none missed.
    pub fn likely(&self, sketch: &Sketch, limit: usize) -> Vec<Found<Id>> {
        let mut found: Vec<_> =
            self.in_question(sketch).into_iter().filter_map(|row| self.compared(sketch, row)).collect();
        found.sort_by(|a, b| {
            let likelier = b.comparison.odds.total_cmp(&a.comparison.odds);
            likelier.then_with(|| a.id.cmp(&b.id))
        });
        found.truncate(limit);
        found
    }

    /// Those who share a phone number or a name.
    fn in_question(&self, sketch: &Sketch) -> HashSet<Row> {
        let by_phone = phones(sketch).into_iter().filter_map(|phone| self.phones.get(phone)).flatten();
        let mut rows: HashSet<Row> = by_phone.copied().collect();
        for word in words(&sketch.name).into_iter().filter(|word| word.role == Role::Name) {
            let alike = self.dictionary.alike(word).into_iter();
            rows.extend(alike.filter(|(_, word, _)| word.role == Role::Name).flat_map(|(.., rows)| rows));
        }
        let typed = sketch.name.words.last().filter(|word| sketch.unfinished && word.role == Role::Name);
        if let Some(typed) = typed {
            rows.extend(self.dictionary.beginning(typed).into_iter().flat_map(|(_, rows)| rows));
        }
        rows
    }

    fn compared(&self, sketch: &Sketch, row: Row) -> Option<Found<Id>> {
        let (id, known) = self.people.get(place(row))?.as_ref()?;
        let comparison = compare_from(SUGGESTED_FROM, sketch, known, &self.commonness)?;
        Some(Found { id: id.clone(), comparison })
    }

    /// Whom a text may mean that somebody types to find a worker again, best first, at most `limit`: each of its words
    /// sounds like one of the name, in any script and order, the last may be unfinished; four digits and more are looked
    /// for in phone numbers.
    pub fn search(&self, text: &str, limit: usize) -> Vec<Id> {
        let mut best: Option<HashMap<Row, f64>> = None;
        let mut narrow = |found: HashMap<Row, f64>| {
            best = Some(match best.take() {
                None => found,
                Some(before) => before
                    .into_iter()
                    .filter_map(|(row, score)| Some((row, score + found.get(&row)?)))
                    .collect(),
            });
        };
        let digits = ascii_digits(text);
        if digits.len() >= DIGITS {
            narrow(self.with_digits(&digits));
        }
        let sound = Sound::of(text);
        let ended = text.ends_with(char::is_whitespace);
        for (at, word) in sound.words.iter().enumerate() {
            let unfinished = at + 1 == sound.words.len() && !ended;
            narrow(self.called(word, unfinished || word.role == Role::Initial));
        }
        let mut found: Vec<(f64, &Id)> = best
            .unwrap_or_default()
            .into_iter()
            .filter_map(|(row, score)| Some((score, &self.people.get(place(row))?.as_ref()?.0)))
            .collect();
        found.sort_by(|(a, a_id), (b, b_id)| b.total_cmp(a).then_with(|| a_id.cmp(b_id)));
        found.into_iter().take(limit).map(|(_, id)| id.clone()).collect()
    }

    /// Who has a word that sounds like this one, or begins like it, and how well it fits, 0 to 1.
    fn called(&self, word: &Word, unfinished: bool) -> HashMap<Row, f64> {
        let mut called: HashMap<Row, f64> = HashMap::new();
        let mut keep = |rows: &[Row], fits: f64| {
            for row in rows {
                let best = called.entry(*row).or_default();
                *best = best.max(fits);
            }
        };
        for (similarity, _, rows) in self.dictionary.alike(word) {
            keep(rows, similarity);
        }
        if unfinished {
            for (whole, rows) in self.dictionary.beginning(word) {
                let longer = whole.sounds.len().saturating_sub(word.sounds.len());
                keep(rows, 0.9 - 0.02 * f64::from(u8::try_from(longer).unwrap_or(u8::MAX)));
            }
        }
        called
    }

    fn with_digits(&self, digits: &str) -> HashMap<Row, f64> {
        let with = self.phones.iter().filter(|(phone, _)| phone.as_e164().contains(digits));
        with.flat_map(|(_, rows)| rows.iter().map(|row| (*row, 1.0))).collect()
    }
}

fn place(row: Row) -> usize {
    usize::try_from(row).unwrap_or(usize::MAX)
}

/// The words that somebody is found by, and neighbouring ones joined, each once.
fn words(name: &Sound) -> Vec<&Word> {
    let joined = name.joined.iter().map(|(_, word)| word);
    let mut words: Vec<&Word> = name.words.iter().chain(joined).collect();
    words.sort_unstable();
    words.dedup();
    words
}

/// The numbers of a person, each once.
fn phones(sketch: &Sketch) -> HashSet<&PhoneNumber> {
    sketch.phones.iter().map(|phone| &phone.number).collect()
}

/// The digits of a text, of Indian scripts too, as those that numbers are kept in.
fn ascii_digits(text: &str) -> String {
    let digit = |sign| char::from_digit(digits::value(sign)?.into(), 10);
    text.chars().take(64).filter_map(digit).collect()
}
