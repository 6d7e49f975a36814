//! Finding somebody again among many, by whatever is remembered of them.

use super::*;

fn many(count: u32) -> Vec<Value> {
    let made = |number: u32| {
        let details = json!({"name": format!("Ramesh {number}"), "trade": "construction",
            "phones": [{"number": format!("+91981{number:07}"), "whose": "own"}],
            "origin": {"state": "Odisha", "district": "Ganjam"}});
        let mut worker = worker(number, &details, &[]);
        worker["registered"]["at"] =
            json!(format!("2026-11-{:02}T08:{:02}:00Z", 1 + number / 60 % 20, number % 60));
        worker
    };
    (10..10 + count).map(made).collect()
}

#[rstest::rstest]
#[case::name("sunita", 1)]
#[case::phone("98123 45678", 1)]
#[case::national("09812345678", 1)]
#[case::devanagari("०९८१२३ ४५६७८", 1)]
#[case::trade("domestic work", 1)]
#[case::site("behind the station", 1)]
#[case::panchayat("barachatti", 1)]
#[case::nobody("kamala", 0)]
fn a_worker_is_found_by_what_is_remembered(#[case] text: &str, #[case] found: usize) {
    let mut workers = many(40);
    workers.push(sunita(1));
    let mut phone = link_person(&workers);
    search(&mut phone, text);
    assert_eq!(names(&phone).iter().filter(|name| *name == "Sunita Devi").count(), found);
    assert_eq!(names(&phone).len(), found, "{:?}", names(&phone));
}

#[test]
fn ten_thousand_are_shown_thirty_at_a_time_the_newest_first() {
    let phone_of_many = |count: u32| link_person(&many(count));
    let mut phone = phone_of_many(1_000);
    let first = names(&phone);
    assert_eq!(first.len(), 30);
    assert!(says(&phone, "1 to 30 of 1000"));
    tap(&mut phone, "The next ones");
    assert!(says(&phone, "31 to 60 of 1000"));
    assert!(names(&phone).iter().all(|name| !first.contains(name)));
    tap(&mut phone, "The ones before");
    assert_eq!(names(&phone), first);
    for _ in 0..60 {
        press(&mut phone, StaffAction::TurnWorkers { forward: true });
    }
    assert!(says(&phone, "991 to 1000 of 1000"), "turned too far, it stays at the last ones");
    tap(&mut phone, "The ones before");
    assert!(says(&phone, "961 to 990 of 1000"));
    search(&mut phone, "Ramesh 777");
    assert!(names(&phone).contains(&"Ramesh 777".to_owned()));
}

#[test]
fn whom_to_look_after_is_told_and_reminded_of_without_a_name() {
    use crate::effects::Effect;
    let follow = |due: &str| json!({"type": "set_follow_up", "next": {"what": "wages", "due": due}});
    let late = worker(1, &sunita_details(), &[follow("2026-11-22T03:30:00Z")]);
    let soon = worker(2, &json!({"name": "Ramesh"}), &[follow("2026-11-23T03:30:00Z")]);
    let mut phone = link_person(&[late, soon]);
    let mut reminders = Vec::new();
    while let Some(request) = phone.take(Effect::is_remind, Effect::expect_remind) {
        reminders = request.operation.reminders;
    }
    let told: Vec<_> = reminders.iter().map(|reminder| reminder.text.as_str()).collect();
    assert_eq!(told, ["Somebody to look after"; 2], "of today, which is late, and of tomorrow");
    tap(&mut phone, "1 person to look after");
    assert_eq!(names(&phone), ["Sunita Devi", "Ramesh"], "what is due longest first");
    assert!(says(&phone, "Was to be looked after: 09:00"));
    tap(&mut phone, "To look after");
    assert!(says(&phone, "Today 2"));
}

#[test]
fn who_was_joined_with_another_is_looked_after_under_the_one_that_stands() {
    let follow = |due: &str| json!({"type": "set_follow_up", "next": {"what": "wages", "due": due}});
    let joined = [follow("2026-11-22T03:30:00Z"), json!({"type": "merge_workers", "into": id(2)})];
    let mut phone = link_person(&[
        worker(1, &sunita_details(), &joined),
        worker(2, &json!({"name": "Suneeta"}), &[follow("2026-11-22T04:30:00Z")]),
    ]);
    assert!(says(&phone, "1 person to look after"), "{:#?}", texts(&phone));
    tap(&mut phone, "1 person to look after");
    assert_eq!(names(&phone), ["Suneeta"]);
}

#[test]
fn how_the_cases_of_a_worker_stand_is_told_and_not_what_they_are_about() {
    let brief = json!({"case": "01980000-0000-7000-8000-000000000001", "number": "MUM-2026-000001", "hub": "mumbai",
        "status": "responding", "taken_by": "Asha Pawar", "since": NOON});
    let sunita = worker(1, &sunita_details(), &[json!({"type": "note_case", "brief": brief})]);
    let mut phone = link_person(&[sunita]);
    tap(&mut phone, "Sunita");
    assert!(says(&phone, "A case | MUM-2026-000001"), "{:#?}", texts(&phone));
}

#[test]
fn a_card_opens_its_registration_and_any_other_code_says_what_it_is() {
    use crate::effects::{Effect, scan_code::ScanCodeOutput};
    let mut with_card = sunita(1);
    let text = domain::worker::CardText { card: [7; 16], signature: [8; 64] }.encode();
    with_card["card"] = json!({"text": text, "issued_at": NOON});
    let mut phone = link_person(&[with_card]);
    let scan = |phone: &mut Phone, output: ScanCodeOutput| {
        press(phone, StaffAction::ScanCard);
        let request = phone.take(Effect::is_scan_code, Effect::expect_scan_code);
        phone.resolve(request, output);
        disk(phone);
    };
    let banner = |phone: &Phone| phone.view().banner.map(|banner| banner.text).unwrap_or_default();
    scan(&mut phone, ScanCodeOutput::Found { text: "upi://pay?pa=x".into() });
    assert!(banner(&phone).contains("no card of MAIN"));
    scan(&mut phone, ScanCodeOutput::Found { text: "MAIN:C1:0000".into() });
    assert!(banner(&phone).contains("cannot be read"));
    scan(&mut phone, ScanCodeOutput::Found { text: text.clone() });
    assert_eq!(page(&phone).title, "Sunita Devi");
    press(&mut phone, StaffAction::ShowCard { worker: id(1) });
    let Some(crate::view::PageFigure::Code { view }) = page(&phone).figure else { panic!("a code") };
    assert_eq!(view.dark.len(), usize::try_from(view.side * view.side).unwrap());
    let other = domain::worker::CardText { card: [9; 16], signature: [8; 64] }.encode();
    scan(&mut phone, ScanCodeOutput::Found { text: other });
    assert!(banner(&phone).contains("not on this phone"), "{}", banner(&phone));
}
