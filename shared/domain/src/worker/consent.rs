//! What a worker agreed to, and how (Digital Personal Data Protection Act 2023, ss. 5, 6 and 9).

use serde::{Deserialize, Serialize};

use crate::{
    case::ByStaff, ids::OperationId, operation::Refused, phone_number::PhoneNumber, text::check_length,
};

/// How somebody agreed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "way", rename_all = "snake_case")]
pub enum ConsentWay {
    /// They read the notice and tapped themselves.
    Tapped,
    /// It was read aloud to them, and they tapped themselves.
    ReadAloud,
    /// They put their thumb on it and somebody else saw it.
    ThumbWitnessed {
        /// Name of who saw it.
        witness: String,
    },
    /// On paper, before this app: of lists that are taken over.
    OnPaper {
        /// Where the paper is.
        reference: String,
    },
}

/// Who agrees for a child.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Guardian {
    /// Name.
    pub name: String,
    /// What they are to the child, in words.
    pub relation: String,
    /// Their number, where they have one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<PhoneNumber>,
}

/// That somebody agreed, to which notice, in which language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Consent {
    /// Version of the notice that was shown.
    pub notice: u32,
    /// The language in which it was shown, BCP 47.
    pub language: String,
    /// How they agreed.
    #[serde(flatten)]
    pub way: ConsentWay,
    /// Who agreed for them: a person under 18 is not registered without.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub guardian: Option<Guardian>,
}

impl Consent {
    /// Longest name, relation or reference, in characters.
    pub const LINE_LIMIT: usize = 200;

    /// Whether it says what it must: a language, a witness where somebody witnessed, and no text over its limit.
    ///
    /// # Errors
    /// [`Refused`] that names what is missing or too long.
    pub fn check(&self) -> Result<(), Refused> {
        if !crate::basics::is_language_tag(&self.language) {
            return Err(Refused::OutOfRange { field: "language".to_owned() });
        }
        if let ConsentWay::ThumbWitnessed { witness } = &self.way
            && witness.trim().is_empty()
        {
            return Err(Refused::Missing { field: "witness".to_owned() });
        }
        let of_way = match &self.way {
            ConsentWay::Tapped | ConsentWay::ReadAloud => None,
            ConsentWay::ThumbWitnessed { witness: line } | ConsentWay::OnPaper { reference: line } => {
                Some(line)
            }
        };
        let of_guardian = self.guardian.iter().flat_map(|guardian| [&guardian.name, &guardian.relation]);
        let mut lines = of_way.into_iter().chain(of_guardian);
        lines.try_for_each(|line| check_length("consent", line, Self::LINE_LIMIT))
    }

    /// Takes out who else is named in it. That somebody agreed, when and how, stays: it shows that what was kept was kept
    /// with right.
    pub(super) fn forget_names(&mut self) {
        self.guardian = None;
        match &mut self.way {
            ConsentWay::Tapped | ConsentWay::ReadAloud => {}
            ConsentWay::ThumbWitnessed { witness: name } | ConsentWay::OnPaper { reference: name } => {
                name.clear();
            }
        }
    }
}

/// A consent as the record keeps it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GivenConsent {
    /// What was agreed to.
    #[serde(flatten)]
    pub consent: Consent,
    /// The operation that recorded it.
    pub operation: OperationId,
    /// Who recorded it, and when.
    pub by: ByStaff,
}
