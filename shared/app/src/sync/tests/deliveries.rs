//! The third receipt: a phone of the hub has the case on its disk, and says so to the server.

use super::*;
use crate::{
    effects::{Effect, notify::NotifyChannel},
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
    let RecordStoreOperation::KeepOperation(kept) = kept else { panic!("{kept:?}") };
    assert_eq!(kept.device_seq, 8);
    phone.http("/v1/sync", |body| {
        assert_eq!(body["operations"][0]["body"]["type"], "confirm_delivery");
        assert_eq!(body["operations"][0]["base"], 1);
        answer(&[], json!({"results": results(body, "accepted", Value::Null)}))
    });
    let settled = phone.record_store(done);
    assert!(
        matches!(settled, RecordStoreOperation::Settle { answered, .. } if answered == [kept.operation_id])
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
fn new_cases_ring_once_without_content_and_taken_ones_do_not() {
    let mut phone = pulled(&[case(1, &json!({"kind": "assault"})), case(2, &json!({}))]);
    assert_eq!(phone.count(Effect::is_notify), 0, "not before they are on the disk");
    phone.record_store(done);
    assert_eq!((phone.count(Effect::is_notify), phone.count(Effect::is_vibrate)), (1, 1));
    let told = phone.take(Effect::is_notify, Effect::expect_notify).unwrap().operation;
    assert_eq!((told.channel, told.title.as_str()), (NotifyChannel::NewCase, "A new case waits"));
    let mut phone = pulled(&[taken_case(3)]);
    phone.record_store(done);
    assert_eq!(phone.count(Effect::is_notify), 0);
}
