//! Messages that go out, to a listener that plays a provider's gateway: that system is somebody else's.

use std::{
    collections::VecDeque,
    sync::{Arc, Mutex},
    time::{Duration, Instant},
};

use axum::{
    Router,
    extract::State,
    http::{HeaderMap, StatusCode},
    routing::post,
};
use chrono::TimeDelta;
use domain::phone_number::PhoneNumber;
use rstest::rstest;
use serde_json::{Value, json};
use server::{
    gateway::{GatewayKey, SIGNATURE, TIMESTAMP},
    outbound::{self, Purpose, SmsGateway, pause_after},
    storage::{Outbox, Outgoing, Storage},
};
use tokio::{net::TcpListener, task::JoinHandle};

use crate::{
    binary::{Process, deliver, gateway_key, main_server, run},
    inbound::Provider,
    support::{LIMIT, Server, alert, alert_id, noon},
};

const SECRET: &str = "a secret of at least 32 characters";
const NUMBER: &str = "+919812345678";

/// A gateway that answers as it is told, 202 when it is told nothing, and keeps what it got.
#[derive(Clone, Default)]
struct Gateway {
    got: Arc<Mutex<Vec<Value>>>,
    answers: Arc<Mutex<VecDeque<u16>>>,
    /// The clock of the server that posts to it; none is this machine's.
    clock: Option<crate::support::Hand>,
}

async fn take(State(gateway): State<Gateway>, headers: HeaderMap, body: String) -> StatusCode {
    let text = |name: &str| headers[name].to_str().unwrap().to_owned();
    let now = gateway.clock.as_ref().map_or_else(chrono::Utc::now, crate::support::Hand::now);
    let key = GatewayKey::of_text(SECRET).unwrap();
    if !key.has_signed(body.as_bytes(), &text(TIMESTAMP), &text(SIGNATURE), now) {
        return StatusCode::UNAUTHORIZED;
    }
    gateway.got.lock().unwrap().push(serde_json::from_str(&body).unwrap());
    let answer = gateway.answers.lock().unwrap().pop_front();
    answer.map_or(StatusCode::ACCEPTED, |status| StatusCode::from_u16(status).unwrap())
}

fn config(url: &str) -> String {
    let head = format!("url = \"{url}\"\nsecret = \"{SECRET}\"\nentity_id = \"1201\"\nsender = \"NOTICE\"\n");
    let templates = [
        ("received", "en", "Your message has arrived."),
        ("received", "hi", "Aapka sandesh mil gaya."),
        ("question", "en", "Where are you? Answer with the place and state."),
        ("duty", "en", "A new case waits. Open the app."),
    ];
    let told = templates.map(|(purpose, language, words)| {
        format!(
            "[[template]]\npurpose = \"{purpose}\"\nlanguage = \"{language}\"\nid = \"{purpose}-{language}\"\ntext = \"{words}\"\n"
        )
    });
    head + &told.concat()
}

impl Gateway {
    /// Listens, and says where.
    async fn listen(&self) -> (String, JoinHandle<()>) {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}/send", listener.local_addr().unwrap());
        let router = Router::new().route("/send", post(take)).with_state(self.clone());
        (url, tokio::spawn(async move { axum::serve(listener, router).await.unwrap() }))
    }
}

/// A worker of `server` and the gateway that it posts to; both end with it.
struct Sending {
    gateway: Gateway,
    tasks: Vec<JoinHandle<()>>,
}

impl Drop for Sending {
    fn drop(&mut self) {
        self.tasks.iter().for_each(JoinHandle::abort);
    }
}

impl Sending {
    async fn start(server: &Server, answers: &[u16]) -> Self {
        let gateway = Gateway { clock: Some(server.hand.clone()), ..Gateway::default() };
        gateway.answers.lock().unwrap().extend(answers);
        let (url, listening) = gateway.listen().await;
        let storage: Arc<dyn Storage> = server.storage.clone();
        let config = SmsGateway::parse(&config(&url)).unwrap();
        let working = tokio::spawn(outbound::run(storage, Some(config), server.hand.clock()));
        Self { gateway, tasks: vec![listening, working] }
    }

    /// What the gateway has once it has `count`.
    async fn got(&self, count: usize) -> Vec<Value> {
        let since = Instant::now();
        loop {
            let got = self.gateway.got.lock().unwrap().clone();
            if got.len() >= count {
                assert_eq!(got.len(), count, "{got:?}");
                return got;
            }
            assert!(since.elapsed() < LIMIT, "only {got:?} came");
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }
}

/// Waits until nothing in the outbox waits, and tells how each message ended, oldest first.
async fn ends(server: &Server) -> Vec<String> {
    let since = Instant::now();
    loop {
        let store = server.database();
        let mut select = store.prepare("SELECT state, to_number FROM outbox ORDER BY id").unwrap();
        let rows = select.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
        let rows: Vec<(String, Option<String>)> = rows.map(Result::unwrap).collect();
        if rows.iter().all(|(state, _)| state != "waiting") {
            assert!(rows.iter().all(|(_, number)| number.is_none()), "no number is kept");
            return rows.into_iter().map(|(state, _)| state).collect();
        }
        assert!(since.elapsed() < LIMIT, "{rows:?}");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

fn duty(once: &str) -> Outgoing {
    Outgoing {
        once: once.to_owned(),
        purpose: Purpose::Duty,
        to: PhoneNumber::parse("+919800000001").unwrap(),
        language: Some("mr".to_owned()),
        arguments: Vec::new(),
        case: None,
        not_before: noon(),
    }
}

#[tokio::test]
async fn who_wrote_is_answered_once_by_template_in_their_language() {
    let server = Server::start().await;
    let (provider, sending) = (Provider::of(&server).await, Sending::start(&server, &[]).await);
    provider.sms("m1", NUMBER, "mujhe paisa nahi mila").await;
    let got = sending.got(1).await;
    let id = got[0]["message_id"].clone();
    let text = "Where are you? Answer with the place and state.";
    assert_eq!(
        got[0],
        json!({"message_id": id, "to": NUMBER, "sender": "NOTICE", "entity_id": "1201", "template_id": "question-en", "text": text})
    );
    // once: neither what joins nor what is delivered again is answered
    provider.sms("m2", NUMBER, "sector 62").await;
    provider.sms("m1", NUMBER, "mujhe paisa nahi mila").await;
    provider.missed_call("c1", "+919812345679").await;
    let got = sending.got(2).await;
    assert_eq!((&got[1]["to"], &got[1]["template_id"]), (&json!("+919812345679"), &json!("received-en")));
    assert_eq!(ends(&server).await, ["sent", "sent"]);
}

#[tokio::test]
async fn nobody_is_answered_who_said_that_nothing_is_safe() {
    let server = Server::start().await;
    let provider = Provider::of(&server).await;
    let id = alert_id();
    let mut silent = alert(id);
    silent["contact"] = json!("none");
    server.raise(&silent).await;
    provider.missed_call("c1", NUMBER).await;
    provider.sms("m1", NUMBER, "come quickly").await;
    provider.sms("m2", "+919812345679", "STOP").await;
    provider.sms("m3", "VM-BANKIN", "help").await;
    assert!(server.storage.due_messages(noon() + TimeDelta::minutes(1)).await.unwrap().is_empty());

    // and who said it after the answer was put in
    let late = alert_id();
    provider.sms("m4", "+919812345670", &domain::sms::encode(&domain::alert::AlertReport::new(late))).await;
    assert_eq!(server.storage.due_messages(noon()).await.unwrap().len(), 1);
    let mut silent = alert(late);
    silent["contact"] = json!("none");
    server.raise(&silent).await;
    let sending = Sending::start(&server, &[]).await;
    assert_eq!(ends(&server).await, ["withheld"]);
    sending.got(0).await;
}

#[tokio::test]
async fn an_alert_by_data_is_answered_by_no_message() {
    let server = Server::start().await;
    server.raise(&alert(alert_id())).await;
    assert!(server.storage.due_messages(noon() + TimeDelta::minutes(1)).await.unwrap().is_empty());
}

#[tokio::test]
async fn a_gateway_that_fails_is_tried_again_with_growing_pauses_and_the_same_name() {
    let server = Server::start().await;
    let sending = Sending::start(&server, &[500, 503, 401, 429]).await;
    server.storage.put_in_outbox(duty("duty:1")).await.unwrap();
    for attempt in 1..=4 {
        sending.got(attempt).await;
        let pause = pause_after(u32::try_from(attempt).unwrap());
        // the attempt is noted, and nothing is due a moment before the pause ends
        let since = Instant::now();
        while !server.storage.due_messages(server.now()).await.unwrap().is_empty() {
            assert!(since.elapsed() < LIMIT);
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        let early = server.now() + pause - TimeDelta::seconds(1);
        assert!(server.storage.due_messages(early).await.unwrap().is_empty());
        server.hand.forward(pause);
    }
    let got = sending.got(5).await;
    assert!(got.iter().all(|message| message == &got[0]), "{got:?}");
    assert_eq!(
        (&got[0]["template_id"], &got[0]["text"]),
        (&json!("duty-en"), &json!("A new case waits. Open the app."))
    );
    assert_eq!(ends(&server).await, ["sent"]);
}

#[tokio::test]
async fn what_a_gateway_will_never_take_is_given_up_and_holds_up_nothing() {
    let server = Server::start().await;
    let sending = Sending::start(&server, &[400]).await;
    server.storage.put_in_outbox(duty("duty:1")).await.unwrap();
    sending.got(1).await;
    assert_eq!(ends(&server).await, ["refused"]);
    server.storage.put_in_outbox(duty("duty:1")).await.unwrap();
    server.storage.put_in_outbox(duty("duty:2")).await.unwrap();
    sending.got(2).await;
    assert_eq!(ends(&server).await, ["refused", "sent"]);
}

#[rstest]
#[case::its_number("to_number = 'nobody'")]
#[case::no_number("to_number = NULL")]
#[case::its_words("arguments = '{'")]
#[case::its_case("case_id = 'none'")]
#[case::its_purpose("purpose = 'advertisement'")]
#[case::its_time("not_before = ''")]
#[tokio::test]
async fn messages_that_cannot_be_read_are_given_up_and_hold_up_nothing(#[case] damage: &str) {
    let server = Server::start().await;
    // more than are looked at in one go
    for count in 0..10 {
        server.storage.put_in_outbox(duty(&format!("duty:{count}"))).await.unwrap();
    }
    let store = server.database();
    store.execute(&format!("UPDATE outbox SET {damage} WHERE once <> 'duty:9'"), []).unwrap();
    let sending = Sending::start(&server, &[]).await;
    assert_eq!(sending.got(1).await[0]["template_id"], "duty-en");
    assert_eq!(ends(&server).await, [vec!["refused"; 9], vec!["sent"]].concat());
}

#[tokio::test]
async fn what_waits_outlives_the_server_and_what_waited_too_long_is_not_sent() {
    let server = Server::start().await;
    let provider = Provider::of(&server).await;
    provider.sms("m1", NUMBER, "help").await;
    server.storage.put_in_outbox(duty("duty:1")).await.unwrap();
    drop(provider);
    // a duty message is of use for two hours, an answer for six
    let server = server.start_again_after(TimeDelta::hours(3)).await;
    let sending = Sending::start(&server, &[]).await;
    assert_eq!(sending.got(1).await[0]["to"], NUMBER);
    assert_eq!(ends(&server).await, ["sent", "expired"]);
}

#[tokio::test]
async fn without_a_gateway_nothing_is_sent_and_a_useless_file_stops_the_server() {
    let server = Server::start().await;
    server.storage.put_in_outbox(duty("duty:1")).await.unwrap();
    let storage: Arc<dyn Storage> = server.storage.clone();
    let working = tokio::spawn(outbound::run(storage, None, server.hand.clock()));
    server.hand.forward(TimeDelta::hours(3));
    assert_eq!(ends(&server).await, ["expired"]);
    working.abort();

    let folder = tempfile::TempDir::new().unwrap();
    let file = folder.path().join("gateway.toml");
    std::fs::write(&file, config("http://gateway.example/send")).unwrap();
    let output = run(main_server()
        .args(["serve", "--listen", "127.0.0.1:0", "--data"])
        .arg(folder.path().join("data"))
        .arg("--sms-gateway")
        .arg(&file));
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(!output.status.success() && told.contains("url must begin with https://"), "{told}");
    assert!(!told.contains(SECRET));
}

#[tokio::test]
async fn the_program_answers_through_the_gateway_that_its_file_names() {
    let gateway = Gateway::default();
    let (url, listening) = gateway.listen().await;
    let folder = tempfile::TempDir::new().unwrap();
    let (data, file) = (folder.path().join("data"), folder.path().join("gateway.toml"));
    std::fs::write(&file, config(&url)).unwrap();
    let mut command = main_server();
    command.args(["serve", "--listen", "127.0.0.1:0", "--data"]).arg(&data).arg("--sms-gateway").arg(&file);
    let server = Process::start(command);
    let key = gateway_key(&data);
    let rung = json!({"provider_call_id": "c1", "from": NUMBER});
    assert_eq!(deliver(&server.url, &key, "/v1/inbound/missed-call", &rung).await, 200);
    let sending = Sending { gateway, tasks: vec![listening] };
    assert_eq!(sending.got(1).await[0]["text"], "Your message has arrived.");
}
