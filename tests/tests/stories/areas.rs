//! The server's list of a district reaches the form in which somebody from there is registered, and is still offered on a
//! phone that was ended meanwhile and has no network.

use std::fs;

use app::{
    ui_event::UiEvent,
    view::{Page, PageAction, StaffAction},
};
use tests::{
    link_person::{is_sent, tells},
    mast::Mast,
    phone::Phone,
    server::MainServer,
};

use super::registered_twice::link_person;

const LIST: &str = "state,district,block,panchayat\nBihar,Gaya,Barachatti,Rohi\nBihar,Gaya,Dobhi,Angra\n";

fn choose(phone: &Phone, field: &str, value: &str) {
    let action = StaffAction::Choose { field: field.to_owned(), value: value.to_owned() };
    phone.press_as_staff(action).unwrap();
}

/// Begins to register somebody from Gaya, and writes their block and panchayat by two presses on names of the list.
fn registers_from_the_list(phone: &Phone, name: &str, [block, panchayat]: [&str; 2]) {
    phone.press(PageAction::Staff { action: StaffAction::RegisterWorker }).unwrap();
    phone.wait_for_page(Page::Form, "the form", |_| true).unwrap();
    phone.type_in_form("name", name).unwrap();
    choose(phone, "origin/state", "Bihar");
    choose(phone, "origin/district", "Gaya");
    phone.wait_for_page(Page::Form, "the blocks", |form| tells(form, block)).unwrap();
    phone.tap(block).unwrap();
    phone.wait_for_page(Page::Form, "its panchayats", |form| tells(form, panchayat)).unwrap();
    phone.tap(panchayat).unwrap();
    phone.press_as_staff(StaffAction::SkipQuestions).unwrap();
    phone.wait_for_page(Page::Form, "the consent", |form| tells(form, "How they agreed")).unwrap();
    choose(phone, "way", "tapped");
    phone.press_as_staff(StaffAction::SubmitForm).unwrap();
    phone.wait_for_workers(name, |list| tells(list, name)).unwrap();
}

#[test]
fn the_list_of_a_district_is_offered_and_stays_without_a_network() {
    let folder = tempfile::tempdir().unwrap();
    let server = MainServer::start(&folder.path().join("server")).unwrap();
    let file = folder.path().join("areas.csv");
    fs::write(&file, LIST).unwrap();
    let told = server.command(&["import", "areas", "--file", file.to_str().unwrap()]).unwrap();
    assert_eq!(told, "2 rows, 1 districts, 2 blocks, 2 panchayats and wards, 0 repeated, 0 with errors\n");
    let mast = Mast::before(&server.url()).unwrap();
    let mut phone = link_person(&server, folder.path(), "Asha", &mast);
    phone.press_as_staff(StaffAction::RegisterWorker).unwrap();
    phone.wait_for_page(Page::Form, "the form", |_| true).unwrap();
    phone.press_as_staff(StaffAction::SwitchQuestions).unwrap();
    phone.press_as_staff(StaffAction::DiscardForm).unwrap();
    phone.wait_for_workers("the list", |_| true).unwrap();

    registers_from_the_list(&phone, "Sunita", ["Barachatti", "Rohi"]);
    phone.wait_for_workers("all sent", is_sent).unwrap();

    phone.switch_off();
    mast.fail();
    phone.switch_on().unwrap();
    phone.send(UiEvent::ConnectivityChanged { online: false }).unwrap();
    phone.enter_pin().unwrap();
    phone.open_workers("the list", |list| tells(list, "Sunita")).unwrap();
    registers_from_the_list(&phone, "Ravi", ["Dobhi", "Angra"]);
    let worker = phone.open_worker("Ravi").unwrap();
    assert!(tells(&worker, "Angra, Dobhi, Gaya"), "{:#?}", worker.rows);
}
