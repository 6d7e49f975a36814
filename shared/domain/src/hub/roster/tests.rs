use chrono::{FixedOffset, TimeZone};
use rstest::rstest;

use super::*;
use crate::{
    alert::Way,
    case::{Case, Ringing, Rung, Stage},
    ids::{DeviceId, OperationId},
    operation::{Actor, Facts},
    permission::StaffMember,
    samples::{self, Server},
};

fn staff(id: u8) -> StaffId {
    StaffId::new(1, [id; 10])
}

/// A new case at this stage, which leads Mumbai.
fn at_stage(stage: Stage) -> Case {
    let mut case = Server::with_a_case("medical").record.unwrap();
    let rung = vec![Rung { stage, hub: HubId::new("mumbai"), at: india(23, 12) }];
    case.ringing = Some(Ringing { stage, since: india(23, 12), next_at: None, rung, throttled: false });
    case
}

/// Whether this member of staff's phone rings for the case.
fn rings(roster: &Roster, case: &Case, who: &StaffMember, at: DateTime<Utc>) -> bool {
    case.rings_as(who).is_some_and(|rings_as| roster.rings_as(who.id, rings_as, at))
}

/// Whose phones ring for it, of the roster's members.
fn phones(roster: &Roster, stage: Stage, at: DateTime<Utc>) -> Vec<u8> {
    let case = at_stage(stage);
    let member = |id: u8| samples::staff(id, roster.member(staff(id)).unwrap().role, "mumbai");
    (1..=3).filter(|id| rings(roster, &case, &member(*id), at)).collect()
}

#[rstest]
#[case::by_day(Stage::Duty, 12, vec![1, 2])]
#[case::two_want_quiet_and_the_coordinator_is_awake(Stage::Duty, 23, vec![3])]
#[case::then_the_coordinator_too(Stage::Escalated, 12, vec![1, 2, 3])]
#[case::it_waits(Stage::Waits, 12, vec![])]
#[case::it_stays_with_central(Stage::Overdue, 12, vec![])]
fn for_whom_a_case_rings(#[case] stage: Stage, #[case] hour: u32, #[case] ring: Vec<u8>) {
    let mut roster = roster();
    let night = quiet("22:00", "06:00");
    roster.quiet.extend([(staff(1), night.clone()), (staff(2), night)]);
    assert_eq!(phones(&roster, stage, india(23, hour)), ring);
}

#[test]
fn somebody_always_rings_whatever_shifts_and_quiet_hours_are() {
    let hours = [Field::default(), quiet("22:00", "06:00"), quiet("06:00", "22:00")];
    for wishes in 0..27_usize {
        for shifts in 0..8_u8 {
            let mut roster = roster();
            for id in 1..=3_u8 {
                let wish = hours[wishes / 3_usize.pow(u32::from(id) - 1) % 3].clone();
                roster.quiet.insert(staff(id), wish);
                if shifts >> (id - 1) & 1 == 1 {
                    roster.shifts.value.push(shift(id, 0x7f, "20:00", "08:00"));
                }
            }
            for hour in [3, 12, 21, 23] {
                let ring = phones(&roster, Stage::Duty, india(23, hour));
                assert!(!ring.is_empty(), "at {hour} with {roster:?}");
                assert!(phones(&roster, Stage::Escalated, india(23, hour)).contains(&3));
            }
        }
    }
}

#[test]
fn a_coordinator_on_a_shift_rings_as_anybody_else() {
    let mut roster = roster();
    roster.shifts.value = vec![shift(3, 0x7f, "08:00", "20:00")];
    assert_eq!(phones(&roster, Stage::Duty, india(23, 12)), [3]);
    assert_eq!(phones(&roster, Stage::Duty, india(23, 21)), [1, 2]);
}

#[test]
fn at_central_those_on_duty_there_ring_and_who_is_in_no_list_yet_does() {
    let mut roster = Roster::new(HubId::central());
    let (one, two) =
        (samples::staff(6, Role::CentralStaff, "central"), samples::staff(7, Role::CentralStaff, "central"));
    let member = |staff: &StaffMember| Member {
        id: staff.id,
        name: staff.name.clone(),
        role: staff.role,
        has_phone: true,
    };
    roster.members = vec![member(&one), member(&two)];
    roster.shifts.value = vec![shift(6, 0x7f, "08:00", "20:00")];
    let case = at_stage(Stage::Escalated);
    let noon = india(23, 12);
    assert!(rings(&roster, &case, &one, noon) && !rings(&roster, &case, &two, noon));
    roster.members.pop();
    assert!(rings(&roster, &case, &two, noon));
}

/// An hour of a day of November 2026 in India; the 23rd is a Monday.
fn india(day: u32, hour: u32) -> DateTime<Utc> {
    FixedOffset::east_opt(INDIA_SECONDS_EAST)
        .unwrap()
        .with_ymd_and_hms(2026, 11, day, hour, 0, 0)
        .unwrap()
        .to_utc()
}

fn roster() -> Roster {
    let member = |id: u8, role| Member { id: staff(id), name: format!("Staff {id}"), role, has_phone: true };
    let mut roster = Roster::new(HubId::new("mumbai"));
    roster.members =
        vec![member(1, Role::HubStaff), member(2, Role::HubStaff), member(3, Role::HubCoordinator)];
    roster
}

fn shift(id: u8, days: u8, from: &str, to: &str) -> Shift {
    Shift { staff: staff(id), days, hours: DutyHours::parse(from, to).unwrap() }
}

fn quiet(from: &str, to: &str) -> Field<Option<DutyHours>> {
    Field::new(DutyHours::parse(from, to))
}

/// A change of the roster by somebody on a device of their own, who had seen it as it was at `base`.
fn change(
    roster: &mut Roster,
    by: (u8, Role),
    base: u64,
    seq: u64,
    change: RosterChange,
) -> Result<Applied, Refused> {
    let (id, role) = by;
    let hub = roster.hub.clone();
    let member = StaffMember {
        id: staff(id),
        name: format!("Staff {id}"),
        role,
        hub: hub.clone(),
        hubs: vec![hub.clone()],
    };
    let actor =
        Actor { device: Some(DeviceId::new(1, [id; 10])), staff: (id > 0).then_some(member), way: Way::Sync };
    let name = u8::try_from(seq).unwrap();
    let body = Body::Roster { hub, change };
    let operation =
        Operation { base: Some(base), ..Operation::unordered(OperationId::new(1, [name; 10]), body) };
    let stamp = Stamp::Confirmed { actor, seq, received_at: india(23, 12), facts: Facts::default() };
    roster.apply(&operation, &stamp)
}

#[test]
fn without_shifts_everybody_rings() {
    assert_eq!(roster().ringing(india(23, 12)), [staff(1), staff(2), staff(3)]);
}

#[rstest]
#[case::monday_noon(23, 12, vec![1])]
#[case::monday_night(23, 23, vec![2])]
#[case::tuesday_early_is_still_mondays_shift(24, 3, vec![2])]
#[case::tuesday_noon_nobody_has_a_shift(24, 12, vec![1, 2, 3])]
fn shifts(#[case] day: u32, #[case] hour: u32, #[case] ring: Vec<u8>) {
    let mut roster = roster();
    roster.shifts.value = vec![shift(1, 0b1, "08:00", "20:00"), shift(2, 0b1, "20:00", "08:00")];
    assert_eq!(roster.ringing(india(day, hour)), ring.into_iter().map(staff).collect::<Vec<_>>());
}

#[test]
fn quiet_hours_never_silence_the_last_one_on_duty() {
    let mut roster = roster();
    let night = quiet("22:00", "06:00");
    roster.quiet.insert(staff(1), night.clone());
    assert_eq!(roster.ringing(india(23, 23)), [staff(2), staff(3)]);
    roster.quiet.extend([(staff(2), night.clone()), (staff(3), night)]);
    assert_eq!(roster.ringing(india(23, 23)), [staff(1), staff(2), staff(3)]);
    roster.shifts.value = vec![shift(1, 0x7f, "20:00", "08:00")];
    assert_eq!(roster.ringing(india(23, 23)), [staff(1)]);
}

#[test]
fn who_has_no_phone_is_not_the_one_who_rings_while_others_are_quiet() {
    let mut roster = roster();
    roster.quiet.insert(staff(1), quiet("22:00", "06:00"));
    roster.members[1].has_phone = false;
    roster.members[2].has_phone = false;
    assert_eq!(roster.ringing(india(23, 23)), [staff(1)]);
}

#[test]
fn quiet_hours_are_ones_own_or_the_coordinators_to_set() {
    let mut roster = roster();
    let (one, two, lead) = ((1, Role::HubStaff), (2, Role::HubStaff), (3, Role::HubCoordinator));
    let set = RosterChange::SetQuietHours { staff: staff(1), hours: DutyHours::parse("22:00", "06:00") };
    assert_eq!(change(&mut roster, two, 0, 5, set.clone()), Err(Refused::NotAllowed));
    assert_eq!(change(&mut roster, one, 0, 5, set.clone()), Ok(Applied::Changed));
    assert_eq!(change(&mut roster, lead, 5, 6, set), Ok(Applied::Unchanged));
    assert_eq!(roster.version, 5);
}

#[test]
fn who_leaves_the_hub_leaves_its_shifts() {
    let mut roster = roster();
    roster.shifts.value = vec![shift(1, 0x7f, "08:00", "20:00"), shift(2, 0x7f, "20:00", "08:00")];
    let members = roster.members.iter().filter(|member| member.id != staff(1)).cloned().collect();
    let (server, lead) = ((0, Role::Worker), (3, Role::HubCoordinator));
    change(&mut roster, server, 0, 9, RosterChange::SetMembers { members }).unwrap();
    assert_eq!(roster.shifts.value.len(), 1);
    let unknown = RosterChange::SetShifts { shifts: vec![shift(1, 1, "08:00", "20:00")] };
    assert_eq!(change(&mut roster, lead, 9, 10, unknown), Err(Refused::NoSuchStaff));
}

/// Two who lead the hub changed the whole list without knowing of each other: nobody's is lost.
#[test]
fn shifts_that_came_after_anothers_are_kept_beside_them() {
    let mut roster = roster();
    let (lead, central) = ((3, Role::HubCoordinator), (4, Role::CentralStaff));
    let shifts = |id| RosterChange::SetShifts { shifts: vec![shift(id, 0x7f, "08:00", "20:00")] };
    assert_eq!(change(&mut roster, lead, 0, 7, shifts(1)), Ok(Applied::Changed));
    assert_eq!(change(&mut roster, central, 0, 8, shifts(2)), Ok(Applied::Changed));
    assert_eq!((roster.shifts.value[0].staff, roster.version), (staff(1), 8));
    assert_eq!(roster.shifts.late[0].value[0].staff, staff(2));
    // whoever has seen both decides
    assert_eq!(change(&mut roster, central, 8, 9, shifts(2)), Ok(Applied::Changed));
    assert_eq!((roster.shifts.value[0].staff, roster.shifts.late.len()), (staff(2), 0));
}

#[rstest]
#[case(0)]
#[case(0b1000_0000)]
fn a_shift_is_on_days_of_the_week(#[case] days: u8) {
    let set = RosterChange::SetShifts { shifts: vec![shift(1, days, "08:00", "20:00")] };
    let refused = change(&mut roster(), (3, Role::HubCoordinator), 0, 5, set);
    assert_eq!(refused, Err(Refused::OutOfRange { field: "days".to_owned() }));
}

#[test]
fn what_is_held_of_somebody_is_decided_once() {
    let mut roster = roster();
    let (server, lead) = ((0, Role::Worker), (3, Role::HubCoordinator));
    let held = |operations| Held {
        staff: staff(7),
        name: "Sushila".into(),
        since: india(23, 12),
        operations,
        registrations: 1,
        set_aside: 0,
    };
    for (seq, operations) in [(5, 1), (6, 3)] {
        let set = RosterChange::SetHeld { held: held(operations) };
        assert_eq!(change(&mut roster, server, 0, seq, set), Ok(Applied::Changed));
    }
    assert_eq!(
        change(&mut roster, server, 0, 7, RosterChange::SetHeld { held: held(3) }),
        Ok(Applied::Unchanged)
    );
    assert_eq!(roster.held, [held(3)]);
    let nothing = |roster: &mut Roster| {
        change(roster, server, 0, 7, RosterChange::SetHeld { held: held(0) })
            .map(|done| (done, roster.held.len()))
    };
    assert_eq!(nothing(&mut roster.clone()), Ok((Applied::Changed, 0)));
    assert_eq!(nothing(&mut self::roster()), Ok((Applied::Unchanged, 0)));
    let take = RosterChange::TakeHeld { staff: staff(7) };
    assert_eq!(change(&mut roster, lead, 6, 8, take.clone()), Ok(Applied::Changed));
    assert_eq!((roster.held.len(), roster.version), (0, 8));
    assert_eq!(change(&mut roster, lead, 8, 9, take), Err(Refused::NoSuchPart));
    let discard = RosterChange::DiscardHeld { staff: staff(7) };
    assert_eq!(change(&mut roster, lead, 8, 9, discard), Err(Refused::NoSuchPart));
}
