//! Sessions in the field on a real disk: logged without a network, found after a restart, let go; who came goes out behind
//! their registration.

use domain::{ids::SessionId, operation::Body, session::SessionWork, worker::WorkerWork};
use serde_json::{Value, json};

use super::engine::{Engine, sent};
use crate::{
    sessions::tests::{session, session_id},
    testing::json_answer,
    workers::tests::{id, sunita},
};

fn the_session() -> SessionId {
    session_id(1).parse().unwrap()
}

fn does(engine: &mut Engine, work: Value) -> String {
    let work: SessionWork = serde_json::from_value(work).unwrap();
    engine.record(Body::Session { session: the_session(), work })
}

fn log(engine: &mut Engine) -> String {
    does(engine, json!({"type": "log_session", "details": {"on": "2026-11-22", "topic": "Wages"}}))
}

fn register(engine: &mut Engine) -> String {
    let consent = json!({"notice": 1, "language": "hi", "way": "tapped"});
    let work = json!({"type": "register_worker", "details": {"name": "Sunita"}, "consent": consent});
    let work: WorkerWork = serde_json::from_value(work).unwrap();
    engine.record(Body::Worker { worker: id(1).parse().unwrap(), work })
}

fn came(engine: &mut Engine) -> String {
    does(engine, json!({"type": "add_attendees", "workers": [id(1)]}))
}

/// How many came to the session in the list, where it stands there.
fn counted(engine: &Engine) -> Option<u32> {
    engine.records().sessions.brief(the_session()).map(|brief| brief.came)
}

fn change(kind: &str, record: &Value) -> Value {
    json!({"kind": kind, "id": record["id"], "version": record["version"], "record": record})
}

#[test]
fn what_was_logged_is_there_after_a_restart_goes_out_in_order_and_stays_until_a_sync_leaves_it_out() {
    let mut engine = Engine::with(&[]);
    let order = [log(&mut engine), register(&mut engine), came(&mut engine)];
    assert_eq!(counted(&engine), Some(1));
    let mut engine = engine.restarted();
    assert_eq!(counted(&engine), Some(1));
    assert!(engine.records().sessions.marks(the_session()).waits);
    let as_server = session(
        1,
        &json!({"on": "2026-11-22", "topic": "Wages"}),
        &[json!({"type": "add_attendees", "workers": [id(1)]})],
    );
    let changes = json!([change("worker", &sunita(1)), change("session", &as_server)]);
    let body = engine.brings(&[], json!({"changes": changes}));
    assert_eq!(sent(&body), order);
    assert!(!engine.records().sessions.marks(the_session()).waits);
    let mut engine = engine.restarted();
    assert_eq!(counted(&engine), Some(1));
    engine.brings(&[], json!({"resync": "begins", "changes": [change("worker", &sunita(1))]}));
    assert_eq!(counted(&engine), None);
    assert_eq!(counted(&engine.restarted()), None);
}

#[test]
fn who_came_waits_behind_their_registration_that_was_refused() {
    let mut engine = Engine::with(&[]);
    log(&mut engine);
    let registered = register(&mut engine);
    came(&mut engine);
    // the exchange that was under way before them
    engine.brings(&[], json!({}));
    engine.exchange(|body| {
        let result = |operation: &Value| {
            let is_it = operation["id"] == json!(registered);
            let (outcome, reason) =
                if is_it { ("refused", json!({"type": "needs_guardian"})) } else { ("waiting", Value::Null) };
            json!({"operation_id": operation["id"], "outcome": outcome, "reason": reason})
        };
        let results: Vec<Value> = body["operations"].as_array().unwrap().iter().map(result).collect();
        json_answer(200, &json!({"results": results, "changes": [], "cursor": "c3", "more": false}))
    });
    assert_eq!(engine.records().behind(&registered).count(), 1);
    assert_eq!(counted(&engine), Some(0), "the session stands; who came is told and can be edited");
}
