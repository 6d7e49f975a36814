//! Who sees and does what, asked of the real server.

use domain::permission::Role;
use serde_json::{Value, json};

use crate::support::{Server, alert, alert_id, answer};

fn operations(case: &Value) -> [(&'static str, Value); 9] {
    [
        ("confirm_delivery", json!({"type": "confirm_delivery", "case_id": case})),
        ("acknowledge", json!({"type": "acknowledge", "case_id": case})),
        ("add_note", json!({"type": "add_note", "case_id": case, "text": "spoke to the foreman"})),
        ("add_positions", json!({"type": "add_positions", "alert_id": case, "fixes": []})),
        ("cancel_alert", json!({"type": "cancel_alert", "alert_id": case, "claim": "safe"})),
        ("end_tracking", json!({"type": "end_tracking", "case_id": case})),
        ("spoke_with_person", json!({"type": "spoke_with_person", "case_id": case})),
        ("record_false_alarm", json!({"type": "record_false_alarm", "case_id": case})),
        // of a hub that sees the case already, so that it is the same for everybody who may
        ("ring_neighbour", json!({"type": "ring_neighbour", "case_id": case, "hub": "mumbai"})),
    ]
}

#[tokio::test]
async fn staff_of_another_hub_see_nothing_of_a_case_and_change_nothing() {
    let server = Server::start().await;
    let id = alert_id();
    server.raise(&alert(id)).await;
    for (role, hub) in [
        (Role::HubStaff, "pune"),
        (Role::HubCoordinator, "chennai"),
        (Role::ZonalStaff, "zone-central-north"),
        (Role::LinkPerson, "mumbai"),
        (Role::Volunteer, "mumbai"),
        (Role::Administrator, "central"),
    ] {
        let token = server.staff(role, hub).await;
        for (name, body) in operations(&json!(id)) {
            let result = server.does(&token, body).await;
            assert_eq!(
                (&result["outcome"], &result["reason"]["type"]),
                (&json!("refused"), &json!("no_such_case")),
                "{role:?} of {hub}: {name}"
            );
        }
        assert!(server.cases(&token).await.is_empty(), "{role:?} of {hub}");
        let (status, _) = answer(server.get(&format!("/v1/alerts/{id}/receipts")).bearer_auth(&token)).await;
        assert_eq!(status, 404);
    }
    let central = server.staff(Role::CentralStaff, "central").await;
    assert_eq!(server.cases(&central).await[0]["version"], 1);
}

#[tokio::test]
async fn the_hub_its_zone_and_central_see_a_case_and_the_zone_takes_none() {
    let server = Server::start().await;
    for (role, hub, refused) in [
        (Role::HubStaff, "mumbai", vec!["ring_neighbour"]),
        (Role::HubCoordinator, "mumbai", vec!["ring_neighbour"]),
        (Role::CentralStaff, "central", vec![]),
        (
            Role::ZonalStaff,
            "zone-south-west",
            vec![
                "confirm_delivery",
                "acknowledge",
                "add_positions",
                "cancel_alert",
                "end_tracking",
                "spoke_with_person",
                "record_false_alarm",
                "ring_neighbour",
            ],
        ),
    ] {
        let id = alert_id();
        server.raise(&alert(id)).await;
        let token = server.staff(role, hub).await;
        let seen = server.sync(&token, None, &[]).await;
        assert!(
            seen["changes"].as_array().unwrap().iter().any(|change| change["id"] == json!(id)),
            "{role:?}"
        );
        for (name, body) in operations(&json!(id)) {
            let result = server.does(&token, body).await;
            if refused.contains(&name) {
                assert_eq!(result["reason"]["type"], "not_allowed", "{role:?}: {name}");
            } else {
                // Central took the case before it rings a neighbour
                let told = if name == "ring_neighbour" { "already_taken" } else { "" };
                let had_taken = result["reason"]["type"] == told;
                assert!(had_taken || result["outcome"] == "accepted", "{role:?}: {name}: {result}");
            }
        }
    }
}

#[tokio::test]
async fn outside_coverage_central_owns_the_case_and_the_nearest_hub_rings_too() {
    let server = Server::start().await;
    let mut lucknow = alert(alert_id());
    lucknow["fix"]["latitude"] = json!(26.85);
    lucknow["fix"]["longitude"] = json!(80.95);
    let (_, told) = server.raise(&lucknow).await;
    assert_eq!(
        (&told["hub"]["id"], &told["outside_coverage"], &told["nearest_hub"]["id"]),
        (&json!("central"), &json!(true), &json!("delhi"))
    );
    for (role, hub) in
        [(Role::CentralStaff, "central"), (Role::HubStaff, "delhi"), (Role::ZonalStaff, "zone-central-north")]
    {
        let token = server.staff(role, hub).await;
        assert_eq!(server.cases(&token).await.len(), 1, "{hub}");
    }
}

#[tokio::test]
async fn a_worker_hears_no_cases_and_does_nothing_to_them() {
    let server = Server::start().await;
    let device = server.device().await;
    let id = alert_id();
    answer(server.post("/v1/alerts").bearer_auth(&device).json(&alert(id))).await;
    assert_eq!(server.sync(&device, None, &[]).await["changes"], json!([]));
    for (name, body) in operations(&json!(id)) {
        let result = server.does(&device, body).await;
        let own = ["add_positions", "cancel_alert"].contains(&name);
        assert_eq!(result["outcome"], if own { "accepted" } else { "refused" }, "{name}");
    }
}

#[tokio::test]
async fn the_second_to_take_a_case_is_told_who_has_it() {
    let server = Server::start().await;
    let id = alert_id();
    server.raise(&alert(id)).await;
    let (first, second) =
        (server.staff(Role::HubStaff, "mumbai").await, server.staff(Role::HubStaff, "mumbai").await);
    let take = json!({"type": "acknowledge", "case_id": id});
    assert_eq!(server.does(&first, take.clone()).await["outcome"], "accepted");
    let result = server.does(&second, take).await;
    assert_eq!(result["reason"], json!({"type": "already_taken", "by": "Staff of mumbai"}));
}
