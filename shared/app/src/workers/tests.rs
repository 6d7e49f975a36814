//! A link person's phone, by events and effects: whom they register, find again, visit and join, with and without a network.

mod alike;
mod areas;
mod cards;
mod consent;
mod finding;
mod form;
mod joined;
mod numbers;
mod schemes;

use domain::{
    alert::Way,
    ids::OperationId,
    operation::{Actor, BODY_VERSION, Body, Facts, Operation, Stamp},
    permission::StaffMember,
    worker::{Worker, WorkerWork, apply},
};
use serde_json::{Value, json};

pub(crate) use crate::work::tests::{disk, fill, is_form, page, press, submit};
use crate::{
    effects::record_store::{KeptRecord, KeptSession, LoadedRecords},
    sync::tests::{answer, phone_with, session},
    testing::{NOON, Phone},
    ui_event::UiEvent,
    view::{PageAction, PageControl, PageField, PageRow, Screen, StaffAction},
};

/// Id of the worker of this number.
pub(crate) fn id(number: u32) -> String {
    format!("01980000-0000-7000-8000-0000002{number:05}")
}

fn staff_of(role: &str) -> StaffMember {
    let mut staff = session()["staff"].clone();
    staff["role"] = json!(role);
    serde_json::from_value(staff).unwrap()
}

/// A registration as the server has it, by the domain's own rules.
pub(crate) fn worker(number: u32, details: &Value, works: &[Value]) -> Value {
    let mut record: Option<Worker> = None;
    let consent = json!({"notice": 1, "language": "hi", "way": "tapped"});
    let registered = json!({"type": "register_worker", "details": details, "consent": consent});
    for (place, work) in std::iter::once(&registered).chain(works).enumerate() {
        let work: WorkerWork = serde_json::from_value(work.clone()).unwrap();
        let seq = u64::from(number) * 100 + u64::try_from(place).unwrap();
        let operation = Operation {
            base: Some(seq.saturating_sub(1)),
            body_version: BODY_VERSION,
            ..Operation::unordered(
                OperationId::new(seq, [9; 10]),
                Body::Worker { worker: id(number).parse().unwrap(), work },
            )
        };
        let actor = Actor { device: None, staff: Some(staff_of("link-person")), way: Way::Sync };
        let received_at = NOON.parse().unwrap();
        let stamp = Stamp::Confirmed { actor, seq, received_at, facts: Facts::default() };
        apply(&mut record, &operation, &stamp).unwrap();
    }
    serde_json::to_value(record.unwrap()).unwrap()
}

/// Sunita Devi from Gaya, who works in homes.
pub(crate) fn sunita(number: u32) -> Value {
    worker(number, &sunita_details(), &[])
}

pub(crate) fn sunita_details() -> Value {
    json!({
        "name": "Sunita Devi", "sex": "female", "born": {"year": 1994, "from_age": true},
        "phones": [{"number": "+919812345678", "whose": "own"}], "trade": "domestic",
        "site": {"landmark": "behind the station"},
        "origin": {"state": "Bihar", "district": "Gaya", "panchayat": "Barachatti"},
    })
}

/// A worker or a session, which alone was logged, as the disk has it.
pub(crate) fn kept(record: &Value) -> KeptRecord {
    let kind = if record.get("logged").is_some() { "session" } else { "worker" };
    KeptRecord {
        kind: kind.into(),
        id: record["id"].as_str().unwrap().into(),
        version: record["version"].as_u64().unwrap(),
        record: record.to_string(),
        round: 0,
    }
}

/// A phone of somebody with this role, with these workers and sessions on its disk and nothing under way.
pub(crate) fn phone_of(role: &str, language: &str, records: &[Value]) -> Phone {
    phone_with_more(role, language, records, LoadedRecords::default())
}

/// The same, with more in its store.
pub(crate) fn phone_with_more(role: &str, language: &str, records: &[Value], more: LoadedRecords) -> Phone {
    let mut signed_in = session();
    signed_in["staff"]["role"] = json!(role);
    let session = Some(KeptSession(signed_in.to_string()));
    let mut phone = phone_with_shelf(
        language,
        records,
        LoadedRecords { session, has_pin: role == "link-person", ..more },
    );
    if phone.requests().iter().any(|path| path.ends_with("/v1/sync")) {
        phone.http("/v1/sync", |_| answer(&[], json!({})));
    }
    disk(&mut phone);
    phone.tell(UiEvent::StaffOpened);
    press(&mut phone, StaffAction::OpenWorkers);
    phone
}

fn phone_with_shelf(language: &str, workers: &[Value], more: LoadedRecords) -> Phone {
    phone_with(language, &[], LoadedRecords { records: workers.iter().map(kept).collect(), ..more })
}

pub(crate) fn link_person(workers: &[Value]) -> Phone {
    phone_of("link-person", "en", workers)
}

/// The text of all rows of the page: titles and details.
pub(crate) fn texts(phone: &Phone) -> Vec<String> {
    let text = |row: &PageRow| match &row.detail {
        Some(detail) => format!("{} | {detail}", row.title),
        None => row.title.clone(),
    };
    page(phone).rows.iter().map(text).collect()
}

/// Whether a row says that.
pub(crate) fn says(phone: &Phone, words: &str) -> bool {
    texts(phone).iter().any(|text| text.contains(words))
}

/// Presses the row whose title begins so.
#[track_caller]
pub(crate) fn tap(phone: &mut Phone, title: &str) {
    let view = page(phone);
    let row = view.rows.iter().find(|row| row.title.starts_with(title));
    let row = row.unwrap_or_else(|| panic!("no row {title} in {:#?}", texts(phone)));
    let (PageControl::Press { action }
    | PageControl::Button { action, .. }
    | PageControl::Switch { action, .. }
    | PageControl::Choice { action, .. }) = row.control.clone()
    else {
        panic!("{title} cannot be pressed")
    };
    phone.tell(UiEvent::PagePressed { action });
}

/// Presses the button at the foot that goes on.
#[track_caller]
pub(crate) fn go_on(phone: &mut Phone) -> Vec<Value> {
    let action = page(phone).primary.expect("a button that goes on").action;
    phone.tell(UiEvent::PagePressed { action });
    disk(phone)
}

#[track_caller]
pub(crate) fn second(phone: &mut Phone) -> Vec<Value> {
    let action = page(phone).secondary.expect("a second button").action;
    phone.tell(UiEvent::PagePressed { action });
    disk(phone)
}

pub(super) fn search(phone: &mut Phone, text: &str) {
    phone.tell(UiEvent::PageTyped { field: PageField::WorkerSearch, text: text.into() });
}

/// The names of the workers in the list, as far as they are on the screen.
pub(super) fn names(phone: &Phone) -> Vec<String> {
    let is_worker = |row: &&PageRow| {
        matches!(
            &row.control,
            PageControl::Press { action: PageAction::Staff { action: StaffAction::OpenWorker { .. } } }
        )
    };
    page(phone).rows.iter().filter(is_worker).map(|row| row.title.clone()).collect()
}

#[test]
fn a_link_persons_phone_opens_with_the_workers_and_a_hubs_with_its_cases() {
    let mut phone = link_person(&[sunita(1)]);
    assert_eq!(page(&phone).title, "Workers");
    assert_eq!(names(&phone), ["Sunita Devi"]);
    assert!(says(
        &phone,
        "Sunita Devi | Domestic work · about 32 years · Barachatti, Gaya · behind the station"
    ));
    phone.tell(UiEvent::BackPressed);
    assert!(matches!(phone.screen(), Screen::Sos { .. }));
    phone.tell(UiEvent::StaffOpened);
    assert_eq!(page(&phone).title, "Workers");
    let mut hub = phone_of("hub-staff", "en", &[sunita(1)]);
    assert_eq!(names(&hub), ["Sunita Devi"]);
    hub.tell(UiEvent::BackPressed);
    let Screen::Inbox { view } = hub.screen() else { panic!("{:?}", hub.screen()) };
    assert!(view.menu.iter().any(|button| button.label == "Workers"));
    // who has no workers is shown none
    let volunteer = phone_of("volunteer", "en", &[]);
    assert!(matches!(volunteer.screen(), Screen::Inbox { .. }));
}

#[test]
fn a_worker_who_left_this_phone_is_gone_from_list_and_screen() {
    let mut phone = link_person(&[sunita(1)]);
    tap(&mut phone, "Sunita");
    assert_eq!(page(&phone).title, "Sunita Devi");
    phone.tell(UiEvent::InboxRefreshed);
    let change = json!({"kind": "worker", "id": id(1), "version": 900, "removed": true});
    phone.http("/v1/sync", |_| answer(&[change], json!({})));
    disk(&mut phone);
    assert_eq!(page(&phone).title, "Workers");
    assert_eq!(names(&phone), Vec::<String>::new());
    search(&mut phone, "Sunita");
    assert!(says(&phone, "Nobody found"));
}
