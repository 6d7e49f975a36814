//! How far a case has come.

use serde::{Deserialize, Serialize};

/// `new → acknowledged → responding → waiting → closed`; a closed one can be reopened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// Nobody has taken it.
    New,
    /// Somebody has taken it.
    Acknowledged,
    /// MAIN acts.
    Responding,
    /// It waits for somebody else: an authority, a partner, the person.
    Waiting,
    /// It is over.
    Closed,
}

impl Status {
    /// All, in their order.
    pub const ALL: [Self; 5] = [Self::New, Self::Acknowledged, Self::Responding, Self::Waiting, Self::Closed];

    /// Whether MAIN still works on it.
    pub fn is_open(self) -> bool {
        self != Self::Closed
    }

    /// Its name on the wire.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Acknowledged => "acknowledged",
            Self::Responding => "responding",
            Self::Waiting => "waiting",
            Self::Closed => "closed",
        }
    }
}
