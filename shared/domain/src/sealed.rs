//! Operations that a phone sealed to the server's key while it was open, and delivers when it cannot be opened any more: a
//! PIN that was forgotten, an account that ended, a phone that was away too long. The phone itself cannot read them.
//!
//! Each is sealed by HPKE (RFC 9180), base mode, DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, ChaCha20-Poly1305, with
//! [`SEALED_INFO`] as `info` and the operation's id, as text, as `aad`. What is sealed is the operation as it travels.

use serde::{Deserialize, Serialize};

use crate::ids::{OperationId, StaffId};

/// What the seal is for.
pub const SEALED_INFO: &[u8] = b"MAIN sealed operation 1";
/// Most operations in one delivery.
pub const SEALED_LIMIT: usize = 100;

/// One sealed operation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SealedOperation {
    /// The operation's name, so that it is taken once, sealed or open.
    pub id: OperationId,
    /// Order on its device.
    pub device_seq: u64,
    /// Encapsulated key and ciphertext together, base64url without padding.
    pub sealed: String,
}

/// `POST /v1/sealed`, with the device's own token: who was signed in is not any more.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeliverSealed {
    /// Who was signed in when they were recorded.
    pub staff: StaffId,
    /// Name of the server's key to which they were sealed ([`crate::basics::FieldSettings`]).
    pub key: String,
    /// At most [`SEALED_LIMIT`], in `device_seq` order.
    pub operations: Vec<SealedOperation>,
}

/// The answer: what the phone may forget.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SealedTaken {
    /// The operations that are on the server's disk.
    pub taken: Vec<OperationId>,
    /// Whether they wait for the hub's coordinator, because the account had ended.
    pub held: bool,
    /// Whether somebody is still signed in on the device as who is named. A phone that cannot open its records asks so, with
    /// no operations, whether what it has may stay there. One of before this field is taken to say yes.
    #[serde(default = "yes")]
    pub signed_in: bool,
}

fn yes() -> bool {
    true
}
