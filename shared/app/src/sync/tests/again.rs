//! A server that was restored is offered again what it had accepted.

use super::{engine::*, *};
use crate::testing::{case, change};

fn free(number: u32) -> Value {
    delivered(case(number, &json!({})))
}

/// A phone of which the server took a note just now.
fn with_a_note_sent() -> (Engine, Value, String) {
    let one = free(1);
    let mut engine = Engine::with(std::slice::from_ref(&one));
    let note = engine.work(&one, json!({"type": "add_note", "text": "she called back"}));
    engine.brings(&[], json!({}));
    engine.exchange(|body| {
        let later = confirmed(&one, &body["operations"][0], &asha(), 41);
        let changes = [change(&later)];
        let results = results(body, "accepted", Value::Null);
        json_answer(200, &json!({"results": results, "changes": changes, "cursor": "c3", "more": false}))
    });
    (engine, one, note)
}

/// The server has begun anew, from a copy of before the note.
fn restored(engine: &mut Engine, one: &Value) {
    engine.wait(60_000);
    engine.wake();
    engine.brings(std::slice::from_ref(one), json!({"resync": "begins", "cursor": "n1"}));
}

#[test]
fn what_was_accepted_goes_again_when_the_server_begins_anew() {
    let (engine, one, note) = with_a_note_sent();
    let mut engine = engine.restarted();
    restored(&mut engine, &one);
    assert_eq!(engine.records().waiting(), 0, "nobody waits for it");
    engine.run(|sync, _, _| sync.show([id(&one)]));
    assert_eq!(engine.shown(&one).notes.len(), 0, "and it is not shown on top of what the server says");
    let mut engine = engine.restarted();
    let body = engine.exchange(|body| {
        let results = results(body, "repeated", Value::Null);
        json_answer(200, &json!({"results": results, "changes": [], "cursor": "n2", "more": false}))
    });
    assert_eq!(sent(&body), std::slice::from_ref(&note));
    // and again, should it be restored once more
    restored(&mut engine, &one);
    assert_eq!(sent(&engine.brings(&[], json!({}))), [note]);
    assert_eq!(engine.exchanges(), 0);
}

#[test]
fn what_the_restored_server_refuses_is_told() {
    let (mut engine, one, note) = with_a_note_sent();
    restored(&mut engine, &one);
    engine.exchange(|body| {
        let refused = results(body, "refused", json!({"type": "closed"}));
        json_answer(200, &json!({"results": refused, "changes": [], "cursor": "n2", "more": false}))
    });
    let refused: Vec<_> =
        engine.records().refused().map(|waiting| waiting.kept.operation_id.clone()).collect();
    assert_eq!(refused, [note]);
}

#[test]
fn a_first_sync_and_news_offer_nothing_again() {
    let (mut engine, one, _) = with_a_note_sent();
    engine.wait(60_000);
    engine.wake();
    assert_eq!(sent(&engine.brings(std::slice::from_ref(&one), json!({}))), [] as [&str; 0]);
    assert_eq!(engine.exchanges(), 0);
}

#[test]
fn after_thirty_days_of_the_servers_time_it_is_forgotten_whatever_this_phones_clock_says() {
    let news_of = |one: &Value, at: &str, number: u32| {
        let mut later = one.clone();
        later["version"] = json!(100 + number);
        later["activity"] = json!([{"operation": one["id"], "kind": "assign", "at": at}]);
        later
    };
    let offered = |at: &str, wall: &str| {
        let (mut engine, one, _) = with_a_note_sent();
        engine.clock.set_wall(wall);
        engine.wait(60_000);
        engine.wake();
        engine.brings(&[news_of(&one, at, 1)], json!({}));
        restored(&mut engine, &one);
        if engine.exchanges() == 0 { 0 } else { sent(&engine.brings(&[], json!({}))).len() }
    };
    assert_eq!(offered("2026-12-21T00:00:00Z", "2026-12-21T00:00:00Z"), 1);
    assert_eq!(offered("2026-12-24T00:00:00Z", "2026-12-24T00:00:00Z"), 0);
    assert_eq!(offered("2026-11-23T00:00:00Z", "2036-01-01T00:00:00Z"), 1, "a clock ahead forgets nothing");
    assert_eq!(
        offered("2026-12-24T00:00:00Z", "1970-01-02T00:00:00Z"),
        0,
        "nor does one behind keep for ever"
    );
}
