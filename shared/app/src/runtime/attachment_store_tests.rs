//! The store of attachments, on a real disk.

use std::io::Cursor;

use image::{RgbImage, codecs::jpeg::JpegEncoder};

use super::*;
use crate::{
    headless::HeadlessShell,
    runtime::{
        PhoneSurroundings,
        keys::{Keys, StoreKey},
    },
    shell::SecretName,
};

const CASE: &str = "01980000-0000-7000-8000-000000000001";

fn case() -> Owner {
    Owner::parse("alert", CASE).unwrap()
}

/// The key of a phone on which somebody is signed in, kept in this folder.
pub(crate) fn signed_in_vault(folder: &Path) -> Arc<Vault> {
    let keys = Keys::of(HeadlessShell::with_keys_in(folder.join("keys"))).unwrap();
    if !matches!(keys.read(SecretName::RecordsKey), KeyRead::Found(_)) {
        assert!(keys.keep(SecretName::RecordsKey, &StoreKey::new([7; 32])));
    }
    Arc::new(Vault::new(folder, keys, Arc::new(PhoneSurroundings)))
}

fn store(folder: &Path) -> AttachmentStore {
    AttachmentStore::new(folder, signed_in_vault(folder), Durability::Full)
}

fn name(sha256: &str) -> AttachmentName {
    AttachmentName { owner: case(), sha256: sha256.into() }
}

/// A voice note of `length` bytes.
fn voice(mark: u8, length: usize) -> Vec<u8> {
    let mut content = b"OggS".to_vec();
    content.resize(length, mark);
    content
}

fn add(store: &mut AttachmentStore, named: &[u8], from: usize, chunk: &[u8]) -> AttachmentStoreOutput {
    store.perform(&AttachmentStoreOperation::AddChunk {
        name: name(&sha256_hex(named)),
        media_type: "audio/ogg".into(),
        bytes: u64::try_from(named.len()).unwrap(),
        from: u64::try_from(from).unwrap(),
        content: chunk.to_vec(),
    })
}

fn read(store: &mut AttachmentStore, content: &[u8]) -> AttachmentStoreOutput {
    store.perform(&AttachmentStoreOperation::Read(name(&sha256_hex(content))))
}

fn fetched(gone: &[&[u8]]) -> AttachmentStoreOutput {
    AttachmentStoreOutput::Whole { gone: gone.iter().map(|content| name(&sha256_hex(content))).collect() }
}

#[test]
fn chunks_make_the_content_also_after_the_app_was_ended_and_only_the_right_content_stays() {
    let folder = tempfile::tempdir().unwrap();
    let content = voice(1, 1000);
    let mut first = store(folder.path());
    assert_eq!(add(&mut first, &content, 0, &content[..400]), AttachmentStoreOutput::Received(400));
    assert_eq!(add(&mut first, &content, 0, &content[..400]), AttachmentStoreOutput::Received(400));
    assert_eq!(add(&mut first, &content, 500, &content[500..]), AttachmentStoreOutput::Received(400));
    assert_eq!(read(&mut first, &content), AttachmentStoreOutput::NotReadable, "it is not whole");
    drop(first);
    let mut again = store(folder.path());
    assert_eq!(add(&mut again, &content, 400, &content[400..]), fetched(&[]));
    assert_eq!(read(&mut again, &content), AttachmentStoreOutput::Content(content));

    let other = voice(2, 500);
    assert_eq!(add(&mut again, &other, 0, &other[..100]), AttachmentStoreOutput::Received(100));
    assert_eq!(add(&mut again, &other, 100, &[9; 400]), AttachmentStoreOutput::Wrong);
    assert_eq!(add(&mut again, &other, 0, &other), fetched(&[]), "it begins anew");
}

#[test]
fn what_was_looked_at_longest_ago_goes_and_never_what_the_server_has_not_got() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = store(folder.path());
    store.cache_limit = 2_500;
    let path = folder.path().join("capture.jpg");
    let mut picture = Vec::new();
    JpegEncoder::new(Cursor::new(&mut picture)).encode_image(&RgbImage::new(64, 64)).unwrap();
    fs::write(&path, picture).unwrap();
    let taken = store.perform(&AttachmentStoreOperation::TakeOver {
        owner: case(),
        path: path.to_string_lossy().into_owned(),
        media_type: "image/jpeg".into(),
        taken_at_ms: 5,
    });
    let AttachmentStoreOutput::TakenOver(taken) = taken else { panic!("{taken:?}") };
    assert_eq!((taken.stage, taken.whole, path.exists()), (AttachmentStage::Draft, true, false));

    let [one, two, three] = [1, 2, 3].map(|mark| voice(mark, 1000));
    assert_eq!(add(&mut store, &one, 0, &one), fetched(&[]));
    assert_eq!(add(&mut store, &two, 0, &two), fetched(&[]));
    // looked at again, it is newer than the other
    assert_eq!(read(&mut store, &one), AttachmentStoreOutput::Content(one.clone()));
    assert_eq!(add(&mut store, &three, 0, &three), fetched(&[&two]));
    assert_eq!(read(&mut store, &two), AttachmentStoreOutput::NotReadable);
    let large = voice(4, 3000);
    assert_eq!(add(&mut store, &large, 0, &large), fetched(&[&three, &one].map(Vec::as_slice)));
    let left = store.perform(&AttachmentStoreOperation::Read(taken.name.clone()));
    assert!(matches!(left, AttachmentStoreOutput::Content(_)), "{left:?}");
    assert_eq!(
        store.perform(&AttachmentStoreOperation::MarkSent(taken.name.clone())),
        AttachmentStoreOutput::Done
    );
    assert_eq!(add(&mut store, &one, 0, &one), fetched(&[&large]));
    store.cache_limit = 1000;
    let gone = vec![name(&sha256_hex(&one)), taken.name];
    assert_eq!(add(&mut store, &two, 0, &two), AttachmentStoreOutput::Whole { gone });
}

/// The file of a store that is closed: its log is in it.
fn file(folder: &Path) -> Vec<u8> {
    fs::read(folder.join("attachments.db")).unwrap()
}

#[test]
fn nothing_can_be_read_without_the_key_and_what_is_forgotten_is_overwritten() {
    const PAGE: usize = 4096;
    let folder = tempfile::tempdir().unwrap();
    let content = voice(b'x', 40 * PAGE);
    let mut first = store(folder.path());
    add(&mut first, &content, 0, &content);
    drop(first);
    let sealed = file(folder.path());
    assert!(!sealed.windows(16).any(|bytes| bytes == [b'x'; 16]), "it is sealed");
    let mut again = store(folder.path());
    let forgotten = AttachmentStoreOperation::Forget(vec![name(&sha256_hex(&content))]);
    assert_eq!(again.perform(&forgotten), AttachmentStoreOutput::Done);
    let log = fs::metadata(folder.path().join("attachments.db-wal")).map_or(0, |log| log.len());
    assert_eq!(log, 0, "nothing of it stands in the log");
    let after = file(folder.path());
    let same = sealed.chunks(PAGE).zip(after.chunks(PAGE)).filter(|(before, after)| before == after).count();
    assert!(sealed.len() >= 40 * PAGE && same < 20, "{same} pages are as they were");
    assert_eq!(again.perform(&AttachmentStoreOperation::Load), AttachmentStoreOutput::Loaded(Vec::new()));
}

#[test]
fn what_an_earlier_session_left_is_deleted_and_signing_out_leaves_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let content = voice(1, 1000);
    let mut before = store(folder.path());
    add(&mut before, &content, 0, &content);
    drop(before);
    let keys = Keys::of(HeadlessShell::with_keys_in(folder.path().join("keys"))).unwrap();
    assert!(
        keys.destroy(SecretName::RecordsKey) && keys.keep(SecretName::RecordsKey, &StoreKey::new([8; 32]))
    );
    let mut later = store(folder.path());
    assert_eq!(read(&mut later, &content), AttachmentStoreOutput::NotReadable);
    assert_eq!(add(&mut later, &content, 0, &content), fetched(&[]));
    let names = || {
        fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap())
    };
    assert!(names().all(|name| !name.contains("lost")), "it is not put aside");
    assert_eq!(later.perform(&AttachmentStoreOperation::Wipe), AttachmentStoreOutput::Done);
    assert!(names().all(|name| !name.starts_with("attachments")));
    assert_eq!(later.perform(&AttachmentStoreOperation::Load), AttachmentStoreOutput::Loaded(Vec::new()));
}

#[test]
fn what_an_earlier_version_kept_is_of_a_case_and_what_a_later_one_keeps_is_passed_over() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = store(folder.path());
    let worker = Owner::parse("worker", CASE).unwrap();
    for (owner, sha256) in [(CASE, "a"), ("partner/01980000", "b"), (&text_of(worker), "c")] {
        let columns = "(case_id, sha256, media_type, bytes, stage, taken_at_ms, used)";
        let insert =
            format!("INSERT INTO attachment {columns} VALUES (?1, ?2, 'image/jpeg', 9, 'told', 5, 1)");
        store.opened().unwrap().execute(&insert, params![owner, sha256]).unwrap();
    }
    let AttachmentStoreOutput::Loaded(there) = store.perform(&AttachmentStoreOperation::Load) else {
        panic!()
    };
    let owners: Vec<Owner> = there.iter().map(|kept| kept.name.owner).collect();
    assert_eq!(owners, [case(), worker], "one id may name two things");
}

#[test]
fn the_length_that_nobody_told_is_known_with_the_last_chunk() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = store(folder.path());
    let content = voice(1, 1000);
    let mut add = |bytes: u64, from: usize, chunk: &[u8]| {
        store.perform(&AttachmentStoreOperation::AddChunk {
            name: name(&sha256_hex(&content)),
            media_type: "audio/ogg".into(),
            bytes,
            from: u64::try_from(from).unwrap(),
            content: chunk.to_vec(),
        })
    };
    assert_eq!(add(401, 0, &content[..400]), AttachmentStoreOutput::Received(400));
    assert_eq!(add(400, 400, &[]), AttachmentStoreOutput::Wrong, "what is there is not all of it");
    assert_eq!(add(401, 0, &content[..400]), AttachmentStoreOutput::Received(400));
    assert_eq!(add(1001, 400, &content[400..]), AttachmentStoreOutput::Received(1000));
    assert_eq!(add(1000, 1000, &[]), fetched(&[]));
    let AttachmentStoreOutput::Loaded(there) = store.perform(&AttachmentStoreOperation::Load) else {
        panic!()
    };
    assert_eq!((there[0].bytes, there[0].whole), (1000, true));
}
