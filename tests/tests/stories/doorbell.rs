//! The doorbell: a phone in a pocket is rung by the push service that its own app told the server of.

use app::{config::Platform, ui_event::UiEvent, view::ReceiptKind};
use tests::{
    database::Database,
    google::Google,
    phone::{PATIENCE, Phone, fix_at},
    server::MainServer,
    wait_for,
};

#[test]
fn an_alert_rings_a_phone_that_is_not_open_at_the_address_that_it_told() {
    let folder = tempfile::tempdir().unwrap();
    let google = Google::start().unwrap();
    let push = google.config_in(folder.path()).unwrap();
    let server = MainServer::start_with_push(&folder.path().join("server"), push).unwrap();
    let database = Database::of_server(server.data()).unwrap();
    let mut hub = Phone::switched_off(folder.path().join("hub"), &server.url(), "en", None);
    hub.set_platform(Platform::Android);
    hub.switch_on().unwrap();
    hub.choose_language().unwrap();
    // the platform gives it before anybody has signed in
    hub.send(UiEvent::PushAddressChanged { token: "asha:first".into() }).unwrap();
    hub.sign_in(&server.invite("Asha Pawar", "hub-staff", "mumbai").unwrap()).unwrap();
    let knows = |address: &str| {
        let known = || database.push_addresses().is_ok_and(|known| known == [format!("android {address}")]);
        wait_for(address, PATIENCE, || known().then_some(())).unwrap();
    };
    knows("asha:first");
    hub.send(UiEvent::PushAddressChanged { token: "asha:second".into() }).unwrap();
    knows("asha:second");
    hub.switch_off();

    let worker =
        Phone::new(folder.path().join("worker"), &server.url(), "en", Some(fix_at(19.1136, 72.8697)))
            .unwrap();
    worker.press_sos("accident").unwrap();
    worker.wait_for_receipt(ReceiptKind::Received).unwrap();
    wait_for("the doorbell", PATIENCE, || (google.rung() == ["asha:second"]).then_some(())).unwrap();

    // who signs out is rung no more
    hub.switch_on().unwrap();
    hub.send(UiEvent::StaffOpened).unwrap();
    hub.wait_for_cases(1).unwrap();
    hub.send(UiEvent::SignOutPressed).unwrap();
    wait_for("the address to go", PATIENCE, || database.push_addresses().ok()?.is_empty().then_some(()))
        .unwrap();
}
