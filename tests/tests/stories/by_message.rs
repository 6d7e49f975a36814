//! A phone without data: the alert goes by text message, and what came by both ways is one alert.

use std::{path::Path, sync::Arc, time::Duration};

use app::{
    effects::send_sms::{SendSmsOperation, SendSmsOutput},
    ui_event::{CallTarget, UiEvent},
    view::{PageAction, PageField, ReceiptKind, StaffAction},
};
use serde_json::{Value, json};
use tempfile::TempDir;
use tests::{
    clock::PushedClock,
    database::Database,
    gateway::Gateway,
    mast::Mast,
    phone::{PATIENCE, Phone, case, fix_at, receipt, says},
    server::MainServer,
    worker::done,
};

use super::staff::signed_in;

/// The number of the worker's SIM, which only the network knows.
const SIM: &str = "+919812345678";
const MAINS_SMS: &str = "+911140009000";
const MAINS_MISSED_CALLS: &str = "+911140009001";
/// Longer than the time in which an alert can be taken back.
const SOON: Duration = Duration::from_secs(6);

/// A server with a gateway, a hub that looks, and a worker whose phone has data through a mast.
struct Scene {
    worker: Phone,
    clock: Arc<PushedClock>,
    mast: Mast,
    hub: Phone,
    gateway: Gateway,
    server: MainServer,
    /// Goes last, with everything in it.
    _folder: TempDir,
}

impl Scene {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let server = MainServer::start(&folder.path().join("server")).unwrap();
        server.command(&["number", "set", "--name", "sms", "--number", MAINS_SMS]).unwrap();
        server.command(&["number", "set", "--name", "missed-call", "--number", MAINS_MISSED_CALLS]).unwrap();
        // "ask for help" offers a kind that no app knows by itself: a phone that shows it has asked the server
        let loan = ["kind", "set", "--code", "loan", "--urgency", "expected", "--name", "en=Loan"];
        server.command(&[&loan[..], &["--offered", "help", "--position", "1"]].concat()).unwrap();
        server.wait_for_basics("loan").unwrap();
        let gateway = Gateway::of(&server).unwrap();
        let hub = signed_in(&server, folder.path());
        let mast = Mast::before(&server.url()).unwrap();
        let clock = PushedClock::new();
        let worker = worker(folder.path(), &mast.url(), &clock);
        // numbers and kinds come in one answer
        worker.wait_for_help_kind("loan").unwrap();
        worker.permit_everything().unwrap();
        worker.shell().unwrap().set_sms_answer(SendSmsOutput::Sent);
        Self { worker, clock, mast, hub, gateway, server, _folder: folder }
    }

    fn lose_data(&self) {
        self.mast.fail();
        self.worker.send(UiEvent::ConnectivityChanged { online: false }).unwrap();
    }

    fn find_data(&self) {
        self.mast.mend();
        self.worker.send(UiEvent::ConnectivityChanged { online: true }).unwrap();
    }

    /// Holds SOS without data, and gives the message that leaves the phone.
    fn press_and_take_message(&self, kind: &str) -> SendSmsOperation {
        self.lose_data();
        self.worker.press_sos(kind).unwrap();
        self.worker.wait_for_receipt(ReceiptKind::Kept).unwrap();
        self.pass(SOON);
        self.worker.shell().unwrap().wait_until(PATIENCE, |seen| !seen.messages.is_empty()).unwrap();
        self.worker.shell().unwrap().seen().messages.remove(0)
    }

    /// Time passes, and the person looks at the phone.
    fn pass(&self, time: Duration) {
        self.clock.push(time);
        self.worker.send(UiEvent::Appeared).unwrap();
    }

    fn database(&self) -> Database {
        Database::of_server(self.server.data()).unwrap()
    }

    /// The one case that there is.
    fn only_case(&self) -> Value {
        let database = self.database();
        let ids = database.case_ids().unwrap();
        assert_eq!(ids.len(), 1, "one alert is one case");
        database.record(&ids[0]).unwrap().unwrap()
    }

    /// Nothing that was on the screen so far said that MAIN has it.
    fn nobody_was_told_that_main_has_it(&self) {
        let seen = self.worker.shell().unwrap().seen();
        assert!(seen.views.iter().all(|view| !done(view).contains(&ReceiptKind::Received)));
    }
}

fn worker(folder: &Path, url: &str, clock: &Arc<PushedClock>) -> Phone {
    let position = Some(fix_at(19.1136, 72.8697));
    let mut worker = Phone::switched_off(folder.join("worker"), url, "en", position);
    worker.set_parts(clock.parts());
    worker.switch_on().unwrap();
    worker.choose_language().unwrap();
    worker
}

#[test]
fn without_data_it_goes_by_message_and_data_brings_the_same_alert_later() {
    let scene = Scene::new();
    let message = scene.press_and_take_message("assault");
    assert_eq!((message.to.as_slice(), message.by_itself), ([MAINS_SMS.to_owned()].as_slice(), true));
    assert!(message.text.starts_with("REF1 ") && message.text.chars().count() <= 160, "{}", message.text);
    let receipts = scene.worker.wait_for_receipt(ReceiptKind::SentBySms).unwrap();
    let sent = receipts.steps.iter().find(|step| step.kind == ReceiptKind::SentBySms).unwrap();
    assert!(sent.time.is_some(), "the time of it is said");
    assert!(scene.database().case_ids().unwrap().is_empty());

    scene.gateway.deliver_sms("m1", SIM, &message.text).unwrap();
    let row = scene.hub.wait_for_cases(1).unwrap().rows.remove(0);
    let by_message = scene.only_case();
    assert_eq!(by_message["alert"]["kind"]["value"], json!("assault"));
    assert_eq!(by_message["alert"]["kind"]["source"]["way"], json!("sms"));
    assert_eq!(by_message["alert"]["phone"]["value"], json!(SIM));
    // MAIN has it, but nothing has told the phone
    scene.nobody_was_told_that_main_has_it();

    // the provider delivers it twice, and the network brought it twice
    scene.gateway.deliver_sms("m1", SIM, &message.text).unwrap();
    scene.gateway.deliver_sms("m2", SIM, &message.text).unwrap();
    scene.only_case();

    scene.find_data();
    scene.worker.wait_for_receipt(ReceiptKind::OnHubPhone).unwrap();
    let by_both = scene.only_case();
    assert_eq!((&by_both["id"], &by_both["number"]), (&by_message["id"], &by_message["number"]));
    assert_eq!(by_both["alert"]["phone"]["value"], json!(SIM), "the number of the message stays");
    scene.hub.open_case(&row.case_id).unwrap();
    scene.hub.press_as_staff(StaffAction::Acknowledge).unwrap();
    let taken = scene.worker.wait_for_receipt(ReceiptKind::Taken).unwrap();
    assert!(taken.title.contains("Asha Pawar"), "{}", taken.title);
    assert_eq!(scene.worker.shell().unwrap().seen().messages.len(), 1, "one message was paid for");
}

#[test]
fn a_message_that_the_network_brings_after_data_did_is_the_same_alert() {
    let scene = Scene::new();
    let message = scene.press_and_take_message("accident");
    scene.nobody_was_told_that_main_has_it();
    scene.find_data();
    scene.worker.wait_for_receipt(ReceiptKind::OnHubPhone).unwrap();
    let by_data = scene.only_case();
    assert_eq!(by_data["alert"]["kind"]["source"]["way"], json!("door"));
    scene.hub.wait_for_cases(1).unwrap();

    scene.gateway.deliver_sms("m1", SIM, &message.text).unwrap();
    let by_both = scene.only_case();
    assert_eq!(by_both["number"], by_data["number"]);
    assert_eq!(by_both["alert"]["phone"]["value"], json!(SIM));
    assert_eq!(by_both["alert"]["kind"]["value"], json!("accident"));
    assert_eq!(by_both["position"]["latitude"], json!(19.1136), "the finer position stays");
    // the hub hears on which number the person can be reached
    let row = scene.hub.wait_for_cases(1).unwrap().rows.remove(0);
    scene.hub.open_case(&row.case_id).unwrap();
    let spaced = |text: &str| text.replace(' ', "").contains(SIM);
    scene
        .hub
        .wait("the number", |view| {
            case(view)
                .is_some_and(|case| case.call.iter().any(|call| spaced(&call.number)) || says(case, spaced))
        })
        .unwrap();
}

#[test]
fn without_balance_it_is_said_and_a_missed_call_costs_nothing() {
    let scene = Scene::new();
    // the person told their number before
    scene.worker.send(UiEvent::PageTyped { field: PageField::OwnNumber, text: SIM.to_owned() }).unwrap();
    scene.worker.press(PageAction::KeepOwnNumber).unwrap();
    scene.worker.shell().unwrap().set_sms_answer(SendSmsOutput::Refused);
    scene.press_and_take_message("medical");
    let view = scene
        .worker
        .wait("the word that it was not sent", |view| {
            receipt(view).is_some_and(|receipt| receipt.warning.is_some())
        })
        .unwrap();
    let shown = receipt(&view).unwrap();
    assert!(shown.warning.as_deref().unwrap().contains("missed call"), "{:?}", shown.warning);
    assert_eq!(done(&view), [ReceiptKind::Kept], "a message that was refused is not called sent");
    let missed = shown.calls.iter().find(|call| call.target == CallTarget::MissedCall).unwrap();
    assert_eq!(missed.number.replace(' ', ""), MAINS_MISSED_CALLS);
    scene.worker.send(UiEvent::CallPressed { target: CallTarget::MissedCall }).unwrap();
    scene.worker.shell().unwrap().wait_until(PATIENCE, |seen| seen.dialled == [MAINS_MISSED_CALLS]).unwrap();

    // data is back first: the call joins the alert, which names the number
    scene.find_data();
    scene.worker.wait_for_receipt(ReceiptKind::OnHubPhone).unwrap();
    let row = scene.hub.wait_for_cases(1).unwrap().rows.remove(0);
    scene.hub.open_case(&row.case_id).unwrap();
    scene.gateway.deliver_missed_call("c1", SIM).unwrap();
    scene.gateway.deliver_missed_call("c1", SIM).unwrap();
    let joined = scene.only_case();
    let calls = joined["messages"].as_array().unwrap();
    assert_eq!(calls.len(), 1, "{calls:?}");
    assert_eq!((&calls[0]["type"], &calls[0]["phone"]), (&json!("missed_call"), &json!(SIM)));
    assert_eq!(joined["alert"]["kind"]["value"], json!("medical"), "it is as urgent as before");
    let called = |text: &str| text.to_lowercase().contains("missed call");
    scene
        .hub
        .wait("the call on the hub's phone", |view| case(view).is_some_and(|case| says(case, called)))
        .unwrap();
}
