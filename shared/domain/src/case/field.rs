//! A field that two people may set without knowing of each other: what stands, who set it, and what came too late.

use std::{fmt, marker::PhantomData};

use serde::{
    Deserialize, Deserializer, Serialize,
    de::{
        Error, IntoDeserializer, MapAccess, Visitor,
        value::{MapAccessDeserializer, UnitDeserializer},
    },
};

use super::ByStaff;
use crate::{
    ids::{DeviceId, OperationId, StaffId},
    operation::{Applied, Operation, Stamp, Version},
};

/// Who set a field, and in which place of the server's order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SetBy {
    /// The operation that set it.
    pub operation: OperationId,
    /// Its place in the server's order; while it is pending, that of what the phone had seen.
    pub seq: Version,
    /// The device that it came from.
    #[serde(default)]
    pub device: Option<DeviceId>,
    /// Who, and when.
    #[serde(flatten)]
    pub by: ByStaff,
}

impl SetBy {
    /// Who sets something by `operation`.
    pub(crate) fn new(operation: &Operation, stamp: &Stamp, by: ByStaff) -> Self {
        let seq = stamp.seq().unwrap_or_else(|| operation.base.unwrap_or_default());
        Self { operation: operation.id, seq, device: stamp.actor().device, by }
    }

    /// Whether an operation that had seen the record up to `seen` knew of this: it stands before that, or came from its
    /// own device.
    fn is_known(&self, seen: Version, now: &Self) -> bool {
        self.seq <= seen || is_same_device((self.device, self.by.by), (now.device, now.by.by))
    }
}

/// Whether two operations come from one device. Of a desk without one the person counts.
pub(super) fn is_same_device(one: (Option<DeviceId>, StaffId), other: (Option<DeviceId>, StaffId)) -> bool {
    match (one.0, other.0) {
        (Some(one), Some(other)) => one == other,
        (None, None) => one.1 == other.1,
        (Some(_), None) | (None, Some(_)) => false,
    }
}

/// A value that came after somebody else had set another: it is kept beside what stands, for a person to decide.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Late<T> {
    /// What it would have set.
    pub value: T,
    /// Who would have.
    #[serde(flatten)]
    pub set: SetBy,
}

/// A field with its history of one step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Field<T> {
    /// What stands.
    pub value: T,
    /// Who set it; `None` where nobody has.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub set: Option<SetBy>,
    /// What came too late, oldest first; of each device the last.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub late: Vec<Late<T>>,
}

impl<T: Default> Default for Field<T> {
    fn default() -> Self {
        Self::new(T::default())
    }
}

impl<T> Field<T> {
    /// A field that nobody has set.
    pub fn new(value: T) -> Self {
        Self { value, set: None, late: Vec::new() }
    }

    /// A field whose first value `operation` brings.
    pub(super) fn first(value: T, operation: &Operation, stamp: &Stamp, by: ByStaff) -> Self {
        Self { set: Some(SetBy::new(operation, stamp, by)), ..Self::new(value) }
    }
}

impl<T: PartialEq> Field<T> {
    /// Writes `value`. Where another device has set the field since `operation` saw the record, what stands stays, and
    /// `value` is kept beside it. Whoever writes after having seen what came too late has decided: it goes.
    pub fn write(&mut self, value: T, operation: &Operation, stamp: &Stamp, by: ByStaff) -> Applied {
        let (seen, now) = (operation.base.unwrap_or_default(), SetBy::new(operation, stamp, by));
        let is_late = self.set.as_ref().is_some_and(|set| !set.is_known(seen, &now));
        if !is_late {
            return self.stand(value, seen, now);
        }
        if value == self.value {
            // it stands already, by somebody whom this one had not seen: theirs it stays
            return self.dismiss(seen, &now);
        }
        if self.late.iter().any(|late| late.set.operation == now.operation) {
            return Applied::Unchanged;
        }
        // what the same device wrote before it has seen, and writes anew
        self.late.retain(|late| !late.set.is_known(0, &now));
        self.late.push(Late { value, set: now });
        Applied::Changed
    }

    /// What came too late and is not what stands: about this a person is asked.
    pub fn differing(&self) -> impl Iterator<Item = &Late<T>> {
        self.late.iter().filter(|late| late.value != self.value)
    }

    /// Writes `value` whoever set another before: for what cannot be left half done, such as the end of a case.
    pub(super) fn put(&mut self, value: T, operation: &Operation, stamp: &Stamp, by: ByStaff) -> Applied {
        self.stand(value, operation.base.unwrap_or_default(), SetBy::new(operation, stamp, by))
    }

    fn stand(&mut self, value: T, seen: Version, now: SetBy) -> Applied {
        let dismissed = self.dismiss(seen, &now);
        if value == self.value && dismissed == Applied::Unchanged {
            return Applied::Unchanged;
        }
        self.value = value;
        self.set = Some(now);
        Applied::Changed
    }

    fn dismiss(&mut self, seen: Version, now: &SetBy) -> Applied {
        let before = self.late.len();
        self.late.retain(|late| !late.set.is_known(seen, now));
        if self.late.len() < before { Applied::Changed } else { Applied::Unchanged }
    }
}

/// Reads a field, or the bare value that older records have in its place.
impl<'de, T: Deserialize<'de>> Deserialize<'de> for Field<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(WholeOrBare(PhantomData))
    }
}

struct WholeOrBare<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for WholeOrBare<T> {
    type Value = Field<T>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a field with its value, or a bare code or null")
    }

    fn visit_str<E: Error>(self, code: &str) -> Result<Field<T>, E> {
        T::deserialize(code.into_deserializer()).map(Field::new)
    }

    fn visit_unit<E: Error>(self) -> Result<Field<T>, E> {
        T::deserialize(UnitDeserializer::new()).map(Field::new)
    }

    fn visit_none<E: Error>(self) -> Result<Field<T>, E> {
        self.visit_unit()
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Field<T>, A::Error> {
        #[derive(Deserialize)]
        #[serde(bound(deserialize = "T: Deserialize<'de>"))]
        struct Whole<T> {
            // named, so that a value that is not there is an error also where it may be null
            #[serde(deserialize_with = "Deserialize::deserialize")]
            value: T,
            #[serde(default)]
            set: Option<SetBy>,
            #[serde(default = "Vec::new")]
            late: Vec<Late<T>>,
        }
        let Whole { value, set, late } = Whole::deserialize(MapAccessDeserializer::new(map))?;
        Ok(Field { value, set, late })
    }
}

#[cfg(test)]
mod tests;
