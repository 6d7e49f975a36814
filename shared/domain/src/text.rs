//! What texts of records have to be, whichever record it is.

use crate::operation::Refused;

/// Whether a record can hold a text of so many characters.
///
/// # Errors
/// [`Refused::TooLong`] where it is longer than `limit` characters.
pub(crate) fn check_length(field: &str, text: &str, limit: usize) -> Result<(), Refused> {
    // so many bytes have more characters whatever they are: what is huge is not counted
    let is_over = text.len() > limit && (text.len() > limit * 4 || text.chars().count() > limit);
    if is_over { Err(Refused::TooLong { field: field.to_owned(), limit }) } else { Ok(()) }
}

/// Whether a spreadsheet that opens a list would run this cell of it.
pub fn begins_like_a_formula(text: &str) -> bool {
    text.starts_with(['=', '+', '-', '@', '\t', '\r'])
}

/// Whether this is a SHA-256, hexadecimal, lower case.
pub(crate) fn is_sha256(text: &str) -> bool {
    text.len() == 64 && text.bytes().all(|sign| matches!(sign, b'0'..=b'9' | b'a'..=b'f'))
}

/// Bytes as they travel: hexadecimal, lower case.
pub(crate) fn hexadecimal(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        // writing to a string cannot fail
        let _ = write!(text, "{byte:02x}");
        text
    })
}
