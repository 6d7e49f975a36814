//! What a phone number tells of who is calling: which words and calls belong to a case, which cases have to do with each
//! other, and whose ringing is throttled where no device is known.

use chrono::TimeDelta;
use domain::{
    alert::AlertReport,
    case::{Case, Stage},
    ids::AlertId,
    permission::Role,
    phone_number::PhoneNumber,
    sms,
};
use rstest::rstest;
use serde_json::{Value, json};
use server::intake::RaisedBy;

use crate::{
    inbound::{Provider, cases, cases_seen_by},
    ringing::{case, duty, minutes, rings_at, stages},
    support::{Server, alert, alert_id, answer, secret_alert},
};

const OWN: &str = "+919812345678";
const ANOTHERS: &str = "+919812345679";

/// An alert near Andheri with these fields in the place of its own.
fn alert_with(id: AlertId, fields: Value) -> Value {
    let mut sent = alert(id);
    sent.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
    sent
}

/// The words and calls of a case, oldest first.
fn told(case: &Value) -> Vec<String> {
    let messages = case["messages"].as_array().map(Vec::as_slice).unwrap_or_default();
    let words = |message: &Value| match message["type"].as_str() {
        Some("same_number") => format!("↔ {}", message["number"].as_str().unwrap()),
        _ => message["text"].as_str().unwrap_or("a call").to_owned(),
    };
    messages.iter().map(words).collect()
}

fn of(told: &[Value], id: AlertId) -> (&Value, Vec<&Value>) {
    let (this, others): (Vec<&Value>, Vec<&Value>) = told.iter().partition(|case| case["id"] == json!(id));
    (this[0], others)
}

/// That two cases, and there are no more, tell of each other.
async fn are_linked(server: &Server) {
    let told_by = cases(server).await;
    assert_eq!(told_by.len(), 2);
    for (this, other) in [(0, 1), (1, 0)] {
        let (this, other) = (&told_by[this], &told_by[other]);
        let messages = this["messages"].as_array().unwrap();
        let links: Vec<[&Value; 3]> =
            messages.iter().map(|message| [&message["type"], &message["case"], &message["number"]]).collect();
        assert_eq!(links, [[&json!("same_number"), &other["id"], &other["number"]]], "{this}");
    }
}

/// Half past five in India, after the hub's hours.
#[rstest]
#[case::who_wants_to_be_called("unspecified", vec![Stage::Waits, Stage::Night])]
#[case::where_calls_are_no_siren("advice", vec![Stage::Waits])]
#[tokio::test]
async fn who_rings_after_an_alert_that_waits_for_the_morning_is_heard_as_calls_are(
    #[case] calls_are: &str,
    #[case] rung: Vec<Stage>,
) {
    let server = Server::start().await;
    let provider = Provider::with_key(&server, 9, calls_are).await;
    duty(&server, "mumbai", "08:00", "17:00").await;
    let id = alert_id();
    server.raise(&alert_with(id, json!({"kind": "wages"}))).await;
    provider.missed_call("c1", OWN).await;
    let now = case(&server, id).await;
    assert_eq!((now.messages.len(), stages(&now)), (1, rung.clone()));
    // the words of the case say how urgent it is; the call only rings
    assert_eq!(now.alert.kind.value.as_str(), "wages");
    let staff = server.staff(Role::HubStaff, "mumbai").await;
    let seen = server.cases(&staff).await[0].clone();
    assert_eq!(seen["ringing"]["stage"], json!(rung.last().unwrap()));
}

#[tokio::test]
async fn who_rings_again_and_again_does_not_put_the_coordinator_off() {
    let server = Server::start().await;
    let provider = Provider::of(&server).await;
    duty(&server, "mumbai", "08:00", "17:00").await;
    let id = alert_id();
    server.raise(&alert_with(id, json!({"kind": "wages"}))).await;
    for count in 0..4 {
        provider.missed_call(&format!("c{count}"), OWN).await;
        server.hand.forward(minutes(1));
    }
    server.hand.forward(minutes(1));
    let escalated = rings_at(&server, id, Stage::Escalated).await;
    // it rings on as what the call told of, not as the wages of the morning
    let ringing = escalated.ringing.as_ref().unwrap();
    assert_eq!(ringing.next_at, Some(ringing.since + minutes(5)));
    provider.missed_call("c9", OWN).await;
    let then = case(&server, id).await;
    assert_eq!(stages(&then), [Stage::Waits, Stage::Night, Stage::Escalated]);
    assert_eq!((then.ringing, then.messages.len()), (escalated.ringing, 5));
}

#[tokio::test]
async fn a_call_to_a_case_that_somebody_has_rings_nobody() {
    let server = Server::start().await;
    let provider = Provider::of(&server).await;
    let id = alert_id();
    server.raise(&alert_with(id, json!({"kind": "wages"}))).await;
    let staff = server.staff(Role::HubStaff, "mumbai").await;
    server.does(&staff, json!({"type": "acknowledge", "case_id": id})).await;
    provider.missed_call("c1", OWN).await;
    let now = case(&server, id).await;
    assert_eq!((now.ringing, now.messages.len()), (None, 1));
}

#[rstest]
#[case::a_call_and_data(false, true)]
#[case::a_call_and_a_message(false, false)]
#[case::words_and_data(true, true)]
#[tokio::test]
async fn an_alert_after_words_or_a_call_of_its_number_is_linked_to_them_and_both_ring(
    #[case] words: bool,
    #[case] by_data: bool,
) {
    let server = Server::start().await;
    let provider = Provider::of(&server).await;
    if words {
        provider.sms("m1", OWN, "please call").await;
    } else {
        provider.missed_call("c1", OWN).await;
    }
    server.hand.forward(minutes(1));
    let id = alert_id();
    if by_data {
        let (status, _) = server.raise(&alert(id)).await;
        assert_eq!(status, 201);
    } else {
        provider.sms("m2", OWN, &sms::encode(&AlertReport::new(id))).await;
    }
    are_linked(&server).await;
    for case in cases(&server).await {
        assert_eq!(case["ringing"]["stage"], "duty");
    }
    // the same alert again says nothing new
    server.raise(&alert(id)).await;
    are_linked(&server).await;
}

#[tokio::test]
async fn alerts_of_other_numbers_later_days_and_without_calls_are_not_linked() {
    let server = Server::start().await;
    let provider = Provider::of(&server).await;
    provider.missed_call("c1", ANOTHERS).await;
    let ids = [alert_id(), alert_id(), alert_id()];
    server.raise(&alert(ids[0])).await;
    server.raise(&alert(ids[1])).await;
    server.hand.forward(TimeDelta::hours(25));
    server.raise(&alert_with(ids[2], json!({"phone": ANOTHERS}))).await;
    let all = cases(&server).await;
    assert_eq!(all.len(), 4);
    assert!(all.iter().all(|case| told(case).is_empty()), "{all:?}");
}

#[tokio::test]
async fn whoever_names_a_number_again_and_again_does_not_fill_its_case() {
    let server = Server::start().await;
    let provider = Provider::of(&server).await;
    provider.missed_call("c1", OWN).await;
    for _ in 0..8 {
        server.raise(&alert(alert_id())).await;
    }
    let linked = cases(&server).await.iter().map(|case| told(case).len()).max();
    assert_eq!(linked, Some(5));
}

#[tokio::test]
async fn a_case_that_cannot_be_read_keeps_no_alert_of_its_number_out() {
    let server = Server::start().await;
    let provider = Provider::of(&server).await;
    provider.missed_call("c1", OWN).await;
    let store = server.database();
    assert_eq!(store.execute("UPDATE cases SET record = '{'", []).unwrap(), 1);
    assert_eq!(server.raise(&alert(alert_id())).await.0, 201);
    provider.missed_call("c2", OWN).await;
    let all = cases(&server).await;
    assert_eq!((all.len(), told(&all[0])), (1, vec!["a call".to_owned()]));
}

/// The app names its phone's own number, also where somebody beside it is hurt.
#[tokio::test]
async fn a_call_from_the_phone_that_raised_an_alert_for_somebody_beside_it_joins_that() {
    let server = Server::start().await;
    let provider = Provider::of(&server).await;
    server.raise(&alert_with(alert_id(), json!({"for": "other"}))).await;
    provider.missed_call("c1", OWN).await;
    let all = cases(&server).await;
    assert_eq!((all.len(), told(&all[0])), (1, vec!["a call".to_owned()]));
}

/// Whoever reports for somebody else, or only names a number, does not speak for its owner.
#[rstest]
#[case::the_reporter(json!({"for": "other", "phone": ANOTHERS, "reporter_phone": OWN}))]
#[case::another_person(json!({"for": "other", "phone": OWN, "reporter_phone": ANOTHERS}))]
#[tokio::test]
async fn words_and_calls_of_a_number_that_another_told_ring_as_their_own_case_and_are_linked(
    #[case] fields: Value,
    #[values(false, true)] by_call: bool,
) {
    let server = Server::start().await;
    let provider = Provider::of(&server).await;
    let id = alert_id();
    server.raise(&alert_with(id, fields)).await;
    let staff = server.staff(Role::HubStaff, "mumbai").await;
    server.does(&staff, json!({"type": "acknowledge", "case_id": id})).await;
    if by_call {
        provider.missed_call("c1", OWN).await;
    } else {
        provider.sms("m1", OWN, "please help").await;
    }
    are_linked(&server).await;
    let all = cases(&server).await;
    let (_, others) = of(&all, id);
    assert_eq!(others[0]["ringing"]["stage"], "duty");
    // and what they say then belongs to their own case
    provider.sms("m2", OWN, "hello").await;
    let all = cases(&server).await;
    let (reported, others) = of(&all, id);
    assert_eq!((told(reported).len(), told(others[0]).len()), (1, 2));
}

#[rstest]
#[case::a_stranger(false, 2)]
#[case::who_raised_it(true, 1)]
#[tokio::test]
async fn a_number_that_is_told_later_counts_from_whoever_raised_the_alert(
    #[case] owns: bool,
    #[case] count: usize,
) {
    let server = Server::start().await;
    let provider = Provider::of(&server).await;
    let (secret, id) = secret_alert();
    server.raise(&alert_with(id, json!({"phone": null}))).await;
    let again = server.post("/v1/alerts").json(&alert(id));
    let again = if owns { again.header("alert-secret", &secret) } else { again };
    assert_eq!(answer(again).await.0, 200);
    provider.sms("m1", OWN, "please help").await;
    assert_eq!(cases(&server).await.len(), count);
}

fn is_throttled(case: &Case) -> bool {
    case.ringing.as_ref().is_some_and(|ringing| ringing.throttled)
}

/// Raises alerts by data without a device, and says which of them are throttled.
async fn throttled_by_data(server: &Server, phone: Option<&str>, alerts: usize) -> Vec<bool> {
    let mut throttled = Vec::new();
    for _ in 0..alerts {
        let id = alert_id();
        let (status, _) = server.raise(&alert_with(id, json!({"phone": phone}))).await;
        assert_eq!(status, 201);
        throttled.push(is_throttled(&case(server, id).await));
    }
    throttled
}

/// The same by encoded messages.
async fn throttled_by_message(provider: &Provider<'_>, from: &str, alerts: usize) -> Vec<bool> {
    let mut throttled = Vec::new();
    for _ in 0..alerts {
        let id = alert_id();
        provider.sms(&id.to_string(), from, &sms::encode(&AlertReport::new(id))).await;
        throttled.push(is_throttled(&case(provider.server, id).await));
    }
    throttled
}

#[tokio::test]
async fn a_number_without_a_device_that_gives_many_alerts_at_once_rings_later() {
    let server = Server::start().await;
    let provider = Provider::of(&server).await;
    assert_eq!(throttled_by_data(&server, Some(ANOTHERS), 4).await, [false, false, false, true]);
    // who names a number by data does not quiet the messages from it
    assert_eq!(throttled_by_message(&provider, ANOTHERS, 4).await, [false, false, false, true]);
    assert_eq!(throttled_by_message(&provider, OWN, 1).await, [false]);
    // nor does an alert that names its number on another's way
    let mut report = AlertReport::new(alert_id());
    report.phone = Some(PhoneNumber::parse(ANOTHERS).unwrap());
    provider.sms("named", OWN, &sms::encode(&report)).await;
    assert!(!is_throttled(&case(&server, report.id).await));
    server.hand.forward(minutes(11));
    assert_eq!(throttled_by_data(&server, Some(ANOTHERS), 1).await, [false]);
    assert_eq!(throttled_by_message(&provider, ANOTHERS, 1).await, [false]);
}

#[tokio::test]
async fn alerts_that_prove_nothing_of_who_they_are_from_are_throttled_together() {
    let server = Server::start().await;
    let many = usize::try_from(RaisedBy::UNPROVEN_ALERTS).unwrap();
    let throttled = throttled_by_data(&server, None, many + 1).await;
    let rang: Vec<usize> = (0..=many).filter(|at| !throttled[*at]).collect();
    assert_eq!(rang, (0..many - 1).collect::<Vec<_>>());
    // also where they name numbers, which may be made up; not where a device or the network says who it is
    assert_eq!(throttled_by_data(&server, Some(OWN), 1).await, [true]);
    let (device, id) = (server.device().await, alert_id());
    assert_eq!(answer(server.post("/v1/alerts").bearer_auth(device).json(&alert(id))).await.0, 201);
    assert!(!is_throttled(&case(&server, id).await));
    let provider = Provider::of(&server).await;
    assert_eq!(throttled_by_message(&provider, OWN, 1).await, [false]);
    assert_eq!(cases(&server).await.len(), many + 4, "each is stored");
}

#[tokio::test]
async fn false_alarms_throttle_the_ringing_of_their_number_for_a_month() {
    let server = Server::start().await;
    let provider = Provider::of(&server).await;
    let staff = server.staff(Role::CentralStaff, "central").await;
    for count in 0..3 {
        provider.missed_call(&format!("c{count}"), OWN).await;
        let all = cases_seen_by(&server, &staff).await;
        let last = all.last().unwrap();
        assert_eq!((all.len(), &last["ringing"]["throttled"]), (count + 1, &Value::Null));
        let found = json!({"type": "record_false_alarm", "case_id": last["id"]});
        assert_eq!(server.does(&staff, found).await["outcome"], "accepted");
        server.hand.forward(minutes(11));
    }
    provider.missed_call("c3", OWN).await;
    provider.missed_call("c4", ANOTHERS).await;
    let throttled: Vec<bool> = cases_seen_by(&server, &staff).await[3..]
        .iter()
        .map(|case| case["ringing"]["throttled"] == json!(true))
        .collect();
    assert_eq!(throttled, [true, false]);
    server.hand.forward(TimeDelta::days(30));
    provider.missed_call("c5", OWN).await;
    assert_eq!(cases_seen_by(&server, &staff).await[5]["ringing"]["throttled"], Value::Null);
}
