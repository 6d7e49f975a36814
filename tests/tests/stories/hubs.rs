//! Who hears of an alert.

use std::{
    io::{Read, Write},
    net::TcpStream,
    time::Instant,
};

use app::view::{ReceiptKind, StaffAction, Tone};
use rstest::rstest;
use tests::{
    phone::{Phone, fix_at},
    server::MainServer,
    story::{Cast, play},
};

#[rstest]
#[case("en")]
#[case("hi")]
fn from_the_press_to_the_name_on_the_workers_screen(#[case] language: &str) {
    let folder = tempfile::tempdir().unwrap();
    let server = MainServer::start(&folder.path().join("server")).unwrap();
    let invite = server.invite("Asha Pawar", "hub-staff", "mumbai").unwrap();
    let cast = Cast { server_url: &server.url(), invite: &invite, folder: folder.path(), language };
    play(&cast, &mut |_| ()).unwrap();
}

#[test]
fn each_of_two_hubs_sees_its_own_worker_and_not_the_others() {
    let folder = tempfile::tempdir().unwrap();
    let server = MainServer::start(&folder.path().join("server")).unwrap();
    let places = [("mumbai", 19.1136, 72.8697, "accident"), ("chennai", 13.0827, 80.2707, "wages")];
    let hubs: Vec<Phone> = places
        .iter()
        .map(|(hub, ..)| {
            let phone = Phone::new(folder.path().join(hub), &server.url(), "en", None).unwrap();
            phone.sign_in(&server.invite("Asha Pawar", "hub-staff", hub).unwrap()).unwrap();
            phone
        })
        .collect();
    let workers: Vec<Phone> = places
        .iter()
        .map(|(hub, latitude, longitude, kind)| {
            let own = folder.path().join(format!("worker-{hub}"));
            let phone = Phone::new(own, &server.url(), "en", Some(fix_at(*latitude, *longitude))).unwrap();
            phone.press_sos(kind).unwrap();
            phone
        })
        .collect();
    for worker in &workers {
        worker.wait_for_receipt(ReceiptKind::OnHubPhone).unwrap();
    }
    let seen: Vec<_> = hubs.iter().map(|hub| hub.wait_for_cases(1).unwrap().rows.remove(0)).collect();
    assert!(seen[0].number.starts_with("MUM-"), "{}", seen[0].number);
    assert!(!seen[1].number.starts_with("MUM-"), "{}", seen[1].number);

    // the first hub takes its case: only its own worker is told
    hubs[0].open_case(&seen[0].case_id).unwrap();
    hubs[0].press_as_staff(StaffAction::Acknowledge).unwrap();
    workers[0].wait_for_receipt(ReceiptKind::Taken).unwrap();
    let other = workers[1].shell().unwrap().newest_view().unwrap();
    assert!(!tests::phone::is_done(tests::phone::receipt(&other).unwrap(), ReceiptKind::Taken));
}

#[test]
fn a_case_outside_every_hubs_coverage_rings_at_central_and_at_the_nearest_hub() {
    let folder = tempfile::tempdir().unwrap();
    let server = MainServer::start(&folder.path().join("server")).unwrap();
    let [central, nearest] = [("central-staff", "central"), ("hub-staff", "patna")].map(|(role, hub)| {
        let phone = Phone::new(folder.path().join(hub), &server.url(), "en", None).unwrap();
        phone.sign_in(&server.invite("Ravi Das", role, hub).unwrap()).unwrap();
        phone
    });
    // Gorakhpur in Uttar Pradesh, which no hub serves
    let position = Some(fix_at(26.7606, 83.3732));
    let worker = Phone::new(folder.path().join("worker"), &server.url(), "hi", position).unwrap();
    worker.press_sos("medical").unwrap();
    worker.wait_for_receipt(ReceiptKind::OnHubPhone).unwrap();
    for phone in [&central, &nearest] {
        let row = phone.wait_for_cases(1).unwrap().rows.remove(0);
        assert!(!row.marks.is_empty(), "marked as outside coverage");
    }
}

/// What `curl -X POST URL/v1/alerts -d BODY` does.
fn post_alert(server: &MainServer, body: &str) -> String {
    let address = server.url().replace("http://", "");
    let mut stream = TcpStream::connect(&address).unwrap();
    write!(
        stream,
        "POST /v1/alerts HTTP/1.1\r\nhost: {address}\r\ncontent-length: {}\r\nconnection: close\r\n\r\n{body}",
        body.len()
    )
    .unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    answer
}

#[test]
fn an_alert_sent_by_any_client_shows_in_the_hubs_inbox_without_a_refresh() {
    let folder = tempfile::tempdir().unwrap();
    let server = MainServer::start(&folder.path().join("server")).unwrap();
    let hub = Phone::new(folder.path().join("hub"), &server.url(), "en", None).unwrap();
    hub.sign_in(&server.invite("Asha Pawar", "hub-staff", "mumbai").unwrap()).unwrap();
    // nothing of the sign-in is under way any more: from here on only the stream can tell
    hub.wait("the first sync", |view| {
        tests::phone::inbox(view).is_some_and(|inbox| inbox.sync_tone == Tone::Quiet)
    })
    .unwrap();
    let answer = post_alert(
        &server,
        r#"{"alert_id":"0199c0de-0000-7000-8000-000000000001","kind":"medical",
            "fix":{"latitude":19.1136,"longitude":72.8697,"accuracy_m":35.0}}"#,
    );
    let answered = Instant::now();
    assert!(answer.starts_with("HTTP/1.1 201"), "{answer}");
    hub.wait_for_cases(1).unwrap();
    println!("in the inbox {} ms after the answer", answered.elapsed().as_millis());
}
