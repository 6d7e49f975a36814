//! What is looked up beside the records: the case of a referral's link, and the log of a case.

use async_trait::async_trait;
use chrono::{DateTime, Utc};
use domain::{
    hub::HubId,
    ids::{CaseId, OperationId, ReferralId, SessionId, WorkerId},
    operation::Version,
    session::FieldSession,
    worker::Worker,
};
use serde::Serialize;

use super::StorageError;

/// A line of the log of a case: what was done, never what was said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct HistoryLine {
    /// Its place in the server's order.
    pub seq: Version,
    /// The operation's kind on the wire: `assign`.
    pub kind: String,
    /// When the server received it.
    pub at: DateTime<Utc>,
    /// Name of the member of staff who did it; none where the server or the person did.
    pub name: Option<String>,
    /// The hub that they work at now.
    pub hub: Option<HubId>,
    /// What it was about, where one word says it, as the record's line of activity does; never the words of the person.
    pub about: Option<String>,
}

/// Which lines of a log are left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Before {
    /// None: it begins with the newest.
    Nothing,
    /// This one and newer ones.
    Seq(Version),
    /// That of this operation and newer ones; none where the case has no such operation.
    Operation(OperationId),
}

/// What is looked up beside the records.
#[async_trait]
pub trait Lookups: Send + Sync {
    /// The case and the referral of a link, by the SHA-256 of its secret, hexadecimal, lower case.
    ///
    /// # Errors
    /// [`StorageError`] where the store cannot be read.
    async fn referral_of_link(
        &self,
        link_sha256: String,
    ) -> Result<Option<(CaseId, ReferralId)>, StorageError>;

    /// A worker's registration.
    ///
    /// # Errors
    /// [`StorageError`] where the store cannot be read.
    async fn worker(&self, id: WorkerId) -> Result<Option<Worker>, StorageError>;

    /// A session.
    ///
    /// # Errors
    /// [`StorageError`] where the store cannot be read.
    async fn field_session(&self, id: SessionId) -> Result<Option<FieldSession>, StorageError>;

    /// Registrations that an operation after `seq` changed, in the order of their versions, some at a time; all of one
    /// version. An empty page is the last.
    ///
    /// # Errors
    /// [`StorageError`] where the store cannot be read.
    async fn workers_after(&self, seq: Version) -> Result<Vec<Worker>, StorageError>;

    /// Up to where registrations were compared with each other.
    ///
    /// # Errors
    /// [`StorageError`] where the store cannot be read.
    async fn compared_up_to(&self) -> Result<Version, StorageError>;

    /// Notes up to where they were.
    ///
    /// # Errors
    /// [`StorageError`] where nothing was stored.
    async fn set_compared_up_to(&self, seq: Version) -> Result<(), StorageError>;

    /// The newest lines of the log of a case before `before`, newest first, `most` of them.
    ///
    /// # Errors
    /// [`StorageError`] where the store cannot be read.
    async fn history(
        &self,
        case: CaseId,
        before: Before,
        most: usize,
    ) -> Result<Vec<HistoryLine>, StorageError>;
}
