//! `main-server sms decode` as a person types it, and as a hub's script pipes into it.

use std::{io::Write, process::Stdio};

use domain::{
    alert::AlertReport,
    sms::{PREFIX, encode},
};
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::{
    binary::{main_server, run},
    support::alert_id,
};

/// The answers to what is piped in, one for each line.
fn decode(input: &[u8]) -> Vec<Value> {
    let mut server = main_server()
        .args(["sms", "decode", "--file", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = server.stdin.take().unwrap();
    let input = input.to_vec();
    let writer = std::thread::spawn(move || stdin.write_all(&input));
    let output = server.wait_with_output().unwrap();
    writer.join().unwrap().unwrap();
    assert!(output.status.success());
    String::from_utf8(output.stdout)
        .unwrap()
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

#[test]
fn an_encoded_alert_is_read_with_its_fields_and_without_a_complaint() {
    let report = AlertReport { battery_percent: Some(17), ..AlertReport::new(alert_id()) };
    let answers = decode(encode(&report).as_bytes());
    let [answer] = answers.as_slice() else { panic!("{answers:?}") };
    assert_eq!(
        (&answer["line"], &answer["form"], &answer["set_aside"]),
        (&json!(1), &json!("encoded"), &json!([]))
    );
    assert_eq!(answer["report"]["alert_id"], json!(report.id));
    assert_eq!(answer["report"]["battery_percent"], 17);
    assert_eq!(answer.get("error"), None);
}

#[test]
fn every_line_has_its_answer_and_no_bad_one_stops_the_next() {
    let message = encode(&AlertReport::new(alert_id()));
    let cut = &message[..message.len() - 3];
    let long = "x".repeat(1024 * 1024);
    let longest = "y".repeat(64 * 1024);
    let mut input =
        format!("{message}\r\n\n  \nhelp, not paid\n{cut}\n{PREFIX} 0123\n{long}\n{longest}\n").into_bytes();
    input.extend(b"\xff\xfe bachao\n\0\n");
    input.extend(format!("Fwd: {}", message.to_lowercase()).as_bytes());
    let answers = decode(&input);
    let told: Vec<_> = answers
        .iter()
        .map(|answer| {
            (
                answer["line"].as_u64().unwrap(),
                answer["form"].as_str().unwrap(),
                answer.get("error").is_some(),
            )
        })
        .collect();
    assert_eq!(
        told,
        [
            (1, "encoded", false),
            (2, "none", true),
            (3, "none", true),
            (4, "plain", false),
            (5, "encoded", true),
            (6, "plain", true),
            (7, "none", true),
            (8, "plain", false),
            (9, "plain", true),
            (10, "none", true),
            (11, "encoded", false),
        ]
    );
    assert_eq!(answers[3]["report"], json!({"kind": "wages", "language": "en", "note": "help, not paid"}));
    assert!(answers[4]["set_aside"].as_array().unwrap().contains(&json!("kind")));
    assert!(answers[6]["error"].as_str().unwrap().contains("65536 bytes"));
    assert_eq!(answers[8]["report"]["note"], "\u{fffd}\u{fffd} bachao");
    assert_eq!(answers[10]["report"]["alert_id"], answers[0]["report"]["alert_id"]);
}

#[test]
fn a_file_is_read_and_one_that_is_not_there_is_named() {
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("messages.txt");
    std::fs::write(&file, "मदद\n").unwrap();
    let output = run(main_server().args(["sms", "decode", "--file"]).arg(&file));
    let answer: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(answer["report"], json!({"kind": "unspecified", "language": "hi", "note": "मदद"}));
    let output = run(main_server().args(["sms", "decode", "--file", "/nowhere/at/all.txt"]));
    assert!(
        !output.status.success() && String::from_utf8_lossy(&output.stderr).contains("cannot read /nowhere")
    );
}
