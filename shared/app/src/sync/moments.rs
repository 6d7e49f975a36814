//! Times in what this phone keeps for itself: microseconds since 1970, which are read many times faster than a text. The
//! text that earlier versions of the app kept is read too.

use std::fmt;

use chrono::{DateTime, Utc};
use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{Error, Visitor},
};

/// A time as it is kept.
struct Kept(DateTime<Utc>);

impl Serialize for Kept {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_i64(self.0.timestamp_micros())
    }
}

impl<'de> Deserialize<'de> for Kept {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(NumberOrText)
    }
}

struct NumberOrText;

impl Visitor<'_> for NumberOrText {
    type Value = Kept;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("microseconds since 1970, or a time as RFC 3339 has it")
    }

    fn visit_i64<E: Error>(self, micros: i64) -> Result<Kept, E> {
        DateTime::from_timestamp_micros(micros).map(Kept).ok_or_else(|| E::custom("no time that there is"))
    }

    fn visit_u64<E: Error>(self, micros: u64) -> Result<Kept, E> {
        i64::try_from(micros).map_err(E::custom).and_then(|micros| self.visit_i64(micros))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Kept, E> {
        text.parse().map(Kept).map_err(E::custom)
    }
}

/// `#[serde(with = …)]` for a time.
pub(super) mod one {
    use super::{DateTime, Deserialize, Deserializer, Kept, Serialize, Serializer, Utc};

    pub(in crate::sync) fn serialize<S: Serializer>(at: &DateTime<Utc>, to: S) -> Result<S::Ok, S::Error> {
        Kept(*at).serialize(to)
    }

    pub(in crate::sync) fn deserialize<'de, D: Deserializer<'de>>(
        from: D,
    ) -> Result<DateTime<Utc>, D::Error> {
        Kept::deserialize(from).map(|kept| kept.0)
    }
}

/// `#[serde(with = …)]` for a time that may not be there.
pub(super) mod maybe {
    use super::{DateTime, Deserialize, Deserializer, Kept, Serialize, Serializer, Utc};

    #[allow(clippy::ref_option, reason = "serde calls it so")]
    pub(in crate::sync) fn serialize<S: Serializer>(
        at: &Option<DateTime<Utc>>,
        to: S,
    ) -> Result<S::Ok, S::Error> {
        at.map(Kept).serialize(to)
    }

    pub(in crate::sync) fn deserialize<'de, D: Deserializer<'de>>(
        from: D,
    ) -> Result<Option<DateTime<Utc>>, D::Error> {
        Option::<Kept>::deserialize(from).map(|kept| kept.map(|kept| kept.0))
    }
}

/// `#[serde(with = …)]` for a list of times.
pub(super) mod several {
    use super::{DateTime, Deserialize, Deserializer, Kept, Serializer, Utc};

    pub(in crate::sync) fn serialize<S: Serializer>(all: &[DateTime<Utc>], to: S) -> Result<S::Ok, S::Error> {
        to.collect_seq(all.iter().copied().map(Kept))
    }

    pub(in crate::sync) fn deserialize<'de, D: Deserializer<'de>>(
        from: D,
    ) -> Result<Vec<DateTime<Utc>>, D::Error> {
        Vec::<Kept>::deserialize(from).map(|all| all.into_iter().map(|kept| kept.0).collect())
    }
}
