//! Evidence: announced, sent in chunks, told to the case, read by its staff.

use std::{fs, time::Instant};

use chrono::TimeDelta;
use domain::{
    attachment::{AttachmentState, CHUNK_BYTES},
    permission::Role,
};
use reqwest::RequestBuilder;
use rstest::rstest;
use serde_json::{Value, json};
use server::{
    files::{ContentHash, remove_leftovers},
    storage::{LEFTOVER_AFTER, UNKNOWN_ALERT_LIMIT},
};
use tokio::{io::AsyncWriteExt, net::TcpStream};

use crate::support::{LIMIT, Server, alert, answer, noon, problem, secret_alert, token};

mod staff;

/// A photo of `length` bytes, as far as anybody can tell.
fn photo(length: usize) -> Vec<u8> {
    let mut content = vec![0xff, 0xd8, 0xff, 0xe0];
    content.extend((4..length).map(|at| u8::try_from(at * 7 % 253).unwrap()));
    content
}

fn hash(content: &[u8]) -> String {
    ContentHash::of(content).to_string()
}

/// One alert's evidence, shown with its secret.
struct Evidence<'a> {
    server: &'a Server,
    secret: String,
    path: String,
}

impl<'a> Evidence<'a> {
    fn of_a_new_alert(server: &'a Server) -> (Self, domain::ids::AlertId) {
        let (secret, id) = secret_alert();
        (Self { server, secret, path: format!("/v1/alerts/{id}/attachments") }, id)
    }

    fn announcement(&self, content: &[u8], media_type: &str) -> RequestBuilder {
        let said = json!({"sha256": hash(content), "bytes": content.len(), "media_type": media_type});
        self.server.post(&self.path).json(&said)
    }

    async fn announce(&self, content: &[u8]) -> (u16, Value) {
        answer(self.announcement(content, "image/jpeg").header("alert-secret", &self.secret)).await
    }

    fn chunk(&self, named: &[u8], from: usize, chunk: &[u8]) -> RequestBuilder {
        let url = format!("{}{}/{}?from={from}", self.server.url, self.path, hash(named));
        self.server.client.put(url).body(chunk.to_vec())
    }

    async fn put(&self, named: &[u8], from: usize, chunk: &[u8]) -> (u16, Value) {
        answer(self.chunk(named, from, chunk).header("alert-secret", &self.secret)).await
    }

    /// Announces and sends all of it.
    async fn send(&self, content: &[u8]) -> Value {
        self.announce(content).await;
        let size = usize::try_from(CHUNK_BYTES).unwrap();
        let mut told = Value::Null;
        for (at, chunk) in content.chunks(size).enumerate() {
            let (status, state) = self.put(content, at * size, chunk).await;
            assert_eq!(status, 200, "{state}");
            told = state;
        }
        told
    }
}

async fn attachments(server: &Server, staff: &str, id: impl std::fmt::Display) -> (u16, Value) {
    answer(server.get(&format!("/v1/cases/{id}/attachments")).bearer_auth(staff)).await
}

#[tokio::test]
async fn a_photo_in_chunks_reaches_the_staff_of_the_case() {
    let server = Server::start().await;
    let staff = server.staff(Role::HubStaff, "mumbai").await;
    let (evidence, id) = Evidence::of_a_new_alert(&server);
    server.raise(&alert(id)).await;
    let before = server.sync(&staff, None, &[]).await;
    let content = photo(600_000);
    let (status, told) = evidence.announce(&content).await;
    assert_eq!((status, &told["received"], &told["complete"]), (201, &json!(0), &json!(false)));
    let state: AttachmentState = serde_json::from_value(evidence.send(&content).await).unwrap();
    let whole = AttachmentState { alert_id: id, sha256: hash(&content), received: 600_000, complete: true };
    assert_eq!(state, whole);
    let (status, told) = evidence.announce(&content).await;
    assert_eq!((status, serde_json::from_value(told).ok()), (200, Some(whole)));

    let news = server.sync(&staff, before["cursor"].as_str(), &[]).await;
    let note = &news["changes"][0]["record"]["attachments"][0];
    assert_eq!((&note["sha256"], &note["bytes"]), (&json!(hash(&content)), &json!(600_000)));
    let (_, listed) = attachments(&server, &staff, id).await;
    assert_eq!(listed["attachments"], json!([note]));
    let path = format!("/v1/cases/{id}/attachments/{}", hash(&content));
    let got = server.get(&path).bearer_auth(&staff).send().await.unwrap();
    assert_eq!(
        (got.status().as_u16(), &got.headers()["content-type"]),
        (200, &"image/jpeg".parse().unwrap())
    );
    assert_eq!(got.bytes().await.unwrap(), content);
}

#[tokio::test]
async fn chunks_again_and_at_other_places_do_no_harm_and_say_where_to_go_on() {
    let server = Server::start().await;
    let (evidence, id) = Evidence::of_a_new_alert(&server);
    server.raise(&alert(id)).await;
    let content = photo(1000);
    evidence.announce(&content).await;
    assert_eq!(evidence.put(&content, 0, &content[..400]).await.1["received"], 400);
    assert_eq!(evidence.put(&content, 0, &content[..400]).await.1["received"], 400);
    for (from, chunk) in
        [(500, &content[500..]), (100, &content[200..300]), (400, &[&content[400..], b"x"].concat())]
    {
        let (status, told) = evidence.put(&content, from, chunk).await;
        assert_eq!((status, problem(&told), &told["received"]), (409, "other-offset", &json!(400)));
        assert!(serde_json::from_value::<AttachmentState>(told).is_ok_and(|state| state.alert_id == id));
    }
    let (_, told) = evidence.announce(&content).await;
    assert_eq!(told["received"], 400);
    assert_eq!(evidence.put(&content, 400, &content[400..]).await.1["complete"], true);
    // the answer was lost, and the last chunk comes again
    assert_eq!(evidence.put(&content, 400, &content[400..]).await.1["complete"], true);
    let staff = server.staff(Role::HubStaff, "mumbai").await;
    let (_, listed) = attachments(&server, &staff, id).await;
    assert_eq!(listed["attachments"].as_array().map(Vec::len), Some(1));
}

#[tokio::test]
async fn the_same_chunks_many_times_at_once_make_one_file() {
    let server = Server::start().await;
    let (evidence, id) = Evidence::of_a_new_alert(&server);
    server.raise(&alert(id)).await;
    let content = photo(400_000);
    evidence.announce(&content).await;
    for (from, chunk) in [(0, &content[..250_000]), (250_000, &content[250_000..])] {
        let sent = (0..8).map(|_| evidence.put(&content, from, chunk));
        let answers = futures::future::join_all(sent).await;
        assert!(answers.iter().all(|(status, _)| *status == 200), "{answers:?}");
    }
    assert_eq!(evidence.announce(&content).await.1["complete"], true);
}

#[tokio::test]
async fn content_that_is_not_what_was_announced_is_thrown_away_and_can_be_sent_again() {
    let server = Server::start().await;
    let staff = server.staff(Role::HubStaff, "mumbai").await;
    let (evidence, id) = Evidence::of_a_new_alert(&server);
    server.raise(&alert(id)).await;
    let content = photo(1000);
    evidence.announce(&content).await;
    let mut changed = content.clone();
    changed[700] ^= 1;
    let (status, told) = evidence.put(&content, 0, &changed).await;
    assert_eq!((status, problem(&told), &told["received"]), (409, "wrong-content", &json!(0)));
    let (status, told) = evidence.put(&content, 0, b"MZ this is a program").await;
    assert_eq!((status, problem(&told), &told["received"]), (415, "wrong-media-type", &json!(0)));
    assert_eq!(attachments(&server, &staff, id).await.1["attachments"], json!([]));
    assert_eq!(evidence.send(&content).await["complete"], true);
}

#[rstest]
#[case::too_long(json!({"sha256": hash(b"x"), "bytes": 4 * 1024 * 1024 + 1, "media_type": "image/jpeg"}), 413, "too-large")]
#[case::a_long_voice_note(json!({"sha256": hash(b"x"), "bytes": 3 * 1024 * 1024, "media_type": "audio/mp4"}), 413, "too-large")]
#[case::nothing(json!({"sha256": hash(b"x"), "bytes": 0, "media_type": "audio/ogg"}), 413, "too-large")]
#[case::another_type(json!({"sha256": hash(b"x"), "bytes": 9, "media_type": "text/html"}), 422, "not-understood")]
#[case::no_hash(json!({"sha256": "../../etc/passwd", "bytes": 9, "media_type": "audio/ogg"}), 422, "not-understood")]
#[case::half(json!({"bytes": 9, "media_type": "audio/ogg"}), 422, "not-understood")]
#[tokio::test]
async fn what_cannot_be_evidence_is_refused(#[case] said: Value, #[case] status: u16, #[case] kind: &str) {
    let server = Server::start().await;
    let (evidence, id) = Evidence::of_a_new_alert(&server);
    server.raise(&alert(id)).await;
    let request = server.post(&evidence.path).json(&said).header("alert-secret", &evidence.secret);
    let (got, told) = answer(request).await;
    assert_eq!((got, problem(&told)), (status, kind));
}

#[tokio::test]
async fn chunks_over_256_kib_or_never_announced_are_refused() {
    let server = Server::start().await;
    let (evidence, id) = Evidence::of_a_new_alert(&server);
    server.raise(&alert(id)).await;
    let content = photo(300_000);
    let (status, told) = evidence.put(&content, 0, &content[..10]).await;
    assert_eq!((status, problem(&told)), (404, "no-such-attachment"));
    evidence.announce(&content).await;
    let (status, told) = evidence.put(&content, 0, &content).await;
    assert_eq!((status, problem(&told)), (413, "too-large"));
    let no_place = format!("{}{}/{}", server.url, evidence.path, hash(&content));
    let request = server.client.put(no_place).body("x").header("alert-secret", &evidence.secret);
    assert_eq!(problem(&answer(request).await.1), "not-understood");
}

#[tokio::test]
async fn an_alert_has_at_most_twenty_attachments() {
    let server = Server::start().await;
    let (evidence, id) = Evidence::of_a_new_alert(&server);
    server.raise(&alert(id)).await;
    for length in 100..120 {
        assert_eq!(evidence.announce(&photo(length)).await.0, 201);
    }
    let (status, told) = evidence.announce(&photo(120)).await;
    assert_eq!((status, problem(&told)), (413, "too-many-attachments"));
    assert_eq!(evidence.announce(&photo(119)).await.0, 200);
}

#[tokio::test]
async fn only_who_raised_the_alert_and_its_hub_attach_and_only_its_staff_read() {
    let server = Server::start().await;
    let (mumbai, pune) =
        (server.staff(Role::HubStaff, "mumbai").await, server.staff(Role::HubStaff, "pune").await);
    let (device, other_device) = (server.device().await, server.device().await);
    let (evidence, id) = Evidence::of_a_new_alert(&server);
    answer(server.post("/v1/alerts").bearer_auth(&device).json(&alert(id))).await;
    let content = photo(100);
    let announce = || evidence.announcement(&content, "image/jpeg");
    let (other_secret, _) = secret_alert();
    assert_eq!(problem(&answer(announce()).await.1), "no-token");
    assert_eq!(problem(&answer(announce().header("alert-secret", other_secret)).await.1), "wrong-secret");
    for token in [&other_device, &pune] {
        assert_eq!(answer(announce().bearer_auth(token)).await.0, 404);
    }
    assert_eq!(answer(announce().bearer_auth(&mumbai)).await.0, 201);
    assert_eq!(answer(announce().bearer_auth(&device)).await.0, 200);
    assert_eq!(answer(evidence.chunk(&content, 0, &content).bearer_auth(&pune)).await.0, 404);
    assert_eq!(answer(evidence.chunk(&content, 0, &content).bearer_auth(&device)).await.0, 200);

    let path = format!("/v1/cases/{id}/attachments/{}", hash(&content));
    for token in [&pune, &device] {
        assert_eq!(problem(&attachments(&server, token, id).await.1), "no-such-case");
        assert_eq!(problem(&answer(server.get(&path).bearer_auth(token)).await.1), "no-such-case");
    }
    let (status, told) = answer(server.get(&path).header("alert-secret", &evidence.secret)).await;
    assert_eq!((status, problem(&told)), (401, "no-token"));
    assert_eq!(server.get(&path).bearer_auth(&mumbai).send().await.unwrap().status(), 200);
}

#[tokio::test]
async fn evidence_before_its_alert_waits_for_it_within_limits() {
    let server = Server::start().await;
    let staff = server.staff(Role::HubStaff, "mumbai").await;
    let (evidence, id) = Evidence::of_a_new_alert(&server);
    let content = photo(1000);
    let request = evidence.announcement(&content, "image/jpeg").bearer_auth(token().expose());
    assert_eq!(answer(request).await.0, 401);
    assert_eq!(evidence.send(&content).await["complete"], true);
    let (_, told) = server.raise(&alert(id)).await;
    assert_eq!(told["alert_id"], json!(id));
    let (_, listed) = attachments(&server, &staff, id).await;
    assert_eq!(listed["attachments"][0]["sha256"], hash(&content));
    let record = server.cases(&staff).await[0].clone();
    assert_eq!(record["attachments"], listed["attachments"]);

    let (full, unknown) = Evidence::of_a_new_alert(&server);
    let announce = |mark: char| {
        let half = UNKNOWN_ALERT_LIMIT / 2;
        let said = json!({"sha256": mark.to_string().repeat(64), "bytes": half, "media_type": "image/jpeg"});
        answer(server.post(&full.path).json(&said).header("alert-secret", &full.secret))
    };
    assert_eq!((announce('a').await.0, announce('b').await.0), (201, 201));
    let (status, told) = announce('c').await;
    assert_eq!((status, problem(&told)), (404, "no-such-alert"));
    server.raise(&alert(unknown)).await;
    assert_eq!(announce('c').await.0, 201);
}

#[tokio::test]
async fn evidence_of_a_type_that_nobody_knows_any_more_does_not_hold_up_its_alert() {
    let server = Server::start().await;
    let (evidence, id) = Evidence::of_a_new_alert(&server);
    evidence.send(&photo(100)).await;
    let beside = server.database();
    assert_eq!(beside.execute("UPDATE attachments SET media_type = 'image/x-old'", []).unwrap(), 1);
    assert_eq!(server.raise(&alert(id)).await.0, 201);
}

#[tokio::test]
async fn leftovers_are_removed_after_eight_days_and_whole_evidence_stays() {
    let server = Server::start().await;
    let files = || fs::read_dir(server.folder().join("attachments")).unwrap().count();
    let (evidence, id) = Evidence::of_a_new_alert(&server);
    server.raise(&alert(id)).await;
    evidence.send(&photo(1000)).await;
    evidence.announce(&photo(2000)).await;
    evidence.put(&photo(2000), 0, &photo(2000)[..500]).await;
    let (orphan, _) = Evidence::of_a_new_alert(&server);
    orphan.send(&photo(3000)).await;
    assert_eq!(files(), 3);
    assert_eq!(remove_leftovers(&*server.storage, noon() + LEFTOVER_AFTER).await.unwrap(), 0);
    let later = noon() + LEFTOVER_AFTER + TimeDelta::seconds(1);
    assert_eq!(remove_leftovers(&*server.storage, later).await.unwrap(), 2);
    assert_eq!(files(), 1);
    assert_eq!(evidence.announce(&photo(1000)).await.1["complete"], true);
    assert_eq!(evidence.announce(&photo(2000)).await.0, 201);
}

#[tokio::test]
async fn nobody_says_by_sync_that_evidence_is_there() {
    let server = Server::start().await;
    let staff = server.staff(Role::HubStaff, "mumbai").await;
    let (_, id) = secret_alert();
    server.raise(&alert(id)).await;
    for body in [
        json!({"type": "add_attachment", "case_id": id, "sha256": hash(b"x"), "media_type": "image/jpeg", "bytes": 1}),
        json!({"type": "add_message", "case_id": id, "phone": "+919812345678", "content": {"type": "missed_call"}}),
    ] {
        let result = server.does(&staff, body).await;
        assert_eq!(
            (&result["outcome"], &result["reason"]["type"]),
            (&json!("refused"), &json!("not_allowed"))
        );
    }
}

#[tokio::test]
async fn alerts_wait_for_no_upload_however_many_hang() {
    let server = Server::start().await;
    let (evidence, id) = Evidence::of_a_new_alert(&server);
    server.raise(&alert(id)).await;
    let content = photo(1000);
    evidence.announce(&content).await;
    let address = server.url.strip_prefix("http://").unwrap();
    let mut hanging = Vec::new();
    for _ in 0..64 {
        let mut sender = TcpStream::connect(address).await.unwrap();
        let head = format!(
            "PUT {}/{}?from=0 HTTP/1.1\r\nHost: main\r\nAlert-Secret: {}\r\nContent-Length: 1000\r\n\r\n\u{7f}",
            evidence.path,
            hash(&content),
            evidence.secret
        );
        sender.write_all(head.as_bytes()).await.unwrap();
        hanging.push(sender);
    }
    // once all of them hold their place, the next is told to come back later
    let since = Instant::now();
    loop {
        let (status, told) = evidence.put(&content, 0, b"").await;
        if status == 503 {
            assert_eq!(problem(&told), "not-stored");
            break;
        }
        assert!(since.elapsed() < LIMIT, "{told}");
    }
    assert_eq!(server.raise(&alert(secret_alert().1)).await.0, 201);
    drop(hanging);
    let since = Instant::now();
    while evidence.put(&content, 0, &content).await.0 == 503 {
        assert!(since.elapsed() < LIMIT);
    }
    assert_eq!(evidence.announce(&content).await.1["complete"], true);
}

#[tokio::test]
async fn an_upload_goes_on_where_it_was_when_the_server_starts_again() {
    let server = Server::start().await;
    let (secret, id) = secret_alert();
    server.raise(&alert(id)).await;
    let path = format!("/v1/alerts/{id}/attachments");
    let content = photo(1000);
    let evidence = Evidence { server: &server, secret: secret.clone(), path: path.clone() };
    evidence.announce(&content).await;
    assert_eq!(evidence.put(&content, 0, &content[..600]).await.1["received"], 600);
    let server = server.start_again_after(TimeDelta::days(1)).await;
    let evidence = Evidence { server: &server, secret, path };
    let (status, told) = evidence.announce(&content).await;
    assert_eq!((status, &told["received"]), (200, &json!(600)));
    assert_eq!(evidence.put(&content, 600, &content[600..]).await.1["complete"], true);
}
