//! The SOS, by events and effects.

mod asked;
mod claims;
mod clocks;
mod family;
mod for_other;
mod help;
mod keeping;
mod messages;
mod places;
mod practice;
mod pressing;
mod receipts;
mod revisions;
mod sending;
mod silent;
mod tracking;
mod views;

use serde_json::{Value, json};

use domain::{basics::Basics, phone_number::PhoneNumber};

use crate::{
    effects::{
        Effect,
        alert_store::KeptSetting,
        http::HttpOutput,
        permission::PermissionState,
        record_store::LoadedRecords,
        send_sms::{SendSmsOperation, SendSmsOutput},
    },
    testing::{Phone, device, json_answer},
    ui_event::{PhoneState, UiEvent},
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
pub(crate) fn received(kind: &str) -> (Phone, Value) {
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

/// A phone that permits everything.
pub(crate) fn state() -> PhoneState {
    PhoneState {
        location: PermissionState::Granted,
        location_coarse_only: false,
        location_on: true,
        notifications: PermissionState::Granted,
        sms: PermissionState::Granted,
        can_send_sms: true,
        camera: PermissionState::Granted,
        microphone: PermissionState::Granted,
        battery_unrestricted: Some(true),
        battery_percent: Some(64),
        maker: "xiaomi".into(),
        has_voice: Some(true),
        assistive: false,
    }
}

const SMS_NUMBER: &str = "+919000000001";
const MISSED_CALL_NUMBER: &str = "+919000000002";

/// What the server gave to every phone, its two numbers included.
pub(crate) fn basics() -> Basics {
    let mut basics = Basics::embedded();
    basics.numbers.sms = PhoneNumber::parse(SMS_NUMBER).ok();
    basics.numbers.missed_call = PhoneNumber::parse(MISSED_CALL_NUMBER).ok();
    basics
}

/// A phone on which these things were set, by name.
fn phone_with(settings: &[(&str, Value)]) -> Phone {
    let mut phone = Phone::starting("en");
    let basics = ("basics", serde_json::to_value(basics()).unwrap());
    for (name, value) in settings.iter().chain([&basics]) {
        let setting = KeptSetting { name: (*name).to_owned(), value: value.to_string() };
        phone.settings.entry((*name).to_owned()).or_insert(setting);
    }
    phone.load(Some(device("en")), Vec::new(), LoadedRecords::default());
    phone.tell(UiEvent::Appeared);
    phone.tell(UiEvent::PhoneNoticed { state: state() });
    // an earlier run of the app may have left something following
    assert_eq!(phone.count(Effect::is_track), 1);
    phone.take(Effect::is_track, Effect::expect_track);
    phone
}

/// Messages may go without another tap.
fn by_itself() -> (&'static str, Value) {
    ("options", json!({"sms_by_itself": true}))
}

/// The phone says what became of the oldest message.
#[track_caller]
fn message(phone: &mut Phone, output: SendSmsOutput) -> SendSmsOperation {
    let request = phone.take(Effect::is_send_sms, Effect::expect_send_sms);
    let operation = request.as_ref().expect("a message").operation.clone();
    phone.resolve(request, output);
    operation
}

fn messages(phone: &Phone) -> usize {
    phone.count(Effect::is_send_sms)
}

/// An alert of this kind that stands on the disk, and whose first request nobody answered yet.
fn kept_alert(phone: &mut Phone, kind: &str) {
    hold(phone);
    choose(phone, kind);
    phone.disk_done();
}

/// What an alert's request says.
#[track_caller]
fn sent(phone: &mut Phone) -> Value {
    let mut said = Value::Null;
    phone.http("/v1/alerts", |body| {
        said = body.clone();
        taken(body)
    });
    phone.disk_done();
    said
}
