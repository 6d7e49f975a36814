//! What two people set on a roster without knowing of each other, told on the page of who is on duty; and what of a list of
//! shifts is another than what stands.

use domain::{
    hub::{DutyHours, Roster, Shift},
    ids::{OperationId, StaffId},
    operation::{Body, RosterChange},
    permission::Action,
};

use super::{
    code,
    conflicts::{Conflict, Found, decision_of},
    hours,
    pending::pending,
    permitted::may_change,
};
use crate::{
    around::Around,
    locale::Words,
    sync::Records,
    view::{PageRow, StaffAction},
};

/// "Mon Tue 08:00-20:00", of one shift.
pub(super) fn shift_text(words: Words, shift: &Shift) -> String {
    let on = hours::DAYS.iter().enumerate().filter(|(place, _)| shift.days >> place & 1 == 1);
    let days: Vec<String> = on.map(|(_, day)| code(words, "day-short", day)).collect();
    let days = if days.len() == hours::DAYS.len() { words.say("roster-every-day") } else { days.join(" ") };
    format!("{days} {}", words.digits(&shift.hours.to_string()))
}

fn of_staff(shifts: &[Shift], staff: StaffId) -> Vec<&Shift> {
    shifts.iter().filter(|shift| shift.staff == staff).collect()
}

/// Colleagues whose shifts are others in this list than in that one.
pub(super) fn differing(roster: &Roster, one: &[Shift], other: &[Shift]) -> Vec<StaffId> {
    let members = roster.members.iter().map(|member| member.id);
    members.filter(|staff| of_staff(one, *staff) != of_staff(other, *staff)).collect()
}

/// The shifts of these colleagues in words: "Ravi Kale: Mon Tue 08:00-20:00".
pub(super) fn shifts_text(words: Words, roster: &Roster, of: &[StaffId], shifts: &[Shift]) -> String {
    let told = |staff: &StaffId| {
        let name = &roster.member(*staff)?.name;
        let each: Vec<String> =
            of_staff(shifts, *staff).into_iter().map(|shift| shift_text(words, shift)).collect();
        let each = if each.is_empty() { words.say("roster-no-shifts") } else { each.join(", ") };
        Some(format!("{name}: {each}"))
    };
    of.iter().filter_map(told).collect::<Vec<_>>().join("; ")
}

/// All of a roster. The hub is in the name of the field: a phone may have the rosters of several.
fn conflicts(roster: &Roster) -> Vec<Conflict<RosterChange>> {
    let mut found = Found(Vec::new());
    let hub = roster.hub.as_str();
    found.add(
        || format!("shifts/{hub}"),
        "conflict-shifts",
        &roster.shifts,
        |shifts| RosterChange::SetShifts { shifts },
    );
    for (staff, quiet) in &roster.quiet {
        found.add(
            || format!("quiet/{hub}/{staff}"),
            "conflict-quiet",
            quiet,
            |hours| RosterChange::SetQuietHours { staff: *staff, hours },
        );
    }
    found.0
}

/// Whether something of this roster is to be decided.
pub(crate) fn is_undecided(roster: &Roster) -> bool {
    !conflicts(roster).is_empty()
}

/// The operations of this person that came too late on a roster and that nobody has decided about.
pub(crate) fn own_late(records: &Records) -> Vec<OperationId> {
    let Some(own) = records.staff().map(|staff| staff.id) else { return Vec::new() };
    let of_roster = |roster: &Roster| {
        let shifts = roster.shifts.differing().map(|late| late.set.clone());
        let quiet = roster.quiet.values().flat_map(|quiet| quiet.differing().map(|late| late.set.clone()));
        shifts.chain(quiet).filter(|set| set.by.by == own).map(|set| set.operation).collect::<Vec<_>>()
    };
    records.rosters().flat_map(of_roster).collect()
}

/// What stands and what came too late, in words: of shifts only those that differ.
fn values(words: Words, roster: &Roster, conflict: &Conflict<RosterChange>) -> (String, String) {
    let quiet = |staff: StaffId, hours: Option<DutyHours>| {
        let name = roster.member(staff).map(|member| member.name.clone()).unwrap_or_default();
        let hours = hours.map_or_else(|| words.say("work-nothing"), |hours| words.digits(&hours.to_string()));
        format!("{name}: {hours}")
    };
    match (&conflict.keep, &conflict.take) {
        (RosterChange::SetShifts { shifts: standing }, RosterChange::SetShifts { shifts: late }) => {
            let of = differing(roster, standing, late);
            (shifts_text(words, roster, &of, standing), shifts_text(words, roster, &of, late))
        }
        (
            RosterChange::SetQuietHours { staff, hours: standing },
            RosterChange::SetQuietHours { hours: late, .. },
        ) => (quiet(*staff, *standing), quiet(*staff, *late)),
        _ => Default::default(),
    }
}

/// What is to be decided on a roster: what happened, and for whoever may, one press for each way out.
pub(super) fn rows(words: Words, roster: &Roster, records: &Records, around: &Around<'_>) -> Vec<PageRow> {
    let of_one = |conflict: Conflict<RosterChange>| {
        let (standing, late) = values(words, roster, &conflict);
        let may = may_decide(&conflict.take, roster, records, around);
        // what differs of the shifts is told whole
        let label = |words: Words, key: &str, value: &str| words.tell(key, &[("value", value.into())]);
        conflict.rows(words, records, around.now.wall, (&standing, &late), may, label)
    };
    conflicts(roster).into_iter().flat_map(of_one).collect()
}

/// Whether this person's role allows the change, and the roster's own rules take it.
fn may_decide(change: &RosterChange, roster: &Roster, records: &Records, around: &Around<'_>) -> bool {
    let body = Body::Roster { hub: roster.hub.clone(), change: change.clone() };
    let may = may_change(records, Action::of(&body), &roster.hub);
    let (operation, stamp) = pending(&body, Some(roster.version), None, records, around);
    may && roster.clone().apply(&operation, &stamp).is_ok()
}

/// What a press that decides records; none where it is not about a roster, or there is nothing to decide any more.
pub(crate) fn decided(pressed: &StaffAction, records: &Records, around: &Around<'_>) -> Option<Body> {
    let (field, operation) = match pressed {
        StaffAction::TakeLate { field, operation } => (field, Some(operation)),
        StaffAction::KeepStanding { field } => (field, None),
        _ => return None,
    };
    let of_shelved = super::workers::decided(field, operation, records, around)
        .or_else(|| super::sessions::decided(field, operation, records, around));
    if of_shelved.is_some() {
        return of_shelved;
    }
    let (roster, change) = records
        .rosters()
        .find_map(|roster| Some((roster, decision_of(conflicts(roster), field, operation)?)))?;
    let may = may_decide(&change, roster, records, around);
    let body = Body::Roster { hub: roster.hub.clone(), change };
    (may && !records.is_being_kept(&body)).then_some(body)
}
