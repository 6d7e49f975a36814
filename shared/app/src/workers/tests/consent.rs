//! What a worker agrees to, who agrees for a child, and what is left when they agree no longer.

use super::*;
use crate::effects::{Effect, speak::SpeakOperation};

fn at_consent(phone: &mut Phone, fields: &[(&str, &str)]) {
    go_on(phone);
    press(phone, StaffAction::SwitchQuestions);
    fill(phone, fields);
    go_on(phone);
}

#[test]
fn the_notice_is_said_aloud_in_the_language_in_which_it_is_shown() {
    let mut phone = link_person(&[]);
    at_consent(&mut phone, &[("name", "Sunita")]);
    tap(&mut phone, "Language of the notice");
    tap(&mut phone, "தமிழ்");
    disk(&mut phone);
    tap(&mut phone, "Read it aloud");
    let mut said = 0;
    while let Some(request) = phone.take(Effect::is_speak, Effect::expect_speak) {
        let SpeakOperation::Say { language, text, .. } = &request.operation else { break };
        assert_eq!(language, "ta");
        assert!(text.chars().any(|sign| ('\u{b80}'..='\u{bff}').contains(&sign)), "{text}");
        said += 1;
        phone.resolve(Some(request), crate::effects::speak::SpeakOutput::Said);
    }
    assert_eq!(said, 7);
    fill(&mut phone, &[("way", "read_aloud")]);
    assert_eq!(go_on(&mut phone)[0]["consent"], json!({"notice": 1, "language": "ta", "way": "read_aloud"}));
}

#[test]
fn a_thumb_needs_a_witness() {
    let mut phone = link_person(&[]);
    at_consent(&mut phone, &[("name", "Sunita")]);
    fill(&mut phone, &[("way", "thumb_witnessed")]);
    assert_eq!(go_on(&mut phone), Vec::<Value>::new());
    fill(&mut phone, &[("witness", "Ramesh Yadav")]);
    let consent = json!({"notice": 1, "language": "en", "way": "thumb_witnessed", "witness": "Ramesh Yadav"});
    assert_eq!(go_on(&mut phone)[0]["consent"], consent);
}

#[test]
fn a_child_is_registered_only_with_a_guardian_and_always_helped() {
    let mut phone = link_person(&[]);
    at_consent(&mut phone, &[("name", "Gudiya"), ("age", "15")]);
    fill(&mut phone, &[("way", "tapped")]);
    assert_eq!(go_on(&mut phone), Vec::<Value>::new());
    assert!(page(&phone).error.is_some());
    assert!(says(&phone, "Do not register: ask for help for this child"));
    tap(&mut phone, "Call the child helpline 1098");
    let request = phone.take(Effect::is_dial, Effect::expect_dial).unwrap();
    assert_eq!(request.operation.number, "1098");
    fill(&mut phone, &[("guardian/name", "Meena"), ("guardian/relation", "mother")]);
    let consent = &go_on(&mut phone)[0]["consent"];
    assert_eq!(consent["guardian"], json!({"name": "Meena", "relation": "mother"}));
    // and without one the way leads to help; the phone remembers that all is asked at once
    go_on(&mut phone);
    fill(&mut phone, &[("name", "Raju"), ("age", "12")]);
    go_on(&mut phone);
    tap(&mut phone, "Do not register");
    assert!(matches!(phone.screen(), Screen::Kind { .. }), "{:?}", phone.screen());
}

#[test]
fn who_is_registered_twice_is_told_that_the_other_registration_stays() {
    let joined = worker(1, &sunita_details(), &[json!({"type": "merge_workers", "into": id(2)})]);
    let mut phone = link_person(&[joined, worker(2, &json!({"name": "Suneeta"}), &[])]);
    press(&mut phone, StaffAction::OpenWorker { worker: id(1) });
    tap(&mut phone, "They no longer agree");
    assert!(says(&phone, "They are registered more than once"));
    assert!(page(&phone).primary.is_some_and(|button| button.enabled));
    tap(&mut phone, "Suneeta");
    assert_eq!(page(&phone).title, "Suneeta");
}

#[test]
fn who_agrees_no_longer_is_asked_once_and_gone_from_list_search_and_drafts() {
    let mut phone = link_person(&[sunita(1)]);
    tap(&mut phone, "Sunita");
    tap(&mut phone, "Change what is known");
    press(&mut phone, StaffAction::SwitchQuestions);
    fill(&mut phone, &[("employer", "Mehta family")]);
    disk(&mut phone);
    press(&mut phone, StaffAction::OpenWorker { worker: id(1) });
    tap(&mut phone, "They no longer agree");
    assert_eq!(page(&phone).title, "Do they no longer agree?");
    assert_eq!(second(&mut phone), Vec::<Value>::new(), "no");
    tap(&mut phone, "They no longer agree");
    assert_eq!(go_on(&mut phone)[0]["type"], "withdraw_consent");
    assert!(page(&phone).paragraphs.iter().any(|words| words.contains("no longer agrees")));
    assert!(!says(&phone, "Sunita") && !says(&phone, "9812"));
    press(&mut phone, StaffAction::OpenWorkers);
    search(&mut phone, "Sunita");
    assert_eq!(names(&phone), Vec::<String>::new());
    // the server says so too: drafts and what was accepted go from the disk
    let withdrawn = worker(1, &sunita_details(), &[json!({"type": "withdraw_consent"})]);
    phone.http("/v1/sync", |body| {
        let results = crate::sync::tests::results(body, "accepted", Value::Null);
        let change =
            json!({"kind": "worker", "id": id(1), "version": withdrawn["version"], "record": withdrawn});
        answer(&[change], json!({"results": results}))
    });
    let settled = phone.record_store(|_| crate::effects::record_store::RecordStoreOutput::Done);
    let crate::effects::record_store::RecordStoreOperation::Settle(settlement) = settled else {
        panic!("{settled:?}")
    };
    assert_eq!(settlement.erased, [id(1)]);
    disk(&mut phone);
    press(&mut phone, StaffAction::OpenForm { form: crate::view::Form::ChangeWorker, part: Some(id(1)) });
    assert!(!texts(&phone).iter().any(|text| text.contains("Mehta")));
}
