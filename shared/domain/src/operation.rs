//! Operations: a device never edits a record, it records what it did. The same `apply` runs on phone and server.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use strum::{EnumDiscriminants, EnumIter, EnumString, IntoStaticStr};

use crate::{
    alert::{AlertReport, Fix, NotAnAlert},
    hub::{DutyHours, Held, HubId, Member, NewLinkPerson, Shift},
    ids::{AlertId, CaseId, InvalidId, OperationId, SessionId, StaffId, WorkerId},
    session::SessionWork,
    worker::WorkerWork,
};

mod parts;
mod read;
mod refused;
mod stamp;
mod work;

pub use parts::Part;
pub use refused::Refused;
pub use stamp::{Actor, Applied, Facts, Stamp};
pub use work::{Work, WorkKind};

/// Version of the bodies that this code writes. Every version ever released is read.
pub const BODY_VERSION: u16 = 1;

/// The server's sequence number of the last operation applied to a record; 0 before the first.
pub type Version = u64;

/// One thing that one device did.
#[derive(Debug, Clone, PartialEq)]
pub struct Operation {
    /// Its name for ever; the same id again is the same operation.
    pub id: OperationId,
    /// Order on its device, from 1.
    pub device_seq: u64,
    /// The device's clock when it was recorded; it orders nothing.
    pub recorded_at: Option<DateTime<Utc>>,
    /// Version of the record that the device saw when it recorded this.
    pub base: Option<Version>,
    /// The refused operation in whose place it stands, edited.
    pub replaces: Option<OperationId>,
    /// Version of the body's form.
    pub body_version: u16,
    /// What was done.
    pub body: Body,
}

/// What the person in distress says of an alert that they raised. A claim closes nothing: they may have been forced.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Claim {
    /// The press was a mistake.
    Mistake,
    /// The danger is over.
    Safe,
}

/// What was done, by kind of record.
#[derive(Debug, Clone, PartialEq)]
pub enum Body {
    /// A person in distress pressed SOS, or somebody did it for them.
    RaiseAlert(Box<AlertReport>),
    /// The phone found itself again.
    AddPositions {
        /// The alert that the positions belong to.
        alert_id: AlertId,
        /// Any number of fixes, in any order.
        fixes: Vec<Fix>,
    },
    /// The person takes the alert back, or says that they are safe.
    CancelAlert {
        /// The alert.
        alert_id: AlertId,
        /// Which of the two.
        claim: Claim,
    },
    /// Something was done to a case.
    Case {
        /// The case.
        case_id: CaseId,
        /// What.
        work: Work,
    },
    /// Something was done to the roster of a hub.
    Roster {
        /// The hub.
        hub: HubId,
        /// What.
        change: RosterChange,
    },
    /// Something was done to a worker's registration.
    Worker {
        /// Whose.
        worker: WorkerId,
        /// What.
        work: WorkerWork,
    },
    /// Something was done to a session.
    Session {
        /// Which.
        session: SessionId,
        /// What.
        work: SessionWork,
    },
}

/// What is done to a roster. On the wire its name is the operation's `type`, beside the `hub`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, EnumDiscriminants)]
#[serde(tag = "type", rename_all = "snake_case")]
#[strum_discriminants(
    name(RosterChangeKind),
    doc = "The kinds of [`RosterChange`].",
    derive(EnumIter, EnumString, IntoStaticStr),
    strum(serialize_all = "snake_case")
)]
pub enum RosterChange {
    /// Who is on duty when.
    SetShifts {
        /// All shifts.
        shifts: Vec<Shift>,
    },
    /// In which hours somebody wants quiet.
    SetQuietHours {
        /// Who.
        staff: StaffId,
        /// In which hours; none where they do not.
        hours: Option<DutyHours>,
    },
    /// Somebody may register workers for the hub, as soon as they open the code that the coordinator shows them.
    InviteLinkPerson {
        /// Who, and what opens it.
        invited: NewLinkPerson,
    },
    /// Their phone was lost, or they register no longer: it opens nothing any more.
    RevokeLinkPerson {
        /// Who.
        staff: StaffId,
    },
    /// What came of somebody after their account had ended counts all the same.
    TakeHeld {
        /// Whose.
        staff: StaffId,
    },
    /// It does not.
    DiscardHeld {
        /// Whose.
        staff: StaffId,
    },
    /// How much the server holds of somebody. Only the server makes it.
    SetHeld {
        /// All of it.
        held: Held,
    },
    /// Who works there. Only the server makes it.
    SetMembers {
        /// All of them.
        members: Vec<Member>,
    },
}

impl RosterChange {
    /// Its kind.
    pub fn kind(&self) -> RosterChangeKind {
        self.into()
    }
}

impl RosterChangeKind {
    /// Its name on the wire.
    pub fn as_str(self) -> &'static str {
        self.into()
    }

    /// Whether only the server makes such a change: none that arrives is read as one.
    pub fn is_made_by_server(self) -> bool {
        matches!(self, Self::SetMembers | Self::SetHeld)
    }
}

/// The record that an operation changes.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RecordId {
    /// A case.
    Case(CaseId),
    /// The roster of a hub.
    Roster(HubId),
    /// A worker's registration.
    Worker(WorkerId),
    /// A session.
    Session(SessionId),
}

/// Why an operation could not be read. It is refused alone; the rest of its batch is taken.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum UnreadableOperation {
    /// Not an object.
    #[error("an operation must be a JSON object")]
    NotAnObject,
    /// No id, or none of the right form.
    #[error("id {0}")]
    Id(InvalidId),
    /// A part of the envelope is missing or of another type.
    #[error("{0} is missing or of another type")]
    Envelope(&'static str),
    /// A body version from the future.
    #[error("body_version {0} is newer than this server reads; update it")]
    BodyVersion(u64),
    /// The body is none that is known.
    #[error("the body cannot be read: {0}")]
    Body(String),
    /// The body of a `raise_alert` has no valid id, or another than the operation's.
    #[error("the body cannot be read: {0}")]
    Alert(#[from] NotAnAlert),
    /// What only the server makes.
    #[error("only the server makes such an operation")]
    MadeByServer,
    /// An alert's operation id is its alert id.
    #[error("the id of a raise_alert must be its alert_id")]
    AlertId,
}

impl Body {
    /// Longest note, in characters. Longer ones are for an attachment.
    pub const NOTE_LIMIT: usize = 4000;

    /// Something done to a case.
    pub fn work(case_id: CaseId, work: Work) -> Self {
        Self::Case { case_id, work }
    }

    /// The case that it changes; none where it changes no case.
    pub fn case_id(&self) -> Option<CaseId> {
        match self.record_id() {
            RecordId::Case(case_id) => Some(case_id),
            RecordId::Roster(_) | RecordId::Worker(_) | RecordId::Session(_) => None,
        }
    }

    /// The record that it changes.
    pub fn record_id(&self) -> RecordId {
        match self {
            Self::Roster { hub, .. } => RecordId::Roster(hub.clone()),
            Self::Worker { worker, .. } => RecordId::Worker(*worker),
            Self::Session { session, .. } => RecordId::Session(*session),
            Self::RaiseAlert(report) => RecordId::Case(report.id.into()),
            Self::AddPositions { alert_id, .. } | Self::CancelAlert { alert_id, .. } => {
                RecordId::Case((*alert_id).into())
            }
            Self::Case { case_id, .. } => RecordId::Case(*case_id),
        }
    }

    /// What it does to a case, apart from what comes from the person's own phone.
    pub fn as_work(&self) -> Option<&Work> {
        match self {
            Self::Case { work, .. } => Some(work),
            _ => None,
        }
    }

    /// Its name on the wire.
    pub fn type_name(&self) -> &'static str {
        match self {
            Self::RaiseAlert(_) => "raise_alert",
            Self::AddPositions { .. } => "add_positions",
            Self::CancelAlert { .. } => "cancel_alert",
            Self::Case { work, .. } => work.kind().as_str(),
            Self::Roster { change, .. } => change.kind().as_str(),
            Self::Worker { work, .. } => work.kind().as_str(),
            Self::Session { work, .. } => work.kind().as_str(),
        }
    }

    /// Whether only the server makes such a body: none that arrives is read as one, so nobody is asked whether they may.
    pub fn is_made_by_server(&self) -> bool {
        match self {
            Self::Case { work, .. } => work.kind().is_made_by_server(),
            Self::Roster { change, .. } => change.kind().is_made_by_server(),
            Self::Worker { work, .. } => work.kind().is_made_by_server(),
            Self::RaiseAlert(_)
            | Self::AddPositions { .. }
            | Self::CancelAlert { .. }
            | Self::Session { .. } => false,
        }
    }

    /// The body as it travels.
    pub fn to_wire(&self) -> Map<String, Value> {
        read::body_to_wire(self)
    }

    /// Reads a body that arrived at `received_at`; `raise_alert` as leniently as at the alert's own door.
    ///
    /// # Errors
    /// [`UnreadableOperation`] where the type is not known or its fields do not fit.
    pub fn read(value: &Value, received_at: DateTime<Utc>) -> Result<Self, UnreadableOperation> {
        read::body(value, received_at)
    }
}

impl Operation {
    /// One that stands in no device's order: by an alert's own door, by phone, or made by the server.
    pub fn unordered(id: OperationId, body: Body) -> Self {
        Self {
            id,
            device_seq: 0,
            recorded_at: None,
            base: None,
            replaces: None,
            body_version: BODY_VERSION,
            body,
        }
    }

    /// A raised alert by any way but a sync.
    pub fn raise(report: AlertReport) -> Self {
        let (id, recorded_at) = (report.id.into(), report.recorded_at);
        Self { recorded_at, ..Self::unordered(id, Body::RaiseAlert(Box::new(report))) }
    }

    /// The operation as it travels in a sync.
    pub fn to_wire(&self) -> Value {
        read::operation_to_wire(self)
    }

    /// Reads one operation of a sync that arrived at `received_at`.
    ///
    /// # Errors
    /// [`UnreadableOperation`], which says what is wrong with it.
    pub fn read(value: &Value, received_at: DateTime<Utc>) -> Result<Self, UnreadableOperation> {
        read::operation(value, received_at)
    }
}

#[cfg(test)]
mod tests;
