//! What leaves the phone again, and what a wrong clock must not take away.

use super::*;
use crate::{
    effects::record_store::LoadedRecords,
    testing::{NOON, device},
};

const DAY_MS: i64 = 24 * 60 * 60 * 1000;

/// A phone that had this of a piece when it began.
fn began_with(piece: impl FnOnce(KeptEvidence) -> KeptEvidence, alert_id: &str) -> Phone {
    let mut phone = Phone::ready("en");
    let now = phone.now().wall.timestamp_millis();
    let piece = piece(kept(alert_id, now));
    store(&mut phone, |_| EvidenceStoreOutput::Loaded(vec![piece]));
    phone
}

/// What the store is asked next, answered with "done"; none where nothing is asked.
fn next(phone: &mut Phone) -> Option<EvidenceStoreOperation> {
    (phone.count(Effect::is_evidence_store) > 0).then(|| store(phone, |_| EvidenceStoreOutput::Done))
}

fn is_forgotten(operation: Option<EvidenceStoreOperation>) -> bool {
    matches!(operation, Some(EvidenceStoreOperation::Forget { sha256, .. }) if sha256 == SHA)
}

/// The file of the shell that is to be deleted unread; nobody waits for the answer.
fn discarded(phone: &mut Phone) -> String {
    let request = phone.take(Effect::is_evidence_store, Effect::expect_evidence_store);
    match request.map(|request| request.operation) {
        Some(EvidenceStoreOperation::Discard { path }) => path,
        other => panic!("{other:?}"),
    }
}

fn taken(path: &str, media_type: &str) -> CaptureOutput {
    CaptureOutput::Taken { path: path.into(), media_type: media_type.into() }
}

fn noted_at(operation: Option<EvidenceStoreOperation>) -> i64 {
    let Some(EvidenceStoreOperation::MarkEnded { at_ms, .. }) = operation else { panic!("{operation:?}") };
    at_ms
}

#[test]
fn what_was_not_sent_within_a_week_is_noted_and_deleted_a_month_after_it_was_taken() {
    let (mut phone, id) = received("accident");
    phone.disk_done();
    let taken = phone.now().wall.timestamp_millis();
    let alert_id = id.as_str().unwrap().to_owned();
    phone.set_wall("2026-11-29T08:31:00Z");
    let mut phone = phone.restarted("en");
    store(&mut phone, |_| EvidenceStoreOutput::Loaded(vec![kept(&alert_id, taken)]));
    assert_eq!(noted_at(next(&mut phone)), phone.now().wall.timestamp_millis());
    assert_eq!(next(&mut phone), None, "it stays for now");
    phone.set_wall("2026-12-22T08:31:00Z");
    phone.tell(UiEvent::Appeared);
    assert!(is_forgotten(next(&mut phone)));
    assert_eq!(next(&mut phone), None);
}

#[test]
fn a_clock_that_is_ahead_deletes_nothing_that_was_just_taken() {
    // in the run of the app in which it was taken the clock does not matter at all
    let (mut phone, id) = with_photo();
    phone.set_wall("2027-11-22T08:30:00Z");
    phone.http("/attachments", |_| HttpOutput::NoAnswer);
    phone.wait(60_000);
    assert_eq!(next(&mut phone), None);
    assert_eq!(lane_of_evidence(&phone).len(), 1, "it is still sent");

    // after a restart it is noted, which deletes nothing …
    phone.disk_done();
    let taken = NOON.parse::<chrono::DateTime<chrono::Utc>>().unwrap().timestamp_millis();
    let alert_id = id.as_str().unwrap().to_owned();
    let mut phone = phone.restarted("en");
    store(&mut phone, |_| EvidenceStoreOutput::Loaded(vec![kept(&alert_id, taken)]));
    let noted = noted_at(next(&mut phone));
    assert_eq!(next(&mut phone), None);

    // … and with the clock put right it is sent as before
    phone.set_wall("2026-11-23T08:30:00Z");
    let mut phone = phone.restarted("en");
    let piece = KeptEvidence { ended_at_ms: Some(noted), ..kept(&alert_id, taken) };
    store(&mut phone, |_| EvidenceStoreOutput::Loaded(vec![piece]));
    assert_eq!((next(&mut phone), lane_of_evidence(&phone).len()), (None, 1));
    // what the wrong clock noted is no reason to keep it for a year more
    phone.set_wall("2026-11-30T08:30:00Z");
    phone.wait(60_000);
    assert!(noted_at(next(&mut phone)) < noted);
}

#[test]
fn what_belongs_to_no_alert_of_this_phone_goes_in_the_same_two_steps() {
    let unknown = "01980000-0000-7000-8000-000000000001";
    // by a clock that had been reset: it would be tried for ever
    let mut phone = began_with(|piece| KeptEvidence { taken_at_ms: 0, ..piece }, unknown);
    let noted = noted_at(next(&mut phone));
    assert_eq!(next(&mut phone), None);
    let piece = |piece| KeptEvidence { taken_at_ms: 0, ended_at_ms: Some(noted - 23 * DAY_MS), ..piece };
    let mut phone = began_with(piece, unknown);
    assert!(is_forgotten(next(&mut phone)));
}

#[test]
fn the_line_of_what_the_server_has_goes_too_and_a_clock_that_was_reset_notes_nothing() {
    let sent = |piece| KeptEvidence { sent: true, ..piece };
    let mut phone = Phone::starting("en");
    phone.set_wall("2000-01-01T00:00:00Z");
    phone.load(Some(device("en")), Vec::new(), LoadedRecords::default());
    let piece = sent(kept("01980000-0000-7000-8000-000000000001", 1_795_000_000_000));
    store(&mut phone, |_| EvidenceStoreOutput::Loaded(vec![piece]));
    assert_eq!(next(&mut phone), None);
    phone.set_wall(NOON);
    phone.tell(UiEvent::Appeared);
    noted_at(next(&mut phone));
    phone.set_wall("2026-12-15T08:30:00Z");
    phone.tell(UiEvent::Appeared);
    assert!(is_forgotten(next(&mut phone)));
}

#[test]
fn a_store_that_fails_is_asked_again_until_the_content_is_gone() {
    let (mut phone, id) = with_photo();
    phone.http("/attachments", |_| state(&id, 300_000, true));
    for _ in 0..3 {
        let let_go = store(&mut phone, |_| EvidenceStoreOutput::Failed);
        assert!(matches!(let_go, EvidenceStoreOperation::MarkSent { .. }));
        assert_eq!(phone.count(Effect::is_evidence_store), 0, "after a pause");
        phone.wait(5 * 60_000);
    }
    assert!(matches!(next(&mut phone), Some(EvidenceStoreOperation::MarkSent { .. })));
}

#[test]
fn a_photo_that_comes_after_everything_was_deleted_is_deleted_unread() {
    let (mut phone, _) = received("accident");
    store(&mut phone, |_| EvidenceStoreOutput::Loaded(Vec::new()));
    phone.tell(UiEvent::PagePressed { action: PageAction::TakePhoto });
    let camera = phone.take(Effect::is_capture_photo, Effect::expect_capture_photo);
    phone.tell(UiEvent::PagePressed { action: PageAction::DeleteEverything });
    assert_eq!(next(&mut phone), Some(EvidenceStoreOperation::Wipe));
    phone.resolve(camera, taken("/cache/1.jpg", "image/jpeg"));
    assert_eq!(discarded(&mut phone), "/cache/1.jpg");
    assert_eq!((next(&mut phone), phone.view().banner), (None, None));
}

#[test]
fn a_voice_note_that_ends_after_everything_was_deleted_is_deleted_unread() {
    let (mut phone, _) = received("accident");
    store(&mut phone, |_| EvidenceStoreOutput::Loaded(Vec::new()));
    phone.tell(UiEvent::PagePressed { action: PageAction::BeginRecording });
    let microphone = phone.take(Effect::is_record_audio, Effect::expect_record_audio);
    phone.tell(UiEvent::PagePressed { action: PageAction::DeleteEverything });
    next(&mut phone);
    // its two minutes were over before the shell heard that it is to be thrown away
    phone.resolve(microphone, taken("/cache/1.m4a", "audio/mp4"));
    assert_eq!(discarded(&mut phone), "/cache/1.m4a");
}

#[test]
fn what_the_store_took_over_just_before_is_not_shown_as_kept() {
    let (mut phone, id) = received("accident");
    store(&mut phone, |_| EvidenceStoreOutput::Loaded(Vec::new()));
    phone.tell(UiEvent::PagePressed { action: PageAction::TakePhoto });
    let camera = phone.take(Effect::is_capture_photo, Effect::expect_capture_photo);
    phone.resolve(camera, taken("/cache/1.jpg", "image/jpeg"));
    phone.tell(UiEvent::PagePressed { action: PageAction::DeleteEverything });
    let at = phone.now().wall.timestamp_millis();
    store(&mut phone, |_| EvidenceStoreOutput::TakenOver(kept(id.as_str().unwrap(), at)));
    assert_eq!(phone.view().banner, None);
    assert_eq!(next(&mut phone), Some(EvidenceStoreOperation::Wipe));
    assert_eq!(next(&mut phone), None);
}
