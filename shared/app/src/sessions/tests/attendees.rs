//! Who came: ticked in the list, read from cards, taken off again.

use super::*;
use crate::{
    effects::{
        Effect,
        record_store::{LoadedRecords, RecordStoreOutput},
        scan_code::ScanCodeOutput,
    },
    view::{PageControl, PageRow},
};

fn card(number: u8) -> String {
    domain::worker::CardText { card: [number; 16], signature: [8; 64] }.encode()
}

/// Sunita, with a card.
fn with_card(number: u8) -> Value {
    let mut worker = sunita(number.into());
    worker["card"] = json!({"text": card(number), "issued_at": NOON});
    worker
}

/// The camera sees this; what was recorded, on the disk by then.
fn scan(phone: &mut Phone, text: &str) -> Vec<Value> {
    see(phone, ScanCodeOutput::Found { text: text.into() });
    disk(phone)
}

fn see(phone: &mut Phone, output: ScanCodeOutput) {
    go_on(phone);
    let request = phone.take(Effect::is_scan_code, Effect::expect_scan_code);
    phone.resolve(request, output);
}

/// The camera sees this before the disk has answered.
fn see_again(phone: &mut Phone, text: String) {
    press(phone, StaffAction::ScanForSession { session: session_id(1) });
    let request = phone.take(Effect::is_scan_code, Effect::expect_scan_code);
    phone.resolve(request, ScanCodeOutput::Found { text });
}

/// The names of those who came, as far as they are on the screen.
fn came(phone: &Phone) -> Vec<String> {
    let is_one =
        |row: &&PageRow| matches!(&row.control, PageControl::Button { label, .. } if label == "Take off");
    page(phone).rows.iter().filter(is_one).map(|row| row.title.clone()).collect()
}

#[test]
fn a_card_adds_its_holder_once_however_often_it_is_read() {
    let mut phone = link_person(&[with_card(1), with_card(2), held(1, "2026-11-22", "Wages")]);
    open_session(&mut phone, 1);
    assert_eq!(page(&phone).primary.unwrap().label, "Scan a card");
    // read twice before the disk has answered
    see(&mut phone, ScanCodeOutput::Found { text: card(1) });
    assert_eq!(banner(&phone), "", "it is said only when it is on the disk");
    see_again(&mut phone, card(1));
    assert_eq!(banner(&phone), "Sunita Devi is already there.");
    let bodies = disk(&mut phone);
    let added = json!({"type": "add_attendees", "session_id": session_id(1), "workers": [id(1)]});
    assert_eq!(bodies, [added]);
    assert_eq!(banner(&phone), "Sunita Devi is added.");
    assert_eq!(came(&phone), ["Sunita Devi"]);
    assert!(
        says(&phone, "1 person came | 1 registered") && says(&phone, "Not sent yet"),
        "{:#?}",
        texts(&phone)
    );
    // and once more
    assert_eq!(scan(&mut phone, &card(1)), Vec::<Value>::new());
    assert_eq!(banner(&phone), "Sunita Devi is already there.");
    assert_eq!(scan(&mut phone, &card(2)).len(), 1);
    assert_eq!(came(&phone).len(), 2);
}

#[test]
fn two_cards_read_before_the_disk_has_answered_are_both_told() {
    let mut ramesh = with_card(2);
    ramesh["name"]["value"] = json!("Ramesh");
    let mut phone = link_person(&[with_card(1), ramesh, held(1, "2026-11-22", "Wages")]);
    open_session(&mut phone, 1);
    for number in [1, 2] {
        see_again(&mut phone, card(number));
    }
    assert_eq!(disk(&mut phone).len(), 2);
    assert_eq!(banner(&phone), "Sunita Devi is added. Ramesh is added.");
    assert_eq!(came(&phone).len(), 2);
    // who comes later is told alone
    assert_eq!(scan(&mut phone, &card(1)), Vec::<Value>::new());
    assert_eq!(banner(&phone), "Sunita Devi is already there.");
}

#[test]
fn any_other_code_says_what_it_is_and_what_to_do() {
    let mut phone = link_person(&[with_card(1), held(1, "2026-11-22", "Wages")]);
    open_session(&mut phone, 1);
    for (text, told) in [
        ("upi://pay?pa=x".to_owned(), "no card of MAIN"),
        ("MAIN:C1:0000".to_owned(), "cannot be read"),
        (card(9), "Count them in the head count"),
    ] {
        assert_eq!(scan(&mut phone, &text), Vec::<Value>::new());
        assert!(banner(&phone).contains(told), "{}", banner(&phone));
        assert_eq!(page(&phone).title, "Wages", "nothing else opens");
    }
    see(&mut phone, ScanCodeOutput::NotPermitted);
    assert!(banner(&phone).contains("not allowed"), "{}", banner(&phone));
}

#[test]
fn what_the_disk_did_not_take_was_never_said_to_be_added() {
    let mut phone = link_person(&[with_card(1), held(1, "2026-11-22", "Wages")]);
    open_session(&mut phone, 1);
    see(&mut phone, ScanCodeOutput::Found { text: card(1) });
    phone.record_store(|_| RecordStoreOutput::Failed);
    disk(&mut phone);
    assert!(!banner(&phone).contains("added"), "{}", banner(&phone));
    assert_eq!(came(&phone), Vec::<String>::new());
}

#[test]
fn several_are_ticked_in_the_list_and_stay_ticked_over_a_search_and_the_end_of_the_app() {
    let names = ["Ramesh", "Kamala", "Meena", "सुनीता"];
    let mut all: Vec<Value> =
        (1..).zip(names).map(|(number, name)| worker(number, &json!({"name": name}), &[])).collect();
    all.push(session(
        1,
        &json!({"on": "2026-11-22", "topic": "Wages"}),
        &[json!({"type": "add_attendees", "workers": [id(3)]})],
    ));
    let mut phone = link_person(&all);
    open_session(&mut phone, 1);
    second(&mut phone);
    assert!(says(&phone, "Ramesh") && !says(&phone, "Meena"), "who stands there is not offered");
    assert_eq!(go_on(&mut phone), Vec::<Value>::new());
    assert!(page(&phone).error.unwrap().contains("Tick who came"));
    tap(&mut phone, "Ramesh");
    fill(&mut phone, &[("search", "Sunita")]);
    assert!(says(&phone, "सुनीता") && !says(&phone, "Kamala"), "{:#?}", texts(&phone));
    assert!(says(&phone, "Ramesh") && says(&phone, "1 person is ticked"));
    tap(&mut phone, "सुनीता");
    let kept = drafts(&mut phone).pop().unwrap();
    let more = LoadedRecords { drafts: vec![kept], ..LoadedRecords::default() };
    let mut phone = phone_with_more("link-person", "en", &all, more);
    open_session(&mut phone, 1);
    second(&mut phone);
    assert!(says(&phone, "2 people are ticked"));
    let added = json!({"type": "add_attendees", "session_id": session_id(1), "workers": [id(1), id(4)]});
    assert_eq!(go_on(&mut phone), [added]);
    assert_eq!(came(&phone), ["Meena", "Ramesh", "सुनीता"]);
}

#[test]
fn a_long_list_to_tick_is_turned_and_a_search_begins_at_its_top() {
    let mut all: Vec<Value> =
        (1..=35).map(|number| worker(number, &json!({"name": format!("Worker {number}")}), &[])).collect();
    all.push(held(1, "2026-11-22", "Wages"));
    let mut phone = link_person(&all);
    open_session(&mut phone, 1);
    second(&mut phone);
    let offered = |phone: &Phone| texts(phone).iter().filter(|text| text.starts_with("Worker ")).count();
    assert_eq!(offered(&phone), 30);
    tap(&mut phone, "The next ones");
    assert_eq!(offered(&phone), 5);
    fill(&mut phone, &[("search", "Worker")]);
    assert_eq!(offered(&phone), 30);
    tap(&mut phone, "The next ones");
    tap(&mut phone, "The ones before");
    assert_eq!(offered(&phone), 30);
}

#[test]
fn who_did_not_come_is_taken_off_and_a_head_count_counts_where_it_is_more() {
    let details = json!({"on": "2026-11-22", "topic": "Wages", "count": {"female": 12, "male": 8}});
    let came_by = [json!({"type": "add_attendees", "workers": [id(1), id(2), id(77)]})];
    let mut phone =
        link_person(&[sunita(1), worker(2, &json!({"name": "Ramesh"}), &[]), session(1, &details, &came_by)]);
    open_session(&mut phone, 1);
    assert!(
        says(&phone, "20 people came | Women and girls 12 · Men and boys 8 · 3 registered"),
        "{:#?}",
        texts(&phone)
    );
    assert!(says(&phone, "1 more is not on this phone"));
    tap(&mut phone, "Ramesh");
    let removed = json!({"type": "remove_attendees", "session_id": session_id(1), "workers": [id(2)]});
    assert_eq!(disk(&mut phone), [removed]);
    assert_eq!(came(&phone), ["Sunita Devi"]);
}

#[test]
fn of_two_registrations_that_were_joined_one_comes() {
    let mut joined = with_card(1);
    joined["merged_into"] = json!({"worker": id(2), "by": {"by": "01980000-0000-7000-8000-0000000000aa",
        "name": "Asha Pawar", "hub": "mumbai", "at": NOON}});
    let mut phone = link_person(&[joined, with_card(2), held(1, "2026-11-22", "Wages")]);
    open_session(&mut phone, 1);
    assert_eq!(scan(&mut phone, &card(1))[0]["workers"], json!([id(2)]), "the one that stands for both");
    assert_eq!(scan(&mut phone, &card(2)), Vec::<Value>::new());
}
