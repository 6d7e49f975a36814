//! What happened, a window at a time, and further back than the record goes.

use super::*;
use crate::{
    testing::{json_answer, portal},
    view::{PageView, StaffAction},
};

/// A case with so many lines of activity, the newest of them the last.
fn long(lines: usize) -> Value {
    let mut case = taken(0);
    let line = |number: usize| {
        json!({"operation": OperationId::new(u64::try_from(number).unwrap(), [3; 10]), "kind": "assign",
               "at": "2026-11-22T08:00:00Z", "name": "Asha Pawar", "hub": "mumbai", "about": format!("Colleague {number}")})
    };
    case["activity"] = (1..=lines).map(line).collect();
    case
}

fn turn(phone: &mut Phone, older: bool) {
    press(phone, StaffAction::TurnActivity { older });
}

#[track_caller]
fn window(phone: &Phone) -> PageView {
    match phone.screen() {
        Screen::Page { view } => view,
        other => panic!("{other:?}"),
    }
}

/// First and last line on the page, and how many.
fn lines(phone: &Phone) -> (String, String, usize) {
    let rows = window(phone).rows;
    (rows.first().unwrap().title.clone(), rows.last().unwrap().title.clone(), rows.len())
}

fn told(number: usize) -> String {
    format!("Asha Pawar gave the case to Colleague {number}")
}

fn page_opened(phone: &mut Phone) {
    press(phone, StaffAction::OpenPart { part: "activity".into() });
}

/// A page of the server's log: one line that is not told, so many that are, and on the last page one more with what it was about.
fn log(lines: usize, next: Option<u64>) -> Value {
    let line = |kind: &str| json!({"seq": 5, "kind": kind, "at": "2026-11-01T08:00:00Z", "name": "Ravi Kale", "hub": "mumbai"});
    let mut all = vec![line("add_note")];
    all.extend((0..lines).map(|_| line("spoke_with_person")));
    if next.is_none() {
        all.push(json!({"seq": 1, "kind": "assign", "at": "2026-11-01T08:00:00Z", "name": "Ravi Kale", "hub": "mumbai",
                        "about": "Asha Pawar"}));
    }
    json!({"lines": all, "next": next})
}

#[test]
fn the_case_shows_the_newest_lines_and_a_page_the_others_a_window_at_a_time() {
    let mut phone = open("en", long(70));
    let rows = rows(&view(&phone), CaseSectionKind::Activity);
    assert_eq!((rows.len(), rows[0].title.clone(), rows[30].title.as_str()), (31, told(70), "Older"));
    page_opened(&mut phone);
    assert_eq!(lines(&phone), (told(70), told(41), 30));
    assert!(window(&phone).secondary.is_none(), "there is nothing newer");
    turn(&mut phone, true);
    assert_eq!(lines(&phone), (told(40), told(11), 30));
    turn(&mut phone, true);
    assert_eq!(lines(&phone), (told(10), told(1), 10));
    // the record has all of it: nothing is asked of the server
    assert!(window(&phone).primary.is_none());
    turn(&mut phone, true);
    assert!(!phone.requests().iter().any(|path| path.contains("/history")));
    turn(&mut phone, false);
    assert_eq!(lines(&phone), (told(40), told(11), 30));
    phone.tell(UiEvent::BackPressed);
    page_opened(&mut phone);
    assert_eq!(lines(&phone), (told(70), told(41), 30), "opened anew it begins at the top");
}

#[test]
fn older_lines_than_the_records_come_from_the_server_when_there_is_a_network() {
    let mut phone = open("en", long(300));
    page_opened(&mut phone);
    for _ in 0..9 {
        turn(&mut phone, true);
    }
    assert_eq!(lines(&phone), (told(30), told(1), 30));
    phone.tell(UiEvent::ConnectivityChanged { online: false });
    let page = window(&phone);
    assert_eq!(
        page.error.as_deref(),
        Some("Older lines are with MAIN. They can be fetched when there is a network.")
    );
    assert!(!page.primary.unwrap().enabled);
    turn(&mut phone, true);
    assert!(!phone.requests().iter().any(|path| path.contains("/history")));

    phone.tell(UiEvent::ConnectivityChanged { online: true });
    turn(&mut phone, true);
    let oldest = OperationId::new(1, [3; 10]);
    assert!(window(&phone).paragraphs.contains(&"Older lines are being fetched.".to_owned()));
    let asked = phone.http(&format!("/history?before_operation={oldest}"), |_| portal());
    assert!(asked.bearer.is_some());
    assert_eq!(window(&phone).error.as_deref(), Some("Older lines could not be fetched. Try again."));
    turn(&mut phone, true);
    assert!(phone.requests().iter().any(|path| path.contains("/history?before_operation")));
}

#[test]
fn pages_of_the_log_follow_each_other_without_those_that_are_not_told() {
    let mut phone = open("en", long(300));
    page_opened(&mut phone);
    for _ in 0..10 {
        turn(&mut phone, true);
    }
    let oldest = OperationId::new(1, [3; 10]);
    phone.http(&format!("/history?before_operation={oldest}"), |_| json_answer(200, &log(0, Some(90))));
    // nothing of that is told: the next is asked for at once
    phone.http("/history?before=90", |_| json_answer(200, &log(40, Some(50))));
    assert_eq!(lines(&phone).2, 30);
    assert!(lines(&phone).0.starts_with("Ravi Kale spoke"));
    turn(&mut phone, true);
    assert_eq!(lines(&phone).2, 10);
    turn(&mut phone, true);
    phone.http("/history?before=50", |_| json_answer(200, &log(5, None)));
    assert_eq!(lines(&phone).2, 16);
    assert!(window(&phone).primary.is_none(), "that is all");
    let about = "Ravi Kale gave the case to Asha Pawar";
    assert_eq!(lines(&phone).1, about, "what it was about is told as of the record's lines");

    // a new line pushes one out of the record: the log is asked anew, so that none is missing
    let mut later = long(301);
    later["activity"].as_array_mut().unwrap().remove(0);
    later["version"] = json!(1000);
    pull(&mut phone, &later);
    assert_eq!(lines(&phone).1, told(2));
    assert!(window(&phone).primary.is_some());
}
