//! Following the person while an alert is open.

use super::*;
use crate::{
    effects::{
        locate::{LocateMethod, LocateOutput, PhoneFix},
        track::TrackOperation,
    },
    view::PageAction,
};

fn at(metres_north: f64, accuracy_m: f64) -> PhoneFix {
    PhoneFix {
        latitude: 19.1136 + metres_north / 111_195.0,
        longitude: 72.8697,
        accuracy_m: Some(accuracy_m),
        age_ms: 0,
        method: LocateMethod::Gnss,
        mock: false,
    }
}

fn followed(phone: &mut Phone) -> Vec<TrackOperation> {
    std::iter::from_fn(|| phone.take(Effect::is_track, Effect::expect_track))
        .map(|request| request.operation)
        .collect()
}

fn every_s(operations: &[TrackOperation]) -> Vec<u32> {
    let every = operations.iter().map(|operation| match operation {
        TrackOperation::Follow { every_ms, .. } => every_ms / 1000,
        TrackOperation::End => 0,
    });
    every.collect()
}

/// Positions that stand on the disk and were not told yet.
fn untold(phone: &mut Phone) -> usize {
    phone.disk_done();
    let state: Value = serde_json::from_str(&phone.disk.values().next().unwrap().state).unwrap();
    state["positions"].as_array().unwrap().len()
}

fn answer_positions(phone: &mut Phone, id: &Value) {
    while phone.requests().iter().any(|path| path.ends_with("/positions")) {
        phone.http("/positions", |_| progress(id, json!({})));
    }
}

#[test]
fn it_begins_with_the_decided_alert_slows_down_and_ends_after_a_day() {
    let mut phone = phone_with(&[]);
    hold(&mut phone);
    assert!(followed(&mut phone).is_empty());
    choose(&mut phone, "accident");
    let first = followed(&mut phone);
    assert_eq!(every_s(&first), [20], "with the tap, before anything answers");
    let TrackOperation::Follow { moved_m, title, text, .. } = &first[0] else { panic!("{first:?}") };
    assert_eq!(*moved_m, 100);
    for word in ["MAIN", "SOS", "alert", "help", "Accident"] {
        assert!(!format!("{title} {text}").contains(word));
    }
    phone.disk_done();
    sent(&mut phone);
    phone.wait(2 * 60_000);
    assert_eq!(every_s(&followed(&mut phone)), [300]);
    phone.wait(28 * 60_000);
    assert_eq!(every_s(&followed(&mut phone)), [600]);
    phone.tell(UiEvent::Disappeared);
    phone.wait(23 * 3_600_000 + 31 * 60_000);
    assert_eq!(every_s(&followed(&mut phone)), [0]);
}

#[test]
fn what_is_no_siren_is_not_followed_until_it_becomes_one() {
    let mut phone = phone_with(&[]);
    kept_alert(&mut phone, "wages");
    assert!(followed(&mut phone).is_empty());
    phone.tell(UiEvent::PagePressed { action: PageAction::ChangeKind });
    choose(&mut phone, "threat");
    assert_eq!(every_s(&followed(&mut phone)), [20]);
    phone.tell(UiEvent::PagePressed { action: PageAction::ChangeKind });
    choose(&mut phone, "wages");
    assert_eq!(every_s(&followed(&mut phone)), [0]);
}

#[test]
fn a_low_battery_makes_it_half_as_often() {
    let mut phone = phone_with(&[]);
    kept_alert(&mut phone, "accident");
    followed(&mut phone);
    let mut low = state();
    low.battery_percent = Some(19);
    phone.tell(UiEvent::PhoneNoticed { state: low });
    assert_eq!(every_s(&followed(&mut phone)), [40]);
}

#[test]
fn without_the_permission_the_platform_is_not_asked_to_follow() {
    let mut phone = phone_with(&[]);
    let mut refused = state();
    refused.location = PermissionState::Refused;
    phone.tell(UiEvent::PhoneNoticed { state: refused });
    kept_alert(&mut phone, "accident");
    assert!(followed(&mut phone).is_empty());
    // permitted afterwards, it is followed
    phone.tell(UiEvent::PhoneNoticed { state: state() });
    assert_eq!(every_s(&followed(&mut phone)), [20]);
}

#[test]
fn it_ends_when_the_person_says_so_is_safe_or_the_responder_ends_it() {
    let ends: [fn(&mut Phone, &Value); 3] = [
        |phone, _| phone.tell(UiEvent::TrackingStopPressed),
        |phone, _| {
            phone.wait(6_000);
            phone.tell(UiEvent::SafePressed);
        },
        |phone, id| {
            phone.wait(3_000);
            phone.http("/receipts", |_| progress(id, json!({"tracking_ended_at": "2026-11-22T08:40:00Z"})));
        },
    ];
    for end in ends {
        let mut phone = phone_with(&[]);
        kept_alert(&mut phone, "accident");
        let body = sent(&mut phone);
        followed(&mut phone);
        end(&mut phone, &body["alert_id"]);
        phone.wait(100);
        assert_eq!(every_s(&followed(&mut phone)), [0]);
        // late positions of the platform are not told
        phone.tell(UiEvent::Moved { fix: at(5_000.0, 10.0) });
        assert_eq!(untold(&mut phone), 0);
        let mut phone = phone.restarted("en");
        assert!(every_s(&followed(&mut phone)).iter().all(|every| *every == 0), "nor after a restart");
    }
}

#[test]
fn after_a_restart_it_goes_on() {
    let mut phone = phone_with(&[]);
    kept_alert(&mut phone, "accident");
    sent(&mut phone);
    phone.wait(10 * 60_000);
    let mut phone = phone.restarted("en");
    // from behind Android may not have let it begin: it is told again when the app is in front
    assert_eq!(every_s(&followed(&mut phone)), [300, 300]);
}

#[test]
fn a_following_is_told_again_whenever_the_app_comes_to_the_front_and_its_end_once() {
    let mut phone = phone_with(&[]);
    kept_alert(&mut phone, "accident");
    assert_eq!(every_s(&followed(&mut phone)), [20]);
    for _ in 0..2 {
        phone.tell(UiEvent::Disappeared);
        phone.tell(UiEvent::WokenForSync);
        assert_eq!(every_s(&followed(&mut phone)), [] as [u32; 0]);
        phone.tell(UiEvent::Appeared);
        assert_eq!(every_s(&followed(&mut phone)), [20]);
    }
    phone.tell(UiEvent::TrackingStopPressed);
    phone.tell(UiEvent::Appeared);
    assert_eq!(every_s(&followed(&mut phone)), [0]);
}

#[test]
fn what_an_earlier_run_of_the_app_left_following_ends_when_the_alerts_are_read() {
    let mut phone = Phone::starting("en");
    phone.tell(UiEvent::Appeared);
    assert!(followed(&mut phone).is_empty(), "nobody knows yet what is followed");
    phone.load(Some(device("en")), Vec::new(), LoadedRecords::default());
    phone.tell(UiEvent::Appeared);
    assert_eq!(every_s(&followed(&mut phone)), [0]);
}

#[test]
fn whatever_the_platform_sends_positions_go_by_time_or_by_distance() {
    let mut phone = phone_with(&[]);
    kept_alert(&mut phone, "accident");
    let id = sent(&mut phone)["alert_id"].clone();
    phone.wait(3 * 60_000);
    phone.tell(UiEvent::Moved { fix: at(0.0, 10.0) });
    assert_eq!(untold(&mut phone), 1, "the first one is news");
    answer_positions(&mut phone, &id);
    phone.wait(30_000);
    phone.tell(UiEvent::Moved { fix: at(90.0, 10.0) });
    assert_eq!(untold(&mut phone), 0, "not far enough");
    phone.tell(UiEvent::Moved { fix: at(150.0, 400.0) });
    assert_eq!(untold(&mut phone), 0, "no further than it is uncertain");
    phone.tell(UiEvent::Moved { fix: at(150.0, 10.0) });
    assert_eq!(untold(&mut phone), 1, "by distance");
    answer_positions(&mut phone, &id);
    phone.wait(5_000);
    phone.tell(UiEvent::Moved { fix: at(900.0, 10.0) });
    assert_eq!(untold(&mut phone), 0, "not every few seconds");
    phone.wait(5 * 60_000);
    phone.tell(UiEvent::Moved { fix: at(151.0, 10.0) });
    assert_eq!(untold(&mut phone), 1, "by time");
}

#[test]
fn a_made_up_position_is_marked_and_never_called_known() {
    let mut phone = phone_with(&[]);
    kept_alert(&mut phone, "accident");
    let id = sent(&mut phone)["alert_id"].clone();
    phone.tell(UiEvent::Moved { fix: PhoneFix { mock: true, ..at(0.0, 5.0) } });
    assert_eq!(receipt(&phone).position, "Position made up by another app");
    let told = phone.http("/positions", |_| progress(&id, json!({})));
    let told: Value = serde_json::from_slice(&told.body).unwrap();
    assert_eq!(told["fixes"][0]["mock"], true);
    phone.wait(30_000);
    assert_eq!(receipt(&phone).next.map(|card| card.text), Some("Where are you?".into()));
    // a real one stands over it
    phone.wait(1_000);
    phone.tell(UiEvent::Moved { fix: at(0.0, 50.0) });
    assert_eq!(receipt(&phone).position, "Position known to about 50 m, less than 1 min old");
    phone.wait(60_000);
    phone.tell(UiEvent::Moved { fix: PhoneFix { mock: true, ..at(0.0, 5.0) } });
    assert_eq!(receipt(&phone).position, "Position known to about 50 m, 1 min old");
}

#[test]
fn positions_that_wait_are_thinned_out_and_never_the_newest() {
    let mut phone = phone_with(&[]);
    kept_alert(&mut phone, "accident");
    for _ in 0..40 {
        phone.wait(20_000);
        phone.tell(UiEvent::Moved { fix: at(0.0, 10.0) });
    }
    for step in 1..200_u32 {
        phone.wait(60_000);
        phone.tell(UiEvent::Moved { fix: at(f64::from(step) * 200.0, 10.0) });
    }
    phone.disk_done();
    let state: Value = serde_json::from_str(&phone.disk.values().next().unwrap().state).unwrap();
    let waiting = state["positions"].as_array().unwrap();
    assert!((20..=60).contains(&waiting.len()), "{}", waiting.len());
    let newest = waiting.last().unwrap()["latitude"].as_f64().unwrap();
    assert!((newest - at(199.0 * 200.0, 10.0).latitude).abs() < 1e-9);
    let times: Vec<&str> = waiting.iter().filter_map(|fix| fix["taken_at"].as_str()).collect();
    assert!(times.is_sorted());
}

#[test]
fn an_old_position_is_called_old_and_never_fresh() {
    let mut phone = phone_with(&[]);
    hold(&mut phone);
    let request = phone.take(Effect::is_locate, Effect::expect_locate);
    let fix = PhoneFix { age_ms: 14 * 60_000, ..at(0.0, 35.0) };
    phone.resolve(request, LocateOutput::Found { fix });
    choose(&mut phone, "accident");
    assert_eq!(receipt(&phone).position, "Position known to about 35 m, 14 min old");
    phone.wait(70_000);
    assert_eq!(receipt(&phone).position, "Old position, 15 min old. You may be elsewhere now.");
    // the clock is put back by a day: what was old stays old
    phone.set_wall("2026-11-21T08:30:00Z");
    assert_eq!(receipt(&phone).position, "Old position, 15 min old. You may be elsewhere now.");
    phone.disk_done();
    let mut phone = phone.restarted("en");
    phone.tell(UiEvent::ReceiptOpened);
    assert_eq!(receipt(&phone).position, "Position known, but not how old it is. You may be elsewhere now.");
}

#[test]
fn a_clock_that_is_put_right_ends_no_following() {
    let mut phone = phone_with(&[]);
    phone.set_wall("2031-01-01T00:00:00Z");
    kept_alert(&mut phone, "accident");
    let id = sent(&mut phone)["alert_id"].clone();
    phone.tell(UiEvent::Moved { fix: at(0.0, 10.0) });
    answer_positions(&mut phone, &id);
    assert_eq!(untold(&mut phone), 0);
    phone.set_wall("2026-11-22T08:40:00Z");
    phone.wait(25_000);
    phone.tell(UiEvent::Moved { fix: at(500.0, 10.0) });
    assert_eq!(untold(&mut phone), 1, "it is the newest, whatever the clock said before");
    assert_eq!(receipt(&phone).position, "Position known to about 10 m, less than 1 min old");
}

#[test]
fn a_second_alert_takes_no_positions_from_the_one_that_is_followed() {
    let mut phone = phone_with(&[("options", json!({"silent": true}))]);
    kept_alert(&mut phone, "threat");
    let siren = sent(&mut phone)["alert_id"].clone();
    phone.tell(UiEvent::HelpOpened);
    choose(&mut phone, "wages");
    phone.disk_done();
    sent(&mut phone);
    while let Some(request) = phone.take(Effect::is_locate, Effect::expect_locate) {
        phone.resolve(Some(request), LocateOutput::Found { fix: at(700.0, 10.0) });
    }
    let told = phone.requests();
    assert!(told.contains(&format!("Post /v1/alerts/{}/positions", siren.as_str().unwrap())), "{told:?}");
}

#[test]
fn the_end_is_heard_after_somebody_took_it_also_by_a_phone_that_finds_no_position() {
    let mut phone = phone_with(&[]);
    kept_alert(&mut phone, "accident");
    let id = sent(&mut phone)["alert_id"].clone();
    followed(&mut phone);
    phone.http("/receipts", |_| progress(&id, json!({"taken_by": "Asha Pawar"})));
    phone.wait(61_000);
    let end = json!({"taken_by": "Asha Pawar", "tracking_ended_at": "2026-11-22T08:40:00Z"});
    phone.http("/receipts", |_| progress(&id, end));
    phone.wait(100);
    assert_eq!(every_s(&followed(&mut phone)), [0]);
    phone.tell(UiEvent::Disappeared);
    phone.wait(600_000);
    assert!(!phone.requests().iter().any(|request| request.contains("/receipts")), "nothing more to hear");
}
