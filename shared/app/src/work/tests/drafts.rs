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

#[test]
fn a_form_that_was_left_for_a_case_that_rings_comes_back_with_its_words() {
    let of_the_case: fn(&mut Phone) = |phone| {
        open(phone, Form::Close, None);
        fill(phone, &[("note", "all paid")]);
    };
    let of_no_case: fn(&mut Phone) = |phone| {
        open(phone, Form::InviteLinkPerson, None);
        fill(phone, &[("name", "Sushila")]);
    };
    for (begin, field, words) in [(of_the_case, "note", "all paid"), (of_no_case, "name", "Sushila")] {
        let mut phone = desk_of("hub-coordinator", "en", &taken(0), LoadedRecords::default());
        begin(&mut phone);
        phone.tell(UiEvent::Appeared);
        let rings = delivered(case(2, &json!({})));
        phone.http("/v1/sync", |_| answer(&[change(&rings)], json!({})));
        disk(&mut phone);
        phone.tell(UiEvent::CaseOpened { case_id: rings["id"].as_str().unwrap().into() });
        open(&mut phone, Form::Ask, None);
        fill(&mut phone, &[("text", "Where are you?")]);
        phone.tell(UiEvent::BackPressed);
        assert!(matches!(phone.screen(), Screen::Case { .. }), "{:?}", phone.screen());
        phone.tell(UiEvent::BackPressed);
        assert_eq!(text_of(&page(&phone), field).as_deref(), Some(words));
        // left, it is a draft, and what was opened above it is gone
        phone.tell(UiEvent::BackPressed);
        assert!(matches!(phone.screen(), Screen::Case { .. }), "{:?}", phone.screen());
        begin(&mut phone);
        press(&mut phone, StaffAction::DiscardForm);
        assert!(matches!(phone.screen(), Screen::Case { .. }), "{:?}", phone.screen());
    }
}

#[test]
fn a_form_under_a_screen_that_was_opened_anew_is_a_draft() {
    let case = taken(0);
    let mut phone = desk("en", &case);
    open(&mut phone, Form::Close, None);
    fill(&mut phone, &[("note", "all paid")]);
    phone.tell(UiEvent::CaseOpened { case_id: case["id"].as_str().unwrap().into() });
    open(&mut phone, Form::Ask, None);
    phone.tell(UiEvent::BackPressed);
    assert!(matches!(phone.screen(), Screen::Case { .. }), "{:?}", phone.screen());
}

/// What a colleague on another phone has set meanwhile.
fn theirs(case: &Value) -> Value {
    let next = json!({"what": "Ask the police", "due": "2026-11-24T04:30:00Z"});
    after(case, &[json!({"type": "set_next_action", "next": next})])
}

#[test]
fn a_draft_is_recorded_with_what_was_there_at_its_first_letter() {
    let case = taken(0);
    let mut phone = desk("en", &case);
    open(&mut phone, Form::NextAction, None);
    fill(&mut phone, &[("what", "Visit"), ("what", "Visit the site")]);
    let kept = drafts(&mut phone).pop().unwrap();
    // the app ends, and a colleague sets the same before it begins again
    let more = LoadedRecords { drafts: vec![kept], ..LoadedRecords::default() };
    let mut phone = desk_of("hub-staff", "en", &theirs(&case), more);
    open(&mut phone, Form::NextAction, None);
    fill(&mut phone, &[("due", "2026-11-24T10:00")]);
    press(&mut phone, StaffAction::SubmitForm);
    assert_eq!(travels(&mut phone)[0]["base"], case["version"]);
    // what is written after that has seen it all
    open(&mut phone, Form::NextAction, None);
    fill(&mut phone, &[("what", "Call her"), ("due", "2026-11-24T10:00")]);
    press(&mut phone, StaffAction::SubmitForm);
    assert_eq!(travels(&mut phone)[0]["base"], theirs(&case)["version"]);
}

#[test]
fn a_draft_of_an_earlier_version_of_the_app_is_recorded_as_it_was() {
    let case = taken(0);
    let name = DraftName { case_id: case["id"].as_str().unwrap().into(), key: "form/next-action/".into() };
    let text = json!({"what": "Visit the site", "due": "2026-11-24T10:00"}).to_string();
    let more = LoadedRecords { drafts: vec![(name, text)], ..LoadedRecords::default() };
    let mut phone = desk_of("hub-staff", "en", &case, more);
    open(&mut phone, Form::NextAction, None);
    press(&mut phone, StaffAction::SubmitForm);
    assert_eq!(travels(&mut phone)[0]["base"], case["version"]);
}
