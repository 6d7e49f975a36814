//! The kinds of emergency as Central keeps them: names, urgency and where each is offered are data, so that a kind can be
//! renamed, added or retired without a new app.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{KindCode, Urgency};

/// A kind of emergency.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Kind {
    /// Its code; never changed, never given to another kind.
    pub code: KindCode,
    /// How soon somebody must act.
    pub urgency: Urgency,
    /// Whether the screen puts 112 first: MAIN is neither ambulance nor police.
    pub calls_emergency_first: bool,
    /// Offered on the screen that follows the SOS.
    pub on_sos: bool,
    /// Offered under "ask for help", which is no siren: no ring at night, no positions.
    pub on_help: bool,
    /// Code of the picture that stands for it, where it has none of its own: that of another kind.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub picture: Option<KindCode>,
    /// Names by BCP 47 tag. A language that is not here has the app's own name for a code that it knows.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub names: BTreeMap<String, String>,
    /// No longer offered; alerts that have it keep it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub retired: bool,
}

/// The kinds, in the order in which they are offered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Kinds(Vec<Kind>);

impl Kinds {
    /// Most kinds that one screen offers: nothing scrolls on the way of an alert.
    pub const ON_A_SCREEN: usize = 6;

    /// The kinds that MAIN names today. They stand until a server says otherwise.
    pub fn embedded() -> Self {
        // code, offered after the SOS, offered under "ask for help"
        let rows = [
            ("accident", true, false),
            ("medical", true, false),
            ("assault", true, false),
            ("threat", true, false),
            ("wages", true, true),
            ("other", true, false),
            ("advice", false, true),
            ("confinement", false, false),
            ("unspecified", false, false),
        ];
        let kinds = rows.into_iter().filter_map(|(code, on_sos, on_help)| {
            let code = KindCode::parse(code)?;
            Some(Kind {
                urgency: code.urgency(),
                calls_emergency_first: code.calls_emergency_first(),
                on_sos,
                on_help,
                picture: None,
                names: BTreeMap::new(),
                retired: false,
                code,
            })
        });
        Self(kinds.collect())
    }

    /// A list of these, each code once: of two with one code the first stands.
    pub fn new(kinds: impl IntoIterator<Item = Kind>) -> Self {
        let mut list: Vec<Kind> = Vec::new();
        for kind in kinds {
            if list.iter().all(|there| there.code != kind.code) {
                list.push(kind);
            }
        }
        Self(list)
    }

    /// All of them, also retired ones.
    pub fn iter(&self) -> impl Iterator<Item = &Kind> {
        self.0.iter()
    }

    /// The kind of this code.
    pub fn of(&self, code: &KindCode) -> Option<&Kind> {
        self.0.iter().find(|kind| kind.code == *code)
    }

    /// How soon somebody must act. Only what is surely no siren is less than immediate: an unknown kind is not.
    pub fn urgency(&self, code: &KindCode) -> Urgency {
        self.of(code).map_or_else(|| code.urgency(), |kind| kind.urgency)
    }

    /// Whether 112 stands in front for this kind.
    pub fn calls_emergency_first(&self, code: &KindCode) -> bool {
        self.of(code).map_or_else(|| code.calls_emergency_first(), |kind| kind.calls_emergency_first)
    }

    /// What the screen after the SOS offers.
    pub fn on_sos(&self) -> impl Iterator<Item = &Kind> {
        self.0.iter().filter(|kind| kind.on_sos && !kind.retired).take(Self::ON_A_SCREEN)
    }

    /// What "ask for help" offers.
    pub fn on_help(&self) -> impl Iterator<Item = &Kind> {
        self.0.iter().filter(|kind| kind.on_help && !kind.retired).take(Self::ON_A_SCREEN)
    }
}

impl Default for Kinds {
    fn default() -> Self {
        Self::embedded()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes<'a>(kinds: impl Iterator<Item = &'a Kind>) -> Vec<&'a str> {
        kinds.map(|kind| kind.code.as_str()).collect()
    }

    #[test]
    fn the_sos_offers_six_and_asking_for_help_is_no_siren() {
        let kinds = Kinds::embedded();
        assert_eq!(codes(kinds.on_sos()), KindCode::KNOWN);
        assert_eq!(codes(kinds.on_help()), ["wages", "advice"]);
        assert!(kinds.on_help().all(|kind| kind.urgency == Urgency::Expected));
        assert!(kinds.iter().all(|kind| kind.code.is_known()));
    }

    #[test]
    fn a_retired_kind_is_offered_no_more_and_keeps_its_urgency() {
        let retired = Kinds::new(Kinds::embedded().iter().cloned().map(|mut kind| {
            kind.retired = kind.code.as_str() == "wages";
            kind
        }));
        assert_eq!(codes(retired.on_help()), ["advice"]);
        let wages = KindCode::parse("wages").unwrap();
        assert_eq!(retired.urgency(&wages), Urgency::Expected);
    }

    #[test]
    fn a_code_that_no_list_has_is_a_siren() {
        let flood = KindCode::parse("flood").unwrap();
        assert_eq!(Kinds::embedded().urgency(&flood), Urgency::Immediate);
    }
}
