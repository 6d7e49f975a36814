//! Blocks and panchayats from the server's list of a district, and without one.

use rstest::rstest;

use super::*;
use crate::{
    effects::{
        http::HttpOutput,
        record_store::{DraftName, RecordStoreOperation, RecordStoreOutput},
    },
    testing::{json_answer, portal, problem},
};

const GAYA: &str = "/v1/areas?state=Bihar&district=Gaya";
const HOUR_MS: u64 = 60 * 60 * 1000;

/// Seven blocks of Gaya: too long a list to stand open.
fn gaya(revision: &str) -> Value {
    let names = ["Atri", "Barachatti", "Belaganj", "Bodh Gaya", "Dobhi", "Dumaria", "Fatehpur"];
    let block = |name: &str| json!({"name": name, "panchayats": [format!("{name} Khas"), "Rohi"]});
    json!({"revision": revision, "state": "Bihar", "district": "Gaya", "blocks": names.map(block)})
}

/// A phone on which somebody from Gaya is being registered, all questions on one page.
fn registering(drafts: Vec<(DraftName, String)>) -> Phone {
    let mut signed_in = session();
    signed_in["staff"]["role"] = json!("link-person");
    let session = Some(KeptSession(signed_in.to_string()));
    let records = LoadedRecords { session, has_pin: true, drafts, ..LoadedRecords::default() };
    let mut phone = phone_with_shelf("en", &[], records);
    phone.http("/v1/sync", |_| answer(&[], json!({})));
    disk(&mut phone);
    phone.tell(UiEvent::StaffOpened);
    press(&mut phone, StaffAction::OpenWorkers);
    go_on(&mut phone);
    fill(&mut phone, &[("name", "Sunita")]);
    tap(&mut phone, "One question on each screen");
    for (list, value) in [("From: State", "Bihar"), ("From: District", "Gaya")] {
        tap(&mut phone, list);
        tap(&mut phone, value);
    }
    phone
}

/// The disk takes everything; the texts that it has then.
fn drafts(phone: &mut Phone) -> Vec<(DraftName, String)> {
    let mut kept = Vec::new();
    while phone.open.iter().any(crate::effects::Effect::is_record_store) {
        let operation = phone.record_store(|_| RecordStoreOutput::Done);
        if let RecordStoreOperation::KeepDraft { draft, text } = operation {
            kept.retain(|(name, _)| *name != draft);
            kept.push((draft, text));
        }
    }
    kept.retain(|(_, text)| !text.is_empty());
    kept
}

fn is_asked(phone: &Phone) -> bool {
    phone.requests().iter().any(|path| path.starts_with("Get /v1/areas"))
}

fn text(phone: &Phone, field: &str) -> String {
    let of = |row: &PageRow| match &row.control {
        PageControl::Field { field: PageField::Form { name }, text, .. } if name == field => {
            Some(text.clone())
        }
        _ => None,
    };
    page(phone).rows.iter().find_map(of).unwrap()
}

/// What is offered for a field, with what is chosen.
fn offered(phone: &Phone, field: &str) -> Vec<(String, bool)> {
    let of = |row: &PageRow| match &row.control {
        PageControl::Choice {
            selected,
            action: PageAction::Staff { action: StaffAction::Choose { field: name, .. } },
        } if name == field => Some((row.title.clone(), *selected)),
        _ => None,
    };
    page(phone).rows.iter().filter_map(of).collect()
}

fn keep(phone: &mut Phone) -> Value {
    disk(phone);
    go_on(phone);
    fill(phone, &[("way", "tapped")]);
    go_on(phone).remove(0)["details"]["origin"].clone()
}

#[test]
fn names_of_the_list_are_chosen_and_still_there_without_a_network_after_a_restart() {
    let mut phone = registering(Vec::new());
    let asked = phone.http(GAYA, |_| json_answer(200, &gaya("r1")));
    assert_eq!(asked.bearer.as_deref(), session()["token"].as_str());
    assert_eq!(asked.known, None);
    assert_eq!(offered(&phone, "origin/block"), [], "a long list stands folded");
    tap(&mut phone, "Choose from the list (7)");
    tap(&mut phone, "Bodh Gaya");
    assert_eq!(text(&phone, "origin/block"), "Bodh Gaya");
    let panchayats = [("Bodh Gaya Khas".to_owned(), false), ("Rohi".to_owned(), false)];
    assert_eq!(offered(&phone, "origin/panchayat"), panchayats);
    tap(&mut phone, "Rohi");
    assert_eq!(offered(&phone, "origin/panchayat")[1], ("Rohi".to_owned(), true));
    let kept = drafts(&mut phone);
    let origin = json!({"state": "Bihar", "district": "Gaya", "block": "Bodh Gaya", "panchayat": "Rohi"});
    assert_eq!(keep(&mut phone), origin);

    let lists = kept.into_iter().filter(|(name, _)| name.key.starts_with("areas/")).collect();
    let mut phone = registering(lists);
    assert!(!is_asked(&phone), "it is of today");
    tap(&mut phone, "Choose from the list (7)");
    tap(&mut phone, "Atri");
    assert_eq!(offered(&phone, "origin/panchayat").len(), 2);
}

#[test]
fn what_was_typed_stays_when_the_list_comes_in_the_middle_of_it() {
    let mut phone = registering(Vec::new());
    fill(&mut phone, &[("origin/block", "bara")]);
    phone.http(GAYA, |_| json_answer(200, &gaya("r1")));
    assert_eq!(text(&phone, "origin/block"), "bara");
    let only = [("Barachatti".to_owned(), false)];
    assert_eq!(offered(&phone, "origin/block"), only, "what was typed narrows the list");
    fill(&mut phone, &[("origin/block", "बारा")]);
    assert_eq!(offered(&phone, "origin/block"), only, "in any script");
    fill(&mut phone, &[("origin/block", "Naya Block"), ("origin/panchayat", "Naya Gaon")]);
    assert_eq!((offered(&phone, "origin/block"), offered(&phone, "origin/panchayat")), (vec![], vec![]));
    let origin =
        json!({"state": "Bihar", "district": "Gaya", "block": "Naya Block", "panchayat": "Naya Gaon"});
    assert_eq!(keep(&mut phone), origin, "a name that is not listed is as good");
}

#[test]
fn where_the_server_has_no_list_everything_is_typed_and_it_is_asked_once_a_day() {
    let mut phone = registering(Vec::new());
    phone.http(GAYA, |_| problem(404, "no-such-areas"));
    fill(&mut phone, &[("origin/block", "Barachatti")]);
    phone.wait(23 * HOUR_MS);
    assert!(!is_asked(&phone));
    phone.wait(2 * HOUR_MS);
    assert!(is_asked(&phone));
    assert_eq!(text(&phone, "origin/block"), "Barachatti");
}

#[test]
fn a_list_is_asked_for_anew_after_a_day_and_stands_until_another_comes() {
    let mut phone = registering(Vec::new());
    phone.http(GAYA, |_| json_answer(200, &gaya("r1")));
    phone.wait(25 * HOUR_MS);
    let again = phone.http(GAYA, |_| HttpOutput::Answered { status: 304, body: Vec::new() });
    assert_eq!(again.known.as_deref(), Some("r1"));
    assert!(says(&phone, "Choose from the list (7)") && !is_asked(&phone));
    phone.wait(25 * HOUR_MS);
    let mut less = gaya("r2");
    less["blocks"].as_array_mut().unwrap().truncate(2);
    phone.http(GAYA, |_| json_answer(200, &less));
    assert_eq!(offered(&phone, "origin/block").len(), 2);
    phone.wait(25 * HOUR_MS);
    phone.http(GAYA, |_| problem(404, "no-such-areas"));
    assert_eq!(offered(&phone, "origin/block"), [], "the server has it no more");
}

#[rstest]
#[case(portal())]
#[case(problem(503, "fault"))]
#[case(problem(401, "revoked-token"))]
#[case(HttpOutput::Answered { status: 404, body: b"<html>not found</html>".to_vec() })]
#[case(HttpOutput::NoAnswer)]
#[case(HttpOutput::Answered { status: 304, body: Vec::new() })]
#[case({ let mut of_another = gaya("r1"); of_another["district"] = json!("Patna"); json_answer(200, &of_another) })]
#[case({ let mut no_names = gaya("r1"); no_names["blocks"][0]["name"] = json!(""); json_answer(200, &no_names) })]
#[case(json_answer(200, &gaya("a\r\nrevision")))]
fn what_cannot_be_believed_changes_nothing_and_is_asked_again(#[case] output: HttpOutput) {
    let mut phone = registering(Vec::new());
    phone.http(GAYA, |_| output);
    assert!(!is_asked(&phone), "after a pause");
    assert!(!says(&phone, "Choose from the list"));
    assert_eq!(drafts(&mut phone).iter().filter(|(name, _)| name.key.starts_with("areas/")).count(), 0);
    phone.wait(1_100);
    assert!(is_asked(&phone));
}

#[test]
fn without_a_network_nothing_is_asked_and_with_one_at_once() {
    let mut phone = registering(Vec::new());
    phone.http(GAYA, |_| HttpOutput::NoAnswer);
    phone.tell(UiEvent::ConnectivityChanged { online: false });
    phone.wait(HOUR_MS);
    assert!(!is_asked(&phone));
    phone.tell(UiEvent::ConnectivityChanged { online: true });
    assert!(is_asked(&phone));
}

#[test]
fn an_alert_goes_first() {
    let mut phone = registering(Vec::new());
    phone.http(GAYA, |_| HttpOutput::NoAnswer);
    phone.tell(UiEvent::SosHeld);
    phone.tell(UiEvent::KindChosen { code: "accident".into() });
    phone.disk_done();
    phone.wait(60_000);
    assert!(!is_asked(&phone), "while one waits");
    phone.http("/v1/alerts", |body| {
        let hub = json!({"id": "mumbai", "name": "Mumbai"});
        json_answer(
            201,
            &json!({"alert_id": body["alert_id"], "case_number": "MUM-2026-000123", "hub": hub,
                    "received_at": "2026-11-22T08:30:12Z"}),
        )
    });
    phone.disk_done();
    phone.wait(31_000);
    assert!(is_asked(&phone));
}

#[test]
fn of_many_lists_the_oldest_goes() {
    let list = |hour: u32| {
        let key = format!("areas/Bihar/District {hour}");
        let draft = DraftName { case_id: String::new(), key };
        (draft, format!("2026-10-{:02}T{:02}:00:00Z\n", 1 + hour / 24, hour % 24))
    };
    let mut phone = registering((0..40).rev().map(list).collect());
    disk(&mut phone);
    phone.http(GAYA, |_| json_answer(200, &gaya("r1")));
    let mut written = Vec::new();
    while phone.open.iter().any(crate::effects::Effect::is_record_store) {
        let operation = phone.record_store(|_| RecordStoreOutput::Done);
        if let RecordStoreOperation::KeepDraft { draft, text } = operation
            && draft.key.starts_with("areas/")
        {
            written.push((draft.key, text.is_empty()));
        }
    }
    written.sort();
    let expected = [("areas/Bihar/District 0".to_owned(), true), ("areas/Bihar/Gaya".to_owned(), false)];
    assert_eq!(written, expected);
}

#[test]
fn a_long_list_is_turned_through_thirty_names_at_a_time() {
    let mut phone = registering(Vec::new());
    let wards: Vec<String> = (1..=70).map(|ward| format!("Ward {ward:02}")).collect();
    let town = json!({"revision": "r1", "state": "Bihar", "district": "Gaya",
                      "blocks": [{"name": "Gaya Town", "panchayats": wards}]});
    phone.http(GAYA, |_| json_answer(200, &town));
    tap(&mut phone, "Gaya Town");
    tap(&mut phone, "Choose from the list (70)");
    assert!(says(&phone, "1 to 30 of 70"));
    tap(&mut phone, "The next ones");
    tap(&mut phone, "The next ones");
    assert_eq!(offered(&phone, "origin/panchayat").len(), 10);
    tap(&mut phone, "The ones before");
    tap(&mut phone, "Ward 31");
    assert_eq!(text(&phone, "origin/panchayat"), "Ward 31");
    tap(&mut phone, "Choose from the list (70)");
    assert!(says(&phone, "1 to 30 of 70"), "it opens at its top");
}

#[test]
fn a_destination_has_a_list_too() {
    let mut phone = registering(Vec::new());
    phone.http(GAYA, |_| json_answer(200, &gaya("r1")));
    for (list, value) in [("Goes to: State", "Maharashtra"), ("Goes to: District", "Pune")] {
        tap(&mut phone, list);
        tap(&mut phone, value);
    }
    let pune = json!({"revision": "r1", "state": "Maharashtra", "district": "Pune",
                      "blocks": [{"name": "Haveli", "panchayats": ["Loni Kalbhor"]}]});
    phone.http("?state=Maharashtra&district=Pune", |_| json_answer(200, &pune));
    tap(&mut phone, "Haveli");
    assert_eq!(offered(&phone, "destination/panchayat"), [("Loni Kalbhor".to_owned(), false)]);
}
