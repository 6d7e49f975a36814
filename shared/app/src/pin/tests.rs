//! The PIN, by events and effects.

use serde_json::{Value, json};

use crate::{
    effects::{
        Effect,
        alert_store::{AlertStoreOutput, KeptSetting},
        http::HttpOutput,
        record_store::{
            KeptSession, LoadedRecords, LockedRecords, RecordStoreOperation, RecordStoreOutput, SealedBatch,
            SealedGone, WrongPins,
        },
    },
    sync::tests::{phone_with, session},
    testing::{Phone, device, json_answer, problem},
    ui_event::UiEvent,
    view::{Page, PageAction, PhoneOption, PinView, Screen},
    workers::tests as workers,
};

const MINUTE: u64 = 60_000;
const STAFF: &str = "01980000-0000-7000-8000-0000000000aa";

fn link_persons() -> Value {
    let mut session = session();
    session["staff"]["role"] = json!("link-person");
    session
}

fn records(session: &Value, has_pin: bool) -> LoadedRecords {
    LoadedRecords { session: Some(KeptSession(session.to_string())), has_pin, ..LoadedRecords::default() }
}

/// A phone whose records are closed.
fn closed(locked: LockedRecords) -> Phone {
    let mut phone = Phone::starting("en");
    reads_closed(&mut phone, locked);
    phone.tell(UiEvent::Appeared);
    phone
}

/// The stores of a phone that begins answer, and the records are closed.
fn reads_closed(phone: &mut Phone, locked: LockedRecords) {
    phone.device = Some(device("en"));
    let (device, settings) = (phone.device.clone(), phone.settings.values().cloned().collect());
    phone.alert_store(|_| AlertStoreOutput::Loaded { device, alerts: Vec::new(), settings, renewed: false });
    phone.record_store(|_| RecordStoreOutput::Locked(locked));
}

/// Titles of the notifications since the last look.
fn notified(phone: &mut Phone) -> Vec<String> {
    let mut titles = Vec::new();
    while let Some(request) = phone.take(Effect::is_notify, Effect::expect_notify) {
        titles.push(request.operation.title.clone());
    }
    titles
}

fn doorbell(phone: &mut Phone, rings: bool) -> Vec<String> {
    phone.tell(UiEvent::DoorbellRung { rings });
    notified(phone)
}

#[test]
fn a_phone_that_was_ended_says_behind_its_pin_that_a_case_rings() {
    // the doorbell wakes the process, and is there before the stores have answered
    let mut phone = Phone::starting("en");
    assert_eq!(doorbell(&mut phone, true), [] as [&str; 0]);
    reads_closed(&mut phone, LockedRecords::default());
    assert_eq!(notified(&mut phone), ["MAIN needs you now"]);
    assert_eq!(doorbell(&mut phone, true), ["MAIN needs you now"], "each time");
    assert_eq!(doorbell(&mut phone, false), ["There is news"]);
    assert_eq!(doorbell(&mut phone, false), [] as [&str; 0], "of news once");
    phone.tell(UiEvent::PagePressed { action: PageAction::Set { option: PhoneOption::Silent, on: true } });
    assert_eq!(doorbell(&mut phone, true), [] as [&str; 0]);
}

#[test]
fn a_phone_whose_records_are_open_asks_the_server_what_the_doorbell_is_about() {
    let mut phone = Phone::starting("en");
    phone.tell(UiEvent::DoorbellRung { rings: true });
    phone.load(Some(device("en")), Vec::new(), records(&session(), true));
    assert_eq!(notified(&mut phone), [] as [&str; 0]);
    assert_eq!(phone.requests(), ["Post /v1/sync"]);
    // behind the screen's PIN the records stay open
    phone.tell(UiEvent::Disappeared);
    phone.wait(10 * MINUTE);
    assert_eq!(doorbell(&mut phone, true), [] as [&str; 0]);
}

#[test]
fn the_page_of_the_pin_says_what_it_costs_a_hub() {
    let last = |session: &Value| {
        let mut phone = phone_with("en", &[], records(session, true));
        phone.tell(UiEvent::PageOpened { page: Page::Pin });
        let Screen::Page { view } = phone.screen() else { panic!("{:?}", phone.screen()) };
        view.paragraphs.last().cloned().unwrap()
    };
    assert!(last(&session()).contains("no case rings here"), "{}", last(&session()));
    assert!(!last(&link_persons()).contains("rings"));
}

#[track_caller]
fn shown(phone: &Phone) -> PinView {
    match phone.screen() {
        Screen::Pin { view } => view,
        other => panic!("no PIN is asked for, but {other:?}"),
    }
}

fn types(phone: &mut Phone, digits: &str) {
    for digit in digits.bytes() {
        phone.tell(UiEvent::PinDigitPressed { digit: digit - b'0' });
    }
}

fn enters(phone: &mut Phone, digits: &str) {
    types(phone, digits);
    phone.tell(UiEvent::PinSubmitted);
}

#[test]
fn a_link_person_chooses_a_pin_before_anything_else() {
    let mut phone = phone_with("en", &[], records(&link_persons(), false));
    assert_eq!(shown(&phone).title, "Choose a PIN");
    assert!(shown(&phone).wipe.is_some() && shown(&phone).forgotten_label.is_none());
    types(&mut phone, "123");
    assert!(!shown(&phone).submit.enabled);
    types(&mut phone, "456789");
    assert_eq!(shown(&phone).digits, 8, "no more than eight");
    for _ in 0..4 {
        phone.tell(UiEvent::PinDeletePressed);
    }
    phone.tell(UiEvent::PinWipeChosen { on: true });
    phone.tell(UiEvent::PinSubmitted);
    assert_eq!((shown(&phone).title.as_str(), shown(&phone).digits), ("The same PIN once more", 0));
    enters(&mut phone, "1235");
    assert!(shown(&phone).error.unwrap().starts_with("These were two different PINs."));
    enters(&mut phone, "4711");
    enters(&mut phone, "4711");
    let chosen = phone.record_store(|_| RecordStoreOutput::Done);
    assert!(
        matches!(&chosen, RecordStoreOperation::SetPin { pin, wipes: true } if pin.expose() == "4711"),
        "{chosen:?}"
    );
    assert!(!matches!(phone.screen(), Screen::Pin { .. }), "now the app is theirs");
    assert!(!format!("{chosen:?}").contains("4711"));
}

#[test]
fn the_pin_is_asked_for_at_the_start_and_the_alarm_needs_none() {
    let mut phone = closed(LockedRecords::default());
    let view = shown(&phone);
    assert_eq!((view.title.as_str(), view.sos_label.as_str()), ("Enter your PIN", "SOS"));
    assert_eq!(phone.view().banner, None);
    phone.tell(UiEvent::SosAsked);
    phone.tell(UiEvent::PagePressed { action: PageAction::ConfirmSos });
    assert!(matches!(phone.screen(), Screen::Kind { .. }), "{:?}", phone.screen());
    let mut phone = closed(LockedRecords::default());
    phone.tell(UiEvent::BackPressed);
    assert!(matches!(phone.screen(), Screen::Sos { .. }));
    phone.tell(UiEvent::StaffOpened);
    enters(&mut phone, "4711");
    assert!(shown(&phone).busy && !shown(&phone).keys_enabled);
    phone.record_store(|operation| {
        assert!(matches!(operation, RecordStoreOperation::Unlock { pin, .. } if pin.expose() == "4711"));
        RecordStoreOutput::Loaded(Box::new(records(&session(), true)))
    });
    assert!(matches!(phone.screen(), Screen::Inbox { .. }));
    assert_eq!(phone.requests(), ["Post /v1/sync"]);
}

#[test]
fn a_wrong_pin_is_told_with_how_long_to_wait_and_what_is_left() {
    let mut phone = closed(LockedRecords::default());
    enters(&mut phone, "0000");
    let wrong = WrongPins { count: 6, wait_ms: 5 * MINUTE, wipes: true };
    phone.record_store(|_| RecordStoreOutput::Locked(LockedRecords { wrong, ..LockedRecords::default() }));
    let told = shown(&phone).error.unwrap();
    assert_eq!(
        told,
        "This is not your PIN. Wait 5 minutes, then try again. 4 more wrong PINs delete what is here."
    );
    enters(&mut phone, "4711");
    assert_eq!((shown(&phone).digits, phone.count(Effect::is_record_store)), (0, 0));
    phone.wait(5 * MINUTE);
    assert!(shown(&phone).keys_enabled);
    enters(&mut phone, "4711");
    phone.record_store(|_| RecordStoreOutput::Wiped);
    assert!(phone.view().banner.unwrap().text.starts_with("Ten wrong PINs"));
    assert!(matches!(phone.screen(), Screen::SignIn { .. }));
}

#[test]
fn after_ten_minutes_in_the_background_a_hubs_screen_is_locked_and_its_cases_ring_on() {
    for (away, is_locked) in [(9 * MINUTE, false), (10 * MINUTE, true)] {
        let mut phone = phone_with("en", &[], records(&session(), true));
        phone.tell(UiEvent::Disappeared);
        phone.wait(away);
        phone.tell(UiEvent::Appeared);
        assert_eq!(matches!(phone.screen(), Screen::Pin { .. }), is_locked);
        if !is_locked {
            continue;
        }
        assert_eq!(phone.count(Effect::is_record_store), 0, "the records stay open");
        // nothing is done from behind it
        phone.tell(UiEvent::SignOutPressed);
        assert_eq!(phone.count(Effect::is_record_store), 0);
        enters(&mut phone, "4711");
        phone.record_store(|operation| {
            assert!(matches!(operation, RecordStoreOperation::Unlock { .. }));
            RecordStoreOutput::Done
        });
        assert!(matches!(phone.screen(), Screen::Inbox { .. }));
    }
    let mut phone = phone_with("en", &[], records(&session(), false));
    phone.tell(UiEvent::Disappeared);
    phone.wait(60 * MINUTE);
    phone.tell(UiEvent::Appeared);
    assert!(matches!(phone.screen(), Screen::Inbox { .. }), "who chose none is asked for none");
}

#[test]
fn after_ten_minutes_in_the_background_a_link_persons_records_are_closed() {
    let mut phone = phone_with("en", &[], records(&link_persons(), true));
    phone.tell(UiEvent::Disappeared);
    phone.wait(10 * MINUTE);
    let locked = phone.record_store(|_| RecordStoreOutput::Locked(LockedRecords::default()));
    assert_eq!(locked, RecordStoreOperation::Lock);
    phone.tell(UiEvent::Appeared);
    shown(&phone);
    enters(&mut phone, "4711");
    phone.record_store(|_| RecordStoreOutput::Loaded(Box::new(records(&link_persons(), true))));
    assert!(!matches!(phone.screen(), Screen::Pin { .. } | Screen::SignIn { .. }));
}

/// How many reminders the platform was told to have, each time that it was told.
fn reminded(phone: &mut Phone) -> Vec<usize> {
    std::iter::from_fn(|| phone.take(Effect::is_remind, Effect::expect_remind))
        .map(|request| request.operation.reminders.len())
        .collect()
}

#[test]
fn what_is_due_is_reminded_of_while_the_records_are_closed_and_no_more_when_the_session_is_over() {
    let due = json!({"type": "set_follow_up", "next": {"what": "wages", "due": "2026-11-23T03:30:00Z"}});
    let looked_after = || workers::worker(1, &workers::sunita_details(), std::slice::from_ref(&due));
    let mut phone = workers::link_person(&[looked_after()]);
    assert_eq!(reminded(&mut phone).last(), Some(&1));
    phone.tell(UiEvent::Disappeared);
    phone.wait(10 * MINUTE);
    phone.record_store(|_| RecordStoreOutput::Locked(LockedRecords::default()));
    assert_eq!(reminded(&mut phone), [] as [usize; 0], "what is due is due all the same");
    phone.tell(UiEvent::Appeared);
    phone.tell(UiEvent::PagePressed { action: PageAction::ForgetPin });
    assert_eq!(reminded(&mut phone), [0], "also what was told before they were closed");
    let mut phone = workers::link_person(&[looked_after()]);
    reminded(&mut phone);
    phone.tell(UiEvent::SignOutPressed);
    assert_eq!(reminded(&mut phone), [0]);
}

fn batch(operations: &[u64]) -> RecordStoreOutput {
    let one =
        |number: &u64| (format!("01980000-0000-7000-8000-{number:012}"), *number, "c2VhbGVk".to_owned());
    RecordStoreOutput::Sealed(Box::new(SealedBatch {
        staff: STAFF.into(),
        key_id: "k1".into(),
        operations: operations.iter().map(one).collect(),
    }))
}

fn taken(body: &Value, signed_in: bool) -> HttpOutput {
    let ids: Vec<Value> =
        body["operations"].as_array().unwrap().iter().map(|operation| operation["id"].clone()).collect();
    json_answer(200, &json!({"taken": ids, "held": !signed_in, "signed_in": signed_in}))
}

/// A closed phone of this person, which has looked whether something is sealed.
fn asked_for(locked: LockedRecords, of_session_too: bool, sealed: &[u64]) -> Phone {
    let mut phone = closed(LockedRecords { staff: Some(STAFF.into()), ..locked });
    let read = phone.record_store(|_| batch(sealed));
    assert_eq!(read, RecordStoreOperation::ReadSealed { of_session_too });
    phone
}

#[test]
fn a_lost_phone_hears_at_its_next_contact_that_nothing_may_stay_on_it() {
    let mut phone = asked_for(LockedRecords::default(), false, &[]);
    let asked = phone.http("/v1/sealed", |body| {
        assert_eq!((&body["staff"], &body["operations"]), (&json!(STAFF), &json!([])));
        taken(body, false)
    });
    assert_eq!(asked.bearer.as_deref(), Some(device("en").device_token.as_str()), "the device's own");
    assert!(phone.view().banner.unwrap().text.starts_with("Your account with MAIN was ended"));
    let wiped = phone.record_store(|_| RecordStoreOutput::Done);
    assert_eq!(wiped, RecordStoreOperation::Wipe);
    assert!(matches!(phone.screen(), Screen::SignIn { .. }));
    // what was sealed on it goes out now
    phone.record_store(|_| batch(&[1]));
    phone.http("/v1/sealed", |body| taken(body, false));
    let gone = phone.record_store(|_| RecordStoreOutput::Done);
    let id = "01980000-0000-7000-8000-000000000001".to_owned();
    assert_eq!(gone, RecordStoreOperation::ForgetSealed(SealedGone::Taken(vec![id])));
}

#[test]
fn where_the_account_stands_the_phone_stays_as_it_is() {
    let mut phone = asked_for(LockedRecords::default(), false, &[]);
    phone.http("/v1/sealed", |body| taken(body, true));
    let noted = phone.record_store(|_| RecordStoreOutput::Done);
    assert_eq!(noted, RecordStoreOperation::NoteContact);
    shown(&phone);
    // a portal says nothing of accounts
    let mut phone = asked_for(LockedRecords::default(), false, &[]);
    phone.http("/v1/sealed", |_| crate::testing::portal());
    phone.wait(2_000);
    phone.record_store(|_| batch(&[]));
    phone.http("/v1/sealed", |_| problem(503, "not-stored"));
    shown(&phone);
}

#[test]
fn after_too_long_without_contact_what_waits_goes_out_sealed_and_the_pin_opens_when_the_account_stands() {
    let away_ms = Some(31 * 24 * 60 * MINUTE);
    let mut phone = asked_for(LockedRecords { away_ms, ..LockedRecords::default() }, true, &[1, 2]);
    phone.http("/v1/sealed", |body| {
        assert_eq!(body["key"], "k1");
        assert_eq!(body["operations"][1]["device_seq"], 2);
        taken(body, true)
    });
    let mut told = vec![phone.record_store(|_| RecordStoreOutput::Done)];
    told.push(phone.record_store(|_| RecordStoreOutput::Done));
    assert!(told.contains(&RecordStoreOperation::NoteContact), "{told:?}");
    enters(&mut phone, "4711");
    let unlock = phone.take(
        |effect| matches!(effect, Effect::RecordStore(request) if matches!(request.operation, RecordStoreOperation::Unlock { .. })),
        Effect::expect_record_store,
    );
    let expired =
        LockedRecords { expired: true, away_ms, staff: Some(STAFF.into()), ..LockedRecords::default() };
    phone.resolve(unlock, RecordStoreOutput::Locked(expired));
    assert!(shown(&phone).error.unwrap().starts_with("The PIN is right."));
}

#[test]
fn a_forgotten_pin_costs_the_records_and_not_what_was_sealed() {
    let mut phone = closed(LockedRecords::default());
    phone.tell(UiEvent::PinForgotten);
    let Screen::Page { view } = phone.screen() else { panic!("{:?}", phone.screen()) };
    assert_eq!(view.page, Page::PinForgotten);
    phone.tell(UiEvent::PagePressed { action: view.primary.unwrap().action });
    assert!(matches!(phone.screen(), Screen::SignIn { .. }));
    let wiped = phone.record_store(|_| RecordStoreOutput::Done);
    assert_eq!(wiped, RecordStoreOperation::Wipe);
    phone.record_store(|_| batch(&[1]));
    phone.http("/v1/sealed", |body| taken(body, true));
    assert!(matches!(
        phone.record_store(|_| RecordStoreOutput::Done),
        RecordStoreOperation::ForgetSealed(SealedGone::Taken(_))
    ));
    // until there is no more
    phone.record_store(|_| batch(&[]));
    assert_eq!(phone.requests(), [] as [&str; 0]);
}

/// A phone that has heard of the server's key.
fn with_sealing_key(records: LoadedRecords) -> Phone {
    let mut basics = serde_json::to_value(domain::basics::Basics::embedded()).unwrap();
    basics["field"]["sealing_key"] = json!("a2V5");
    basics["field"]["sealing_key_id"] = json!("k1");
    let kept = KeptSetting { name: "basics".into(), value: basics.to_string() };
    let mut phone = Phone::starting("en");
    phone.settings.insert(kept.name.clone(), kept);
    phone.load(Some(device("en")), Vec::new(), records);
    phone.tell(UiEvent::Appeared);
    phone
}

#[test]
fn a_session_that_ends_leaves_what_was_sealed_and_signing_out_does_not() {
    for signs_out in [false, true] {
        let mut phone = with_sealing_key(records(&session(), false));
        let told = phone.record_store(|_| RecordStoreOutput::Done);
        assert_eq!(
            told,
            RecordStoreOperation::SealTo { key_id: "k1".into(), key: "a2V5".into() },
            "the store hears of the key once"
        );
        if signs_out {
            phone.tell(UiEvent::SignOutPressed);
            let gone = phone.record_store(|_| RecordStoreOutput::Done);
            assert_eq!(gone, RecordStoreOperation::ForgetSealed(SealedGone::OfSession));
        } else {
            phone.http("/v1/sync", |_| problem(401, "revoked-token"));
        }
        assert_eq!(phone.record_store(|_| RecordStoreOutput::Done), RecordStoreOperation::Wipe);
        let looks = phone.count(Effect::is_record_store);
        assert_eq!(looks, usize::from(!signs_out));
    }
}

#[test]
fn a_store_that_cannot_take_the_key_hears_it_again_at_the_next_start_and_not_before() {
    let seals_to = RecordStoreOperation::SealTo { key_id: "k1".into(), key: "a2V5".into() };
    for _start in 0..2 {
        let mut phone = with_sealing_key(records(&session(), false));
        assert_eq!(phone.record_store(|_| RecordStoreOutput::Failed), seals_to);
        phone.tell(UiEvent::InboxRefreshed);
        assert_eq!(phone.count(Effect::is_record_store), 0);
    }
}
