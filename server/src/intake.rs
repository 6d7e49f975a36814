//! How an operation meets its case on the server: is the caller allowed, which hub answers, what does it change. Pure and
//! without a store, so that every store decides alike; what an operation does to a case stands in `domain`.

use chrono::{DateTime, Datelike, FixedOffset, Utc};
use domain::{
    alert::{AlertDetails, AlertReport, Source, Way},
    case::{Case, apply, whereabouts},
    hub::{Hub, HubId, Routing, route},
    operation::{Actor, Applied, Body, Facts, Operation, Refused, Stamp, Version},
    permission::{Action, may},
    place::Atlas,
};
use serde_json::Value;
use sha2::{Digest, Sha256};

use crate::storage::{Caller, DeviceKey, StoredCase};

/// An operation with what is known of who brings it.
#[derive(Debug)]
pub struct Arrival<'a> {
    /// What was done.
    pub operation: &'a Operation,
    /// Who says so, by their token.
    pub caller: &'a Caller,
    /// The alert's secret came with it.
    pub secret_shown: bool,
    /// By which way.
    pub way: Way,
    /// When.
    pub received_at: DateTime<Utc>,
}

/// What is to become of an [`Arrival`].
#[derive(Debug, PartialEq)]
pub enum Decision {
    /// Its alert is not there yet: keep it for when it comes.
    Park,
    /// Not taken.
    Refuse(Refused),
    /// Taken: store all of this.
    Take(Box<Taken>),
}

/// What to store.
#[derive(Debug, PartialEq)]
pub struct Taken {
    /// The case as it is now.
    pub case: Case,
    /// Whether it changed.
    pub applied: Applied,
    /// What was decided, for ever.
    pub facts: Facts,
    /// Whose alert it is now.
    pub owner: Option<DeviceKey>,
}

impl Arrival<'_> {
    fn stamp(&self, seq: Version, facts: Facts) -> Stamp {
        let actor = Actor {
            device: self.caller.device.and_then(|device| device.id),
            staff: self.caller.staff.clone(),
            way: self.way,
        };
        Stamp::Confirmed { actor, seq, received_at: self.received_at, facts }
    }

    fn device(&self) -> Option<DeviceKey> {
        self.caller.device.map(|device| device.key)
    }

    /// Whose alert it is after this: the first device that raised it, or that showed its secret.
    pub fn owner(&self, stored: Option<&StoredCase>) -> Option<DeviceKey> {
        let raises = stored.is_none() && matches!(self.operation.body, Body::RaiseAlert(_));
        let bound = stored.and_then(|stored| stored.owner);
        bound.or_else(|| self.device().filter(|_| raises || self.secret_shown))
    }

    fn owns(&self, stored: &StoredCase) -> bool {
        self.secret_shown || (stored.owner.is_some() && stored.owner == self.device())
    }
}

/// Decides on an operation that would take place `seq`. `number` gives the next case number of a hub, and is asked only
/// where a case is made.
///
/// # Errors
/// Those of `number`.
pub fn decide<E>(
    hubs: &[Hub],
    stored: Option<StoredCase>,
    arrival: &Arrival<'_>,
    seq: Version,
    number: impl FnOnce(&HubId) -> Result<String, E>,
) -> Result<Decision, E> {
    let owner = arrival.owner(stored.as_ref());
    match (stored, &arrival.operation.body) {
        (None, Body::RaiseAlert(report)) => {
            let routing = route_report(hubs, report, arrival);
            let number = number(&routing.hub)?;
            let facts = Facts { number: Some(number), routing: Some(routing) };
            Ok(take(None, arrival, seq, facts, owner))
        }
        (None, Body::AddPositions { .. } | Body::CancelAlert { .. }) => {
            let may_be_theirs =
                arrival.secret_shown || arrival.device().is_some() || arrival.caller.staff.is_some();
            Ok(if may_be_theirs { Decision::Park } else { Decision::Refuse(Refused::NotAllowed) })
        }
        (None, _) => Ok(Decision::Refuse(Refused::NoSuchCase)),
        (Some(stored), _) => Ok(decide_on_known(hubs, &stored, arrival, seq, owner)),
    }
}

fn decide_on_known(
    hubs: &[Hub],
    stored: &StoredCase,
    arrival: &Arrival<'_>,
    seq: Version,
    owner: Option<DeviceKey>,
) -> Decision {
    let staff = arrival.caller.staff.as_ref();
    let allowed = |action| may(staff, arrival.owns(stored), action, &stored.case);
    if !allowed(Action::of(&arrival.operation.body)) {
        // who may not read the case is not told that there is one
        let reason = if allowed(Action::ReadCase) { Refused::NotAllowed } else { Refused::NoSuchCase };
        return Decision::Refuse(reason);
    }
    // first without a new hub: where the position did not change, time alone must not route it anew
    let trial = take(Some(stored.case.clone()), arrival, seq, Facts::default(), owner);
    match trial {
        Decision::Take(taken)
            if taken.case.taken.is_none() && whereabouts_differ(&taken.case, &stored.case) =>
        {
            let now_at = whereabouts(&taken.case.alert, taken.case.position.as_ref(), arrival.received_at);
            let routing = route(Atlas::embedded(), hubs, &now_at);
            let facts = Facts { number: None, routing: Some(routing) };
            take(Some(stored.case.clone()), arrival, seq, facts, owner)
        }
        trial => trial,
    }
}

fn take(
    mut case: Option<Case>,
    arrival: &Arrival<'_>,
    seq: Version,
    facts: Facts,
    owner: Option<DeviceKey>,
) -> Decision {
    match apply(&mut case, arrival.operation, &arrival.stamp(seq, facts.clone())) {
        Err(refused) => Decision::Refuse(refused),
        Ok(applied) => match case {
            Some(case) => Decision::Take(Box::new(Taken { case, applied, facts, owner })),
            // `apply` that succeeds leaves a case
            None => Decision::Refuse(Refused::NoSuchCase),
        },
    }
}

fn whereabouts_differ(now: &Case, before: &Case) -> bool {
    let state = |case: &Case| case.alert.state.as_ref().map(|told| told.value.clone());
    let finest = |case: &Case| case.alert.fix.as_ref().map(|told| told.value.clone());
    now.position != before.position || finest(now) != finest(before) || state(now) != state(before)
}

fn route_report(hubs: &[Hub], report: &AlertReport, arrival: &Arrival<'_>) -> Routing {
    let source = Source { way: arrival.way, device: None, received_at: arrival.received_at };
    let told = AlertDetails::from_report(report.clone(), &source);
    route(Atlas::embedded(), hubs, &whereabouts(&told, report.fix.as_ref(), arrival.received_at))
}

/// Hash of what an operation says, under the server's key, by which the same operation is known again.
pub fn body_hash(key: &[u8], body: &Body) -> [u8; 32] {
    let mut hasher = Sha256::new_with_prefix(key);
    hasher.update(sorted(&Value::Object(body.to_wire())).to_string());
    hasher.finalize().into()
}

/// The same value with the names of its objects in order, whatever order the JSON library keeps.
fn sorted(value: &Value) -> Value {
    match value {
        Value::Object(fields) => {
            let mut names: Vec<_> = fields.iter().collect();
            names.sort_by_key(|(name, _)| name.as_str());
            Value::Object(names.into_iter().map(|(name, value)| (name.clone(), sorted(value))).collect())
        }
        Value::Array(values) => Value::Array(values.iter().map(sorted).collect()),
        plain => plain.clone(),
    }
}

/// Seconds that India is ahead of UTC: five and a half hours, all year.
const INDIA_SECONDS_EAST: i32 = 5 * 3600 + 1800;

/// The calendar year in India, which stands in the numbers of the cases of that time.
pub fn year_in_india(at: DateTime<Utc>) -> i32 {
    FixedOffset::east_opt(INDIA_SECONDS_EAST)
        .map_or_else(|| at.year(), |india| at.with_timezone(&india).year())
}

/// `MUM-2026-000123`.
pub fn case_number(hub_code: &str, year: i32, count: u64) -> String {
    format!("{hub_code}-{year}-{count:06}")
}

/// The three letters of a hub: the first of its id that are not yet taken, keeping the first letter and the order of
/// the rest; a zone's are its initials.
pub fn hub_code(id: &HubId, is_taken: impl Fn(&str) -> bool) -> Option<String> {
    let parts: Vec<&str> = id.as_str().split('-').filter(|part| !part.is_empty()).collect();
    let initials: String = parts.iter().filter_map(|part| part.chars().next()).collect();
    let letters: Vec<char> = id.as_str().chars().filter(char::is_ascii_alphanumeric).collect();
    let (first, rest) = letters.split_first()?;
    let picked = rest.iter().enumerate().flat_map(|(at, second)| {
        rest.iter().skip(at + 1).map(move |third| [*first, *second, *third].iter().collect::<String>())
    });
    (initials.len() == 3)
        .then_some(initials)
        .into_iter()
        .chain(picked)
        .map(|code| code.to_ascii_uppercase())
        .find(|code| !is_taken(code))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use chrono::TimeZone;

    use super::*;

    #[test]
    fn a_hub_has_three_letters_of_its_own() {
        let mut taken = BTreeSet::new();
        let mut code = |id: &str| {
            let code = hub_code(&HubId::new(id), |code| taken.contains(code)).unwrap();
            taken.insert(code.clone());
            code
        };
        let codes =
            ["mumbai", "patna", "pathalgaon", "zone-central-north", "zone-south-west", "goa", "gumla"]
                .map(&mut code);
        assert_eq!(codes, ["MUM", "PAT", "PAH", "ZCN", "ZSW", "GOA", "GUM"]);
    }

    #[test]
    fn the_year_of_a_number_is_the_year_in_india() {
        let at = |hour| Utc.with_ymd_and_hms(2026, 12, 31, hour, 0, 0).unwrap();
        assert_eq!((year_in_india(at(18)), year_in_india(at(19))), (2026, 2027));
        assert_eq!(case_number("MUM", 2026, 123), "MUM-2026-000123");
    }
}
