//! A worker's registration as a record.

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::{GivenConsent, WorkerFields};
use crate::{
    alert::KindCode,
    case::{ByStaff, Field, NextAction, Status},
    hub::HubId,
    ids::{CaseId, OperationId, StaffId, VisitId, WorkerId},
    operation::Version,
};

/// A registered worker.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Worker {
    /// Who.
    pub id: WorkerId,
    /// The seq of the last operation applied.
    pub version: Version,
    /// The hub of whoever registered them.
    pub hub: HubId,
    /// Who registered them, and when.
    pub registered: ByStaff,
    /// The operation that did.
    pub operation: OperationId,
    /// The link persons and staff on whose phones they are, the one who looks after them now first.
    pub keepers: Vec<StaffId>,
    /// What is known of them.
    #[serde(flatten)]
    pub fields: WorkerFields,
    /// What they agreed to, oldest first.
    #[serde(default)]
    pub consents: Vec<GivenConsent>,
    /// They agree no longer: nothing of what was known stands here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub withdrawn: Option<ByStaff>,
    /// Their card, once the server made one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub card: Option<WorkerCard>,
    /// Who was with them and what about, oldest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub visits: Vec<VisitNote>,
    /// When to look after them next.
    #[serde(default)]
    pub follow_up: Field<Option<NextAction>>,
    /// The registration that stands for both.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub merged_into: Option<Joined>,
    /// Registrations for which this one stands too.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub merged_from: Vec<Joined>,
    /// Others whom they look like, the most alike first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub candidates: Vec<Candidate>,
    /// Others who are not the same: somebody looked.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub apart: BTreeSet<WorkerId>,
    /// Their cases, as far as everybody who looks after them may know.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cases: Vec<CaseBrief>,
    /// What a newer version wrote.
    #[serde(flatten)]
    pub unknown: Map<String, Value>,
}

/// A link between two registrations.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Joined {
    /// The other.
    pub worker: WorkerId,
    /// Who found that they are one, and when.
    pub by: ByStaff,
}

/// A worker's card.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WorkerCard {
    /// The text of its QR code ([`super::CardText`]).
    pub text: String,
    /// When it was made.
    pub issued_at: DateTime<Utc>,
}

/// The text opens the registration: it is not printed.
impl std::fmt::Debug for WorkerCard {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("[redacted]")
    }
}

/// Why two registrations look alike, or not; each is a sentence in the reader's language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Likeness {
    /// A number is the same.
    SamePhone,
    /// The names are the same.
    SameName,
    /// The names sound the same.
    NameSounds,
    /// The names are close.
    NameClose,
    /// The same age, or as people round it.
    AgeNear,
    /// They are from the same district.
    SameDistrict,
    /// They are from the same state.
    SameState,
    /// The same trade.
    SameTrade,
    /// The same employer, contractor or site.
    SameEmployer,
    /// Another sex.
    OtherSex,
    /// Ages that do not fit.
    AgeFar,
    /// From elsewhere.
    OtherOrigin,
}

/// Another registration that may be the same person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Candidate {
    /// The other.
    pub worker: WorkerId,
    /// How sure, in percent.
    pub sure_percent: u8,
    /// Why, what speaks for it first.
    pub why: Vec<Likeness>,
}

/// A case as everybody who looks after the worker may know of it: how it stands, never the story. Of a sensitive one not
/// even the kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseBrief {
    /// Which.
    pub case: CaseId,
    /// Its number.
    pub number: String,
    /// The hub that has it.
    pub hub: HubId,
    /// What it is about; none where it is sensitive.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<KindCode>,
    /// How far it has come.
    pub status: Status,
    /// Who of MAIN has it, by name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub taken_by: Option<String>,
    /// Since when it stands so.
    pub since: DateTime<Utc>,
}

/// That somebody was with a worker.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Visit {
    /// Its name.
    pub id: VisitId,
    /// On which day.
    pub on: NaiveDate,
    /// What about, in words; [`Visit::TEXT_LIMIT`] characters at most.
    #[serde(default)]
    pub words: String,
}

impl Visit {
    /// Longest text, in characters.
    pub const TEXT_LIMIT: usize = 1000;
}

/// A visit as the record keeps it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct VisitNote {
    /// What was noted.
    #[serde(flatten)]
    pub visit: Visit,
    /// The operation that did.
    pub operation: OperationId,
    /// Who, and when it was noted.
    pub by: ByStaff,
}

impl Worker {
    /// Most visits that a record holds; older ones stand in the server's log.
    pub const VISITS_LIMIT: usize = 100;
    /// Most others that are suggested.
    pub const CANDIDATES_LIMIT: usize = 8;

    /// Whether they can be found and worked with: not withdrawn.
    pub fn is_there(&self) -> bool {
        self.withdrawn.is_none()
    }

    /// The suggestions that nobody has decided: neither joined nor kept apart.
    pub fn open_candidates(&self) -> impl Iterator<Item = &Candidate> {
        self.candidates.iter().filter(|candidate| {
            let joined = self.merged_into.iter().chain(&self.merged_from);
            !self.apart.contains(&candidate.worker)
                && !joined.into_iter().any(|joined| joined.worker == candidate.worker)
        })
    }
}
