//! What reaches whose phone: a case that moves between hubs, people who join and leave one, volunteers, and staff whose role
//! or hub changes.

use domain::{ids::AlertId, permission::Role};
use serde_json::{Value, json};
use server::{
    clock::Clock,
    storage::{Moving, Storage, sqlite::SqliteStorage},
};

use crate::{
    casework::{raised, stored},
    stream::Events,
    support::{Server, SignedIn, alert, alert_id, answer, case_changes, noon},
};

/// The phone of a member of staff: what it has seen, and where its news ends.
struct Phone<'a> {
    server: &'a Server,
    staff: SignedIn,
    cursor: String,
}

impl<'a> Phone<'a> {
    async fn of(server: &'a Server, role: Role, hub: &str) -> Self {
        let staff = server.member(role, hub).await;
        let cursor = server.sync(&staff.token, None, &[]).await["cursor"].as_str().unwrap().to_owned();
        Self { server, staff, cursor }
    }

    /// The changes of cases since it last asked.
    async fn hears(&mut self) -> Vec<Value> {
        let told = self.server.sync(&self.staff.token, Some(&self.cursor), &[]).await;
        assert_eq!(told.get("resync"), None);
        told["cursor"].as_str().unwrap().clone_into(&mut self.cursor);
        case_changes(&told)
    }

    /// The one change of a case since it last asked.
    async fn hears_one(&mut self) -> Value {
        let mut changes = self.hears().await;
        assert_eq!(changes.len(), 1, "{changes:?}");
        changes.remove(0)
    }

    async fn works(&self, work: &str, id: AlertId, with: Value) -> Value {
        self.server.works(&self.staff.token, work, id, with).await
    }
}

/// A case of Mumbai that its Asha has, with a story.
async fn taken<'a>(server: &'a Server, kind: &str) -> (AlertId, Phone<'a>) {
    let mut sent = alert(alert_id());
    sent["kind"] = json!(kind);
    sent["note"] = json!("at the site");
    server.raise(&sent).await;
    let id = sent["alert_id"].as_str().unwrap().parse().unwrap();
    let asha = Phone::of(server, Role::HubStaff, "mumbai").await;
    asha.works("acknowledge", id, json!({})).await;
    asha.works("add_note", id, json!({"text": "she is with her sister"})).await;
    (id, asha)
}

fn shows_story(change: &Value) -> bool {
    let record = &change["record"];
    let notes = record["notes"].as_array().is_some_and(|notes| !notes.is_empty());
    let hides = record["hidden"].as_array().is_some_and(|hidden| hidden.contains(&json!("story")));
    let (told, position) =
        (&record["alert"]["note"]["value"] == "at the site", !record["position"].is_null());
    assert!(notes != hides && told == notes && position == notes, "{record}");
    notes
}

/// Of a sensitive case only those on it see name and story. Who joins gets them by the next pull and who leaves loses them,
/// with nothing else done to the case.
#[tokio::test]
async fn who_joins_a_sensitive_case_gets_what_is_hidden_and_who_leaves_loses_it() {
    let server = Server::start().await;
    let (id, asha) = taken(&server, "assault").await;
    let mut ravi = Phone::of(&server, Role::HubStaff, "mumbai").await;
    let mut central = Phone::of(&server, Role::CentralStaff, "central").await;
    let mut zone = Phone::of(&server, Role::ZonalStaff, "zone-south-west").await;
    asha.works("add_note", id, json!({"text": "called the doctor"})).await;
    for phone in [&mut ravi, &mut central, &mut zone] {
        assert!(!shows_story(&phone.hears_one().await));
        let evidence = server.get(&format!("/v1/cases/{id}/attachments")).bearer_auth(&phone.staff.token);
        assert_eq!(answer(evidence).await.0, 404, "evidence is part of the story");
    }
    asha.works("join_team", id, json!({"staff": ravi.staff.id})).await;
    assert!(shows_story(&ravi.hears_one().await));
    assert!(!shows_story(&central.hears_one().await));
    let evidence = server.get(&format!("/v1/cases/{id}/attachments")).bearer_auth(&ravi.staff.token);
    assert_eq!(answer(evidence).await.0, 200);
    asha.works("leave_team", id, json!({"staff": ravi.staff.id})).await;
    let change = ravi.hears_one().await;
    assert!(!shows_story(&change));
    assert_eq!(change["record"]["notes"], json!([]));
    assert!(shows_story(&json!({"record": server.cases(&asha.staff.token).await[0]})));
}

#[tokio::test]
async fn a_case_that_becomes_sensitive_is_hidden_from_those_who_are_not_on_it() {
    let server = Server::start().await;
    let (id, asha) = taken(&server, "accident").await;
    let mut ravi = Phone::of(&server, Role::HubStaff, "mumbai").await;
    for (sensitive, shows) in [(json!(true), false), (Value::Null, true)] {
        asha.works("set_sensitive", id, json!({"sensitive": sensitive})).await;
        assert_eq!(shows_story(&ravi.hears_one().await), shows);
    }
}

/// Until the other hub accepts, everything stays where it is and the other sees enough to decide; then it has the whole case
/// with its history, and the old one keeps a stub.
#[tokio::test]
async fn a_transferred_case_comes_with_its_history_and_leaves_a_stub() {
    let server = Server::start().await;
    let (id, mut asha) = taken(&server, "accident").await;
    let mut pune = Phone::of(&server, Role::HubStaff, "pune").await;
    let mut zone = Phone::of(&server, Role::ZonalStaff, "zone-south-west").await;
    let before = stored(&server, id).await;
    let proposed = asha
        .works("propose_transfer", id, json!({"hub": "pune", "reason": "she went there", "stays": false}))
        .await;
    assert_eq!(
        (stored(&server, id).await.due, stored(&server, id).await.routing.hub),
        (before.due, before.routing.hub)
    );
    assert_eq!(pune.hears_one().await["record"]["number"], "MUM-2026-000001");
    server.is_refused(&pune.staff.token, "close", id, json!({"outcome": "resolved"}), "not_allowed").await;
    let transfer = &proposed["operation_id"];
    server
        .is_refused(&asha.staff.token, "accept_transfer", id, json!({"transfer": transfer}), "not_allowed")
        .await;

    asha.hears().await;
    zone.hears().await;
    pune.works("accept_transfer", id, json!({"transfer": transfer})).await;
    let there = pune.hears_one().await;
    assert!(shows_story(&there));
    assert_eq!(there["record"]["routing"]["hub"], "pune");
    let told: Vec<_> =
        there["record"]["activity"].as_array().unwrap().iter().map(|line| &line["kind"]).collect();
    assert_eq!(told, ["acknowledge", "propose_transfer", "accept_transfer"]);
    let left = asha.hears_one().await;
    assert_eq!((&left["record"]["is_stub"], shows_story(&left)), (&json!(true), false));
    assert_eq!(left["record"]["routing"]["hub"], "pune");
    server.is_refused(&asha.staff.token, "add_note", id, json!({"text": "one more"}), "not_allowed").await;
    let evidence = server.get(&format!("/v1/cases/{id}/attachments")).bearer_auth(&asha.staff.token);
    assert_eq!(answer(evidence).await.0, 404);
    // what happens there goes on to reach who keeps a stub of it, as a stub, and the zone of both
    pune.works("close", id, json!({"outcome": "resolved"})).await;
    let left = asha.hears_one().await;
    assert_eq!(
        (&left["record"]["status"]["value"], &left["record"]["is_stub"]),
        (&json!("closed"), &json!(true))
    );
    assert_eq!(zone.hears_one().await["record"]["status"]["value"], "closed");
}

#[tokio::test]
async fn a_hub_that_stays_helps_on_and_one_that_helps_no_longer_forgets_the_case() {
    let server = Server::start().await;
    let (id, mut asha) = taken(&server, "accident").await;
    let pune = Phone::of(&server, Role::HubCoordinator, "pune").await;
    let mut chennai = Phone::of(&server, Role::HubStaff, "chennai").await;
    let proposed = asha
        .works("propose_transfer", id, json!({"hub": "pune", "reason": "she went there", "stays": true}))
        .await;
    pune.works("accept_transfer", id, json!({"transfer": proposed["operation_id"]})).await;
    let stays = asha.hears_one().await;
    assert_eq!((&stays["record"]["supporting"][0]["hub"], shows_story(&stays)), (&json!("mumbai"), true));
    asha.works("add_note", id, json!({"text": "told her brother"})).await;
    pune.works("add_supporting_hub", id, json!({"hub": "chennai", "reason": "the employer sits there"}))
        .await;
    assert!(shows_story(&chennai.hears_one().await));
    pune.works("remove_supporting_hub", id, json!({"hub": "chennai"})).await;
    let gone = chennai.hears_one().await;
    assert_eq!((&gone["removed"], gone.get("record")), (&json!(true), None));
    pune.works("add_note", id, json!({"text": "it goes on"})).await;
    assert!(chennai.hears().await.is_empty());
    // a transfer that is declined leaves nothing behind
    let proposed = pune
        .works("propose_transfer", id, json!({"hub": "chennai", "reason": "better there", "stays": false}))
        .await;
    assert!(shows_story(&chennai.hears_one().await));
    chennai
        .works("decline_transfer", id, json!({"transfer": proposed["operation_id"], "reason": "nobody here"}))
        .await;
    assert_eq!(chennai.hears_one().await["removed"], true);
}

#[tokio::test]
async fn a_volunteer_of_any_hub_sees_what_is_ticked_until_it_ends() {
    let server = Server::start().await;
    let (id, asha) = taken(&server, "accident").await;
    let mut volunteer = Phone::of(&server, Role::Volunteer, "pune").await;
    let share = |groups: Value| json!({"volunteer": volunteer.staff.id, "groups": groups});
    let (all, none) = (share(json!(["story", "place"])), share(json!([])));
    asha.works("share_with_volunteer", id, all).await;
    let seen = volunteer.hears_one().await;
    assert!(shows_story(&seen));
    assert_eq!(
        (&seen["record"]["alert"]["phone"], &seen["record"]["hidden"]),
        (&Value::Null, &json!(["identity", "contact", "money"]))
    );
    volunteer.works("add_note", id, json!({"text": "brought her to the clinic"})).await;
    server
        .is_refused(&volunteer.staff.token, "close", id, json!({"outcome": "resolved"}), "not_allowed")
        .await;
    volunteer.hears().await;
    asha.works("share_with_volunteer", id, none).await;
    assert!(!shows_story(&volunteer.hears_one().await));
    asha.works("end_volunteer_share", id, json!({"volunteer": volunteer.staff.id})).await;
    assert_eq!(volunteer.hears_one().await["removed"], true);
    asha.works("add_note", id, json!({"text": "it goes on"})).await;
    assert!(volunteer.hears().await.is_empty());
}

/// Somebody of Central is on a case with its hub; somebody of a hub that helped stays on it by name only as long as their hub
/// does.
#[tokio::test]
async fn the_stream_wakes_whoever_is_on_a_case_by_name() {
    let server = Server::start().await;
    let (id, asha) = taken(&server, "accident").await;
    let volunteer = server.member(Role::Volunteer, "pune").await;
    let mut events = Events::open(&server, &volunteer.token).await;
    raised(&server).await;
    asha.works("share_with_volunteer", id, json!({"volunteer": volunteer.id, "groups": ["story"]})).await;
    let heard = events.cursor().await;
    assert_eq!(
        server.sync(&volunteer.token, None, &[]).await["cursor"],
        json!(heard),
        "of another's case it hears nothing"
    );
}

/// A role or a hub that is taken takes the records with it: the stream ends, and the old cursor begins anew.
#[tokio::test]
async fn who_moves_to_another_hub_begins_anew_and_who_is_removed_is_out() {
    let server = Server::start().await;
    let id = raised(&server).await;
    let ravi = Phone::of(&server, Role::HubStaff, "mumbai").await;
    assert_eq!(server.cases(&ravi.staff.token).await.len(), 1);
    let mut events = Events::open(&server, &ravi.staff.token).await;
    // by a command in another process
    let beside = SqliteStorage::open_beside(&server.folder(), &[], Clock::system().now()).unwrap();
    let moving = Moving {
        staff: ravi.staff.id,
        role: Role::HubCoordinator,
        hubs: ["goa", "pune"].map(domain::hub::HubId::new).to_vec(),
        at: noon(),
    };
    assert!(beside.move_staff(moving).await.unwrap());
    assert_eq!(events.next().await, None, "the stream ends");
    let told = server.sync(&ravi.staff.token, Some(&ravi.cursor), &[]).await;
    let told_of: Vec<_> =
        told["changes"].as_array().unwrap().iter().map(|change| (&change["kind"], &change["id"])).collect();
    let rosters = ["goa", "pune"].map(|hub| (json!("roster"), json!(hub)));
    assert_eq!(
        (&told["resync"], told_of),
        (&json!("begins"), rosters.iter().map(|(kind, id)| (kind, id)).collect())
    );
    server.is_refused(&ravi.staff.token, "acknowledge", id, json!({}), "no_such_case").await;

    assert_eq!(server.storage.remove_staff(ravi.staff.id, noon()).await.unwrap(), Some(1));
    let sync = server.post("/v1/sync").bearer_auth(&ravi.staff.token).json(&json!({"cursor": null}));
    assert_eq!(answer(sync).await.0, 401);
    assert_eq!(server.storage.remove_staff(ravi.staff.id, noon()).await.unwrap(), None);
    assert!(server.storage.staff().await.unwrap().is_empty());
}
