//! Numbers that look like an Aadhaar. MAIN never stores one: before a form is saved the person is offered it masked. No
//! form, note or alert is lost over it.

use std::ops::Range;

use crate::digits;

/// A text with the numbers masked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hidden {
    /// The text, with `XXXX XXXX 1234` in place of each.
    pub text: String,
    /// How many there were.
    pub count: usize,
}

const DIGITS: usize = 12;

/// Multiplication in the dihedral group D5 (J. Verhoeff, 1969).
const TIMES: [[u8; 10]; 10] = [
    [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
    [1, 2, 3, 4, 0, 6, 7, 8, 9, 5],
    [2, 3, 4, 0, 1, 7, 8, 9, 5, 6],
    [3, 4, 0, 1, 2, 8, 9, 5, 6, 7],
    [4, 0, 1, 2, 3, 9, 5, 6, 7, 8],
    [5, 9, 8, 7, 6, 0, 4, 3, 2, 1],
    [6, 5, 9, 8, 7, 1, 0, 4, 3, 2],
    [7, 6, 5, 9, 8, 2, 1, 0, 4, 3],
    [8, 7, 6, 5, 9, 3, 2, 1, 0, 4],
    [9, 8, 7, 6, 5, 4, 3, 2, 1, 0],
];

/// Verhoeff's permutation; it repeats after eight places.
const MOVED: [[u8; 10]; 8] = [
    [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
    [1, 5, 7, 6, 2, 8, 3, 0, 9, 4],
    [5, 8, 0, 3, 7, 9, 6, 1, 4, 2],
    [8, 9, 1, 6, 0, 4, 3, 5, 2, 7],
    [9, 4, 5, 3, 1, 2, 6, 8, 7, 0],
    [4, 2, 8, 6, 5, 7, 3, 9, 0, 1],
    [2, 7, 9, 3, 8, 0, 6, 4, 1, 5],
    [7, 0, 4, 6, 9, 1, 3, 2, 5, 8],
];

/// Whether the check digit, the last one, is right.
fn passes_verhoeff(digits: &[u8]) -> bool {
    let sum = digits.iter().rev().enumerate().try_fold(0_u8, |sum, (place, digit)| {
        let moved = MOVED.get(place % 8)?.get(usize::from(*digit))?;
        TIMES.get(usize::from(sum))?.get(usize::from(*moved)).copied()
    });
    sum == Some(0)
}

/// Whether twelve digits look like an Aadhaar: the first 2 to 9, the check digit right, and no Indian mobile number with
/// its 91 in front.
fn looks_like_one(digits: &[u8]) -> bool {
    let begins = digits.first().is_some_and(|first| (2..=9).contains(first));
    let is_phone = matches!(digits, [9, 1, 6..=9, ..]);
    digits.len() == DIGITS && begins && !is_phone && passes_verhoeff(digits)
}

/// Where in `text` numbers stand that look like an Aadhaar: byte ranges, in order. Digits of any script count, with single
/// spaces or dashes between them; part of a longer number is none.
pub fn find_aadhaar(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut run = Run::default();
    for (at, c) in text.char_indices() {
        match digits::value(c) {
            Some(value) => run.push(value, at, at + c.len_utf8()),
            None if matches!(c, ' ' | '-' | '\u{a0}') && run.takes_gap(at) => {}
            None => run.end(&mut found),
        }
    }
    run.end(&mut found);
    found
}

/// Digits that stand together.
#[derive(Default)]
struct Run {
    digits: Vec<u8>,
    from: usize,
    to: usize,
}

impl Run {
    fn push(&mut self, value: u8, from: usize, to: usize) {
        if self.digits.is_empty() {
            self.from = from;
        }
        // a number that is longer is none: so many digits as tell that are enough
        if self.digits.len() <= DIGITS {
            self.digits.push(value);
        }
        self.to = to;
    }

    /// One sign between two digits belongs to the number; two end it.
    fn takes_gap(&self, at: usize) -> bool {
        !self.digits.is_empty() && at == self.to
    }

    fn end(&mut self, found: &mut Vec<Range<usize>>) {
        if looks_like_one(&self.digits) {
            found.push(self.from..self.to);
        }
        self.digits.clear();
    }
}

/// The text with each number that looks like an Aadhaar masked to its last four digits; `None` where there is none.
pub fn hide_aadhaar(text: &str) -> Option<Hidden> {
    let found = find_aadhaar(text);
    if found.is_empty() {
        return None;
    }
    let mut hidden = String::with_capacity(text.len());
    let mut from = 0;
    for range in &found {
        let number = text.get(range.clone()).unwrap_or_default();
        let last: Vec<char> = number.chars().filter(|c| digits::value(*c).is_some()).rev().take(4).collect();
        hidden.push_str(text.get(from..range.start).unwrap_or_default());
        hidden.push_str("XXXX XXXX ");
        hidden.extend(last.into_iter().rev());
        from = range.end;
    }
    hidden.push_str(text.get(from..).unwrap_or_default());
    Some(Hidden { text: hidden, count: found.len() })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Twelve digits whose last one is right.
    fn number(eleven: &str) -> String {
        let digits: Vec<u8> = eleven.bytes().map(|b| b - b'0').collect();
        let last = (0..10).find(|last| {
            let all: Vec<u8> = digits.iter().copied().chain([*last]).collect();
            passes_verhoeff(&all)
        });
        format!("{eleven}{}", last.unwrap())
    }

    #[test]
    fn verhoeffs_own_example_passes() {
        // "236" has the check digit 3 (Wagner and Putter, Communications of the ACM 32/1, 1989)
        assert!(passes_verhoeff(&[2, 3, 6, 3]));
        assert!(!passes_verhoeff(&[2, 3, 6, 4]));
    }

    #[test]
    fn it_is_found_in_any_writing_and_masked_to_its_last_four() {
        let plain = number("23456789012");
        let spaced = format!("{} {} {}", &plain[..4], &plain[4..8], &plain[8..]);
        let devanagari: String =
            plain.bytes().map(|b| char::from_u32(0x966 + u32::from(b - b'0')).unwrap()).collect();
        for written in [plain.clone(), spaced, devanagari] {
            let hidden = hide_aadhaar(&format!("card {written}, seen")).unwrap();
            assert_eq!(hidden.count, 1);
            assert!(
                hidden.text.starts_with("card XXXX XXXX ") && hidden.text.ends_with(", seen"),
                "{hidden:?}"
            );
        }
        assert_eq!(hide_aadhaar(&plain).unwrap().text, format!("XXXX XXXX {}", &plain[8..]));
    }

    #[test]
    fn other_numbers_are_left_alone() {
        // a phone number with 91 in front whose digits happen to pass
        let phone =
            (0..100_000_u32).map(|n| number(&format!("919812{n:05}"))).find(|n| n.len() == 12).unwrap();
        assert_eq!(hide_aadhaar(&phone), None);
        assert_eq!(hide_aadhaar(&number("12345678901")), None, "none begins with 1");
        assert_eq!(hide_aadhaar(&format!("1{}", number("23456789012"))), None, "part of a longer number");
        assert_eq!(hide_aadhaar("2345 67  8901 23"), None);
    }

    proptest! {
        #[test]
        fn any_text_is_read_and_what_is_masked_has_none_left(text in "\\PC{0,60}([2-9][0-9]{3}[ -]?[0-9]{4}[ -]?[0-9]{4})?\\PC{0,20}") {
            if let Some(hidden) = hide_aadhaar(&text) {
                prop_assert_eq!(find_aadhaar(&hidden.text), Vec::<Range<usize>>::new());
            }
        }

        #[test]
        fn any_wrong_digit_is_no_aadhaar(eleven in "[2-8][0-9]{10}", place in 0..12_usize, by in 1..10_u8) {
            let right = number(&eleven);
            let mut wrong = right.clone().into_bytes();
            wrong[place] = b'0' + (wrong[place] - b'0' + by) % 10;
            prop_assert_eq!(find_aadhaar(&right).len(), 1);
            prop_assert!(find_aadhaar(std::str::from_utf8(&wrong).unwrap()).is_empty());
        }
    }
}
