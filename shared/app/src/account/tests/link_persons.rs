//! The link persons of a hub on the coordinator's phone.

use domain::invite::InviteCode;
use serde_json::{Value, json};

use crate::{
    effects::record_store::{
        KeptOperation, KeptRecord, KeptSession, LoadedRecords, RecordStoreOperation, RecordStoreOutput,
    },
    sync::tests::{phone_with, session},
    testing::{NOON, Phone},
    ui_event::UiEvent,
    view::{
        Form, LinkPersonAction, PageAction, PageField, PageFigure, PageView, Screen, StaffAction, StaffList,
    },
};

const SUSHILA: &str = "01980000-0000-7000-8000-0000000000b1";
const MEENA: &str = "01980000-0000-7000-8000-0000000000b2";

fn invited(id: &str, name: &str, has_phone: bool) -> Value {
    json!({
        "id": id, "name": name, "phone": "+919812345678", "has_phone": has_phone,
        "invited": {"by": "01980000-0000-7000-8000-0000000000aa", "name": "Asha Pawar", "hub": "mumbai", "at": NOON},
        "code_expires_at": "2026-12-06T08:30:00Z",
    })
}

fn coordinators_phone(roster: Value) -> Phone {
    let mut session = session();
    session["staff"]["role"] = json!("hub-coordinator");
    let mut record = json!({"hub": "mumbai", "version": 3});
    record.as_object_mut().unwrap().extend(roster.as_object().unwrap().clone());
    let kept = KeptRecord {
        kind: "roster".into(),
        id: "mumbai".into(),
        version: 3,
        record: record.to_string(),
        round: 0,
    };
    let records = LoadedRecords {
        session: Some(KeptSession(session.to_string())),
        records: vec![kept],
        ..LoadedRecords::default()
    };
    phone_with("en", &[], records)
}

#[track_caller]
fn page(phone: &Phone) -> PageView {
    match phone.screen() {
        Screen::Page { view } => view,
        other => panic!("{other:?}"),
    }
}

fn press(phone: &mut Phone, action: StaffAction) {
    phone.tell(UiEvent::PagePressed { action: PageAction::Staff { action } });
}

fn does(phone: &mut Phone, staff: &str, does: LinkPersonAction) {
    press(phone, StaffAction::LinkPerson { staff: staff.into(), does });
}

fn types(phone: &mut Phone, name: &str, text: &str) {
    phone.tell(UiEvent::PageTyped { field: PageField::Form { name: name.into() }, text: text.into() });
}

/// The operations that the phone keeps now; everything that it asks its store is done.
fn kept(phone: &mut Phone) -> Vec<Value> {
    let mut all = Vec::new();
    while phone.count(crate::effects::Effect::is_record_store) > 0 {
        let operation = phone.record_store(|_| RecordStoreOutput::Done);
        if let RecordStoreOperation::KeepOperations { operations, .. } = operation {
            let body = |kept: &KeptOperation| -> Value { serde_json::from_str(&kept.operation).unwrap() };
            all.extend(operations.iter().map(|kept| body(kept)["body"].clone()));
        }
    }
    all
}

#[test]
fn a_coordinator_invites_without_a_network_and_shows_the_code() {
    let mut phone = coordinators_phone(json!({}));
    phone.tell(UiEvent::ConnectivityChanged { online: false });
    press(&mut phone, StaffAction::OpenList { list: StaffList::LinkPersons });
    assert_eq!(page(&phone).rows, []);
    press(&mut phone, StaffAction::OpenForm { form: Form::InviteLinkPerson, part: None });
    types(&mut phone, "name", "सुशीला");
    types(&mut phone, "phone", "98123 45678");
    press(&mut phone, StaffAction::SubmitForm);
    let bodies = kept(&mut phone);
    let [body] = bodies.as_slice() else { panic!("{bodies:?}") };
    assert_eq!((&body["type"], &body["invited"]["name"]), (&json!("invite_link_person"), &json!("सुशीला")));
    let view = page(&phone);
    assert_eq!(view.title, "सुशीला");
    // what is read out, what the camera sees and what the server hears of are one code
    let code = InviteCode::parse(&view.rows[0].title).unwrap();
    assert_eq!(body["invited"]["code_sha256"], code.hash_text());
    let Some(PageFigure::Code { view: picture }) = view.figure else { panic!("{view:?}") };
    let drawn = crate::qr::qr_view(&code.qr_text(), picture.description.clone()).unwrap();
    assert_eq!(picture.dark, drawn.dark);
    // and the code is there tomorrow
    phone.tell(UiEvent::BackPressed);
    does(&mut phone, body["invited"]["id"].as_str().unwrap(), LinkPersonAction::Open);
    assert_eq!(InviteCode::parse(&page(&phone).rows[0].title), Some(code));
}

#[test]
fn nobody_is_invited_without_a_name_or_by_somebody_who_does_not_lead_the_hub() {
    let mut phone = coordinators_phone(json!({}));
    press(&mut phone, StaffAction::OpenForm { form: Form::InviteLinkPerson, part: None });
    press(&mut phone, StaffAction::SubmitForm);
    assert_eq!(kept(&mut phone), [] as [Value; 0]);
    assert!(page(&phone).error.is_some());
    let kept_session = KeptSession(session().to_string());
    let phone =
        phone_with("en", &[], LoadedRecords { session: Some(kept_session), ..LoadedRecords::default() });
    let Screen::Inbox { view } = phone.screen() else { panic!("{:?}", phone.screen()) };
    assert!(!view.menu.iter().any(|button| button.label.contains("Link persons")));
}

#[test]
fn a_lost_phone_is_ended_after_a_question() {
    let mut phone = coordinators_phone(
        json!({"link_persons": [invited(SUSHILA, "Sushila", true), invited(MEENA, "Meena", false)]}),
    );
    press(&mut phone, StaffAction::OpenList { list: StaffList::LinkPersons });
    let told = page(&phone)
        .rows
        .iter()
        .map(|row| (row.title.clone(), row.detail.clone().unwrap()))
        .collect::<Vec<_>>();
    assert_eq!(told[0], ("Meena".into(), "Invited. The code works until 6 Dec, 14:00.".into()));
    assert_eq!(told[1], ("Sushila".into(), "Signed in on a phone".into()));
    does(&mut phone, SUSHILA, LinkPersonAction::Open);
    assert_eq!(page(&phone).figure, None, "the code was used");
    does(&mut phone, SUSHILA, LinkPersonAction::AskRevoke);
    assert_eq!(page(&phone).title, "End the access of Sushila?");
    let Some(revoke) = page(&phone).primary else { panic!() };
    phone.tell(UiEvent::PagePressed { action: revoke.action.clone() });
    phone.tell(UiEvent::PagePressed { action: revoke.action });
    assert_eq!(kept(&mut phone), [json!({"type": "revoke_link_person", "hub": "mumbai", "staff": SUSHILA})]);
    assert!(page(&phone).rows[0].title.starts_with("Ended by Asha Pawar"));
}

#[test]
fn what_is_held_waits_for_a_decision() {
    let held = json!({"staff": SUSHILA, "name": "Sushila", "since": NOON, "operations": 3, "registrations": 2, "set_aside": 1});
    let mut phone =
        coordinators_phone(json!({"link_persons": [invited(SUSHILA, "Sushila", false)], "held": [held]}));
    let Screen::Inbox { view } = phone.screen() else { panic!("{:?}", phone.screen()) };
    assert!(view.menu.iter().any(|button| button.label == "Link persons: something waits for you"));
    press(&mut phone, StaffAction::OpenList { list: StaffList::LinkPersons });
    assert_eq!(
        page(&phone).rows[0].detail.as_deref(),
        Some(
            "3 entries came after the access had ended. 2 of them register workers. 1 could not be read: MAIN's server keeps it."
        )
    );
    does(&mut phone, SUSHILA, LinkPersonAction::Open);
    does(&mut phone, SUSHILA, LinkPersonAction::AskDiscardHeld);
    assert_eq!(page(&phone).title, "Discard what came from Sushila?");
    phone.tell(UiEvent::BackPressed);
    does(&mut phone, SUSHILA, LinkPersonAction::TakeHeld);
    assert_eq!(kept(&mut phone), [json!({"type": "take_held", "hub": "mumbai", "staff": SUSHILA})]);
    press(&mut phone, StaffAction::OpenList { list: StaffList::LinkPersons });
    assert_eq!(page(&phone).rows.len(), 1, "decided");
}
