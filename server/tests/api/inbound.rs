//! Text messages and missed calls, as a gateway brings them.

use std::collections::BTreeSet;

use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    alert::{AlertReport, KindCode},
    ids::AlertId,
    permission::Role,
    phone_number::PhoneNumber,
    sms,
};
use rstest::rstest;
use serde_json::{Value, json};
use server::{
    gateway::{GatewayKey, SIGNATURE, TIMESTAMP},
    inbound::Gateway,
    storage::{Inbound, StoredGatewayKey},
};

use crate::support::{PUNE, Server, alert, answer, fix, noon, problem, secret_alert};

/// A gateway that the server knows.
pub(crate) struct Provider<'a> {
    pub(crate) server: &'a Server,
    key: GatewayKey,
}

impl<'a> Provider<'a> {
    pub(crate) async fn of(server: &'a Server) -> Self {
        Self::with_key(server, 7, "unspecified").await
    }

    pub(crate) async fn with_key(server: &'a Server, number: u8, missed_calls_are: &str) -> Self {
        let key = GatewayKey::new([number; 32]);
        let missed_call_kind = KindCode::parse(missed_calls_are).unwrap();
        let gateway = Gateway { name: "acme".to_owned(), missed_call_kind };
        let stored =
            StoredGatewayKey { id: number.to_string(), gateway, key: key.clone(), created_at: noon() };
        server.storage.add_gateway_key(stored).await.unwrap();
        Self { server, key }
    }

    async fn signed(&self, path: &str, body: String, at: DateTime<Utc>) -> (u16, Value) {
        let (timestamp, signature) = self.key.sign(body.as_bytes(), at);
        let request = self.server.post(path).header(TIMESTAMP, timestamp).header(SIGNATURE, signature);
        answer(request.body(body)).await
    }

    /// Delivers a message; it must be taken.
    pub(crate) async fn sms(&self, id: &str, from: &str, text: &str) -> Value {
        let body = json!({"provider_message_id": id, "from": from, "to": "57575", "text": text, "received_at": noon()});
        let (status, told) = self.signed("/v1/inbound/sms", body.to_string(), self.server.now()).await;
        assert_eq!((status, &told), (200, &json!({"outcome": "stored"})));
        told
    }

    /// Reports a missed call; it must be taken.
    pub(crate) async fn missed_call(&self, id: &str, from: &str) -> Value {
        let body = json!({"provider_call_id": id, "from": from, "to": "080", "at": noon()});
        let (status, told) =
            self.signed("/v1/inbound/missed-call", body.to_string(), self.server.now()).await;
        assert_eq!((status, &told), (200, &json!({"outcome": "stored"})));
        told
    }
}

/// The cases there are, oldest first, as Central sees them.
pub(crate) async fn cases(server: &Server) -> Vec<Value> {
    let central = server.staff(Role::CentralStaff, "central").await;
    cases_seen_by(server, &central).await
}

pub(crate) async fn cases_seen_by(server: &Server, token: &str) -> Vec<Value> {
    let mut cases = server.cases(token).await;
    cases.sort_by_key(|case| case["number"].to_string());
    cases
}

async fn the_only_case(server: &Server) -> Value {
    let cases = cases(server).await;
    assert_eq!(cases.len(), 1, "{cases:?}");
    cases[0].clone()
}

const NUMBER: &str = "+919812345678";

fn encoded(id: AlertId) -> String {
    let report = AlertReport::read(&alert(id), noon()).unwrap();
    sms::encode(&AlertReport { phone: None, note: None, ..report })
}

#[tokio::test]
async fn an_encoded_message_is_the_alert_of_its_id_with_the_number_of_its_sender() {
    let server = Server::start().await;
    let provider = Provider::of(&server).await;
    let (_, id) = secret_alert();
    provider.sms("m1", "9812345678", &encoded(id)).await;
    let case = the_only_case(&server).await;
    let told = &case["alert"];
    assert_eq!((&case["id"], &case["routing"]["hub"]), (&json!(id), &json!("mumbai")));
    assert_eq!((&told["kind"]["value"], &told["kind"]["source"]["way"]), (&json!("medical"), &json!("sms")));
    assert_eq!(told["phone"]["value"], NUMBER);
}

/// Every order in which the ways of one alert can arrive, each with one of them twice.
#[tokio::test]
async fn one_alert_by_message_and_by_data_in_any_order_is_one_case() {
    let server = Server::start().await;
    let provider = Provider::of(&server).await;
    let ways = ["message", "data", "positions", "message again", "data again"];
    let mut orders: Vec<Vec<usize>> = vec![vec![]];
    for _ in ways {
        let longer = |order: &Vec<usize>| -> Vec<Vec<usize>> {
            let missing = (0..ways.len()).filter(|way| !order.contains(way));
            missing.map(|way| [order.as_slice(), &[way]].concat()).collect()
        };
        orders = orders.iter().flat_map(longer).collect();
    }
    assert_eq!(orders.len(), 120);
    let mut ends = BTreeSet::new();
    let mut ids = BTreeSet::new();
    for (count, order) in orders.iter().enumerate() {
        let (secret, id) = secret_alert();
        ids.insert(id.to_string());
        for way in order {
            match ways[*way] {
                message @ ("message" | "message again") => {
                    provider.sms(&format!("{message} {count}"), NUMBER, &encoded(id)).await;
                }
                "positions" => {
                    let fixes = json!({"fixes": [fix(PUNE, 12.0, noon() + TimeDelta::minutes(1))]});
                    let request = server.post(&format!("/v1/alerts/{id}/positions")).json(&fixes);
                    let (status, told) = answer(request.header("alert-secret", secret.clone())).await;
                    assert!(status == 200 || status == 202, "{told}");
                }
                _ => {
                    let (status, told) = server.raise(&alert(id)).await;
                    assert!(status <= 201, "{told}");
                }
            }
        }
        let stored = server::storage::Storage::case(&*server.storage, id.into()).await.unwrap().unwrap().case;
        let (alert, now_at) = (stored.alert, stored.position.unwrap().point);
        ends.insert(format!(
            "{} {:?} {:?} {} {:.3} {}",
            alert.kind.value.as_str(),
            alert.phone.map(|told| told.value.as_e164().to_owned()),
            alert.contact.map(|told| told.value),
            stored.routing.hub,
            now_at.latitude,
            stored.messages.len()
        ));
    }
    let known: BTreeSet<String> =
        cases(&server).await.iter().map(|case| case["id"].as_str().unwrap().to_owned()).collect();
    assert_eq!(known, ids, "one case for each alert, and none besides");
    let end = format!("medical Some({NUMBER:?}) Some(Call) pune {:.3} 0", PUNE.0);
    assert_eq!(ends, BTreeSet::from([end]));
}

#[tokio::test]
async fn damaged_messages_are_cases_and_marked() {
    let server = Server::start().await;
    let provider = Provider::of(&server).await;
    let (_, id) = secret_alert();
    let whole = encoded(id);
    // cut in the middle: what came first is read
    provider.sms("cut", NUMBER, &whole[..whole.len() * 2 / 3]).await;
    provider.sms("garbled", NUMBER, &format!("{} ZZZZ UUUU", sms::PREFIX)).await;
    let cases = cases(&server).await;
    assert_eq!(cases.len(), 2);
    for case in &cases {
        let told = &case["alert"];
        assert_eq!(told["phone"]["value"], NUMBER);
        assert!(
            told["unreadable"]["sms"][0].is_string() && !told["warnings"].as_array().unwrap().is_empty(),
            "{told}"
        );
    }
}

#[tokio::test]
async fn words_make_a_case_and_more_words_and_calls_of_the_same_number_join_it() {
    let server = Server::start().await;
    let provider = Provider::of(&server).await;
    provider.sms("m1", NUMBER, "thekedar ne paisa nahi diya").await;
    let first = the_only_case(&server).await;
    assert_eq!(first["alert"]["note"]["value"], "thekedar ne paisa nahi diya");
    assert_eq!((&first["alert"]["phone"]["value"], &first["messages"]), (&json!(NUMBER), &Value::Null));

    server.hand.forward(TimeDelta::hours(23));
    provider.sms("m2", NUMBER, "he says next week").await;
    server.hand.forward(TimeDelta::hours(23));
    provider.missed_call("c1", NUMBER).await;
    provider.missed_call("c1", NUMBER).await;
    provider.sms("m2", NUMBER, "he says next week").await;
    provider.sms("m3", NUMBER, "he says next week").await;
    let case = the_only_case(&server).await;
    let said: Vec<(&Value, &Value, &Value)> = case["messages"]
        .as_array()
        .unwrap()
        .iter()
        .map(|message| (&message["type"], &message["text"], &message["phone"]))
        .collect();
    let (text, words, number) = (json!("text"), json!("he says next week"), json!(NUMBER));
    let call = (&json!("missed_call"), &Value::Null, &number);
    assert_eq!(said, [(&text, &words, &number), call, (&text, &words, &number)]);
    assert_eq!(case["alert"]["kind"], first["alert"]["kind"], "a call does not change how urgent it is");

    provider.sms("m4", "+919812345679", "he says next week").await;
    server.hand.forward(TimeDelta::hours(25));
    provider.sms("m5", NUMBER, "hello?").await;
    assert_eq!(cases(&server).await.len(), 3, "another number, and the next day");
}

#[tokio::test]
async fn a_missed_call_joins_the_alert_that_its_number_raised_by_data() {
    let server = Server::start().await;
    let provider = Provider::of(&server).await;
    let staff = server.staff(Role::HubStaff, "mumbai").await;
    let (_, id) = secret_alert();
    server.raise(&alert(id)).await;
    let before = server.sync(&staff, None, &[]).await;
    provider.missed_call("c1", NUMBER).await;
    // the hub hears of it
    let news = server.sync(&staff, before["cursor"].as_str(), &[]).await;
    assert_eq!(news["changes"][0]["record"]["messages"][0]["type"], "missed_call");
    assert_eq!(the_only_case(&server).await["id"], json!(id));
}

#[tokio::test]
async fn after_a_false_alarm_the_same_number_makes_a_new_case() {
    let server = Server::start().await;
    let provider = Provider::of(&server).await;
    let staff = server.staff(Role::HubStaff, "mumbai").await;
    let (_, id) = secret_alert();
    server.raise(&alert(id)).await;
    let result = server.does(&staff, json!({"type": "acknowledge", "case_id": id})).await;
    assert_eq!(result["outcome"], "accepted");
    let result = server.does(&staff, json!({"type": "spoke_with_person", "case_id": id})).await;
    assert_eq!(result["outcome"], "accepted", "{result}");
    let result = server.does(&staff, json!({"type": "record_false_alarm", "case_id": id})).await;
    assert_eq!(result["outcome"], "accepted", "{result}");
    provider.missed_call("c1", NUMBER).await;
    assert_eq!(cases(&server).await.len(), 2);
}

#[tokio::test]
async fn words_that_tell_of_something_more_urgent_than_the_open_case_ring_as_a_case_of_their_own() {
    let server = Server::start().await;
    let provider = Provider::of(&server).await;
    provider.sms("m1", NUMBER, "thekedar ne paisa nahi diya").await;
    server.hand.forward(TimeDelta::minutes(1));
    provider.sms("m2", NUMBER, "and now they locked the gate").await;
    let told: Vec<Value> = cases(&server).await;
    assert_eq!(told.len(), 2);
    let now = told.iter().find(|case| case["alert"]["kind"]["value"] == "confinement").unwrap();
    assert_eq!((&now["urgency"], &now["ringing"]["stage"]), (&json!("immediate"), &json!("duty")));
    // what comes then joins the urgent one, which was heard of last
    provider.sms("m3", NUMBER, "bachao").await;
    provider.sms("m4", NUMBER, "are you coming").await;
    let told = cases(&server).await;
    assert_eq!(told.len(), 2);
    assert!(
        told.iter().any(|case| case["id"] == now["id"] && case["messages"].as_array().unwrap().len() == 3),
        "a link to the first, and two messages"
    );
}

#[tokio::test]
async fn words_and_calls_after_the_person_took_the_alert_back_ring_anew() {
    let server = Server::start().await;
    let provider = Provider::of(&server).await;
    let (secret, id) = secret_alert();
    server.raise(&alert(id)).await;
    let safe = server.post(&format!("/v1/alerts/{id}/safe")).header("alert-secret", &secret);
    assert_eq!(answer(safe).await.0, 200);
    provider.missed_call("c1", NUMBER).await;
    provider.sms("m1", NUMBER, "please").await;
    let told = cases(&server).await;
    assert_eq!(told.len(), 2, "the second joins the first");
    let rings = told.iter().filter(|case| case["ringing"]["stage"] == "duty");
    assert!(rings.eq(told.iter().filter(|case| case["id"] != json!(id))));
}

#[tokio::test]
async fn a_provider_that_uses_an_id_again_loses_nothing() {
    let server = Server::start().await;
    let provider = Provider::of(&server).await;
    for _ in 0..2 {
        provider.sms("1", "+919812345671", "help").await;
        provider.sms("1", "+919812345672", "help").await;
        provider.sms("1", "+919812345671", "they took my papers and").await;
        provider.missed_call("1", "+919812345673").await;
        provider.missed_call("1", "+919812345674").await;
    }
    let told = cases(&server).await;
    let messages: usize = told.iter().map(|case| case["messages"].as_array().map_or(0, Vec::len)).sum();
    assert_eq!((told.len(), messages), (4, 1));
}

/// The number in a message is what its sender says; the network says who sent it.
#[rstest]
#[case::the_persons_own(NUMBER, "wages")]
#[case::anothers("+919812345679", "medical")]
#[case::hidden("", "medical")]
#[tokio::test]
async fn a_revision_by_message_stands_only_from_the_number_of_the_alert(
    #[case] from: &str,
    #[case] stands: &str,
) {
    let server = Server::start().await;
    let provider = Provider::of(&server).await;
    let (_, id) = secret_alert();
    server.raise(&alert(id)).await;
    let mut report = AlertReport { revision: 1, ..AlertReport::new(id) };
    report.kind = KindCode::parse("wages").unwrap();
    report.phone = Some(PhoneNumber::parse(NUMBER).unwrap());
    provider.sms("m1", from, &sms::encode(&report)).await;
    assert_eq!(the_only_case(&server).await["alert"]["kind"]["value"], stands);
}

#[rstest]
#[case::as_it_comes("unspecified", "immediate")]
#[case::for_calls_back("advice", "expected")]
#[tokio::test]
async fn a_missed_call_of_a_new_number_makes_a_case(#[case] kind: &str, #[case] urgency: &str) {
    let server = Server::start().await;
    let provider = Provider::with_key(&server, 9, kind).await;
    provider.missed_call("c1", NUMBER).await;
    let case = the_only_case(&server).await;
    let told = &case["alert"];
    assert_eq!(
        (&told["kind"]["value"], &told["kind"]["source"]["way"]),
        (&json!(kind), &json!("missed_call"))
    );
    assert_eq!((&told["phone"]["value"], &case["urgency"]), (&json!(NUMBER), &json!(urgency)));
}

#[rstest]
#[case::a_name("VM-BANKIN")]
#[case::hidden("")]
#[tokio::test]
async fn senders_without_a_number_make_cases_that_nothing_joins(#[case] from: &str) {
    let server = Server::start().await;
    let provider = Provider::of(&server).await;
    provider.sms("m1", from, "help us").await;
    provider.sms("m2", from, "help us").await;
    provider.missed_call("c1", from).await;
    let cases = cases(&server).await;
    assert_eq!(cases.len(), 3);
    assert!(cases.iter().all(|case| case["alert"]["phone"].is_null()));
}

#[tokio::test]
async fn one_number_fills_no_case_without_end() {
    let server = Server::start().await;
    let provider = Provider::of(&server).await;
    for count in 0..=domain::case::Case::MESSAGES_LIMIT + 1 {
        provider.sms(&format!("m{count}"), NUMBER, "again").await;
    }
    let counts: Vec<usize> =
        cases(&server).await.iter().map(|case| case["messages"].as_array().map_or(0, Vec::len)).collect();
    assert_eq!(counts, [domain::case::Case::MESSAGES_LIMIT, 0]);
}

#[tokio::test]
async fn the_same_message_many_times_at_once_is_one() {
    let server = Server::start().await;
    let provider = Provider::of(&server).await;
    futures::future::join_all((0..20).map(|count| provider.sms(["m1", "m2"][count % 2], NUMBER, "help")))
        .await;
    let case = the_only_case(&server).await;
    assert_eq!(case["messages"].as_array().map(Vec::len), Some(1));
}

#[tokio::test]
async fn what_is_not_signed_now_by_a_known_key_is_refused_in_the_same_words() {
    let server = Server::start().await;
    let (known, other) = (Provider::of(&server).await, GatewayKey::new([8; 32]));
    let body = json!({"provider_message_id": "m1", "from": NUMBER, "text": "help"}).to_string();
    let (path, now) = ("/v1/inbound/sms", server.now());
    let unknown = Provider { server: &server, key: other };
    let (timestamp, signature) = known.key.sign(body.as_bytes(), now);
    let changed = body.replace("help", "fine");
    let changed = server.post(path).header(TIMESTAMP, timestamp).header(SIGNATURE, signature).body(changed);
    let answers = [
        answer(server.post(path).body(body.clone())).await,
        unknown.signed(path, body.clone(), now).await,
        known.signed(path, body.clone(), now - TimeDelta::seconds(301)).await,
        known.signed(path, body.clone(), now + TimeDelta::seconds(301)).await,
        answer(changed).await,
        answer(server.post("/v1/inbound/missed-call").body("{}")).await,
    ];
    assert!(answers.iter().all(|(status, told)| *status == 401 && problem(told) == "not-signed"));
    assert_eq!(answers.iter().map(|(_, told)| told.to_string()).collect::<BTreeSet<_>>().len(), 1);
    assert!(cases(&server).await.is_empty());
    assert_eq!(known.signed(path, body.clone(), now - TimeDelta::seconds(299)).await.0, 200);
    assert_eq!(known.signed(path, body, now + TimeDelta::seconds(299)).await.0, 200);
    assert_eq!(problem(&known.signed(path, "[]".to_owned(), now).await.1), "not-understood");
    assert_eq!(problem(&known.signed(path, "text".to_owned(), now).await.1), "not-json");
}

#[tokio::test]
async fn keys_are_exchanged_without_a_gap_and_a_message_delivered_under_both_is_one() {
    let server = Server::start().await;
    let old = Provider::with_key(&server, 1, "unspecified").await;
    old.sms("m1", NUMBER, "help").await;
    let new = Provider::with_key(&server, 2, "unspecified").await;
    old.sms("m2", NUMBER, "please").await;
    new.sms("m2", NUMBER, "please").await;
    assert!(server.storage.revoke_gateway_key("1".to_owned(), noon()).await.unwrap());
    assert!(!server.storage.revoke_gateway_key("1".to_owned(), noon()).await.unwrap());
    let body = json!({"provider_message_id": "m3", "from": NUMBER, "text": "help"}).to_string();
    assert_eq!(old.signed("/v1/inbound/sms", body.clone(), server.now()).await.0, 401);
    assert_eq!(new.signed("/v1/inbound/sms", body, server.now()).await.0, 200);
    let case = the_only_case(&server).await;
    assert_eq!(case["messages"].as_array().map(Vec::len), Some(2));
}
