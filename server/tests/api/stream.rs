//! Server-sent events.

use domain::permission::Role;
use reqwest::Response;
use serde_json::{Value, json};
use server::{
    clock::Clock,
    storage::{Ending, Storage, sqlite::SqliteStorage},
};

use crate::support::{LIMIT, Server, alert, alert_id, answer, case_changes, noon, secret_alert};

pub(crate) struct Events {
    response: Response,
    text: String,
}

impl Events {
    pub(crate) async fn open(server: &Server, token: &str) -> Self {
        let response = server.get("/v1/stream").bearer_auth(token).send().await.unwrap();
        assert_eq!(response.status(), 200);
        assert_eq!(response.headers()["content-type"], "text/event-stream");
        let mut events = Self { response, text: String::new() };
        // the first tells where things stand
        events.cursor().await;
        events
    }

    /// The next event's cursor.
    pub(crate) async fn cursor(&mut self) -> String {
        self.next().await.expect("the stream ended")
    }

    pub(crate) async fn next(&mut self) -> Option<String> {
        loop {
            if let Some((event, rest)) = self.text.split_once("\n\n") {
                let (event, rest) = (event.to_owned(), rest.to_owned());
                self.text = rest;
                let data = event.lines().find_map(|line| line.strip_prefix("data: "));
                if let Some(data) = data {
                    assert!(event.contains("event: changed"), "{event}");
                    let data: Value = serde_json::from_str(data).unwrap();
                    return Some(data["cursor"].as_str().unwrap().to_owned());
                }
                continue;
            }
            let part =
                tokio::time::timeout(LIMIT, self.response.chunk()).await.expect("nothing came").unwrap()?;
            self.text.push_str(std::str::from_utf8(&part).unwrap());
        }
    }
}

#[tokio::test]
async fn an_alert_is_told_to_its_hub_and_stands_in_the_inbox_then() {
    let server = Server::start().await;
    let staff = server.staff(Role::HubStaff, "mumbai").await;
    let mut events = Events::open(&server, &staff).await;
    let (_, told) = server.raise(&alert(alert_id())).await;
    let cursor = events.cursor().await;
    let inbox = server.sync(&staff, None, &[]).await;
    assert_eq!(case_changes(&inbox)[0]["id"], told["alert_id"]);
    // the event named the place that the sync then ended at
    assert_eq!(inbox["cursor"], json!(cursor));
}

#[tokio::test]
async fn another_hub_hears_nothing_of_it() {
    let server = Server::start().await;
    let pune = server.staff(Role::HubStaff, "pune").await;
    let mut events = Events::open(&server, &pune).await;
    server.raise(&alert(alert_id())).await;
    let mut near_pune = alert(alert_id());
    near_pune["fix"]["latitude"] = json!(18.52);
    near_pune["fix"]["longitude"] = json!(73.85);
    server.raise(&near_pune).await;
    let first = events.cursor().await;
    assert_eq!(
        server.sync(&pune, None, &[]).await["cursor"],
        json!(first),
        "the first event was of the second alert"
    );
}

#[tokio::test]
async fn a_worker_hears_that_the_receipts_changed() {
    let server = Server::start().await;
    let device = server.device().await;
    let (_, id) = secret_alert();
    let staff = server.staff(Role::HubStaff, "mumbai").await;
    answer(server.post("/v1/alerts").bearer_auth(&device).json(&alert(id))).await;
    let mut events = Events::open(&server, &device).await;
    server.raise(&alert(alert_id())).await;
    server.does(&staff, json!({"type": "acknowledge", "case_id": id})).await;
    let heard = events.cursor().await;
    let receipts = answer(server.get(&format!("/v1/alerts/{id}/receipts")).bearer_auth(&device)).await.1;
    assert_eq!(receipts["status"], "acknowledged", "the event was of another alert");
    assert_eq!(server.sync(&device, None, &[]).await["cursor"], json!(heard));
}

#[tokio::test]
async fn a_stream_ends_when_its_token_is_revoked() {
    let server = Server::start().await;
    let (gone, stays) =
        (server.staff(Role::HubStaff, "mumbai").await, server.staff(Role::HubStaff, "mumbai").await);
    let (mut ends, mut goes_on) = (Events::open(&server, &gone).await, Events::open(&server, &stays).await);
    server.client.delete(format!("{}/v1/sessions", server.url)).bearer_auth(&gone).send().await.unwrap();
    assert_eq!(ends.next().await, None);
    server.raise(&alert(alert_id())).await;
    goes_on.cursor().await;
}

#[tokio::test]
async fn a_stream_ends_when_another_process_revokes_its_token() {
    let server = Server::start().await;
    let staff = server.staff(Role::HubStaff, "mumbai").await;
    let mut events = Events::open(&server, &staff).await;
    let beside = SqliteStorage::open_beside(&server.folder(), &[], Clock::system().now()).unwrap();
    let id = beside.staff().await.unwrap()[0].staff.id;
    assert_eq!(beside.end_sessions(Ending::Staff(id, None), noon()).await.unwrap(), 1);
    assert_eq!(events.next().await, None);
}

#[tokio::test]
async fn streams_end_when_the_server_stops() {
    let mut server = Server::start().await;
    let staff = server.staff(Role::HubStaff, "mumbai").await;
    let mut events = Events::open(&server, &staff).await;
    server.stop().await;
    assert_eq!(events.next().await, None);
}
