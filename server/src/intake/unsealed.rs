//! What stands in a sealed operation.

use chrono::{DateTime, Utc};
use domain::{ids::OperationId, operation::Operation};

use crate::keys::SealingKey;

/// Opens and reads a sealed operation.
///
/// # Errors
/// Why it cannot be read, in a word without content.
pub fn unsealed(
    key: &SealingKey,
    key_id: &str,
    id: OperationId,
    sealed: &str,
    received_at: DateTime<Utc>,
) -> Result<Operation, &'static str> {
    if key_id != key.id() {
        return Err("another key");
    }
    let bytes = key.open(key_id, id, sealed).ok_or("not sealed so")?;
    let value = serde_json::from_slice(&bytes).map_err(|_| "not JSON")?;
    let operation = Operation::read(&value, received_at).map_err(|_| "not understood")?;
    // the name outside is part of the seal; the one inside must be the same
    if operation.id == id { Ok(operation) } else { Err("another id") }
}
