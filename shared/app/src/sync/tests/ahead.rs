//! The next page is asked for while the store keeps the one before it, and no page is ever passed over.

use super::{engine::*, exchanges::inbox, *};
use crate::{
    effects::Effect,
    testing::{case, change},
};

fn free(number: u32) -> Value {
    delivered(case(number, &json!({})))
}

fn page(number: u32, cursor: &str) -> HttpOutput {
    answer(&[change(&free(number))], json!({"cursor": cursor, "more": true}))
}

/// Which cases the store is asked to keep, and with which cursor.
fn settled(operation: RecordStoreOperation) -> (Vec<String>, String) {
    let RecordStoreOperation::Settle(settlement) = operation else { panic!("{operation:?}") };
    let ids = settlement.cases.iter().map(|kept| kept.case_id.clone());
    (ids.collect(), settlement.cursor.clone())
}

fn of(number: u32, cursor: &str) -> (Vec<String>, String) {
    (vec![id(&free(number)).to_string()], cursor.to_owned())
}

#[test]
fn a_page_that_came_ahead_waits_until_the_one_before_it_is_on_the_disk() {
    let mut phone = staff_phone("en", &[]);
    phone.http("/v1/sync", |_| page(1, "c2"));
    phone.http("/v1/sync", |body| {
        assert_eq!((&body["cursor"], &body["operations"]), (&json!("c2"), &json!([])));
        page(2, "c3")
    });
    assert_eq!(phone.count(Effect::is_record_store), 1, "the store has one page at a time");
    assert_eq!(phone.requests(), [] as [&str; 0], "and one page at most waits for it");
    assert_eq!(settled(phone.record_store(done)), of(1, "c2"));
    assert_eq!(inbox(&phone).total, 1, "what is not on the disk did not happen");
    phone.http("/v1/sync", |body| {
        assert_eq!(body["cursor"], "c3");
        answer(&[change(&free(3))], json!({"cursor": "c4"}))
    });
    assert_eq!(settled(phone.record_store(done)), of(2, "c3"));
    assert_eq!(settled(phone.record_store(done)), of(3, "c4"));
    assert_eq!((inbox(&phone).total, phone.requests().len()), (3, 0));
}

#[test]
fn a_page_that_the_disk_did_not_take_takes_the_one_behind_it_along() {
    for comes_before_the_disk_answers in [true, false] {
        let mut phone = staff_phone("en", &[]);
        phone.http("/v1/sync", |_| page(1, "c2"));
        if comes_before_the_disk_answers {
            phone.http("/v1/sync", |_| page(2, "c3"));
        }
        assert_eq!(settled(phone.record_store(|_| RecordStoreOutput::Failed)), of(1, "c2"));
        if !comes_before_the_disk_answers {
            phone.http("/v1/sync", |_| page(2, "c3"));
        }
        assert_eq!((phone.count(Effect::is_record_store), inbox(&phone).total), (0, 0));
        phone.wait(1_100);
        phone.http("/v1/sync", |body| {
            assert_eq!(body["cursor"], "c1", "from where the disk is");
            page(1, "c2")
        });
        assert_eq!(settled(phone.record_store(done)), of(1, "c2"));
    }
}

#[test]
fn an_app_that_ends_goes_on_from_the_page_that_is_on_the_disk() {
    let mut engine = Engine::signed_in();
    engine.brings(&[free(1)], json!({"resync": "begins", "more": true, "cursor": "r1"}));
    engine.disk_fails = true;
    engine.brings(&[free(2)], json!({"resync": "continues", "more": true, "cursor": "r2"}));
    engine.disk_fails = false;
    let mut engine = engine.restarted();
    assert_eq!(listed(&engine), 1);
    let body = engine.brings(&[free(2)], json!({"resync": "continues", "cursor": "r2"}));
    assert_eq!((body["cursor"].as_str(), listed(&engine)), (Some("r1"), 2));
}

#[test]
fn what_waits_to_be_sent_goes_before_the_next_page_is_asked_for() {
    let one = free(1);
    let mut engine = Engine::with(std::slice::from_ref(&one));
    let note = engine.work(&one, json!({"type": "add_note", "text": "called"}));
    engine.brings(&[free(2)], json!({"cursor": "c3", "more": true}));
    assert_eq!(engine.exchanges(), 1, "none without it");
    let body = engine.brings(&[free(3)], json!({"cursor": "c4", "more": true}));
    assert_eq!((body["cursor"].as_str(), sent(&body)), (Some("c3"), vec![note]));
    assert_eq!(engine.exchanges(), 1);
}

#[test]
fn when_the_network_comes_back_a_page_that_hangs_is_asked_for_anew() {
    let mut phone = staff_phone("en", &[]);
    phone.http("/v1/sync", |_| page(1, "c2"));
    phone.tell(UiEvent::ConnectivityChanged { online: false });
    phone.tell(UiEvent::ConnectivityChanged { online: true });
    assert_eq!(phone.requests().len(), 1, "not before the disk has answered");
    assert_eq!(settled(phone.record_store(done)), of(1, "c2"));
    assert_eq!(phone.requests(), ["Post /v1/sync", "Post /v1/sync"]);
    // should the one that hung be answered after all, it is passed over
    phone.http("/v1/sync", |_| page(2, "c3"));
    assert_eq!(phone.count(Effect::is_record_store), 0);
    phone.http("/v1/sync", |body| {
        assert_eq!(body["cursor"], "c2");
        answer(&[change(&free(2))], json!({"cursor": "c3"}))
    });
    assert_eq!(settled(phone.record_store(done)), of(2, "c3"));
}

#[test]
fn a_session_that_ended_meanwhile_is_over_when_the_page_before_is_kept() {
    let mut phone = staff_phone("en", &[]);
    phone.http("/v1/sync", |_| page(1, "c2"));
    phone.http("/v1/sync", |_| crate::testing::problem(401, "revoked-token"));
    phone.record_store(done);
    assert_eq!(phone.record_store(done), RecordStoreOperation::Wipe);
}
