//! A first sync over a line on which no connection lives long.

use domain::ids::AlertId;
use serde_json::json;
use tests::{
    http,
    mast::Mast,
    phone::{Phone, impatient},
    server::MainServer,
};

/// So many cases of ten kilobytes each: more than one page of the largest.
const CASES: u32 = 36;
/// Bytes that a connection carries before it breaks: at the edge of a cell with 20 kbit/s, a quarter of a minute.
const CARRIED: u64 = 40 * 1024;

/// An alert with as long a note as a person may write.
fn raise(server: &MainServer, number: u32) {
    let millis = 1_795_348_800_000 + u64::from(number);
    let random = [u8::try_from(number).unwrap(); 10];
    let alert = json!({
        "alert_id": AlertId::new(millis, random), "kind": "medical", "recorded_at": "2026-11-22T12:00:00Z",
        "fix": {"latitude": 19.1136, "longitude": 72.8697, "accuracy_m": 35.0, "taken_at": "2026-11-22T12:00:00Z",
                "method": "gnss", "mock": false},
        "phone": format!("+9198123456{number:02}"), "note": "x".repeat(10_000),
    });
    let answer = http::ask(&server.url(), "POST /v1/alerts", &[], alert.to_string().as_bytes()).unwrap();
    assert_eq!(answer.status(), 201, "{}", answer.json());
}

#[test]
fn all_cases_come_over_a_line_that_carries_no_large_page() {
    let folder = tempfile::tempdir().unwrap();
    let server = MainServer::start(&folder.path().join("server")).unwrap();
    (0..CASES).for_each(|number| raise(&server, number));
    let mast = Mast::before(&server.url()).unwrap();
    mast.break_each_after(CARRIED);
    let mut hub = Phone::switched_off(folder.path().join("hub"), &mast.url(), "en", None);
    hub.set_parts(impatient());
    hub.switch_on().unwrap();
    hub.choose_language().unwrap();
    hub.sign_in(&server.invite("Asha Pawar", "hub-staff", "mumbai").unwrap()).unwrap();
    hub.wait_for_cases(CASES).unwrap();
    let (_, to_phone) = mast.passed();
    println!("{to_phone} bytes for {CASES} cases of 10 kB");
}
