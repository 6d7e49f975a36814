//! What a worker could apply for: on their page, in all, and each scheme with why.

use domain::directory::{BenefitKind, Circumstance, Directory, Exclusion, Need, Office};
use strum::IntoEnumIterator;

use super::*;
use crate::locale::{Language, Words};

/// A building worker of Bihar on a site in Kochi, who has no registration.
fn ramesh(number: u32) -> Value {
    worker(number, &ramesh_details(), &[])
}

fn ramesh_details() -> Value {
    json!({
        "name": "Ramesh", "born": {"year": 1994}, "trade": "construction", "origin": {"state": "Bihar"},
        "site": {"point": {"latitude": 9.98, "longitude": 76.28}},
        "e_shram": {"is": "missing"}, "bocw": {"is": "missing"}, "ration_card": {"is": "held", "number": ""},
    })
}

fn titles(phone: &Phone) -> Vec<String> {
    page(phone).rows.iter().map(|row| row.title.clone()).collect()
}

/// The detail of the row of this title.
#[track_caller]
fn detail(phone: &Phone, title: &str) -> String {
    let view = page(phone);
    let row = view.rows.iter().find(|row| row.title == title);
    row.unwrap_or_else(|| panic!("no row {title} in {:#?}", titles(phone))).detail.clone().unwrap()
}

fn back(phone: &mut Phone) {
    phone.tell(UiEvent::BackPressed);
}

#[test]
fn the_first_are_on_the_workers_page_and_all_are_on_their_own() {
    let mut phone = link_person(&[ramesh(1)]);
    tap(&mut phone, "Ramesh");
    let on_page = titles(&phone);
    let at = on_page.iter().position(|title| title == "What they could apply for").unwrap();
    assert_eq!(
        on_page[at + 1..at + 4],
        [
            "e-Shram registration",
            "Registration with the building workers’ board (BOCW)",
            "Kerala Migrant Workers’ Welfare Scheme"
        ]
    );
    tap(&mut phone, "Show all");
    assert_eq!(page(&phone).title, "What they could apply for");
    assert!(page(&phone).paragraphs.iter().any(|text| text.contains("not a promise")));
    let all = titles(&phone);
    for held_or_elsewhere in ["Ration card (", "Karmasathi", "PM SVANidhi", "Benefits of the building"] {
        assert!(!all.iter().any(|title| title.starts_with(held_or_elsewhere)), "{held_or_elsewhere}");
    }
    for fits in [
        "One Nation One Ration Card",
        "Bihar State Migrant Labour Accident Grant",
        "Awaz health insurance (Kerala)",
        "Jan Dhan account (PMJDY)",
    ] {
        assert!(all.iter().any(|title| title == fits), "{fits} in {all:#?}");
    }
    assert!(!all.iter().any(|title| title.starts_with("More may fit")), "states and trade are known");
    back(&mut phone);
    assert_eq!(page(&phone).title, "Ramesh");
}

#[test]
fn a_scheme_tells_why_what_to_ask_what_is_needed_and_how_sure_it_is() {
    let mut phone = link_person(&[ramesh(1)]);
    tap(&mut phone, "Ramesh");
    tap(&mut phone, "Registration with the building workers’ board");
    let of = |title: &str| detail(&phone, title);
    assert_eq!(
        of("What fits"),
        "their age; their work; they do not have yet: registration with the building workers’ board"
    );
    assert_eq!(of("Ask them first"), "90 days of building work in the last 12 months");
    assert!(of("What is needed").starts_with("certificate of the days worked, Aadhaar card"));
    assert_eq!(of("Ask at"), "labour office, Common Service Centre (CSC)");
    let source = of("Where this is from");
    assert!(source.contains("Code on Social Security 2020, s. 106") && source.contains("as of 2025-11"));
    assert!(source.ends_with("Not yet confirmed by MAIN."));
    tap(&mut phone, "Benefits of the building workers’ board");
    assert_eq!(page(&phone).title, "Benefits of the building workers’ board");
    assert!(!says(&phone, "What fits"), "it is closed to them so far");
    back(&mut phone);
    assert!(says(&phone, "With it they may also get"));
    back(&mut phone);
    assert_eq!(page(&phone).title, "Ramesh");
}

#[test]
fn of_whom_little_is_known_no_scheme_of_a_state_is_listed_but_what_to_tell() {
    let mut phone = link_person(&[worker(1, &json!({"name": "Sunita"}), &[])]);
    tap(&mut phone, "Sunita");
    tap(&mut phone, "Show all");
    assert!(titles(&phone).iter().any(|title| title == "e-Shram registration"));
    assert!(!titles(&phone).iter().any(|title| title.contains("Bihar") || title.contains("Kerala")));
    let more = "which state they are from; in which state they work; their work";
    assert_eq!(detail(&phone, "More may fit. Tell what is not known yet"), more);
    tap(&mut phone, "e-Shram registration");
    assert_eq!(detail(&phone, "Ask them first"), "their age; they do not have yet: e-Shram");
    back(&mut phone);
    tap(&mut phone, "More may fit");
    disk(&mut phone);
    assert!(is_form(&phone), "{:?}", page(&phone).title);
}

#[test]
fn nothing_is_suggested_for_who_no_longer_agrees_and_no_page_stays_open_of_who_left() {
    let withdrawn = worker(1, &ramesh_details(), &[json!({"type": "withdraw_consent"})]);
    let mut phone = link_person(&[withdrawn, ramesh(2)]);
    press(&mut phone, StaffAction::OpenSchemes { worker: id(1), scheme: None });
    assert!(!says(&phone, "e-Shram"), "{:#?}", texts(&phone));
    press(&mut phone, StaffAction::OpenSchemes { worker: id(2), scheme: Some("no_such_scheme".into()) });
    assert!(!says(&phone, "Ask at"), "a scheme that the directory does not have opens nothing");
    press(&mut phone, StaffAction::OpenSchemes { worker: id(2), scheme: Some("e_shram".into()) });
    assert_eq!(page(&phone).title, "e-Shram registration");
    phone.tell(UiEvent::InboxRefreshed);
    let change = json!({"kind": "worker", "id": id(2), "version": 900, "removed": true});
    phone.http("/v1/sync", |_| answer(&[change], json!({})));
    disk(&mut phone);
    assert_ne!(page(&phone).title, "e-Shram registration");
}

fn keys() -> Vec<String> {
    let of_scheme = |scheme: &domain::directory::Scheme| {
        let key = format!("scheme-{}", scheme.code.replace('_', "-"));
        [format!("{key}-what"), key]
    };
    let code = |family: &str, code: &'static str| format!("{family}-{}", code.replace('_', "-"));
    let schemes = Directory::embedded().schemes().iter().flat_map(of_scheme);
    let needs = Need::iter().map(|need| code("need", need.into()));
    let circumstances = Circumstance::iter().map(|what| code("only-if", what.into()));
    let exclusions = Exclusion::iter().map(|whom| code("not-for", whom.into()));
    let offices = Office::iter().map(|office| code("ask-at", office.into()));
    schemes.chain(needs).chain(circumstances).chain(exclusions).chain(offices).collect()
}

#[test]
fn all_of_the_directory_has_words_in_the_languages_of_the_field_and_no_words_are_left_over() {
    let keys = keys();
    for tag in ["en", "hi", "bn", "or", "ta"] {
        let words = Words::of(Language::of_tag(tag).unwrap());
        for key in &keys {
            assert!(words.find(key, &[]).is_some(), "{key} in {tag}");
        }
    }
    let file = include_str!("../../../locales/en/schemes.ftl");
    let of_families =
        file.lines().filter_map(|line| line.split_once(" =")).map(|(key, _)| key).filter(|key| {
            let is_of = |family: &&str| key.starts_with(*family);
            ["scheme-", "need-", "only-if-", "not-for-", "ask-at-"].iter().any(is_of)
                && !key.starts_with("scheme-if-")
        });
    for key in of_families {
        assert!(keys.iter().any(|there| there == key), "nothing has the text {key}");
    }
    // every kind has a picture of its own by the compiler; that each is used says that none is left over
    for kind in BenefitKind::iter() {
        assert!(Directory::embedded().schemes().iter().any(|scheme| scheme.kind == kind), "{kind:?}");
    }
}
