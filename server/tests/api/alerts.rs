//! The alert's own door.

use domain::{ids::AlertId, permission::Role};
use serde_json::{Value, json};
use server::storage::Storage;

use crate::support::{ANDHERI, Server, alert, alert_id, answer, fix, noon, token};

#[tokio::test]
async fn an_alert_is_answered_with_its_case_and_hub() {
    let server = Server::start().await;
    let id: AlertId = "019abc00-0000-7000-8000-000000000001".parse().unwrap();
    let (status, told) = server.raise(&alert(id)).await;
    assert_eq!(status, 201);
    insta::assert_json_snapshot!(told);
}

#[tokio::test]
async fn the_same_alert_again_is_the_same_case_and_changes_nothing() {
    let server = Server::start().await;
    let alert = alert(alert_id());
    let (first, told) = server.raise(&alert).await;
    let (second, again) = server.raise(&alert).await;
    assert_eq!((first, second, &told), (201, 200, &again));
    let staff = server.staff(Role::HubStaff, "mumbai").await;
    assert_eq!(server.cases(&staff).await[0]["version"], 1);
}

#[tokio::test]
async fn a_second_report_of_other_words_gives_one_case_that_keeps_both() {
    let server = Server::start().await;
    let id = alert_id();
    let (_, first) = server.raise(&alert(id)).await;
    let mut second = alert(id);
    second["kind"] = json!("accident");
    second["note"] = json!("fell from the third floor");
    second["fix"] = fix((19.2, 72.9), 900.0, noon());
    let (status, again) = server.raise(&second).await;
    assert_eq!((status, &again["case_number"]), (200, &first["case_number"]));

    let staff = server.staff(Role::HubStaff, "mumbai").await;
    let cases = server.cases(&staff).await;
    assert_eq!(cases.len(), 1);
    let told = &cases[0]["alert"];
    assert_eq!(
        (&told["kind"]["value"], &told["kind"]["others"][0][0]),
        (&json!("medical"), &json!("accident"))
    );
    assert_eq!(told["note"]["value"], "fell from the third floor");
    assert_eq!(
        (&told["fix"]["value"]["accuracy_m"], &told["fix"]["others"][0][0]["accuracy_m"]),
        (&json!(35.0), &json!(900.0))
    );
    assert_eq!(told["fix"]["value"]["latitude"], ANDHERI.0);
}

#[tokio::test]
async fn an_alert_with_every_optional_field_wrong_is_stored_routed_to_central_and_shown_with_its_warnings() {
    let server = Server::start().await;
    let id = alert_id();
    let wrong = json!({
        "alert_id": id, "kind": ["fire"], "recorded_at": "1970-01-01T00:00:00Z", "fix": {"latitude": 91, "longitude": "east"},
        "state": "Atlantis", "phone": "call me", "contact": "pigeon", "for": 3, "reporter_phone": {}, "language": "!!",
        "battery_percent": 300, "note": 7, "torch": "on"
    });
    let (status, told) = server.raise(&wrong).await;
    assert_eq!(
        (status, &told["hub"]["id"], &told["reason"]),
        (201, &json!("central"), &json!("no_position"))
    );
    let named: Vec<&str> =
        told["warnings"].as_array().unwrap().iter().map(|w| w["field"].as_str().unwrap()).collect();
    assert_eq!(
        named,
        [
            "kind",
            "recorded_at",
            "fix.latitude",
            "fix.longitude",
            "state",
            "phone",
            "contact",
            "for",
            "reporter_phone",
            "language",
            "battery_percent",
            "note"
        ]
    );
    let central = server.staff(Role::CentralStaff, "central").await;
    let record = server.cases(&central).await[0].clone();
    assert_eq!(record["alert"]["warnings"], told["warnings"]);
    assert_eq!(record["alert"]["unreadable"]["phone"], json!(["call me"]));
    assert_eq!(record["alert"]["unknown"]["torch"], json!(["on"]));
}

#[tokio::test]
async fn json_that_is_no_value_here_costs_only_its_field() {
    let server = Server::start().await;
    let id = alert_id();
    let body =
        format!(r#"{{"alert_id":"{id}","kind":"threat","battery_percent":1e999,"note":"half \ud83d"}}"#);
    let (status, told) = answer(server.post("/v1/alerts").body(body)).await;
    assert_eq!(status, 201, "{told}");
    let central = server.staff(Role::CentralStaff, "central").await;
    let record = server.cases(&central).await[0].clone();
    assert_eq!(record["alert"]["kind"]["value"], "threat");
    assert_eq!(record["alert"]["unreadable"]["battery_percent"], json!(["1e999"]));
}

#[tokio::test]
async fn an_alert_is_taken_whatever_its_content_type_token_or_secret() {
    let server = Server::start().await;
    for token in ["Bearer x", "Basic eA==", "Bearer", "\u{7f}"] {
        let id = alert_id();
        let request = server
            .post("/v1/alerts")
            .header("content-type", "text/plain")
            .header("alert-secret", "wrong")
            .header(
                "authorization",
                reqwest::header::HeaderValue::from_bytes(token.as_bytes())
                    .unwrap_or_else(|_| "?".parse().unwrap()),
            );
        let (status, told) = answer(request.body(alert(id).to_string())).await;
        assert_eq!((status, &told["alert_id"]), (201, &json!(id)));
    }
}

#[tokio::test]
async fn the_same_alert_many_times_at_once_makes_one_case() {
    let server = Server::start().await;
    let id = alert_id();
    let sent = (0..40).map(|n| {
        let mut alert = alert(id);
        alert["note"] = json!(format!("report {}", n % 4));
        let request = server.post("/v1/alerts").json(&alert);
        tokio::spawn(answer(request))
    });
    let answers = futures::future::join_all(sent.collect::<Vec<_>>()).await;
    let answers: Vec<(u16, Value)> = answers.into_iter().map(Result::unwrap).collect();
    assert_eq!(answers.iter().filter(|(status, _)| *status == 201).count(), 1);
    assert!(answers.iter().all(|(status, told)| *status <= 201 && told["case_number"] == "MUM-2026-000001"));
    let (_, other) = server.raise(&alert(alert_id())).await;
    assert_eq!(other["case_number"], "MUM-2026-000002");
}

#[tokio::test]
async fn the_device_that_raised_an_alert_reads_its_receipts_and_no_other_does() {
    let server = Server::start().await;
    let (own, other) = (token(), server.device().await);
    let id = alert_id();
    // a token that the server never saw: first sight
    let (status, _) = answer(server.post("/v1/alerts").bearer_auth(own.expose()).json(&alert(id))).await;
    assert_eq!(status, 201);
    let receipts = |token: &str| server.get(&format!("/v1/alerts/{id}/receipts")).bearer_auth(token);
    let (status, told) = answer(receipts(own.expose())).await;
    assert_eq!((status, &told["status"]), (200, &json!("new")));
    assert_eq!(answer(receipts(&other)).await.0, 404);
    // raising it again does not make it theirs
    let (status, _) = answer(server.post("/v1/alerts").bearer_auth(&other).json(&alert(id))).await;
    assert_eq!(status, 200);
    assert_eq!(answer(receipts(&other)).await.0, 404);
}

#[tokio::test]
async fn receipts_tell_each_step_when_it_is_true() {
    let server = Server::start().await;
    let device = server.device().await;
    let id = alert_id();
    answer(server.post("/v1/alerts").bearer_auth(&device).json(&alert(id))).await;
    let staff = server.staff(Role::HubStaff, "mumbai").await;
    let receipts =
        async || answer(server.get(&format!("/v1/alerts/{id}/receipts")).bearer_auth(&device)).await.1;
    let before = receipts().await;
    assert_eq!((&before["on_hub_phone_at"], &before["taken_by"]), (&Value::Null, &Value::Null));
    server.does(&staff, json!({"type": "confirm_delivery", "case_id": id})).await;
    assert!(receipts().await["on_hub_phone_at"].is_string());
    server.does(&staff, json!({"type": "acknowledge", "case_id": id})).await;
    let after = receipts().await;
    assert_eq!((&after["taken_by"], &after["status"]), (&json!("Staff of mumbai"), &json!("acknowledged")));
}

#[tokio::test]
async fn the_phone_of_a_hub_is_told_as_soon_as_it_is_entered() {
    let server = Server::start().await;
    let phone = domain::phone_number::PhoneNumber::parse("+912226543210").unwrap();
    assert!(server.storage.set_hub_phone(domain::hub::HubId::new("mumbai"), Some(phone)).await.unwrap());
    let (_, told) = server.raise(&alert(alert_id())).await;
    assert_eq!(told["hub"]["phone"], "+912226543210");
}
