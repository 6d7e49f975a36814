//! How an operation meets its case on the server: is the caller allowed, which hub answers, what does it change. Pure and
//! without a store, so that every store decides alike; what an operation does to a case stands in `domain`.

use chrono::{DateTime, Utc};
use domain::{
    alert::{AlertDetails, AlertReport, Source, Way},
    case::{Case, Counts, Due, Ringing, apply, whereabouts},
    hub::{Hub, HubId, Reason, Routing, route},
    ids::{CaseId, StaffId, WorkerId},
    operation::{Actor, Applied, Body, Facts, Operation, Refused, Stamp, Version, Work},
    permission::{Action, StaffMember, may},
    place::Atlas,
    worker::WorkerFields,
};

use crate::{
    inbound,
    storage::{Caller, DeviceKey, Lists, StoredCase},
};

mod due;
mod hashes;
mod linked;
mod named;
mod numbers;
mod raised_by;
mod registered;
mod ringing;
mod unsealed;

pub use hashes::{body_hash, id_of_update};
pub use linked::Linked;
pub use named::may_stay;
pub use numbers::{case_number, hub_code, year_in_india};
pub use raised_by::RaisedBy;
use registered::Registered;
pub use unsealed::unsealed;

/// An operation with what is known of who brings it.
#[derive(Debug, Clone, Copy)]
pub struct Arrival<'a> {
    /// What was done.
    pub operation: &'a Operation,
    /// Who says so, by their token.
    pub caller: &'a Caller,
    /// The alert's secret came with it.
    pub secret_shown: bool,
    /// The secret of a referral's link came with it: the partner that was asked answers by it.
    pub link_shown: bool,
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
    /// The other case, where the operation touches two: both are stored, or none.
    pub linked: Option<Linked>,
}

/// Nobody: whoever brings what the server makes itself.
static NOBODY: Caller = Caller { device: None, staff: None, session_on: None };

impl<'a> Arrival<'a> {
    /// What the server makes itself.
    pub fn by_server(operation: &'a Operation, received_at: DateTime<Utc>) -> Self {
        Self {
            operation,
            caller: &NOBODY,
            secret_shown: false,
            link_shown: false,
            way: Way::Server,
            received_at,
        }
    }
}

impl Arrival<'_> {
    /// With what standing it is applied at place `seq`.
    pub fn stamp(&self, seq: Version, facts: Facts) -> Stamp {
        let actor =
            Actor { device: self.caller.device_id(), staff: self.caller.staff.clone(), way: self.way };
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

    /// Whether whoever brings it is who raised the alert.
    pub fn owns(&self, stored: &StoredCase) -> bool {
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

    /// What is known of whoever raises an alert now, the alert included; nothing of [`RaisedBy::Nobody`].
    ///
    /// # Errors
    /// Where the store cannot answer.
    fn counts(&mut self, raised_by: &RaisedBy, at: DateTime<Utc>) -> Result<Counts, Self::Error>;

    /// Alerts that came by this way without a device within [`Counts::ALERTS_WITHIN`], this one included; counted as far
    /// as it matters.
    ///
    /// # Errors
    /// Where the store cannot answer.
    fn alerts_without_device(&mut self, way: Way, at: DateTime<Utc>) -> Result<u64, Self::Error>;

    /// A member of staff, who was not removed.
    ///
    /// # Errors
    /// Where the store cannot answer.
    fn staff(&mut self, id: StaffId) -> Result<Option<StaffMember>, Self::Error>;

    /// Another case.
    ///
    /// # Errors
    /// Where the store cannot answer.
    fn case(&mut self, id: CaseId) -> Result<Option<StoredCase>, Self::Error>;

    /// The registration that a card opens; none where the server did not sign it, or it was replaced.
    ///
    /// # Errors
    /// Where the store cannot answer.
    fn worker_of_card(&mut self, card: &str) -> Result<Option<WorkerId>, Self::Error>;

    /// What is known of a registered worker; none where there is no such one, or it cannot be read.
    ///
    /// # Errors
    /// Where the store cannot answer.
    fn registered(&mut self, worker: WorkerId) -> Result<Option<WorkerFields>, Self::Error>;

    /// Whether something came for an alert of this id before the alert did.
    ///
    /// # Errors
    /// Where the store cannot answer.
    fn is_awaited(&mut self, id: CaseId) -> Result<bool, Self::Error>;
}

/// What Central keeps, for deciding on one operation that would take place `seq`.
#[derive(Debug, Clone, Copy)]
pub struct Desk<'a> {
    /// The hubs.
    pub hubs: &'a [Hub],
    /// Kinds, times and duty.
    pub lists: &'a Lists,
}

/// Decides on an operation that would take place `seq`.
///
/// # Errors
/// Those of the ledger.
pub fn decide<L: Ledger>(
    desk: Desk<'_>,
    stored: Option<StoredCase>,
    arrival: &Arrival<'_>,
    seq: Version,
    ledger: &mut L,
) -> Result<Decision, L::Error> {
    let owner = arrival.owner(stored.as_ref());
    let registered = Registered::of(arrival, ledger)?;
    match (stored, &arrival.operation.body) {
        (None, Body::RaiseAlert(report)) => {
            let routing = route_report(desk.hubs, report, arrival, &registered);
            let at = arrival.received_at;
            let number = ledger.next_number(&routing.hub, at)?;
            let throttled = RaisedBy::of(owner, report, arrival.way).is_throttled(ledger, at)?;
            let urgency = desk.lists.kinds().urgency(&report.kind);
            let plan = desk.lists.plan(&routing.hub, urgency);
            let ringing = Ringing::begin(&plan, throttled, at);
            let facts = Facts {
                number: Some(number),
                routing: Some(routing),
                urgency: Some(urgency),
                due: Some(Due { acknowledge: due::acknowledge(&ringing, &plan), first_atr: None }),
                ringing: Some(ringing),
                worker: registered.by_card,
                ..Facts::default()
            };
            Ok(take(None, arrival, seq, facts, owner))
        }
        (None, Body::AddPositions { .. } | Body::CancelAlert { .. }) => {
            let may_be_theirs =
                arrival.secret_shown || arrival.device().is_some() || arrival.caller.staff.is_some();
            Ok(if may_be_theirs { Decision::Park } else { Decision::Refuse(Refused::NotAllowed) })
        }
        (None, _) => Ok(Decision::Refuse(Refused::NoSuchCase)),
        (Some(stored), _) => {
            if let Err(refused) = check_allowed(arrival, &stored) {
                return Ok(Decision::Refuse(refused));
            }
            let named = match arrival.operation.body.as_work() {
                Some(work) => named::look_up(desk.hubs, &stored.case, work, ledger)?,
                None => Ok(None),
            };
            let named = match named {
                Ok(named) => named,
                Err(refused) => return Ok(Decision::Refuse(refused)),
            };
            let decision = decide_on_known(desk, &stored, arrival, seq, owner, named, &registered);
            match (arrival.operation.body.as_work(), decision) {
                (Some(work), Decision::Take(taken)) if work.other_case().is_some() => {
                    linked::take_other(desk, &stored, work, arrival, seq, *taken, ledger)
                }
                (_, decision) => Ok(decision),
            }
        }
    }
}

/// Whether the caller may do it to this case.
fn check_allowed(arrival: &Arrival<'_>, stored: &StoredCase) -> Result<(), Refused> {
    let body = &arrival.operation.body;
    let staff = arrival.caller.staff.as_ref();
    let allowed = |action| may(staff, arrival.owns(stored), action, &stored.case);
    // a partner has no account: the link's secret is all that they show, and all that it opens
    let by_link =
        arrival.link_shown && staff.is_none() && matches!(body.as_work(), Some(Work::AnswerReferral { .. }));
    if body.is_made_by_server() || by_link || allowed(Action::of(body)) {
        return Ok(());
    }
    // who may not read the case is not told that there is one
    Err(if allowed(Action::ReadCase) { Refused::NotAllowed } else { Refused::NoSuchCase })
}

fn decide_on_known(
    desk: Desk<'_>,
    stored: &StoredCase,
    arrival: &Arrival<'_>,
    seq: Version,
    owner: Option<DeviceKey>,
    named: Option<StaffMember>,
    registered: &Registered,
) -> Decision {
    let (before, at) = (&stored.case, arrival.received_at);
    let mut facts = Facts { named, worker: registered.by_card, ..Facts::default() };
    if let Some(Work::RingOn { stage }) = arrival.operation.body.as_work() {
        match ringing::ring_on(desk.lists, before, *stage, at) {
            Ok(ringing) => {
                if before.ringing.is_none() {
                    let plan = desk.lists.plan(&before.routing.hub, before.urgency());
                    facts.due = Some(due::anew(before, &ringing, &plan));
                }
                facts.ringing = Some(ringing);
            }
            Err(refused) => return Decision::Refuse(refused),
        }
    }
    // first without news of hub, urgency or ringing: what they depend on is asked of what it makes of the case
    let trial = take(Some(before.clone()), arrival, seq, facts.clone(), owner);
    let Decision::Take(taken) = &trial else { return trial };
    let known = facts.clone();
    decide_facts(desk, before, &taken.case, arrival, registered, &mut facts);
    if facts == known { trial } else { take(Some(before.clone()), arrival, seq, facts, owner) }
}

/// What the server decides on an operation that made `after` of `before`.
fn decide_facts(
    desk: Desk<'_>,
    before: &Case,
    after: &Case,
    arrival: &Arrival<'_>,
    registered: &Registered,
    facts: &mut Facts,
) {
    let at = arrival.received_at;
    // an acknowledgement, or a transfer that was accepted before anybody had taken it
    if before.taken.is_none() && after.taken.is_some() {
        facts.due = Some(due::taken(desk.lists, before, at));
    }
    if after.alert.kind.value != before.alert.kind.value {
        facts.urgency = Some(desk.lists.kinds().urgency(&after.alert.kind.value));
    }
    // where the position did not change, time alone must not route it anew
    let is_known_now = registered.says_where() && before.routing.reason == Reason::NoPosition;
    if after.follows_position() && (whereabouts_differ(after, before) || is_known_now) {
        let now_at = registered.with(whereabouts(&after.alert, after.position.as_ref(), at));
        facts.routing = Some(route(Atlas::embedded(), desk.hubs, &now_at));
    }
    if facts.ringing.is_none() {
        // an update may have waited for its alert: nobody heard anything before that came
        let at = at.max(before.received_at);
        let told = match arrival.operation.body.as_work() {
            Some(Work::AddMessage { kind, .. }) => kind.as_ref(),
            _ => None,
        };
        let anew = ringing::ringing_after(desk.lists, before, after, facts, at)
            .or_else(|| ringing::ringing_after_call(desk.lists, before, after, told?, at));
        if let Some((ringing, plan)) = anew {
            facts.due = Some(due::anew(before, &ringing, &plan));
            facts.ringing = Some(ringing);
        }
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
            Some(case) => Decision::Take(Box::new(Taken { case, applied, facts, owner, linked: None })),
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

fn route_report(
    hubs: &[Hub],
    report: &AlertReport,
    arrival: &Arrival<'_>,
    registered: &Registered,
) -> Routing {
    let source = Source { way: arrival.way, device: None, received_at: arrival.received_at };
    let told = AlertDetails::from_report(report.clone(), &source);
    let whereabouts = whereabouts(&told, report.fix.as_ref(), arrival.received_at);
    route(Atlas::embedded(), hubs, &registered.with(whereabouts))
}
