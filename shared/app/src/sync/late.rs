//! What came too late: the server took it, but somebody else had set the same before. It stands beside what stands.

use domain::ids::CaseId;
use serde_json::Value;

use super::{Records, held::Held};

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

impl Records {
    /// Cases in which a value of this person's came too late, and which they have not opened since.
    pub(crate) fn unseen_late(&self) -> impl Iterator<Item = CaseId> {
        let own = self.staff().map(|staff| staff.id);
        let is_own_late = move |held: &Held| {
            own.is_some_and(|own| held.summary().is_some_and(|summary| summary.late_of.contains(&own)))
        };
        let late = self.held.iter().filter(move |(_, held)| is_own_late(held));
        late.map(|(id, _)| *id).filter(|id| self.is_unread(*id))
    }
}
