//! The group that holds a kind without a number: its code, packed so that nobody reads it in passing.

use super::bits::{BitReader, BitWriter};
use crate::alert::KindCode;

/// The characters of a code by number, from 1; 0 fills up the last four. 38^4 is just below 2^21.
const CHARACTERS: &[u8; 37] = b"abcdefghijklmnopqrstuvwxyz0123456789_";
const BASE: u64 = 38;
const QUAD_BITS: u32 = 21;

/// Writes the count of fours, then each four as a number of base 38.
pub(super) fn write(kind: &KindCode) -> BitWriter {
    let number =
        |character: &u8| CHARACTERS.iter().zip(1..).find(|(c, _)| *c == character).map_or(0, |(_, n)| n);
    let quads: Vec<u64> = kind
        .as_str()
        .as_bytes()
        .chunks(4)
        .map(|four| (0..4).fold(0, |sum, place| sum * BASE + four.get(place).map_or(0, number)))
        .collect();
    let mut bits = BitWriter::default();
    bits.push(quads.len().try_into().unwrap_or_default(), 5);
    for quad in quads {
        bits.push(quad, QUAD_BITS);
    }
    bits
}

/// Reads the group's payload; none where it is no code.
pub(super) fn read(values: &[u8]) -> Option<KindCode> {
    let mut bits = BitReader::new(values);
    let count = bits.take(5);
    let mut numbers = Vec::new();
    for _ in 0..count {
        let quad = bits.take(QUAD_BITS);
        numbers.extend([BASE * BASE * BASE, BASE * BASE, BASE, 1].map(|place| quad / place % BASE));
    }
    let end = numbers.iter().rposition(|number| *number != 0).map_or(0, |last| last + 1);
    let character = |number: &u64| {
        let place = usize::try_from(*number).ok()?.checked_sub(1)?;
        CHARACTERS.get(place).copied().map(char::from)
    };
    let code: Option<String> = numbers.get(..end)?.iter().map(character).collect();
    KindCode::parse(&code?)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::base32::value;

    proptest! {
        #[test]
        fn any_code_comes_back(code in "[a-z0-9_]{1,40}") {
            let kind = KindCode::parse(&code).unwrap();
            let values: Vec<u8> = write(&kind).symbols().into_iter().filter_map(value).collect();
            prop_assert!(values.len() <= 43);
            prop_assert_eq!(read(&values), Some(kind));
        }

        #[test]
        fn any_payload_is_a_code_or_none(values in proptest::collection::vec(0_u8..32, 0..50)) {
            read(&values);
        }
    }
}
