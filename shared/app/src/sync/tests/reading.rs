//! What stands in memory: of each case what the inbox needs, the whole record only where it is needed.

use super::{engine::*, *};
use crate::testing::case;

fn free(number: u32) -> Value {
    delivered(case(number, &json!({})))
}

#[test]
fn a_case_is_read_whole_when_it_is_opened_and_let_go_when_it_is_closed() {
    let (one, other) = (free(1), free(2));
    let mut engine = Engine::with(&[one.clone(), other.clone()]);
    assert!(engine.records().shown(id(&one)).is_none());
    assert_eq!(engine.records().summary(id(&one)).unwrap().number, "MUM-2026-000001");
    engine.run(|sync, _, _| sync.show([id(&one)]));
    assert_eq!(engine.shown(&one).number, "MUM-2026-000001");
    assert!(engine.records().shown(id(&other)).is_none());
    engine.run(|sync, _, _| sync.show([]));
    assert!(engine.records().shown(id(&one)).is_none());
    assert!(engine.records().summary(id(&one)).is_some());
}

#[test]
fn an_open_case_follows_its_changes() {
    let one = free(1);
    let mut engine = Engine::with(std::slice::from_ref(&one));
    engine.run(|sync, _, _| sync.show([id(&one)]));
    let note = of_colleague(&one, &json!({"type": "add_note", "text": "called"}), 1);
    let later = confirmed(&one, &note, &ravi(), 40);
    engine.brings(&[later], json!({}));
    assert_eq!((engine.shown(&one).notes.len(), engine.records().version(id(&one))), (1, 40));
    assert!(engine.records().is_unread(id(&one)));
    engine.run(|sync, _, _| sync.looked_at(id(&one)));
    assert!(!engine.records().is_unread(id(&one)));
    let engine = engine.restarted();
    assert!(!engine.records().is_unread(id(&one)), "the mark is on the disk");
}

#[test]
fn a_case_that_something_waits_on_is_whole_in_memory_also_after_a_restart_and_unopened() {
    let one = free(1);
    let mut engine = Engine::with(std::slice::from_ref(&one));
    engine.work(&one, json!({"type": "acknowledge"}));
    assert_eq!(engine.shown(&one).taken.as_ref().unwrap().name, "Asha Pawar");
    let mut engine = engine.restarted();
    assert!(!matches!(engine.asked_of_disk.as_slice(), [RecordStoreOperation::ReadCases { .. }, ..]));
    let summary = engine.records().summary(id(&one)).unwrap();
    assert_eq!(summary.taken.as_ref().unwrap().name, "Asha Pawar", "the first view shows it");
    assert!(engine.records().marks(id(&one)).waits);
    engine.brings(&[], json!({}));
    assert!(engine.records().shown(id(&one)).is_none(), "nothing waits on it, nobody reads it");
}

#[test]
fn a_disk_that_cannot_be_read_is_not_asked_again_and_again() {
    let one = free(1);
    let mut engine = Engine::with(std::slice::from_ref(&one));
    engine.disk_fails = true;
    engine.run(|sync, _, _| sync.show([id(&one)]));
    engine.run(|sync, _, _| sync.show([id(&one)]));
    assert_eq!(engine.asked_of_disk.len(), 1);
    assert!(engine.records().is_loading(id(&one)));
    engine.disk_fails = false;
    engine.brings(&[], json!({}));
    assert!(!engine.records().is_loading(id(&one)));
    assert_eq!(engine.shown(&one).number, "MUM-2026-000001");
}

#[test]
fn another_version_of_the_app_makes_the_summaries_anew() {
    let cases: Vec<Value> = (1..=250).map(free).collect();
    let engine = Engine::with(&cases).restarted();
    let made = |engine: &Engine| {
        let kept = |operation: &RecordStoreOperation| match operation {
            RecordStoreOperation::KeepSummaries(summaries) => summaries.len(),
            _ => 0,
        };
        engine.asked_of_disk.iter().map(kept).collect::<Vec<_>>()
    };
    assert_eq!(made(&engine).iter().sum::<usize>(), 0, "the same version has nothing to do");
    let engine = engine.updated("0.2.0");
    assert_eq!(made(&engine).iter().filter(|made| **made > 0).copied().collect::<Vec<_>>(), [100, 100, 50]);
    assert_eq!(made(&engine.updated("0.2.0")).iter().sum::<usize>(), 0, "and does it once");
}
