//! Where the doorbell reaches the phone, by events and effects.

use serde_json::json;

use crate::{
    effects::{http::HttpOutput, record_store::LoadedRecords},
    sync::tests::{answer, done, phone_with},
    testing::Phone,
    ui_event::UiEvent,
};

const A_DAY_MS: u64 = 24 * 60 * 60 * 1000;

fn kept() -> HttpOutput {
    HttpOutput::Answered { status: 204, body: Vec::new() }
}

fn is_telling(phone: &Phone) -> bool {
    phone.requests().iter().any(|request| request == "Put /v1/push")
}

/// A phone of which the server knows the address.
fn known() -> Phone {
    let mut phone = phone_with("en", &[], LoadedRecords { round: 3, ..LoadedRecords::default() });
    phone.http("/v1/sync", |_| answer(&[], json!({})));
    phone.record_store(done);
    phone.tell(UiEvent::PushAddressChanged { token: "address one".into() });
    phone.http("/v1/push", |_| kept());
    assert!(!is_telling(&phone));
    phone
}

#[test]
fn who_opens_the_app_after_a_day_has_the_server_told_again() {
    let mut phone = known();
    phone.tell(UiEvent::Disappeared);
    phone.wait(A_DAY_MS / 2);
    phone.tell(UiEvent::Appeared);
    assert!(!is_telling(&phone), "it knows");
    phone.tell(UiEvent::Disappeared);
    phone.wait(A_DAY_MS / 2);
    assert!(!is_telling(&phone), "nothing is sent out of a pocket for it");
    phone.tell(UiEvent::Appeared);
    phone.http("/v1/push", |body| {
        assert_eq!(body["token"], "address one");
        kept()
    });
    assert!(!is_telling(&phone));
}

#[test]
fn a_server_that_begins_from_nothing_is_told_again() {
    let mut phone = known();
    phone.tell(UiEvent::DoorbellRung { rings: false });
    phone.http("/v1/sync", |_| answer(&[], json!({"resync": "begins"})));
    phone.record_store(done);
    assert!(is_telling(&phone));
    phone.http("/v1/push", |_| kept());
    phone.tell(UiEvent::DoorbellRung { rings: false });
    phone.http("/v1/sync", |_| answer(&[], json!({})));
    phone.record_store(done);
    assert!(!is_telling(&phone), "once");
}

#[test]
fn an_address_that_changes_while_the_one_before_it_is_told_is_told_too() {
    let mut phone = known();
    phone.tell(UiEvent::PushAddressChanged { token: "address two".into() });
    phone.tell(UiEvent::PushAddressChanged { token: "address three".into() });
    for address in ["address two", "address three"] {
        phone.http("/v1/push", |body| {
            assert_eq!(body["token"], address);
            kept()
        });
    }
    assert!(!is_telling(&phone));
}
