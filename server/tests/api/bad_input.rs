//! What no phone should send. Each gets a problem document that says which and why, and the server goes on.

use domain::permission::Role;
use rstest::rstest;
use serde_json::json;
use server::storage::{Ending, Storage};

use crate::support::{Server, alert, alert_id, answer, noon, operation, problem};

#[rstest]
#[case::no_json("help me".to_owned(), 400, "not-json")]
#[case::nothing(String::new(), 400, "not-json")]
#[case::half_a_body("{\"alert_id\": \"01".to_owned(), 400, "not-json")]
#[case::a_list("[1, 2]".to_owned(), 422, "not-an-alert")]
#[case::no_id("{\"kind\": \"medical\"}".to_owned(), 422, "not-an-alert")]
#[case::an_id_of_another_version("{\"alert_id\": \"3d1f2c1e-9d60-4b86-9a3c-0a53b3e8c1aa\"}".to_owned(), 422, "not-an-alert")]
#[case::an_id_that_is_a_number("{\"alert_id\": 7}".to_owned(), 422, "not-an-alert")]
#[case::deep_lists("[".repeat(30_000), 400, "too-deep")]
#[case::deep_objects(format!("{}1{}", "{\"a\":".repeat(5_000), "}".repeat(5_000)), 400, "too-deep")]
#[case::over_64_kib(format!("{{\"note\": \"{}\"}}", "x".repeat(64 * 1024)), 413, "too-large")]
#[case::ten_megabytes("x".repeat(10 * 1024 * 1024), 413, "too-large")]
#[tokio::test]
async fn an_alert_that_is_none_is_refused_and_the_server_goes_on(
    #[case] body: String,
    #[case] status: u16,
    #[case] kind: &str,
) {
    let server = Server::start().await;
    let (got, told) = answer(server.post("/v1/alerts").body(body)).await;
    assert_eq!((got, problem(&told)), (status, kind));
    assert_eq!(server.raise(&alert(alert_id())).await.0, 201);
}

#[tokio::test]
async fn an_alert_of_just_under_64_kib_is_taken() {
    let server = Server::start().await;
    let mut long = alert(alert_id());
    long["note"] = json!("x".repeat(64 * 1024 - 1024));
    assert_eq!(server.raise(&long).await.0, 201);
}

#[tokio::test]
async fn an_unreadable_operation_among_a_hundred_good_ones_is_refused_alone() {
    let server = Server::start().await;
    let staff = server.staff(Role::HubStaff, "mumbai").await;
    let id = alert_id();
    server.raise(&alert(id)).await;
    let note = |n: u64| operation(n, json!({"type": "add_note", "case_id": id, "text": format!("note {n}")}));
    let mut sent: Vec<String> = (1..100).map(|n| note(n).to_string()).collect();
    let deep = format!("{}{}", "[".repeat(20_000), "]".repeat(20_000));
    for bad in [
        "\"what\"",
        "{\"id\": 1e999}",
        "{\"id\": \"half \\ud83d\"}",
        deep.as_str(),
        "{\"id\": \"x\", \"device_seq\": 1}",
    ] {
        sent[49] = bad.to_owned();
        let body = format!("{{\"cursor\": null, \"operations\": [{}]}}", sent.join(","));
        let request = server.post("/v1/sync").bearer_auth(&staff).header("content-type", "application/json");
        let (status, told) = answer(request.body(body)).await;
        assert_eq!(status, 200, "{told}");
        let results = told["results"].as_array().unwrap();
        assert_eq!(results.len(), 99);
        assert_eq!(
            (&results[49]["outcome"], &results[49]["reason"]["type"]),
            (&json!("refused"), &json!("unreadable"))
        );
        assert!(results.iter().enumerate().all(|(at, result)| at == 49 || result["outcome"] != "refused"));
    }
    let record = server.cases(&staff).await[0].clone();
    assert_eq!(record["notes"].as_array().unwrap().len(), 98);
}

#[tokio::test]
async fn a_sync_of_too_much_is_refused_whole() {
    let server = Server::start().await;
    let staff = server.staff(Role::HubStaff, "mumbai").await;
    let sync = || server.post("/v1/sync").bearer_auth(&staff).header("content-type", "application/json");
    let many = vec![json!({}); 101];
    let (status, told) = answer(sync().json(&json!({"operations": many}))).await;
    assert_eq!((status, problem(&told)), (413, "too-many-operations"));
    let (status, told) = answer(sync().body(" ".repeat(3 * 1024 * 1024))).await;
    assert_eq!((status, problem(&told)), (413, "too-large"));
    let (status, told) = answer(sync().json(&json!({"operations": "all"}))).await;
    assert_eq!((status, problem(&told)), (422, "not-understood"));
    let (status, told) = answer(sync().body("[".repeat(10_000))).await;
    assert_eq!((status, problem(&told)), (400, "too-deep"));
    let plain = server.post("/v1/sync").bearer_auth(&staff).header("content-type", "text/plain").body("{}");
    let (status, told) = answer(plain).await;
    assert_eq!((status, problem(&told)), (415, "wrong-content-type"));
}

#[tokio::test]
async fn tokens_that_open_nothing_are_told_apart() {
    let server = Server::start().await;
    let staff = server.staff(Role::HubStaff, "mumbai").await;
    let sync = |token: &str| server.post("/v1/sync").bearer_auth(token).json(&json!({"cursor": null}));
    assert_eq!(answer(sync(&staff)).await.0, 200);
    let id = server.storage.staff().await.unwrap()[0].staff.id;
    assert_eq!(server.storage.end_sessions(Ending::Staff(id, None), noon()).await.unwrap(), 1);
    let (status, told) = answer(sync(&staff)).await;
    assert_eq!((status, problem(&told)), (401, "revoked-token"));
    let (status, told) = answer(server.get("/v1/stream").bearer_auth(&staff)).await;
    assert_eq!((status, problem(&told)), (401, "revoked-token"));
    let (status, told) = answer(sync(&"n".repeat(43))).await;
    assert_eq!((status, problem(&told)), (401, "unknown-token"));
    let (status, told) = answer(sync("weak")).await;
    assert_eq!((status, problem(&told)), (401, "unknown-token"));
    let (status, told) = answer(server.post("/v1/sync").json(&json!({}))).await;
    assert_eq!((status, problem(&told)), (401, "no-token"));
    // and an alert is taken with the revoked one all the same
    let (status, _) = answer(server.post("/v1/alerts").bearer_auth(&staff).json(&alert(alert_id()))).await;
    assert_eq!(status, 201);
}

#[tokio::test]
async fn addresses_and_methods_that_do_not_exist_are_said_so() {
    let server = Server::start().await;
    let (status, told) = answer(server.get("/v1/nothing")).await;
    assert_eq!((status, problem(&told)), (404, "no-such-address"));
    let (status, told) = answer(server.get("/v1/alerts")).await;
    assert_eq!((status, problem(&told)), (405, "wrong-method"));
    let (status, told) = answer(server.get("/v1/alerts/%ff/receipts").header("alert-secret", "x")).await;
    assert_eq!(status, 404, "{told}");
}

#[tokio::test]
async fn devices_say_who_they_are_or_hear_what_is_wrong() {
    let server = Server::start().await;
    let device = json!({"device_id": crate::support::device_id(), "platform": "test", "app_version": "1", "language": "hi"});
    let post = || server.post("/v1/devices").json(&device);
    assert_eq!(problem(&answer(post()).await.1), "no-token");
    assert_eq!(problem(&answer(post().bearer_auth("short")).await.1), "weak-token");
    let token = "a".repeat(43);
    assert_eq!(answer(post().bearer_auth(&token)).await.0, 201);
    assert_eq!(answer(post().bearer_auth(&token)).await.0, 200);
    let (status, told) = answer(post().bearer_auth("b".repeat(43))).await;
    assert_eq!((status, problem(&told)), (409, "device-id-taken"));
    let (status, told) =
        answer(server.post("/v1/devices").bearer_auth(&token).json(&json!({"device_id": 1}))).await;
    assert_eq!((status, problem(&told)), (422, "not-understood"));
}
