//! Words that staff write: trimmed, there, and not too long.

use crate::operation::Refused;

/// The text without blanks around it.
///
/// # Errors
/// [`Refused::TooLong`] where it is longer than `limit` characters.
pub(super) fn fits(field: &str, text: &str, limit: usize) -> Result<String, Refused> {
    let text = text.trim();
    if text.chars().count() > limit {
        return Err(Refused::TooLong { field: field.to_owned(), limit });
    }
    Ok(text.to_owned())
}

/// The text without blanks around it, of which there must be some.
///
/// # Errors
/// [`Refused::Missing`] where there is none, [`Refused::TooLong`] where it is longer than `limit` characters.
pub(super) fn required(field: &str, text: &str, limit: usize) -> Result<String, Refused> {
    let text = fits(field, text, limit)?;
    if text.is_empty() {
        return Err(Refused::Missing { field: field.to_owned() });
    }
    Ok(text)
}

/// Whether this is a SHA-256, hexadecimal, lower case.
pub(super) fn is_sha256(text: &str) -> bool {
    text.len() == 64 && text.bytes().all(|sign| matches!(sign, b'0'..=b'9' | b'a'..=b'f'))
}
