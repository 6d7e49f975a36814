//! The shapes of a sealed delivery, and of what link persons' phones need to know for it.

use std::collections::BTreeMap;

use utoipa::ToSchema;
use uuid::Uuid;

/// One sealed operation.
#[derive(ToSchema)]
pub(crate) struct SealedOperation {
    /// The operation's name: part of the seal.
    id: Uuid,
    /// Order on its device.
    device_seq: u64,
    /// HPKE (RFC 9180): encapsulated key and ciphertext together, base64url without padding.
    sealed: String,
}

/// What a phone cannot open any more.
#[derive(ToSchema)]
pub(crate) struct DeliverSealed {
    /// Who was signed in when it was recorded.
    staff: Uuid,
    /// Name of the key to which it was sealed, from `GET /v1/basics`; empty without operations.
    key: String,
    /// At most 100, the oldest first.
    operations: Vec<SealedOperation>,
}

/// What the phone may forget.
#[derive(ToSchema)]
pub(crate) struct SealedTaken {
    /// These are on the server's disk.
    taken: Vec<Uuid>,
    /// They wait for the coordinator of the hub.
    held: bool,
    /// Whether the person is still signed in on this device.
    signed_in: bool,
}

/// A trade that forms offer.
#[derive(ToSchema)]
pub(crate) struct Trade {
    code: String,
    /// By language, BCP 47; phones have words of their own for the common ones.
    #[schema(nullable = false)]
    names: Option<BTreeMap<String, String>>,
}

/// What link persons' phones need to know of the server.
#[derive(ToSchema)]
pub(crate) struct FieldSettings {
    /// Without contact for so many days, what a link person's phone holds stays closed until it has contact again.
    lock_after_days: u16,
    /// Ed25519, base64url without padding: checks workers' cards.
    card_key: Option<String>,
    /// X25519, base64url without padding: unsent operations are sealed to it.
    sealing_key: Option<String>,
    /// Its name.
    sealing_key_id: Option<String>,
    /// The commonest first.
    trades: Vec<Trade>,
}
