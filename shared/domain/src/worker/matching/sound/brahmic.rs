//! The nine Indian scripts whose Unicode blocks are laid out alike, letter for letter: one table reads them all, and what
//! one script does otherwise is said beside it.

use super::unit::Unit;

/// A script of the nine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Script {
    Devanagari,
    Bengali,
    Gurmukhi,
    Gujarati,
    Odia,
    Tamil,
    Telugu,
    Kannada,
    Malayalam,
}

/// A letter taken to the place that it has in every block.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Letter {
    script: Script,
    place: u32,
}

impl Letter {
    fn of(c: char) -> Option<Self> {
        let from_start = u32::from(c).checked_sub(0x900)?;
        let script = match from_start / 0x80 {
            0 => Script::Devanagari,
            1 => Script::Bengali,
            2 => Script::Gurmukhi,
            3 => Script::Gujarati,
            4 => Script::Odia,
            5 => Script::Tamil,
            6 => Script::Telugu,
            7 => Script::Kannada,
            8 => Script::Malayalam,
            _ => return None,
        };
        Some(Self { script, place: from_start % 0x80 })
    }
}

/// Whether a letter is of one of these scripts.
pub(crate) fn is_letter(c: char) -> bool {
    Letter::of(c).is_some_and(|letter| !matches!(letter.place, 0x64..=0x6f))
}

const VIRAMA: u32 = 0x4d;
const NUKTA: u32 = 0x3c;
const LONG_A_SIGN: u32 = 0x3e;

/// Appends the sounds of a word that is in compatibility decomposition (NFKD).
pub(crate) fn read(word: &[char], sounds: &mut Vec<Unit>) {
    let letters: Vec<Letter> = word.iter().filter_map(|c| Letter::of(*c)).collect();
    let mut reader = Reader { sounds, carries: None, joined: false };
    for (at, letter) in letters.iter().enumerate() {
        reader.letter(*letter, letters.get(at + 1..).unwrap_or_default());
    }
    reader.end();
}

struct Reader<'a> {
    sounds: &'a mut Vec<Unit>,
    /// The script of the consonant just read, while its unwritten vowel is neither heard nor taken away.
    carries: Option<Script>,
    /// The consonant just read was joined to the one before.
    joined: bool,
}

impl Reader<'_> {
    fn letter(&mut self, letter: Letter, rest: &[Letter]) {
        match letter.place {
            0x01 => {
                self.say_unwritten();
                self.sounds.push(Unit::NASAL);
            }
            // anusvara, Gurmukhi's tippi: the nasal of what follows
            0x02 | 0x70 if letter.place == 0x02 || letter.script == Script::Gurmukhi => {
                self.say_unwritten();
                let labial = rest.first().is_some_and(|next| matches!(next.place, 0x2a..=0x2e));
                self.sounds.push(if labial { Unit::M } else { Unit::N });
            }
            VIRAMA => {
                self.carries = None;
                self.joined = true;
                return;
            }
            NUKTA => self.dot(letter.script),
            0x05..=0x14 => {
                self.say_unwritten();
                self.vowel(letter.place + 0x38);
            }
            LONG_A_SIGN..=0x4c | 0x55..=0x57 => self.sign(letter, rest),
            _ => self.consonant(letter, rest),
        }
        self.joined = false;
    }

    /// A vowel by the place of its sign; independent vowels stand 0x38 before theirs.
    fn vowel(&mut self, place: u32) {
        let units: &[Unit] = match place {
            0x3d | LONG_A_SIGN => &[Unit::A],
            0x3f | 0x40 => &[Unit::I],
            0x41 | 0x42 => &[Unit::U],
            0x43 | 0x44 => &[Unit::R, Unit::I],
            0x45..=0x47 => &[Unit::E],
            0x48 => &[Unit::AI],
            0x49..=0x4c => &[Unit::O],
            _ => &[],
        };
        self.sounds.extend_from_slice(units);
    }

    fn sign(&mut self, letter: Letter, rest: &[Letter]) {
        let split = self.carries.is_none() && self.sounds.last() == Some(&Unit::E);
        self.carries = None;
        match (letter.place, letter.script) {
            // vowels that decomposition took in two: ো, ொ; Kannada's second half is its long u
            (LONG_A_SIGN | 0x57, _) | (0x42, Script::Kannada) if split => self.instead(Unit::O),
            (0x56, _) if split => self.instead(Unit::AI),
            (0x3f | 0x41, Script::Tamil) if self.is_slight(rest) => self.sounds.push(Unit::SLIGHT),
            _ => self.vowel(letter.place),
        }
    }

    /// Tamil's i or u that only helps over a cluster: before r or l between stop and vowel, and u after a stop at the end.
    fn is_slight(&self, rest: &[Letter]) -> bool {
        let after_stop = matches!(
            self.sounds.last(),
            Some(&(Unit::TAMIL_K | Unit::TAMIL_T | Unit::TAMIL_P | Unit::TAMIL_C | Unit::S))
        );
        let before_liquid = rest.first().is_some_and(|next| matches!(next.place, 0x30..=0x34));
        let long = self.sounds.len() > 2;
        after_stop && (before_liquid || (rest.is_empty() && long))
    }

    fn instead(&mut self, unit: Unit) {
        self.sounds.pop();
        self.sounds.push(unit);
    }

    fn consonant(&mut self, letter: Letter, rest: &[Letter]) {
        let Some(unit) = consonant(letter, self.joined) else { return };
        self.say_unwritten();
        let last = self.sounds.last().copied();
        match (letter.script, last, unit) {
            // ज்ஞ: neither j nor n but gy
            (_, Some(Unit::J), Unit::N) if self.joined && letter.place == 0x1e => {
                self.instead(Unit::G);
                self.sounds.push(Unit::Y);
            }
            // ற்ற is tt
            (Script::Tamil, Some(Unit::R), Unit::R) if self.joined => self.instead(Unit::TAMIL_T),
            // ட்ச stands for ksh: லட்சுமி
            (Script::Tamil, Some(Unit::TAMIL_T), Unit::TAMIL_C) if self.joined => {
                self.instead(Unit::K);
                self.sounds.push(Unit::S);
                if rest.first().is_some_and(|next| next.place == 0x41) {
                    self.sounds.push(Unit::SLIGHT);
                }
            }
            _ => self.sounds.push(unit),
        }
        let bare = letter.script == Script::Malayalam && letter.place >= 0x7a;
        let khanda = letter.script == Script::Bengali && letter.place == 0x4e;
        self.carries = (!bare && !khanda).then_some(letter.script);
    }

    /// The dot below makes another consonant of the one just read.
    fn dot(&mut self, script: Script) {
        let dotted = match (self.sounds.last(), script) {
            (Some(&Unit::D), _) => Unit::FLAP,
            // Gurmukhi ਲ਼ and Devanagari ऴ stay l; य़ and য় are y
            (Some(&Unit::J), Script::Bengali | Script::Odia) => Unit::Y,
            (Some(&Unit::J), _) => Unit::Z,
            (Some(&Unit::P), _) => Unit::F,
            _ => return,
        };
        self.instead(dotted);
    }

    /// The vowel that a consonant carries unwritten, before something else follows.
    fn say_unwritten(&mut self) {
        if let Some(script) = self.carries.take() {
            let dravidian =
                matches!(script, Script::Tamil | Script::Telugu | Script::Kannada | Script::Malayalam);
            self.sounds.push(if dravidian { Unit::A } else { Unit::SCHWA });
        }
    }

    /// At the end of a word the unwritten vowel is silent in the north, and in the south only perhaps.
    fn end(&mut self) {
        let before = self.sounds.iter().rev().nth(1);
        let after_cluster = before.is_some_and(|unit| !unit.is_vowel());
        if let Some(script) = self.carries
            && (after_cluster || !matches!(script, Script::Devanagari | Script::Bengali))
        {
            self.sounds.push(Unit::SCHWA);
        }
    }
}

fn consonant(letter: Letter, joined: bool) -> Option<Unit> {
    let tamil = letter.script == Script::Tamil;
    let eastern = matches!(letter.script, Script::Bengali | Script::Odia);
    let unit = match letter.place {
        0x15 if tamil => Unit::TAMIL_K,
        0x15 | 0x16 => Unit::K,
        0x17 | 0x18 => Unit::G,
        0x1a if tamil => Unit::TAMIL_C,
        0x1a | 0x1b => Unit::C,
        0x1c | 0x1d => Unit::J,
        0x1f | 0x24 if tamil => Unit::TAMIL_T,
        0x1f | 0x20 | 0x24 | 0x25 => Unit::T,
        0x21 | 0x22 | 0x26 | 0x27 => Unit::D,
        0x19 | 0x1e | 0x23 | 0x28 | 0x29 => Unit::N,
        0x2a if tamil => Unit::TAMIL_P,
        0x2a | 0x2b => Unit::P,
        0x2c | 0x2d => Unit::B,
        0x2e => Unit::M,
        // য is j, unless it hangs below another consonant
        0x2f if eastern && !joined => Unit::J,
        0x2f => Unit::Y,
        0x30 | 0x31 => Unit::R,
        0x32..=0x34 => Unit::L,
        0x35 => Unit::V,
        0x36..=0x38 => Unit::S,
        0x39 => Unit::H,
        // letters that only one script has
        0x4e if letter.script == Script::Bengali => Unit::T,
        0x5f if letter.script == Script::Odia => Unit::Y,
        0x70 if letter.script == Script::Bengali => Unit::R,
        0x71 if eastern => Unit::V,
        0x7a | 0x7b if letter.script == Script::Malayalam => Unit::N,
        0x7c if letter.script == Script::Malayalam => Unit::R,
        0x7d | 0x7e if letter.script == Script::Malayalam => Unit::L,
        0x7f if letter.script == Script::Malayalam => Unit::K,
        _ => return None,
    };
    Some(unit)
}
