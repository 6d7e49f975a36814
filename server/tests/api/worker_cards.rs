//! Cards of workers: signed by the server, checked by phones, shown at an alert; and what an alert knows by them.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use domain::{ids::WorkerId, permission::Role, worker::CardText};
use ring::signature::{ED25519, UnparsedPublicKey};
use serde_json::{Value, json};

use crate::{
    casework::stored,
    support::{ANDHERI, Server, SignedIn, alert, alert_id, answer, fix, noon},
    workers::{accepted, on_worker, registers, worker, worker_id},
};

async fn card_of(server: &Server, who: &SignedIn, id: WorkerId) -> String {
    worker(server, &who.token, id).await["card"]["text"].as_str().unwrap().to_owned()
}

/// An alert without a position that shows this.
fn shows(with: &Value) -> Value {
    let mut sent = alert(alert_id());
    sent["fix"] = Value::Null;
    sent.as_object_mut().unwrap().extend(with.as_object().unwrap().clone());
    sent
}

async fn raised(server: &Server, sent: &Value) -> Value {
    let (status, told) = server.raise(sent).await;
    assert_eq!(status, 201, "{told}");
    let id = sent["alert_id"].as_str().unwrap().parse().unwrap();
    serde_json::to_value(stored(server, id).await).unwrap()
}

#[tokio::test]
async fn a_card_is_signed_with_the_key_that_every_phone_has() {
    let server = Server::start().await;
    let asha = server.member(Role::LinkPerson, "mumbai").await;
    let (one, other) = (worker_id(), worker_id());
    for id in [one, other] {
        accepted(&server, &asha.token, registers(id, json!({"name": "Sunita"}))).await;
    }
    let (status, basics) = answer(server.get("/v1/basics")).await;
    assert_eq!(status, 200);
    let key = URL_SAFE_NO_PAD.decode(basics["field"]["card_key"].as_str().unwrap()).unwrap();
    let checks = |card: &CardText| {
        UnparsedPublicKey::new(&ED25519, &key).verify(&CardText::signed(&card.card), &card.signature).is_ok()
    };
    let cards = [card_of(&server, &asha, one).await, card_of(&server, &asha, other).await];
    let [card, of_other] = cards.map(|text| CardText::parse(&text).unwrap());
    assert!(checks(&card) && checks(&of_other) && card.card != of_other.card);
    assert!(!checks(&CardText { card: card.card, signature: of_other.signature }));
    // the same key after a start
    let server = server.start_again_after(chrono::TimeDelta::zero()).await;
    let (_, again) = answer(server.get("/v1/basics")).await;
    assert_eq!(again["field"]["card_key"], basics["field"]["card_key"]);
}

#[tokio::test]
async fn a_card_names_its_worker_at_an_alert_and_one_that_opens_nothing_stops_none() {
    let server = Server::start().await;
    let asha = server.member(Role::LinkPerson, "mumbai").await;
    let id = worker_id();
    accepted(&server, &asha.token, registers(id, json!({"name": "Sunita"}))).await;
    let lost = card_of(&server, &asha, id).await;
    let case = raised(&server, &shows(&json!({"card": lost}))).await;
    assert_eq!(case["alert"]["worker"]["value"], json!(id));

    accepted(&server, &asha.token, on_worker("replace_card", id, json!({}))).await;
    let new = card_of(&server, &asha, id).await;
    assert_ne!(new, lost);
    let forged = {
        let card = CardText::parse(&new).unwrap();
        let mut signature = card.signature;
        signature[0] ^= 1;
        CardText { card: card.card, signature }.encode()
    };
    for opens_nothing in [lost.as_str(), &forged, "MAIN:C1:broken", "https://example.org"] {
        let case = raised(&server, &shows(&json!({"card": opens_nothing}))).await;
        assert_eq!(case["alert"]["worker"], Value::Null, "{opens_nothing}");
    }
    let case = raised(&server, &shows(&json!({"card": new}))).await;
    assert_eq!(case["alert"]["worker"]["value"], json!(id));
    accepted(&server, &asha.token, on_worker("withdraw_consent", id, json!({}))).await;
    let case = raised(&server, &shows(&json!({"card": new}))).await;
    assert_eq!(case["alert"]["worker"], Value::Null, "erased");
}

/// No fix: the state that was picked, then where the person works, then where they go, then Central.
#[tokio::test]
async fn where_a_registered_worker_works_or_goes_decides_the_hub_where_nothing_better_is_known() {
    let server = Server::start().await;
    let asha = server.member(Role::LinkPerson, "dumka").await;
    let goes = worker_id();
    let destination = json!({"state": "Maharashtra"});
    let details = json!({"name": "Sunita", "origin": {"state": "Jharkhand"}, "destination": destination});
    accepted(&server, &asha.token, registers(goes, details)).await;
    let works = worker_id();
    let (latitude, longitude) = ANDHERI;
    let site = json!({"landmark": "tower 4", "point": {"latitude": latitude, "longitude": longitude}});
    accepted(&server, &asha.token, registers(works, json!({"name": "Ravi", "site": site}))).await;
    let nowhere = worker_id();
    accepted(&server, &asha.token, registers(nowhere, json!({"name": "Meena"}))).await;
    let card = card_of(&server, &asha, goes).await;
    for (sent, reason, state) in [
        (json!({"worker_id": goes}), "registered_destination", json!("Maharashtra")),
        (json!({"card": card}), "registered_destination", json!("Maharashtra")),
        (json!({"worker_id": works}), "registered_destination", json!("Maharashtra")),
        (json!({"worker_id": goes, "state": "Kerala"}), "chosen_state", json!("Kerala")),
        (json!({"worker_id": nowhere}), "no_position", Value::Null),
        (json!({"worker_id": worker_id()}), "no_position", Value::Null),
    ] {
        let case = raised(&server, &shows(&sent)).await;
        assert_eq!(
            (&case["routing"]["reason"], &case["routing"]["state"]),
            (&json!(reason), &state),
            "{sent}"
        );
    }
    // a text message came first and knew nothing
    let mut sent = shows(&json!({}));
    assert_eq!(raised(&server, &sent).await["routing"]["reason"], "no_position");
    sent["card"] = json!(card);
    let (status, _) = server.raise(&sent).await;
    assert_eq!(status, 200);
    let id = sent["alert_id"].as_str().unwrap().parse().unwrap();
    let case = serde_json::to_value(stored(&server, id).await).unwrap();
    assert_eq!(case["routing"]["reason"], "registered_destination");
    assert_eq!(case["alert"]["worker"]["value"], json!(goes));
    // and a fix stands over all of it
    sent["fix"] = fix((22.5726, 88.3639), 20.0, noon());
    server.raise(&sent).await;
    let case = serde_json::to_value(stored(&server, id).await).unwrap();
    assert_eq!((&case["routing"]["hub"], &case["routing"]["reason"]), (&json!("kolkata"), &json!("covered")));
}

/// Whoever looks after somebody sees how their cases stand, and nothing of the story.
#[tokio::test]
async fn the_cases_of_a_worker_stand_on_the_registration() {
    let server = Server::start().await;
    let asha = server.member(Role::LinkPerson, "mumbai").await;
    let hub = server.member(Role::HubStaff, "mumbai").await;
    let (id, colleague) = (worker_id(), worker_id());
    accepted(&server, &asha.token, registers(id, json!({"name": "Sunita"}))).await;
    accepted(&server, &asha.token, registers(colleague, json!({"name": "Ravi"}))).await;
    let mut sent = alert(alert_id());
    sent["worker_id"] = json!(id);
    sent["note"] = json!("he has my passport");
    server.raise(&sent).await;
    let case = sent["alert_id"].clone();
    let brief = |worker: &Value| worker["cases"][0].clone();
    let told = brief(&worker(&server, &asha.token, id).await);
    assert_eq!(
        (&told["case"], &told["kind"], &told["status"], &told["hub"], told.get("taken_by")),
        (&case, &json!("medical"), &json!("new"), &json!("mumbai"), None)
    );
    assert!(!told.to_string().contains("passport"));
    server.works(&hub.token, "acknowledge", &case, json!({})).await;
    let told = brief(&worker(&server, &asha.token, id).await);
    assert_eq!((&told["taken_by"], &told["status"]), (&json!("Staff of mumbai"), &json!("acknowledged")));
    let version = worker(&server, &asha.token, id).await["version"].clone();
    server.works(&hub.token, "add_note", &case, json!({"text": "spoke to her"})).await;
    assert_eq!(worker(&server, &asha.token, id).await["version"], version, "notes are no news of it");

    let person = json!({"person": worker_id(), "details": {"name": "Ravi", "worker": colleague}});
    server.works(&hub.token, "add_person", &case, person).await;
    let of_colleague = worker(&server, &asha.token, colleague).await;
    assert_eq!(brief(&of_colleague)["case"], case);
    server.works(&hub.token, "set_sensitive", &case, json!({"sensitive": true})).await;
    let told = brief(&worker(&server, &asha.token, id).await);
    assert_eq!(told.get("kind"), None, "of a sensitive case not even the kind");
    assert!(server.cases(&asha.token).await.is_empty());
}
