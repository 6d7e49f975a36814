//! How far a case has come.

use serde::{Deserialize, Serialize};

/// `new → acknowledged → responding → waiting → closed`; the first two are reached today.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// Nobody has taken it.
    New,
    /// Somebody has taken it.
    Acknowledged,
}

impl Status {
    /// Whether MAIN still works on it.
    pub fn is_open(self) -> bool {
        match self {
            Self::New | Self::Acknowledged => true,
        }
    }
}
