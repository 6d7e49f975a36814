//! The inbox, by its view.

use rstest::rstest;
use serde_json::{Value, json};

use crate::{
    sos::tests::basics,
    sync::tests::{answer, done, staff_phone},
    testing::{Phone, case, json_answer, readable, taken_case},
    ui_event::UiEvent,
    view::{InboxView, KindIcon, Screen},
};

#[track_caller]
fn view(phone: &Phone) -> InboxView {
    match phone.screen() {
        Screen::Inbox { view } => view,
        other => panic!("the inbox is not shown, but {other:?}"),
    }
}

fn numbers(phone: &Phone) -> Vec<String> {
    view(phone).rows.into_iter().map(|row| row.number).collect()
}

#[test]
fn nobody_has_taken_it_first_then_urgency_then_the_oldest_and_taken_ones_newest_first() {
    let wages = json!({"kind": "wages"});
    let cases = [
        taken_case(8),
        taken_case(2),
        case(9, &wages),
        case(3, &json!({})),
        case(6, &json!({"kind": "unspecified"})),
    ];
    let phone = staff_phone("en", &cases);
    let order = ["000006", "000003", "000009", "000002", "000008"].map(|number| format!("MUM-2026-{number}"));
    assert_eq!(numbers(&phone), order);
    assert_eq!(view(&phone).summary, "3 cases wait for somebody");
}

#[test]
fn a_kind_that_central_added_has_its_name_and_picture_here_too() {
    let mut phone = staff_phone("en", &[case(1, &json!({"kind": "flood"}))]);
    assert_eq!(view(&phone).rows[0].kind_label, "Something else (flood)");
    let mut basics = serde_json::to_value(basics()).unwrap();
    basics["revision"] = json!("2");
    let flood = json!({
        "code": "flood", "urgency": "immediate", "calls_emergency_first": true, "on_sos": true, "on_help": false,
        "picture": "accident", "names": {"en": "High water"},
    });
    basics["kinds"].as_array_mut().unwrap().push(flood);
    phone.wait(7 * 3_600_000);
    phone.tell(UiEvent::Appeared);
    phone.http("/v1/basics", |_| json_answer(200, &basics));
    let row = &view(&phone).rows[0];
    assert_eq!((row.kind_label.as_str(), row.icon), ("High water", KindIcon::Accident));
}

#[test]
fn a_long_list_crosses_in_windows() {
    let cases: Vec<Value> = (1..=75).map(|number| case(number, &json!({}))).collect();
    let mut phone = staff_phone("en", &cases);
    assert_eq!((view(&phone).rows.len(), view(&phone).first, view(&phone).total), (30, 0, 75));
    phone.tell(UiEvent::InboxScrolled { first: 60 });
    assert_eq!((view(&phone).rows.len(), view(&phone).first), (15, 60));
    phone.tell(UiEvent::InboxScrolled { first: u32::MAX });
    assert_eq!((view(&phone).rows.len(), view(&phone).first), (1, 74));
}

#[test]
fn a_case_is_unread_until_it_was_opened() {
    let cases = [case(1, &json!({}))];
    let mut phone = staff_phone("en", &cases);
    assert!(view(&phone).rows[0].unread);
    phone.tell(UiEvent::CaseOpened { case_id: cases[0]["id"].as_str().unwrap().into() });
    phone.tell(UiEvent::BackPressed);
    assert!(!view(&phone).rows[0].unread);
}

#[test]
fn a_case_that_is_not_there_opens_nothing() {
    let mut phone = staff_phone("en", &[]);
    phone.tell(UiEvent::CaseOpened { case_id: "no id".into() });
    assert_eq!(view(&phone).total, 0);
}

#[test]
fn what_waits_is_counted_and_signing_out_says_what_would_be_lost() {
    let mut phone = staff_phone("en", &[case(1, &json!({}))]);
    phone.record_store(done);
    phone.http("/v1/sync", |_| answer(&[], json!({})));
    phone.record_store(done);
    phone.tell(UiEvent::ConnectivityChanged { online: false });
    phone.tell(UiEvent::CaseOpened { case_id: case(1, &json!({}))["id"].as_str().unwrap().into() });
    phone.record_store(done);
    phone.tell(UiEvent::AcknowledgePressed);
    phone.record_store(done);
    phone.tell(UiEvent::BackPressed);
    // confirming the delivery waits too, but a person did not do it
    assert_eq!(view(&phone).sync_line, "No network since 14:00 · 1 waiting to be sent");
    assert_eq!(view(&phone).rows[0].marks, ["Waiting to be sent"]);
    phone.tell(UiEvent::SignOutPressed);
    assert!(phone.view().banner.unwrap().text.starts_with("1 thing that you wrote has not been sent"));
    assert!(matches!(phone.screen(), Screen::Inbox { .. }));
    phone.tell(UiEvent::SignOutPressed);
    assert!(matches!(phone.screen(), Screen::Sos { .. }));
}

#[rstest]
#[case("en")]
#[case("hi")]
fn the_inbox_of_a_hub(#[case] language: &str) {
    let mut outside = case(
        4,
        &json!({"kind": "threat", "fix": {"latitude": 26.85, "longitude": 80.95,
        "accuracy_m": 50.0, "taken_at": "2026-11-21T08:00:00Z", "method": "last_known", "mock": false}}),
    );
    outside["claims"] =
        json!([{"operation": outside["id"], "claim": "mistake", "at": "2026-11-22T08:29:30Z"}]);
    let phone =
        staff_phone(language, &[outside, case(90, &json!({"kind": "wages", "fix": null})), taken_case(2000)]);
    insta::with_settings!({snapshot_suffix => language}, {
        insta::assert_snapshot!(readable(&view(&phone)));
    });
}
