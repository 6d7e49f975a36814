//! The numbers of kinds, states, languages and the like. A number once given stays; new ones take free places.

use crate::alert::{Contact, FixMethod, KindCode, Subject};

/// The number of a kind that travels as text, in a group of its own.
pub(super) const KIND_AS_TEXT: u64 = 31;

const KINDS: [(u64, &str); 9] = [
    (0, KindCode::UNSPECIFIED),
    (1, "accident"),
    (2, "medical"),
    (3, "assault"),
    (4, "threat"),
    (5, "wages"),
    (6, "other"),
    (7, "confinement"),
    (8, "advice"),
];

const CONTACTS: [(u64, Contact); 4] =
    [(1, Contact::Call), (2, Contact::Sms), (3, Contact::None), (4, Contact::Unknown)];

const SUBJECTS: [(u64, Subject); 2] = [(1, Subject::Oneself), (2, Subject::Other)];

const METHODS: [(u64, FixMethod); 5] = [
    (0, FixMethod::Unknown),
    (1, FixMethod::Gnss),
    (2, FixMethod::Network),
    (3, FixMethod::LastKnown),
    (4, FixMethod::Manual),
];

/// State codes of the census and of the Goods and Services Tax, by the names of [`crate::place::Atlas`].
const STATES: [(u64, &str); 36] = [
    (1, "Jammu and Kashmir"),
    (2, "Himachal Pradesh"),
    (3, "Punjab"),
    (4, "Chandigarh"),
    (5, "Uttarakhand"),
    (6, "Haryana"),
    (7, "Delhi"),
    (8, "Rajasthan"),
    (9, "Uttar Pradesh"),
    (10, "Bihar"),
    (11, "Sikkim"),
    (12, "Arunachal Pradesh"),
    (13, "Nagaland"),
    (14, "Manipur"),
    (15, "Mizoram"),
    (16, "Tripura"),
    (17, "Meghalaya"),
    (18, "Assam"),
    (19, "West Bengal"),
    (20, "Jharkhand"),
    (21, "Odisha"),
    (22, "Chhattisgarh"),
    (23, "Madhya Pradesh"),
    (24, "Gujarat"),
    (26, "Dadra and Nagar Haveli and Daman and Diu"),
    (27, "Maharashtra"),
    (29, "Karnataka"),
    (30, "Goa"),
    (31, "Lakshadweep"),
    (32, "Kerala"),
    (33, "Tamil Nadu"),
    (34, "Puducherry"),
    (35, "Andaman and Nicobar Islands"),
    (36, "Telangana"),
    (37, "Andhra Pradesh"),
    (38, "Ladakh"),
];

fn number_of<T: PartialEq>(table: &[(u64, T)], wanted: &T) -> Option<u64> {
    table.iter().find(|(_, value)| value == wanted).map(|(number, _)| *number)
}

fn value_of<T: Copy>(table: &[(u64, T)], wanted: u64) -> Option<T> {
    table.iter().find(|(number, _)| *number == wanted).map(|(_, value)| *value)
}

/// The number of a kind; [`KIND_AS_TEXT`] where it has none.
pub(super) fn number_of_kind(kind: &KindCode) -> u64 {
    number_of(&KINDS, &kind.as_str()).unwrap_or(KIND_AS_TEXT)
}

/// The kind of a number.
pub(super) fn kind(number: u64) -> Option<&'static str> {
    value_of(&KINDS, number)
}

/// The number of a contact flag; 0 where nobody said.
pub(super) fn number_of_contact(contact: Option<Contact>) -> u64 {
    contact.and_then(|contact| number_of(&CONTACTS, &contact)).unwrap_or_default()
}

/// The contact flag of a number.
pub(super) fn contact(number: u64) -> Option<Contact> {
    value_of(&CONTACTS, number)
}

/// The number of whom it is about; 0 where nobody said.
pub(super) fn number_of_subject(subject: Option<Subject>) -> u64 {
    subject.and_then(|subject| number_of(&SUBJECTS, &subject)).unwrap_or_default()
}

/// Whom it is about, by its number.
pub(super) fn subject(number: u64) -> Option<Subject> {
    value_of(&SUBJECTS, number)
}

/// The number of a method.
pub(super) fn number_of_method(method: FixMethod) -> u64 {
    number_of(&METHODS, &method).unwrap_or_default()
}

/// The method of a number.
pub(super) fn method(number: u64) -> Option<FixMethod> {
    value_of(&METHODS, number)
}

/// The number of a state in its listed spelling; 0 for none.
pub(super) fn number_of_state(state: Option<&str>) -> u64 {
    state.and_then(|state| number_of(&STATES, &state)).unwrap_or_default()
}

/// The state of a number.
pub(super) fn state(number: u64) -> Option<&'static str> {
    value_of(&STATES, number)
}

/// Five bits for each letter of a two- or three-letter language code (ISO 639), a is 1; 0 for none.
pub(super) fn number_of_language(code: Option<&str>) -> u64 {
    let letters = code.into_iter().flat_map(str::bytes);
    let number = |code: u64, letter: u8| (code << 5) | u64::from(letter.wrapping_sub(b'a' - 1) & 31);
    letters.fold(0, number)
}

/// The language code of a number, where it is one.
pub(super) fn language(number: u64) -> Option<String> {
    let letters = [10, 5, 0].map(|place| u8::try_from((number >> place) & 31).unwrap_or_default());
    let letters = match letters {
        [0, rest @ ..] => rest.to_vec(),
        all => all.to_vec(),
    };
    letters
        .into_iter()
        .map(|letter| (1..=26).contains(&letter).then(|| char::from(b'a' - 1 + letter)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::place::Atlas;

    #[test]
    fn every_state_of_the_atlas_has_a_number_and_every_number_a_state() {
        let named: Vec<_> =
            Atlas::embedded().states().map(|name| state(number_of_state(Some(name)))).collect();
        assert!(named.len() == STATES.len() && named.iter().all(Option::is_some), "{named:?}");
    }

    #[test]
    fn every_kind_that_this_version_knows_has_a_number() {
        for code in KindCode::KNOWN.into_iter().chain([KindCode::UNSPECIFIED, "confinement", "advice"]) {
            let known = KindCode::parse(code).unwrap();
            assert_eq!(kind(number_of_kind(&known)), Some(code));
        }
        assert_eq!(number_of_kind(&KindCode::parse("snake_bite").unwrap()), KIND_AS_TEXT);
    }

    #[test]
    fn language_codes_of_two_and_three_letters_come_back() {
        for code in ["hi", "ur", "sat", "kru", "zza"] {
            assert_eq!(language(number_of_language(Some(code))).as_deref(), Some(code));
        }
        // one letter, and letters beyond z
        assert_eq!([1, 27 << 5 | 1, 1 << 10].map(language), [const { None }; 3]);
    }
}
