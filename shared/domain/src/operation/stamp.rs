//! With what standing an operation is applied, and what the server decided on it.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::{Refused, Version};
use crate::{
    alert::{Urgency, Way},
    case::{ByStaff, Due, Person, Ringing, SafeContact},
    hub::Routing,
    ids::{DeviceId, WorkerId},
    permission::{Action, Reach, StaffMember, reach},
    worker::WorkerCard,
};

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
    /// By when what this operation made due is to be done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<Due>,
    /// The member of staff that the operation names, as they were then.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub named: Option<StaffMember>,
    /// The people that a split takes into the new case, as they were then.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub people: Vec<Person>,
    /// Name and story of the case that a split takes them from are only for those on it: so it is in the new case.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub sensitive: bool,
    /// How it is safe to reach the people that a split takes into the new case.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub safe_contact: Option<SafeContact>,
    /// The registration whose card an alert showed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub worker: Option<WorkerId>,
    /// The card that a registration gets, or gets anew.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub card: Option<WorkerCard>,
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
        /// The member of staff that the operation names, where the phone knows them.
        named: Option<StaffMember>,
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

    /// The member of staff who does it, and when.
    ///
    /// # Errors
    /// [`Refused::NotAllowed`] where nobody is signed in.
    pub(crate) fn by_staff(&self) -> Result<ByStaff, Refused> {
        let staff = self.actor().staff.as_ref().ok_or(Refused::NotAllowed)?;
        Ok(ByStaff { by: staff.id, name: staff.name.clone(), hub: staff.hub.clone(), at: self.at() })
    }

    /// The same, where their role allows `action` at all.
    ///
    /// # Errors
    /// [`Refused::NotAllowed`] where it does not, or nobody is signed in.
    pub(crate) fn by(&self, action: Action) -> Result<ByStaff, Refused> {
        let is_allowed = |staff: &StaffMember| reach(staff.role, action) > Reach::Nothing;
        match &self.actor().staff {
            Some(staff) if is_allowed(staff) => self.by_staff(),
            _ => Err(Refused::NotAllowed),
        }
    }

    /// The member of staff that the operation names.
    pub fn named(&self) -> Option<&StaffMember> {
        match self {
            Self::Pending { named, .. } => named.as_ref(),
            Self::Confirmed { facts, .. } => facts.named.as_ref(),
        }
    }

    /// What the server decided; nothing before it said anything.
    pub fn facts(&self) -> Option<&Facts> {
        match self {
            Self::Pending { .. } => None,
            Self::Confirmed { facts, .. } => Some(facts),
        }
    }

    /// Its place in the server's order, where it has one.
    pub fn seq(&self) -> Option<Version> {
        match self {
            Self::Pending { .. } => None,
            Self::Confirmed { seq, .. } => Some(*seq),
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
