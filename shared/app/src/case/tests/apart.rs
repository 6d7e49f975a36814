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
