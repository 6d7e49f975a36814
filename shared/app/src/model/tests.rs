//! From screen to screen, and whatever else may happen.

mod anything;
mod key_to_come;

use crate::{
    effects::{
        Effect,
        record_store::{KeptSession, LoadedRecords, LockedRecords, RecordStoreOperation, RecordStoreOutput},
    },
    testing::{Phone, device},
    ui_event::UiEvent,
    view::{PageAction, Screen},
    work::tests::ASHA,
};

fn new_phone(language: &str) -> Phone {
    let mut phone = Phone::starting(language);
    phone.load(None, Vec::new(), LoadedRecords::default());
    phone
}

#[test]
fn the_first_start_asks_for_a_language_once_and_choosing_leads_to_the_sos() {
    let mut phone = new_phone("ta-IN");
    let Screen::Language { view } = phone.screen() else { panic!("{:?}", phone.screen()) };
    for words in ["अपनी भाषा चुनें", "Choose your language"] {
        assert!(view.title.contains(words), "{}", view.title);
    }
    assert!(view.choices.iter().all(|choice| !choice.selected));
    assert!(!phone.view().can_go_back);
    phone.tell(UiEvent::BackPressed);
    assert!(matches!(phone.screen(), Screen::Language { .. }));
    phone.tell(UiEvent::LanguageChosen { tag: "en".into() });
    assert!(matches!(phone.screen(), Screen::Sos { .. }));
    phone.disk_done();
    let phone = phone.restarted("ta-IN");
    assert_eq!(phone.view().language, "en");
    assert!(matches!(phone.screen(), Screen::Sos { .. }));
}

#[test]
fn the_language_screen_never_comes_from_under_a_finger_or_before_an_alert() {
    let mut phone = Phone::starting("en");
    phone.tell(UiEvent::SosPressed);
    phone.load(None, Vec::new(), LoadedRecords::default());
    assert!(matches!(phone.screen(), Screen::Sos { .. }));
    phone.tell(UiEvent::SosReleased);
    assert!(matches!(phone.screen(), Screen::Language { .. }));

    let mut phone = Phone::starting("en");
    phone.tell(UiEvent::SosPressed);
    phone.load(None, Vec::new(), LoadedRecords::default());
    phone.tell(UiEvent::SosHeld);
    phone.tell(UiEvent::KindChosen { code: "accident".into() });
    assert!(matches!(phone.screen(), Screen::Receipt { .. }));
    phone.tell(UiEvent::BackPressed);
    assert!(matches!(phone.screen(), Screen::Sos { .. }));
}

#[test]
fn a_language_chosen_before_the_store_answered_is_kept() {
    let mut phone = Phone::starting("en");
    phone.tell(UiEvent::LanguageOpened);
    phone.tell(UiEvent::LanguageChosen { tag: "hi".into() });
    assert_eq!(phone.view().language, "hi");
    phone.load(None, Vec::new(), LoadedRecords::default());
    phone.disk_done();
    assert_eq!(phone.device.unwrap().language.as_deref(), Some("hi"));
}

#[test]
fn a_language_that_was_not_offered_changes_nothing() {
    let mut phone = Phone::ready("en");
    phone.tell(UiEvent::LanguageOpened);
    phone.tell(UiEvent::LanguageChosen { tag: "xx".into() });
    assert!(matches!(phone.screen(), Screen::Language { .. }));
    assert_eq!(phone.view().language, "en");
}

#[test]
fn about_and_language_are_one_tap_away_and_back_leads_home() {
    let mut phone = Phone::ready("hi");
    phone.tell(UiEvent::AboutOpened);
    let Screen::About { view } = phone.screen() else { panic!("{:?}", phone.screen()) };
    assert!(view.paragraphs.iter().any(|text| text.contains("GeoNames")));
    assert!(phone.view().can_go_back);
    phone.tell(UiEvent::BackPressed);
    assert!(matches!(phone.screen(), Screen::Sos { .. }));
    assert!(!phone.view().can_go_back);
}

#[test]
fn who_asks_for_the_inbox_before_the_store_is_read_is_led_there_when_it_is() {
    let mut phone = Phone::starting("en");
    phone.tell(UiEvent::StaffOpened);
    assert!(matches!(phone.screen(), Screen::SignIn { .. }));
    let signed_in = KeptSession(crate::sync::tests::session().to_string());
    let records = LoadedRecords { session: Some(signed_in), ..LoadedRecords::default() };
    phone.load(Some(device("en")), Vec::new(), records);
    assert!(matches!(phone.screen(), Screen::Inbox { .. }));
    // back leads to the SOS, not to a sign-in that is none
    phone.tell(UiEvent::BackPressed);
    assert!(matches!(phone.screen(), Screen::Sos { .. }));
}

#[test]
fn records_that_could_not_be_read_are_read_again_while_somebody_waits_for_them() {
    let mut phone = Phone::starting("en");
    phone.tell(UiEvent::Appeared);
    let failed = |phone: &mut Phone| {
        assert_eq!(phone.record_store(|_| RecordStoreOutput::Failed), RecordStoreOperation::Load);
    };
    failed(&mut phone);
    // with pauses that double, up to a minute
    for pause_ms in [2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000] {
        phone.wait(pause_ms - 1_000);
        assert_eq!(phone.count(Effect::is_record_store), 0, "{pause_ms}");
        phone.wait(1_000);
        phone.wait(60_000);
        failed(&mut phone);
    }
    phone.tell(UiEvent::Disappeared);
    phone.wait(300_000);
    assert_eq!(phone.count(Effect::is_record_store), 0, "nobody looks");
    phone.tell(UiEvent::Appeared);
    let signed_in = KeptSession(crate::sync::tests::session().to_string());
    let records = LoadedRecords { session: Some(signed_in), ..LoadedRecords::default() };
    phone.record_store(|_| RecordStoreOutput::Loaded(Box::new(records)));
    assert!(matches!(phone.screen(), Screen::Inbox { .. }), "{:?}", phone.screen());
    phone.wait(300_000);
    assert_eq!(phone.count(Effect::is_record_store), 0);
}

#[test]
fn a_session_that_is_read_while_everything_is_deleted_does_not_begin_again() {
    let signed_in = KeptSession(crate::sync::tests::session().to_string());
    let open = LoadedRecords { session: Some(signed_in), ..LoadedRecords::default() };
    let closed = LockedRecords { staff: Some(ASHA.into()), ..LockedRecords::default() };
    for read in [RecordStoreOutput::Loaded(Box::new(open)), RecordStoreOutput::Locked(closed)] {
        let mut phone = Phone::starting("en");
        phone.tell(UiEvent::Appeared);
        phone.record_store(|_| RecordStoreOutput::Failed);
        phone.wait(2_000);
        // it waits for the key
        assert_eq!(phone.count(Effect::is_record_store), 1);
        phone.tell(UiEvent::PagePressed { action: PageAction::DeleteEverything });
        assert_eq!(phone.record_store(|_| read), RecordStoreOperation::Load);
        nobody_is_signed_in(&mut phone);
        assert_eq!(phone.record_store(|_| RecordStoreOutput::Done), RecordStoreOperation::Wipe);
        nobody_is_signed_in(&mut phone);
    }
}

#[test]
fn what_was_deleted_is_not_read_again() {
    let mut phone = Phone::starting("en");
    phone.tell(UiEvent::Appeared);
    phone.record_store(|_| RecordStoreOutput::Failed);
    phone.tell(UiEvent::PagePressed { action: PageAction::DeleteEverything });
    assert_eq!(phone.record_store(|_| RecordStoreOutput::Done), RecordStoreOperation::Wipe);
    phone.tell(UiEvent::Appeared);
    phone.wait(120_000);
    while let Some(asked) = phone.take(Effect::is_record_store, Effect::expect_record_store) {
        assert_ne!(asked.operation, RecordStoreOperation::Load);
    }
}

#[track_caller]
fn nobody_is_signed_in(phone: &mut Phone) {
    phone.tell(UiEvent::StaffOpened);
    assert!(matches!(phone.screen(), Screen::SignIn { .. }), "{:?}", phone.screen());
    assert_eq!(phone.requests(), Vec::<String>::new());
    assert_eq!(phone.count(Effect::is_stream), 0);
    phone.tell(UiEvent::BackPressed);
}

#[test]
fn records_that_could_not_be_read_at_the_start_are_read_when_the_app_is_next_in_front() {
    let mut phone = Phone::starting("en");
    // an iPhone that was switched on and not unlocked yet
    phone.record_store(|_| RecordStoreOutput::Failed);
    assert_eq!(phone.count(Effect::is_record_store), 0);
    phone.tell(UiEvent::Appeared);
    let asked = phone.record_store(|_| RecordStoreOutput::Failed);
    assert_eq!(asked, RecordStoreOperation::Load);
    phone.tell(UiEvent::Appeared);
    let signed_in = KeptSession(crate::sync::tests::session().to_string());
    let records = LoadedRecords { session: Some(signed_in), ..LoadedRecords::default() };
    phone.record_store(|_| RecordStoreOutput::Loaded(Box::new(records)));
    assert!(matches!(phone.screen(), Screen::Inbox { .. }), "{:?}", phone.screen());
    assert_eq!(phone.requests(), ["Post /v1/sync"]);
    phone.tell(UiEvent::Appeared);
    assert_eq!(phone.count(Effect::is_record_store), 0, "once they are read they are not asked for again");
}
