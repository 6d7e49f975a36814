//! Registrations that were joined: the one that stands for them tells what lies in all, as long as the link is there.

use super::*;
use crate::effects::{Effect, record_store::RecordStoreOutput};

fn follow(due: &str) -> Value {
    json!({"type": "set_follow_up", "next": {"what": "wages", "due": due}})
}

/// Kamala, with whom somebody was, who is to be looked after and has a case: joined into the worker 1, or by herself.
fn kamala(works: &[Value]) -> Value {
    let visit = json!({"type": "record_visit", "visit": {"id": "01980000-0000-7000-8000-000000300001",
        "on": "2026-11-20", "words": "asked for her card"}});
    let brief = json!({"case": "01980000-0000-7000-8000-000000000001", "number": "MUM-2026-000001", "hub": "mumbai",
        "status": "responding", "since": NOON});
    let of_case = json!({"type": "note_case", "brief": brief});
    let of_her = [visit, follow("2026-11-22T03:30:00Z"), of_case];
    let details = json!({"name": "Kamala", "phones": [{"number": "+919898989898", "whose": "own"}]});
    worker(2, &details, &[&of_her[..], works].concat())
}

fn merged() -> Value {
    json!({"type": "merge_workers", "into": id(1)})
}

/// Suneeta, who stands for Kamala too; without a number.
fn suneeta() -> Value {
    let mut record = worker(1, &json!({"name": "Suneeta"}), &[follow("2026-11-24T03:30:00Z")]);
    record["merged_from"] = json!([{"worker": id(2), "by": record["registered"]}]);
    record
}

/// What of the page stands in the other registration.
fn of_kamala(phone: &Phone) -> Vec<String> {
    texts(phone).into_iter().filter(|text| text.contains("Registered as Kamala")).collect()
}

#[test]
fn the_page_of_the_one_that_stands_tells_of_all_until_they_are_parted() {
    let mut phone = link_person(&[suneeta(), kamala(&[merged()])]);
    assert_eq!(names(&phone), ["Suneeta"]);
    tap(&mut phone, "Suneeta");
    disk(&mut phone);
    let told = of_kamala(&phone);
    let begin = |text: &str| told.iter().filter(|one| one.starts_with(text)).count();
    assert_eq!(
        ["wages | Was to be", "+91 98989 89898 | Their own", "A case | MUM", "20 Nov"].map(begin),
        [1, 1, 1, 1],
        "{told:#?}"
    );
    assert_eq!(told.len(), 4);
    let all = texts(&phone);
    let of = |text: &str| all.iter().position(|one| one.starts_with("wages") && one.contains(text)).unwrap();
    assert!(of("Kamala") < of("24 Nov"), "the earliest of all comes first: {all:#?}");
    tap(&mut phone, "They are two people after all");
    assert_eq!(disk(&mut phone)[0]["type"], "unmerge_workers");
    assert_eq!(of_kamala(&phone), Vec::<String>::new());
    assert!(!says(&phone, "+91 98989 89898"), "{:#?}", texts(&phone));
}

#[test]
fn a_follow_up_of_the_other_is_in_the_list_and_settled_there() {
    let mut without = suneeta();
    without["follow_up"] = json!({"value": null});
    let mut phone = link_person(&[without, kamala(&[merged()])]);
    tap(&mut phone, "1 person to look after");
    assert_eq!(names(&phone), ["Suneeta"]);
    assert!(says(&phone, "Was to be looked after: 09:00"), "{:#?}", texts(&phone));
    tap(&mut phone, "Suneeta");
    disk(&mut phone);
    tap(&mut phone, "wages");
    fill(&mut phone, &[("what", ""), ("due", "")]);
    press(&mut phone, StaffAction::SubmitForm);
    assert_eq!(disk(&mut phone)[0]["type"], "set_follow_up");
    assert!(says(&phone, "No day to look after them"), "{:#?}", texts(&phone));
    press(&mut phone, StaffAction::OpenWorkers);
    assert_eq!(names(&phone), Vec::<String>::new());
    tap(&mut phone, "To look after");
    assert!(!says(&phone, "1 person to look after"), "{:#?}", texts(&phone));
    assert!(says(&phone, "1 is not sent yet"), "{:#?}", texts(&phone));
}

#[rstest::rstest]
#[case::name("kamala")]
#[case::number("98989 89898")]
fn what_only_the_other_says_finds_the_one_that_stands(#[case] text: &str) {
    let mut phone = link_person(&[suneeta(), kamala(&[merged()])]);
    search(&mut phone, text);
    assert_eq!(names(&phone), ["Suneeta"]);
}

#[test]
fn an_sos_is_called_on_a_number_that_only_the_other_has() {
    let mut phone = link_person(&[suneeta(), kamala(&[merged()])]);
    tap(&mut phone, "Suneeta");
    disk(&mut phone);
    tap(&mut phone, "SOS for this person");
    let view = page(&phone);
    let PageControl::Field { text, .. } = &view.rows[0].control else { panic!("{view:?}") };
    assert_eq!(text, "+91 98989 89898");
}

#[test]
fn of_who_agrees_no_longer_nothing_is_told_and_nobody_is_hidden_behind_them() {
    let withdrawn = json!({"type": "withdraw_consent"});
    let mut phone = link_person(&[suneeta(), kamala(&[merged(), withdrawn.clone()])]);
    tap(&mut phone, "Suneeta");
    disk(&mut phone);
    let told = texts(&phone);
    let of_other =
        |text: &&String| ["98989 89898", "A case", "Kamala", "asked"].iter().any(|word| text.contains(word));
    assert_eq!(told.iter().find(of_other), None);

    let standing = worker(1, &json!({"name": "Suneeta"}), &[withdrawn]);
    let mut phone = link_person(&[standing, kamala(&[merged()])]);
    assert_eq!(names(&phone), ["Kamala"], "her own consent holds");
    tap(&mut phone, "Kamala");
    disk(&mut phone);
    assert!(says(&phone, "+91 98989 89898"));
    press(&mut phone, StaffAction::OpenWorker { worker: id(1) });
    disk(&mut phone);
    assert_eq!(of_kamala(&phone), Vec::<String>::new());
}

#[test]
fn of_whom_another_looks_after_nothing_is_told() {
    let mut given = kamala(&[merged()]);
    given["keepers"] = json!(["01980000-0000-7000-8000-0000000000bb"]);
    let mut phone = link_person(&[suneeta(), given]);
    tap(&mut phone, "Suneeta");
    disk(&mut phone);
    assert_eq!(of_kamala(&phone), Vec::<String>::new());
}

#[test]
fn while_the_other_is_read_the_page_tells_what_it_has() {
    let mut phone = link_person(&[suneeta(), kamala(&[])]);
    tap(&mut phone, "Suneeta");
    disk(&mut phone);
    // another phone joined them
    phone.tell(UiEvent::InboxRefreshed);
    let record = kamala(&[merged()]);
    let change = json!({"kind": "worker", "id": id(2), "version": record["version"], "record": record});
    phone.shelved.insert(("worker".into(), id(2)), kept(&record));
    phone.disk_is_slow = true;
    phone.http("/v1/sync", |_| answer(&[change], json!({})));
    phone.record_store(|_| RecordStoreOutput::Done);
    assert_eq!(page(&phone).title, "Suneeta");
    assert!(says(&phone, "24 Nov"));
    assert_eq!(of_kamala(&phone), Vec::<String>::new());
    let asked = phone.take(Effect::is_record_store, Effect::expect_record_store);
    let output = phone.read_cases(&asked.as_ref().unwrap().operation);
    phone.resolve(asked, output);
    assert_eq!(of_kamala(&phone).len(), 4, "{:#?}", texts(&phone));
}
