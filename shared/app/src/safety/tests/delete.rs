//! Deleting everything.

use super::*;
use crate::{
    effects::{
        capture::CaptureOutput,
        clip_store::{ClipStoreOperation, ClipStoreOutput},
        evidence_store::{EvidenceStoreOperation, EvidenceStoreOutput},
        track::TrackOperation,
    },
    sync::tests::{done, staff_phone},
    view::Tone,
};

fn is_evidence_wipe(effect: &Effect) -> bool {
    matches!(effect, Effect::EvidenceStore(request) if request.operation == EvidenceStoreOperation::Wipe)
}

fn is_clip_wipe(effect: &Effect) -> bool {
    matches!(effect, Effect::ClipStore(request) if request.operation == ClipStoreOperation::Wipe)
}

/// The stores of evidence and clips answer.
fn rest_is(phone: &mut Phone, evidence: EvidenceStoreOutput, clips: ClipStoreOutput) {
    let request = phone.take(is_evidence_wipe, Effect::expect_evidence_store);
    phone.resolve(request, evidence);
    let request = phone.take(is_clip_wipe, Effect::expect_clip_store);
    phone.resolve(request, clips);
}

/// The other stores are empty.
fn rest_is_wiped(phone: &mut Phone) {
    rest_is(phone, EvidenceStoreOutput::Done, ClipStoreOutput::Done);
    phone.record_store(done);
}

/// The store of alerts answers that it is empty, and the app begins anew.
fn wiped(phone: &mut Phone) {
    phone.alerts_wiped();
    phone.disk_done();
}

const SPARED: &str = "You asked for help, so not everything was deleted. You can delete again later.";
const TRIED_AGAIN: &str = "Not everything could be deleted. This phone tries again.";

fn banner(phone: &Phone) -> Option<String> {
    phone.view().banner.map(|banner| banner.text)
}

fn ask(phone: &mut Phone) {
    open(phone, Page::Safety);
    open(phone, Page::DeleteEverything);
}

#[test]
fn everything_goes_and_the_phone_begins_as_a_new_one() {
    let mut phone = with_alert("en");
    set(&mut phone, PhoneOption::NeutralIcon, true);
    phone.disk_done();
    while disguise(&mut phone).is_some() {}
    let before = phone.device.clone().unwrap();
    ask(&mut phone);
    press(&mut phone, PageAction::DeleteEverything);
    assert_eq!(page(&phone).paragraphs, ["Deleting…"]);
    assert!(
        phone.open.iter().any(
            |effect| matches!(effect, Effect::Track(request) if request.operation == TrackOperation::End)
        )
    );
    assert_eq!(phone.count(Effect::is_alert_store), 0, "the alerts go last");
    rest_is_wiped(&mut phone);
    wiped(&mut phone);
    assert!(phone.disk.is_empty() && !phone.settings.contains_key("options"));
    let Screen::Language { view } = phone.screen() else { panic!("{:?}", phone.screen()) };
    assert!(view.choices.iter().all(|choice| !choice.selected), "as at a first start");
    let after = phone.device.clone().unwrap();
    assert_ne!(before.device_id, after.device_id);
    assert_ne!(before.device_token, after.device_token);
    assert_eq!(disguise(&mut phone), Some(DisguiseOperation::Appear { neutral: false }));
    phone.tell(UiEvent::LanguageChosen { tag: "en".into() });
    phone.tell(UiEvent::BackPressed);
    assert!(matches!(phone.screen(), Screen::Sos { view } if view.alert.is_none()));
}

#[test]
fn what_waits_is_said_first_and_can_be_sent() {
    let mut phone = Phone::ready("en");
    phone.tell(UiEvent::SosHeld);
    phone.tell(UiEvent::KindChosen { code: "accident".into() });
    phone.disk_done();
    phone.http("/v1/alerts", |_| crate::effects::http::HttpOutput::NoAnswer);
    ask(&mut phone);
    assert_eq!(row(&phone, "1 thing has not been sent yet. It would be lost.").tone, Tone::Urgent);
    assert_eq!(page(&phone).primary.unwrap().action, PageAction::SendWaiting);
    press(&mut phone, PageAction::SendWaiting);
    assert!(phone.requests().contains(&"Post /v1/alerts".to_owned()));
    // without a network there is nothing to send with
    phone.tell(UiEvent::ConnectivityChanged { online: false });
    assert_eq!(page(&phone).primary.unwrap().action, PageAction::DeleteEverything);
}

#[test]
fn what_could_not_be_deleted_is_said_and_tried_again() {
    let mut phone = Phone::ready("en");
    ask(&mut phone);
    press(&mut phone, PageAction::DeleteEverything);
    press(&mut phone, PageAction::DeleteEverything);
    rest_is_wiped(&mut phone);
    phone.alert_store(|_| AlertStoreOutput::Failed);
    assert_eq!(phone.count(Effect::is_alert_store), 0, "pressed twice is asked once");
    assert_eq!(banner(&phone).as_deref(), Some(TRIED_AGAIN));
    phone.wait(1_100);
    wiped(&mut phone);
    assert_eq!(phone.view().banner, None);
    assert!(matches!(phone.screen(), Screen::Language { .. }));
}

#[test]
fn a_call_for_help_is_not_deleted_with_what_was_before() {
    let mut phone = Phone::ready("en");
    ask(&mut phone);
    press(&mut phone, PageAction::DeleteEverything);
    rest_is_wiped(&mut phone);
    phone.alert_store(|_| AlertStoreOutput::Failed);
    phone.tell(UiEvent::BackPressed);
    phone.tell(UiEvent::SosHeld);
    phone.disk_done();
    phone.tell(UiEvent::KindChosen { code: "accident".into() });
    assert_eq!(banner(&phone).as_deref(), Some(SPARED), "nobody is told that it is tried again");
    phone.wait(10 * 60 * 1000);
    let wipes = phone.open.iter().filter(
        |effect| matches!(effect, Effect::AlertStore(request) if request.operation == AlertStoreOperation::Wipe),
    );
    assert_eq!(wipes.count(), 0);
    assert_eq!(phone.disk.len(), 1);
}

#[test]
fn who_is_signed_in_is_told_and_signed_out() {
    let mut phone = staff_phone("en", &[]);
    phone.tell(UiEvent::PhoneNoticed { state: well() });
    ask(&mut phone);
    assert!(page(&phone).paragraphs.iter().any(|text| text.starts_with("You are also signed out")));
    press(&mut phone, PageAction::DeleteEverything);
    assert!(phone.requests().contains(&"Delete /v1/sessions".to_owned()));
    rest_is(&mut phone, EvidenceStoreOutput::Done, ClipStoreOutput::Done);
    assert_eq!(phone.count(Effect::is_alert_store), 0, "the records have not answered");
    phone.record_store(|_| RecordStoreOutput::Failed);
    assert!(phone.view().banner.unwrap().text.starts_with("Not everything could be deleted."));
    wiped(&mut phone);
    phone.tell(UiEvent::LanguageChosen { tag: "en".into() });
    phone.tell(UiEvent::StaffOpened);
    assert!(matches!(phone.screen(), Screen::SignIn { .. }));
}

#[test]
fn a_store_that_fails_or_hangs_holds_the_alerts_up_no_longer_and_is_tried_again() {
    let mut phone = Phone::ready("en");
    ask(&mut phone);
    press(&mut phone, PageAction::DeleteEverything);
    rest_is(&mut phone, EvidenceStoreOutput::Failed, ClipStoreOutput::Done);
    assert!(phone.view().banner.unwrap().text.starts_with("Not everything could be deleted."));
    phone.record_store(done);
    wiped(&mut phone);
    assert!(matches!(phone.screen(), Screen::Language { .. }));
    phone.wait(1_100);
    assert_eq!(phone.count(is_evidence_wipe), 1, "the photos still go");

    let mut phone = Phone::ready("en");
    ask(&mut phone);
    press(&mut phone, PageAction::DeleteEverything);
    phone.wait(4_900);
    assert_eq!(phone.count(Effect::is_alert_store), 0);
    phone.wait(200);
    wiped(&mut phone);
    assert!(matches!(phone.screen(), Screen::Language { .. }));
}

#[test]
fn help_that_is_no_siren_is_not_deleted_either() {
    let mut phone = Phone::ready("en");
    ask(&mut phone);
    press(&mut phone, PageAction::DeleteEverything);
    phone.tell(UiEvent::BackPressed);
    phone.tell(UiEvent::HelpOpened);
    phone.tell(UiEvent::KindChosen { code: "wages".into() });
    phone.disk_done();
    rest_is_wiped(&mut phone);
    phone.wait(60_000);
    let wipes = phone.open.iter().filter(
        |effect| matches!(effect, Effect::AlertStore(request) if request.operation == AlertStoreOperation::Wipe),
    );
    assert_eq!((wipes.count(), phone.disk.len()), (0, 1));
}

/// Everything was asked to be deleted, and the photos could not be.
fn photos_stay() -> Phone {
    let mut phone = Phone::ready("en");
    phone.take(Effect::is_evidence_store, Effect::expect_evidence_store);
    ask(&mut phone);
    press(&mut phone, PageAction::DeleteEverything);
    rest_is(&mut phone, EvidenceStoreOutput::Failed, ClipStoreOutput::Done);
    phone.record_store(done);
    wiped(&mut phone);
    phone.tell(UiEvent::LanguageChosen { tag: "en".into() });
    phone.tell(UiEvent::SosHeld);
    phone.tell(UiEvent::KindChosen { code: "accident".into() });
    phone.disk_done();
    phone
}

#[test]
fn while_somebody_calls_for_help_the_photos_of_before_still_go_and_the_line_goes_with_them() {
    let mut phone = photos_stay();
    assert_eq!(banner(&phone).as_deref(), Some(TRIED_AGAIN));
    phone.wait(1_100);
    let again = phone.take(is_evidence_wipe, Effect::expect_evidence_store);
    phone.resolve(again, EvidenceStoreOutput::Done);
    assert_eq!(banner(&phone), None);
    assert_eq!(phone.disk.len(), 1, "the alert stays");
}

#[test]
fn a_photo_of_the_new_alert_is_not_deleted_with_those_of_before() {
    let mut phone = photos_stay();
    press(&mut phone, PageAction::TakePhoto);
    let camera = phone.take(Effect::is_capture_photo, Effect::expect_capture_photo);
    let file = CaptureOutput::Taken { path: "/cache/1.jpg".into(), media_type: "image/jpeg".into() };
    phone.resolve(camera, file);
    phone.wait(10 * 60_000);
    assert_eq!(phone.count(is_evidence_wipe), 0);
    assert_eq!(banner(&phone).as_deref(), Some(SPARED));
}
