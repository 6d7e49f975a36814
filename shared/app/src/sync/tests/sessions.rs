//! The end of a session: the records leave the phone, and only they.

use super::*;
use crate::{
    effects::{
        Effect,
        record_store::DraftName,
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

#[test]
fn signing_out_asks_before_what_was_refused_or_is_half_written_is_lost() {
    let case = crate::work::tests::taken(0);
    let id = case["id"].as_str().unwrap();
    let wire = |number: u64, mut body: Value| {
        body["case_id"] = json!(id);
        let operation_id = format!("01980000-0000-7000-8000-00000000000{number}");
        let operation = json!({"id": operation_id, "device_seq": number, "recorded_at": "2026-11-22T08:20:00Z",
                               "base": 1, "body_version": 1, "body": body});
        KeptOperation {
            operation_id,
            device_seq: number,
            place: number,
            operation: operation.to_string(),
            refused: (number == 1).then(|| json!({"type": "missing", "field": "contractor"}).to_string()),
            sent_at: None,
        }
    };
    let claim = "01980000-0000-7000-8000-0000000000c1";
    let opened = json!({"type": "open_wage_claim", "claim": claim, "parties": {"contractor": "x"}});
    let behind = json!({"type": "set_claim_step", "claim": claim, "step": "notice"});
    let draft = |case_id: &str, key: &str| {
        (DraftName { case_id: case_id.into(), key: key.into() }, json!({"done": "x"}).to_string())
    };
    let drafts = vec![
        draft(id, "note"),
        draft(id, "form/atr/"),
        draft(id, "referral-secret/1"),
        draft("", "invite-code/1"),
    ];
    let operations = vec![wire(1, opened), wire(2, behind)];
    let more = LoadedRecords { operations, drafts, ..LoadedRecords::default() };
    let mut phone = phone_with("en", &[case], more);
    phone.tell(UiEvent::SignOutPressed);
    let told = phone.view().banner.expect("a question").text;
    assert!(told.starts_with("4 things that you wrote have not been sent"), "{told}");
    phone.tell(UiEvent::SignOutPressed);
    assert!(!matches!(phone.screen(), Screen::Inbox { .. }));
}
