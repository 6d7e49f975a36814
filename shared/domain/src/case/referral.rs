//! A case given to others: to a partner by a link, to a volunteer by name. Both see only what was ticked.

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::{ByStaff, FieldGroup};
use crate::ids::{ReferralId, StaffId};

/// How the person agreed that a partner learns of them. Each referral has a consent of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReferralConsent {
    /// They said so on the phone.
    ByPhone,
    /// They said so to somebody's face.
    InPerson,
    /// They wrote it.
    InWriting,
    /// They cannot be asked and their life is in danger (vital interest, DPDP Act 2023, section 7).
    VitalInterest,
}

impl ReferralConsent {
    /// All.
    pub const ALL: [Self; 4] = [Self::ByPhone, Self::InPerson, Self::InWriting, Self::VitalInterest];

    /// Its name on the wire.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::ByPhone => "by_phone",
            Self::InPerson => "in_person",
            Self::InWriting => "in_writing",
            Self::VitalInterest => "vital_interest",
        }
    }
}

/// A referral as it is made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewReferral {
    /// Its name.
    pub id: ReferralId,
    /// The partner's name.
    pub partner: String,
    /// What the partner sees.
    pub groups: BTreeSet<FieldGroup>,
    /// What the partner is asked to do, in words that they see; [`NewReferral::TEXT_LIMIT`] characters at most.
    pub request: String,
    /// How the person agreed.
    pub consent: ReferralConsent,
    /// SHA-256 of the secret of the link, hexadecimal, lower case: whoever has the link shows the secret, and the record
    /// does not tell it.
    pub link_sha256: String,
    /// The last day on which the link opens.
    pub until: NaiveDate,
}

impl NewReferral {
    /// Longest request, and note of an answer, in characters.
    pub const TEXT_LIMIT: usize = 1000;
    /// A link lives so many days at most.
    pub const DAYS_LIMIT: i64 = 90;
}

/// What a partner answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReferralAnswer {
    /// They take it on.
    Accepted,
    /// They cannot.
    Declined,
    /// It is done.
    Done,
}

impl ReferralAnswer {
    /// Its name on the wire.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Accepted => "accepted",
            Self::Declined => "declined",
            Self::Done => "done",
        }
    }
}

/// An answer, and when it came.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answered {
    /// What.
    pub answer: ReferralAnswer,
    /// In their words.
    #[serde(default)]
    pub note: String,
    /// When.
    pub at: DateTime<Utc>,
    /// Who of MAIN recorded it; none where the partner answered by the link.
    #[serde(default)]
    pub recorded_by: Option<ByStaff>,
}

/// A referral of a case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Referral {
    /// What was agreed.
    #[serde(flatten)]
    pub made: NewReferral,
    /// Who made it, and when.
    pub by: ByStaff,
    /// What the partner said, oldest first.
    #[serde(default)]
    pub answers: Vec<Answered>,
    /// It was taken back: the link opens no more.
    #[serde(default)]
    pub withdrawn: Option<ByStaff>,
}

/// How a referral stands on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReferralStanding {
    /// The partner may answer, and sees the case; what they said, where they accepted it.
    Open(Option<ReferralAnswer>),
    /// They declined, or it is done.
    Answered(ReferralAnswer),
    /// It was taken back.
    Withdrawn,
    /// The link's last day is over.
    Expired,
}

impl Referral {
    /// How it stands on this day, as India counts days.
    pub fn standing(&self, day: NaiveDate) -> ReferralStanding {
        let last = self.answers.last().map(|last| last.answer);
        match last {
            _ if self.withdrawn.is_some() => ReferralStanding::Withdrawn,
            Some(last @ (ReferralAnswer::Declined | ReferralAnswer::Done)) => {
                ReferralStanding::Answered(last)
            }
            _ if day > self.made.until => ReferralStanding::Expired,
            Some(ReferralAnswer::Accepted) | None => ReferralStanding::Open(last),
        }
    }
}

/// A volunteer who helps with the case, and what they see of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct VolunteerShare {
    /// Who.
    pub volunteer: StaffId,
    /// Their name, as it was then.
    pub name: String,
    /// What they see.
    pub groups: BTreeSet<FieldGroup>,
    /// Who gave it, and when.
    pub by: ByStaff,
}
