//! What the store keeps of the doorbells of staff's phones.

use std::fmt;

use async_trait::async_trait;
use chrono::{DateTime, Utc};
use domain::operation::Version;

use super::StorageError;
use crate::{
    push::{Bell, Platform},
    token::TokenHash,
};

/// Doorbells of one phone that are due: however many, it is rung once.
#[derive(Clone, PartialEq, Eq)]
pub struct DueBell {
    /// The row of its address.
    pub row: i64,
    /// Where, as Apple or Google name it.
    pub address: String,
    /// What it says: of several the most urgent.
    pub bell: Bell,
    /// The last doorbell that was known when this was read: what is put in later is rung for itself.
    pub last: i64,
    /// How often it was tried.
    pub attempts: u32,
}

impl fmt::Debug for DueBell {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "DueBell {{ row: {}, bell: {:?}, attempts: {} }}", self.row, self.bell, self.attempts)
    }
}

/// How a doorbell ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BellEnd {
    /// The service has it.
    Sent,
    /// The service will never take it.
    Refused,
}

impl BellEnd {
    /// Its name.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Sent => "sent",
            Self::Refused => "refused",
        }
    }
}

/// How far somebody has looked for news. Nothing is lost with it: who knows none of it looks at everything once more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct LookedForNews {
    /// Up to this change.
    pub head: Version,
    /// There was news for a phone that was told of some a moment ago: it has to be looked again without a new change.
    pub again: bool,
}

/// What the store keeps of the doorbells of staff's phones.
#[async_trait]
pub trait Doorbells: Send + Sync {
    /// Notes where the doorbell reaches the phone of a session. The same address with another session moves to this one.
    /// Whether there is such a session.
    ///
    /// # Errors
    /// [`StorageError`] where nothing was stored.
    async fn set_push_address(
        &self,
        session: TokenHash,
        platform: Platform,
        address: String,
        at: DateTime<Utc>,
    ) -> Result<bool, StorageError>;

    /// Looks up whose phones ring for what began to ring, or rings while somebody else comes on duty, and whom there is other news for since `looked`, and puts their
    /// doorbells in; ends what comes too late. A phone is told of other news once a
    /// minute at most.
    ///
    /// # Errors
    /// [`StorageError`] where the store cannot be read or written.
    async fn queue_bells(
        &self,
        looked: LookedForNews,
        now: DateTime<Utc>,
    ) -> Result<LookedForNews, StorageError>;

    /// The phones that are to be rung at `now`, those for which a case rings first.
    ///
    /// # Errors
    /// [`StorageError`] where the store cannot be read.
    async fn due_bells(&self, platform: Platform, now: DateTime<Utc>) -> Result<Vec<DueBell>, StorageError>;

    /// Notes the end of doorbells.
    ///
    /// # Errors
    /// [`StorageError`] where nothing was stored.
    async fn end_bell(&self, bell: DueBell, end: BellEnd) -> Result<(), StorageError>;

    /// Notes an attempt that came to nothing, and when the next is due.
    ///
    /// # Errors
    /// [`StorageError`] where nothing was stored.
    async fn try_bell_again(&self, bell: DueBell, not_before: DateTime<Utc>) -> Result<(), StorageError>;

    /// Forgets an address at which there is no phone any more, with what waits for it; one that was put in its place
    /// meanwhile stays.
    ///
    /// # Errors
    /// [`StorageError`] where nothing was stored.
    async fn forget_push_address(&self, bell: DueBell) -> Result<(), StorageError>;
}
