//! What the person says of the alert afterwards.

use super::*;
use crate::{effects::track::TrackOperation, testing::problem};

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

/// A siren, and after it a call for help that is none; both are with the server.
fn siren_and_then_wages() -> (Phone, Value, Value) {
    let mut phone = phone_with(&[]);
    kept_alert(&mut phone, "threat");
    let siren = sent(&mut phone)["alert_id"].clone();
    phone.wait(6_000);
    phone.tell(UiEvent::HelpOpened);
    choose(&mut phone, "wages");
    phone.disk_done();
    let wages = sent(&mut phone)["alert_id"].clone();
    phone.wait(6_000);
    (phone, siren, wages)
}

/// What is told of an alert by this id, answered; none where nothing is.
fn claimed(phone: &mut Phone, id: &Value) -> Option<Value> {
    let path = format!("/v1/alerts/{}/cancel", id.as_str().unwrap());
    let is_asked = phone.requests().iter().any(|request| request.ends_with(&path));
    is_asked.then(|| {
        let mut claim = Value::Null;
        phone.http(&path, |body| {
            claim = body["claim"].clone();
            progress(id, json!({}))
        });
        claim
    })
}

#[test]
fn safe_said_beside_a_later_call_for_help_ends_the_following_of_the_siren_before_it() {
    let (mut phone, siren, wages) = siren_and_then_wages();
    let follows = |phone: &mut Phone| {
        std::iter::from_fn(|| phone.take(Effect::is_track, Effect::expect_track))
            .last()
            .map(|request| request.operation)
    };
    assert!(matches!(follows(&mut phone), Some(TrackOperation::Follow { .. })));
    let view = receipt(&phone);
    assert_eq!(
        (view.kind_label.as_str(), view.safe_label.as_deref()),
        ("Wages not paid", Some("I am safe now"))
    );
    phone.tell(UiEvent::SafePressed);
    phone.disk_done();
    assert_eq!(follows(&mut phone), Some(TrackOperation::End));
    assert_eq!(claimed(&mut phone, &siren), Some(json!("safe")));
    assert_eq!(claimed(&mut phone, &wages), None, "nobody was in danger of wages");
    phone.disk_done();
    let view = receipt(&phone);
    assert_eq!(view.safe_label, None);
    assert_eq!(
        view.claim.as_deref(),
        Some("You said that you are safe, 14:00. The hub still has your alert.")
    );
    let mut phone = phone.restarted("en");
    assert!(!matches!(follows(&mut phone), Some(TrackOperation::Follow { .. })), "nor after a restart");
}

#[test]
fn safe_reaches_every_siren_and_a_mistake_only_the_press_that_was_one() {
    let mut phone = phone_with(&[]);
    kept_alert(&mut phone, "threat");
    let first = sent(&mut phone)["alert_id"].clone();
    phone.wait(6_000);
    kept_alert(&mut phone, "accident");
    let second = sent(&mut phone)["alert_id"].clone();
    phone.tell(UiEvent::CancelPressed);
    phone.disk_done();
    assert_eq!(claimed(&mut phone, &second), Some(json!("mistake")));
    assert_eq!(claimed(&mut phone, &first), None);
    assert_eq!(receipt(&phone).safe_label.as_deref(), Some("I am safe now"));
    phone.tell(UiEvent::SafePressed);
    phone.disk_done();
    for id in [&first, &second] {
        assert_eq!(claimed(&mut phone, id), Some(json!("safe")));
    }
    assert_eq!(receipt(&phone).safe_label, None);
}
