//! Whose news a change is.

use std::{collections::BTreeSet, fmt};

use domain::{
    case::Case,
    hub::{Hub, HubId, HubKind},
    ids::StaffId,
    permission::{Action, Reach, Role, reach, reach_of_reading},
    session::FieldSession,
    worker::Worker,
};

use super::{Caller, DeviceKey};

/// A group of readers to whom a change is news.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Scope(String);

impl Scope {
    /// Every case.
    pub fn all() -> Self {
        Self("all".to_owned())
    }

    /// The cases and the roster of a hub.
    pub fn hub(hub: &HubId) -> Self {
        Self(format!("hub:{hub}"))
    }

    /// The cases and rosters of the hubs of a zone.
    pub fn zone(zone: &HubId) -> Self {
        Self(format!("zone:{zone}"))
    }

    /// The cases that somebody is on, or that were given to them as a volunteer: they see them also where their hub does
    /// not have them, and hear at once when they are on one no longer. The workers whom they look after, and the sessions
    /// that they logged.
    pub fn staff(staff: StaffId) -> Self {
        Self(format!("staff:{staff}"))
    }

    /// The alerts that a device raised: it hears that their receipts changed, and never reads the case.
    pub fn device(device: DeviceKey) -> Self {
        Self(format!("device:{}", device.0))
    }

    /// The text that is stored.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The scopes that `case` is in: of every hub that sees it or a stub of it, of the zones of those that have it, of
    /// Central, of the people on it, of the volunteers who help, and of the device that raised it.
    pub fn of_case(case: &Case, owner: Option<DeviceKey>, hubs: &[Hub]) -> BTreeSet<Self> {
        let mut scopes = BTreeSet::from([Self::all()]);
        scopes.extend(owner.map(Self::device));
        for id in case.hubs() {
            scopes.insert(Self::hub(id));
            scopes.extend(zone_of(id, hubs).map(Self::zone));
        }
        scopes.extend(case.asked_hub().map(Self::hub));
        scopes.extend(case.stubs.iter().map(|stub| Self::hub(&stub.hub)));
        let took = case.taken.as_ref().map(|taken| taken.by).filter(|by| case.is_on_it(*by));
        let people = case.assigned.iter().map(|assigned| assigned.to).chain(took);
        let team = case.team.iter().map(|member| member.staff);
        let volunteers = case.volunteers.iter().map(|share| share.volunteer);
        scopes.extend(people.chain(team).chain(volunteers).map(Self::staff));
        scopes
    }

    /// The scopes that the roster of `hub` is in.
    pub fn of_roster(hub: &HubId, hubs: &[Hub]) -> BTreeSet<Self> {
        let mut scopes = BTreeSet::from([Self::all(), Self::hub(hub)]);
        scopes.extend(zone_of(hub, hubs).map(Self::zone));
        scopes
    }

    /// The scopes that a registration is in: of its hub, of those who look after the worker, and of Central. Of no zone: it
    /// watches over numbers, not over people.
    pub fn of_worker(worker: &Worker) -> BTreeSet<Self> {
        let keepers = worker.keepers.iter().copied().map(Self::staff);
        [Self::all(), Self::hub(&worker.hub)].into_iter().chain(keepers).collect()
    }

    /// The scopes that a session is in: of its hub and that hub's zone, of who logged it, and of Central.
    pub fn of_session(session: &FieldSession, hubs: &[Hub]) -> BTreeSet<Self> {
        let mut scopes = Self::of_roster(&session.hub, hubs);
        scopes.insert(Self::staff(session.logged.by));
        scopes
    }

    /// The scopes whose news `caller` hears.
    pub fn of_caller(caller: &Caller) -> BTreeSet<Self> {
        let Some(staff) = &caller.staff else {
            return caller.device.map(|device| Self::device(device.key)).into_iter().collect();
        };
        match (reach_of_reading(staff.role), staff.role) {
            (Reach::All, _) => BTreeSet::from([Self::all()]),
            (Reach::Hubs, Role::ZonalStaff) => BTreeSet::from([Self::zone(&staff.hub)]),
            (Reach::Hubs, _) => {
                staff.hubs.iter().map(Self::hub).chain(std::iter::once(Self::staff(staff.id))).collect()
            }
            (Reach::Given, _) => BTreeSet::from([Self::staff(staff.id)]),
            // who reads no case may look after workers
            (_, role) if reach(role, Action::ReadWorker) == Reach::Given => {
                BTreeSet::from([Self::staff(staff.id)])
            }
            (Reach::Own | Reach::Nothing, _) => {
                caller.device.map(|device| Self::device(device.key)).into_iter().collect()
            }
        }
    }
}

/// The zone that a hub is in, or is itself.
fn zone_of<'a>(id: &'a HubId, hubs: &'a [Hub]) -> Option<&'a HubId> {
    let hub = hubs.iter().find(|hub| hub.id == *id)?;
    if hub.kind == HubKind::Zonal {
        return Some(id);
    }
    let parent = hub.parent.as_ref()?;
    hubs.iter().any(|hub| hub.id == *parent && hub.kind == HubKind::Zonal).then_some(parent)
}

impl fmt::Display for Scope {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
