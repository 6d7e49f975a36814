//! What follows a press: the following and its end, trusted people, silence, and practice, which nothing follows.

use std::time::Duration;

use app::{
    effects::{pick_contact::PickContactOutput, send_sms::SendSmsOutput, track::TrackOperation},
    ui_event::UiEvent,
    view::{Page, PageAction, PageIcon, PhoneOption, ReceiptKind, Screen, StaffAction, Tone},
};
use serde_json::json;
use tests::{
    clock::PushedClock,
    database::Database,
    line::{Deed, Line, Nature},
    link_person::tells,
    phone::{PATIENCE, Phone, case, fix_at, receipt},
    server::MainServer,
    wait_for,
    worker::{done, page, permitted},
};

use super::staff::signed_in;

/// Longer than the time in which an alert can be taken back.
const SOON: Duration = Duration::from_secs(6);

fn worker(server: &MainServer, url: &str, clock: &std::sync::Arc<PushedClock>) -> Phone {
    let position = Some(fix_at(19.1136, 72.8697));
    let mut worker = Phone::switched_off(server.data().with_file_name("worker"), url, "en", position);
    worker.set_parts(clock.parts());
    worker.switch_on().unwrap();
    worker.choose_language().unwrap();
    worker.permit_everything().unwrap();
    worker.shell().unwrap().set_sms_answer(SendSmsOutput::Sent);
    worker
}

#[test]
fn the_phone_follows_the_person_until_the_responder_ends_it() {
    let folder = tempfile::tempdir().unwrap();
    let server = MainServer::start(&folder.path().join("server")).unwrap();
    let hub = signed_in(&server, folder.path());
    let clock = PushedClock::new();
    let worker = worker(&server, &server.url(), &clock);
    worker.press_sos("assault").unwrap();
    worker.wait_for_receipt(ReceiptKind::OnHubPhone).unwrap();
    let follows = |track: Option<&TrackOperation>| matches!(track, Some(TrackOperation::Follow { .. }));
    worker.shell().unwrap().wait_until(PATIENCE, |seen| follows(seen.tracked.last())).unwrap();

    // where the person goes reaches the hub
    let row = hub.wait_for_cases(1).unwrap().rows.remove(0);
    let database = Database::of_server(server.data()).unwrap();
    clock.push(Duration::from_secs(30));
    let mut moved = fix_at(19.1200, 72.8700);
    moved.age_ms = 0;
    worker.send(UiEvent::Moved { fix: moved }).unwrap();
    wait_for("the new position", PATIENCE, || {
        let record = database.record(&row.case_id).ok()??;
        (record["position"]["latitude"] == json!(19.12)).then_some(())
    })
    .unwrap();

    hub.open_case(&row.case_id).unwrap();
    let end = |case: &app::view::CaseView| {
        case.actions.iter().find(|action| action.action == StaffAction::EndTracking).map(|end| end.enabled)
    };
    hub.wait("the button that ends it, which is not for whoever has not taken it", |view| {
        case(view).is_some_and(|case| end(case) == Some(false))
    })
    .unwrap();
    hub.press_as_staff(StaffAction::Acknowledge).unwrap();
    worker.wait_for_receipt(ReceiptKind::Taken).unwrap();
    hub.wait("the button", |view| case(view).is_some_and(|case| end(case) == Some(true))).unwrap();
    assert!(follows(worker.shell().unwrap().seen().tracked.last()), "taken is not ended");
    hub.press_as_staff(StaffAction::EndTracking).unwrap();
    wait_for("the end on the server", PATIENCE, || {
        let record = database.record(&row.case_id).ok()??;
        (!record["tracking_ended"].is_null()).then_some(())
    })
    .unwrap();
    // a phone that finds no position any more, and that nobody looks at, hears of it all the same
    worker.shell().unwrap().set_position(None, None);
    clock.push(Duration::from_secs(61));
    worker.send(UiEvent::PhoneNoticed { state: permitted() }).unwrap();
    worker
        .shell()
        .unwrap()
        .wait_until(PATIENCE, |seen| seen.tracked.last() == Some(&TrackOperation::End))
        .unwrap();
}

#[test]
fn trusted_people_are_told_and_told_again_when_the_person_is_safe() {
    let folder = tempfile::tempdir().unwrap();
    let server = MainServer::start(&folder.path().join("server")).unwrap();
    let clock = PushedClock::new();
    let worker = worker(&server, &server.url(), &clock);
    let shell = worker.shell().unwrap();
    shell
        .set_picked_contact(PickContactOutput::Picked { name: "Didi".into(), number: "098765 43210".into() });
    worker.press(PageAction::PickFamily).unwrap();
    worker.send(UiEvent::PageOpened { page: Page::Family }).unwrap();
    worker.wait_for_page(Page::Family, "the person that was picked", |page| tells(page, "Didi")).unwrap();
    worker.press(PageAction::Set { option: PhoneOption::TellFamily, on: true }).unwrap();
    worker.press_sos("accident").unwrap();
    worker.wait_for_receipt(ReceiptKind::Received).unwrap();
    clock.push(SOON);
    worker.send(UiEvent::Appeared).unwrap();
    shell.wait_until(PATIENCE, |seen| seen.messages.len() == 1).unwrap();
    worker.open_page(Page::AfterAlert).unwrap();
    worker
        .wait("the word that they were told", |view| {
            page(view).is_some_and(|page| {
                page.rows.iter().any(|row| row.icon == PageIcon::Family && row.tone == Tone::Good)
            })
        })
        .unwrap();
    worker.send(UiEvent::SafePressed).unwrap();
    // a message to the same people waits for a minute after the last
    clock.push(Duration::from_mins(2));
    worker.send(UiEvent::Appeared).unwrap();
    shell.wait_until(PATIENCE, |seen| seen.messages.len() == 2).unwrap();
    let [help, safe] = shell.seen().messages.try_into().unwrap();
    for message in [&help, &safe] {
        assert_eq!(
            (message.to.as_slice(), message.by_itself),
            ([String::from("+919876543210")].as_slice(), true)
        );
        for word in ["MAIN", "SOS", "accident", "Accident", "hub"] {
            assert!(!message.text.contains(word), "{word} in {}", message.text);
        }
    }
    assert!(help.text.contains("I need help") && help.text.contains("q=19.11360,72.86970"), "{}", help.text);
    assert!(safe.text.contains("I am safe"), "{}", safe.text);
    let database = Database::of_server(server.data()).unwrap();
    let id = database.case_ids().unwrap().remove(0);
    wait_for("the claim", PATIENCE, || {
        let record = database.record(&id).ok()??;
        (record["claims"][0]["claim"] == json!("safe")).then_some(())
    })
    .unwrap();
}

#[test]
fn practice_leaves_no_trace_anywhere() {
    let folder = tempfile::tempdir().unwrap();
    let server = MainServer::start(&folder.path().join("server")).unwrap();
    let line = Line::to(&server.url(), Nature::Faithful, |_| Deed::Pass).unwrap();
    let clock = PushedClock::new();
    let worker = worker(&server, &line.url(), &clock);
    worker.press(PageAction::BeginPractice).unwrap();
    worker.wait("the band", |view| view.practice.is_some()).unwrap();
    worker.press_sos("threat").unwrap();
    let view = worker.wait("the receipts", |view| receipt(view).is_some()).unwrap();
    assert!(view.practice.is_some() && done(&view).is_empty(), "nothing is said to be done");
    clock.push(Duration::from_secs(20));
    worker.send(UiEvent::Appeared).unwrap();
    worker.wait("all four", |view| receipt(view).is_some_and(|receipt| receipt.steps.len() == 4)).unwrap();
    worker.send(UiEvent::PracticeEnded).unwrap();
    worker
        .wait("the end", |view| view.practice.is_none() && matches!(view.screen, Screen::Sos { .. }))
        .unwrap();
    let seen = worker.shell().unwrap().seen();
    assert!(seen.views.iter().all(|view| done(view).is_empty()));
    assert!(seen.messages.is_empty() && seen.scheduled.is_empty());
    assert!(seen.tracked.iter().all(|track| *track == TrackOperation::End));

    // a real one comes through alone: whatever practice had put before it would have come first
    worker.press_sos("accident").unwrap();
    worker.wait_for_receipt(ReceiptKind::Received).unwrap();
    assert_eq!(line.heard().raised.len(), 1);
    let database = Database::of_server(server.data()).unwrap();
    assert_eq!(database.case_ids().unwrap(), line.heard().raised);
}

#[test]
fn a_silent_alert_is_neither_heard_nor_felt_nor_answered() {
    let folder = tempfile::tempdir().unwrap();
    let server = MainServer::start(&folder.path().join("server")).unwrap();
    let hub = signed_in(&server, folder.path());
    let clock = PushedClock::new();
    let worker = worker(&server, &server.url(), &clock);
    worker.press(PageAction::Set { option: PhoneOption::Silent, on: true }).unwrap();
    worker.press_sos("assault").unwrap();
    worker.wait_for_receipt(ReceiptKind::OnHubPhone).unwrap();
    let row = hub.wait_for_cases(1).unwrap().rows.remove(0);
    let opened = hub.open_case(&row.case_id).unwrap();
    assert_eq!((opened.safe_contact_tone, opened.call), (Tone::Urgent, None), "nobody rings them up");
    hub.press_as_staff(StaffAction::Acknowledge).unwrap();
    worker.wait_for_receipt(ReceiptKind::Taken).unwrap();
    // the shell hears of a step in the hand before it draws it
    let seen = worker.shell().unwrap().seen();
    assert!(seen.views.last().is_some_and(|view| view.quiet));
    assert!(seen.vibrated.is_empty(), "{:?}", seen.vibrated);
    assert!(seen.notified.is_empty() && seen.played.is_empty() && seen.spoken.is_empty());
    let never_follows = seen.tracked.iter().all(|track| *track == TrackOperation::End);
    assert!(never_follows, "a following would show a notification");
    let record = Database::of_server(server.data()).unwrap().record(&row.case_id).unwrap().unwrap();
    assert_eq!(record["alert"]["contact"]["value"], json!("none"));
}
