//! Two staff edit the same case without a network and come back in either order.

use rstest::rstest;

use super::*;
use crate::{effects::record_store::LoadedRecords, sync::tests::results};

fn urgency(value: &str) -> Value {
    json!({"type": "set_urgency", "urgency": value})
}

/// What this person sets on their own phone while it has no network.
fn set_offline(phone: &mut Phone, value: &str) {
    phone.tell(UiEvent::ConnectivityChanged { online: false });
    press(phone, form(Form::Urgency));
    press(phone, StaffAction::Choose { field: "urgency".into(), value: value.into() });
    press(phone, StaffAction::SubmitForm);
    disk(phone);
}

/// This phone's operation with its id, as it would stand in the record.
fn own(case: &Value, sent: &Value, work: &Value) -> Value {
    let before = case["version"].as_u64().unwrap();
    let base = sent["base"].as_u64().unwrap();
    let mut after = by(case, &asha(), base, NOON, work);
    // the record names the operation as the phone did
    let id = serde_json::to_value(OperationId::new(before + 1, [9; 10])).unwrap();
    let text = after.to_string().replace(id.as_str().unwrap(), sent["id"].as_str().unwrap());
    after = serde_json::from_str(&text).unwrap();
    after
}

/// The texts that somebody sees once both have come back.
fn texts(phone: &Phone) -> String {
    let shown = view(phone);
    let badges: Vec<_> = shown.badges.iter().map(|badge| badge.text.clone()).collect();
    let banner = phone.view().banner.map(|banner| banner.text);
    readable(&(banner, badges, shown.conflicts))
}

#[rstest]
fn two_edit_the_same_field_and_come_back_in_either_order(
    #[values("en", "hi")] language: &str,
    #[values("first", "last")] came_back: &str,
) {
    let seen = taken(0);
    let base = seen["version"].as_u64().unwrap();
    let mut phone = desk(language, &seen);
    set_offline(&mut phone, "future");
    assert!(view(&phone).conflicts.is_empty());
    if came_back == "last" {
        // Ravi's stands at the server before this phone is heard
        let with_ravis = by(&seen, &ravi("mumbai"), base, "2026-11-22T08:20:00Z", &urgency("immediate"));
        phone.tell(UiEvent::ConnectivityChanged { online: true });
        phone.http("/v1/sync", |body| {
            let both = own(&with_ravis, &body["operations"][0], &urgency("future"));
            answer(&[change(&both)], json!({"results": results(body, "accepted", Value::Null)}))
        });
        disk(&mut phone);
    } else {
        let mut mine = Value::Null;
        phone.tell(UiEvent::ConnectivityChanged { online: true });
        phone.http("/v1/sync", |body| {
            mine = own(&seen, &body["operations"][0], &urgency("future"));
            answer(&[change(&mine)], json!({"results": results(body, "accepted", Value::Null)}))
        });
        disk(&mut phone);
        assert!(view(&phone).conflicts.is_empty());
        pull(&mut phone, &by(&mine, &ravi("mumbai"), base, "2026-11-22T08:20:00Z", &urgency("immediate")));
    }
    assert_eq!(view(&phone).conflicts.len(), 1);
    insta::with_settings!({snapshot_suffix => format!("{came_back}@{language}")}, {
        insta::assert_snapshot!(texts(&phone));
    });
}

#[test]
fn one_tap_takes_what_came_too_late_and_one_keeps_what_stands() {
    let seen = taken(0);
    let base = seen["version"].as_u64().unwrap();
    let one = by(&seen, &ravi("mumbai"), base, "2026-11-22T08:20:00Z", &urgency("immediate"));
    let both = by(&one, &asha(), base, NOON, &urgency("future"));
    for (take, recorded) in [(true, "future"), (false, "immediate")] {
        let mut phone = desk("en", &both);
        let conflict = view(&phone).conflicts.remove(0);
        let button = if take { conflict.take } else { conflict.keep };
        phone.tell(UiEvent::PagePressed { action: button.action });
        assert_eq!(disk(&mut phone)[0], {
            let mut body = urgency(recorded);
            body["case_id"] = both["id"].clone();
            body
        });
        assert!(view(&phone).conflicts.is_empty());
    }
}

#[test]
fn different_fields_merge_without_a_word() {
    let seen = taken(0);
    let base = seen["version"].as_u64().unwrap();
    let one = by(&seen, &ravi("mumbai"), base, NOON, &urgency("immediate"));
    let both = by(&one, &asha(), base, NOON, &json!({"type": "set_severity", "severity": "severe"}));
    let shown = view(&desk("en", &both));
    assert!(shown.conflicts.is_empty());
    let badges: Vec<_> = shown.badges.iter().map(|badge| badge.text.as_str()).collect();
    assert!(badges.contains(&"Immediate") && badges.contains(&"Severe"), "{badges:?}");
}

#[test]
fn a_sensitive_case_shows_its_hidden_fields_to_who_joins_and_hides_them_from_who_leaves() {
    let mut hidden = taken_case(1);
    hidden["alert"]["kind"]["value"] = json!("assault");
    let whole = delivered(hidden.clone());
    hidden = delivered(hidden);
    hidden["hidden"] = json!(["identity", "contact", "place", "story", "money"]);
    hidden["position"] = Value::Null;
    hidden["alert"]["phone"] = Value::Null;
    let mut phone = desk_of("hub-coordinator", "en", &hidden, LoadedRecords::default());
    let shown = view(&phone);
    assert_eq!(shown.primary.action, StaffAction::JoinMyself);
    assert!(shown.hidden.unwrap().starts_with("Only those on the case see: "));
    assert_eq!((shown.call, shown.map), (None, None));
    pull(&mut phone, &whole);
    assert_eq!(view(&phone).hidden, None);
    assert!(view(&phone).map.is_some());
    pull(&mut phone, &hidden);
    assert!(view(&phone).hidden.is_some());
    assert_eq!((view(&phone).call, view(&phone).map), (None, None));
}

/// A case in which Asha's value came too late.
fn late() -> Value {
    let seen = taken(0);
    let base = seen["version"].as_u64().unwrap();
    let one = by(&seen, &ravi("mumbai"), base, "2026-11-22T08:20:00Z", &urgency("immediate"));
    by(&one, &asha(), base, NOON, &urgency("future"))
}

fn banner(phone: &Phone) -> Option<String> {
    phone.view().banner.map(|banner| banner.text)
}

#[test]
fn what_came_too_late_is_told_after_a_restart_until_the_person_has_seen_it() {
    let case = late();
    let id = case["id"].as_str().unwrap();
    let mut phone = staff_phone("en", std::slice::from_ref(&case));
    assert!(
        banner(&phone).is_some_and(|told| told.starts_with("Somebody else changed this before you did."))
    );
    let Screen::Inbox { view: inbox } = phone.screen() else { panic!("the inbox") };
    assert!(inbox.rows[0].marks.contains(&"Two versions, decide".to_owned()), "{:?}", inbox.rows[0].marks);
    phone.tell(UiEvent::CaseOpened { case_id: id.into() });
    assert!(banner(&phone).is_some());
    phone.tell(UiEvent::BackPressed);
    assert_eq!(banner(&phone), None, "it was seen where it belongs");
    // the store says that this version was looked at: it is told no more, and the row still says that it is to be decided
    let read = vec![(id.to_owned(), case["version"].as_u64().unwrap())];
    let phone =
        crate::sync::tests::phone_with("en", &[case], LoadedRecords { read, ..LoadedRecords::default() });
    assert_eq!(banner(&phone), None);
    let Screen::Inbox { view: inbox } = phone.screen() else { panic!("the inbox") };
    assert!(inbox.rows[0].marks.contains(&"Two versions, decide".to_owned()));
}

#[test]
fn what_was_refused_of_one_case_is_not_told_over_another() {
    let (one, other) = (taken(0), delivered(taken_case(5)));
    let mut phone = staff_phone("en", &[one.clone(), other.clone()]);
    phone.http("/v1/sync", |_| answer(&[], json!({})));
    let open = |phone: &mut Phone, case: &Value| {
        phone.tell(UiEvent::CaseOpened { case_id: case["id"].as_str().unwrap().into() });
    };
    open(&mut phone, &one);
    set_offline(&mut phone, "future");
    phone.tell(UiEvent::BackPressed);
    open(&mut phone, &other);
    phone.tell(UiEvent::ConnectivityChanged { online: true });
    phone.http("/v1/sync", |body| {
        answer(&[], json!({"results": results(body, "refused", json!({"type": "closed"}))}))
    });
    disk(&mut phone);
    assert_eq!(banner(&phone), None);
    phone.tell(UiEvent::BackPressed);
    assert!(banner(&phone).is_some_and(|told| told.contains("closed")), "{:?}", banner(&phone));
    open(&mut phone, &one);
    assert!(banner(&phone).is_some());
    phone.tell(UiEvent::BackPressed);
    assert_eq!(banner(&phone), None);
}

#[test]
fn what_was_chosen_before_a_colleague_set_it_overwrites_nothing() {
    let seen = taken(0);
    let base = seen["version"].as_u64().unwrap();
    let ravis = by(&seen, &ravi("mumbai"), base, "2026-11-22T08:20:00Z", &urgency("immediate"));
    let choose = |phone: &mut Phone| {
        press(phone, StaffAction::Choose { field: "urgency".into(), value: "future".into() });
        disk(phone);
    };
    let submit = |phone: &mut Phone| {
        press(phone, StaffAction::SubmitForm);
        disk(phone);
        view(phone).conflicts.len()
    };
    let mut phone = desk("en", &seen);
    press(&mut phone, form(Form::Urgency));
    choose(&mut phone);
    pull(&mut phone, &ravis);
    assert_eq!(submit(&mut phone), 1, "it hid what Ravi set");
    // a form that only stood open showed what Ravi set
    let mut phone = desk("en", &seen);
    press(&mut phone, form(Form::Urgency));
    pull(&mut phone, &ravis);
    choose(&mut phone);
    assert_eq!(submit(&mut phone), 0);
}

#[test]
fn nothing_has_to_be_decided_that_a_closed_case_does_not_take() {
    let closed = after(&late(), &[json!({"type": "close", "outcome": "resolved", "note": "paid"})]);
    assert!(view(&desk("en", &closed)).conflicts.is_empty());
    let mut phone = staff_phone("en", std::slice::from_ref(&closed));
    phone.tell(UiEvent::InboxFiltered { filter: crate::view::InboxFilter::Closed });
    let Screen::Inbox { view: inbox } = phone.screen() else { panic!("the inbox") };
    assert!(!inbox.rows[0].marks.contains(&"Two versions, decide".to_owned()), "{:?}", inbox.rows[0].marks);
    // reopened, it has to be decided again
    let reopened = after(&closed, &[json!({"type": "reopen", "reason": "she called again"})]);
    assert_eq!(view(&desk("en", &reopened)).conflicts.len(), 1);
}
