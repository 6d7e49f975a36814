//! The next page is asked for while the store keeps the one before it, and no page is ever passed over.

use super::{engine::*, exchanges::inbox, *};
use crate::{
    effects::Effect,
    testing::{case, change, problem},
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

fn asked_from(phone: &mut Phone, cursor: &str, answered: HttpOutput) {
    phone.http("/v1/sync", |body| {
        assert_eq!((&body["cursor"], &body["operations"]), (&json!(cursor), &json!([])));
        answered
    });
}

#[test]
fn pages_that_came_ahead_wait_until_those_before_them_are_on_the_disk_and_go_there_together() {
    let mut phone = staff_phone("en", &[]);
    phone.http("/v1/sync", |_| page(1, "c2"));
    asked_from(&mut phone, "c2", page(2, "c3"));
    asked_from(&mut phone, "c3", page(3, "c4"));
    asked_from(&mut phone, "c4", page(4, "c5"));
    assert_eq!(phone.count(Effect::is_record_store), 1, "the store keeps one thing at a time");
    assert_eq!(phone.requests(), [] as [&str; 0], "and three pages at most wait for it");
    assert_eq!(settled(phone.record_store(done)), of(1, "c2"));
    assert_eq!(inbox(&phone).total, 1, "what is not on the disk did not happen");
    asked_from(&mut phone, "c5", answer(&[change(&free(5))], json!({"cursor": "c6"})));
    assert_eq!(phone.count(Effect::is_record_store), 1);
    let together = (2..=4).flat_map(|number| of(number, "").0).collect();
    assert_eq!(settled(phone.record_store(done)), (together, "c5".to_owned()));
    assert_eq!(settled(phone.record_store(done)), of(5, "c6"));
    assert_eq!((inbox(&phone).total, phone.requests().len()), (5, 0));
}

#[test]
fn what_left_and_came_again_in_pages_that_wait_together_is_there() {
    let mut phone = staff_phone("en", &[free(2)]);
    phone.http("/v1/sync", |_| page(1, "c2"));
    let left = json!({"kind": "case", "id": id(&free(2)), "version": 9, "removed": true});
    asked_from(&mut phone, "c2", answer(&[left], json!({"cursor": "c3", "more": true})));
    asked_from(&mut phone, "c3", answer(&[change(&free(2))], json!({"cursor": "c4"})));
    assert_eq!(settled(phone.record_store(done)), of(1, "c2"));
    assert_eq!(settled(phone.record_store(done)), (Vec::new(), "c3".to_owned()));
    assert_eq!(inbox(&phone).total, 1);
    assert_eq!(settled(phone.record_store(done)), of(2, "c4"));
    assert_eq!(inbox(&phone).total, 2);
}

#[test]
fn a_page_that_is_no_answer_is_asked_for_anew_when_those_before_it_are_kept() {
    let mut phone = staff_phone("en", &[]);
    phone.http("/v1/sync", |_| page(1, "c2"));
    asked_from(&mut phone, "c2", page(2, "c3"));
    asked_from(&mut phone, "c3", HttpOutput::NoAnswer);
    assert_eq!(settled(phone.record_store(done)), of(1, "c2"));
    assert_eq!(settled(phone.record_store(done)), of(2, "c3"));
    assert_eq!((inbox(&phone).total, phone.requests().len()), (2, 0));
    phone.wait(1_100);
    asked_from(&mut phone, "c3", answer(&[change(&free(3))], json!({"cursor": "c4"})));
    assert_eq!(settled(phone.record_store(done)), of(3, "c4"));
}

#[test]
fn a_page_that_the_disk_did_not_take_takes_those_behind_it_along() {
    // so many answers come before the disk has answered
    for came in 0..=3 {
        let mut phone = staff_phone("en", &[]);
        phone.http("/v1/sync", |_| page(1, "c2"));
        for number in 2..2 + came {
            phone.http("/v1/sync", |_| page(number, &format!("c{}", number + 1)));
        }
        assert_eq!(settled(phone.record_store(|_| RecordStoreOutput::Failed)), of(1, "c2"));
        // what is still on its way comes too late
        if came < 3 {
            phone.http("/v1/sync", |_| page(2 + came, &format!("c{}", 3 + came)));
        }
        assert_eq!((phone.count(Effect::is_record_store), inbox(&phone).total), (0, 0));
        phone.wait(1_100);
        asked_from(&mut phone, "c1", page(1, "c2"));
        assert_eq!(settled(phone.record_store(done)), of(1, "c2"), "from where the disk is");
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
    phone.http("/v1/sync", |_| problem(401, "revoked-token"));
    phone.record_store(done);
    assert_eq!(phone.record_store(done), RecordStoreOperation::Wipe);
}
