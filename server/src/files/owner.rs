//! Whose a file is.

use std::fmt;

use domain::ids::{AlertId, SessionId, WorkerId};
use uuid::Uuid;

/// What a file belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Owner {
    /// An alert, and the case made from it.
    Alert(AlertId),
    /// A worker's registration.
    Worker(WorkerId),
    /// A session.
    Session(SessionId),
}

impl Owner {
    /// The id of it, which nothing else has.
    pub fn as_uuid(&self) -> Uuid {
        match self {
            Self::Alert(id) => id.as_uuid(),
            Self::Worker(id) => id.as_uuid(),
            Self::Session(id) => id.as_uuid(),
        }
    }

    /// The word for what it is.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Alert(_) => "alert",
            Self::Worker(_) => "worker",
            Self::Session(_) => "session",
        }
    }

    /// Reads word and id; none where they are none.
    pub fn parse(kind: &str, id: &str) -> Option<Self> {
        match kind {
            "alert" => id.parse().ok().map(Self::Alert),
            "worker" => id.parse().ok().map(Self::Worker),
            "session" => id.parse().ok().map(Self::Session),
            _ => None,
        }
    }
}

/// Its id.
impl fmt::Display for Owner {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.as_uuid().fmt(f)
    }
}
