//! Lists of workers that are taken over whole or not at all, and never in the way of an alert: laid ready first, then stored
//! in slices to the end.

use async_trait::async_trait;
use chrono::{DateTime, Utc};
use domain::{
    hub::HubId,
    ids::{OperationId, StaffId, WorkerId},
    operation::Operation,
    worker::Worker,
};

use super::StorageError;

/// A list that is taken over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Import {
    /// Its name.
    pub id: OperationId,
    /// Whose workers they become.
    pub hub: HubId,
    /// By whom they count as registered: somebody of the staff, else the hub's own lists.
    pub staff: Option<StaffId>,
}

/// Taking over lists.
#[async_trait]
pub trait Imports: Send + Sync {
    /// Begins a list. Whether there is such a member of staff at such a hub.
    ///
    /// # Errors
    /// [`StorageError`] where nothing was stored.
    async fn begin_import(&self, import: Import, at: DateTime<Utc>) -> Result<bool, StorageError>;

    /// Lays registrations ready; nobody sees them yet.
    ///
    /// # Errors
    /// [`StorageError`] where nothing was stored.
    async fn stage_import(&self, import: OperationId, rows: Vec<Operation>) -> Result<(), StorageError>;

    /// All of it is there and right: from now on it will be stored to its end.
    ///
    /// # Errors
    /// [`StorageError`] where nothing was stored.
    async fn finish_staging(&self, import: OperationId) -> Result<(), StorageError>;

    /// Throws away, some at a time, what was laid ready and never finished. Whether there is more.
    ///
    /// # Errors
    /// [`StorageError`] where nothing was stored.
    async fn drop_unfinished_imports(&self) -> Result<bool, StorageError>;

    /// Stores the next few of what is ready. How many are left then.
    ///
    /// # Errors
    /// [`StorageError`] where nothing was stored.
    async fn store_imports(&self, at: DateTime<Utc>) -> Result<u64, StorageError>;

    /// Registrations of a hub in the order of their ids, those after `after`, some at a time; an empty page is the last.
    ///
    /// # Errors
    /// [`StorageError`] where the store cannot be read.
    async fn workers_of(&self, hub: HubId, after: Option<WorkerId>) -> Result<Vec<Worker>, StorageError>;
}
