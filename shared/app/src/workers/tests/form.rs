//! Registering: the short way, one question at a time or all at once, half written, with what nobody should write down.

use super::*;
use crate::view::{Form, PageView};

/// Presses "Register" and types a name.
fn begin(phone: &mut Phone, name: &str) {
    go_on(phone);
    assert_eq!(page(phone).title, "Register a worker");
    fill(phone, &[("name", name)]);
    disk(phone);
}

/// Agrees, as somebody who reads and taps.
fn agree(phone: &mut Phone) {
    fill(phone, &[("way", "tapped")]);
}

fn question(view: &PageView) -> String {
    view.paragraphs.last().cloned().unwrap_or_default()
}

#[test]
fn a_name_and_a_consent_register_somebody_without_a_network_in_five_presses() {
    let mut phone = link_person(&[]);
    assert!(says(&phone, "Nobody is registered on this phone yet"));
    begin(&mut phone, "Sunita");
    // "enough", then how they agreed, then "keep"
    second(&mut phone);
    assert!(says(&phone, "You may say no. We help you all the same"));
    agree(&mut phone);
    let bodies = go_on(&mut phone);
    let [body] = bodies.as_slice() else { panic!("{bodies:?}") };
    assert_eq!(body["type"], "register_worker");
    assert_eq!(body["details"], json!({"name": "Sunita"}));
    assert_eq!(body["consent"], json!({"notice": 1, "language": "en", "way": "tapped"}));
    assert_eq!(page(&phone).title, "Workers");
    assert_eq!(names(&phone), ["Sunita"]);
    assert!(says(&phone, "Sunita | Not sent yet") && says(&phone, "1 is not sent yet"));
    assert!(!says(&phone, "Go on"), "the draft went with it");
}

#[test]
fn nobody_is_registered_without_a_name_or_a_consent() {
    let mut phone = link_person(&[]);
    go_on(&mut phone);
    go_on(&mut phone);
    assert_eq!(page(&phone).error.as_deref(), Some("Name or nickname: This is still missing."));
    fill(&mut phone, &[("name", "Sunita")]);
    second(&mut phone);
    assert_eq!(go_on(&mut phone), Vec::<Value>::new());
    assert_eq!(page(&phone).error.as_deref(), Some("How they agreed: This is still missing."));
}

#[test]
fn every_question_is_asked_in_its_turn_and_back_goes_one_question_back() {
    let mut phone = link_person(&[]);
    begin(&mut phone, "Sunita");
    let first = question(&page(&phone));
    let mut asked = vec![first.clone()];
    while page(&phone).primary.unwrap().label == "Next" {
        go_on(&mut phone);
        asked.push(question(&page(&phone)));
    }
    assert_eq!((asked.first().unwrap().as_str(), asked.len()), ("1 of 15", 15), "{asked:?}");
    for before in asked.iter().rev().skip(1) {
        phone.tell(UiEvent::BackPressed);
        assert_eq!(question(&page(&phone)), *before);
    }
    phone.tell(UiEvent::BackPressed);
    assert!(!is_form(&phone));
    assert!(says(&phone, "Go on: Sunita"));
}

#[test]
fn all_that_is_asked_is_recorded_and_the_phone_remembers_that_it_is_asked_at_once() {
    let mut phone = link_person(&[]);
    begin(&mut phone, "Sunita Devi");
    tap(&mut phone, "One question on each screen");
    disk(&mut phone);
    assert_eq!(question(&page(&phone)), "1 of 2");
    let typed = [
        ("sex", "female"),
        ("age", "32"),
        ("phone/0", "98123 45678"),
        ("whose/0", "family"),
        ("employer", "Mehta family"),
        ("site/landmark", "behind the station"),
        ("family/name", "Ramesh"),
        ("family/phone", "9812345679"),
        ("member/0/name", "Gudiya"),
        ("member/0/age", "6"),
        ("bocw", "missing"),
        ("e_shram", "held"),
        ("number/e_shram", "1234 5678 9012"),
    ];
    fill(&mut phone, &typed);
    for (list, value) in [("From: State", "Bihar"), ("From: District", "Gaya"), ("Work", "Domestic work")] {
        tap(&mut phone, list);
        tap(&mut phone, value);
    }
    tap(&mut phone, "Languages");
    tap(&mut phone, "हिन्दी");
    fill(&mut phone, &[("origin/block", "Barachatti")]);
    tap(&mut phone, "Another number");
    fill(&mut phone, &[("phone/1", "+919812345670")]);
    disk(&mut phone);
    go_on(&mut phone);
    assert!(says(&phone, "MAIN, प्रवासी"), "the notice is in her language");
    agree(&mut phone);
    let body = go_on(&mut phone).remove(0);
    let details = json!({
        "name": "Sunita Devi", "sex": "female", "born": {"year": 1994, "from_age": true},
        "phones": [{"number": "+919812345678", "whose": "family"}, {"number": "+919812345670", "whose": "own"}],
        "languages": ["hi"], "trade": "domestic", "employer": "Mehta family",
        "site": {"landmark": "behind the station"},
        "origin": {"state": "Bihar", "district": "Gaya", "block": "Barachatti"},
        "family": {"name": "Ramesh", "phone": "+919812345679"},
        "household": [{"name": "Gudiya", "born": {"year": 2020, "from_age": true}}],
        "bocw": {"is": "missing"}, "e_shram": {"is": "held", "number": "123456789012"},
    });
    assert_eq!(body["details"], details);
    assert_eq!(body["consent"]["language"], "hi");
    go_on(&mut phone);
    assert_eq!(question(&page(&phone)), "1 of 2", "the next one is asked so too");
}

#[test]
fn registrations_that_are_half_written_stand_beside_each_other_and_go_on_after_a_restart() {
    let mut phone = link_person(&[]);
    begin(&mut phone, "Sunita");
    phone.tell(UiEvent::BackPressed);
    begin(&mut phone, "Ramesh");
    go_on(&mut phone);
    fill(&mut phone, &[("sex", "male")]);
    press(&mut phone, StaffAction::OpenWorkers);
    assert!(says(&phone, "Go on: Sunita") && says(&phone, "Go on: Ramesh"));
    tap(&mut phone, "Go on: Ramesh");
    assert_eq!(question(&page(&phone)), "2 of 15");
    assert!(page(&phone).rows.iter().any(|row| {
        row.title == "Man" && matches!(row.control, PageControl::Choice { selected: true, .. })
    }));
    press(&mut phone, StaffAction::DiscardForm);
    disk(&mut phone);
    press(&mut phone, StaffAction::OpenWorkers);
    assert!(says(&phone, "Go on: Sunita") && !says(&phone, "Go on: Ramesh"));
}

#[test]
fn the_screen_says_registered_only_when_it_is_on_the_disk() {
    let mut phone = link_person(&[]);
    begin(&mut phone, "Sunita");
    second(&mut phone);
    agree(&mut phone);
    disk(&mut phone);
    press(&mut phone, StaffAction::SubmitForm);
    assert_eq!(names(&phone), Vec::<String>::new(), "the disk has not answered");
    phone.record_store(|_| crate::effects::record_store::RecordStoreOutput::Failed);
    disk(&mut phone);
    assert_eq!(names(&phone), Vec::<String>::new());
    assert!(says(&phone, "Go on: Sunita"), "nothing that was typed is lost");
    assert!(phone.view().banner.is_some());
}

#[test]
fn nobody_is_registered_anew_in_a_form_that_was_opened_while_the_disk_took_its_time() {
    let mut phone = link_person(&[]);
    begin(&mut phone, "Sunita");
    phone.tell(UiEvent::BackPressed);
    let go_on = page(&phone).rows.into_iter().find(|row| row.title == "Go on: Sunita").unwrap();
    let PageControl::Press { action } = go_on.control else { panic!("{go_on:?}") };
    phone.tell(UiEvent::PagePressed { action: action.clone() });
    second(&mut phone);
    agree(&mut phone);
    disk(&mut phone);
    press(&mut phone, StaffAction::SubmitForm);
    assert!(!says(&phone, "Go on"), "it is written");
    // what a shell still sends of what it showed
    phone.tell(UiEvent::PagePressed { action });
    assert_eq!(page(&phone).paragraphs, ["Being kept on this phone"]);
    assert_eq!(disk(&mut phone).len(), 1);
    assert_eq!(page(&phone).title, "Workers");
    assert_eq!(names(&phone), ["Sunita"]);
}

#[test]
fn a_number_that_looks_like_an_aadhaar_is_offered_hidden_and_nothing_else_is_lost() {
    let mut phone = link_person(&[]);
    begin(&mut phone, "Sunita, card 2345 6789 0124");
    let number = domain::worker::find_aadhaar("Sunita, card 2345 6789 0124");
    assert_eq!(number.len(), 1, "the example is one");
    go_on(&mut phone);
    assert!(page(&phone).error.unwrap().contains("Aadhaar"), "it does not go on with one");
    tap(&mut phone, "Write instead: Sunita, card XXXX XXXX 0124");
    disk(&mut phone);
    assert_eq!(page(&phone).error, None);
    second(&mut phone);
    agree(&mut phone);
    assert_eq!(go_on(&mut phone)[0]["details"]["name"], "Sunita, card XXXX XXXX 0124");
}

#[test]
fn a_uan_and_a_phone_number_are_no_aadhaar() {
    let mut phone = link_person(&[]);
    begin(&mut phone, "Sunita");
    tap(&mut phone, "One question on each screen");
    fill(&mut phone, &[("phone/0", "919812345678"), ("e_shram", "held"), ("number/e_shram", "234567890124")]);
    assert_eq!(page(&phone).error, None);
    fill(&mut phone, &[("number/e_shram", "2345")]);
    assert!(page(&phone).error.unwrap().contains("12 digits"));
}

#[test]
fn the_place_of_the_site_is_found_by_the_phone() {
    use crate::effects::{
        Effect,
        locate::{LocateMethod, LocateOutput, PhoneFix},
    };
    let mut phone = link_person(&[]);
    begin(&mut phone, "Sunita");
    tap(&mut phone, "One question on each screen");
    tap(&mut phone, "This phone is at the site");
    disk(&mut phone);
    assert!(says(&phone, "Looking for the place"));
    let fix = PhoneFix {
        latitude: 19.1136,
        longitude: 72.8697,
        accuracy_m: Some(12.0),
        age_ms: 0,
        method: LocateMethod::Gnss,
        mock: false,
    };
    let request = phone.take(Effect::is_locate, Effect::expect_locate);
    phone.resolve(request, LocateOutput::Found { fix });
    disk(&mut phone);
    assert!(says(&phone, "The phone knows the place"));
    go_on(&mut phone);
    agree(&mut phone);
    let site = json!({"point": {"latitude": 19.1136, "longitude": 72.8697}, "accuracy_m": 12.0});
    assert_eq!(go_on(&mut phone)[0]["details"]["site"], site);
}

#[test]
fn what_the_server_refuses_is_told_and_edited_and_nobody_is_registered_twice() {
    let mut phone = link_person(&[]);
    begin(&mut phone, "Sunita");
    second(&mut phone);
    agree(&mut phone);
    go_on(&mut phone);
    phone.http("/v1/sync", |body| {
        let reason = json!({"type": "too_long", "field": "name", "limit": 3});
        answer(&[], json!({"results": crate::sync::tests::results(body, "refused", reason)}))
    });
    disk(&mut phone);
    tap(&mut phone, "Not taken by MAIN: 1");
    tap(&mut phone, "Change it");
    assert_eq!(page(&phone).title, "Register a worker");
    fill(&mut phone, &[("name", "Su")]);
    second(&mut phone);
    let body = go_on(&mut phone).remove(0);
    assert_eq!(body["details"]["name"], "Su");
    press(&mut phone, StaffAction::OpenWorkers);
    assert_eq!(names(&phone), ["Su"]);
}

#[test]
fn what_is_known_is_changed_field_by_field() {
    let mut phone = link_person(&[sunita(1)]);
    tap(&mut phone, "Sunita");
    tap(&mut phone, "Change what is known");
    press(&mut phone, StaffAction::SwitchQuestions);
    assert_eq!(submit(&mut phone), Vec::<Value>::new(), "nothing is changed");
    fill(&mut phone, &[("employer", "Mehta family")]);
    let body = submit(&mut phone).remove(0);
    assert_eq!(body["type"], "change_worker");
    assert_eq!(
        (body["fields"].clone(), body["details"].clone()),
        (json!(["employer"]), json!({"employer": "Mehta family"}))
    );
    assert!(says(&phone, "Employer | Mehta family") && says(&phone, "Not sent yet"));
}

#[test]
fn a_visit_is_noted_with_the_day_to_come_again() {
    let mut phone = link_person(&[sunita(1)]);
    tap(&mut phone, "Sunita");
    go_on(&mut phone);
    fill(&mut phone, &[("words", "asked about wages"), ("due", "2026-11-25")]);
    let bodies = go_on(&mut phone);
    assert_eq!(bodies[0]["visit"]["words"], "asked about wages");
    assert_eq!(bodies[0]["visit"]["on"], "2026-11-22");
    assert_eq!(bodies[1]["next"]["due"], "2026-11-25T03:30:00Z");
    assert!(says(&phone, "22 Nov 2026 · Asha Pawar | asked about wages"));
    assert!(says(&phone, "Look after: 25 Nov, 09:00"));
    press(&mut phone, StaffAction::OpenForm { form: Form::Visit, part: Some(id(1)) });
    fill(&mut phone, &[("on", "2026-11-23")]);
    assert_eq!(go_on(&mut phone), Vec::<Value>::new(), "nobody was there tomorrow");
}
