//! What an answer promises: seen from outside, by the system calls of the real binary.

use std::{fs, path::Path, process::Command};

use serde_json::json;
use server::{
    files::ContentHash,
    gateway::{GatewayKey, SIGNATURE, TIMESTAMP},
};

use crate::{
    binary::{Process, main_server, run, signal},
    support::{alert, alert_id, answer, client, secret_alert},
};

/// The calls that matter, with the paths of files; `-f` follows every thread.
fn under_strace(trace: &Path, data: &Path, synchronous: &str) -> Process {
    let mut command = Command::new("strace");
    command.args([
        "-f",
        "-y",
        "-s",
        "300",
        "-e",
        "trace=read,readv,recvfrom,write,writev,sendto,sendmsg,fsync,fdatasync",
        "-o",
    ]);
    command.arg(trace).arg(main_server().get_program());
    command.args(["serve", "--listen", "127.0.0.1:0", "--synchronous", synchronous, "--data"]).arg(data);
    Process::start(command)
}

/// The process that strace started.
fn traced(strace: u32) -> u32 {
    let children = fs::read_to_string(format!("/proc/{strace}/task/{strace}/children")).unwrap();
    children.split_whitespace().next().unwrap().parse().unwrap()
}

/// Whether `file` was on the disk after the request was read and before its answer was written.
fn was_synced_in_between(trace: &str, request: &str, answer: &str, file: &str) -> bool {
    let lines: Vec<&str> = trace.lines().collect();
    let read = lines.iter().position(|line| line.contains(request)).expect("the request is not in the trace");
    let answered =
        lines[read..].iter().position(|line| line.contains(answer)).expect("the answer is not in the trace");
    let between = &lines[read..read + answered];
    between.iter().enumerate().any(|(at, line)| {
        let syncs = (line.contains("fdatasync(") || line.contains("fsync(")) && line.contains(file);
        let thread = line.split_whitespace().next().unwrap();
        let resumed = || {
            between[at..].iter().any(|later| {
                later.split_whitespace().next() == Some(thread)
                    && later.contains("sync resumed")
                    && later.ends_with("= 0")
            })
        };
        syncs && (line.ends_with("= 0") || (line.ends_with("<unfinished ...>") && resumed()))
    })
}

/// What the server calls while `work` talks to it at its address, with its data in that folder.
async fn trace_of(synchronous: &str, work: impl AsyncFnOnce(&str, &Path)) -> String {
    let folder = tempfile::TempDir::new().unwrap();
    let (trace, data) = (folder.path().join("trace"), folder.path().join("data"));
    let server = under_strace(&trace, &data, synchronous);
    work(&server.url, &data).await;
    signal(traced(server.pid()), "TERM");
    let (success, log) = server.ended();
    assert!(success, "{log}");
    fs::read_to_string(trace).unwrap()
}

async fn one_alert_is_synced(synchronous: &str) -> bool {
    let trace = trace_of(synchronous, async |url: &str, _: &Path| {
        let (status, _) = answer(client().post(format!("{url}/v1/alerts")).json(&alert(alert_id()))).await;
        assert_eq!(status, 201);
    });
    was_synced_in_between(&trace.await, "POST /v1/alerts", "HTTP/1.1 201", "main.db-wal")
}

#[tokio::test]
async fn the_log_is_on_the_disk_before_an_alert_is_answered() {
    assert!(one_alert_is_synced("full").await);
}

#[tokio::test]
async fn with_synchronous_off_it_is_not_so_the_check_can_fail() {
    assert!(!one_alert_is_synced("off").await);
}

#[tokio::test]
async fn the_log_is_on_the_disk_before_a_text_message_is_answered() {
    let trace = trace_of("full", async |url: &str, data: &Path| {
        let add = run(main_server().args(["gateway", "add", "--name", "acme", "--data"]).arg(data));
        let key = GatewayKey::of_text(String::from_utf8(add.stdout).unwrap().trim()).unwrap();
        let body = r#"{"provider_message_id": "m1", "from": "9812345678", "text": "help"}"#;
        let (timestamp, signature) = key.sign(body.as_bytes(), chrono::Utc::now());
        let request = client().post(format!("{url}/v1/inbound/sms"));
        let request = request.header(TIMESTAMP, timestamp).header(SIGNATURE, signature).body(body);
        assert_eq!(answer(request).await.0, 200);
    });
    assert!(was_synced_in_between(&trace.await, "POST /v1/inbound/sms", "HTTP/1.1 200", "main.db-wal"));
}

#[tokio::test]
async fn a_chunk_of_evidence_is_on_the_disk_before_it_is_answered() {
    let trace = trace_of("full", async |url: &str, _: &Path| {
        let (secret, id) = secret_alert();
        let hash = ContentHash::of(b"OggS and a voice").to_string();
        let path = format!("{url}/v1/alerts/{id}/attachments");
        let said = json!({"sha256": hash, "bytes": 16, "media_type": "audio/ogg"});
        let (status, _) = answer(client().post(&path).header("alert-secret", &secret).json(&said)).await;
        assert_eq!(status, 201);
        let put = client().put(format!("{path}/{hash}?from=0")).header("alert-secret", &secret);
        let (status, state) = answer(put.body("OggS and a vo")).await;
        assert_eq!((status, &state["received"]), (200, &json!(13)));
    });
    assert!(was_synced_in_between(&trace.await, "PUT /v1/alerts", "HTTP/1.1 200", ".part"));
}
