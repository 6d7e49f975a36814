//! The check-up, by its view.

use rstest::rstest;

use crate::{
    effects::permission::{Permission, PermissionState, SettingsPage},
    pages::tests::{open, page, press, row, well, with_alert},
    testing::Phone,
    ui_event::{PhoneState, UiEvent},
    view::{Page, PageAction, PageControl, Tone},
};

fn checked(state: PhoneState) -> Phone {
    let mut phone = Phone::ready("en");
    phone.tell(UiEvent::PhoneNoticed { state });
    open(&mut phone, Page::CheckUp);
    phone
}

#[track_caller]
fn remedy(phone: &Phone, title: &str) -> Option<PageAction> {
    match row(phone, title).control {
        PageControl::Button { action, .. } => Some(action),
        _ => None,
    }
}

fn settings(settings: SettingsPage) -> PageAction {
    PageAction::OpenSettings { settings }
}

#[rstest]
#[case(PhoneState { location_on: false, ..well() }, "Location is switched off", Some(settings(SettingsPage::Location)))]
#[case(PhoneState { location_coarse_only: true, ..well() }, "This app sees only roughly", Some(settings(SettingsPage::App)))]
#[case(
    PhoneState { location: PermissionState::NotAsked, ..well() },
    "This app may not see",
    Some(PageAction::AskPermission { permission: Permission::Location })
)]
#[case(PhoneState { location: PermissionState::RefusedForGood, ..well() }, "This app may not see", Some(settings(SettingsPage::App)))]
fn what_hides_the_place_says_what_to_do(
    #[case] state: PhoneState,
    #[case] said: &str,
    #[case] remedy_wanted: Option<PageAction>,
) {
    let phone = checked(state);
    let found = row(&phone, "Where you are");
    assert!(found.detail.clone().unwrap().starts_with(said), "{found:?}");
    assert_eq!((found.tone, remedy(&phone, "Where you are")), (Tone::Waiting, remedy_wanted));
    assert_eq!(page(&phone).rows[0].title, "Where you are", "what stands in the way comes first");
}

#[rstest]
#[case("Xiaomi", "Autostart")]
#[case("POCO", "Autostart")]
#[case("realme", "auto launch")]
#[case("vivo", "high background power use")]
#[case("samsung", "sleeping apps")]
#[case("OnePlus", "Don't optimise")]
#[case("HUAWEI", "Manage manually")]
#[case("Micromax", "Unrestricted")]
fn each_makers_battery_saver_has_its_words(#[case] maker: &str, #[case] said: &str) {
    let phone = checked(PhoneState { battery_unrestricted: Some(false), maker: maker.into(), ..well() });
    assert!(row(&phone, "Battery saver").detail.unwrap().contains(said));
    assert_eq!(remedy(&phone, "Battery saver"), Some(settings(SettingsPage::Battery)));
}

#[test]
fn a_platform_without_a_battery_saver_has_no_line_for_it() {
    let phone = checked(PhoneState { battery_unrestricted: None, ..well() });
    assert!(page(&phone).rows.iter().all(|row| row.title != "Battery saver"));
}

#[test]
fn the_server_was_heard_when_it_answered_and_not_before() {
    let mut phone = checked(well());
    assert_eq!(row(&phone, "MAIN's server").detail.as_deref(), Some("Not reached yet."));
    assert_eq!(row(&phone, "MAIN's server").tone, Tone::Waiting);
    phone.tell(UiEvent::ConnectivityChanged { online: false });
    assert_eq!(remedy(&phone, "MAIN's server"), Some(settings(SettingsPage::Network)));

    let mut phone = with_alert("en");
    phone.wait(90_000);
    open(&mut phone, Page::CheckUp);
    assert_eq!(row(&phone, "MAIN's server").detail.as_deref(), Some("Last reached: 14:00"));
    assert_eq!(row(&phone, "MAIN's server").tone, Tone::Good);
}

#[test]
fn what_waits_is_counted_and_can_be_sent_now() {
    let mut phone = Phone::ready("en");
    phone.tell(UiEvent::SosHeld);
    phone.tell(UiEvent::KindChosen { code: "accident".into() });
    phone.disk_done();
    phone.http("/v1/alerts", |_| crate::testing::portal());
    open(&mut phone, Page::CheckUp);
    assert_eq!(
        row(&phone, "Waiting to be sent").detail.as_deref(),
        Some("1 thing waits. This phone goes on trying.")
    );
    assert_eq!(
        row(&phone, "MAIN's server").detail.as_deref(),
        Some("Not reached yet."),
        "a portal is not MAIN"
    );
    press(&mut phone, PageAction::SendWaiting);
    assert!(phone.requests().contains(&"Post /v1/alerts".to_owned()));
}

#[test]
fn a_phone_that_is_well_is_said_to_be_ready() {
    let mut phone = with_alert("en");
    press(&mut phone, PageAction::AskPermission { permission: Permission::Sms });
    open(&mut phone, Page::CheckUp);
    assert_eq!(page(&phone).paragraphs, ["This phone is ready for an SOS."]);
    assert!(page(&phone).rows.iter().all(|row| matches!(row.tone, Tone::Good | Tone::Quiet)));
}
