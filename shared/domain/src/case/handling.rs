//! What staff do with a case: who has it, how bad it is, what comes next, which hubs work on it, how it ends.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::ByStaff;
use crate::{
    alert::Contact,
    hub::HubId,
    ids::{DeviceId, OperationId, StaffId},
    operation::Version,
};

/// Who works on the case now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Assigned {
    /// Who.
    pub to: StaffId,
    /// Their name, as it was then; empty while only a phone that does not know them has it.
    pub name: String,
    /// Of which hub.
    pub hub: HubId,
    /// Who assigned them, and when.
    pub by: ByStaff,
    /// Place of it in the server's order: somebody who assigned without having seen it is told who has the case.
    pub seq: Version,
    /// The device that it came from.
    #[serde(default)]
    pub device: Option<DeviceId>,
}

/// A colleague on the case besides who it is assigned to. Of a sensitive case only those on it see name and story.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TeamMember {
    /// Who.
    pub staff: StaffId,
    /// Their name, as it was then.
    pub name: String,
    /// Of which hub.
    pub hub: HubId,
    /// Who let them in, and when.
    pub by: ByStaff,
}

/// How bad it is, after CAP 1.2, element `severity`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// Extraordinary threat to life or property.
    Extreme,
    /// Significant threat.
    Severe,
    /// Possible threat.
    Moderate,
    /// Minimal threat.
    Minor,
}

impl Severity {
    /// All, the worst first.
    pub const ALL: [Self; 4] = [Self::Extreme, Self::Severe, Self::Moderate, Self::Minor];

    /// Its name on the wire.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Extreme => "extreme",
            Self::Severe => "severe",
            Self::Moderate => "moderate",
            Self::Minor => "minor",
        }
    }
}

/// What is to be done next.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NextAction {
    /// What, in words; [`NextAction::TEXT_LIMIT`] characters at most.
    pub what: String,
    /// By when.
    pub due: DateTime<Utc>,
}

impl NextAction {
    /// Longest text, in characters.
    pub const TEXT_LIMIT: usize = 500;
}

/// How and when it is safe to reach the person, as staff learned it. It stands over what the alert said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SafeContact {
    /// By which way.
    pub contact: Contact,
    /// When, and what to say and not to say, in words; [`NextAction::TEXT_LIMIT`] characters at most.
    #[serde(default)]
    pub words: String,
}

/// A hub that works on the case beside the one that leads.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Supporting {
    /// Which.
    pub hub: HubId,
    /// What for: home place, family, filing.
    pub reason: String,
    /// Who asked it to, and when.
    pub by: ByStaff,
}

/// A transfer that the other hub has not answered. Until it does, the case and its timers stay where they are.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Transfer {
    /// The operation that proposed it: its name.
    pub operation: OperationId,
    /// To which hub.
    pub to: HubId,
    /// Why.
    pub reason: String,
    /// The hub that gives it away goes on working on it, as a supporting one; else it keeps a stub.
    pub stays: bool,
    /// Who proposed it, and when.
    pub by: ByStaff,
}

/// A hub that gave the case away: it still knows that there is such a case, and who has it now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stub {
    /// Which hub.
    pub hub: HubId,
    /// When it was accepted elsewhere.
    pub at: DateTime<Utc>,
}

/// How a case ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CaseOutcome {
    /// What the person needed was reached.
    Resolved,
    /// A partner goes on with it.
    Referred,
    /// The person does not want it followed.
    Withdrawn,
    /// There was no emergency.
    FalseAlarm,
    /// Nobody could be reached.
    Unreachable,
    /// The same as another case.
    Duplicate,
    /// Not what MAIN is for; it was passed on.
    NotForMain,
}

impl CaseOutcome {
    /// All.
    pub const ALL: [Self; 7] = [
        Self::Resolved,
        Self::Referred,
        Self::Withdrawn,
        Self::FalseAlarm,
        Self::Unreachable,
        Self::Duplicate,
        Self::NotForMain,
    ];

    /// Its name on the wire.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Resolved => "resolved",
            Self::Referred => "referred",
            Self::Withdrawn => "withdrawn",
            Self::FalseAlarm => "false_alarm",
            Self::Unreachable => "unreachable",
            Self::Duplicate => "duplicate",
            Self::NotForMain => "not_for_main",
        }
    }
}

/// The end of a case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Closed {
    /// How.
    pub outcome: CaseOutcome,
    /// In words.
    #[serde(default)]
    pub note: String,
    /// Who, and when.
    #[serde(flatten)]
    pub by: ByStaff,
}

/// By when something is to be done; the server decides it once, by Central's times for the urgency.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Due {
    /// Somebody takes the case.
    #[serde(default)]
    pub acknowledge: Option<DateTime<Utc>>,
    /// The first ATR; counts from the acknowledgement.
    #[serde(default)]
    pub first_atr: Option<DateTime<Utc>>,
}

/// What is late.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Overdue {
    /// Nobody has taken it.
    Acknowledge,
    /// No ATR was filed.
    FirstAtr,
    /// The next action was not done.
    NextAction,
}

/// One line of what happened, for whoever reads the case later.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Activity {
    /// The operation.
    pub operation: OperationId,
    /// Its kind on the wire: `assign`.
    pub kind: String,
    /// When.
    pub at: DateTime<Utc>,
    /// Name of who did it; none where the server or the person did.
    #[serde(default)]
    pub name: Option<String>,
    /// Their hub.
    #[serde(default)]
    pub hub: Option<HubId>,
    /// What it is about, where one word says it: a hub, a name, a code. Never the words of the person.
    #[serde(default)]
    pub about: Option<String>,
}

impl Activity {
    /// Lines kept in the record, the newest; the server's log has all.
    pub const LIMIT: usize = 300;
}

/// What staff ask the person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "by", rename_all = "snake_case")]
pub enum Question {
    /// A short message in the person's app; [`Question::TEXT_LIMIT`] characters at most. It lies behind the app's own
    /// icon and never on the lock screen.
    App {
        /// Its words.
        text: String,
    },
    /// A fixed question by text message: nothing in it names MAIN or the matter.
    Sms {
        /// Which.
        question: FixedQuestion,
    },
}

impl Question {
    /// Longest message, in characters.
    pub const TEXT_LIMIT: usize = 300;
}

/// The questions that may go out by text message; each has its registered template.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FixedQuestion {
    /// Call back when it is safe.
    CallBack,
    /// Where are you?
    Where,
    /// How many are you?
    HowMany,
}

impl FixedQuestion {
    /// All.
    pub const ALL: [Self; 3] = [Self::CallBack, Self::Where, Self::HowMany];

    /// Its name on the wire, and of its template.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::CallBack => "call_back",
            Self::Where => "where",
            Self::HowMany => "how_many",
        }
    }
}

/// A question that was asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Asked {
    /// The operation that asked.
    pub operation: OperationId,
    /// What.
    pub question: Question,
    /// Who, and when.
    #[serde(flatten)]
    pub by: ByStaff,
}
