//! What is done to a session.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use strum::{AsRefStr, EnumDiscriminants, EnumIter, IntoStaticStr};

use super::{SessionDetails, SessionField};
use crate::ids::WorkerId;

/// What is done to a session. On the wire its name is the operation's `type`, beside the `session_id`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, EnumDiscriminants)]
#[serde(tag = "type", rename_all = "snake_case")]
#[strum_discriminants(
    name(SessionWorkKind),
    doc = "The kinds of [`SessionWork`]: each is a permission of its own.",
    derive(Hash, PartialOrd, Ord, EnumIter, IntoStaticStr, AsRefStr),
    strum(serialize_all = "snake_case")
)]
pub enum SessionWork {
    /// A session was held, or is planned.
    LogSession {
        /// What is known.
        details: Box<SessionDetails>,
    },
    /// More, or something else, is known.
    ChangeSession {
        /// What of it: the other fields stay as they are.
        fields: BTreeSet<SessionField>,
        /// What is known of these.
        details: Box<SessionDetails>,
    },
    /// Registered workers came.
    AddAttendees {
        /// Who.
        workers: BTreeSet<WorkerId>,
    },
    /// They did not.
    RemoveAttendees {
        /// Who.
        workers: BTreeSet<WorkerId>,
    },
    /// It did not take place, or was entered by mistake.
    CancelSession {
        /// Why.
        reason: String,
    },
}

impl SessionWork {
    /// Its kind.
    pub fn kind(&self) -> SessionWorkKind {
        self.into()
    }
}

impl SessionWorkKind {
    /// Its name on the wire.
    pub fn as_str(self) -> &'static str {
        self.into()
    }
}
