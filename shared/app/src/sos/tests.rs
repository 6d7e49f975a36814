//! The SOS, by events and effects.

mod claims;
mod keeping;
mod places;
mod receipts;
mod sending;
mod views;

use serde_json::{Value, json};

use crate::{
    effects::http::HttpOutput,
    testing::{Phone, json_answer},
    ui_event::UiEvent,
    view::{ReceiptState, ReceiptView, Screen},
};

/// What the server answers about the alert of this body or id.
fn progress(id: &Value, more: Value) -> HttpOutput {
    let mut body = json!({
        "alert_id": id, "case_number": "MUM-2026-000123", "hub": {"id": "mumbai", "name": "Mumbai", "phone": null},
        "received_at": "2026-11-22T08:30:12Z", "nearest_hub": null, "outside_coverage": false, "reason": "covered",
        "helpline": "18008912995", "emergency": "112", "warnings": [],
    });
    body.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    json_answer(200, &body)
}

fn taken(body: &Value) -> HttpOutput {
    match progress(&body["alert_id"], json!({})) {
        HttpOutput::Answered { body, .. } => HttpOutput::Answered { status: 201, body },
        HttpOutput::NoAnswer => HttpOutput::NoAnswer,
    }
}

fn hold(phone: &mut Phone) {
    phone.tell(UiEvent::SosPressed);
    phone.wait(1500);
    phone.tell(UiEvent::SosHeld);
}

fn choose(phone: &mut Phone, code: &str) {
    phone.tell(UiEvent::KindChosen { code: code.into() });
}

/// An alert of this kind that the phone has kept and the server has taken.
fn received(kind: &str) -> (Phone, Value) {
    let mut phone = Phone::ready("en");
    hold(&mut phone);
    choose(&mut phone, kind);
    phone.disk_done();
    let mut id = Value::Null;
    phone.http("/v1/alerts", |body| {
        id = body["alert_id"].clone();
        taken(body)
    });
    phone.disk_done();
    (phone, id)
}

#[track_caller]
fn receipt(phone: &Phone) -> ReceiptView {
    match phone.screen() {
        Screen::Receipt { view } => view,
        other => panic!("the receipts are not shown, but {other:?}"),
    }
}

fn states(phone: &Phone) -> Vec<ReceiptState> {
    receipt(phone).steps.iter().map(|step| step.state).collect()
}
