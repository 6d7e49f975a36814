//! What the server refuses: it is told, can be tried again, edited or dropped, holds up what needs it and nothing else.

use domain::operation::{Body, Refused, Work};

use super::{engine::*, *};
use crate::{
    sync::News,
    testing::{case, change},
};

const CLAIM: &str = "01980000-0000-7000-8000-0000000000c1";
const PERSON: &str = "01980000-0000-7000-8000-0000000000a1";

fn claim(contractor: &str) -> Value {
    json!({"type": "open_wage_claim", "claim": CLAIM, "parties": {"contractor": contractor}})
}

/// A phone on which a claim was opened, a worker added, what they are owed and how far it has come written down, and a note;
/// nothing of it is sent. Their ids in this order.
fn with_a_claim() -> (Engine, Value, [String; 5]) {
    let one = delivered(case(1, &json!({"kind": "wages"})));
    let mut engine = Engine::with(std::slice::from_ref(&one));
    let ids = [
        claim(""),
        json!({"type": "add_person", "person": PERSON, "details": {"name": "Sunita Devi"}}),
        json!({"type": "set_wage_line", "claim": CLAIM, "person": PERSON, "terms": {"days_tenths": 260, "rate": 45_000}}),
        json!({"type": "set_claim_step", "claim": CLAIM, "step": "notice"}),
        json!({"type": "add_note", "text": "she has the contractor's card"}),
    ]
    .map(|work| engine.work(&one, work));
    engine.brings(&[], json!({}));
    (engine, one, ids)
}

/// The server refuses these and takes the others.
fn refusing(body: &Value, refused: &[&String]) -> HttpOutput {
    let result = |id: &String| {
        if refused.contains(&id) {
            json!({"operation_id": id, "outcome": "refused", "reason": {"type": "missing", "field": "principal_employer"}})
        } else {
            json!({"operation_id": id, "outcome": "accepted", "seq": 50})
        }
    };
    let results: Vec<Value> = sent(body).iter().map(result).collect();
    json_answer(200, &json!({"results": results, "changes": [], "cursor": "c3", "more": false}))
}

fn behind(engine: &Engine, id: &str) -> Vec<String> {
    engine.records().behind(id).map(|waiting| waiting.kept.operation_id.clone()).collect()
}

/// The claim is refused, and what needs it in the same exchange with it.
fn refused_claim() -> (Engine, Value, [String; 5]) {
    let (mut engine, one, ids) = with_a_claim();
    let [claim, _, line, step, _] = &ids;
    engine.exchange(|body| {
        assert_eq!(sent(body), ids, "all of it goes at once, in its order");
        refusing(body, &[claim, line, step])
    });
    engine.news.clear();
    (engine, one, ids)
}

/// A wages case of which the server did not take this claim.
fn with_a_refused_claim(employer: &str) -> (Engine, Value, String) {
    let one = delivered(case(1, &json!({"kind": "wages"})));
    let mut engine = Engine::with(std::slice::from_ref(&one));
    let root = engine.work(&one, claim(employer));
    engine.brings(&[], json!({}));
    engine.exchange(|body| refusing(body, &[&root]));
    (engine, one, root)
}

#[test]
fn a_refusal_is_told_and_blocks_nothing_that_does_not_need_it() {
    let (mut engine, one, ids) = with_a_claim();
    engine.exchange(|body| refusing(body, &[&ids[0], &ids[2], &ids[3]]));
    let reason = Some(Refused::Missing { field: "principal_employer".into() });
    assert!(engine.news.contains(&News::Refused { operation_id: ids[0].clone(), reason }));
    let left: Vec<_> =
        engine.records().operations_of(id(&one)).map(|waiting| waiting.kept.operation_id.clone()).collect();
    assert_eq!(
        left,
        [0, 2, 3].map(|place| ids[place].clone()),
        "the person and the note are the server's now"
    );
    assert!(engine.records().marks(id(&one)).refused);
}

#[test]
fn what_needs_what_was_refused_waits_under_that_one_refusal_and_survives_a_restart() {
    let (mut engine, one, root) = with_a_refused_claim("Ravi Constructions");
    let step = engine.work(&one, json!({"type": "set_claim_step", "claim": CLAIM, "step": "notice"}));
    let note = engine.work(&one, json!({"type": "add_note", "text": "x"}));
    assert_eq!(behind(&engine, &root), std::slice::from_ref(&step));
    engine.brings(&[], json!({}));
    engine.exchange(|body| {
        assert_eq!(sent(body), std::slice::from_ref(&note));
        refusing(body, &[])
    });
    assert_eq!(engine.records().waiting(), 0, "what waits behind a refusal is not on its way");
    assert_eq!(engine.shown(&one).wage_claims.len(), 0);
    let mut engine = engine.restarted();
    assert_eq!(behind(&engine, &root), std::slice::from_ref(&step));
    engine.exchange(|body| {
        assert_eq!(sent(body), [] as [&str; 0]);
        refusing(body, &[])
    });
    assert_eq!(engine.exchanges(), 0);
}

#[test]
fn tried_again_it_goes_under_its_own_id_with_what_waited_behind_it() {
    let (mut engine, one, [root, _, line, step, _]) = refused_claim();
    // refused themselves, they are tried again by themselves
    for operation in [&line, &step] {
        engine.run(|sync, _, _| sync.retry(operation));
    }
    assert_eq!(behind(&engine, &root), [line.clone(), step.clone()]);
    engine.run(|sync, _, _| sync.retry(&root));
    assert_eq!(engine.records().refused().count(), 0);
    while engine.exchanges() > 0 {
        engine.exchange(|body| refusing(body, &[]));
    }
    assert_eq!(engine.records().operations_of(id(&one)).count(), 0);
}

#[test]
fn edited_it_has_a_new_id_and_frees_what_waited_behind_it_for_the_exchange_after() {
    let (mut engine, one, root) = with_a_refused_claim("");
    let step = engine.work(&one, json!({"type": "set_claim_step", "claim": CLAIM, "step": "notice"}));
    let edited = Body::work(id(&one), serde_json::from_value::<Work>(claim("Ravi Constructions")).unwrap());
    let mut new = String::new();
    engine.run(|sync, _, around| {
        let (asked, id) =
            sync.replace(&root, edited.clone(), None, None, around).expect("a refused operation");
        assert!(sync.replace(&root, edited, None, None, around).is_none(), "pressed twice");
        new = id;
        asked
    });
    assert_ne!(new, root);
    assert_eq!((engine.records().refused().count(), engine.records().waiting()), (0, 2));
    let claims = &engine.shown(&one).wage_claims;
    assert_eq!(
        (claims.len(), claims[0].step.value),
        (1, domain::case::ClaimStep::Notice),
        "shown in its old place"
    );
    let mut engine = engine.restarted();
    // the server takes operations by their numbers, and the new one's is the higher
    let first = engine.exchange(|body| refusing(body, &[]));
    assert_eq!(sent(&first), [new]);
    assert_eq!(first["operations"][0]["replaces"], root);
    let second = engine.exchange(|body| refusing(body, &[]));
    assert_eq!(sent(&second), [step]);
    assert_eq!(engine.records().operations_of(id(&one)).count(), 0);
}

#[test]
fn dropped_it_takes_along_what_waits_behind_it() {
    let (mut engine, one, root) = with_a_refused_claim("");
    engine.work(&one, json!({"type": "set_claim_step", "claim": CLAIM, "step": "notice"}));
    let note = engine.work(&one, json!({"type": "add_note", "text": "x"}));
    engine.run(|sync, _, _| sync.drop_refused(&note));
    assert_eq!(engine.records().operations_of(id(&one)).count(), 3, "only what was refused can be dropped");
    engine.run(|sync, _, _| sync.drop_refused(&root));
    let left = |engine: &Engine| -> Vec<String> {
        engine.records().operations_of(id(&one)).map(|waiting| waiting.kept.operation_id.clone()).collect()
    };
    assert_eq!(left(&engine), std::slice::from_ref(&note));
    assert_eq!(left(&engine.restarted()), [note]);
}

#[test]
fn a_claim_that_the_server_has_by_another_phone_holds_up_nothing() {
    let (mut engine, one, root) = with_a_refused_claim("Ravi Constructions");
    let step = engine.work(&one, json!({"type": "set_claim_step", "claim": CLAIM, "step": "notice"}));
    assert_eq!(behind(&engine, &root), std::slice::from_ref(&step));
    let theirs = of_colleague(&one, &claim("Kale and Sons"), 1);
    let later = confirmed(&one, &theirs, &ravi(), 60);
    engine.exchange(|_| {
        let changes = [change(&later)];
        json_answer(200, &json!({"results": [], "changes": changes, "cursor": "c4", "more": false}))
    });
    assert_eq!(behind(&engine, &root), [] as [&str; 0]);
    assert_eq!(sent(&engine.exchange(|body| refusing(body, &[]))), [step]);
}

#[test]
fn that_a_colleague_was_first_goes_once_it_was_read_and_other_refusals_stay() {
    let one = delivered(case(1, &json!({})));
    let mut engine = Engine::with(std::slice::from_ref(&one));
    engine.work(&one, json!({"type": "acknowledge"}));
    engine.work(&one, json!({"type": "add_note", "text": "x"}));
    engine.brings(&[], json!({}));
    engine.exchange(|body| {
        let results = json!([
            {"operation_id": sent(body)[0], "outcome": "refused", "reason": {"type": "already_taken", "by": "Ravi Kale"}},
            {"operation_id": sent(body)[1], "outcome": "refused", "reason": {"type": "of_the_future"}},
        ]);
        json_answer(200, &json!({"results": results, "changes": [], "cursor": "c3", "more": false}))
    });
    let mut engine = engine.restarted();
    let told = |news: &News| matches!(news, News::Refused { reason: Some(Refused::AlreadyTaken { .. }), .. });
    assert_eq!(engine.news.iter().filter(|news| told(news)).count(), 1, "it is told until it was read");
    engine.run(|sync, _, _| sync.drop_read_refusals());
    let left: Vec<_> = engine.records().refused().map(crate::sync::Waiting::reason).collect();
    assert_eq!(left, [Some(Refused::NotKnown)], "a reason that this version does not know");
    assert!(engine.restarted().news.is_empty());
}

#[test]
fn an_operation_that_the_server_puts_off_waits_and_is_not_sent_in_a_circle() {
    let one = delivered(case(1, &json!({})));
    let mut engine = Engine::with(std::slice::from_ref(&one));
    let put_off = engine.work(&one, json!({"type": "acknowledge"}));
    engine.brings(&[], json!({}));
    let waiting = |body: &Value| {
        json_answer(
            200,
            &json!({"results": results(body, "waiting", Value::Null), "changes": [], "cursor": "c3", "more": false}),
        )
    };
    engine.exchange(waiting);
    assert_eq!((engine.exchanges(), engine.records().waiting()), (0, 1));
    engine.wake();
    assert_eq!(sent(&engine.exchange(waiting)), [put_off]);
}
