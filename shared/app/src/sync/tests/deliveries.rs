//! The third receipt: a phone of the hub has the case on its disk, and says so to the server.

use super::{engine::*, *};
use crate::{
    effects::Effect,
    sync::News,
    testing::{case, change, taken_case},
};

fn pulled(cases: &[Value]) -> Phone {
    let mut phone = staff_phone("en", &[]);
    let changes: Vec<Value> = cases.iter().map(change).collect();
    phone.http("/v1/sync", |_| answer(&changes, json!({})));
    phone
}

#[test]
fn a_case_on_the_disk_is_confirmed_and_one_that_is_not_is_not() {
    let mut phone = pulled(&[case(1, &json!({}))]);
    assert_eq!(phone.count(Effect::is_record_store), 1, "the case is still on its way to the disk");
    phone.record_store(done);
    let kept = phone.record_store(done);
    let RecordStoreOperation::KeepOperations { operations, .. } = kept else { panic!("{kept:?}") };
    assert_eq!(operations.iter().map(|kept| kept.device_seq).collect::<Vec<_>>(), [8]);
    phone.http("/v1/sync", |body| {
        assert_eq!(body["operations"][0]["body"]["type"], "confirm_delivery");
        assert_eq!(body["operations"][0]["base"], 1);
        answer(&[], json!({"results": results(body, "accepted", Value::Null)}))
    });
    let settled = phone.record_store(done);
    assert!(
        matches!(settled, RecordStoreOperation::Settle(settled) if settled.answered == [operations[0].operation_id.as_str()])
    );
    // the server found nothing to change in it: it is not confirmed again and again
    assert_eq!((phone.count(Effect::is_record_store), phone.requests().len()), (0, 0));
}

#[test]
fn a_case_of_another_hub_or_one_that_was_confirmed_is_not_confirmed() {
    let mut of_delhi = case(2, &json!({}));
    of_delhi["routing"]["hub"] = json!("delhi");
    let mut phone = pulled(&[delivered(case(1, &json!({}))), of_delhi]);
    phone.record_store(done);
    assert_eq!(phone.count(Effect::is_record_store), 0);
}

#[test]
fn cases_that_ring_for_this_hub_are_news_once_and_when_they_are_on_the_disk() {
    let ringing = case(1, &json!({"kind": "assault"}));
    let mut engine = Engine::signed_in();
    engine.disk_fails = true;
    engine.brings(&[ringing.clone(), taken_case(3)], json!({"resync": "begins"}));
    assert_eq!(engine.news, [News::NotKept]);
    engine.disk_fails = false;
    engine.wait(300_000);
    engine.brings(&[ringing.clone(), taken_case(3)], json!({"resync": "begins"}));
    let rings = News::NewCases { cases: vec![id(&ringing)] };
    assert_eq!(engine.news.iter().filter(|news| **news == rings).count(), 1, "{:?}", engine.news);
    engine.news.clear();
    engine.wake();
    engine.brings(std::slice::from_ref(&ringing), json!({}));
    assert!(!engine.news.iter().any(|news| matches!(news, News::NewCases { .. })), "{:?}", engine.news);
}
