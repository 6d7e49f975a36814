//! The record of a case.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::{Ringing, Status};
use crate::{
    alert::{AlertDetails, Fix, Urgency},
    attachment::AttachmentNote,
    hub::{HubId, Routing},
    ids::{CaseId, OperationId, StaffId},
    operation::{Claim, Version},
    phone_number::PhoneNumber,
};

/// A case as it is stored and sent.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Case {
    /// Also the id of the alert it was made from.
    pub id: CaseId,
    /// `MUM-2026-000123`, given by the server and never changed, also where the case moves to another hub.
    pub number: String,
    /// The seq of the last operation applied.
    pub version: Version,
    /// When the server received the first report.
    pub received_at: DateTime<Utc>,
    /// What was told of the alert.
    pub alert: AlertDetails,
    /// The newest position; the track has its own records.
    pub position: Option<Fix>,
    /// The hub that leads, and why it.
    pub routing: Routing,
    /// How far it has come.
    pub status: Status,
    /// The first phone of a hub that confirmed to have it.
    pub delivered: Option<Delivered>,
    /// Who has taken it.
    pub taken: Option<Taken>,
    /// What the person said of it afterwards, oldest first. Claims: they close nothing.
    #[serde(default)]
    pub claims: Vec<Said>,
    /// Notes of staff, oldest first.
    #[serde(default)]
    pub notes: Vec<Note>,
    /// How soon somebody must act, as the server decided by Central's list; see [`Case::urgency`].
    #[serde(default)]
    pub urgency: Option<Urgency>,
    /// Who rings because nobody has taken the case; nothing where nobody does.
    #[serde(default)]
    pub ringing: Option<Ringing>,
    /// Hubs that Central rang besides: they see the case too.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub neighbours: Vec<Neighbour>,
    /// Somebody told the person's phone to follow it no longer.
    #[serde(default)]
    pub tracking_ended: Option<ByStaff>,
    /// The last time that a member of staff reached the person.
    #[serde(default)]
    pub spoken: Option<ByStaff>,
    /// A member of staff found that there was no emergency.
    #[serde(default)]
    pub false_alarm: Option<ByStaff>,
    /// What came from the person's number after the alert, by text message or missed call, oldest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub messages: Vec<Message>,
    /// Evidence that the server has whole, oldest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub attachments: Vec<AttachmentNote>,
    /// Fields that this version does not know, kept as they came.
    #[serde(flatten)]
    pub unknown: Map<String, Value>,
}

/// A phone of a hub has the case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Delivered {
    /// Of which hub.
    pub hub: HubId,
    /// When the server heard of it.
    pub at: DateTime<Utc>,
}

/// A member of staff has the case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Taken {
    /// Who.
    pub by: StaffId,
    /// Their name, as it was then.
    pub name: String,
    /// Of which hub.
    pub hub: HubId,
    /// When: on the server's clock, or the phone's while it is pending.
    pub at: DateTime<Utc>,
}

/// Something that a member of staff recorded: who, and when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ByStaff {
    /// Who.
    pub by: StaffId,
    /// Their name, as it was then.
    pub name: String,
    /// Of which hub.
    pub hub: HubId,
    /// When: on the server's clock, or the phone's while it is pending.
    pub at: DateTime<Utc>,
}

/// A hub that Central rang besides those whose case it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Neighbour {
    /// Which.
    pub hub: HubId,
    /// Name of who at Central said so, as it was then.
    pub name: String,
    /// When.
    pub at: DateTime<Utc>,
}

/// Something that the person said of their alert.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    /// The operation that said it.
    pub operation: OperationId,
    /// What.
    pub claim: Claim,
    /// When.
    pub at: DateTime<Utc>,
}

/// A note of a member of staff.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// The operation that wrote it.
    pub operation: OperationId,
    /// Name of who wrote it, as it was then.
    pub author: String,
    /// When.
    pub at: DateTime<Utc>,
    /// What.
    pub text: String,
}

/// Something that came by phone from the number of an open case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Message {
    /// The operation that added it.
    pub operation: OperationId,
    /// When the server received it.
    pub at: DateTime<Utc>,
    /// The number, as the network reported it.
    pub phone: PhoneNumber,
    /// What it was.
    #[serde(flatten)]
    pub content: Content,
}

/// What a [`Message`] was.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum Content {
    /// A text message.
    Text {
        /// Its words.
        text: String,
    },
    /// A missed call: somebody wants to be called.
    MissedCall,
}

impl Case {
    /// Most messages of one case; what comes after makes a case of its own, so that no robot can make one case too large
    /// to be sent to a phone.
    pub const MESSAGES_LIMIT: usize = 100;

    /// Whether another message from the person's number belongs to this case. After a false alarm, and where they took
    /// it back before anybody took it, nobody would hear of the message: it is a new case, which rings.
    pub fn takes_messages(&self) -> bool {
        let is_heard = self.taken.is_some() || !self.needs_no_ringing();
        self.status.is_open()
            && self.false_alarm.is_none()
            && is_heard
            && self.messages.len() < Self::MESSAGES_LIMIT
    }

    /// The hubs whose case it is: the one that leads, and outside coverage the nearest, which rings too.
    pub fn own_hubs(&self) -> impl Iterator<Item = &HubId> {
        let nearest = self.routing.nearest_hub.as_ref().filter(|_| self.routing.outside_coverage);
        std::iter::once(&self.routing.hub).chain(nearest)
    }

    /// The hubs that see the case: those whose it is, and neighbours that Central rang.
    pub fn hubs(&self) -> impl Iterator<Item = &HubId> {
        self.own_hubs().chain(self.neighbours.iter().map(|neighbour| &neighbour.hub))
    }

    /// How soon somebody must act: as the server decided by Central's list, else by what the kind's code itself says.
    pub fn urgency(&self) -> Urgency {
        self.urgency.unwrap_or_else(|| self.alert.kind.value.urgency())
    }
}
