//! How likely two registrations are of one person: the evidence of each trait, added up (Fellegi and Sunter, "A Theory for
//! Record Linkage", 1969).
//!
//! Evidence is in bits: each bit doubles the odds. A trait that agrees brings log2 of how often it agrees for one person
//! over how often it does by chance; a trait that differs takes away by the same rule; a trait that is missing says
//! nothing. Against it stands how many people it could be by chance: log2 of the people known.

use super::{
    Commonness, Sketch,
    name::{MOST, compare_names},
    sketch::{Phone, PhoneOf},
    sound::{Sound, Word, similarity},
};
use crate::worker::Likeness;

/// What a comparison found.
#[derive(Debug, Clone, PartialEq)]
pub struct Comparison {
    /// Odds that the two are one person, in bits: at 0 it is as likely as not.
    pub odds: f64,
    /// Why, each once, what speaks for it first.
    pub why: Vec<Likeness>,
}

/// From these odds on a pair is suggested, in bits: at one to three already, because to look at a suggestion costs a moment
/// and a twin that nobody noticed costs a case its history.
pub const SUGGESTED_FROM: f64 = -1.5;

/// How likely somebody who is registered is there already, whoever it is: what stands for a pair before anything is
/// compared.
const THERE_ALREADY: f64 = 0.33;

/// As many people as there could at least be, however few are known.
const FEWEST: u32 = 300;

const SAME_PHONE: f64 = 13.8;
/// A number of an employer or of somebody who passes on what is said: many workers give it.
const PHONE_OF_MANY: f64 = 3.0;
/// People lose and change numbers.
const OTHER_PHONE: f64 = -3.5;
const SAME_SEX: f64 = 0.4;
/// Written wrongly in one of a hundred.
const OTHER_SEX: f64 = -6.0;
/// Years apart, and what it says: ages are rounded to fives and tens.
const AGES: [(u32, f64); 8] =
    [(0, 3.0), (1, 2.8), (2, 2.3), (3, 1.0), (4, 0.2), (5, -0.6), (7, -2.8), (8, -5.0)];
const OTHER_AGE: f64 = -8.0;
const SAME_STATE: f64 = 1.3;
const OTHER_DISTRICT: f64 = -4.0;
const OTHER_STATE: f64 = -6.0;
const SAME_PANCHAYAT: f64 = 4.0;
/// A home is written as wards, hamlets or panchayats.
const OTHER_PANCHAYAT: f64 = -2.3;
const SAME_TRADE: f64 = 2.8;
const OTHER_TRADE: f64 = -2.2;
const SAME_EMPLOYER: f64 = 4.5;
const OTHER_EMPLOYER: f64 = -1.4;

/// How alike free text must sound to be of the same village or employer.
const SAME_TEXT: f64 = 0.85;

impl Comparison {
    /// How sure it is, in percent: 50 at odds of 0.
    pub fn sure_percent(&self) -> u8 {
        let sure = 1.0 / (1.0 + (-self.odds).exp2());
        (0..=100_u8).rev().find(|percent| f64::from(*percent) <= sure * 100.0).unwrap_or(0)
    }
}

/// How likely two sketches are of one person among the people counted in `commonness`: the same in either order.
///
/// None where they have neither a phone number nor a name in common: nothing else is enough to suggest a pair.
pub fn compare(one: &Sketch, other: &Sketch, commonness: &Commonness) -> Option<Comparison> {
    compare_from(f64::NEG_INFINITY, one, other, commonness)
}

/// The same, none also where the odds are less than `from`: names are only compared where they could decide.
pub(crate) fn compare_from(
    from: f64,
    one: &Sketch,
    other: &Sketch,
    commonness: &Commonness,
) -> Option<Comparison> {
    let phone = same_phone(one, other);
    let mut who = Sum::default();
    match phone {
        Some(bits) => who.add(bits, Likeness::SamePhone),
        None if one.own_phone() && other.own_phone() => who.bits += OTHER_PHONE,
        None => {}
    }
    person(one, other, &mut who);
    let mut home_and_work = Sum::default();
    surroundings(one, other, commonness, &mut home_and_work);
    let against = (f64::from(commonness.people().max(FEWEST)) / THERE_ALREADY).log2();
    if MOST + who.bits + home_and_work.bits.max(0.0) - against < from {
        return None;
    }
    // the same steps in either order, also where two ways to pair words are equally good
    let in_order = (&one.name, one.unfinished) <= (&other.name, other.unfinished);
    let (one, other) = if in_order { (one, other) } else { (other, one) };
    let names = compare_names(one, other, commonness, phone.is_some());
    if !names.meet && phone.is_none() {
        return None;
    }
    // those who share a phone and not a name are a household: of course they share home and work too
    let told = if names.differ { home_and_work.bits.min(0.0) } else { home_and_work.bits };
    let odds = names.bits + who.bits + told - against;
    let mut why: Vec<Likeness> = names.why.into_iter().chain(who.why).chain(home_and_work.why).collect();
    why.sort_unstable();
    (odds >= from).then_some(Comparison { odds, why })
}

#[derive(Default)]
struct Sum {
    bits: f64,
    why: Vec<Likeness>,
}

impl Sum {
    fn add(&mut self, bits: f64, why: Likeness) {
        self.bits += bits;
        self.why.push(why);
    }
}

/// What a number in common says; none where there is none.
fn same_phone(one: &Sketch, other: &Sketch) -> Option<f64> {
    let pairs = one.phones.iter().flat_map(|a| other.phones.iter().map(move |b| (a, b)));
    let same = pairs.filter(|(a, b)| a.number == b.number);
    let of_many = |a: &Phone, b: &Phone| a.whose == PhoneOf::Many || b.whose == PhoneOf::Many;
    same.map(|(a, b)| if of_many(a, b) { PHONE_OF_MANY } else { SAME_PHONE }).reduce(f64::max)
}

fn person(one: &Sketch, other: &Sketch, sum: &mut Sum) {
    match one.sex.zip(other.sex) {
        Some((a, b)) if a == b => sum.bits += SAME_SEX,
        Some(_) => sum.add(OTHER_SEX, Likeness::OtherSex),
        None => {}
    }
    if let Some((a, b)) = one.born.zip(other.born) {
        let apart = a.year.abs_diff(b.year);
        match AGES.into_iter().find(|(years, _)| apart <= *years) {
            Some((_, bits)) if bits > 0.0 => sum.add(bits, Likeness::AgeNear),
            Some((_, bits)) => sum.add(bits, Likeness::AgeFar),
            None => sum.add(OTHER_AGE, Likeness::AgeFar),
        }
    }
}

fn surroundings(one: &Sketch, other: &Sketch, commonness: &Commonness, sum: &mut Sum) {
    match (same(&one.district, &other.district), same(&one.state, &other.state)) {
        (_, Some(false)) => sum.add(OTHER_STATE, Likeness::OtherOrigin),
        (Some(true), _) => {
            let share = commonness.of_district(&one.district);
            sum.add(((0.9 / share).log2() - 1.2).clamp(0.5, 7.0), Likeness::SameDistrict);
        }
        (Some(false), _) => sum.add(OTHER_DISTRICT, Likeness::OtherOrigin),
        (None, Some(true)) => sum.add(SAME_STATE, Likeness::SameState),
        (None, None) => {}
    }
    if let Some((a, b)) = one.panchayat.as_ref().zip(other.panchayat.as_ref()) {
        sum.bits += if same_text(a, b) { SAME_PANCHAYAT } else { OTHER_PANCHAYAT };
    }
    match same(&one.trade, &other.trade) {
        Some(true) => sum.add(SAME_TRADE, Likeness::SameTrade),
        Some(false) => sum.bits += OTHER_TRADE,
        None => {}
    }
    if !one.work_for.is_empty() && !other.work_for.is_empty() {
        let mut pairs = one.work_for.iter().flat_map(|a| other.work_for.iter().map(move |b| (a, b)));
        if pairs.any(|(a, b)| same_text(a, b)) {
            sum.add(SAME_EMPLOYER, Likeness::SameEmployer);
        } else {
            sum.bits += OTHER_EMPLOYER;
        }
    }
}

/// Whether two texts are the same; none where one is missing.
fn same(one: &str, other: &str) -> Option<bool> {
    (!one.is_empty() && !other.is_empty()).then(|| one == other)
}

/// Whether the words of two texts sound alike: two of them, or all of the shorter one.
fn same_text(one: &Sound, other: &Sound) -> bool {
    let needed = one.words.len().min(other.words.len()).min(2);
    let meets = |ours: &Sound, theirs: &Sound| {
        let is_met = |a: &&Word| theirs.words.iter().any(|b| similarity(a, b) >= SAME_TEXT);
        ours.words.iter().filter(is_met).take(needed).count() == needed
    };
    meets(one, other) && meets(other, one)
}
