//! ATRs, referrals, and what volunteers are given.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use rstest::rstest;

use super::*;
use crate::{
    case::{AtrContent, FieldGroup, NewReferral, ReferralAnswer, ReferralConsent, Service},
    ids::{AtrId, ReferralId},
    samples::{Server, asha, meera, pending, ravi, volunteer},
};

fn atr(id: u8) -> AtrId {
    AtrId::new(1, [id; 10])
}

fn content(done: &str) -> AtrContent {
    AtrContent {
        services: [Service::Advice, Service::Accompany].into(),
        done: done.into(),
        ..AtrContent::default()
    }
}

fn file(id: u8, done: &str) -> Work {
    Work::FileAtr { atr: atr(id), content: content(done) }
}

fn correct(id: u8, done: &str) -> Work {
    Work::CorrectAtr { atr: atr(id), content: content(done), reason: "a slip".into() }
}

fn versions(server: &Server) -> Vec<(&str, bool)> {
    let versions = &server.case().atrs.first().unwrap().versions;
    versions.iter().map(|version| (version.content.done.as_str(), version.unseen_before)).collect()
}

#[test]
fn atrs_are_numbered_and_every_version_stays_readable() {
    let mut server = Server::with_a_taken_case("wages");
    server.record.as_mut().unwrap().due.first_atr = Some(at(5));
    assert_eq!(server.case().overdue(at(6)).count(), 1);
    assert_eq!(server.does(&asha(), file(1, " went to the site ")), Ok(Applied::Changed));
    assert_eq!(server.case().overdue(at(6)).count(), 0);
    server.does(&ravi(), file(2, "met the officer")).unwrap();
    server.does(&asha(), correct(1, "went to the second site")).unwrap();
    let numbers: Vec<_> = server.case().atrs.iter().map(|atr| (atr.id, atr.number)).collect();
    assert_eq!(numbers, [(atr(1), 1), (atr(2), 2)]);
    assert_eq!(versions(&server), [("went to the site", false), ("went to the second site", false)]);
    let standing = server.case().atrs.first().unwrap().standing().unwrap();
    assert_eq!((standing.reason.as_str(), standing.by.name.as_str()), ("a slip", "Staff 1"));
    assert_eq!(server.does(&ravi(), file(1, "mine")), Err(Refused::AlreadyThere));
    assert_eq!(server.does(&ravi(), correct(9, "x")), Err(Refused::NoSuchPart));
}

/// On a phone that had seen this, before the server says anything.
fn on_a_phone(seen: &Case, staff: &StaffMember, works: Vec<Work>) -> Case {
    let mut shown = Some(seen.clone());
    for (number, work) in (900..).zip(works) {
        let body = Body::work(seen.id, work);
        let recorded = Operation { base: Some(seen.version), ..operation(number, body.clone()) };
        assert_eq!(apply(&mut shown, &recorded, &pending(staff, &body)), Ok(Applied::Changed));
    }
    shown.unwrap()
}

#[test]
fn only_the_server_counts_reports_so_that_two_phones_never_name_two_alike() {
    let mut server = Server::with_a_taken_case("wages");
    server.does(&asha(), file(1, "went to the site")).unwrap();
    let seen = server.case().clone();
    let told = |case: &Case| -> Vec<(AtrId, u32, usize)> {
        case.atrs.iter().map(|atr| (atr.id, atr.number, atr.versions.len())).collect()
    };
    let own = on_a_phone(&seen, &asha(), vec![file(2, "met the officer"), correct(2, "met both officers")]);
    assert_eq!(told(&own), [(atr(1), 1, 1), (atr(2), 0, 2)], "it is corrected without a number");
    assert_eq!(own.activity.last().unwrap().about, None);
    let other = on_a_phone(&seen, &ravi(), vec![file(3, "went to court"), correct(1, "to the second site")]);
    assert_eq!(told(&other), [(atr(1), 1, 2), (atr(3), 0, 1)]);
    assert_eq!(other.activity.last().unwrap().about.as_deref(), Some("1"));
    // what Ravi's phone sent arrives first
    server.does_having_seen(seen.version, &ravi(), file(3, "went to court")).unwrap();
    server.does_having_seen(seen.version, &asha(), file(2, "met the officer")).unwrap();
    server.does_having_seen(seen.version, &asha(), correct(2, "met both officers")).unwrap();
    assert_eq!(told(server.case()), [(atr(1), 1, 1), (atr(3), 2, 1), (atr(2), 3, 2)]);
    assert!(server.case().atrs.iter().flat_map(|atr| &atr.versions).all(|version| !version.unseen_before));
}

#[test]
fn a_correction_without_having_seen_another_says_so_and_loses_nothing() {
    let mut server = Server::with_a_taken_case("wages");
    server.does(&asha(), file(1, "went to the site")).unwrap();
    let seen = server.case().version;
    server.does_having_seen(seen, &asha(), correct(1, "with Ravi")).unwrap();
    server.does_having_seen(seen, &ravi(), correct(1, "on Monday")).unwrap();
    // a phone knows what it wrote itself
    server.does_having_seen(seen, &ravi(), correct(1, "on Tuesday")).unwrap();
    assert_eq!(
        versions(&server),
        [("went to the site", false), ("with Ravi", false), ("on Monday", true), ("on Tuesday", false)]
    );
}

#[test]
fn a_report_is_written_also_of_a_closed_case_but_not_before_somebody_has_it() {
    let mut server = Server::with_a_case("wages");
    assert_eq!(server.does(&asha(), file(1, "x")), Err(Refused::NotTaken));
    server.does(&asha(), Work::Acknowledge).unwrap();
    server
        .does(&asha(), Work::Close { outcome: crate::case::CaseOutcome::Resolved, note: String::new() })
        .unwrap();
    assert_eq!(server.does(&asha(), file(1, "x")), Ok(Applied::Changed));
}

#[rstest]
#[case::no_service(AtrContent { services: BTreeSet::new(), ..content("x") }, Refused::Missing { field: "services".into() })]
#[case::nothing_done(content(" "), Refused::Missing { field: "done".into() })]
#[case::too_long(AtrContent { met: "x".repeat(4001), ..content("x") }, Refused::TooLong { field: "met".into(), limit: 4000 })]
#[case::no_attachment(AtrContent { attachments: vec!["photo.jpg".into()], ..content("x") }, Refused::OutOfRange { field: "attachments".into() })]
#[case::many(AtrContent { attachments: vec!["0f".repeat(32); 41], ..content("x") }, Refused::TooMany { limit: 40 })]
fn a_report_that_cannot_be(#[case] content: AtrContent, #[case] refused: Refused) {
    let mut server = Server::with_a_taken_case("wages");
    assert_eq!(server.does(&asha(), Work::FileAtr { atr: atr(1), content }), Err(refused));
}

fn referral_id() -> ReferralId {
    ReferralId::new(1, [1; 10])
}

fn referral() -> NewReferral {
    NewReferral {
        id: referral_id(),
        partner: " Legal aid cell ".into(),
        groups: [FieldGroup::Identity].into(),
        request: "please file".into(),
        consent: ReferralConsent::ByPhone,
        link_sha256: "0f".repeat(32),
        until: NaiveDate::from_ymd_opt(2026, 11, 29).unwrap(),
    }
}

fn refers(referral: NewReferral) -> Work {
    Work::Refer { referral }
}

fn answers(answer: ReferralAnswer, note: &str) -> Work {
    Work::AnswerReferral { referral: referral_id(), answer, note: note.into() }
}

/// A partner answers by the link, at a minute after noon.
fn by_link(server: &mut Server, answer: ReferralAnswer, note: &str, minute: u64) -> Result<Applied, Refused> {
    let operation = server.next(0, answers(answer, note));
    server.seq += 1;
    let Stamp::Confirmed { actor, seq, facts, .. } =
        crate::samples::stamp(server.seq, None, Facts::default())
    else {
        panic!()
    };
    let stamp = Stamp::Confirmed { actor, seq, received_at: at(minute), facts };
    apply(&mut server.record, &operation, &stamp)
}

fn said(server: &Server) -> Vec<(ReferralAnswer, bool)> {
    let answers = &server.case().referrals.first().unwrap().answers;
    answers.iter().map(|answer| (answer.answer, answer.recorded_by.is_some())).collect()
}

#[test]
fn a_partner_accepts_by_the_link_and_reports_done_by_word() {
    let mut server = Server::with_a_taken_case("wages");
    assert_eq!(server.does(&asha(), refers(referral())), Ok(Applied::Changed));
    assert_eq!(server.case().referrals.first().unwrap().made.partner, "Legal aid cell");
    assert_eq!(by_link(&mut server, ReferralAnswer::Accepted, "", 5), Ok(Applied::Changed));
    assert_eq!(by_link(&mut server, ReferralAnswer::Accepted, "", 6), Ok(Applied::Unchanged));
    server.does(&asha(), answers(ReferralAnswer::Done, "order passed")).unwrap();
    assert_eq!(said(&server), [(ReferralAnswer::Accepted, false), (ReferralAnswer::Done, true)]);
    assert_eq!(by_link(&mut server, ReferralAnswer::Declined, "", 7), Err(Refused::ReferralOver));
}

#[test]
fn a_link_is_over_once_it_is_taken_back_or_its_last_day_is() {
    let mut server = Server::with_a_taken_case("wages");
    server.does(&asha(), refers(referral())).unwrap();
    let day = 24 * 60;
    // noon in UTC: the last day in India ends at 18:30
    assert_eq!(
        by_link(&mut server.clone(), ReferralAnswer::Accepted, "", 7 * day + 389),
        Ok(Applied::Changed)
    );
    assert_eq!(by_link(&mut server, ReferralAnswer::Accepted, "", 7 * day + 390), Err(Refused::ReferralOver));
    server.does(&asha(), answers(ReferralAnswer::Accepted, "by phone, late")).unwrap();
    server.does(&asha(), Work::WithdrawReferral { referral: referral_id() }).unwrap();
    assert_eq!(by_link(&mut server, ReferralAnswer::Done, "", 5), Err(Refused::ReferralOver));
    let unknown = Work::WithdrawReferral { referral: ReferralId::new(1, [9; 10]) };
    assert_eq!(server.does(&asha(), unknown), Err(Refused::NoSuchPart));
}

#[test]
fn whoever_has_the_link_cannot_make_a_case_grow_without_end() {
    let mut server = Server::with_a_taken_case("wages");
    server.does(&asha(), refers(referral())).unwrap();
    let answered: Vec<_> =
        (0..60).map(|turn| by_link(&mut server, ReferralAnswer::Accepted, &turn.to_string(), 5)).collect();
    assert_eq!(answered.last(), Some(&Err(Refused::TooMany { limit: 50 })));
    assert_eq!(said(&server).len(), 50);
}

#[rstest]
#[case::yesterday(NaiveDate::from_ymd_opt(2026, 11, 21).unwrap())]
#[case::too_long(NaiveDate::from_ymd_opt(2027, 2, 21).unwrap())]
fn a_link_lives_from_today_for_ninety_days(#[case] until: NaiveDate) {
    let mut server = Server::with_a_taken_case("wages");
    let refused = server.does(&asha(), refers(NewReferral { until, ..referral() }));
    assert_eq!(refused, Err(Refused::OutOfRange { field: "until".into() }));
    let secret = NewReferral { link_sha256: "the secret itself".into(), ..referral() };
    assert_eq!(
        server.does(&asha(), refers(secret)),
        Err(Refused::OutOfRange { field: "link_sha256".into() })
    );
}

#[test]
fn a_volunteer_is_given_ticked_groups_that_can_be_ticked_anew_and_ended() {
    let mut server = Server::with_a_taken_case("wages");
    let gives = |groups: &[FieldGroup]| Work::ShareWithVolunteer {
        volunteer: volunteer().id,
        groups: groups.iter().copied().collect(),
    };
    assert_eq!(server.does(&asha(), gives(&[FieldGroup::Place, FieldGroup::Contact])), Ok(Applied::Changed));
    assert_eq!(
        server.does(&meera(), gives(&[FieldGroup::Place, FieldGroup::Contact])),
        Ok(Applied::Unchanged)
    );
    assert_eq!(server.does(&meera(), gives(&[FieldGroup::Place])), Ok(Applied::Changed));
    let share = server.case().volunteers.first().unwrap();
    assert_eq!((share.name.as_str(), share.by.name.as_str(), share.groups.len()), ("Staff 8", "Staff 3", 1));
    let note = Work::AddNote { text: "I went there".into() };
    assert_eq!(server.does(&volunteer(), note), Ok(Applied::Changed));
    let ends = || Work::EndVolunteerShare { volunteer: volunteer().id };
    assert_eq!(server.does(&asha(), ends()), Ok(Applied::Changed));
    assert_eq!(server.does(&asha(), ends()), Ok(Applied::Unchanged));
    assert_eq!(server.case().seen_by(&volunteer()), None);
}
