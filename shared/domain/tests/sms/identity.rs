//! What is encoded comes back, in one message of safe characters.

use chrono::{DateTime, Utc};
use domain::{
    alert::{AlertReport, Contact, Fix, FixMethod, KindCode, Problem, Subject},
    ids::AlertId,
    phone_number::PhoneNumber,
    place::{Atlas, Point},
    sms::{LIMIT, PREFIX, canonical, encode},
};
use proptest::{option, prelude::*, sample::select};
use serde_json::json;

use crate::support::{decoded, noon, own_id, whole};

fn any_time() -> impl Strategy<Value = DateTime<Utc>> {
    // from 2024, the first year that the reader of a report believes, to the day of reading; to the microsecond
    (1_704_067_200_000_000_i64..noon().timestamp_micros())
        .prop_map(|micros| DateTime::from_timestamp_micros(micros).unwrap())
}

fn any_id() -> impl Strategy<Value = AlertId> {
    (0_u64..1 << 48, any::<[u8; 10]>()).prop_map(|(unix_ms, random)| AlertId::new(unix_ms, random))
}

fn any_kind() -> impl Strategy<Value = KindCode> {
    let known = select(vec![
        "accident",
        "medical",
        "assault",
        "threat",
        "wages",
        "other",
        "unspecified",
        "confinement",
    ]);
    prop_oneof![known.prop_map(str::to_owned), "[a-z0-9_]{1,40}"]
        .prop_map(|code| KindCode::parse(&code).unwrap())
}

fn any_fix() -> impl Strategy<Value = Fix> {
    let methods = vec![
        FixMethod::Gnss,
        FixMethod::Network,
        FixMethod::LastKnown,
        FixMethod::Manual,
        FixMethod::Unknown,
    ];
    (
        (-90.0..=90.0, -180.0..=180.0),
        option::of(prop_oneof![0.0..2000.0, 0.0..3e6, Just(f64::NAN)]),
        option::of(any_time()),
        select(methods),
        any::<bool>(),
    )
        .prop_map(|((latitude, longitude), accuracy_m, taken_at, method, mock)| Fix {
            point: Point { latitude, longitude },
            accuracy_m,
            taken_at,
            method,
            mock,
        })
}

prop_compose! {
    fn any_report()(
        id in any_id(),
        revision in any::<u32>(),
        kind in any_kind(),
        recorded_at in option::of(any_time()),
        fix in option::of(any_fix()),
        state in option::of(select(Atlas::embedded().states().map(str::to_owned).collect::<Vec<_>>())),
        phone in option::of("[1-9][0-9]{7,14}"),
        contact in option::of(select(vec![Contact::Call, Contact::Sms, Contact::None, Contact::Unknown])),
        (subject, language, battery_percent, note) in (
            option::of(select(vec![Subject::Oneself, Subject::Other])),
            option::of("[a-zA-Z]{2,8}(-[a-zA-Z0-9]{2,8})?"),
            option::of(any::<u8>()),
            option::of(".{0,40}"),
        ),
    ) -> AlertReport {
        let phone = phone.map(|digits| PhoneNumber::parse(&format!("+{digits}")).unwrap());
        AlertReport {
            revision, kind, recorded_at, fix, state, phone, contact, subject, language, battery_percent, note,
            ..AlertReport::new(id)
        }
    }
}

/// The report that comes out, without the warning that a kind of Central's own brings with it.
fn comes_out(message: &str) -> AlertReport {
    let decoded = decoded(message);
    assert!(!decoded.is_damaged(), "{message}: {:?}", decoded.set_aside());
    let mut report = decoded.report(own_id(), noon());
    report
        .warnings
        .retain(|warning| (warning.field.as_str(), warning.problem) != ("kind", Problem::NotKnown));
    report
}

proptest! {
    #[test]
    fn what_is_encoded_comes_back(report in any_report()) {
        prop_assert_eq!(comes_out(&encode(&report)), canonical(&report));
    }

    #[test]
    fn what_comes_back_is_what_was_meant(report in any_report()) {
        let back = comes_out(&encode(&report));
        prop_assert_eq!((back.id, back.revision, &back.kind), (report.id, report.revision, &report.kind));
        prop_assert_eq!((back.contact, back.subject, &back.state), (report.contact, report.subject, &report.state));
        prop_assert_eq!(back.battery_percent, report.battery_percent.filter(|percent| *percent <= 100));
        let millis = |time: Option<DateTime<Utc>>| time.map(|time| time.timestamp_millis());
        prop_assert_eq!(millis(back.recorded_at), millis(report.recorded_at));
        prop_assert!(back.phone == report.phone || (back.phone.is_none() && report.kind.as_str().len() > 32));
        let (Some(found), Some(meant)) = (back.fix, &report.fix) else {
            prop_assert_eq!(&report.fix, &None);
            return Ok(());
        };
        prop_assert!((found.point.latitude - meant.point.latitude).abs() <= 0.000_005_1);
        prop_assert!((found.point.longitude - meant.point.longitude).abs() <= 0.000_005_1);
        prop_assert_eq!(millis(found.taken_at), millis(meant.taken_at));
        prop_assert_eq!((found.method, found.mock), (meant.method, meant.mock));
        match (found.accuracy_m, meant.accuracy_m) {
            (Some(found), Some(meant)) => prop_assert!(meant <= found && found <= (meant * 1.3).max(1.0)),
            (None, Some(meant)) => prop_assert!(meant.is_nan() || meant > 1.6e6),
            (found, None) => prop_assert_eq!(found, None),
        }
    }

    #[test]
    fn a_canonical_report_stays_as_it_is(report in any_report()) {
        let canonical_report = canonical(&report);
        prop_assert_eq!(canonical(&canonical_report), canonical_report);
    }

    #[test]
    fn every_message_is_one_of_letters_digits_and_blanks(report in any_report()) {
        let message = encode(&report);
        prop_assert!(message.len() <= LIMIT, "{} characters", message.len());
        prop_assert!(message.bytes().all(|c| c == b' ' || c.is_ascii_digit() || c.is_ascii_uppercase()), "{message}");
    }
}

#[test]
fn the_longest_message_is_as_long_as_one_may_be() {
    let mut report = whole();
    report.phone = Some(PhoneNumber::parse("+999999999999999").unwrap());
    report.revision = u32::MAX;
    report.language = Some("zza-Latn-IN".to_owned());
    report.fix.as_mut().unwrap().point = Point { latitude: -90.0, longitude: -180.0 };
    for (length, message, has_phone) in [(32, 160, true), (33, 146, false), (40, 150, false)] {
        report.kind = KindCode::parse(&"z".repeat(length)).unwrap();
        assert_eq!(encode(&report).len(), message);
        assert_eq!(comes_out(&encode(&report)).phone.is_some(), has_phone);
    }
    report.fix = None;
    assert!(comes_out(&encode(&report)).phone.is_some());
}

#[test]
fn a_message_tells_nothing_in_passing() {
    for kind in ["accident", "assault", "snake_bite", "physical_assault_by_employer"] {
        let mut report = whole();
        report.kind = KindCode::parse(kind).unwrap();
        let message = encode(&report);
        assert!(message.starts_with(&format!("{PREFIX} A")));
        for telling in ["MAIN", "SOS", "HELP", "ASSAULT", "ACCIDENT", "SNAKE", "9812345678", "MUMBAI"] {
            assert!(!message.contains(telling), "{message}");
        }
    }
}

#[test]
fn what_cannot_travel_is_left_out_and_costs_nothing_else() {
    let mut report = whole();
    report.recorded_at = Some(DateTime::<Utc>::MIN_UTC);
    report.language = Some("x".to_owned());
    report.battery_percent = Some(255);
    report.state = Some("Atlantis".to_owned());
    report.note = Some("मदद".to_owned());
    report.reporter_phone = Some(PhoneNumber::parse("9800000000").unwrap());
    report.unknown.insert("torch".to_owned(), json!("on"));
    let fix = report.fix.as_mut().unwrap();
    (fix.accuracy_m, fix.taken_at) = (Some(f64::INFINITY), Some(DateTime::<Utc>::MAX_UTC));
    let back = comes_out(&encode(&report));
    let mut expected = whole();
    (expected.recorded_at, expected.language, expected.battery_percent, expected.state) =
        (None, None, None, None);
    let fix = expected.fix.as_mut().unwrap();
    (fix.accuracy_m, fix.taken_at) = (None, None);
    assert_eq!(back, expected);
}

#[test]
fn a_position_that_is_nowhere_on_earth_is_left_out() {
    for (latitude, longitude) in [(f64::NAN, 72.0), (91.0, 72.0), (19.0, f64::INFINITY), (19.0, -180.1)] {
        let mut report = whole();
        report.fix.as_mut().unwrap().point = Point { latitude, longitude };
        assert_eq!(comes_out(&encode(&report)), AlertReport { fix: None, ..whole() });
    }
}

#[test]
fn a_clock_that_cannot_be_is_set_aside_as_at_the_door() {
    let mut report = whole();
    report.recorded_at = DateTime::from_timestamp(86_400, 0);
    let decoded = decoded(&encode(&report));
    assert!(!decoded.is_damaged());
    let back = decoded.report(own_id(), noon());
    assert_eq!(back.recorded_at, None);
    assert_eq!(back.unreadable["recorded_at"], json!("1970-01-02T00:00:00Z"));
    assert_eq!(back.warnings.len(), 1);
}
