//! Wage claims of thirty workers: entered once for all, paid in two payments, exact to the paisa.

use rstest::rstest;

use super::*;

const WORKERS: u32 = 30;

/// A case of thirty workers and a claim in which none of them stands yet.
fn thirty() -> Value {
    after(
        &taken(WORKERS),
        &[json!({"type": "open_wage_claim", "claim": CLAIM, "parties": {"contractor": "Ravi"}})],
    )
}

fn read_row(view: &PageView, title: &str) -> String {
    let row = view.rows.iter().find(|row| row.title == title);
    row.and_then(|row| row.detail.clone()).unwrap_or_else(|| panic!("no row {title} on {view:#?}"))
}

#[test]
fn thirty_workers_with_the_same_terms_are_entered_once() {
    let mut phone = desk("en", &thirty());
    open(&mut phone, Form::WageLine, Some(CLAIM));
    assert_eq!(page(&phone).rows[0].title, "Workers with the same terms: 30", "all are ticked at first");
    // one of them earned more and is entered apart
    fill(&mut phone, &[("people", &person(7))]);
    fill(
        &mut phone,
        &[
            ("from", "2026-09-01"),
            ("to", "2026-09-30"),
            ("days_tenths", "26½"),
            ("rate", "550.33"),
            ("paid", "5,000"),
        ],
    );
    let view = page(&phone);
    assert_eq!(read_row(&view, "Due"), "₹9,583.75 for each of 29, ₹2,77,928.75 together");
    let recorded = submit(&mut phone);
    assert_eq!(recorded.len(), 29);
    assert!(recorded.iter().all(|body| body["person"] != json!(person(7))));
    let terms = json!({"from": "2026-09-01", "to": "2026-09-30", "days_tenths": 265, "rate": 55_033, "paid": 500_000});
    assert!(recorded.iter().all(|body| body["type"] == "set_wage_line" && body["terms"] == terms));
    // the one that is left is ticked now, with the same terms to begin with
    open(&mut phone, Form::WageLine, Some(CLAIM));
    assert_eq!(page(&phone).rows[0].title, "Workers with the same terms: 1");
    fill(&mut phone, &[("rate", "600")]);
    assert_eq!(submit(&mut phone)[0]["terms"]["rate"], 60_000);
}

#[test]
fn the_line_of_one_worker_is_changed_alone() {
    let mut phone = desk("en", &after(&thirty(), &[line(3, 260, 45_000)]));
    open(&mut phone, Form::WageLine, Some(&format!("{CLAIM}/{}", person(3))));
    assert_eq!(text_of(&page(&phone), "rate").as_deref(), Some("450"));
    fill(&mut phone, &[("days_tenths", "13.5")]);
    let recorded = submit(&mut phone);
    assert_eq!((recorded.len(), &recorded[0]["person"]), (1, &json!(person(3))));
    assert_eq!(recorded[0]["terms"]["days_tenths"], 135);
}

/// The press of the form that takes the one worker out of the claim.
fn way_out(phone: &Phone) -> Option<StaffAction> {
    let view = page(phone);
    let row = view.rows.into_iter().find(|row| row.title == "Take this worker out of the claim")?;
    match row.control {
        PageControl::Press { action: crate::view::PageAction::Staff { action } } => Some(action),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_line_that_was_entered_by_mistake_is_taken_out_on_the_form_of_its_worker() {
    let mut phone = desk("en", &after(&thirty(), &[line(3, 260, 45_000)]));
    let of_three = format!("{CLAIM}/{}", person(3));
    open(&mut phone, Form::WageLine, Some(&of_three));
    fill(&mut phone, &[("rate", "500")]);
    disk(&mut phone);
    let taken_out = way_out(&phone).expect("a way out");
    press(&mut phone, taken_out);
    assert!(!is_form(&phone), "the form ends with the line");
    let recorded = disk(&mut phone);
    assert_eq!(
        (recorded[0]["type"].as_str(), &recorded[0]["person"]),
        (Some("remove_wage_line"), &json!(person(3)))
    );
    // nothing counts on the worker any more, and nothing is left of what was typed
    press(&mut phone, StaffAction::RemovePerson { person: person(3) });
    assert_eq!(disk(&mut phone)[0]["type"], "remove_person");
    open(&mut phone, Form::WageLine, Some(&of_three));
    assert_eq!(text_of(&page(&phone), "rate").as_deref(), Some(""));
    assert_eq!(way_out(&phone), None);
}

#[test]
fn a_line_on_which_money_came_is_not_offered_to_be_taken_out() {
    let mut phone = desk("en", &full());
    open(&mut phone, Form::WageLine, Some(&format!("{CLAIM}/{}", person(1))));
    assert_eq!(way_out(&phone), None);
}

#[test]
fn who_left_the_case_while_the_form_stood_open_does_not_count_in_it() {
    let case = thirty();
    let mut phone = desk("en", &case);
    open(&mut phone, Form::WageLine, Some(CLAIM));
    fill(&mut phone, &[("people", &person(7)), ("days_tenths", "10"), ("rate", "500")]);
    disk(&mut phone);
    pull(&mut phone, &after(&case, &[json!({"type": "remove_person", "person": person(3)})]));
    let view = page(&phone);
    assert_eq!(view.rows[0].title, "Workers with the same terms: 28");
    assert_eq!(read_row(&view, "Due"), "₹5,000 for each of 28, ₹1,40,000 together");
    let recorded = submit(&mut phone);
    assert_eq!(recorded.len(), 28);
    assert!(recorded.iter().all(|body| body["person"] != json!(person(3))));
}

#[rstest]
#[case(&[("rate", "500")], "Days worked: This is still missing.")]
#[case(&[("days_tenths", "0"), ("rate", "500")], "Days worked: Write the days worked, such as 26 or 26.5.")]
#[case(&[("days_tenths", "26")], "Rate of a day, in rupees: This is still missing.")]
#[case(
    &[("days_tenths", "26"), ("rate", "five hundred")],
    "Rate of a day, in rupees: This is no amount. Write rupees, such as 8500 or 8500.50.",
)]
#[case(
    &[("days_tenths", "10"), ("rate", "500"), ("paid", "5001")],
    "Already paid, in rupees: More was paid than was earned: ₹5,000. Look at days, rate and what was paid.",
)]
#[case(
    &[("from", "2026-09-30"), ("to", "2026-09-01"), ("days_tenths", "1"), ("rate", "1")],
    "Last day: The last day is before the first one.",
)]
#[case(
    &[("from", "2026-09-01"), ("to", "2026-09-03"), ("days_tenths", "3.5"), ("rate", "1")],
    "Days worked: From the first to the last day there are only 3 days.",
)]
#[case(
    &[("to", "2026-11-23"), ("days_tenths", "1"), ("rate", "1")],
    "Last day: This day is still to come: it cannot have been worked.",
)]
#[case(
    &[("days_tenths", "36600"), ("rate", "9999999999")],
    "Rate of a day, in rupees: This is more than any amount can be.",
)]
fn nonsense_is_refused_in_words(#[case] fields: &[(&str, &str)], #[case] told: &str) {
    let mut phone = desk("en", &thirty());
    open(&mut phone, Form::WageLine, Some(CLAIM));
    fill(&mut phone, fields);
    assert_eq!(submit(&mut phone), [] as [Value; 0]);
    assert_eq!(page(&phone).error.as_deref(), Some(told));
}

/// Thirty workers of whom each is owed another odd amount.
fn owed() -> (Value, Vec<u64>) {
    let lines: Vec<Value> =
        (1..=WORKERS).map(|number| line(number, 255, 55_033 + u64::from(number))).collect();
    let due = (1..=WORKERS).map(|number| ((55_033 + u64::from(number)) * 255 + 5) / 10).collect();
    (after(&thirty(), &lines), due)
}

fn amounts(body: &Value) -> Vec<u64> {
    body["payment"]["shares"]
        .as_array()
        .unwrap()
        .iter()
        .map(|share| share["amount"].as_u64().unwrap())
        .collect()
}

#[test]
fn two_payments_settle_a_claim_to_the_paisa() {
    let (case, due) = owed();
    let total: u64 = due.iter().sum();
    let mut phone = desk("en", &case);
    open(&mut phone, Form::Payment, Some(CLAIM));
    fill(
        &mut phone,
        &[
            ("how", "cash"),
            (&format!("amount/{}", person(1)), "1000.01"),
            (&format!("amount/{}", person(2)), "₹ 500/-"),
        ],
    );
    assert_eq!(read_row(&page(&phone), "Together"), "₹1,500.01");
    let first = submit(&mut phone);
    assert_eq!(amounts(&first[0]), [100_001, 50_000]);
    // what is left is filled in with one press, and only that
    open(&mut phone, Form::Payment, Some(CLAIM));
    fill(&mut phone, &[("how", "bank"), ("fill-all", "")]);
    let second = submit(&mut phone);
    assert_eq!(amounts(&second[0]).len(), 30);
    assert_eq!(amounts(&first[0]).iter().sum::<u64>() + amounts(&second[0]).iter().sum::<u64>(), total);
    // nothing is left to be paid
    open(&mut phone, Form::Payment, Some(CLAIM));
    assert!(page(&phone).rows.iter().all(|row| !row.title.starts_with("Everybody gets")));
    assert_eq!(read_row(&page(&phone), "Worker 1"), "₹0 owed");
}

#[test]
fn more_than_is_owed_is_told_and_a_payment_to_nobody_is_none() {
    let (case, _) = owed();
    let mut phone = desk("en", &case);
    open(&mut phone, Form::Payment, Some(CLAIM));
    fill(&mut phone, &[("how", "cash")]);
    assert_eq!(submit(&mut phone), [] as [Value; 0]);
    let told = "Worker 1: Write for at least one worker how much they got.";
    assert_eq!(page(&phone).error.as_deref(), Some(told));
    fill(&mut phone, &[(&format!("amount/{}", person(1)), "50000")]);
    assert_eq!(read_row(&page(&phone), "Worker 1"), "More than the ₹14,033.67 owed");
    fill(&mut phone, &[("on", "2026-11-23")]);
    assert_eq!(submit(&mut phone), [] as [Value; 0], "nobody was paid tomorrow");
}
