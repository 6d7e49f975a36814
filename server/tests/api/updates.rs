//! What follows an alert: positions, claims, and updates that overtake their alert.

use chrono::TimeDelta;
use domain::permission::Role;
use serde_json::{Value, json};
use server::storage::Storage;

use crate::support::{
    ANDHERI, PUNE, Server, alert, alert_id, answer, fix, noon, operation, problem, secret_alert,
};

fn fixes(at: (f64, f64), minutes: i64) -> Value {
    json!({"fixes": [fix(at, 20.0, noon() + TimeDelta::minutes(minutes))]})
}

#[tokio::test]
async fn a_better_position_re_routes_until_somebody_has_taken_the_case() {
    let server = Server::start().await;
    let (secret, id) = secret_alert();
    server.raise(&alert(id)).await;
    let (mumbai, pune) =
        (server.staff(Role::HubStaff, "mumbai").await, server.staff(Role::HubStaff, "pune").await);
    let cursor = server.sync(&mumbai, None, &[]).await["cursor"].as_str().unwrap().to_owned();
    let positions = |body: &Value| {
        server.post(&format!("/v1/alerts/{id}/positions")).header("alert-secret", &secret).json(body)
    };

    let (status, told) = answer(positions(&fixes(PUNE, 5))).await;
    assert_eq!((status, &told["hub"]["id"]), (200, &json!("pune")));
    let left = server.sync(&mumbai, Some(&cursor), &[]).await;
    assert_eq!((&left["changes"][0]["id"], &left["changes"][0]["removed"]), (&json!(id), &json!(true)));
    assert_eq!(left["changes"][0].get("record"), None);
    assert_eq!(server.cases(&pune).await[0]["number"], "MUM-2026-000001");

    server.does(&pune, json!({"type": "acknowledge", "case_id": id})).await;
    let (_, told) = answer(positions(&fixes(ANDHERI, 9))).await;
    assert_eq!(told["hub"]["id"], "pune");
    let record = server.cases(&pune).await[0].clone();
    assert_eq!(record["position"]["latitude"], ANDHERI.0);
    let track = server.storage.track(id.into()).await.unwrap();
    assert_eq!(
        track.iter().map(|fix| fix.point.latitude).collect::<Vec<_>>(),
        [ANDHERI.0, PUNE.0, ANDHERI.0]
    );
}

#[tokio::test]
async fn an_update_that_waited_and_cannot_be_read_any_more_does_not_hold_up_its_alert() {
    let server = Server::start().await;
    let (secret, id) = secret_alert();
    let early = json!({"fixes": [fix(PUNE, 5.0, noon() + TimeDelta::minutes(1))]});
    let positions = server.post(&format!("/v1/alerts/{id}/positions")).header("alert-secret", &secret);
    assert_eq!(answer(positions.json(&early)).await.0, 202);
    let beside = server.database();
    let put = "INSERT INTO parked (operation_id, alert_id, operation, secret_shown, way, received_at)
        SELECT 'other', alert_id, '{\"id\": 1', 1, way, received_at FROM parked";
    assert_eq!(beside.execute(put, []).unwrap(), 1);
    let (status, told) = server.raise(&alert(id)).await;
    assert_eq!((status, &told["hub"]["id"]), (201, &json!("pune")));
}

#[tokio::test]
async fn a_position_that_waited_for_hours_takes_no_time_from_the_hub_it_leads_to() {
    let server = Server::start().await;
    let (secret, id) = secret_alert();
    let early = json!({"fixes": [fix(PUNE, 5.0, noon() + TimeDelta::minutes(1))]});
    let positions = server.post(&format!("/v1/alerts/{id}/positions")).header("alert-secret", &secret);
    assert_eq!(answer(positions.json(&early)).await.0, 202);
    server.hand.forward(TimeDelta::hours(3));
    let (_, told) = server.raise(&alert(id)).await;
    assert_eq!(told["hub"]["id"], "pune");
    let ringing = server.storage.case(id.into()).await.unwrap().unwrap().case.ringing.unwrap();
    assert_eq!(ringing.next_at, Some(server.now() + TimeDelta::minutes(5)));
}

#[tokio::test]
async fn positions_that_cannot_be_cost_only_themselves() {
    let server = Server::start().await;
    let (secret, id) = secret_alert();
    server.raise(&alert(id)).await;
    let later = noon() + TimeDelta::minutes(1);
    let sent = json!({"fixes": [{"latitude": 91, "longitude": 0}, "here", fix(ANDHERI, 5.0, later), {"latitude": 1}]});
    let post = |body: String| {
        server.post(&format!("/v1/alerts/{id}/positions")).header("alert-secret", &secret).body(body)
    };
    assert_eq!(answer(post(sent.to_string())).await.0, 200);
    assert_eq!(server.storage.track(id.into()).await.unwrap().len(), 2);
    let (status, told) = answer(post("{}".to_owned())).await;
    assert_eq!((status, problem(&told)), (422, "not-understood"));
}

#[tokio::test]
async fn only_its_own_secret_changes_an_alert() {
    let server = Server::start().await;
    let (secret, id) = secret_alert();
    let (other, _) = secret_alert();
    server.raise(&alert(id)).await;
    let cancel =
        |header: &str| server.post(&format!("/v1/alerts/{id}/cancel")).header("alert-secret", header);
    for wrong in [other.as_str(), "short", ""] {
        let (status, told) = answer(cancel(wrong)).await;
        assert_eq!((status, problem(&told)), (403, "wrong-secret"));
    }
    let (status, told) = answer(server.post(&format!("/v1/alerts/{id}/cancel"))).await;
    assert_eq!((status, problem(&told)), (401, "no-token"));
    assert_eq!(answer(cancel(&secret)).await.0, 200);
    let receipts = server.get(&format!("/v1/alerts/{id}/receipts")).header("alert-secret", &other);
    assert_eq!(answer(receipts).await.0, 403);
}

#[tokio::test]
async fn an_id_that_no_secret_made_is_changed_by_staff_only() {
    let server = Server::start().await;
    let id = alert_id();
    server.raise(&alert(id)).await;
    let (secret, _) = secret_alert();
    let cancel = server.post(&format!("/v1/alerts/{id}/cancel")).header("alert-secret", secret);
    assert_eq!(answer(cancel).await.0, 403);
    let device = server.device().await;
    let cancel = server.post(&format!("/v1/alerts/{id}/cancel")).bearer_auth(&device);
    assert_eq!(answer(cancel).await.0, 404);
    let staff = server.staff(Role::HubStaff, "mumbai").await;
    let cancel = server.post(&format!("/v1/alerts/{id}/safe")).bearer_auth(&staff);
    assert_eq!(answer(cancel).await.0, 200);
}

#[tokio::test]
async fn a_claim_is_told_once_and_closes_nothing() {
    let server = Server::start().await;
    let (secret, id) = secret_alert();
    server.raise(&alert(id)).await;
    let post = |path: &str| server.post(&format!("/v1/alerts/{id}/{path}")).header("alert-secret", &secret);
    for _ in 0..3 {
        let (status, told) = answer(post("cancel").json(&json!({"claim": "mistake"}))).await;
        assert_eq!((status, &told["claim"], &told["status"]), (200, &json!("mistake"), &json!("new")));
    }
    assert_eq!(answer(post("safe")).await.1["claim"], "safe");
    let (status, told) = answer(post("cancel").json(&json!({"claim": "bored"}))).await;
    assert_eq!((status, problem(&told)), (422, "not-understood"));
    let staff = server.staff(Role::HubStaff, "mumbai").await;
    let record = server.cases(&staff).await[0].clone();
    assert_eq!(record["claims"].as_array().unwrap().len(), 2);
}

#[tokio::test]
async fn updates_that_overtake_their_alert_wait_for_it() {
    let server = Server::start().await;
    let (secret, id) = secret_alert();
    let post = |path: &str| server.post(&format!("/v1/alerts/{id}/{path}")).header("alert-secret", &secret);
    let (status, told) = answer(post("positions").json(&fixes(PUNE, 5))).await;
    assert_eq!((status, &told["outcome"]), (202, &json!("waiting")));
    assert_eq!(answer(post("safe")).await.0, 202);
    let receipts = server.get(&format!("/v1/alerts/{id}/receipts")).header("alert-secret", &secret);
    assert_eq!(answer(receipts).await.0, 404);
    let (status, told) = server.raise(&alert(id)).await;
    assert_eq!(
        (status, &told["hub"]["id"], &told["case_number"]),
        (201, &json!("pune"), &json!("MUM-2026-000001"))
    );
    let (_, again) = answer(post("positions").json(&fixes(PUNE, 5))).await;
    assert_eq!((&again["hub"]["id"], &again["claim"]), (&json!("pune"), &json!("safe")));
    assert_eq!(server.storage.track(id.into()).await.unwrap().len(), 2);
}

#[tokio::test]
async fn only_so_much_waits_for_an_alert_and_the_answer_says_what_was_let_go() {
    let server = Server::start().await;
    let (secret, id) = secret_alert();
    let post = |minute: i64| {
        server
            .post(&format!("/v1/alerts/{id}/positions"))
            .header("alert-secret", &secret)
            .json(&fixes(PUNE, minute))
    };
    for minute in 0..64 {
        let (status, told) = answer(post(minute)).await;
        assert_eq!((status, &told["kept"], &told["dropped"]), (202, &json!(true), &json!(0)));
    }
    // the same again takes no other's place
    assert_eq!(answer(post(63)).await.1["dropped"], 0);
    let (_, told) = answer(post(64)).await;
    assert_eq!((&told["kept"], &told["dropped"]), (&json!(true), &json!(1)));
    server.raise(&alert(id)).await;
    // the 64 that waited, and the alert's own
    assert_eq!(server.storage.track(id.into()).await.unwrap().len(), 65);
}

#[tokio::test]
async fn an_update_that_is_too_large_to_wait_is_said_not_to() {
    let server = Server::start().await;
    let device = server.device().await;
    let (_, id) = secret_alert();
    let found = (0..700).map(|minute| fix(PUNE, 20.0, noon() - TimeDelta::minutes(minute)));
    let large =
        operation(1, json!({"type": "add_positions", "alert_id": id, "fixes": found.collect::<Vec<_>>()}));
    let result = server.sync(&device, None, std::slice::from_ref(&large)).await["results"][0].clone();
    assert_eq!(result["outcome"], "waiting");
    assert!(!server.storage.is_parked(large["id"].as_str().unwrap().parse().unwrap()).await.unwrap());
}

#[tokio::test]
async fn a_stranger_who_knows_the_id_changes_nothing_that_was_told() {
    let server = Server::start().await;
    let (secret, id) = secret_alert();
    let (own, other) = (server.device().await, server.device().await);
    let mut told = alert(id);
    told["kind"] = json!("threat");
    let say = |kind: &str, revision: u32| {
        let mut said = told.clone();
        said["kind"] = json!(kind);
        said["revision"] = json!(revision);
        server.post("/v1/alerts").json(&said)
    };
    answer(say("threat", 0).bearer_auth(&own)).await;
    let record = || async {
        let case = server.storage.case(id.into()).await.unwrap().unwrap().case;
        (case.alert.kind.value.as_str().to_owned(), case.alert.revision)
    };
    for stranger in [say("wages", 7), say("wages", 8).bearer_auth(&other)] {
        assert_eq!(answer(stranger).await.0, 200);
    }
    let by_sync =
        operation(1, json!({"type": "raise_alert", "alert_id": id, "kind": "wages", "revision": 9}));
    let by_sync = json!({"id": id, "device_seq": 1, "body_version": 1, "body": by_sync["body"]});
    assert_eq!(server.sync(&other, None, &[by_sync]).await["results"][0]["outcome"], "repeated");
    assert_eq!(record().await, ("threat".to_owned(), 0));
    answer(say("assault", 1).bearer_auth(&own)).await;
    assert_eq!(record().await, ("assault".to_owned(), 1));
    answer(say("accident", 2).header("alert-secret", &secret)).await;
    assert_eq!(record().await, ("accident".to_owned(), 2));
    // what the owner said before, sent by somebody else, is no revision either
    answer(say("assault", 3).bearer_auth(&other)).await;
    assert_eq!(record().await, ("accident".to_owned(), 2));
}

#[tokio::test]
async fn a_text_message_from_the_number_of_the_alert_changes_what_was_told() {
    use domain::{
        alert::{AlertReport, Way},
        operation::{Body, Operation},
    };
    use server::storage::{Lane, Submission};

    let server = Server::start().await;
    let (_, id) = secret_alert();
    let submit = |number: &str, kind: &str, revision: u32, way: Way| {
        let body = json!({"alert_id": id, "kind": kind, "revision": revision, "phone": number});
        let report = AlertReport::read(&body, noon()).unwrap();
        let operation = Operation::unordered(id.into(), Body::RaiseAlert(Box::new(report)));
        let submission = Submission { way, ..Submission::by_server(operation, noon()) };
        server.storage.submit(Lane::Alerts, vec![submission])
    };
    let (own, other) = ("+919812345678", "+919800000000");
    submit(own, "threat", 0, Way::Sms).await.unwrap();
    for (number, way) in [(other, Way::Sms), (own, Way::Door)] {
        let verdict = submit(number, "wages", 1, way).await.unwrap().remove(0);
        assert_eq!(verdict.case.unwrap().alert.kind.value.as_str(), "threat");
    }
    let verdict = submit(own, "assault", 1, Way::Sms).await.unwrap().remove(0);
    assert_eq!(verdict.case.unwrap().alert.kind.value.as_str(), "assault");
}

#[tokio::test]
async fn the_persons_phone_hears_that_it_is_followed_no_longer() {
    let server = Server::start().await;
    let (secret, id) = secret_alert();
    server.raise(&alert(id)).await;
    let receipts =
        || answer(server.get(&format!("/v1/alerts/{id}/receipts")).header("alert-secret", &secret));
    assert_eq!(receipts().await.1["tracking_ended_at"], Value::Null);
    let staff = server.staff(Role::HubStaff, "mumbai").await;
    server.does(&staff, json!({"type": "end_tracking", "case_id": id})).await;
    assert_eq!(receipts().await.1["tracking_ended_at"], json!(noon()));
}

#[tokio::test]
async fn an_update_by_sync_waits_and_is_refused_where_it_is_not_the_devices_alert() {
    let server = Server::start().await;
    let (own, other) = (server.device().await, server.device().await);
    let (_, id) = secret_alert();
    let cancel = |seq| operation(seq, json!({"type": "cancel_alert", "alert_id": id, "claim": "safe"}));
    let (mine, theirs) = (cancel(1), cancel(1));
    for (token, sent) in [(&own, &mine), (&other, &theirs)] {
        let result = server.sync(token, None, std::slice::from_ref(sent)).await["results"][0].clone();
        assert_eq!(result["outcome"], "waiting");
    }
    assert!(server.storage.is_parked(mine["id"].as_str().unwrap().parse().unwrap()).await.unwrap());
    answer(server.post("/v1/alerts").bearer_auth(&own).json(&alert(id))).await;
    let again = |token: &str, sent: &Value| {
        let (token, sent) = (token.to_owned(), sent.clone());
        let server = &server;
        async move { server.sync(&token, None, &[sent]).await["results"][0].clone() }
    };
    assert_eq!(again(&own, &mine).await["outcome"], "repeated");
    assert_eq!(again(&other, &theirs).await["reason"]["type"], "no_such_case");
    assert!(!server.storage.is_parked(theirs["id"].as_str().unwrap().parse().unwrap()).await.unwrap());
}

#[tokio::test]
async fn the_first_device_that_shows_the_secret_is_bound_to_the_alert() {
    let server = Server::start().await;
    let (secret, id) = secret_alert();
    server.raise(&alert(id)).await;
    let (own, other) = (server.device().await, server.device().await);
    for device in [&own, &other] {
        let request = server.post("/v1/alerts").header("alert-secret", &secret).bearer_auth(device);
        assert_eq!(answer(request.json(&alert(id))).await.0, 200);
    }
    let receipts = |token: &str| server.get(&format!("/v1/alerts/{id}/receipts")).bearer_auth(token);
    assert_eq!((answer(receipts(&own)).await.0, answer(receipts(&other)).await.0), (200, 404));
}
