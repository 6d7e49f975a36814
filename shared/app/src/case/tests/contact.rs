//! How the person may be reached stands before what reaches them.

use rstest::rstest;

use super::*;

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
fn who_does_not_see_how_it_is_safe_calls_nobody() {
    let mut hidden = delivered(case(1, &json!({"contact": "call"})));
    hidden["hidden"] = json!(["contact"]);
    let shown = view(&desk("en", &hidden));
    assert_eq!((shown.call, shown.message, shown.safe_contact_tone), (None, None, Tone::Urgent));
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
