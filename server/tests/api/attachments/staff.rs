//! What staff attach: the operation first, its content by the door of evidence, then read by chunks.

use super::*;

/// A case of this kind that Asha of the hub has taken, and her token.
async fn taken(server: &Server, kind: &str) -> (domain::ids::AlertId, String) {
    let (_, id) = secret_alert();
    let mut sent = alert(id);
    sent["kind"] = json!(kind);
    server.raise(&sent).await;
    let asha = server.staff(Role::HubStaff, "mumbai").await;
    server.works(&asha, "acknowledge", id, json!({})).await;
    (id, asha)
}

fn attach(id: domain::ids::AlertId, content: &[u8]) -> Value {
    let attachment = json!({"sha256": hash(content), "media_type": "image/jpeg", "bytes": content.len(),
        "caption": "the muster roll", "of_paper": true});
    json!({"type": "attach", "case_id": id, "attachment": attachment})
}

/// The content by the door of evidence, with a token instead of the alert's secret.
struct Sender<'a> {
    door: Evidence<'a>,
    token: &'a str,
}

impl<'a> Sender<'a> {
    fn new(server: &'a Server, id: domain::ids::AlertId, token: &'a str) -> Self {
        let door = Evidence { server, secret: String::new(), path: format!("/v1/alerts/{id}/attachments") };
        Self { door, token }
    }

    async fn announce(&self, content: &[u8]) -> (u16, Value) {
        answer(self.door.announcement(content, "image/jpeg").bearer_auth(self.token)).await
    }

    async fn put(&self, named: &[u8], from: usize, chunk: &[u8]) -> (u16, Value) {
        answer(self.door.chunk(named, from, chunk).bearer_auth(self.token)).await
    }
}

async fn read(server: &Server, token: &str, path: &str) -> (u16, Vec<u8>) {
    let got = server.get(path).bearer_auth(token).send().await.unwrap();
    (got.status().as_u16(), got.bytes().await.unwrap().to_vec())
}

#[tokio::test]
async fn what_staff_attach_waits_for_its_content_goes_on_after_a_cut_and_is_read_by_chunks() {
    let server = Server::start().await;
    let (id, asha) = taken(&server, "wages").await;
    let content = photo(600_000);
    assert_eq!(server.does(&asha, attach(id, &content)).await["outcome"], "accepted");
    let record = server.cases(&asha).await[0].clone();
    let note = &record["attachments"][0];
    assert_eq!(
        (&note["waits"], &note["caption"], &note["by"]["name"]),
        (&json!(true), &json!("the muster roll"), &json!("Staff of mumbai"))
    );
    let path = format!("/v1/cases/{id}/attachments/{}", hash(&content));
    assert_eq!(read(&server, &asha, &path).await.0, 404, "it is not there yet");

    let chunk = usize::try_from(CHUNK_BYTES).unwrap();
    let sender = Sender::new(&server, id, &asha);
    assert_eq!(sender.announce(&content).await.0, 201);
    assert_eq!(sender.put(&content, 0, &content[..chunk]).await.0, 200);
    // the phone was cut off, and asks where it stands
    let (status, told) = sender.announce(&content).await;
    assert_eq!((status, &told["received"]), (200, &json!(chunk)));
    sender.put(&content, chunk, &content[chunk..2 * chunk]).await;
    assert_eq!(sender.put(&content, 2 * chunk, &content[2 * chunk..]).await.1["complete"], true);
    let note = server.cases(&asha).await[0]["attachments"][0].clone();
    assert_eq!((&note["waits"], &note["caption"]), (&Value::Null, &json!("the muster roll")));

    let mut got = Vec::new();
    while got.len() < content.len() {
        let (status, bytes) = read(&server, &asha, &format!("{path}?from={}", got.len())).await;
        assert!(status == 200 && bytes.len() <= chunk && !bytes.is_empty());
        got.extend(bytes);
    }
    assert!(got == content, "the chunks make the content");
    assert_eq!(read(&server, &asha, &path).await, (200, content.clone()));
    for wrong in [content.len().to_string(), "last".to_owned(), "-1".to_owned()] {
        assert_eq!(read(&server, &asha, &format!("{path}?from={wrong}")).await.0, 422, "{wrong}");
    }
}

#[tokio::test]
async fn content_that_is_another_than_the_operation_named_is_thrown_away() {
    let server = Server::start().await;
    let (id, asha) = taken(&server, "wages").await;
    let (content, other) = (photo(1000), [&photo(999)[..], b"x"].concat());
    server.does(&asha, attach(id, &content)).await;
    let sender = Sender::new(&server, id, &asha);
    sender.announce(&content).await;
    let (status, told) = sender.put(&content, 0, &other).await;
    assert_eq!((status, problem(&told)), (409, "wrong-content"));
    assert_eq!(server.cases(&asha).await[0]["attachments"][0]["waits"], true);
    assert_eq!(sender.put(&content, 0, &content).await.1["complete"], true);
}

#[tokio::test]
async fn another_hub_a_volunteer_and_who_is_not_on_a_sensitive_case_neither_attach_nor_send_nor_read() {
    let server = Server::start().await;
    let (id, asha) = taken(&server, "assault").await;
    let content = photo(1000);
    server.does(&asha, attach(id, &content)).await;
    let sender = Sender::new(&server, id, &asha);
    sender.announce(&content).await;
    sender.put(&content, 0, &content).await;
    let path = format!("/v1/cases/{id}/attachments/{}?from=0", hash(&content));
    assert_eq!(read(&server, &asha, &path).await, (200, content.clone()));

    let strangers = [
        server.staff(Role::HubStaff, "pune").await,
        server.staff(Role::Volunteer, "mumbai").await,
        server.staff(Role::HubStaff, "mumbai").await,
        server.staff(Role::CentralStaff, "central").await,
        server.staff(Role::ZonalStaff, "zone-south-west").await,
        server.device().await,
    ];
    let more = photo(2000);
    for token in &strangers {
        let sender = Sender::new(&server, id, token);
        assert_eq!(sender.announce(&more).await.0, 404, "announced");
        assert_eq!(sender.put(&content, 0, &content).await.0, 404, "sent");
        assert_eq!(read(&server, token, &path).await.0, 404, "read");
    }
    for token in &strangers[..5] {
        let refused = server.does(token, attach(id, &more)).await;
        assert_eq!(refused["outcome"], "refused", "{refused}");
    }
    assert_eq!(server.cases(&asha).await[0]["attachments"].as_array().map(Vec::len), Some(1));
}

#[tokio::test]
async fn what_staff_attach_has_room_beside_what_the_person_sent() {
    let server = Server::start().await;
    let (evidence, id) = Evidence::of_a_new_alert(&server);
    server.raise(&alert(id)).await;
    for length in 0..20 {
        assert_eq!(evidence.announce(&photo(100 + length)).await.0, 201);
    }
    assert_eq!(evidence.announce(&photo(200)).await.0, 413);
    let asha = server.staff(Role::HubStaff, "mumbai").await;
    assert_eq!(Sender::new(&server, id, &asha).announce(&photo(200)).await.0, 201);
}

#[tokio::test]
async fn what_the_person_sends_has_room_beside_what_staff_attached() {
    let server = Server::start().await;
    let (evidence, id) = Evidence::of_a_new_alert(&server);
    server.raise(&alert(id)).await;
    let asha = server.staff(Role::HubStaff, "mumbai").await;
    let sender = Sender::new(&server, id, &asha);
    for length in 0..100 {
        assert_eq!(sender.announce(&photo(100 + length)).await.0, 201);
    }
    assert_eq!(sender.announce(&photo(200)).await.0, 413);
    for length in 0..20 {
        assert_eq!(evidence.announce(&photo(300 + length)).await.0, 201, "photo {length} of the person");
    }
    assert_eq!(evidence.announce(&photo(400)).await.0, 413);
    // what staff attached already is theirs, also where the person sends the same
    assert_eq!(evidence.announce(&photo(100)).await.0, 200);
}
