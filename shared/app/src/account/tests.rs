//! Registering the device and signing in, by events and effects.

mod link_persons;

use rstest::rstest;
use serde_json::json;

use crate::{
    effects::{
        Effect,
        alert_store::{AlertStoreOperation, AlertStoreOutput},
        http::HttpOutput,
        record_store::{LoadedRecords, RecordStoreOperation, RecordStoreOutput},
        scan_code::ScanCodeOutput,
        stream::StreamOperation,
    },
    sync::tests::session,
    testing::{Phone, json_answer, portal, problem},
    ui_event::UiEvent,
    view::{Screen, SignInView},
};

fn new_phone() -> Phone {
    let mut phone = Phone::starting("en-IN");
    phone.load(None, Vec::new(), LoadedRecords::default());
    phone
}

#[test]
fn the_first_start_makes_an_id_and_a_token_and_keeps_them() {
    let mut phone = new_phone();
    phone.disk_done();
    let device = phone.device.clone().unwrap();
    assert!(device.device_id.parse::<domain::ids::DeviceId>().is_ok());
    assert_eq!((device.device_token.len(), device.registered, device.language), (43, false, None));
}

#[test]
fn the_device_is_told_to_the_server_once() {
    let mut phone = new_phone();
    phone.disk_done();
    phone.http("/v1/devices", |_| HttpOutput::NoAnswer);
    phone.wait(1_100);
    phone.http("/v1/devices", |_| portal());
    phone.wait(2_100);
    let told = phone.http("/v1/devices", |body| json_answer(201, &json!({"device_id": body["device_id"]})));
    assert_eq!(told.bearer, phone.device.clone().map(|device| device.device_token));
    phone.disk_done();
    assert!(phone.device.clone().unwrap().registered);
    phone.tell(UiEvent::Appeared);
    assert_eq!(phone.requests(), [] as [&str; 0]);
}

#[test]
fn an_id_that_another_device_has_is_given_up_and_the_token_stays() {
    let mut phone = new_phone();
    phone.disk_done();
    let before = phone.device.clone().unwrap();
    phone.http("/v1/devices", |_| problem(409, "device-id-taken"));
    phone.disk_done();
    let after = phone.device.clone().unwrap();
    assert_ne!(before.device_id, after.device_id);
    assert_eq!(before.device_token, after.device_token);
}

#[track_caller]
fn sign_in(phone: &Phone) -> SignInView {
    match phone.screen() {
        Screen::SignIn { view } => view,
        other => panic!("the sign-in is not shown, but {other:?}"),
    }
}

fn with_code(text: &str) -> Phone {
    let mut phone = Phone::ready("en");
    // from the menu, which is not what back leads to
    phone.tell(UiEvent::MenuOpened);
    phone.tell(UiEvent::StaffOpened);
    phone.tell(UiEvent::CodeTyped { text: text.into() });
    phone.tell(UiEvent::CodeSubmitted);
    phone
}

#[test]
fn a_code_becomes_a_session_that_is_kept_before_it_counts() {
    let mut phone = with_code(" o1hz0-iabcd efghj\u{a0}kmnpq ");
    assert!(sign_in(&phone).busy && !sign_in(&phone).submit.enabled);
    phone.http("/v1/sessions", |body| {
        assert_eq!(body["code"], "O1HZ0IABCDEFGHJKMNPQ");
        json_answer(201, &session())
    });
    assert!(sign_in(&phone).busy, "not before it is on the disk");
    let kept = phone.record_store(|_| RecordStoreOutput::Done);
    assert!(matches!(kept, RecordStoreOperation::BeginSession(_)));
    assert!(matches!(phone.screen(), Screen::Inbox { view } if view.staff_name == "Asha Pawar"));
    assert_eq!(phone.requests(), ["Post /v1/sync"]);
    let stream = phone.take(Effect::is_stream, Effect::expect_stream).unwrap().operation;
    let token = session()["token"].as_str().unwrap().to_owned();
    assert_eq!(stream, StreamOperation::Open { bearer: token });
    // back leads to the SOS, not to the code
    phone.tell(UiEvent::BackPressed);
    assert!(matches!(phone.screen(), Screen::Sos { view } if view.menu_label == "More"));
}

#[rstest]
#[case(problem(403, "unknown-code"), "MAIN does not know this code.")]
#[case(problem(403, "used-code"), "This code was used already.")]
#[case(problem(403, "expired-code"), "This code is too old.")]
#[case(problem(503, "not-stored"), "MAIN's server has trouble.")]
#[case(portal(), "MAIN's server has trouble.")]
#[case(HttpOutput::NoAnswer, "MAIN cannot be reached.")]
fn what_went_wrong_is_said_with_what_to_do(#[case] output: HttpOutput, #[case] said: &str) {
    let mut phone = with_code("01HZ0-1ABCD-EFGHJ-KMNPQ");
    phone.http("/v1/sessions", |_| output);
    assert!(sign_in(&phone).error.unwrap().starts_with(said));
    assert!(sign_in(&phone).submit.enabled, "it can be tried again");
    phone.tell(UiEvent::CodeTyped { text: "0".into() });
    assert_eq!(sign_in(&phone).error, None);
}

#[test]
fn a_session_that_cannot_be_kept_does_not_begin() {
    let mut phone = with_code("01HZ0-1ABCD-EFGHJ-KMNPQ");
    phone.http("/v1/sessions", |_| json_answer(201, &session()));
    phone.record_store(|_| RecordStoreOutput::Failed);
    assert!(sign_in(&phone).error.unwrap().starts_with("This phone could not save the sign-in."));
    assert_eq!(phone.requests(), [] as [&str; 0]);
}

#[test]
fn without_a_code_nothing_is_asked() {
    let phone = with_code(" - ");
    assert_eq!(phone.requests(), [] as [&str; 0]);
    assert_eq!(sign_in(&phone).submit.reason.as_deref(), Some("Enter the code first."));
}

#[test]
fn a_store_of_alerts_that_fails_leaves_a_phone_that_works() {
    let mut phone = Phone::starting("en");
    phone.alert_store(|operation| {
        assert_eq!(*operation, AlertStoreOperation::Load);
        AlertStoreOutput::Failed
    });
    assert!(phone.view().banner.is_some());
    phone.tell(UiEvent::LanguageChosen { tag: "en".into() });
    phone.tell(UiEvent::SosHeld);
    assert!(matches!(phone.screen(), Screen::Kind { .. }));
}

#[test]
fn another_language_is_told_to_the_server() {
    let mut phone = Phone::ready("en");
    phone.tell(UiEvent::LanguageChosen { tag: "en".into() });
    assert_eq!(phone.requests(), [] as [&str; 0], "it is the same");
    phone.tell(UiEvent::LanguageChosen { tag: "hi".into() });
    phone.disk_done();
    assert!(
        !phone.device.clone().unwrap().registered,
        "should the phone die now, it is told at the next start"
    );
    phone.http("/v1/devices", |_| HttpOutput::NoAnswer);
    phone.wait(1_100);
    phone.tell(UiEvent::LanguageChosen { tag: "en".into() });
    phone.http("/v1/devices", |body| {
        assert_eq!(body["language"], "hi");
        json_answer(200, &json!({"device_id": body["device_id"]}))
    });
    phone.disk_done();
    assert!(!phone.device.clone().unwrap().registered);
    phone.wait(100);
    phone.http("/v1/devices", |body| {
        assert_eq!(body["language"], "en", "what changed meanwhile follows");
        json_answer(200, &json!({"device_id": body["device_id"]}))
    });
    phone.disk_done();
    assert!(phone.device.clone().unwrap().registered);
    assert_eq!(phone.requests(), [] as [&str; 0]);
}

#[test]
fn a_code_that_was_made_without_a_network_is_tried_again_by_itself_also_after_a_restart() {
    let mut phone = with_code("01HZ0-1ABCD-EFGHJ-KMNPQ");
    assert_eq!(sign_in(&phone).waits, None);
    phone.http("/v1/sessions", |_| problem(403, "unknown-code"));
    assert!(sign_in(&phone).waits.unwrap().contains("tries again by itself"));
    phone.disk_done();
    phone.wait(1_100);
    phone.http("/v1/sessions", |_| HttpOutput::NoAnswer);
    assert!(sign_in(&phone).waits.is_some(), "a network that is gone changes nothing");

    let mut phone = phone.restarted("en");
    phone.wait(100);
    phone.http("/v1/sessions", |body| {
        assert_eq!(body["code"], "01HZ01ABCDEFGHJKMNPQ");
        json_answer(201, &session())
    });
    phone.record_store(|_| RecordStoreOutput::Done);
    phone.disk_done();
    // nobody is taken from where they are
    assert!(matches!(phone.screen(), Screen::Sos { .. }));
    assert_eq!(phone.view().banner.unwrap().text, "You are signed in now. You find it in the menu.");
    assert!(!phone.settings["awaited-invite"].value.contains("01HZ0"), "the code is used");
}

#[test]
fn a_code_that_was_used_or_typed_anew_is_not_tried_again() {
    let mut phone = with_code("01HZ0-1ABCD-EFGHJ-KMNPQ");
    phone.http("/v1/sessions", |_| problem(403, "unknown-code"));
    phone.wait(1_100);
    phone.http("/v1/sessions", |_| problem(403, "used-code"));
    assert_eq!(sign_in(&phone).waits, None);
    let mut phone = with_code("01HZ0-1ABCD-EFGHJ-KMNPQ");
    phone.http("/v1/sessions", |_| problem(403, "unknown-code"));
    phone.tell(UiEvent::CodeTyped { text: "01HZ0".into() });
    phone.wait(10 * 60_000);
    assert!(!phone.requests().contains(&"Post /v1/sessions".to_owned()));
}

#[test]
fn a_scanned_code_signs_in_and_another_is_told_apart() {
    let mut phone = Phone::ready("en");
    phone.tell(UiEvent::StaffOpened);
    for (seen, said) in [
        (ScanCodeOutput::Found { text: "MAIN:W1:abc".into() }, Some("This is not an invite code of MAIN.")),
        (ScanCodeOutput::NotPermitted, Some("The camera cannot be used.")),
        (ScanCodeOutput::Cancelled, None),
    ] {
        phone.tell(UiEvent::CodeScanPressed);
        let scan = phone.take(Effect::is_scan_code, Effect::expect_scan_code);
        phone.resolve(scan, seen);
        let error = sign_in(&phone).error;
        assert!(error.as_deref().unwrap_or_default().starts_with(said.unwrap_or_default()), "{error:?}");
        phone.tell(UiEvent::CodeTyped { text: String::new() });
    }
    phone.tell(UiEvent::CodeScanPressed);
    let scan = phone.take(Effect::is_scan_code, Effect::expect_scan_code);
    phone.resolve(scan, ScanCodeOutput::Found { text: "MAIN:J1:01HZ01ABCDEFGHJKMNPQ".into() });
    assert_eq!(sign_in(&phone).code, "01HZ0-1ABCD-EFGHJ-KMNPQ");
    phone.http("/v1/sessions", |body| {
        assert_eq!(body["code"], "01HZ01ABCDEFGHJKMNPQ");
        json_answer(201, &session())
    });
}
