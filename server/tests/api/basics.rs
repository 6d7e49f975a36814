//! What every phone keeps, and how Central changes it.

use std::time::Duration;

use domain::{
    alert::Kinds,
    basics::{Basics, FieldSettings},
};
use rstest::rstest;
use serde_json::{Value, json};
use server::storage::Storage;
use tempfile::TempDir;

use crate::{
    binary::{Process, main_server, run},
    support::{LIMIT, Server, alert, alert_id, answer, client},
};

/// Runs a command on this data; what it printed, where it succeeded, else what it complained of.
pub(crate) fn command(data: &TempDir, arguments: &[&str]) -> Result<String, String> {
    let output = run(main_server().args(arguments).arg("--data").arg(data.path()));
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    if output.status.success() { Ok(text(output.stdout)) } else { Err(text(output.stderr)) }
}

async fn basics(url: &str) -> Value {
    let (status, basics) = answer(client().get(format!("{url}/v1/basics"))).await;
    assert_eq!(status, 200);
    basics
}

#[tokio::test]
async fn at_first_they_are_what_stands_in_the_program() {
    let server = Server::start().await;
    let sent = basics(&server.url).await;
    let read: Basics = serde_json::from_value(sent.clone()).unwrap();
    assert_eq!(read.field.card_key.as_ref().map(String::len), Some(43), "32 bytes of each server's own");
    assert_eq!(read.field.sealing_key.as_ref().map(String::len), Some(43));
    assert_eq!(read.field.sealing_key_id.as_ref().map(String::len), Some(16));
    let field =
        FieldSettings { card_key: None, sealing_key: None, sealing_key_id: None, ..read.field.clone() };
    assert_eq!(Basics { revision: String::new(), field, ..read }, Basics::embedded());
    assert_eq!(sent["revision"].as_str().map(str::len), Some(43));
}

#[tokio::test]
async fn what_a_phone_has_already_is_not_sent_again() {
    let server = Server::start().await;
    let first = server.get("/v1/basics").send().await.unwrap();
    let tag = first.headers()["etag"].to_str().unwrap().to_owned();
    for known in [tag.clone(), format!("W/{tag}"), format!("\"other\", {tag}"), "*".to_owned()] {
        let again = server.get("/v1/basics").header("if-none-match", known).send().await.unwrap();
        assert_eq!((again.status().as_u16(), again.headers()["etag"].to_str().unwrap()), (304, tag.as_str()));
        assert_eq!(again.text().await.unwrap(), "");
    }
    let other = server.get("/v1/basics").header("if-none-match", "\"other\"").send().await.unwrap();
    assert_eq!(other.status().as_u16(), 200);
}

#[tokio::test]
async fn central_adds_renames_moves_and_retires_kinds_while_the_server_runs() {
    let data = TempDir::new().unwrap();
    let server = Process::serve(data.path());
    let before = basics(&server.url).await;
    let flood = ["kind", "set", "--code", "flood", "--urgency", "immediate", "--name", "en=Flood", "--name"];
    command(&data, &[&flood[..], &["hi=बाढ़", "--offered", "sos", "--position", "2"]].concat()).unwrap();
    command(&data, &["kind", "set", "--code", "wages", "--name", "en=Not paid"]).unwrap();
    command(&data, &["kind", "retire", "--code", "threat"]).unwrap();
    let heard = tokio::time::timeout(LIMIT, async {
        loop {
            let now = basics(&server.url).await;
            if now["kinds"].as_array().unwrap().iter().any(|kind| kind["retired"] == true) {
                break now;
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    });
    let after = heard.await.unwrap();
    assert_ne!(after["revision"], before["revision"]);
    let kinds: Kinds = serde_json::from_value(after["kinds"].clone()).unwrap();
    let offered: Vec<_> = kinds.on_sos().map(|kind| kind.code.as_str()).collect();
    assert_eq!(offered, ["accident", "flood", "medical", "assault", "wages", "other"]);
    let named = |code: &str| kinds.iter().find(|kind| kind.code.as_str() == code).unwrap().clone();
    assert_eq!(named("flood").names["hi"], "बाढ़");
    assert!(named("flood").calls_emergency_first);
    let (wages, embedded) = (named("wages"), Kinds::embedded());
    assert_eq!(wages.names["en"], "Not paid");
    let was = embedded.of(&wages.code).unwrap();
    assert_eq!((wages.urgency, wages.on_sos, wages.on_help), (was.urgency, was.on_sos, was.on_help));
}

#[tokio::test]
async fn central_enters_and_clears_numbers() {
    let data = TempDir::new().unwrap();
    assert_eq!(
        command(&data, &["number", "set", "--name", "sms", "--number", "98123 45678"]).unwrap(),
        "sms: +919812345678\n"
    );
    command(&data, &["number", "set", "--name", "missed-call", "--number", "+912226543210"]).unwrap();
    command(&data, &["number", "clear", "--name", "women"]).unwrap();
    let server = Process::serve(data.path());
    let numbers = basics(&server.url).await["numbers"].clone();
    assert_eq!(
        numbers,
        json!({"sms": "+919812345678", "missed_call": "+912226543210", "women": null, "child": "1098", "legal_aid": "15100"})
    );
    let listed = command(&data, &["number", "list"]).unwrap();
    assert!(listed.contains("women        none") && listed.contains("child        1098"), "{listed}");
}

#[rstest]
#[case(&["kind", "set", "--code", "flood"], "name its --urgency")]
#[case(&["kind", "set", "--code", "Flood!", "--urgency", "immediate"], "is no code")]
#[case(&["kind", "set", "--code", "flood", "--urgency", "soon"], "they are immediate, expected, future")]
#[case(&["kind", "set", "--code", "wages", "--name", "Not paid"], "must be as in en=Flood")]
#[case(&["kind", "set", "--code", "wages", "--name", "=Not paid"], "must be as in en=Flood")]
#[case(&["kind", "set", "--code", "unspecified", "--urgency", "future"], "stays immediate")]
#[case(&["kind", "set", "--code", "wages", "--offered", "everywhere"], "must be sos, help")]
#[case(&["kind", "retire", "--code", "flood"], "there is no kind flood")]
#[case(&["kind", "retire", "--code", "unspecified"], "it stays")]
#[case(&["number", "set", "--name", "fax", "--number", "1"], "the numbers are sms, missed-call")]
#[case(&["number", "set", "--name", "women", "--number", "one"], "cannot be the number of women")]
#[case(&["number", "set", "--name", "sms", "--number", "12"], "cannot be the number of sms")]
#[case(&["target", "set", "--urgency", "immediate", "--acknowledge", "0m"], "must be a number with s, m, h or d")]
#[case(&["target", "set", "--urgency", "immediate", "--acknowledge", "400d"], "from 1s to 366d")]
#[case(&["hub", "set-duty", "--hub", "mumbai", "--from", "8", "--to", "20:00"], "two times of the day")]
#[case(&["hub", "set-duty", "--hub", "bombay"], "the hubs are central")]
fn what_cannot_be_is_said(#[case] arguments: &[&str], #[case] why: &str) {
    let told = command(&TempDir::new().unwrap(), arguments).unwrap_err();
    assert!(told.contains(why), "{told}");
}

#[test]
fn times_and_hours_are_listed_as_they_were_set() {
    let data = TempDir::new().unwrap();
    let line = |urgency, acknowledge, first_atr| {
        format!("{urgency:10} acknowledge {acknowledge:5} first-atr {first_atr}\n")
    };
    let listed = [line("immediate", "5m", "1d"), line("expected", "1d", "3d"), line("future", "3d", "7d")];
    assert_eq!(command(&data, &["target", "list"]).unwrap(), listed.concat());
    let set = ["target", "set", "--urgency", "immediate", "--acknowledge", "90s"];
    assert_eq!(command(&data, &set).unwrap(), "immediate: acknowledge 90s\n");
    let set = ["target", "set", "--urgency", "immediate", "--first-atr", "36h"];
    assert_eq!(command(&data, &set).unwrap(), "immediate: first-atr 36h\n");
    assert!(command(&data, &["target", "list"]).unwrap().starts_with(&line("immediate", "90s", "36h")));
    let set =
        ["hub", "set-duty", "--hub", "mumbai", "--from", "08:00", "--to", "20:00", "--number", "98123 45678"];
    assert_eq!(command(&data, &set).unwrap(), "mumbai: 08:00-20:00, +91 98123 45678\n");
    let listed = command(&data, &["hub", "list"]).unwrap();
    assert!(listed.contains("08:00-20:00") && listed.contains("always"), "{listed}");
    assert_eq!(
        command(&data, &["hub", "set-duty", "--hub", "mumbai"]).unwrap(),
        "mumbai: always, no number\n"
    );
}

#[tokio::test]
async fn centrals_list_decides_how_soon_somebody_must_act() {
    let server = Server::start().await;
    let data = server.folder();
    let change = ["kind", "set", "--code", "advice", "--urgency", "future", "--data"];
    assert!(run(main_server().args(change).arg(&data)).status.success());
    let (id, unknown) = (alert_id(), alert_id());
    for (id, kind) in [(id, "advice"), (unknown, "flood")] {
        let mut sent = alert(id);
        sent["kind"] = json!(kind);
        assert_eq!(server.raise(&sent).await.0, 201);
    }
    let urgency = |id: domain::ids::AlertId| {
        let storage = server.storage.clone();
        async move { serde_json::to_value(storage.case(id.into()).await.unwrap().unwrap().case.urgency).unwrap() }
    };
    assert_eq!((urgency(id).await, urgency(unknown).await), (json!("future"), json!("immediate")));
}
