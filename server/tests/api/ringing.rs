//! Who rings for a case that nobody takes, and when it rings on.

use std::{collections::BTreeSet, time::Duration};

use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    alert::Urgency,
    case::{Case, Stage},
    hub::{DutyHours, HubId},
    ids::AlertId,
    permission::Role,
    phone_number::PhoneNumber,
};
use rstest::rstest;
use serde_json::{Value, json};
use server::storage::{CentralLists, Duty, Outbox, Storage, Target};
use tempfile::TempDir;

use crate::{
    binary::{Process, inbox, main_server, run, sign_in},
    support::{LIMIT, PUNE, Server, alert, alert_id, answer, client, fix, noon, secret_alert},
};

pub(crate) fn minutes(minutes: i64) -> TimeDelta {
    TimeDelta::minutes(minutes)
}

pub(crate) async fn case(server: &Server, id: AlertId) -> Case {
    server.storage.case(id.into()).await.unwrap().unwrap().case
}

/// Waits until the case rings at this stage.
pub(crate) async fn rings_at(server: &Server, id: AlertId, stage: Stage) -> Case {
    let waiting = async {
        loop {
            let case = case(server, id).await;
            if case.ringing.as_ref().is_some_and(|ringing| ringing.stage == stage) {
                break case;
            }
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    };
    tokio::time::timeout(LIMIT, waiting).await.unwrap_or_else(|_| panic!("it does not ring at {stage:?}"))
}

pub(crate) fn stages(case: &Case) -> Vec<Stage> {
    case.ringing.iter().flat_map(|ringing| &ringing.rung).map(|rung| rung.stage).collect()
}

pub(crate) async fn duty(server: &Server, hub: &str, from: &str, to: &str) {
    let duty = Duty { hours: DutyHours::parse(from, to), number: None };
    assert!(server.storage.set_duty(HubId::new(hub), duty).await.unwrap());
}

async fn claims(server: &Server, id: AlertId, secret: &str, claim: &str) {
    let cancel = server.post(&format!("/v1/alerts/{id}/cancel")).header("alert-secret", secret);
    assert_eq!(answer(cancel.json(&json!({"claim": claim}))).await.0, 200);
}

#[tokio::test]
async fn an_untaken_case_rings_on_and_every_stage_is_news() {
    let server = Server::start().await;
    let id = alert_id();
    server.raise(&alert(id)).await;
    let first = case(&server, id).await.ringing.unwrap();
    assert_eq!((first.stage, first.since, first.next_at), (Stage::Duty, noon(), Some(noon() + minutes(5))));
    let coordinator = server.staff(Role::HubCoordinator, "mumbai").await;
    let cursor = server.sync(&coordinator, None, &[]).await["cursor"].as_str().unwrap().to_owned();

    server.hand.forward(minutes(5));
    rings_at(&server, id, Stage::Escalated).await;
    let told = server.sync(&coordinator, Some(&cursor), &[]).await;
    let ringing = &told["changes"][0]["record"]["ringing"];
    assert_eq!(
        (&ringing["stage"], &ringing["next_at"], &ringing["rung"][1]["hub"]),
        (&json!("escalated"), &json!(noon() + minutes(10)), &json!("mumbai"))
    );
    server.hand.forward(minutes(5));
    let last = rings_at(&server, id, Stage::Overdue).await;
    assert_eq!(stages(&last), [Stage::Duty, Stage::Escalated, Stage::Overdue]);
    assert_eq!((last.ringing.unwrap().next_at, server.storage.next_ring_at().await.unwrap()), (None, None));
}

#[tokio::test]
async fn a_stage_that_is_not_due_does_not_begin() {
    let server = Server::start().await;
    let (early, late) = (alert_id(), alert_id());
    server.raise(&alert(early)).await;
    server.hand.forward(minutes(4));
    server.raise(&alert(late)).await;
    server.hand.forward(TimeDelta::seconds(61));
    rings_at(&server, early, Stage::Escalated).await;
    assert_eq!(stages(&case(&server, late).await), [Stage::Duty]);
}

#[tokio::test]
async fn taking_a_case_ends_its_ringing() {
    let server = Server::start().await;
    let (taken, other) = (alert_id(), alert_id());
    for id in [taken, other] {
        server.raise(&alert(id)).await;
    }
    let staff = server.staff(Role::HubStaff, "mumbai").await;
    let result = server.does(&staff, json!({"type": "acknowledge", "case_id": taken})).await;
    assert_eq!(result["outcome"], "accepted");
    server.hand.forward(minutes(6));
    rings_at(&server, other, Stage::Escalated).await;
    assert_eq!(case(&server, taken).await.ringing, None);
}

#[tokio::test]
async fn what_was_due_while_the_server_was_down_begins_once_when_it_starts() {
    let server = Server::start().await;
    let id = alert_id();
    server.raise(&alert(id)).await;
    let server = server.start_again_after(TimeDelta::days(2)).await;
    let case = rings_at(&server, id, Stage::Escalated).await;
    assert_eq!(stages(&case), [Stage::Duty, Stage::Escalated]);
    // whoever could not hear of it then has the whole time now
    assert_eq!(case.ringing.unwrap().next_at, Some(noon() + TimeDelta::days(2) + minutes(5)));
}

#[tokio::test]
async fn a_clock_that_was_set_back_stops_nothing() {
    let server = Server::start().await;
    let id = alert_id();
    server.raise(&alert(id)).await;
    server.hand.forward(-TimeDelta::days(1));
    server.hand.forward(TimeDelta::days(1) + minutes(5));
    rings_at(&server, id, Stage::Escalated).await;
}

/// The real server, killed without warning right after the answer.
#[tokio::test]
async fn a_server_killed_in_between_rings_on_once_when_it_is_started_again() {
    let data = TempDir::new().unwrap();
    let set = ["target", "set", "--urgency", "immediate", "--acknowledge", "1s", "--data"];
    assert!(run(main_server().args(set).arg(data.path())).status.success());
    let server = Process::serve(data.path());
    let central = sign_in(&server.url, data.path(), Role::CentralStaff, "central").await;
    let id = alert_id();
    let (status, _) = answer(client().post(format!("{}/v1/alerts", server.url)).json(&alert(id))).await;
    server.kill();
    assert_eq!(status, 201);
    let server = Process::serve(data.path());
    let stream = client().get(format!("{}/v1/stream", server.url)).bearer_auth(&central);
    let mut stream = stream.send().await.unwrap();
    let waiting = async {
        // once at first, and for every change
        while stream.chunk().await.unwrap().is_some() {
            let record = inbox(&server.url, &central).await[0]["record"].clone();
            if record["ringing"]["stage"] == "overdue" {
                return record;
            }
        }
        panic!("the stream ended");
    };
    let record = tokio::time::timeout(LIMIT, waiting).await.unwrap();
    let rung: Vec<&Value> =
        record["ringing"]["rung"].as_array().unwrap().iter().map(|rung| &rung["stage"]).collect();
    assert_eq!(rung, ["duty", "escalated", "overdue"]);
}

/// Noon in UTC is half past five in India.
#[rstest]
#[case::on_duty("medical", "08:00", "20:00", Stage::Duty, noon() + minutes(5))]
#[case::outside("medical", "08:00", "17:00", Stage::Night, noon() + minutes(5))]
#[case::no_siren_outside("wages", "08:00", "17:00", Stage::Waits, noon() + minutes(14 * 60 + 30))]
#[case::no_siren_on_duty("wages", "08:00", "20:00", Stage::Duty, noon() + TimeDelta::days(1))]
#[tokio::test]
async fn hours_on_duty_and_urgency_decide_how_it_begins(
    #[case] kind: &str,
    #[case] from: &str,
    #[case] to: &str,
    #[case] stage: Stage,
    #[case] next: DateTime<Utc>,
) {
    let server = Server::start().await;
    duty(&server, "mumbai", from, to).await;
    let id = alert_id();
    let mut sent = alert(id);
    sent["kind"] = json!(kind);
    server.raise(&sent).await;
    let ringing = case(&server, id).await.ringing.unwrap();
    assert_eq!((ringing.stage, ringing.next_at), (stage, Some(next)));
}

#[tokio::test]
async fn what_is_no_siren_rings_in_the_morning() {
    let server = Server::start().await;
    duty(&server, "mumbai", "08:00", "17:00").await;
    let id = alert_id();
    let mut sent = alert(id);
    sent["kind"] = json!("wages");
    server.raise(&sent).await;
    server.hand.forward(minutes(14 * 60 + 30));
    assert_eq!(stages(&rings_at(&server, id, Stage::Duty).await), [Stage::Waits, Stage::Duty]);
}

#[tokio::test]
async fn central_changes_the_times() {
    let server = Server::start().await;
    server.storage.set_target(Urgency::Immediate, Target::Acknowledge, minutes(2)).await.unwrap();
    let id = alert_id();
    server.raise(&alert(id)).await;
    assert_eq!(case(&server, id).await.ringing.unwrap().next_at, Some(noon() + minutes(2)));
}

#[tokio::test]
async fn a_case_that_moves_to_another_hub_rings_there_for_the_whole_time() {
    let server = Server::start().await;
    let (secret, id) = secret_alert();
    server.raise(&alert(id)).await;
    server.hand.forward(minutes(4));
    let body = json!({"fixes": [fix(PUNE, 20.0, noon() + minutes(4))]});
    let moved =
        server.post(&format!("/v1/alerts/{id}/positions")).header("alert-secret", &secret).json(&body);
    assert_eq!(answer(moved).await.1["hub"]["id"], "pune");
    let ringing = case(&server, id).await.ringing.unwrap();
    assert_eq!((ringing.stage, ringing.next_at), (Stage::Duty, Some(noon() + minutes(9))));
    assert_eq!(ringing.rung.last().map(|rung| rung.hub.as_str()), Some("pune"));
    assert_eq!(server.storage.next_ring_at().await.unwrap(), Some(noon() + minutes(9)));
}

#[tokio::test]
async fn a_position_does_not_ring_anew_a_case_that_people_gave_to_a_hub() {
    let server = Server::start().await;
    let (secret, id) = secret_alert();
    server.raise(&alert(id)).await;
    let central = server.staff(Role::CentralStaff, "central").await;
    let give = json!({"hub": "goa", "reason": "family there", "stays": false});
    let proposed = server.works(&central, "propose_transfer", id, give).await;
    server.works(&central, "accept_transfer", id, json!({"transfer": proposed["operation_id"]})).await;
    let ringing = case(&server, id).await.ringing;
    server.hand.forward(minutes(4));
    let body = json!({"fixes": [fix(PUNE, 20.0, noon() + minutes(4))]});
    let moved = server.post(&format!("/v1/alerts/{id}/positions")).header("alert-secret", &secret);
    assert_eq!(answer(moved.json(&body)).await.1["hub"]["id"], "goa");
    assert_eq!(case(&server, id).await.ringing, ringing);
}

#[tokio::test]
async fn a_claim_ends_the_ringing_where_it_cannot_be_forced() {
    let server = Server::start().await;
    let (secret, id) = secret_alert();
    let (forced, threat) = secret_alert();
    server.raise(&alert(id)).await;
    let mut sent = alert(threat);
    sent["kind"] = json!("threat");
    server.raise(&sent).await;
    claims(&server, id, &secret, "mistake").await;
    claims(&server, threat, &forced, "safe").await;
    assert_eq!(case(&server, id).await.ringing, None);
    server.hand.forward(minutes(5));
    rings_at(&server, threat, Stage::Escalated).await;
    let staff = server.staff(Role::HubStaff, "mumbai").await;
    let spoke = server.does(&staff, json!({"type": "spoke_with_person", "case_id": threat})).await;
    assert_eq!(spoke["outcome"], "accepted");
    assert_eq!(case(&server, threat).await.ringing, None);
    assert_eq!(server.storage.next_ring_at().await.unwrap(), None);
}

#[tokio::test]
async fn a_kind_that_is_told_later_rings_at_once_where_it_is_more_urgent() {
    let server = Server::start().await;
    duty(&server, "mumbai", "08:00", "17:00").await;
    let (secret, id) = secret_alert();
    let say = |kind: &str, revision: u32| {
        let mut sent = alert(id);
        sent["kind"] = json!(kind);
        sent["revision"] = json!(revision);
        server.post("/v1/alerts").header("alert-secret", &secret).json(&sent)
    };
    answer(say("wages", 0)).await;
    assert_eq!(stages(&case(&server, id).await), [Stage::Waits]);
    answer(say("threat", 1)).await;
    let now = case(&server, id).await;
    assert_eq!((now.urgency(), stages(&now)), (Urgency::Immediate, vec![Stage::Waits, Stage::Night]));
    // and who holds the phone does not put the hub off again
    answer(say("wages", 2)).await;
    let then = case(&server, id).await;
    assert_eq!((then.urgency(), then.ringing), (Urgency::Expected, now.ringing));
}

#[tokio::test]
async fn kinds_that_change_to_and_fro_do_not_put_the_coordinator_off() {
    let server = Server::start().await;
    let (secret, id) = secret_alert();
    for (revision, kind) in ["threat", "wages", "threat", "wages", "threat"].into_iter().enumerate() {
        let mut sent = alert(id);
        sent["kind"] = json!(kind);
        sent["revision"] = json!(revision);
        answer(server.post("/v1/alerts").header("alert-secret", &secret).json(&sent)).await;
        server.hand.forward(minutes(1));
    }
    let case = rings_at(&server, id, Stage::Escalated).await;
    assert_eq!(stages(&case), [Stage::Duty, Stage::Escalated]);
}

#[tokio::test]
async fn a_siren_stays_one_for_the_next_hub_whatever_kind_was_chosen_since() {
    let server = Server::start().await;
    duty(&server, "pune", "08:00", "09:00").await;
    let (secret, id) = secret_alert();
    for (revision, kind) in ["threat", "wages"].into_iter().enumerate() {
        let mut sent = alert(id);
        sent["kind"] = json!(kind);
        sent["revision"] = json!(revision);
        answer(server.post("/v1/alerts").header("alert-secret", &secret).json(&sent)).await;
    }
    let moved = json!({"fixes": [fix(PUNE, 5.0, noon() + minutes(1))]});
    let positions = server.post(&format!("/v1/alerts/{id}/positions")).header("alert-secret", &secret);
    assert_eq!(answer(positions.json(&moved)).await.0, 200);
    assert_eq!(stages(&case(&server, id).await), [Stage::Duty, Stage::Night]);
}

#[tokio::test]
async fn a_neighbour_is_rung_by_central_only_and_sees_the_case() {
    let server = Server::start().await;
    let id = alert_id();
    server.raise(&alert(id)).await;
    let (mumbai, pune) =
        (server.staff(Role::HubStaff, "mumbai").await, server.staff(Role::HubStaff, "pune").await);
    let central = server.staff(Role::CentralStaff, "central").await;
    let ring = |hub: &str| json!({"type": "ring_neighbour", "case_id": id, "hub": hub});
    assert_eq!(server.does(&mumbai, ring("pune")).await["reason"]["type"], "not_allowed");
    assert_eq!(server.does(&pune, ring("pune")).await["reason"]["type"], "no_such_case");
    for none in ["atlantis", "zone-south-west", "central"] {
        assert_eq!(server.does(&central, ring(none)).await["reason"]["type"], "no_such_hub", "{none}");
    }
    let cursor = server.sync(&pune, None, &[]).await["cursor"].as_str().unwrap().to_owned();
    assert_eq!(server.does(&central, ring("pune")).await["outcome"], "accepted");
    let seen = server.sync(&pune, Some(&cursor), &[]).await["changes"][0].clone();
    assert_eq!(seen["record"]["neighbours"][0]["hub"], "pune");
    assert_eq!(
        server.does(&pune, json!({"type": "acknowledge", "case_id": id})).await["outcome"],
        "accepted"
    );
    assert_eq!(server.does(&central, ring("goa")).await["reason"]["type"], "already_taken");
}

/// Whom messages went to that were not read before: the last digit of the number, which is the hub's own here.
async fn messaged(server: &Server, told: &mut BTreeSet<String>) -> Vec<String> {
    let due = server.storage.due_messages(noon() + minutes(30)).await.unwrap();
    let new = due.into_iter().filter(|due| told.insert(due.message.once.clone()));
    let mut to: Vec<String> = new.map(|due| due.message.to.as_e164()[12..].to_owned()).collect();
    to.sort();
    to
}

#[tokio::test]
async fn whoever_is_rung_gets_a_message_on_their_number_on_duty() {
    let server = Server::start().await;
    for (hub, number) in [("central", "1"), ("mumbai", "2"), ("pune", "3")] {
        let number = PhoneNumber::parse(&format!("+91981234567{number}")).unwrap();
        let duty = Duty { hours: None, number: Some(number) };
        assert!(server.storage.set_duty(HubId::new(hub), duty).await.unwrap());
    }
    let central = server.staff(Role::CentralStaff, "central").await;
    let (id, mut told) = (alert_id(), BTreeSet::new());
    let mut messages = Vec::new();
    server.raise(&alert(id)).await;
    messages.push(messaged(&server, &mut told).await);
    server.hand.forward(minutes(5));
    rings_at(&server, id, Stage::Escalated).await;
    messages.push(messaged(&server, &mut told).await);
    server.hand.forward(minutes(5));
    rings_at(&server, id, Stage::Overdue).await;
    messages.push(messaged(&server, &mut told).await);
    server.does(&central, json!({"type": "ring_neighbour", "case_id": id, "hub": "pune"})).await;
    messages.push(messaged(&server, &mut told).await);
    assert_eq!(messages, [vec!["2"], vec!["1", "2"], vec!["1"], vec!["3"]]);
}

/// Outside coverage, where Central leads and the nearest hub rings too.
#[tokio::test]
async fn a_hub_that_becomes_the_nearest_one_gets_its_message() {
    let server = Server::start().await;
    for (hub, number) in [("central", "1"), ("hyderabad", "2"), ("pathalgaon", "3")] {
        let number = PhoneNumber::parse(&format!("+91981234567{number}")).unwrap();
        let duty = Duty { hours: None, number: Some(number) };
        assert!(server.storage.set_duty(HubId::new(hub), duty).await.unwrap());
    }
    let ((secret, id), mut told) = (secret_alert(), BTreeSet::new());
    let mut sent = alert(id);
    sent["fix"] = fix((22.0, 78.0), 35.0, noon());
    let (_, raised) = server.raise(&sent).await;
    assert_eq!(
        (&raised["hub"]["id"], &raised["nearest_hub"]["id"]),
        (&json!("central"), &json!("hyderabad"))
    );
    assert_eq!(messaged(&server, &mut told).await, ["1", "2"]);
    let moved = json!({"fixes": [fix((22.0, 80.0), 35.0, noon() + minutes(1))]});
    let positions = server.post(&format!("/v1/alerts/{id}/positions")).header("alert-secret", &secret);
    assert_eq!(answer(positions.json(&moved)).await.0, 200);
    assert_eq!(case(&server, id).await.routing.nearest_hub, Some(HubId::new("pathalgaon")));
    assert_eq!(messaged(&server, &mut told).await, ["3"]);
}

/// Raises alerts by one device, and says which of them are throttled.
async fn throttled(server: &Server, device: &str, alerts: usize) -> Vec<bool> {
    let mut throttled = Vec::new();
    for _ in 0..alerts {
        let id = alert_id();
        let (status, told) = answer(server.post("/v1/alerts").bearer_auth(device).json(&alert(id))).await;
        assert_eq!((status, &told["hub"]["id"]), (201, &json!("mumbai")));
        let ringing = case(server, id).await.ringing.unwrap();
        assert_eq!((ringing.stage, ringing.next_at.is_some()), (Stage::Duty, true));
        throttled.push(ringing.throttled);
    }
    throttled
}

#[tokio::test]
async fn a_device_that_gives_many_alerts_at_once_is_stored_and_answered_and_rings_later() {
    let server = Server::start().await;
    let (device, other) = (server.device().await, server.device().await);
    assert_eq!(throttled(&server, &device, 5).await, [false, false, false, true, true]);
    assert_eq!(throttled(&server, &other, 1).await, [false]);
    server.hand.forward(minutes(11));
    assert_eq!(throttled(&server, &device, 1).await, [false]);
    let staff = server.staff(Role::HubStaff, "mumbai").await;
    assert_eq!(server.cases(&staff).await.len(), 7);
}

#[tokio::test]
async fn false_alarms_throttle_the_ringing_of_their_device_for_a_month() {
    let server = Server::start().await;
    let (device, other) = (server.device().await, server.device().await);
    let staff = server.staff(Role::HubStaff, "mumbai").await;
    for _ in 0..3 {
        assert_eq!(throttled(&server, &device, 1).await, [false]);
        let id = server.cases(&staff).await.last().unwrap()["id"].clone();
        let found = json!({"type": "record_false_alarm", "case_id": id});
        // twice is still one
        for _ in 0..2 {
            assert_eq!(server.does(&staff, found.clone()).await["outcome"], "accepted");
        }
        server.hand.forward(minutes(11));
    }
    assert_eq!(throttled(&server, &device, 1).await, [true]);
    assert_eq!(throttled(&server, &other, 1).await, [false]);
    server.hand.forward(TimeDelta::days(30));
    assert_eq!(throttled(&server, &device, 1).await, [false]);
}

#[tokio::test]
async fn a_false_alarm_that_was_taken_back_throttles_nobody() {
    let server = Server::start().await;
    let device = server.device().await;
    let staff = server.staff(Role::HubStaff, "mumbai").await;
    for count in 0..4 {
        assert_eq!(throttled(&server, &device, 1).await, [false], "after {count} that were none");
        let id = server.cases(&staff).await.last().unwrap()["id"].clone();
        server.works(&staff, "record_false_alarm", &id, json!({})).await;
        server.works(&staff, "withdraw_false_alarm", &id, json!({})).await;
        server.hand.forward(minutes(11));
    }
    // and one that was found false again after all counts
    for case in server.cases(&staff).await.iter().take(3) {
        server.works(&staff, "record_false_alarm", &case["id"], json!({})).await;
    }
    assert_eq!(throttled(&server, &device, 1).await, [true]);
}

#[tokio::test]
async fn nobody_makes_a_case_ring_on_but_the_server() {
    let server = Server::start().await;
    let id = alert_id();
    let device = server.device().await;
    answer(server.post("/v1/alerts").bearer_auth(&device).json(&alert(id))).await;
    let mut tokens = vec![device];
    for (role, hub) in [
        (Role::HubStaff, "mumbai"),
        (Role::HubStaff, "pune"),
        (Role::HubCoordinator, "mumbai"),
        (Role::ZonalStaff, "zone-south-west"),
        (Role::CentralStaff, "central"),
        (Role::Administrator, "central"),
    ] {
        tokens.push(server.staff(role, hub).await);
    }
    server.storage.set_target(Urgency::Immediate, Target::Acknowledge, TimeDelta::days(1)).await.unwrap();
    for token in &tokens {
        let result =
            server.does(token, json!({"type": "ring_on", "case_id": id, "stage": "escalated"})).await;
        assert_eq!(
            (&result["outcome"], &result["reason"]["type"]),
            (&json!("refused"), &json!("not_allowed"))
        );
    }
    assert_eq!(stages(&case(&server, id).await), [Stage::Duty]);
}
