//! Sync, by events and effects.

mod deliveries;
mod exchanges;
mod sessions;

use serde_json::{Value, json};

use crate::{
    effects::{
        http::HttpOutput,
        record_store::{KeptCase, KeptSession, LoadedRecords, RecordStoreOperation, RecordStoreOutput},
    },
    testing::{Phone, device, json_answer},
    ui_event::UiEvent,
};

/// What the server answers to a sync.
pub(crate) fn answer(changes: &[Value], more: Value) -> HttpOutput {
    let mut body = json!({"results": [], "changes": changes, "cursor": "c2", "more": false});
    body.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    json_answer(200, &body)
}

/// Results of these operations, as the server tells them.
pub(crate) fn results(body: &Value, outcome: &str, reason: Value) -> Value {
    let of = |operation: &Value| json!({"operation_id": operation["id"], "outcome": outcome, "seq": 9, "reason": reason});
    Value::from(body["operations"].as_array().unwrap().iter().map(of).collect::<Vec<_>>())
}

/// A phone of hub staff with these cases on its disk, and nothing under way.
pub(crate) fn staff_phone(language: &str, cases: &[Value]) -> Phone {
    let mut phone = Phone::starting(language);
    let kept = cases.iter().map(|case| KeptCase {
        case_id: case["id"].as_str().unwrap().into(),
        version: case["version"].as_u64().unwrap(),
        record: case.to_string(),
    });
    let records = LoadedRecords {
        session: Some(KeptSession(session().to_string())),
        cursor: Some("c1".into()),
        last_device_seq: 7,
        cases: kept.collect(),
        ..LoadedRecords::default()
    };
    phone.load(Some(device(language)), Vec::new(), records);
    phone.tell(UiEvent::Appeared);
    phone
}

/// The same case, which a phone of the hub had confirmed before.
pub(crate) fn delivered(mut case: Value) -> Value {
    case["delivered"] = json!({"hub": "mumbai", "at": "2026-11-22T08:29:00Z"});
    case
}

pub(crate) fn session() -> Value {
    json!({"token": "c3RhZmYgdG9rZW4gb2YgdGhpcnR5LXR3byBieXRlcy4u", "staff": {
        "id": "01980000-0000-7000-8000-0000000000aa", "name": "Asha Pawar", "role": "hub-staff",
        "hub": "mumbai", "hubs": ["mumbai"],
    }})
}

pub(crate) fn done(_: &RecordStoreOperation) -> RecordStoreOutput {
    RecordStoreOutput::Done
}
