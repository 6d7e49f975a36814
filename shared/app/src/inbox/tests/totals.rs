//! What is counted of all cases, also of those that are over.

use super::{looking::open, *};
use crate::{
    view::{Form, PageView, StaffAction, StaffList},
    work::tests::{PAYMENT, after, disk, fill, full, line, press, submit},
};

fn rows(page: &PageView) -> Vec<(String, String)> {
    page.rows.iter().map(|row| (row.title.clone(), row.detail.clone().unwrap_or_default())).collect()
}

/// A case with a claim of ₹11,700 of which ₹1,000 came back, of this number.
fn claimed(number: u32) -> Value {
    let mut case = full();
    let of = super::case(number, &json!({}));
    for field in ["id", "number"] {
        case[field] = of[field].clone();
    }
    case
}

fn wages(phone: &mut Phone) -> Vec<(String, String)> {
    let load = open(phone, StaffList::Load);
    rows(&load).into_iter().filter(|(title, _)| title.starts_with("Wage claims")).collect()
}

const ALL: &str = "Wage claims of all cases that you see, closed ones too";

#[test]
fn a_coordinator_sees_what_the_wage_claims_of_the_hub_come_to_also_of_closed_cases() {
    let closed = after(&claimed(2), &[json!({"type": "close", "outcome": "resolved", "note": "given up"})]);
    let mut hidden = claimed(3);
    (hidden["wage_claims"], hidden["hidden"]) = (json!([]), json!(["money"]));
    // a hub that only asked for help counts it itself
    let mut of_pune = claimed(4);
    of_pune["routing"]["hub"] = json!("pune");
    let cases = [claimed(1), closed, hidden, of_pune];
    let mut phone = phone_of("hub-coordinator", &cases);
    let told = |sums: &str| (ALL.to_owned(), sums.to_owned());
    assert_eq!(wages(&mut phone), [told("claimed ₹23,400 · recovered ₹2,000")]);
    // what changes is counted anew, not besides
    let more = after(&claimed(1), &[line(2, 10, 50_000)]);
    phone.http("/v1/sync", |_| answer(&[change(&more)], json!({})));
    phone.record_store(done);
    assert_eq!(wages(&mut phone), [told("claimed ₹23,900 · recovered ₹2,000")]);
    assert_eq!(wages(&mut phone_of("hub-coordinator", &[case(1, &json!({}))])), []);

    let mut central = phone_of("central-staff", &cases);
    let of = |hub: &str, sums: &str| (format!("Wage claims of {hub} hub"), sums.to_owned());
    assert_eq!(
        wages(&mut central),
        [
            told("claimed ₹35,100 · recovered ₹3,000"),
            of("Mumbai", "claimed ₹23,400 · recovered ₹2,000"),
            of("Pune", "claimed ₹11,700 · recovered ₹1,000"),
        ]
    );
}

#[test]
fn what_is_waiting_to_be_sent_is_in_the_totals_and_needs_no_network() {
    let mut phone = phone_of("hub-coordinator", &[claimed(1)]);
    phone.tell(UiEvent::CaseOpened { case_id: claimed(1)["id"].as_str().unwrap().into() });
    disk(&mut phone);
    let form = StaffAction::OpenForm { form: Form::WithdrawPayment, part: Some(PAYMENT.into()) };
    press(&mut phone, form);
    fill(&mut phone, &[("reason", "wrong worker")]);
    submit(&mut phone);
    phone.tell(UiEvent::BackPressed);
    assert_eq!(wages(&mut phone), [(ALL.to_owned(), "claimed ₹11,700 · recovered ₹0".to_owned())]);
}

#[test]
fn what_is_narrowed_down_by_is_there_for_closed_cases_too() {
    let closed = |number, fields: &Value| {
        let taken = after(&case(number, fields), &[json!({"type": "acknowledge"})]);
        after(&taken, &[json!({"type": "close", "outcome": "resolved", "note": "done"})])
    };
    let cases = [
        case(1, &json!({})),
        closed(2, &json!({"kind": "wages", "language": "or"})),
        closed(3, &json!({"language": "or"})),
    ];
    let mut phone = staff_phone("en", &cases);
    let mut narrow = |filter, text: &str| {
        phone.tell(UiEvent::InboxFiltered { filter });
        phone.tell(UiEvent::InboxSearched { text: text.into() });
        let told = rows(&open(&mut phone, StaffList::Narrow));
        phone.tell(UiEvent::BackPressed);
        told.into_iter().filter(|(_, count)| !count.is_empty()).collect::<Vec<_>>()
    };
    let told = |rows: &[(&str, &str)]| -> Vec<(String, String)> {
        rows.iter().map(|(title, count)| ((*title).to_owned(), (*count).to_owned())).collect()
    };
    assert_eq!(narrow(InboxFilter::Hub, ""), told(&[("Accident", "1 case"), ("Hindi", "1 case")]));
    assert_eq!(
        narrow(InboxFilter::Closed, ""),
        told(&[("Accident", "1 case"), ("Wages not paid", "1 case"), ("Odia", "2 cases")])
    );
    // what is typed is looked for in all
    assert_eq!(
        narrow(InboxFilter::Hub, "mumbai"),
        told(&[
            ("Accident", "2 cases"),
            ("Wages not paid", "1 case"),
            ("Hindi", "1 case"),
            ("Odia", "2 cases")
        ])
    );
}
