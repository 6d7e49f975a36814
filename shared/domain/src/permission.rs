//! Who may do what: one table, role × action → reach. Server and phone ask the same table.

use serde::{Deserialize, Serialize};

use crate::{case::Case, hub::HubId, ids::StaffId, operation::Body};

/// What somebody is to MAIN.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// A person in distress: a device, no account.
    Worker,
    /// A migrant worker who registers others.
    LinkPerson,
    /// Helps on cases assigned to them.
    Volunteer,
    /// Handles the cases of a hub.
    HubStaff,
    /// Leads a hub.
    HubCoordinator,
    /// Watches over the hubs of a zone.
    ZonalStaff,
    /// Works at the Central Hub.
    CentralStaff,
    /// Runs the installation; sees no cases.
    Administrator,
}

impl Role {
    /// Every role.
    pub const ALL: [Self; 8] = [
        Self::Worker,
        Self::LinkPerson,
        Self::Volunteer,
        Self::HubStaff,
        Self::HubCoordinator,
        Self::ZonalStaff,
        Self::CentralStaff,
        Self::Administrator,
    ];

    /// The role of this name (`hub-staff`), if there is one.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.as_str() == name)
    }

    /// Its name.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Worker => "worker",
            Self::LinkPerson => "link-person",
            Self::Volunteer => "volunteer",
            Self::HubStaff => "hub-staff",
            Self::HubCoordinator => "hub-coordinator",
            Self::ZonalStaff => "zonal-staff",
            Self::CentralStaff => "central-staff",
            Self::Administrator => "administrator",
        }
    }
}

/// A member of staff, as the server knows them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StaffMember {
    /// Who.
    pub id: StaffId,
    /// Name, as colleagues and the person in distress read it.
    pub name: String,
    /// What they are.
    pub role: Role,
    /// The hub they belong to.
    pub hub: HubId,
    /// The hubs in their charge: their own, or all of a zone.
    pub hubs: Vec<HubId>,
}

/// What can be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Action {
    /// Raise an alert.
    RaiseAlert,
    /// Add positions to an alert.
    AddPositions,
    /// Cancel an alert or say that one is safe.
    CancelAlert,
    /// Read how far an alert has come.
    ReadReceipts,
    /// Read a case.
    ReadCase,
    /// Confirm that a hub's phone has a case.
    ConfirmDelivery,
    /// Take a case.
    Acknowledge,
    /// Write a note.
    AddNote,
    /// Attach evidence to an alert.
    AddAttachment,
    /// Add what came by phone: only the server itself, from a gateway that it knows.
    AddMessage,
    /// Tell the person's phone to follow it no longer.
    EndTracking,
    /// Note that the person was reached.
    SpokeWithPerson,
    /// Find that there was no emergency.
    RecordFalseAlarm,
    /// Ring a neighbouring hub too.
    RingNeighbour,
    /// Ring on because nobody took a case in time: only the server itself, by its clock.
    RingOn,
}

impl Action {
    /// Every action.
    pub const ALL: [Self; 15] = [
        Self::RaiseAlert,
        Self::AddPositions,
        Self::CancelAlert,
        Self::ReadReceipts,
        Self::ReadCase,
        Self::ConfirmDelivery,
        Self::Acknowledge,
        Self::AddNote,
        Self::AddAttachment,
        Self::AddMessage,
        Self::EndTracking,
        Self::SpokeWithPerson,
        Self::RecordFalseAlarm,
        Self::RingNeighbour,
        Self::RingOn,
    ];

    /// The action that an operation is.
    pub fn of(body: &Body) -> Self {
        match body {
            Body::RaiseAlert(_) => Self::RaiseAlert,
            Body::AddPositions { .. } => Self::AddPositions,
            Body::CancelAlert { .. } => Self::CancelAlert,
            Body::ConfirmDelivery { .. } => Self::ConfirmDelivery,
            Body::Acknowledge { .. } => Self::Acknowledge,
            Body::AddNote { .. } => Self::AddNote,
            Body::AddAttachment { .. } => Self::AddAttachment,
            Body::AddMessage { .. } => Self::AddMessage,
            Body::EndTracking { .. } => Self::EndTracking,
            Body::SpokeWithPerson { .. } => Self::SpokeWithPerson,
            Body::RecordFalseAlarm { .. } => Self::RecordFalseAlarm,
            Body::RingNeighbour { .. } => Self::RingNeighbour,
            Body::RingOn { .. } => Self::RingOn,
        }
    }
}

/// How far a permission goes. Each includes the ones before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reach {
    /// Not at all.
    Nothing,
    /// What the device itself raised, shown by its token or the alert's secret.
    Own,
    /// The cases of the hubs in one's charge.
    Hubs,
    /// Every case.
    All,
}

/// The table.
pub fn reach(role: Role, action: Action) -> Reach {
    use Action::{
        Acknowledge, AddAttachment, AddMessage, AddNote, AddPositions, CancelAlert, ConfirmDelivery,
        EndTracking, RaiseAlert, ReadCase, ReadReceipts, RecordFalseAlarm, RingNeighbour, RingOn,
        SpokeWithPerson,
    };
    match (role, action) {
        // the server's own; and a hub does not ring another
        (_, AddMessage | RingOn) | (Role::HubStaff | Role::HubCoordinator, RingNeighbour) => Reach::Nothing,
        // help never depends on who asks
        (_, RaiseAlert) | (Role::CentralStaff, _) => Reach::All,
        // a zone is informed, not rung: it reads and notes, and takes no case from a hub
        (Role::HubStaff | Role::HubCoordinator, _)
        | (Role::ZonalStaff, ReadCase | ReadReceipts | AddNote) => Reach::Hubs,
        (_, AddPositions | CancelAlert | ReadReceipts | AddAttachment) => Reach::Own,
        (
            Role::Worker | Role::LinkPerson | Role::Volunteer | Role::ZonalStaff | Role::Administrator,
            ReadCase | ConfirmDelivery | Acknowledge | AddNote | EndTracking | SpokeWithPerson
            | RecordFalseAlarm | RingNeighbour,
        ) => Reach::Nothing,
    }
}

/// Whether a caller may do `action` on `case`. `owns` says that the caller raised the alert, shown by the device's
/// token or the alert's secret.
pub fn may(staff: Option<&StaffMember>, owns: bool, action: Action, case: &Case) -> bool {
    let reached = reach(staff.map_or(Role::Worker, |staff| staff.role), action);
    match reached {
        Reach::Nothing => false,
        Reach::Own => owns,
        Reach::Hubs => {
            let in_charge = staff.is_some_and(|staff| case.hubs().any(|hub| staff.hubs.contains(hub)));
            in_charge || (owns && reach(Role::Worker, action) >= Reach::Own)
        }
        Reach::All => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn anybody_may_raise_an_alert() {
        assert!(Role::ALL.into_iter().all(|role| reach(role, Action::RaiseAlert) == Reach::All));
    }

    #[test]
    fn no_one_but_hub_staff_and_central_takes_a_case() {
        let takers: Vec<_> =
            Role::ALL.into_iter().filter(|role| reach(*role, Action::Acknowledge) > Reach::Nothing).collect();
        assert_eq!(takers, [Role::HubStaff, Role::HubCoordinator, Role::CentralStaff]);
    }

    #[test]
    fn nobody_rings_on_and_only_central_rings_a_neighbour() {
        let reaching =
            |action| Role::ALL.into_iter().filter(move |role| reach(*role, action) > Reach::Nothing);
        assert_eq!(reaching(Action::RingOn).count(), 0);
        assert_eq!(reaching(Action::RingNeighbour).collect::<Vec<_>>(), [Role::CentralStaff]);
    }

    #[test]
    fn a_worker_reads_receipts_and_never_a_case() {
        assert_eq!(reach(Role::Worker, Action::ReadReceipts), Reach::Own);
        assert_eq!(reach(Role::Worker, Action::ReadCase), Reach::Nothing);
    }

    #[test]
    fn the_whole_table() {
        let rows: Vec<String> = Role::ALL
            .into_iter()
            .map(|role| {
                let row: Vec<_> =
                    Action::ALL.iter().map(|action| format!("{:?}", reach(role, *action))).collect();
                format!("{:16}{}", role.as_str(), row.join(" "))
            })
            .collect();
        insta::assert_snapshot!(rows.join("\n"));
    }

    #[test]
    fn a_role_is_known_by_its_name() {
        assert_eq!(Role::parse("hub-staff"), Some(Role::HubStaff));
        assert_eq!(Role::parse("boss"), None);
        for role in Role::ALL {
            assert_eq!(serde_json::to_value(role).unwrap(), role.as_str());
        }
    }
}
