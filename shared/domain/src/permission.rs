//! Who may do what: one table, role × action → reach. Server and phone ask the same table.

use serde::{Deserialize, Serialize};

use strum::IntoEnumIterator;

use crate::{
    case::Case,
    hub::HubId,
    ids::StaffId,
    operation::{Body, RosterChange, WorkKind},
    session::{FieldSession, SessionWorkKind},
    worker::{Worker, WorkerWorkKind},
};

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
    /// Attach evidence to an alert.
    AddAttachment,
    /// Read a case.
    ReadCase,
    /// Do something to a case.
    Work(WorkKind),
    /// Change who of a hub is on duty when.
    SetShifts,
    /// Change in which hours somebody of a hub wants quiet.
    SetQuietHours,
    /// Invite a link person of a hub.
    InviteLinkPerson,
    /// End what a link person of a hub may do, and what their phone can open.
    RevokeLinkPerson,
    /// Decide on what came of somebody after their account had ended.
    DecideHeld,
    /// Change who works at a hub, or what is held there: only the server itself.
    SetMembers,
    /// Read a worker's registration.
    ReadWorker,
    /// Do something to one.
    Worker(WorkerWorkKind),
    /// Read a session.
    ReadSession,
    /// Do something to one.
    Session(SessionWorkKind),
}

impl Action {
    /// Every action.
    pub fn all() -> impl Iterator<Item = Self> {
        let plain = [
            Self::RaiseAlert,
            Self::AddPositions,
            Self::CancelAlert,
            Self::ReadReceipts,
            Self::AddAttachment,
            Self::ReadCase,
        ];
        let roster = [
            Self::SetShifts,
            Self::SetQuietHours,
            Self::InviteLinkPerson,
            Self::RevokeLinkPerson,
            Self::DecideHeld,
            Self::SetMembers,
        ];
        let workers = WorkerWorkKind::iter().map(Self::Worker).chain([Self::ReadWorker]);
        let sessions = SessionWorkKind::iter().map(Self::Session).chain([Self::ReadSession]);
        let on_cases = plain.into_iter().chain(WorkKind::iter().map(Self::Work));
        on_cases.chain(roster).chain(workers).chain(sessions)
    }

    /// Its name.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::RaiseAlert => "raise_alert",
            Self::AddPositions => "add_positions",
            Self::CancelAlert => "cancel_alert",
            Self::ReadReceipts => "read_receipts",
            Self::AddAttachment => "attach_evidence",
            Self::ReadCase => "read_case",
            Self::Work(kind) => kind.as_str(),
            Self::SetShifts => "set_shifts",
            Self::SetQuietHours => "set_quiet_hours",
            Self::InviteLinkPerson => "invite_link_person",
            Self::RevokeLinkPerson => "revoke_link_person",
            Self::DecideHeld => "decide_held",
            Self::SetMembers => "set_members",
            Self::ReadWorker => "read_worker",
            Self::Worker(kind) => kind.as_str(),
            Self::ReadSession => "read_session",
            Self::Session(kind) => kind.as_str(),
        }
    }

    /// The action that an operation is.
    pub fn of(body: &Body) -> Self {
        match body {
            Body::RaiseAlert(_) => Self::RaiseAlert,
            Body::AddPositions { .. } => Self::AddPositions,
            Body::CancelAlert { .. } => Self::CancelAlert,
            Body::Case { work, .. } => Self::Work(work.kind()),
            Body::Roster { change, .. } => match change {
                RosterChange::SetShifts { .. } => Self::SetShifts,
                RosterChange::SetQuietHours { .. } => Self::SetQuietHours,
                RosterChange::InviteLinkPerson { .. } => Self::InviteLinkPerson,
                RosterChange::RevokeLinkPerson { .. } => Self::RevokeLinkPerson,
                RosterChange::TakeHeld { .. } | RosterChange::DiscardHeld { .. } => Self::DecideHeld,
                RosterChange::SetMembers { .. } | RosterChange::SetHeld { .. } => Self::SetMembers,
            },
            Body::Worker { work, .. } => Self::Worker(work.kind()),
            Body::Session { work, .. } => Self::Session(work.kind()),
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
    /// Cases that were given to them by name.
    Given,
    /// The cases of the hubs in one's charge.
    Hubs,
    /// Every case.
    All,
}

/// The table.
pub fn reach(role: Role, action: Action) -> Reach {
    use Action::{
        AddAttachment, AddPositions, CancelAlert, DecideHeld, InviteLinkPerson, RaiseAlert, ReadCase,
        ReadReceipts, ReadSession, ReadWorker, RevokeLinkPerson, Session, SetMembers, SetQuietHours,
        SetShifts, Work, Worker,
    };
    use WorkKind::{AddNote, RingNeighbour};
    use WorkerWorkKind::GiveWorkerTo;
    match (role, action) {
        // the server's own
        (_, Work(kind)) if kind.is_made_by_server() => Reach::Nothing,
        (_, Worker(kind)) if kind.is_made_by_server() => Reach::Nothing,
        (_, SetMembers)
        // a hub does not ring another, and only who leads one says who is on duty
        | (Role::HubStaff | Role::HubCoordinator, Work(RingNeighbour))
        | (Role::HubStaff, SetShifts | InviteLinkPerson | RevokeLinkPerson | DecideHeld)
        // who looks after whom is the hub's to say
        | (Role::LinkPerson, Worker(GiveWorkerTo)) => Reach::Nothing,
        // help never depends on who asks
        (_, RaiseAlert) | (Role::CentralStaff, _) => Reach::All,
        // a zone is informed, not rung: it reads and notes, and takes no case from a hub
        (Role::HubStaff | Role::HubCoordinator, _)
        // the sessions of a zone are its own work; whom its hubs registered is not
        | (Role::ZonalStaff, ReadCase | ReadReceipts | Work(AddNote) | ReadSession | Session(_)) => Reach::Hubs,
        (Role::Volunteer, ReadCase | Work(AddNote))
        // a link person works with those whom they registered or were given
        | (Role::LinkPerson, ReadWorker | Worker(_) | ReadSession | Session(_)) => Reach::Given,
        (_, AddPositions | CancelAlert | ReadReceipts | AddAttachment) => Reach::Own,
        (
            Role::Worker | Role::LinkPerson | Role::Volunteer | Role::ZonalStaff | Role::Administrator,
            ReadCase
            | Work(_)
            | SetShifts
            | SetQuietHours
            | InviteLinkPerson
            | RevokeLinkPerson
            | DecideHeld
            | ReadWorker
            | Worker(_)
            | ReadSession
            | Session(_),
        ) => Reach::Nothing,
    }
}

/// How far a role reads cases.
pub fn reach_of_reading(role: Role) -> Reach {
    reach(role, Action::ReadCase)
}

/// How a member of staff stands to a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Not at all.
    None,
    /// Their hub gave it away.
    Stub,
    /// It was given to them as a volunteer.
    Volunteer,
    /// Their hub is asked to lead it.
    Asked,
    /// A hub of their zone has it.
    Zone,
    /// Their hub has it, or they are on it themselves.
    Hub,
    /// They see every case.
    Central,
}

/// How `staff` stands to `case`.
pub fn standing(staff: &StaffMember, case: &Case) -> Standing {
    let in_charge = |hub: &HubId| staff.hubs.contains(hub);
    match staff.role {
        Role::Volunteer if case.volunteers.iter().any(|share| share.volunteer == staff.id) => {
            Standing::Volunteer
        }
        Role::CentralStaff => Standing::Central,
        Role::ZonalStaff if case.hubs().any(in_charge) => Standing::Zone,
        Role::Worker | Role::LinkPerson | Role::Administrator | Role::Volunteer | Role::ZonalStaff => {
            Standing::None
        }
        Role::HubStaff | Role::HubCoordinator => {
            if case.is_on_it(staff.id) || case.hubs().any(in_charge) {
                Standing::Hub
            } else if case.asked_hub().is_some_and(in_charge) {
                Standing::Asked
            } else if case.stubs.iter().any(|stub| in_charge(&stub.hub)) {
                Standing::Stub
            } else {
                Standing::None
            }
        }
    }
}

/// Whether somebody of that standing may do that, where their role may at all.
fn stands_for(staff: &StaffMember, standing: Standing, action: Action, case: &Case) -> bool {
    use WorkKind::{
        AcceptTransfer, Acknowledge, AddNote, Assign, ConfirmDelivery, DeclineTransfer, JoinTeam,
        ProposeTransfer, RingNeighbour, WithdrawTransfer,
    };
    let in_charge = |hub: &HubId| staff.hubs.contains(hub);
    let is_central = standing == Standing::Central;
    match (standing, action) {
        (Standing::None, _) => false,
        (Standing::Stub, action) => action == Action::ReadCase,
        // the hub that is asked to lead answers, also where it helps already; Central may for it. Not the hub that asks
        (_, Action::Work(AcceptTransfer | DeclineTransfer)) => {
            is_central || case.asked_hub().is_some_and(in_charge)
        }
        // whoever is asked to lead decides, and nothing else
        (Standing::Asked, action) => {
            matches!(
                action,
                Action::ReadCase | Action::ReadReceipts | Action::Work(ConfirmDelivery | AddNote)
            )
        }
        (_, Action::ReadCase | Action::ReadReceipts) => true,
        // of a sensitive case those who are not on it see neither name nor story, and write nothing into it
        (Standing::Zone | Standing::Hub | Standing::Central, action) if is_closed_to(staff.id, case) => {
            let leads = staff.role == Role::HubCoordinator && in_charge(&case.routing.hub);
            match action {
                Action::Work(ConfirmDelivery | Acknowledge | RingNeighbour) => true,
                Action::Work(JoinTeam | Assign) => is_central || leads,
                _ => false,
            }
        }
        // only who has it gives it away: not a hub that helps
        (Standing::Hub, Action::Work(ProposeTransfer | WithdrawTransfer)) => {
            case.own_hubs().any(in_charge) || case.is_on_it(staff.id)
        }
        _ => true,
    }
}

/// Whether name and story of the case are for others than this member of staff: it is sensitive, somebody is on it, and
/// they are not.
pub(crate) fn is_closed_to(staff: StaffId, case: &Case) -> bool {
    case.is_sensitive() && case.is_held() && !case.is_on_it(staff)
}

/// Whether a case may be given to somebody of this role, or they may stay on it; `has_it` says that a hub of theirs has the
/// case. Central may be given any. A volunteer only gets what is ticked for them, and is not put on it.
pub fn may_be_put_on(role: Role, has_it: bool) -> bool {
    match role {
        Role::CentralStaff => true,
        Role::HubStaff | Role::HubCoordinator => has_it,
        Role::Worker | Role::LinkPerson | Role::Volunteer | Role::ZonalStaff | Role::Administrator => false,
    }
}

/// Whether a caller may do `action` on `case`. `owns` says that the caller raised the alert, shown by the device's
/// token or the alert's secret.
pub fn may(staff: Option<&StaffMember>, owns: bool, action: Action, case: &Case) -> bool {
    let of_worker = reach(Role::Worker, action);
    let as_owner = of_worker == Reach::All || (owns && of_worker >= Reach::Own);
    let Some(staff) = staff else { return as_owner };
    let reached = reach(staff.role, action);
    let as_staff = match reached {
        Reach::Nothing | Reach::Own => false,
        // raising, positions and receipts of Central's are no work on the case
        Reach::All if !matches!(action, Action::Work(_) | Action::ReadCase) => true,
        Reach::Given | Reach::Hubs | Reach::All => stands_for(staff, standing(staff, case), action, case),
    };
    as_staff || as_owner
}

/// Whether what belongs to `hub`, or was given to them by name, is within reach of a member of staff for `action`.
fn reaches(staff: &StaffMember, action: Action, hub: &HubId, is_given: bool) -> bool {
    match reach(staff.role, action) {
        Reach::Nothing | Reach::Own => false,
        Reach::Given => is_given,
        Reach::Hubs => is_given || staff.hubs.contains(hub),
        Reach::All => true,
    }
}

/// Whether a member of staff may do `action` to the roster of `hub`.
pub fn may_change_roster(staff: &StaffMember, action: Action, hub: &HubId) -> bool {
    reaches(staff, action, hub, false)
}

/// Whether a member of staff may do `action` to a registration; `None` is one that they make.
pub fn may_on_worker(staff: &StaffMember, action: Action, worker: Option<&Worker>) -> bool {
    match worker {
        Some(worker) => reaches(staff, action, &worker.hub, worker.keepers.contains(&staff.id)),
        None => reach(staff.role, action) >= Reach::Given,
    }
}

/// Whether a member of staff may do `action` to a session; `None` is one that they make.
pub fn may_on_session(staff: &StaffMember, action: Action, session: Option<&FieldSession>) -> bool {
    match session {
        Some(session) => reaches(staff, action, &session.hub, session.logged.by == staff.id),
        None => reach(staff.role, action) >= Reach::Given,
    }
}

#[cfg(test)]
mod tests;
