//! Exchanges: one at a time, on the disk in one go, and a part that cannot be read costs only itself.

use super::{
    engine::{Engine, sent},
    *,
};
use crate::{
    effects::Effect,
    testing::{change, portal, problem},
    view::{InboxView, Screen, Tone},
};

fn case(number: u32) -> Value {
    delivered(crate::testing::case(number, &json!({})))
}

#[track_caller]
pub(super) fn inbox(phone: &Phone) -> InboxView {
    match phone.screen() {
        Screen::Inbox { view } => view,
        other => panic!("the inbox is not shown, but {other:?}"),
    }
}

#[test]
fn a_phone_of_staff_opens_with_its_inbox_and_asks_what_is_new() {
    let mut phone = staff_phone("en", &[case(1)]);
    assert_eq!(inbox(&phone).rows.len(), 1);
    let sent = phone.http("/v1/sync", |body| {
        assert_eq!(body["cursor"], "c1");
        answer(&[], json!({}))
    });
    assert_eq!(sent.bearer, Some(session()["token"].as_str().unwrap().to_owned()));
    assert_eq!(inbox(&phone).sync_line, "Loading…", "it counts when it is on the disk");
}

#[test]
fn changes_count_when_they_are_on_the_disk_and_the_rest_is_asked_for() {
    let mut phone = staff_phone("en", &[]);
    phone.http("/v1/sync", |_| answer(&[change(&case(1))], json!({"more": true})));
    assert_eq!(inbox(&phone).total, 0);
    assert_eq!(
        phone.requests(),
        ["Post /v1/sync"],
        "the next page is asked for while the store keeps this one"
    );
    let settled = phone.record_store(done);
    assert!(
        matches!(settled, RecordStoreOperation::Settle(settled) if settled.cases.len() == 1 && settled.cursor == "c2")
    );
    assert_eq!(inbox(&phone).total, 1);
    phone.http("/v1/sync", |body| {
        assert_eq!(body["cursor"], "c2");
        answer(&[], json!({}))
    });
}

#[test]
fn what_the_store_could_not_keep_is_asked_for_again() {
    let mut phone = staff_phone("en", &[]);
    phone.http("/v1/sync", |_| answer(&[change(&case(1))], json!({})));
    phone.record_store(|_| RecordStoreOutput::Failed);
    assert_eq!(inbox(&phone).total, 0);
    assert!(phone.view().banner.is_some_and(|banner| banner.tone == Tone::Urgent));
    phone.wait(1_100);
    phone.http("/v1/sync", |body| {
        assert_eq!(body["cursor"], "c1");
        answer(&[], json!({}))
    });
}

#[test]
fn a_record_that_cannot_be_read_is_kept_and_counted_and_the_rest_is_shown() {
    let mut phone = staff_phone("en", &[]);
    let mut strange = case(2);
    strange["alert"] = json!("of the future");
    let changes = [change(&strange), json!({"kind": "scheme", "id": 5}), json!(null), change(&case(1))];
    phone.http("/v1/sync", |_| answer(&changes, json!({})));
    let settled = phone.record_store(done);
    assert!(matches!(settled, RecordStoreOperation::Settle(settled) if settled.cases.len() == 2));
    let view = inbox(&phone);
    assert_eq!((view.rows.len(), view.sync_tone), (1, Tone::Waiting));
    assert_eq!(view.sync_line, "All sent, 14:00 · 1 record cannot be shown: update the app");
}

#[test]
fn it_is_asked_again_when_the_network_comes_when_the_stream_rings_and_every_minute() {
    let mut phone = staff_phone("en", &[]);
    let calm = |phone: &mut Phone| {
        phone.http("/v1/sync", |_| answer(&[], json!({})));
        phone.record_store(done);
        assert_eq!(phone.requests(), [] as [&str; 0]);
    };
    calm(&mut phone);
    phone.wait(60_000);
    calm(&mut phone);
    phone.tell(UiEvent::ConnectivityChanged { online: false });
    assert_eq!(inbox(&phone).sync_line, "No network since 14:01 · last news 14:01");
    phone.wait(120_000);
    assert_eq!(phone.requests(), [] as [&str; 0], "without a network nothing is tried");
    phone.tell(UiEvent::ConnectivityChanged { online: true });
    calm(&mut phone);
    assert_eq!(inbox(&phone).sync_line, "All sent, 14:03");
    let streams = std::iter::from_fn(|| phone.take(Effect::is_stream, Effect::expect_stream));
    let mut stream = streams.last().unwrap();
    phone.stream(&mut stream, crate::effects::stream::StreamOutput::Changed);
    // rung twice while one is under way: one more follows
    phone.stream(&mut stream, crate::effects::stream::StreamOutput::Changed);
    phone.stream(&mut stream, crate::effects::stream::StreamOutput::Changed);
    phone.http("/v1/sync", |_| answer(&[], json!({})));
    phone.record_store(done);
    calm(&mut phone);
}

#[test]
fn what_is_no_answer_is_not_believed() {
    let mut phone = staff_phone("en", &[]);
    for output in
        [portal(), problem(503, "not-stored"), HttpOutput::NoAnswer, problem(401, "somebody-between")]
    {
        phone.http("/v1/sync", |_| output);
        assert_eq!(inbox(&phone).sync_line, "MAIN does not answer. Trying again.");
        while phone.requests().is_empty() {
            phone.wait(1_000);
        }
    }
}

#[test]
fn after_a_resync_what_was_not_named_is_gone() {
    let mut phone = staff_phone("en", &[case(1), case(2), case(3)]);
    phone.http("/v1/sync", |_| answer(&[change(&case(2))], json!({"more": true, "resync": "begins"})));
    phone.record_store(done);
    assert_eq!(inbox(&phone).total, 3, "nothing is gone before all was named");
    phone.http("/v1/sync", |_| answer(&[change(&case(3))], json!({"resync": "continues"})));
    let settled = phone.record_store(done);
    let gone = case(1)["id"].as_str().unwrap().to_owned();
    assert!(matches!(settled, RecordStoreOperation::Settle(settled) if settled.removed_cases == [gone]));
    assert_eq!(inbox(&phone).total, 2);
}

#[test]
fn when_the_network_comes_back_an_exchange_that_hangs_is_not_waited_for() {
    let mut phone = staff_phone("en", &[]);
    phone.tell(UiEvent::ConnectivityChanged { online: false });
    phone.tell(UiEvent::ConnectivityChanged { online: true });
    assert_eq!(phone.requests(), ["Post /v1/sync", "Post /v1/sync"]);
    // should the old one be answered after all, it is passed over
    phone.http("/v1/sync", |_| answer(&[change(&case(1))], json!({})));
    assert_eq!(phone.count(Effect::is_record_store), 0);
    phone.http("/v1/sync", |_| answer(&[change(&case(2))], json!({})));
    phone.record_store(done);
    assert_eq!(inbox(&phone).total, 1);
}

/// How many operations an exchange carried, and the page that it asked for, in KiB.
fn size(body: &Value) -> (usize, Option<u64>) {
    (sent(body).len(), body.get("page_bytes").and_then(Value::as_u64).map(|bytes| bytes / 1024))
}

#[test]
fn a_line_that_breaks_off_is_given_less_at_once_and_more_again_when_it_holds() {
    let one = case(1);
    let mut engine = Engine::with(std::slice::from_ref(&one));
    for _ in 0..60 {
        engine.work(&one, json!({"type": "add_note", "text": "x"}));
    }
    engine.brings(&[], json!({}));
    let mut sizes = Vec::new();
    for _ in 0..4 {
        sizes.push(size(&engine.exchange(|_| HttpOutput::NoAnswer)));
        engine.wait(300_000);
    }
    assert_eq!(sizes, [(60, None), (50, Some(128)), (25, Some(64)), (12, Some(32))]);
    // the server's own word says nothing of the line
    engine.exchange(|_| problem(503, "not-stored"));
    engine.wait(300_000);
    let mut sizes = Vec::new();
    while engine.exchanges() > 0 {
        sizes.push(size(&engine.brings(&[], json!({}))));
    }
    assert_eq!(sizes, [(6, Some(16)), (12, Some(32)), (25, Some(64)), (17, Some(128))]);
}

#[test]
fn pages_that_take_long_become_smaller() {
    let mut engine = Engine::signed_in();
    let mut pages = Vec::new();
    for (number, takes) in [(1, 90_000), (2, 40_000), (3, 20_000), (4, 4_000), (5, 100)] {
        engine.clock.go_on(takes);
        let cursor = format!("c{number}");
        let body = engine.brings(&[case(number)], json!({"more": number < 5, "cursor": cursor}));
        pages.push(size(&body).1);
    }
    assert_eq!(pages, [None, Some(128), Some(64), Some(64), Some(128)]);
}
