//! The store of alerts is there and its key comes late: nothing is undone, nobody is given away, and an alert goes out.

use serde_json::json;

use crate::{
    effects::{
        Effect,
        alert_store::{AlertStoreOperation, AlertStoreOutput, KeptAlert, KeptSetting},
        disguise::DisguiseOperation,
        evidence_store::EvidenceStoreOperation,
        http::HttpOutput,
        record_store::RecordStoreOutput,
    },
    testing::{Phone, device},
    ui_event::UiEvent,
    view::{PageAction, PhoneOption, Screen},
};

/// A phone in a person's hand whose Keystore does not answer.
fn keyless(neutral_shown: bool) -> Phone {
    let mut phone = Phone::starting("hi-IN");
    no_key(&mut phone, neutral_shown);
    phone.record_store(|_| RecordStoreOutput::Loaded(Box::default()));
    phone.tell(UiEvent::Appeared);
    // somebody looks: it is asked for at once
    no_key(&mut phone, neutral_shown);
    phone
}

/// The store is asked and has no key; it says what the stand-in holds.
#[track_caller]
fn no_key(phone: &mut Phone, neutral_shown: bool) {
    let alerts = phone.disk.values().cloned().collect();
    phone.alert_store(|operation| {
        assert_eq!(*operation, AlertStoreOperation::Load);
        AlertStoreOutput::Keyless { alerts, neutral_shown }
    });
}

/// The key came: what the stand-in held stands behind what the store had.
#[track_caller]
fn key_comes(phone: &mut Phone, had: Vec<KeptAlert>, settings: Vec<KeptSetting>) {
    let alerts = had.into_iter().chain(phone.disk.values().cloned()).collect();
    phone.alert_store(|operation| {
        assert_eq!(*operation, AlertStoreOperation::Load);
        AlertStoreOutput::Loaded { device: Some(device("en")), alerts, settings, renewed: false }
    });
}

fn setting(name: &str, value: &serde_json::Value) -> KeptSetting {
    KeptSetting { name: name.into(), value: value.to_string() }
}

/// Somebody left the app behind its calendar, and gave it a neutral icon.
fn disguised() -> Vec<KeptSetting> {
    vec![
        setting("options", &json!({"neutral_icon": true, "silent": true})),
        setting("neutral-shown", &json!(true)),
    ]
}

fn disguises(phone: &mut Phone) -> Vec<DisguiseOperation> {
    let taken = std::iter::from_fn(|| phone.take(Effect::is_disguise, Effect::expect_disguise));
    taken.map(|request| request.operation).collect()
}

fn sends(phone: &Phone) -> usize {
    phone.requests().iter().filter(|request| *request == "Post /v1/alerts").count()
}

fn press(phone: &mut Phone) {
    phone.tell(UiEvent::SosHeld);
    phone.tell(UiEvent::KindChosen { code: "accident".into() });
}

#[test]
fn it_is_no_first_day_and_undoes_no_disguise() {
    let mut phone = keyless(false);
    let view = phone.view();
    assert!(matches!(view.screen, Screen::Starting { .. }), "{:?}", view.screen);
    assert_eq!((view.language.as_str(), view.banner), ("hi", None));
    assert!(view.hide_in_recents, "nobody knows whether the person wants that");
    assert_eq!(disguises(&mut phone), []);
    assert!(!phone.requests().contains(&"Post /v1/devices".to_owned()), "it has a name already");

    phone.wait(4_000);
    key_comes(&mut phone, Vec::new(), disguised());
    assert_eq!(disguises(&mut phone), [DisguiseOperation::Appear { neutral: true }]);
    assert_eq!(phone.view().language, "en");
    assert!(matches!(phone.screen(), Screen::Neutral { .. }));
}

#[test]
fn who_was_last_behind_the_calendar_finds_it_and_who_left_it_does_not_find_it_again() {
    let mut phone = keyless(true);
    assert!(matches!(phone.screen(), Screen::Neutral { .. }));
    phone.tell(UiEvent::NeutralHeld);
    assert!(matches!(phone.screen(), Screen::Starting { .. }));
    phone.wait(4_000);
    key_comes(&mut phone, Vec::new(), disguised());
    assert!(matches!(phone.screen(), Screen::Sos { .. }));
    phone.disk_done();
    assert_eq!(phone.settings["neutral-shown"].value, "false");

    let mut phone = keyless(true);
    phone.wait(4_000);
    key_comes(&mut phone, Vec::new(), disguised());
    assert!(matches!(phone.screen(), Screen::Neutral { .. }), "it stays until it is held");
    // whoever calls for help is not sent to it
    let mut phone = Phone::starting("en");
    phone.tell(UiEvent::SosPressed);
    no_key(&mut phone, true);
    assert!(matches!(phone.screen(), Screen::Starting { .. }));
}

#[test]
fn an_alert_is_kept_and_sent_without_the_key_and_is_one_alert_when_it_comes() {
    let mut phone = keyless(false);
    press(&mut phone);
    assert_eq!(sends(&phone), 0, "first the disk");
    phone.disk_done();
    assert!(matches!(phone.screen(), Screen::Receipt { .. }));
    assert_eq!((phone.disk.len(), sends(&phone)), (1, 1));
    phone.wait(4_000);
    key_comes(&mut phone, Vec::new(), disguised());
    assert!(matches!(phone.screen(), Screen::Receipt { .. }), "not the calendar over what they called for");
    phone.disk_done();
    phone.http("/v1/alerts", |_| HttpOutput::NoAnswer);
    phone.wait(5_000);
    assert_eq!((phone.disk.len(), sends(&phone)), (1, 1));
    // that it is to be silent was read only now, and goes along
    let sent = phone.http("/v1/alerts", |_| HttpOutput::NoAnswer);
    let body: serde_json::Value = serde_json::from_slice(&sent.body).unwrap();
    assert_eq!(body["contact"], "none");
}

#[test]
fn the_open_alert_of_before_is_shown_and_sent_when_the_key_comes() {
    let mut before = Phone::ready("en");
    press(&mut before);
    before.disk_done();
    let open = before.disk.into_values().collect();
    let mut phone = keyless(false);
    phone.wait(4_000);
    key_comes(&mut phone, open, Vec::new());
    assert_eq!(sends(&phone), 1);
    assert!(matches!(phone.screen(), Screen::Sos { view } if view.alert.is_some()));
    // photos and voice notes are sealed with the same key
    let asked = |effect: &Effect| matches!(effect, Effect::EvidenceStore(request) if request.operation == EvidenceStoreOperation::Load);
    assert_eq!(phone.count(asked), 2);
}

#[test]
fn what_the_stand_in_holds_of_an_earlier_run_goes_out_without_the_key() {
    let mut before = keyless(false);
    press(&mut before);
    before.disk_done();
    let mut phone = Phone::starting("en");
    phone.disk = before.disk;
    no_key(&mut phone, false);
    assert_eq!(sends(&phone), 1);
    phone.tell(UiEvent::Appeared);
    no_key(&mut phone, false);
    assert_eq!(sends(&phone), 1);
}

#[test]
fn what_was_taken_back_while_the_store_was_asked_is_not_sent() {
    let mut phone = keyless(false);
    phone.tell(UiEvent::SosHeld);
    phone.disk_done();
    phone.wait(4_000);
    // the store has read the draft when it is taken back
    let had = phone.disk.values().cloned().collect();
    phone.tell(UiEvent::CancelPressed);
    phone.alert_store(|_| AlertStoreOutput::Loaded {
        device: Some(device("en")),
        alerts: had,
        settings: Vec::new(),
        renewed: false,
    });
    phone.disk_done();
    phone.wait(30_000);
    assert_eq!((phone.disk.len(), sends(&phone)), (0, 0));
}

#[test]
fn the_key_is_asked_for_after_two_seconds_then_four_up_to_a_minute_and_when_somebody_looks() {
    let mut phone = Phone::starting("en");
    no_key(&mut phone, false);
    for pause in [2, 4, 8, 16, 32, 60, 60] {
        phone.wait(pause * 1000 - 1);
        assert_eq!(phone.count(Effect::is_alert_store), 0, "{pause}");
        phone.wait(1);
        no_key(&mut phone, false);
    }
    phone.tell(UiEvent::Appeared);
    assert_eq!(phone.count(Effect::is_alert_store), 1);
    phone.tell(UiEvent::ConnectivityChanged { online: true });
    assert_eq!(phone.count(Effect::is_alert_store), 1, "it is being asked");
    // a store that fails in between is no first day either
    phone.alert_store(|_| AlertStoreOutput::Failed);
    assert!(matches!(phone.screen(), Screen::Starting { .. }));
    phone.wait(60_000);
    key_comes(&mut phone, Vec::new(), Vec::new());
    phone.wait(600_000);
    let asked = |effect: &Effect| matches!(effect, Effect::AlertStore(request) if request.operation == AlertStoreOperation::Load);
    assert_eq!(phone.count(asked), 0);
}

#[test]
fn what_is_set_meanwhile_is_said_not_to_be_kept() {
    let mut phone = keyless(false);
    phone.tell(UiEvent::PagePressed { action: PageAction::Set { option: PhoneOption::Silent, on: true } });
    phone.alert_store(|_| AlertStoreOutput::Failed);
    assert!(phone.view().banner.is_some());
}

#[test]
fn what_is_read_while_everything_is_deleted_does_not_come_back() {
    let mut before = Phone::ready("en");
    press(&mut before);
    before.disk_done();
    let had: Vec<KeptAlert> = before.disk.into_values().collect();
    for with_key in [true, false] {
        let mut phone = keyless(false);
        phone.wait(4_000);
        phone.tell(UiEvent::PagePressed { action: PageAction::DeleteEverything });
        if with_key {
            key_comes(&mut phone, had.clone(), disguised());
        } else {
            phone.disk = had.iter().map(|kept| (kept.alert_id.clone(), kept.clone())).collect();
            no_key(&mut phone, false);
        }
        assert_eq!((sends(&phone), phone.count(Effect::is_alert_store)), (0, 0));
        phone.wait(5_000);
        everything_is_deleted(&mut phone);
        assert_eq!(sends(&phone), 0);
    }
}

#[test]
fn everything_can_be_deleted_before_the_store_was_read_for_the_first_time() {
    let mut phone = Phone::starting("en");
    phone.tell(UiEvent::Appeared);
    phone.tell(UiEvent::PagePressed { action: PageAction::DeleteEverything });
    key_comes(&mut phone, Vec::new(), disguised());
    phone.wait(5_000);
    everything_is_deleted(&mut phone);

    // an alert spares it: it is read after all
    let mut phone = Phone::starting("en");
    phone.tell(UiEvent::Appeared);
    phone.tell(UiEvent::PagePressed { action: PageAction::DeleteEverything });
    key_comes(&mut phone, Vec::new(), disguised());
    press(&mut phone);
    phone.disk_done();
    phone.wait(2_000);
    key_comes(&mut phone, Vec::new(), disguised());
    assert_eq!((phone.disk.len(), sends(&phone)), (1, 1));
    phone.tell(UiEvent::BackPressed);
    assert!(matches!(phone.screen(), Screen::Sos { .. }), "{:?}", phone.screen());
}

/// The store of alerts is deleted, and the phone begins as a new one.
#[track_caller]
fn everything_is_deleted(phone: &mut Phone) {
    phone.alerts_wiped();
    assert!(matches!(phone.screen(), Screen::Language { .. }), "{:?}", phone.screen());
}
