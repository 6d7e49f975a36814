//! The 32 characters that carry five bits each: Crockford's Base32. Without I, L, O and U, whatever the case; all of
//! them are letters or digits that every handset and operator carries unchanged.

/// By value.
pub(crate) const SYMBOLS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// The character of the five low bits.
pub(crate) fn symbol(five_bits: u8) -> u8 {
    SYMBOLS.get(usize::from(five_bits & 31)).copied().unwrap_or(b'0')
}

/// The five bits of a folded character; `None` for U, which is none of the 32.
pub(crate) fn value(folded: u8) -> Option<u8> {
    match folded {
        b'0'..=b'9' => Some(folded - b'0'),
        b'A'..=b'H' => Some(folded - b'A' + 10),
        b'J' | b'K' => Some(folded - b'J' + 18),
        b'M' | b'N' => Some(folded - b'M' + 20),
        b'P'..=b'T' => Some(folded - b'P' + 22),
        b'V'..=b'Z' => Some(folded - b'V' + 27),
        _ => None,
    }
}

/// A letter or digit as it is read, whatever the case, with O for 0 and I or L for 1, as people copy them. `None` for
/// all else: blanks, line breaks and signs are passed over.
pub(crate) fn fold(written: char) -> Option<u8> {
    let upper = u8::try_from(written).ok()?.to_ascii_uppercase();
    match upper {
        b'O' => Some(b'0'),
        b'I' | b'L' => Some(b'1'),
        b'0'..=b'9' | b'A'..=b'Z' => Some(upper),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_symbol_is_read_as_it_was_written_in_either_case() {
        for five_bits in 0..32 {
            let written = char::from(symbol(five_bits));
            for case in [written, written.to_ascii_lowercase()] {
                assert_eq!(fold(case).and_then(value), Some(five_bits));
            }
        }
    }

    #[test]
    fn letters_that_look_like_digits_are_read_as_these_and_signs_are_passed_over() {
        let read: Vec<_> = "oOiIlL".chars().map(|c| fold(c).and_then(value)).collect();
        assert_eq!(read, [0, 0, 1, 1, 1, 1].map(Some));
        assert_eq!(fold('u').and_then(value), None);
        assert!([' ', '\n', '-', '@', 'É', '९', '０'].iter().all(|sign| fold(*sign).is_none()));
    }
}
