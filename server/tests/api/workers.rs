//! Registrations of workers: who makes, sees and changes them, and what two registrations of one person come to.

use domain::{
    ids::{SessionId, WorkerId},
    permission::Role,
};
use serde_json::{Value, json};

use crate::support::{Server, SignedIn, noon, operation, operation_id};

pub(crate) fn worker_id() -> WorkerId {
    operation_id().to_string().parse().unwrap()
}

pub(crate) fn session_id() -> SessionId {
    operation_id().to_string().parse().unwrap()
}

/// The body of work on a registration, with the fields of that work.
pub(crate) fn on_worker(work: &str, worker: WorkerId, with: Value) -> Value {
    let mut body = json!({"type": work, "worker_id": worker});
    body.as_object_mut().unwrap().extend(with.as_object().unwrap().clone());
    body
}

pub(crate) fn consent() -> Value {
    json!({"notice": 1, "language": "hi", "way": "thumb_witnessed", "witness": "Savitri of the canteen"})
}

/// Somebody is registered with these details.
pub(crate) fn registers(worker: WorkerId, details: Value) -> Value {
    on_worker("register_worker", worker, json!({"details": details, "consent": consent()}))
}

/// Does something to a registration, and it is accepted.
pub(crate) async fn accepted(server: &Server, token: &str, body: Value) -> Value {
    let result = server.does(token, body).await;
    assert_eq!(result["outcome"], "accepted", "{result}");
    result
}

pub(crate) async fn refused(server: &Server, token: &str, body: Value) -> String {
    let result = server.does(token, body).await;
    assert_eq!(result["outcome"], "refused", "{result}");
    result["reason"]["type"].as_str().unwrap().to_owned()
}

/// What somebody sees of one kind of record.
pub(crate) async fn sees(server: &Server, token: &str, kind: &str) -> Vec<Value> {
    let changes = server.sees(token).await;
    changes
        .into_iter()
        .filter(|change| change["kind"] == kind)
        .map(|change| change["record"].clone())
        .collect()
}

/// The registration as somebody sees it.
pub(crate) async fn worker(server: &Server, token: &str, id: WorkerId) -> Value {
    let all = sees(server, token, "worker").await;
    all.into_iter().find(|worker| worker["id"] == json!(id)).unwrap_or(Value::Null)
}

/// The phone of somebody who looks after workers: what it hears from one pull to the next.
struct Phone {
    who: SignedIn,
    cursor: String,
}

impl Phone {
    async fn of(server: &Server, role: Role, hub: &str) -> Self {
        let who = server.member(role, hub).await;
        let cursor = server.sync(&who.token, None, &[]).await["cursor"].as_str().unwrap().to_owned();
        Self { who, cursor }
    }

    /// Whether each registration that it hears of now came or went.
    async fn hears(&mut self, server: &Server) -> Vec<(String, bool)> {
        let told = server.sync(&self.who.token, Some(&self.cursor), &[]).await;
        assert_eq!(told.get("resync"), None);
        told["cursor"].as_str().unwrap().clone_into(&mut self.cursor);
        let workers = told["changes"].as_array().unwrap().iter().filter(|change| change["kind"] == "worker");
        workers
            .map(|change| (change["id"].as_str().unwrap().to_owned(), change["removed"] != json!(true)))
            .collect()
    }
}

#[tokio::test]
async fn a_registration_is_seen_by_who_made_it_the_hub_and_central_and_by_nobody_else() {
    let server = Server::start().await;
    let asha = server.member(Role::LinkPerson, "mumbai").await;
    let id = worker_id();
    let body = registers(id, json!({"name": "सुनीता", "phones": [{"number": "+919812345678"}]}));
    let sent = operation(1, body);
    let answer = server.sync(&asha.token, None, std::slice::from_ref(&sent)).await;
    assert_eq!(answer["results"][0]["outcome"], "accepted", "{answer}");
    let again = server.sync(&asha.token, None, &[sent]).await;
    assert_eq!(again["results"][0]["outcome"], "repeated", "the answer may have been lost");
    let seen = worker(&server, &asha.token, id).await;
    assert_eq!(seen["name"]["value"], "सुनीता");
    assert_eq!(seen["hub"], "mumbai");
    assert_eq!(seen["version"], answer["results"][0]["seq"]);
    assert_eq!(seen["consents"][0]["witness"], "Savitri of the canteen");
    for (role, hub, sees_it) in [
        (Role::HubStaff, "mumbai", true),
        (Role::HubCoordinator, "mumbai", true),
        (Role::CentralStaff, "central", true),
        (Role::LinkPerson, "mumbai", false),
        (Role::HubStaff, "pune", false),
        (Role::ZonalStaff, "zone-south-west", false),
        (Role::Volunteer, "mumbai", false),
        (Role::Administrator, "central", false),
    ] {
        let token = server.staff(role, hub).await;
        assert_eq!(worker(&server, &token, id).await.is_null(), !sees_it, "{role:?} of {hub}");
        let change = || json!({"fields": ["trade"], "details": {"trade": "domestic"}});
        if sees_it {
            accepted(&server, &token, on_worker("change_worker", id, change())).await;
        } else {
            for (work, with) in [
                ("change_worker", change()),
                ("withdraw_consent", json!({})),
                ("replace_card", json!({})),
                ("give_worker_to", json!({"staff": asha.id})),
            ] {
                let reason = refused(&server, &token, on_worker(work, id, with)).await;
                assert_eq!(reason, "no_such_worker", "{role:?} of {hub}: {work}");
            }
        }
    }
    let device = server.device().await;
    assert_eq!(
        refused(&server, &device, registers(worker_id(), json!({"name": "A"}))).await,
        "no_such_worker"
    );
    let suggests = on_worker("suggest_workers", id, json!({"candidates": []}));
    assert_eq!(refused(&server, &asha.token, suggests).await, "not_allowed", "only the server");
}

#[tokio::test]
async fn a_link_person_sees_no_roster_and_no_case_and_begins_anew_when_asked_to() {
    let server = Server::start().await;
    let asha = server.member(Role::LinkPerson, "mumbai").await;
    let ids: Vec<_> = std::iter::repeat_with(worker_id).take(3).collect();
    for id in &ids {
        accepted(&server, &asha.token, registers(*id, json!({"name": "A"}))).await;
    }
    server.raise(&crate::support::alert(crate::support::alert_id())).await;
    let first = server.sync(&asha.token, None, &[]).await;
    assert_eq!((&first["resync"], &first["staff"]["role"]), (&json!("begins"), &json!("link-person")));
    assert_eq!(first["total"], 3);
    let kinds: Vec<_> = first["changes"].as_array().unwrap().iter().map(|change| &change["kind"]).collect();
    assert_eq!(kinds, [&json!("worker"); 3]);
}

/// Whoever looked after somebody before hears that they do no longer, and the next one gets them whole.
#[tokio::test]
async fn a_worker_who_is_given_to_another_leaves_one_phone_and_comes_to_the_other() {
    let server = Server::start().await;
    let mut asha = Phone::of(&server, Role::LinkPerson, "mumbai").await;
    let mut ravi = Phone::of(&server, Role::LinkPerson, "mumbai").await;
    let coordinator = server.member(Role::HubCoordinator, "mumbai").await;
    let elsewhere = server.member(Role::LinkPerson, "pune").await;
    let id = worker_id();
    accepted(&server, &asha.who.token, registers(id, json!({"name": "Sunita"}))).await;
    assert_eq!(asha.hears(&server).await, [(id.to_string(), true)]);
    assert!(ravi.hears(&server).await.is_empty());
    let give = |to| on_worker("give_worker_to", id, json!({"staff": to}));
    assert_eq!(refused(&server, &asha.who.token, give(ravi.who.id)).await, "not_allowed");
    assert_eq!(refused(&server, &coordinator.token, give(elsewhere.id)).await, "no_such_staff");
    accepted(&server, &coordinator.token, give(ravi.who.id)).await;
    assert_eq!(asha.hears(&server).await, [(id.to_string(), false)]);
    assert_eq!(ravi.hears(&server).await, [(id.to_string(), true)]);
    let change = json!({"fields": ["trade"], "details": {"trade": "domestic"}});
    assert_eq!(
        refused(&server, &asha.who.token, on_worker("change_worker", id, change)).await,
        "no_such_worker"
    );
}

/// Two link persons register the same woman under two spellings; the hub joins the two, both phones follow, and undoing it
/// restores both.
#[tokio::test]
async fn two_registrations_become_one_and_two_again_on_all_phones() {
    let server = Server::start().await;
    let mut asha = Phone::of(&server, Role::LinkPerson, "mumbai").await;
    let mut ravi = Phone::of(&server, Role::LinkPerson, "mumbai").await;
    let hub = server.member(Role::HubStaff, "mumbai").await;
    let (one, other) = (worker_id(), worker_id());
    accepted(&server, &asha.who.token, registers(one, json!({"name": "Sunita"}))).await;
    accepted(&server, &ravi.who.token, registers(other, json!({"name": "Suneeta"}))).await;
    let (before_one, before_other) =
        (worker(&server, &hub.token, one).await, worker(&server, &hub.token, other).await);
    asha.hears(&server).await;
    ravi.hears(&server).await;

    // who sees only one of the two joins nothing, and is not told of the other
    let merge = on_worker("merge_workers", one, json!({"into": other}));
    assert_eq!(refused(&server, &asha.who.token, merge.clone()).await, "no_such_worker");
    let joined = accepted(&server, &hub.token, merge.clone()).await;
    assert_eq!(asha.hears(&server).await, [(one.to_string(), true)]);
    assert_eq!(ravi.hears(&server).await, [(other.to_string(), true)]);
    let seen = worker(&server, &asha.who.token, one).await;
    assert_eq!(seen["merged_into"]["worker"], json!(other));
    assert_eq!((&seen["name"]["value"], &seen["version"]), (&json!("Sunita"), &joined["seq"]));
    let stands = worker(&server, &ravi.who.token, other).await;
    assert_eq!(stands["merged_from"][0]["worker"], json!(one));
    // the merged one keeps working
    let change = json!({"fields": ["trade"], "details": {"trade": "domestic"}});
    accepted(&server, &asha.who.token, on_worker("change_worker", one, change)).await;
    let chain = on_worker("merge_workers", other, json!({"into": one}));
    assert_eq!(refused(&server, &hub.token, chain).await, "linked_already");

    accepted(&server, &hub.token, on_worker("unmerge_workers", one, json!({"from": other}))).await;
    for (phone, id, before) in [(&asha, one, before_one), (&ravi, other, before_other)] {
        let mut now = worker(&server, &phone.who.token, id).await;
        now["version"] = before["version"].clone();
        now.as_object_mut().unwrap().remove("trade");
        assert_eq!(now, before);
    }
    accepted(&server, &hub.token, on_worker("keep_apart", one, json!({"other": other}))).await;
    assert_eq!(worker(&server, &hub.token, other).await["apart"], json!([one]));
}

/// Fields merge; two of one field that did not know of each other are both kept.
#[tokio::test]
async fn two_phones_that_change_one_field_lose_nothing() {
    let server = Server::start().await;
    let asha = server.member(Role::LinkPerson, "mumbai").await;
    let hub = server.member(Role::HubStaff, "mumbai").await;
    let id = worker_id();
    let seq = accepted(&server, &asha.token, registers(id, json!({"name": "Sunita"}))).await["seq"].clone();
    for (token, trade) in [(&hub.token, "domestic"), (&asha.token, "hotel")] {
        let change = json!({"fields": ["trade"], "details": {"trade": trade}});
        let mut sent = operation(2, on_worker("change_worker", id, change));
        sent["base"] = seq.clone();
        assert_eq!(server.sync(token, None, &[sent]).await["results"][0]["outcome"], "accepted");
    }
    let trade = worker(&server, &asha.token, id).await["trade"].clone();
    assert_eq!(trade["value"], "domestic");
    assert_eq!(trade["late"][0]["value"], "hotel", "{trade}");
}

#[tokio::test]
async fn a_child_is_registered_only_with_a_guardian() {
    let server = Server::start().await;
    let asha = server.member(Role::LinkPerson, "mumbai").await;
    let id = worker_id();
    let details = json!({"name": "Guddu", "born": {"year": 2012}});
    assert_eq!(refused(&server, &asha.token, registers(id, details.clone())).await, "needs_guardian");
    let mut agreed = consent();
    agreed["guardian"] = json!({"name": "Meena", "relation": "mother"});
    let with_guardian = on_worker("register_worker", id, json!({"details": details, "consent": agreed}));
    accepted(&server, &asha.token, with_guardian).await;
}

#[tokio::test]
async fn a_session_is_seen_by_who_logged_it_its_hub_its_zone_and_central() {
    let server = Server::start().await;
    let asha = server.member(Role::LinkPerson, "mumbai").await;
    let came = worker_id();
    accepted(&server, &asha.token, registers(came, json!({"name": "Sunita"}))).await;
    let id = session_id();
    let on_session = |work: &str, with: Value| {
        let mut body = json!({"type": work, "session_id": id});
        body.as_object_mut().unwrap().extend(with.as_object().unwrap().clone());
        body
    };
    let details = json!({"topic": "wages", "on": noon().date_naive(), "count": {"female": 4}});
    accepted(&server, &asha.token, on_session("log_session", json!({"details": details}))).await;
    accepted(&server, &asha.token, on_session("add_attendees", json!({"workers": [came]}))).await;
    let unknown = on_session("add_attendees", json!({"workers": [came, worker_id()]}));
    assert_eq!(refused(&server, &asha.token, unknown).await, "no_such_worker");
    for (role, hub, sees_it) in [
        (Role::HubStaff, "mumbai", true),
        (Role::ZonalStaff, "zone-south-west", true),
        (Role::CentralStaff, "central", true),
        (Role::LinkPerson, "mumbai", false),
        (Role::HubStaff, "pune", false),
        (Role::ZonalStaff, "zone-central-north", false),
        (Role::Volunteer, "mumbai", false),
    ] {
        let token = server.staff(role, hub).await;
        let seen = sees(&server, &token, "session").await;
        assert_eq!(seen.len(), usize::from(sees_it), "{role:?} of {hub}");
        let change = on_session("change_session", json!({"fields": ["words"], "details": {"words": "well"}}));
        if sees_it {
            assert_eq!(seen[0]["attended"], json!([came]));
            accepted(&server, &token, change).await;
        } else {
            assert_eq!(refused(&server, &token, change).await, "no_such_session", "{role:?} of {hub}");
        }
    }
    accepted(&server, &asha.token, on_session("cancel_session", json!({"reason": "rain"}))).await;
    let again = on_session("add_attendees", json!({"workers": [came]}));
    assert_eq!(refused(&server, &asha.token, again).await, "closed");
}
