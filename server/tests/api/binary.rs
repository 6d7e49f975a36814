//! The real `main-server` as a process of its own.

use std::{
    fs,
    io::{BufRead, BufReader},
    path::Path,
    process::{Child, Command, Output, Stdio},
    time::{Duration, Instant},
};

use domain::permission::Role;
use serde_json::{Value, json};
use server::gateway::{GatewayKey, SIGNATURE, TIMESTAMP};
use tempfile::TempDir;

use crate::support::{
    LIMIT, alert, alert_id, answer, case_changes, client, device_id, operation, secret_alert,
};

pub(crate) fn main_server() -> Command {
    Command::new(env!("CARGO_BIN_EXE_main-server"))
}

/// A server process; killed when dropped.
pub(crate) struct Process {
    child: Child,
    pub(crate) url: String,
}

impl Process {
    /// Starts `command`, which must end in a `main-server serve`, and waits for its line.
    pub(crate) fn start(mut command: Command) -> Self {
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let url =
            line.trim().strip_prefix("listening on ").unwrap_or_else(|| panic!("said {line:?}")).to_owned();
        Self { child, url }
    }

    pub(crate) fn serve(data: &Path) -> Self {
        let mut command = main_server();
        command.args(["serve", "--listen", "127.0.0.1:0", "--data"]).arg(data);
        Self::start(command)
    }

    pub(crate) fn pid(&self) -> u32 {
        self.child.id()
    }

    /// SIGKILL: nothing is written any more.
    pub(crate) fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    /// Waits until it ended by itself. How, and what it logged.
    pub(crate) fn ended(mut self) -> (bool, String) {
        let started = Instant::now();
        let status = loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                break status;
            }
            assert!(started.elapsed() < LIMIT, "it does not end");
            std::thread::sleep(Duration::from_millis(10));
        };
        let log = std::io::read_to_string(self.child.stderr.take().unwrap()).unwrap();
        (status.success(), log)
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

pub(crate) fn signal(pid: u32, name: &str) {
    assert!(Command::new("kill").args([&format!("-{name}"), &pid.to_string()]).status().unwrap().success());
}

pub(crate) fn run(command: &mut Command) -> Output {
    command.stdin(Stdio::null()).output().unwrap()
}

/// Invites by the command, beside the server that runs, and signs in. The token.
pub(crate) async fn sign_in(url: &str, data: &Path, role: Role, hub: &str) -> String {
    let mut invite = main_server();
    invite
        .args(["staff", "invite", "--hub", hub, "--role", role.as_str(), "--name", "Asha", "--data"])
        .arg(data);
    let output = run(&mut invite);
    assert!(output.status.success(), "{output:?}");
    let code = String::from_utf8(output.stdout).unwrap();
    let body = json!({"code": code.trim(), "device_id": device_id()});
    let (status, session) = answer(client().post(format!("{url}/v1/sessions")).json(&body)).await;
    assert_eq!(status, 201, "{session}");
    session["token"].as_str().unwrap().to_owned()
}

/// A new key of a gateway, as the command prints it.
pub(crate) fn gateway_key(data: &Path) -> String {
    let output = run(main_server().args(["gateway", "add", "--name", "acme", "--data"]).arg(data));
    assert!(output.status.success(), "{output:?}");
    String::from_utf8(output.stdout).unwrap().trim().to_owned()
}

/// Delivers what came by phone under `key`, by the clock of this machine. The status.
pub(crate) async fn deliver(url: &str, key: &str, path: &str, body: &Value) -> u16 {
    let body = body.to_string();
    let key = GatewayKey::of_text(key).unwrap();
    let (timestamp, signature) = key.sign(body.as_bytes(), chrono::Utc::now());
    let request = client().post(format!("{url}{path}"));
    answer(request.header(TIMESTAMP, timestamp).header(SIGNATURE, signature).body(body)).await.0
}

#[tokio::test]
async fn keys_of_gateways_are_made_listed_and_ended_while_the_server_runs() {
    let data = TempDir::new().unwrap();
    let server = Process::serve(data.path());
    let (old, new) = (gateway_key(data.path()), gateway_key(data.path()));
    assert_ne!(old, new);
    let listed = run(main_server().args(["gateway", "list", "--data"]).arg(data.path())).stdout;
    let listed = String::from_utf8(listed).unwrap();
    assert!(
        listed.lines().count() == 2 && listed.contains("acme") && listed.contains("unspecified"),
        "{listed}"
    );
    assert!(!listed.contains(&old) && !listed.contains(&new), "{listed}");
    let words = |id: &str| json!({"provider_message_id": id, "from": "9812345678", "text": "help"});
    for (key, id) in [(&old, "m1"), (&new, "m2")] {
        assert_eq!(deliver(&server.url, key, "/v1/inbound/sms", &words(id)).await, 200);
    }
    let ids: Vec<&str> = listed.lines().map(|line| line.split_whitespace().next().unwrap()).collect();
    let revoke =
        |id: &str| run(main_server().args(["gateway", "revoke", "--id", id, "--data"]).arg(data.path()));
    assert_eq!(
        String::from_utf8_lossy(&revoke(ids[0]).stdout),
        "1 key ended
"
    );
    assert!(String::from_utf8_lossy(&revoke(ids[0]).stderr).contains("there is no key with this id"));
    let mut still_good = 0;
    for (key, id) in [(&old, "m3"), (&new, "m4")] {
        still_good += usize::from(deliver(&server.url, key, "/v1/inbound/sms", &words(id)).await == 200);
    }
    assert_eq!(still_good, 1);
}

#[test]
fn a_missed_call_may_be_of_any_kind_in_centrals_list() {
    let data = TempDir::new().unwrap();
    let add = |name: &str, kind: &str| {
        let add = ["gateway", "add", "--name", name, "--missed-calls-are", kind, "--data"];
        run(main_server().args(add).arg(data.path()))
    };
    let refused = |name: &str, kind: &str| {
        let output = add(name, kind);
        !output.status.success() && output.stdout.is_empty() && !output.stderr.is_empty()
    };
    assert!(refused("Acme Ltd", "advice") && refused("acme", "flood") && refused("acme", "no kind"));
    let set = ["kind", "set", "--code", "flood", "--urgency", "expected", "--name", "en=Flood", "--data"];
    assert!(run(main_server().args(set).arg(data.path())).status.success());
    for kind in ["flood", "advice", "unspecified"] {
        assert!(add("acme", kind).status.success(), "{kind}");
    }
    let listed = run(main_server().args(["gateway", "list", "--data"]).arg(data.path())).stdout;
    assert!(String::from_utf8(listed).unwrap().contains("flood"));
    assert!(
        run(main_server().args(["kind", "retire", "--code", "flood", "--data"]).arg(data.path()))
            .status
            .success()
    );
    assert!(refused("acme", "flood"), "a retired kind is none for new cases");
}

pub(crate) async fn inbox(url: &str, token: &str) -> Vec<Value> {
    let sync = client().post(format!("{url}/v1/sync")).bearer_auth(token).json(&json!({"cursor": null}));
    let (status, told) = answer(sync).await;
    assert_eq!(status, 200, "{told}");
    case_changes(&told)
}

#[tokio::test]
async fn a_server_killed_right_after_its_answer_has_the_alert_when_it_is_started_again() {
    let data = TempDir::new().unwrap();
    let server = Process::serve(data.path());
    let staff = sign_in(&server.url, data.path(), Role::HubStaff, "mumbai").await;
    let id = alert_id();
    let (status, told) = answer(client().post(format!("{}/v1/alerts", server.url)).json(&alert(id))).await;
    server.kill();
    assert_eq!(status, 201);
    let server = Process::serve(data.path());
    let cases = inbox(&server.url, &staff).await;
    assert_eq!(
        (cases.len(), &cases[0]["id"], &cases[0]["record"]["number"]),
        (1, &json!(id), &told["case_number"])
    );
    let (status, again) = answer(client().post(format!("{}/v1/alerts", server.url)).json(&alert(id))).await;
    assert_eq!((status, again), (200, told));
}

#[tokio::test]
async fn it_stops_in_good_order_on_sigterm_and_its_log_names_nobody() {
    let data = TempDir::new().unwrap();
    let server = Process::serve(data.path());
    let staff = sign_in(&server.url, data.path(), Role::HubStaff, "mumbai").await;
    let mut stream =
        client().get(format!("{}/v1/stream", server.url)).bearer_auth(&staff).send().await.unwrap();
    let (secret, id) = secret_alert();
    let mut canary = alert(id);
    canary["note"] = json!("CanaryNote under the crane");
    answer(client().post(format!("{}/v1/alerts", server.url)).json(&canary)).await;
    let bad =
        format!("{{\"alert_id\": \"CanaryId\", \"phone\": \"+919812345678\", \"note\": {}", "[".repeat(9000));
    answer(client().post(format!("{}/v1/alerts", server.url)).body(bad)).await;
    let sync = json!({"operations": [operation(1, json!({"type": "add_note", "case_id": id, "text": "CanaryNote"})), {"id": "CanaryId"}]});
    answer(client().post(format!("{}/v1/sync", server.url)).bearer_auth(&staff).json(&sync)).await;
    answer(client().post(format!("{}/v1/alerts/{id}/safe", server.url)).header("alert-secret", &secret))
        .await;
    let key = gateway_key(data.path());
    let words =
        json!({"provider_message_id": "CanaryMessage", "from": "+919812345678", "text": "CanaryNote help"});
    assert_eq!(deliver(&server.url, &key, "/v1/inbound/sms", &words).await, 200);
    let rung = json!({"provider_call_id": "CanaryCall", "from": "+919812345678"});
    assert_eq!(deliver(&server.url, &key, "/v1/inbound/missed-call", &rung).await, 200);
    let said = json!({"sha256": "CanaryHash", "bytes": 1, "media_type": "image/jpeg"});
    let attachments = format!("{}/v1/alerts/{id}/attachments", server.url);
    answer(client().post(attachments).header("alert-secret", &secret).json(&said)).await;
    signal(server.pid(), "TERM");
    while stream.chunk().await.unwrap().is_some() {}
    let (success, log) = server.ended();
    assert!(success, "{log}");
    assert!(log.contains("/v1/alerts") && log.contains("stopping"), "{log}");
    // the time at the head of a line may have any digits
    let said: Vec<&str> = log.lines().map(|line| line.split_once("Z ").unwrap_or(("", line)).1).collect();
    let id = id.to_string();
    for canary in ["Canary", "98123", "19.11", "Asha", &staff, &secret, &id, key.trim()] {
        assert!(!said.iter().any(|line| line.contains(canary)), "the log holds {canary}: {log}");
    }
}

#[tokio::test]
async fn secrets_stand_nowhere_in_the_data() {
    let data = TempDir::new().unwrap();
    let server = Process::serve(data.path());
    let staff = sign_in(&server.url, data.path(), Role::HubStaff, "mumbai").await;
    server.kill();
    for file in fs::read_dir(data.path()).unwrap() {
        let bytes = fs::read(file.unwrap().path()).unwrap();
        assert!(!bytes.windows(staff.len()).any(|window| window == staff.as_bytes()));
    }
}

#[tokio::test]
async fn a_second_server_on_the_same_data_is_refused_with_a_reason() {
    let data = TempDir::new().unwrap();
    let _server = Process::serve(data.path());
    let mut second = main_server();
    second.args(["serve", "--listen", "127.0.0.1:0", "--data"]).arg(data.path());
    let output = run(&mut second);
    assert!(!output.status.success());
    assert!(String::from_utf8_lossy(&output.stderr).contains("already serves from"), "{output:?}");
}

#[tokio::test]
async fn a_revoked_member_of_staff_is_out_at_once() {
    let data = TempDir::new().unwrap();
    let server = Process::serve(data.path());
    let staff = sign_in(&server.url, data.path(), Role::HubStaff, "mumbai").await;
    let list = run(main_server().args(["staff", "list", "--data"]).arg(data.path()));
    let listed = String::from_utf8(list.stdout).unwrap();
    assert!(listed.contains("hub-staff") && listed.contains("Asha"), "{listed}");
    let id = listed.split_whitespace().next().unwrap();
    let output = run(main_server().args(["staff", "revoke", "--staff", id, "--data"]).arg(data.path()));
    assert_eq!(String::from_utf8_lossy(&output.stdout), "1 sessions ended\n");
    let sync = client().post(format!("{}/v1/sync", server.url)).bearer_auth(&staff).json(&json!({}));
    assert_eq!(answer(sync).await.0, 401);
}
