//! Kinds of emergency: an open list of codes, so that Central can add one without a new app.

use std::fmt;

use serde::{Deserialize, Serialize};

/// How soon somebody must act, after the Common Alerting Protocol 1.2 (OASIS), element `urgency`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Urgency {
    /// Responsive action should be taken immediately.
    Immediate,
    /// Responsive action should be taken soon.
    Expected,
    /// Responsive action should be taken in the near future.
    Future,
}

impl Urgency {
    /// All, the most urgent first.
    pub const ALL: [Self; 3] = [Self::Immediate, Self::Expected, Self::Future];

    /// The urgency of this name, if there is one.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|urgency| urgency.as_str() == name)
    }

    /// Its name, as on the wire.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Immediate => "immediate",
            Self::Expected => "expected",
            Self::Future => "future",
        }
    }
}

/// The code of a kind of emergency: lower-case letters, digits and `_`, 40 at most. Codes that this version does not
/// know are kept and handled as `other`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct KindCode(String);

impl KindCode {
    /// The codes that MAIN names today, in the order in which a person is offered them.
    pub const KNOWN: [&'static str; 6] = ["accident", "medical", "assault", "threat", "wages", "other"];

    /// No kind was chosen in time.
    pub const UNSPECIFIED: &'static str = "unspecified";

    /// Reads a code; `None` where the text cannot be one.
    pub fn parse(text: &str) -> Option<Self> {
        let is_code = (1..=40).contains(&text.len())
            && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_');
        is_code.then(|| Self(text.to_owned()))
    }

    /// The kind of an alert whose kind nobody chose.
    pub fn unspecified() -> Self {
        Self(Self::UNSPECIFIED.to_owned())
    }

    /// The code.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether no kind was chosen.
    pub fn is_unspecified(&self) -> bool {
        self.0 == Self::UNSPECIFIED
    }

    /// Whether this version knows the code; one that it does not know is handled as `other`.
    pub fn is_known(&self) -> bool {
        self.is_unspecified()
            || matches!(self.as_str(), "confinement" | "advice")
            || Self::KNOWN.contains(&self.as_str())
    }

    /// How soon somebody must act, as long as no list of Central's says otherwise ([`super::Kinds::urgency`]). Only what is surely no siren is less than immediate: an unknown kind is not.
    pub fn urgency(&self) -> Urgency {
        if matches!(self.as_str(), "wages" | "advice") { Urgency::Expected } else { Urgency::Immediate }
    }

    /// Whether the screen puts 112 first: MAIN is neither ambulance nor police, and a hub may be two hours away.
    pub fn calls_emergency_first(&self) -> bool {
        matches!(
            self.as_str(),
            "accident" | "medical" | "threat" | "assault" | "confinement" | Self::UNSPECIFIED
        )
    }
}

impl fmt::Display for KindCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_kind_nobody_knows_yet_is_kept_and_taken_as_urgent() {
        let kind = KindCode::parse("snake_bite").unwrap();
        assert!(!kind.is_known());
        assert_eq!(kind.urgency(), Urgency::Immediate);
    }

    #[test]
    fn wages_are_no_siren() {
        assert_eq!(KindCode::parse("wages").unwrap().urgency(), Urgency::Expected);
        assert!(!KindCode::parse("wages").unwrap().calls_emergency_first());
    }

    #[test]
    fn free_text_is_no_code() {
        assert_eq!(KindCode::parse("Fell from scaffold"), None);
        assert_eq!(KindCode::parse(""), None);
    }
}
