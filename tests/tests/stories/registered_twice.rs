//! Two link persons register the same woman without a network, each in the spelling that they know. The hub is shown the
//! pair, joins it, parts it again and tells the two apart; all phones follow.

use std::path::Path;

use app::{
    effects::scan_code::ScanCodeOutput,
    ui_event::UiEvent,
    view::{Page, PageAction, PageView, ReceiptKind, Screen, StaffAction, ViewModel},
};
use serde_json::Value;
use tests::{
    database::Database,
    desk::Desk,
    link_person::{counted, is_sent, tells},
    mast::Mast,
    phone::{Phone, case, fix_at, impatient, says},
    server::MainServer,
};

const SUNITA: &str = "Sunita Devi";
const SUNITA_IN_HINDI: &str = "सुनीता देवी";
const THIRD: &str = "Suneeta Devi";
const NUMBER: &str = "9812345678";

/// Near Andheri, which is the Mumbai hub's.
fn phone(folder: &Path, name: &str, server: &str) -> Phone {
    let position = Some(fix_at(19.1136, 72.8697));
    let mut phone = Phone::switched_off(folder.join(name), server, "en", position);
    phone.set_parts(impatient());
    phone.switch_on().unwrap();
    phone.choose_language().unwrap();
    phone
}

/// A link person of the Mumbai hub, whose phone stands behind this mast.
pub(super) fn link_person(server: &MainServer, folder: &Path, name: &str, mast: &Mast) -> Phone {
    let phone = phone(folder, name, &mast.url());
    phone.sign_in_link_person(&server.invite(name, "link-person", "mumbai").unwrap()).unwrap();
    phone
}

/// The coordinator of the Mumbai hub.
pub(super) fn coordinator(server: &MainServer, folder: &Path, url: &str) -> Phone {
    let phone = phone(folder, "coordinator", url);
    phone.sign_in(&server.invite("Meera Joshi", "hub-coordinator", "mumbai").unwrap()).unwrap();
    phone
}

/// Registers somebody and waits until the list has them.
pub(super) fn registers(phone: &Phone, typed: &[(&str, &str)]) {
    let home = phone.open_workers("the count", |list| counted(list).is_some()).unwrap();
    phone.register(&home, typed, None).unwrap();
    phone.wait_for_workers("one more", |list| counted(list) > counted(&home)).unwrap();
}

/// The registration of this name, as Central has it.
pub(super) fn stored(desk: &Desk, name: &str) -> Value {
    let records = desk.records().unwrap().into_iter();
    let mut of_name = records.filter(|(_, _, record)| record["name"]["value"] == name);
    of_name.next().map(|(_, _, record)| record).unwrap()
}

/// Waits for the page on the screen to be that of a registration that may be worked with, and this to be true of it.
fn wait_for_worker(phone: &Phone, what: &str, is_it: impl Fn(&PageView) -> bool) -> PageView {
    let is_read = |page: &PageView| tells(page, "SOS for this person");
    phone.wait_for_page(Page::Worker, what, |page| is_read(page) && is_it(page)).unwrap()
}

/// Whether a page says that this registration and another are of one person.
fn is_joined(page: &PageView) -> bool {
    tells(page, "Registered twice")
}

fn lists_both(list: &PageView) -> bool {
    tells(list, SUNITA) && tells(list, SUNITA_IN_HINDI)
}

/// A card before the camera.
fn scans(phone: &Phone, card: &str) {
    phone.shell().unwrap().set_scanned_code(ScanCodeOutput::Found { text: card.to_owned() });
    phone.press_as_staff(StaffAction::ScanCard).unwrap();
}

#[test]
fn two_spellings_of_one_woman_are_suggested_to_the_hub_joined_parted_and_told_apart_on_all_phones() {
    let folder = tempfile::tempdir().unwrap();
    let server = MainServer::start(&folder.path().join("server")).unwrap();
    let masts = [(); 2].map(|()| Mast::before(&server.url()).unwrap());
    let asha = link_person(&server, folder.path(), "Asha Pawar", &masts[0]);
    let bina = link_person(&server, folder.path(), "Bina Kale", &masts[1]);
    let hub = coordinator(&server, folder.path(), &server.url());
    let desk = Desk::of(&server, "central-staff", "central", 1).unwrap();

    // each with her own ears, and no network
    for (phone, mast, name, age) in
        [(&asha, &masts[0], SUNITA, "31"), (&bina, &masts[1], SUNITA_IN_HINDI, "32")]
    {
        phone.set_online(mast, false).unwrap();
        registers(phone, &[("name", name), ("age", age), ("phone/0", NUMBER)]);
        phone.wait_for_workers("not sent", |list| tells(list, "1 is not sent yet")).unwrap();
    }
    let database = Database::of_server(server.data()).unwrap();
    assert_eq!(database.workers().unwrap(), 0, "no network, no registration at the server");
    for (phone, mast) in [(&asha, &masts[0]), (&bina, &masts[1])] {
        phone.set_online(mast, true).unwrap();
        phone.wait_for_workers("all sent", is_sent).unwrap();
    }

    // the hub is shown the pair, with the reasons
    hub.open_workers("the pair", |list| lists_both(list) && tells(list, "2 may be registered twice"))
        .unwrap();
    let page = hub.open_worker(SUNITA).unwrap();
    let suggested = page.rows.iter().find(|row| row.title == format!("Maybe the same: {SUNITA_IN_HINDI}"));
    let why = suggested.and_then(|row| row.detail.clone()).unwrap();
    for reason in ["the same phone number", "the names sound the same", "the ages fit"] {
        assert!(why.contains(reason), "{why}");
    }
    // and whoever registered them reads that they may be there twice
    asha.open_workers("the word of it", |list| tells(list, "1 may be registered twice")).unwrap();
    asha.open_worker(SUNITA).unwrap();
    bina.open_worker(SUNITA_IN_HINDI).unwrap();

    hub.tap(&format!("It is the same person: {SUNITA_IN_HINDI}")).unwrap();
    wait_for_worker(&hub, "the hub to see one", is_joined);
    wait_for_worker(&asha, "Asha to hear of it", is_joined);
    wait_for_worker(&bina, "Bina to hear of it", is_joined);
    hub.open_workers("one for both", |list| tells(list, SUNITA_IN_HINDI) && !tells(list, SUNITA)).unwrap();

    // her first card and her first registration go on to work
    let (first, standing) = (stored(&desk, SUNITA), stored(&desk, SUNITA_IN_HINDI));
    assert_eq!(first["merged_into"]["worker"], standing["id"]);
    scans(&hub, first["card"]["text"].as_str().unwrap());
    wait_for_worker(&hub, "the one that stands for both", |page| {
        page.title == SUNITA_IN_HINDI && is_joined(page)
    });
    asha.tap("SOS for this person").unwrap();
    asha.wait_for_page(Page::ForOther, "whom it is for", |page| page.title.contains(SUNITA)).unwrap();
    asha.press(PageAction::SosForOther).unwrap();
    asha.wait("the kinds", |view| matches!(view.screen, Screen::Kind { .. })).unwrap();
    asha.send(UiEvent::KindChosen { code: "wages".to_owned() }).unwrap();
    asha.wait_for_receipt(ReceiptKind::OnHubPhone).unwrap();
    let id = database.case_ids().unwrap().remove(0);
    let of_case = database.record(&id).unwrap().unwrap();
    assert_eq!(of_case["alert"]["worker"]["value"], first["id"]);
    hub.open_case(&id).unwrap();
    let names_her = |view: &ViewModel| {
        let named = format!("Registered: {SUNITA_IN_HINDI}");
        case(view).is_some_and(|case| says(case, |text| text == named))
    };
    hub.wait("the case to name who stands for both", names_her).unwrap();

    // two people after all
    hub.press_as_staff(StaffAction::OpenWorkers).unwrap();
    hub.open_worker(SUNITA_IN_HINDI).unwrap();
    hub.tap("They are two people after all").unwrap();
    wait_for_worker(&hub, "the hub to see two", |page| !is_joined(page));
    hub.open_workers("both", lists_both).unwrap();
    for (phone, name) in [(&asha, SUNITA), (&bina, SUNITA_IN_HINDI)] {
        phone.open_worker(name).unwrap();
        wait_for_worker(phone, "the two to be parted", |page| !is_joined(page));
    }

    // and who was told apart is not suggested again, though both are looked at anew for a third
    hub.open_worker(SUNITA).unwrap();
    hub.tap("They are two people").unwrap();
    hub.open_workers("nothing to decide", |list| lists_both(list) && !tells(list, "registered twice"))
        .unwrap();
    asha.open_workers("nothing to decide", |list| tells(list, SUNITA) && !tells(list, "registered twice"))
        .unwrap();
    registers(&bina, &[("name", THIRD), ("age", "31"), ("phone/0", NUMBER)]);
    hub.wait_for_workers("the third", |list| tells(list, "3 may be registered twice")).unwrap();
    for (name, not) in [(SUNITA, SUNITA_IN_HINDI), (SUNITA_IN_HINDI, SUNITA)] {
        let page = hub.open_worker(name).unwrap();
        assert!(tells(&page, &format!("Maybe the same: {THIRD}")), "{page:#?}");
        assert!(!tells(&page, &format!("Maybe the same: {not}")), "{page:#?}");
    }
}
