//! Link persons: invited and revoked by the coordinator's phone.

use chrono::TimeDelta;
use domain::{ids::StaffId, invite::InviteCode, permission::Role};
use serde_json::{Value, json};

use crate::{
    stream::Events,
    support::{Server, SignedIn, answer, device_id, invite_code, noon, problem, staff_id},
    workers::{accepted, refused, registers, worker, worker_id},
};

fn invites(id: StaffId, name: &str, code: &InviteCode) -> Value {
    let expires_at = noon() + TimeDelta::days(14);
    let invited = json!({
        "id": id, "name": name, "phone": "+919812345678", "code_sha256": code.hash_text(), "expires_at": expires_at
    });
    json!({"type": "invite_link_person", "hub": "mumbai", "invited": invited})
}

async fn link_person(server: &Server, by: &SignedIn, id: StaffId) -> Value {
    let changes = server.sees(&by.token).await;
    let roster =
        changes.iter().find(|change| change["kind"] == "roster" && change["id"] == "mumbai").unwrap();
    let persons = roster["record"]["link_persons"].as_array().unwrap();
    persons.iter().find(|person| person["id"] == json!(id)).unwrap().clone()
}

#[tokio::test]
async fn a_code_that_a_coordinator_made_offline_opens_as_soon_as_the_server_has_heard_of_it() {
    let server = Server::start().await;
    let coordinator = server.member(Role::HubCoordinator, "mumbai").await;
    let (id, code, phone) = (staff_id(), invite_code(), device_id());
    let asked = json!({"code": code.qr_text(), "device_id": phone});
    let response = server.post("/v1/sessions").json(&asked).send().await.unwrap();
    assert_eq!(response.headers().get("retry-after").unwrap(), "60");
    let (status, told) = crate::support::read(response).await;
    assert_eq!((status, problem(&told)), (403, "unknown-code"));
    accepted(&server, &coordinator.token, invites(id, "Sunita", &code)).await;
    assert_eq!(link_person(&server, &coordinator, id).await["has_phone"], false);
    let (status, session) = answer(server.post("/v1/sessions").json(&asked)).await;
    assert_eq!(status, 201, "{session}");
    assert_eq!(
        session["staff"],
        json!({
            "id": id, "name": "Sunita", "role": "link-person", "hub": "mumbai", "hubs": ["mumbai"]
        })
    );
    assert_eq!(link_person(&server, &coordinator, id).await["has_phone"], true);
    let token = session["token"].as_str().unwrap();
    let registered = worker_id();
    accepted(&server, token, registers(registered, json!({"name": "Meena"}))).await;
    assert_eq!(worker(&server, token, registered).await["keepers"], json!([id]));
    // signed out, as the phone says itself
    let (status, _) =
        answer(server.client.delete(format!("{}/v1/sessions", server.url)).bearer_auth(token)).await;
    assert_eq!(status, 204);
    assert_eq!(link_person(&server, &coordinator, id).await["has_phone"], false);
}

#[tokio::test]
async fn a_revoked_phone_hears_and_sends_nothing_more_and_may_come_back_with_another_code() {
    let server = Server::start().await;
    let coordinator = server.member(Role::HubCoordinator, "mumbai").await;
    let (id, code) = (staff_id(), invite_code());
    accepted(&server, &coordinator.token, invites(id, "Sunita", &code)).await;
    let (_, session) = server.session(&code, device_id()).await;
    let token = session["token"].as_str().unwrap().to_owned();
    let registered = worker_id();
    accepted(&server, &token, registers(registered, json!({"name": "Meena"}))).await;
    let mut stream = Events::open(&server, &token).await;
    let revoke = json!({"type": "revoke_link_person", "hub": "mumbai", "staff": id});
    accepted(&server, &coordinator.token, revoke.clone()).await;
    assert_eq!(stream.next().await, None, "it ends at once");
    let body = json!({"cursor": null, "operations": []});
    let (status, told) = answer(server.post("/v1/sync").bearer_auth(&token).json(&body)).await;
    assert_eq!((status, problem(&told)), (401, "revoked-token"));
    let listed = link_person(&server, &coordinator, id).await;
    assert_eq!((&listed["has_phone"], &listed["revoked"]["by"]), (&json!(false), &json!(coordinator.id)));
    // what she registered is the hub's
    assert_eq!(worker(&server, &coordinator.token, registered).await["name"]["value"], "Meena");
    let (status, told) = server.session(&code, device_id()).await;
    assert_eq!((status, problem(&told)), (403, "used-code"));

    let again = invite_code();
    accepted(&server, &coordinator.token, invites(id, "Sunita Devi", &again)).await;
    let (status, session) = server.session(&again, device_id()).await;
    assert_eq!((status, &session["staff"]["name"]), (201, &json!("Sunita Devi")));
    let token = session["token"].as_str().unwrap();
    assert_eq!(worker(&server, token, registered).await["name"]["value"], "Meena");
}

#[tokio::test]
async fn of_two_codes_for_one_person_only_the_last_opens_and_an_unused_one_ends_with_the_account() {
    let server = Server::start().await;
    let coordinator = server.member(Role::HubCoordinator, "mumbai").await;
    let (id, first, second) = (staff_id(), invite_code(), invite_code());
    accepted(&server, &coordinator.token, invites(id, "Sunita", &first)).await;
    accepted(&server, &coordinator.token, invites(id, "Sunita", &second)).await;
    server.hand.forward(TimeDelta::seconds(1));
    let (status, told) = server.session(&first, device_id()).await;
    assert_eq!((status, problem(&told)), (403, "expired-code"));
    let revoke = json!({"type": "revoke_link_person", "hub": "mumbai", "staff": id});
    accepted(&server, &coordinator.token, revoke).await;
    server.hand.forward(TimeDelta::seconds(1));
    let (status, told) = server.session(&second, device_id()).await;
    assert_eq!((status, problem(&told)), (403, "expired-code"));
}

#[tokio::test]
async fn nobody_else_makes_a_link_person_and_nobody_is_made_one() {
    let server = Server::start().await;
    let coordinator = server.member(Role::HubCoordinator, "mumbai").await;
    for (role, hub, reason) in [
        (Role::HubStaff, "mumbai", "not_allowed"),
        (Role::HubCoordinator, "pune", "no_such_hub"),
        (Role::LinkPerson, "mumbai", "no_such_hub"),
    ] {
        let token = server.staff(role, hub).await;
        let body = invites(staff_id(), "Sunita", &invite_code());
        assert_eq!(refused(&server, &token, body).await, reason, "{role:?} of {hub}");
    }
    // an account that somebody has, here or elsewhere, and a code that was given
    let elsewhere = server.member(Role::LinkPerson, "pune").await;
    for taken in [coordinator.id, elsewhere.id] {
        let body = invites(taken, "Sunita", &invite_code());
        assert_eq!(refused(&server, &coordinator.token, body).await, "already_there");
    }
    let code = invite_code();
    accepted(&server, &coordinator.token, invites(staff_id(), "Sunita", &code)).await;
    let body = invites(staff_id(), "Meena", &code);
    assert_eq!(refused(&server, &coordinator.token, body).await, "already_there");
}
