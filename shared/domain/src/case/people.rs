//! The people of a case: the one who raised the alert, and those who are added to a group case.

use serde::{Deserialize, Serialize};

use super::Field;
use crate::{
    ids::{CaseId, OperationId, PersonId, WorkerId},
    phone_number::PhoneNumber,
};

/// Sex, as the person says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sex {
    /// Woman.
    Female,
    /// Man.
    Male,
    /// Neither, or both.
    Other,
}

/// What is known of a person of a case. Nothing of it is required.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct PersonDetails {
    /// Name or nickname, in any script.
    #[serde(default)]
    pub name: Option<String>,
    /// Sex.
    #[serde(default)]
    pub sex: Option<Sex>,
    /// Age in years, as they say it.
    #[serde(default)]
    pub age: Option<u8>,
    /// The number to reach them.
    #[serde(default)]
    pub phone: Option<PhoneNumber>,
    /// Language, BCP 47.
    #[serde(default)]
    pub language: Option<String>,
    /// What else helps to know them: trade, native place.
    #[serde(default)]
    pub about: Option<String>,
    /// Their registration, where they have one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub worker: Option<WorkerId>,
}

/// A person of a case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// Who.
    pub id: PersonId,
    /// What is known of them.
    pub details: Field<PersonDetails>,
    /// The operation that added them.
    pub operation: OperationId,
    /// They were taken out of this case: into that one where there is one. Kept, because claims and ATRs name them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub removed: Option<Removed>,
}

/// How a person left a case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Removed {
    /// The case that they are in now, where they were split off.
    #[serde(default)]
    pub into: Option<CaseId>,
}

impl PersonDetails {
    /// Longest name and text about a person, in characters.
    pub const TEXT_LIMIT: usize = 200;
}

/// Most people of one case. Larger groups are several cases, so that a record still reaches a phone.
pub const PEOPLE_LIMIT: usize = 300;
