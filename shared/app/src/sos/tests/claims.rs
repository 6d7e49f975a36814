//! What the person says of the alert afterwards.

use super::*;
use crate::testing::problem;

#[test]
fn for_five_seconds_an_alert_can_be_called_a_mistake_and_then_one_can_say_safe() {
    let (mut phone, _) = received("accident");
    assert_eq!(receipt(&phone).cancel_label.as_deref(), Some("Cancel (5)"));
    assert_eq!(receipt(&phone).safe_label, None);
    phone.wait(4_000);
    assert_eq!(receipt(&phone).cancel_label.as_deref(), Some("Cancel (1)"));
    phone.wait(1_000);
    assert_eq!(receipt(&phone).cancel_label, None);
    assert_eq!(receipt(&phone).safe_label.as_deref(), Some("I am safe now"));
}

#[test]
fn a_claim_is_kept_and_tried_until_the_server_has_it_and_the_alert_stands() {
    let (mut phone, id) = received("accident");
    phone.wait(6_000);
    phone.tell(UiEvent::SafePressed);
    phone.disk_done();
    let sent = phone.http("/cancel", |body| {
        assert_eq!(body["claim"], "safe");
        problem(503, "not-stored")
    });
    assert!(sent.alert_secret.is_some());
    assert_eq!(
        receipt(&phone).claim.as_deref(),
        Some("You said that you are safe, 14:00. MAIN does not know this yet.")
    );
    phone.wait(1_100);
    phone.http("/cancel", |_| progress(&id, json!({})));
    phone.disk_done();
    let view = receipt(&phone);
    assert_eq!(
        view.claim.as_deref(),
        Some("You said that you are safe, 14:00. The hub still has your alert.")
    );
    assert_eq!(view.title, "MAIN has it");
    assert_eq!(view.safe_label, None);
    phone.wait(600_000);
    assert!(!phone.requests().iter().any(|path| path.ends_with("/cancel")), "it is told once");
}

#[test]
fn a_mistake_called_without_a_network_follows_the_alert_after_a_restart() {
    let mut phone = Phone::ready("en");
    hold(&mut phone);
    choose(&mut phone, "accident");
    phone.disk_done();
    phone.tell(UiEvent::CancelPressed);
    phone.disk_done();
    phone.http("/v1/alerts", |_| HttpOutput::NoAnswer);
    let mut phone = phone.restarted("en");
    assert_eq!(phone.requests(), ["Post /v1/alerts"], "first the alert itself");
    let mut id = Value::Null;
    phone.http("/v1/alerts", |body| {
        id = body["alert_id"].clone();
        taken(body)
    });
    phone.http("/cancel", |body| {
        assert_eq!(body["claim"], "mistake");
        progress(&id, json!({}))
    });
}

#[test]
fn both_claims_are_told_one_after_the_other() {
    let mut phone = Phone::ready("en");
    hold(&mut phone);
    choose(&mut phone, "accident");
    phone.disk_done();
    phone.tell(UiEvent::CancelPressed);
    phone.tell(UiEvent::SafePressed);
    let mut id = Value::Null;
    phone.http("/v1/alerts", |body| {
        id = body["alert_id"].clone();
        taken(body)
    });
    for claim in ["mistake", "safe"] {
        phone.http("/cancel", |body| {
            assert_eq!(body["claim"], claim);
            progress(&id, json!({}))
        });
    }
}
