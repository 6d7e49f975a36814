use chrono::Utc;
use rstest::rstest;

use super::{
    super::{
        io,
        wire::{Then, Wire},
    },
    *,
};
use crate::runtime::PhoneSurroundings;

/// Between two bytes of what comes slowly.
const BETWEEN_DROPS: Duration = Duration::from_millis(300);
/// So many bytes come in a minute.
const A_MINUTE: usize = 200;

fn lanes(url: &str) -> Lanes {
    Lanes::new(url, "hi", Arc::new(PhoneSurroundings)).expect("a network stack")
}

fn operation(lane: Lane) -> HttpOperation {
    HttpOperation {
        lane,
        method: Method::Post,
        path: "/v1/alerts".into(),
        bearer: Some("token-7".into()),
        alert_secret: Some("secret-7".into()),
        known: Some("revision-7".into()),
        body: b"{}".to_vec(),
        timeout_ms: 60_000,
    }
}

fn perform(wire: &Wire, operation: HttpOperation) -> HttpOutput {
    io::handle().expect("a runtime").block_on(lanes(&wire.url).perform(operation))
}

#[rstest]
#[case("https://alerts.example.org", true)]
#[case("http://127.0.0.1:8080", true)]
#[case("http://[::1]:8080", true)]
#[case("http://localhost:8080", true)]
#[case("http://alerts.example.org", false)]
#[case("http://localhost.example.org", false)]
#[case("http://192.168.1.7", false)]
#[case("ftp://localhost", false)]
fn plain_http_goes_to_this_machine_only(#[case] url: &str, #[case] safe: bool) {
    assert_eq!(Url::parse(url).is_ok_and(|url| is_safe(&url)), safe);
}

#[rstest]
#[case("/v1/alerts", true)]
#[case("https://elsewhere.example.org/v1/alerts", false)]
#[case("//elsewhere.example.org/v1/alerts", false)]
fn a_token_goes_to_no_other_host(#[case] path: &str, #[case] goes: bool) {
    assert_eq!(lanes("https://alerts.example.org").address(path).is_some(), goes);
}

#[test]
fn a_request_carries_who_asks_when_and_in_which_language() {
    let wire = Wire::play(vec![Then::answer("201 Created", "", b"{\"ok\":1}")]);
    let output = perform(&wire, operation(Lane::Alerts));
    assert_eq!(output, HttpOutput::Answered { status: 201, body: b"{\"ok\":1}".to_vec() });
    let head = wire.requests.recv().expect("a request").to_lowercase();
    assert!(head.starts_with("post /v1/alerts http/1.1"), "{head}");
    for line in [
        "authorization: bearer token-7",
        "alert-secret: secret-7",
        "if-none-match: \"revision-7\"",
        "accept-language: hi",
        "content-type: application/json",
    ] {
        assert!(head.contains(line), "{line} is not in {head}");
    }
    let sent_at = head.lines().find_map(|line| line.strip_prefix("sent-at: ")).expect("Sent-At");
    let sent_at = chrono::DateTime::parse_from_rfc3339(&sent_at.to_uppercase()).expect("RFC 3339");
    assert!((Utc::now() - sent_at.to_utc()).num_seconds().abs() < 60);
}

#[rstest]
#[case(Lane::Alerts, Method::Post, "application/json")]
#[case(Lane::Ordinary, Method::Post, "application/json")]
#[case(Lane::Ordinary, Method::Put, "application/json")]
#[case(Lane::Evidence, Method::Post, "application/json")]
#[case(Lane::Evidence, Method::Put, "application/octet-stream")]
fn only_chunks_of_evidence_are_sent_as_bytes(
    #[case] lane: Lane,
    #[case] method: Method,
    #[case] content_type: &str,
) {
    let wire = Wire::play(vec![Then::answer("200 OK", "", b"{}")]);
    perform(&wire, HttpOperation { method, ..operation(lane) });
    let head = wire.requests.recv().expect("a request").to_lowercase();
    assert!(head.contains(&format!("content-type: {content_type}\r\n")), "{head}");
}

#[rstest]
#[case::an_error_is_an_answer(Then::answer("503 Service Unavailable", "", b"later"), Some(503))]
#[case::a_redirect_is_an_answer_and_not_followed(
    Then::answer("302 Found", "location: http://127.0.0.1:1/\r\n", b""),
    Some(302)
)]
#[case::cut_off_in_the_body(Then::Close(b"HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nhalf".to_vec()), None)]
#[case::cut_off_in_the_head(Then::Close(b"HTTP/1.1 200".to_vec()), None)]
#[case::not_http(Then::Close(b"SSH-2.0-OpenSSH_9.2\r\n".to_vec()), None)]
fn what_a_network_does_is_told_apart(#[case] then: Then, #[case] status: Option<u16>) {
    let output = perform(&Wire::play(vec![then]), operation(Lane::Alerts));
    match output {
        HttpOutput::Answered { status: got, .. } => assert_eq!(Some(got), status),
        HttpOutput::NoAnswer => assert_eq!(None, status),
    }
}

#[rstest]
#[case(Lane::Alerts, ALERTS_ANSWER_LIMIT, true)]
#[case(Lane::Alerts, ALERTS_ANSWER_LIMIT + 1, false)]
#[case(Lane::Ordinary, ALERTS_ANSWER_LIMIT + 1, true)]
#[case(Lane::Ordinary, ORDINARY_ANSWER_LIMIT + 1, false)]
fn an_answer_that_is_too_long_is_none(#[case] lane: Lane, #[case] length: usize, #[case] taken: bool) {
    let output = perform(&Wire::play(vec![Then::answer("200 OK", "", &vec![b'x'; length])]), operation(lane));
    assert_eq!(matches!(output, HttpOutput::Answered { body, .. } if body.len() == length), taken);
}

#[test]
fn a_server_that_says_nothing_is_given_up_in_time() {
    let wire =
        Wire::play(vec![Then::Silence(b"HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nhalf".to_vec())]);
    let output = perform(&wire, HttpOperation { timeout_ms: 200, ..operation(Lane::Ordinary) });
    assert_eq!(output, HttpOutput::NoAnswer);
}

#[rstest]
#[case::a_sync_is_waited_for_while_it_comes(Lane::Ordinary, 8_000, 28, true)]
#[case::but_not_for_ever(Lane::Ordinary, 1_000, A_MINUTE, false)]
#[case::an_alert_is_not(Lane::Alerts, 1_000, A_MINUTE, false)]
fn what_comes_slowly_comes(
    #[case] lane: Lane,
    #[case] timeout_ms: u32,
    #[case] bytes: usize,
    #[case] comes: bool,
) {
    let wire = Wire::play(vec![Then::Drip { bytes, pause: BETWEEN_DROPS }]);
    let output = perform(&wire, HttpOperation { timeout_ms, ..operation(lane) });
    let whole = HttpOutput::Answered { status: 200, body: vec![b'x'; bytes] };
    assert_eq!(output, if comes { whole } else { HttpOutput::NoAnswer });
}

#[test]
fn an_alert_does_not_wait_behind_a_sync_that_hangs() {
    let wire = Wire::play(vec![Then::Silence(Vec::new()), Then::answer("201 Created", "", b"{}")]);
    let lanes = Arc::new(lanes(&wire.url));
    let io = io::handle().expect("a runtime");
    let hanging = lanes.clone();
    let sync = io.spawn(async move { hanging.perform(operation(Lane::Ordinary)).await });
    wire.requests.recv().expect("the sync's request");
    let output = io.block_on(lanes.perform(operation(Lane::Alerts)));
    assert!(matches!(output, HttpOutput::Answered { status: 201, .. }));
    assert!(!sync.is_finished());
    sync.abort();
}

#[test]
fn nothing_is_sent_in_the_open() {
    let output =
        io::handle().expect("a runtime").block_on(lanes("http://192.0.2.1").perform(operation(Lane::Alerts)));
    assert_eq!(output, HttpOutput::NoAnswer);
}
