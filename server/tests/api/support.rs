//! A server in this process, and what it takes to talk to it.

use std::{
    path::PathBuf,
    sync::{
        Arc, Mutex,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};

use chrono::{DateTime, TimeDelta, TimeZone, Utc};
use domain::{
    hub::HubId,
    ids::{AlertId, AlertSecret, DeviceId, OperationId, StaffId},
    invite::InviteCode,
    permission::Role,
};
use reqwest::{Client, RequestBuilder, Response};
use rusqlite::{Connection, types::FromSql};
use serde::Serialize;
use serde_json::{Value, json};
use server::{
    api,
    clock::Clock,
    files, matching, ringing,
    storage::{
        Invitation, Storage,
        sqlite::{Durability, SqliteStorage},
    },
    token::Token,
};
use tempfile::TempDir;
use tokio::{net::TcpListener, sync::oneshot, task::JoinHandle};

/// Nothing in these tests takes so long, on a machine that does much else too.
pub(crate) const LIMIT: Duration = Duration::from_mins(1);

pub(crate) const ANDHERI: (f64, f64) = (19.1136, 72.8697);
pub(crate) const PUNE: (f64, f64) = (18.5204, 73.8567);

pub(crate) fn noon() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 11, 22, 12, 0, 0).unwrap()
}

fn next() -> u64 {
    static NEXT: AtomicU64 = AtomicU64::new(1);
    NEXT.fetch_add(1, Ordering::Relaxed)
}

fn random_10() -> [u8; 10] {
    let mut bytes = [0; 10];
    bytes[2..].copy_from_slice(&next().to_be_bytes());
    bytes
}

pub(crate) fn unix_ms() -> u64 {
    u64::try_from(noon().timestamp_millis()).unwrap()
}

pub(crate) fn alert_id() -> AlertId {
    AlertId::new(unix_ms(), random_10())
}

pub(crate) fn operation_id() -> OperationId {
    OperationId::new(unix_ms(), random_10())
}

pub(crate) fn device_id() -> DeviceId {
    DeviceId::new(unix_ms(), random_10())
}

pub(crate) fn staff_id() -> StaffId {
    StaffId::new(unix_ms(), random_10())
}

/// A secret and the alert that was made from it.
pub(crate) fn secret_alert() -> (String, AlertId) {
    let mut bytes = [0; 32];
    bytes[..8].copy_from_slice(&next().to_be_bytes());
    let secret = AlertSecret::new(bytes);
    (secret.expose(), AlertId::from_secret(unix_ms(), &secret))
}

pub(crate) fn token() -> Token {
    let mut bytes = [7; 32];
    bytes[..8].copy_from_slice(&next().to_be_bytes());
    Token::new(bytes)
}

pub(crate) fn invite_code() -> InviteCode {
    let mut bytes = [3; 20];
    for (at, byte) in next().to_be_bytes().into_iter().enumerate() {
        // a code keeps five bits of each byte
        bytes[2 * at] = byte >> 4;
        bytes[2 * at + 1] = byte & 15;
    }
    InviteCode::new(bytes)
}

pub(crate) fn fix(at: (f64, f64), accuracy_m: f64, taken_at: DateTime<Utc>) -> Value {
    json!({"latitude": at.0, "longitude": at.1, "accuracy_m": accuracy_m, "taken_at": taken_at, "method": "gnss", "mock": false})
}

/// A whole alert near Andheri.
pub(crate) fn alert(id: AlertId) -> Value {
    json!({
        "alert_id": id, "kind": "medical", "recorded_at": noon(), "fix": fix(ANDHERI, 35.0, noon()), "state": null,
        "phone": "+919812345678", "contact": "call", "for": "self", "reporter_phone": null, "language": "hi",
        "battery_percent": 40, "note": null
    })
}

pub(crate) fn operation(device_seq: u64, body: Value) -> Value {
    json!({"id": operation_id(), "device_seq": device_seq, "recorded_at": noon(), "base": null, "body_version": 1, "body": body})
}

/// The body of work on a case, with the fields of that work.
pub(crate) fn body(work: &str, case: impl Serialize, with: Value) -> Value {
    let mut body = json!({"type": work, "case_id": case});
    if let Value::Object(fields) = with {
        body.as_object_mut().unwrap().extend(fields);
    }
    body
}

/// A member of staff on their phone.
pub(crate) struct SignedIn {
    pub(crate) token: String,
    pub(crate) id: StaffId,
}

pub(crate) fn client() -> Client {
    let _ = rustls::crypto::ring::default_provider().install_default();
    Client::builder().tls_certs_only([]).timeout(LIMIT).build().unwrap()
}

/// A clock that stands until it is moved.
#[derive(Clone)]
pub(crate) struct Hand(Arc<Mutex<DateTime<Utc>>>);

impl Hand {
    pub(crate) fn clock(&self) -> Clock {
        let hand = self.clone();
        Clock::new(move || *hand.0.lock().unwrap())
    }

    pub(crate) fn now(&self) -> DateTime<Utc> {
        *self.0.lock().unwrap()
    }

    pub(crate) fn forward(&self, by: TimeDelta) {
        *self.0.lock().unwrap() += by;
    }
}

pub(crate) struct Server {
    pub(crate) url: String,
    pub(crate) client: Client,
    pub(crate) storage: Arc<SqliteStorage>,
    pub(crate) hand: Hand,
    folder: TempDir,
    stop: Option<oneshot::Sender<()>>,
    served: Option<JoinHandle<()>>,
}

pub(crate) fn open(folder: &std::path::Path) -> SqliteStorage {
    SqliteStorage::open_to_serve(folder, Durability::Full, &domain::hub::embedded(), noon()).unwrap()
}

impl Server {
    pub(crate) async fn start() -> Self {
        Self::start_on(TempDir::new().unwrap()).await
    }

    /// Starts on a folder that is there already.
    pub(crate) async fn start_on(folder: TempDir) -> Self {
        Self::start_in(folder, Hand(Arc::new(Mutex::new(noon())))).await
    }

    async fn start_in(folder: TempDir, hand: Hand) -> Self {
        let storage = Arc::new(open(folder.path()));
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let (stop, stopped) = oneshot::channel::<()>();
        let (shared, clock) = (Arc::clone(&storage), hand.clock());
        let (matched, match_clock) = (Arc::clone(&storage), hand.clock());
        let (swept, sweep_clock) = (Arc::clone(&storage), hand.clock());
        let (rung, ring_clock) = (Arc::clone(&storage), hand.clock());
        let served = tokio::spawn(async move {
            tokio::select! {
                () = api::serve(listener, shared, clock, async { drop(stopped.await) }) => {}
                () = ringing::run(rung, ring_clock) => {}
                () = matching::run(matched, match_clock) => {}
                () = files::sweep(swept, sweep_clock) => {}
            }
        });
        Self { url, client: client(), storage, hand, folder, stop: Some(stop), served: Some(served) }
    }

    /// The time on its clock.
    pub(crate) fn now(&self) -> DateTime<Utc> {
        self.hand.now()
    }

    pub(crate) fn folder(&self) -> PathBuf {
        self.folder.path().to_owned()
    }

    /// Its database, for who looks at what stands there, or spoils it.
    pub(crate) fn database(&self) -> Connection {
        Connection::open(self.folder.path().join("main.db")).unwrap()
    }

    /// The one column of what a statement finds now.
    pub(crate) fn column<T: FromSql>(&self, sql: &str) -> Vec<T> {
        let store = self.database();
        let mut select = store.prepare(sql).unwrap();
        let rows = select.query_map([], |row| row.get(0)).unwrap();
        rows.map(Result::unwrap).collect()
    }

    /// How many rows there are of something.
    pub(crate) fn count(&self, of: &str) -> i64 {
        self.column(&format!("SELECT count(*) FROM {of}")).remove(0)
    }

    /// Stops as on SIGTERM, and waits for it.
    pub(crate) async fn stop(&mut self) {
        drop(self.stop.take());
        tokio::time::timeout(LIMIT, self.served.take().unwrap()).await.unwrap().unwrap();
    }

    /// Stops, lets `by` go past, and starts again on the same data.
    pub(crate) async fn start_again_after(mut self, by: TimeDelta) -> Self {
        self.stop().await;
        let Self { storage, folder, hand, .. } = self;
        drop(storage);
        hand.forward(by);
        Self::start_in(folder, hand).await
    }

    pub(crate) fn post(&self, path: &str) -> RequestBuilder {
        self.client.post(format!("{}{path}", self.url))
    }

    pub(crate) fn get(&self, path: &str) -> RequestBuilder {
        self.client.get(format!("{}{path}", self.url))
    }

    pub(crate) async fn raise(&self, alert: &Value) -> (u16, Value) {
        answer(self.post("/v1/alerts").json(alert)).await
    }

    pub(crate) async fn invited(&self, role: Role, hubs: &[&str]) -> InviteCode {
        let code = invite_code();
        let invitation = Invitation {
            code: (&code).into(),
            staff: staff_id(),
            name: format!("Staff of {}", hubs[0]),
            role,
            hubs: hubs.iter().map(|hub| HubId::new(*hub)).collect(),
            created_at: noon(),
            expires_at: noon() + TimeDelta::days(7),
        };
        self.storage.invite(invitation).await.unwrap();
        code
    }

    pub(crate) async fn session(&self, code: &InviteCode, device: DeviceId) -> (u16, Value) {
        answer(self.post("/v1/sessions").json(&json!({"code": code.expose(), "device_id": device}))).await
    }

    /// Signs a new member of staff in on a new device. The token.
    pub(crate) async fn staff(&self, role: Role, hub: &str) -> String {
        self.member(role, hub).await.token
    }

    /// Signs a new member of staff in on a new device.
    pub(crate) async fn member(&self, role: Role, hub: &str) -> SignedIn {
        self.member_of(role, &[hub]).await
    }

    /// Signs somebody in who has several hubs.
    pub(crate) async fn member_of(&self, role: Role, hubs: &[&str]) -> SignedIn {
        let code = self.invited(role, hubs).await;
        let (status, session) = self.session(&code, device_id()).await;
        assert_eq!(status, 201, "{session}");
        let text = |value: &Value| value.as_str().unwrap().to_owned();
        SignedIn { token: text(&session["token"]), id: text(&session["staff"]["id"]).parse().unwrap() }
    }

    /// Registers a new device without staff. The token.
    pub(crate) async fn device(&self) -> String {
        let token = token().expose().to_owned();
        let device =
            json!({"device_id": device_id(), "platform": "test", "app_version": "1", "language": "hi"});
        let (status, _) = answer(self.post("/v1/devices").bearer_auth(&token).json(&device)).await;
        assert_eq!(status, 201);
        token
    }

    pub(crate) async fn sync(&self, token: &str, cursor: Option<&str>, operations: &[Value]) -> Value {
        let body = json!({"cursor": cursor, "operations": operations});
        let (status, answer) = answer(self.post("/v1/sync").bearer_auth(token).json(&body)).await;
        assert_eq!(status, 200, "{answer}");
        answer
    }

    /// Everything that the caller sees now, over as many pages as it takes: one change for each record.
    pub(crate) async fn sees(&self, token: &str) -> Vec<Value> {
        let (mut changes, mut cursor) = (Vec::new(), None);
        loop {
            let mut page = self.sync(token, cursor.as_deref(), &[]).await;
            changes.append(page["changes"].as_array_mut().unwrap());
            if page["more"] == false {
                return changes;
            }
            cursor = Some(page["cursor"].as_str().unwrap().to_owned());
        }
    }

    /// The records of the cases that the caller sees now.
    pub(crate) async fn cases(&self, token: &str) -> Vec<Value> {
        let changes = self.sees(token).await;
        let cases = changes.iter().filter(|change| change["kind"] == "case");
        cases.map(|change| change["record"].clone()).collect()
    }

    /// Records `work` on a case, and it is accepted.
    pub(crate) async fn works(&self, token: &str, work: &str, case: impl Serialize, with: Value) -> Value {
        let result = self.tries(token, work, case, with).await;
        assert_eq!(result["outcome"], "accepted", "{work}: {result}");
        result
    }

    /// Records `work` on a case, and it is refused for this reason.
    pub(crate) async fn is_refused(
        &self,
        token: &str,
        work: &str,
        case: impl Serialize,
        with: Value,
        reason: &str,
    ) {
        let result = self.tries(token, work, case, with).await;
        assert_eq!(result["reason"]["type"], reason, "{work}: {result}");
    }

    /// Records `work` on a case. Its result.
    pub(crate) async fn tries(&self, token: &str, work: &str, case: impl Serialize, with: Value) -> Value {
        self.does(token, body(work, case, with)).await
    }

    /// The one result of one operation.
    pub(crate) async fn does(&self, token: &str, body: Value) -> Value {
        self.sync(token, None, &[operation(1, body)]).await["results"][0].clone()
    }
}

/// The changes of cases in the answer of a sync; of rosters it tells too.
pub(crate) fn case_changes(answer: &Value) -> Vec<Value> {
    let changes = answer["changes"].as_array().unwrap();
    changes.iter().filter(|change| change["kind"] == "case").cloned().collect()
}

pub(crate) async fn answer(request: RequestBuilder) -> (u16, Value) {
    read(request.send().await.unwrap()).await
}

pub(crate) async fn read(response: Response) -> (u16, Value) {
    let status = response.status().as_u16();
    let kind = response.headers().get("content-type").map(|kind| kind.to_str().unwrap().to_owned());
    let text = response.text().await.unwrap();
    if status >= 400 {
        assert_eq!(kind.as_deref(), Some("application/problem+json"), "{status}: {text}");
    }
    (status, serde_json::from_str(&text).unwrap_or(Value::Null))
}

/// The `type` of a problem document, which must say what to do.
pub(crate) fn problem(answer: &Value) -> &str {
    assert!(answer["detail"].as_str().is_some_and(|detail| detail.ends_with('.')), "{answer}");
    answer["type"].as_str().unwrap().strip_prefix("/problems/").unwrap()
}
