//! A guess at kind and language from the words of a text. The list is data (`words.txt`); how it is used stands here
//! and in `docs/sms.md`.

use std::collections::BTreeSet;

use super::{spelling::words_of, word_list::WordList};
use crate::alert::KindCode;

/// What the words tell.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Guess {
    pub(super) kind: KindCode,
    /// A word of the list told the kind; else it is unspecified for want of one.
    pub(super) is_told: bool,
    pub(super) language: Option<&'static str>,
}

/// Guesses the kind of the first line of the list of which all words of a phrase stand in the text, in any order; the
/// language by script, then by the words that were found.
pub(super) fn guess(text: &str) -> Guess {
    let mut words: Vec<String> = words_of(text).collect();
    words.sort_unstable();
    words.dedup();
    let found = WordList::embedded().lines_told_by(&words);
    // the list is in the order of what matters most
    let kind = found.first().and_then(|line| KindCode::parse(line.kind));
    let spoken = found.iter().map(|line| line.language).collect();
    let is_told = kind.is_some();
    Guess { kind: kind.unwrap_or_else(KindCode::unspecified), is_told, language: language(text, &spoken) }
}

/// The language of the script that most letters have; where several are written in it, the words decide.
fn language(text: &str, spoken: &BTreeSet<&'static str>) -> Option<&'static str> {
    let mut counts: Vec<(&[&str], usize)> = Vec::new();
    for languages in text.chars().filter_map(languages_of_script) {
        match counts.iter_mut().find(|(known, _)| *known == languages) {
            Some((_, count)) => *count += 1,
            None => counts.push((languages, 1)),
        }
    }
    match counts.into_iter().max_by_key(|(_, count)| *count) {
        // of Latin letters only the words tell
        None => BY_SPEAKERS.into_iter().find(|language| spoken.contains(language)),
        Some((languages, _)) => {
            let by_words = languages.iter().find(|language| spoken.contains(*language));
            by_words.or_else(|| languages.first()).copied()
        }
    }
}

/// The languages of the list by the count of their speakers (Census of India 2011), for words that several have in
/// common. English comes last: somebody who mixes it in speaks the other.
const BY_SPEAKERS: [&str; 12] = ["hi", "bn", "mr", "te", "ta", "gu", "ur", "kn", "or", "ml", "ne", "en"];

/// The languages that are written in this letter's script, the most spoken first.
fn languages_of_script(c: char) -> Option<&'static [&'static str]> {
    Some(match c {
        '\u{900}'..='\u{97f}' => &["hi", "mr", "ne"],
        'ৰ' | 'ৱ' => &["as"],
        '\u{980}'..='\u{9ff}' => &["bn"],
        '\u{a00}'..='\u{a7f}' => &["pa"],
        '\u{a80}'..='\u{aff}' => &["gu"],
        '\u{b00}'..='\u{b7f}' => &["or"],
        '\u{b80}'..='\u{bff}' => &["ta"],
        '\u{c00}'..='\u{c7f}' => &["te"],
        '\u{c80}'..='\u{cff}' => &["kn"],
        '\u{d00}'..='\u{d7f}' => &["ml"],
        '\u{600}'..='\u{6ff}' => &["ur"],
        '\u{1c50}'..='\u{1c7f}' => &["sat"],
        _ => return None,
    })
}

#[cfg(test)]
mod tests;
