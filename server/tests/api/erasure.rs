//! What is left of a registration after the person withdrew their consent: nothing that tells of them, in any file.

use std::{fs, path::Path};

use domain::permission::Role;
use rusqlite::Connection;
use serde_json::{Value, json};

use crate::{
    support::{LIMIT, Server, alert, alert_id},
    workers::{accepted, consent, on_worker, refused, registers, worker, worker_id},
};

const CANARIES: [&str; 7] = [
    "Canary Sunita Devi",
    "+919876501234",
    "Canary Kuju",
    "Canary Contractor",
    "Canary witness",
    "Canary visit about her wages",
    "Canary mother",
];

fn files(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut all = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        if entry.path().is_dir() {
            all.extend(files(&entry.path()));
        } else {
            all.push((entry.path().display().to_string(), fs::read(entry.path()).unwrap()));
        }
    }
    all
}

fn found(folder: &Path, text: &[u8]) -> Vec<String> {
    let holds = |content: &Vec<u8>| content.windows(text.len()).any(|window| window == text);
    files(folder).into_iter().filter(|(_, content)| holds(content)).map(|(name, _)| name).collect()
}

fn column(folder: &Path, sql: &str) -> Vec<Vec<u8>> {
    let connection = Connection::open(folder.join("main.db")).unwrap();
    let mut select = connection.prepare(sql).unwrap();
    let rows = select.query_map([], |row| row.get_ref(0)?.as_bytes().map(<[u8]>::to_vec).map_err(Into::into));
    rows.unwrap().map(Result::unwrap).collect()
}

#[tokio::test]
async fn nothing_of_a_person_is_left_in_any_file_after_they_withdrew() {
    let server = Server::start().await;
    let folder = server.folder();
    let asha = server.member(Role::LinkPerson, "mumbai").await;
    let hub = server.member(Role::HubStaff, "mumbai").await;
    let (id, other) = (worker_id(), worker_id());
    let details = json!({
        "name": CANARIES[0], "phones": [{"number": CANARIES[1]}], "origin": {"state": "Jharkhand", "panchayat": CANARIES[2]},
        "contractor": CANARIES[3], "family": {"name": CANARIES[6], "relation": "mother"}
    });
    let mut agreed = consent();
    agreed["witness"] = json!(CANARIES[4]);
    let registered = on_worker("register_worker", id, json!({"details": details, "consent": agreed}));
    let first = accepted(&server, &asha.token, registered).await;
    accepted(&server, &asha.token, registers(other, json!({"name": "Meena"}))).await;
    let visit = json!({"visit": {"id": worker_id(), "on": "2026-11-22", "words": CANARIES[5]}});
    accepted(&server, &asha.token, on_worker("record_visit", id, visit)).await;
    accepted(&server, &hub.token, on_worker("merge_workers", id, json!({"into": other}))).await;
    let mut sent = alert(alert_id());
    sent["worker_id"] = json!(id);
    server.raise(&sent).await;
    let case = sent["alert_id"].clone();
    let person = json!({"person": worker_id(), "details": {"name": "Her copy", "worker": id}});
    server.works(&hub.token, "add_person", &case, person).await;
    // not even before anybody withdrew does any of it stand in the open
    for canary in CANARIES {
        assert_eq!(found(&folder, canary.as_bytes()), Vec::<String>::new(), "{canary}");
    }
    let of_her = format!("SELECT key FROM worker_keys WHERE worker = '{id}'");
    let key = column(&folder, &of_her).remove(0);
    let sealed = column(&folder, &format!("SELECT sealed FROM sealed_bodies WHERE worker = '{id}'"));
    let record = column(&folder, &format!("SELECT record FROM workers WHERE id = '{id}'")).remove(0);
    assert!(
        sealed.len() >= 4 && !found(&folder, &key).is_empty(),
        "registered, visited, merged, a case noted"
    );

    accepted(&server, &asha.token, on_worker("withdraw_consent", id, json!({}))).await;
    // the keeper cuts the log short by itself
    let limit = tokio::time::Instant::now() + LIMIT;
    let gone = || {
        let bytes = std::iter::once(&key).chain(&sealed).chain(std::iter::once(&record));
        bytes.into_iter().all(|bytes| found(&folder, bytes).is_empty())
    };
    while !gone() {
        assert!(tokio::time::Instant::now() < limit, "what locked her registration is still in a file");
        tokio::task::yield_now().await;
    }
    assert_eq!(column(&folder, &of_her).len(), 0);
    for canary in CANARIES {
        assert_eq!(found(&folder, canary.as_bytes()), Vec::<String>::new(), "{canary}");
    }

    let left = worker(&server, &asha.token, id).await;
    assert_eq!(left["withdrawn"]["by"], json!(asha.id));
    assert_eq!((left.get("name"), left.get("card"), left.get("visits")), (None, None, None));
    assert_eq!(left["consents"][0]["witness"], "", "that she agreed stays, with nobody's name");
    assert_eq!(left["merged_into"]["worker"], json!(other));
    for (work, with) in [
        ("change_worker", json!({"fields": ["name"], "details": {"name": CANARIES[0]}})),
        ("give_consent", json!({"consent": consent()})),
        ("replace_card", json!({})),
        ("set_follow_up", json!({"next": null})),
    ] {
        assert_eq!(refused(&server, &hub.token, on_worker(work, id, with)).await, "erased", "{work}");
    }
    // the log goes on to say that something was done, and by a keyed hash whether it was this
    let kinds = column(&folder, &format!("SELECT kind FROM operations WHERE worker = '{id}' ORDER BY seq"));
    let kinds: Vec<_> = kinds.into_iter().map(|kind| String::from_utf8(kind).unwrap()).collect();
    assert_eq!(kinds[..3], ["register_worker", "record_visit", "merge_workers"]);
    assert_eq!(kinds.last().map(String::as_str), Some("withdraw_consent"));
    assert!(first["seq"].is_u64());
    // the case keeps what it needs of its own, and goes on
    let seen = server.cases(&hub.token).await.remove(0);
    assert_eq!(seen["people"][0]["details"]["value"]["name"], "Her copy");
    server.works(&hub.token, "acknowledge", &case, json!({})).await;
    assert_eq!(worker(&server, &asha.token, id).await["cases"][0]["status"], json!("new"), "as it was");
    assert_eq!(worker(&server, &asha.token, other).await["name"]["value"], json!("Meena"));
    assert_eq!(column(&folder, "PRAGMA integrity_check").remove(0), b"ok");
    assert_ne!(left, Value::Null);
}
