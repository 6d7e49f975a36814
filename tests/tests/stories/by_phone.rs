//! People without the app: what they write in their own words, and that they rang.

use serde_json::json;
use tests::{
    database::Database,
    gateway::Gateway,
    phone::{Phone, case, inbox, says},
    server::MainServer,
};

#[test]
fn plain_words_and_a_missed_call_of_unknown_phones_reach_central() {
    let folder = tempfile::tempdir().unwrap();
    let server = MainServer::start(&folder.path().join("server")).unwrap();
    let gateway = Gateway::of(&server).unwrap();
    let central = Phone::new(folder.path().join("central"), &server.url(), "en", None).unwrap();
    central.sign_in(&server.invite("Ravi Das", "central-staff", "central").unwrap()).unwrap();

    // whoever cannot sign is not heard
    let body = json!({"provider_message_id": "x", "from": "+919811111111", "text": "help"});
    for key in ["", "another key of another gateway, just as long"] {
        assert_eq!(gateway.post("/v1/inbound/sms", &body, key).unwrap().status(), 401);
    }

    gateway.deliver_sms("m1", "+919811111111", "accident ho gaya, bhai ka haath").unwrap();
    let row = central.wait_for_cases(1).unwrap().rows.remove(0);
    assert_eq!(row.kind_label, "Accident");
    central.open_case(&row.case_id).unwrap();
    central
        .wait("their own words", |view| {
            case(view).is_some_and(|case| says(case, |line| line.contains("bhai ka haath")))
        })
        .unwrap();

    // what they write next belongs to it
    gateway.deliver_sms("m2", "+919811111111", "jaldi aao").unwrap();
    central
        .wait("what they wrote next", |view| {
            case(view).is_some_and(|case| says(case, |line| line.contains("jaldi aao")))
        })
        .unwrap();

    gateway.deliver_missed_call("c1", "+919822222222").unwrap();
    central.send(app::ui_event::UiEvent::BackPressed).unwrap();
    let rows = central.wait_for_cases(2).unwrap().rows;
    let rang = rows.iter().find(|other| other.case_id != row.case_id).unwrap();
    let database = Database::of_server(server.data()).unwrap();
    let record = database.record(&rang.case_id).unwrap().unwrap();
    assert_eq!(record["alert"]["kind"]["source"]["way"], json!("missed_call"));
    assert_eq!(record["alert"]["phone"]["value"], json!("+919822222222"));
    assert_eq!(record["urgency"], json!("immediate"), "nobody chose a kind");

    // the hub of another place hears nothing of either
    let hub = super::staff::signed_in(&server, folder.path());
    hub.wait("the first sync", |view| {
        inbox(view).is_some_and(|inbox| inbox.sync_tone == app::view::Tone::Quiet && inbox.total == 0)
    })
    .unwrap();
}
