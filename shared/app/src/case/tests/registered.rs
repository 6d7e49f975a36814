//! The registration of a person on the case page: of whoever the alert was for, of whom staff link, and after it is withdrawn.

use rstest::rstest;

use super::*;
use crate::{
    effects::record_store::LoadedRecords,
    view::PageControl,
    work::tests::{fill, open, page, person, submit},
    workers::tests::{id, kept, sunita, sunita_details, texts, worker},
};

fn case_for(number: u32) -> Value {
    let mut told = taken(0);
    let source = told["alert"]["kind"]["source"].clone();
    told["alert"]["worker"] = json!({"value": id(number), "source": source});
    told
}

fn at_desk(case: &Value, workers: &[Value]) -> Phone {
    let records = workers.iter().map(kept).collect();
    desk_of("hub-staff", "en", case, LoadedRecords { records, ..LoadedRecords::default() })
}

fn people(phone: &Phone) -> Vec<PageRow> {
    rows(&view(phone), CaseSectionKind::People)
}

#[test]
fn an_alert_for_somebody_registered_shows_their_registration_and_opens_it() {
    let mut phone = at_desk(&case_for(1), &[sunita(1)]);
    let rows = people(&phone);
    assert_eq!(rows[0].title, "Registered: Sunita Devi");
    assert!(rows[0].detail.as_ref().is_some_and(|about| about.contains("Barachatti, Gaya")), "{rows:?}");
    let PageControl::Press { action } = rows[0].control.clone() else { panic!("{rows:?}") };
    phone.tell(UiEvent::PagePressed { action });
    assert_eq!(page(&phone).title, "Sunita Devi");
}

#[test]
fn of_a_registration_that_is_elsewhere_the_case_says_that_there_is_one() {
    let rows = people(&at_desk(&case_for(7), &[sunita(1)]));
    assert_eq!(rows[0].title, "Registered with MAIN");
    assert_eq!(rows[0].control, PageControl::Nothing);
}

#[test]
fn a_withdrawal_is_told_on_the_case_and_names_nobody() {
    let mut phone = at_desk(&case_for(1), &[sunita(1)]);
    let gone = worker(1, &sunita_details(), &[json!({"type": "withdraw_consent"})]);
    phone.tell(UiEvent::InboxRefreshed);
    let change = json!({"kind": "worker", "id": id(1), "version": 900, "record": gone});
    phone.http("/v1/sync", |_| answer(&[change], json!({})));
    disk(&mut phone);
    let rows = people(&phone);
    assert_eq!(rows[0].title, "The registration was withdrawn");
    assert!(!format!("{rows:?}").contains("Sunita"));
}

#[rstest]
#[case("Suneeta Devi", "")]
#[case("", "09812345678")]
fn whoever_adds_a_person_is_offered_the_registration_and_links_it_with_one_tap(
    #[case] name: &str,
    #[case] number: &str,
) {
    let mut phone = at_desk(&taken(0), &[sunita(1), worker(2, &json!({"name": "Ramesh Oraon"}), &[])]);
    open(&mut phone, Form::Person, None);
    fill(&mut phone, &[("name", name), ("phone", number)]);
    assert!(!texts(&phone).iter().any(|text| text.contains("Ramesh")));
    fill(&mut phone, &[(&format!("worker/{}", id(1)), "")]);
    let kept = submit(&mut phone);
    let details = &kept[0]["details"];
    assert_eq!(details["worker"], id(1));
    assert_eq!(details["name"], if name.is_empty() { "Sunita Devi" } else { name }, "what was typed stays");
}

#[test]
fn a_link_can_be_taken_back_and_a_change_of_something_else_leaves_it() {
    let linked = after(
        &taken(1),
        &[
            json!({"type": "change_person", "person": person(1), "details": {"name": "Sunita", "worker": id(1)}}),
        ],
    );
    for (fields, worker) in [([("name", "Sunita Devi")], json!(id(1))), ([("worker", "")], Value::Null)] {
        let mut phone = at_desk(&linked, &[sunita(1)]);
        open(&mut phone, Form::Person, Some(&person(1)));
        fill(&mut phone, &fields);
        assert_eq!(submit(&mut phone)[0]["details"]["worker"], worker);
    }
}
