//! The record of a case.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::Status;
use crate::{
    alert::{AlertDetails, Fix, Urgency},
    hub::{HubId, Routing},
    ids::{CaseId, OperationId, StaffId},
    operation::{Claim, Version},
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

impl Case {
    /// The hubs whose case it is: the one that leads, and outside coverage the nearest, which rings too.
    pub fn hubs(&self) -> impl Iterator<Item = &HubId> {
        let nearest = self.routing.nearest_hub.as_ref().filter(|_| self.routing.outside_coverage);
        std::iter::once(&self.routing.hub).chain(nearest)
    }

    /// How soon somebody must act.
    pub fn urgency(&self) -> Urgency {
        self.alert.kind.value.urgency()
    }
}
