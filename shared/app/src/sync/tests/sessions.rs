//! The end of a session: the records leave the phone, and only they.

use super::*;
use crate::{
    effects::{
        Effect,
        stream::{StreamOperation, StreamOutput},
    },
    testing::{case, problem},
    view::Screen,
};

#[test]
fn a_revoked_token_ends_the_session_and_wipes_the_records() {
    let mut phone = staff_phone("en", &[case(1, &json!({}))]);
    let mut stream = phone.take(Effect::is_stream, Effect::expect_stream).unwrap();
    phone.http("/v1/sync", |_| HttpOutput::NoAnswer);
    phone.stream(&mut stream, StreamOutput::Refused);
    // the stream alone does not end it: the server is asked
    assert!(matches!(phone.screen(), Screen::Inbox { .. }));
    while phone.requests().is_empty() {
        phone.wait(500);
    }
    phone.http("/v1/sync", |_| problem(401, "revoked-token"));
    assert!(matches!(phone.screen(), Screen::SignIn { .. }));
    assert!(phone.view().banner.unwrap().text.starts_with("You are signed out."));
    loop {
        if phone.record_store(done) == RecordStoreOperation::Wipe {
            break;
        }
    }
    assert_eq!(phone.count(Effect::is_alert_store), 0, "alerts stay");
    phone.tell(UiEvent::Appeared);
    assert_eq!(phone.requests(), [] as [&str; 0]);
}

#[test]
fn signing_out_tells_the_server_wipes_and_goes_back_to_the_sos() {
    let mut phone = staff_phone("en", &[]);
    phone.http("/v1/sync", |_| answer(&[], json!({})));
    phone.record_store(done);
    phone.tell(UiEvent::SignOutPressed);
    assert!(matches!(phone.screen(), Screen::Sos { view } if view.menu_label == "More"));
    assert_eq!(phone.requests(), ["Delete /v1/sessions"]);
    let wiped = phone.record_store(|_| RecordStoreOutput::Failed);
    assert_eq!(wiped, RecordStoreOperation::Wipe);
    phone.wait(1_100);
    assert_eq!(phone.record_store(done), RecordStoreOperation::Wipe, "what was not destroyed is tried again");
    let streams: Vec<_> =
        std::iter::from_fn(|| phone.take(Effect::is_stream, Effect::expect_stream)).collect();
    assert_eq!(streams.last().unwrap().operation, StreamOperation::Close);
}

#[test]
fn an_answer_to_a_session_that_is_over_says_nothing() {
    let mut phone = staff_phone("en", &[]);
    phone.tell(UiEvent::SignOutPressed);
    phone.http("/v1/sync", |_| answer(&[crate::testing::change(&case(1, &json!({})))], json!({})));
    assert_eq!(phone.record_store(done), RecordStoreOperation::Wipe);
    assert_eq!(phone.count(Effect::is_record_store), 0);
}
