//! What a phone may hold changes: cases come and leave, a sync begins from nothing, a person's role is another.

use super::{engine::*, *};
use crate::{
    sync::{Draft, News},
    testing::{case, change},
};

fn free(number: u32) -> Value {
    delivered(case(number, &json!({})))
}

fn removed(case: &Value) -> Value {
    json!([{"kind": "case", "id": case["id"], "version": 70, "removed": true}])
}

#[test]
fn a_case_that_leaves_takes_its_drafts_along_and_what_was_done_on_it_goes_out() {
    let (one, other) = (free(1), free(2));
    let mut engine = Engine::with(&[one.clone(), other.clone()]);
    for case in [&one, &other] {
        engine.run(|sync, _, _| sync.draft_typed(Draft::note(id(case)), "half a".into()));
    }
    let note = engine.work(&one, json!({"type": "add_note", "text": "she called back"}));
    engine.brings(&[], json!({"changes": removed(&one)}));
    assert!(!engine.records().holds(id(&one)) && listed(&engine) == 1);
    assert_eq!(engine.records().draft(&Draft::note(id(&one))), None);
    assert_eq!(engine.records().draft(&Draft::note(id(&other))), Some("half a"));
    assert_eq!(engine.records().waiting(), 1);
    let mut engine = engine.restarted();
    assert_eq!(engine.records().draft(&Draft::note(id(&one))), None);
    engine.exchange(|body| {
        assert_eq!(sent(body), std::slice::from_ref(&note));
        let refused = results(body, "refused", json!({"type": "no_such_case"}));
        json_answer(200, &json!({"results": refused, "changes": [], "cursor": "c3", "more": false}))
    });
    assert!(
        engine
            .news
            .iter()
            .any(|news| matches!(news, News::Refused { operation_id, .. } if *operation_id == note))
    );
    let words: Vec<_> = engine.records().refused().filter_map(|waiting| waiting.operation.clone()).collect();
    assert!(format!("{:?}", words[0].body).contains("she called back"), "nothing typed is gone");
    engine.run(|sync, _, _| sync.drop_refused(&note));
    assert_eq!(engine.records().refused().count(), 0);
}

#[test]
fn a_sync_from_nothing_that_a_restart_cuts_off_goes_on_and_ends_with_what_it_named() {
    let (stays, leaves, comes) = (free(1), free(2), free(3));
    let mut engine = Engine::with(&[stays.clone(), leaves.clone()]);
    engine.brings(std::slice::from_ref(&stays), json!({"resync": "begins", "more": true, "cursor": "r1"}));
    assert!(engine.records().holds(id(&leaves)), "nothing goes before all was named");
    let mut engine = engine.restarted();
    engine.exchange(|body| {
        assert_eq!(body["cursor"], "r1");
        let changes = [change(&comes)];
        json_answer(
            200,
            &json!({"results": [], "changes": changes, "cursor": "r2", "more": false, "resync": "continues"}),
        )
    });
    let held = |engine: &Engine| [&stays, &leaves, &comes].map(|case| engine.records().holds(id(case)));
    assert_eq!(held(&engine), [true, false, true]);
    assert_eq!(held(&engine.restarted()), [true, false, true]);
}

#[test]
fn rosters_that_a_sync_from_nothing_does_not_name_leave_too() {
    let roster =
        |hub: &str| json!({"kind": "roster", "id": hub, "version": 1, "record": {"hub": hub, "version": 1}});
    let hubs = |engine: &Engine| {
        engine.records().rosters().map(|roster| roster.hub.as_str().to_owned()).collect::<Vec<_>>()
    };
    let mut engine = Engine::signed_in();
    engine.brings(&[], json!({"resync": "begins", "changes": [roster("mumbai"), roster("pune")]}));
    assert_eq!(hubs(&engine), ["mumbai", "pune"]);
    engine.wake();
    engine.brings(&[], json!({"resync": "begins", "changes": [roster("pune")]}));
    assert_eq!(hubs(&engine), ["pune"]);
    assert_eq!(hubs(&engine.restarted()), ["pune"]);
}

#[test]
fn another_role_comes_with_the_sync_from_nothing_that_follows_from_it() {
    let one = case(1, &json!({}));
    let mut engine = Engine::signed_in();
    let staff = json!({
        "id": asha().id, "name": "Asha Pawar", "role": "hub-coordinator", "hub": "pune", "hubs": ["pune"],
    });
    engine.brings(std::slice::from_ref(&one), json!({"resync": "begins", "staff": staff}));
    let of = |engine: &Engine| engine.records().staff().unwrap().hub.as_str().to_owned();
    assert_eq!(of(&engine), "pune");
    let summary = engine.records().summary(id(&one)).unwrap();
    assert!(!summary.undelivered, "a case of Mumbai is not for a phone of Pune to confirm");
    let mut engine = engine.restarted();
    assert_eq!(of(&engine), "pune");
    engine.brings(&[], json!({"staff": {"role": "of the future"}}));
    assert_eq!(of(&engine), "pune", "what cannot be read changes nothing");
}
