//! The pages of a worker's phone: what their controls do, and how they look, whole, in both languages.

mod looks;
mod walk;

use std::collections::BTreeSet;

use serde_json::json;

use crate::{
    effects::{
        Effect,
        permission::{Permission, PermissionState, SettingsPage},
    },
    testing::{Phone, json_answer},
    ui_event::{CallTarget, PhoneState, UiEvent},
    view::{ContactChoice, Page, PageAction, PageControl, PageField, PageRow, PageView, Screen},
};

/// A phone that has everything it needs and has given it.
pub(crate) fn well() -> PhoneState {
    PhoneState {
        location: PermissionState::Granted,
        location_coarse_only: false,
        location_on: true,
        notifications: PermissionState::Granted,
        sms: PermissionState::Granted,
        can_send_sms: true,
        camera: PermissionState::NotAsked,
        microphone: PermissionState::NotAsked,
        battery_unrestricted: Some(true),
        battery_percent: Some(80),
        maker: "Xiaomi".into(),
        has_voice: Some(true),
        assistive: false,
    }
}

/// A phone of which nothing was asked yet.
pub(crate) fn unasked() -> PhoneState {
    PhoneState {
        location: PermissionState::NotAsked,
        notifications: PermissionState::NotAsked,
        sms: PermissionState::NotAsked,
        battery_unrestricted: Some(false),
        ..well()
    }
}

pub(crate) fn press(phone: &mut Phone, action: PageAction) {
    phone.tell(UiEvent::PagePressed { action });
}

pub(crate) fn open(phone: &mut Phone, page: Page) {
    phone.tell(UiEvent::PageOpened { page });
}

pub(crate) fn type_in(phone: &mut Phone, field: PageField, text: &str) {
    phone.tell(UiEvent::PageTyped { field, text: text.into() });
}

#[track_caller]
pub(crate) fn page(phone: &Phone) -> PageView {
    match phone.screen() {
        Screen::Page { view } => view,
        other => panic!("no page is shown, but {other:?}"),
    }
}

/// The row of this title.
#[track_caller]
pub(crate) fn row(phone: &Phone, title: &str) -> PageRow {
    let rows = page(phone).rows;
    let titles: Vec<_> = rows.iter().map(|row| row.title.clone()).collect();
    rows.into_iter().find(|row| row.title == title).unwrap_or_else(|| panic!("only {titles:?}"))
}

/// Everything that a page offers to press.
pub(crate) fn offered(view: &PageView) -> Vec<PageAction> {
    let of_row = |row: &PageRow| match &row.control {
        PageControl::Press { action }
        | PageControl::Button { action, .. }
        | PageControl::Switch { action, .. }
        | PageControl::Choice { action, .. } => Some(action.clone()),
        PageControl::Nothing | PageControl::Field { .. } => None,
    };
    let buttons = view.primary.iter().chain(&view.secondary).map(|button| button.action.clone());
    view.rows.iter().filter_map(of_row).chain(buttons).collect()
}

/// A phone with an alert of this kind on its way.
pub(crate) fn with_alert(language: &str) -> Phone {
    let mut phone = Phone::ready(language);
    phone.tell(UiEvent::PhoneNoticed { state: well() });
    phone.tell(UiEvent::SosHeld);
    phone.tell(UiEvent::KindChosen { code: "accident".into() });
    phone.disk_done();
    phone.http("/v1/alerts", |body| {
        json_answer(
            201,
            &json!({"alert_id": body["alert_id"], "case_number": "MUM-2026-000123",
                    "hub": {"id": "mumbai", "name": "Mumbai"}, "received_at": "2026-11-22T08:30:12Z"}),
        )
    });
    phone.disk_done();
    phone
}

#[test]
fn the_menu_leads_to_every_page_that_stands_alone_and_back_again() {
    let mut phone = Phone::ready("en");
    phone.tell(UiEvent::MenuOpened);
    let mut pages = BTreeSet::new();
    for action in offered(&page(&phone)) {
        if let PageAction::Open { page: opened } = &action {
            press(&mut phone, action.clone());
            assert_eq!(page(&phone).page, *opened);
            assert!(phone.view().can_go_back);
            press(&mut phone, PageAction::Back);
            assert_eq!(page(&phone).page, Page::Menu);
            pages.insert(format!("{opened:?}"));
        }
    }
    let wanted = ["CheckUp", "Family", "ForOther", "OwnNumber", "Permissions", "Practice", "Safety"];
    assert_eq!(pages.into_iter().collect::<Vec<_>>(), wanted);
    press(&mut phone, PageAction::OpenStaff);
    assert!(matches!(phone.screen(), Screen::SignIn { .. }));
}

#[test]
fn helplines_of_others_are_dialled_as_they_stand() {
    let mut phone = Phone::ready("en");
    phone.tell(UiEvent::MenuOpened);
    assert_eq!(row(&phone, "Children's helpline").detail.as_deref(), Some("1098"));
    press(&mut phone, PageAction::Call { target: CallTarget::LegalAid });
    let dialled = phone.take(Effect::is_dial, Effect::expect_dial).unwrap();
    assert_eq!(dialled.operation.number, "15100");
}

#[test]
fn the_question_before_an_sos_has_one_red_button_and_one_way_out() {
    let mut phone = Phone::ready("en");
    phone.tell(UiEvent::SosAsked);
    let asked = page(&phone);
    assert_eq!(asked.page, Page::ConfirmSos);
    assert!(asked.primary.as_ref().unwrap().is_sos && !asked.secondary.as_ref().unwrap().is_sos);
    press(&mut phone, PageAction::Back);
    assert!(matches!(phone.screen(), Screen::Sos { .. }));
    assert!(phone.disk.is_empty());

    phone.tell(UiEvent::SosAsked);
    press(&mut phone, PageAction::ConfirmSos);
    assert!(matches!(phone.screen(), Screen::Kind { .. }));
    phone.disk_done();
    assert_eq!(phone.disk.len(), 1, "the alert is made before anything is asked");
    phone.tell(UiEvent::KindChosen { code: "threat".into() });
    phone.tell(UiEvent::BackPressed);
    assert!(matches!(phone.screen(), Screen::Sos { .. }), "the question does not come again");
}

#[test]
fn a_page_about_an_alert_is_not_shown_where_there_is_none() {
    let mut phone = Phone::ready("en");
    for wanted in [Page::AfterAlert, Page::Recording] {
        open(&mut phone, wanted);
        assert!(matches!(phone.screen(), Screen::Sos { .. }));
        phone.tell(UiEvent::BackPressed);
    }
}

#[test]
fn where_the_person_is_reaches_the_server_in_their_words() {
    let mut phone = with_alert("en");
    open(&mut phone, Page::AfterAlert);
    assert_eq!(row(&phone, "Where I am").detail.as_deref(), Some("Not told yet"));
    open(&mut phone, Page::Place);
    open(&mut phone, Page::States);
    let states = page(&phone);
    assert_eq!(states.rows.len(), 36);
    assert_eq!(states.rows[0].title, "Maharashtra", "the state of the hub that answered comes first");
    press(&mut phone, PageAction::ChooseState { state: "Goa".into() });
    assert_eq!(row(&phone, "State").detail.as_deref(), Some("Goa"), "back on the page before");
    type_in(&mut phone, PageField::Landmark, "  behind the station ");
    press(&mut phone, PageAction::KeepPlace);
    assert_eq!(page(&phone).page, Page::AfterAlert);
    assert_eq!(row(&phone, "Where I am").detail.as_deref(), Some("Goa, behind the station"));
    phone.disk_done();
    let mut told = Vec::new();
    while phone.requests().contains(&"Post /v1/alerts".to_owned()) {
        phone.http("/v1/alerts", |body| {
            told.push((body["state"].clone(), body["note"].clone()));
            json_answer(
                200,
                &json!({"alert_id": body["alert_id"], "case_number": "MUM-2026-000123",
                        "hub": {"id": "mumbai", "name": "Mumbai"}, "received_at": "2026-11-22T08:30:12Z"}),
            )
        });
        phone.disk_done();
    }
    let (state, note) = told.pop().expect("the alert goes again");
    assert_eq!(state, "Goa");
    assert!(note.as_str().unwrap().contains("behind the station"), "{note}");
}

#[test]
fn whoever_may_be_called_is_asked_for_the_number_once() {
    let mut phone = with_alert("en");
    open(&mut phone, Page::AfterAlert);
    open(&mut phone, Page::Contact);
    press(&mut phone, PageAction::ChooseContact { contact: ContactChoice::Nothing });
    assert_eq!(page(&phone).page, Page::AfterAlert);
    assert_eq!(row(&phone, "How to answer me").detail.as_deref(), Some("No call, no message"));
    open(&mut phone, Page::Contact);
    press(&mut phone, PageAction::ChooseContact { contact: ContactChoice::Call });
    assert_eq!(page(&phone).page, Page::OwnNumber);
    type_in(&mut phone, PageField::OwnNumber, "98123 45678");
    press(&mut phone, PageAction::KeepOwnNumber);
    assert_eq!(row(&phone, "My number").detail.as_deref(), Some("+91 98123 45678"));
    open(&mut phone, Page::Contact);
    press(&mut phone, PageAction::ChooseContact { contact: ContactChoice::Message });
    assert_eq!(page(&phone).page, Page::AfterAlert, "the number is known");
    phone.disk_done();
    let phone = phone.restarted("en");
    assert!(phone.settings["own-number"].value.contains("+919812345678"));
}

#[test]
fn a_number_that_is_none_is_said_to_be_none_and_stays_as_it_was_typed() {
    let mut phone = Phone::ready("en");
    open(&mut phone, Page::OwnNumber);
    assert!(!page(&phone).primary.unwrap().enabled, "nothing to keep");
    type_in(&mut phone, PageField::OwnNumber, "98123 4567");
    press(&mut phone, PageAction::KeepOwnNumber);
    let view = page(&phone);
    assert!(view.error.unwrap().starts_with("This is not a whole phone number."));
    assert!(matches!(&view.rows[0].control, PageControl::Field { text, .. } if text == "98123 4567"));
    assert!(!phone.settings.contains_key("own-number"));
    type_in(&mut phone, PageField::OwnNumber, "98123 45678");
    assert_eq!(page(&phone).error, None, "what is typed is not scolded");
    press(&mut phone, PageAction::KeepOwnNumber);
    phone.disk_done();
    assert!(phone.settings["own-number"].value.contains("+919812345678"));
    // emptied, it is taken back
    open(&mut phone, Page::OwnNumber);
    type_in(&mut phone, PageField::OwnNumber, "");
    press(&mut phone, PageAction::KeepOwnNumber);
    phone.disk_done();
    assert_eq!(phone.settings["own-number"].value, "null");
}

#[test]
fn the_camera_is_asked_for_with_the_first_photo_and_the_photo_follows() {
    let mut phone = with_alert("en");
    open(&mut phone, Page::AfterAlert);
    press(&mut phone, PageAction::TakePhoto);
    assert_eq!(phone.count(Effect::is_capture_photo), 0, "not before it is permitted");
    let asked = phone.take(Effect::is_ask_permission, Effect::expect_ask_permission).unwrap();
    assert_eq!(asked.operation.permission, Permission::Camera);
    // the state is also told for other reasons while the question stands
    phone.tell(UiEvent::PhoneNoticed { state: well() });
    assert_eq!(phone.count(Effect::is_capture_photo), 0);
    phone.tell(UiEvent::PhoneNoticed { state: PhoneState { camera: PermissionState::Granted, ..well() } });
    assert_eq!(phone.count(Effect::is_capture_photo), 1);
    // and from then on at once
    press(&mut phone, PageAction::TakePhoto);
    assert_eq!(phone.count(Effect::is_capture_photo), 2);
}

#[test]
fn a_microphone_refused_for_good_leads_to_the_settings() {
    let mut phone = with_alert("en");
    open(&mut phone, Page::AfterAlert);
    let refused = PhoneState { microphone: PermissionState::RefusedForGood, ..well() };
    phone.tell(UiEvent::PhoneNoticed { state: refused });
    press(&mut phone, PageAction::BeginRecording);
    assert_eq!(phone.count(Effect::is_ask_permission) + phone.count(Effect::is_record_audio), 0);
    assert_eq!(page(&phone).page, Page::Permissions);
    let settings = PageAction::OpenSettings { settings: SettingsPage::App };
    assert!(offered(&page(&phone)).contains(&settings));
    press(&mut phone, settings);
    let opened = phone.take(Effect::is_open_settings, Effect::expect_open_settings).unwrap();
    assert_eq!(opened.operation.page, SettingsPage::App);
}

#[test]
fn a_prompt_is_said_aloud_and_nothing_else_is() {
    let mut phone = Phone::ready("en");
    press(&mut phone, PageAction::Listen { prompt: "prompt-contact".into() });
    assert_eq!(phone.count(Effect::is_speak), 1);
    press(&mut phone, PageAction::Listen { prompt: "about-version".into() });
    press(&mut phone, PageAction::Listen { prompt: "prompt-of-nothing".into() });
    assert_eq!(phone.count(Effect::is_speak), 1);
}
