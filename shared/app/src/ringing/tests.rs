//! Ringing, by events and effects.

use serde_json::{Value, json};

use crate::{
    effects::{
        Effect,
        at_work::RingOperation,
        http::HttpOutput,
        record_store::{KeptSession, KeptSummary, LoadedRecords},
    },
    sync::tests::{answer, delivered, done, kept, phone_with, session, staff_phone},
    testing::{Phone, case, change, device, taken_case},
    ui_event::UiEvent,
    view::{PageAction, PhoneOption, Screen, StaffAction},
};

fn fresh(number: u32, fields: &Value) -> Value {
    delivered(case(number, fields))
}

/// What the platform was told since the last look: to ring, or to stop.
fn rung(phone: &mut Phone) -> Vec<bool> {
    let mut told = Vec::new();
    while let Some(request) = phone.take(Effect::is_ring, Effect::expect_ring) {
        told.push(matches!(request.operation, RingOperation::Start { .. }));
    }
    told
}

/// Of each notification since the last look, whether it is quiet.
fn notified(phone: &mut Phone) -> Vec<bool> {
    let mut told = Vec::new();
    while let Some(request) = phone.take(Effect::is_notify, Effect::expect_notify) {
        told.push(request.operation.quiet);
    }
    told
}

fn sync(phone: &mut Phone, changes: &[Value]) {
    phone.tell(UiEvent::DoorbellRung { rings: false });
    phone.http("/v1/sync", |_| answer(changes, json!({})));
    disk_done(phone);
}

fn disk_done(phone: &mut Phone) {
    while phone.count(Effect::is_record_store) > 0 {
        phone.record_store(done);
    }
}

#[test]
fn an_immediate_case_rings_until_somebody_has_it() {
    let mut phone = staff_phone("en", &[]);
    sync(&mut phone, &[change(&fresh(1, &json!({})))]);
    assert_eq!(rung(&mut phone), [true]);
    let mut taken = taken_case(1);
    taken["version"] = json!(9);
    sync(&mut phone, &[change(&taken)]);
    assert_eq!(rung(&mut phone), [false]);
}

#[test]
fn what_rang_before_the_app_began_rings_on_until_the_server_has_said_what_there_is() {
    // the server's own push may have begun it, for a case that is not here yet
    let mut phone = staff_phone("en", &[]);
    phone.http("/v1/sync", |_| HttpOutput::NoAnswer);
    assert_eq!(rung(&mut phone), [] as [bool; 0]);
    phone.wait(5_000);
    phone.http("/v1/sync", |_| answer(&[], json!({"more": true})));
    disk_done(&mut phone);
    assert_eq!(rung(&mut phone), [] as [bool; 0], "more is to come");
    phone.http("/v1/sync", |_| answer(&[], json!({})));
    disk_done(&mut phone);
    assert_eq!(rung(&mut phone), [false], "an earlier process may have left it ringing");
    sync(&mut phone, &[]);
    assert_eq!(rung(&mut phone), [] as [bool; 0]);
}

#[test]
fn what_rang_before_the_app_began_ends_where_it_is_silenced_or_nobody_is_signed_in_any_more() {
    let cases: [&dyn Fn(&mut Phone); 3] = [
        &|phone| phone.tell(UiEvent::RingingSilenced),
        &|phone| phone.tell(UiEvent::SignOutPressed),
        &|phone| {
            let action = PageAction::Set { option: PhoneOption::Silent, on: true };
            phone.tell(UiEvent::PagePressed { action });
        },
    ];
    for end in cases {
        let mut phone = staff_phone("en", &[]);
        assert_eq!(rung(&mut phone), [] as [bool; 0]);
        end(&mut phone);
        assert_eq!(rung(&mut phone), [false]);
    }
    let mut workers = Phone::ready("en");
    workers.tell(UiEvent::RingingSilenced);
    assert!(rung(&mut workers).len() < 2);
}

/// A phone of hub staff whose app the server's push began: it knows of no case, and somebody touched what rings.
fn opened_by_the_push() -> Phone {
    let mut phone = Phone::starting("en");
    phone.tell(UiEvent::RingingOpened);
    let session = Some(KeptSession(session().to_string()));
    let records = LoadedRecords { session, cursor: Some("c1".into()), ..LoadedRecords::default() };
    phone.load(Some(device("en")), Vec::new(), records);
    phone.tell(UiEvent::Appeared);
    phone
}

fn shows_what_rings(phone: &Phone) -> bool {
    matches!(phone.screen(), Screen::Ringing { .. })
}

#[test]
fn who_touches_what_the_server_rang_with_sees_it_as_soon_as_it_is_here() {
    let mut phone = opened_by_the_push();
    phone.http("/v1/sync", |_| HttpOutput::NoAnswer);
    assert!(!shows_what_rings(&phone));
    phone.wait(5_000);
    phone.http("/v1/sync", |_| answer(&[change(&fresh(1, &json!({})))], json!({})));
    disk_done(&mut phone);
    assert!(shows_what_rings(&phone));
    // touched when the records were read, and before the server had answered
    let mut phone = staff_phone("en", &[]);
    phone.tell(UiEvent::RingingOpened);
    phone.http("/v1/sync", |_| answer(&[change(&fresh(1, &json!({})))], json!({})));
    disk_done(&mut phone);
    assert!(shows_what_rings(&phone));
}

#[test]
fn its_screen_does_not_come_later_where_somebody_had_it_nor_over_an_alert_of_ones_own() {
    let mut phone = opened_by_the_push();
    phone.http("/v1/sync", |_| answer(&[], json!({})));
    disk_done(&mut phone);
    sync(&mut phone, &[change(&fresh(1, &json!({})))]);
    assert!(!shows_what_rings(&phone));
    let mut phone = opened_by_the_push();
    phone.tell(UiEvent::SosPressed);
    phone.http("/v1/sync", |_| answer(&[change(&fresh(1, &json!({})))], json!({})));
    disk_done(&mut phone);
    assert!(!shows_what_rings(&phone), "never from under a finger");
}

#[test]
fn its_screen_comes_where_the_app_only_slept_and_not_over_what_somebody_went_on_to() {
    let siren = || answer(&[change(&fresh(2, &json!({})))], json!({}));
    for goes_on in [false, true] {
        let mut phone = staff_phone("en", &[taken_case(1)]);
        phone.http("/v1/sync", |_| answer(&[], json!({})));
        disk_done(&mut phone);
        phone.tell(UiEvent::RingingOpened);
        if goes_on {
            let case_id = taken_case(1)["id"].as_str().unwrap().to_owned();
            phone.tell(UiEvent::CaseOpened { case_id });
        }
        assert!(!shows_what_rings(&phone));
        phone.http("/v1/sync", |_| siren());
        disk_done(&mut phone);
        assert_eq!(shows_what_rings(&phone), !goes_on);
    }
}

#[test]
fn wages_ring_nobody() {
    let mut phone = staff_phone("en", &[]);
    rung(&mut phone);
    sync(&mut phone, &[change(&fresh(1, &json!({"kind": "wages"})))]);
    assert_eq!(rung(&mut phone), [false]);
    assert_eq!(notified(&mut phone), [true]);
}

#[test]
fn what_was_silenced_rings_again_at_its_next_stage() {
    let mut phone = staff_phone("en", &[fresh(1, &json!({}))]);
    assert_eq!(rung(&mut phone), [true]);
    phone.tell(UiEvent::RingingOpened);
    let Screen::Ringing { view } = phone.screen() else { panic!("{:?}", phone.screen()) };
    assert_eq!((view.title.as_str(), view.text.as_str()), ("MAIN needs you now", "Accident"));
    let PageAction::Staff { action } = view.silence.action else { panic!("no action of staff's") };
    phone.tell(UiEvent::StaffPressed { action });
    assert_eq!(rung(&mut phone), [false]);
    assert!(!matches!(phone.screen(), Screen::Ringing { .. }), "its screen goes with it");
    let mut next = fresh(1, &json!({}));
    next["ringing"]["since"] = json!("2026-11-22T08:31:00Z");
    next["version"] = json!(9);
    phone.http("/v1/sync", |_| answer(&[change(&next)], json!({})));
    disk_done(&mut phone);
    assert_eq!(rung(&mut phone), [true]);
}

/// The same case at this version, ringing as it stands or, at a time, at its next stage.
fn later(number: u32, version: u64, since: Option<&str>) -> Value {
    let mut case = fresh(number, &json!({}));
    case["version"] = json!(version);
    if let Some(since) = since {
        case["ringing"]["since"] = json!(since);
    }
    change(&case)
}

#[test]
fn what_comes_while_it_rings_is_rung_anew_and_what_is_known_is_not() {
    let mut phone = staff_phone("en", &[fresh(1, &json!({}))]);
    assert_eq!(rung(&mut phone), [true]);
    sync(&mut phone, &[later(1, 8, None)]);
    assert_eq!(rung(&mut phone), [] as [bool; 0]);
    sync(&mut phone, &[later(2, 8, None)]);
    assert_eq!(rung(&mut phone), [true], "the sound of the first may be over");
    sync(&mut phone, &[later(1, 9, Some("2026-11-22T08:31:00Z"))]);
    assert_eq!(rung(&mut phone), [true], "its next stage");
    let mut taken = taken_case(2);
    taken["version"] = json!(9);
    sync(&mut phone, &[change(&taken)]);
    assert_eq!(rung(&mut phone), [] as [bool; 0], "the other one rings on");
}

#[test]
fn what_was_silenced_stays_so_and_a_second_case_rings() {
    let mut phone = staff_phone("en", &[fresh(1, &json!({}))]);
    phone.tell(UiEvent::RingingSilenced);
    assert_eq!(rung(&mut phone), [true, false]);
    sync(&mut phone, &[later(1, 8, None)]);
    assert_eq!(rung(&mut phone), [] as [bool; 0]);
    sync(&mut phone, &[later(2, 8, None)]);
    assert_eq!(rung(&mut phone), [true]);
}

#[test]
fn wiping_the_notification_away_does_not_say_that_the_person_looks_at_the_app() {
    let cases = [fresh(1, &json!({}))];
    let mut phone = staff_phone("en", &cases);
    phone.tell(UiEvent::CaseOpened { case_id: cases[0]["id"].as_str().unwrap().into() });
    phone.tell(UiEvent::Disappeared);
    rung(&mut phone);
    sync(&mut phone, &[later(1, 8, Some("2026-11-22T08:31:00Z"))]);
    phone.tell(UiEvent::RingingSilenced);
    assert_eq!(rung(&mut phone), [true, false]);
    sync(&mut phone, &[later(1, 9, Some("2026-11-22T08:41:00Z"))]);
    assert_eq!(rung(&mut phone), [true]);
}

#[test]
fn what_an_ended_process_rang_for_is_silent_where_it_was_wiped_away() {
    let mut phone = Phone::starting("en");
    phone.tell(UiEvent::RingingSilenced);
    let summary = KeptSummary {
        case_id: fresh(1, &json!({}))["id"].as_str().unwrap().into(),
        version: 7,
        summary: kept(&fresh(1, &json!({}))).summary,
        reader: "0.1.0".into(),
        round: 0,
    };
    let session = Some(KeptSession(session().to_string()));
    let cursor = Some("c1".into());
    let records = LoadedRecords { session, cursor, summaries: vec![summary], ..LoadedRecords::default() };
    phone.load(Some(device("en")), Vec::new(), records);
    assert_eq!(rung(&mut phone), [false]);
    sync(&mut phone, &[later(2, 8, None)]);
    assert_eq!(rung(&mut phone), [true]);
}

#[test]
fn opening_the_case_is_enough() {
    let cases = [fresh(1, &json!({}))];
    let mut phone = staff_phone("en", &cases);
    assert_eq!(rung(&mut phone), [true]);
    phone.tell(UiEvent::CaseOpened { case_id: cases[0]["id"].as_str().unwrap().into() });
    assert_eq!(rung(&mut phone), [false]);
}

#[test]
fn a_phone_for_which_silence_was_chosen_makes_no_sound_and_shows_no_screen() {
    let mut phone = staff_phone("en", &[]);
    phone.tell(UiEvent::PagePressed { action: PageAction::Set { option: PhoneOption::Silent, on: true } });
    assert_eq!(rung(&mut phone), [false], "also what rang before");
    sync(&mut phone, &[change(&fresh(1, &json!({})))]);
    assert_eq!(rung(&mut phone), [] as [bool; 0]);
    assert_eq!(notified(&mut phone), [] as [bool; 0]);
}

/// Two of the hub, and each one's hours.
fn roster(mine: &str, theirs: &str) -> Value {
    let me = session()["staff"]["id"].clone();
    let other = "01980000-0000-7000-8000-0000000000bb";
    let hours =
        |text: &str| serde_json::to_value(domain::hub::DutyHours::parse(&text[..5], &text[6..])).unwrap();
    json!({"kind": "roster", "id": "mumbai", "version": 3, "record": {
        "hub": "mumbai", "version": 3,
        "members": [
            {"id": me, "name": "Asha Pawar", "role": "hub-staff", "has_phone": true},
            {"id": other, "name": "Ravi Kale", "role": "hub-staff", "has_phone": true},
        ],
        "shifts": {"value": [
            {"staff": me, "days": 127, "hours": hours(mine)},
            {"staff": other, "days": 127, "hours": hours(theirs)},
        ]},
    }})
}

#[test]
fn a_shift_that_ends_ends_the_ringing_of_a_phone_in_a_pocket() {
    let mut phone = staff_phone("en", &[fresh(1, &json!({}))]);
    sync(&mut phone, &[roster("08:00-14:03", "08:00-20:00")]);
    phone.tell(UiEvent::Disappeared);
    assert_eq!(rung(&mut phone), [true]);
    phone.wait(5 * 60_000);
    assert_eq!(rung(&mut phone), [false]);
}

#[test]
fn who_is_not_on_duty_sleeps_and_who_nobody_relieves_does_not() {
    // it is 14:00 in India
    let mut phone = staff_phone("en", &[fresh(1, &json!({}))]);
    assert_eq!(rung(&mut phone), [true], "before the roster is there, better rung than not");
    sync(&mut phone, &[roster("20:00-08:00", "08:00-20:00")]);
    assert_eq!(rung(&mut phone), [false]);
    sync(&mut phone, &[roster("20:00-08:00", "20:00-08:00")]);
    assert_eq!(rung(&mut phone), [true], "nobody has a shift: everybody is on duty");
}

#[test]
fn who_is_off_duty_or_wants_quiet_is_told_of_a_new_case_without_a_sound() {
    // it is 14:00 in India
    let mut asks_for_quiet = roster("08:00-20:00", "08:00-20:00");
    let hours = domain::hub::DutyHours::parse("13:00", "15:00").unwrap();
    asks_for_quiet["record"]["quiet"] = json!({session()["staff"]["id"].as_str().unwrap(): {"value": hours}});
    for roster in [roster("20:00-08:00", "08:00-20:00"), asks_for_quiet] {
        let mut phone = staff_phone("en", &[]);
        sync(&mut phone, &[roster]);
        let felt = phone.count(Effect::is_vibrate);
        sync(&mut phone, &[later(1, 8, None)]);
        assert_eq!(rung(&mut phone), [false]);
        assert_eq!(notified(&mut phone), [true]);
        assert_eq!(phone.count(Effect::is_vibrate), felt);
    }
    // on duty it rings, and needs no notification besides
    let mut phone = staff_phone("en", &[]);
    sync(&mut phone, &[roster("08:00-20:00", "20:00-08:00")]);
    rung(&mut phone);
    sync(&mut phone, &[later(1, 8, None)]);
    assert_eq!((rung(&mut phone), notified(&mut phone)), (vec![true], vec![]));
}

#[test]
fn who_has_several_hubs_in_their_charge_is_not_rung_by_the_shifts_of_one_that_has_not_the_case() {
    let mut coordinates = session();
    coordinates["staff"]["hubs"] = json!(["mumbai", "pune"]);
    coordinates["staff"]["hub"] = json!("pune");
    let records =
        LoadedRecords { session: Some(KeptSession(coordinates.to_string())), ..LoadedRecords::default() };
    let mut phone = phone_with("en", &[], records);
    let mut of_pune = roster("08:00-20:00", "20:00-08:00");
    of_pune["id"] = json!("pune");
    of_pune["record"]["hub"] = json!("pune");
    sync(&mut phone, &[roster("20:00-08:00", "08:00-20:00"), of_pune]);
    rung(&mut phone);
    sync(&mut phone, &[later(1, 8, None)]);
    assert_eq!(rung(&mut phone), [] as [bool; 0], "the case is Mumbai's");
    sync(&mut phone, &[change_of_roster(roster("08:00-20:00", "20:00-08:00"))]);
    assert_eq!(rung(&mut phone), [true]);
}

#[test]
fn who_is_on_duty_is_rung_by_the_servers_time_whatever_the_phones_clock_says() {
    // it is 14:00 in India; the phone thinks that it is 02:00
    let mut phone = staff_phone("en", &[]);
    phone.set_wall("2026-11-21T20:30:00Z");
    let told = json!({"server_time": crate::testing::NOON});
    phone.http("/v1/sync", |_| answer(&[roster("08:00-20:00", "20:00-08:00")], told.clone()));
    disk_done(&mut phone);
    rung(&mut phone);
    phone.tell(UiEvent::DoorbellRung { rings: false });
    phone.http("/v1/sync", |_| answer(&[later(1, 8, None)], json!({})));
    disk_done(&mut phone);
    assert_eq!(rung(&mut phone), [true]);
    // and no longer when the shift is over, without a word from the server
    phone.tell(UiEvent::Disappeared);
    phone.wait(6 * 3_600_000 - 120_000);
    assert_eq!(rung(&mut phone), [] as [bool; 0]);
    phone.wait(180_000);
    assert_eq!(rung(&mut phone), [false]);
}

/// The same at a later version.
fn change_of_roster(mut roster: Value) -> Value {
    roster["version"] = json!(4);
    roster["record"]["version"] = json!(4);
    roster
}

#[test]
fn the_server_is_told_once_where_the_doorbell_reaches_the_phone() {
    let mut phone = staff_phone("en", &[]);
    phone.tell(UiEvent::PushAddressChanged { token: "address one".into() });
    let told = phone.http("/v1/push", |body| {
        assert_eq!(*body, json!({"platform": "headless", "token": "address one"}));
        HttpOutput::NoAnswer
    });
    assert_eq!(told.bearer.as_deref(), session()["token"].as_str());
    phone.wait(5_000);
    phone.http("/v1/push", |_| HttpOutput::Answered { status: 204, body: Vec::new() });
    phone.tell(UiEvent::PushAddressChanged { token: "address one".into() });
    phone.wait(600_000);
    assert!(!phone.requests().iter().any(|request| request.contains("/v1/push")));
    phone.tell(UiEvent::PushAddressChanged { token: "address two".into() });
    phone.http("/v1/push", |body| {
        assert_eq!(body["token"], "address two");
        HttpOutput::Answered { status: 204, body: Vec::new() }
    });
}

#[test]
fn the_button_of_the_ringing_opens_the_case() {
    let cases = [fresh(1, &json!({}))];
    let mut phone = staff_phone("en", &cases);
    phone.tell(UiEvent::RingingOpened);
    let Screen::Ringing { view } = phone.screen() else { panic!("{:?}", phone.screen()) };
    let case_id = cases[0]["id"].as_str().unwrap().to_owned();
    assert_eq!(view.open.action, PageAction::Staff { action: StaffAction::OpenCase { case_id } });
}
