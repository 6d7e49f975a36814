//! Sheets of cards: whose, and what stands on them.

use super::*;
use crate::effects::{
    Effect,
    at_work::{PrintedCard, ShareOperation},
};

/// A card's text as the server makes it, and the key that it was signed with.
fn signed(number: u32) -> (String, String) {
    use base64::{Engine as _, prelude::BASE64_URL_SAFE_NO_PAD};
    use domain::worker::CardText;
    use ring::signature::{Ed25519KeyPair, KeyPair as _};
    let keys = Ed25519KeyPair::from_seed_unchecked(&[7; 32]).unwrap();
    let card = [u8::try_from(number).unwrap(); 16];
    let signature = keys.sign(&CardText::signed(&card)).as_ref().try_into().unwrap();
    let key = BASE64_URL_SAFE_NO_PAD.encode(keys.public_key().as_ref());
    (CardText { card, signature }.encode(), key)
}

/// A registered worker of this name; the larger the number, the later they were registered.
fn named(number: u32, card: Option<String>) -> Value {
    let mut record = worker(number, &json!({"name": format!("Worker {number:02}")}), &[]);
    record["registered"]["at"] = json!(format!("2026-11-22T08:{:02}:{:02}Z", number / 60, number % 60));
    if let Some(text) = card {
        record["card"] = json!({"text": text, "issued_at": NOON});
    }
    record
}

fn sheets(phone: &mut Phone) -> Option<(String, Vec<PrintedCard>)> {
    let action = page(phone).primary.expect("a button that makes them").action;
    phone.tell(UiEvent::PagePressed { action });
    let shared = phone.take(Effect::is_share, Effect::expect_share)?;
    match shared.operation {
        ShareOperation::Cards { name, language, cards } => {
            assert_eq!(language, "en");
            Some((name, cards))
        }
        other => panic!("{other:?}"),
    }
}

fn names_of(cards: &[PrintedCard]) -> Vec<&str> {
    cards.iter().map(|card| card.name.as_str()).collect()
}

#[test]
fn the_newest_eight_are_chosen_and_others_can_be() {
    let mut workers: Vec<Value> = (1..=10).map(|number| named(number, Some(signed(number).0))).collect();
    workers.push(named(11, None));
    let mut phone = link_person(&workers);
    tap(&mut phone, "Print cards");
    assert!(
        page(&phone).paragraphs.contains(&"8 cards · 1 sheet".to_owned()),
        "{:?}",
        page(&phone).paragraphs
    );
    assert!(says(&phone, "1 has no card yet. MAIN makes it") && says(&phone, "Worker 11 | No card yet"));
    tap(&mut phone, "Worker 10");
    tap(&mut phone, "Worker 02");
    tap(&mut phone, "Worker 01");
    assert!(page(&phone).paragraphs.contains(&"9 cards · 2 sheets".to_owned()));
    let (name, cards) = sheets(&mut phone).unwrap();
    assert_eq!(name, "MAIN-cards-2026-11-22");
    let wanted: Vec<String> = (1..=9).rev().map(|number| format!("Worker {number:02}")).collect();
    assert_eq!(names_of(&cards), wanted);
    let card = &cards[0];
    assert_eq!(card.title, "MAIN, Migrant Assistance and Information Network");
    assert_eq!(card.words, "If found, or in an emergency: scan the code or call");
    assert_eq!(card.number, "1800 891 2995");
    // the same modules as on the screen
    let shown = crate::qr::qr_view(&signed(9).0, "Card".into()).unwrap();
    assert!(card.code == shown && !card.code.dark.is_empty());
}

#[test]
fn the_list_that_was_looked_for_is_the_one_that_is_chosen_from() {
    let workers: Vec<Value> = (1..=3).map(|number| named(number, Some(signed(number).0))).collect();
    let mut phone = link_person(&workers);
    search(&mut phone, "Worker 02");
    tap(&mut phone, "Print cards");
    let (_, cards) = sheets(&mut phone).unwrap();
    assert_eq!(names_of(&cards)[0], "Worker 02");
    tap(&mut phone, "Worker 02");
    for other in names_of(&cards).into_iter().skip(1) {
        tap(&mut phone, other);
    }
    assert!(!page(&phone).primary.unwrap().enabled, "nothing is chosen");
    assert_eq!(sheets(&mut phone), None);
}

#[test]
fn no_more_than_ten_sheets_are_made_at_once() {
    let workers: Vec<Value> = (1..=90).map(|number| named(number, Some(signed(number).0))).collect();
    let mut phone = link_person(&workers);
    tap(&mut phone, "Print cards");
    for number in 1..=82 {
        press(&mut phone, StaffAction::TickCard { worker: id(number) });
    }
    let (_, cards) = sheets(&mut phone).unwrap();
    assert_eq!(cards.len(), 80);
    assert!(page(&phone).paragraphs.iter().any(|text| text == "At most 80 at once."));
}

#[test]
fn the_camera_that_looks_for_a_card_names_its_controls_in_the_persons_language() {
    let mut phone = phone_of("link-person", "hi", &[]);
    press(&mut phone, StaffAction::ScanCard);
    let asked = phone.take(Effect::is_scan_code, Effect::expect_scan_code).unwrap().operation;
    let labels = [asked.back_label, asked.light_label, asked.on_label, asked.off_label];
    assert_eq!(labels, ["पीछे", "रोशनी", "चालू", "बंद"]);
}
