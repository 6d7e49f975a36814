//! Made-up workers as link persons would register them: from one seed always the same, some of them registered twice, in
//! another script, with another spelling, age or phone; many alike who are not the same. What is one person is known.

mod dice;
mod lists;
mod names;
mod noise;

use std::collections::HashMap;

use dice::Dice;
use domain::{
    case::Sex,
    phone_number::PhoneNumber,
    worker::{Born, Home, Whose, WorkerDetails, WorkerPhone},
};
use names::{Background, Community, Name};
pub(crate) use names::{Half, Script};
pub(crate) use noise::Noise;

/// The year in which all are registered.
const YEAR: i32 = 2026;

/// A registration, and whose it is.
#[derive(Clone)]
pub(crate) struct Registered {
    pub(crate) details: WorkerDetails,
    /// Registrations with the same number are of one person.
    pub(crate) person: usize,
    pub(crate) script: Script,
    /// What was written otherwise than it is.
    pub(crate) noise: Vec<Noise>,
}

/// Somebody, as they are.
#[derive(Clone)]
struct Person {
    background: Background,
    sex: Sex,
    /// Father's first name for an initial, where they use one.
    initial: Option<Name>,
    /// The words of the name, and whether each is an everyday one.
    words: Vec<(Name, bool)>,
    age: i32,
    phone: Option<WorkerPhone>,
    /// Of those at home, whom relatives name too.
    family_phone: PhoneNumber,
    state: &'static str,
    district: &'static str,
    panchayat: usize,
    trade: &'static str,
    employer: (&'static str, usize),
}

/// So many registrations from a seed, with the names of one half or all.
pub(crate) fn make(half: Option<Half>, count: usize, seed: u64) -> Vec<Registered> {
    let names = Background::ALL.map(|background| (background, background.names(half)));
    let mut maker = Maker { dice: Dice::new(seed), names: names.into(), last: None };
    let mut registered = Vec::with_capacity(count);
    let mut person = 0;
    while registered.len() < count {
        let somebody = maker.somebody();
        let times = match maker.dice.below(100) {
            0..=1 => 3,
            2..=15 => 2,
            _ => 1,
        };
        for time in 0..times {
            registered.push(noise::register(&somebody, person, time > 0, &mut maker.dice));
        }
        person += 1;
    }
    registered.truncate(count);
    // not one behind the other
    for at in (1..registered.len()).rev() {
        let other = maker.dice.below(at + 1);
        registered.swap(at, other);
    }
    registered
}

struct Maker {
    dice: Dice,
    names: HashMap<Background, Community>,
    last: Option<Person>,
}

impl Maker {
    fn somebody(&mut self) -> Person {
        let relative = self.last.take().filter(|_| self.dice.percent(14));
        let person = match relative {
            Some(person) => self.relative_of(&person),
            None => self.stranger(),
        };
        self.last = Some(person.clone());
        person
    }

    fn stranger(&mut self) -> Person {
        let background = match self.dice.below(100) {
            0..=37 => Background::HindiBelt,
            38..=51 => Background::Bengal,
            52..=65 => Background::Odisha,
            66..=75 => Background::TamilNadu,
            76..=89 => Background::Muslim,
            _ => Background::AdivasiOrChristian,
        };
        let sex = if self.dice.percent(44) { Sex::Female } else { Sex::Male };
        let (initial, words) = self.name(background, sex);
        let (state, districts) = *self.dice.early(lists::origins(background));
        let district = *self.dice.early(districts);
        let first_panchayat = district.len() * 7 % lists::PANCHAYATS.len();
        let panchayat = (first_panchayat + self.dice.below(12)) % lists::PANCHAYATS.len();
        // most are young: the younger of two
        let age = self.dice.between(18, 58).min(self.dice.between(18, 58));
        let business = self.dice.below(lists::BUSINESSES.len());
        Person {
            background,
            sex,
            initial,
            words,
            age,
            phone: Some(self.phone()),
            family_phone: self.phone().number,
            state,
            district,
            panchayat,
            trade: self.dice.early::<&str>(lists::TRADES),
            employer: (*self.dice.early(lists::EMPLOYERS), business),
        }
    }

    /// Husband or wife, brother or sister: the same home and surname, often one phone and one employer.
    fn relative_of(&mut self, person: &Person) -> Person {
        let sex = if self.dice.percent(50) { Sex::Female } else { Sex::Male };
        let mut relative = Person { sex, ..person.clone() };
        let (mut initial, mut words) = self.name(person.background, sex);
        while words.iter().any(|(name, everyday)| !everyday && person.words[0].0 == *name) {
            (initial, words) = self.name(person.background, sex);
        }
        let surnames = &self.names[&person.background].surnames;
        let surname = person.words.iter().skip(1).find(|(name, _)| surnames.contains(name));
        relative.words = words;
        relative.initial = initial;
        if let Some(surname) = surname {
            relative.words.retain(|(name, _)| !surnames.contains(name));
            relative.words.push(surname.clone());
        }
        relative.age = (person.age + self.dice.between(-9, 9)).clamp(18, 60);
        if self.dice.percent(40) {
            relative.phone = Some(self.phone());
        }
        relative
    }

    fn phone(&mut self) -> WorkerPhone {
        let whose = match self.dice.below(100) {
            0..=74 => Whose::Own,
            75..=92 => Whose::Family,
            93..=97 => Whose::Employer,
            _ => Whose::Other,
        };
        // a contractor has one for all
        let first = self.dice.between(6, 9);
        let rest =
            if whose == Whose::Employer { self.dice.below(60) } else { self.dice.below(1_000_000_000) };
        let number = PhoneNumber::parse(&format!("{first}{rest:09}")).unwrap();
        WorkerPhone { number, whose }
    }

    /// The words of a name, by what is usual.
    fn name(&mut self, background: Background, sex: Sex) -> (Option<Name>, Vec<(Name, bool)>) {
        let (dice, community) = (&mut self.dice, &self.names[&background]);
        let woman = sex == Sex::Female;
        let first = dice.name(if woman { &community.women } else { &community.men }).clone();
        let everyday = dice.early(if woman { &community.of_women } else { &community.of_men }).clone();
        let surname = dice.name(&community.surnames).clone();
        let roll = dice.below(100);
        let (first, everyday, surname) = ((first, false), (everyday, true), (surname, false));
        let words = match (background, woman) {
            (Background::HindiBelt, true) => match roll {
                0..=49 => vec![first, everyday],
                50..=64 => vec![first, everyday, surname],
                65..=91 => vec![first, surname],
                _ => vec![first],
            },
            (Background::HindiBelt, false) => match roll {
                0..=29 => vec![first, everyday],
                30..=49 => vec![first, everyday, surname],
                50..=94 => vec![first, surname],
                _ => vec![first],
            },
            (Background::TamilNadu, _) => match roll {
                0..=54 => return (Some(surname.0), vec![first]),
                55..=79 => vec![first, surname],
                _ => vec![first],
            },
            (Background::Muslim, true) => match roll {
                0..=69 => vec![first, everyday],
                70..=89 => vec![first, surname],
                _ => vec![first],
            },
            (Background::Muslim, false) => match roll {
                0..=34 => vec![everyday, first, surname],
                35..=59 => vec![everyday, first],
                60..=94 => vec![first, surname],
                _ => vec![first],
            },
            (Background::AdivasiOrChristian, _) if roll < 8 => vec![first, everyday],
            (Background::Bengal | Background::Odisha, _) if roll < 12 => vec![first, everyday, surname],
            _ if roll < 92 => vec![first, surname],
            _ => vec![first],
        };
        (None, words)
    }
}

impl Person {
    fn born(&self, error: i32) -> Born {
        Born { year: YEAR - (self.age + error).max(18), from_age: true }
    }

    fn home(&self) -> Home {
        Home { state: self.state.to_owned(), district: self.district.to_owned(), ..Home::default() }
    }
}
