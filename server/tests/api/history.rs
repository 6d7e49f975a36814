//! What belongs to a case and stands apart from its record: the track and the log.

use chrono::TimeDelta;
use domain::permission::Role;
use serde_json::{Value, json};

use crate::support::{ANDHERI, Server, alert, answer, fix, noon, problem, secret_alert};

/// An alert of this kind near Andheri, followed by two positions.
async fn followed(server: &Server, kind: &str) -> domain::ids::AlertId {
    let (secret, id) = secret_alert();
    let mut sent = alert(id);
    sent["kind"] = json!(kind);
    server.raise(&sent).await;
    for minute in [2, 1] {
        let fixes = json!({"fixes": [fix(ANDHERI, 8.0, noon() + TimeDelta::minutes(minute))]});
        let request = server.post(&format!("/v1/alerts/{id}/positions")).header("alert-secret", &secret);
        assert_eq!(answer(request.json(&fixes)).await.0, 200);
    }
    id
}

async fn ask(server: &Server, token: &str, path: &str) -> (u16, Value) {
    answer(server.get(path).bearer_auth(token)).await
}

#[tokio::test]
async fn the_track_is_for_who_sees_the_place_oldest_first() {
    let server = Server::start().await;
    let id = followed(&server, "assault").await;
    let path = format!("/v1/cases/{id}/track");
    let (asha, bina) =
        (server.staff(Role::HubStaff, "mumbai").await, server.staff(Role::HubStaff, "mumbai").await);
    let (status, told) = ask(&server, &asha, &path).await;
    let times: Vec<&Value> = told["fixes"].as_array().unwrap().iter().map(|fix| &fix["taken_at"]).collect();
    let minutes = |minutes| json!(noon() + TimeDelta::minutes(minutes));
    assert_eq!((status, times), (200, vec![&minutes(0), &minutes(1), &minutes(2)]));

    // once somebody is on a sensitive case, others of the hub see no place of it
    server.works(&asha, "acknowledge", id, json!({})).await;
    assert_eq!(ask(&server, &asha, &path).await.0, 200);
    let pune = server.staff(Role::HubStaff, "pune").await;
    let device = server.device().await;
    for token in [&bina, &pune, &device] {
        let (status, told) = ask(&server, token, &path).await;
        assert_eq!((status, problem(&told)), (404, "no-such-case"));
    }
    let (status, told) = answer(server.get(&path)).await;
    assert_eq!((status, problem(&told)), (401, "no-token"));
    assert_eq!(ask(&server, &asha, "/v1/cases/none/track").await.0, 404);
}

#[tokio::test]
async fn the_log_comes_by_pages_says_what_was_done_and_never_what_was_said() {
    let server = Server::start().await;
    let id = followed(&server, "medical").await;
    let asha = server.staff(Role::HubStaff, "mumbai").await;
    for count in 0..100 {
        server.works(&asha, "add_note", id, json!({"text": format!("canary {count}")})).await;
    }
    let path = format!("/v1/cases/{id}/history");
    let (status, first) = ask(&server, &asha, &path).await;
    let lines = first["lines"].as_array().unwrap();
    assert_eq!((status, lines.len(), &first["next"]), (200, 100, &lines[99]["seq"]));
    assert_eq!(
        (&lines[0]["kind"], &lines[0]["name"], &lines[0]["hub"]),
        (&json!("add_note"), &json!("Staff of mumbai"), &json!("mumbai"))
    );
    let (_, second) = ask(&server, &asha, &format!("{path}?before={}", first["next"])).await;
    let kinds: Vec<&str> =
        second["lines"].as_array().unwrap().iter().map(|line| line["kind"].as_str().unwrap()).collect();
    assert_eq!(
        (kinds, &second["next"]),
        (vec!["add_positions", "add_positions", "raise_alert"], &Value::Null)
    );
    assert!(second["lines"].as_array().unwrap().iter().all(|line| line["name"].is_null()));
    let seqs: Vec<u64> = [lines.as_slice(), second["lines"].as_array().unwrap()]
        .concat()
        .iter()
        .map(|line| line["seq"].as_u64().unwrap())
        .collect();
    assert!(seqs.is_sorted_by(|newer, older| newer > older), "{seqs:?}");
    assert!(!format!("{first}{second}").contains("canary"));

    // a phone asks for what is older than the oldest line that its record tells; what the case does not know leaves nothing out
    let raised = ask(&server, &asha, &format!("{path}?before_operation={id}")).await;
    assert_eq!((raised.0, &raised.1["lines"]), (200, &json!([])));
    let unknown = ask(&server, &asha, &format!("{path}?before_operation={}", secret_alert().1)).await;
    assert_eq!(unknown, (200, first.clone()));
    let (status, told) = ask(&server, &asha, &format!("{path}?before_operation=yesterday")).await;
    assert_eq!((status, problem(&told)), (422, "not-understood"));

    // a zone sees the case without names, and so no log
    let zonal = server.staff(Role::ZonalStaff, "zone-south-west").await;
    let pune = server.staff(Role::HubStaff, "pune").await;
    for token in [&zonal, &pune] {
        let (status, told) = ask(&server, token, &path).await;
        assert_eq!((status, problem(&told)), (404, "no-such-case"));
    }
    let (status, told) = ask(&server, &asha, &format!("{path}?before=yesterday")).await;
    assert_eq!((status, problem(&told)), (422, "not-understood"));
}

#[tokio::test]
async fn a_line_of_the_log_says_what_it_was_about_as_the_records_own_does() {
    let server = Server::start().await;
    let id = followed(&server, "medical").await;
    let asha = server.staff(Role::HubStaff, "mumbai").await;
    server.works(&asha, "set_urgency", id, json!({"urgency": "future"})).await;
    server.works(&asha, "add_supporting_hub", id, json!({"hub": "pune", "reason": "family"})).await;
    let about = |lines: &Value| -> Vec<(Value, Value)> {
        let all = lines.as_array().unwrap().iter().filter(|line| !line["about"].is_null());
        all.map(|line| (line["kind"].clone(), line["about"].clone())).collect()
    };
    let (_, told) = ask(&server, &asha, &format!("/v1/cases/{id}/history")).await;
    let mut of_record = about(&server.cases(&asha).await[0]["activity"]);
    of_record.reverse();
    assert_eq!(about(&told["lines"]), of_record);
    assert_eq!(
        of_record,
        [("add_supporting_hub", "pune"), ("set_urgency", "future")]
            .map(|(kind, about)| (json!(kind), json!(about)))
    );
}
