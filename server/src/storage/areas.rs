//! What the store keeps of the lists of blocks and panchayats.

use async_trait::async_trait;
use domain::place::DistrictAreas;

use super::StorageError;

/// The list of a district as it is sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredAreas {
    /// Another wherever the answer is another.
    pub revision: String,
    /// A [`DistrictAreas`] as JSON.
    pub answer: String,
}

/// What the store keeps of the lists of blocks and panchayats.
#[async_trait]
pub trait Areas: Send + Sync {
    /// Takes lists over, all of them or none, each in place of what stood for its district.
    ///
    /// # Errors
    /// [`StorageError`] where nothing was stored.
    async fn set_areas(&self, lists: Vec<DistrictAreas>) -> Result<(), StorageError>;

    /// The list of a district, by the names that [`domain::place::Atlas`] has for it and its state.
    ///
    /// # Errors
    /// [`StorageError`] where the store cannot be read.
    async fn areas(&self, state: String, district: String) -> Result<Option<StoredAreas>, StorageError>;
}
