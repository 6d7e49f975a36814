//! People of a case, and cases that belong together.

use rstest::rstest;

use super::*;
use crate::{
    alert::KindCode,
    case::{Field, PersonDetails, Sex},
    ids::CaseId,
    samples::{Server, asha, other_case_id, person, ravi},
};

fn named(name: &str) -> PersonDetails {
    PersonDetails {
        name: Some(name.into()),
        sex: Some(Sex::Female),
        age: Some(30),
        ..PersonDetails::default()
    }
}

fn add(id: u8, name: &str) -> Work {
    Work::AddPerson { person: person(id), details: named(name) }
}

/// A group case of three.
fn group() -> Server {
    let mut server = Server::with_a_taken_case("wages");
    for (id, name) in [(1, "Sita"), (2, "Gita"), (3, "Rani")] {
        assert_eq!(server.does(&asha(), add(id, name)), Ok(Applied::Changed));
    }
    server
}

fn names(case: &Case) -> Vec<&str> {
    let there = case.people.iter().filter(|person| person.removed.is_none());
    there.map(|person| person.details.value.name.as_deref().unwrap_or_default()).collect()
}

/// The other case, which Asha has taken too.
fn another() -> Server {
    let mut server = Server::with_a_taken_case("wages");
    server.record.as_mut().unwrap().id = other_case_id();
    server.seq = 40;
    server
}

/// Both cases hear of an operation on the first, as on the server: in one go, or not at all.
fn both(one: &mut Server, other: &mut Server, work: Work) -> Result<Applied, Refused> {
    let operation = one.next(one.case().version.max(other.case().version), work);
    let (mut first, mut second) = (one.clone(), other.clone());
    let done = first.receives(&operation, Some(asha()))?;
    second.receives(&operation, Some(asha()))?;
    (*one, *other) = (first, second);
    Ok(done)
}

#[test]
fn a_person_is_added_once_changed_and_taken_out() {
    let mut server = group();
    assert_eq!(server.does(&ravi(), add(1, "Seeta")), Err(Refused::AlreadyThere));
    let change = Work::ChangePerson { person: person(1), details: named(" Seeta ") };
    assert_eq!(server.does(&ravi(), change.clone()), Ok(Applied::Changed));
    assert_eq!(names(server.case()), ["Seeta", "Gita", "Rani"]);
    assert_eq!(server.does(&ravi(), Work::RemovePerson { person: person(1) }), Ok(Applied::Changed));
    assert_eq!(server.does(&ravi(), change), Err(Refused::NoSuchPart));
    assert_eq!(names(server.case()), ["Gita", "Rani"]);
    assert_eq!(server.case().people.len(), 3, "claims and reports may name her");
}

#[test]
fn of_two_that_write_of_a_person_at_once_nothing_is_lost() {
    let mut server = group();
    let seen = server.case().version;
    let change = |name: &str| Work::ChangePerson { person: person(1), details: named(name) };
    server.does_having_seen(seen, &asha(), change("Seeta Devi")).unwrap();
    server.does_having_seen(seen, &ravi(), change("Sita Kumari")).unwrap();
    let details = &server.case().person(person(1)).unwrap().details;
    assert_eq!(details.value.name.as_deref(), Some("Seeta Devi"));
    let late: Vec<_> =
        details.differing().map(|late| (late.value.name.as_deref(), late.set.by.name.as_str())).collect();
    assert_eq!(late, [(Some("Sita Kumari"), "Staff 2")]);
}

#[rstest]
#[case(PersonDetails { age: Some(121), ..PersonDetails::default() }, Refused::OutOfRange { field: "age".into() })]
#[case(named(&"x".repeat(201)), Refused::TooLong { field: "name".into(), limit: 200 })]
fn what_cannot_be_of_a_person(#[case] details: PersonDetails, #[case] refused: Refused) {
    let mut server = group();
    assert_eq!(server.does(&asha(), Work::AddPerson { person: person(9), details }), Err(refused));
}

#[test]
fn a_merge_is_a_link_that_leaves_both_whole_when_it_is_taken_back() {
    let (mut one, mut other) = (group(), another());
    let (before, stood) = (one.case().clone(), other.case().clone());
    assert_eq!(both(&mut one, &mut other, Work::Merge { into: other_case_id() }), Ok(Applied::Changed));
    assert_eq!(
        (one.case().merged_into, other.case().duplicates.as_slice()),
        (Some(other_case_id()), &[before.id][..])
    );
    assert_eq!(names(one.case()), ["Sita", "Gita", "Rani"]);
    assert_eq!(both(&mut one, &mut other, Work::Unmerge { from: other_case_id() }), Ok(Applied::Changed));
    let whole = |case: &Case, was: &Case| {
        let same = Case { version: was.version, activity: was.activity.clone(), ..case.clone() };
        assert_eq!(&same, was);
    };
    whole(one.case(), &before);
    whole(other.case(), &stood);
}

#[test]
fn merges_make_no_chains() {
    let (mut one, mut other) = (group(), another());
    let itself = Work::Merge { into: one.case().id };
    assert_eq!(one.does(&asha(), itself), Err(Refused::LinkedAlready));
    both(&mut one, &mut other, Work::Merge { into: other_case_id() }).unwrap();
    let third: CaseId = AlertId::new(1, [3; 10]).into();
    assert_eq!(
        one.does(&asha(), Work::Merge { into: third }),
        Err(Refused::LinkedAlready),
        "it is a duplicate"
    );
    assert_eq!(
        other.does(&asha(), Work::Merge { into: third }),
        Err(Refused::LinkedAlready),
        "it has duplicates"
    );
    let onto_duplicate = Operation {
        body: Body::work(third, Work::Merge { into: one.case().id }),
        ..other.next(90, Work::EndTracking)
    };
    assert_eq!(
        one.receives(&onto_duplicate, Some(asha())),
        Err(Refused::LinkedAlready),
        "nothing onto a duplicate"
    );
}

#[test]
fn nothing_is_merged_that_nobody_has_nor_into_what_is_over() {
    let mut new = Server::with_a_case("wages");
    assert_eq!(new.does(&asha(), Work::Merge { into: other_case_id() }), Err(Refused::NotTaken));
    let (mut one, mut other) = (group(), another());
    other
        .does(&asha(), Work::Close { outcome: crate::case::CaseOutcome::Resolved, note: String::new() })
        .unwrap();
    assert_eq!(both(&mut one, &mut other, Work::Merge { into: other_case_id() }), Err(Refused::Closed));
    assert_eq!(one.case().merged_into, None);
}

#[test]
fn an_operation_of_two_other_cases_is_not_this_ones() {
    let mut server = group();
    let third: CaseId = AlertId::new(1, [3; 10]).into();
    let body = Body::work(third, Work::Merge { into: other_case_id() });
    let operation = Operation { body, ..server.next(0, Work::EndTracking) };
    assert_eq!(server.receives(&operation, Some(asha())), Err(Refused::NoSuchCase));
}

fn split(people: &[u8]) -> Work {
    Work::Split {
        new_case: other_case_id(),
        people: people.iter().map(|id| person(*id)).collect(),
        kind: KindCode::parse("confinement").unwrap(),
        reason: " another contractor ".into(),
    }
}

/// The server makes the new case of a split that `server` has taken.
fn made(people: Vec<crate::case::Person>, operation: &Operation) -> Result<Case, Refused> {
    let number = Some("MUM-2026-000002".into());
    let facts = Facts { number, routing: Some(routed_to("mumbai")), people, ..Facts::default() };
    let mut record = None;
    apply(&mut record, operation, &crate::samples::stamp(50, Some(asha()), facts))?;
    Ok(record.unwrap())
}

#[test]
fn a_split_moves_the_people_and_the_new_case_is_its_makers() {
    let mut server = group();
    let operation = server.next(server.case().version, split(&[2, 3]));
    let people = server.case().people_named(&[person(2), person(3)]);
    assert_eq!(server.receives(&operation, Some(asha())), Ok(Applied::Changed));
    assert_eq!(names(server.case()), ["Sita"]);
    let new_case = made(people, &operation).unwrap();
    assert_eq!((new_case.id, new_case.split_from), (other_case_id(), Some(server.case().id)));
    assert_eq!(names(&new_case), ["Gita", "Rani"]);
    assert_eq!(new_case.alert.kind.value.as_str(), "confinement");
    assert_eq!(new_case.alert.note.as_ref().map(|told| told.value.as_str()), Some("another contractor"));
    assert_eq!((new_case.status.value, new_case.is_on_it(asha().id)), (Status::Acknowledged, true));
    assert_eq!(new_case.ringing, None);
    // the same again finds it there
    let mut record = Some(new_case.clone());
    let stamp = crate::samples::stamp(51, Some(asha()), Facts::default());
    assert_eq!(apply(&mut record, &operation, &stamp), Ok(Applied::Unchanged));
    assert_eq!(record, Some(new_case));
}

#[test]
fn what_keeps_the_people_safe_goes_with_them_into_the_case_that_is_split_off() {
    use crate::{alert::Contact, case::SafeContact};
    let careful = |contact, words: &str| SafeContact { contact, words: words.into() };
    let safe = |contact, words: &str| Work::SetSafeContact { safe: Some(careful(contact, words)) };
    let splits = |server: &Server| {
        let operation = server.next(server.case().version, split(&[2, 3]));
        let people = server.case().people_named(&[person(2), person(3)]);
        let number = Some("MUM-2026-000002".into());
        let facts = Facts { number, ..server.case().facts_of_split(people) };
        let mut record = None;
        apply(&mut record, &operation, &crate::samples::stamp(50, Some(asha()), facts)).unwrap();
        let case = record.unwrap();
        (case.is_sensitive(), case.contact_allowed(), case.safe_contact.value)
    };
    let mut server = group();
    assert_eq!(splits(&server), (false, Contact::Unknown, None));
    let seen = server.case().version;
    server.does(&asha(), Work::SetSensitive { sensitive: Some(true) }).unwrap();
    server.does(&asha(), safe(Contact::Sms, "after eight")).unwrap();
    assert_eq!(splits(&server), (true, Contact::Sms, Some(careful(Contact::Sms, "after eight"))));
    // undecided: nothing is allowed there either, and the words of the careful one are read
    server.does_having_seen(seen, &ravi(), safe(Contact::Call, "")).unwrap();
    assert_eq!(splits(&server), (true, Contact::None, Some(careful(Contact::None, "after eight"))));
    // what only the alert told goes along too
    let mut told = group();
    let alert = &mut told.record.as_mut().unwrap().alert;
    alert.contact = alert.note.as_ref().map(|note| crate::alert::Told {
        value: Contact::None,
        source: note.source.clone(),
        others: vec![],
    });
    assert_eq!(splits(&told).1, Contact::None);
}

#[test]
fn a_case_that_another_hub_is_asked_to_lead_is_not_merged() {
    let (mut one, mut other) = (group(), another());
    let asks = Work::ProposeTransfer { hub: hub("pune"), reason: "she is there".into(), stays: false };
    one.does(&asha(), asks).unwrap();
    let merge = || Work::Merge { into: other_case_id() };
    assert_eq!(both(&mut one, &mut other, merge()), Err(Refused::TransferWaits));
    let transfer = one.case().transfer.as_ref().unwrap().operation;
    one.does(&asha(), Work::WithdrawTransfer { transfer }).unwrap();
    assert_eq!(both(&mut one, &mut other, merge()), Ok(Applied::Changed));
}

#[rstest]
#[case::nobody(&[], Refused::Missing { field: "people".into() })]
#[case::twice(&[2, 2], Refused::NoSuchPart)]
#[case::somebody_else(&[2, 9], Refused::NoSuchPart)]
fn a_split_of_people_that_are_not_there(#[case] people: &[u8], #[case] refused: Refused) {
    let mut server = group();
    assert_eq!(server.does(&asha(), split(people)), Err(refused));
    assert_eq!(names(server.case()), ["Sita", "Gita", "Rani"]);
}

#[test]
fn only_the_server_makes_the_case_of_a_split_and_only_with_its_people() {
    let server = group();
    let operation = server.next(server.case().version, split(&[2]));
    assert_eq!(made(vec![], &operation), Err(Refused::NoSuchPart));
    let mut record = None;
    let pending = crate::samples::pending(&asha(), &operation.body);
    assert_eq!(apply(&mut record, &operation, &pending), Err(Refused::NeedsServer));
    assert_eq!(record, None);
    let zonal = crate::samples::stamp(
        50,
        Some(crate::samples::zonal()),
        Facts {
            number: Some("X".into()),
            routing: Some(routed_to("mumbai")),
            people: server.case().people_named(&[person(2)]),
            ..Facts::default()
        },
    );
    assert_eq!(apply(&mut record, &operation, &zonal), Err(Refused::NotAllowed));
}

#[test]
fn a_case_is_not_split_into_itself_nor_into_a_kind_that_is_no_code() {
    let mut server = group();
    let Work::Split { people, kind, reason, .. } = split(&[2]) else { panic!() };
    let itself =
        Work::Split { new_case: server.case().id, people: people.clone(), kind, reason: reason.clone() };
    assert_eq!(server.does(&asha(), itself), Err(Refused::LinkedAlready));
    let kind = serde_json::from_value(json!("Fell from the scaffold")).unwrap();
    let worded = Work::Split { new_case: other_case_id(), people, kind, reason };
    assert_eq!(server.does(&asha(), worded), Err(Refused::OutOfRange { field: "kind".into() }));
}

#[test]
fn a_duplicates_report_is_written_in_the_case_that_stands_for_it() {
    let mut server = group();
    let case = server.record.as_mut().unwrap();
    case.due.first_atr = Some(at(5));
    assert_eq!(case.overdue(at(6)).count(), 1);
    case.merged_into = Some(other_case_id());
    assert_eq!(case.overdue(at(6)).count(), 0);
    // what was to be done next still is
    case.next_action = Field::new(Some(crate::case::NextAction { what: "ring".into(), due: at(5) }));
    assert_eq!(case.overdue(at(6)).count(), 1);
}
