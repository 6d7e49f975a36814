//! How it is safe to reach the person of a case, as far as anybody knows.

use super::{Case, SafeContact};
use crate::alert::Contact;

/// The most careful first.
const CAREFUL: [Contact; 4] = [Contact::None, Contact::Sms, Contact::Call, Contact::Unknown];

impl Case {
    /// Whether two of staff said different things of how the person may be reached, and nobody has decided.
    pub fn contact_in_doubt(&self) -> bool {
        self.safe_contact.differing().next().is_some()
    }

    /// How the person may be reached, as far as anybody knows: what staff learned stands over what the alert says, and of
    /// what the alert says the most careful. Not at all while two who say different things are undecided.
    pub fn contact_allowed(&self) -> Contact {
        if self.contact_in_doubt() {
            return Contact::None;
        }
        if let Some(safe) = &self.safe_contact.value {
            return safe.contact;
        }
        let Some(told) = &self.alert.contact else { return Contact::Unknown };
        let said = |contact: &Contact| {
            told.value == *contact || told.others.iter().any(|(other, _)| other == contact)
        };
        CAREFUL.into_iter().find(said).unwrap_or(Contact::Unknown)
    }

    /// When, and what to say and not to say, as staff learned it. Nothing while that is undecided: the words of one side
    /// would be read as if they held.
    pub fn contact_words(&self) -> &str {
        let safe = self.safe_contact.value.as_ref().filter(|_| !self.contact_in_doubt());
        safe.map_or("", |safe| &safe.words)
    }

    /// The most careful of what is known of how to reach the person, with its words: what holds for people who are taken
    /// into another case, which does not see this record. Nothing where nobody said anything.
    pub(super) fn careful_contact(&self) -> Option<SafeContact> {
        let contact = self.contact_allowed();
        let late = self.safe_contact.differing().filter_map(|late| late.value.as_ref());
        let told = self.safe_contact.value.iter().chain(late);
        let care = |safe: &&SafeContact| {
            (CAREFUL.iter().position(|there| *there == safe.contact), safe.words.is_empty())
        };
        let words = told.min_by_key(care).map_or_else(String::new, |safe| safe.words.clone());
        (contact != Contact::Unknown || !words.is_empty()).then_some(SafeContact { contact, words })
    }
}
