//! The list of words that tell a kind of emergency, and which of its lines a text fits.

use std::{
    collections::{BTreeSet, HashMap},
    sync::LazyLock,
};

use super::spelling::words_of;

/// The list, with an index: a text is looked up by its own few words, not by the many of the list.
#[derive(Debug)]
pub(super) struct WordList {
    pub(super) lines: Vec<Line>,
    /// Line and phrase, by the first word of the phrase.
    by_first_word: HashMap<String, Vec<(usize, usize)>>,
}

/// One line of the list.
#[derive(Debug)]
pub(super) struct Line {
    pub(super) kind: &'static str,
    pub(super) language: &'static str,
    pub(super) phrases: Vec<Phrase>,
}

/// Words that together tell a kind.
#[derive(Debug)]
pub(super) struct Phrase {
    pub(super) words: Vec<Word>,
}

/// A word of the list.
#[derive(Debug)]
pub(super) struct Word {
    pub(super) spelling: String,
    /// It may be the beginning of a longer one; written `word*`.
    is_beginning: bool,
}

impl WordList {
    /// The list in the program.
    pub(super) fn embedded() -> &'static Self {
        static EMBEDDED: LazyLock<WordList> = LazyLock::new(|| WordList::read(include_str!("words.txt")));
        &EMBEDDED
    }

    /// Takes every line that is one; a test holds all of them to that.
    fn read(written: &'static str) -> Self {
        let lines: Vec<Line> = written.lines().filter_map(Line::read).collect();
        let mut by_first_word: HashMap<String, Vec<(usize, usize)>> = HashMap::new();
        for (line, phrases) in lines.iter().map(|line| &line.phrases).enumerate() {
            for (phrase, first) in phrases.iter().map(|phrase| phrase.words.first()).enumerate() {
                if let Some(first) = first {
                    by_first_word.entry(first.spelling.clone()).or_default().push((line, phrase));
                }
            }
        }
        Self { lines, by_first_word }
    }

    /// The lines of which a phrase stands among these words, which are sorted; in the order of the list.
    pub(super) fn lines_told_by(&self, words: &[String]) -> Vec<&Line> {
        let beginnings = words.iter().flat_map(|word| {
            word.char_indices().filter_map(|(place, letter)| word.get(..place + letter.len_utf8()))
        });
        let candidates = beginnings.filter_map(|beginning| self.by_first_word.get(beginning)).flatten();
        let told: BTreeSet<usize> = candidates
            .filter(|(line, phrase)| {
                self.phrase(*line, *phrase).is_some_and(|phrase| phrase.stands_in(words))
            })
            .map(|(line, _)| *line)
            .collect();
        told.into_iter().filter_map(|line| self.lines.get(line)).collect()
    }

    fn phrase(&self, line: usize, phrase: usize) -> Option<&Phrase> {
        self.lines.get(line)?.phrases.get(phrase)
    }
}

impl Line {
    /// `kind language: phrase, phrase`; none for a comment or an empty line.
    fn read(written: &'static str) -> Option<Self> {
        let written = written.trim();
        if written.starts_with('#') {
            return None;
        }
        let (head, phrases) = written.split_once(':')?;
        let (kind, language) = head.split_once(' ')?;
        let phrases = phrases.split(',').map(Phrase::read).collect();
        Some(Self { kind, language: language.trim(), phrases })
    }
}

impl Phrase {
    fn read(written: &str) -> Self {
        let word = |word: &str| {
            let is_beginning = word.ends_with('*');
            words_of(word).next().map(|spelling| Word { spelling, is_beginning })
        };
        Self { words: written.split_whitespace().filter_map(word).collect() }
    }

    fn stands_in(&self, text: &[String]) -> bool {
        self.words.iter().all(|word| word.stands_in(text))
    }
}

impl Word {
    fn stands_in(&self, text: &[String]) -> bool {
        // the word itself, else a longer one, is the first that does not come before it
        let place = text.partition_point(|word| *word < self.spelling);
        text.get(place).is_some_and(|found| {
            *found == self.spelling || (self.is_beginning && found.starts_with(&self.spelling))
        })
    }
}
