//! Attachments by events and effects, over the real store on a real disk: taken, attached, sent, fetched, looked at, and what
//! becomes of them when the app ends in between.

mod looking;
mod photos;
mod sessions;

use std::{collections::BTreeMap, fs, path::PathBuf};

use image::{Rgb, RgbImage, codecs::jpeg::JpegEncoder};
use rstest::rstest;
use serde_json::{Value, json};

use crate::{
    effects::{
        Effect,
        attachment_store::{
            AttachmentStage, AttachmentStoreOperation, AttachmentStoreOutput, KeptAttachment,
        },
        capture::CaptureOutput,
        http::{HttpOutput, Lane, Method},
        record_store::{DraftName, KeptOperation, LoadedRecords, RecordStoreOperation, RecordStoreOutput},
        show::ShowOperation,
    },
    runtime::{AttachmentStore, Durability, signed_in_vault},
    sync::tests::{answer, results},
    testing::{Phone, change, json_answer, portal, problem},
    ui_event::UiEvent,
    view::{
        AttachmentContent, AttachmentView, CaseSectionKind, CaseView, Form, PageControl, PageField, PageRow,
        Screen, StaffAction, Tone,
    },
    work::tests::{after, desk_of, disk, fill, open, press, submit, taken},
    workers::tests::phone_with_more,
};

const CHUNK: usize = 256 * 1024;

/// The disk of a phone: the store of attachments, the operations that wait, and what is being typed.
struct Disk {
    folder: tempfile::TempDir,
    store: AttachmentStore,
    operations: Vec<KeptOperation>,
    drafts: BTreeMap<String, (DraftName, String)>,
    /// Photos taken: no two are the same.
    shots: u32,
}

fn store_in(folder: &tempfile::TempDir) -> AttachmentStore {
    AttachmentStore::new(folder.path(), signed_in_vault(folder.path()), Durability::Full)
}

impl Disk {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let (operations, drafts) = (Vec::new(), BTreeMap::new());
        Self { store: store_in(&folder), folder, operations, drafts, shots: 0 }
    }

    /// A phone of Asha with this disk and this case open.
    fn phone(&mut self, case: &Value) -> Phone {
        let mut phone = desk_of("hub-staff", "en", case, self.restarted());
        self.answer(&mut phone);
        phone
    }

    /// A phone of somebody with this role, with this disk and these workers and sessions, showing the list of workers.
    fn field_phone(&mut self, role: &str, records: &[Value]) -> Phone {
        let mut phone = phone_with_more(role, "en", records, self.restarted());
        self.answer(&mut phone);
        phone
    }

    /// What the store of records has when the app begins again.
    fn restarted(&mut self) -> LoadedRecords {
        self.store = store_in(&self.folder);
        let (operations, drafts) = (self.operations.clone(), self.drafts.values().cloned().collect());
        LoadedRecords { operations, drafts, ..LoadedRecords::default() }
    }

    /// The store answers its oldest question; false where there is none.
    fn answer_one(&mut self, phone: &mut Phone) -> bool {
        let request = phone.take(Effect::is_attachment_store, Effect::expect_attachment_store);
        let Some(operation) = request.as_ref().map(|request| request.operation.clone()) else { return false };
        let output = self.store.perform(&operation);
        phone.resolve(request, output);
        true
    }

    /// Both stores answer everything.
    fn answer(&mut self, phone: &mut Phone) {
        loop {
            let is_record = |effect: &Effect| effect.is_record_store();
            if phone.open.iter().any(is_record) {
                let operation = phone.record_store(|_| RecordStoreOutput::Done);
                match operation {
                    RecordStoreOperation::KeepOperations { operations, draft, .. } => {
                        self.operations.extend(operations);
                        self.drafts.retain(|_, (name, _)| Some(&*name) != draft.as_ref());
                    }
                    RecordStoreOperation::KeepDraft { draft, text } => {
                        self.drafts.insert(draft.key.clone(), (draft, text));
                        self.drafts.retain(|_, (_, text)| !text.is_empty());
                    }
                    RecordStoreOperation::Settle(settled) => {
                        self.operations.retain(|kept| {
                            !settled.answered.contains(&kept.operation_id)
                                && !settled.accepted.contains(&kept.operation_id)
                        });
                    }
                    _ => {}
                }
            } else if !self.answer_one(phone) {
                return;
            }
        }
    }

    fn kept(&mut self) -> Vec<KeptAttachment> {
        match self.store.perform(&AttachmentStoreOperation::Load) {
            AttachmentStoreOutput::Loaded(list) => list,
            other => panic!("{other:?}"),
        }
    }

    fn stages(&mut self) -> Vec<AttachmentStage> {
        self.kept().iter().map(|kept| kept.stage).collect()
    }

    /// The camera leaves a photo that is as hard to make small as noise.
    fn shoot(&mut self, phone: &mut Phone) -> u32 {
        self.shots += 1;
        let shot = self.shots;
        let path: PathBuf = self.folder.path().join("capture.jpg");
        let noise =
            |x: u32, y: u32| u8::try_from((x * 7919 + y * 104_729 + x * y * 31 * shot) % 256).unwrap();
        let picture = RgbImage::from_fn(900, 700, |x, y| Rgb([noise(x, y), noise(y, x), noise(x + y, x)]));
        JpegEncoder::new_with_quality(fs::File::create(&path).unwrap(), 95).encode_image(&picture).unwrap();
        let camera = phone.take(Effect::is_capture_photo, Effect::expect_capture_photo);
        let longest_side = camera.as_ref().map(|camera| camera.operation.longest_side);
        let path = path.to_string_lossy().into_owned();
        phone.resolve(camera, CaptureOutput::Taken { path, media_type: "image/jpeg".into() });
        longest_side.unwrap()
    }

    /// Takes a photo on the case that is open; the screen asks what it shows.
    fn take_photo(&mut self, phone: &mut Phone) -> KeptAttachment {
        press(phone, StaffAction::AttachPhoto);
        assert_eq!(self.shoot(phone), 2000);
        self.answer(phone);
        self.kept().pop().unwrap()
    }
}

fn online(phone: &mut Phone, online: bool) {
    phone.tell(UiEvent::ConnectivityChanged { online });
}

#[track_caller]
fn case_view(phone: &Phone) -> CaseView {
    match phone.screen() {
        Screen::Case { view } => view,
        other => panic!("{other:?}"),
    }
}

fn section(view: &CaseView, kind: CaseSectionKind) -> Vec<PageRow> {
    view.sections
        .iter()
        .find(|section| section.kind == kind)
        .map_or(Vec::new(), |section| section.rows.clone())
}

fn rows(phone: &Phone) -> Vec<(String, String, Tone)> {
    let rows = section(&case_view(phone), CaseSectionKind::Attachments);
    rows.into_iter().map(|row| (row.title, row.detail.unwrap_or_default(), row.tone)).collect()
}

#[track_caller]
fn shown(phone: &Phone) -> AttachmentView {
    match phone.screen() {
        Screen::Attachment { view } => view,
        other => panic!("{other:?}"),
    }
}

fn status(phone: &Phone) -> String {
    shown(phone).status.map(|status| status.text).unwrap_or_default()
}

/// What the shell was told to hold since this was last asked.
fn held(phone: &mut Phone) -> Vec<ShowOperation> {
    let mut all = Vec::new();
    while let Some(request) = phone.take(Effect::is_show, Effect::expect_show) {
        all.push(request.operation);
    }
    all
}

fn on_evidence_lane(phone: &Phone) -> Vec<String> {
    let is_of_it = |path: &String| path.contains("/attachments") || path.contains("/photos");
    phone.requests().into_iter().filter(is_of_it).collect()
}

/// The server takes what the phone sends, and has this record from then on.
fn sync(phone: &mut Phone, disk: &mut Disk, record: &Value) {
    let kind = if record.get("registered").is_some() {
        "worker"
    } else if record.get("logged").is_some() {
        "session"
    } else {
        "case"
    };
    let change = json!({"kind": kind, "id": record["id"], "version": record["version"], "record": record});
    phone.http("/v1/sync", |body| {
        let results = results(body, "accepted", Value::Null);
        answer(&[change], json!({"results": results}))
    });
    disk.answer(phone);
}

/// The case after Asha attached that on this phone.
fn attached(case: &Value, kept: &KeptAttachment, caption: &str) -> Value {
    let attachment = json!({"sha256": kept.name.sha256, "media_type": "image/jpeg", "bytes": kept.bytes,
                            "caption": caption});
    after(case, &[json!({"type": "attach", "attachment": attachment})])
}

/// The same, and the server has its content.
fn whole(case: &Value) -> Value {
    let mut case = case.clone();
    case["version"] = json!(case["version"].as_u64().unwrap() + 1);
    case["attachments"][0].as_object_mut().unwrap().remove("waits");
    case
}

fn state(kept: &KeptAttachment, received: u64) -> HttpOutput {
    json_answer(
        200,
        &json!({"alert_id": kept.name.owner.to_string(), "sha256": kept.name.sha256, "received": received,
                "complete": received == kept.bytes}),
    )
}

/// The syncs that are due go first; there is nothing new.
fn let_sync(phone: &mut Phone, disk: &mut Disk) {
    disk.answer(phone);
    while phone.requests().iter().any(|path| path.ends_with("/v1/sync")) {
        phone.http("/v1/sync", |_| answer(&[], json!({})));
        disk.answer(phone);
    }
}

/// The server takes every chunk by this door; the lengths of them.
fn upload(phone: &mut Phone, disk: &mut Disk, kept: &KeptAttachment, door: &str) -> Vec<usize> {
    let announced = phone.http(door, |body| {
        assert_eq!((&body["sha256"], &body["bytes"]), (&json!(kept.name.sha256), &json!(kept.bytes)));
        state(kept, 0)
    });
    assert_eq!((announced.lane, announced.method), (Lane::Evidence, Method::Post));
    assert!(announced.bearer.is_some() && announced.alert_secret.is_none());
    let mut chunks = Vec::new();
    loop {
        disk.answer(phone);
        let from: usize = chunks.iter().sum();
        if u64::try_from(from) == Ok(kept.bytes) {
            return chunks;
        }
        let mut length = 0;
        let end = format!("/{}?from={from}", kept.name.sha256);
        let sent = phone.http(&end, |_| HttpOutput::NoAnswer);
        length += sent.body.len();
        // the answer that was lost is asked for again
        chunks.push(length);
        let now: u64 = chunks.iter().map(|length| u64::try_from(*length).unwrap()).sum();
        phone.wait(5 * 60_000);
        let_sync(phone, disk);
        phone.http(door, |_| state(kept, now));
    }
}

#[test]
fn a_photo_taken_offline_is_reviewed_attached_sent_after_everything_else_and_stays_readable() {
    let mut disk = Disk::new();
    let case = taken(0);
    let mut phone = disk.phone(&case);
    online(&mut phone, false);
    let kept = disk.take_photo(&mut phone);
    assert!(kept.bytes > u64::try_from(CHUNK).unwrap(), "it needs several chunks: {}", kept.bytes);
    // the screen shows it and asks what it shows
    let view = shown(&phone);
    assert!(matches!(view.content, Some(AttachmentContent::Photo { .. })), "{view:?}");
    assert!(matches!(&held(&mut phone)[..], [ShowOperation::Hold { name, content, .. }]
        if *name == kept.name.sha256 && u64::try_from(content.len()) == Ok(kept.bytes)));
    let field = PageField::Form { name: "caption".into() };
    phone.tell(UiEvent::PageTyped { field, text: "Muster roll".into() });
    press(&mut phone, StaffAction::Choose { field: "of_paper".into(), value: String::new() });
    assert!(matches!(&shown(&phone).fields[1].control, PageControl::Switch { on: true, .. }));
    press(&mut phone, StaffAction::SubmitForm);
    let recorded = crate::work::tests::disk(&mut phone);
    let wanted = json!({"type": "attach", "case_id": case["id"], "attachment": {
        "sha256": kept.name.sha256, "media_type": "image/jpeg", "bytes": kept.bytes,
        "caption": "Muster roll", "of_paper": true}});
    assert_eq!(recorded, [wanted]);
    disk.answer(&mut phone);
    assert_eq!(held(&mut phone), [ShowOperation::LetGo]);
    assert_eq!(disk.stages(), [AttachmentStage::Told]);
    let [(title, detail, tone)] = &rows(&phone)[..] else { panic!("{:?}", rows(&phone)) };
    assert_eq!((title.as_str(), *tone), ("Muster roll", Tone::Waiting));
    assert!(detail.starts_with("Photographed paper · ") && detail.ends_with("Waits to be sent"), "{detail}");

    // the operation goes first, the content when the server's record waits for it
    online(&mut phone, true);
    assert_eq!(on_evidence_lane(&phone), Vec::<String>::new());
    let told = attached(&case, &kept, "Muster roll");
    sync(&mut phone, &mut disk, &told);
    assert_eq!(
        upload(&mut phone, &mut disk, &kept, "/attachments").iter().sum::<usize>(),
        usize::try_from(kept.bytes).unwrap()
    );
    assert_eq!(on_evidence_lane(&phone), Vec::<String>::new(), "it is not sent twice");
    phone.tell(UiEvent::InboxRefreshed);
    phone.http("/v1/sync", |_| answer(&[change(&whole(&told))], json!({})));
    disk.answer(&mut phone);
    assert_eq!(disk.stages(), [AttachmentStage::Fetched]);
    assert!(rows(&phone)[0].1.ends_with("On this phone"));

    // and it is there without a network
    online(&mut phone, false);
    press(&mut phone, StaffAction::OpenAttachment { sha256: kept.name.sha256.clone() });
    disk.answer(&mut phone);
    assert!(shown(&phone).content.is_some());
}

#[test]
fn not_all_is_sent_while_a_photo_waits() {
    let mut disk = Disk::new();
    let case = taken(0);
    let mut phone = disk.phone(&case);
    let kept = disk.take_photo(&mut phone);
    press(&mut phone, StaffAction::SubmitForm);
    disk.answer(&mut phone);
    sync(&mut phone, &mut disk, &attached(&case, &kept, ""));
    phone.tell(UiEvent::BackPressed);
    let Screen::Inbox { view } = phone.screen() else { panic!("{:?}", phone.screen()) };
    assert_eq!(view.sync_line, "1 waiting to be sent");
}

#[test]
fn whatever_ends_the_app_between_two_steps_the_photo_is_there_and_sent_once() {
    let mut disk = Disk::new();
    let case = taken(0);
    let mut phone = disk.phone(&case);
    online(&mut phone, false);
    let kept = disk.take_photo(&mut phone);
    drop(phone);

    // it was kept, and nobody said what it shows
    let mut phone = disk.phone(&case);
    online(&mut phone, false);
    assert_eq!(rows(&phone)[0].1, "Not attached yet. Open it to attach it.");
    press(&mut phone, StaffAction::OpenAttachment { sha256: kept.name.sha256.clone() });
    disk.answer(&mut phone);
    press(&mut phone, StaffAction::SubmitForm);
    // the operation is on the disk; the store of attachments has not heard of it
    let operation = phone.record_store(|_| RecordStoreOutput::Done);
    let RecordStoreOperation::KeepOperations { operations, draft, .. } = operation else {
        panic!("{operation:?}")
    };
    assert!(draft.is_some(), "what was typed goes with it");
    disk.operations = operations;
    drop(phone);
    assert_eq!(disk.stages(), [AttachmentStage::Draft]);

    let mut phone = disk.phone(&case);
    assert_eq!(disk.stages(), [AttachmentStage::Told]);
    assert_eq!(rows(&phone).len(), 1, "no draft stands beside it");
    let told = attached(&case, &kept, "");
    phone.tell(UiEvent::InboxRefreshed);
    sync(&mut phone, &mut disk, &told);
    // the server has it whole, and the phone dies before it hears that
    phone.http("/attachments", |_| state(&kept, kept.bytes));
    drop(phone);

    let mut phone = disk.phone(&whole(&told));
    disk.answer(&mut phone);
    assert_eq!(disk.stages(), [AttachmentStage::Fetched]);
    assert_eq!(on_evidence_lane(&phone), Vec::<String>::new());
}

#[test]
fn a_full_disk_that_takes_no_note_is_not_asked_again_and_again_and_the_next_start_notes_it() {
    let mut disk = Disk::new();
    let case = taken(0);
    let mut phone = disk.phone(&case);
    online(&mut phone, false);
    disk.take_photo(&mut phone);
    press(&mut phone, StaffAction::SubmitForm);
    let operation = phone.record_store(|_| RecordStoreOutput::Done);
    let RecordStoreOperation::KeepOperations { operations, .. } = operation else { panic!("{operation:?}") };
    disk.operations = operations;
    let note = phone.take(Effect::is_attachment_store, Effect::expect_attachment_store);
    assert!(matches!(note.as_ref().map(|note| &note.operation), Some(AttachmentStoreOperation::MarkTold(_))));
    phone.resolve(note, AttachmentStoreOutput::Failed);
    assert_eq!(phone.count(Effect::is_attachment_store), 0);
    assert!(rows(&phone)[0].1.ends_with("Waits to be sent"), "{:?}", rows(&phone));
    drop(phone);
    assert_eq!(disk.stages(), [AttachmentStage::Draft]);
    disk.phone(&case);
    assert_eq!(disk.stages(), [AttachmentStage::Told]);
}

#[test]
fn what_was_attached_and_dropped_after_a_refusal_is_a_draft_again_and_can_be_thrown_away() {
    let mut disk = Disk::new();
    let case = taken(0);
    let mut phone = disk.phone(&case);
    let kept = disk.take_photo(&mut phone);
    press(&mut phone, StaffAction::SubmitForm);
    disk.answer(&mut phone);
    let id = disk.operations[0].operation_id.clone();
    phone.http("/v1/sync", |body| {
        answer(&[], json!({"results": results(body, "refused", json!({"type": "not_allowed"}))}))
    });
    disk.answer(&mut phone);
    assert_eq!(case_view(&phone).refused.len(), 1);
    assert_eq!(on_evidence_lane(&phone), Vec::<String>::new(), "nothing of what was refused is sent");
    press(&mut phone, StaffAction::DropRefused { operation: id });
    disk.answer(&mut phone);
    assert_eq!(rows(&phone)[0].1, "Not attached yet. Open it to attach it.");
    press(&mut phone, StaffAction::OpenAttachment { sha256: kept.name.sha256 });
    disk.answer(&mut phone);
    press(&mut phone, StaffAction::DiscardForm);
    disk.answer(&mut phone);
    assert_eq!((rows(&phone), disk.kept()), (Vec::new(), Vec::new()));
}

#[test]
fn a_photo_taken_while_a_report_is_written_is_ticked_in_it() {
    let mut disk = Disk::new();
    let case = taken(0);
    let mut phone = disk.phone(&case);
    open(&mut phone, Form::Atr, None);
    fill(&mut phone, &[("services", "advice"), ("done", "Met the officer")]);
    press(&mut phone, StaffAction::AttachPhoto);
    disk.shoot(&mut phone);
    disk.answer(&mut phone);
    let kept = disk.kept().pop().unwrap();
    assert_eq!(kept.stage, AttachmentStage::Told);
    let recorded = submit(&mut phone);
    assert_eq!(recorded[0]["content"]["attachments"], json!([kept.name.sha256]));
}

#[rstest]
#[case("zonal-staff")]
#[case("volunteer")]
fn who_may_not_attach_is_not_offered_it(#[case] role: &str) {
    let mut case = taken(0);
    case["volunteers"] = json!([{"volunteer": "01980000-0000-7000-8000-0000000000aa", "name": "Asha",
        "groups": ["story"], "by": {"by": "01980000-0000-7000-8000-0000000000bb", "name": "Ravi",
        "hub": "mumbai", "at": "2026-11-22T08:20:00Z"}}]);
    let mut phone = desk_of(role, "en", &case, LoadedRecords::default());
    let sections = case_view(&phone).sections;
    assert!(
        sections.iter().all(|section| section.kind != CaseSectionKind::Attachments || section.add.is_none())
    );
    press(&mut phone, StaffAction::AttachPhoto);
    assert_eq!(phone.count(Effect::is_capture_photo), 0);
    disk(&mut phone);
}
