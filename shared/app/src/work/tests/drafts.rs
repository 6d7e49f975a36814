//! What is typed is kept as it is typed, goes on when the form opens again, and goes when it is recorded or discarded.

use super::*;
use crate::effects::record_store::DraftName;

/// What the disk was told of the draft of a form, the last last.
pub(crate) fn drafts(phone: &mut Phone) -> Vec<(DraftName, String)> {
    let mut drafts = Vec::new();
    while phone.open.iter().any(crate::effects::Effect::is_record_store) {
        if let RecordStoreOperation::KeepDraft { draft, text } =
            phone.record_store(|_| RecordStoreOutput::Done)
        {
            drafts.push((draft, text));
        }
    }
    drafts
}

#[test]
fn a_draft_is_kept_survives_the_end_of_the_app_and_goes_on() {
    let case = taken(0);
    let mut phone = desk("en", &case);
    open(&mut phone, Form::Atr, None);
    fill(&mut phone, &[("services", "study"), ("done", "Met"), ("done", "Met the foreman")]);
    let (name, text) = drafts(&mut phone).pop().unwrap();
    assert_eq!((name.case_id.as_str(), name.key.as_str()), (case["id"].as_str().unwrap(), "form/atr/"));
    // the app was killed: another one begins with what is on the disk
    let mut phone = desk_of(
        "hub-staff",
        "en",
        &case,
        LoadedRecords { drafts: vec![(name, text)], ..LoadedRecords::default() },
    );
    open(&mut phone, Form::Atr, None);
    assert_eq!(text_of(&page(&phone), "done").as_deref(), Some("Met the foreman"));
    assert_eq!(submit(&mut phone)[0]["content"]["services"], json!(["study"]));
    open(&mut phone, Form::Atr, None);
    assert_eq!(text_of(&page(&phone), "done").as_deref(), Some(""), "its draft went with it");
}

#[test]
fn back_keeps_a_draft_and_discarding_throws_it_away() {
    let mut phone = desk("en", &taken(0));
    open(&mut phone, Form::Close, None);
    fill(&mut phone, &[("note", "all paid")]);
    phone.tell(UiEvent::BackPressed);
    assert!(!is_form(&phone));
    open(&mut phone, Form::Close, None);
    assert_eq!(text_of(&page(&phone), "note").as_deref(), Some("all paid"));
    press(&mut phone, StaffAction::DiscardForm);
    assert!(!is_form(&phone));
    let last = drafts(&mut phone).pop().unwrap();
    assert_eq!(last.1, "", "forgotten on the disk too");
    open(&mut phone, Form::Close, None);
    assert_eq!(text_of(&page(&phone), "note").as_deref(), Some(""));
}

#[test]
fn a_form_that_could_not_be_kept_has_its_words_still() {
    let mut phone = desk("en", &taken(0));
    open(&mut phone, Form::Ask, None);
    fill(&mut phone, &[("text", "Where do you sleep?")]);
    disk(&mut phone);
    press(&mut phone, StaffAction::SubmitForm);
    phone.record_store(|_| RecordStoreOutput::Failed);
    disk(&mut phone);
    open(&mut phone, Form::Ask, None);
    assert_eq!(text_of(&page(&phone), "text").as_deref(), Some("Where do you sleep?"));
}

#[test]
fn a_form_that_leads_to_another_one_comes_back_after_it() {
    let none = after(
        &taken(0),
        &[json!({"type": "open_wage_claim", "claim": CLAIM, "parties": {"contractor": "Ravi"}})],
    );
    let mut phone = desk("en", &none);
    open(&mut phone, Form::WageLine, Some(CLAIM));
    assert_eq!(page(&phone).rows[0].title, "First add the people to the case");
    open(&mut phone, Form::Person, None);
    fill(&mut phone, &[("name", "Sita")]);
    assert_eq!(submit(&mut phone).len(), 1);
    let view = page(&phone);
    assert_eq!(view.title, "What is owed");
    assert!(view.rows.iter().any(|row| row.title == "Sita"));
    phone.tell(UiEvent::BackPressed);
    assert!(!is_form(&phone));
}

#[test]
fn a_form_whose_case_leaves_this_phone_is_closed_and_says_so() {
    let case = taken(0);
    let mut phone = desk("en", &case);
    open(&mut phone, Form::Close, None);
    phone.tell(UiEvent::Appeared);
    let removed = json!({"kind": "case", "id": case["id"], "version": 90, "removed": true});
    phone.http("/v1/sync", |_| answer(&[removed], json!({})));
    disk(&mut phone);
    assert!(!is_form(&phone));
}
