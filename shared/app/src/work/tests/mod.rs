//! Forms and presses of staff, by events and effects: what is typed, what is told, what is recorded.

mod claims;
mod colleagues;
mod direct;
mod drafts;
mod each;
mod looks;
mod offered;
mod refusals;
mod rosters;
mod split;
mod waits;

use domain::{
    alert::Way,
    case::{Case, apply},
    ids::OperationId,
    operation::{Actor, BODY_VERSION, Body, Facts, Operation, Stamp, Work},
    permission::{Role, StaffMember},
};
use serde_json::{Value, json};

pub(crate) use crate::pages::tests::page;

pub(crate) use super::page::text_of;
use crate::{
    effects::record_store::{
        KeptRecord, KeptSession, LoadedRecords, RecordStoreOperation, RecordStoreOutput,
    },
    sync::tests::{answer, delivered, phone_with, session},
    testing::{NOON, Phone, case, change},
    ui_event::UiEvent,
    view::{Form, PageControl, PageField, PageView, Screen, StaffAction},
};
pub(crate) use drafts::drafts;

pub(crate) const ASHA: &str = "01980000-0000-7000-8000-0000000000aa";
pub(crate) const RAVI: &str = "01980000-0000-7000-8000-0000000000bb";
pub(crate) const VOLUNTEER: &str = "01980000-0000-7000-8000-0000000000cc";
pub(crate) const CLAIM: &str = "01980000-0000-7000-8000-0000000000c1";
pub(crate) const ATR: &str = "01980000-0000-7000-8000-0000000000d1";
pub(crate) const FILING: &str = "01980000-0000-7000-8000-0000000000e1";
pub(crate) const PAYMENT: &str = "01980000-0000-7000-8000-0000000000e2";
pub(crate) const REFERRAL: &str = "01980000-0000-7000-8000-0000000000f1";

/// Id of the person of this number.
pub(crate) fn person(number: u32) -> String {
    format!("01980000-0000-7000-8000-0000001{number:05}")
}

pub(crate) fn asha() -> StaffMember {
    serde_json::from_value(session()["staff"].clone()).unwrap()
}

/// The case after a colleague on another phone did this to it, by the domain's own rules.
pub(crate) fn after(case: &Value, works: &[Value]) -> Value {
    let mut record: Option<Case> = Some(serde_json::from_value(case.clone()).unwrap());
    for work in works {
        let case = record.as_ref().unwrap();
        let (id, seq) = (case.id, case.version + 1);
        let work: Work = serde_json::from_value(work.clone()).unwrap();
        let named = work.named_staff().map(|id| {
            let role = if id.to_string() == VOLUNTEER { Role::Volunteer } else { Role::HubStaff };
            StaffMember { id, name: "Ravi Kale".into(), role, ..asha() }
        });
        let operation = Operation {
            id: OperationId::new(seq, [7; 10]),
            device_seq: 0,
            recorded_at: None,
            base: Some(case.version),
            replaces: None,
            body_version: BODY_VERSION,
            body: Body::work(id, work),
        };
        let actor = Actor { device: None, staff: Some(asha()), way: Way::Sync };
        let facts = Facts { named, ..Facts::default() };
        let stamp = Stamp::Confirmed { actor, seq, received_at: NOON.parse().unwrap(), facts };
        apply(&mut record, &operation, &stamp).unwrap();
    }
    serde_json::to_value(record.unwrap()).unwrap()
}

/// A wage case that Asha has, with so many people.
pub(crate) fn taken(people: u32) -> Value {
    let mut works = vec![json!({"type": "acknowledge"})];
    works.extend((1..=people).map(|number| {
        let name = format!("Worker {number}");
        json!({"type": "add_person", "person": person(number), "details": {"name": name}})
    }));
    after(&delivered(case(1, &json!({"kind": "wages", "contact": "call"}))), &works)
}

/// The same with something of every sort in it.
pub(crate) fn full() -> Value {
    let content = json!({"services": ["study"], "done": "Met the workers"});
    let referral = json!({
        "id": REFERRAL, "partner": "Legal Aid Society", "groups": ["money"], "request": "Please advise",
        "consent": "by_phone", "link_sha256": "0".repeat(64), "until": "2026-12-10",
    });
    let filing = json!({"id": FILING, "authority": "Labour Commissioner", "hearings": ["2026-12-10"]});
    let payment = json!({"id": PAYMENT, "on": "2026-11-20", "how": "cash",
                         "shares": [{"person": person(1), "amount": 100_000}]});
    let works = [
        json!({"type": "set_next_action", "next": {"what": "Call the contractor", "due": "2026-11-23T04:30:00Z"}}),
        json!({"type": "file_atr", "atr": ATR, "content": content}),
        json!({"type": "open_wage_claim", "claim": CLAIM, "parties": {"contractor": "Ravi Constructions"}}),
        line(1, 260, 45_000),
        json!({"type": "set_filing", "claim": CLAIM, "filing": filing}),
        json!({"type": "record_payment", "claim": CLAIM, "payment": payment}),
        json!({"type": "refer", "referral": referral}),
        json!({"type": "join_team", "staff": RAVI}),
        json!({"type": "add_supporting_hub", "hub": "pune", "reason": "the site is there"}),
        json!({"type": "share_with_volunteer", "volunteer": VOLUNTEER, "groups": ["place"]}),
    ];
    after(&taken(2), &works)
}

/// What is owed to one worker.
pub(crate) fn line(number: u32, days_tenths: u32, rate: u64) -> Value {
    let terms = json!({"days_tenths": days_tenths, "rate": rate});
    json!({"type": "set_wage_line", "claim": CLAIM, "person": person(number), "terms": terms})
}

/// Who works at the hub of Mumbai.
pub(crate) fn roster() -> Value {
    let member =
        |id: &str, name: &str, role: &str| json!({"id": id, "name": name, "role": role, "has_phone": true});
    json!({"hub": "mumbai", "version": 3, "members": [
        member(ASHA, "Asha Pawar", "hub-staff"),
        member(RAVI, "Ravi Kale", "hub-coordinator"),
        member(VOLUNTEER, "Meena Shah", "volunteer"),
    ]})
}

fn kept_roster(roster: &Value) -> KeptRecord {
    KeptRecord {
        kind: "roster".into(),
        id: roster["hub"].as_str().unwrap().into(),
        version: roster["version"].as_u64().unwrap(),
        record: roster.to_string(),
        round: 0,
    }
}

/// A phone of Asha, who has this role, with this case open and nothing under way.
pub(crate) fn desk_of(role: &str, language: &str, case: &Value, more: LoadedRecords) -> Phone {
    desk_at(role, &["mumbai"], language, case, more)
}

/// The same where she has these hubs, her own first.
pub(crate) fn desk_at(role: &str, hubs: &[&str], language: &str, case: &Value, more: LoadedRecords) -> Phone {
    let mut signed_in = session();
    signed_in["staff"]["role"] = json!(role);
    signed_in["staff"]["hub"] = json!(hubs[0]);
    signed_in["staff"]["hubs"] = json!(hubs);
    let records = if more.records.is_empty() { vec![kept_roster(&roster())] } else { more.records };
    let session = Some(KeptSession(signed_in.to_string()));
    let more = LoadedRecords { session, records, ..more };
    let mut phone = phone_with(language, std::slice::from_ref(case), more);
    if phone.requests().iter().any(|path| path.ends_with("/v1/sync")) {
        phone.http("/v1/sync", |_| answer(&[], json!({})));
    }
    phone.tell(UiEvent::CaseOpened { case_id: case["id"].as_str().unwrap().into() });
    disk(&mut phone);
    phone
}

pub(crate) fn desk(language: &str, case: &Value) -> Phone {
    desk_of("hub-staff", language, case, LoadedRecords::default())
}

/// The disk takes everything; what was recorded, as its bodies travel.
pub(crate) fn disk(phone: &mut Phone) -> Vec<Value> {
    travels(phone).into_iter().map(|operation| operation["body"].clone()).collect()
}

pub(crate) fn press(phone: &mut Phone, action: StaffAction) {
    phone.tell(UiEvent::StaffPressed { action });
}

pub(crate) fn open(phone: &mut Phone, form: Form, part: Option<&str>) {
    press(phone, StaffAction::OpenForm { form, part: part.map(str::to_owned) });
}

/// Fills fields in: those that are typed are typed, the others are chosen.
#[track_caller]
pub(crate) fn fill(phone: &mut Phone, fields: &[(&str, &str)]) {
    for (name, value) in fields {
        let name = (*name).to_owned();
        if text_of(&page(phone), &name).is_some() {
            phone.tell(UiEvent::PageTyped { field: PageField::Form { name }, text: (*value).to_owned() });
        } else {
            assert!(
                offers(&page(phone), &name, value),
                "{name} {value} is not offered on {:#?}",
                page(phone)
            );
            press(phone, StaffAction::Choose { field: name, value: (*value).to_owned() });
        }
    }
}

/// The row of the form that offers that value to be chosen.
fn offered<'a>(view: &'a PageView, name: &str, value: &str) -> Option<&'a crate::view::PageRow> {
    view.rows.iter().find(|row| {
        let (PageControl::Press { action }
        | PageControl::Switch { action, .. }
        | PageControl::Choice { action, .. }) = &row.control
        else {
            return false;
        };
        let wanted = StaffAction::Choose { field: name.into(), value: value.into() };
        *action == super::page::staff(wanted)
    })
}

/// Whether the form offers that value to be chosen.
fn offers(view: &PageView, name: &str, value: &str) -> bool {
    offered(view, name, value).is_some()
}

/// Presses the button that keeps the form; what was recorded.
pub(crate) fn submit(phone: &mut Phone) -> Vec<Value> {
    press(phone, StaffAction::SubmitForm);
    disk(phone)
}

/// The server has this case now.
fn pull(phone: &mut Phone, case: &Value) {
    phone.tell(UiEvent::Appeared);
    phone.http("/v1/sync", |_| answer(&[change(case)], json!({})));
    disk(phone);
}

/// The disk takes everything; what was recorded, as it travels.
fn travels(phone: &mut Phone) -> Vec<Value> {
    let mut all = Vec::new();
    while phone.open.iter().any(crate::effects::Effect::is_record_store) {
        let operation = phone.record_store(|_| RecordStoreOutput::Done);
        if let RecordStoreOperation::KeepOperations { operations, .. } = operation {
            all.extend(operations.iter().map(|kept| serde_json::from_str::<Value>(&kept.operation).unwrap()));
        }
    }
    all
}

/// Whether a form is on the screen.
pub(crate) fn is_form(phone: &Phone) -> bool {
    matches!(phone.screen(), Screen::Page { view } if view.page == crate::view::Page::Form)
}
