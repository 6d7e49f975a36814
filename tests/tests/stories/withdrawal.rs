//! A registered woman agrees no longer, while a case of hers is open: what was known of her is gone from the server's files,
//! the link person's phone and the hub's, which had no network meanwhile. Her case goes on, and each phone says so.

use std::path::Path;

use app::{
    ui_event::UiEvent,
    view::{CaseView, Form, Page, PageAction, ReceiptKind, Screen, StaffAction, ViewModel},
};
use tests::{
    database::Database,
    desk::Desk,
    link_person::{is_sent, tells},
    mast::Mast,
    phone::{PATIENCE, Phone, can_be_taken, case, says},
    server::MainServer,
    wait_for,
    worker::page,
};

use super::{
    deletion::files,
    registered_twice::{coordinator, link_person, registers, stored},
};

const NAME: &str = "Canary Sunita Devi";
const NUMBER: &str = "9876501234";
const EMPLOYER: &str = "Canary Contractor";
const VISIT: &str = "Canary visit about her wages";
const GONE: &str = "This person no longer agrees to be registered";

/// The files in which any of these bytes stand.
fn found(folder: &Path, any: &[Vec<u8>]) -> Vec<String> {
    let holds =
        |content: &[u8]| any.iter().any(|bytes| content.windows(bytes.len()).any(|part| part == bytes));
    let with_it = files(folder).into_iter().filter(|(_, content)| holds(content));
    with_it.map(|(path, _)| path.display().to_string()).collect()
}

/// The page of a registration says that they agree no longer, and nothing of who they were.
fn says_gone(view: &ViewModel) -> bool {
    page(view).is_some_and(|page| {
        let canaries = [NAME, NUMBER, EMPLOYER, VISIT];
        tells(page, GONE) && page.title != NAME && !canaries.iter().any(|canary| tells(page, canary))
    })
}

/// Nothing that was known of her finds anybody.
fn finds_nobody(phone: &Phone) {
    phone.open_workers("nobody", |list| !tells(list, NAME)).unwrap();
    for text in [NAME, "सुनीता", NUMBER, EMPLOYER] {
        phone.search_workers(text, |list| tells(list, "Nobody found")).unwrap();
    }
    phone.search_workers("", |_| true).unwrap();
}

#[test]
fn who_agrees_no_longer_is_gone_from_the_servers_files_and_all_phones_and_the_open_case_goes_on() {
    let folder = tempfile::tempdir().unwrap();
    let server = MainServer::start(&folder.path().join("server")).unwrap();
    let masts = [(); 2].map(|()| Mast::before(&server.url()).unwrap());
    let mut asha = link_person(&server, folder.path(), "Asha Pawar", &masts[0]);
    let mut hub = coordinator(&server, folder.path(), &masts[1].url());
    let desk = Desk::of(&server, "central-staff", "central", 1).unwrap();
    let database = Database::of_server(server.data()).unwrap();
    registers(&asha, &[("name", NAME), ("age", "31"), ("phone/0", NUMBER), ("employer", EMPLOYER)]);
    asha.wait_for_workers("it to be sent", is_sent).unwrap();
    let id = stored(&desk, NAME)["id"].as_str().unwrap().to_owned();
    asha.open_worker(NAME).unwrap();
    asha.press_as_staff(StaffAction::OpenForm { form: Form::Visit, part: Some(id.clone()) }).unwrap();
    asha.wait_for_page(Page::Form, "the visit", |_| true).unwrap();
    asha.type_in_form("words", VISIT).unwrap();
    asha.press_as_staff(StaffAction::SubmitForm).unwrap();
    asha.wait_for_page(Page::Worker, "the visit to be told", |page| tells(page, VISIT)).unwrap();

    // a case of hers, which the hub takes
    asha.tap("SOS for this person").unwrap();
    asha.wait_for_page(Page::ForOther, "whom it is for", |page| page.title.contains(NAME)).unwrap();
    asha.press(PageAction::SosForOther).unwrap();
    asha.wait("the kinds", |view| matches!(view.screen, Screen::Kind { .. })).unwrap();
    asha.send(UiEvent::KindChosen { code: "wages".to_owned() }).unwrap();
    asha.wait_for_receipt(ReceiptKind::OnHubPhone).unwrap();
    let case_id = database.case_ids().unwrap().remove(0);
    hub.open_case(&case_id).unwrap();
    hub.press_as_staff(StaffAction::Acknowledge).unwrap();
    hub.wait("the case to be taken", |view| case(view).is_some_and(|case| !can_be_taken(case))).unwrap();
    asha.wait_for_receipt(ReceiptKind::Taken).unwrap();
    asha.open_workers("everything to be sent", is_sent).unwrap();
    let status = database.record(&case_id).unwrap().unwrap()["status"].clone();
    hub.press_as_staff(StaffAction::OpenWorkers).unwrap();
    hub.search_workers(EMPLOYER, |list| tells(list, NAME)).unwrap();
    hub.search_workers("", |_| true).unwrap();
    hub.open_worker(NAME).unwrap();
    hub.wait_for_page(Page::Worker, "the visit at the hub", |page| tells(page, VISIT)).unwrap();
    // her own number, which the hub calls, stands in the case: nothing else of her stands in the open
    let canaries = [NAME, EMPLOYER, VISIT].map(|canary| canary.as_bytes().to_vec());
    let locked = database.locked(&id).unwrap();
    assert!(locked.len() >= 4, "key, record, registration, visit: {}", locked.len());
    assert!(!found(server.data(), &locked).is_empty());

    // she says so where there is no network; the hub has none either
    for (phone, mast) in [(&asha, &masts[0]), (&hub, &masts[1])] {
        phone.set_online(mast, false).unwrap();
    }
    asha.open_workers("her", |list| tells(list, NAME)).unwrap();
    asha.open_worker(NAME).unwrap();
    asha.tap("They no longer agree").unwrap();
    asha.wait_for_page(Page::Form, "the question", |form| form.title.contains("no longer agree")).unwrap();
    asha.press_as_staff(StaffAction::SubmitForm).unwrap();
    asha.wait("the word of it", says_gone).unwrap();
    assert_eq!(stored(&desk, NAME)["id"], id.as_str(), "the server has not heard of it");

    asha.set_online(&masts[0], true).unwrap();
    wait_for("the key to be gone from every file", PATIENCE, || {
        found(server.data(), &locked).is_empty().then_some(())
    })
    .unwrap();
    assert_eq!(found(server.data(), &canaries), Vec::<String>::new());
    finds_nobody(&asha);
    hub.wait("her, as long as the hub has no network", |view| {
        page(view).is_some_and(|page| page.title == NAME && tells(page, VISIT))
    })
    .unwrap();
    hub.set_online(&masts[1], true).unwrap();
    hub.wait("the hub to hear of it", says_gone).unwrap();
    finds_nobody(&hub);

    // the case goes on, with the number that is called, and says that the registration is no more
    let goes_on = |case: &CaseView| {
        !can_be_taken(case)
            && says(case, |text| text.replace(' ', "").contains(NUMBER))
            && says(case, |text| text == "The registration was withdrawn")
            && !says(case, |text| text.contains(NAME))
    };
    let case_goes_on = |hub: &Phone| {
        hub.open_case(&case_id).unwrap();
        hub.wait("the case as it goes on", |view| case(view).is_some_and(goes_on)).unwrap();
    };
    case_goes_on(&hub);
    assert_eq!(database.record(&case_id).unwrap().unwrap()["status"], status);

    // and so it stays when the phones begin anew
    asha.switch_off();
    asha.switch_on().unwrap();
    asha.enter_pin().unwrap();
    finds_nobody(&asha);
    hub.switch_off();
    hub.switch_on().unwrap();
    hub.send(UiEvent::StaffOpened).unwrap();
    hub.wait_for_cases(1).unwrap();
    case_goes_on(&hub);
    hub.press_as_staff(StaffAction::OpenWorkers).unwrap();
    finds_nobody(&hub);
}
