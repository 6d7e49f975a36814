//! Evidence goes out last, in pieces, to a server that may have some of it, and only an answer about it is believed.

use serde_json::{Value, json};

mod clearing;

use crate::{
    effects::{
        Effect,
        capture::{CaptureOutput, RecordAudioOperation},
        evidence_store::{EvidenceStoreOperation, EvidenceStoreOutput, KeptEvidence},
        http::{HttpOutput, Lane, Method},
    },
    sos::tests::received,
    testing::{Phone, json_answer, portal, problem},
    ui_event::UiEvent,
    view::{Page, PageAction, PageIcon, Screen},
};

const SHA: &str = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

/// The store answers its oldest question, and gives it back.
#[track_caller]
fn store(
    phone: &mut Phone,
    answer: impl FnOnce(&EvidenceStoreOperation) -> EvidenceStoreOutput,
) -> EvidenceStoreOperation {
    let request = phone.take(Effect::is_evidence_store, Effect::expect_evidence_store);
    let operation = request.as_ref().map(|request| request.operation.clone()).expect("a question");
    let output = answer(&operation);
    phone.resolve(request, output);
    operation
}

fn kept(alert_id: &str, taken_at_ms: i64) -> KeptEvidence {
    KeptEvidence {
        sha256: SHA.into(),
        alert_id: alert_id.into(),
        media_type: "image/jpeg".into(),
        bytes: 300_000,
        taken_at_ms,
        sent: false,
        ended_at_ms: None,
    }
}

fn state(id: &Value, bytes: u64, complete: bool) -> HttpOutput {
    json_answer(200, &json!({"alert_id": id, "sha256": SHA, "received": bytes, "complete": complete}))
}

/// A phone whose alert the server has and that has taken a photo of it.
fn with_photo() -> (Phone, Value) {
    with_photo_taken(0)
}

/// The same with a photo that was taken so many milliseconds ago.
fn with_photo_taken(ago_ms: i64) -> (Phone, Value) {
    let (mut phone, id) = received("accident");
    store(&mut phone, |operation| {
        assert_eq!(*operation, EvidenceStoreOperation::Load);
        EvidenceStoreOutput::Loaded(Vec::new())
    });
    phone.tell(UiEvent::PagePressed { action: PageAction::TakePhoto });
    let camera = phone.take(Effect::is_capture_photo, Effect::expect_capture_photo);
    let file = CaptureOutput::Taken { path: "/cache/1.jpg".into(), media_type: "image/jpeg".into() };
    phone.resolve(camera, file);
    let at = phone.now().wall.timestamp_millis() - ago_ms;
    store(&mut phone, |operation| {
        let EvidenceStoreOperation::TakeOver { alert_id, path, .. } = operation else {
            panic!("{operation:?}")
        };
        assert_eq!((alert_id.as_str(), path.as_str()), (id.as_str().unwrap(), "/cache/1.jpg"));
        EvidenceStoreOutput::TakenOver(kept(alert_id, at))
    });
    (phone, id)
}

fn lane_of_evidence(phone: &Phone) -> Vec<String> {
    phone.requests().into_iter().filter(|request| request.contains("attachments")).collect()
}

#[test]
fn a_photo_goes_in_chunks_from_where_the_server_says_and_is_then_let_go() {
    let (mut phone, id) = with_photo();
    let announced = phone.http("/attachments", |body| {
        assert_eq!(*body, json!({"sha256": SHA, "bytes": 300_000, "media_type": "image/jpeg"}));
        state(&id, 0, false)
    });
    assert_eq!(announced.lane, Lane::Evidence);
    assert!(announced.alert_secret.is_some());
    for (from, now_there) in [(0_u64, 262_144_u64), (262_144, 300_000)] {
        store(&mut phone, |operation| {
            assert!(matches!(operation, EvidenceStoreOperation::ReadChunk { from: at, .. } if *at == from));
            EvidenceStoreOutput::Chunk(vec![7; 10])
        });
        let end = format!("/attachments/{SHA}?from={from}");
        let sent = phone.http(&end, |_| state(&id, now_there, now_there == 300_000));
        assert_eq!((sent.method, sent.body), (Method::Put, vec![7; 10]));
    }
    let noted = store(&mut phone, |_| EvidenceStoreOutput::Done);
    assert!(matches!(noted, EvidenceStoreOperation::MarkSent { .. }));
    phone.wait(60 * 60_000);
    assert_eq!(lane_of_evidence(&phone), Vec::<String>::new());
}

#[test]
fn an_answer_about_something_else_is_not_believed_and_it_begins_again_where_the_server_stands() {
    let (mut phone, id) = with_photo();
    for wrong in [
        portal(),
        HttpOutput::NoAnswer,
        state(&json!("01980000-0000-7000-8000-000000000001"), 300_000, true),
        problem(503, "not-stored"),
    ] {
        phone.http("/attachments", |_| wrong);
        assert_eq!(phone.count(Effect::is_evidence_store), 0, "nothing is marked as sent");
        phone.wait(5 * 60_000);
    }
    phone.http("/attachments", |_| state(&id, 262_144, false));
    let read = store(&mut phone, |_| EvidenceStoreOutput::Chunk(vec![1]));
    assert!(matches!(read, EvidenceStoreOperation::ReadChunk { from: 262_144, .. }));
}

#[test]
fn it_stands_aside_while_an_alert_waits() {
    let (mut phone, _) = with_photo();
    phone.http("/attachments", |_| HttpOutput::NoAnswer);
    // a second alert is pressed, and the network takes nothing
    phone.tell(UiEvent::SosHeld);
    phone.tell(UiEvent::KindChosen { code: "threat".into() });
    phone.disk_done();
    for _ in 0..20 {
        phone.wait(10_000);
        while phone.requests().iter().any(|request| request == "Post /v1/alerts") {
            phone.http("/v1/alerts", |_| HttpOutput::NoAnswer);
        }
        assert_eq!(lane_of_evidence(&phone), Vec::<String>::new());
    }
}

#[test]
fn what_the_server_will_never_take_is_not_offered_again_and_after_a_week_nothing_is() {
    let (mut phone, _) = with_photo();
    phone.http("/attachments", |_| problem(413, "too-large"));
    phone.wait(60 * 60_000);
    assert_eq!(lane_of_evidence(&phone), Vec::<String>::new());

    // taken almost a week ago: it is tried for an hour more
    let (mut phone, id) = received("accident");
    phone.disk_done();
    let taken_at_ms = phone.now().wall.timestamp_millis();
    phone.set_wall("2026-11-29T07:30:00Z");
    let mut phone = phone.restarted("en");
    store(&mut phone, |_| EvidenceStoreOutput::Loaded(vec![kept(id.as_str().unwrap(), taken_at_ms)]));
    for _ in 0..6 {
        assert_ne!(lane_of_evidence(&phone), Vec::<String>::new());
        phone.http("/attachments", |_| HttpOutput::NoAnswer);
        phone.wait(5 * 60_000);
    }
    phone.wait(60 * 60_000);
    phone.http("/attachments", |_| HttpOutput::NoAnswer);
    phone.wait(60 * 60_000);
    assert_eq!(lane_of_evidence(&phone), Vec::<String>::new());
}

#[test]
fn a_voice_note_runs_on_its_own_page_and_ends_with_what_was_said_or_nothing() {
    let (mut phone, _) = received("accident");
    phone.tell(UiEvent::PagePressed { action: PageAction::BeginRecording });
    assert!(matches!(phone.screen(), Screen::Page { view } if view.page == Page::Recording));
    phone.tell(UiEvent::PagePressed { action: PageAction::FinishRecording });
    let begun = phone.take(Effect::is_record_audio, Effect::expect_record_audio);
    phone.resolve(begun, CaptureOutput::NotPermitted);
    assert!(!matches!(phone.screen(), Screen::Page { view } if view.page == Page::Recording));
    assert!(phone.view().banner.is_some_and(|banner| banner.text.contains("camera or the microphone")));
}

#[test]
fn a_voice_note_that_was_thrown_away_is_kept_by_no_later_press_and_by_no_phone_that_did_not_hear() {
    let (mut phone, _) = received("accident");
    store(&mut phone, |_| EvidenceStoreOutput::Loaded(Vec::new()));
    phone.tell(UiEvent::PagePressed { action: PageAction::BeginRecording });
    let begun = phone.take(Effect::is_record_audio, Effect::expect_record_audio);
    let mut told = |action: Option<PageAction>| {
        phone.tell(action.map_or(UiEvent::QuickExitPressed, |action| UiEvent::PagePressed { action }));
        phone.take(Effect::is_record_audio, Effect::expect_record_audio).map(|request| request.operation)
    };
    // no answer came: it is told again
    assert_eq!(told(Some(PageAction::FinishRecording)), Some(RecordAudioOperation::Finish));
    assert_eq!(told(Some(PageAction::FinishRecording)), Some(RecordAudioOperation::Finish));
    assert_eq!(told(Some(PageAction::DiscardRecording)), Some(RecordAudioOperation::Discard));
    assert_eq!(told(Some(PageAction::FinishRecording)), Some(RecordAudioOperation::Discard));
    assert_eq!(told(None), Some(RecordAudioOperation::Discard));
    let file = CaptureOutput::Taken { path: "/cache/1.m4a".into(), media_type: "audio/mp4".into() };
    phone.resolve(begun, file);
    let discard = EvidenceStoreOperation::Discard { path: "/cache/1.m4a".into() };
    assert_eq!(store(&mut phone, |_| EvidenceStoreOutput::Done), discard);
    assert_eq!(phone.count(Effect::is_evidence_store), 0);
    phone.tell(UiEvent::NeutralHeld);
    assert_eq!(phone.view().banner, None);
}

#[test]
fn without_an_alert_nothing_is_taken() {
    let mut phone = Phone::ready("en");
    phone.tell(UiEvent::PagePressed { action: PageAction::TakePhoto });
    phone.tell(UiEvent::PagePressed { action: PageAction::BeginRecording });
    assert_eq!(phone.count(Effect::is_capture_photo) + phone.count(Effect::is_record_audio), 0);
}

#[test]
fn what_was_taken_is_told_of_beside_its_alert() {
    let (mut phone, id) = with_photo();
    phone.tell(UiEvent::PageOpened { page: Page::AfterAlert });
    let Screen::Page { view } = phone.screen() else { panic!("no page") };
    let row = view.rows.iter().find(|row| row.icon == PageIcon::Photo && row.detail.is_some()).unwrap();
    assert!(row.detail.as_deref().unwrap().starts_with("Kept on this phone"));
    phone.http("/attachments", |_| state(&id, 300_000, true));
    let Screen::Page { view } = phone.screen() else { panic!("no page") };
    assert!(view.rows.iter().any(|row| row.detail.as_deref() == Some("MAIN has it")));
}

#[test]
fn a_server_that_takes_nothing_further_is_not_sent_the_same_again_and_again() {
    let (mut phone, id) = with_photo();
    phone.http("/attachments", |_| state(&id, 0, false));
    store(&mut phone, |_| EvidenceStoreOutput::Chunk(vec![1]));
    phone.http("?from=0", |_| state(&id, 0, false));
    assert_eq!(lane_of_evidence(&phone), Vec::<String>::new());
    assert_eq!(phone.count(Effect::is_evidence_store), 0);
    phone.wait(5 * 60_000);
    assert_eq!(lane_of_evidence(&phone).len(), 1, "after a pause it is offered anew");
}

#[test]
fn a_photo_of_the_day_before_yesterday_still_goes_after_a_restart() {
    let (mut phone, id) = with_photo();
    let taken_at_ms = phone.now().wall.timestamp_millis();
    phone.disk_done();
    phone.set_wall("2026-11-24T12:00:00Z");
    let mut phone = phone.restarted("en");
    let there = kept(id.as_str().unwrap(), taken_at_ms);
    store(&mut phone, |_| EvidenceStoreOutput::Loaded(vec![there]));
    assert_eq!(lane_of_evidence(&phone).len(), 1);
}

#[test]
fn a_clock_that_was_reset_costs_no_photo() {
    let (phone, _) = with_photo_taken(
        "2026-11-22T08:30:00Z".parse::<chrono::DateTime<chrono::Utc>>().unwrap().timestamp_millis(),
    );
    assert_eq!(lane_of_evidence(&phone).len(), 1);
}

#[test]
fn the_system_is_asked_to_wake_the_app_for_it() {
    let (mut phone, _) = with_photo();
    while phone.take(Effect::is_schedule_sync, Effect::expect_schedule_sync).is_some() {}
    phone.tell(UiEvent::Disappeared);
    let asked = phone.take(Effect::is_schedule_sync, Effect::expect_schedule_sync);
    assert_eq!(asked.map(|request| request.operation.alert_waits), Some(false));
}
