//! Whose news a change is.

use std::{collections::BTreeSet, fmt};

use domain::{
    case::Case,
    hub::{Hub, HubId, HubKind},
    permission::{Action, Reach, Role, reach},
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

    /// The cases of a hub.
    pub fn hub(hub: &HubId) -> Self {
        Self(format!("hub:{hub}"))
    }

    /// The cases of the hubs of a zone.
    pub fn zone(zone: &HubId) -> Self {
        Self(format!("zone:{zone}"))
    }

    /// The alerts that a device raised: it hears that their receipts changed, and never reads the case.
    pub fn device(device: DeviceKey) -> Self {
        Self(format!("device:{}", device.0))
    }

    /// The text that is stored.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The scopes that `case` is in.
    pub fn of_case(case: &Case, owner: Option<DeviceKey>, hubs: &[Hub]) -> BTreeSet<Self> {
        let mut scopes = BTreeSet::from([Self::all()]);
        scopes.extend(owner.map(Self::device));
        for id in case.hubs() {
            scopes.insert(Self::hub(id));
            let Some(hub) = hubs.iter().find(|hub| hub.id == *id) else { continue };
            match hub.kind {
                HubKind::Zonal => scopes.insert(Self::zone(id)),
                _ => hub
                    .parent
                    .as_ref()
                    .filter(|parent| hubs.iter().any(|hub| hub.id == **parent && hub.kind == HubKind::Zonal))
                    .is_some_and(|zone| scopes.insert(Self::zone(zone))),
            };
        }
        scopes
    }

    /// The scopes whose news `caller` hears.
    pub fn of_caller(caller: &Caller) -> BTreeSet<Self> {
        let Some(staff) = &caller.staff else {
            return caller.device.map(|device| Self::device(device.key)).into_iter().collect();
        };
        match (reach(staff.role, Action::ReadCase), staff.role) {
            (Reach::All, _) => BTreeSet::from([Self::all()]),
            (Reach::Hubs, Role::ZonalStaff) => BTreeSet::from([Self::zone(&staff.hub)]),
            (Reach::Hubs, _) => staff.hubs.iter().map(Self::hub).collect(),
            (Reach::Own | Reach::Nothing, _) => {
                caller.device.map(|device| Self::device(device.key)).into_iter().collect()
            }
        }
    }
}

impl fmt::Display for Scope {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
