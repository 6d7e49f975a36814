//! Cases as the server has them.

use chrono::{DateTime, Duration, Utc};
use serde_json::{Value, json};

use super::NOON;

/// A case as the server has it, made by the domain's own rules: an alert with these fields near Andheri in Mumbai.
pub(crate) fn case(number: u32, fields: &Value) -> Value {
    use domain::{
        alert::{AlertReport, Way},
        case::{Plan, Ringing, apply, whereabouts},
        hub::{embedded, route},
        operation::{Actor, BODY_VERSION, Body, Facts, Operation as Done, Stamp},
        place::Atlas,
    };
    let received_at: DateTime<Utc> = NOON.parse().unwrap();
    let received_at = received_at - Duration::minutes(i64::from(number));
    let mut wire = json!({
        "alert_id": format!("01980000-0000-7000-8000-{number:012}"), "kind": "accident",
        "recorded_at": received_at, "state": null, "phone": "+919812345678", "contact": "unknown", "for": "self",
        "reporter_phone": null, "language": "hi", "battery_percent": 40, "note": null,
        "fix": {"latitude": 19.1136, "longitude": 72.8697, "accuracy_m": 35.0, "taken_at": received_at,
                "method": "gnss", "mock": false},
    });
    wire.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
    let report = AlertReport::read(&wire, received_at).unwrap();
    let told = domain::alert::AlertDetails::from_report(
        report.clone(),
        &domain::alert::Source { way: Way::Door, device: None, received_at },
    );
    let routing =
        route(Atlas::embedded(), &embedded(), &whereabouts(&told, report.fix.as_ref(), received_at));
    let raise = Done {
        id: report.id.into(),
        device_seq: 0,
        recorded_at: None,
        base: None,
        replaces: None,
        body_version: BODY_VERSION,
        body: Body::RaiseAlert(Box::new(report)),
    };
    let number_of = Some(format!("MUM-2026-{number:06}"));
    let plan = Plan {
        hub: routing.hub.clone(),
        urgency: told.kind.value.urgency(),
        acknowledge_within: Duration::minutes(10),
        duty: None,
    };
    let ringing = Some(Ringing::begin(&plan, false, received_at));
    let facts = Facts { number: number_of, routing: Some(routing), ringing, ..Facts::default() };
    let actor = Actor { device: None, staff: None, way: Way::Door };
    let mut record = None;
    apply(&mut record, &raise, &Stamp::Confirmed { actor, seq: u64::from(number), received_at, facts })
        .unwrap();
    serde_json::to_value(record.unwrap()).unwrap()
}

/// The same case, taken by a colleague.
pub(crate) fn taken_case(number: u32) -> Value {
    let mut case = case(number, &json!({}));
    case["taken"] = json!({
        "by": "01980000-0000-7000-8000-0000000000bb", "name": "Ravi Kale", "hub": "mumbai", "at": NOON,
    });
    case["status"] = json!("acknowledged");
    case["ringing"] = Value::Null;
    case
}

/// The case in a change of a sync.
pub(crate) fn change(case: &Value) -> Value {
    json!({"kind": "case", "id": case["id"], "version": case["version"], "record": case})
}
