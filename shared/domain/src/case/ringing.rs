//! Who rings for a case that nobody has taken, and when it rings on. Pure: the times and the duty hours are Central's, in
//! the server's database, and come in as a [`Plan`]; what follows from them is stored in the case, so that a phone only
//! reads it.
//!
//! A case rings at its hub; not taken within the time for its urgency, at the hub's coordinator and Central together;
//! after the same time again it stays with Central as overdue. A neighbouring hub rings only at Central's word.

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use super::Case;
use crate::{
    alert::{KindCode, Urgency},
    hub::{DutyHours, HubId},
    permission::{Role, StaffMember},
};

/// How far the ringing has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// It is no siren and nobody is on duty: it begins at the next duty hour.
    Waits,
    /// The hub's phones on duty.
    Duty,
    /// Outside the hub's duty hours: Central or its night contact, and the hub.
    Night,
    /// Nobody took it in time: the hub's coordinator and Central together.
    Escalated,
    /// Nobody took it then either: it stays with Central.
    Overdue,
}

impl Stage {
    /// Its name on the wire.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Waits => "waits",
            Self::Duty => "duty",
            Self::Night => "night",
            Self::Escalated => "escalated",
            Self::Overdue => "overdue",
        }
    }

    /// The stage of this name.
    pub fn parse(name: &str) -> Option<Self> {
        [Self::Waits, Self::Duty, Self::Night, Self::Escalated, Self::Overdue]
            .into_iter()
            .find(|stage| stage.as_str() == name)
    }

    /// The stage that follows.
    pub fn next(self) -> Option<Self> {
        match self {
            Self::Waits => Some(Self::Duty),
            Self::Duty | Self::Night => Some(Self::Escalated),
            Self::Escalated => Some(Self::Overdue),
            Self::Overdue => None,
        }
    }

    fn rings_central(self) -> bool {
        matches!(self, Self::Night | Self::Escalated | Self::Overdue)
    }
}

/// One stage that the ringing came to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rung {
    /// Which.
    pub stage: Stage,
    /// The hub that led the case then.
    pub hub: HubId,
    /// When.
    pub at: DateTime<Utc>,
}

/// The ringing of a case that nobody has taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ringing {
    /// How far it has come.
    pub stage: Stage,
    /// Since when it is there.
    pub since: DateTime<Utc>,
    /// When it rings on by itself; `None` where it stays as it is.
    pub next_at: Option<DateTime<Utc>>,
    /// Every stage that it came to, oldest first; the last is where it is.
    pub rung: Vec<Rung>,
    /// The device gave false alarms or gave many alerts at once: the hub's phones stay quiet at first, and the
    /// coordinator and Central ring in time as always.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub throttled: bool,
}

/// What Central has laid down for a case as it is now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// The hub that leads it.
    pub hub: HubId,
    /// How soon somebody must act.
    pub urgency: Urgency,
    /// How long it rings at one stage.
    pub acknowledge_within: TimeDelta,
    /// When that hub is on duty; always where there are none.
    pub duty: Option<DutyHours>,
}

impl Plan {
    /// No stage lasts longer, whatever was laid down.
    pub const LONGEST: TimeDelta = TimeDelta::days(366);

    /// How long a case rings at one stage as long as Central has laid nothing else down. Immediate: the phone of a
    /// person in danger waits three minutes before it says that nobody has it yet and puts 112 in front; a hub gets
    /// little more. Expected: a whole day, so that the hub's next working hours are in it. Future: three days, so that a
    /// weekend is.
    pub fn embedded_acknowledge_within(urgency: Urgency) -> TimeDelta {
        match urgency {
            Urgency::Immediate => TimeDelta::minutes(5),
            Urgency::Expected => TimeDelta::hours(24),
            Urgency::Future => TimeDelta::hours(72),
        }
    }

    fn is_siren(&self) -> bool {
        self.urgency == Urgency::Immediate
    }

    /// When a stage that begins at `at` is over. What is no siren rings nobody outside duty hours.
    fn over_at(&self, at: DateTime<Utc>) -> DateTime<Utc> {
        let within = self.acknowledge_within.clamp(TimeDelta::zero(), Self::LONGEST);
        let over = at.checked_add_signed(within).unwrap_or(at);
        match self.duty {
            Some(hours) if !self.is_siren() => hours.next_from(over),
            _ => over,
        }
    }

    fn first_stage(&self, at: DateTime<Utc>) -> Stage {
        match self.duty {
            Some(hours) if !hours.cover(at) => {
                if self.is_siren() {
                    Stage::Night
                } else {
                    Stage::Waits
                }
            }
            _ => Stage::Duty,
        }
    }
}

impl Ringing {
    /// The ringing of a new case.
    pub fn begin(plan: &Plan, throttled: bool, at: DateTime<Utc>) -> Self {
        Self { stage: Stage::Duty, since: at, next_at: None, rung: Vec::new(), throttled }.at_stage(
            plan.first_stage(at),
            plan,
            at,
        )
    }

    /// The case became another hub's before anybody took it: that hub gets the whole time too. A hub has it once, so that
    /// a position that jumps over a border does not put the coordinator and Central off for ever: then `None`.
    pub fn move_to(&self, plan: &Plan, at: DateTime<Utc>) -> Option<Self> {
        let has_rung = self.rung.iter().any(|rung| rung.hub == plan.hub);
        (!has_rung).then(|| self.at_stage(plan.first_stage(at), plan, at))
    }

    /// The case became more urgent: it begins anew, as a new one would.
    #[must_use]
    pub fn begin_anew(&self, plan: &Plan, at: DateTime<Utc>) -> Self {
        self.at_stage(plan.first_stage(at), plan, at)
    }

    /// Nobody took it in time: the next stage. `None` where there is none.
    pub fn ring_on(&self, plan: &Plan, at: DateTime<Utc>) -> Option<Self> {
        self.stage.next().map(|stage| self.at_stage(stage, plan, at))
    }

    fn at_stage(&self, stage: Stage, plan: &Plan, at: DateTime<Utc>) -> Self {
        let next_at = match (stage, plan.duty) {
            (Stage::Overdue, _) => None,
            (Stage::Waits, Some(hours)) => Some(hours.next_from(at)),
            _ => Some(plan.over_at(at)),
        };
        let mut rung = self.rung.clone();
        rung.push(Rung { stage, hub: plan.hub.clone(), at });
        Self { stage, since: at, next_at, rung, throttled: self.throttled }
    }

    /// Whether the hub's own phones ring.
    fn rings_hub(&self) -> bool {
        !self.throttled && matches!(self.stage, Stage::Duty | Stage::Night | Stage::Escalated)
    }

    /// Whether Central rings: once it was rung it stays, also where the case then became another hub's.
    fn rings_central(&self) -> bool {
        self.rung
            .iter()
            .any(|rung| rung.stage.rings_central() && !(self.throttled && rung.stage == Stage::Night))
    }
}

/// As whom somebody's phone rings for a case; [`crate::hub::Roster::rings_as`] then says whether it does now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RingsAs {
    /// Nobody took it in time: it rings at the coordinator whatever shifts and quiet hours say.
    Anyhow,
    /// While they are on duty.
    OnDuty,
    /// A coordinator before that: while they are on a shift themselves, and where nobody else would ring.
    Second,
}

/// What is known of a device whose alert begins to ring.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// Its alerts that staff found false, within [`Counts::FALSE_ALARMS_WITHIN`].
    pub false_alarms: u64,
    /// Its alerts within [`Counts::ALERTS_WITHIN`], this one included.
    pub alerts: u64,
}

impl Counts {
    /// How far back false alarms count.
    pub const FALSE_ALARMS_WITHIN: TimeDelta = TimeDelta::days(30);
    /// From so many on the ringing is throttled: two may be a child or a pocket.
    pub const FALSE_ALARMS: u64 = 3;
    /// How far back alerts count.
    pub const ALERTS_WITHIN: TimeDelta = TimeDelta::minutes(10);
    /// With more than so many the ringing is throttled; those before ring already.
    pub const ALERTS: u64 = 3;

    /// Whether the alert rings nobody at first. It is stored, routed, shown and answered as any other.
    pub fn throttle(&self) -> bool {
        self.false_alarms >= Self::FALSE_ALARMS || self.alerts > Self::ALERTS
    }
}

impl Case {
    /// Whether there is nobody to ring for any more: somebody has taken it or found it false; or the person took it
    /// back, and where they may have been forced to, a member of staff has spoken to them since.
    pub fn needs_no_ringing(&self) -> bool {
        let taken_back = !self.claims.is_empty() && (self.spoke_after_claim() || !self.may_be_forced());
        self.taken.is_some() || self.false_alarm.is_some() || taken_back
    }

    /// Whether a member of staff has spoken to the person since they first took it back, and knew of that.
    pub(super) fn spoke_after_claim(&self) -> bool {
        let Some((first, spoken)) = self.claims.first().zip(self.spoken.as_ref()) else { return false };
        match self.spoken_seen {
            // the order is the server's, whatever was recorded offline and heard later
            Some(seen) if first.seq > 0 => seen >= first.seq,
            _ => spoken.at >= first.at,
        }
    }

    /// Whether somebody may stand over the person: a threat, an assault, confinement, or nobody knows what. Any kind
    /// that was told counts: who holds the phone can also choose another kind.
    fn may_be_forced(&self) -> bool {
        let kind = &self.alert.kind;
        let told = std::iter::once(&kind.value).chain(kind.others.iter().map(|(other, _)| other));
        told.into_iter().any(is_of_force)
    }

    /// As whom this member of staff's phone rings for the case now; not at all where it does not.
    pub fn rings_as(&self, staff: &StaffMember) -> Option<RingsAs> {
        let coordinates = staff.role == Role::HubCoordinator;
        let stage = self.ringing.as_ref().map(|ringing| ringing.stage);
        if self.rings_for(staff) {
            let anyhow = coordinates && stage == Some(Stage::Escalated);
            return Some(if anyhow { RingsAs::Anyhow } else { RingsAs::OnDuty });
        }
        let as_staff = coordinates && self.rings_for(&StaffMember { role: Role::HubStaff, ..staff.clone() });
        as_staff.then_some(RingsAs::Second)
    }

    /// The hubs whose rosters say whether the case rings at this person's phone: theirs that have it, else their own. Who
    /// has several in their charge is not on duty for this case by the shifts of another hub.
    pub fn duty_hubs<'a>(&'a self, staff: &'a StaffMember) -> Vec<&'a HubId> {
        let theirs: Vec<&HubId> = self.hubs().filter(|hub| staff.hubs.contains(hub)).collect();
        if theirs.is_empty() { vec![&staff.hub] } else { theirs }
    }

    /// Whether the case rings at its stage for who has this role and hub; [`Case::rings_as`] says more.
    pub fn rings_for(&self, staff: &StaffMember) -> bool {
        let Some(ringing) = &self.ringing else { return false };
        let in_charge = |hub: &HubId| staff.hubs.contains(hub);
        match staff.role {
            Role::CentralStaff => {
                let leads = self.routing.hub == staff.hub;
                ringing.rings_central() || (leads && ringing.rings_hub())
            }
            Role::HubStaff | Role::HubCoordinator => {
                let coordinates = staff.role == Role::HubCoordinator && ringing.stage == Stage::Escalated;
                let rings = (staff.role == Role::HubStaff && ringing.rings_hub()) || coordinates;
                let as_neighbour = self.neighbours.iter().any(|neighbour| in_charge(&neighbour.hub));
                as_neighbour || (rings && self.own_hubs().any(in_charge))
            }
            Role::Worker | Role::LinkPerson | Role::Volunteer | Role::ZonalStaff | Role::Administrator => {
                false
            }
        }
    }
}

fn is_of_force(kind: &KindCode) -> bool {
    kind.is_unspecified() || matches!(kind.as_str(), "threat" | "assault" | "confinement")
}

#[cfg(test)]
mod tests;
