//! Words that staff write: trimmed, there, and not too long.

use crate::{operation::Refused, text::check_length};

/// The text without blanks around it.
///
/// # Errors
/// [`Refused::TooLong`] where it is longer than `limit` characters.
pub(super) fn fits(field: &str, text: &str, limit: usize) -> Result<String, Refused> {
    let text = text.trim();
    check_length(field, text, limit)?;
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
