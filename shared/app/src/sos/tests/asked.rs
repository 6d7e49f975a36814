//! What staff ask the person in the app.

use super::*;
use crate::{
    effects::speak::SpeakOutput,
    pages::tests::{offered, open, page, press},
    view::{ContactChoice, NextCard, Page, PageAction},
};

const ONE: &str = "01980000-0000-7000-8000-000000000a01";
const OTHER: &str = "01980000-0000-7000-8000-000000000a02";

/// Somebody has the alert, and asks these.
fn asks(id: &Value, questions: &[(&str, &str)]) -> HttpOutput {
    let each = |(id, text): &(&str, &str)| json!({"id": id, "text": text, "at": "2026-11-22T08:40:00Z"});
    let questions: Vec<Value> = questions.iter().map(each).collect();
    progress(id, json!({"taken_by": "Asha Pawar", "questions": questions}))
}

/// A phone in this language whose alert somebody has, and who asks these.
fn asked(mut phone: Phone, questions: &[(&str, &str)]) -> (Phone, Value) {
    kept_alert(&mut phone, "accident");
    let id = sent(&mut phone)["alert_id"].clone();
    phone.http("/receipts", |_| asks(&id, questions));
    phone.disk_done();
    (phone, id)
}

fn card(phone: &Phone) -> NextCard {
    receipt(phone).next.expect("a card")
}

fn is_asked(phone: &Phone) -> bool {
    receipt(phone).next.is_some_and(|next| next.action == PageAction::Open { page: Page::Asked })
}

/// Everything that "listen" says.
fn said(phone: &mut Phone) -> Vec<String> {
    phone.tell(UiEvent::ListenPressed);
    let mut said = Vec::new();
    while let Some(request) = phone.take(Effect::is_speak, Effect::expect_speak) {
        if let crate::effects::speak::SpeakOperation::Say { text, .. } = &request.operation {
            said.push(text.clone());
        }
        phone.resolve(Some(request), SpeakOutput::Said);
    }
    said
}

#[test]
fn a_question_stands_on_the_card_is_felt_once_and_goes_when_it_is_answered() {
    let (mut phone, id) = asked(Phone::ready("en"), &[]);
    assert!(!is_asked(&phone));
    let felt = phone.count(Effect::is_vibrate);
    phone.wait(60_000);
    phone.http("/receipts", |_| asks(&id, &[(ONE, "Is your brother with you?")]));
    assert_eq!((phone.count(Effect::is_vibrate), is_asked(&phone)), (felt + 1, true));
    assert_eq!(card(&phone).text, "MAIN asks you something");
    phone.disk_done();
    // what was asked is there after a restart as well
    let mut phone = phone.restarted("en");
    phone.tell(UiEvent::ReceiptOpened);
    let opens = card(&phone).action;
    press(&mut phone, opens);
    assert_eq!(page(&phone).paragraphs, ["Is your brother with you?"]);
    press(&mut phone, PageAction::QuestionsAnswered);
    assert!(!is_asked(&phone));
    phone.disk_done();
    let mut phone = phone.restarted("en");
    phone.tell(UiEvent::ReceiptOpened);
    assert!(!is_asked(&phone), "answered once for all");
    // the next one is asked anew, and what was answered can be read again under it
    phone.http("/receipts", |_| asks(&id, &[(ONE, "Is your brother with you?"), (OTHER, "How old is he?")]));
    assert!(is_asked(&phone));
    open(&mut phone, Page::Asked);
    assert_eq!(page(&phone).paragraphs, ["How old is he?"]);
    press(&mut phone, PageAction::QuestionsAnswered);
    open(&mut phone, Page::Asked);
    assert_eq!((page(&phone).paragraphs, page(&phone).primary), (vec!["How old is he?".to_owned()], None));
}

#[test]
fn a_fixed_question_comes_in_the_persons_language_whatever_it_was_when_the_alert_went() {
    // the alert told Odia, so the hub's phone wrote Odia; the person has chosen Tamil since
    let (mut phone, _) = asked(Phone::ready("or"), &[(ONE, "ଆପଣ କେଉଁଠି?")]);
    assert_eq!(card(&phone).text, "ଆପଣ କେଉଁଠି?");
    phone.tell(UiEvent::LanguageChosen { tag: "ta".into() });
    assert_eq!(card(&phone).text, "நீங்கள் எங்கே?");
    open(&mut phone, Page::Asked);
    assert_eq!(page(&phone).paragraphs, ["நீங்கள் எங்கே?"]);
}

#[test]
fn it_is_said_aloud_on_the_receipts_and_on_its_page() {
    let (mut phone, _) = asked(Phone::ready("en"), &[(ONE, "Where are you?"), (OTHER, "Is it dark there?")]);
    let heard = said(&mut phone);
    let card = heard.iter().position(|text| text.starts_with("MAIN asks you something.")).unwrap();
    assert_eq!(heard[card + 1..card + 3], ["Where are you?", "Is it dark there?"]);
    open(&mut phone, Page::Asked);
    let heard = said(&mut phone);
    assert_eq!(heard[..3], ["MAIN asks you this.", "Where are you?", "Is it dark there?"]);
    assert!(heard[3].contains("call MAIN"), "{heard:?}");
}

#[test]
fn the_way_that_fits_the_question_stands_first_and_nobody_has_to_write() {
    for (text, first) in [
        ("Where are you?", PageAction::Open { page: Page::Place }),
        ("Call back when it is safe", PageAction::Call { target: crate::ui_event::CallTarget::Helpline }),
        ("How many are you?", PageAction::BeginRecording),
        ("Does it bleed?", PageAction::BeginRecording),
    ] {
        let (mut phone, _) = asked(Phone::ready("en"), &[(ONE, text)]);
        open(&mut phone, Page::Asked);
        let ways = offered(&page(&phone));
        assert_eq!(ways[0], first, "{text}");
        assert_eq!(ways.len(), 5 + 1);
    }
}

#[test]
fn where_an_answer_is_not_safe_nothing_is_asked_told_or_kept() {
    let silent = phone_with(&[("options", json!({"silent": true}))]);
    let (mut phone, _) = asked(silent, &[(ONE, "Where are you?")]);
    assert!(!is_asked(&phone));
    assert!(!said(&mut phone).iter().any(|text| text.contains("asks")));
    assert!(phone.disk.values().all(|kept| !kept.state.contains("Where are you")));
    open(&mut phone, Page::Asked);
    assert!(!matches!(phone.screen(), Screen::Page { .. }));

    // the person says later that nobody around them may notice
    let (mut phone, id) = asked(Phone::ready("en"), &[(ONE, "Where are you?")]);
    assert!(is_asked(&phone));
    press(&mut phone, PageAction::ChooseContact { contact: ContactChoice::Nothing });
    assert!(!is_asked(&phone));
    phone.disk_done();
    let (felt, told) = (phone.count(Effect::is_vibrate), phone.count(Effect::is_notify));
    phone.wait(60_000);
    phone.http("/receipts", |_| asks(&id, &[(ONE, "Where are you?"), (OTHER, "Where?")]));
    assert_eq!((phone.count(Effect::is_vibrate), phone.count(Effect::is_notify)), (felt, told));
    phone.disk_done();
    assert!(phone.disk.values().all(|kept| !kept.state.contains("Where")));
}

#[test]
fn a_question_that_cannot_be_read_costs_only_itself() {
    let (mut phone, id) = asked(Phone::ready("en"), &[]);
    phone.wait(60_000);
    let later =
        json!([{"id": "of the future"}, {"id": ONE, "text": "Who is there?", "at": "2026-11-22T08:40:00Z"}]);
    phone.http("/receipts", |_| progress(&id, json!({"taken_by": "Asha Pawar", "questions": later})));
    assert_eq!(receipt(&phone).title, "Asha Pawar has your alert");
    open(&mut phone, Page::Asked);
    assert_eq!(page(&phone).paragraphs, ["Who is there?"]);
    for strange in [json!(null), json!("none")] {
        phone.wait(60_000);
        phone.http("/receipts", |_| progress(&id, json!({"taken_by": "Asha Pawar", "questions": strange})));
        phone.tell(UiEvent::ReceiptOpened);
        assert_eq!((receipt(&phone).title.as_str(), is_asked(&phone)), ("Asha Pawar has your alert", false));
    }
}
