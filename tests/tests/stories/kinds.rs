//! What Central lays down reaches phones, and what a worker changes after the press reaches the hub.

use std::time::Duration;

use app::{
    ui_event::UiEvent,
    view::{ContactChoice, KindIcon, Page, PageAction, PageField, ReceiptKind, Screen},
};
use serde_json::{Value, json};
use tests::{
    clock::PushedClock,
    database::Database,
    phone::{PATIENCE, Phone, case, fix_at, inbox, receipt, says},
    server::MainServer,
    wait_for,
    worker::kinds,
};

use super::staff::signed_in;

/// Longer than a phone believes the list that it has.
const HALF_A_DAY: Duration = Duration::from_hours(12);

/// A phone that lives by a clock that can be pushed.
fn phone(server: &MainServer, name: &str, clock: &std::sync::Arc<PushedClock>) -> Phone {
    let position = Some(fix_at(19.1136, 72.8697));
    let mut phone = Phone::switched_off(server.data().with_file_name(name), &server.url(), "en", position);
    phone.set_parts(clock.parts());
    phone.switch_on().unwrap();
    phone.choose_language().unwrap();
    phone
}

#[test]
fn a_kind_that_central_adds_is_offered_sent_and_named_at_the_hub() {
    let folder = tempfile::tempdir().unwrap();
    let server = MainServer::start(&folder.path().join("server")).unwrap();
    // a kind that no app knows by itself: a phone that shows it has asked the server
    let loan = ["kind", "set", "--code", "loan", "--urgency", "expected", "--name", "en=Loan"];
    server.command(&[&loan[..], &["--offered", "help", "--position", "1"]].concat()).unwrap();
    server.wait_for_basics("loan").unwrap();
    let clock = PushedClock::new();
    // both have the list of before
    let [hub, worker] = ["hub", "worker"].map(|name| phone(&server, name, &clock));
    for phone in [&hub, &worker] {
        phone.wait_for_help_kind("loan").unwrap();
    }
    hub.sign_in(&server.invite("Asha Pawar", "hub-staff", "mumbai").unwrap()).unwrap();

    let flood = ["kind", "set", "--code", "flash_flood", "--urgency", "immediate", "--offered", "sos,help"];
    server.command(&[&flood[..], &["--name", "en=Flood", "--position", "2"]].concat()).unwrap();
    server.wait_for_basics("flash_flood").unwrap();
    clock.push(HALF_A_DAY);
    worker.send(UiEvent::Appeared).unwrap();
    let offered = worker.wait_for_help_kind("flash_flood").unwrap();
    let choice = offered.choices.iter().find(|choice| choice.code == "flash_flood").unwrap();
    assert_eq!((choice.label.as_str(), choice.icon), ("Flood", KindIcon::Other), "no picture of its own");

    worker.press_sos("flash_flood").unwrap();
    let receipt_view = worker.wait_for_receipt(ReceiptKind::OnHubPhone).unwrap();
    assert_eq!(receipt_view.kind_label, "Flood");
    assert!(receipt_view.calls_first, "112 stands in front of what is immediate");
    // the hub's phone has not asked for the list since: it shows the code rather than nothing
    let row = hub.wait_for_cases(1).unwrap().rows.remove(0);
    assert!(row.kind_label.to_lowercase().contains("flood"), "{}", row.kind_label);
    hub.send(UiEvent::Appeared).unwrap();
    hub.wait("the kind by its name", |view| {
        inbox(view).is_some_and(|inbox| inbox.rows[0].kind_label == "Flood")
    })
    .unwrap();
    let record = Database::of_server(server.data()).unwrap().record(&row.case_id).unwrap().unwrap();
    assert_eq!(
        (&record["alert"]["kind"]["value"], &record["urgency"]),
        (&json!("flash_flood"), &json!("immediate"))
    );
}

#[test]
fn what_the_worker_changes_after_the_press_reaches_the_hub() {
    let folder = tempfile::tempdir().unwrap();
    let server = MainServer::start(&folder.path().join("server")).unwrap();
    let hub = signed_in(&server, folder.path());
    let position = Some(fix_at(19.1136, 72.8697));
    let worker = Phone::new(folder.path().join("worker"), &server.url(), "en", position).unwrap();
    worker.press_sos("accident").unwrap();
    worker.wait_for_receipt(ReceiptKind::OnHubPhone).unwrap();
    let row = hub.wait_for_cases(1).unwrap().rows.remove(0);
    hub.open_case(&row.case_id).unwrap();

    worker.press(PageAction::ChangeKind).unwrap();
    worker
        .wait("the kinds again", |view| kinds(view).is_some_and(|kinds| kinds.countdown.is_none()))
        .unwrap();
    worker.send(UiEvent::KindChosen { code: "medical".to_owned() }).unwrap();
    hub.wait("the kind that stands now", |view| {
        case(view).is_some_and(|case| case.kind_label == "Medical emergency")
    })
    .unwrap();

    worker.press(PageAction::ChooseContact { contact: ContactChoice::Message }).unwrap();
    worker
        .wait(
            "the question for the number",
            |view| matches!(&view.screen, Screen::Page { view } if view.page == Page::OwnNumber),
        )
        .unwrap();
    worker.send(UiEvent::PageTyped { field: PageField::OwnNumber, text: "98123 45678".to_owned() }).unwrap();
    worker.press(PageAction::KeepOwnNumber).unwrap();
    worker.press(PageAction::ChooseState { state: "Maharashtra".to_owned() }).unwrap();
    worker.open_page(Page::Place).unwrap();
    let landmark = "behind the blue tank".to_owned();
    worker.send(UiEvent::PageTyped { field: PageField::Landmark, text: landmark.clone() }).unwrap();
    worker.press(PageAction::KeepPlace).unwrap();
    hub.wait("the place in the worker's words", |view| {
        case(view).is_some_and(|case| says(case, |line| line.contains(&landmark)))
    })
    .unwrap();

    let database = Database::of_server(server.data()).unwrap();
    let told = wait_for("everything on the server", PATIENCE, || {
        let record = database.record(&row.case_id).ok()??;
        (record["alert"]["note"]["value"] == json!(landmark)).then(|| record["alert"].clone())
    })
    .unwrap();
    let of = |field: &str| -> &Value { &told[field]["value"] };
    assert_eq!(
        [of("kind"), of("contact"), of("phone"), of("state")],
        [&json!("medical"), &json!("sms"), &json!("+919812345678"), &json!("Maharashtra")]
    );
    assert!(told["revision"].as_u64().is_some_and(|revision| revision >= 4), "{}", told["revision"]);
    assert_eq!(database.cases().unwrap(), 1);
    let shown = worker.shell().unwrap().newest_view().unwrap();
    assert_eq!(receipt(&shown).map(|receipt| receipt.kind_label.as_str()), Some("Medical emergency"));
}
