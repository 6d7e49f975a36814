use serde_json::json;

use super::*;

const ID: &str = "01980000-0000-7000-8000-000000000001";

fn noon() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 11, 22, 12, 0, 0).unwrap()
}

fn whole() -> Value {
    json!({
        "alert_id": ID, "kind": "accident", "recorded_at": "2026-11-22T17:29:00+05:30",
        "fix": {"latitude": 19.1136, "longitude": 72.8697, "accuracy_m": 35.0, "taken_at": "2026-11-22T11:58:00Z",
                "method": "gnss", "mock": false},
        "state": null, "phone": "98123 45678", "contact": "call", "for": "self", "reporter_phone": null,
        "language": "hi", "battery_percent": 40, "note": " fell from the third floor "
    })
}

fn problems(report: &AlertReport) -> Vec<(&str, Problem)> {
    report.warnings.iter().map(|w| (w.field.as_str(), w.problem)).collect()
}

#[test]
fn a_whole_report_is_read_without_a_warning() {
    let report = AlertReport::read(&whole(), noon()).unwrap();
    assert_eq!(problems(&report), []);
    assert_eq!(report.phone.unwrap().as_e164(), "+919812345678");
    assert_eq!(report.recorded_at.unwrap().to_rfc3339(), "2026-11-22T11:59:00+00:00");
    assert_eq!(report.note.as_deref(), Some("fell from the third floor"));
    assert_eq!(report.fix.unwrap().accuracy_m, Some(35.0));
}

#[test]
fn a_report_survives_its_wire_form() {
    let mut body = whole();
    body["torch"] = json!("on");
    body["kind"] = json!(17);
    let report = AlertReport::read(&body, noon()).unwrap();
    let again = AlertReport::read(&Value::Object(report.to_wire()), noon()).unwrap();
    assert_eq!(again, report);
    assert_eq!(again.unknown["torch"], json!("on"));
    assert_eq!(again.unreadable["kind"], json!(17));
}

#[test]
fn only_a_report_without_a_valid_id_is_refused() {
    let read = |body: &Value| AlertReport::read(body, noon()).unwrap_err();
    assert_eq!(read(&json!([1, 2])), NotAnAlert::NotAnObject);
    assert_eq!(read(&json!({"kind": "medical"})), NotAnAlert::NoId);
    assert_eq!(read(&json!({"alert_id": 4})), NotAnAlert::InvalidId(InvalidId::NotAUuid));
    let version_4 = json!({"alert_id": "3d1f2c1e-9d60-4b86-9a3c-0a53b3e8c1aa"});
    assert_eq!(read(&version_4), NotAnAlert::InvalidId(InvalidId::NotVersion7));
}

#[test]
fn every_optional_field_may_be_wrong_and_is_kept_raw() {
    let body = json!({
        "alert_id": ID, "kind": ["fire"], "recorded_at": "1970-01-01T00:00:00Z",
        "fix": {"latitude": 91, "longitude": "east"}, "state": "Atlantis", "phone": "call me", "contact": "pigeon",
        "for": 3, "reporter_phone": {}, "language": "!!", "battery_percent": 300, "note": 7
    });
    let report = AlertReport::read(&body, noon()).unwrap();
    assert_eq!(
        problems(&report),
        [
            ("kind", Problem::Unreadable),
            ("recorded_at", Problem::ClockWrong),
            ("fix.latitude", Problem::OutOfRange),
            ("fix.longitude", Problem::Unreadable),
            ("state", Problem::NotKnown),
            ("phone", Problem::Unreadable),
            ("contact", Problem::NotKnown),
            ("for", Problem::Unreadable),
            ("reporter_phone", Problem::Unreadable),
            ("language", Problem::Unreadable),
            ("battery_percent", Problem::OutOfRange),
            ("note", Problem::Unreadable),
        ]
    );
    assert_eq!(report.unreadable["phone"], json!("call me"));
    assert_eq!(report.unreadable["fix"], body["fix"]);
    assert!(report.kind.is_unspecified());
    assert_eq!(report.fix, None);
}

#[test]
fn each_missing_field_is_named() {
    let report = AlertReport::read(&json!({"alert_id": ID}), noon()).unwrap();
    assert!(report.warnings.iter().all(|w| w.problem == Problem::Missing));
    assert_eq!(report.warnings.len(), 11);
}

#[test]
fn a_wrong_part_costs_only_that_part_of_a_fix() {
    let mut body = whole();
    body["fix"]["accuracy_m"] = json!(-4);
    body["fix"]["taken_at"] = json!("yesterday");
    body["fix"]["method"] = json!("dowsing");
    let report = AlertReport::read(&body, noon()).unwrap();
    let fix = report.fix.clone().unwrap();
    assert_eq!((fix.accuracy_m, fix.taken_at, fix.method), (None, None, FixMethod::Unknown));
    assert_eq!(
        problems(&report),
        [
            ("fix.accuracy_m", Problem::OutOfRange),
            ("fix.taken_at", Problem::Unreadable),
            ("fix.method", Problem::NotKnown)
        ]
    );
    assert_eq!(report.unreadable["fix.method"], json!("dowsing"));
}

#[test]
fn an_unknown_kind_is_kept_and_a_clock_of_the_future_is_not_believed() {
    let mut body = whole();
    body["kind"] = json!("snake_bite");
    body["recorded_at"] = json!("2031-01-01T00:00:00Z");
    let report = AlertReport::read(&body, noon()).unwrap();
    assert_eq!(report.kind.as_str(), "snake_bite");
    assert_eq!(problems(&report), [("kind", Problem::NotKnown), ("recorded_at", Problem::ClockWrong)]);
}

mod any_json {
    use proptest::prelude::*;

    use super::*;

    fn any_value() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![
            Just(Value::Null),
            any::<bool>().prop_map(Value::from),
            any::<f64>().prop_map(Value::from),
            any::<i64>().prop_map(Value::from),
            ".{0,12}".prop_map(Value::from),
            "[0-9]{4}-[0-9]{2}-[0-9]{2}T00:00:00Z".prop_map(Value::from),
        ];
        leaf.prop_recursive(3, 24, 6, |inner| {
            let name =
                prop_oneof![proptest::sample::select(FIELDS.to_vec()).prop_map(str::to_owned), "[a-z]{1,9}"];
            prop_oneof![
                proptest::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
                proptest::collection::btree_map(name, inner, 0..8)
                    .prop_map(|fields| Value::Object(fields.into_iter().collect())),
            ]
        })
    }

    proptest! {
        #[test]
        fn with_a_valid_id_is_an_alert_and_loses_no_field(mut body in any_value()) {
            if let Some(object) = body.as_object_mut() {
                object.insert("alert_id".into(), json!(ID));
                let report = AlertReport::read(&body, noon()).unwrap();
                let wire = report.to_wire();
                for (name, value) in body.as_object().unwrap() {
                    if name == "type" || value.is_null() { continue; }
                    let kept = wire.contains_key(name) && !wire[name].is_null();
                    let blank_note = name == "note" && value.as_str().is_some_and(|words| words.trim().is_empty());
                    prop_assert!(kept || blank_note, "lost {name}");
                }
            } else {
                prop_assert_eq!(AlertReport::read(&body, noon()), Err(NotAnAlert::NotAnObject));
            }
        }
    }
}
