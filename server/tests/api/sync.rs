//! Operations up, changes down.

use std::collections::BTreeSet;

use chrono::TimeDelta;
use domain::{case::Stage, ids::AlertId, permission::Role};
use serde_json::{Value, json};

use crate::{
    ringing::{case, duty, rings_at},
    support::{PUNE, Server, alert, alert_id, answer, case_changes, fix, noon, operation},
};

#[tokio::test]
async fn an_alert_raised_by_sync_takes_the_same_path_as_at_the_door() {
    let server = Server::start().await;
    let device = server.device().await;
    let id = alert_id();
    let mut body = alert(id);
    body["type"] = json!("raise_alert");
    let raise = json!({"id": id, "device_seq": 1, "recorded_at": noon(), "base": null, "body_version": 1, "body": body});
    let sent = async || server.sync(&device, None, std::slice::from_ref(&raise)).await["results"][0].clone();
    assert_eq!(sent().await, json!({"operation_id": id, "outcome": "accepted", "seq": 1, "reason": null}));
    assert_eq!(sent().await["outcome"], "repeated");
    let (status, told) = server.raise(&alert(id)).await;
    assert_eq!((status, &told["case_number"]), (200, &json!("MUM-2026-000001")));
    let receipts = server.get(&format!("/v1/alerts/{id}/receipts")).bearer_auth(&device);
    assert_eq!(answer(receipts).await.0, 200);
}

#[tokio::test]
async fn operations_are_applied_in_the_order_of_their_device_and_answered_in_the_order_sent() {
    let server = Server::start().await;
    let staff = server.staff(Role::HubStaff, "mumbai").await;
    let id = alert_id();
    server.raise(&alert(id)).await;
    let note =
        |seq: u64| operation(seq, json!({"type": "add_note", "case_id": id, "text": format!("{seq}")}));
    let sent = [note(3), note(1), note(2)];
    let told = server.sync(&staff, None, &sent).await;
    let results = told["results"].as_array().unwrap();
    let places: Vec<u64> = results.iter().map(|result| result["seq"].as_u64().unwrap()).collect();
    assert!(places[1] < places[2] && places[2] < places[0], "{places:?}");
    assert!(results.iter().zip(&sent).all(|(result, sent)| result["operation_id"] == sent["id"]));
    let changes = case_changes(&told);
    let notes = changes[0]["record"]["notes"].as_array().unwrap();
    assert_eq!(notes.iter().map(|note| &note["text"]).collect::<Vec<_>>(), ["1", "2", "3"]);
}

#[tokio::test]
async fn the_same_operation_again_is_repeated_and_its_id_with_another_body_is_refused() {
    let server = Server::start().await;
    let staff = server.staff(Role::HubStaff, "mumbai").await;
    let id = alert_id();
    server.raise(&alert(id)).await;
    let mut note = operation(1, json!({"type": "add_note", "case_id": id, "text": "one"}));
    let first = server.sync(&staff, None, &[note.clone()]).await["results"][0].clone();
    let again = server.sync(&staff, None, &[note.clone()]).await["results"][0].clone();
    assert_eq!(
        (&first["outcome"], &again["outcome"], &first["seq"]),
        (&json!("accepted"), &json!("repeated"), &again["seq"])
    );
    note["body"]["text"] = json!("two");
    let other = server.sync(&staff, None, &[note]).await["results"][0].clone();
    assert_eq!((&other["outcome"], &other["reason"]["type"]), (&json!("refused"), &json!("id_reused")));
}

#[tokio::test]
async fn only_what_changed_since_the_cursor_is_sent() {
    let server = Server::start().await;
    let staff = server.staff(Role::HubStaff, "mumbai").await;
    let (first, second) = (alert_id(), alert_id());
    server.raise(&alert(first)).await;
    server.raise(&alert(second)).await;
    let all = server.sync(&staff, None, &[]).await;
    assert_eq!((case_changes(&all).len(), &all["resync"]), (2, &json!("begins")));
    let cursor = all["cursor"].as_str().unwrap();
    let none = server.sync(&staff, Some(cursor), &[]).await;
    assert_eq!((&none["changes"], &none["cursor"], none.get("resync")), (&json!([]), &all["cursor"], None));
    let write = operation(1, json!({"type": "add_note", "case_id": first, "text": "one"}));
    let one = server.sync(&staff, Some(cursor), &[write]).await;
    let ids: Vec<_> = one["changes"].as_array().unwrap().iter().map(|change| &change["id"]).collect();
    assert_eq!(ids, [&json!(first)]);
}

#[tokio::test]
async fn many_changes_come_in_pages_and_none_is_left_out() {
    let server = Server::start().await;
    let staff = server.staff(Role::HubStaff, "mumbai").await;
    let mut raised = BTreeSet::new();
    for n in 0..60 {
        let mut alert = alert(alert_id());
        // ten kilobytes each: more than two pages of 256 KiB
        alert["note"] = json!(format!("{n}{}", "x".repeat(10_000)));
        let (_, told) = server.raise(&alert).await;
        raised.insert(told["alert_id"].as_str().unwrap().to_owned());
    }
    let (mut cursor, mut pages, mut seen) = (None::<String>, Vec::new(), BTreeSet::new());
    loop {
        let page = server.sync(&staff, cursor.as_deref(), &[]).await;
        assert!(page["changes"].to_string().len() < 300 * 1024);
        seen.extend(case_changes(&page).iter().map(|change| change["id"].as_str().unwrap().to_owned()));
        // told once, so that whoever waits sees an end
        assert_eq!(page["total"], if pages.is_empty() { json!(60) } else { Value::Null });
        pages.push(page["resync"].clone());
        cursor = Some(page["cursor"].as_str().unwrap().to_owned());
        if page["more"] == false {
            break;
        }
    }
    assert_eq!(seen, raised);
    assert!(pages.len() >= 3, "{pages:?}");
    assert_eq!((&pages[0], &pages[1]), (&json!("begins"), &json!("continues")));
    let after = server.sync(&staff, cursor.as_deref(), &[]).await;
    assert_eq!((after.get("resync"), &after["changes"]), (None::<&Value>, &json!([])));
}

/// Three pages of cases that were taken, ten kilobytes each, and an alert after them.
#[tokio::test]
async fn what_rings_is_on_the_first_of_many_pages_and_what_leaves_meanwhile_is_told() {
    let server = Server::start().await;
    let (staff, central) =
        (server.staff(Role::HubStaff, "mumbai").await, server.staff(Role::CentralStaff, "central").await);
    let volunteer = server.member(Role::Volunteer, "pune").await;
    let mut ids = Vec::new();
    for _ in 0..60 {
        let mut alert = alert(alert_id());
        alert["note"] = json!("x".repeat(10_000));
        server.raise(&alert).await;
        let id = alert["alert_id"].as_str().unwrap().to_owned();
        server.works(&staff, "acknowledge", &id, json!({})).await;
        let share = json!({"volunteer": volunteer.id, "groups": ["story"]});
        server.works(&staff, "share_with_volunteer", &id, share).await;
        ids.push(id);
    }
    let rings = alert_id();
    server.raise(&alert(rings)).await;
    // it rings at Central when the hub did not take it, and does so still when it rings on no more
    server.hand.forward(TimeDelta::minutes(5));
    rings_at(&server, rings, Stage::Escalated).await;
    let first = server.sync(&central, None, &[]).await;
    assert_eq!(first["changes"][0]["id"], json!(rings));
    server.hand.forward(TimeDelta::minutes(5));
    rings_at(&server, rings, Stage::Overdue).await;
    let told = |page: &Value| -> Vec<(String, bool)> {
        let of = |change: &Value| (change["id"].as_str().unwrap().to_owned(), change["removed"] == true);
        case_changes(page).iter().map(of).collect()
    };
    let rest = async |page: &Value, token: &str| {
        let (mut cursor, mut rest) = (page["cursor"].clone(), Vec::new());
        loop {
            let page = server.sync(token, cursor.as_str(), &[]).await;
            rest.extend(told(&page));
            if page["more"] == false {
                return rest;
            }
            cursor = page["cursor"].clone();
        }
    };

    let first = server.sync(&central, None, &[]).await;
    assert_eq!((&told(&first)[0], &first["more"]), (&(rings.to_string(), false), &json!(true)));
    let last = rest(&first, &central).await.pop();
    assert_eq!(last, Some((rings.to_string(), false)), "and again at its place");

    let first = server.sync(&volunteer.token, None, &[]).await;
    let left = ids[0].clone();
    assert_eq!((&told(&first)[0], &first["more"]), (&(left.clone(), false), &json!(true)));
    server.works(&staff, "end_volunteer_share", &left, json!({"volunteer": volunteer.id})).await;
    let mut rest = rest(&first, &volunteer.token).await;
    assert_eq!(rest.pop(), Some((left, true)), "it was named before it left");
    assert!(rest.iter().all(|(_, removed)| !removed));
    // who begins now never had it
    assert!(told(&server.sync(&volunteer.token, None, &[]).await).iter().all(|(_, removed)| !removed));
}

/// Cases that wait for their hub to be on duty ring nobody, and would take all the room there is for what rings.
#[tokio::test]
async fn only_what_rings_for_the_reader_is_told_before_its_place() {
    let server = Server::start().await;
    // in two minutes: before anything rings on
    duty(&server, "mumbai", "17:32", "18:00").await;
    let (mumbai, central) =
        (server.staff(Role::HubStaff, "mumbai").await, server.staff(Role::CentralStaff, "central").await);
    for _ in 0..60 {
        let mut waits = alert(alert_id());
        waits["kind"] = json!("wages");
        waits["note"] = json!("x".repeat(10_000));
        server.raise(&waits).await;
    }
    let (rings, neighbours) = (alert_id(), alert_id());
    // from a device: nothing throttles it
    let device = server.device().await;
    let raise =
        async |alert: &Value| answer(server.post("/v1/alerts").bearer_auth(&device).json(alert)).await;
    assert_eq!(raise(&alert(rings)).await.0, 201);
    assert_eq!(case(&server, rings).await.ringing.unwrap().stage, Stage::Night);
    let mut other = alert(neighbours);
    other["fix"] = fix(PUNE, 35.0, noon());
    assert_eq!(raise(&other).await.0, 201);
    let ring = json!({"type": "ring_neighbour", "case_id": neighbours, "hub": "mumbai"});
    assert_eq!(server.does(&central, ring).await["outcome"], "accepted");
    let early = async |token: &str| {
        let page = server.sync(token, None, &[]).await;
        let ids: Vec<_> = case_changes(&page).iter().map(|change| change["id"].clone()).collect();
        // the sixty come in the order in which they were raised
        let at = |id: AlertId| ids.iter().position(|there| *there == json!(id));
        assert_eq!(page["more"], true);
        (at(rings), at(neighbours))
    };
    assert_eq!(early(&mumbai).await, (Some(0), Some(1)));
    // at Central the case of Pune does not ring: its hub is on duty
    assert_eq!(early(&central).await, (Some(0), None));
}

#[tokio::test]
async fn a_cursor_of_another_role_or_server_begins_anew() {
    let server = Server::start().await;
    let (mumbai, pune) =
        (server.staff(Role::HubStaff, "mumbai").await, server.staff(Role::HubStaff, "pune").await);
    server.raise(&alert(alert_id())).await;
    let cursor = server.sync(&mumbai, None, &[]).await["cursor"].as_str().unwrap().to_owned();
    assert_eq!(server.sync(&mumbai, Some(&cursor), &[]).await.get("resync"), None);
    let other = server.sync(&pune, Some(&cursor), &[]).await;
    assert_eq!((&other["resync"], case_changes(&other).len()), (&json!("begins"), 0));
    let another_server = Server::start().await;
    let staff = another_server.staff(Role::HubStaff, "mumbai").await;
    assert_eq!(another_server.sync(&staff, Some(&cursor), &[]).await["resync"], "begins");
    assert_eq!(server.sync(&mumbai, Some("nonsense"), &[]).await["resync"], "begins");
}

/// A record that cannot be read is the server's own fault: what is done to it is refused as such, and can be tried again.
#[tokio::test]
async fn an_operation_at_which_the_server_fails_holds_up_no_other() {
    let server = Server::start().await;
    let staff = server.staff(Role::HubStaff, "mumbai").await;
    let (good, bad) = (alert_id(), alert_id());
    server.raise(&alert(good)).await;
    server.raise(&alert(bad)).await;
    let store = server.database();
    let sql = "UPDATE cases SET record = ?1 WHERE id = ?2 RETURNING (SELECT record FROM cases WHERE id = ?2)";
    let store_record =
        |record: &str| store.query_row(sql, [record, &bad.to_string()], |row| row.get::<_, String>(0));
    let whole: String = store
        .query_row("SELECT record FROM cases WHERE id = ?1", [bad.to_string()], |row| row.get(0))
        .unwrap();
    store_record("{}").unwrap();

    let note = |seq: u64, id| operation(seq, json!({"type": "add_note", "case_id": id, "text": "x"}));
    let sent = [note(1, good), note(2, bad), note(3, good)];
    let told = server.sync(&staff, None, &sent).await;
    let outcomes: Vec<_> =
        told["results"].as_array().unwrap().iter().map(|result| &result["outcome"]).collect();
    assert_eq!(outcomes, ["accepted", "refused", "accepted"]);
    assert_eq!(told["results"][1]["reason"], json!({"type": "fault"}));
    assert_eq!(case_changes(&told)[0]["record"]["notes"].as_array().unwrap().len(), 2);
    // alone it is refused too, and what is new comes all the same
    let alone = server.sync(&staff, None, &sent[1..2]).await;
    assert_eq!(alone["results"][0]["reason"]["type"], "fault");
    assert_eq!(case_changes(&alone).len(), 1);

    store_record(&whole).unwrap();
    let again = server.sync(&staff, None, &sent[1..2]).await;
    assert_eq!(again["results"][0]["outcome"], "accepted");
}
