//! How an operation meets its case on the server: is the caller allowed, which hub answers, what does it change. Pure and
//! without a store, so that every store decides alike; what an operation does to a case stands in `domain`.

use chrono::{DateTime, Datelike, FixedOffset, Utc};
use domain::{
    INDIA_SECONDS_EAST,
    alert::{AlertDetails, AlertReport, Source, Way},
    case::{Case, Counts, Ringing, apply, whereabouts},
    hub::{Hub, HubId, Routing, route},
    ids::{AlertId, OperationId},
    operation::{Actor, Applied, Body, Facts, Operation, Refused, Stamp, Version},
    permission::{Action, may},
    place::Atlas,
};
use serde_json::Value;
use sha2::{Digest, Sha256};

use crate::{
    inbound,
    storage::{Caller, DeviceKey, Lists, StoredCase},
};

mod ringing;

/// An operation with what is known of who brings it.
#[derive(Debug, Clone, Copy)]
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

    /// What a later revision says stands over what was told before, so only the person who raised the alert makes one:
    /// shown by the secret or the device, or a text message from the number that the alert has. From anybody else a
    /// report of a known alert counts as one without a revision; this is that report, where it has to be another.
    pub fn without_anothers_revision(&self, stored: &StoredCase) -> Option<Operation> {
        let Body::RaiseAlert(report) = &self.operation.body else { return None };
        let number = stored.case.alert.phone.as_ref().map(|told| &told.value);
        // the number that the network reported: one that only the message names stands beside another sender
        let from_the_network = !report.unknown.contains_key(inbound::SENT_FROM);
        let by_number =
            self.way == Way::Sms && from_the_network && number.is_some() && report.phone.as_ref() == number;
        if report.revision == 0 || by_number || self.owns(stored) {
            return None;
        }
        let body = Body::RaiseAlert(Box::new(AlertReport { revision: 0, ..(**report).clone() }));
        Some(Operation { body, ..self.operation.clone() })
    }
}

/// What deciding asks of a store besides the case itself.
pub trait Ledger {
    /// Why it may have no answer.
    type Error;

    /// The next case number of a hub; asked only where a case is made.
    ///
    /// # Errors
    /// Where the store cannot answer.
    fn next_number(&mut self, hub: &HubId, at: DateTime<Utc>) -> Result<String, Self::Error>;

    /// What is known of a device that raises an alert now, the alert included.
    ///
    /// # Errors
    /// Where the store cannot answer.
    fn counts(&mut self, device: DeviceKey, at: DateTime<Utc>) -> Result<Counts, Self::Error>;
}

/// Decides on an operation that would take place `seq`.
///
/// # Errors
/// Those of the ledger.
pub fn decide<L: Ledger>(
    hubs: &[Hub],
    lists: &Lists,
    stored: Option<StoredCase>,
    arrival: &Arrival<'_>,
    seq: Version,
    ledger: &mut L,
) -> Result<Decision, L::Error> {
    let owner = arrival.owner(stored.as_ref());
    match (stored, &arrival.operation.body) {
        (None, Body::RaiseAlert(report)) => {
            let routing = route_report(hubs, report, arrival);
            let at = arrival.received_at;
            let number = ledger.next_number(&routing.hub, at)?;
            let counts = owner.map(|device| ledger.counts(device, at)).transpose()?.unwrap_or_default();
            let urgency = lists.kinds().urgency(&report.kind);
            let ringing = Ringing::begin(&lists.plan(&routing.hub, urgency), counts.throttle(), at);
            let facts = Facts {
                number: Some(number),
                routing: Some(routing),
                urgency: Some(urgency),
                ringing: Some(ringing),
            };
            Ok(take(None, arrival, seq, facts, owner))
        }
        (None, Body::AddPositions { .. } | Body::CancelAlert { .. }) => {
            let may_be_theirs =
                arrival.secret_shown || arrival.device().is_some() || arrival.caller.staff.is_some();
            Ok(if may_be_theirs { Decision::Park } else { Decision::Refuse(Refused::NotAllowed) })
        }
        (None, _) => Ok(Decision::Refuse(Refused::NoSuchCase)),
        (Some(stored), _) => Ok(decide_on_known(hubs, lists, &stored, arrival, seq, owner)),
    }
}

fn decide_on_known(
    hubs: &[Hub],
    lists: &Lists,
    stored: &StoredCase,
    arrival: &Arrival<'_>,
    seq: Version,
    owner: Option<DeviceKey>,
) -> Decision {
    let staff = arrival.caller.staff.as_ref();
    let allowed = |action| may(staff, arrival.owns(stored), action, &stored.case);
    let body = &arrival.operation.body;
    if !body.is_made_by_server() && !allowed(Action::of(body)) {
        // who may not read the case is not told that there is one
        let reason = if allowed(Action::ReadCase) { Refused::NotAllowed } else { Refused::NoSuchCase };
        return Decision::Refuse(reason);
    }
    if let Err(refused) = ringing::check_neighbour(hubs, body) {
        return Decision::Refuse(refused);
    }
    let mut facts = Facts::default();
    if let Body::RingOn { stage, .. } = body {
        match ringing::ring_on(lists, &stored.case, *stage, arrival.received_at) {
            Ok(ringing) => facts.ringing = Some(ringing),
            Err(refused) => return Decision::Refuse(refused),
        }
    }
    // first without news of hub, urgency or ringing: what they depend on is asked of what it makes of the case
    let trial = take(Some(stored.case.clone()), arrival, seq, facts.clone(), owner);
    let Decision::Take(taken) = &trial else { return trial };
    let known = facts.clone();
    decide_facts(hubs, lists, &stored.case, &taken.case, arrival.received_at, &mut facts);
    if facts == known { trial } else { take(Some(stored.case.clone()), arrival, seq, facts, owner) }
}

/// What the server decides on an operation that made `after` of `before`.
fn decide_facts(
    hubs: &[Hub],
    lists: &Lists,
    before: &Case,
    after: &Case,
    at: DateTime<Utc>,
    facts: &mut Facts,
) {
    if after.alert.kind.value != before.alert.kind.value {
        facts.urgency = Some(lists.kinds().urgency(&after.alert.kind.value));
    }
    // where the position did not change, time alone must not route it anew
    if after.taken.is_none() && whereabouts_differ(after, before) {
        let now_at = whereabouts(&after.alert, after.position.as_ref(), at);
        facts.routing = Some(route(Atlas::embedded(), hubs, &now_at));
    }
    if facts.ringing.is_none() {
        // an update may have waited for its alert: nobody heard anything before that came
        facts.ringing = ringing::ringing_after(lists, before, after, facts, at.max(before.received_at));
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

/// The same update of the same alert is the same operation, however often it comes: its id is made from what it says.
pub fn id_of_update(alert: AlertId, update: &Body) -> OperationId {
    let [b0, b1, b2, b3, b4, b5, b6, b7, b8, b9, ..] = body_hash(b"update through the alert's door", update);
    let unix_ms = u64::try_from(alert.as_uuid().as_u128() >> 80).unwrap_or_default();
    OperationId::new(unix_ms, [b0, b1, b2, b3, b4, b5, b6, b7, b8, b9])
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
