//! Who works at a hub, and whose phone rings when. The rule that somebody always rings stands here.

use std::collections::BTreeMap;

use chrono::{DateTime, Datelike, TimeDelta, Utc, Weekday};
use serde::{Deserialize, Serialize};

use super::{DutyHours, Held, HubId, LinkPerson, india_day};
use crate::{
    INDIA_SECONDS_EAST,
    case::{Field, RingsAs},
    ids::StaffId,
    operation::{Applied, Body, Operation, Refused, RosterChange, Stamp, Version},
    permission::Role,
};

/// A member of staff of a hub, as their colleagues' phones know them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Member {
    /// Who.
    pub id: StaffId,
    /// Name.
    pub name: String,
    /// What they are.
    pub role: Role,
    /// Whether a phone of theirs is signed in: who has none cannot ring.
    #[serde(default = "yes", skip_serializing_if = "is_true")]
    pub has_phone: bool,
}

fn yes() -> bool {
    true
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "as serde asks")]
fn is_true(is: &bool) -> bool {
    *is
}

/// Hours of some days of the week in which somebody's phone rings.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shift {
    /// Whose.
    pub staff: StaffId,
    /// On which days it begins: bit 0 is Monday.
    pub days: u8,
    /// In which hours, in Asia/Kolkata; over midnight where the second is the earlier.
    pub hours: DutyHours,
}

impl Shift {
    /// The bits of the days of a week.
    pub const ALL_DAYS: u8 = 0b111_1111;

    /// Whether it covers this time. A shift over midnight belongs to the day on which it began.
    pub fn covers(&self, at: DateTime<Utc>) -> bool {
        let (from, to) = self.hours.minutes();
        let began = if from > to && !after_start(from, at) { at - TimeDelta::days(1) } else { at };
        self.hours.cover(at) && self.is_on(india_day(began).weekday())
    }

    /// Whether it begins on this day.
    pub fn is_on(&self, day: Weekday) -> bool {
        self.days >> day.num_days_from_monday() & 1 == 1
    }
}

fn after_start(from_minute: u16, at: DateTime<Utc>) -> bool {
    let second = at.timestamp().saturating_add(INDIA_SECONDS_EAST.into()).rem_euclid(24 * 3600);
    second >= i64::from(from_minute) * 60
}

/// Who works at a hub and rings when: a record of its own, on the phones of its staff.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Roster {
    /// Which hub.
    pub hub: HubId,
    /// The seq of the last operation applied.
    pub version: Version,
    /// Who works there, by name.
    #[serde(default)]
    pub members: Vec<Member>,
    /// Who is on duty when; where nobody is, everybody is. One list: whoever changes it has seen all of it, and one that
    /// came after another device's is kept beside that.
    #[serde(default)]
    pub shifts: Field<Vec<Shift>>,
    /// In which hours somebody wants quiet, as far as others ring.
    #[serde(default)]
    pub quiet: BTreeMap<StaffId, Field<Option<DutyHours>>>,
    /// The link persons of the hub, in the order in which they were invited.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub link_persons: Vec<LinkPerson>,
    /// What came of those whose accounts had ended, until the coordinator decides.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub held: Vec<Held>,
}

impl Roster {
    /// Most shifts of a hub: three a day for every day and 24 people.
    pub const SHIFTS_LIMIT: usize = 504;

    /// One of a hub without anybody.
    pub fn new(hub: HubId) -> Self {
        Self {
            hub,
            version: 0,
            members: Vec::new(),
            shifts: Field::default(),
            quiet: BTreeMap::new(),
            link_persons: Vec::new(),
            held: Vec::new(),
        }
    }

    /// A member.
    pub fn member(&self, staff: StaffId) -> Option<&Member> {
        self.members.iter().find(|member| member.id == staff)
    }

    /// Those whose phones ring at this time: who is on duty, has a phone and does not want quiet. Quiet never silences the
    /// last ones on duty, and where no shift of theirs covers the time, everybody who takes cases is on duty. Whether a
    /// case rings for them at its stage is another question: [`Roster::rings_as`].
    pub fn ringing(&self, at: DateTime<Utc>) -> Vec<StaffId> {
        let takes_cases = |member: &&Member| {
            let by_role = matches!(member.role, Role::HubStaff | Role::HubCoordinator | Role::CentralStaff);
            member.has_phone && by_role
        };
        let all: Vec<StaffId> = self.members.iter().filter(takes_cases).map(|member| member.id).collect();
        let on_shift: Vec<StaffId> =
            all.iter().copied().filter(|staff| self.is_on_shift(*staff, at)).collect();
        let on_duty = if on_shift.is_empty() { all } else { on_shift };
        let wants_quiet = |staff: &StaffId| {
            self.quiet.get(staff).and_then(|quiet| quiet.value).is_some_and(|hours| hours.cover(at))
        };
        let awake: Vec<StaffId> = on_duty.iter().copied().filter(|staff| !wants_quiet(staff)).collect();
        if awake.is_empty() { on_duty } else { awake }
    }

    /// The first time after `at` at which other phones may ring: a shift or somebody's quiet hours begin or end. None where
    /// there are neither.
    pub fn next_change(&self, at: DateTime<Utc>) -> Option<DateTime<Utc>> {
        let shifts = self.shifts.value.iter().map(|shift| shift.hours);
        let quiet = self.quiet.values().filter_map(|quiet| quiet.value);
        shifts.chain(quiet).map(|hours| hours.next_change(at)).min()
    }

    fn is_on_shift(&self, staff: StaffId, at: DateTime<Utc>) -> bool {
        self.shifts.value.iter().any(|shift| shift.staff == staff && shift.covers(at))
    }

    /// Whether this person's phone rings at this time for a case that rings for them so
    /// ([`crate::case::Case::rings_as`]).
    pub fn rings_as(&self, staff: StaffId, rings_as: RingsAs, at: DateTime<Utc>) -> bool {
        // who is in no list yet is better rung than not
        if self.member(staff).is_none() {
            return rings_as != RingsAs::Second;
        }
        let on_duty = self.ringing(at);
        let is_second = |id: &StaffId| {
            let coordinates = self.member(*id).is_some_and(|member| member.role == Role::HubCoordinator);
            coordinates && !self.is_on_shift(*id, at)
        };
        match rings_as {
            RingsAs::Anyhow => true,
            RingsAs::OnDuty => on_duty.contains(&staff),
            RingsAs::Second => {
                on_duty.contains(&staff) && (!is_second(&staff) || on_duty.iter().all(is_second))
            }
        }
    }

    /// Applies an operation on this roster; pure, on phone and server alike. Whether the caller may do it at all is asked
    /// before ([`crate::permission::may_change_roster`]).
    ///
    /// # Errors
    /// [`Refused`], and then the roster is as it was.
    pub fn apply(&mut self, operation: &Operation, stamp: &Stamp) -> Result<Applied, Refused> {
        let change = match &operation.body {
            Body::Roster { hub, change } if *hub == self.hub => change,
            _ => return Err(Refused::NoSuchHub),
        };
        let applied = match change {
            RosterChange::SetMembers { members } => self.set_members(members),
            RosterChange::InviteLinkPerson { invited } => self.invite(invited, stamp.by_staff()?)?,
            RosterChange::RevokeLinkPerson { staff } => self.revoke(*staff, stamp.by_staff()?)?,
            RosterChange::TakeHeld { staff } | RosterChange::DiscardHeld { staff } => {
                stamp.by_staff()?;
                self.decide_held(*staff)?
            }
            RosterChange::SetHeld { held } => self.set_held(held),
            RosterChange::SetShifts { shifts } => self.set_shifts(shifts, operation, stamp)?,
            RosterChange::SetQuietHours { staff, hours } => {
                self.set_quiet(*staff, *hours, operation, stamp)?
            }
        };
        if let (Applied::Changed, Some(seq)) = (applied, stamp.seq()) {
            self.version = seq;
        }
        Ok(applied)
    }

    /// Whether these work at the hub; of link persons among them, whether a phone of theirs is signed in.
    pub fn has_members(&self, members: &[Member]) -> bool {
        let (link_persons, members) = link_persons_of(members);
        self.members == members
            && self.link_persons.iter().all(|person| person.has_phone == has_phone(person, &link_persons))
    }

    /// Who leaves the hub leaves its shifts. Link persons are in a list of their own, which says of them what nobody else
    /// knows: of them only the phone is looked at.
    fn set_members(&mut self, members: &[Member]) -> Applied {
        if self.has_members(members) {
            return Applied::Unchanged;
        }
        let (link_persons, members) = link_persons_of(members);
        for person in &mut self.link_persons {
            person.has_phone = has_phone(person, &link_persons);
        }
        self.members.clone_from(&members);
        let is_member = |staff: &StaffId| members.iter().any(|member| member.id == *staff);
        let late = self.shifts.late.iter_mut().map(|late| &mut late.value);
        for shifts in late.chain(std::iter::once(&mut self.shifts.value)) {
            shifts.retain(|shift| is_member(&shift.staff));
        }
        self.quiet.retain(|staff, _| is_member(staff));
        Applied::Changed
    }

    fn set_shifts(
        &mut self,
        shifts: &[Shift],
        operation: &Operation,
        stamp: &Stamp,
    ) -> Result<Applied, Refused> {
        if shifts.len() > Self::SHIFTS_LIMIT {
            return Err(Refused::TooMany { limit: Self::SHIFTS_LIMIT });
        }
        if shifts.iter().any(|shift| shift.days == 0 || shift.days > Shift::ALL_DAYS) {
            return Err(Refused::OutOfRange { field: "days".to_owned() });
        }
        if shifts.iter().any(|shift| self.member(shift.staff).is_none()) {
            return Err(Refused::NoSuchStaff);
        }
        Ok(self.shifts.write(shifts.to_vec(), operation, stamp, stamp.by_staff()?))
    }

    fn set_quiet(
        &mut self,
        staff: StaffId,
        hours: Option<DutyHours>,
        operation: &Operation,
        stamp: &Stamp,
    ) -> Result<Applied, Refused> {
        let actor = stamp.by_staff()?;
        let role = stamp.actor().staff.as_ref().map(|actor| actor.role);
        let leads = matches!(role, Some(Role::HubCoordinator | Role::CentralStaff));
        if actor.by != staff && !leads {
            return Err(Refused::NotAllowed);
        }
        if self.member(staff).is_none() {
            return Err(Refused::NoSuchStaff);
        }
        let mut quiet = self.quiet.get(&staff).cloned().unwrap_or_default();
        let applied = quiet.write(hours, operation, stamp, actor);
        if applied == Applied::Changed {
            self.quiet.insert(staff, quiet);
        }
        Ok(applied)
    }
}

/// The link persons, and everybody else.
fn link_persons_of(members: &[Member]) -> (Vec<Member>, Vec<Member>) {
    members.iter().cloned().partition(|member| member.role == Role::LinkPerson)
}

fn has_phone(person: &LinkPerson, link_persons: &[Member]) -> bool {
    person.revoked.is_none() && link_persons.iter().any(|member| member.id == person.id && member.has_phone)
}

#[cfg(test)]
mod tests;
