//! Registered twice: told while typing, explained, joined by a person, parted again.

use super::*;

#[test]
fn while_a_name_is_typed_those_on_this_phone_are_told_with_the_reasons() {
    let mut phone = link_person(&[sunita(1)]);
    go_on(&mut phone);
    fill(&mut phone, &[("name", "Sunita Devi")]);
    press(&mut phone, StaffAction::SwitchQuestions);
    fill(&mut phone, &[("phone/0", "9812345678")]);
    let told: Vec<String> =
        texts(&phone).into_iter().filter(|text| text.starts_with("Maybe the same: Sunita Devi")).collect();
    assert!(told.first().is_some_and(|text| text.contains("the same phone number")), "{told:?}");
    tap(&mut phone, "Maybe the same: Sunita Devi");
    assert_eq!(page(&phone).title, "Sunita Devi");
    phone.tell(UiEvent::BackPressed);
    assert!(is_form(&phone), "what was typed is still there");
}

#[test]
fn two_registrations_are_joined_without_a_network_and_parted_again() {
    let mut phone = link_person(&[sunita(1), sunita(2)]);
    assert_eq!(names(&phone).len(), 2);
    press(&mut phone, StaffAction::OpenWorker { worker: id(1) });
    assert!(says(&phone, "Maybe the same: Sunita Devi"));
    tap(&mut phone, "It is the same person");
    assert_eq!(disk(&mut phone)[0]["type"], "merge_workers");
    assert!(says(&phone, "Registered twice"));
    press(&mut phone, StaffAction::OpenWorkers);
    assert_eq!(names(&phone).len(), 1, "one stands for both");
    tap(&mut phone, "Sunita");
    tap(&mut phone, "They are two people after all");
    assert_eq!(disk(&mut phone)[0]["type"], "unmerge_workers");
    press(&mut phone, StaffAction::OpenWorkers);
    assert_eq!(names(&phone).len(), 2);
}

#[test]
fn what_the_server_suggests_is_told_and_decided_once() {
    let candidates = json!([{"worker": id(2), "sure_percent": 92, "why": ["name_sounds", "same_district"]}]);
    let suggested =
        worker(1, &sunita_details(), &[json!({"type": "suggest_workers", "candidates": candidates})]);
    let other =
        worker(2, &json!({"name": "सुनीता देवी", "origin": {"state": "Bihar", "district": "Gaya"}}), &[]);
    for role in ["link-person", "hub-coordinator"] {
        let mut phone = phone_of(role, "en", &[suggested.clone(), other.clone()]);
        tap(&mut phone, "1 may be registered twice");
        tap(&mut phone, "Sunita");
        assert!(says(
            &phone,
            "Maybe the same: सुनीता देवी | Gaya · the names sound the same, from the same district"
        ));
        tap(&mut phone, "They are two people");
        let body = disk(&mut phone).remove(0);
        assert_eq!((body["type"].clone(), body["other"].clone()), (json!("keep_apart"), json!(id(2))));
        assert!(!says(&phone, "Maybe the same"));
    }
}

#[test]
fn what_two_people_set_is_told_and_decided_with_one_tap() {
    let mut late = sunita(1);
    let by = json!({"by": "01980000-0000-7000-8000-0000000000bb", "name": "Ravi Kale", "hub": "mumbai", "at": NOON});
    late["trade"]["late"] = json!([{"value": "construction", "operation": "01980000-0000-7000-8000-0000000000f9",
        "seq": 150, "device": null, "by": by["by"], "name": by["name"], "hub": by["hub"], "at": by["at"]}]);
    let mut phone = link_person(&[late]);
    tap(&mut phone, "Sunita");
    assert!(says(&phone, "Ravi Kale"), "{:#?}", texts(&phone));
    tap(&mut phone, "Take: Construction");
    let body = disk(&mut phone).remove(0);
    assert_eq!(
        (body["fields"].clone(), body["details"].clone()),
        (json!(["trade"]), json!({"trade": "construction"}))
    );
}
