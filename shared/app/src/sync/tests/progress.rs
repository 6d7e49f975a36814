//! How far a sync has come, and what is true of the last one.

use super::{engine::*, *};
use crate::{sync::Progress, testing::case};

fn free(number: u32) -> Value {
    delivered(case(number, &json!({})))
}

#[test]
fn the_first_sync_counts_what_it_brings_and_says_of_how_many_where_the_server_says_so() {
    let mut engine = Engine::signed_in();
    let at = |received, total| Some(Progress { received, total });
    assert_eq!(engine.records().progress(), at(0, None));
    engine.brings(&[free(1), free(2)], json!({"resync": "begins", "more": true}));
    assert_eq!(engine.records().progress(), at(2, None));
    engine.brings(&[free(3)], json!({"resync": "continues", "more": true, "total": 4}));
    assert_eq!(engine.records().progress(), at(3, Some(4)));
    engine.brings(&[free(4)], json!({"resync": "continues"}));
    assert_eq!(engine.records().progress(), None);
    engine.wait(60_000);
    engine.wake();
    engine.brings(&[free(5)], json!({"more": true}));
    assert_eq!(engine.records().progress(), None, "news are no first sync");
}

#[test]
fn when_all_was_sent_last_is_known_after_a_restart() {
    let mut engine = Engine::signed_in();
    assert_eq!(engine.sync.last_success, None);
    engine.brings(&[], json!({"resync": "begins"}));
    let at = engine.sync.last_success;
    assert!(at.is_some());
    engine.clock.go_on(3_600_000);
    let engine = engine.restarted();
    assert_eq!(engine.sync.last_success.map(|at| at.timestamp()), at.map(|at| at.timestamp()));
    assert_eq!(engine.records().progress(), None);
}

#[test]
fn what_waits_goes_up_a_hundred_at_a_time() {
    let one = free(1);
    let mut engine = Engine::with(std::slice::from_ref(&one));
    let ids: Vec<String> =
        (0..250).map(|_| engine.work(&one, json!({"type": "add_note", "text": "x"}))).collect();
    engine.brings(&[], json!({}));
    let mut went = Vec::new();
    let mut sizes = Vec::new();
    while engine.exchanges() > 0 {
        let sent = sent(&engine.brings(&[], json!({})));
        sizes.push(sent.len());
        went.extend(sent);
    }
    assert_eq!((sizes, went), (vec![100, 100, 50], ids));
}
