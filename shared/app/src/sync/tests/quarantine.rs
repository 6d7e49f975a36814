//! Whatever cannot be read costs only itself: it is counted, the rest goes on, and a version that can read it does.

use domain::operation::Refused;

use super::{engine::*, *};
use crate::{
    sync::News,
    testing::{case, change},
};

fn free(number: u32) -> Value {
    delivered(case(number, &json!({})))
}

/// A case as only a later version of the app can read it.
fn of_the_future(number: u32) -> Value {
    let mut strange = free(number);
    strange["alert"] = json!("of the future");
    strange
}

#[test]
fn a_record_that_cannot_be_read_is_counted_kept_and_read_by_a_version_that_can() {
    let mut strange = of_the_future(2);
    let engine = Engine::with(&[free(1), strange.clone(), free(3)]);
    assert_eq!((engine.records().unreadable(), listed(&engine)), (1, 2));
    assert!(engine.records().holds(id(&strange)));
    let engine = engine.restarted();
    assert_eq!(engine.records().unreadable(), 1);
    let reads =
        |operation: &RecordStoreOperation| matches!(operation, RecordStoreOperation::ReadCases { .. });
    assert!(!engine.asked_of_disk.iter().any(reads), "this version has tried");
    let mut engine = engine.updated("0.2.0");
    assert!(engine.asked_of_disk.iter().any(reads), "another one tries");
    assert_eq!(engine.records().unreadable(), 1);
    // as the next version would find it
    strange["alert"] = free(2)["alert"].clone();
    strange["version"] = json!(60);
    engine.brings(&[strange.clone()], json!({}));
    assert_eq!((engine.records().unreadable(), listed(&engine)), (0, 3));
}

#[test]
fn a_record_without_a_name_or_under_anothers_is_counted_and_the_rest_is_there() {
    let nameless = json!({"kind": "case", "id": "case-7", "version": 9, "record": {"id": "case-7"}});
    let under_another =
        json!({"kind": "case", "id": id(&free(5)).to_string(), "version": 9, "record": free(6)});
    let no_frame = json!({"kind": "case", "version": "nine"});
    let changes = json!([null, nameless, no_frame, under_another, change(&free(1))]);
    let mut engine = Engine::signed_in();
    engine.brings(&[], json!({"resync": "begins", "changes": changes}));
    assert_eq!((engine.records().unreadable(), listed(&engine)), (2, 1));
    let mut engine = engine.restarted();
    assert_eq!(engine.records().unreadable(), 2);
    let changes = json!([{"kind": "case", "id": "case-7", "version": 10, "removed": true}]);
    engine.brings(&[], json!({"changes": changes}));
    assert_eq!(engine.records().unreadable(), 1);
}

#[test]
fn a_roster_that_cannot_be_read_and_a_kind_of_the_future_stay_on_the_disk() {
    let roster = |members: Value| json!({"kind": "roster", "id": "mumbai", "version": 3, "record": {"hub": "mumbai", "version": 3, "members": members}});
    let scheme = json!({"kind": "scheme", "id": "e-shram", "version": 1, "record": {"name": "e-Shram"}});
    let mut engine = Engine::signed_in();
    engine.brings(
        &[],
        json!({"resync": "begins", "changes": [roster(json!("all")), scheme, change(&free(1))]}),
    );
    assert_eq!((engine.records().unreadable(), engine.records().rosters().count()), (1, 0));
    let settled = engine.asked_of_disk.last();
    assert!(
        matches!(settled, Some(RecordStoreOperation::Settle(settlement)) if settlement.records.len() == 2)
    );
    let mut engine = engine.restarted();
    assert_eq!(engine.records().unreadable(), 1);
    engine.brings(&[], json!({"changes": [roster(json!([]))]}));
    assert_eq!((engine.records().unreadable(), engine.records().rosters().count()), (0, 1));
}

#[test]
fn a_summary_that_cannot_be_read_is_made_anew_from_its_record() {
    let one = free(1);
    let store = LoadedRecords {
        summaries: vec![KeptSummary {
            case_id: id(&one).to_string(),
            version: 1,
            summary: Some("{\"id\":\"cut o".into()),
            reader: VERSION.into(),
            round: 0,
        }],
        ..LoadedRecords::default()
    };
    let mut phone = phone_with("en", &[], store);
    phone.cases.insert(id(&one).to_string(), kept(&one));
    // the store reads what it was asked for before it had it: asked once more
    let made = phone.record_store(done);
    assert_eq!(made, RecordStoreOperation::KeepSummaries(Vec::new()));
    let mut engine = Engine::with(std::slice::from_ref(&one)).updated("0.2.0");
    let made = engine.asked_of_disk.pop();
    let Some(RecordStoreOperation::KeepSummaries(made)) = made else { panic!("{made:?}") };
    assert_eq!(made.len(), 1);
    assert_eq!((made[0].summary.as_ref(), made[0].reader.as_str()), (kept(&one).summary.as_ref(), "0.2.0"));
}

#[test]
fn results_are_read_one_by_one_also_where_their_names_are_missing() {
    let one = free(1);
    let mut engine = Engine::with(std::slice::from_ref(&one));
    for text in ["a", "b", "c"] {
        engine.work(&one, json!({"type": "add_note", "text": text}));
    }
    engine.brings(&[], json!({}));
    engine.exchange(|_| {
        let results = json!([
            "not a result",
            {"operation_id": null, "outcome": "refused", "reason": {"type": "of_the_future"}},
            {"outcome": "accepted", "seq": 7},
        ]);
        json_answer(200, &json!({"results": results, "changes": [], "cursor": "c3", "more": false}))
    });
    let stand = |waiting: &crate::sync::Waiting| (waiting.is_refused(), waiting.waits());
    let left: Vec<_> = engine.records().operations_of(id(&one)).map(stand).collect();
    assert_eq!(
        left,
        [(false, true), (true, false)],
        "the first goes again, the second is told, the third is done"
    );
    assert!(
        engine.news.iter().any(|news| matches!(news, News::Refused { reason: Some(Refused::NotKnown), .. }))
    );
}

#[test]
fn an_operation_that_this_version_cannot_read_is_sent_all_the_same() {
    let body = json!({"type": "of_the_future", "case_id": id(&free(1)).to_string()});
    let wire = json!({"id": "01980000-0000-7000-8000-00000000000f", "device_seq": 7, "body_version": 9, "body": body});
    let operation = |operation: String, seq: u64| KeptOperation {
        operation_id: format!("01980000-0000-7000-8000-00000000000{seq:x}"),
        device_seq: seq,
        place: seq,
        operation,
        refused: None,
        sent_at: None,
    };
    let operations = vec![operation("cut o".into(), 6), operation(wire.to_string(), 7)];
    let mut phone = phone_with("en", &[free(1)], LoadedRecords { operations, ..LoadedRecords::default() });
    phone.http("/v1/sync", |body| {
        assert_eq!(*body["operations"].as_array().unwrap(), std::slice::from_ref(&wire));
        answer(&[], json!({"results": results(body, "accepted", Value::Null)}))
    });
    let settled = phone.record_store(done);
    assert!(matches!(settled, RecordStoreOperation::Settle(settled) if settled.accepted.len() == 1));
    assert_eq!(
        phone.requests(),
        [] as [&str; 0],
        "what is no JSON cannot be sent, and is not tried in a circle"
    );
}

#[test]
fn what_the_server_cannot_take_is_found_and_set_aside_and_the_rest_goes() {
    let one = free(1);
    let mut engine = Engine::with(std::slice::from_ref(&one));
    let ids: Vec<String> = ["a", "b", "too large", "d"]
        .into_iter()
        .map(|text| engine.work(&one, json!({"type": "add_note", "text": text})))
        .collect();
    engine.brings(&[], json!({}));
    let mut exchanges = 0;
    while engine.records().waiting() > 0 {
        exchanges += 1;
        assert!(exchanges < 20, "it goes in a circle");
        if engine.exchanges() == 0 {
            engine.wait(300_000);
            continue;
        }
        engine.exchange(|body| {
            if body.to_string().contains("too large") {
                return crate::testing::problem(413, "too-large");
            }
            let results = results(body, "accepted", Value::Null);
            json_answer(200, &json!({"results": results, "changes": [], "cursor": "c3", "more": false}))
        });
    }
    let refused: Vec<_> =
        engine.records().refused().map(|waiting| waiting.kept.operation_id.clone()).collect();
    assert_eq!(refused, std::slice::from_ref(&ids[2]));
    let kept: Vec<_> =
        engine.restarted().records().refused().map(|waiting| waiting.kept.operation_id.clone()).collect();
    assert_eq!(kept, [ids[2].clone()]);
}

/// Exchanges until everything was sent, found faulty or refused; what of it the server got, in its order.
fn exchange_all(engine: &mut Engine, mut answer: impl FnMut(&Value) -> HttpOutput) -> Vec<String> {
    let mut got = Vec::new();
    for _ in 0..200 {
        if engine.records().waiting() == 0 {
            return got;
        }
        if engine.exchanges() == 0 {
            engine.wait(300_000);
            continue;
        }
        engine.exchange(|body| {
            let output = answer(body);
            if matches!(output, HttpOutput::Answered { status: 200, .. }) {
                got.extend(sent(body));
            }
            output
        });
    }
    panic!("it goes in a circle")
}

fn accepted(body: &Value) -> HttpOutput {
    let results = results(body, "accepted", Value::Null);
    json_answer(200, &json!({"results": results, "changes": [], "cursor": "c3", "more": false}))
}

/// A phone on which all of this was done, and nothing of it is sent.
fn with_work(work: &[Value]) -> (Engine, Vec<String>) {
    let one = free(1);
    let mut engine = Engine::with(std::slice::from_ref(&one));
    let ids = work.iter().map(|work| engine.work(&one, work.clone())).collect();
    engine.brings(&[], json!({}));
    (engine, ids)
}

fn notes(texts: &[&str]) -> Vec<Value> {
    texts.iter().map(|text| json!({"type": "add_note", "text": text})).collect()
}

fn refused(engine: &Engine) -> Vec<String> {
    engine.records().refused().map(|waiting| waiting.kept.operation_id.clone()).collect()
}

#[test]
fn what_the_server_fails_at_each_time_holds_up_no_other_and_can_be_tried_again() {
    let (mut engine, ids) = with_work(&notes(&["a", "bad", "c", "bad too", "e"]));
    let fails = |body: &Value| body.to_string().contains("bad");
    let got = exchange_all(&mut engine, |body| {
        if fails(body) { crate::testing::problem(500, "fault") } else { accepted(body) }
    });
    assert_eq!(got, [0, 2, 4].map(|place| ids[place].clone()));
    assert_eq!(refused(&engine), [1, 3].map(|place| ids[place].clone()));
    let reason = Some(Refused::Fault);
    assert!(engine.news.contains(&News::Refused { operation_id: ids[1].clone(), reason }));
    // and once the server is put right
    engine.run(|sync, _, _| sync.retry(&ids[1]));
    assert_eq!(exchange_all(&mut engine, accepted), [ids[1].clone()]);
    assert_eq!(refused(&engine.restarted()), [ids[3].clone()]);
}

#[test]
fn while_the_server_fails_at_everything_nothing_is_to_blame() {
    let (mut engine, ids) = with_work(&notes(&["a", "b", "c"]));
    let mut left = 40;
    let got = exchange_all(&mut engine, |body| {
        left -= 1;
        if left > 10 { crate::testing::problem(500, "fault") } else { accepted(body) }
    });
    assert_eq!(refused(&engine), [] as [&str; 0]);
    let mut got = got;
    got.sort();
    let mut ids = ids;
    ids.sort();
    assert_eq!(got, ids);
}

#[test]
fn what_needs_what_the_server_fails_at_is_not_sent_without_it() {
    let claim = "01980000-0000-7000-8000-0000000000c1";
    let (mut engine, ids) = with_work(&[
        json!({"type": "open_wage_claim", "claim": claim, "parties": {"contractor": "bad"}}),
        json!({"type": "set_claim_step", "claim": claim, "step": "notice"}),
        json!({"type": "add_note", "text": "she has the contractor's card"}),
    ]);
    let got = exchange_all(&mut engine, |body| {
        if body.to_string().contains("bad") { crate::testing::problem(500, "fault") } else { accepted(body) }
    });
    assert_eq!(got, [ids[2].clone()], "the step waits behind the claim");
    assert_eq!(refused(&engine), [ids[0].clone()]);
}

#[test]
fn a_word_of_somebody_between_blames_nothing() {
    let (mut engine, ids) = with_work(&notes(&["a"]));
    let mut left = 8;
    let got = exchange_all(&mut engine, |body| {
        left -= 1;
        let between =
            HttpOutput::Answered { status: 500, body: b"<html>Internal Server Error</html>".to_vec() };
        if left > 0 { between } else { accepted(body) }
    });
    assert_eq!((got, refused(&engine)), (ids, Vec::new()));
}
