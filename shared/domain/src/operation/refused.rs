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
    /// Somebody else works on it, assigned since the device saw the case.
    #[error("{to} works on this case")]
    AlreadyAssigned {
        /// Name of who does.
        to: String,
    },
    /// There is no such member of staff for this case.
    #[error("there is no such member of staff here")]
    NoSuchStaff,
    /// What it names is not there: a person, ATR, claim, filing, payment, referral or transfer of the case.
    #[error("what this changes is not there any more")]
    NoSuchPart,
    /// It is there already, with something else in it.
    #[error("this was entered already")]
    AlreadyThere,
    /// A text is missing that must be there.
    #[error("{field} is empty")]
    Missing {
        /// Name of the field on the wire.
        field: String,
    },
    /// A text over its limit.
    #[error("{field} is longer than {limit} characters")]
    TooLong {
        /// Name of the field on the wire.
        field: String,
        /// Characters that fit.
        limit: usize,
    },
    /// More of them than a record can hold.
    #[error("there cannot be more than {limit} of them")]
    TooMany {
        /// How many there can be.
        limit: usize,
    },
    /// An amount, number or day that cannot be.
    #[error("{field} cannot be so")]
    OutOfRange {
        /// Name of the field on the wire.
        field: String,
    },
    /// The case is closed: it has to be reopened first.
    #[error("the case is closed")]
    Closed,
    /// The case is open.
    #[error("the case is open")]
    NotClosed,
    /// Nobody has taken the case.
    #[error("nobody has taken the case yet")]
    NotTaken,
    /// A transfer waits for its answer.
    #[error("a transfer to another hub waits for its answer")]
    TransferWaits,
    /// How the person may be reached forbids it.
    #[error("it is not safe to reach the person so")]
    NotSafe,
    /// The case is linked to another already, or to itself.
    #[error("the case is linked to another already")]
    LinkedAlready,
    /// The referral is over: withdrawn, expired or answered for good.
    #[error("the referral is over")]
    ReferralOver,
    /// A wage claim names it, or money was recovered for it: taken out, the sums would not meet.
    #[error("a wage claim still counts on this")]
    StillCounted,
    /// Somebody changed what this would take away, and the device had not seen it.
    #[error("{by} changed this meanwhile")]
    ChangedMeanwhile {
        /// Name of who did.
        by: String,
    },
    /// The server failed at it, and at nothing else. The same may be sent again once that is put right.
    #[error("the server failed at this; it can be tried again")]
    Fault,
    /// There is no such registration for this caller.
    #[error("there is no such worker for you")]
    NoSuchWorker,
    /// There is no such session for this caller.
    #[error("there is no such session for you")]
    NoSuchSession,
    /// A person under 18 is not registered without a guardian who agrees.
    #[error("a person under 18 is registered only with a guardian who agrees")]
    NeedsGuardian,
    /// The person agrees no longer: what was known of them is erased.
    #[error("the person withdrew their consent; the registration was erased")]
    Erased,
    /// A reason that this version does not know, from a newer server.
    #[error("refused for a reason that this version does not know; update it")]
    #[serde(other)]
    NotKnown,
}
