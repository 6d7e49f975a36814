//! What this phone did, on top of what the server confirmed.

use domain::{
    hub::HubId,
    operation::{Body, RosterChange},
};

use super::{engine::*, *};
use crate::{
    sync::News,
    testing::{case, change},
};

fn mumbai() -> HubId {
    HubId::new("mumbai")
}

fn roster(version: u64) -> Value {
    let member = |of: &StaffMember| json!({"id": of.id, "name": of.name, "role": of.role});
    json!({"hub": "mumbai", "version": version, "members": [member(&asha()), member(&ravi())]})
}

fn roster_change(version: u64) -> Value {
    json!({"kind": "roster", "id": "mumbai", "version": version, "record": roster(version)})
}

/// A phone with a case and its hub's roster.
fn at_work() -> (Engine, Value) {
    let one = delivered(case(1, &json!({})));
    let mut engine = Engine::signed_in();
    let changes = json!([change(&one), roster_change(2)]);
    engine.brings(&[], json!({"resync": "begins", "changes": changes}));
    engine.run(|sync, _, _| sync.show([id(&one)]));
    engine.wake();
    (engine, one)
}

#[test]
fn what_was_done_here_stays_on_top_when_news_of_others_come() {
    let (mut engine, one) = at_work();
    engine.work(&one, json!({"type": "add_note", "text": "mine"}));
    engine.work(&one, json!({"type": "set_severity", "severity": "severe"}));
    let theirs = of_colleague(&one, &json!({"type": "add_note", "text": "theirs"}), 1);
    let changes = json!([change(&confirmed(&one, &theirs, &ravi(), 40))]);
    engine.exchange(|_| {
        json_answer(200, &json!({"results": [], "changes": changes, "cursor": "c2", "more": false}))
    });
    let notes: Vec<&str> = engine.shown(&one).notes.iter().map(|note| note.text.as_str()).collect();
    assert_eq!(notes, ["theirs", "mine"]);
    assert_eq!(engine.records().summary(id(&one)).unwrap().severity, Some(domain::case::Severity::Severe));
}

#[test]
fn a_colleague_who_is_assigned_has_their_name_before_the_server_says_so() {
    let (mut engine, one) = at_work();
    engine.work(&one, json!({"type": "assign", "to": ravi().id}));
    let assigned = engine.shown(&one).assigned.clone().unwrap();
    assert_eq!((assigned.name.as_str(), assigned.hub), ("Ravi Kale", mumbai()));
    assert_eq!(
        assigned.device,
        engine.phone.device_id(),
        "so that a later choice of this phone is no conflict"
    );
    assert!(assigned.device.is_some());
}

#[test]
fn what_was_accepted_is_shown_until_the_record_that_has_it_comes() {
    let (mut engine, one) = at_work();
    engine.work(&one, json!({"type": "add_note", "text": "mine"}));
    engine.brings(&[], json!({}));
    let body = engine.exchange(|body| {
        let results =
            json!([{"operation_id": body["operations"][0]["id"], "outcome": "accepted", "seq": 41}]);
        json_answer(200, &json!({"results": results, "changes": [], "cursor": "c3", "more": true}))
    });
    assert_eq!(engine.shown(&one).notes.len(), 1, "more is to come, and it is in that");
    assert_eq!(engine.records().waiting(), 0, "nobody waits for it");
    let later = confirmed(&one, &body["operations"][0], &asha(), 41);
    let next = engine.brings(&[later], json!({"more": true}));
    assert_eq!(sent(&next), [] as [&str; 0], "it does not go twice");
    assert_eq!(engine.shown(&one).notes.len(), 1, "and it is not shown twice");
    assert_eq!(engine.records().operations_of(id(&one)).count(), 0);
}

#[test]
fn shifts_that_were_set_here_stand_until_the_server_says_otherwise() {
    let (mut engine, _) = at_work();
    let shift = json!({"staff": ravi().id, "days": 127, "hours": {"from_minute": 480, "to_minute": 1200}});
    let shift = serde_json::from_value(shift).unwrap();
    let change = RosterChange::SetShifts { shifts: vec![shift] };
    engine.record(Body::Roster { hub: mumbai(), change });
    assert_eq!(engine.records().roster(&mumbai()).unwrap().shifts.value.len(), 1);
    engine.brings(&[], json!({}));
    let body = engine.exchange(|body| {
        assert_eq!(body["operations"][0]["base"], 2);
        let refused = results(body, "refused", json!({"type": "not_allowed"}));
        json_answer(200, &json!({"results": refused, "changes": [], "cursor": "c3", "more": false}))
    });
    assert_eq!(sent(&body).len(), 1);
    assert_eq!(engine.records().roster(&mumbai()).unwrap().shifts.value.len(), 0);
    assert_eq!(engine.records().refused().count(), 1, "an operation on no case is told of too");
}

#[test]
fn a_value_that_came_too_late_is_told_of_and_stands_beside() {
    let (mut engine, one) = at_work();
    let mine = engine.work(&one, json!({"type": "set_severity", "severity": "minor"}));
    let theirs = of_colleague(&one, &json!({"type": "set_severity", "severity": "extreme"}), 1);
    let after_theirs = confirmed(&one, &theirs, &ravi(), 40);
    engine.brings(&[], json!({}));
    let answer = |body: &Value| {
        let both = confirmed(&after_theirs, &body["operations"][0], &asha(), 41);
        let changes = [change(&both)];
        json_answer(
            200,
            &json!({
                "results": [{"operation_id": mine, "outcome": "accepted", "seq": 41}], "changes": changes,
                "cursor": "c3", "more": false,
            }),
        )
    };
    engine.exchange(answer);
    let severity = &engine.shown(&one).severity;
    assert_eq!(severity.value, Some(domain::case::Severity::Extreme));
    assert_eq!(severity.late.len(), 1);
    assert!(engine.news.contains(&News::Late { case_id: id(&one), operation_id: mine }), "{:?}", engine.news);
}

#[test]
fn a_value_that_was_in_time_is_no_news() {
    let (mut engine, one) = at_work();
    let mine = engine.work(&one, json!({"type": "set_severity", "severity": "minor"}));
    engine.brings(&[], json!({}));
    engine.exchange(|body| {
        let changes = [change(&confirmed(&one, &body["operations"][0], &asha(), 41))];
        let results = json!([{"operation_id": mine, "outcome": "accepted", "seq": 41}]);
        json_answer(200, &json!({"results": results, "changes": changes, "cursor": "c3", "more": false}))
    });
    assert!(!engine.news.iter().any(|news| matches!(news, News::Late { .. })), "{:?}", engine.news);
}
