//! Invite codes and sessions.

use chrono::TimeDelta;
use domain::permission::Role;
use serde_json::json;

use crate::support::{Server, answer, device_id, invite_code, problem};

async fn works(server: &Server, token: &str) -> bool {
    answer(server.post("/v1/sync").bearer_auth(token).json(&json!({}))).await.0 == 200
}

#[tokio::test]
async fn a_code_opens_a_session_once() {
    let server = Server::start().await;
    let code = server.invited(Role::HubStaff, &["mumbai"]).await;
    let (status, session) = server.session(&code, device_id()).await;
    assert_eq!(
        (status, &session["staff"]["role"], &session["staff"]["hubs"]),
        (201, &json!("hub-staff"), &json!(["mumbai"]))
    );
    assert!(works(&server, session["token"].as_str().unwrap()).await);
    let (status, told) = server.session(&code, device_id()).await;
    assert_eq!((status, problem(&told)), (403, "used-code"));
}

#[tokio::test]
async fn the_same_code_and_device_within_ten_minutes_get_a_new_token_and_the_old_one_ends() {
    let server = Server::start().await;
    let (code, device) = (server.invited(Role::HubStaff, &["mumbai"]).await, device_id());
    let first = server.session(&code, device).await.1["token"].as_str().unwrap().to_owned();
    server.hand.forward(TimeDelta::minutes(10));
    let (status, second) = server.session(&code, device).await;
    let second = second["token"].as_str().unwrap().to_owned();
    assert_eq!(status, 201);
    assert_ne!(first, second);
    assert!(!works(&server, &first).await && works(&server, &second).await);
    server.hand.forward(TimeDelta::seconds(1));
    assert_eq!(problem(&server.session(&code, device).await.1), "used-code");
    assert!(works(&server, &second).await);
}

#[tokio::test]
async fn who_signed_out_needs_a_new_code() {
    let server = Server::start().await;
    let (code, device) = (server.invited(Role::HubStaff, &["mumbai"]).await, device_id());
    let token = server.session(&code, device).await.1["token"].as_str().unwrap().to_owned();
    let sign_out = || server.client.delete(format!("{}/v1/sessions", server.url)).bearer_auth(&token);
    assert_eq!(answer(sign_out()).await.0, 204);
    let (status, told) = answer(sign_out()).await;
    assert_eq!((status, problem(&told)), (401, "revoked-token"));
    assert_eq!(problem(&server.session(&code, device).await.1), "used-code");
}

#[tokio::test]
async fn a_code_lasts_seven_days_and_others_are_unknown() {
    let server = Server::start().await;
    let code = server.invited(Role::HubStaff, &["mumbai"]).await;
    server.hand.forward(TimeDelta::days(7) + TimeDelta::seconds(1));
    assert_eq!(problem(&server.session(&code, device_id()).await.1), "expired-code");
    assert_eq!(problem(&server.session(&invite_code(), device_id()).await.1), "unknown-code");
    let (status, told) =
        answer(server.post("/v1/sessions").json(&json!({"code": "hello", "device_id": device_id()}))).await;
    assert_eq!((status, problem(&told)), (403, "unknown-code"));
}

#[tokio::test]
async fn a_coordinator_may_have_several_hubs_and_a_zone_has_all_of_its() {
    let server = Server::start().await;
    let code = server.invited(Role::HubCoordinator, &["mumbai", "pune"]).await;
    assert_eq!(server.session(&code, device_id()).await.1["staff"]["hubs"], json!(["mumbai", "pune"]));
    let code = server.invited(Role::ZonalStaff, &["zone-south-west"]).await;
    let hubs = server.session(&code, device_id()).await.1["staff"]["hubs"].as_array().unwrap().clone();
    assert!(hubs.contains(&json!("mumbai")) && !hubs.contains(&json!("delhi")));
}
