//! Photos of a session: added one after the other, whatever ends the app in between.

use super::*;
use crate::{
    sessions::tests::{held as logged, open_session, session_id},
    workers::tests::{says, tap},
};

/// The session with these photos, as the server has it.
fn with_photos(photos: &[&str]) -> Value {
    let works = [json!({"type": "change_session", "fields": ["photos"], "details": {"photos": photos}})];
    crate::sessions::tests::session(1, &json!({"on": "2026-11-20", "topic": "Wages"}), &works)
}

fn recorded(disk: &Disk) -> Vec<Value> {
    let body = |kept: &KeptOperation| serde_json::from_str::<Value>(&kept.operation).unwrap()["body"].clone();
    disk.operations.iter().map(body).collect()
}

#[test]
fn each_photo_is_named_beside_those_before_it_and_sent_by_the_door_of_sessions() {
    let mut disk = Disk::new();
    let mut phone = disk.field_phone("link-person", &[logged(1, "2026-11-20", "Wages")]);
    online(&mut phone, false);
    open_session(&mut phone, 1);
    tap(&mut phone, "Take a photo");
    assert_eq!(disk.shoot(&mut phone), 2000);
    // the picture is in its store, and nothing names it
    assert!(disk.answer_one(&mut phone));
    drop(phone);
    assert_eq!(recorded(&disk), Vec::<Value>::new());

    let mut phone = disk.field_phone("link-person", &[logged(1, "2026-11-20", "Wages")]);
    online(&mut phone, false);
    let first = disk.kept().pop().unwrap();
    open_session(&mut phone, 1);
    disk.answer(&mut phone);
    assert!(says(&phone, "Photo 1 | Waits to be sent"));
    phone.wait(1000);
    tap(&mut phone, "Take a photo");
    disk.shoot(&mut phone);
    disk.answer(&mut phone);
    let second = disk.kept().into_iter().find(|kept| kept.name != first.name).unwrap();
    let photos = |body: &Value| (body["session_id"].clone(), body["details"]["photos"].clone());
    let [one, two] = &recorded(&disk)[..] else { panic!("{:?}", recorded(&disk)) };
    assert_eq!(photos(one), (json!(session_id(1)), json!([first.name.sha256])));
    assert_eq!(photos(two), (json!(session_id(1)), json!([first.name.sha256, second.name.sha256])));
    assert_eq!(disk.stages(), [AttachmentStage::Told, AttachmentStage::Told]);

    online(&mut phone, true);
    let there = with_photos(&[&first.name.sha256, &second.name.sha256]);
    // the first went out when the app began
    while phone.requests().iter().any(|path| path.ends_with("/v1/sync")) {
        sync(&mut phone, &mut disk, &there);
    }
    let door = format!("/v1/field-sessions/{}/photos", session_id(1));
    for kept in [&first, &second] {
        upload(&mut phone, &mut disk, kept, &door);
        let_sync(&mut phone, &mut disk);
    }
    assert_eq!(on_evidence_lane(&phone), Vec::<String>::new());
    assert_eq!(disk.stages(), [AttachmentStage::Fetched, AttachmentStage::Fetched]);
    assert!(says(&phone, "Photo 2 | On this phone"));
    tap(&mut phone, "Photo 2");
    disk.answer(&mut phone);
    assert!(shown(&phone).content.is_some());
}

#[test]
fn a_session_that_is_full_or_cancelled_takes_no_more() {
    let photos: Vec<String> = (0..12).map(|place| format!("{place:064x}")).collect();
    let photos: Vec<&str> = photos.iter().map(String::as_str).collect();
    let mut cancelled = logged(1, "2026-11-20", "Wages");
    cancelled["cancelled"] = json!({"reason": "Rain", "by": cancelled["logged"]});
    for record in [with_photos(&photos), cancelled] {
        let mut disk = Disk::new();
        let mut phone = disk.field_phone("link-person", &[record]);
        open_session(&mut phone, 1);
        assert!(!says(&phone, "Take a photo"));
        press(&mut phone, StaffAction::AddSessionPhoto { session: session_id(1) });
        assert_eq!(phone.count(Effect::is_capture_photo), 0);
    }
}
