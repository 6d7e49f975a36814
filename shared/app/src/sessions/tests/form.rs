//! Logging a session, changing what is known, cancelling it: whatever was typed stays until it is recorded.

use super::*;
use crate::{
    effects::record_store::LoadedRecords,
    sync::tests::results,
    view::{Form, PageControl},
};

/// Presses "New session"; everything is asked at once from then on.
fn begin(phone: &mut Phone) {
    open_list(phone);
    go_on(phone);
    assert_eq!(page(phone).title, "New session");
    press(phone, StaffAction::SwitchQuestions);
    disk(phone);
}

#[test]
fn a_session_is_logged_without_a_network_and_stands_in_the_list_as_not_sent() {
    let mut phone = link_person(&[]);
    begin(&mut phone);
    assert_eq!(text_of(&page(&phone), "on").as_deref(), Some("2026-11-22"), "today");
    let typed = [
        ("kind", "training"),
        ("topic", "Wages & rights 🙂"),
        ("site/landmark", "gate 4"),
        ("count/female", "१२"),
        ("count/male", "8"),
        ("material/0", "Film on wages"),
        ("words", "They want another one"),
    ];
    fill(&mut phone, &typed);
    for (list, value) in
        [("Where: State", "Bihar"), ("Where: District", "Gaya"), ("Languages spoken", "हिन्दी")]
    {
        tap(&mut phone, list);
        tap(&mut phone, value);
    }
    tap(&mut phone, "Something else");
    fill(&mut phone, &[("material/1", "Leaflets")]);
    disk(&mut phone);
    let bodies = go_on(&mut phone);
    let [body] = bodies.as_slice() else { panic!("{bodies:?}") };
    let details = json!({
        "kind": "training", "topic": "Wages & rights 🙂", "on": "2026-11-22",
        "site": {"landmark": "gate 4"}, "place": {"state": "Bihar", "district": "Gaya"},
        "languages": ["hi"], "count": {"female": 12, "male": 8, "other": 0},
        "material": ["Film on wages", "Leaflets"], "words": "They want another one",
    });
    assert_eq!((&body["type"], &body["details"]), (&json!("log_session"), &details));
    assert_eq!(page(&phone).primary.unwrap().label, "Scan a card", "who came is added next");
    assert!(says(&phone, "20 people came") && says(&phone, "Not sent yet"), "{:#?}", texts(&phone));
    phone.tell(UiEvent::BackPressed);
    assert_eq!(topics(&phone), ["Wages & rights 🙂"]);
    assert!(
        says(&phone, "20 people came · Not sent yet") && says(&phone, "1 is not sent yet"),
        "{:#?}",
        texts(&phone)
    );
    assert!(!says(&phone, "Go on"), "the draft went with it");
    // the server has it
    phone.http("/v1/sync", |body| {
        let id = body["operations"][0]["body"]["session_id"].as_str().unwrap();
        let mut record = session(1, &details, &[]);
        record["id"] = json!(id);
        let change = json!({"kind": "session", "id": id, "version": 9, "record": record});
        answer(&[change], json!({"results": results(body, "accepted", Value::Null)}))
    });
    disk(&mut phone);
    assert_eq!(topics(&phone), ["Wages & rights 🙂"]);
    assert!(!says(&phone, "Not sent yet"));
}

#[test]
fn one_question_at_a_time_it_can_be_kept_at_any_of_them() {
    let mut phone = link_person(&[]);
    open_list(&mut phone);
    go_on(&mut phone);
    fill(&mut phone, &[("kind", "event")]);
    go_on(&mut phone);
    fill(&mut phone, &[("topic", "18 December")]);
    disk(&mut phone);
    let details = json!({"kind": "event", "topic": "18 December", "on": "2026-11-22"});
    assert_eq!(second(&mut phone)[0]["details"], details);
}

#[test]
fn sessions_half_written_go_on_after_the_app_was_killed() {
    let mut phone = link_person(&[]);
    begin(&mut phone);
    fill(&mut phone, &[("topic", "Wages"), ("count/female", "12")]);
    let kept = drafts(&mut phone).pop().unwrap();
    let more = LoadedRecords { drafts: vec![kept], ..LoadedRecords::default() };
    let mut phone = phone_with_more("link-person", "en", &[], more);
    open_list(&mut phone);
    tap(&mut phone, "Go on: Wages");
    press(&mut phone, StaffAction::SwitchQuestions);
    disk(&mut phone);
    assert_eq!(text_of(&page(&phone), "count/female").as_deref(), Some("12"));
    phone.tell(UiEvent::BackPressed);
    // another one stands beside it
    go_on(&mut phone);
    assert_eq!(text_of(&page(&phone), "topic").as_deref(), Some(""));
    fill(&mut phone, &[("topic", "Safety")]);
    phone.tell(UiEvent::BackPressed);
    disk(&mut phone);
    assert!(says(&phone, "Go on: Wages") && says(&phone, "Go on: Safety"));
    tap(&mut phone, "Go on: Wages");
    press(&mut phone, StaffAction::DiscardForm);
    disk(&mut phone);
    assert!(!says(&phone, "Go on: Wages") && says(&phone, "Go on: Safety"));
}

#[test]
fn nothing_is_logged_anew_in_a_form_that_was_opened_while_the_disk_took_its_time() {
    let mut phone = link_person(&[]);
    begin(&mut phone);
    fill(&mut phone, &[("topic", "Wages")]);
    disk(&mut phone);
    phone.tell(UiEvent::BackPressed);
    let go_on = page(&phone).rows.into_iter().find(|row| row.title == "Go on: Wages").unwrap();
    let PageControl::Press { action } = go_on.control else { panic!("{go_on:?}") };
    phone.tell(UiEvent::PagePressed { action: action.clone() });
    press(&mut phone, StaffAction::SubmitForm);
    assert!(!says(&phone, "Go on"), "it is written");
    // what a shell still sends of what it showed
    phone.tell(UiEvent::PagePressed { action });
    assert_eq!(page(&phone).paragraphs, ["Being kept on this phone"]);
    assert_eq!(disk(&mut phone).len(), 1);
    assert!(!is_form(&phone), "{:#?}", page(&phone));
    assert!(!says(&phone, "Go on"));
}

#[test]
fn what_cannot_be_is_told_at_its_field_and_nothing_typed_is_lost() {
    let mut phone = link_person(&[]);
    begin(&mut phone);
    let long = "क".repeat(5_000);
    let wrong = [
        ("topic", long.as_str(), "Wages", "at most 200 characters"),
        ("on", "2027-11-24", "2027-11-23", "more than a year ahead"),
        ("on", "", "2026-11-22", "still missing"),
        ("site/landmark", long.as_str(), "gate 4", "at most 200 characters"),
        ("count/female", "4000000000", "40", "at most 100000"),
        ("count/male", "-3", "3", "at most 100000"),
        ("count/other", "many", "1", "at most 100000"),
        ("material/0", long.as_str(), "Film", "at most 200 characters"),
        ("words", long.as_str(), "good", "at most 2000 characters"),
    ];
    for (name, bad, good, told) in wrong {
        fill(&mut phone, &[(name, bad)]);
        assert_eq!(submit(&mut phone), Vec::<Value>::new(), "{name}");
        assert!(
            page(&phone).error.is_some_and(|error| error.contains(told)),
            "{name}: {:?}",
            page(&phone).error
        );
        assert_eq!(text_of(&page(&phone), name).as_deref(), Some(bad), "it stands as it was typed");
        fill(&mut phone, &[(name, good)]);
    }
    let body = submit(&mut phone).remove(0);
    assert_eq!(body["details"]["topic"], "Wages");
    assert_eq!(body["details"]["count"], json!({"female": 40, "male": 3, "other": 1}));
}

#[test]
fn what_the_server_refuses_is_told_and_edited_and_what_was_done_on_it_waits_behind() {
    let mut phone = link_person(&[sunita(1)]);
    begin(&mut phone);
    fill(&mut phone, &[("topic", "Wages")]);
    go_on(&mut phone);
    tap(&mut phone, "It did not take place");
    fill(&mut phone, &[("reason", "rain")]);
    go_on(&mut phone);
    phone.http("/v1/sync", |body| {
        let reason = json!({"type": "too_long", "field": "topic", "limit": 3});
        answer(&[], json!({"results": results(body, "refused", reason)}))
    });
    disk(&mut phone);
    open_list(&mut phone);
    assert_eq!(topics(&phone), Vec::<String>::new());
    tap(&mut phone, "Not taken by MAIN: 1");
    assert!(says(&phone, "Session: Wages"), "{:#?}", texts(&phone));
    assert!(says(&phone, "Topic") && says(&phone, "1 more waits for this"), "{:#?}", texts(&phone));
    tap(&mut phone, "Change it");
    assert_eq!(page(&phone).title, "New session");
    assert_eq!(text_of(&page(&phone), "topic").as_deref(), Some("Wages"));
    fill(&mut phone, &[("topic", "Pay")]);
    assert_eq!(go_on(&mut phone)[0]["details"]["topic"], "Pay");
    open_list(&mut phone);
    assert_eq!(topics(&phone), ["Pay"]);
    assert!(says(&phone, "Did not take place"), "what waited behind it counts again: {:#?}", texts(&phone));
}

#[test]
fn what_is_known_is_changed_field_by_field() {
    let details =
        json!({"on": "2026-11-10", "topic": "Wages", "material": ["Film"], "count": {"female": 12}});
    let mut phone = link_person(&[session(1, &details, &[])]);
    open_list(&mut phone);
    tap(&mut phone, "Wages");
    tap(&mut phone, "Change what is known");
    press(&mut phone, StaffAction::SwitchQuestions);
    disk(&mut phone);
    assert_eq!(submit(&mut phone), Vec::<Value>::new(), "nothing is changed");
    fill(&mut phone, &[("topic", "Wages and hours"), ("count/female", "")]);
    let body = submit(&mut phone).remove(0);
    assert_eq!(body["type"], "change_session");
    assert_eq!(
        (body["fields"].clone(), body["details"].clone()),
        (json!(["topic", "count"]), json!({"topic": "Wages and hours"}))
    );
    assert_eq!(page(&phone).title, "Wages and hours");
    assert!(says(&phone, "Not sent yet") && says(&phone, "Shown or given out | Film"));
}

#[test]
fn a_session_is_cancelled_with_a_reason_and_stays_as_it_is() {
    let mut phone = link_person(&[sunita(1), held(1, "2026-11-30", "Wages")]);
    open_list(&mut phone);
    tap(&mut phone, "Wages");
    tap(&mut phone, "It did not take place");
    assert_eq!(go_on(&mut phone), Vec::<Value>::new());
    assert!(page(&phone).error.unwrap().contains("Write why"));
    fill(&mut phone, &[("reason", "rain")]);
    assert_eq!(
        go_on(&mut phone)[0],
        json!({"type": "cancel_session", "session_id": session_id(1), "reason": "rain"})
    );
    assert!(says(&phone, "Did not take place | rain · Asha Pawar"), "{:#?}", texts(&phone));
    let view = page(&phone);
    assert!(view.primary.is_none() && view.secondary.is_none());
    assert!(!says(&phone, "Change what is known") && !says(&phone, "It did not take place"));
    press(&mut phone, StaffAction::OpenForm { form: Form::ChangeSession, part: Some(session_id(1)) });
    fill(&mut phone, &[("kind", "event")]);
    assert_eq!(submit(&mut phone), Vec::<Value>::new(), "by no other way either");
}

#[test]
fn who_may_not_change_a_session_sees_it_without_buttons() {
    let mut elsewhere = held(1, "2026-11-10", "Wages");
    elsewhere["hub"] = json!("pune");
    elsewhere["logged"]["by"] = json!("01980000-0000-7000-8000-0000000000bb");
    let mut phone = phone_of("hub-staff", "en", &[elsewhere]);
    open_list(&mut phone);
    tap(&mut phone, "Wages");
    let view = page(&phone);
    assert!(view.primary.is_none() && view.secondary.is_none(), "{view:#?}");
    assert!(view.rows.iter().all(|row| row.control == PageControl::Nothing), "{view:#?}");
    press(&mut phone, StaffAction::ScanForSession { session: session_id(1) });
    assert_eq!(phone.count(crate::effects::Effect::is_scan_code), 0);
    press(&mut phone, StaffAction::OpenForm { form: Form::CancelSession, part: Some(session_id(1)) });
    fill(&mut phone, &[("reason", "rain")]);
    assert_eq!(submit(&mut phone), Vec::<Value>::new());
}

#[test]
fn what_two_people_set_is_told_and_decided_with_one_tap() {
    let mut late = held(1, "2026-11-10", "Wages");
    late["topic"]["late"] = json!([{"value": "Hours", "operation": "01980000-0000-7000-8000-0000000000f9",
        "seq": 150, "device": null, "by": "01980000-0000-7000-8000-0000000000bb", "name": "Ravi Kale",
        "hub": "mumbai", "at": NOON}]);
    let mut phone = link_person(&[late]);
    open_list(&mut phone);
    assert!(says(&phone, "To be decided"));
    tap(&mut phone, "Wages");
    assert!(says(&phone, "Ravi Kale"), "{:#?}", texts(&phone));
    tap(&mut phone, "Take: Hours");
    let body = disk(&mut phone).remove(0);
    assert_eq!(
        (body["fields"].clone(), body["details"].clone()),
        (json!(["topic"]), json!({"topic": "Hours"}))
    );
}
