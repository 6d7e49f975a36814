//! SOS without holding, and at odd moments.

use super::*;
use crate::{
    effects::speak::{SpeakOperation, SpeakOutput},
    view::{Page, PageAction},
};

fn confirm(phone: &mut Phone) {
    phone.tell(UiEvent::PagePressed { action: PageAction::ConfirmSos });
}

fn is_asked(phone: &Phone) -> bool {
    matches!(phone.screen(), Screen::Page { view } if view.page == Page::ConfirmSos)
}

#[test]
fn one_question_stands_between_a_double_tap_and_the_alert() {
    let mut phone = phone_with(&[]);
    phone.tell(UiEvent::SosAsked);
    assert!(is_asked(&phone));
    assert!(phone.count(Effect::is_locate) > 0, "the position is looked for already");
    assert_eq!(phone.count(Effect::is_alert_store), 0);
    confirm(&mut phone);
    assert!(matches!(phone.screen(), Screen::Kind { view } if view.countdown.is_some()));
    choose(&mut phone, "accident");
    phone.disk_done();
    sent(&mut phone);
    phone.tell(UiEvent::BackPressed);
    assert!(matches!(phone.screen(), Screen::Sos { .. }), "the question is gone");
}

#[test]
fn saying_no_sends_nothing() {
    let mut phone = phone_with(&[]);
    phone.tell(UiEvent::SosAsked);
    phone.tell(UiEvent::BackPressed);
    assert!(matches!(phone.screen(), Screen::Sos { .. }));
    phone.wait(60_000);
    assert_eq!((phone.count(Effect::is_alert_store), phone.requests()), (0, Vec::new()));
}

#[test]
fn the_widget_works_while_the_stores_are_read_and_on_the_first_start() {
    let mut phone = Phone::starting("en");
    phone.tell(UiEvent::SosAsked);
    assert!(is_asked(&phone));
    phone.load(None, Vec::new(), LoadedRecords::default());
    assert!(is_asked(&phone), "no question about the language comes over it");
    confirm(&mut phone);
    choose(&mut phone, "medical");
    phone.disk_done();
    assert_eq!(sent(&mut phone)["kind"], "medical");

    let mut phone = Phone::starting("en");
    phone.tell(UiEvent::SosAsked);
    confirm(&mut phone);
    assert!(matches!(phone.screen(), Screen::Kind { .. }));
}

#[test]
fn it_is_asked_over_the_neutral_screen_too() {
    let mut phone = phone_with(&[]);
    phone.tell(UiEvent::QuickExitPressed);
    assert!(matches!(phone.screen(), Screen::Neutral { .. }));
    phone.tell(UiEvent::SosAsked);
    assert!(is_asked(&phone));
    confirm(&mut phone);
    assert!(matches!(phone.screen(), Screen::Kind { .. }));
}

#[test]
fn asking_again_while_a_kind_is_asked_for_changes_nothing() {
    let mut phone = phone_with(&[]);
    hold(&mut phone);
    phone.tell(UiEvent::SosAsked);
    assert!(matches!(phone.screen(), Screen::Kind { .. }));
    choose(&mut phone, "accident");
    receipt(&phone);
}

#[test]
fn violence_has_the_womens_helpline_beside_the_two_numbers_and_no_screen_has_more_than_three() {
    for (kind, calls) in [("assault", 3), ("threat", 3), ("accident", 2), ("wages", 2)] {
        let mut phone = phone_with(&[]);
        kept_alert(&mut phone, kind);
        sent(&mut phone);
        assert_eq!(receipt(&phone).calls.len(), calls, "{kind}");
    }
}

/// What is said aloud when the person asks for it, up to its end.
fn heard(phone: &mut Phone) -> Vec<String> {
    phone.tell(UiEvent::ListenPressed);
    let mut said = Vec::new();
    while let Some(request) = phone.take(Effect::is_speak, Effect::expect_speak) {
        if let SpeakOperation::Say { text, .. } = &request.operation {
            said.push(text.clone());
        }
        phone.resolve(Some(request), SpeakOutput::Said);
    }
    said
}

#[test]
fn each_screen_of_an_alert_can_be_heard_and_says_what_is_true_first() {
    let mut phone = phone_with(&[]);
    assert!(heard(&mut phone)[0].starts_with("This is the button for help."));
    hold(&mut phone);
    assert_eq!(
        heard(&mut phone)[..3],
        [
            "What happened? Press a picture.",
            "If you press nothing, your alert goes by itself.",
            "Accident, injury.",
        ]
    );
    choose(&mut phone, "wages");
    assert_eq!(heard(&mut phone)[0], "Your alert is being kept on this phone.");
    phone.disk_done();
    assert_eq!(heard(&mut phone)[0], "Your alert is kept on this phone. It is being sent.");
    phone.wait(181_000);
    let late = heard(&mut phone);
    assert_eq!(late[1], "No answer has come yet. Call now. This phone goes on trying.");
    assert!(late.contains(
        &"To leave a missed call, press the button for it. It rings once and costs nothing.".into()
    ));
    sent(&mut phone);
    assert_eq!(heard(&mut phone)[..2], ["MAIN has your alert.", "No phone of the hub has it yet. Call now."]);
}

#[test]
fn practising_is_said_before_anything_else() {
    let mut phone = phone_with(&[]);
    phone.tell(UiEvent::PagePressed { action: PageAction::BeginPractice });
    for step in 0..3 {
        assert_eq!(heard(&mut phone)[0], "This is practice. Nothing is sent. Press end to stop.", "{step}");
        if step == 0 { hold(&mut phone) } else { choose(&mut phone, "accident") }
    }
}
