//! What came too late: the server took it, but somebody else had set the same before. It stands beside what stands.

use serde_json::Value;

/// Whether this operation is among what came too late anywhere in the record: fields that this version does not know
/// included.
pub(super) fn is_late(record: &str, operation_id: &str) -> bool {
    // most records name no operation of this phone, and reading one costs more than looking
    record.contains(operation_id)
        && serde_json::from_str::<Value>(record).is_ok_and(|record| is_late_in(&record, operation_id))
}

fn is_late_in(value: &Value, operation_id: &str) -> bool {
    let is_it = |late: &Value| late.get("operation").and_then(Value::as_str) == Some(operation_id);
    match value {
        Value::Object(fields) => fields.iter().any(|(name, value)| {
            (name == "late" && value.as_array().is_some_and(|late| late.iter().any(is_it)))
                || is_late_in(value, operation_id)
        }),
        Value::Array(items) => items.iter().any(|item| is_late_in(item, operation_id)),
        _ => false,
    }
}
