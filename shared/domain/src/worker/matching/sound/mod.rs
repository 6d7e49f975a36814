//! How a name sounds, whatever script it is written in: सुनीता, সুনীতা, ସୁନୀତା, சுனிதா, Sunita and Suneetha meet.
//!
//! Each word becomes a row of [`Unit`]s, its sounds. From these come the `frame`, the families of its consonants, by
//! which words are looked up, and the `count_key`, by which one says how common a word is. Any text has a sound,
//! if only an empty one; what is longer than a name is cut.

use std::fmt;

use unicode_normalization::UnicodeNormalization;

mod brahmic;
mod everyday;
mod latin;
mod likeness;
mod unit;
mod urdu;

pub(crate) use likeness::{FLOOR, begins_like, loosely_alike, similarity};
use unit::Unit;

/// Letters of a name that are read; the longest names known have a hundred.
const LETTERS: usize = 200;

/// Words of a name that are kept.
const WORDS: usize = 8;

/// Sounds of a word that are kept.
pub(crate) const SOUNDS: usize = 24;

/// What a word does in a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Role {
    /// A name that tells people apart.
    Name,
    /// Devi, Kumar, Md: in one name of ten.
    Everyday,
    /// One letter for a name.
    Initial,
}

/// A word as it sounds.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Word {
    pub(crate) sounds: Box<[Unit]>,
    /// Families of the consonants, neighbours of one family once.
    pub(crate) frame: Box<[u8]>,
    /// What spellings and scripts of one word share, to count how common it is.
    pub(crate) count_key: Box<[u8]>,
    pub(crate) role: Role,
}

/// A name as it sounds, word by word, titles left out.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Sound {
    pub(crate) words: Vec<Word>,
    /// Neighbouring words as if written as one, each with the place of the first.
    pub(crate) joined: Vec<(usize, Word)>,
}

/// Names are personal: what they sound like is not printed either.
impl fmt::Debug for Sound {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[redacted]")
    }
}

impl fmt::Debug for Word {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[redacted]")
    }
}

impl Sound {
    /// Reads a name in Latin, Devanagari, Bengali, Gurmukhi, Gujarati, Odia, Tamil, Telugu, Kannada, Malayalam or Urdu
    /// letters; letters of other scripts sound only like themselves.
    ///
    /// The first 200 characters, eight words and 24 sounds of a word count.
    pub fn of(name: &str) -> Self {
        let mut words = Vec::new();
        for (written, dotted) in split(name) {
            if words.len() == WORDS {
                break;
            }
            if everyday::is_title(&written) {
                continue;
            }
            let word = Word::read(&written, Role::Name);
            let word = match everyday::everyday(&written, &word) {
                Some(everyday) => everyday,
                None if is_initial(&written, &word, dotted) => Word { role: Role::Initial, ..word },
                None => word,
            };
            if !word.sounds.is_empty() {
                words.push(word);
            }
        }
        // who is only called Kumar Devi is told apart by that, and who only gave a letter by the letter
        if !words.iter().any(|word| word.role == Role::Name) {
            let kept = words.iter().map(|word| word.role).min();
            for word in words.iter_mut().filter(|word| Some(word.role) == kept) {
                word.role = Role::Name;
            }
        }
        let pairs = words.windows(2).enumerate();
        let joined = pairs.filter_map(|(at, pair)| Some((at, joined(pair)?))).collect();
        Self { words, joined }
    }

    /// Whether each word of what was typed so far sounds like one of these, or as one of them begins.
    pub fn is_begun_by(&self, typed: &Self) -> bool {
        let is_meant = |typed| {
            self.words.iter().any(|word| begins_like(word, typed) || similarity(word, typed) >= FLOOR)
        };
        !typed.words.is_empty() && typed.words.iter().all(is_meant)
    }
}

impl Word {
    /// Reads one word.
    pub(crate) fn read(written: &str, role: Role) -> Self {
        let mut sounds = Vec::new();
        let letters: Vec<char> = letters(written).collect();
        for run in letters.chunk_by(|one, other| script(*one) == script(*other)) {
            match run.first().map(|c| script(*c)) {
                Some(Script::Latin) => latin::read(&run.iter().collect::<String>(), &mut sounds),
                Some(Script::Indian) => brahmic::read(run, &mut sounds),
                Some(Script::Arabic) => urdu::read(run, &mut sounds),
                Some(Script::Other) => sounds.extend(run.iter().map(|c| Unit::opaque(*c))),
                None => {}
            }
        }
        Self::from_sounds(sounds, role)
    }

    fn from_sounds(sounds: Vec<Unit>, role: Role) -> Self {
        let mut sounds = settled(sounds);
        sounds.truncate(SOUNDS);
        let mut frame: Vec<u8> = sounds.iter().filter_map(|unit| unit.family()).collect();
        frame.dedup();
        let heard = |unit: &Unit| unit.family().or_else(|| unit.colour());
        let mut count_key: Vec<u8> = sounds.iter().filter_map(heard).collect();
        count_key.dedup();
        Self { sounds: sounds.into(), frame: frame.into(), count_key: count_key.into(), role }
    }

    /// The letter that stands for the word: its first consonant's family, or that of its first vowel.
    pub(crate) fn letter(&self) -> Option<u8> {
        match self.role {
            // a letter is called by a syllable of its own: es for s, ka for k
            Role::Initial => self.frame.first().copied().or_else(|| self.vowel()),
            Role::Name | Role::Everyday => {
                let first = self.sounds.first()?;
                first.family().or_else(|| self.vowel())
            }
        }
    }

    fn vowel(&self) -> Option<u8> {
        self.sounds.first().map(|unit| unit.colour().unwrap_or(b'a'))
    }
}

/// Two neighbouring words written as one, as in Ram Kumar and Ramkumar.
fn joined(pair: &[Word]) -> Option<Word> {
    if pair.iter().any(|word| word.role == Role::Initial) {
        return None;
    }
    let sounds: Vec<Unit> = pair.iter().flat_map(|word| word.sounds.iter().copied()).collect();
    (sounds.len() <= SOUNDS).then(|| Word::from_sounds(sounds, Role::Name))
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Script {
    Latin,
    Indian,
    Arabic,
    Other,
}

fn script(c: char) -> Script {
    match c {
        'a'..='z' => Script::Latin,
        '\u{600}'..='\u{6ff}' => Script::Arabic,
        c if brahmic::is_letter(c) => Script::Indian,
        _ => Script::Other,
    }
}

/// The letters and signs of a text, decomposed and small; accents of Latin letters and what only joins are dropped.
fn letters(text: &str) -> impl Iterator<Item = char> {
    text.nfkd()
        .flat_map(char::to_lowercase)
        .filter(|c| !matches!(c, '\u{300}'..='\u{36f}' | '\u{200c}' | '\u{200d}' | '\u{feff}' | '\'' | '’'))
}

/// The words of a name, each with whether a dot follows it.
fn split(name: &str) -> Vec<(String, bool)> {
    let mut words = vec![(String::new(), false)];
    let shortened: String = name.chars().take(LETTERS).collect();
    for c in letters(&shortened) {
        let in_word = c.is_alphabetic() || brahmic::is_letter(c) || matches!(c, '\u{64b}'..='\u{670}');
        match words.last_mut() {
            Some((word, false)) if in_word => word.push(c),
            Some((word, dotted)) if c == '.' && !word.is_empty() => *dotted = true,
            _ if in_word => words.push((c.to_string(), false)),
            _ => words.push((String::new(), false)),
        }
    }
    words.retain(|(word, _)| !word.is_empty());
    words
}

/// A letter alone, or a syllable with a dot: S, मु., எஸ்.
fn is_initial(written: &str, word: &Word, dotted: bool) -> bool {
    let sounds = word.sounds.iter().filter(|unit| !unit.is_optional()).count();
    written.chars().count() == 1 || (dotted && sounds <= 2)
}

/// Makes one of what is written in two ways: ai of a and y, o of a and u, ksh, m before p, doubled letters once.
fn settled(sounds: Vec<Unit>) -> Vec<Unit> {
    let mut settled: Vec<Unit> = Vec::with_capacity(sounds.len());
    for (at, unit) in sounds.iter().copied().enumerate() {
        // a vowel that is only perhaps heard at the end is none
        let next_is_vowel = match sounds.get(at + 1..) {
            Some([] | [Unit::SCHWA]) | None => false,
            Some([next, ..]) => next.is_vowel(),
        };
        let merged = match (settled.last(), unit) {
            (Some(&(Unit::A | Unit::SCHWA)), Unit::I) => Some(Unit::AI),
            (Some(&(Unit::A | Unit::SCHWA)), Unit::Y) if !next_is_vowel => Some(Unit::AI),
            (Some(&(Unit::A | Unit::SCHWA)), Unit::U) => Some(Unit::O),
            (Some(&Unit::SCHWA), Unit::A) => Some(Unit::A),
            (Some(&(Unit::K | Unit::TAMIL_K)), Unit::S) => Some(Unit::KSH),
            (Some(last), unit) if *last == unit => Some(unit),
            _ => None,
        };
        if merged.is_some() {
            settled.pop();
        } else if settled.last() == Some(&Unit::N) && matches!(unit, Unit::P | Unit::B | Unit::TAMIL_P) {
            settled.pop();
            settled.push(Unit::M);
        }
        settled.push(merged.unwrap_or(unit));
    }
    settled
}

#[cfg(test)]
mod tests;
