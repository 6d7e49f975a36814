//! Wage claims: every sum to the paisa, every amount checked.

use chrono::NaiveDate;
use rstest::rstest;

use super::*;
use crate::{
    case::{
        ClaimStep, ClockKind, Filing, NewPayment, Parties, PaymentShare, PersonDetails, WageClaim, WageTerms,
        clocks,
    },
    ids::{ClaimId, FilingId, PaymentId},
    money::Money,
    samples::{Server, asha, person, ravi},
};

fn claim_id() -> ClaimId {
    ClaimId::new(1, [1; 10])
}

fn paise(paise: u64) -> Money {
    Money::from_paise(paise).unwrap()
}

fn day(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, month, day).unwrap()
}

fn terms(days_tenths: u32, rate: u64, paid: u64) -> WageTerms {
    let (from, to) = (Some(day(8, 1)), Some(day(9, 30)));
    WageTerms { from, to, days_tenths, rate: paise(rate), paid: paise(paid) }
}

fn line(id: u8, terms: WageTerms) -> Work {
    Work::SetWageLine { claim: claim_id(), person: person(id), terms }
}

fn payment(id: u8, shares: impl IntoIterator<Item = (u8, u64)>) -> Work {
    let share = |(id, amount)| PaymentShare { person: person(id), amount: paise(amount) };
    let shares = shares.into_iter().map(share).collect();
    let payment = NewPayment { id: PaymentId::new(1, [id; 10]), on: day(11, 20), how: "cash".into(), shares };
    Work::RecordPayment { claim: claim_id(), payment }
}

fn remove(id: u8) -> Work {
    Work::RemoveWageLine { claim: claim_id(), person: person(id) }
}

fn filing(filed_on: Option<NaiveDate>, hearings: &[NaiveDate]) -> Filing {
    Filing {
        id: FilingId::new(1, [1; 10]),
        authority: "Labour Commissioner".into(),
        place: "Gumla".into(),
        native_place: true,
        filed_by: "MAIN".into(),
        number: "17/2026".into(),
        filed_on,
        hearings: hearings.to_vec(),
    }
}

fn out_of_range(field: &str) -> Refused {
    Refused::OutOfRange { field: field.into() }
}

/// A claim of so many workers, without their lines.
fn workers(count: u8) -> Server {
    let mut server = Server::with_a_taken_case("wages");
    for id in 1..=count {
        let details = PersonDetails { name: Some(format!("Worker {id}")), ..PersonDetails::default() };
        server.does(&asha(), Work::AddPerson { person: person(id), details }).unwrap();
    }
    let parties = Parties {
        principal_employer: "Metro Rail".into(),
        contractor: "A. Builders".into(),
        site: String::new(),
    };
    server.does(&asha(), Work::OpenWageClaim { claim: claim_id(), parties }).unwrap();
    server
}

fn claim(server: &Server) -> &WageClaim {
    server.case().wage_claims.first().unwrap()
}

#[test]
fn thirty_workers_settled_in_two_payments_add_up_to_the_paisa() {
    let mut server = workers(30);
    // each another rate, and half days: 25.5 days at ₹550.33 and a paisa more for each
    for id in 1..=30 {
        server.does(&asha(), line(id, terms(255, 55_032 + u64::from(id), 100_000))).unwrap();
    }
    // counted apart: 25.5 × rate, half a paisa up, less ₹1000
    let due = |id: u64| (255 * (55_032 + id) + 5) / 10 - 100_000;
    let claimed: u64 = (1..=30).map(due).sum();
    assert_eq!(claimed, 39_111_345);
    assert_eq!(claim(&server).claimed(), Some(paise(claimed)));
    assert_eq!(claim(&server).claimed().unwrap().to_string(), "₹3,91,113.45");
    let half = |id: u8| (id, due(id.into()) / 2);
    server.does(&asha(), payment(1, (1..=30).map(half))).unwrap();
    let first = claim(&server).recovered().unwrap();
    let rest = |id: u8| (id, due(id.into()) - due(id.into()) / 2);
    server.does(&ravi(), payment(2, (1..=30).map(rest))).unwrap();
    assert_eq!(claim(&server).recovered(), Some(paise(claimed)));
    assert!(first < paise(claimed));
    for id in 1..=30_u8 {
        assert_eq!(claim(&server).recovered_by(person(id)), Some(paise(due(id.into()))));
    }
    let told: Vec<_> =
        server.case().activity.iter().rev().take(1).filter_map(|line| line.about.clone()).collect();
    assert_eq!(told, [paise(claimed).less(first).to_string()]);
}

#[rstest]
#[case::whole_days(terms(100, 55_033, 0), 550_330)]
#[case::half_a_paisa_up(terms(5, 55_033, 0), 27_517)]
#[case::less_what_was_paid(terms(100, 55_033, 50_000), 500_330)]
#[case::more_was_paid(terms(10, 100, 200), 0)]
#[case::nothing(terms(0, 55_033, 0), 0)]
fn what_is_owed(#[case] terms: WageTerms, #[case] due: u64) {
    assert_eq!(terms.due(), Some(paise(due)));
}

#[rstest]
#[case::too_many_days(terms(366_001, 1, 0), "days_tenths")]
#[case::backwards(WageTerms { from: Some(day(9, 30)), to: Some(day(9, 1)), ..terms(1, 1, 0) }, "to")]
#[case::too_much(terms(11, 1_000_000_000_000, 0), "rate")]
fn terms_that_cannot_be(#[case] terms: WageTerms, #[case] field: &str) {
    let mut server = workers(1);
    assert_eq!(server.does(&asha(), line(1, terms)), Err(out_of_range(field)));
    assert!(claim(&server).lines.is_empty());
}

#[test]
fn a_sum_that_is_no_amount_is_refused_and_nothing_is_cut_off() {
    let mut server = workers(2);
    server.does(&asha(), line(1, terms(10, 1_000_000_000_000, 0))).unwrap();
    let before = server.case().clone();
    assert_eq!(server.does(&asha(), line(2, terms(10, 1, 0))), Err(out_of_range("rate")));
    assert_eq!(server.case(), &before);
    server.does(&asha(), line(2, terms(0, 0, 0))).unwrap();
    server.does(&asha(), payment(1, [(1, 1_000_000_000_000)])).unwrap();
    assert_eq!(server.does(&asha(), payment(2, [(2, 1)])), Err(out_of_range("shares")));
}

#[rstest]
#[case::of_nobody(payment(1, []), Refused::Missing { field: "shares".into() })]
#[case::twice(payment(1, [(1, 5), (1, 6)]), out_of_range("shares"))]
#[case::of_zero(payment(1, [(1, 0)]), out_of_range("shares"))]
#[case::without_a_line(payment(1, [(1, 5), (2, 5)]), Refused::NoSuchPart)]
fn a_payment_that_cannot_be(#[case] payment: Work, #[case] refused: Refused) {
    let mut server = workers(2);
    server.does(&asha(), line(1, terms(10, 100, 0))).unwrap();
    assert_eq!(server.does(&asha(), payment), Err(refused));
    assert_eq!(claim(&server).recovered(), Some(Money::ZERO));
}

#[test]
fn what_one_got_too_much_takes_nothing_from_what_another_is_owed() {
    let mut server = workers(2);
    server.does(&asha(), line(1, terms(10, 100, 0))).unwrap();
    server.does(&asha(), line(2, terms(10, 100, 0))).unwrap();
    server.does(&asha(), payment(1, [(1, 150)])).unwrap();
    assert_eq!(claim(&server).open(), Some(paise(100)));
    server.does(&asha(), payment(2, [(2, 30)])).unwrap();
    assert_eq!(claim(&server).open(), Some(paise(70)));
}

#[test]
fn a_payment_recorded_by_mistake_counts_no_more_and_stays_readable() {
    let mut server = workers(1);
    server.does(&asha(), line(1, terms(10, 100, 0))).unwrap();
    server.does(&asha(), payment(1, [(1, 60)])).unwrap();
    assert_eq!(server.does(&ravi(), payment(1, [(1, 70)])), Err(Refused::AlreadyThere));
    let withdraw = || Work::WithdrawPayment {
        claim: claim_id(),
        payment: PaymentId::new(1, [1; 10]),
        reason: "the cheque came back".into(),
    };
    assert_eq!(server.does(&asha(), withdraw()), Ok(Applied::Changed));
    assert_eq!(server.does(&ravi(), withdraw()), Ok(Applied::Unchanged));
    assert_eq!(claim(&server).recovered(), Some(Money::ZERO));
    let payment = claim(&server).payments.first().unwrap();
    assert_eq!(payment.withdrawn.as_ref().unwrap().reason, "the cheque came back");
    assert_eq!(payment.made.total(), Some(paise(60)));
}

#[test]
fn who_a_claim_counts_on_is_not_taken_out() {
    let mut server = workers(2);
    server.does(&asha(), line(1, terms(10, 100, 0))).unwrap();
    let out = |id| Work::RemovePerson { person: person(id) };
    assert_eq!(server.does(&asha(), out(1)), Err(Refused::StillCounted));
    server.does(&asha(), payment(1, [(1, 50)])).unwrap();
    assert_eq!(server.does(&asha(), remove(1)), Err(Refused::StillCounted));
    assert_eq!(server.does(&asha(), remove(2)), Ok(Applied::Unchanged));
    assert_eq!(server.does(&asha(), out(2)), Ok(Applied::Changed));
    assert_eq!(server.does(&asha(), line(2, terms(10, 100, 0))), Err(Refused::NoSuchPart));
}

#[test]
fn a_line_that_somebody_changed_meanwhile_is_not_taken_away() {
    let mut server = workers(1);
    server.does(&asha(), line(1, terms(10, 100, 0))).unwrap();
    let seen = server.case().version;
    server.does_having_seen(seen, &ravi(), line(1, terms(20, 100, 0))).unwrap();
    let refused = server.does_having_seen(seen, &asha(), remove(1));
    assert_eq!(refused, Err(Refused::ChangedMeanwhile { by: "Staff 2".into() }));
    assert_eq!(server.does(&asha(), remove(1)), Ok(Applied::Changed));
    assert_eq!(claim(&server).claimed(), Some(Money::ZERO));
}

#[test]
fn two_lines_of_one_worker_written_at_once_are_one_with_the_other_beside_it() {
    let mut server = workers(1);
    let seen = server.case().version;
    server.does_having_seen(seen, &asha(), line(1, terms(10, 100, 0))).unwrap();
    server.does_having_seen(seen, &ravi(), line(1, terms(20, 100, 0))).unwrap();
    let lines = &claim(&server).lines;
    let late: Vec<_> = lines[0].terms.differing().map(|late| late.value.days_tenths).collect();
    assert_eq!((lines.len(), lines[0].terms.value.days_tenths, late), (1, 10, vec![20]));
}

#[test]
fn the_clocks_run_from_the_work_the_filing_and_the_opening() {
    let mut server = workers(2);
    let running = |server: &Server| {
        clocks(claim(server)).iter().map(|clock| (clock.kind, clock.day)).collect::<Vec<_>>()
    };
    let settled = (ClockKind::SettledInSixMonths, NaiveDate::from_ymd_opt(2027, 5, 22).unwrap());
    assert_eq!(running(&server), [settled]);
    // three years from the first day of work that was not paid, also where there was long work after it
    server.does(&asha(), line(1, terms(10, 100, 0))).unwrap();
    let file = |month, day| (ClockKind::LastDayToFile, NaiveDate::from_ymd_opt(2029, month, day).unwrap());
    assert_eq!(running(&server), [file(8, 1), settled]);
    // of work of which only the end is known there were twenty days and a half up to it
    let older = WageTerms { from: None, to: Some(day(7, 31)), ..terms(205, 100, 0) };
    server.does(&asha(), line(2, older)).unwrap();
    assert_eq!(running(&server), [file(7, 11), settled]);
    let oldest = WageTerms { from: Some(day(1, 5)), to: None, ..terms(10, 100, 0) };
    server.does(&asha(), line(2, oldest)).unwrap();
    let file = file(1, 5);
    assert_eq!(running(&server), [file, settled]);
    let sets = |filed_on| Work::SetFiling { claim: claim_id(), filing: filing(filed_on, &[]) };
    server.does(&asha(), sets(None)).unwrap();
    assert_eq!(running(&server), [file, settled], "nothing is filed yet");
    server.does(&asha(), sets(Some(day(11, 30)))).unwrap();
    let decision = (ClockKind::DecisionAimed, NaiveDate::from_ymd_opt(2027, 2, 28).unwrap());
    assert_eq!(running(&server), [decision, settled]);
    let step = |step| Work::SetClaimStep { claim: claim_id(), step };
    server.does(&asha(), step(ClaimStep::Order)).unwrap();
    assert_eq!(running(&server), [settled]);
    server.does(&asha(), step(ClaimStep::Settled)).unwrap();
    assert_eq!(running(&server), []);
}

#[test]
fn a_filing_has_its_hearings_in_order_and_once() {
    let mut server = workers(1);
    let hearings = [day(12, 9), day(11, 25), day(12, 9)];
    let sets = |filing| Work::SetFiling { claim: claim_id(), filing };
    server.does(&asha(), sets(filing(None, &hearings))).unwrap();
    assert_eq!(claim(&server).filings.first().unwrap().value.hearings, [day(11, 25), day(12, 9)]);
    assert_eq!(server.does(&ravi(), sets(filing(None, &hearings))), Ok(Applied::Unchanged));
    let many = vec![day(12, 9); Filing::HEARINGS_LIMIT + 1];
    assert_eq!(server.does(&asha(), sets(filing(None, &many))), Err(Refused::TooMany { limit: 60 }));
    let nobody = Filing { authority: " ".into(), ..filing(None, &[]) };
    assert_eq!(server.does(&asha(), sets(nobody)), Err(Refused::Missing { field: "authority".into() }));
}

#[test]
fn a_claim_names_somebody_who_owes_and_is_opened_once() {
    let mut server = workers(1);
    let parties = || Parties { contractor: "A. Builders".into(), ..Parties::default() };
    let open = |claim, parties| Work::OpenWageClaim { claim, parties };
    assert_eq!(server.does(&ravi(), open(claim_id(), parties())), Err(Refused::AlreadyThere));
    let second = ClaimId::new(1, [2; 10]);
    let nobody = open(second, Parties { site: "Andheri".into(), ..Parties::default() });
    assert_eq!(server.does(&ravi(), nobody), Err(Refused::Missing { field: "principal_employer".into() }));
    assert_eq!(server.does(&ravi(), open(second, parties())), Ok(Applied::Changed));
    let unknown = Work::SetClaimStep { claim: ClaimId::new(1, [9; 10]), step: ClaimStep::Notice };
    assert_eq!(server.does(&ravi(), unknown), Err(Refused::NoSuchPart));
}
