//! One of the hub photographs a paper without a network; a colleague opens it on another phone, and keeps it there.

use app::{
    effects::show::ShowOperation,
    ui_event::UiEvent,
    view::{
        AttachmentView, CaseSectionKind, CaseView, PageField, PageRow, ReceiptKind, Screen, StaffAction,
        ViewModel,
    },
};
use sha2::{Digest, Sha256};
use tests::{
    chance::Chance,
    hexadecimal,
    mast::Mast,
    phone::{PATIENCE, Phone, can_be_taken, case, fix_at, impatient},
    server::MainServer,
};

use super::evidence::{captured, photo};

fn rows(case: &CaseView) -> &[PageRow] {
    let section = case.sections.iter().find(|section| section.kind == CaseSectionKind::Attachments);
    section.map_or(&[], |section| &section.rows)
}

fn says(view: &ViewModel, words: &str) -> bool {
    case(view).is_some_and(|case| {
        rows(case).iter().any(|row| row.detail.as_ref().is_some_and(|detail| detail.contains(words)))
    })
}

fn attachment(view: &ViewModel) -> Option<&AttachmentView> {
    if let Screen::Attachment { view } = &view.screen { Some(view) } else { None }
}

/// The SHA-256 of what the shell was last told to hold, as soon as it holds anything.
fn held(phone: &Phone) -> String {
    let mut hash = String::new();
    let wanted = |seen: &app::headless::Seen| match seen.shown.last() {
        Some(ShowOperation::Hold { content, .. }) => {
            hash = hexadecimal(&Sha256::digest(content));
            true
        }
        _ => false,
    };
    phone.shell().unwrap().wait_until(PATIENCE, wanted).unwrap();
    hash
}

#[test]
fn a_paper_photographed_offline_is_opened_by_a_colleague_and_stays_on_their_phone() {
    let folder = tempfile::tempdir().unwrap();
    let server = MainServer::start(&folder.path().join("server")).unwrap();
    let (of_asha, of_ravi) = (Mast::before(&server.url()).unwrap(), Mast::before(&server.url()).unwrap());
    let member = |name: &str, mast: &Mast| {
        let mut phone = Phone::switched_off(folder.path().join(name), &mast.url(), "en", None);
        phone.set_parts(impatient());
        phone.switch_on().unwrap();
        phone.choose_language().unwrap();
        phone.sign_in(&server.invite(name, "hub-staff", "mumbai").unwrap()).unwrap();
        phone
    };
    let (mut asha, ravi) = (member("Asha Pawar", &of_asha), member("Ravi Kale", &of_ravi));
    let position = Some(fix_at(19.1136, 72.8697));
    let worker = Phone::new(folder.path().join("worker"), &server.url(), "en", position).unwrap();
    worker.press_sos("accident").unwrap();
    worker.wait_for_receipt(ReceiptKind::OnHubPhone).unwrap();
    let id = asha.wait_for_cases(1).unwrap().rows.remove(0).case_id;
    asha.open_case(&id).unwrap();
    asha.press_as_staff(StaffAction::Acknowledge).unwrap();
    asha.wait("the case to be taken", |view| case(view).is_some_and(|case| !can_be_taken(case))).unwrap();

    // no network at the site
    of_asha.fail();
    asha.send(UiEvent::ConnectivityChanged { online: false }).unwrap();
    let original = photo(&mut Chance::new(7, 0));
    let (file, taken) = captured(folder.path(), "paper.jpg", "image/jpeg", &original);
    let silence = app::effects::capture::CaptureOutput::Cancelled;
    asha.shell().unwrap().set_captures(taken, silence);
    asha.press_as_staff(StaffAction::AttachPhoto).unwrap();
    asha.wait("the photo to be shown", |view| attachment(view).is_some_and(|view| view.content.is_some()))
        .unwrap();
    assert!(!file.exists(), "nothing of it lies in the open");
    let field = PageField::Form { name: "caption".into() };
    asha.send(UiEvent::PageTyped { field, text: "Muster roll of October".into() }).unwrap();
    asha.press_as_staff(StaffAction::SubmitForm).unwrap();
    asha.wait("it to wait", |view| says(view, "Waits to be sent")).unwrap();
    let hash = held_before(&asha);
    // the battery is empty
    asha.switch_off();
    asha.switch_on().unwrap();
    // its records are read after what the phone itself keeps
    asha.wait_for_cases(1).unwrap();
    asha.open_case(&id).unwrap();
    asha.wait("it to wait still", |view| says(view, "Waits to be sent")).unwrap();
    ravi.wait_for_cases(1).unwrap();
    ravi.open_case(&id).unwrap();

    of_asha.mend();
    asha.send(UiEvent::ConnectivityChanged { online: true }).unwrap();
    asha.wait("it to be sent", |view| says(view, "On this phone")).unwrap();
    let view = ravi
        .wait("the colleague to hear of it", |view| {
            case(view).is_some_and(|case| {
                rows(case)
                    .first()
                    .is_some_and(|row| row.detail.as_ref().is_some_and(|detail| !detail.contains("Still on")))
            })
        })
        .unwrap();
    let row = rows(case(&view).unwrap())[0].clone();
    assert_eq!(row.title, "Muster roll of October");
    assert!(row.detail.as_ref().is_some_and(|detail| detail.contains("Asha Pawar")), "{row:?}");
    let open = || StaffAction::OpenAttachment { sha256: hash.clone() };
    ravi.press_as_staff(open()).unwrap();
    ravi.wait("it to be there", |view| attachment(view).is_some_and(|view| view.content.is_some())).unwrap();
    assert_eq!(held(&ravi), hash, "it is what was taken");

    // and it is there without a network
    of_ravi.fail();
    ravi.send(UiEvent::ConnectivityChanged { online: false }).unwrap();
    ravi.send(UiEvent::BackPressed).unwrap();
    ravi.wait("the case", |view| says(view, "On this phone")).unwrap();
    ravi.press_as_staff(open()).unwrap();
    ravi.wait("it to be there still", |view| attachment(view).is_some_and(|view| view.content.is_some()))
        .unwrap();

    // a phone that is signed out has nothing of it
    let store = ravi.folder().join("data").join("attachments.db");
    assert!(store.exists());
    ravi.send(UiEvent::SignOutPressed).unwrap();
    ravi.shell()
        .unwrap()
        .wait_until(PATIENCE, |seen| seen.shown.last() == Some(&ShowOperation::LetGo))
        .unwrap();
    tests::wait_for("the store to be gone", PATIENCE, || (!store.exists()).then_some(())).unwrap();
}

/// The SHA-256 of what the shell held while the photo was looked at.
fn held_before(phone: &Phone) -> String {
    let shown = phone.shell().unwrap().seen().shown;
    let held = shown.iter().rev().find_map(|shown| match shown {
        ShowOperation::Hold { content, .. } => Some(hexadecimal(&Sha256::digest(content))),
        ShowOperation::LetGo => None,
    });
    held.unwrap()
}
