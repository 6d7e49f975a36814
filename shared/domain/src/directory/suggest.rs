//! Which schemes somebody may apply for, as far as their registration tells.

use chrono::{DateTime, NaiveDate, Utc};

use super::{Circumstance, Directory, Need, Scheme};
use crate::{
    hub::india_day,
    place::{Atlas, Point},
    worker::{Born, Home, Registration, WorkerDetails},
};

/// What is known of somebody on a day. What is none is not known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct About {
    /// The youngest and the oldest they can be, years.
    pub age: Option<(i32, i32)>,
    /// State of origin, in its listed spelling.
    pub home: Option<String>,
    /// State of work.
    pub work: Option<String>,
    /// Code of their trade.
    pub trade: Option<String>,
    /// Whether e-Shram has them.
    pub e_shram: Option<bool>,
    /// Whether the building workers' board has them.
    pub bocw: Option<bool>,
    /// Whether they have a ration card.
    pub ration_card: Option<bool>,
    /// The day, in India.
    pub on: NaiveDate,
}

impl About {
    /// Nothing is known.
    pub fn nobody(on: NaiveDate) -> Self {
        let (home, work, trade) = (None, None, None);
        Self { age: None, home, work, trade, e_shram: None, bocw: None, ration_card: None, on }
    }

    /// What a registration tells at this time. They work where their site lies; else where they go.
    pub fn of(details: &WorkerDetails, at: DateTime<Utc>) -> Self {
        let placed = |point: Point| Atlas::embedded().locate(point).state;
        let site = details.site.point.filter(|point| point.is_on_earth()).and_then(placed);
        Self {
            age: details.born.map(|born| ages(born, at)),
            home: state(&details.origin),
            work: site.or_else(|| state(&details.destination)),
            trade: Some(details.trade.clone()).filter(|trade| !trade.is_empty()),
            e_shram: held(&details.e_shram),
            bocw: held(&details.bocw),
            ration_card: held(&details.ration_card),
            on: india_day(at),
        }
    }

    fn has(&self, need: Need) -> Option<bool> {
        match need {
            Need::EShram => self.e_shram,
            Need::Bocw => self.bocw,
            Need::RationCard => self.ration_card,
            _ => None,
        }
    }
}

/// By the year somebody born so is of two ages; who said an age may be a year off to either side.
fn ages(born: Born, at: DateTime<Utc>) -> (i32, i32) {
    let most = born.age(at);
    (most - 1, most + i32::from(born.from_age))
}

fn state(home: &Home) -> Option<String> {
    Atlas::embedded().is_state(&home.state).map(str::to_owned)
}

fn held(registration: &Registration) -> Option<bool> {
    match registration {
        Registration::NotAsked => None,
        Registration::Missing => Some(false),
        Registration::Held { .. } => Some(true),
    }
}

/// Something that a scheme asks of somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Condition {
    /// Their age.
    Age,
    /// The state that they are from.
    Home,
    /// The state in which they work.
    Work,
    /// That these two are not the same.
    Away,
    /// Their trade.
    Trade,
    /// That they have something already.
    Has(Need),
    /// That they do not have it yet.
    Lacks(Need),
    /// What no registration says.
    Circumstance(Circumstance),
}

/// How sure a suggestion is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Certainty {
    /// All that a registration can say fits. Whom the scheme is not for ([`Scheme::not_if`]) stands beside it.
    Fits,
    /// Nothing speaks against it, and this is not known.
    MayFit {
        /// What, at least one.
        unknown: Vec<Condition>,
    },
}

/// A scheme that somebody may apply for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion<'d> {
    /// Which.
    pub scheme: &'d Scheme,
    /// How sure.
    pub certainty: Certainty,
    /// What is known and fits.
    pub why: Vec<Condition>,
    /// What needs that which this scheme gives, and would not be closed to them then.
    pub opens: Vec<&'d Scheme>,
}

impl Suggestion<'_> {
    /// What is not known.
    pub fn unknown(&self) -> &[Condition] {
        match &self.certainty {
            Certainty::Fits => &[],
            Certainty::MayFit { unknown } => unknown,
        }
    }

    /// First what they are known to lack and can register for, then what they were not asked of; then by how little is
    /// unknown.
    fn rank(&self) -> (u8, usize) {
        let lacks = self.scheme.gives.filter(|need| need.is_recorded()).map(Condition::Lacks);
        match lacks {
            Some(lacks) if self.why.contains(&lacks) => (0, 0),
            Some(_) => (1, 0),
            None => (2, self.unknown().len()),
        }
    }
}

/// Whether a condition is met: yes, not known, no.
type Answer = Option<bool>;

/// What a scheme asks of somebody, with the answers. `given` is taken as held.
fn conditions(scheme: &Scheme, about: &About, given: Option<Need>) -> Vec<(Condition, Answer)> {
    let mut all = Vec::new();
    if scheme.ages.from.is_some() || scheme.ages.to.is_some() {
        all.push((Condition::Age, about.age.and_then(|age| age_fits(scheme, age))));
    }
    let among = |list: &[String], own: &Option<String>| own.as_ref().map(|own| list.contains(own));
    if !scheme.home.is_empty() {
        all.push((Condition::Home, among(&scheme.home, &about.home)));
    }
    if !scheme.work.is_empty() {
        all.push((Condition::Work, among(&scheme.work, &about.work)));
    }
    if scheme.away {
        // where the scheme leaves no other state, the one that is known decides
        let is_only = |list: &[String], state: &str| !list.is_empty() && list.iter().all(|one| one == state);
        match (&about.home, &about.work) {
            (Some(home), Some(work)) => all.push((Condition::Away, Some(home != work))),
            (None, Some(work)) if is_only(&scheme.home, work) => all.push((Condition::Away, Some(false))),
            (Some(home), None) if is_only(&scheme.work, home) => all.push((Condition::Away, Some(false))),
            // it is the state that has to be asked for
            (None, _) if scheme.home.is_empty() => all.push((Condition::Home, None)),
            (_, None) if scheme.work.is_empty() => all.push((Condition::Work, None)),
            _ => {}
        }
    }
    if !scheme.trades.is_empty() {
        all.push((Condition::Trade, among(&scheme.trades, &about.trade)));
    }
    let needs = scheme.needs.iter().filter(|need| need.is_recorded() && given != Some(**need));
    all.extend(needs.map(|need| (Condition::Has(*need), about.has(*need))));
    all.extend(scheme.gives.map(|need| (Condition::Lacks(need), about.has(need).map(|has| !has))));
    all.extend(scheme.only_if.iter().map(|what| (Condition::Circumstance(*what), None)));
    all
}

fn age_fits(scheme: &Scheme, (youngest, oldest): (i32, i32)) -> Answer {
    let from = scheme.ages.from.map_or(i32::MIN, i32::from);
    let to = scheme.ages.to.map_or(i32::MAX, i32::from);
    if from <= youngest && oldest <= to {
        Some(true)
    } else if oldest < from || to < youngest {
        Some(false)
    } else {
        None
    }
}

/// The conditions, unless the scheme has ended or one is known not to be met.
fn open_conditions(scheme: &Scheme, about: &About, given: Option<Need>) -> Option<Vec<(Condition, Answer)>> {
    let is_over = scheme.until.is_some_and(|until| about.on > until);
    let all = conditions(scheme, about, given);
    let is_closed = is_over || all.iter().any(|(_, answer)| *answer == Some(false));
    (!is_closed).then_some(all)
}

/// What somebody may apply for. Never a scheme that something known speaks against.
pub fn suggest<'d>(directory: &'d Directory, about: &About) -> Vec<Suggestion<'d>> {
    let open = directory.schemes().iter().filter_map(|scheme| {
        let all = open_conditions(scheme, about, None)?;
        let (met, unknown): (Vec<_>, Vec<_>) = all.into_iter().partition(|(_, answer)| answer.is_some());
        let names =
            |part: Vec<(Condition, Answer)>| part.into_iter().map(|(what, _)| what).collect::<Vec<_>>();
        let (why, unknown) = (names(met), names(unknown));
        let certainty = if unknown.is_empty() { Certainty::Fits } else { Certainty::MayFit { unknown } };
        let opens = scheme.gives.map(|need| opened(directory, about, need)).unwrap_or_default();
        Some(Suggestion { scheme, certainty, why, opens })
    });
    let mut suggestions: Vec<_> = open.collect();
    // stable: else the directory's order stands
    suggestions.sort_by_key(Suggestion::rank);
    suggestions
}

fn opened<'d>(directory: &'d Directory, about: &About, need: Need) -> Vec<&'d Scheme> {
    let needing = directory.schemes().iter().filter(|scheme| scheme.needs.contains(&need));
    needing.filter(|scheme| open_conditions(scheme, about, Some(need)).is_some()).collect()
}

#[cfg(test)]
mod tests;
