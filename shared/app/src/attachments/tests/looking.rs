//! Looked at: not fetched, being fetched, failed, ready; and gone with what this person may see.

use super::*;

/// A case with a photo of the person's that lies with the server; its content.
fn with_evidence() -> (Value, Vec<u8>, String) {
    let mut content = vec![0xff, 0xd8, 0xff, 0xe0];
    content.extend((4..600_000_usize).map(|at| u8::try_from(at * 7 % 253).unwrap()));
    let sha256 = crate::runtime::digest::sha256_hex(&content);
    let mut case = taken(0);
    case["attachments"] = json!([{"sha256": sha256, "media_type": "image/jpeg", "bytes": content.len(),
                                  "at": "2026-11-22T08:20:00Z"}]);
    (case, content, sha256)
}

/// The server answers with the chunk that was asked for.
fn give(phone: &mut Phone, disk: &mut Disk, sha256: &str, from: usize, content: &[u8]) {
    let chunk = content[from..(from + CHUNK).min(content.len())].to_vec();
    let asked = phone.http(&format!("/attachments/{sha256}?from={from}"), |_| HttpOutput::Answered {
        status: 200,
        body: chunk,
    });
    assert_eq!((asked.lane, asked.method, asked.bearer.is_some()), (Lane::Evidence, Method::Get, true));
    disk.answer(phone);
}

#[test]
fn one_that_is_opened_says_how_far_it_has_come_goes_on_after_a_cut_and_stays() {
    let (case, content, sha256) = with_evidence();
    let mut disk = Disk::new();
    let mut phone = disk.phone(&case);
    online(&mut phone, false);
    press(&mut phone, StaffAction::OpenAttachment { sha256: sha256.clone() });
    assert_eq!(status(&phone), "Not on this phone yet. It is fetched as soon as there is a network.");
    online(&mut phone, true);
    assert_eq!(status(&phone), "Is fetched when what was done has been sent.");
    assert_eq!(on_evidence_lane(&phone), Vec::<String>::new());
    phone.http("/v1/sync", |_| answer(&[], json!({})));
    disk.answer(&mut phone);
    assert_eq!((status(&phone).as_str(), shown(&phone).progress), ("Being fetched: 0 %", Some(0.0)));
    give(&mut phone, &mut disk, &sha256, 0, &content);
    assert_eq!((status(&phone).as_str(), shown(&phone).progress), ("Being fetched: 43 %", Some(0.43)));
    // the line is cut
    phone.http(&format!("?from={CHUNK}"), |_| HttpOutput::NoAnswer);
    assert_eq!(status(&phone), "It could not be fetched.");
    assert!(shown(&phone).primary.is_some());
    drop(phone);

    // another start, another day: it goes on where it was
    let mut phone = disk.phone(&case);
    press(&mut phone, StaffAction::OpenAttachment { sha256: sha256.clone() });
    give(&mut phone, &mut disk, &sha256, CHUNK, &content);
    phone.http(&format!("?from={}", 2 * CHUNK), |_| problem(503, "not-stored"));
    press(&mut phone, StaffAction::FetchAttachment);
    give(&mut phone, &mut disk, &sha256, 2 * CHUNK, &content);
    let name = sha256.clone();
    let whole = ShowOperation::Hold { name, media_type: "image/jpeg".into(), content };
    assert!(held(&mut phone) == [whole] && shown(&phone).content.is_some());
    phone.tell(UiEvent::BackPressed);
    assert_eq!(held(&mut phone), [ShowOperation::LetGo]);
    assert!(rows(&phone)[0].1.ends_with("On this phone"));
}

#[rstest]
#[case::of_a_portal(|_: &[u8]| portal())]
#[case::for_nobody(|_: &[u8]| problem(404, "no-such-case"))]
#[case::too_short(|content: &[u8]| HttpOutput::Answered { status: 200, body: content[..CHUNK - 1].to_vec() })]
fn an_answer_that_is_no_chunk_is_not_kept(#[case] wrong: fn(&[u8]) -> HttpOutput) {
    let (case, content, sha256) = with_evidence();
    let mut disk = Disk::new();
    let mut phone = disk.phone(&case);
    press(&mut phone, StaffAction::OpenAttachment { sha256 });
    phone.http("?from=0", |_| wrong(&content));
    disk.answer(&mut phone);
    assert_eq!((status(&phone).as_str(), disk.kept()), ("It could not be fetched.", Vec::new()));
}

#[test]
fn content_that_is_another_is_thrown_away_and_fetched_from_the_beginning() {
    let (case, content, sha256) = with_evidence();
    let mut disk = Disk::new();
    let mut phone = disk.phone(&case);
    press(&mut phone, StaffAction::OpenAttachment { sha256: sha256.clone() });
    let mut other = content.clone();
    other[CHUNK] ^= 1;
    for from in [0, CHUNK, 2 * CHUNK] {
        give(&mut phone, &mut disk, &sha256, from, &other);
    }
    assert_eq!((status(&phone).as_str(), disk.kept()), ("It could not be fetched.", Vec::new()));
    assert_eq!(held(&mut phone), []);
    press(&mut phone, StaffAction::FetchAttachment);
    for from in [0, CHUNK, 2 * CHUNK] {
        give(&mut phone, &mut disk, &sha256, from, &content);
    }
    assert!(shown(&phone).content.is_some());
}

/// A phone that has fetched the photo and shows it.
fn looking(disk: &mut Disk) -> (Phone, Value) {
    let (case, content, sha256) = with_evidence();
    let mut phone = disk.phone(&case);
    press(&mut phone, StaffAction::OpenAttachment { sha256: sha256.clone() });
    for from in [0, CHUNK, 2 * CHUNK] {
        give(&mut phone, disk, &sha256, from, &content);
    }
    assert!(shown(&phone).content.is_some() && disk.kept().len() == 1);
    held(&mut phone);
    (phone, case)
}

#[test]
fn what_this_person_may_no_longer_see_leaves_the_phone() {
    let mut disk = Disk::new();
    let (mut phone, case) = looking(&mut disk);
    let mut closed = case.clone();
    closed["version"] = json!(case["version"].as_u64().unwrap() + 1);
    closed["hidden"] = json!(["identity", "story"]);
    closed["attachments"] = json!([]);
    phone.tell(UiEvent::InboxRefreshed);
    phone.http("/v1/sync", |_| answer(&[change(&closed)], json!({})));
    disk.answer(&mut phone);
    assert_eq!((held(&mut phone), disk.kept()), (vec![ShowOperation::LetGo], Vec::new()));
    assert!(matches!(phone.screen(), Screen::Case { .. }));

    let mut disk = Disk::new();
    let (mut phone, case) = looking(&mut disk);
    phone.tell(UiEvent::InboxRefreshed);
    let left = json!({"kind": "case", "id": case["id"], "version": 99, "removed": true});
    phone.http("/v1/sync", |_| answer(&[left], json!({})));
    disk.answer(&mut phone);
    assert_eq!((held(&mut phone), disk.kept()), (vec![ShowOperation::LetGo], Vec::new()));
    assert!(!matches!(phone.screen(), Screen::Attachment { .. }));
}

#[test]
fn signing_out_takes_everything_along() {
    let mut disk = Disk::new();
    let (mut phone, _) = looking(&mut disk);
    phone.tell(UiEvent::SignOutPressed);
    disk.answer(&mut phone);
    assert_eq!(held(&mut phone), [ShowOperation::LetGo]);
    assert!(!disk.folder.path().join("attachments.db").exists());
}
