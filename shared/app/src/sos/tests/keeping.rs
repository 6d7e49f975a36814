//! Nothing is lost, and nothing is said before it is true.

use super::*;
use crate::{
    effects::{
        Effect,
        alert_store::{AlertStoreOperation, AlertStoreOutput},
        vibrate::VibrateOperation,
    },
    sos::OwnAlert,
};

fn kept(phone: &Phone) -> OwnAlert {
    assert_eq!(phone.disk.len(), 1);
    OwnAlert::read(&phone.disk.values().next().unwrap().state).unwrap()
}

#[test]
fn the_alert_is_handed_to_the_store_the_moment_the_button_was_held() {
    let mut phone = Phone::ready("en");
    hold(&mut phone);
    phone.alert_store(|operation| {
        assert!(matches!(operation, AlertStoreOperation::KeepAlert(_)));
        AlertStoreOutput::Done
    });
    assert!(!kept(&phone).decided);
    assert_eq!(kept(&phone).kind.as_str(), "unspecified");
    assert!(matches!(phone.screen(), Screen::Kind { .. }));
}

#[test]
fn nothing_is_sent_or_called_kept_before_the_store_says_so() {
    let mut phone = Phone::ready("en");
    hold(&mut phone);
    choose(&mut phone, "accident");
    // the draft's own commit says nothing of the kind that was chosen
    phone.alert_store(|_| AlertStoreOutput::Done);
    assert_eq!(phone.requests(), [] as [&str; 0]);
    assert_eq!(states(&phone)[0], ReceiptState::Waiting);
    phone.alert_store(|_| AlertStoreOutput::Done);
    assert_eq!(phone.requests(), ["Post /v1/alerts"]);
    assert_eq!(states(&phone)[0], ReceiptState::Done);
    assert_eq!(kept(&phone).kind.as_str(), "accident");
    assert!(phone.open.iter().any(|effect| {
        matches!(effect, Effect::Vibrate(request) if request.operation == VibrateOperation::Kept)
    }));
}

#[test]
fn an_alert_that_cannot_be_kept_goes_out_all_the_same_and_the_screen_says_so() {
    let mut phone = Phone::ready("en");
    hold(&mut phone);
    choose(&mut phone, "wages");
    phone.alert_store(|_| AlertStoreOutput::Failed);
    phone.alert_store(|_| AlertStoreOutput::Failed);
    assert_eq!(phone.requests(), ["Post /v1/alerts"]);
    let view = receipt(&phone);
    assert_eq!(view.steps[0].state, ReceiptState::Late);
    assert_eq!(view.title, "Not kept on this phone. Sending…");
    assert!(view.calls_first && view.warning.is_some());
}

#[test]
fn a_store_that_hangs_does_not_hold_up_the_alert() {
    let mut phone = Phone::ready("en");
    hold(&mut phone);
    choose(&mut phone, "accident");
    phone.wait(9_900);
    assert_eq!(phone.requests(), [] as [&str; 0]);
    phone.wait(200);
    assert_eq!(phone.requests(), ["Post /v1/alerts"]);
    assert_eq!(states(&phone)[0], ReceiptState::Late);
    // should it answer after all, the screen says what is true then
    phone.disk_done();
    assert_eq!(states(&phone)[0], ReceiptState::Done);
}

#[test]
fn with_no_kind_chosen_the_alert_goes_after_ten_seconds_as_unspecified() {
    let mut phone = Phone::ready("en");
    hold(&mut phone);
    phone.disk_done();
    phone.wait(9_900);
    assert!(
        matches!(phone.screen(), Screen::Kind { view } if view.countdown.as_ref().is_some_and(|countdown| countdown.seconds_left == 1))
    );
    phone.wait(100);
    phone.disk_done();
    let sent = phone.http("/v1/alerts", taken);
    let body: Value = serde_json::from_slice(&sent.body).unwrap();
    assert_eq!((body["kind"].as_str(), body["language"].as_str()), (Some("unspecified"), Some("en")));
    assert!(matches!(phone.screen(), Screen::Receipt { .. }));
}

#[test]
fn cancelled_on_the_kind_screen_nothing_is_sent_and_nothing_is_left() {
    let mut phone = Phone::ready("en");
    hold(&mut phone);
    phone.alert_store(|_| AlertStoreOutput::Done);
    phone.tell(UiEvent::CancelPressed);
    // a store that cannot forget is asked again: the alert must not go out after a restart
    phone.alert_store(|operation| {
        assert!(matches!(operation, AlertStoreOperation::ForgetAlert { .. }));
        AlertStoreOutput::Failed
    });
    phone.wait(1_100);
    phone.disk_done();
    assert!(phone.disk.is_empty());
    phone.wait(30_000);
    assert_eq!(phone.requests(), [] as [&str; 0]);
    assert!(matches!(phone.screen(), Screen::Sos { .. }));
}

#[test]
fn the_button_works_before_the_stores_have_answered() {
    let mut phone = Phone::starting("hi-IN");
    assert!(matches!(phone.screen(), Screen::Starting { .. }));
    hold(&mut phone);
    assert!(matches!(phone.screen(), Screen::Kind { .. }));
    choose(&mut phone, "assault");
    phone.load(None, Vec::new(), LoadedRecords::default());
    phone.disk_done();
    let sent = phone.http("/v1/alerts", taken);
    assert_eq!(sent.bearer, Some(phone.device.clone().unwrap().device_token));
    // the language is asked for another time
    assert!(matches!(phone.screen(), Screen::Receipt { .. }));
}

#[test]
fn killed_right_after_the_press_the_alert_goes_out_at_the_next_start() {
    let mut phone = Phone::ready("en");
    hold(&mut phone);
    phone.alert_store(|_| AlertStoreOutput::Done);
    let mut phone = phone.restarted("en");
    phone.disk_done();
    let sent = phone.http("/v1/alerts", taken);
    let body: Value = serde_json::from_slice(&sent.body).unwrap();
    assert_eq!(body["kind"], "unspecified");
    assert!(matches!(phone.screen(), Screen::Receipt { .. }));
}

#[test]
fn killed_before_the_server_answered_the_same_alert_goes_out_again() {
    let mut phone = Phone::ready("en");
    hold(&mut phone);
    choose(&mut phone, "threat");
    phone.disk_done();
    let first = phone.http("/v1/alerts", |_| HttpOutput::NoAnswer);
    let mut phone = phone.restarted("en");
    let again = phone.http("/v1/alerts", taken);
    assert_eq!((first.body, first.alert_secret), (again.body, again.alert_secret));
}

#[test]
fn a_part_that_cannot_be_read_costs_no_alert() {
    let mut phone = Phone::ready("en");
    hold(&mut phone);
    choose(&mut phone, "threat");
    phone.disk_done();
    for state in phone.disk.values_mut() {
        let mut value: Value = serde_json::from_str(&state.state).unwrap();
        value["fix"] = json!("nowhere");
        value["progress"] = json!([1]);
        state.state = value.to_string();
    }
    phone.disk.insert(
        "junk".into(),
        crate::effects::alert_store::KeptAlert { alert_id: "junk".into(), state: "\u{0}{".into() },
    );
    let mut phone = phone.restarted("en");
    phone.disk_done();
    let sent = phone.http("/v1/alerts", taken);
    assert_eq!(serde_json::from_slice::<Value>(&sent.body).unwrap()["kind"], "threat");
}

#[test]
fn the_same_press_told_twice_is_one_alert_and_a_second_press_another() {
    let mut phone = Phone::ready("en");
    hold(&mut phone);
    phone.tell(UiEvent::SosHeld);
    choose(&mut phone, "accident");
    phone.disk_done();
    assert_eq!(phone.disk.len(), 1);
    phone.tell(UiEvent::BackPressed);
    phone.wait(60_000);
    hold(&mut phone);
    choose(&mut phone, "medical");
    phone.disk_done();
    assert_eq!(phone.disk.len(), 2);
    assert_eq!(receipt(&phone).kind_label, "Medical emergency");
}

#[test]
fn what_the_store_could_not_keep_is_offered_to_it_again() {
    let mut phone = Phone::ready("en");
    hold(&mut phone);
    choose(&mut phone, "wages");
    phone.alert_store(|_| AlertStoreOutput::Failed);
    phone.alert_store(|_| AlertStoreOutput::Failed);
    phone.http("/v1/alerts", |_| HttpOutput::NoAnswer);
    phone.disk_done();
    assert_eq!(states(&phone)[0], ReceiptState::Done);
    assert_eq!(kept(&phone).kind.as_str(), "wages");
    assert!(receipt(&phone).warning.is_none());
}
