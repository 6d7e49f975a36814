//! A case that was split off is there at once, and becomes the server's when that has it.

use super::*;
use crate::{
    effects::{http::HttpOutput, record_store::KeptOperation},
    sync::tests::results,
    testing::change,
    view::{InboxRow, InboxView, Tone},
};

/// A phone that has split one of two workers off a case, and the id of the new case.
fn split(language: &str) -> (Phone, String) {
    let mut phone = desk(language, &taken(2));
    open(&mut phone, Form::Split, None);
    fill(&mut phone, &[("people", &person(2)), ("reason", "another employer")]);
    let body = submit(&mut phone).remove(0);
    assert_eq!(body["type"], "split");
    (phone, body["new_case"].as_str().unwrap().to_owned())
}

fn inbox(phone: &mut Phone) -> InboxView {
    while !matches!(phone.screen(), Screen::Inbox { .. }) {
        phone.tell(UiEvent::BackPressed);
    }
    let Screen::Inbox { view } = phone.screen() else { unreachable!() };
    view
}

fn row(phone: &mut Phone, id: &str) -> Option<InboxRow> {
    inbox(phone).rows.into_iter().find(|row| row.case_id == id)
}

#[track_caller]
fn case_view(phone: &mut Phone, id: &str) -> crate::view::CaseView {
    phone.tell(UiEvent::CaseOpened { case_id: id.into() });
    match phone.screen() {
        Screen::Case { view } => view,
        other => panic!("{other:?}"),
    }
}

#[test]
fn two_that_wait_for_their_number_are_two_screens() {
    let mut phone = desk("en", &taken(3));
    let ids: Vec<String> = [1, 2]
        .iter()
        .map(|number| {
            open(&mut phone, Form::Split, None);
            fill(&mut phone, &[("people", &person(*number)), ("reason", "another employer")]);
            submit(&mut phone)[0]["new_case"].as_str().unwrap().to_owned()
        })
        .collect();
    let [one, other] = [0, 1].map(|place: usize| case_view(&mut phone, &ids[place]));
    assert_eq!(one.number, other.number);
    assert_eq!([one.case_id, other.case_id].as_slice(), ids);
}

#[test]
fn who_left_the_case_meanwhile_is_not_split_off_with_the_others() {
    let case = taken(2);
    let mut phone = desk("en", &case);
    open(&mut phone, Form::Split, None);
    fill(&mut phone, &[("people", &person(1)), ("people", &person(2)), ("reason", "another employer")]);
    disk(&mut phone);
    pull(&mut phone, &after(&case, &[json!({"type": "remove_person", "person": person(2)})]));
    assert_eq!(submit(&mut phone)[0]["people"], json!([person(1)]));
}

#[test]
fn a_merge_offers_one_that_waits_for_its_number_by_words() {
    let (mut phone, id) = split("en");
    open(&mut phone, Form::Merge, None);
    let form = page(&phone);
    assert_eq!(offered(&form, "into", &id).unwrap().title, "Number comes with the next sync");
}

#[test]
fn it_stands_in_the_inbox_at_once_waiting_and_can_be_worked_on() {
    let (mut phone, id) = split("en");
    let shown = row(&mut phone, &id).expect("the new case");
    assert_eq!((shown.number.as_str(), shown.unread), ("Number comes with the next sync", false));
    assert!(shown.marks.contains(&"Waiting to be sent".to_owned()), "{:?}", shown.marks);
    let view = case_view(&mut phone, &id);
    let titles: Vec<&str> =
        view.sections.iter().flat_map(|section| &section.rows).map(|row| row.title.as_str()).collect();
    assert!(titles.contains(&"Worker 2") && !titles.contains(&"Worker 1"), "{titles:?}");
    // what is done to it goes with it, and does not pretend to have seen a record
    open(&mut phone, Form::Severity, None);
    fill(&mut phone, &[("severity", "severe")]);
    assert_eq!(submit(&mut phone)[0]["case_id"], json!(id));
    assert!(case_view(&mut phone, &id).badges.iter().any(|badge| badge.text == "Severe"));
    phone.http("/v1/sync", |_| HttpOutput::NoAnswer);
    phone.wait(60_000);
    phone.http("/v1/sync", |sent| {
        let operations = sent["operations"].as_array().unwrap();
        assert_eq!((operations.len(), &operations[1]["base"]), (2, &Value::Null));
        HttpOutput::NoAnswer
    });
}

#[test]
fn what_keeps_the_people_safe_holds_for_them_at_once() {
    let careful = after(
        &taken(2),
        &[
            json!({"type": "set_sensitive", "sensitive": true}),
            json!({"type": "set_safe_contact", "safe": {"contact": "none", "words": "the foreman listens"}}),
        ],
    );
    let mut phone = desk("en", &careful);
    open(&mut phone, Form::Split, None);
    fill(&mut phone, &[("people", &person(2)), ("reason", "another employer")]);
    let id = submit(&mut phone)[0]["new_case"].as_str().unwrap().to_owned();
    let view = case_view(&mut phone, &id);
    assert!(view.safe_contact.contains("the foreman listens"), "{}", view.safe_contact);
    assert_eq!((view.call, view.safe_contact_tone), (None, Tone::Urgent));
    assert!(view.badges.iter().any(|badge| badge.text == "Only for those on the case"), "{:?}", view.badges);
}

#[test]
fn the_record_of_the_server_takes_its_place() {
    let (mut phone, id) = split("en");
    case_view(&mut phone, &id);
    let mut confirmed = delivered(case(7, &json!({"kind": "wages"})));
    let old = confirmed["id"].as_str().unwrap().to_owned();
    confirmed = serde_json::from_str(&confirmed.to_string().replace(&old, &id)).unwrap();
    phone.http("/v1/sync", |sent| {
        let results = results(sent, "accepted", Value::Null);
        answer(&[change(&confirmed)], json!({ "results": results }))
    });
    disk(&mut phone);
    let Screen::Case { view } = phone.screen() else { panic!("it stays open") };
    assert_eq!(view.number, "MUM-2026-000007");
    assert_eq!(inbox(&mut phone).rows.iter().filter(|row| row.case_id == id).count(), 1);
}

#[test]
fn one_that_the_server_refuses_is_gone_and_what_was_done_to_it_waits_behind_the_refusal() {
    let (mut phone, id) = split("en");
    case_view(&mut phone, &id);
    let reason = json!({"type": "no_such_part"});
    phone.http("/v1/sync", |sent| answer(&[], json!({"results": results(sent, "refused", reason)})));
    disk(&mut phone);
    assert!(!matches!(phone.screen(), Screen::Case { view } if view.number.starts_with("Number")));
    assert_eq!(row(&mut phone, &id), None);
}

#[test]
fn it_is_there_after_a_restart_before_anything_was_sent() {
    let (mut phone, id) = split("en");
    let sent = phone.http("/v1/sync", |_| HttpOutput::NoAnswer);
    let sent: Value = serde_json::from_slice(&sent.body).unwrap();
    let operation = &sent["operations"][0];
    let kept = KeptOperation {
        operation_id: operation["id"].as_str().unwrap().into(),
        device_seq: operation["device_seq"].as_u64().unwrap(),
        place: operation["device_seq"].as_u64().unwrap(),
        operation: operation.to_string(),
        refused: None,
        sent_at: None,
    };
    let more = LoadedRecords { operations: vec![kept], ..LoadedRecords::default() };
    let mut phone = phone_with("en", &[taken(2)], more);
    assert!(row(&mut phone, &id).is_some());
}
