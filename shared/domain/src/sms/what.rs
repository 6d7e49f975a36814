//! The group that says what happened: everything but the id, the position and the phone number.

use serde_json::{Map, Value, json};

use super::{
    bits::{BitReader, BitWriter},
    codes,
    scale::{TIME_BITS, millis, time_of_millis},
};
use crate::alert::AlertReport;

/// The fields that are always lost with this group, as they are named in the body of `POST /v1/alerts`. The kind may
/// stand in a group of its own.
pub(super) const FIELDS: [&str; 7] =
    ["revision", "recorded_at", "contact", "for", "battery_percent", "language", "state"];

/// Stands for "the phone did not say".
const NO_BATTERY: u64 = 127;

/// What the group says.
#[derive(Debug)]
pub(super) struct What {
    /// The fields by name, as in the body of `POST /v1/alerts`. A number that this version has no word for stands as the
    /// number, so that the reader of the report keeps it.
    pub(super) fields: Map<String, Value>,
    /// A group follows that holds the kind.
    pub(super) kind_follows: bool,
    /// A group follows that holds the position.
    pub(super) position_follows: bool,
    /// A group follows that holds the phone number.
    pub(super) number_follows: bool,
}

/// Writes what `report` says; it must be canonical.
pub(super) fn write(report: &AlertReport) -> BitWriter {
    let mut bits = BitWriter::default();
    bits.push(report.revision.into(), 32);
    bits.push(report.recorded_at.and_then(millis).unwrap_or_default(), TIME_BITS);
    bits.push(codes::number_of_kind(&report.kind), 5);
    bits.push(codes::number_of_contact(report.contact), 3);
    bits.push(codes::number_of_subject(report.subject), 2);
    bits.push(report.battery_percent.map_or(NO_BATTERY, u64::from), 7);
    bits.push(codes::number_of_language(report.language.as_deref()), 15);
    bits.push(codes::number_of_state(report.state.as_deref()), 6);
    bits.push(report.fix.is_some().into(), 1);
    bits.push(report.phone.is_some().into(), 1);
    bits
}

impl What {
    /// Reads the group's payload.
    pub(super) fn read(values: &[u8]) -> Self {
        let mut bits = BitReader::new(values);
        let mut fields = Map::new();
        let mut put = |name: &str, value: Value| {
            fields.insert(name.to_owned(), value);
        };
        put("revision", json!(bits.take(32)));
        put("recorded_at", json!(time_of_millis(bits.take(TIME_BITS))));
        let kind = bits.take(5);
        if kind != codes::KIND_AS_TEXT {
            put("kind", known_or_number(kind, codes::kind(kind)));
        }
        put("contact", said(bits.take(3), codes::contact));
        put("for", said(bits.take(2), codes::subject));
        let battery = bits.take(7);
        put("battery_percent", if battery == NO_BATTERY { Value::Null } else { json!(battery) });
        put("language", said(bits.take(15), codes::language));
        put("state", said(bits.take(6), codes::state));
        Self {
            fields,
            kind_follows: kind == codes::KIND_AS_TEXT,
            position_follows: bits.take(1) == 1,
            number_follows: bits.take(1) == 1,
        }
    }
}

/// What the number says; nothing for 0.
fn said<T: serde::Serialize>(number: u64, value: impl Fn(u64) -> Option<T>) -> Value {
    if number == 0 { Value::Null } else { known_or_number(number, value(number)) }
}

fn known_or_number<T: serde::Serialize>(number: u64, value: Option<T>) -> Value {
    value.map_or_else(|| json!(number), |value| json!(value))
}
