use std::collections::BTreeSet;

use chrono::TimeZone;
use proptest::{prelude::*, strategy::ValueTree};
use rstest::rstest;
use serde_json::json;
use strum::IntoEnumIterator;

use super::*;
use crate::{
    alert::KindCode,
    attachment::MediaType,
    case::{Content, Stage, Status},
    phone_number::PhoneNumber,
    samples::{any_work, operation, work_of},
    session::SessionWorkKind,
    worker::{CaseBrief, WorkerWorkKind},
};

const ID: &str = "01980000-0000-7000-8000-000000000001";
const OTHER: &str = "01980000-0000-7000-8000-000000000002";

fn noon() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 11, 22, 12, 0, 0).unwrap()
}

fn wire(body: Value) -> Value {
    json!({"id": ID, "device_seq": 4, "recorded_at": "2026-11-22T11:00:00Z", "base": 7, "body_version": 1, "body": body})
}

/// Recorded examples of every body at version 1, as phones have written them: these must be readable for ever. Lines are
/// added, never changed.
fn recorded() -> Vec<Value> {
    serde_json::from_str(include_str!("tests/version_1.json")).unwrap()
}

#[test]
fn every_body_of_version_1_is_read_and_written_the_same() {
    for body in recorded() {
        let operation = Operation::read(&wire(body.clone()), noon()).unwrap();
        assert_eq!(operation.body.type_name(), body["type"]);
        assert_eq!(operation.to_wire(), wire(body));
    }
}

#[test]
fn no_body_is_missing_among_the_recorded_ones() {
    let recorded = recorded();
    let names: BTreeSet<_> = recorded.iter().filter_map(|body| body["type"].as_str()).collect();
    let by_phones = WorkKind::iter().filter(|kind| !kind.is_made_by_server()).map(WorkKind::as_str);
    let of_workers =
        WorkerWorkKind::iter().filter(|kind| !kind.is_made_by_server()).map(WorkerWorkKind::as_str);
    let of_sessions = SessionWorkKind::iter().map(SessionWorkKind::as_str);
    let others = ["raise_alert", "add_positions", "cancel_alert", "set_shifts", "set_quiet_hours"];
    let of_link_persons = ["invite_link_person", "revoke_link_person", "take_held", "discard_held"];
    let all = by_phones.chain(of_workers).chain(of_sessions).chain(others).chain(of_link_persons);
    assert_eq!(names, all.collect());
}

fn held() -> Held {
    let staff = OTHER.parse().unwrap();
    Held { staff, name: "Sushila".into(), since: noon(), operations: 2, registrations: 1, set_aside: 0 }
}

#[test]
fn what_an_operation_replaces_travels_with_it() {
    let mut value = wire(json!({"type": "acknowledge", "case_id": ID}));
    value["replaces"] = json!(OTHER);
    let operation = Operation::read(&value, noon()).unwrap();
    assert_eq!((operation.replaces, operation.to_wire()), (Some(OTHER.parse().unwrap()), value.clone()));
    value["replaces"] = json!("that one");
    assert_eq!(Operation::read(&value, noon()), Err(UnreadableOperation::Envelope("replaces")));
}

proptest! {
    /// Whatever a device may record, the server reads it as it was written.
    #[test]
    fn any_work_is_read_as_it_was_written(work in any_work()) {
        let operation = operation(7, Body::work(ID.parse().unwrap(), work));
        let read = Operation::read(&operation.to_wire(), noon());
        if operation.body.is_made_by_server() {
            prop_assert_eq!(read, Err(UnreadableOperation::MadeByServer));
        } else {
            prop_assert_eq!(read, Ok(operation));
        }
    }
}

#[test]
fn any_kind_of_work_can_be_made_and_has_its_name_and_permission() {
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let mut names = BTreeSet::new();
    for kind in WorkKind::iter() {
        let work = work_of(kind).new_tree(&mut runner).unwrap().current();
        assert_eq!((work.kind(), Body::work(ID.parse().unwrap(), work).type_name()), (kind, kind.as_str()));
        assert!(names.insert(kind.as_str()));
    }
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

fn brief() -> CaseBrief {
    CaseBrief {
        case: ID.parse().unwrap(),
        number: "MUM-2026-000001".into(),
        hub: HubId::new("mumbai"),
        kind: KindCode::parse("wages"),
        status: Status::New,
        taken_by: None,
        since: noon(),
    }
}

/// What only the server makes is written as recorded here, and read from nobody.
#[rstest]
#[case(Body::work(ID.parse().unwrap(), Work::RingOn { stage: Stage::Escalated }),
    json!({"type": "ring_on", "case_id": ID, "stage": "escalated"}))]
#[case(Body::work(ID.parse().unwrap(), Work::AddMessage { phone: PhoneNumber::parse("9812345678").unwrap(), content: Content::MissedCall, kind: None }),
    json!({"type": "add_message", "case_id": ID, "phone": "+919812345678", "content": {"type": "missed_call"}}))]
#[case(Body::work(ID.parse().unwrap(), Work::AddMessage { phone: PhoneNumber::parse("9812345678").unwrap(), content: Content::SameNumber { case: ID.parse().unwrap(), number: "MUM-2026-000001".into() }, kind: KindCode::parse("advice") }),
    json!({"type": "add_message", "case_id": ID, "phone": "+919812345678", "content": {"type": "same_number", "case": ID, "number": "MUM-2026-000001"}, "kind": "advice"}))]
#[case(Body::work(ID.parse().unwrap(), Work::AddAttachment { sha256: "00ff".into(), media_type: MediaType::Jpeg, bytes: 7 }),
    json!({"type": "add_attachment", "case_id": ID, "sha256": "00ff", "media_type": "image/jpeg", "bytes": 7}))]
#[case(Body::work(ID.parse().unwrap(), Work::StaffLeft { staff: ID.parse().unwrap(), name: "Asha".into() }),
    json!({"type": "staff_left", "case_id": ID, "staff": ID, "name": "Asha"}))]
#[case(Body::Worker { worker: ID.parse().unwrap(), work: WorkerWork::SuggestWorkers { candidates: vec![] } },
    json!({"type": "suggest_workers", "worker_id": ID, "candidates": []}))]
#[case(Body::Worker { worker: ID.parse().unwrap(), work: WorkerWork::NoteCase { brief: brief() } },
    json!({"type": "note_case", "worker_id": ID, "brief": {"case": ID, "number": "MUM-2026-000001", "hub": "mumbai",
        "kind": "wages", "status": "new", "since": "2026-11-22T12:00:00Z"}}))]
#[case(Body::Roster { hub: HubId::new("mumbai"), change: RosterChange::SetMembers { members: vec![] } },
    json!({"type": "set_members", "hub": "mumbai", "members": []}))]
#[case(Body::Roster { hub: HubId::new("mumbai"), change: RosterChange::SetHeld { held: held() } },
    json!({"type": "set_held", "hub": "mumbai", "held": held()}))]
fn what_only_the_server_makes_is_read_from_nobody(#[case] made: Body, #[case] body: Value) {
    assert_eq!((Value::Object(made.to_wire()), made.is_made_by_server()), (body.clone(), true));
    assert_eq!(Operation::read(&wire(body), noon()), Err(UnreadableOperation::MadeByServer));
}

#[test]
fn an_alert_travels_under_its_own_id_only() {
    let value = wire(json!({"type": "raise_alert", "alert_id": OTHER}));
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
