//! What an answer promises: seen from outside, by the system calls of the real binary.

use std::{fs, path::Path, process::Command};

use crate::{
    binary::{Process, main_server, signal},
    support::{alert, alert_id, answer, client},
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

/// Whether the log was on the disk after the request was read and before the answer was written.
fn was_synced_in_between(trace: &str) -> bool {
    let lines: Vec<&str> = trace.lines().collect();
    let read = lines
        .iter()
        .position(|line| line.contains("POST /v1/alerts"))
        .expect("the request is not in the trace");
    let answered =
        lines.iter().position(|line| line.contains("HTTP/1.1 201")).expect("the answer is not in the trace");
    assert!(read < answered);
    let between = &lines[read..answered];
    between.iter().enumerate().any(|(at, line)| {
        let syncs = (line.contains("fdatasync(") || line.contains("fsync(")) && line.contains("main.db-wal");
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

async fn trace_of_one_alert(synchronous: &str) -> String {
    let folder = tempfile::TempDir::new().unwrap();
    let trace = folder.path().join("trace");
    let server = under_strace(&trace, &folder.path().join("data"), synchronous);
    let (status, _) =
        answer(client().post(format!("{}/v1/alerts", server.url)).json(&alert(alert_id()))).await;
    assert_eq!(status, 201);
    signal(traced(server.pid()), "TERM");
    let (success, log) = server.ended();
    assert!(success, "{log}");
    fs::read_to_string(trace).unwrap()
}

#[tokio::test]
async fn the_log_is_on_the_disk_before_an_alert_is_answered() {
    assert!(was_synced_in_between(&trace_of_one_alert("full").await));
}

#[tokio::test]
async fn with_synchronous_off_it_is_not_so_the_check_can_fail() {
    assert!(!was_synced_in_between(&trace_of_one_alert("off").await));
}
