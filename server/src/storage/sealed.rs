//! What phones sealed while they could, and deliver because they cannot open it any more.

use async_trait::async_trait;
use chrono::{DateTime, Utc};
use domain::{
    ids::{OperationId, StaffId},
    operation::Operation,
    sealed::SealedTaken,
};

use super::StorageError;
use crate::{keys::SealingKey, token::TokenHash};

/// A sealed operation, as far as it could be opened.
#[derive(Debug, Clone)]
pub struct Delivered {
    /// Its name.
    pub id: OperationId,
    /// Order on its device.
    pub device_seq: u64,
    /// As it came.
    pub sealed: String,
    /// What was in it; or why it cannot be read, without content.
    pub operation: Result<Box<Operation>, &'static str>,
}

/// A delivery.
#[derive(Debug, Clone)]
pub struct Delivery {
    /// The device's own token.
    pub token: TokenHash,
    /// Who was signed in.
    pub staff: StaffId,
    /// The key to which it was sealed.
    pub key: String,
    /// In the order of the device.
    pub operations: Vec<Delivered>,
    /// When it came.
    pub at: DateTime<Utc>,
}

/// What came of a [`Delivery`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Taking {
    /// It is on the disk.
    Taken(SealedTaken),
    /// This person was never signed in on this device.
    NotTheirs,
}

/// Taking what was sealed.
#[async_trait]
pub trait SealedDoor {
    /// The key that opens it.
    fn sealing_key(&self) -> &SealingKey;

    /// Takes a delivery. Each operation counts as that person's, once; those of somebody who is signed in on the device no
    /// longer are held for the coordinator of their hub; what cannot be read or is refused is set aside. A few in one
    /// transaction, so that an alert comes in between.
    ///
    /// # Errors
    /// [`StorageError`] where one transaction failed. What those before it took is known when it is sent again.
    async fn take_sealed(&self, delivery: Delivery) -> Result<Taking, StorageError>;
}
