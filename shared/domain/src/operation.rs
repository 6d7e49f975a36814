//! Operations: a device never edits a record, it records what it did. The same `apply` runs on phone and server.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::{
    alert::{AlertReport, Fix, NotAnAlert, ReadFix, Urgency, Way},
    attachment::MediaType,
    case::{Content, Ringing, Stage},
    hub::{HubId, Routing},
    ids::{AlertId, CaseId, DeviceId, InvalidId, OperationId},
    permission::StaffMember,
    phone_number::PhoneNumber,
};

mod refused;

pub use refused::Refused;

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
    /// A phone of the hub has the case on its disk.
    ConfirmDelivery {
        /// The case.
        case_id: CaseId,
    },
    /// A member of staff takes the case.
    Acknowledge {
        /// The case.
        case_id: CaseId,
    },
    /// A member of staff writes something down.
    AddNote {
        /// The case.
        case_id: CaseId,
        /// What they write, [`Body::NOTE_LIMIT`] characters at most.
        text: String,
    },
    /// The person's number wrote or rang again. Only the server makes it, from what a gateway that it knows reports.
    AddMessage {
        /// The case.
        case_id: CaseId,
        /// The number, as the network reported it.
        phone: PhoneNumber,
        /// What came from it.
        content: Content,
    },
    /// A piece of evidence is whole on the server's disk. Only the server makes it.
    AddAttachment {
        /// The case.
        case_id: CaseId,
        /// SHA-256 of the content, hexadecimal, lower case.
        sha256: String,
        /// Its type.
        media_type: MediaType,
        /// Its length.
        bytes: u64,
    },
    /// A member of staff tells the person's phone to follow it no longer.
    EndTracking {
        /// The case.
        case_id: CaseId,
    },
    /// A member of staff notes that they reached the person.
    SpokeWithPerson {
        /// The case.
        case_id: CaseId,
    },
    /// A member of staff finds that there was no emergency. Only staff do: a person may be forced to say so.
    RecordFalseAlarm {
        /// The case.
        case_id: CaseId,
    },
    /// Central rings a neighbouring hub too.
    RingNeighbour {
        /// The case.
        case_id: CaseId,
        /// The hub that rings and sees the case from now on.
        hub: HubId,
    },
    /// Nobody took the case in time: it rings on. Only the server makes it, by its clock.
    RingOn {
        /// The case.
        case_id: CaseId,
        /// The stage that begins.
        stage: Stage,
    },
}

/// The bodies that are read strictly: staff's, and what a phone adds to its own alert. Of positions only the frame is:
/// a fix that cannot be read costs only itself.
#[derive(Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
enum StrictBody {
    AddPositions {
        alert_id: AlertId,
        fixes: Vec<Value>,
    },
    CancelAlert {
        alert_id: AlertId,
        claim: Claim,
    },
    ConfirmDelivery {
        case_id: CaseId,
    },
    Acknowledge {
        case_id: CaseId,
    },
    AddNote {
        case_id: CaseId,
        text: String,
    },
    EndTracking {
        case_id: CaseId,
    },
    SpokeWithPerson {
        case_id: CaseId,
    },
    RecordFalseAlarm {
        case_id: CaseId,
    },
    RingNeighbour {
        case_id: CaseId,
        hub: HubId,
    },
    // what only the server makes is written and never read
    #[serde(skip_deserializing)]
    AddMessage {
        case_id: CaseId,
        phone: PhoneNumber,
        content: Content,
    },
    #[serde(skip_deserializing)]
    RingOn {
        case_id: CaseId,
        stage: Stage,
    },
    #[serde(skip_deserializing)]
    AddAttachment {
        case_id: CaseId,
        sha256: String,
        media_type: MediaType,
        bytes: u64,
    },
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

    /// The case that it changes.
    pub fn case_id(&self) -> CaseId {
        match self {
            Self::RaiseAlert(report) => report.id.into(),
            Self::AddPositions { alert_id, .. } | Self::CancelAlert { alert_id, .. } => (*alert_id).into(),
            Self::ConfirmDelivery { case_id }
            | Self::Acknowledge { case_id }
            | Self::AddNote { case_id, .. }
            | Self::EndTracking { case_id }
            | Self::SpokeWithPerson { case_id }
            | Self::RecordFalseAlarm { case_id }
            | Self::RingNeighbour { case_id, .. }
            | Self::RingOn { case_id, .. }
            | Self::AddMessage { case_id, .. }
            | Self::AddAttachment { case_id, .. } => *case_id,
        }
    }

    /// Its name on the wire.
    pub fn type_name(&self) -> &'static str {
        match self {
            Self::RaiseAlert(_) => "raise_alert",
            Self::AddPositions { .. } => "add_positions",
            Self::CancelAlert { .. } => "cancel_alert",
            Self::ConfirmDelivery { .. } => "confirm_delivery",
            Self::Acknowledge { .. } => "acknowledge",
            Self::AddNote { .. } => "add_note",
            Self::EndTracking { .. } => "end_tracking",
            Self::SpokeWithPerson { .. } => "spoke_with_person",
            Self::RecordFalseAlarm { .. } => "record_false_alarm",
            Self::RingNeighbour { .. } => "ring_neighbour",
            Self::RingOn { .. } => "ring_on",
            Self::AddMessage { .. } => "add_message",
            Self::AddAttachment { .. } => "add_attachment",
        }
    }

    /// Whether only the server makes such a body: none that arrives is read as one, so nobody is asked whether they may.
    pub fn is_made_by_server(&self) -> bool {
        matches!(self, Self::AddMessage { .. } | Self::AddAttachment { .. } | Self::RingOn { .. })
    }

    /// The body as it travels.
    pub fn to_wire(&self) -> Map<String, Value> {
        let strict = match self.clone() {
            Self::RaiseAlert(report) => {
                let mut wire = report.to_wire();
                wire.insert("type".to_owned(), Value::from(self.type_name()));
                return wire;
            }
            Self::AddPositions { alert_id, fixes } => StrictBody::AddPositions {
                alert_id,
                fixes: fixes.iter().map(|fix| serde_json::json!(fix)).collect(),
            },
            Self::CancelAlert { alert_id, claim } => StrictBody::CancelAlert { alert_id, claim },
            Self::ConfirmDelivery { case_id } => StrictBody::ConfirmDelivery { case_id },
            Self::Acknowledge { case_id } => StrictBody::Acknowledge { case_id },
            Self::AddNote { case_id, text } => StrictBody::AddNote { case_id, text },
            Self::EndTracking { case_id } => StrictBody::EndTracking { case_id },
            Self::SpokeWithPerson { case_id } => StrictBody::SpokeWithPerson { case_id },
            Self::RecordFalseAlarm { case_id } => StrictBody::RecordFalseAlarm { case_id },
            Self::RingNeighbour { case_id, hub } => StrictBody::RingNeighbour { case_id, hub },
            Self::RingOn { case_id, stage } => StrictBody::RingOn { case_id, stage },
            Self::AddMessage { case_id, phone, content } => {
                StrictBody::AddMessage { case_id, phone, content }
            }
            Self::AddAttachment { case_id, sha256, media_type, bytes } => {
                StrictBody::AddAttachment { case_id, sha256, media_type, bytes }
            }
        };
        match serde_json::to_value(strict) {
            Ok(Value::Object(wire)) => wire,
            // a tagged enum of plain values is always an object
            _ => Map::new(),
        }
    }

    /// Reads a body that arrived at `received_at`; `raise_alert` as leniently as at the alert's own door.
    ///
    /// # Errors
    /// [`UnreadableOperation`] where the type is not known or its fields do not fit.
    pub fn read(value: &Value, received_at: DateTime<Utc>) -> Result<Self, UnreadableOperation> {
        if value.get("type").and_then(Value::as_str) == Some("raise_alert") {
            return Ok(Self::RaiseAlert(Box::new(AlertReport::read(value, received_at)?)));
        }
        if matches!(
            value.get("type").and_then(Value::as_str),
            Some("add_message" | "add_attachment" | "ring_on")
        ) {
            return Err(UnreadableOperation::MadeByServer);
        }
        let strict = StrictBody::deserialize(value).map_err(|e| UnreadableOperation::Body(e.to_string()))?;
        Ok(match strict {
            StrictBody::AddPositions { alert_id, fixes } => Self::AddPositions {
                alert_id,
                fixes: fixes.iter().filter_map(|fix| ReadFix::new(fix, received_at).fix).collect(),
            },
            StrictBody::CancelAlert { alert_id, claim } => Self::CancelAlert { alert_id, claim },
            StrictBody::ConfirmDelivery { case_id } => Self::ConfirmDelivery { case_id },
            StrictBody::Acknowledge { case_id } => Self::Acknowledge { case_id },
            StrictBody::AddNote { case_id, text } => Self::AddNote { case_id, text },
            StrictBody::EndTracking { case_id } => Self::EndTracking { case_id },
            StrictBody::SpokeWithPerson { case_id } => Self::SpokeWithPerson { case_id },
            StrictBody::RecordFalseAlarm { case_id } => Self::RecordFalseAlarm { case_id },
            StrictBody::RingNeighbour { case_id, hub } => Self::RingNeighbour { case_id, hub },
            StrictBody::RingOn { case_id, stage } => Self::RingOn { case_id, stage },
            StrictBody::AddMessage { case_id, phone, content } => {
                Self::AddMessage { case_id, phone, content }
            }
            StrictBody::AddAttachment { case_id, sha256, media_type, bytes } => {
                Self::AddAttachment { case_id, sha256, media_type, bytes }
            }
        })
    }
}

impl Operation {
    /// One that stands in no device's order: by an alert's own door, by phone, or made by the server.
    pub fn unordered(id: OperationId, body: Body) -> Self {
        Self { id, device_seq: 0, recorded_at: None, base: None, body_version: BODY_VERSION, body }
    }

    /// A raised alert by any way but a sync.
    pub fn raise(report: AlertReport) -> Self {
        let (id, recorded_at) = (report.id.into(), report.recorded_at);
        Self { recorded_at, ..Self::unordered(id, Body::RaiseAlert(Box::new(report))) }
    }

    /// The operation as it travels in a sync.
    pub fn to_wire(&self) -> Value {
        serde_json::json!({
            "id": self.id, "device_seq": self.device_seq, "recorded_at": self.recorded_at, "base": self.base,
            "body_version": self.body_version, "body": self.body.to_wire(),
        })
    }

    /// Reads one operation of a sync that arrived at `received_at`.
    ///
    /// # Errors
    /// [`UnreadableOperation`], which says what is wrong with it.
    pub fn read(value: &Value, received_at: DateTime<Utc>) -> Result<Self, UnreadableOperation> {
        let object = value.as_object().ok_or(UnreadableOperation::NotAnObject)?;
        let id: OperationId = object
            .get("id")
            .and_then(Value::as_str)
            .ok_or(UnreadableOperation::Envelope("id"))?
            .parse()
            .map_err(UnreadableOperation::Id)?;
        let device_seq = object
            .get("device_seq")
            .and_then(Value::as_u64)
            .ok_or(UnreadableOperation::Envelope("device_seq"))?;
        let base = match object.get("base") {
            None | Some(Value::Null) => None,
            Some(value) => Some(value.as_u64().ok_or(UnreadableOperation::Envelope("base"))?),
        };
        let body_version = object
            .get("body_version")
            .and_then(Value::as_u64)
            .ok_or(UnreadableOperation::Envelope("body_version"))?;
        let body_version = u16::try_from(body_version)
            .ok()
            .filter(|version| (1..=BODY_VERSION).contains(version))
            .ok_or(UnreadableOperation::BodyVersion(body_version))?;
        let body = Body::read(object.get("body").ok_or(UnreadableOperation::Envelope("body"))?, received_at)?;
        if let Body::RaiseAlert(report) = &body
            && OperationId::from(report.id) != id
        {
            return Err(UnreadableOperation::AlertId);
        }
        // order comes from the server: a clock that cannot be read is no reason to refuse
        let recorded_at = object
            .get("recorded_at")
            .and_then(Value::as_str)
            .and_then(|text| DateTime::parse_from_rfc3339(text).ok())
            .map(|time| time.to_utc());
        Ok(Self { id, device_seq, recorded_at, base, body_version, body })
    }
}

/// Who records an operation. It comes from the token, never from the body.
#[derive(Debug, Clone, PartialEq)]
pub struct Actor {
    /// The device, where it is known.
    pub device: Option<DeviceId>,
    /// The member of staff signed in on it; a worker's phone has none.
    pub staff: Option<StaffMember>,
    /// By which way it came.
    pub way: Way,
}

/// What the server decides once and stores; `apply` reads it and never recomputes.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Facts {
    /// Number of the case, `MUM-2026-000123`.
    pub number: Option<String>,
    /// The hub and why it.
    pub routing: Option<Routing>,
    /// How soon somebody must act, by Central's list of kinds; where the kind was first told or told anew.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub urgency: Option<Urgency>,
    /// Who rings from now on; where the ringing begins, begins anew or goes on to its next stage.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ringing: Option<Ringing>,
}

/// With what standing an operation is applied.
#[derive(Debug, Clone, PartialEq)]
#[expect(clippy::large_enum_variant, reason = "one for each operation, and only passed on")]
pub enum Stamp {
    /// On the phone that recorded it, before the server said anything.
    Pending {
        /// Who recorded it.
        actor: Actor,
        /// The phone's clock.
        at: DateTime<Utc>,
    },
    /// By the server.
    Confirmed {
        /// Who recorded it.
        actor: Actor,
        /// Its place in the server's order.
        seq: Version,
        /// When the server received it.
        received_at: DateTime<Utc>,
        /// What the server decided.
        facts: Facts,
    },
}

impl Stamp {
    /// Who recorded the operation.
    pub fn actor(&self) -> &Actor {
        match self {
            Self::Pending { actor, .. } | Self::Confirmed { actor, .. } => actor,
        }
    }

    /// When: the server's receipt, or the phone's clock before it.
    pub fn at(&self) -> DateTime<Utc> {
        match self {
            Self::Pending { at, .. } => *at,
            Self::Confirmed { received_at, .. } => *received_at,
        }
    }
}

/// What applying did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Applied {
    /// The record is another than before.
    Changed,
    /// It said nothing new.
    Unchanged,
}

#[cfg(test)]
mod tests;
