use chrono::TimeZone;
use rstest::rstest;

use super::*;
use crate::samples::{self, Server};

/// A time of 22 November 2026 in India.
fn india(hour: i64, minute: i64) -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 11, 21, 18, 30, 0).unwrap() + TimeDelta::minutes(hour * 60 + minute)
}

fn plan(hub: &str, urgency: Urgency, minutes: i64, duty: Option<(&str, &str)>) -> Plan {
    Plan {
        hub: HubId::new(hub),
        urgency,
        acknowledge_within: TimeDelta::minutes(minutes),
        duty: duty.map(|(from, to)| DutyHours::parse(from, to).unwrap()),
    }
}

fn siren(hub: &str) -> Plan {
    plan(hub, Urgency::Immediate, 5, None)
}

const DAY: Option<(&str, &str)> = Some(("08:00", "20:00"));

#[rstest]
#[case::by_day(siren("mumbai"), (12, 0), Stage::Duty, (12, 5))]
#[case::always_on_duty(siren("mumbai"), (2, 0), Stage::Duty, (2, 5))]
#[case::on_duty(plan("mumbai", Urgency::Immediate, 5, DAY), (12, 0), Stage::Duty, (12, 5))]
#[case::at_night(plan("mumbai", Urgency::Immediate, 5, DAY), (2, 0), Stage::Night, (2, 5))]
#[case::no_siren_at_night(plan("mumbai", Urgency::Expected, 24 * 60, DAY), (2, 0), Stage::Waits, (8, 0))]
#[case::no_siren_by_day(plan("mumbai", Urgency::Expected, 24 * 60, DAY), (19, 30), Stage::Duty, (43, 30))]
#[case::no_siren_that_would_ring_on_at_night(
    plan("mumbai", Urgency::Expected, 12 * 60, DAY), (12, 0), Stage::Duty, (32, 0))]
fn it_begins(#[case] plan: Plan, #[case] at: (i64, i64), #[case] stage: Stage, #[case] next: (i64, i64)) {
    let ringing = Ringing::begin(&plan, false, india(at.0, at.1));
    assert_eq!((ringing.stage, ringing.next_at), (stage, Some(india(next.0, next.1))));
    assert_eq!(ringing.rung, [Rung { stage, hub: plan.hub, at: india(at.0, at.1) }]);
}

#[test]
fn untaken_it_rings_on_to_the_coordinator_and_central_and_stays_with_central() {
    let plan = siren("mumbai");
    let first = Ringing::begin(&plan, false, india(12, 0));
    let second = first.ring_on(&plan, india(12, 5)).unwrap();
    assert_eq!(
        (second.stage, second.since, second.next_at),
        (Stage::Escalated, india(12, 5), Some(india(12, 10)))
    );
    let third = second.ring_on(&plan, india(12, 10)).unwrap();
    assert_eq!((third.stage, third.next_at), (Stage::Overdue, None));
    assert_eq!(third.ring_on(&plan, india(12, 15)), None);
    let stages: Vec<Stage> = third.rung.iter().map(|rung| rung.stage).collect();
    assert_eq!(stages, [Stage::Duty, Stage::Escalated, Stage::Overdue]);
}

#[test]
fn what_waits_for_the_morning_then_rings_at_the_hub() {
    let plan = plan("mumbai", Urgency::Expected, 24 * 60, DAY);
    let waits = Ringing::begin(&plan, false, india(22, 0));
    let begins = waits.ring_on(&plan, india(32, 0)).unwrap();
    assert_eq!((begins.stage, begins.next_at), (Stage::Duty, Some(india(56, 0))));
}

#[test]
fn another_hub_gets_the_whole_time_and_gets_it_once() {
    let first = Ringing::begin(&siren("mumbai"), false, india(12, 0));
    let moved = first.move_to(&siren("pune"), india(12, 4)).unwrap();
    assert_eq!((moved.stage, moved.next_at), (Stage::Duty, Some(india(12, 9))));
    assert_eq!(moved.move_to(&siren("mumbai"), india(12, 6)), None);
    assert_eq!(moved.move_to(&siren("pune"), india(12, 8)), None);
}

#[test]
fn no_stage_lasts_longer_than_a_year() {
    let far = Plan { acknowledge_within: TimeDelta::MAX, ..siren("mumbai") };
    assert_eq!(Ringing::begin(&far, false, india(12, 0)).next_at, Some(india(12, 0) + Plan::LONGEST));
}

#[rstest]
#[case(Counts { false_alarms: 2, alerts: 3 }, false)]
#[case(Counts { false_alarms: 3, alerts: 1 }, true)]
#[case(Counts { false_alarms: 0, alerts: 4 }, true)]
fn a_device_is_throttled(#[case] counts: Counts, #[case] throttled: bool) {
    assert_eq!(counts.throttle(), throttled);
}

#[test]
fn throttled_it_keeps_its_times() {
    let quiet = Ringing::begin(&siren("mumbai"), true, india(12, 0));
    assert_eq!((quiet.throttled, quiet.next_at), (true, Some(india(12, 5))));
    assert!(quiet.ring_on(&siren("mumbai"), india(12, 5)).unwrap().throttled);
}

#[test]
fn the_rosters_of_ones_hubs_that_have_the_case_count_and_else_that_of_ones_own() {
    let mut case = Server::with_a_case("medical").record.unwrap();
    let hubs = |of: &[&str]| of.iter().map(|hub| HubId::new(*hub)).collect::<Vec<_>>();
    let lead = |own: &str, all: &[&str]| StaffMember {
        hubs: hubs(all),
        ..samples::staff(3, Role::HubCoordinator, own)
    };
    let count =
        |case: &Case, staff: &StaffMember| case.duty_hubs(staff).into_iter().cloned().collect::<Vec<_>>();
    let both = lead("pune", &["pune", "mumbai"]);
    assert_eq!(count(&case, &both), hubs(&["mumbai"]));
    assert_eq!(count(&case, &samples::staff(6, Role::CentralStaff, "central")), hubs(&["central"]));
    case.routing.hub = HubId::new("nagpur");
    assert_eq!(count(&case, &both), hubs(&["pune"]));
}
