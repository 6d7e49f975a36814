//! What the store keeps of gateways, and of what they bring.

use async_trait::async_trait;
use chrono::{DateTime, Utc};
use domain::alert::KindCode;

use super::StorageError;
use crate::{
    gateway::GatewayKey,
    inbound::{Arrived, Gateway},
};

/// A key of a gateway.
#[derive(Debug, Clone, PartialEq)]
pub struct StoredGatewayKey {
    /// By which it is revoked.
    pub id: String,
    /// Whose it is.
    pub gateway: Gateway,
    /// The key.
    pub key: GatewayKey,
    /// When it was made.
    pub created_at: DateTime<Utc>,
}

/// What the store keeps of gateways, and of what they bring.
#[async_trait]
pub trait Inbound: Send + Sync {
    /// Takes a message or call: a new case, or an addition to an open one of the same number. The same one again changes
    /// nothing. It stands in the lane of alerts and is on the disk when this returns.
    ///
    /// # Errors
    /// [`StorageError`] where nothing was stored; the gateway delivers it again.
    async fn hear(&self, arrived: Arrived) -> Result<(), StorageError>;

    /// Notes a key.
    ///
    /// # Errors
    /// [`StorageError`] where nothing was stored.
    async fn add_gateway_key(&self, key: StoredGatewayKey) -> Result<(), StorageError>;

    /// The keys that were not revoked, oldest first.
    ///
    /// # Errors
    /// [`StorageError`] where the store cannot be read.
    async fn gateway_keys(&self) -> Result<Vec<StoredGatewayKey>, StorageError>;

    /// Ends a key. Whether there was one.
    ///
    /// # Errors
    /// [`StorageError`] where nothing was stored.
    async fn revoke_gateway_key(&self, id: String, at: DateTime<Utc>) -> Result<bool, StorageError>;
}

/// The kind that a missed call makes where nothing else was said: nobody chose one, which is urgent. A person whose
/// alert found no other way may have done it.
pub fn missed_call_kind() -> KindCode {
    KindCode::unspecified()
}
