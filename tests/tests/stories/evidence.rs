//! A photo and a voice note follow an alert, in chunks, through a server and a phone that die; and an alert stands before
//! all of it.

use std::{
    fs,
    io::Cursor,
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
};

use app::{
    effects::capture::CaptureOutput,
    ui_event::UiEvent,
    view::{CaseSectionKind, Page, PageAction, PageIcon, ReceiptKind, Tone},
};
use domain::attachment::CHUNK_BYTES;
use image::{Rgb, RgbImage, codecs::jpeg::JpegEncoder};
use serde_json::json;
use sha2::{Digest, Sha256};
use tests::{
    chance::Chance,
    database::Database,
    desk::Desk,
    hexadecimal,
    line::{Deed, Gate, Line, Nature},
    phone::{PATIENCE, Phone, case, fix_at, impatient},
    server::MainServer,
    wait_for,
    worker::page,
};

use super::staff::signed_in;

/// 19° 6' 49" N, 72° 52' 11" E, as a camera writes it: a position between degrees, minutes and seconds.
fn exif() -> Vec<u8> {
    let mut tiff = b"II\x2a\x00\x08\x00\x00\x00".to_vec();
    let entry = |tag: u16, form: u16, count: u32, value: u32| {
        [&tag.to_le_bytes()[..], &form.to_le_bytes(), &count.to_le_bytes(), &value.to_le_bytes()].concat()
    };
    // one entry: where the position stands
    tiff.extend([&1_u16.to_le_bytes()[..], &entry(0x8825, 4, 1, 26), &[0; 4]].concat());
    let north = entry(1, 2, 2, u32::from_le_bytes(*b"N\0\0\0"));
    let east = entry(3, 2, 2, u32::from_le_bytes(*b"E\0\0\0"));
    let entries = [north, entry(2, 5, 3, 80), east, entry(4, 5, 3, 104)].concat();
    tiff.extend([&4_u16.to_le_bytes()[..], &entries, &[0; 4]].concat());
    for number in [19_u32, 6, 49, 72, 52, 11] {
        tiff.extend([number.to_le_bytes(), 1_u32.to_le_bytes()].concat());
    }
    let segment = [b"Exif\x00\x00".as_slice(), &tiff].concat();
    let length = u16::try_from(segment.len() + 2).unwrap().to_be_bytes();
    [&[0xff, 0xe1][..], &length, &segment].concat()
}

/// A photo with more detail than any wall has, so that it stays large, and the place where it was taken.
pub(super) fn photo(chance: &mut Chance) -> Vec<u8> {
    let picture = RgbImage::from_fn(860, 640, |_, _| {
        let [red, green, blue, ..] = chance.number().to_le_bytes();
        Rgb([red, green, blue])
    });
    let mut plain = Cursor::new(Vec::new());
    JpegEncoder::new_with_quality(&mut plain, 90).encode_image(&picture).unwrap();
    let plain = plain.into_inner();
    [&plain[..2], &exif(), &plain[2..]].concat()
}

/// A megabyte of what begins like AAC in MPEG-4.
fn voice(chance: &mut Chance) -> Vec<u8> {
    let mut content = b"\x00\x00\x00\x18ftypM4A \x00\x00\x00\x00M4A isom".to_vec();
    while content.len() < 1_000_000 {
        content.extend(chance.number().to_le_bytes());
    }
    content
}

fn sha256(content: &[u8]) -> String {
    hexadecimal(&Sha256::digest(content))
}

pub(super) fn captured(
    folder: &Path,
    name: &str,
    media_type: &str,
    content: &[u8],
) -> (PathBuf, CaptureOutput) {
    let path = folder.join(name);
    fs::write(&path, content).unwrap();
    let taken =
        CaptureOutput::Taken { path: path.to_string_lossy().into_owned(), media_type: media_type.to_owned() };
    (path, taken)
}

#[test]
fn photo_and_voice_arrive_whole_and_clean_though_server_and_phone_die_and_hold_up_no_alert() {
    let folder = tempfile::tempdir().unwrap();
    let mut server = MainServer::start(&folder.path().join("server")).unwrap();
    let hub = signed_in(&server, folder.path());
    let desk = Desk::of(&server, "hub-staff", "mumbai", 1).unwrap();

    // the answers to the second chunk of all, and to the third of the voice note, are held up until the story says so
    let mut chance = Chance::new(4, 0);
    let (original, voice) = (photo(&mut chance), voice(&mut chance));
    let voice_name = sha256(&voice);
    let [first, third] = [0, 2].map(|place| format!("{voice_name}?from={} ", place * CHUNK_BYTES));
    let gates = [Gate::default(), Gate::default()];
    let [chunks, firsts, thirds] = [(); 3].map(|()| Arc::new(AtomicUsize::new(0)));
    let (held, counted) = (gates.clone(), [chunks.clone(), firsts.clone(), thirds.clone()]);
    let line = Line::to(&server.url(), Nature::Faithful, move |asked| {
        if asked.first_line.starts_with("PUT ") && counted[0].fetch_add(1, Ordering::SeqCst) == 1 {
            return Deed::Hold(held[0].clone());
        }
        if asked.first_line.contains(&first) {
            counted[1].fetch_add(1, Ordering::SeqCst);
        }
        if asked.first_line.contains(&third) && counted[2].fetch_add(1, Ordering::SeqCst) == 0 {
            return Deed::Hold(held[1].clone());
        }
        Deed::Pass
    })
    .unwrap();
    let position = Some(fix_at(19.1136, 72.8697));
    let mut worker = Phone::switched_off(folder.path().join("worker"), &line.url(), "en", position);
    worker.set_parts(impatient());
    worker.switch_on().unwrap();
    worker.choose_language().unwrap();
    worker.press_sos("accident").unwrap();
    worker.wait_for_receipt(ReceiptKind::OnHubPhone).unwrap();
    let accident = hub.wait_for_cases(1).unwrap().rows.remove(0);

    let (photo_file, taken) = captured(folder.path(), "photo.jpg", "image/jpeg", &original);
    let (voice_file, recorded) = captured(folder.path(), "voice.m4a", "audio/mp4", &voice);
    worker.shell().unwrap().set_captures(taken, recorded);
    worker.press(PageAction::TakePhoto).unwrap();
    wait_for("the second chunk", PATIENCE, || (chunks.load(Ordering::SeqCst) >= 2).then_some(())).unwrap();
    worker.press(PageAction::BeginRecording).unwrap();

    // a second alert, while the photo hangs
    worker.press_sos("medical").unwrap();
    worker.wait_for_receipt(ReceiptKind::OnHubPhone).unwrap();
    hub.wait_for_cases(2).unwrap();
    let database = Database::of_server(server.data()).unwrap();
    let attachments = || {
        let record = database.record(&accident.case_id).unwrap().unwrap();
        record["attachments"].as_array().cloned().unwrap_or_default()
    };
    assert!(attachments().is_empty(), "nothing of it was whole before");

    // the server dies in the photo, the phone in the voice note
    server.kill();
    gates[0].open();
    server.start_again().unwrap();
    wait_for("the third chunk of the voice", PATIENCE, || (thirds.load(Ordering::SeqCst) > 0).then_some(()))
        .unwrap();
    worker.switch_off();
    gates[1].open();
    worker.switch_on().unwrap();
    let list = wait_for("both on the server", PATIENCE, || {
        let list = attachments();
        (list.len() == 2).then_some(list)
    })
    .unwrap();

    for (number, media_type) in ["image/jpeg", "audio/mp4"].into_iter().enumerate() {
        assert_eq!(list[number]["media_type"], json!(media_type));
        let named = list[number]["sha256"].as_str().unwrap();
        let stored = desk.get(&format!("/v1/cases/{}/attachments/{named}", accident.case_id)).unwrap();
        assert_eq!(stored.status(), 200);
        assert_eq!(sha256(&stored.body), named);
        if media_type == "audio/mp4" {
            assert!(stored.body == voice, "as it was recorded");
            continue;
        }
        assert!(stored.body.len() > 512 * 1024, "more than two chunks: {}", stored.body.len());
        let has = |bytes: &[u8], word: &[u8]| bytes.windows(word.len()).any(|window| window == word);
        let place = exif()[6..].to_vec();
        assert!(has(&original, &place) && !has(&stored.body, b"Exif"), "where it was taken is gone");
        assert_eq!(image::load_from_memory(&stored.body).unwrap().to_rgb8().dimensions(), (860, 640));
    }
    assert!(!photo_file.exists() && !voice_file.exists(), "nothing lies in the open on the phone");
    assert_eq!(firsts.load(Ordering::SeqCst), 1, "what the server had was not sent again");

    // the hub's phone was told of both, in the case of the alert that they were taken for
    hub.send(UiEvent::Appeared).unwrap();
    hub.open_case(&accident.case_id).unwrap();
    hub.wait("word of both", |view| {
        case(view).is_some_and(|case| {
            let mut sections = case.sections.iter();
            let attachments = sections.find(|section| section.kind == CaseSectionKind::Attachments);
            attachments.is_some_and(|section| section.rows.len() == 2)
        })
    })
    .unwrap();
}

#[test]
fn what_was_sent_is_shown_as_sent_and_what_is_no_photo_is_refused_in_words() {
    let folder = tempfile::tempdir().unwrap();
    let server = MainServer::start(&folder.path().join("server")).unwrap();
    let position = Some(fix_at(19.1136, 72.8697));
    let mut worker = Phone::switched_off(folder.path().join("worker"), &server.url(), "en", position);
    worker.set_parts(impatient());
    worker.switch_on().unwrap();
    worker.choose_language().unwrap();
    worker.press_sos("accident").unwrap();
    worker.wait_for_receipt(ReceiptKind::Received).unwrap();

    let (_, no_photo) = captured(folder.path(), "no.jpg", "image/jpeg", b"\xff\xd8\xff and no more");
    let (_, note) = captured(folder.path(), "note.ogg", "audio/ogg", b"OggS\x00\x02 a short note");
    worker.shell().unwrap().set_captures(no_photo, note);
    worker.press(PageAction::TakePhoto).unwrap();
    worker.wait("the word that it is none", |view| view.banner.is_some()).unwrap();
    worker.press(PageAction::BeginRecording).unwrap();
    worker.open_page(Page::AfterAlert).unwrap();
    let view = worker
        .wait("the note as sent", |view| {
            page(view).is_some_and(|page| {
                page.rows
                    .iter()
                    .any(|row| row.icon == PageIcon::Voice && row.tone == Tone::Good && row.detail.is_some())
            })
        })
        .unwrap();
    let photos = page(&view).unwrap().rows.iter().filter(|row| row.icon == PageIcon::Photo).count();
    assert_eq!(photos, 1, "only the button for a photo");
}
