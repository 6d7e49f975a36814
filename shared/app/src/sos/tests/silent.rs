//! Silence: nothing is heard, felt or seen outside the app, and MAIN answers nothing.

use super::*;
use crate::effects::track::TrackOperation;

fn silent() -> Phone {
    phone_with(&[("options", json!({"silent": true})), ("own-number", json!("+919812345678"))])
}

#[test]
fn nothing_is_felt_heard_or_shown_outside_and_the_alert_says_so() {
    let mut phone = silent();
    kept_alert(&mut phone, "threat");
    let body = sent(&mut phone);
    assert_eq!(body["contact"], "none");
    phone.wait(3_000);
    phone.http("/receipts", |_| {
        progress(
            &body["alert_id"],
            json!({"on_hub_phone_at": "2026-11-22T08:31:00Z", "taken_by": "Asha Pawar"}),
        )
    });
    // the receipts stand on the quiet screen
    assert_eq!(receipt(&phone).title, "Asha Pawar has your alert");
    assert!(phone.view().quiet);
    let gives_away = |effect: &Effect| {
        matches!(
            effect,
            Effect::Vibrate(_) | Effect::Notify(_) | Effect::Play(_) | Effect::Speak(_) | Effect::Track(_)
        )
    };
    assert_eq!(phone.count(gives_away), 0);
}

#[test]
fn late_answers_give_nothing_away_either() {
    let mut phone = silent();
    kept_alert(&mut phone, "threat");
    phone.wait(181_000);
    assert!(receipt(&phone).warning.is_some());
    assert_eq!(phone.count(Effect::is_notify) + phone.count(Effect::is_vibrate), 0);
}

#[test]
fn it_is_looked_for_the_person_without_the_platforms_following() {
    let mut phone = silent();
    kept_alert(&mut phone, "threat");
    let mut looks = 0;
    for _ in 0..120 {
        while phone.count(Effect::is_locate) > 0 {
            let request = phone.take(Effect::is_locate, Effect::expect_locate);
            phone.resolve(request, crate::effects::locate::LocateOutput::NotFound);
            looks += 1;
        }
        phone.wait(10_000);
    }
    // 1 remembered, 1 with the press, 6 in two minutes, then every five minutes until the twentieth
    assert_eq!(looks, 2 + 6 + 3);
    assert_eq!(phone.count(Effect::is_track), 0);
}

#[test]
fn silence_chosen_later_ends_the_following_that_shows() {
    let mut phone = phone_with(&[]);
    kept_alert(&mut phone, "threat");
    assert!(phone.take(Effect::is_track, Effect::expect_track).is_some());
    let option = crate::view::PhoneOption::Silent;
    phone.tell(UiEvent::PagePressed { action: crate::view::PageAction::Set { option, on: true } });
    phone.wait(1_100);
    let ended = phone.take(Effect::is_track, Effect::expect_track).map(|request| request.operation);
    assert_eq!(ended, Some(TrackOperation::End));
}

#[test]
fn help_in_silence_may_not_be_answered() {
    let mut phone = silent();
    phone.tell(UiEvent::HelpOpened);
    choose(&mut phone, "wages");
    phone.disk_done();
    assert_eq!(sent(&mut phone)["contact"], "none");
    assert_eq!(receipt(&phone).title, "MAIN has it");
}

#[test]
fn a_press_before_the_settings_were_read_is_as_silent_and_can_be_reached_as_little() {
    let mut phone = Phone::starting("en");
    for (name, value) in [("options", json!({"silent": true})), ("own-number", json!("+919812345678"))] {
        let setting = KeptSetting { name: name.to_owned(), value: value.to_string() };
        phone.settings.insert(name.to_owned(), setting);
    }
    hold(&mut phone);
    phone.load(Some(device("en")), Vec::new(), LoadedRecords::default());
    choose(&mut phone, "threat");
    phone.disk_done();
    let body = sent(&mut phone);
    assert_eq!((&body["contact"], &body["phone"]), (&json!("none"), &json!("+919812345678")));
}

#[test]
fn silence_chosen_later_is_told_to_main() {
    let mut phone = phone_with(&[("own-number", json!("+919812345678"))]);
    phone.tell(UiEvent::HelpOpened);
    choose(&mut phone, "wages");
    phone.disk_done();
    assert_eq!(sent(&mut phone)["contact"], "call");
    let option = crate::view::PhoneOption::Silent;
    phone.tell(UiEvent::PagePressed { action: crate::view::PageAction::Set { option, on: true } });
    phone.disk_done();
    assert_eq!(sent(&mut phone)["contact"], "none");
}

#[test]
fn after_a_restart_the_person_is_still_looked_for() {
    let mut phone = silent();
    kept_alert(&mut phone, "threat");
    sent(&mut phone);
    phone.wait(10 * 60_000);
    phone.disk_done();
    let mut phone = phone.restarted("en");
    phone.tell(UiEvent::PhoneNoticed { state: state() });
    let mut looks = 0;
    for _ in 0..120 {
        while phone.count(Effect::is_locate) > 0 {
            let request = phone.take(Effect::is_locate, Effect::expect_locate);
            phone.resolve(request, crate::effects::locate::LocateOutput::NotFound);
            looks += 1;
        }
        phone.wait(10_000);
    }
    assert_eq!(looks, 2 + 3, "at the start, then every five minutes");
    let told = phone.take(Effect::is_track, Effect::expect_track).map(|request| request.operation);
    assert_eq!((told, phone.count(Effect::is_track)), (Some(TrackOperation::End), 0));
}
