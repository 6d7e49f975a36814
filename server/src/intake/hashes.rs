//! By what an operation is known again.

use domain::{
    ids::{AlertId, OperationId},
    operation::Body,
};
use serde_json::Value;
use sha2::{Digest, Sha256};

/// The same update of the same alert is the same operation, however often it comes: its id is made from what it says.
pub fn id_of_update(alert: AlertId, update: &Body) -> OperationId {
    let [b0, b1, b2, b3, b4, b5, b6, b7, b8, b9, ..] = body_hash(b"update through the alert's door", update);
    let unix_ms = u64::try_from(alert.as_uuid().as_u128() >> 80).unwrap_or_default();
    OperationId::new(unix_ms, [b0, b1, b2, b3, b4, b5, b6, b7, b8, b9])
}

/// Hash of what an operation says, under the server's key, by which the same operation is known again.
pub fn body_hash(key: &[u8], body: &Body) -> [u8; 32] {
    let mut hasher = Sha256::new_with_prefix(key);
    hasher.update(sorted(&Value::Object(body.to_wire())).to_string());
    hasher.finalize().into()
}

/// The same value with the names of its objects in order, whatever order the JSON library keeps.
fn sorted(value: &Value) -> Value {
    match value {
        Value::Object(fields) => {
            let mut names: Vec<_> = fields.iter().collect();
            names.sort_by_key(|(name, _)| name.as_str());
            Value::Object(names.into_iter().map(|(name, value)| (name.clone(), sorted(value))).collect())
        }
        Value::Array(values) => Value::Array(values.iter().map(sorted).collect()),
        plain => plain.clone(),
    }
}
