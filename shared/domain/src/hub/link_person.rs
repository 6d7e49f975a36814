//! The link persons of a hub: invited by its coordinator, also where neither phone has a network.

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use super::Roster;
use crate::{
    case::ByStaff,
    ids::StaffId,
    operation::{Applied, Refused},
    phone_number::PhoneNumber,
    text::{check_length, is_sha256},
};

/// Somebody whom a coordinator invites.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewLinkPerson {
    /// Their name from now on; the server makes an account of it.
    pub id: StaffId,
    /// Name, in any script.
    pub name: String,
    /// Their number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<PhoneNumber>,
    /// SHA-256 of the code that opens it ([`crate::invite::InviteCode`]), hexadecimal.
    pub code_sha256: String,
    /// Until when the code opens it.
    pub expires_at: DateTime<Utc>,
}

/// A link person of a hub.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LinkPerson {
    /// Who.
    pub id: StaffId,
    /// Name.
    pub name: String,
    /// Number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<PhoneNumber>,
    /// Who invited them, and when.
    pub invited: ByStaff,
    /// Until when the code opens the account; another invitation of the same person sets another.
    pub code_expires_at: DateTime<Utc>,
    /// A phone of theirs is signed in.
    #[serde(default)]
    pub has_phone: bool,
    /// Their phone was lost, or they register no longer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub revoked: Option<ByStaff>,
}

/// What came of somebody whose account had ended before it came: the server holds it until the coordinator decides.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Held {
    /// Whose.
    pub staff: StaffId,
    /// Their name.
    pub name: String,
    /// When the first of it came.
    pub since: DateTime<Utc>,
    /// How many operations.
    pub operations: u32,
    /// Workers whom they registered, among those.
    #[serde(default)]
    pub registrations: u32,
    /// Such as could not be read or not be taken; they are kept on the server, whatever is decided.
    #[serde(default)]
    pub set_aside: u32,
}

impl NewLinkPerson {
    /// Longest name, in characters.
    pub const NAME_LIMIT: usize = 200;
    /// How long a code opens an account: long enough for a coordinator's phone to come back to a network.
    pub const VALID: TimeDelta = TimeDelta::days(14);
}

impl Roster {
    /// Most link persons of a hub, those who are not any more too.
    pub const LINK_PERSONS_LIMIT: usize = 2000;

    /// A link person.
    pub fn link_person(&self, staff: StaffId) -> Option<&LinkPerson> {
        self.link_persons.iter().find(|person| person.id == staff)
    }

    /// Invites somebody; who was invited before gets another code, and may come back.
    pub(super) fn invite(&mut self, invited: &NewLinkPerson, by: ByStaff) -> Result<Applied, Refused> {
        let NewLinkPerson { id, name, phone, code_sha256, expires_at } = invited;
        if name.trim().is_empty() {
            return Err(Refused::Missing { field: "name".to_owned() });
        }
        check_length("name", name, NewLinkPerson::NAME_LIMIT)?;
        if !is_sha256(code_sha256) {
            return Err(Refused::OutOfRange { field: "code_sha256".to_owned() });
        }
        if *expires_at > by.at + NewLinkPerson::VALID * 2 {
            return Err(Refused::OutOfRange { field: "expires_at".to_owned() });
        }
        // a member of staff has an account already
        if self.member(*id).is_some() {
            return Err(Refused::AlreadyThere);
        }
        let has_phone = self.link_person(*id).is_some_and(|there| there.has_phone && there.revoked.is_none());
        let person = LinkPerson {
            id: *id,
            name: name.clone(),
            phone: phone.clone(),
            invited: by,
            code_expires_at: *expires_at,
            has_phone,
            revoked: None,
        };
        let is_full = self.link_persons.len() >= Self::LINK_PERSONS_LIMIT;
        match self.link_persons.iter_mut().find(|there| there.id == *id) {
            Some(there) if *there == person => return Ok(Applied::Unchanged),
            Some(there) => *there = person,
            None if is_full => return Err(Refused::TooMany { limit: Self::LINK_PERSONS_LIMIT }),
            None => self.link_persons.push(person),
        }
        Ok(Applied::Changed)
    }

    /// What is held of somebody.
    pub fn held_of(&self, staff: StaffId) -> Option<&Held> {
        self.held.iter().find(|held| held.staff == staff)
    }

    /// The server holds more of somebody, or less: nothing at all is no line.
    pub(super) fn set_held(&mut self, held: &Held) -> Applied {
        let is_any = held.operations > 0 || held.set_aside > 0;
        if self.held_of(held.staff) == is_any.then_some(held) {
            return Applied::Unchanged;
        }
        self.held.retain(|there| there.staff != held.staff);
        self.held.extend(is_any.then(|| held.clone()));
        Applied::Changed
    }

    /// The coordinator has decided on what is held of somebody.
    pub(super) fn decide_held(&mut self, staff: StaffId) -> Result<Applied, Refused> {
        let before = self.held.len();
        self.held.retain(|held| held.staff != staff);
        // somebody else decided before
        if self.held.len() == before { Err(Refused::NoSuchPart) } else { Ok(Applied::Changed) }
    }

    pub(super) fn revoke(&mut self, staff: StaffId, by: ByStaff) -> Result<Applied, Refused> {
        let person =
            self.link_persons.iter_mut().find(|person| person.id == staff).ok_or(Refused::NoSuchStaff)?;
        if person.revoked.is_some() {
            return Ok(Applied::Unchanged);
        }
        person.revoked = Some(by);
        person.has_phone = false;
        Ok(Applied::Changed)
    }
}
