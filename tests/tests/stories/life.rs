//! Bad days: no network, a phone that dies, a server that dies.

use app::{
    ui_event::UiEvent,
    view::{ReceiptKind, Screen, StaffAction},
};
use tests::{
    phone::{Phone, can_be_taken, case, fix_at, is_done, receipt},
    server::MainServer,
};

#[test]
fn a_phone_without_a_network_keeps_the_alert_and_sends_it_when_the_network_is_back() {
    let folder = tempfile::tempdir().unwrap();
    let mut server = MainServer::start(&folder.path().join("server")).unwrap();
    let hub = Phone::new(folder.path().join("hub"), &server.url(), "en", None).unwrap();
    hub.sign_in(&server.invite("Asha Pawar", "hub-staff", "mumbai").unwrap()).unwrap();
    server.kill();

    let position = Some(fix_at(19.1136, 72.8697));
    let worker = Phone::new(folder.path().join("worker"), &server.url(), "en", position).unwrap();
    worker.send(UiEvent::ConnectivityChanged { online: false }).unwrap();
    worker.press_sos("threat").unwrap();
    let kept = worker.wait_for_receipt(ReceiptKind::Kept).unwrap();
    assert!(!is_done(&kept, ReceiptKind::Received));
    assert!(worker.shell().unwrap().seen().scheduled.iter().any(|wish| wish.alert_waits));

    server.start_again().unwrap();
    worker.send(UiEvent::ConnectivityChanged { online: true }).unwrap();
    worker.wait_for_receipt(ReceiptKind::OnHubPhone).unwrap();
    assert_eq!(hub.wait_for_cases(1).unwrap().total, 1);
}

#[test]
fn a_phone_switched_off_right_after_the_press_sends_the_alert_when_it_is_on_again() {
    let folder = tempfile::tempdir().unwrap();
    let mut server = MainServer::start(&folder.path().join("server")).unwrap();
    server.kill();
    let position = Some(fix_at(19.1136, 72.8697));
    let mut worker = Phone::new(folder.path().join("worker"), &server.url(), "en", position).unwrap();
    worker.press_sos("assault").unwrap();
    worker.wait_for_receipt(ReceiptKind::Kept).unwrap();
    worker.switch_off();

    server.start_again().unwrap();
    worker.switch_on().unwrap();
    worker.send(UiEvent::ReceiptOpened).unwrap();
    let received = worker.wait_for_receipt(ReceiptKind::Received).unwrap();
    assert!(received.case_number.is_some_and(|number| number.contains("MUM-")));
}

#[test]
fn a_phone_switched_off_on_the_kind_screen_sends_the_alert_as_unspecified() {
    let folder = tempfile::tempdir().unwrap();
    let server = MainServer::start(&folder.path().join("server")).unwrap();
    let hub = Phone::new(folder.path().join("hub"), &server.url(), "en", None).unwrap();
    hub.sign_in(&server.invite("Asha Pawar", "hub-staff", "mumbai").unwrap()).unwrap();
    let position = Some(fix_at(19.1136, 72.8697));
    let mut worker = Phone::new(folder.path().join("worker"), &server.url(), "en", position).unwrap();
    worker.send(UiEvent::SosPressed).unwrap();
    worker.send(UiEvent::SosHeld).unwrap();
    worker.wait("the kinds", |view| matches!(view.screen, Screen::Kind { .. })).unwrap();
    worker.switch_off();
    worker.switch_on().unwrap();
    assert_eq!(hub.wait_for_cases(1).unwrap().total, 1);
}

#[test]
fn an_alert_taken_back_on_the_kind_screen_is_never_sent() {
    let folder = tempfile::tempdir().unwrap();
    let server = MainServer::start(&folder.path().join("server")).unwrap();
    let hub = Phone::new(folder.path().join("hub"), &server.url(), "en", None).unwrap();
    hub.sign_in(&server.invite("Asha Pawar", "hub-staff", "mumbai").unwrap()).unwrap();
    let position = Some(fix_at(19.1136, 72.8697));
    let worker = Phone::new(folder.path().join("worker"), &server.url(), "en", position).unwrap();
    worker.send(UiEvent::SosPressed).unwrap();
    worker.send(UiEvent::SosHeld).unwrap();
    worker.wait("the kinds", |view| matches!(view.screen, Screen::Kind { .. })).unwrap();
    worker.send(UiEvent::CancelPressed).unwrap();
    worker.wait("the SOS screen", |view| matches!(view.screen, Screen::Sos { .. })).unwrap();
    // a second, real one comes through alone
    worker.press_sos("medical").unwrap();
    worker.wait_for_receipt(ReceiptKind::OnHubPhone).unwrap();
    assert_eq!(hub.wait_for_cases(1).unwrap().total, 1);
}

#[test]
fn the_server_dies_right_after_its_answer_and_nothing_is_lost() {
    let folder = tempfile::tempdir().unwrap();
    let mut server = MainServer::start(&folder.path().join("server")).unwrap();
    let position = Some(fix_at(19.1136, 72.8697));
    let worker = Phone::new(folder.path().join("worker"), &server.url(), "en", position).unwrap();
    worker.press_sos("accident").unwrap();
    let number = worker.wait_for_receipt(ReceiptKind::Received).unwrap().case_number;
    server.kill();
    server.start_again().unwrap();
    let hub = Phone::new(folder.path().join("hub"), &server.url(), "en", None).unwrap();
    hub.sign_in(&server.invite("Asha Pawar", "hub-staff", "mumbai").unwrap()).unwrap();
    let row = hub.wait_for_cases(1).unwrap().rows.remove(0);
    assert!(number.unwrap().contains(&row.number));
    worker.wait_for_receipt(ReceiptKind::OnHubPhone).unwrap();
}

#[test]
fn staff_work_on_without_a_network_and_their_work_arrives_when_it_is_back() {
    let folder = tempfile::tempdir().unwrap();
    let mut server = MainServer::start(&folder.path().join("server")).unwrap();
    let mut hub = Phone::new(folder.path().join("hub"), &server.url(), "en", None).unwrap();
    hub.sign_in(&server.invite("Asha Pawar", "hub-staff", "mumbai").unwrap()).unwrap();
    let position = Some(fix_at(19.1136, 72.8697));
    let worker = Phone::new(folder.path().join("worker"), &server.url(), "en", position).unwrap();
    worker.press_sos("accident").unwrap();
    worker.wait_for_receipt(ReceiptKind::OnHubPhone).unwrap();
    let row = hub.wait_for_cases(1).unwrap().rows.remove(0);
    server.kill();

    hub.open_case(&row.case_id).unwrap();
    hub.press_as_staff(StaffAction::Acknowledge).unwrap();
    hub.send(UiEvent::NoteTyped { text: "On the way with the foreman".into() }).unwrap();
    hub.send(UiEvent::NoteSubmitted).unwrap();
    hub.wait("the note as pending", |view| {
        case(view).is_some_and(|case| case.notes.iter().any(|note| note.pending.is_some()))
    })
    .unwrap();
    // the phone is switched off and on again: nothing of it is gone
    hub.switch_off();
    hub.switch_on().unwrap();
    hub.send(UiEvent::StaffOpened).unwrap();
    hub.wait_for_cases(1).unwrap();
    hub.open_case(&row.case_id).unwrap();
    server.start_again().unwrap();
    hub.send(UiEvent::ConnectivityChanged { online: true }).unwrap();
    hub.wait("the note as sent", |view| {
        case(view)
            .is_some_and(|case| case.notes.len() == 1 && case.notes.iter().all(|note| note.pending.is_none()))
    })
    .unwrap();
    let taken = worker.wait_for_receipt(ReceiptKind::Taken).unwrap();
    assert!(taken.title.contains("Asha Pawar"), "{}", taken.title);
}

#[test]
fn two_members_of_staff_take_the_same_case_and_the_second_is_told_who_has_it() {
    let folder = tempfile::tempdir().unwrap();
    let mut server = MainServer::start(&folder.path().join("server")).unwrap();
    let phones = ["Asha Pawar", "Ravi Das"].map(|name| {
        let phone = Phone::new(folder.path().join(name), &server.url(), "en", None).unwrap();
        phone.sign_in(&server.invite(name, "hub-staff", "mumbai").unwrap()).unwrap();
        phone
    });
    let position = Some(fix_at(19.1136, 72.8697));
    let worker = Phone::new(folder.path().join("worker"), &server.url(), "en", position).unwrap();
    worker.press_sos("accident").unwrap();
    let rows = phones.each_ref().map(|phone| phone.wait_for_cases(1).unwrap().rows.remove(0));
    server.kill();
    for (phone, row) in phones.iter().zip(&rows) {
        phone.open_case(&row.case_id).unwrap();
        phone.press_as_staff(StaffAction::Acknowledge).unwrap();
        phone.wait("the case as taken", |view| case(view).is_some_and(|case| !can_be_taken(case))).unwrap();
    }
    // the second phone hears nothing of the server until the first has the case
    phones[1].send(UiEvent::ConnectivityChanged { online: false }).unwrap();
    server.start_again().unwrap();
    phones[0].send(UiEvent::ConnectivityChanged { online: true }).unwrap();
    worker.wait_for_receipt(ReceiptKind::Taken).unwrap();
    phones[1].send(UiEvent::ConnectivityChanged { online: true }).unwrap();
    phones[1]
        .wait("the name of who has it", |view| {
            let told = view.banner.as_ref().is_some_and(|banner| banner.text.contains("Asha Pawar"));
            told && case(view).is_some_and(|case| case.status.contains("Asha Pawar"))
        })
        .unwrap();
    let shown = worker.shell().unwrap().newest_view().unwrap();
    assert!(receipt(&shown).unwrap().title.contains("Asha Pawar"));
}
