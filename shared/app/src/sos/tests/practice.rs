//! Practising: it looks like an alert and is none.

use super::*;
use crate::{
    effects::vibrate::VibrateOperation,
    ui_event::CallTarget,
    view::{Page, PageAction, ViewModel},
};

fn practising() -> Phone {
    let mut phone = phone_with(&[
        ("options", json!({"sms_by_itself": true, "tell_family": true})),
        ("family", json!([{"name": "Amma", "number": "+919812345670"}])),
    ]);
    phone.disk_done();
    while phone.take(Effect::is_locate, Effect::expect_locate).is_some() {}
    phone.tell(UiEvent::PagePressed { action: PageAction::BeginPractice });
    phone
}

/// Nothing that leaves the phone or is kept on it.
#[track_caller]
fn nothing_happened(phone: &Phone) {
    let harmless = |effect: &Effect| {
        matches!(
            effect,
            Effect::Timer(_)
                | Effect::Vibrate(_)
                | Effect::RecordStore(_)
                | Effect::EvidenceStore(_)
                | Effect::AttachmentStore(_)
                | Effect::ClipStore(_)
                | Effect::Disguise(_)
                | Effect::Ring(_)
                | Effect::Remind(_)
                | Effect::Share(_)
                | Effect::Calendar(_)
                | Effect::OpenMap(_)
                | Effect::ScheduleSync(_)
        )
    };
    let did: Vec<&Effect> =
        phone.open.iter().filter(|effect| !harmless(effect) && !is_basics(effect)).collect();
    assert!(did.is_empty(), "{did:?}");
    assert!(phone.disk.is_empty());
}

fn is_basics(effect: &Effect) -> bool {
    matches!(effect, Effect::Http(request) if request.operation.path == "/v1/basics")
}

fn banner(view: &ViewModel) -> Option<&str> {
    view.banner.as_ref().map(|banner| banner.text.as_str())
}

#[test]
fn every_screen_is_walked_through_and_nothing_is_kept_or_sent() {
    let mut phone = practising();
    assert!(matches!(phone.screen(), Screen::Sos { .. }));
    let band = phone.view().practice.unwrap();
    assert_eq!((band.text.as_str(), band.end_label.as_str()), ("Practice. Nothing is sent.", "End practice"));
    hold(&mut phone);
    assert!(matches!(phone.screen(), Screen::Kind { view } if view.countdown.is_some()));
    choose(&mut phone, "threat");
    for steps in 1..=4 {
        let view = receipt(&phone);
        assert_eq!(view.steps.len(), steps);
        assert!(view.steps.iter().all(|step| {
            step.state == ReceiptState::Waiting
                && step.time.is_none()
                && step.text.starts_with("Here it will say: ")
        }));
        assert_eq!((view.next, view.more_label, view.warning, view.claim), (None, None, None, None));
        assert!(phone.view().practice.is_some());
        phone.wait(3_000);
    }
    nothing_happened(&phone);
    phone.wait(18_100);
    let view = phone.view();
    assert_eq!((view.practice.as_ref(), banner(&view)), (None, Some("Practice is over. Nothing was sent.")));
    assert!(matches!(view.screen, Screen::Sos { view } if view.alert.is_none()));
    phone.wait(600_000);
    nothing_happened(&phone);
}

#[test]
fn the_widget_or_the_tile_is_meant_and_ends_practising() {
    for stage in 0..3 {
        let mut phone = practising();
        if stage > 0 {
            hold(&mut phone);
        }
        if stage > 1 {
            choose(&mut phone, "threat");
        }
        phone.tell(UiEvent::SosAskedFromOutside);
        let view = phone.view();
        assert_eq!((view.practice.as_ref(), banner(&view)), (None, None));
        assert!(matches!(view.screen, Screen::Page { view } if view.page == Page::ConfirmSos), "{stage}");
        phone.tell(UiEvent::PagePressed { action: PageAction::ConfirmSos });
        choose(&mut phone, "accident");
        phone.disk_done();
        assert!(phone.requests().contains(&"Post /v1/alerts".to_owned()));
        assert!(matches!(phone.screen(), Screen::Receipt { .. }));
    }
    // the screen's own button stays practice, also without holding
    let mut phone = practising();
    phone.tell(UiEvent::SosAsked);
    phone.tell(UiEvent::PagePressed { action: PageAction::ConfirmSos });
    choose(&mut phone, "accident");
    nothing_happened(&phone);
}

#[test]
fn no_choice_goes_by_itself_as_in_an_emergency() {
    let mut phone = practising();
    hold(&mut phone);
    phone.wait(10_100);
    assert_eq!(receipt(&phone).kind_label, "Not said what");
    nothing_happened(&phone);
}

#[test]
fn it_ends_by_the_band_by_itself_and_when_the_app_is_left() {
    let ends: [fn(&mut Phone); 4] = [
        |phone| phone.tell(UiEvent::PracticeEnded),
        |phone| phone.tell(UiEvent::Disappeared),
        |phone| phone.wait(120_100),
        |phone| phone.tell(UiEvent::QuickExitPressed),
    ];
    for end in ends {
        let mut phone = practising();
        hold(&mut phone);
        choose(&mut phone, "accident");
        end(&mut phone);
        assert_eq!(phone.view().practice, None);
        phone.tell(UiEvent::NeutralHeld);
        phone.tell(UiEvent::Appeared);
        assert_eq!(banner(&phone.view()), Some("Practice is over. Nothing was sent."));
        // and the next press is an alert
        hold(&mut phone);
        choose(&mut phone, "accident");
        phone.disk_done();
        assert!(phone.requests().contains(&"Post /v1/alerts".to_owned()));
        assert_eq!(banner(&phone.view()), None);
    }
}

#[test]
fn taking_back_and_saying_safe_are_practised_too() {
    for (after, event) in [(1_000, UiEvent::CancelPressed), (6_000, UiEvent::SafePressed)] {
        let mut phone = practising();
        phone.tell(UiEvent::HelpOpened);
        assert!(phone.view().can_go_back);
        choose(&mut phone, "wages");
        phone.wait(after);
        phone.tell(event);
        assert_eq!(phone.view().practice, None);
        nothing_happened(&phone);
    }
    let mut phone = practising();
    hold(&mut phone);
    phone.tell(UiEvent::CancelPressed);
    assert!(matches!(phone.screen(), Screen::Sos { .. }));
    assert!(phone.view().practice.is_some(), "one may try again");
}

#[test]
fn a_number_is_called_only_when_it_is_pressed_again() {
    let mut phone = practising();
    phone.tell(UiEvent::CallPressed { target: CallTarget::Helpline });
    phone.tell(UiEvent::CallPressed { target: CallTarget::Emergency });
    assert_eq!(phone.count(Effect::is_dial), 0);
    assert_eq!(
        banner(&phone.view()),
        Some("This is practice: nobody is called. Press again to really call.")
    );
    phone.tell(UiEvent::CallPressed { target: CallTarget::Emergency });
    let dialled = phone.take(Effect::is_dial, Effect::expect_dial).unwrap().operation.number;
    assert_eq!((dialled.as_str(), phone.view().practice), ("112", None));
}

#[test]
fn a_number_that_was_aimed_at_as_practising_ended_by_itself_is_not_called() {
    let pressed = |phone: &mut Phone, target| {
        phone.tell(UiEvent::CallPressed { target });
        phone.take(Effect::is_dial, Effect::expect_dial).is_some()
    };
    let ended = || {
        let mut phone = practising();
        phone.wait(120_100);
        assert_eq!(phone.view().practice, None);
        phone
    };
    let mut phone = ended();
    phone.wait(2_000);
    assert!(!pressed(&mut phone, CallTarget::Emergency));
    assert!(banner(&phone.view()).is_some_and(|said| said.contains("Press again to really call.")));
    assert!(pressed(&mut phone, CallTarget::Emergency));
    // a while later nobody was still practising
    let mut phone = ended();
    phone.wait(3_000);
    assert!(pressed(&mut phone, CallTarget::Emergency));
    // who was told to press again does so
    let mut phone = practising();
    phone.wait(119_500);
    assert!(!pressed(&mut phone, CallTarget::Emergency));
    phone.wait(1_000);
    assert!(pressed(&mut phone, CallTarget::Emergency));
    // what ended by a tap is over, and an alert that began since is meant
    let mut phone = practising();
    phone.tell(UiEvent::PracticeEnded);
    assert!(pressed(&mut phone, CallTarget::Emergency));
    let mut phone = ended();
    phone.tell(UiEvent::SosHeld);
    choose(&mut phone, "accident");
    assert!(pressed(&mut phone, CallTarget::Emergency));
}

#[test]
fn nobody_practises_while_an_alert_is_on_its_way() {
    let (mut phone, _) = received("accident");
    phone.tell(UiEvent::PagePressed { action: PageAction::BeginPractice });
    let view = phone.view();
    assert_eq!(view.practice, None);
    assert_eq!(banner(&view), Some("An alert is on its way. Practise another time."));
}

#[test]
fn it_is_felt_like_an_alert_unless_silence_was_chosen() {
    let kept = |effect: &Effect| matches!(effect, Effect::Vibrate(request) if request.operation == VibrateOperation::Kept);
    let mut phone = practising();
    hold(&mut phone);
    choose(&mut phone, "accident");
    assert_eq!(phone.count(kept), 1);
}

#[test]
fn a_finger_on_the_button_when_it_ends_sends_nothing() {
    let mut phone = practising();
    phone.wait(119_500);
    phone.tell(UiEvent::SosPressed);
    phone.wait(1_500);
    phone.tell(UiEvent::SosHeld);
    nothing_happened(&phone);
    phone.wait(15_000);
    nothing_happened(&phone);
    assert!(matches!(phone.screen(), Screen::Sos { .. }));
    // and it does not swallow what is pressed afterwards
    hold(&mut phone);
    assert_eq!(phone.count(Effect::is_alert_store), 1);
}
