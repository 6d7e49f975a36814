//! Photos of workers and sessions: sent like evidence once their record is there, read by whoever reads it, and gone with it.

use std::fs;

use domain::permission::Role;
use serde_json::{Value, json};
use server::files::ContentHash;

use crate::{
    support::{LIMIT, Server, alert, alert_id, answer, noon, problem},
    workers::{accepted, on_worker, registers, session_id, worker_id},
};

fn photo() -> Vec<u8> {
    let pixels = b"canary pixels".iter().cycle().take(300 * 1024);
    [0xff, 0xd8, 0xff, 0xe0].iter().chain(pixels).copied().collect()
}

async fn announce(server: &Server, token: &str, path: &str, content: &[u8]) -> (u16, Value) {
    let body = json!({
        "sha256": ContentHash::of(content).to_string(), "bytes": content.len(), "media_type": "image/jpeg"
    });
    answer(server.post(path).bearer_auth(token).json(&body)).await
}

/// Sends the whole photo in chunks, the first twice, as if an answer had been lost.
async fn sends(server: &Server, token: &str, path: &str, content: &[u8]) {
    let (status, state) = announce(server, token, path, content).await;
    assert_eq!((status, &state["received"]), (201, &json!(0)), "{state}");
    let hash = ContentHash::of(content);
    let chunks: Vec<_> = content.chunks(256 * 1024).collect();
    for (place, chunk) in [0].into_iter().chain(0..chunks.len()).map(|place| (place, chunks[place])) {
        let address = format!("{}{path}/{hash}?from={}", server.url, place * 256 * 1024);
        let (status, state) =
            answer(server.client.put(address).bearer_auth(token).body(chunk.to_vec())).await;
        assert_eq!(status, 200, "{state}");
        assert_eq!(state["complete"], place + 1 == chunks.len());
    }
}

async fn reads(server: &Server, token: &str, path: &str, content: &[u8]) -> (u16, Vec<u8>) {
    let address = format!("{path}/{}", ContentHash::of(content));
    let response = server.get(&address).bearer_auth(token).send().await.unwrap();
    (response.status().as_u16(), response.bytes().await.unwrap().to_vec())
}

#[tokio::test]
async fn a_photo_of_a_worker_follows_the_registration_and_is_gone_with_it() {
    let server = Server::start().await;
    let asha = server.member(Role::LinkPerson, "mumbai").await;
    let hub = server.member(Role::HubStaff, "mumbai").await;
    let id = worker_id();
    let (path, content) = (format!("/v1/workers/{id}/photos"), photo());
    let (status, told) = announce(&server, &asha.token, &path, &content).await;
    assert_eq!((status, problem(&told)), (404, "no-such-worker"), "the registration first");
    let details = json!({"name": "Sunita", "photo": ContentHash::of(&content).to_string()});
    accepted(&server, &asha.token, registers(id, details)).await;
    sends(&server, &asha.token, &path, &content).await;
    for (role, of, status) in [
        (Role::HubStaff, "pune", 404),
        (Role::LinkPerson, "mumbai", 404),
        (Role::ZonalStaff, "zone-south-west", 404),
        (Role::CentralStaff, "central", 200),
    ] {
        let token = server.staff(role, of).await;
        assert_eq!(reads(&server, &token, &path, &content).await.0, status, "{role:?} of {of}");
        if status == 404 {
            assert_eq!(announce(&server, &token, &path, &content).await.0, 404, "{role:?} of {of}");
        }
    }
    assert_eq!(reads(&server, &hub.token, &path, &content).await, (200, content.clone()));
    let files = || fs::read_dir(server.folder().join("attachments")).unwrap().count();
    assert_eq!(files(), 1);
    accepted(&server, &hub.token, on_worker("withdraw_consent", id, json!({}))).await;
    assert_eq!(reads(&server, &hub.token, &path, &content).await.0, 404);
    assert_eq!(announce(&server, &asha.token, &path, &content).await.0, 404);
    let limit = tokio::time::Instant::now() + LIMIT;
    while files() > 0 {
        assert!(tokio::time::Instant::now() < limit, "the photo is still there");
        tokio::task::yield_now().await;
    }
}

/// The phone makes the id of a registration: whoever gives it that of an alert reads nothing of the alert.
#[tokio::test]
async fn the_address_of_a_photo_reaches_no_evidence_whatever_the_id_is() {
    let server = Server::start().await;
    let asha = server.member(Role::LinkPerson, "mumbai").await;
    let hub = server.member(Role::HubStaff, "mumbai").await;
    let (alert_id, content) = (alert_id(), photo());
    server.raise(&alert(alert_id)).await;
    let of_the_alert = format!("/v1/alerts/{alert_id}/attachments");
    sends(&server, &hub.token, &of_the_alert, &content).await;
    let of_the_case = format!("/v1/cases/{alert_id}/attachments");
    assert_eq!(reads(&server, &hub.token, &of_the_case, &content).await, (200, content.clone()));

    let id = alert_id.to_string().parse().unwrap();
    accepted(&server, &asha.token, registers(id, json!({"name": "Sunita"}))).await;
    let path = format!("/v1/workers/{id}/photos");
    assert_eq!(reads(&server, &asha.token, &path, &content).await.0, 404);
    // the same content is another file here, and goes alone
    sends(&server, &asha.token, &path, &content).await;
    let files = || fs::read_dir(server.folder().join("attachments")).unwrap().count();
    assert_eq!(files(), 2);
    accepted(&server, &asha.token, on_worker("withdraw_consent", id, json!({}))).await;
    let limit = tokio::time::Instant::now() + LIMIT;
    while files() > 1 {
        assert!(tokio::time::Instant::now() < limit, "the photo is still there");
        tokio::task::yield_now().await;
    }
    assert_eq!(reads(&server, &hub.token, &of_the_case, &content).await, (200, content));
}

#[tokio::test]
async fn a_photo_of_a_session_is_read_by_the_zone_too() {
    let server = Server::start().await;
    let asha = server.member(Role::LinkPerson, "mumbai").await;
    let id = session_id();
    let (path, content) = (format!("/v1/field-sessions/{id}/photos"), photo());
    let (status, told) = announce(&server, &asha.token, &path, &content).await;
    assert_eq!((status, problem(&told)), (404, "no-such-session"));
    let details = json!({"topic": "wages", "on": noon().date_naive()});
    let body = json!({"type": "log_session", "session_id": id, "details": details});
    accepted(&server, &asha.token, body).await;
    sends(&server, &asha.token, &path, &content).await;
    let zone = server.staff(Role::ZonalStaff, "zone-south-west").await;
    assert_eq!(reads(&server, &zone, &path, &content).await, (200, content.clone()));
    let other = server.staff(Role::HubStaff, "pune").await;
    assert_eq!(reads(&server, &other, &path, &content).await.0, 404);
}
