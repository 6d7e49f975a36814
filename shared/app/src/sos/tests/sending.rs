//! The lane of alerts: what is believed, and when it is tried again.

use rstest::rstest;

use super::*;
use crate::{
    effects::{Effect, http::Lane},
    testing::{portal, problem},
};

fn sending() -> Phone {
    let mut phone = Phone::ready("en");
    hold(&mut phone);
    choose(&mut phone, "accident");
    phone.disk_done();
    phone
}

#[test]
fn the_alert_goes_by_its_own_lane_with_token_and_secret() {
    let mut phone = sending();
    let sent = phone.http("/v1/alerts", taken);
    assert_eq!((sent.lane, sent.timeout_ms), (Lane::Alerts, 20_000));
    assert_eq!(sent.bearer, phone.device.as_ref().map(|device| device.device_token.clone()));
    let body: Value = serde_json::from_slice(&sent.body).unwrap();
    let id: domain::ids::AlertId = serde_json::from_value(body["alert_id"].clone()).unwrap();
    let secret = domain::ids::AlertSecret::parse(&sent.alert_secret.unwrap()).unwrap();
    assert!(id.is_made_from(&secret));
    assert_eq!(body["contact"], "unknown");
    assert_eq!(receipt(&phone).title, "MAIN has it");
    assert_eq!(receipt(&phone).steps[1].time.as_deref(), Some("14:00"));
}

#[rstest]
#[case::no_answer(HttpOutput::NoAnswer)]
#[case::a_captive_portal(portal())]
#[case::another_alert(progress(&json!("01980000-0000-7000-8000-000000000001"), json!({})))]
#[case::a_refusal(problem(422, "not-an-alert"))]
#[case::a_server_in_trouble(problem(503, "not-stored"))]
fn what_does_not_name_the_alert_is_not_believed_and_it_is_tried_again(#[case] answer: HttpOutput) {
    let mut phone = sending();
    phone.http("/v1/alerts", |_| answer);
    assert_eq!(states(&phone)[1], ReceiptState::Waiting);
    phone.wait(1_100);
    assert_eq!(phone.requests(), ["Post /v1/alerts"]);
    phone.http("/v1/alerts", taken);
    assert_eq!(states(&phone)[1], ReceiptState::Done);
}

#[test]
fn pauses_grow_to_five_minutes_and_never_end() {
    let mut phone = sending();
    let mut longest = 0;
    for _ in 0..40 {
        phone.http("/v1/alerts", |_| HttpOutput::NoAnswer);
        let mut waited = 0;
        while phone.requests().is_empty() {
            phone.wait(1_000);
            waited += 1_000;
            assert!(waited <= 5 * 60_000, "an alert is never given up");
        }
        longest = longest.max(waited);
    }
    assert!(longest > 60_000, "full jitter over five minutes, not {longest} ms");
}

#[test]
fn a_network_that_comes_back_sends_at_once() {
    let mut phone = sending();
    phone.tell(UiEvent::ConnectivityChanged { online: false });
    assert_eq!(receipt(&phone).title, "Kept on this phone. It goes out as soon as there is a network.");
    // the request still hangs on the network that is gone
    assert_eq!(phone.requests(), ["Post /v1/alerts"]);
    phone.tell(UiEvent::ConnectivityChanged { online: true });
    assert_eq!(phone.requests(), ["Post /v1/alerts", "Post /v1/alerts"]);
    // the old one fails late, and says nothing
    phone.http("/v1/alerts", |_| HttpOutput::NoAnswer);
    assert_eq!(phone.requests(), ["Post /v1/alerts"]);
    phone.http("/v1/alerts", taken);
    assert_eq!(receipt(&phone).title, "MAIN has it");
}

#[rstest]
#[case(UiEvent::Appeared)]
#[case(UiEvent::WokenForSync)]
#[case(UiEvent::ConnectivityChanged { online: true })]
fn what_waits_goes_when_the_phone_wakes(#[case] woken: UiEvent) {
    let mut phone = sending();
    for _ in 0..8 {
        phone.http("/v1/alerts", |_| HttpOutput::NoAnswer);
        phone.tell(woken.clone());
        assert_eq!(phone.requests(), ["Post /v1/alerts"]);
    }
}

#[test]
fn the_system_is_asked_to_wake_the_app_from_the_press_on() {
    let mut phone = Phone::ready("en");
    hold(&mut phone);
    assert!(
        phone.open.iter().any(|effect| {
            matches!(effect, Effect::ScheduleSync(request) if request.operation.alert_waits)
        })
    );
}

#[test]
fn an_alert_of_yesterday_is_still_sent_but_no_longer_shown() {
    let mut phone = sending();
    phone.http("/v1/alerts", |_| HttpOutput::NoAnswer);
    phone.tell(UiEvent::Disappeared);
    phone.wait(25 * 3600 * 1000);
    assert!(matches!(phone.screen(), Screen::Sos { view } if view.alert.is_none()));
    assert_eq!(phone.requests(), ["Post /v1/alerts"]);
}

#[test]
fn a_finger_that_comes_down_as_the_time_runs_out_still_tells_the_kind_and_cancels_nothing() {
    let mut phone = Phone::ready("en");
    hold(&mut phone);
    phone.wait(10_000);
    phone.disk_done();
    assert!(matches!(phone.screen(), Screen::Receipt { .. }));
    // where the kind stood, the screen now has another button
    phone.tell(UiEvent::CancelPressed);
    assert_eq!(receipt(&phone).claim, None);
    choose(&mut phone, "medical");
    assert_eq!(receipt(&phone).kind_label, "Medical emergency");
    phone.http("/v1/alerts", |body| {
        assert_eq!(body["kind"], "unspecified");
        taken(body)
    });
    // the alert on its way had no kind: it follows, over a restart too
    phone.disk_done();
    phone.http("/v1/alerts", |_| HttpOutput::NoAnswer);
    let mut phone = phone.restarted("en");
    phone.http("/v1/alerts", |body| {
        assert_eq!(body["kind"], "medical");
        taken(body)
    });
    phone.disk_done();
    phone.wait(400_000);
    assert!(!phone.requests().contains(&"Post /v1/alerts".to_owned()), "it is told once");
    // later, a kind is a matter for the hub
    let mut phone = phone.restarted("en");
    choose(&mut phone, "wages");
    phone.tell(UiEvent::ReceiptOpened);
    assert_eq!(receipt(&phone).kind_label, "Medical emergency");
}
