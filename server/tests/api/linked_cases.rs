//! Operations that touch two cases: both change, or none.

use domain::{alert::Contact, ids::AlertId, permission::Role};
use serde_json::{Value, json};

use crate::{
    casework::{raised, stored},
    support::{PUNE, Server, alert, alert_id, body, fix, noon, operation, operation_id, secret_alert},
};

async fn raised_at_pune(server: &Server) -> AlertId {
    let mut sent = alert(alert_id());
    sent["fix"] = fix(PUNE, 20.0, noon());
    server.raise(&sent).await;
    sent["alert_id"].as_str().unwrap().parse().unwrap()
}

#[tokio::test]
async fn a_merge_links_two_cases_and_its_end_leaves_both_as_they_were() {
    let server = Server::start().await;
    let (first, again) = (raised(&server).await, raised(&server).await);
    let staff = server.staff(Role::HubStaff, "mumbai").await;
    server.works(&staff, "acknowledge", first, json!({})).await;
    server.is_refused(&staff, "merge", again, json!({"into": first}), "not_taken").await;
    server.works(&staff, "acknowledge", again, json!({})).await;
    let cursor = server.sync(&staff, None, &[]).await["cursor"].as_str().unwrap().to_owned();
    let merged = server.works(&staff, "merge", again, json!({"into": first})).await;
    let (one, two) = (stored(&server, first).await, stored(&server, again).await);
    assert_eq!((one.duplicates, two.merged_into), (vec![again.into()], Some(first.into())));
    assert_eq!((json!(one.version), json!(two.version)), (merged["seq"].clone(), merged["seq"].clone()));
    // both are news
    let told = server.sync(&staff, Some(&cursor), &[]).await;
    assert_eq!(told["changes"].as_array().unwrap().len(), 2);
    // no chains, not twice, not into itself
    let third = raised(&server).await;
    server.works(&staff, "acknowledge", third, json!({})).await;
    for (case, into) in [(first, third), (third, again), (third, third)] {
        server.is_refused(&staff, "merge", case, json!({"into": into}), "linked_already").await;
    }
    assert_eq!(stored(&server, third).await.merged_into, None);
    server.works(&staff, "unmerge", again, json!({"from": first})).await;
    let (one, two) = (stored(&server, first).await, stored(&server, again).await);
    assert_eq!((one.duplicates, two.merged_into), (vec![], None));
}

#[tokio::test]
async fn a_case_is_merged_only_into_one_that_one_may_write() {
    let server = Server::start().await;
    let (own, foreign) = (raised(&server).await, raised_at_pune(&server).await);
    let (mumbai, pune) =
        (server.staff(Role::HubStaff, "mumbai").await, server.staff(Role::HubStaff, "pune").await);
    server.works(&mumbai, "acknowledge", own, json!({})).await;
    server.works(&pune, "acknowledge", foreign, json!({})).await;
    let before = (stored(&server, own).await, stored(&server, foreign).await);
    for into in [foreign, alert_id()] {
        server.is_refused(&mumbai, "merge", own, json!({"into": into}), "no_such_case").await;
        server.is_refused(&mumbai, "unmerge", own, json!({"from": into}), "no_such_case").await;
        server.is_refused(&mumbai, "merge", into, json!({"into": own}), "no_such_case").await;
    }
    // a hub that was asked to lead sees it, and links nothing to it yet
    let give = json!({"hub": "mumbai", "reason": "hers", "stays": false});
    server.works(&pune, "propose_transfer", foreign, give).await;
    server.is_refused(&mumbai, "merge", own, json!({"into": foreign}), "not_allowed").await;
    assert_eq!(stored(&server, own).await, before.0);
    assert!(stored(&server, foreign).await.duplicates.is_empty());
    // Central may write into both
    let central = server.staff(Role::CentralStaff, "central").await;
    server.works(&central, "merge", own, json!({"into": foreign})).await;
}

/// A case with three people in it.
async fn group(server: &Server, staff: &str) -> (AlertId, Vec<Value>) {
    let id = raised(server).await;
    server.works(staff, "acknowledge", id, json!({})).await;
    let people: Vec<Value> = (0..3).map(|_| json!(operation_id())).collect();
    for (person, name) in people.iter().zip(["Sunita", "Meena", "Asha"]) {
        let with = json!({"person": person, "details": {"name": name}});
        server.works(staff, "add_person", id, with).await;
    }
    (id, people)
}

fn split(new_case: &impl serde::Serialize, people: &[Value], reason: &str) -> Value {
    json!({"new_case": new_case, "people": people, "kind": "wages", "reason": reason})
}

#[tokio::test]
async fn a_split_makes_a_case_of_its_own_of_some_people() {
    let server = Server::start().await;
    let staff = server.staff(Role::HubStaff, "mumbai").await;
    let (id, people) = group(&server, &staff).await;
    let new_case = alert_id();
    let mut once = operation(1, body("split", id, split(&new_case, &people[1..], "not paid either")));
    once["base"] = json!(stored(&server, id).await.version);
    let told = server.sync(&staff, None, &[once.clone()]).await;
    assert_eq!(told["results"][0]["outcome"], "accepted", "{told}");
    let (origin, made) = (stored(&server, id).await, stored(&server, new_case).await);
    assert_eq!((made.number.as_str(), made.split_from), ("MUM-2026-000002", Some(id.into())));
    assert_eq!((&made.routing, made.urgency()), (&origin.routing, domain::alert::Urgency::Expected));
    assert_eq!(made.due.first_atr, Some(noon() + chrono::TimeDelta::hours(72)));
    assert!(made.ringing.is_none() && made.taken.is_some());
    let names: Vec<_> = made.people.iter().map(|person| person.details.value.name.as_deref()).collect();
    assert_eq!(names, [Some("Meena"), Some("Asha")]);
    let left: Vec<_> =
        origin.people.iter().map(|person| person.removed.as_ref().and_then(|gone| gone.into)).collect();
    assert_eq!(left, [None, Some(new_case.into()), Some(new_case.into())]);
    assert_eq!(origin.due.first_atr, Some(noon() + chrono::TimeDelta::hours(24)), "that of the origin stays");
    // both reach the hub, the same operation again is the same, and the next number is the next
    assert_eq!(server.cases(&staff).await.len(), 2);
    assert_eq!(server.sync(&staff, None, &[once]).await["results"][0]["outcome"], "repeated");
    let (_, told) = server.raise(&alert(alert_id())).await;
    assert_eq!(told["case_number"], "MUM-2026-000003");
}

#[tokio::test]
async fn what_keeps_people_safe_goes_with_them_into_the_case_that_is_split_off() {
    let server = Server::start().await;
    let staff = server.staff(Role::HubStaff, "mumbai").await;
    let (id, people) = group(&server, &staff).await;
    let safe = json!({"safe": {"contact": "none", "words": "the foreman has the phones"}});
    server.works(&staff, "set_safe_contact", id, safe).await;
    server.works(&staff, "set_sensitive", id, json!({"sensitive": true})).await;
    let new_case = alert_id();
    server.works(&staff, "split", id, split(&new_case, &people[1..], "not paid either")).await;
    let made = stored(&server, new_case).await;
    assert_eq!((made.is_sensitive(), made.contact_allowed()), (true, Contact::None));
    assert_eq!(made.contact_words(), "the foreman has the phones");
}

#[tokio::test]
async fn a_split_that_cannot_be_leaves_nothing_and_no_gap_in_the_numbers() {
    let server = Server::start().await;
    let staff = server.staff(Role::HubStaff, "mumbai").await;
    let (id, people) = group(&server, &staff).await;
    let before = stored(&server, id).await;
    let other = raised_at_pune(&server).await;
    // positions came for an alert that is not here yet
    let (secret, awaited) = secret_alert();
    let path = format!("/v1/alerts/{awaited}/positions");
    let fixes = json!({"fixes": [fix(PUNE, 5.0, noon())]});
    let parked = server.post(&path).header("alert-secret", secret).json(&fixes);
    assert_eq!(parked.send().await.unwrap().status(), 202);
    let stranger = [json!(operation_id())];
    for (with, reason) in [
        (split(&other, &people, "not paid"), "already_there"),
        (split(&awaited, &people, "not paid"), "already_there"),
        (split(&id, &people, "not paid"), "linked_already"),
        (split(&alert_id(), &[], "not paid"), "missing"),
        (split(&alert_id(), &people, " "), "missing"),
        (split(&alert_id(), &stranger, "not paid"), "no_such_part"),
    ] {
        server.is_refused(&staff, "split", id, with, reason).await;
    }
    assert_eq!(stored(&server, id).await, before);
    let (_, told) = server.raise(&alert(alert_id())).await;
    assert_eq!(told["case_number"], "MUM-2026-000002");
}
