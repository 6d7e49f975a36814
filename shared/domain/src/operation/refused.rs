//! Why an operation is refused.

use serde::{Deserialize, Serialize};

/// Why an operation was not applied. Its text tells a person what stands in the way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum Refused {
    /// The record is not there, or not for this caller to know of.
    #[error("there is no such case for you")]
    NoSuchCase,
    /// The role does not allow it.
    #[error("your role does not allow this")]
    NotAllowed,
    /// Somebody was first.
    #[error("{by} has taken this case")]
    AlreadyTaken {
        /// Name of who has it.
        by: String,
    },
    /// A note without words.
    #[error("the note is empty")]
    EmptyNote,
    /// A note over the limit.
    #[error("the note is longer than {limit} characters")]
    NoteTooLong {
        /// Characters that fit.
        limit: usize,
    },
    /// There is no hub of this name that takes cases.
    #[error("there is no such hub that takes cases")]
    NoSuchHub,
    /// Only the server makes a case: its number and hub are decided there.
    #[error("only the server makes a case")]
    NeedsServer,
    /// The same operation id came before with another body.
    #[error("an operation with this id and another body was accepted before")]
    IdReused,
    /// The operation could not be read.
    #[error("the operation could not be read: {detail}")]
    Unreadable {
        /// What is wrong with it.
        detail: String,
    },
}
