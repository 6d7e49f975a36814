//! Records that are no cases: the rosters of hubs, and kinds that only a later version of the app knows.

use std::collections::BTreeMap;

use domain::{
    alert::Way,
    hub::{HubId, Member, Roster},
    ids::StaffId,
    operation::{Actor, Body, RosterChange, Stamp},
    permission::StaffMember,
    sync::Change,
};

use super::{Records, Waiting};
use crate::{effects::record_store::KeptRecord, locale::Words};

/// Kind and id of a record.
pub(super) type RecordName = (String, String);

/// A record that is no case.
#[derive(Debug)]
pub(super) struct Other {
    pub(super) version: u64,
    /// The sync from nothing that named it last.
    pub(super) round: u32,
    /// The confirmed roster, where it is one that can be read.
    roster: Option<Roster>,
    /// With what this phone did on top, where it did something.
    on_top: Option<Roster>,
}

impl Other {
    pub(super) fn read(kept: &KeptRecord) -> (RecordName, Self) {
        let read = || serde_json::from_str::<Roster>(&kept.record).ok();
        let roster = if kept.kind == Change::ROSTER { read() } else { None };
        // under another's name it would be taken for that one
        let roster = roster.filter(|roster| roster.hub.as_str() == kept.id);
        let other = Self { version: kept.version, round: kept.round, roster, on_top: None };
        ((kept.kind.clone(), kept.id.clone()), other)
    }
}

impl Records {
    /// Who works at this hub and rings when, as this phone shows it; none where it has no such record.
    pub(crate) fn roster(&self, hub: &HubId) -> Option<&Roster> {
        let other = self.others.get(&name_of(hub))?;
        other.on_top.as_ref().or(other.roster.as_ref())
    }

    /// Every roster that this phone has.
    pub(crate) fn rosters(&self) -> impl Iterator<Item = &Roster> {
        self.others.values().filter_map(|other| other.on_top.as_ref().or(other.roster.as_ref()))
    }

    /// A colleague, as the rosters on this phone know them.
    pub(crate) fn member(&self, id: StaffId) -> Option<StaffMember> {
        self.staff().filter(|own| own.id == id).cloned().or_else(|| {
            self.rosters().find_map(|roster| {
                let Member { id, name, role, .. } = roster.member(id)?.clone();
                let hub = roster.hub.clone();
                Some(StaffMember { id, name, role, hubs: vec![hub.clone()], hub })
            })
        })
    }

    /// The name of a member of staff, as a record has it; a phone that recorded something about them itself may know it only
    /// by the roster.
    pub(crate) fn name_of(&self, words: Words, id: StaffId, name: &str) -> String {
        if !name.is_empty() {
            return name.to_owned();
        }
        self.member(id).map_or_else(|| words.say("a-colleague"), |member| member.name)
    }

    /// The same is being kept on this phone already.
    pub(crate) fn is_being_kept(&self, body: &Body) -> bool {
        let is_it = |waiting: &Waiting| {
            !waiting.on_disk && waiting.operation.as_ref().is_some_and(|operation| operation.body == *body)
        };
        self.operations.iter().any(is_it)
    }

    /// Whom this phone invited last, where the server has not answered yet.
    pub(crate) fn just_invited(&self) -> Option<StaffId> {
        let last = self.operations.iter().max_by_key(|waiting| waiting.kept.device_seq)?;
        match &last.operation.as_ref()?.body {
            Body::Roster { change: RosterChange::InviteLinkPerson { invited }, .. } => Some(invited.id),
            _ => None,
        }
    }

    pub(super) fn roster_version(&self, hub: &HubId) -> Option<u64> {
        self.others.get(&name_of(hub)).map(|other| other.version)
    }

    /// Rosters that this version of the app cannot read.
    pub(super) fn unreadable_rosters(&self) -> usize {
        let rosters = self.others.iter().filter(|((kind, _), _)| kind == Change::ROSTER);
        rosters.filter(|(_, other)| other.roster.is_none()).count()
    }

    /// Puts what this phone did on top of the confirmed rosters anew.
    pub(super) fn refresh_rosters(&mut self) {
        let mut on_top: BTreeMap<&HubId, Roster> = BTreeMap::new();
        let counts = self.operations.iter().filter(|waiting| waiting.counts());
        for operation in counts.filter_map(|waiting| waiting.operation.as_ref()) {
            let Body::Roster { hub, .. } = &operation.body else { continue };
            let confirmed = self.others.get(&name_of(hub)).and_then(|other| other.roster.as_ref());
            let Some(confirmed) = confirmed else { continue };
            let at = operation.recorded_at.unwrap_or_default();
            let stamp = Stamp::Pending { actor: self.actor(), at, named: None };
            // what cannot be applied here, the server will refuse and say why
            let _ = on_top.entry(hub).or_insert_with(|| confirmed.clone()).apply(operation, &stamp);
        }
        let on_top: BTreeMap<RecordName, Roster> =
            on_top.into_iter().map(|(hub, roster)| (name_of(hub), roster)).collect();
        for (name, other) in &mut self.others {
            other.on_top = on_top.get(name).cloned();
        }
    }

    /// Who works with this phone.
    pub(super) fn actor(&self) -> Actor {
        Actor { device: self.device, staff: self.staff().cloned(), way: Way::Sync }
    }
}

fn name_of(hub: &HubId) -> RecordName {
    (Change::ROSTER.to_owned(), hub.as_str().to_owned())
}
