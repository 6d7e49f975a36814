//! Looking for cases, and narrowing the list down.

use super::*;
use crate::pages::tests::page;
use crate::view::{PageAction, PageControl, PageView, StaffAction, StaffList};
use crate::work::tests::after;

fn searched(phone: &mut Phone, text: &str) -> Vec<String> {
    phone.tell(UiEvent::InboxSearched { text: text.into() });
    numbers(phone)
}

pub(super) fn open(phone: &mut Phone, list: StaffList) -> PageView {
    phone.tell(UiEvent::StaffPressed { action: StaffAction::OpenList { list } });
    page(phone)
}

/// Presses the row that begins so.
fn press(phone: &mut Phone, title: &str) {
    let row = page(phone).rows.into_iter().find(|row| row.title.starts_with(title)).expect(title);
    let action = match row.control {
        PageControl::Press { action }
        | PageControl::Choice { action, .. }
        | PageControl::Button { action, .. } => action,
        other => panic!("{title} cannot be pressed: {other:?}"),
    };
    phone.tell(UiEvent::PagePressed { action });
}

fn with_person(mut case: Value, name: &str, phone: &str) -> Value {
    case["people"] = json!([{
        "id": case["id"], "operation": case["id"], "details": {"value": {"name": name, "phone": phone}},
    }]);
    case
}

#[test]
fn a_case_is_found_by_number_name_phone_and_place() {
    let lucknow = json!({"phone": "+919900112233", "fix": {"latitude": 26.85, "longitude": 80.95,
        "accuracy_m": 50.0, "taken_at": "2026-11-22T08:00:00Z", "method": "gnss", "mock": false}});
    let cases = [
        case(1, &json!({})),
        with_person(case(2, &json!({"phone": null})), "Rekha Devi", "+918877665544"),
        case(3, &lucknow),
    ];
    let mut phone = staff_phone("en", &cases);
    assert_eq!(searched(&mut phone, "000002"), numbered(&["000002"]));
    assert_eq!(searched(&mut phone, "rekha"), numbered(&["000002"]));
    assert_eq!(searched(&mut phone, "DEVI rekha"), numbered(&["000002"]));
    assert_eq!(searched(&mut phone, "88776 65544"), numbered(&["000002"]));
    assert_eq!(searched(&mut phone, "+91 99001 12233"), numbered(&["000003"]));
    assert_eq!(searched(&mut phone, "lucknow"), numbered(&["000003"]));
    assert_eq!(searched(&mut phone, "rekha lucknow"), [] as [&str; 0]);
    assert!(view(&phone).empty.starts_with("No case fits."));
    assert_eq!(view(&phone).search, "rekha lucknow");
    assert_eq!(searched(&mut phone, " ").len(), 3);
}

#[test]
fn typed_letter_by_letter_the_same_is_found_as_at_once() {
    let abroad = json!({"phone": "+129812345678"});
    let cases = [
        with_person(case(1, &json!({"phone": null})), "Rekha Devi", "+919812345678"),
        with_person(case(2, &json!({"phone": null})), "Devraj", "+918877665544"),
        with_person(case(9812, &abroad), "Rehana", "+918877665533"),
    ];
    let mut typing = staff_phone("en", &cases);
    for text in
        ["rekha devi", "dev re", "mum 98", "919812345678", "+91 98123-45678", "0091", "98", "9812x", "de  v"]
    {
        searched(&mut typing, "");
        for end in text.char_indices().map(|(place, sign)| place + sign.len_utf8()) {
            let so_far = &text[..end];
            let found = searched(&mut typing, so_far);
            assert_eq!(found, searched(&mut staff_phone("en", &cases), so_far), "{so_far}");
        }
    }
    searched(&mut typing, "rekha");
    assert_eq!(searched(&mut typing, "re").len(), 2, "a letter less finds more again");
}

#[test]
fn what_was_found_follows_what_changes() {
    let mut phone = staff_phone("en", &[delivered(case(1, &json!({})))]);
    assert_eq!(searched(&mut phone, "mumbai"), numbered(&["000001"]));
    phone.http("/v1/sync", |_| answer(&[change(&delivered(case(2, &json!({}))))], json!({})));
    phone.record_store(done);
    assert_eq!(numbers(&phone), numbered(&["000002", "000001"]));
}

/// A case of somebody of this name, over.
fn closed(number: u32, name: &str) -> Value {
    let close = json!({"type": "close", "outcome": "resolved", "note": "paid"});
    after(&with_person(taken_case(number), name, "+918877665544"), &[close])
}

#[test]
fn what_is_typed_is_looked_for_in_all_cases_the_open_ones_first() {
    let cases = [
        closed(1, "Rekha Bai"),
        with_person(taken_case(2), "Rekha Devi", "+919812345678"),
        with_person(case(3, &json!({"kind": "wages"})), "Rekha Kumari", "+919812345670"),
        closed(4, "Rekha Naik"),
        closed(5, "Sunita Devi"),
    ];
    let mut phone = staff_phone("en", &cases);
    let chips = |phone: &Phone| -> Vec<(u32, bool)> {
        view(phone).filters.into_iter().map(|chip| (chip.count, chip.selected)).collect()
    };
    let before = chips(&phone);
    // by the number, which only those have that are over
    assert_eq!(searched(&mut phone, "88776 65544"), numbered(&["000001", "000004", "000005"]));
    let all = numbered(&["000003", "000002", "000001", "000004"]);
    for filter in [InboxFilter::Hub, InboxFilter::Mine, InboxFilter::Waiting, InboxFilter::Closed] {
        phone.tell(UiEvent::InboxFiltered { filter });
        assert_eq!(view(&phone).search, "", "a list stands in place of what was looked for");
        assert_eq!(searched(&mut phone, "rekha"), all, "{filter:?}");
    }
    let shown = view(&phone);
    assert_eq!(shown.summary, "4 found among all cases, open and closed");
    let said: Vec<_> = shown.rows.iter().map(|row| row.status.as_str()).collect();
    assert_eq!(said, ["Nobody has taken it", "Ravi Kale has it", "Closed: Resolved", "Closed: Resolved"]);
    assert_eq!(
        chips(&phone),
        before.iter().map(|(count, _)| (*count, false)).collect::<Vec<_>>(),
        "what each list has is still told, and none of them is shown"
    );
    assert_eq!(searched(&mut phone, ""), numbered(&["000001", "000004", "000005"]), "the list chosen last");
    // a list that was narrowed down is not all that there is
    phone.tell(UiEvent::InboxFiltered { filter: InboxFilter::Mine });
    let accidents = StaffAction::Narrow { by: "kind".into(), value: "accident".into() };
    phone.tell(UiEvent::StaffPressed { action: accidents });
    assert_eq!(numbers(&phone), [] as [&str; 0]);
    assert_eq!(searched(&mut phone, "rekha"), numbered(&["000002", "000001", "000004"]));
}

#[test]
fn what_was_found_in_both_lists_crosses_in_windows() {
    let open = (1..=40).map(|number| with_person(taken_case(number), "Rekha Devi", "+919812345678"));
    let cases: Vec<Value> = open.chain((41..=80).map(|number| closed(number, "Rekha Bai"))).collect();
    let mut phone = staff_phone("en", &cases);
    let places = (1..=40_u32).rev().chain(41..=80);
    let expected: Vec<String> = places.map(|number| format!("MUM-2026-{number:06}")).collect();
    assert_eq!(searched(&mut phone, "rekha"), expected[..30]);
    phone.tell(UiEvent::InboxScrolled { first: 25 });
    assert_eq!((numbers(&phone), view(&phone).total), (expected[25..55].to_vec(), 80));
    phone.tell(UiEvent::InboxScrolled { first: 60 });
    assert_eq!(numbers(&phone), expected[60..]);
}

#[test]
fn the_list_is_narrowed_down_by_type_and_language_and_says_so() {
    let cases = [
        case(1, &json!({})),
        case(2, &json!({"kind": "wages"})),
        case(3, &json!({"kind": "wages", "language": "or"})),
    ];
    let mut phone = staff_phone("en", &cases);
    assert_eq!(view(&phone).narrow.label, "All types and languages");
    let narrow = open(&mut phone, StaffList::Narrow);
    let rows: Vec<_> = narrow.rows.iter().map(|row| (row.title.as_str(), row.detail.as_deref())).collect();
    assert_eq!(
        rows,
        [
            ("All types", None),
            ("Accident", Some("1 case")),
            ("Wages not paid", Some("2 cases")),
            ("All languages", None),
            ("Hindi", Some("2 cases")),
            ("Odia", Some("1 case")),
        ]
    );
    press(&mut phone, "Wages");
    press(&mut phone, "Odia");
    let narrow = page(&phone);
    let chosen: Vec<_> = narrow
        .rows
        .iter()
        .filter(|row| matches!(row.control, PageControl::Choice { selected: true, .. }))
        .map(|row| row.title.as_str())
        .collect();
    assert_eq!(chosen, ["Wages not paid", "Odia"]);
    let show = narrow.primary.unwrap();
    assert_eq!((show.label.as_str(), &show.action), ("Show 1 case", &PageAction::Back));
    phone.tell(UiEvent::PagePressed { action: show.action });
    assert_eq!(numbers(&phone), numbered(&["000003"]));
    assert_eq!(view(&phone).narrow.label, "Wages not paid · Odia");
}

#[test]
fn a_coordinator_sees_what_each_has_and_then_their_cases() {
    let cases = [case(1, &json!({})), taken_case(2), taken_and_due(3, "2026-11-22T08:00:00Z")];
    let mut phone = staff_phone("en", &cases);
    let menu: Vec<_> = view(&phone).menu.into_iter().map(|button| button.label).collect();
    assert_eq!(
        menu,
        ["Workers", "Sessions", "Who is on duty when", "PIN"],
        "who does not lead the hub is not shown it"
    );
    phone.tell(UiEvent::StaffPressed { action: StaffAction::OpenList { list: StaffList::Load } });
    assert!(!matches!(phone.screen(), Screen::Page { .. }));

    let mut phone = phone_of("hub-coordinator", &cases);
    let load = open(&mut phone, StaffList::Load);
    let rows: Vec<_> =
        load.rows.iter().map(|row| (row.title.as_str(), row.detail.as_deref(), row.tone)).collect();
    assert_eq!(
        rows,
        [
            ("Nobody has them", Some("1 open"), Tone::Waiting),
            ("Ravi Kale", Some("2 open · 2 immediate · 1 late"), Tone::Urgent),
        ]
    );
    press(&mut phone, "Ravi");
    assert_eq!(numbers(&phone), numbered(&["000003", "000002"]));
    assert_eq!(view(&phone).narrow.label, "Ravi Kale");
    open(&mut phone, StaffList::Narrow);
    press(&mut phone, "Only cases of Ravi Kale");
    phone.tell(UiEvent::BackPressed);
    assert_eq!(view(&phone).total, 3);
}
