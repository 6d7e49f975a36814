//! The photo of a worker: taken in the form, seen there, sent once after the registration, looked at on every phone that has
//! the registration, and gone with what it rests on.

use super::*;
use crate::workers::tests::{id, page, says, sunita_details, tap, texts, worker};

/// Opens the form of a new registration with a name in it, all questions on one screen.
fn begin(disk: &mut Disk, phone: &mut Phone) {
    tap_primary(phone);
    fill(phone, &[("name", "Sunita")]);
    tap(phone, "One question on each screen");
    disk.answer(phone);
}

fn tap_primary(phone: &mut Phone) {
    let action = page(phone).primary.expect("a button that goes on").action;
    phone.tell(UiEvent::PagePressed { action });
}

/// Takes a photo in the form on the screen; the newest in the store.
fn take(disk: &mut Disk, phone: &mut Phone, row: &str) -> KeptAttachment {
    tap(phone, row);
    assert_eq!(disk.shoot(phone), 800);
    disk.answer(phone);
    disk.kept().into_iter().max_by_key(|kept| kept.taken_at_ms).unwrap()
}

/// Agrees and keeps the form; the worker's id.
fn register(disk: &mut Disk, phone: &mut Phone) -> String {
    tap_primary(phone);
    fill(phone, &[("way", "tapped")]);
    tap_primary(phone);
    disk.answer(phone);
    let body: Value = serde_json::from_str(&disk.operations.last().unwrap().operation).unwrap();
    body["body"]["worker_id"].as_str().unwrap().to_owned()
}

/// Sunita with this photo as the server has her, under this id.
fn with_photo(id: &str, sha256: &str) -> Value {
    let mut details = sunita_details();
    details["photo"] = json!(sha256);
    let mut record = worker(1, &details, &[]);
    record["id"] = json!(id);
    record
}

/// The picture in the row of this title.
fn picture(phone: &Phone, title: &str) -> Option<String> {
    page(phone).rows.into_iter().find(|row| row.title == title).and_then(|row| row.photo)
}

#[test]
fn a_photo_taken_in_the_form_is_seen_there_and_sent_once_after_the_registration() {
    let mut disk = Disk::new();
    let mut phone = disk.field_phone("link-person", &[]);
    online(&mut phone, false);
    begin(&mut disk, &mut phone);
    assert!(!says(&phone, "Remove the photo"));
    let kept = take(&mut disk, &mut phone, "Take a photo");
    assert_eq!(picture(&phone, "Photo"), Some(kept.name.sha256.clone()));
    assert!(matches!(&held(&mut phone)[..], [ShowOperation::Hold { name, .. }] if *name == kept.name.sha256));
    let worker = register(&mut disk, &mut phone);
    assert_eq!(kept.name.owner.to_string(), worker, "it belongs to the id that she will have");
    let recorded: Value = serde_json::from_str(&disk.operations[0].operation).unwrap();
    assert_eq!(recorded["body"]["details"], json!({"name": "Sunita", "photo": kept.name.sha256}));
    assert_eq!(held(&mut phone), [ShowOperation::LetGo]);
    assert_eq!(disk.stages(), [AttachmentStage::Told]);

    // the registration goes first
    online(&mut phone, true);
    assert_eq!(on_evidence_lane(&phone), Vec::<String>::new());
    sync(&mut phone, &mut disk, &with_photo(&worker, &kept.name.sha256));
    let door = format!("/v1/workers/{worker}/photos");
    let sent = upload(&mut phone, &mut disk, &kept, &door);
    assert_eq!(sent.iter().sum::<usize>(), usize::try_from(kept.bytes).unwrap());
    disk.answer(&mut phone);
    assert_eq!((disk.stages(), on_evidence_lane(&phone)), (vec![AttachmentStage::Fetched], Vec::new()));

    // it is on her page without a network, and over the whole screen
    online(&mut phone, false);
    tap(&mut phone, "Sunita");
    disk.answer(&mut phone);
    assert_eq!(picture(&phone, "Photo"), Some(kept.name.sha256.clone()));
    tap(&mut phone, "Photo");
    assert_eq!(shown(&phone).title, "Sunita Devi");
    assert!(matches!(shown(&phone).content, Some(AttachmentContent::Photo { .. })));
    assert!(shown(&phone).primary.is_none() && shown(&phone).fields.is_empty(), "there is nothing to attach");
}

#[test]
fn whatever_ends_the_app_between_two_steps_the_photo_is_in_the_form_and_sent_once() {
    let mut disk = Disk::new();
    let mut phone = disk.field_phone("link-person", &[]);
    online(&mut phone, false);
    begin(&mut disk, &mut phone);
    tap(&mut phone, "Take a photo");
    disk.shoot(&mut phone);
    // the picture is in its store, and the form on the disk has not heard of it
    assert!(disk.answer_one(&mut phone));
    drop(phone);
    let kept = disk.kept().pop().unwrap();
    assert!(!disk.drafts.values().any(|(_, text)| text.contains(&kept.name.sha256)));

    let mut phone = disk.field_phone("link-person", &[]);
    online(&mut phone, false);
    tap(&mut phone, "Go on: Sunita");
    disk.answer(&mut phone);
    assert_eq!(picture(&phone, "Photo"), Some(kept.name.sha256.clone()));
    tap_primary(&mut phone);
    fill(&mut phone, &[("way", "tapped")]);
    disk.answer(&mut phone);
    tap_primary(&mut phone);
    // the registration is on the disk; the store of attachments has not heard of it
    let operation = phone.record_store(|_| RecordStoreOutput::Done);
    let RecordStoreOperation::KeepOperations { operations, draft: Some(_), .. } = operation else {
        panic!("{operation:?}")
    };
    (disk.operations, disk.drafts) = (operations, BTreeMap::new());
    drop(phone);
    assert_eq!(disk.stages(), [AttachmentStage::Draft]);

    let mut phone = disk.field_phone("link-person", &[]);
    assert_eq!(disk.stages(), [AttachmentStage::Told]);
    let worker = kept.name.owner.to_string();
    let record = with_photo(&worker, &kept.name.sha256);
    phone.tell(UiEvent::InboxRefreshed);
    sync(&mut phone, &mut disk, &record);
    // the server has it whole, and the phone dies before it hears that
    phone.http("/photos", |_| state(&kept, 0));
    disk.answer(&mut phone);
    phone.http("?from=0", |_| HttpOutput::NoAnswer);
    drop(phone);

    let mut phone = disk.field_phone("link-person", std::slice::from_ref(&record));
    phone.http("/photos", |_| state(&kept, kept.bytes));
    disk.answer(&mut phone);
    assert_eq!((disk.stages(), on_evidence_lane(&phone)), (vec![AttachmentStage::Fetched], Vec::new()));
    drop(phone);
    let phone = disk.field_phone("link-person", &[record]);
    assert_eq!(on_evidence_lane(&phone), Vec::<String>::new(), "it is not offered again");
}

#[test]
fn taken_again_removed_or_thrown_away_with_the_form_nothing_of_it_stays() {
    let mut disk = Disk::new();
    let mut phone = disk.field_phone("link-person", &[]);
    begin(&mut disk, &mut phone);
    let first = take(&mut disk, &mut phone, "Take a photo");
    phone.wait(1000);
    let second = take(&mut disk, &mut phone, "Take it again");
    assert_ne!(first.name, second.name);
    let names = |disk: &mut Disk| disk.kept().into_iter().map(|kept| kept.name).collect::<Vec<_>>();
    assert_eq!(names(&mut disk), [second.name]);
    tap(&mut phone, "Remove the photo");
    disk.answer(&mut phone);
    assert_eq!((names(&mut disk), says(&phone, "Remove the photo")), (Vec::new(), false));
    // a camera that was left brings nothing back
    tap(&mut phone, "Take a photo");
    let camera = phone.take(Effect::is_capture_photo, Effect::expect_capture_photo);
    phone.resolve(camera, CaptureOutput::Cancelled);
    assert!(!says(&phone, "Remove the photo"));
    // but one that was taken when the app ended is there
    tap(&mut phone, "Take a photo");
    disk.answer(&mut phone);
    disk.shoot(&mut phone);
    assert!(disk.answer_one(&mut phone));
    drop(phone);
    let mut phone = disk.field_phone("link-person", &[]);
    tap(&mut phone, "Go on: Sunita");
    disk.answer(&mut phone);
    let third = names(&mut disk).pop().unwrap();
    assert_eq!(picture(&phone, "Photo"), Some(third.sha256));
    tap(&mut phone, "Discard");
    disk.answer(&mut phone);
    assert_eq!(names(&mut disk), []);
}

#[test]
fn a_photo_of_somebody_who_is_registered_is_changed_by_the_form_of_changes() {
    let mut disk = Disk::new();
    let record = with_photo(&id(1), &"a".repeat(64));
    let mut phone = disk.field_phone("link-person", &[record]);
    online(&mut phone, false);
    open(&mut phone, Form::ChangeWorker, Some(&id(1)));
    tap(&mut phone, "One question on each screen");
    disk.answer(&mut phone);
    assert_eq!(picture(&phone, "Photo"), Some("a".repeat(64)));
    let kept = take(&mut disk, &mut phone, "Take it again");
    tap_primary(&mut phone);
    disk.answer(&mut phone);
    let recorded: Value = serde_json::from_str(&disk.operations[0].operation).unwrap();
    assert_eq!(recorded["body"]["fields"], json!(["photo"]));
    assert_eq!(recorded["body"]["details"], json!({"photo": kept.name.sha256}));
}

/// A photo of this length.
fn content_of(length: usize) -> Vec<u8> {
    let mut content = vec![0xff, 0xd8, 0xff, 0xe0];
    content.extend((4..length).map(|at| u8::try_from(at * 7 % 253).unwrap()));
    content
}

/// The server answers with the chunk that was asked for, as it does where nobody has told the length.
fn give(phone: &mut Phone, disk: &mut Disk, sha256: &str, from: usize, content: &[u8]) {
    let chunk = content.get(from..(from + CHUNK).min(content.len())).filter(|chunk| !chunk.is_empty());
    let asked = phone.http(&format!("/photos/{sha256}?from={from}"), |_| match chunk {
        Some(chunk) => HttpOutput::Answered { status: 200, body: chunk.to_vec() },
        None => problem(422, "not-understood"),
    });
    assert_eq!((asked.lane, asked.method, asked.bearer.is_some()), (Lane::Evidence, Method::Get, true));
    disk.answer(phone);
}

#[rstest]
#[case::of_one_chunk(90_000, 1)]
#[case::of_some_chunks(600_000, 3)]
#[case::that_ends_with_a_chunk(2 * CHUNK, 3)]
fn another_phone_of_the_hub_fetches_it_when_the_page_is_opened(
    #[case] length: usize,
    #[case] requests: usize,
) {
    let content = content_of(length);
    let sha256 = crate::runtime::digest::sha256_hex(&content);
    let record = with_photo(&id(1), &sha256);
    let mut disk = Disk::new();
    let mut phone = disk.field_phone("hub-staff", std::slice::from_ref(&record));
    assert_eq!(on_evidence_lane(&phone), Vec::<String>::new(), "not before somebody looks");
    tap(&mut phone, "Sunita");
    disk.answer(&mut phone);
    assert!(says(&phone, "Photo | Being fetched"), "{:?}", texts(&phone));
    // the line is cut, and the app ends
    if requests > 1 {
        give(&mut phone, &mut disk, &sha256, 0, &content);
        phone.http(&format!("?from={CHUNK}"), |_| HttpOutput::NoAnswer);
        assert!(says(&phone, "Photo | It could not be fetched."));
        drop(phone);
        phone = disk.field_phone("hub-staff", std::slice::from_ref(&record));
        tap(&mut phone, "Sunita");
        disk.answer(&mut phone);
    }
    for place in usize::from(requests > 1)..requests {
        give(&mut phone, &mut disk, &sha256, place * CHUNK, &content);
    }
    let name = sha256.clone();
    let whole = ShowOperation::Hold { name, media_type: "image/jpeg".into(), content };
    assert!(held(&mut phone) == [whole]);
    assert_eq!(picture(&phone, "Photo"), Some(sha256.clone()));
    assert_eq!(disk.kept()[0].bytes, u64::try_from(length).unwrap());
    phone.tell(UiEvent::BackPressed);
    assert_eq!(held(&mut phone), [ShowOperation::LetGo]);
    // it stays
    online(&mut phone, false);
    tap(&mut phone, "Sunita");
    disk.answer(&mut phone);
    assert_eq!(picture(&phone, "Photo"), Some(sha256));
}

#[test]
fn one_that_the_server_has_not_yet_is_asked_for_again_when_somebody_looks_again() {
    let content = content_of(90_000);
    let sha256 = crate::runtime::digest::sha256_hex(&content);
    let mut disk = Disk::new();
    let mut phone = disk.field_phone("hub-staff", &[with_photo(&id(1), &sha256)]);
    tap(&mut phone, "Sunita");
    disk.answer(&mut phone);
    phone.http("?from=0", |_| problem(404, "no-such-attachment"));
    assert!(says(&phone, "Photo | It could not be fetched."));
    assert_eq!(on_evidence_lane(&phone), Vec::<String>::new(), "nor again and again");
    phone.tell(UiEvent::BackPressed);
    tap(&mut phone, "Sunita");
    disk.answer(&mut phone);
    give(&mut phone, &mut disk, &sha256, 0, &content);
    assert_eq!(picture(&phone, "Photo"), Some(sha256));
}

#[rstest]
#[case::here(true)]
#[case::elsewhere(false)]
fn with_the_consent_the_photo_goes(#[case] here: bool) {
    let content = content_of(90_000);
    let sha256 = crate::runtime::digest::sha256_hex(&content);
    let record = with_photo(&id(1), &sha256);
    let mut disk = Disk::new();
    let mut phone = disk.field_phone("hub-staff", std::slice::from_ref(&record));
    tap(&mut phone, "Sunita");
    disk.answer(&mut phone);
    give(&mut phone, &mut disk, &sha256, 0, &content);
    tap(&mut phone, "Photo");
    assert!(shown(&phone).content.is_some() && disk.kept().len() == 1);
    held(&mut phone);
    if here {
        phone.tell(UiEvent::BackPressed);
        disk.answer(&mut phone);
        held(&mut phone);
        open(&mut phone, Form::WithdrawConsent, Some(&id(1)));
        disk.answer(&mut phone);
        press(&mut phone, StaffAction::SubmitForm);
    } else {
        let mut withdrawn = worker(1, &sunita_details(), &[json!({"type": "withdraw_consent"})]);
        withdrawn["id"] = json!(id(1));
        phone.tell(UiEvent::InboxRefreshed);
        sync(&mut phone, &mut disk, &withdrawn);
    }
    disk.answer(&mut phone);
    assert_eq!(disk.kept(), []);
    assert!(!matches!(phone.screen(), Screen::Attachment { .. }));
    assert_eq!(picture(&phone, "Photo"), None);
}

#[test]
fn a_registration_that_was_refused_and_dropped_takes_its_photo_along() {
    let mut disk = Disk::new();
    let mut phone = disk.field_phone("link-person", &[]);
    begin(&mut disk, &mut phone);
    take(&mut disk, &mut phone, "Take a photo");
    register(&mut disk, &mut phone);
    phone.http("/v1/sync", |body| {
        answer(&[], json!({"results": results(body, "refused", json!({"type": "not_allowed"}))}))
    });
    disk.answer(&mut phone);
    assert_eq!(disk.kept().len(), 1, "it may be edited and sent again");
    let operation = disk.operations[0].operation_id.clone();
    press(&mut phone, StaffAction::DropRefused { operation });
    disk.answer(&mut phone);
    assert_eq!(disk.kept(), []);
}
