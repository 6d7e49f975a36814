//! Who a case was given to, and whether anybody has taken it.

use super::*;
use crate::{
    view::{CaseView, StaffAction},
    work::tests::{ASHA, RAVI, after},
};

/// A case that a coordinator gave to somebody before anybody had taken it.
fn given(number: u32, to: &str) -> Value {
    after(&delivered(case(number, &json!({}))), &[json!({"type": "assign", "to": to})])
}

#[track_caller]
fn opened(phone: &mut Phone, case: &Value) -> CaseView {
    phone.tell(UiEvent::CaseOpened { case_id: case["id"].as_str().unwrap().into() });
    let Screen::Case { view } = phone.screen() else { panic!("no case, but {:?}", phone.screen()) };
    phone.tell(UiEvent::BackPressed);
    view
}

#[test]
fn what_was_given_and_not_taken_waits_on_top_and_says_so_in_row_and_case() {
    let (for_ravi, for_me) = (given(3, RAVI), given(1, ASHA));
    let cases = [
        taken_and_due(8, "2026-11-22T08:00:00Z"),
        for_ravi.clone(),
        delivered(case(2, &json!({}))),
        for_me.clone(),
    ];
    let mut phone = staff_phone("en", &cases);
    assert_eq!(numbers(&phone), numbered(&["000003", "000002", "000001", "000008"]));
    let rows = view(&phone).rows;
    let said: Vec<_> = rows.iter().map(|row| (row.status.as_str(), row.tone)).collect();
    assert_eq!(
        said,
        [
            ("Given to Ravi Kale, not taken yet", Tone::Urgent),
            ("Nobody has taken it", Tone::Urgent),
            ("Given to you, not taken yet", Tone::Urgent),
            ("Ravi Kale has it", Tone::Urgent),
        ]
    );
    let offers = |row: &crate::view::InboxRow| {
        row.actions.first().is_some_and(|first| first.action == StaffAction::Acknowledge)
    };
    assert_eq!(rows.iter().map(offers).collect::<Vec<_>>(), [true, true, true, false]);
    assert_eq!(view(&phone).summary, "3 cases wait for somebody · 1 late");
    // whose they are is told apart: nobody was put on one of the three
    let counts: Vec<_> = view(&phone).filters.into_iter().map(|chip| chip.count).collect();
    assert_eq!(counts[..3], [4, 1, 1]);
    for (case, row) in [(&for_ravi, &rows[0]), (&for_me, &rows[2])] {
        let there = opened(&mut phone, case);
        assert_eq!((&there.status, there.tone), (&row.status, row.tone));
    }
    // taken by whom it was given to, it is in their hands since then
    let mut taken = for_me;
    taken["taken"] = json!({"by": ASHA, "name": "Asha Pawar", "hub": "mumbai", "at": "2026-11-22T08:32:00Z"});
    let mut phone = staff_phone("en", std::slice::from_ref(&taken));
    assert_eq!(view(&phone).rows[0].status, "You have it");
    assert_eq!(opened(&mut phone, &taken).status, "You have it since 14:02");
}

#[test]
fn what_a_colleague_left_is_nobodys_until_somebody_is_put_on_it() {
    let gone = json!({"type": "staff_left", "staff": RAVI, "name": "Ravi Kale"});
    let left = after(&delivered(taken_case(5)), &[gone]);
    let cases = [delivered(taken_case(9)), left.clone()];
    let mut phone = staff_phone("en", &cases);
    assert_eq!(numbers(&phone), numbered(&["000005", "000009"]));
    let row = view(&phone).rows[0].clone();
    assert_eq!((row.status.as_str(), row.tone), ("Nobody has it any more", Tone::Urgent));
    assert!(row.actions.iter().all(|action| action.action != StaffAction::Acknowledge), "it was taken");
    assert_eq!(opened(&mut phone, &left).status, row.status);
    phone.tell(UiEvent::InboxFiltered { filter: InboxFilter::Unassigned });
    assert_eq!(numbers(&phone), numbered(&["000005"]));
    assert_eq!(view(&phone).summary, "1 case waits for somebody");
    let again = after(&left, &[json!({"type": "assign", "to": ASHA})]);
    assert_eq!(view(&staff_phone("en", &[again])).rows[0].status, "You have it");
}
