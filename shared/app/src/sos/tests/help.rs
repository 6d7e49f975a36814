//! Help that is no siren, and kinds as Central keeps them.

use domain::alert::{Kind, KindCode, Kinds, Urgency};

use super::*;
use crate::{
    effects::track::TrackOperation,
    view::{KindIcon, KindView, Page, PageAction},
};

#[track_caller]
fn kinds(phone: &Phone) -> KindView {
    match phone.screen() {
        Screen::Kind { view } => view,
        other => panic!("no kind is asked for, but {other:?}"),
    }
}

fn codes(view: &KindView) -> Vec<&str> {
    view.choices.iter().map(|choice| choice.code.as_str()).collect()
}

fn tracked(phone: &Phone) -> usize {
    let follows = |effect: &Effect| matches!(effect, Effect::Track(request) if matches!(request.operation, TrackOperation::Follow { .. }));
    phone.count(follows)
}

#[test]
fn help_is_chosen_without_a_countdown_and_goes_at_once() {
    let mut phone = phone_with(&[("own-number", json!("+919812345678"))]);
    phone.tell(UiEvent::HelpOpened);
    let view = kinds(&phone);
    assert_eq!((view.title.as_str(), view.countdown.as_ref()), ("What do you need?", None));
    assert_eq!(codes(&view), ["wages", "advice"]);
    phone.wait(60_000);
    kinds(&phone);
    assert!(phone.disk.is_empty() && phone.count(Effect::is_alert_store) == 0, "nothing goes by itself");
    choose(&mut phone, "wages");
    assert_eq!(receipt(&phone).cancel_label.as_deref(), Some("Cancel (5)"));
    phone.disk_done();
    let body = sent(&mut phone);
    assert_eq!((body["kind"].as_str(), body["contact"].as_str()), (Some("wages"), Some("call")));
    assert_eq!((body["phone"].as_str(), body["battery_percent"].as_u64()), (Some("+919812345678"), Some(64)));
    assert_eq!(receipt(&phone).title, "MAIN has it and will call you back");
    assert!(!receipt(&phone).calls_first);
}

#[test]
fn help_is_not_followed_and_one_position_is_enough() {
    let mut phone = phone_with(&[]);
    phone.tell(UiEvent::HelpOpened);
    choose(&mut phone, "advice");
    phone.disk_done();
    let mut looks = 0;
    for _ in 0..30 {
        while phone.count(Effect::is_locate) > 0 {
            let request = phone.take(Effect::is_locate, Effect::expect_locate);
            phone.resolve(request, crate::effects::locate::LocateOutput::NotFound);
            looks += 1;
        }
        phone.wait(10_000);
    }
    assert_eq!((looks, tracked(&phone)), (2, 0), "the last known one, and a new one");
}

#[test]
fn without_a_number_nobody_is_said_to_call_and_the_card_asks_for_it() {
    let mut phone = phone_with(&[]);
    phone.tell(UiEvent::HelpOpened);
    choose(&mut phone, "advice");
    phone.disk_done();
    sent(&mut phone);
    let view = receipt(&phone);
    assert_eq!(view.title, "MAIN has it");
    assert_eq!(view.next.map(|card| card.action), Some(PageAction::Open { page: Page::OwnNumber }));
}

#[test]
fn leaving_help_sends_nothing() {
    for leave in [UiEvent::BackPressed, UiEvent::CancelPressed] {
        let mut phone = phone_with(&[]);
        phone.tell(UiEvent::HelpOpened);
        assert!(phone.view().can_go_back);
        phone.tell(leave);
        assert!(matches!(phone.screen(), Screen::Sos { .. }));
        choose(&mut phone, "wages");
        assert_eq!((phone.count(Effect::is_alert_store), phone.requests().len()), (0, 0));
    }
}

#[test]
fn an_sos_goes_before_a_question_about_help() {
    let mut phone = phone_with(&[]);
    phone.tell(UiEvent::HelpOpened);
    phone.tell(UiEvent::SosHeld);
    assert_eq!(codes(&kinds(&phone)), KindCode::KNOWN);
    assert!(kinds(&phone).countdown.is_some());
}

fn kind(code: &str, names: &[(&str, &str)]) -> Kind {
    Kind {
        code: KindCode::parse(code).unwrap(),
        urgency: Urgency::Expected,
        calls_emergency_first: false,
        on_sos: true,
        on_help: false,
        picture: None,
        names: names.iter().map(|(tag, name)| ((*tag).to_owned(), (*name).to_owned())).collect(),
        retired: false,
    }
}

#[test]
fn kinds_names_pictures_and_urgency_come_from_the_server() {
    let mut basics = basics();
    let mut flood = kind("flood", &[("en", "High water"), ("hi", "बाढ़")]);
    flood.picture = KindCode::parse("accident");
    (flood.urgency, flood.calls_emergency_first) = (Urgency::Immediate, true);
    let mut retired = kind("threat", &[]);
    retired.retired = true;
    basics.kinds =
        Kinds::new([flood, kind("wages", &[("en", "Pay"), ("hi", " ")]), retired, kind("snake_bite", &[])]);
    let settings = [("basics", serde_json::to_value(basics).unwrap())];
    let mut phone = phone_with(&settings);
    hold(&mut phone);
    let labels: Vec<String> = kinds(&phone).choices.iter().map(|choice| choice.label.clone()).collect();
    assert_eq!(labels, ["High water", "Pay", "Something else (snake bite)"]);
    assert_eq!(kinds(&phone).choices[0].icon, KindIcon::Accident);
    choose(&mut phone, "flood");
    phone.disk_done();
    assert_eq!((receipt(&phone).calls_first, tracked(&phone)), (true, 1));
    assert_eq!(sent(&mut phone)["kind"], "flood");

    let mut phone = phone_with(&settings);
    phone.tell(UiEvent::LanguageOpened);
    phone.tell(UiEvent::LanguageChosen { tag: "hi".into() });
    hold(&mut phone);
    let labels: Vec<String> = kinds(&phone).choices.iter().map(|choice| choice.label.clone()).collect();
    assert_eq!(labels[..2], ["बाढ़", "मज़दूरी नहीं मिली"]);
}
