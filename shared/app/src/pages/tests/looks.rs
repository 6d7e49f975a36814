//! Every page as it is drawn.

use rstest::rstest;

use super::*;
use crate::testing::readable;

fn with_family(phone: &mut Phone) {
    open(phone, Page::Family);
    for (name, number) in [("Sunita", "98123 45678"), ("", "+977 98 4123 4567")] {
        type_in(phone, PageField::FamilyName, name);
        type_in(phone, PageField::FamilyNumber, number);
        press(phone, PageAction::AddFamily);
    }
    phone.tell(UiEvent::BackPressed);
}

#[rstest]
#[case("en")]
#[case("hi")]
fn the_pages_of_a_new_phone(#[case] language: &str) {
    let mut phone = Phone::ready(language);
    phone.tell(UiEvent::PhoneNoticed { state: unasked() });
    let mut seen = Vec::new();
    for wanted in [
        Page::Menu,
        Page::ConfirmSos,
        Page::Practice,
        Page::Permissions,
        Page::CheckUp,
        Page::Family,
        Page::Safety,
        Page::OwnNumber,
        Page::DeleteEverything,
    ] {
        open(&mut phone, wanted);
        seen.push(page(&phone));
        phone.tell(UiEvent::BackPressed);
    }
    insta::with_settings!({snapshot_suffix => language}, {
        insta::assert_snapshot!(readable(&seen));
    });
}

#[rstest]
#[case("en")]
#[case("hi")]
fn the_pages_beside_an_alert(#[case] language: &str) {
    let mut phone = with_alert(language);
    with_family(&mut phone);
    let mut seen = Vec::new();
    open(&mut phone, Page::Contact);
    press(&mut phone, PageAction::ChooseContact { contact: ContactChoice::Message });
    phone.tell(UiEvent::BackPressed);
    for wanted in
        [Page::AfterAlert, Page::Place, Page::States, Page::Contact, Page::Family, Page::DeleteEverything]
    {
        open(&mut phone, wanted);
        seen.push(page(&phone));
    }
    phone
        .tell(UiEvent::PhoneNoticed { state: PhoneState { microphone: PermissionState::Granted, ..well() } });
    press(&mut phone, PageAction::BeginRecording);
    phone.wait(72_000);
    seen.push(page(&phone));
    insta::with_settings!({snapshot_suffix => language}, {
        insta::assert_snapshot!(readable(&seen));
    });
}
