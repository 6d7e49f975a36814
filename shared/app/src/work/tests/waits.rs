//! A disk that takes its time: nothing is recorded twice because a form was opened again before it answered.

use super::*;

fn is_being_kept(phone: &Phone) -> bool {
    let view = page(phone);
    let says_so = view.paragraphs == ["Being kept on this phone"];
    assert_eq!((view.rows.is_empty(), view.primary.is_none()), (says_so, says_so), "{view:#?}");
    says_so
}

/// Two workers are owed ₹11,700 each.
fn owed() -> Value {
    let opened = json!({"type": "open_wage_claim", "claim": CLAIM, "parties": {"contractor": "Ravi"}});
    after(&taken(2), &[opened, line(1, 260, 45_000), line(2, 260, 45_000)])
}

/// A person is written down, and on her way to the disk.
fn keeps_sita(phone: &mut Phone) {
    open(phone, Form::Person, None);
    fill(phone, &[("name", "Sita"), ("phone", "9820012345")]);
    disk(phone);
    press(phone, StaffAction::SubmitForm);
}

#[test]
fn the_next_person_is_not_filled_in_with_the_one_before() {
    let mut phone = desk("en", &taken(0));
    keeps_sita(&mut phone);
    open(&mut phone, Form::Person, None);
    assert!(is_being_kept(&phone));
    // what shells still send of what they showed
    for action in [StaffAction::SubmitForm, StaffAction::Choose { field: "name".into(), value: "x".into() }] {
        press(&mut phone, action);
    }
    let typed = PageField::Form { name: "name".into() };
    phone.tell(UiEvent::PageTyped { field: typed, text: "Geeta".into() });
    let recorded = disk(&mut phone);
    assert_eq!((recorded.len(), &recorded[0]["details"]["name"]), (1, &json!("Sita")));
    assert!(!is_being_kept(&phone));
    assert_eq!(text_of(&page(&phone), "phone").as_deref(), Some(""), "a form of its own");
    assert_eq!(page(&phone).error, None, "nobody has kept this one yet");
    fill(&mut phone, &[("name", "Geeta")]);
    let recorded = submit(&mut phone);
    let details = &recorded[0]["details"];
    assert_eq!((recorded.len(), &details["name"], &details["phone"]), (1, &json!("Geeta"), &Value::Null));
}

#[test]
fn what_did_not_get_to_the_disk_stands_in_the_form_that_waits_for_it() {
    let mut phone = desk("en", &taken(0));
    keeps_sita(&mut phone);
    open(&mut phone, Form::Person, None);
    press(&mut phone, StaffAction::DiscardForm);
    open(&mut phone, Form::Person, None);
    phone.record_store(|_| RecordStoreOutput::Failed);
    assert_eq!(text_of(&page(&phone), "name").as_deref(), Some("Sita"));
    assert_eq!(submit(&mut phone)[0]["details"]["name"], "Sita");
}

#[test]
fn what_is_owed_is_not_said_while_a_payment_is_on_its_way_to_the_disk() {
    let mut phone = desk("en", &owed());
    open(&mut phone, Form::Payment, Some(CLAIM));
    fill(&mut phone, &[("how", "cash"), ("fill-all", "")]);
    disk(&mut phone);
    press(&mut phone, StaffAction::SubmitForm);
    open(&mut phone, Form::Payment, Some(CLAIM));
    assert!(is_being_kept(&phone));
    assert_eq!(disk(&mut phone).len(), 1);
    let view = page(&phone);
    assert!(!view.rows.iter().any(|row| row.title.contains("23,400")), "nothing is owed any more: {view:#?}");
}

#[test]
fn a_payment_is_not_recorded_beside_one_that_was_refused_and_is_recorded_anew() {
    let case = owed();
    let mut phone = desk("en", &case);
    open(&mut phone, Form::Payment, Some(CLAIM));
    fill(&mut phone, &[("how", "cash"), ("fill-all", "")]);
    disk(&mut phone);
    press(&mut phone, StaffAction::SubmitForm);
    let refused = travels(&mut phone)[0]["id"].as_str().unwrap().to_owned();
    phone.http("/v1/sync", |body| {
        let reason = json!({"type": "missing", "field": "how"});
        answer(&[], json!({"results": crate::sync::tests::results(body, "refused", reason)}))
    });
    disk(&mut phone);
    press(&mut phone, StaffAction::EditRefused { operation: refused.clone() });
    fill(&mut phone, &[("how", "bank")]);
    disk(&mut phone);
    press(&mut phone, StaffAction::SubmitForm);
    open(&mut phone, Form::Payment, Some(CLAIM));
    assert!(is_being_kept(&phone));
    press(&mut phone, StaffAction::EditRefused { operation: refused });
    assert!(is_being_kept(&phone));
    let recorded = disk(&mut phone);
    assert_eq!((recorded.len(), &recorded[0]["payment"]["how"]), (1, &json!("bank")));
    assert!(!page(&phone).rows.iter().any(|row| row.title.contains("23,400")));
    phone.tell(UiEvent::BackPressed);
    assert!(!is_form(&phone), "what was refused has gone, and so has the form that edits it");
}

#[test]
fn what_is_on_its_way_to_the_disk_is_not_half_written_besides() {
    let mut phone = desk("en", &taken(0));
    keeps_sita(&mut phone);
    phone.tell(UiEvent::SignOutPressed);
    let told = phone.view().banner.expect("a question").text;
    assert!(told.starts_with("1 thing that you wrote has not been sent"), "{told}");
}

#[test]
fn not_all_is_sent_while_something_is_on_its_way_to_the_disk() {
    let sync_line = |phone: &Phone| match phone.screen() {
        Screen::Inbox { view } => view.sync_line,
        other => panic!("the inbox is not shown, but {other:?}"),
    };
    let case = taken(0);
    let mut phone = desk("en", &case);
    phone.tell(UiEvent::BackPressed);
    assert_eq!(sync_line(&phone), "All sent, 14:00");
    phone.tell(UiEvent::CaseOpened { case_id: case["id"].as_str().unwrap().into() });
    disk(&mut phone);
    phone.tell(UiEvent::NoteTyped { text: "She is safe".into() });
    disk(&mut phone);
    phone.tell(UiEvent::NoteSubmitted);
    phone.tell(UiEvent::BackPressed);
    assert_eq!(sync_line(&phone), "1 waiting to be sent");
    disk(&mut phone);
    assert_eq!(sync_line(&phone), "1 waiting to be sent", "the server has not got it");
}
