//! The case screen, by events and effects: what it says, and what it offers when.

mod apart;
mod contact;
mod history;
mod map;
mod notes;
mod parts;
mod registered;
mod screens;
mod taking;

use chrono::{DateTime, Utc};
use domain::{
    alert::Way,
    case::{Case, apply},
    ids::{DeviceId, OperationId},
    operation::{Actor, BODY_VERSION, Body, Facts, Operation, Stamp, Work},
    permission::StaffMember,
};
use serde_json::{Value, json};

use crate::{
    effects::Effect,
    sync::tests::{answer, delivered, done, session, staff_phone},
    testing::{NOON, Phone, case, change, readable, taken_case},
    ui_event::{CallTarget, UiEvent},
    view::{CaseAction, CaseSectionKind, CaseView, Form, PageRow, Screen, StaffAction, Tone},
    work::tests::{ASHA, RAVI, after, asha, desk, desk_at, desk_of, disk, press, taken},
};

/// A phone with this case open, delivered before, and nothing under way.
fn open(language: &str, case: Value) -> Phone {
    desk(language, &delivered(case))
}

#[track_caller]
fn view(phone: &Phone) -> CaseView {
    match phone.screen() {
        Screen::Case { view } => view,
        other => panic!("the case is not shown, but {other:?}"),
    }
}

/// The rows of a part; nothing where it is not shown.
fn rows(view: &CaseView, kind: CaseSectionKind) -> Vec<PageRow> {
    view.sections
        .iter()
        .find(|section| section.kind == kind)
        .map(|section| section.rows.clone())
        .unwrap_or_default()
}

/// The first row of any part with this title.
fn fact(view: &CaseView, label: &str) -> Option<(String, Tone)> {
    let row = view.sections.iter().flat_map(|section| &section.rows).find(|row| row.title == label)?;
    Some((row.detail.clone().unwrap_or_default(), row.tone))
}

fn offered(view: &CaseView, action: &StaffAction) -> Option<CaseAction> {
    std::iter::once(&view.primary).chain(&view.actions).find(|there| there.action == *action).cloned()
}

fn form(form: Form) -> StaffAction {
    StaffAction::OpenForm { form, part: None }
}

/// Ravi, at the hub of this name.
fn ravi(hub: &str) -> StaffMember {
    let mut staff = session()["staff"].clone();
    staff["id"] = json!(RAVI);
    staff["name"] = json!("Ravi Kale");
    staff["hub"] = json!(hub);
    staff["hubs"] = json!([hub]);
    serde_json::from_value(staff).unwrap()
}

/// The case after the server took this, recorded at `at` by `staff` on a phone of their own that had seen the case up to
/// `base`.
fn by(case: &Value, staff: &StaffMember, base: u64, at: &str, work: &Value) -> Value {
    let mut record: Option<Case> = Some(serde_json::from_value(case.clone()).unwrap());
    let (id, seq) = record.as_ref().map(|case| (case.id, case.version + 1)).unwrap();
    let work: Work = serde_json::from_value(work.clone()).unwrap();
    let at: DateTime<Utc> = at.parse().unwrap();
    let operation = Operation {
        id: OperationId::new(seq, [9; 10]),
        device_seq: 0,
        recorded_at: Some(at),
        base: Some(base),
        replaces: None,
        body_version: BODY_VERSION,
        body: Body::work(id, work),
    };
    let number = staff.name.bytes().next().unwrap();
    let actor =
        Actor { device: Some(DeviceId::new(5, [number; 10])), staff: Some(staff.clone()), way: Way::Sync };
    let stamp = Stamp::Confirmed { actor, seq, received_at: at, facts: Facts::default() };
    apply(&mut record, &operation, &stamp).unwrap();
    serde_json::to_value(record.unwrap()).unwrap()
}

/// The server has this case now.
fn pull(phone: &mut Phone, case: &Value) {
    phone.tell(UiEvent::Appeared);
    phone.http("/v1/sync", |_| answer(&[change(case)], json!({})));
    disk(phone);
}
