//! What a reader sees of a case. The server sends a record as its reader may see it; `apply` works on it all the same,
//! because what is hidden is empty.

use std::{borrow::Cow, collections::BTreeSet};

use serde::{Deserialize, Serialize};

use super::{Case, Due, Field, Referral};
use crate::{
    ids::StaffId,
    operation::WorkKind,
    permission::{Reach, StaffMember, Standing, is_closed_to, reach_of_reading, standing},
};

/// Fields that are seen or hidden together. What happened in the person's and staff's words is one group: it tells of
/// health as well as of violence, and nobody can sort words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FieldGroup {
    /// Names, sex, age.
    Identity,
    /// Numbers, language, and how it is safe to reach the person.
    Contact,
    /// The position, the place by name and distances; district and state are always seen.
    Place,
    /// What happened, in words: notes, messages, evidence, ATRs, what was asked and answered, reasons, partners.
    Story,
    /// Wage claims.
    Money,
}

impl FieldGroup {
    /// All.
    pub const ALL: [Self; 5] = [Self::Identity, Self::Contact, Self::Place, Self::Story, Self::Money];

    /// Its name on the wire.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Identity => "identity",
            Self::Contact => "contact",
            Self::Place => "place",
            Self::Story => "story",
            Self::Money => "money",
        }
    }
}

/// How much of a case somebody sees.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Sight {
    /// Nothing: for them there is no such case.
    Nothing,
    /// That there is one, and which hub has it.
    Stub,
    /// All but these groups.
    Without(BTreeSet<FieldGroup>),
}

/// How much of `case` a member of staff sees.
///
/// Need to know (GBVIMS): of a sensitive case that somebody is on, only those on it see name and story; until then the
/// person on duty does. A hub that gave it away sees a stub, a volunteer what was ticked for them.
pub fn sight(staff: &StaffMember, case: &Case) -> Sight {
    if reach_of_reading(staff.role) == Reach::Nothing {
        return Sight::Nothing;
    }
    let without = |seen: &BTreeSet<FieldGroup>| {
        Sight::Without(FieldGroup::ALL.into_iter().filter(|group| !seen.contains(group)).collect())
    };
    match standing(staff, case) {
        Standing::None => Sight::Nothing,
        Standing::Stub => Sight::Stub,
        Standing::Volunteer => case
            .volunteers
            .iter()
            .find(|share| share.volunteer == staff.id)
            .map_or(Sight::Nothing, |share| without(&share.groups)),
        _ if is_closed_to(staff.id, case) => without(&BTreeSet::new()),
        // a zone watches over times and numbers, not over people
        Standing::Zone if !case.is_on_it(staff.id) => {
            Sight::Without(BTreeSet::from([FieldGroup::Identity, FieldGroup::Contact]))
        }
        Standing::Asked | Standing::Zone | Standing::Hub | Standing::Central => {
            Sight::Without(BTreeSet::new())
        }
    }
}

impl Case {
    /// The case as `staff` may see it; `None` where for them there is none.
    pub fn seen_by(&self, staff: &StaffMember) -> Option<Cow<'_, Self>> {
        let standing = standing(staff, self);
        match sight(staff, self) {
            Sight::Nothing => None,
            Sight::Stub => Some(Cow::Owned(self.stub())),
            Sight::Without(groups) if standing == Standing::Volunteer => {
                Some(Cow::Owned(self.without(&groups).for_volunteer(staff.id)))
            }
            Sight::Without(groups) if groups.is_empty() => Some(Cow::Borrowed(self)),
            Sight::Without(groups) => {
                let mut seen = self.without(&groups);
                if standing == Standing::Asked {
                    // written for them, so that they can decide
                    seen.transfer.clone_from(&self.transfer);
                }
                Some(Cow::Owned(seen))
            }
        }
    }

    /// The record with these groups emptied. What no group names is seen by everybody who sees the case: kind and
    /// urgency, times, states, district, hubs, the names of staff, and what was done by whom.
    fn without(&self, groups: &BTreeSet<FieldGroup>) -> Self {
        let mut case = self.clone();
        for group in groups {
            case.hide(*group);
        }
        case.hidden.extend(groups);
        // what this version does not know may be anything
        case.unknown.clear();
        case.alert.unreadable.clear();
        case.alert.unknown.clear();
        case
    }

    /// That there is such a case, and who has it.
    fn stub(&self) -> Self {
        let mut stub = self.without(&BTreeSet::from(FieldGroup::ALL));
        stub.is_stub = true;
        stub.alert.battery_percent = None;
        stub.claims.clear();
        stub.people.clear();
        stub.activity.clear();
        stub.volunteers.clear();
        stub.next_action = Field::default();
        // the times of a hub that has it no longer run elsewhere
        stub.due = Due::default();
        stub.ringing = None;
        stub
    }

    /// A volunteer sees what was ticked, and who of MAIN has the case; not who else helps, nor what the hub does.
    fn for_volunteer(self, volunteer: StaffId) -> Self {
        let mut case = self.for_helper();
        case.volunteers.retain(|share| share.volunteer == volunteer);
        case
    }

    /// The case as the partner of `referral` sees it by its link: what was ticked for them, and of the rest that there is
    /// such a case, its kind, state and district.
    #[must_use]
    pub fn for_partner(&self, referral: &Referral) -> Self {
        let hidden =
            FieldGroup::ALL.into_iter().filter(|group| !referral.made.groups.contains(group)).collect();
        let mut case = self.without(&hidden).for_helper();
        case.volunteers.clear();
        case.team.clear();
        case.supporting.clear();
        case.next_action = Field::default();
        case
    }

    fn for_helper(mut self) -> Self {
        self.activity.clear();
        self.referrals.clear();
        self.transfer = None;
        self
    }

    fn hide(&mut self, group: FieldGroup) {
        match group {
            FieldGroup::Identity => self.hide_identity(),
            FieldGroup::Contact => self.hide_contact(),
            FieldGroup::Place => self.hide_place(),
            FieldGroup::Story => self.hide_story(),
            FieldGroup::Money => {
                self.wage_claims.clear();
                // a payment's line tells how much
                let of_payments =
                    self.activity.iter_mut().filter(|line| line.kind == WorkKind::RecordPayment.as_str());
                of_payments.for_each(|line| line.about = None);
            }
        }
    }

    fn hide_identity(&mut self) {
        self.alert.worker = None;
        for person in &mut self.people {
            person.details.late.clear();
            let details = &mut person.details.value;
            (details.name, details.sex, details.age, details.about) = (None, None, None, None);
            details.worker = None;
        }
    }

    fn hide_contact(&mut self) {
        let alert = &mut self.alert;
        (alert.phone, alert.reporter_phone, alert.contact, alert.language) = (None, None, None, None);
        self.safe_contact = Field::default();
        for person in &mut self.people {
            person.details.late.clear();
            (person.details.value.phone, person.details.value.language) = (None, None);
        }
        // each names the number that it came from
        self.messages.clear();
    }

    fn hide_place(&mut self) {
        self.position = None;
        self.alert.fix = None;
        let routing = &mut self.routing;
        (routing.place, routing.place_km, routing.nearest_hub_km) = (None, None, None);
    }

    fn hide_story(&mut self) {
        if !self.atrs.is_empty() {
            // it was filed: whoever does not see it is not to be told that it is late
            self.due.first_atr = None;
        }
        self.alert.note = None;
        self.notes.clear();
        self.messages.clear();
        self.attachments.clear();
        self.atrs.clear();
        self.asked.clear();
        self.waiting_for = Field::default();
        // the partner's name can tell it as well as the request
        self.referrals.clear();
        if let Some(closed) = &mut self.closed {
            closed.note.clear();
        }
        self.next_action.late.clear();
        if let Some(next) = &mut self.next_action.value {
            next.what.clear();
        }
        self.supporting.iter_mut().for_each(|supporting| supporting.reason.clear());
        if let Some(transfer) = &mut self.transfer {
            transfer.reason.clear();
        }
    }
}

#[cfg(test)]
mod tests;
