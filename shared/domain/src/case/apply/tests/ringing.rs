use chrono::TimeDelta;
use rstest::rstest;

use super::*;
use crate::{
    alert::Urgency,
    case::{Plan, Ringing, Stage},
};

fn plan(hub_id: &str) -> Plan {
    Plan {
        hub: hub(hub_id),
        urgency: Urgency::Immediate,
        acknowledge_within: TimeDelta::minutes(5),
        duty: None,
    }
}

fn decided(seq: u64, by: Option<StaffMember>, ringing: Option<Ringing>) -> Stamp {
    let Stamp::Confirmed { actor, seq, received_at, facts } = stamp(seq, by, Some(routed_to("mumbai")))
    else {
        panic!()
    };
    Stamp::Confirmed { actor, seq, received_at, facts: Facts { ringing, ..facts } }
}

/// A case of this kind that rings at Mumbai since the first minute.
fn rings(kind: &str, throttled: bool) -> Option<Case> {
    let mut case = None;
    let ringing = Ringing::begin(&plan("mumbai"), throttled, at(1));
    let raise = operation(1, report(&json!({"kind": kind})));
    apply(&mut case, &raise, &decided(1, None, Some(ringing))).unwrap();
    case
}

fn does(case: &mut Option<Case>, seq: u64, by: Option<StaffMember>, body: Body) -> Result<Applied, Refused> {
    apply(case, &operation(seq, body), &decided(seq, by, None))
}

fn rings_on(case: &mut Option<Case>, seq: u64) {
    let next = case.as_ref().unwrap().ringing.as_ref().unwrap().ring_on(&plan("mumbai"), at(1)).unwrap();
    let body = Body::work(alert_id().into(), Work::RingOn { stage: next.stage });
    let on = apply(case, &operation(seq, body), &decided(seq, None, Some(next)));
    assert_eq!(on, Ok(Applied::Changed));
}

fn claims(claim: Claim) -> Body {
    Body::CancelAlert { alert_id: alert_id(), claim }
}

fn mumbai() -> StaffMember {
    staff(1, Role::HubStaff, "mumbai")
}

fn spoke() -> Body {
    Body::work(alert_id().into(), Work::SpokeWithPerson)
}

fn stage(case: Option<&Case>) -> Option<Stage> {
    case.unwrap().ringing.as_ref().map(|ringing| ringing.stage)
}

#[test]
fn taking_a_case_ends_it_on_the_phone_already() {
    let mut case = rings("medical", false);
    assert_eq!(stage(case.as_ref()), Some(Stage::Duty));
    let actor = Actor { device: None, staff: Some(mumbai()), way: Way::Sync };
    let mut shown = case.clone();
    apply(&mut shown, &operation(2, acknowledge()), &Stamp::Pending { actor, at: at(2), named: None })
        .unwrap();
    assert_eq!(stage(shown.as_ref()), None);
    does(&mut case, 2, Some(mumbai()), acknowledge()).unwrap();
    assert_eq!(stage(case.as_ref()), None);
}

#[rstest]
#[case("medical")]
#[case("wages")]
fn a_claim_ends_it_where_nobody_stands_over_the_person(#[case] kind: &str) {
    let mut case = rings(kind, false);
    does(&mut case, 2, None, claims(Claim::Mistake)).unwrap();
    assert_eq!((stage(case.as_ref()), case.unwrap().status.value), (None, Status::New));
}

#[rstest]
#[case("threat")]
#[case("assault")]
#[case("confinement")]
#[case("unspecified")]
fn a_claim_that_may_be_forced_ends_it_only_once_somebody_spoke_to_the_person(#[case] kind: &str) {
    let mut case = rings(kind, false);
    does(&mut case, 2, None, claims(Claim::Safe)).unwrap();
    assert_eq!(stage(case.as_ref()), Some(Stage::Duty));
    does(&mut case, 3, Some(mumbai()), spoke()).unwrap();
    assert_eq!(stage(case.as_ref()), None);
}

#[test]
fn what_was_said_before_a_claim_says_nothing_of_it() {
    let mut case = rings("threat", false);
    does(&mut case, 2, Some(mumbai()), spoke()).unwrap();
    assert_eq!(stage(case.as_ref()), Some(Stage::Duty), "nobody has taken it");
    does(&mut case, 3, None, claims(Claim::Safe)).unwrap();
    assert_eq!(stage(case.as_ref()), Some(Stage::Duty));
    does(&mut case, 4, Some(mumbai()), spoke()).unwrap();
    assert_eq!((stage(case.as_ref()), case.unwrap().spoken.unwrap().at), (None, at(4)));
}

#[test]
fn who_holds_the_phone_does_not_end_it_by_choosing_another_kind() {
    let mut case = rings("threat", false);
    does(&mut case, 2, None, report(&json!({"kind": "wages", "revision": 1}))).unwrap();
    does(&mut case, 3, None, claims(Claim::Mistake)).unwrap();
    assert_eq!(case.as_ref().unwrap().alert.kind.value.as_str(), "wages");
    assert_eq!(stage(case.as_ref()), Some(Stage::Duty));
}

#[test]
fn staff_that_find_it_false_end_it_and_nobody_else_can() {
    let mut case = rings("assault", false);
    let body = Body::work(alert_id().into(), Work::RecordFalseAlarm);
    assert_eq!(does(&mut case, 2, None, body.clone()), Err(Refused::NotAllowed));
    assert_eq!(does(&mut case, 3, Some(mumbai()), body.clone()), Ok(Applied::Changed));
    assert_eq!(does(&mut case, 4, Some(mumbai()), body), Ok(Applied::Unchanged));
    assert_eq!((stage(case.as_ref()), case.unwrap().false_alarm.unwrap().at), (None, at(3)));
}

#[test]
fn a_device_cannot_make_a_case_ring_on() {
    let mut case = rings("medical", false);
    let body = Body::work(alert_id().into(), Work::RingOn { stage: Stage::Overdue });
    assert_eq!(does(&mut case, 2, Some(mumbai()), body), Err(Refused::NotAllowed));
    assert_eq!(stage(case.as_ref()), Some(Stage::Duty));
}

#[test]
fn a_neighbour_sees_it_and_rings_at_centrals_word_until_somebody_has_taken_it() {
    let mut case = rings("medical", false);
    let pune = staff(3, Role::HubStaff, "pune");
    let central = || Some(staff(4, Role::CentralStaff, "central"));
    let body = || Body::work(alert_id().into(), Work::RingNeighbour { hub: hub("pune") });
    assert_eq!(does(&mut case, 2, Some(mumbai()), body()), Err(Refused::NotAllowed));
    assert_eq!(does(&mut case, 3, central(), body()), Ok(Applied::Changed));
    assert_eq!(does(&mut case, 4, central(), body()), Ok(Applied::Unchanged));
    assert!(case.as_ref().unwrap().rings_for(&pune));
    assert!(case.as_ref().unwrap().hubs().any(|there| *there == hub("pune")));
    let confirm = Body::work(alert_id().into(), Work::ConfirmDelivery);
    assert_eq!(
        does(&mut case, 5, Some(pune.clone()), confirm),
        Ok(Applied::Unchanged),
        "not its hub's phone"
    );
    does(&mut case, 6, Some(pune.clone()), acknowledge()).unwrap();
    assert!(!case.as_ref().unwrap().rings_for(&pune));
    let late = Body::work(alert_id().into(), Work::RingNeighbour { hub: hub("goa") });
    assert_eq!(does(&mut case, 7, central(), late), Err(Refused::AlreadyTaken { by: "Staff 3".into() }));
}

#[rstest]
#[case::at_first(0, false, [true, false, false])]
#[case::then(1, false, [true, true, true])]
#[case::at_last(2, false, [false, false, true])]
#[case::throttled_at_first(0, true, [false, false, false])]
#[case::throttled_then(1, true, [false, true, true])]
fn who_rings(#[case] stages: u64, #[case] throttled: bool, #[case] ring: [bool; 3]) {
    let mut case = rings("medical", throttled);
    (0..stages).for_each(|stage| rings_on(&mut case, 2 + stage));
    let case = case.unwrap();
    let who = [
        staff(1, Role::HubStaff, "mumbai"),
        staff(2, Role::HubCoordinator, "mumbai"),
        staff(3, Role::CentralStaff, "central"),
    ];
    assert_eq!(who.each_ref().map(|staff| case.rings_for(staff)), ring);
    for (role, of) in [(Role::HubStaff, "pune"), (Role::HubCoordinator, "pune"), (Role::ZonalStaff, "mumbai")]
    {
        assert!(!case.rings_for(&staff(5, role, of)), "{role:?} of {of}");
    }
}

#[test]
fn the_following_ends_at_the_word_of_staff() {
    let mut case = rings("medical", false);
    let body = Body::work(alert_id().into(), Work::EndTracking);
    assert_eq!(does(&mut case, 2, None, body.clone()), Err(Refused::NotAllowed));
    assert_eq!(does(&mut case, 3, Some(mumbai()), body), Ok(Applied::Changed));
    let ended = case.unwrap().tracking_ended.unwrap();
    assert_eq!((ended.name.as_str(), ended.at), ("Staff 1", at(3)));
}

#[test]
fn the_urgency_is_the_servers_until_the_kind_is_another() {
    let mut case = rings("medical", false);
    assert_eq!(case.as_ref().unwrap().urgency(), Urgency::Immediate);
    let body = operation(2, report(&json!({"kind": "flood", "revision": 1})));
    let Stamp::Confirmed { actor, seq, received_at, facts } = stamp(2, None, None) else { panic!() };
    let facts = Facts { urgency: Some(Urgency::Future), ..facts };
    apply(&mut case, &body, &Stamp::Confirmed { actor, seq, received_at, facts }).unwrap();
    assert_eq!(case.unwrap().urgency(), Urgency::Future);
}
