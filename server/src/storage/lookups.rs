//! What is looked up beside the records: the case of a referral's link, and the log of a case.

use async_trait::async_trait;
use chrono::{DateTime, Utc};
use domain::{
    hub::HubId,
    ids::{CaseId, ReferralId},
    operation::Version,
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

    /// The newest lines of the log of a case before `before`, newest first, `most` of them.
    ///
    /// # Errors
    /// [`StorageError`] where the store cannot be read.
    async fn history(
        &self,
        case: CaseId,
        before: Option<Version>,
        most: usize,
    ) -> Result<Vec<HistoryLine>, StorageError>;
}
