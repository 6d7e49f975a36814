//! How the person may be reached stands before what reaches them.

use rstest::rstest;

use super::*;
use crate::{
    view::{PageAction, PageControl, PageView},
    work::tests::{page, person},
};

#[rstest]
#[case("call", Tone::Quiet, true, true)]
#[case("unknown", Tone::Waiting, true, false)]
#[case("sms", Tone::Waiting, false, true)]
#[case("none", Tone::Urgent, false, false)]
fn a_person_is_called_or_written_to_only_where_that_is_safe(
    #[case] contact: &str,
    #[case] tone: Tone,
    #[case] may_call: bool,
    #[case] may_write: bool,
) {
    let mut phone = open("en", case(1, &json!({"contact": contact})));
    let shown = view(&phone);
    assert_eq!((shown.safe_contact_tone, shown.call.is_some()), (tone, may_call));
    assert_eq!(shown.message.is_some(), may_write);
    phone.tell(UiEvent::CallPressed { target: CallTarget::Person });
    let dialled = phone.take(Effect::is_dial, Effect::expect_dial).map(|request| request.operation.number);
    assert_eq!(dialled.as_deref(), may_call.then_some("+919812345678"));
}

#[test]
fn one_report_that_forbids_calls_stands_over_another() {
    let mut told = case(1, &json!({"contact": "call"}));
    let source = told["alert"]["contact"]["source"].clone();
    told["alert"]["contact"]["others"] = json!([["none", source]]);
    let shown = view(&open("en", told));
    assert_eq!((shown.safe_contact_tone, shown.call), (Tone::Urgent, None));
}

#[test]
fn what_staff_learned_stands_over_the_alert_with_who_learned_it() {
    let safe = json!({"type": "set_safe_contact", "safe": {"contact": "sms", "words": "after nine, say it is her sister"}});
    let told = after(&delivered(case(1, &json!({"contact": "call"}))), &[safe]);
    let shown = view(&desk("en", &told));
    assert_eq!(
        shown.safe_contact,
        "Only write. Do not call. “after nine, say it is her sister” Learned by Asha Pawar, 14:00"
    );
    assert_eq!((shown.safe_contact_tone, shown.call), (Tone::Waiting, None));
}

#[test]
fn where_two_say_different_things_nobody_is_called_until_it_is_decided() {
    let safe = |contact: &str| json!({"type": "set_safe_contact", "safe": {"contact": contact, "words": ""}});
    let seen = delivered(case(1, &json!({})));
    let base = seen["version"].as_u64().unwrap();
    let one = by(&seen, &asha(), base, "2026-11-22T08:00:00Z", &safe("call"));
    assert!(view(&desk("en", &one)).call.is_some());
    let both = by(&one, &ravi("mumbai"), base, "2026-11-22T08:10:00Z", &safe("none"));
    let mut phone = desk("en", &both);
    let shown = view(&phone);
    assert_eq!((shown.call, shown.message, shown.safe_contact_tone), (None, None, Tone::Urgent));
    assert_eq!(shown.conflicts.len(), 1);
    phone.tell(UiEvent::CallPressed { target: CallTarget::Person });
    assert_eq!(phone.count(Effect::is_dial), 0);
}

#[test]
fn what_is_undecided_is_shown_as_such_and_with_the_words_of_neither() {
    let safe = |contact: &str, words: &str| json!({"type": "set_safe_contact", "safe": {"contact": contact, "words": words}});
    let seen = delivered(case(1, &json!({})));
    let base = seen["version"].as_u64().unwrap();
    let one = by(&seen, &asha(), base, "2026-11-22T08:00:00Z", &safe("sms", "after eight"));
    assert!(view(&desk("en", &one)).message.is_some());
    let both = by(&one, &ravi("mumbai"), base, "2026-11-22T08:10:00Z", &safe("call", "any time"));
    let shown = view(&desk("en", &both));
    assert_eq!(
        (shown.call, shown.message),
        (None, None),
        "one says that only messages are safe, one only that calls are"
    );
    assert_eq!(
        shown.safe_contact,
        "Do not call and do not write: answering could endanger the person. Two colleagues say different things about \
         this: decide below before you call."
    );
}

#[test]
fn who_does_not_see_how_it_is_safe_calls_nobody() {
    let mut hidden = delivered(case(1, &json!({"contact": "call"})));
    hidden["hidden"] = json!(["contact"]);
    let shown = view(&desk("en", &hidden));
    assert_eq!((shown.call, shown.message, shown.safe_contact_tone), (None, None, Tone::Urgent));
}

/// Three workers with a number each, and an alert without one, by which the person may be reached like this.
fn group(contact: &str) -> Value {
    let numbers = ["+919812300001", "+919812300002", "+919812300003"];
    let works: Vec<Value> = numbers
        .iter()
        .zip(1..)
        .map(|(phone, number)| {
            json!({"type": "add_person", "person": person(number),
                   "details": {"name": format!("Worker {number}"), "phone": phone}})
        })
        .collect();
    let mut told = case(1, &json!({"contact": contact}));
    told["alert"]["phone"] = Value::Null;
    after(&delivered(told), &works)
}

/// What the page of the second of them offers to press, and what is dialled and written to when it is pressed whatever is
/// offered.
fn reached(case: &Value) -> (PageView, Vec<String>, Option<String>, Option<Vec<String>>) {
    let mut phone = desk("en", case);
    press(&mut phone, StaffAction::OpenPart { part: person(2) });
    let shown = page(&phone);
    let pressed = |row: &PageRow| matches!(row.control, PageControl::Press { .. });
    let offered = shown.rows.iter().filter(|row| pressed(row)).map(|row| row.title.clone()).collect();
    let second = person(2);
    for action in [
        StaffAction::CallPerson { person: second.clone() },
        StaffAction::MessagePerson { person: Some(second) },
    ] {
        phone.tell(UiEvent::PagePressed { action: PageAction::Staff { action } });
    }
    let dialled = phone.take(Effect::is_dial, Effect::expect_dial).map(|request| request.operation.number);
    let written =
        phone.take(Effect::is_send_sms, Effect::expect_send_sms).map(|request| request.operation.to.clone());
    (shown, offered, dialled, written)
}

#[rstest]
#[case("call", "The person may be called.", true, true)]
#[case("unknown", "Not said whether calling is safe.", true, false)]
#[case("sms", "Only write. Do not call.", false, true)]
#[case("none", "Do not call and do not write", false, false)]
fn each_person_of_a_group_is_called_or_written_to_only_where_that_is_safe(
    #[case] contact: &str,
    #[case] sentence: &str,
    #[case] may_call: bool,
    #[case] may_write: bool,
) {
    let (shown, offered, dialled, written) = reached(&group(contact));
    assert!(shown.paragraphs[0].starts_with(sentence), "said before all rows: {:?}", shown.paragraphs);
    let calls = may_call.then_some("Call the person");
    let writes = may_write.then_some("Write to the person");
    assert_eq!(offered, calls.into_iter().chain(writes).collect::<Vec<_>>());
    assert_eq!(dialled.as_deref(), may_call.then_some("+919812300002"));
    assert_eq!(written, may_write.then(|| vec!["+919812300002".to_owned()]));
    let told = shown.rows.iter().any(|row| row.detail.as_deref() == Some("+91 98123 00002"));
    assert!(told, "the number is there to be read");
}

#[test]
fn what_stands_in_doubt_or_is_hidden_or_is_no_more_of_the_case_reaches_nobody_of_a_group() {
    let safe = |contact: &str| json!({"type": "set_safe_contact", "safe": {"contact": contact, "words": ""}});
    let seen = group("call");
    let base = seen["version"].as_u64().unwrap();
    let one = by(&seen, &asha(), base, "2026-11-22T08:00:00Z", &safe("call"));
    let in_doubt = by(&one, &ravi("mumbai"), base, "2026-11-22T08:10:00Z", &safe("none"));
    let mut hidden = group("call");
    hidden["hidden"] = json!(["contact"]);
    let removed = after(&group("call"), &[json!({"type": "remove_person", "person": person(2)})]);
    for (why, case) in [("in doubt", in_doubt), ("hidden", hidden), ("removed", removed)] {
        let (_, offered, dialled, written) = reached(&case);
        assert_eq!((offered.as_slice(), dialled, written), (&[][..], None, None), "{why}");
    }
}

#[test]
fn whoever_takes_a_group_is_to_speak_with_somebody_of_it() {
    let taken =
        |case: &Value| view(&desk("en", &after(case, &[json!({"type": "acknowledge"})]))).primary.action;
    assert_eq!(taken(&group("call")), StaffAction::SpokeWithPerson);
    assert_ne!(taken(&group("none")), StaffAction::SpokeWithPerson);
}

#[test]
fn an_old_position_is_never_shown_as_fresh() {
    let fix = |taken_at: Value| {
        json!({"fix": {"latitude": 19.1136, "longitude": 72.8697, "accuracy_m": 1500.0, "taken_at": taken_at,
               "method": "last_known", "mock": false}})
    };
    let position = |fields: &Value| fact(&view(&open("en", case(1, fields))), "Position").unwrap();
    let fresh = position(&fix(json!("2026-11-22T02:40:00Z")));
    assert_eq!(fresh, ("19.11360, 72.86970, within 1.5 km, 5 h old".into(), Tone::Quiet));
    let old = position(&fix(json!("2026-11-20T08:30:00Z")));
    assert_eq!(old, ("19.11360, 72.86970, within 1.5 km, old: from 2 days ago".into(), Tone::Waiting));
    let unknown = position(&fix(Value::Null));
    assert_eq!(unknown.1, Tone::Waiting);
}
