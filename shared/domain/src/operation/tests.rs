use chrono::TimeZone;
use rstest::rstest;
use serde_json::json;

use super::*;

const ID: &str = "01980000-0000-7000-8000-000000000001";

fn noon() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 11, 22, 12, 0, 0).unwrap()
}

fn wire(body: Value) -> Value {
    json!({"id": ID, "device_seq": 4, "recorded_at": "2026-11-22T11:00:00Z", "base": 7, "body_version": 1, "body": body})
}

/// Recorded examples of every body at version 1: these must be readable for ever.
#[rstest]
#[case(json!({"type": "raise_alert", "alert_id": ID, "kind": "wages", "recorded_at": null, "fix": null, "state": null,
    "phone": null, "contact": "unknown", "for": "self", "reporter_phone": null, "language": null,
    "battery_percent": null, "note": null}))]
#[case(json!({"type": "add_positions", "alert_id": ID, "fixes": [{"latitude": 19.1, "longitude": 72.8,
    "accuracy_m": 12.0, "taken_at": "2026-11-22T11:00:00Z", "method": "gnss", "mock": false}]}))]
#[case(json!({"type": "cancel_alert", "alert_id": ID, "claim": "mistake"}))]
#[case(json!({"type": "confirm_delivery", "case_id": ID}))]
#[case(json!({"type": "acknowledge", "case_id": ID}))]
#[case(json!({"type": "add_note", "case_id": ID, "text": "called twice"}))]
#[case(json!({"type": "end_tracking", "case_id": ID}))]
#[case(json!({"type": "spoke_with_person", "case_id": ID}))]
#[case(json!({"type": "record_false_alarm", "case_id": ID}))]
#[case(json!({"type": "ring_neighbour", "case_id": ID, "hub": "pune"}))]
fn every_body_of_version_1_is_read_and_written_the_same(#[case] body: Value) {
    let operation = Operation::read(&wire(body.clone()), noon()).unwrap();
    assert_eq!(operation.body.type_name(), body["type"]);
    assert_eq!(operation.to_wire(), wire(body));
}

#[rstest]
#[case(json!([]), "an operation must be a JSON object")]
#[case(json!({"device_seq": 1}), "id is missing or of another type")]
#[case(json!({"id": "7", "device_seq": 1}), "id is not a UUID")]
#[case(json!({"id": ID}), "device_seq is missing or of another type")]
#[case(json!({"id": ID, "device_seq": 1, "body_version": 9, "body": {}}), "body_version 9 is newer than this server reads; update it")]
#[case(json!({"id": ID, "device_seq": 1, "body_version": 1, "body": {"type": "acknowledge"}}), "the body cannot be read: missing field `case_id`")]
#[case(json!({"id": ID, "device_seq": 1, "body_version": 1, "body": {"type": "raise_alert"}}),
    "the body cannot be read: alert_id is missing: a UUIDv7 made by the sender")]
fn an_operation_that_cannot_be_read_says_why(#[case] value: Value, #[case] why: &str) {
    assert_eq!(Operation::read(&value, noon()).unwrap_err().to_string(), why);
}

/// What only the server makes is written as recorded here, and read from nobody.
#[rstest]
#[case(Body::RingOn { case_id: ID.parse().unwrap(), stage: Stage::Escalated },
    json!({"type": "ring_on", "case_id": ID, "stage": "escalated"}))]
#[case(Body::AddMessage { case_id: ID.parse().unwrap(), phone: PhoneNumber::parse("9812345678").unwrap(), content: Content::MissedCall },
    json!({"type": "add_message", "case_id": ID, "phone": "+919812345678", "content": {"type": "missed_call"}}))]
#[case(Body::AddAttachment { case_id: ID.parse().unwrap(), sha256: "00ff".into(), media_type: MediaType::Jpeg, bytes: 7 },
    json!({"type": "add_attachment", "case_id": ID, "sha256": "00ff", "media_type": "image/jpeg", "bytes": 7}))]
fn what_only_the_server_makes_is_read_from_nobody(#[case] made: Body, #[case] body: Value) {
    assert_eq!((Value::Object(made.to_wire()), made.is_made_by_server()), (body.clone(), true));
    assert_eq!(Operation::read(&wire(body), noon()), Err(UnreadableOperation::MadeByServer));
}

#[test]
fn an_alert_travels_under_its_own_id_only() {
    let other = "01980000-0000-7000-8000-000000000002";
    let value = wire(json!({"type": "raise_alert", "alert_id": other}));
    assert_eq!(Operation::read(&value, noon()), Err(UnreadableOperation::AlertId));
}

#[test]
fn a_position_that_cannot_be_costs_only_itself() {
    let fix = |latitude: f64, taken_at: &str| json!({"latitude": latitude, "longitude": 72.8, "taken_at": taken_at});
    let fixes = [fix(91.0, "2026-11-22T11:00:00Z"), fix(19.1, "2099-01-01T00:00:00Z"), json!("here")];
    let value = wire(json!({"type": "add_positions", "alert_id": ID, "fixes": fixes}));
    let Body::AddPositions { fixes, .. } = Operation::read(&value, noon()).unwrap().body else { panic!() };
    assert_eq!(
        fixes.iter().map(|fix| (fix.point.latitude, fix.taken_at)).collect::<Vec<_>>(),
        [(19.1, None)]
    );
}
