//! Registrations on a real disk: made without a network, found after a restart, let go, erased.

use domain::{operation::Body, worker::WorkerWork};
use serde_json::{Value, json};

use super::engine::{Engine, sent};
use crate::{
    effects::record_store::RecordStoreOperation,
    sync::Draft,
    workers::tests::{id, sunita, sunita_details, worker},
};

/// The workers in changes of a sync.
fn changes(workers: &[Value]) -> Value {
    let change = |worker: &Value| json!({"kind": "worker", "id": worker["id"], "version": worker["version"], "record": worker});
    workers.iter().map(change).collect()
}

fn register(engine: &mut Engine, number: u32, name: &str) -> String {
    let consent = json!({"notice": 1, "language": "hi", "way": "tapped"});
    does(engine, number, json!({"type": "register_worker", "details": {"name": name}, "consent": consent}))
}

fn does(engine: &mut Engine, number: u32, work: Value) -> String {
    let work: WorkerWork = serde_json::from_value(work).unwrap();
    engine.record(Body::Worker { worker: id(number).parse().unwrap(), work })
}

fn named(engine: &Engine, number: u32) -> Option<String> {
    let brief = engine.records().register.brief(id(number).parse().unwrap());
    brief.map(|brief| brief.name.clone())
}

#[test]
fn whom_this_phone_registers_is_there_at_once_and_after_a_restart_and_goes_out_in_order() {
    let mut engine = Engine::with(&[]);
    let first = register(&mut engine, 1, "Sunita");
    let second = does(
        &mut engine,
        1,
        json!({"type": "change_worker", "fields": ["employer"], "details": {"employer": "Mehta"}}),
    );
    let mut engine = engine.restarted();
    let shown = engine.records().workers.shown(id(1).parse().unwrap()).unwrap();
    assert_eq!((shown.fields.name.value.as_str(), shown.fields.employer.value.as_str()), ("Sunita", "Mehta"));
    assert!(engine.records().register.marks(id(1).parse().unwrap()).waits);
    let as_server = worker(1, &json!({"name": "Sunita", "employer": "Mehta"}), &[]);
    let body = engine.brings(&[], json!({"changes": changes(&[as_server])}));
    assert_eq!(sent(&body), [first, second]);
    assert!(!engine.records().register.marks(id(1).parse().unwrap()).waits);
    assert_eq!(named(&engine.restarted(), 1).as_deref(), Some("Sunita"));
}

#[test]
fn many_are_read_by_pages_after_the_start_and_only_the_open_one_whole() {
    let all: Vec<Value> = (1..=600).map(sunita).collect();
    let mut engine = Engine::signed_in();
    engine.brings(&[], json!({"resync": "begins", "changes": changes(&all)}));
    let mut engine = engine.restarted();
    let is_page = |asked: &&RecordStoreOperation| matches!(asked, RecordStoreOperation::ReadPage { kind, .. } if kind == "worker");
    assert_eq!(engine.asked_of_disk.iter().filter(is_page).count(), 3);
    assert_eq!(engine.records().register.numbers(None, engine.clock_now()).all, 600);
    let open = id(599).parse().unwrap();
    assert!(engine.records().workers.shown(open).is_none());
    engine.run(|sync, _, _| sync.show_workers([open].into()));
    assert_eq!(engine.records().workers.shown(open).unwrap().fields.trade.value, "domestic");
    engine.run(|sync, _, _| sync.show_workers([].into()));
    assert!(engine.records().workers.shown(open).is_none(), "nobody reads it any more");
}

#[test]
fn who_left_is_gone_from_memory_and_disk_and_who_a_sync_from_nothing_leaves_out_too() {
    let mut engine = Engine::signed_in();
    engine.brings(&[], json!({"resync": "begins", "changes": changes(&[sunita(1), sunita(2), sunita(3)])}));
    engine.wake();
    let left = json!([{"kind": "worker", "id": id(1), "version": 900, "removed": true}]);
    engine.brings(&[], json!({"changes": left}));
    assert_eq!((named(&engine, 1), named(&engine, 2).is_some()), (None, true));
    let mut engine = engine.restarted();
    assert_eq!(named(&engine, 1), None);
    engine.brings(&[], json!({"resync": "begins", "changes": changes(&[sunita(3)])}));
    assert_eq!((named(&engine, 2), named(&engine, 3).is_some()), (None, true));
    assert_eq!(named(&engine.restarted(), 2), None);
}

/// A phone that a doorbell wakes asks at once; what a sync from nothing leaves out is known when the disk was gone through.
#[test]
fn news_does_not_wait_until_registrations_were_gone_through() {
    let mut engine = Engine::signed_in();
    engine.brings(&[], json!({"resync": "begins", "changes": changes(&[sunita(1), sunita(2), sunita(3)])}));
    engine.holds_pages = true;
    let mut engine = engine.restarted();
    assert_eq!(engine.exchanges(), 1, "the disk has told of no registration yet");
    let left = json!([{"kind": "worker", "id": id(1), "version": 900, "removed": true}]);
    engine.brings(&[], json!({"changes": left}));
    engine.reads_pages();
    assert_eq!((named(&engine, 1), named(&engine, 2).is_some()), (None, true), "the page was older");

    engine.holds_pages = true;
    let mut engine = engine.restarted();
    let begins = || json!({"resync": "begins", "changes": changes(&[sunita(3)])});
    engine.brings(&[], begins());
    assert_eq!(engine.exchanges(), 0);
    engine.reads_pages();
    assert!(named(&engine, 2).is_some(), "nothing is known of it yet");
    engine.brings(&[], begins());
    assert_eq!((named(&engine, 2), named(&engine, 3).is_some()), (None, true));
    assert_eq!(named(&engine.restarted(), 2), None);
}

#[test]
fn what_follows_on_a_registration_that_was_refused_waits_behind_it() {
    let mut engine = Engine::with(&[]);
    let registered = register(&mut engine, 1, "Sunita");
    let visit = json!({"type": "record_visit", "visit": {"id": "01980000-0000-7000-8000-0000000000e9", "on": "2026-11-22"}});
    does(&mut engine, 1, visit);
    engine.brings(&[], json!({}));
    let reason = json!({"type": "needs_guardian"});
    engine.exchange(|body| {
        let result =
            json!([{"operation_id": body["operations"][0]["id"], "outcome": "refused", "reason": reason}]);
        crate::testing::json_answer(
            200,
            &json!({"results": result, "changes": [], "cursor": "c3", "more": false}),
        )
    });
    assert_eq!(engine.records().behind(&registered).count(), 1);
    assert_eq!(named(&engine, 1), None, "what was not taken is not there; it is told and can be edited");
    assert_eq!(engine.records().refused().count(), 1);
}

#[test]
fn nothing_of_somebody_who_agrees_no_longer_stays_on_the_disk() {
    let mut engine = Engine::with(&[]);
    register(&mut engine, 1, "Sunita");
    engine.brings(&[], json!({}));
    engine.brings(&[], json!({"changes": changes(&[sunita(1)])}));
    let draft = Draft { case_id: None, key: format!("form/change-worker/{}", id(1)) };
    engine.run(|sync, _, _| sync.draft_typed(draft.clone(), "{\"name\":\"Sunita\"}".into()));
    let withdrawn = worker(1, &sunita_details(), &[json!({"type": "withdraw_consent"})]);
    engine.wake();
    engine.brings(&[], json!({"changes": changes(std::slice::from_ref(&withdrawn))}));
    assert_eq!(named(&engine, 1).as_deref(), Some(""));
    assert_eq!(engine.records().draft(&draft), None);
    let mut engine = engine.restarted();
    assert_eq!(engine.records().draft(&draft), None);
    // a server that was restored is not told of her again
    engine.brings(&[], json!({"resync": "begins", "changes": changes(&[withdrawn])}));
    engine.wake();
    let body = engine.brings(&[], json!({}));
    assert_eq!(sent(&body), Vec::<String>::new());
}

#[test]
fn a_registration_of_a_version_to_come_is_counted_and_the_others_are_there() {
    let mut strange = sunita(2);
    strange["keepers"] = json!("everybody");
    let mut engine = Engine::signed_in();
    engine.brings(&[], json!({"resync": "begins", "changes": changes(&[sunita(1), strange])}));
    assert_eq!((engine.records().unreadable(), named(&engine, 1).is_some()), (1, true));
    assert_eq!(engine.restarted().records().unreadable(), 1);
}
