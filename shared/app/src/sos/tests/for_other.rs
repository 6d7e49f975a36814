//! An SOS for somebody else.

use super::*;
use crate::{
    sos::{ForOther, Meant},
    view::{Page, PageAction, PageControl, PageField},
};

const THEIRS: &str = "+919812300001";

fn open_page(phone: &mut Phone) {
    phone.tell(UiEvent::PagePressed { action: PageAction::Open { page: Page::ForOther } });
}

fn type_number(phone: &mut Phone, text: &str) {
    phone.tell(UiEvent::PageTyped { field: PageField::OtherNumber, text: text.into() });
}

fn press(phone: &mut Phone) {
    phone.tell(UiEvent::PagePressed { action: PageAction::SosForOther });
}

fn silent() -> (&'static str, Value) {
    ("options", json!({"silent": true}))
}

/// The body that goes to the server of an SOS for the person with this number.
fn told(phone: &mut Phone, number: &str) -> Value {
    open_page(phone);
    type_number(phone, number);
    press(phone);
    choose(phone, "accident");
    phone.disk_done();
    sent(phone)
}

#[test]
fn the_persons_number_is_the_one_to_call_and_the_helpers_stands_beside_it() {
    let mut phone = phone_with(&[("own-number", json!("+919899900001"))]);
    let body = told(&mut phone, "98123 00001");
    assert_eq!(
        (&body["for"], &body["phone"], &body["reporter_phone"]),
        (&json!("other"), &json!(THEIRS), &json!("+919899900001"))
    );
    assert!(body.get("worker_id").is_none() && body.get("card").is_none());
}

#[test]
fn a_number_that_is_none_costs_no_alert_and_is_told_in_words() {
    let mut phone = phone_with(&[]);
    let body = told(&mut phone, "ask at gate 3");
    assert_eq!(
        (&body["for"], &body["phone"], &body["note"]),
        (&json!("other"), &Value::Null, &json!("ask at gate 3"))
    );
}

#[test]
fn leaving_the_page_sends_nothing_and_the_next_sos_is_ones_own() {
    let mut phone = phone_with(&[]);
    open_page(&mut phone);
    type_number(&mut phone, "98123 00001");
    phone.tell(UiEvent::BackPressed);
    phone.wait(60_000);
    assert_eq!(phone.count(Effect::is_alert_store), 0);
    hold(&mut phone);
    choose(&mut phone, "accident");
    phone.disk_done();
    assert_eq!(sent(&mut phone)["for"], "self");
    open_page(&mut phone);
    let Screen::Page { view } = phone.screen() else { panic!() };
    let PageControl::Field { text, .. } = &view.rows[0].control else { panic!() };
    assert_eq!(text, "", "what was typed for somebody is not there for the next");
}

#[test]
fn that_this_phone_must_stay_quiet_says_nothing_of_theirs() {
    let mut phone = phone_with(&[silent()]);
    assert_eq!(told(&mut phone, "98123 00001")["contact"], "unknown");
    let mut phone = phone_with(&[silent()]);
    assert_eq!(told(&mut phone, "")["contact"], "none", "then this phone is the only one");
}

#[test]
fn that_one_is_safe_says_nothing_of_the_other() {
    let mut phone = phone_with(&[]);
    hold(&mut phone);
    choose(&mut phone, "threat");
    phone.disk_done();
    let own = sent(&mut phone);
    phone.wait(6_000);
    let theirs = told(&mut phone, "98123 00001");
    phone.wait(6_000);
    assert_eq!(receipt(&phone).safe_label.as_deref(), Some("They are safe now"));
    phone.tell(UiEvent::SafePressed);
    phone.disk_done();
    let of = |body: &Value| {
        let path = format!("/v1/alerts/{}/cancel", body["alert_id"].as_str().unwrap());
        phone.requests().iter().filter(|request| request.ends_with(&path)).count()
    };
    assert_eq!((of(&theirs), of(&own)), (1, 0));
}

#[test]
fn a_registration_and_a_card_travel_with_it_and_outlive_a_restart() {
    let other = ForOther {
        worker: Some("01980000-0000-7000-8000-000000000001".parse().unwrap()),
        card: None,
        phone: Some(PhoneNumber::parse(THEIRS).unwrap()),
        said: None,
    };
    let meant = Meant { other: other.clone(), name: Some("Sunita".into()) };
    assert_eq!(format!("{meant:?}"), "Meant [redacted]");
    let text = serde_json::to_string(&other).unwrap();
    assert_eq!(serde_json::from_str::<ForOther>(&text).unwrap(), other);
}
