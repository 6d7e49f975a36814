//! The letters and digits of a text, where they stand, and the words that are left beside an encoded alert.

use std::ops::Range;

use crate::base32::fold;

/// The prefix of any version, without its number.
const PREFIX: &str = "REF";

/// A run of more letters and digits than this, with both in it, is no word: it is left from a garbled group.
const LONGEST_MIXED_WORD: usize = 9;

/// Whether a text has nothing to see: blanks, controls and the invisible signs of some keyboards.
pub(super) fn is_blank(text: &str) -> bool {
    text.chars().all(|c| {
        c.is_whitespace()
            || c.is_control()
            || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{3164}')
    })
}

/// The letters and digits of a text, folded.
#[derive(Debug)]
pub(super) struct Letters {
    folded: Vec<u8>,
    /// Where each stands in the text, in bytes.
    places: Vec<usize>,
    prefixes: Vec<Prefix>,
}

/// The first word of an encoded alert.
#[derive(Debug)]
struct Prefix {
    /// Its letters.
    span: Range<usize>,
    version: u32,
}

impl Letters {
    pub(super) fn of(text: &str) -> Self {
        let (folded, places): (Vec<u8>, Vec<usize>) =
            text.char_indices().filter_map(|(place, written)| Some((fold(written)?, place))).unzip();
        let prefix = |(at, place): (usize, &usize)| {
            let digits = version_at(text, *place)?;
            let span = at..at + PREFIX.len() + digits.len();
            Some(Prefix { span, version: digits.parse().ok()? })
        };
        let prefixes = places.iter().enumerate().filter_map(prefix).collect();
        Self { folded, places, prefixes }
    }

    /// The version of the first prefix.
    pub(super) fn version(&self) -> Option<u32> {
        self.prefixes.first().map(|prefix| prefix.version)
    }

    /// The letters of a part.
    pub(super) fn folded(&self, part: Range<usize>) -> Option<&[u8]> {
        self.folded.get(part)
    }

    /// The parts that may hold one message each: the second begins at the second prefix.
    pub(super) fn parts(&self) -> impl Iterator<Item = Range<usize>> {
        let later = || self.prefixes.iter().skip(1).map(|prefix| prefix.span.start);
        let starts = std::iter::once(0).chain(later());
        let ends = later().chain(std::iter::once(self.folded.len()));
        starts.zip(ends).map(|(start, end)| start..end)
    }
}

/// The digits of the prefix that begins here: a word of its own, or glued to the first group.
fn version_at(text: &str, place: usize) -> Option<&str> {
    let (before, word) = text.split_at_checked(place)?;
    let (head, behind) = word.split_at_checked(PREFIX.len())?;
    let digits = behind.bytes().take_while(u8::is_ascii_digit).count();
    let (digits, after) = behind.split_at_checked(digits)?;
    let begins_a_word = !before.ends_with(|c: char| c.is_ascii_alphanumeric());
    let ends_a_word =
        !after.starts_with(|c: char| c.is_ascii_alphanumeric() && !c.eq_ignore_ascii_case(&'A'));
    let is_prefix = head.eq_ignore_ascii_case(PREFIX) && begins_a_word && ends_a_word;
    (is_prefix && (1..=3).contains(&digits.len())).then_some(digits)
}

/// What a person wrote beside the groups at `spans`. Of a damaged message, what is left of its garbled groups is no
/// word; of a whole one every word counts.
pub(super) fn words_beside(
    text: &str,
    letters: &Letters,
    spans: &[Range<usize>],
    is_damaged: bool,
) -> Option<String> {
    let mut beside = String::with_capacity(text.len());
    let mut from = 0;
    let mut taken: Vec<&Range<usize>> =
        letters.prefixes.iter().map(|prefix| &prefix.span).chain(spans).collect();
    taken.sort_by_key(|span| span.start);
    for span in taken {
        let (Some(start), Some(last)) = (letters.places.get(span.start), letters.places.get(span.end - 1))
        else {
            continue;
        };
        beside.push_str(text.get(from..*start).unwrap_or_default());
        beside.push(' ');
        from = from.max(last + 1);
    }
    beside.push_str(text.get(from..).unwrap_or_default());
    let words: Vec<&str> = beside
        .split_whitespace()
        .filter(|word| !is_blank(word) && word.chars().any(|c| !c.is_ascii_punctuation()))
        .filter(|word| !(is_damaged && is_garbled(word)))
        .collect();
    Some(words.join(" ")).filter(|words| !words.is_empty())
}

fn is_garbled(word: &str) -> bool {
    let letters = word.bytes().filter(u8::is_ascii_alphabetic).count();
    let digits = word.bytes().filter(u8::is_ascii_digit).count();
    letters > 0 && digits > 0 && letters + digits > LONGEST_MIXED_WORD
}
