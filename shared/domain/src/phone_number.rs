//! Phone numbers as people write them, kept in E.164.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A phone number in E.164: `+`, country code, subscriber number, 8 to 15 digits together (ITU-T E.164).
///
/// Only the form is judged. Whether a national plan knows the number is not: a wrong number is corrected by a person
/// who calls it, and no alert is refused over one.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct PhoneNumber(String);

/// The text is not a phone number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("is not a phone number: write it with its country code, as in +919812345678")]
pub struct NotAPhoneNumber;

impl PhoneNumber {
    /// Reads a number as written: spaces, dots, dashes and brackets are passed over; ten digits that begin with 6 to 9,
    /// also behind a 0 or a bare 91, are an Indian mobile number (National Numbering Plan 2003), +91 by default.
    ///
    /// # Errors
    /// [`NotAPhoneNumber`] where the text has other characters or another count of digits.
    pub fn parse(text: &str) -> Result<Self, NotAPhoneNumber> {
        let mut kept = String::with_capacity(16);
        for c in text.trim().chars() {
            match c {
                '0'..='9' => kept.push(c),
                '+' if kept.is_empty() => kept.push(c),
                ' ' | '-' | '.' | '(' | ')' | '\u{a0}' => {}
                _ => return Err(NotAPhoneNumber),
            }
        }
        if let Some(digits) = kept.strip_prefix('+') {
            let fits = (8..=15).contains(&digits.len()) && !digits.starts_with('0');
            return if fits { Ok(Self(kept)) } else { Err(NotAPhoneNumber) };
        }
        let national = match kept.len() {
            12 => kept.strip_prefix("91"),
            11 => kept.strip_prefix('0'),
            _ => Some(kept.as_str()),
        };
        match national {
            Some(digits) if digits.len() == 10 && digits.starts_with(['6', '7', '8', '9']) => {
                Ok(Self(format!("+91{digits}")))
            }
            _ => Err(NotAPhoneNumber),
        }
    }

    /// The number in E.164, to dial and to store.
    pub fn as_e164(&self) -> &str {
        &self.0
    }

    /// The number in groups that a person can read aloud: `+91 98123 45678`. Other countries' stay as they are.
    pub fn spaced(&self) -> String {
        match self.0.strip_prefix("+91").map(|digits| digits.split_at_checked(5)) {
            Some(Some((first, last))) if last.len() == 5 => format!("+91 {first} {last}"),
            _ => self.0.clone(),
        }
    }
}

impl fmt::Debug for PhoneNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[redacted]")
    }
}

impl TryFrom<String> for PhoneNumber {
    type Error = NotAPhoneNumber;

    fn try_from(text: String) -> Result<Self, NotAPhoneNumber> {
        Self::parse(&text)
    }
}

impl From<PhoneNumber> for String {
    fn from(number: PhoneNumber) -> String {
        number.0
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("+919812345678", "+919812345678")]
    #[case("98123 45678", "+919812345678")]
    #[case("098123-45678", "+919812345678")]
    #[case("919812345678", "+919812345678")]
    #[case("+977 (98) 41234567", "+9779841234567")]
    fn numbers_as_people_write_them_become_e164(#[case] written: &str, #[case] e164: &str) {
        assert_eq!(PhoneNumber::parse(written).unwrap().as_e164(), e164);
    }

    #[rstest]
    #[case("")]
    #[case("12")]
    #[case("call me")]
    #[case("+0123456789")]
    #[case("1234567890")]
    #[case("+91 98123 45678 / 9")]
    fn what_is_no_number_is_said_to_be_none(#[case] written: &str) {
        assert_eq!(PhoneNumber::parse(written), Err(NotAPhoneNumber));
    }

    #[test]
    fn a_number_is_spaced_for_reading_and_never_printed_by_debug() {
        let number = PhoneNumber::parse("9812345678").unwrap();
        assert_eq!(number.spaced(), "+91 98123 45678");
        assert_eq!(format!("{number:?}"), "[redacted]");
    }
}
