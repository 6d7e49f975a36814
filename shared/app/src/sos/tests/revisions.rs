//! What a person changes afterwards is told again, in whatever order it arrives.

use super::*;
use crate::{
    sos::OwnAlert,
    view::{ContactChoice, Page, PageAction},
};

fn press(phone: &mut Phone, action: PageAction) {
    phone.tell(UiEvent::PagePressed { action });
}

#[test]
fn the_kind_can_be_changed_after_sending_and_the_one_that_stands_is_marked() {
    let (mut phone, _) = received("accident");
    press(&mut phone, PageAction::ChangeKind);
    let Screen::Kind { view } = phone.screen() else { panic!("{:?}", phone.screen()) };
    assert_eq!(view.countdown, None);
    let selected: Vec<&str> =
        view.choices.iter().filter(|choice| choice.selected).map(|choice| choice.code.as_str()).collect();
    assert_eq!(selected, ["accident"]);
    assert!(phone.view().can_go_back);
    choose(&mut phone, "assault");
    assert_eq!(receipt(&phone).kind_label, "Beaten or harassed");
    let body = sent(&mut phone);
    assert_eq!((body["kind"].as_str(), body["revision"].as_u64()), (Some("assault"), Some(1)));
    phone.wait(600_000);
    assert!(!phone.requests().contains(&"Post /v1/alerts".to_owned()), "it is told once");
}

#[test]
fn leaving_the_kinds_changes_nothing() {
    for leave in [UiEvent::BackPressed, UiEvent::CancelPressed] {
        let (mut phone, _) = received("accident");
        press(&mut phone, PageAction::ChangeKind);
        phone.tell(leave);
        let view = receipt(&phone);
        assert_eq!((view.kind_label.as_str(), view.claim), ("Accident", None));
        assert!(!phone.requests().contains(&"Post /v1/alerts".to_owned()));
    }
}

#[test]
fn contact_place_and_number_each_follow_and_only_the_newest_revision_counts() {
    let (mut phone, _) = received("accident");
    press(&mut phone, PageAction::ChooseContact { contact: ContactChoice::Message });
    let first = phone.http("/v1/alerts", |_| HttpOutput::NoAnswer);
    let first: Value = serde_json::from_slice(&first.body).unwrap();
    assert_eq!((first["contact"].as_str(), first["revision"].as_u64()), (Some("sms"), Some(1)));
    press(&mut phone, PageAction::ChooseState { state: "Kerala".into() });
    phone.tell(UiEvent::PageTyped {
        field: crate::view::PageField::Landmark,
        text: " behind the kiln ".into(),
    });
    press(&mut phone, PageAction::KeepPlace);
    phone.tell(UiEvent::PageTyped { field: crate::view::PageField::OwnNumber, text: "98123 45678".into() });
    press(&mut phone, PageAction::KeepOwnNumber);
    while !phone.requests().contains(&"Post /v1/alerts".to_owned()) {
        phone.wait(500);
    }
    let mut body = sent(&mut phone);
    // what changed while one was on its way goes right after it
    while phone.requests().contains(&"Post /v1/alerts".to_owned()) {
        body = sent(&mut phone);
    }
    assert_eq!(body["revision"], 4);
    assert_eq!((body["state"].as_str(), body["note"].as_str()), (Some("Kerala"), Some("behind the kiln")));
    assert_eq!((body["contact"].as_str(), body["phone"].as_str()), (Some("sms"), Some("+919812345678")));
}

#[test]
fn what_was_changed_without_a_network_follows_after_a_restart() {
    let (mut phone, _) = received("accident");
    press(&mut phone, PageAction::ChooseContact { contact: ContactChoice::Nothing });
    phone.disk_done();
    phone.http("/v1/alerts", |_| HttpOutput::NoAnswer);
    let mut phone = phone.restarted("en");
    let body = sent(&mut phone);
    assert_eq!((body["contact"].as_str(), body["revision"].as_u64()), (Some("none"), Some(1)));
}

#[test]
fn an_answer_to_an_earlier_revision_does_not_end_the_telling() {
    let mut phone = phone_with(&[]);
    kept_alert(&mut phone, "accident");
    press(&mut phone, PageAction::ChangeKind);
    choose(&mut phone, "medical");
    assert_eq!(sent(&mut phone)["kind"], "accident");
    let body = sent(&mut phone);
    assert_eq!((body["kind"].as_str(), body["revision"].as_u64()), (Some("medical"), Some(1)));
    assert!(!phone.requests().contains(&"Post /v1/alerts".to_owned()));
}

#[test]
fn the_card_asks_for_what_helps_most_and_then_for_nothing() {
    let mut phone = phone_with(&[]);
    kept_alert(&mut phone, "accident");
    sent(&mut phone);
    let page = |phone: &Phone| match receipt(phone).next.map(|card| card.action) {
        Some(PageAction::Open { page }) => Some(page),
        _ => None,
    };
    assert_eq!(page(&phone), Some(Page::OwnNumber), "the phone looks for the place itself");
    phone.wait(30_000);
    assert_eq!(page(&phone), Some(Page::Place));
    press(&mut phone, PageAction::ChooseState { state: "Kerala".into() });
    assert_eq!(page(&phone), Some(Page::OwnNumber));
    phone.tell(UiEvent::PageTyped { field: crate::view::PageField::OwnNumber, text: "9812345678".into() });
    press(&mut phone, PageAction::KeepOwnNumber);
    assert_eq!(page(&phone), Some(Page::Contact));
    press(&mut phone, PageAction::ChooseContact { contact: ContactChoice::Call });
    assert_eq!(page(&phone), None);
    assert_eq!(receipt(&phone).more_label.as_deref(), Some("Add photo, voice, place"));
}

#[test]
fn that_somebody_will_call_is_said_only_where_they_may_and_can() {
    let taken_by = |contact: ContactChoice, number: bool| {
        let own = if number { json!("+919812345678") } else { Value::Null };
        let mut phone = phone_with(&[("own-number", own)]);
        kept_alert(&mut phone, "accident");
        let body = sent(&mut phone);
        press(&mut phone, PageAction::ChooseContact { contact });
        sent(&mut phone);
        phone.wait(3_000);
        phone.http("/receipts", |_| progress(&body["alert_id"], json!({"taken_by": "Asha Pawar"})));
        phone.tell(UiEvent::ReceiptOpened);
        receipt(&phone).title
    };
    assert_eq!(taken_by(ContactChoice::Call, true), "Asha Pawar has your alert and will call you");
    assert_eq!(taken_by(ContactChoice::Call, false), "Asha Pawar has your alert");
    assert_eq!(taken_by(ContactChoice::Message, true), "Asha Pawar has your alert");
}

#[test]
fn an_alert_kept_by_the_first_version_is_read_with_its_late_kind() {
    let mut phone = Phone::ready("en");
    kept_alert(&mut phone, "medical");
    phone.http("/v1/alerts", taken);
    phone.disk_done();
    let kept = phone.disk.values_mut().next().unwrap();
    let full: Value = serde_json::from_str(&kept.state).unwrap();
    let mut old = json!({"decided": true, "kind_untold": true});
    for name in ["id", "secret", "pressed_at", "kind", "language", "fix", "positions", "progress", "claims"] {
        old[name] = full[name].clone();
    }
    kept.state = old.to_string();
    assert!(OwnAlert::read(&kept.state).unwrap().is_to_be_sent());
    let mut phone = phone.restarted("en");
    let body = sent(&mut phone);
    assert_eq!((body["kind"].as_str(), body["revision"].as_u64()), (Some("medical"), Some(1)));
    let phone = phone.restarted("en");
    assert!(!phone.requests().contains(&"Post /v1/alerts".to_owned()), "it is told once");
}
