use std::collections::BTreeSet;

use chrono::NaiveDate;
use rstest::rstest;
use serde_json::json;

use super::*;
use crate::{
    case::Sex,
    ids::VisitId,
    operation::{Facts, Version},
    permission::{Role, StaffMember},
    samples::{asha, at, central, everybody, meera, operation, pending, staff, stamp, stranger, zonal},
    worker::{Born, ConsentWay, Guardian, Likeness, Registration, WorkerDetails},
};

fn id(which: u8) -> WorkerId {
    WorkerId::new(1, [which; 10])
}

fn sushila() -> StaffMember {
    staff(9, Role::LinkPerson, "mumbai")
}

/// Another link person of the same hub.
fn pramod() -> StaffMember {
    staff(30, Role::LinkPerson, "mumbai")
}

fn tapped() -> Consent {
    Consent { notice: 1, language: "or".into(), way: ConsentWay::Tapped, guardian: None }
}

fn named(name: &str) -> WorkerDetails {
    WorkerDetails { name: name.to_owned(), ..WorkerDetails::default() }
}

fn register(details: WorkerDetails) -> WorkerWork {
    WorkerWork::RegisterWorker { details: Box::new(details), consent: tapped() }
}

fn change(fields: &[WorkerField], details: WorkerDetails) -> WorkerWork {
    WorkerWork::ChangeWorker { fields: fields.iter().copied().collect(), details: Box::new(details) }
}

/// Two registrations on the server, and the order of what is done to them.
#[derive(Debug, Default, Clone)]
struct Order {
    one: Option<Worker>,
    other: Option<Worker>,
    seq: Version,
}

impl Order {
    fn of(name: &str) -> Self {
        let mut order = Self::default();
        order.does(&sushila(), 1, register(named(name))).unwrap();
        order
    }

    /// Somebody who has seen everything does something to one of the two.
    fn does(&mut self, who: &StaffMember, which: u8, work: WorkerWork) -> Result<Applied, Refused> {
        self.does_having_seen(self.seq, who, which, work)
    }

    fn does_having_seen(
        &mut self,
        seen: Version,
        who: &StaffMember,
        which: u8,
        work: WorkerWork,
    ) -> Result<Applied, Refused> {
        self.seq += 1;
        let named = work.named_staff();
        let facts = Facts {
            named: named
                .and_then(|id| everybody().into_iter().chain([pramod()]).find(|staff| staff.id == id)),
            ..Facts::default()
        };
        let body = Body::Worker { worker: id(which), work };
        let operation = Operation { base: Some(seen), ..operation(self.seq, body) };
        let touched: Vec<WorkerId> = operation.worker_ids().collect();
        let stamp = stamp(self.seq, Some(who.clone()), facts);
        let mut applied = Ok(Applied::Unchanged);
        let before = (self.one.clone(), self.other.clone());
        for (which, record) in [(id(1), &mut self.one), (id(2), &mut self.other)] {
            if touched.contains(&which) && applied.is_ok() {
                applied = apply(record, &operation, &stamp);
            }
        }
        if applied.is_err() {
            (self.one, self.other) = before;
        }
        applied
    }

    fn one(&self) -> &Worker {
        self.one.as_ref().unwrap()
    }

    fn other(&self) -> &Worker {
        self.other.as_ref().unwrap()
    }
}

#[test]
fn a_name_and_consent_are_enough_and_nothing_less_is() {
    let order = Order::of("सुनीता");
    assert_eq!((order.one().fields.name.value.as_str(), order.one().hub.as_str()), ("सुनीता", "mumbai"));
    assert_eq!(order.one().consents[0].consent, tapped());
    let refused = Order::default().does(&sushila(), 1, register(named("  "))).unwrap_err();
    assert_eq!(refused, Refused::Missing { field: "name".into() });
    let nobody = WorkerWork::RegisterWorker {
        details: Box::new(named("Sunita")),
        consent: Consent { way: ConsentWay::ThumbWitnessed { witness: " ".into() }, ..tapped() },
    };
    let refused = Order::default().does(&sushila(), 1, nobody).unwrap_err();
    assert_eq!(refused, Refused::Missing { field: "witness".into() });
}

#[test]
fn a_phone_registers_without_a_network_and_the_server_makes_the_same_of_it() {
    let work = register(WorkerDetails { sex: Some(Sex::Female), ..named("Sunita") });
    let body = Body::Worker { worker: id(1), work: work.clone() };
    let mut on_phone = None;
    apply(&mut on_phone, &operation(1, body.clone()), &pending(&sushila(), &body)).unwrap();
    let mut order = Order::default();
    order.does(&sushila(), 1, work).unwrap();
    assert_eq!(on_phone.unwrap().fields.details(), order.one().fields.details());
}

#[rstest]
#[case::a_year_that_may_be_either(2008, false, true)]
#[case::a_year_that_is_surely_grown(2007, false, false)]
#[case::an_age_of_17(2009, true, true)]
#[case::an_age_of_18(2008, true, false)]
fn a_child_is_registered_only_with_a_guardian(
    #[case] year: i32,
    #[case] from_age: bool,
    #[case] needs: bool,
) {
    let details = WorkerDetails { born: Some(Born { year, from_age }), ..named("Sunita") };
    let alone = Order::default().does(&sushila(), 1, register(details.clone()));
    assert_eq!(alone.err(), needs.then_some(Refused::NeedsGuardian));
    let guardian = Guardian { name: "Kamla".into(), relation: "mother".into(), phone: None };
    let consent = Consent { guardian: Some(guardian), ..tapped() };
    let work = WorkerWork::RegisterWorker { details: Box::new(details), consent };
    assert_eq!(Order::default().does(&sushila(), 1, work), Ok(Applied::Changed));
}

#[test]
fn nobody_becomes_a_child_by_a_correction_without_a_guardian() {
    let mut order = Order::of("Sunita");
    let born = Some(Born::of_age(14, at(0)));
    let work = change(&[WorkerField::Born], WorkerDetails { born, ..WorkerDetails::default() });
    assert_eq!(order.does(&sushila(), 1, work), Err(Refused::NeedsGuardian));
    assert_eq!(order.one().fields.born.value, None);
}

#[rstest]
#[case::too_long_a_name(WorkerDetails { name: "क".repeat(5000), ..WorkerDetails::default() }, "name")]
#[case::born_tomorrow(WorkerDetails { born: Some(Born { year: 2031, from_age: false }), ..named("S") }, "born")]
#[case::older_than_anybody(WorkerDetails { born: Some(Born { year: 1850, from_age: false }), ..named("S") }, "born")]
#[case::a_uan_of_11(WorkerDetails { e_shram: Registration::Held { number: "12345678901".into() }, ..named("S") }, "e_shram")]
#[case::a_uan_at_15(WorkerDetails {
    e_shram: Registration::Held { number: "123456789012".into() },
    born: Some(Born { year: 2011, from_age: false }), ..named("S") }, "e_shram")]
#[case::a_language_that_is_none(WorkerDetails { languages: vec!["?".into()], ..named("S") }, "languages")]
#[case::a_photo_by_name(WorkerDetails { photo: Some("me.jpg".into()), ..named("S") }, "photo")]
fn what_cannot_be_is_refused_by_the_name_of_its_field(#[case] details: WorkerDetails, #[case] field: &str) {
    let refused = match Order::default().does(&sushila(), 1, register(details)).unwrap_err() {
        Refused::OutOfRange { field } | Refused::TooLong { field, .. } => field,
        other => panic!("{other:?}"),
    };
    assert_eq!(refused, field);
}

#[test]
fn an_e_shram_number_and_an_age_that_do_not_fit_are_refused_whichever_comes_second() {
    let held = Registration::Held { number: "123456789012".into() };
    let number = WorkerDetails { e_shram: held, ..WorkerDetails::default() };
    let age = WorkerDetails { born: Some(Born { year: 2011, from_age: false }), ..WorkerDetails::default() };
    let guardian = Guardian { name: "Kamla".into(), relation: "mother".into(), phone: None };
    let consent = WorkerWork::GiveConsent { consent: Consent { guardian: Some(guardian), ..tapped() } };
    let (number, age) = (change(&[WorkerField::EShram], number), change(&[WorkerField::Born], age));
    for (first, second) in [(&number, &age), (&age, &number)] {
        let mut order = Order::of("Chhotu");
        order.does(&sushila(), 1, consent.clone()).unwrap();
        order.does(&sushila(), 1, first.clone()).unwrap();
        let refused = Err(Refused::OutOfRange { field: "e_shram".into() });
        assert_eq!(order.does(&sushila(), 1, second.clone()), refused);
    }
}

#[test]
fn different_fields_of_two_phones_meet_and_of_the_same_one_both_are_kept() {
    let mut order = Order::of("Sunita");
    let seen = order.seq;
    let trade =
        WorkerDetails { trade: "domestic".into(), employer: "Mehta".into(), ..WorkerDetails::default() };
    order
        .does_having_seen(seen, &sushila(), 1, change(&[WorkerField::Trade, WorkerField::Employer], trade))
        .unwrap();
    let other =
        WorkerDetails { trade: "construction".into(), contractor: "Ravi".into(), ..WorkerDetails::default() };
    order
        .does_having_seen(seen, &asha(), 1, change(&[WorkerField::Trade, WorkerField::Contractor], other))
        .unwrap();
    let fields = &order.one().fields;
    assert_eq!(
        (fields.trade.value.as_str(), fields.trade.late[0].value.as_str()),
        ("domestic", "construction")
    );
    assert_eq!((fields.employer.value.as_str(), fields.contractor.value.as_str()), ("Mehta", "Ravi"));
    assert_eq!(fields.differing(), BTreeSet::from([WorkerField::Trade]));
    assert_eq!(fields.name.value, "Sunita", "a field that was not named stays");
}

#[test]
fn who_withdraws_is_forgotten_and_stays_so() {
    let mut order = Order::default();
    let details =
        WorkerDetails { trade: "canary trade".into(), employer: "canary".into(), ..named("canary name") };
    let consent =
        Consent { way: ConsentWay::ThumbWitnessed { witness: "canary witness".into() }, ..tapped() };
    order.does(&sushila(), 1, WorkerWork::RegisterWorker { details: Box::new(details), consent }).unwrap();
    let visit = Visit {
        id: VisitId::new(1, [1; 10]),
        on: NaiveDate::from_ymd_opt(2026, 11, 1).unwrap(),
        words: "canary visit".into(),
    };
    order.does(&sushila(), 1, WorkerWork::RecordVisit { visit: visit.clone() }).unwrap();
    let next = NextAction { what: "canary next".into(), due: at(9000) };
    order.does(&sushila(), 1, WorkerWork::SetFollowUp { next: Some(next) }).unwrap();
    order.does(&sushila(), 1, WorkerWork::WithdrawConsent).unwrap();
    let text = serde_json::to_string(order.one()).unwrap();
    assert!(!text.contains("canary"), "{text}");
    assert_eq!(order.one().withdrawn.as_ref().unwrap().by, sushila().id);
    assert_eq!(
        order.one().consents.len(),
        1,
        "that there was a consent is the proof that it was kept with right"
    );
    for work in [
        change(&[WorkerField::Name], named("again")),
        WorkerWork::RecordVisit { visit },
        WorkerWork::ReplaceCard,
    ] {
        assert_eq!(order.does(&sushila(), 1, work), Err(Refused::Erased));
    }
    assert_eq!(order.does(&asha(), 1, WorkerWork::WithdrawConsent), Ok(Applied::Unchanged));
}

#[test]
fn joining_links_two_whole_registrations_and_undoing_leaves_both_as_they_were() {
    let mut order = Order::of("Sunita");
    order.does(&pramod(), 2, register(named("सुनीता"))).unwrap();
    let candidate = Candidate { worker: id(2), sure_percent: 93, why: vec![Likeness::NameSounds] };
    let suggest = WorkerWork::SuggestWorkers { candidates: vec![candidate] };
    let mut server = operation(90, Body::Worker { worker: id(1), work: suggest });
    server.base = None;
    // by nobody's phone: the server's own have no staff
    apply(&mut order.one, &server, &stamp(90, None, Facts::default())).unwrap();
    assert_eq!(order.one().open_candidates().count(), 1);
    let before = order.clone();
    order.does(&asha(), 2, WorkerWork::MergeWorkers { into: id(1) }).unwrap();
    assert_eq!(order.other().merged_into.as_ref().unwrap().worker, id(1));
    assert_eq!(order.one().merged_from[0].worker, id(2));
    assert_eq!(order.one().open_candidates().count(), 0);
    assert_eq!((&order.one().keepers, &order.other().keepers), (&vec![sushila().id], &vec![pramod().id]));
    order.does(&asha(), 2, WorkerWork::UnmergeWorkers { from: id(1) }).unwrap();
    let without_version = |worker: &Worker| Worker { version: 0, ..worker.clone() };
    assert_eq!(without_version(order.one()), without_version(before.one()));
    assert_eq!(without_version(order.other()), without_version(before.other()));
}

#[test]
fn no_chain_and_no_ring_is_made_of_registrations() {
    let mut order = Order::of("Sunita");
    order.does(&pramod(), 2, register(named("Suneeta"))).unwrap();
    assert_eq!(order.does(&asha(), 1, WorkerWork::MergeWorkers { into: id(1) }), Err(Refused::LinkedAlready));
    order.does(&asha(), 2, WorkerWork::MergeWorkers { into: id(1) }).unwrap();
    let before = order.clone();
    assert_eq!(order.does(&asha(), 1, WorkerWork::MergeWorkers { into: id(2) }), Err(Refused::LinkedAlready));
    assert_eq!((order.one(), order.other()), (before.one(), before.other()));
    assert_eq!(order.does(&asha(), 2, WorkerWork::MergeWorkers { into: id(1) }), Ok(Applied::Unchanged));
}

#[test]
fn those_who_were_kept_apart_are_not_suggested_again() {
    let mut order = Order::of("Sunita");
    order.does(&pramod(), 2, register(named("Suneeta"))).unwrap();
    order.does(&meera(), 1, WorkerWork::KeepApart { other: id(2) }).unwrap();
    assert!(order.one().apart.contains(&id(2)) && order.other().apart.contains(&id(1)));
}

#[test]
fn a_worker_is_seen_by_who_looks_after_them_their_hub_and_central() {
    let mut order = Order::of("Sunita");
    let seen = |order: &Order| -> Vec<bool> {
        [sushila(), pramod(), asha(), meera(), central(), stranger(), zonal()]
            .iter()
            .map(|who| order.one().is_seen_by(who))
            .collect()
    };
    assert_eq!(seen(&order), [true, false, true, true, true, false, false]);
    assert_eq!(
        order.does(&sushila(), 1, WorkerWork::GiveWorkerTo { staff: pramod().id }),
        Err(Refused::NotAllowed)
    );
    order.does(&meera(), 1, WorkerWork::GiveWorkerTo { staff: pramod().id }).unwrap();
    assert_eq!(seen(&order), [false, true, true, true, true, false, false]);
}

#[test]
fn a_visit_of_tomorrow_was_none_and_the_same_one_is_noted_once() {
    let mut order = Order::of("Sunita");
    let visit = |day| Visit {
        id: VisitId::new(1, [1; 10]),
        on: NaiveDate::from_ymd_opt(2026, 11, day).unwrap(),
        words: "slip".into(),
    };
    assert_eq!(
        order.does(&sushila(), 1, WorkerWork::RecordVisit { visit: visit(23) }),
        Err(Refused::OutOfRange { field: "on".into() })
    );
    order.does(&sushila(), 1, WorkerWork::RecordVisit { visit: visit(22) }).unwrap();
    assert_eq!(
        order.does(&sushila(), 1, WorkerWork::RecordVisit { visit: visit(22) }),
        Ok(Applied::Unchanged)
    );
}

#[test]
fn a_newer_versions_fields_are_kept() {
    let order = Order::of("Sunita");
    let mut wire = json!(order.one());
    wire["blood_group"] = json!("B+");
    let read: Worker = serde_json::from_value(wire.clone()).unwrap();
    assert_eq!(json!(read), wire);
}

#[test]
fn a_card_comes_from_the_server_and_is_not_printed() {
    let mut record = Order::of("Sunita").one;
    let card = crate::worker::WorkerCard { text: "MAIN:C1:SECRET".into(), issued_at: at(3) };
    let body = Body::Worker { worker: id(1), work: WorkerWork::ReplaceCard };
    let facts = Facts { card: Some(card.clone()), ..Facts::default() };
    apply(&mut record, &operation(9, body), &stamp(9, Some(sushila()), facts)).unwrap();
    assert_eq!(record.as_ref().unwrap().card, Some(card));
    assert!(!format!("{record:?}").contains("SECRET"));
}
