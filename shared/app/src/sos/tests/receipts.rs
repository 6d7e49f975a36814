//! How far the alert has come.

use super::*;
use crate::{
    effects::{
        Effect,
        stream::{StreamOperation, StreamOutput},
        vibrate::VibrateOperation,
    },
    view::CallButton,
};

fn steps_felt(phone: &Phone) -> usize {
    phone.count(
        |effect| matches!(effect, Effect::Vibrate(request) if request.operation == VibrateOperation::Step),
    )
}

#[test]
fn receipts_come_one_by_one_and_each_is_felt() {
    let (mut phone, id) = received("accident");
    assert_eq!(steps_felt(&phone), 1);
    phone.http("/receipts", |_| progress(&id, json!({})));
    assert_eq!(steps_felt(&phone), 1, "no news is not felt");
    assert_eq!(phone.count(Effect::is_alert_store), 0, "and not written");
    phone.wait(3_000);
    phone.http("/receipts", |_| progress(&id, json!({"on_hub_phone_at": "2026-11-22T08:31:00Z"})));
    assert_eq!(receipt(&phone).title, "A phone of the Mumbai hub has it");
    phone.wait(3_000);
    phone.http("/receipts", |_| {
        progress(&id, json!({
            "on_hub_phone_at": "2026-11-22T08:31:00Z", "taken_by": "Asha Pawar", "taken_at": "2026-11-22T08:32:00Z",
            "status": "a status of the future", "claim": null,
        }))
    });
    let view = receipt(&phone);
    assert_eq!(view.title, "Asha Pawar has your alert");
    assert_eq!(view.steps[3].time.as_deref(), Some("14:02"));
    assert_eq!(view.case_number.as_deref(), Some("Case MUM-2026-000123"));
    assert_eq!((steps_felt(&phone), phone.count(Effect::is_notify)), (3, 3));
    // somebody has it, and ends the following later: then nothing more is asked for
    phone.disk_done();
    phone.wait(60_000);
    let end = json!({"taken_by": "Asha Pawar", "tracking_ended_at": "2026-11-22T08:40:00Z"});
    phone.http("/receipts", |_| progress(&id, end));
    phone.disk_done();
    phone.tell(UiEvent::Disappeared);
    phone.wait(600_000);
    assert!(!phone.requests().iter().any(|path| path.ends_with("/receipts")));
}

#[test]
fn notifications_tell_nothing() {
    let (mut phone, _) = received("assault");
    let told = phone.take(Effect::is_notify, Effect::expect_notify).unwrap().operation;
    let said = format!("{} {} {}", told.channel_name, told.title, told.text).to_lowercase();
    for word in ["main", "sos", "alert", "beaten", "mumbai", "help"] {
        assert!(!said.contains(word), "{said}");
    }
}

#[test]
fn receipts_survive_a_restart() {
    let (mut phone, id) = received("accident");
    phone.http("/receipts", |_| progress(&id, json!({"on_hub_phone_at": "2026-11-22T08:31:00Z"})));
    phone.disk_done();
    let mut phone = phone.restarted("en");
    phone.tell(UiEvent::ReceiptOpened);
    assert_eq!(receipt(&phone).title, "A phone of the Mumbai hub has it");
    assert!(
        phone.requests().iter().all(|path| path.ends_with("/receipts")),
        "the alert itself is not sent again"
    );
}

#[test]
fn without_the_second_receipt_after_three_minutes_the_screen_says_so_and_puts_calls_in_front() {
    let mut phone = Phone::ready("en");
    hold(&mut phone);
    choose(&mut phone, "wages");
    phone.disk_done();
    assert!(!receipt(&phone).calls_first, "wages are no siren");
    phone.wait(179_000);
    assert_eq!(receipt(&phone).warning, None);
    phone.wait(2_000);
    let view = receipt(&phone);
    assert_eq!((view.steps[1].state, view.steps[2].state), (ReceiptState::Late, ReceiptState::Late));
    assert!(view.calls_first);
    assert_eq!(
        view.warning.as_deref(),
        Some("No answer from MAIN yet. Call now. This phone goes on trying.")
    );
}

#[test]
fn without_the_third_receipt_it_says_that_main_has_it_and_the_hub_not_yet() {
    let (mut phone, _) = received("wages");
    phone.wait(181_000);
    let view = receipt(&phone);
    assert_eq!((view.steps[1].state, view.steps[2].state), (ReceiptState::Done, ReceiptState::Late));
    assert_eq!(view.warning.as_deref(), Some("MAIN has it, but no phone of the hub has it yet. Call now."));
}

#[test]
fn the_stream_of_the_device_is_open_while_nobody_has_the_alert() {
    let (mut phone, id) = received("accident");
    phone.http("/receipts", |_| progress(&id, json!({})));
    let mut stream = phone.take(Effect::is_stream, Effect::expect_stream).unwrap();
    let token = phone.device.clone().unwrap().device_token;
    assert_eq!(stream.operation, StreamOperation::Open { bearer: token });
    phone.stream(&mut stream, StreamOutput::Changed);
    assert_eq!(phone.requests(), [format!("Get /v1/alerts/{}/receipts", id.as_str().unwrap())]);
    // news during the question: asked again right after it
    phone.stream(&mut stream, StreamOutput::Changed);
    phone.http("/receipts", |_| progress(&id, json!({})));
    phone.http("/receipts", |_| progress(&id, json!({"taken_by": "Asha Pawar"})));
    // whoever has it may ask something of a person who looks
    assert_eq!(phone.count(Effect::is_stream), 0);
    phone.tell(UiEvent::Disappeared);
    let closed = phone.take(Effect::is_stream, Effect::expect_stream).unwrap();
    assert_eq!(closed.operation, StreamOperation::Close);
}

#[test]
fn both_numbers_are_dialled_exactly() {
    let (mut phone, _) = received("accident");
    let calls = receipt(&phone).calls;
    let numbers: Vec<&str> = calls.iter().map(|call: &CallButton| call.number.as_str()).collect();
    assert_eq!(numbers, ["112", "1800 891 2995"]);
    for call in calls {
        phone.tell(UiEvent::CallPressed { target: call.target });
    }
    let mut dialled = || phone.take(Effect::is_dial, Effect::expect_dial).unwrap().operation.number;
    assert_eq!((dialled().as_str(), dialled().as_str()), ("112", "18008912995"));
}

#[test]
fn a_server_that_was_restored_from_before_the_alert_gets_it_again() {
    let (mut phone, id) = received("accident");
    phone.http("/receipts", |_| crate::testing::problem(404, "no-such-address"));
    assert_eq!(receipt(&phone).title, "MAIN has it", "somebody between has no word on it");
    while phone.requests().is_empty() {
        phone.wait(500);
    }
    phone.http("/receipts", |_| crate::testing::problem(404, "no-such-alert"));
    assert_eq!(receipt(&phone).title, "Kept on this phone. Sending…");
    phone.http("/v1/alerts", |body| {
        assert_eq!(body["alert_id"], id);
        taken(body)
    });
    assert_eq!(receipt(&phone).title, "MAIN has it");
}

#[test]
fn a_server_that_was_restored_hears_again_what_the_person_said() {
    let (mut phone, id) = received("accident");
    phone.wait(6_000);
    phone.tell(UiEvent::SafePressed);
    phone.disk_done();
    phone.http("/cancel", |_| progress(&id, json!({})));
    phone.http("/receipts", |_| crate::testing::problem(404, "no-such-alert"));
    phone.disk_done();
    phone.http("/v1/alerts", taken);
    phone.disk_done();
    phone.http("/cancel", |_| progress(&id, json!({})));
}
