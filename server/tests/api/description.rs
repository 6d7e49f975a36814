//! `/openapi.json` against what is really sent.

use std::collections::BTreeSet;

use domain::{
    permission::Role,
    place::{Block, DistrictAreas},
};
use serde_json::{Value, json};
use server::{files::ContentHash, storage::Areas};

use crate::inbound::Provider;
use crate::support::{Server, alert, answer, device_id, operation, secret_alert};

fn names<'a>(fields: impl IntoIterator<Item = &'a String>) -> BTreeSet<&'a str> {
    fields.into_iter().map(String::as_str).collect()
}

/// Every field that was sent is described, and every one that is described as required was sent, at every depth.
fn fits(api: &Value, schema: &str, sent: &Value) {
    let described = &api["components"]["schemas"][schema];
    let properties = described["properties"].as_object().unwrap_or_else(|| panic!("no schema {schema}"));
    let (sent_names, known) = (names(sent.as_object().unwrap().keys()), names(properties.keys()));
    assert!(sent_names.is_subset(&known), "{schema}: sent {sent_names:?}, described {known:?}");
    for required in described["required"].as_array().into_iter().flatten() {
        assert!(sent_names.contains(required.as_str().unwrap()), "{schema}: {required} was not sent");
    }
    for (name, value) in sent.as_object().unwrap() {
        let property = &properties[name.as_str()];
        let inner = property.get("items").unwrap_or(property).to_string();
        let Some((_, inner)) = inner.split_once("#/components/schemas/") else { continue };
        let inner = inner.split('"').next().unwrap();
        match value {
            Value::Object(_) => fits(api, inner, value),
            Value::Array(values) => values.iter().for_each(|value| fits(api, inner, value)),
            _ => {}
        }
    }
}

#[tokio::test]
async fn every_address_answers_and_every_answer_is_as_described() {
    let server = Server::start().await;
    let (status, api) = answer(server.get("/openapi.json")).await;
    assert_eq!((status, api["openapi"].as_str().map(|version| &version[..2])), (200, Some("3.")));
    let paths: Vec<_> = api["paths"]
        .as_object()
        .unwrap()
        .iter()
        .flat_map(|(path, methods)| {
            methods.as_object().unwrap().keys().map(move |method| format!("{method} {path}"))
        })
        .collect();
    insta::assert_json_snapshot!(paths);
    for operation in paths {
        let (method, path) = operation.split_once(' ').unwrap();
        let path = path.replace("{alert_id}", &secret_alert().1.to_string());
        let method = reqwest::Method::from_bytes(method.to_uppercase().as_bytes()).unwrap();
        let status =
            server.client.request(method, format!("{}{path}", server.url)).send().await.unwrap().status();
        assert!(status != 405 && status.as_u16() < 500, "{operation}: {status}");
    }

    let device = server.device().await;
    let (secret, id) = secret_alert();
    fits(&api, "AlertBody", &alert(id));
    let (_, told) = answer(server.post("/v1/alerts").bearer_auth(&device).json(&alert(id))).await;
    fits(&api, "AlertAnswer", &told);
    let path = format!("/v1/alerts/{id}/receipts");
    fits(&api, "Receipts", &answer(server.get(&path).header("alert-secret", secret)).await.1);
    fits(&api, "Problem", &answer(server.get(&path)).await.1);
    fits(&api, "Hubs", &answer(server.get("/v1/hubs")).await.1);
    fits(&api, "Basics", &answer(server.get("/v1/basics")).await.1);
    fits(&api, "Health", &answer(server.get("/healthz")).await.1);
    let code = server.invited(Role::HubStaff, &["mumbai"]).await;
    let (_, session) = server.session(&code, device_id()).await;
    fits(&api, "Session", &session);
    let list = DistrictAreas {
        state: "Bihar".to_owned(),
        district: "Gaya".to_owned(),
        blocks: vec![Block { name: "Barachatti".to_owned(), panchayats: vec!["Binda".to_owned()] }],
        ..DistrictAreas::default()
    };
    server.storage.set_areas(vec![list]).await.unwrap();
    let areas =
        server.get("/v1/areas?state=Bihar&district=Gaya").bearer_auth(session["token"].as_str().unwrap());
    fits(&api, "DistrictAreas", &answer(areas).await.1);
    let sent = [operation(1, json!({"type": "acknowledge", "case_id": id}))];
    fits(&api, "SyncRequest", &json!({"cursor": null, "operations": sent, "page_bytes": 65536}));
    let types =
        &api["components"]["schemas"]["Operation"]["properties"]["body"]["properties"]["type"]["enum"];
    let types: Vec<_> = types.as_array().unwrap().iter().map(|name| name.as_str().unwrap()).collect();
    assert!(
        ["raise_alert", "split", "file_atr", "set_shifts"].iter().all(|name| types.contains(name)),
        "{types:?}"
    );
    assert!(!["ring_on", "set_members", "read_case"].iter().any(|name| types.contains(name)), "{types:?}");
    fits(&api, "SyncResponse", &server.sync(session["token"].as_str().unwrap(), None, &sent).await);
}

#[tokio::test]
async fn what_evidence_and_gateways_are_told_is_as_described() {
    let server = Server::start().await;
    let (_, api) = answer(server.get("/openapi.json")).await;
    let (staff, (secret, id)) = (server.staff(Role::HubStaff, "mumbai").await, secret_alert());
    server.raise(&alert(id)).await;
    let content = b"OggS and a voice";
    let hash = ContentHash::of(content).to_string();
    let said = json!({"sha256": hash, "bytes": content.len(), "media_type": "audio/ogg"});
    fits(&api, "AnnounceAttachment", &said);
    let path = format!("/v1/alerts/{id}/attachments");
    let (_, told) = answer(server.post(&path).header("alert-secret", &secret).json(&said)).await;
    fits(&api, "AttachmentState", &told);
    let put = |from: u32| {
        let request = server.client.put(format!("{}{path}/{hash}?from={from}", server.url));
        answer(request.header("alert-secret", &secret).body(content.to_vec()))
    };
    fits(&api, "AttachmentProblem", &put(1).await.1);
    fits(&api, "AttachmentState", &put(0).await.1);
    let listed = answer(server.get(&format!("/v1/cases/{id}/attachments")).bearer_auth(staff)).await.1;
    assert_eq!(listed["attachments"].as_array().map(Vec::len), Some(1));
    fits(&api, "AttachmentList", &listed);

    let provider = Provider::of(&server).await;
    fits(&api, "Heard", &provider.sms("m1", "9812345678", "help").await);
    fits(&api, "Heard", &provider.missed_call("c1", "9812345678").await);
}
