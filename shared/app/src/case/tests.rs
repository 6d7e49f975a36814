//! Taking a case and writing notes, by events and effects; what the screen says of it.

use domain::operation::Body;
use rstest::rstest;
use serde_json::{Value, json};

use crate::{
    effects::{
        Effect,
        record_store::{RecordStoreOperation, RecordStoreOutput},
    },
    sync::tests::{answer, delivered, done, results, staff_phone},
    testing::{Phone, case, change, readable, taken_case},
    ui_event::{CallTarget, UiEvent},
    view::{CaseAction, CaseActionKind, CaseView, Screen, Tone},
};

/// A phone with this case open, delivered before, and nothing under way.
fn open(language: &str, case: Value) -> Phone {
    let case = delivered(case);
    let mut phone = staff_phone(language, std::slice::from_ref(&case));
    phone.http("/v1/sync", |_| answer(&[], json!({})));
    phone.record_store(done);
    phone.tell(UiEvent::CaseOpened { case_id: case["id"].as_str().unwrap().into() });
    let read = phone.record_store(done);
    assert!(matches!(read, RecordStoreOperation::MarkRead { .. }));
    phone
}

#[track_caller]
fn view(phone: &Phone) -> CaseView {
    match phone.screen() {
        Screen::Case { view } => view,
        other => panic!("the case is not shown, but {other:?}"),
    }
}

fn fact(view: &CaseView, label: &str) -> Option<(String, Tone)> {
    view.facts.iter().find(|fact| fact.label == label).map(|fact| (fact.value.clone(), fact.tone))
}

#[test]
fn taking_a_case_is_kept_first_and_then_sent() {
    let mut phone = open("en", case(1, &json!({})));
    assert!(view(&phone).acknowledge.enabled);
    phone.tell(UiEvent::AcknowledgePressed);
    phone.tell(UiEvent::AcknowledgePressed);
    assert_eq!(phone.requests(), [] as [&str; 0], "not before it is on the disk");
    assert_eq!(view(&phone).status, "Nobody has taken it");
    let kept = phone.record_store(done);
    assert!(matches!(kept, RecordStoreOperation::KeepOperation(_)));
    assert_eq!(phone.count(Effect::is_record_store), 0, "pressed twice is taken once");
    assert_eq!(view(&phone).status, "You have it since 14:00");
    phone.http("/v1/sync", |body| {
        assert_eq!(body["operations"][0]["body"]["type"], "acknowledge");
        answer(&[], json!({"results": results(body, "accepted", Value::Null)}))
    });
}

#[test]
fn an_acknowledgement_that_could_not_be_kept_was_never_given() {
    let mut phone = open("en", case(1, &json!({})));
    phone.tell(UiEvent::AcknowledgePressed);
    phone.record_store(|_| RecordStoreOutput::Failed);
    assert_eq!(phone.requests(), [] as [&str; 0]);
    assert!(view(&phone).acknowledge.enabled);
    assert_eq!(phone.view().banner.unwrap().tone, Tone::Urgent);
}

#[test]
fn whoever_comes_second_is_told_who_has_the_case() {
    let mut phone = open("en", case(1, &json!({})));
    phone.tell(UiEvent::AcknowledgePressed);
    phone.record_store(done);
    let refused = json!({"type": "already_taken", "by": "Ravi Kale"});
    phone.http("/v1/sync", |body| {
        let taken = change(&delivered(taken_case(1)));
        answer(&[taken], json!({"results": results(body, "refused", refused)}))
    });
    phone.record_store(done);
    assert_eq!(phone.view().banner.unwrap().text, "Ravi Kale has taken this case.");
    assert_eq!(view(&phone).status, "Ravi Kale has it since 14:00");
    assert_eq!(view(&phone).acknowledge.reason.as_deref(), Some("Ravi Kale has it"));
    // read, it is dropped from the disk too
    phone.tell(UiEvent::BannerDismissed);
    let dropped = loop {
        if let RecordStoreOperation::Settle { answered, .. } = phone.record_store(done) {
            break answered;
        }
    };
    assert_eq!(dropped.len(), 1);
    assert_eq!(phone.view().banner, None);
}

#[test]
fn a_note_is_kept_as_it_is_typed_and_its_draft_goes_when_the_note_is_on_the_disk() {
    let mut phone = open("en", case(1, &json!({})));
    for text in ["Wi", "With ", "With the doctor"] {
        phone.tell(UiEvent::NoteTyped { text: text.into() });
    }
    assert_eq!(view(&phone).note_draft, "With the doctor");
    let draft = |operation: &RecordStoreOperation| match operation {
        RecordStoreOperation::KeepDraft { text, .. } => text.clone(),
        other => panic!("{other:?}"),
    };
    // the store is asked for one at a time, the newest last
    assert_eq!(draft(&phone.record_store(done)), "Wi");
    assert_eq!(draft(&phone.record_store(done)), "With the doctor");
    phone.tell(UiEvent::NoteSubmitted);
    phone.tell(UiEvent::NoteSubmitted);
    assert_eq!(view(&phone).note_draft, "With the doctor");
    assert!(matches!(phone.record_store(done), RecordStoreOperation::KeepOperation(_)));
    assert_eq!(draft(&phone.record_store(done)), "");
    let shown = view(&phone);
    assert_eq!((shown.note_draft.as_str(), shown.notes.len()), ("", 1));
    assert_eq!(shown.notes[0].pending.as_deref(), Some("Waiting to be sent"));
    assert_eq!(
        (shown.notes[0].author.as_str(), shown.notes[0].text.as_str()),
        ("Asha Pawar", "With the doctor")
    );
}

#[test]
fn a_note_that_was_refused_stays_with_its_words() {
    let mut phone = open("en", case(1, &json!({})));
    phone.tell(UiEvent::NoteTyped { text: "Met the foreman".into() });
    phone.record_store(done);
    phone.tell(UiEvent::NoteSubmitted);
    phone.record_store(done);
    phone.record_store(done);
    let refused = json!({"type": "a reason of the future"});
    phone.http("/v1/sync", |body| answer(&[], json!({"results": results(body, "refused", refused)})));
    phone.record_store(done);
    phone.tell(UiEvent::BannerDismissed);
    let note = view(&phone).notes.remove(0);
    assert_eq!(note.text, "Met the foreman");
    assert_eq!(
        note.pending.as_deref(),
        Some("Not taken: MAIN did not take this. Update the app, or tell your coordinator.")
    );
}

#[rstest]
#[case("", "Write something first.")]
#[case("  \n ", "Write something first.")]
#[case(&"a".repeat(Body::NOTE_LIMIT + 1), "The note is too long: 4000 letters at most.")]
fn a_note_that_cannot_be_is_not_offered_to_be_kept(#[case] text: &str, #[case] reason: &str) {
    let mut phone = open("en", case(1, &json!({})));
    phone.tell(UiEvent::NoteTyped { text: text.into() });
    phone.record_store(done);
    assert_eq!(view(&phone).note_submit.reason.as_deref(), Some(reason));
    phone.tell(UiEvent::NoteSubmitted);
    assert_eq!(phone.count(Effect::is_record_store), 0);
}

#[rstest]
#[case("call", Tone::Quiet, true)]
#[case("unknown", Tone::Waiting, true)]
#[case("sms", Tone::Waiting, false)]
#[case("none", Tone::Urgent, false)]
fn a_person_is_called_only_where_that_is_safe(
    #[case] contact: &str,
    #[case] tone: Tone,
    #[case] may_call: bool,
) {
    let mut phone = open("en", case(1, &json!({"contact": contact})));
    assert_eq!((view(&phone).safe_contact_tone, view(&phone).call.is_some()), (tone, may_call));
    phone.tell(UiEvent::CallPressed { target: CallTarget::Person });
    let dialled = phone.take(Effect::is_dial, Effect::expect_dial).map(|request| request.operation.number);
    assert_eq!(dialled.as_deref(), may_call.then_some("+919812345678"));
}

#[test]
fn one_report_that_forbids_calls_stands_over_another() {
    let mut told = case(1, &json!({"contact": "call"}));
    let source = told["alert"]["contact"]["source"].clone();
    told["alert"]["contact"]["others"] = json!([["none", source]]);
    let phone = open("en", told);
    assert_eq!((view(&phone).safe_contact_tone, view(&phone).call), (Tone::Urgent, None));
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

#[test]
fn an_open_case_that_leaves_for_another_hub_says_so() {
    let mut phone = open("en", case(1, &json!({})));
    phone.tell(UiEvent::Appeared);
    let removed = json!({"kind": "case", "id": case(1, &json!({}))["id"], "version": 5, "removed": true});
    phone.http("/v1/sync", |_| answer(&[removed], json!({})));
    phone.record_store(done);
    assert!(matches!(phone.screen(), Screen::Inbox { view } if view.total == 0));
    assert_eq!(phone.view().banner.unwrap().text, "This case is with another hub now.");
}

#[rstest]
#[case("en")]
#[case("hi")]
fn the_screen_of_a_case_with_everything_wrong(#[case] language: &str) {
    let mut told = case(
        1,
        &json!({
            "kind": "snake_bite", "fix": {"latitude": 91, "longitude": 72.8}, "phone": "call my brother", "contact": "none",
            "battery_percent": 300, "note": "he fell", "recorded_at": "1970-01-01T00:00:00Z", "language": "or",
        }),
    );
    let source = told["alert"]["kind"]["source"].clone();
    told["alert"]["kind"]["others"] = json!([["accident", source]]);
    told["claims"] = json!([{"operation": told["id"], "claim": "safe", "at": "2026-11-22T08:29:30Z"}]);
    insta::with_settings!({snapshot_suffix => language}, {
        insta::assert_snapshot!(readable(&view(&open(language, told))));
    });
}

fn action(view: &CaseView, action: CaseActionKind) -> CaseAction {
    view.actions.iter().find(|there| there.action == action).cloned().expect("the button")
}

#[test]
fn what_staff_recorded_is_kept_sent_and_shown() {
    let mut phone = open("en", case(1, &json!({})));
    let end = action(&view(&phone), CaseActionKind::EndTracking);
    assert_eq!((end.enabled, end.reason.as_deref()), (false, Some("Take the case first.")));
    phone.tell(UiEvent::CaseActionPressed { action: CaseActionKind::EndTracking });
    assert_eq!(phone.count(Effect::is_record_store), 0, "a disabled button does nothing");
    phone.tell(UiEvent::AcknowledgePressed);
    phone.record_store(done);
    for kind in
        [CaseActionKind::SpokeWithPerson, CaseActionKind::EndTracking, CaseActionKind::RecordFalseAlarm]
    {
        phone.tell(UiEvent::CaseActionPressed { action: kind });
        assert_eq!(action(&view(&phone), kind).reason.as_deref(), Some("Being kept on this phone"));
        phone.tell(UiEvent::CaseActionPressed { action: kind });
        phone.record_store(done);
        assert_eq!(phone.count(Effect::is_record_store), 0, "pressed twice is recorded once");
    }
    let ended = action(&view(&phone), CaseActionKind::EndTracking);
    assert_eq!(ended.reason.as_deref(), Some("Done: Asha Pawar, 14:00"));
    assert!(action(&view(&phone), CaseActionKind::SpokeWithPerson).enabled, "each call counts");
    assert_eq!(fact(&view(&phone), "False alarm").unwrap().0, "Asha Pawar, 14:00");
    let mut sent = Vec::new();
    while !phone.requests().is_empty() {
        phone.http("/v1/sync", |body| {
            let operations = body["operations"].as_array().unwrap();
            sent.extend(operations.iter().map(|operation| operation["body"]["type"].clone()));
            answer(&[], json!({"results": results(body, "accepted", Value::Null)}))
        });
        phone.record_store(done);
    }
    assert_eq!(sent, ["acknowledge", "spoke_with_person", "end_tracking", "record_false_alarm"]);
}

#[test]
fn how_a_case_came_and_who_rings_is_said() {
    let mut told = case(1, &json!({}));
    let source = |way: &str| json!({"way": way, "device": null, "received_at": "2026-11-22T08:30:00Z"});
    told["alert"]["battery_percent"]["others"] = json!([[39, source("sms")]]);
    told["ringing"]["stage"] = json!("escalated");
    told["ringing"]["throttled"] = json!(true);
    told["messages"] = json!([
        {"operation": told["id"], "at": "2026-11-22T08:29:00Z", "phone": "+919812345678", "type": "missed_call"},
        {"operation": told["id"], "at": "2026-11-22T08:29:30Z", "phone": "+919812345678", "type": "text", "text": "come"},
    ]);
    let note = |hash: &str, media: &str| json!({"sha256": hash, "media_type": media, "bytes": 9, "at": "2026-11-22T08:29:00Z"});
    told["attachments"] =
        json!([note("aa", "image/jpeg"), note("bb", "image/jpeg"), note("cc", "audio/ogg")]);
    let phone = open("en", told);
    let said = |label: &str| fact(&view(&phone), label).unwrap();
    assert_eq!(said("How it came").0, "by internet · by text message");
    assert_eq!(said("The number wrote or rang again").0, "missed call, 13:59 · “come”, 13:59");
    assert_eq!(said("Photos and voice notes").0, "2 photos · 1 voice note");
    let ringing = "Nobody took it: the coordinator and Central, since 13:59, rings on at 14:09";
    assert_eq!(said("Ringing"), (ringing.into(), Tone::Urgent));
    assert_eq!(said("Rings quietly at first").1, Tone::Waiting);
}

#[test]
fn a_phone_rings_only_for_a_case_that_rings_for_it() {
    let rings = |stage: &str| {
        let mut phone = staff_phone("en", &[]);
        let mut told = delivered(case(1, &json!({})));
        told["ringing"]["stage"] = json!(stage);
        phone.http("/v1/sync", |_| answer(&[change(&told)], json!({})));
        phone.record_store(done);
        phone.count(Effect::is_notify)
    };
    assert_eq!([rings("duty"), rings("waits"), rings("overdue")], [1, 0, 0]);

    // it rings again here only when it begins anew
    let mut phone = staff_phone("en", &[]);
    let mut told = delivered(case(1, &json!({})));
    for (stage, notified) in [("waits", 0), ("duty", 1), ("escalated", 1)] {
        told["ringing"]["stage"] = json!(stage);
        phone.tell(UiEvent::Appeared);
        phone.http("/v1/sync", |_| answer(&[change(&told)], json!({})));
        phone.record_store(done);
        assert_eq!(phone.count(Effect::is_notify), notified, "{stage}");
    }
}
