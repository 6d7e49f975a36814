//! Digits of the scripts that people in India write, and what they look for when they type a phone number.

/// Zero of ASCII, Arabic-Indic and its extended form, Devanagari, Bengali, Gurmukhi, Gujarati, Odia, Tamil, Telugu, Kannada,
/// Malayalam and Ol Chiki; the other nine follow each.
const ZEROS: [u32; 13] =
    [0x30, 0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0x1c50];

/// Fewer digits than these are part of no phone number.
const PHONE_DIGITS: usize = 4;
/// Digits of an Indian number without its country.
const INDIAN_DIGITS: usize = 10;

/// The digit that a sign is.
pub(crate) fn value(sign: char) -> Option<u8> {
    let sign = u32::from(sign);
    let value = ZEROS.iter().find_map(|zero| sign.checked_sub(*zero).filter(|value| *value < 10))?;
    u8::try_from(value).ok()
}

/// The text with digits of any script as those that numbers are kept in.
pub fn in_ascii(text: &str) -> String {
    text.chars().map(|sign| value(sign).map_or(sign, |value| char::from(b'0' + value))).collect()
}

/// The part of a phone number that somebody looks for, with its digits alone: without the zeros that are dialled first, and
/// without India's country code where a whole number follows. None where the text is something else or too short.
pub fn part_of_phone(text: &str) -> Option<String> {
    let text = in_ascii(text);
    let is_number = text.chars().all(|sign| sign.is_ascii_digit() || " +-()./".contains(sign));
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let national = digits.trim_start_matches('0');
    let without_country = national.strip_prefix("91").filter(|rest| rest.len() >= INDIAN_DIGITS);
    let part = without_country.unwrap_or(national);
    (is_number && part.len() >= PHONE_DIGITS).then(|| part.to_owned())
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("98123 45678", Some("9812345678"))]
    #[case("+91 98123-45678", Some("9812345678"))]
    #[case("0091 9812345678", Some("9812345678"))]
    #[case("०९८१२३४५६७८", Some("9812345678"))]
    #[case("୯୮୧୨", Some("9812"))]
    #[case("9198", Some("9198"))]
    #[case("098", None)]
    #[case("Room 9812", None)]
    #[case("", None)]
    fn a_phone_number_is_looked_for_as_people_type_it(#[case] text: &str, #[case] part: Option<&str>) {
        assert_eq!(part_of_phone(text).as_deref(), part);
    }

    #[test]
    fn every_script_has_ten_digits() {
        assert_eq!(in_ascii("٠۱२৩੪૫୬௭౮೯൦᱑ Site 7"), "012345678901 Site 7");
    }
}
