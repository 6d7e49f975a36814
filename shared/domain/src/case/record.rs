//! The record of a case.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::{
    Activity, Asked, Assigned, Atr, Closed, Due, Field, FieldGroup, NextAction, Overdue, Person, Referral,
    Ringing, SafeContact, SetBy, Severity, Status, Stub, Supporting, TeamMember, Transfer, VolunteerShare,
    WageClaim,
};
use crate::{
    alert::{AlertDetails, Fix, KindCode, Urgency},
    attachment::AttachmentNote,
    hub::{HubId, Reason, Routing},
    ids::{CaseId, OperationId, PersonId, StaffId},
    operation::{Claim, Facts, Version},
    permission::{Role, StaffMember},
    phone_number::PhoneNumber,
};

/// A case as it is stored and sent.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Case {
    /// Also the id of the alert it was made from.
    pub id: CaseId,
    /// `MUM-2026-000123`, given by the server and never changed, also where the case moves to another hub.
    pub number: String,
    /// The seq of the last operation applied.
    pub version: Version,
    /// When the server received the first report.
    pub received_at: DateTime<Utc>,
    /// What was told of the alert.
    pub alert: AlertDetails,
    /// The newest position; the track has its own records.
    pub position: Option<Fix>,
    /// The hub that leads, and why it.
    pub routing: Routing,
    /// How far it has come.
    pub status: Field<Status>,
    /// The first phone of a hub that confirmed to have it.
    pub delivered: Option<Delivered>,
    /// Who has taken it.
    pub taken: Option<Taken>,
    /// What the person said of it afterwards, oldest first. Claims: they close nothing.
    #[serde(default)]
    pub claims: Vec<Said>,
    /// Notes of staff, oldest first.
    #[serde(default)]
    pub notes: Vec<Note>,
    /// How soon somebody must act, as the server decided by Central's list; see [`Case::urgency`].
    #[serde(default)]
    pub urgency: Option<Urgency>,
    /// Who rings because nobody has taken the case; nothing where nobody does.
    #[serde(default)]
    pub ringing: Option<Ringing>,
    /// Hubs that Central rang besides: they see the case too.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub neighbours: Vec<Neighbour>,
    /// Somebody told the person's phone to follow it no longer.
    #[serde(default)]
    pub tracking_ended: Option<ByStaff>,
    /// The last time that a member of staff reached the person.
    #[serde(default)]
    pub spoken: Option<ByStaff>,
    /// The version of the case that they had seen when they noted it: whoever spoke before the person said that they are
    /// safe, and is heard after it, has not asked.
    #[serde(default)]
    pub spoken_seen: Option<Version>,
    /// A member of staff found that there was no emergency.
    #[serde(default)]
    pub false_alarm: Option<ByStaff>,
    /// What came from the person's number after the alert, by text message or missed call, oldest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub messages: Vec<Message>,
    /// Evidence that the server has whole, oldest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub attachments: Vec<AttachmentNote>,
    /// By when something is to be done.
    #[serde(default)]
    pub due: Due,
    /// Who works on it now.
    #[serde(default)]
    pub assigned: Option<Assigned>,
    /// Colleagues on it besides.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub team: Vec<TeamMember>,
    /// How soon somebody must act, where staff found it otherwise than the kind says.
    #[serde(default)]
    pub urgency_set: Field<Option<Urgency>>,
    /// How bad it is, as staff find.
    #[serde(default)]
    pub severity: Field<Option<Severity>>,
    /// Whether name and story are only for those on it, where staff decided.
    #[serde(default)]
    pub sensitive: Field<Option<bool>>,
    /// How and when it is safe to reach the person, as staff learned it.
    #[serde(default)]
    pub safe_contact: Field<Option<SafeContact>>,
    /// What is to be done next.
    #[serde(default)]
    pub next_action: Field<Option<NextAction>>,
    /// What it waits for, in words; they say something only while its status is waiting.
    #[serde(default)]
    pub waiting_for: Field<String>,
    /// What staff asked the person, oldest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub asked: Vec<Asked>,
    /// The last time that it began anew: it was reopened, or another hub leads it since. Whoever had not seen that does
    /// not end it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub begun_anew: Option<SetBy>,
    /// How it ended; none while it is open.
    #[serde(default)]
    pub closed: Option<Closed>,
    /// People of the case besides what the alert says, in the order in which they were added.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub people: Vec<Person>,
    /// Hubs that help.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub supporting: Vec<Supporting>,
    /// Another hub is asked to lead.
    #[serde(default)]
    pub transfer: Option<Transfer>,
    /// Hubs that gave it away and see only that there is such a case.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub stubs: Vec<Stub>,
    /// Partners that were asked.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub referrals: Vec<Referral>,
    /// Volunteers that help.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub volunteers: Vec<VolunteerShare>,
    /// It is a duplicate of this case, which stands for both.
    #[serde(default)]
    pub merged_into: Option<CaseId>,
    /// Cases that are duplicates of this one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub duplicates: Vec<CaseId>,
    /// It was split off this case.
    #[serde(default)]
    pub split_from: Option<CaseId>,
    /// Action Taken Reports, in the order of their numbers.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub atrs: Vec<Atr>,
    /// Wage claims.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub wage_claims: Vec<WageClaim>,
    /// What happened, oldest first, the last [`Activity::LIMIT`] lines.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub activity: Vec<Activity>,
    /// What this reader does not see of it: those fields are empty. The server's own record hides nothing.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub hidden: BTreeSet<FieldGroup>,
    /// This reader's hub gave it away, and sees only that there is such a case.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub is_stub: bool,
    /// Fields that this version does not know, kept as they came.
    #[serde(flatten)]
    pub unknown: Map<String, Value>,
}

/// A phone of a hub has the case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Delivered {
    /// Of which hub.
    pub hub: HubId,
    /// When the server heard of it.
    pub at: DateTime<Utc>,
}

/// A member of staff has the case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Taken {
    /// Who.
    pub by: StaffId,
    /// Their name, as it was then.
    pub name: String,
    /// Of which hub.
    pub hub: HubId,
    /// When: on the server's clock, or the phone's while it is pending.
    pub at: DateTime<Utc>,
    /// They are with none of the case's hubs any more: it is nobody's until somebody else is put on it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub left: bool,
}

impl Taken {
    /// Whether who took it is with a hub that has the case.
    pub fn is_in(&self, case: &Case) -> bool {
        !self.left && case.hubs().any(|hub| *hub == self.hub)
    }
}

/// Something that a member of staff recorded: who, and when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ByStaff {
    /// Who.
    pub by: StaffId,
    /// Their name, as it was then.
    pub name: String,
    /// Of which hub.
    pub hub: HubId,
    /// When: on the server's clock, or the phone's while it is pending.
    pub at: DateTime<Utc>,
}

/// A hub that Central rang besides those whose case it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Neighbour {
    /// Which.
    pub hub: HubId,
    /// Name of who at Central said so, as it was then.
    pub name: String,
    /// When.
    pub at: DateTime<Utc>,
}

/// Something that the person said of their alert.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    /// The operation that said it.
    pub operation: OperationId,
    /// What.
    pub claim: Claim,
    /// When.
    pub at: DateTime<Utc>,
    /// Its place in the server's order; 0 in records from before it was kept.
    #[serde(default)]
    pub seq: Version,
}

/// A note of a member of staff.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// The operation that wrote it.
    pub operation: OperationId,
    /// Name of who wrote it, as it was then.
    pub author: String,
    /// When.
    pub at: DateTime<Utc>,
    /// What.
    pub text: String,
}

/// Something that came by phone from the number of an open case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Message {
    /// The operation that added it.
    pub operation: OperationId,
    /// When the server received it.
    pub at: DateTime<Utc>,
    /// The number, as the network reported it.
    pub phone: PhoneNumber,
    /// What it was.
    #[serde(flatten)]
    pub content: Content,
    /// The kind that it tells of, where that counts for how urgent the case is: a missed call's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<KindCode>,
}

/// What a [`Message`] was.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum Content {
    /// A text message.
    Text {
        /// Its words.
        text: String,
    },
    /// A missed call: somebody wants to be called.
    MissedCall,
    /// Another case of the same number, as the server found: whoever takes one knows of the other. In records from before
    /// this there was, a [`Content::Text`] of `↔ ` and that case's number.
    SameNumber {
        /// The other case.
        case: CaseId,
        /// Its number.
        number: String,
    },
}

impl Case {
    /// Most messages of one case; what comes after makes a case of its own, so that no robot can make one case too large
    /// to be sent to a phone.
    pub const MESSAGES_LIMIT: usize = 100;

    /// Whether another message from the person's number belongs to this case. After a false alarm, and where they took
    /// it back before anybody took it, nobody would hear of the message: it is a new case, which rings. What is a duplicate
    /// is looked at in the case that stands for it, and a message is that one's.
    pub fn takes_messages(&self) -> bool {
        self.merged_into.is_none() && self.takes_messages_of_its_own()
    }

    /// The same, also of a duplicate: where it hides what the case that stands for it would show, what its person says
    /// stays with it.
    pub fn takes_messages_of_its_own(&self) -> bool {
        let is_heard = self.taken.is_some() || !self.needs_no_ringing();
        self.status.value.is_open()
            && self.false_alarm.is_none()
            && is_heard
            && self.messages.len() < Self::MESSAGES_LIMIT
    }

    /// The hubs whose case it is: the one that leads, and outside coverage the nearest, which rings too.
    pub fn own_hubs(&self) -> impl Iterator<Item = &HubId> {
        let nearest = self.routing.nearest_hub.as_ref().filter(|_| self.routing.outside_coverage);
        std::iter::once(&self.routing.hub).chain(nearest)
    }

    /// The hubs that see the whole case: those whose it is, neighbours that Central rang, and those that help.
    pub fn hubs(&self) -> impl Iterator<Item = &HubId> {
        let neighbours = self.neighbours.iter().map(|neighbour| &neighbour.hub);
        let supporting = self.supporting.iter().map(|supporting| &supporting.hub);
        self.own_hubs().chain(neighbours).chain(supporting)
    }

    /// The hub through which somebody has the case: the first of theirs that sees it, else their own. If that hub gives the
    /// case away, they are not on it by name any more. A zone only watches over its hubs.
    pub(super) fn hub_through_which(&self, staff: &StaffMember) -> HubId {
        let sees_it = |hub: &&HubId| self.hubs().any(|there| there == *hub);
        let theirs = staff.hubs.iter().filter(|_| staff.role != Role::ZonalStaff).find(sees_it);
        theirs.unwrap_or(&staff.hub).clone()
    }

    /// Whether a better position may still change its hub: not once somebody has taken it, nor where a hub took it over or
    /// Central gave it to one, for then people have decided.
    pub fn follows_position(&self) -> bool {
        self.taken.is_none() && self.routing.reason != Reason::Transferred
    }

    /// The hub that is asked to lead: it sees the case so that it can decide.
    pub fn asked_hub(&self) -> Option<&HubId> {
        self.transfer.as_ref().map(|transfer| &transfer.to)
    }

    /// How soon somebody must act: as staff found, else as the server decided by Central's list, else by what the
    /// kind's code itself says.
    pub fn urgency(&self) -> Urgency {
        self.urgency_set.value.or(self.urgency).unwrap_or_else(|| self.alert.kind.value.urgency())
    }

    /// Whether this member of staff is on the case: took it, works on it, or joined.
    pub fn is_on_it(&self, staff: StaffId) -> bool {
        self.assigned.as_ref().is_some_and(|assigned| assigned.to == staff)
            || self
                .taken
                .as_ref()
                .is_some_and(|taken| taken.by == staff && self.assigned.is_none() && taken.is_in(self))
            || self.team.iter().any(|member| member.staff == staff)
    }

    /// Whether any member of staff who can see it is on the case. Nobody is where it was never taken, nor where the hub
    /// that had taken it gave it away and the new one has put nobody on it yet.
    pub fn is_held(&self) -> bool {
        self.assigned.is_some()
            || !self.team.is_empty()
            || self.taken.as_ref().is_some_and(|taken| taken.is_in(self))
    }

    /// What a case that is split off this one with these people has from it: the hub that leads it, and what keeps the
    /// people safe. It does not see this record, so it is handed to [`super::apply`].
    pub fn facts_of_split(&self, people: Vec<Person>) -> Facts {
        Facts {
            number: Some(String::new()),
            routing: Some(self.routing.clone()),
            people,
            sensitive: self.is_sensitive(),
            safe_contact: self.careful_contact(),
            ..Facts::default()
        }
    }

    /// The people of this case that a split takes into a new one, as they are before it; the server hands them to
    /// [`super::apply`] in [`crate::operation::Facts::people`].
    pub fn people_named(&self, people: &[PersonId]) -> Vec<Person> {
        people.iter().filter_map(|id| self.person(*id)).cloned().collect()
    }

    /// Whether name and story are only for those on the case: staff decided so, or else the kind is an assault.
    pub fn is_sensitive(&self) -> bool {
        let kind = &self.alert.kind;
        let told = std::iter::once(&kind.value).chain(kind.others.iter().map(|(other, _)| other));
        self.sensitive.value.unwrap_or_else(|| told.into_iter().any(|kind| kind.as_str() == "assault"))
    }

    /// What is late at `now`, the worst first, and since when.
    pub fn overdue(&self, now: DateTime<Utc>) -> impl Iterator<Item = (Overdue, DateTime<Utc>)> {
        let open = self.status.value.is_open();
        let acknowledge = self.due.acknowledge.filter(|_| !self.needs_no_ringing());
        // the case that stands for a duplicate has the reports of both
        let first_atr = self.due.first_atr.filter(|_| self.atrs.is_empty() && self.merged_into.is_none());
        let next_action = self.next_action.value.as_ref().map(|next| next.due);
        [
            (Overdue::Acknowledge, acknowledge),
            (Overdue::FirstAtr, first_atr),
            (Overdue::NextAction, next_action),
        ]
        .into_iter()
        .filter_map(move |(what, due)| due.filter(|due| open && *due < now).map(|due| (what, due)))
    }

    /// A person of the case who was not taken out of it.
    pub fn person(&self, id: PersonId) -> Option<&Person> {
        self.people.iter().find(|person| person.id == id && person.removed.is_none())
    }
}

#[cfg(test)]
mod tests;
