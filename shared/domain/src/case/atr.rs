//! Action Taken Reports: what a hub did for the person. Numbered per case; a correction is a new version, and the old
//! ones stay readable.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::ByStaff;
use crate::{
    ids::{AtrId, DeviceId, OperationId},
    operation::Version,
};

/// MAIN's services, (a) to (f).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Service {
    /// (a) Connect with migrants and study their issue.
    Study,
    /// (b) Guide, advise, legal support.
    Advice,
    /// (c) Assistance, knowledge, linkages.
    Linkage,
    /// (d) Accompany to agencies, employers, departments.
    Accompany,
    /// (e) Awareness sessions for groups.
    Awareness,
    /// (f) Coordinate with partners.
    Partners,
}

impl Service {
    /// All, (a) to (f).
    pub const ALL: [Self; 6] =
        [Self::Study, Self::Advice, Self::Linkage, Self::Accompany, Self::Awareness, Self::Partners];

    /// Its name on the wire.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Study => "study",
            Self::Advice => "advice",
            Self::Linkage => "linkage",
            Self::Accompany => "accompany",
            Self::Awareness => "awareness",
            Self::Partners => "partners",
        }
    }
}

/// What an ATR says.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct AtrContent {
    /// Services given, at least one.
    pub services: BTreeSet<Service>,
    /// People and offices met.
    #[serde(default)]
    pub met: String,
    /// What was done; not empty.
    pub done: String,
    /// What came of it for the person.
    #[serde(default)]
    pub outcome: String,
    /// The next step.
    #[serde(default)]
    pub next_step: String,
    /// By when.
    #[serde(default)]
    pub next_step_on: Option<NaiveDate>,
    /// Attachments of the case that belong to it, by SHA-256, hexadecimal, lower case.
    #[serde(default)]
    pub attachments: Vec<String>,
}

impl AtrContent {
    /// Longest text of one field, in characters.
    pub const TEXT_LIMIT: usize = 4000;
}

/// One version of an ATR.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AtrVersion {
    /// The operation that wrote it.
    pub operation: OperationId,
    /// Who, and when.
    pub by: ByStaff,
    /// Why it was corrected; empty in the first.
    #[serde(default)]
    pub reason: String,
    /// It was written without having seen the version before it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub unseen_before: bool,
    /// What it says.
    pub content: AtrContent,
}

/// An ATR.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Atr {
    /// Its name.
    pub id: AtrId,
    /// 1 for the first of the case; 0 while only the phone that filed it has it, for the server counts.
    pub number: u32,
    /// Every version, oldest first; never empty. The last one stands.
    pub versions: Vec<AtrVersion>,
    /// Place in the server's order of the last version.
    #[serde(default)]
    pub seq: Version,
    /// The device that it came from.
    #[serde(default)]
    pub device: Option<DeviceId>,
}

impl Atr {
    /// The version that stands.
    pub fn standing(&self) -> Option<&AtrVersion> {
        self.versions.last()
    }
}
