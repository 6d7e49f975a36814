//! A case that nobody takes rings on, also through a killed server; and what ends the ringing.

use app::{
    effects::at_work::RingOperation,
    ui_event::UiEvent,
    view::{InboxRow, ReceiptKind, StaffAction},
};
use domain::case::{Case, Stage};
use tests::{
    database::{Database, make_ring_due},
    phone::{PATIENCE, Phone, case, fix_at, inbox},
    server::MainServer,
    wait_for,
};

use super::staff::signed_in;

fn stored(database: &Database, id: &str) -> Case {
    serde_json::from_value(database.record(id).unwrap().unwrap()).unwrap()
}

fn stages(case: &Case) -> Vec<Stage> {
    case.ringing.iter().flat_map(|ringing| &ringing.rung).map(|rung| rung.stage).collect()
}

fn staff(server: &MainServer, name: &str, role: &str, hub: &str) -> Phone {
    let phone = Phone::new(server.data().with_file_name(name), &server.url(), "en", None).unwrap();
    phone.sign_in(&server.invite(name, role, hub).unwrap()).unwrap();
    phone
}

/// Waits until the case has come to these stages.
fn comes_to(database: &Database, id: &str, wanted: &[Stage]) {
    wait_for("the next stage", PATIENCE, || (stages(&stored(database, id)) == wanted).then_some(())).unwrap();
}

/// Nobody takes the case for as long as a stage lasts, while the server is down.
fn time_passes_in_a_killed_server(server: &mut MainServer, id: &str) {
    server.kill();
    make_ring_due(server.data(), id).unwrap();
    server.start_again().unwrap();
}

/// Waits until the phone has rung for a case.
fn has_rung(phone: &Phone) {
    let rings = |rung: &RingOperation| matches!(rung, RingOperation::Start { .. });
    phone.shell().unwrap().wait_until(PATIENCE, |seen| seen.rung.iter().any(rings)).unwrap();
}

#[test]
fn an_untaken_case_rings_at_the_coordinator_and_central_though_the_server_was_killed() {
    let folder = tempfile::tempdir().unwrap();
    let mut server = MainServer::start(&folder.path().join("server")).unwrap();
    server.command(&["target", "set", "--urgency", "immediate", "--acknowledge", "1h"]).unwrap();
    // the server that runs may not have looked yet; one that starts has
    server.kill();
    server.start_again().unwrap();
    let hub = signed_in(&server, folder.path());
    let coordinator = staff(&server, "Meera Joshi", "hub-coordinator", "mumbai");
    let central = staff(&server, "Ravi Das", "central-staff", "central");
    let worker =
        Phone::new(folder.path().join("worker"), &server.url(), "en", Some(fix_at(19.1136, 72.8697)))
            .unwrap();
    worker.press_sos("accident").unwrap();
    worker.wait_for_receipt(ReceiptKind::Received).unwrap();
    let database = Database::of_server(server.data()).unwrap();
    let id = database.case_ids().unwrap().remove(0);
    has_rung(&hub);
    assert_eq!(stages(&stored(&database, &id)), [Stage::Duty], "the hub rings first, and alone");

    time_passes_in_a_killed_server(&mut server, &id);
    comes_to(&database, &id, &[Stage::Duty, Stage::Escalated]);
    // phones that wait longer than the story after a loss look now
    let look = || {
        for phone in [&hub, &coordinator, &central, &worker] {
            phone.send(UiEvent::Appeared).unwrap();
        }
    };
    look();
    has_rung(&coordinator);
    has_rung(&central);
    assert_eq!(stages(&stored(&database, &id)), [Stage::Duty, Stage::Escalated], "each once");

    time_passes_in_a_killed_server(&mut server, &id);
    comes_to(&database, &id, &[Stage::Duty, Stage::Escalated, Stage::Overdue]);
    look();
    hub.open_case(&id).unwrap();
    hub.press_as_staff(StaffAction::Acknowledge).unwrap();
    worker.wait_for_receipt(ReceiptKind::Taken).unwrap();
    assert_eq!(stored(&database, &id).ringing, None, "whoever takes it ends it");
}

#[test]
fn a_mistake_ends_the_ringing_of_an_accident_and_not_of_a_threat() {
    let folder = tempfile::tempdir().unwrap();
    let server = MainServer::start(&folder.path().join("server")).unwrap();
    let hub = signed_in(&server, folder.path());
    let database = Database::of_server(server.data()).unwrap();
    let position = Some(fix_at(19.1136, 72.8697));
    let claimed = |kind: &str| {
        let worker = Phone::new(folder.path().join(kind), &server.url(), "en", position).unwrap();
        worker.press_sos(kind).unwrap();
        worker.wait_for_receipt(ReceiptKind::OnHubPhone).unwrap();
        worker.send(UiEvent::CancelPressed).unwrap();
        wait_for("the claim on the server", PATIENCE, || {
            let ids = database.case_ids().ok()?;
            let cases = ids.iter().map(|id| stored(&database, id));
            cases.into_iter().find(|case| case.alert.kind.value.as_str() == kind && !case.claims.is_empty())
        })
        .unwrap()
    };
    let accident = claimed("accident");
    assert_eq!(accident.ringing, None);
    let threat = claimed("threat");
    assert!(threat.ringing.is_some(), "they may have been forced to say so");

    // until a member of staff who knows what they said has spoken with them
    let id = threat.id.to_string();
    hub.wait_for_cases(2).unwrap();
    let told = |row: &InboxRow| row.case_id == id && row.marks.iter().any(|mark| mark.contains("mistake"));
    hub.wait("what they said", |view| inbox(view).is_some_and(|inbox| inbox.rows.iter().any(told))).unwrap();
    hub.open_case(&id).unwrap();
    hub.press_as_staff(StaffAction::SpokeWithPerson).unwrap();
    wait_for("the end of the ringing", PATIENCE, || stored(&database, &id).ringing.is_none().then_some(()))
        .unwrap();
    hub.wait("the word of it", |view| case(view).is_some()).unwrap();
}
