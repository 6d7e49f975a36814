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

/// What became of a few of those that were laid ready.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Slice {
    /// How many are left to store.
    pub left: u64,
    /// How many of the slice cannot be stored, because the store was damaged since they were laid ready. They are gone.
    pub lost: u64,
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

    /// Stores the next few of what is ready.
    ///
    /// # Errors
    /// [`StorageError`] where nothing was stored.
    async fn store_imports(&self, at: DateTime<Utc>) -> Result<Slice, StorageError>;

    /// Registrations of a hub in the order of their ids, those after `after`, some at a time; an empty page is the last.
    /// Of one that cannot be read only the id.
    ///
    /// # Errors
    /// [`StorageError`] where the store cannot be read.
    async fn workers_of(
        &self,
        hub: HubId,
        after: Option<WorkerId>,
    ) -> Result<Vec<(WorkerId, Option<Worker>)>, StorageError>;
}
