//! Reports to encode, and the reading of what comes out.

use chrono::{DateTime, TimeZone, Utc};
use domain::{
    alert::{AlertReport, Contact, Fix, FixMethod, KindCode, Subject},
    ids::AlertId,
    phone_number::PhoneNumber,
    place::Point,
    sms::{Decoded, decode},
};

pub(crate) fn noon() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 11, 22, 12, 0, 0).unwrap()
}

/// An id that no message here brings.
pub(crate) fn own_id() -> AlertId {
    AlertId::new(1, [0xee; 10])
}

/// A report with everything that a message carries, on its scales.
pub(crate) fn whole() -> AlertReport {
    AlertReport {
        revision: 2,
        kind: KindCode::parse("accident").unwrap(),
        recorded_at: Some(noon()),
        fix: Some(Fix {
            point: Point { latitude: 19.1136, longitude: 72.8697 },
            accuracy_m: Some(40.0),
            taken_at: Some(noon() - chrono::Duration::seconds(90)),
            method: FixMethod::Gnss,
            mock: false,
        }),
        state: Some("Maharashtra".to_owned()),
        phone: Some(PhoneNumber::parse("9812345678").unwrap()),
        contact: Some(Contact::Sms),
        subject: Some(Subject::Oneself),
        language: Some("hi".to_owned()),
        battery_percent: Some(40),
        ..AlertReport::new(AlertId::new(1_795_348_800_000, [7, 1, 2, 3, 4, 5, 6, 7, 8, 9]))
    }
}

/// What must be readable.
pub(crate) fn decoded(text: &str) -> Decoded {
    decode(text).unwrap_or_else(|error| panic!("{text:?} {error}"))
}

/// The groups of a message, without the prefix.
pub(crate) fn groups(message: &str) -> Vec<&str> {
    message.split(' ').skip(1).collect()
}
