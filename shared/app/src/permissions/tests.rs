//! Asking for permissions, by events and effects.

use rstest::rstest;

use crate::{
    effects::{
        Effect,
        permission::{Permission, PermissionState, SettingsPage},
        record_store::LoadedRecords,
    },
    pages::tests::{offered, open, page, press, row, unasked, well},
    testing::Phone,
    ui_event::{PhoneState, UiEvent},
    view::{Page, PageAction, PageControl, Screen, Tone},
};

fn new_phone(state: Option<PhoneState>) -> Phone {
    let mut phone = Phone::starting("en");
    phone.tell(UiEvent::Appeared);
    if let Some(state) = state {
        phone.tell(UiEvent::PhoneNoticed { state });
    }
    phone.load(None, Vec::new(), LoadedRecords::default());
    phone
}

fn asked(phone: &mut Phone) -> Option<Permission> {
    let asked = phone.take(Effect::is_ask_permission, Effect::expect_ask_permission)?;
    Some(asked.operation.permission)
}

#[test]
fn they_are_asked_once_after_the_first_language_each_in_its_turn() {
    let mut phone = new_phone(Some(unasked()));
    assert!(matches!(phone.screen(), Screen::Language { .. }), "first the language");
    phone.tell(UiEvent::LanguageChosen { tag: "en".into() });
    assert_eq!(page(&phone).primary.unwrap().label, "Allow: See where you are");
    press(&mut phone, PageAction::AskPermission { permission: Permission::Location });
    assert_eq!(asked(&mut phone), Some(Permission::Location));
    phone.tell(UiEvent::PhoneNoticed {
        state: PhoneState { location: PermissionState::Granted, ..unasked() },
    });
    assert_eq!(page(&phone).primary.unwrap().label, "Allow: Tell you when MAIN answers");
    press(&mut phone, PageAction::SkipPermission { permission: Permission::Notifications });
    press(&mut phone, PageAction::SkipPermission { permission: Permission::Sms });
    assert_eq!(asked(&mut phone), None, "not now means not now");
    assert_eq!(page(&phone).primary.unwrap().action, PageAction::Back);
    press(&mut phone, PageAction::Back);
    assert!(matches!(phone.screen(), Screen::Sos { .. }));
    // another language does not ask again
    phone.tell(UiEvent::LanguageOpened);
    phone.tell(UiEvent::LanguageChosen { tag: "hi".into() });
    assert!(matches!(phone.screen(), Screen::Sos { .. }));
}

#[rstest]
#[case(None)]
#[case(Some(PhoneState { sms: PermissionState::NotThere, ..well() }))]
fn where_there_is_nothing_to_ask_nothing_is_asked(#[case] state: Option<PhoneState>) {
    let mut phone = new_phone(state);
    phone.tell(UiEvent::LanguageChosen { tag: "en".into() });
    assert!(matches!(phone.screen(), Screen::Sos { .. }));
}

#[test]
fn the_page_of_the_first_start_can_be_left_at_once() {
    let mut phone = new_phone(Some(unasked()));
    phone.tell(UiEvent::LanguageChosen { tag: "en".into() });
    phone.tell(UiEvent::BackPressed);
    assert!(matches!(phone.screen(), Screen::Sos { .. }));
    phone.tell(UiEvent::SosHeld);
    assert!(matches!(phone.screen(), Screen::Kind { .. }), "nothing stands before an alert");
}

#[test]
fn sending_messages_takes_one_consent_and_stays_refusable() {
    let mut phone = Phone::ready("en");
    phone.tell(UiEvent::PhoneNoticed { state: unasked() });
    open(&mut phone, Page::Permissions);
    press(&mut phone, PageAction::AskPermission { permission: Permission::Sms });
    assert_eq!(asked(&mut phone), Some(Permission::Sms));
    phone.disk_done();
    assert!(phone.settings["options"].value.contains(r#""sms_by_itself":true"#));
    phone.tell(UiEvent::PhoneNoticed { state: PhoneState { sms: PermissionState::Granted, ..unasked() } });
    assert_eq!(row(&phone, "Send messages by itself").tone, Tone::Good);

    // where the platform gave it before anybody agreed, agreeing is all that is left
    let mut phone = Phone::ready("en");
    phone.tell(UiEvent::PhoneNoticed { state: well() });
    open(&mut phone, Page::Permissions);
    assert_ne!(row(&phone, "Send messages by itself").tone, Tone::Good);
    press(&mut phone, PageAction::AskPermission { permission: Permission::Sms });
    assert_eq!(asked(&mut phone), None);
    assert_eq!(row(&phone, "Send messages by itself").tone, Tone::Good);
}

#[test]
fn a_phone_that_cannot_send_messages_is_not_asked_to() {
    let mut phone = Phone::ready("en");
    phone.tell(UiEvent::PhoneNoticed { state: PhoneState { sms: PermissionState::NotThere, ..unasked() } });
    open(&mut phone, Page::Permissions);
    assert!(page(&phone).rows.iter().all(|row| row.title != "Send messages by itself"));
}

#[test]
fn what_was_refused_can_be_asked_again_and_for_good_leads_to_the_settings() {
    let mut phone = Phone::ready("en");
    let with = |location| PhoneState { location, ..well() };
    phone.tell(UiEvent::PhoneNoticed { state: with(PermissionState::Refused) });
    open(&mut phone, Page::Permissions);
    let ask = PageAction::AskPermission { permission: Permission::Location };
    assert!(offered(&page(&phone)).contains(&ask));
    phone.tell(UiEvent::PhoneNoticed { state: with(PermissionState::RefusedForGood) });
    assert!(!offered(&page(&phone)).contains(&ask));
    let refused = row(&phone, "See where you are");
    let PageControl::Button { action, .. } = refused.control else { panic!("a dead end") };
    assert_eq!(action, PageAction::OpenSettings { settings: SettingsPage::App });
    assert!(refused.detail.unwrap().contains("settings"));
}
