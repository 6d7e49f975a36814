//! Taking a case, and what is to be done next.

use super::*;
use crate::{
    effects::record_store::{LoadedRecords, RecordStoreOperation, RecordStoreOutput},
    sync::tests::results,
};

#[test]
fn taking_a_case_is_kept_first_and_then_sent() {
    let mut phone = open("en", case(1, &json!({})));
    assert_eq!((view(&phone).primary.action, view(&phone).primary.enabled), (StaffAction::Acknowledge, true));
    press(&mut phone, StaffAction::Acknowledge);
    press(&mut phone, StaffAction::Acknowledge);
    assert_eq!(phone.requests(), ["Get /v1/cases/01980000-0000-7000-8000-000000000001/track"]);
    assert_eq!(view(&phone).status, "Nobody has taken it");
    let kept = phone.record_store(done);
    assert!(matches!(kept, RecordStoreOperation::KeepOperations { .. }));
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
    press(&mut phone, StaffAction::Acknowledge);
    phone.record_store(|_| RecordStoreOutput::Failed);
    assert!(!phone.requests().contains(&"Post /v1/sync".to_owned()));
    assert!(view(&phone).primary.enabled);
    assert_eq!(phone.view().banner.unwrap().tone, Tone::Urgent);
}

#[test]
fn whoever_comes_second_is_told_who_has_the_case() {
    let mut phone = open("en", case(1, &json!({})));
    press(&mut phone, StaffAction::Acknowledge);
    disk(&mut phone);
    let refused = json!({"type": "already_taken", "by": "Ravi Kale"});
    phone.http("/v1/sync", |body| {
        let taken = change(&delivered(taken_case(1)));
        answer(&[taken], json!({"results": results(body, "refused", refused)}))
    });
    disk(&mut phone);
    assert_eq!(phone.view().banner.unwrap().text, "Ravi Kale has taken this case.");
    let shown = view(&phone);
    assert_eq!(shown.status, "Ravi Kale has it since 14:00");
    assert_eq!(shown.refused.len(), 1);
    assert_eq!(shown.refused[0].reason, "Ravi Kale has taken this case.");
}

#[test]
fn the_one_thing_to_be_done_follows_the_case() {
    let primary = |case: &Value| view(&desk("en", case)).primary;
    let fresh = delivered(case(1, &json!({"contact": "call"})));
    assert_eq!(primary(&fresh).action, StaffAction::Acknowledge);
    let mut works = vec![json!({"type": "acknowledge"})];
    assert_eq!(primary(&after(&fresh, &works)).action, StaffAction::SpokeWithPerson);
    works.push(json!({"type": "spoke_with_person"}));
    assert_eq!(primary(&after(&fresh, &works)).action, form(Form::NextAction));
    let mut due = after(&fresh, &works);
    due["due"]["first_atr"] = json!("2026-11-22T12:00:00Z");
    assert_eq!(primary(&due).label, "Write the first ATR");
    works.push(json!({"type": "set_next_action", "next": {"what": "Visit", "due": "2026-11-23T04:30:00Z"}}));
    assert_eq!(primary(&after(&fresh, &works)).action, StaffAction::CompleteNextAction);
    works.push(json!({"type": "close", "outcome": "resolved"}));
    assert_eq!(primary(&after(&fresh, &works)).action, form(Form::Reopen));
}

#[test]
fn a_transfer_to_our_hub_is_answered_before_anything_else() {
    let mut of_pune = delivered(taken_case(1));
    of_pune["routing"]["hub"] = json!("pune");
    let propose = json!({"type": "propose_transfer", "hub": "mumbai", "reason": "moved on", "stays": false});
    let asked = by(&of_pune, &ravi("pune"), 99, NOON, &propose);
    let shown = view(&desk("en", &asked));
    assert_eq!(shown.primary.action, StaffAction::AcceptTransfer);
    assert!(offered(&shown, &form(Form::DeclineTransfer)).is_some());
    assert!(offered(&shown, &form(Form::Close)).is_none(), "whoever is asked decides, and nothing else");
    let transfer =
        rows(&shown, CaseSectionKind::Now).into_iter().find(|row| row.title == "Mumbai hub is asked to lead");
    let detail = transfer.unwrap().detail.unwrap();
    assert!(detail.contains("“moved on”") && detail.contains("its times stay with Pune hub"), "{detail}");
}

#[test]
fn central_and_whoever_leads_both_hubs_answer_for_the_hub_that_is_asked() {
    let propose = json!({"type": "propose_transfer", "hub": "pune", "reason": "moved on", "stays": false});
    let asked = after(&delivered(taken_case(1)), &[propose]);
    let at = |role: &str, hubs: &[&str]| desk_at(role, hubs, "en", &asked, LoadedRecords::default());
    for (role, hubs) in [("central-staff", &["central"][..]), ("hub-coordinator", &["mumbai", "pune"])] {
        let mut phone = at(role, hubs);
        let shown = view(&phone);
        assert_ne!(shown.primary.action, StaffAction::AcceptTransfer, "it asks another hub");
        let accept = offered(&shown, &StaffAction::AcceptTransfer).expect(role);
        assert_eq!((accept.label.as_str(), accept.enabled), ("Pune hub takes it over", true));
        let decline = offered(&shown, &form(Form::DeclineTransfer)).expect(role);
        assert_eq!((decline.label.as_str(), decline.enabled), ("Pune hub does not take it", true));
        press(&mut phone, StaffAction::AcceptTransfer);
        assert_eq!(disk(&mut phone)[0]["type"], "accept_transfer");
        let led = view(&phone);
        assert!(offered(&led, &StaffAction::AcceptTransfer).is_none(), "nothing waits any more");
        assert_eq!(fact(&led, "Hub").unwrap().0, "Pune hub · took it over from another hub");
    }
    let of_asking = view(&at("hub-coordinator", &["mumbai"]));
    assert!(offered(&of_asking, &StaffAction::AcceptTransfer).is_none(), "who asks does not answer");
    assert!(offered(&of_asking, &form(Form::DeclineTransfer)).is_none());
    assert!(offered(&of_asking, &StaffAction::WithdrawTransfer).is_some());
}

#[test]
fn a_disabled_button_says_why_and_does_nothing() {
    let mut phone = open("en", case(1, &json!({})));
    let end = offered(&view(&phone), &StaffAction::EndTracking).unwrap();
    assert_eq!((end.enabled, end.reason.as_deref()), (false, Some("Take the case first.")));
    press(&mut phone, StaffAction::EndTracking);
    assert_eq!(phone.count(Effect::is_record_store), 0);
    press(&mut phone, StaffAction::Acknowledge);
    disk(&mut phone);
    press(&mut phone, StaffAction::EndTracking);
    let keeping = offered(&view(&phone), &StaffAction::EndTracking).unwrap();
    assert_eq!(keeping.reason.as_deref(), Some("Being kept on this phone"));
    disk(&mut phone);
    let ended = offered(&view(&phone), &StaffAction::EndTracking).unwrap();
    assert_eq!(ended.reason.as_deref(), Some("Done: Asha Pawar, 14:00"));
    assert!(offered(&view(&phone), &StaffAction::SpokeWithPerson).unwrap().enabled, "each call counts");
}

#[test]
fn a_case_is_shown_as_being_read_until_it_is() {
    let told = delivered(case(1, &json!({"contact": "call"})));
    let mut phone = staff_phone("en", std::slice::from_ref(&told));
    phone.disk_is_slow = true;
    phone.tell(UiEvent::CaseOpened { case_id: told["id"].as_str().unwrap().into() });
    let reading = view(&phone);
    assert_eq!(
        (reading.number.as_str(), reading.status.as_str()),
        ("MUM-2026-000001", "Nobody has taken it")
    );
    assert_eq!((reading.primary.label.as_str(), reading.primary.enabled), ("The case is being read…", false));
    assert_eq!((reading.call, reading.safe_contact_tone, reading.sections.len()), (None, Tone::Waiting, 0));
}

#[test]
fn a_case_that_leaves_for_another_hub_says_so() {
    let told = delivered(case(1, &json!({})));
    let mut phone = open("en", told.clone());
    phone.tell(UiEvent::Appeared);
    let removed = json!({"kind": "case", "id": told["id"], "version": 5, "removed": true});
    phone.http("/v1/sync", |_| answer(&[removed], json!({})));
    disk(&mut phone);
    assert!(matches!(phone.screen(), Screen::Inbox { view } if view.total == 0));
    assert_eq!(phone.view().banner.unwrap().text, "This case is with another hub now.");
}

#[test]
fn without_the_network_the_case_says_of_when_it_is() {
    let mut phone = open("en", case(1, &json!({})));
    assert!(view(&phone).badges.iter().all(|badge| !badge.text.starts_with("As it was")));
    phone.wait(3_600_000);
    phone.tell(UiEvent::ConnectivityChanged { online: false });
    phone.wait(3_600_000);
    let stale = view(&phone).badges.last().cloned().unwrap();
    assert!(
        stale.text.starts_with("As it was at 14:") || stale.text.starts_with("As it was at 15:"),
        "{}",
        stale.text
    );
    assert_eq!(stale.tone, Tone::Waiting);
}

#[test]
fn the_button_to_the_other_actions_has_a_name_and_what_is_first_stands_once() {
    for (language, name) in [("en", "What else can be done"), ("hi", "और क्या किया जा सकता है")]
    {
        let phone = desk(language, &after(&taken(0), &[json!({"type": "spoke_with_person"})]));
        let shown = view(&phone);
        assert_eq!(shown.actions_label, name);
        assert_eq!(shown.primary.action, form(Form::NextAction));
        let adds = shown.sections.iter().filter_map(|section| section.add.as_ref());
        let labels: Vec<&str> = adds.map(|add| add.label.as_str()).collect();
        assert!(!labels.contains(&shown.primary.label.as_str()), "{labels:?}");
        assert!(labels.len() > 3, "the others stay: {labels:?}");
    }
}
