//! Sync, by events and effects.

mod again;
mod ahead;
mod deliveries;
mod drafts;
mod engine;
mod exchanges;
mod field_sessions;
mod pages;
mod pending;
mod progress;
mod quarantine;
mod reading;
mod refusals;
mod scope;
mod sessions;
mod shelf;

use domain::{case::Case, permission::StaffMember};
use serde_json::{Value, json};

use super::Summary;
use crate::{
    effects::{
        http::HttpOutput,
        record_store::{
            KeptCase, KeptOperation, KeptSession, KeptSummary, LoadedRecords, RecordStoreOperation,
            RecordStoreOutput,
        },
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
    phone_with(language, cases, LoadedRecords::default())
}

/// The same, with more in its store.
pub(crate) fn phone_with(language: &str, cases: &[Value], more: LoadedRecords) -> Phone {
    let mut phone = Phone::starting(language);
    let kept: Vec<KeptCase> = cases.iter().map(kept).collect();
    phone.cases = kept.iter().map(|kept| (kept.case_id.clone(), kept.clone())).collect();
    let touched: Vec<String> = more.operations.iter().flat_map(KeptOperation::case_ids).collect();
    let summary = |kept: &KeptCase| KeptSummary {
        case_id: kept.case_id.clone(),
        version: kept.version,
        summary: kept.summary.clone(),
        reader: VERSION.into(),
        round: more.round,
    };
    let records = LoadedRecords {
        session: more.session.or_else(|| Some(KeptSession(session().to_string()))),
        cursor: Some("c1".into()),
        last_device_seq: more.last_device_seq.max(7),
        summaries: kept.iter().map(summary).chain(more.summaries).collect(),
        cases: kept.into_iter().filter(|kept| touched.contains(&kept.case_id)).collect(),
        ..more
    };
    phone.load(Some(device(language)), Vec::new(), records);
    phone.tell(UiEvent::Appeared);
    phone
}

/// Version of the app of [`Phone`].
const VERSION: &str = "0.1.0";

/// A case as the store has it.
pub(crate) fn kept(case: &Value) -> KeptCase {
    let staff: StaffMember = serde_json::from_value(session()["staff"].clone()).unwrap();
    let read: Case = serde_json::from_value(case.clone()).unwrap();
    KeptCase {
        case_id: case["id"].as_str().unwrap().into(),
        version: case["version"].as_u64().unwrap(),
        record: case.to_string(),
        summary: Some(serde_json::to_string(&Summary::of(&read, Some(&staff))).unwrap()),
    }
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
