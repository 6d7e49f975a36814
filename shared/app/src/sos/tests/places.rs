//! Positions: with the alert where they are known, after it where they come later, and never in its way.

use rstest::rstest;

use super::*;
use crate::effects::{
    Effect,
    locate::{LocateMethod, LocateOperation, LocateOutput, PhoneFix},
};

fn fix(latitude: f64, accuracy_m: f64, age_ms: u64) -> LocateOutput {
    let method = LocateMethod::Network;
    LocateOutput::Found {
        fix: PhoneFix {
            latitude,
            longitude: 72.8697,
            accuracy_m: Some(accuracy_m),
            age_ms,
            method,
            mock: false,
        },
    }
}

/// Answers the oldest look for a position.
#[track_caller]
fn found(phone: &mut Phone, output: LocateOutput) -> LocateOperation {
    let request = phone.take(Effect::is_locate, Effect::expect_locate);
    let operation = request.as_ref().expect("a look for a position").operation;
    phone.resolve(request, output);
    operation
}

#[test]
fn a_position_is_looked_for_from_the_moment_the_finger_is_down() {
    let mut phone = Phone::ready("en");
    phone.tell(UiEvent::SosPressed);
    assert_eq!(found(&mut phone, fix(19.1136, 900.0, 600_000)), LocateOperation::LastKnown);
    phone.wait(1_500);
    phone.tell(UiEvent::SosHeld);
    choose(&mut phone, "accident");
    phone.disk_done();
    let sent = phone.http("/v1/alerts", taken);
    let body: Value = serde_json::from_slice(&sent.body).unwrap();
    assert_eq!(
        (body["fix"]["latitude"].as_f64(), body["fix"]["accuracy_m"].as_f64()),
        (Some(19.1136), Some(900.0))
    );
    // its age goes with it: found at 14:00:00, ten minutes old
    assert_eq!(body["fix"]["taken_at"], "2026-11-22T08:20:00Z");
}

#[test]
fn a_better_position_before_sending_goes_with_the_alert_and_a_later_one_follows_it() {
    let mut phone = Phone::ready("en");
    hold(&mut phone);
    found(&mut phone, fix(19.0, 900.0, 600_000));
    assert!(matches!(found(&mut phone, fix(19.1136, 35.0, 0)), LocateOperation::Fresh { within_ms: 30_000 }));
    choose(&mut phone, "accident");
    phone.disk_done();
    let mut id = Value::Null;
    phone.http("/v1/alerts", |body| {
        assert_eq!(body["fix"]["latitude"], 19.1136);
        id = body["alert_id"].clone();
        taken(body)
    });
    assert_eq!(receipt(&phone).position, "Position known to about 35 m, less than 1 min old");
    phone.wait(20_000);
    found(&mut phone, fix(19.2, 10.0, 0));
    phone.http("/positions", |body| {
        assert_eq!(body["fixes"][0]["latitude"], 19.2);
        HttpOutput::NoAnswer
    });
    // kept until the server has it, also over a restart
    phone.disk_done();
    let mut phone = phone.restarted("en");
    phone.http("/positions", |body| {
        assert_eq!(body["fixes"][0]["latitude"], 19.2);
        progress(&id, json!({}))
    });
    phone.wait(10_000);
    assert!(!phone.requests().iter().any(|path| path.ends_with("/positions")), "it is told once");
}

#[test]
fn positions_follow_for_two_minutes() {
    let (mut phone, id) = received("accident");
    let mut looks = 0;
    for _ in 0..30 {
        while phone.count(Effect::is_locate) > 0 {
            if found(&mut phone, LocateOutput::NotFound) != LocateOperation::LastKnown {
                looks += 1;
            }
        }
        phone.wait(10_000);
        while phone.requests().iter().any(|path| path.ends_with("/receipts")) {
            phone.http("/receipts", |_| progress(&id, json!({})));
        }
    }
    assert_eq!(looks, 1 + 6, "with the press, and then every 20 s");
}

#[rstest]
#[case(LocateOutput::NotPermitted, "Position not known: this app may not see it")]
#[case(LocateOutput::SwitchedOff, "Position not known: location is switched off")]
#[case(LocateOutput::NotFound, "Position not known")]
#[case(fix(f64::NAN, 10.0, 0), "Position not known")]
fn without_a_position_the_alert_goes_and_the_screen_says_why(
    #[case] output: LocateOutput,
    #[case] said: &str,
) {
    let mut phone = Phone::ready("en");
    hold(&mut phone);
    found(&mut phone, output);
    found(&mut phone, output);
    choose(&mut phone, "accident");
    phone.disk_done();
    let sent = phone.http("/v1/alerts", taken);
    assert_eq!(serde_json::from_slice::<Value>(&sent.body).unwrap()["fix"], Value::Null);
    assert_eq!(receipt(&phone).position, said);
}
