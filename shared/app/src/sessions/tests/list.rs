//! The list, and who sees it.

use super::*;
use crate::view::Screen;

#[test]
fn planned_sessions_stand_above_those_that_were_held_and_these_the_newest_first() {
    let sessions = [
        held(1, "2026-11-10", "Wages"),
        held(2, "2026-12-18", "Migrants Day"),
        held(3, "2026-11-22", "Safety"),
        held(4, "2026-11-25", "e-Shram"),
    ];
    let mut phone = link_person(&sessions);
    tap(&mut phone, "Sessions");
    assert_eq!(page(&phone).title, "Sessions");
    assert_eq!(topics(&phone), ["e-Shram", "Migrants Day", "Safety", "Wages"]);
    assert!(says(&phone, "e-Shram | 25 Nov 2026 · Planned"), "{:#?}", texts(&phone));
    tap(&mut phone, "Safety");
    assert_eq!(page(&phone).title, "Safety");
    phone.tell(UiEvent::BackPressed);
    assert_eq!(page(&phone).title, "Sessions");
}

#[test]
fn a_long_list_is_shown_thirty_at_a_time() {
    let sessions: Vec<Value> =
        (1..=31).map(|number| held(number, "2026-11-01", &format!("S{number}"))).collect();
    let mut phone = link_person(&sessions);
    open_list(&mut phone);
    assert_eq!(topics(&phone).len(), 30);
    assert!(says(&phone, "1 to 30 of 31"));
    tap(&mut phone, "The next ones");
    assert_eq!(topics(&phone).len(), 1);
    tap(&mut phone, "The ones before");
    assert_eq!(topics(&phone).len(), 30);
}

#[test]
fn numbers_tell_of_this_month_and_leave_out_what_is_planned_or_did_not_take_place() {
    let count = |on: &str| json!({"on": on, "count": {"female": 20, "male": 10}});
    let cancelled = [json!({"type": "cancel_session", "reason": "rain"})];
    let sessions = [
        session(1, &count("2026-11-10"), &[]),
        session(2, &count("2026-11-22"), &[]),
        session(3, &count("2026-11-23"), &[]),
        session(4, &count("2026-10-31"), &[]),
        session(5, &count("2026-11-11"), &cancelled),
    ];
    let mut phone = link_person(&sessions);
    tap(&mut phone, "Today 0");
    assert!(says(&phone, "Sessions this month | 2 sessions · 60 people came"), "{:#?}", texts(&phone));
    tap(&mut phone, "Sessions this month");
    assert_eq!(topics(&phone).len(), 5);
    // another link person's do not count as one's own
    let mut other = held(6, "2026-11-12", "Wages");
    other["logged"]["by"] = json!("01980000-0000-7000-8000-0000000000bb");
    let mut phone = link_person(&[other]);
    open_list(&mut phone);
    assert!(says(&phone, "Sessions this month | 0 sessions"));
}

#[test]
fn hubs_and_zones_come_to_the_sessions_by_their_menu_and_a_volunteer_to_none() {
    for role in ["hub-staff", "zonal-staff"] {
        let mut phone = phone_of(role, "en", &[held(1, "2026-11-10", "Wages")]);
        if role == "hub-staff" {
            phone.tell(UiEvent::BackPressed);
        }
        let Screen::Inbox { view } = phone.screen() else { panic!("{:?}", phone.screen()) };
        let button = view.menu.iter().find(|button| button.label == "Sessions").unwrap();
        phone.tell(UiEvent::PagePressed { action: button.action.clone() });
        assert_eq!(topics(&phone), ["Wages"], "{role}");
        assert!(page(&phone).primary.is_some());
    }
    let mut phone = phone_of("volunteer", "en", &[]);
    let Screen::Inbox { view } = phone.screen() else { panic!("{:?}", phone.screen()) };
    assert!(view.menu.iter().all(|button| button.label != "Sessions"));
    open_list(&mut phone);
    press(&mut phone, StaffAction::LogSession);
    assert!(matches!(phone.screen(), Screen::Inbox { .. }));
}

#[test]
fn a_session_that_left_this_phone_is_gone_with_its_page_and_its_form() {
    let mut phone = link_person(&[held(1, "2026-11-10", "Wages")]);
    open_list(&mut phone);
    tap(&mut phone, "Wages");
    tap(&mut phone, "Change what is known");
    assert!(is_form(&phone));
    phone.tell(UiEvent::InboxRefreshed);
    let change = json!({"kind": "session", "id": session_id(1), "version": 900, "removed": true});
    phone.http("/v1/sync", |_| answer(&[change], json!({})));
    disk(&mut phone);
    assert_eq!(page(&phone).title, "Sessions");
    assert_eq!(topics(&phone), Vec::<String>::new());
}
