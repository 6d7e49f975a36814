//! "Delete everything": nothing of an alert stays on the phone, and the phone is another one to the server.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use app::{
    effects::capture::CaptureOutput,
    view::{Page, PageAction, PageIcon, ReceiptKind, Screen, Tone},
};
use tests::{
    database::Database,
    phone::{PATIENCE, Phone, fix_at, impatient},
    server::MainServer,
    wait_for,
    worker::page,
};

/// Every file under a folder, with its content.
pub(super) fn files(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(folder).unwrap().flatten() {
        let path = entry.path();
        if path.is_dir() {
            found.extend(files(&path));
        } else {
            // one may go between the look and the read
            found.extend(fs::read(&path).ok().map(|content| (path, content)));
        }
    }
    found
}

#[test]
fn nothing_of_an_alert_stays_and_the_next_press_is_a_new_phones() {
    let folder = tempfile::tempdir().unwrap();
    let server = MainServer::start(&folder.path().join("server")).unwrap();
    let position = Some(fix_at(19.1136, 72.8697));
    let mut worker = Phone::switched_off(folder.path().join("worker"), &server.url(), "en", position);
    worker.set_parts(impatient());
    worker.switch_on().unwrap();
    worker.choose_language().unwrap();
    worker.press_sos("accident").unwrap();
    worker.wait_for_receipt(ReceiptKind::Received).unwrap();
    let recording = folder.path().join("note.ogg");
    fs::write(&recording, b"OggS\x00\x02 a short note").unwrap();
    let recorded = CaptureOutput::Taken {
        path: recording.to_string_lossy().into_owned(),
        media_type: "audio/ogg".to_owned(),
    };
    worker.shell().unwrap().set_captures(CaptureOutput::Cancelled, recorded);
    worker.press(PageAction::BeginRecording).unwrap();
    worker.open_page(Page::AfterAlert).unwrap();
    worker
        .wait("the note as sent", |view| {
            page(view).is_some_and(|page| {
                page.rows.iter().any(|row| row.icon == PageIcon::Voice && row.tone == Tone::Good)
            })
        })
        .unwrap();
    let database = Database::of_server(server.data()).unwrap();
    wait_for("the registration", PATIENCE, || (database.device_ids().ok()?.len() == 1).then_some(()))
        .unwrap();
    let before = files(worker.folder());
    assert!(before.keys().any(|path| path.ends_with("evidence.db")), "{:?}", before.keys());

    worker.open_page(Page::DeleteEverything).unwrap();
    worker.press(PageAction::DeleteEverything).unwrap();
    worker
        .wait("a phone as on its first day", |view| matches!(view.screen, Screen::Language { .. }))
        .unwrap();
    worker.switch_off();
    let after = files(worker.folder());
    for (path, content) in &after {
        let was_there = content.len() > 16 && before.values().any(|old| old == content);
        assert!(!was_there, "{} is as it was", path.display());
    }
    assert!(!after.keys().any(|path| path.ends_with("evidence.db")), "{:?}", after.keys());

    worker.switch_on().unwrap();
    worker.choose_language().unwrap();
    let shown = worker.shell().unwrap().newest_view().unwrap();
    assert!(matches!(&shown.screen, Screen::Sos { view } if view.alert.is_none()), "no word of the alert");
    worker.press_sos("medical").unwrap();
    worker.wait_for_receipt(ReceiptKind::Received).unwrap();
    wait_for("another device", PATIENCE, || (database.device_ids().ok()?.len() == 2).then_some(())).unwrap();
    let owners = database.owners().unwrap();
    assert_eq!(owners.len(), 2, "two alerts of two devices: {owners:?}");
}

#[test]
fn an_alert_that_nobody_had_yet_never_goes_out_after_it_was_deleted() {
    let folder = tempfile::tempdir().unwrap();
    let mut server = MainServer::start(&folder.path().join("server")).unwrap();
    server.kill();
    let position = Some(fix_at(19.1136, 72.8697));
    let mut worker = Phone::switched_off(folder.path().join("worker"), &server.url(), "en", position);
    worker.set_parts(impatient());
    worker.switch_on().unwrap();
    worker.choose_language().unwrap();
    worker.press_sos("assault").unwrap();
    worker.wait_for_receipt(ReceiptKind::Kept).unwrap();
    let question = worker.open_page(Page::DeleteEverything).unwrap();
    assert_eq!(
        question.primary.map(|first| first.action),
        Some(PageAction::SendWaiting),
        "sending is offered first"
    );
    worker.press(PageAction::DeleteEverything).unwrap();
    worker
        .wait("a phone as on its first day", |view| matches!(view.screen, Screen::Language { .. }))
        .unwrap();

    server.start_again().unwrap();
    worker.choose_language().unwrap();
    worker.switch_off();
    worker.switch_on().unwrap();
    worker.press_sos("medical").unwrap();
    worker.wait_for_receipt(ReceiptKind::Received).unwrap();
    let database = Database::of_server(server.data()).unwrap();
    let id = database.case_ids().unwrap().remove(0);
    let record = database.record(&id).unwrap().unwrap();
    assert_eq!((database.cases().unwrap(), &record["alert"]["kind"]["value"]), (1, &"medical".into()));
}
