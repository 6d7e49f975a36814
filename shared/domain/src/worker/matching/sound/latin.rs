//! Latin letters as Indian clerks use them: no rules of English, but of how names are written in forms.

use super::unit::Unit;

/// Letters that are one sound, longest first.
const SPELLINGS: [(&str, &[Unit]); 43] = [
    ("ksh", &[Unit::K, Unit::S]),
    ("chh", &[Unit::C]),
    ("tch", &[Unit::C]),
    ("ch", &[Unit::C]),
    ("kh", &[Unit::K]),
    ("gh", &[Unit::G]),
    ("jh", &[Unit::J]),
    ("th", &[Unit::T]),
    ("dh", &[Unit::D]),
    ("ph", &[Unit::P]),
    ("bh", &[Unit::B]),
    ("sh", &[Unit::S]),
    ("rh", &[Unit::R]),
    ("wh", &[Unit::V]),
    // Tamil and Malayalam ழ
    ("zh", &[Unit::L]),
    ("ck", &[Unit::K]),
    // ज्ञ is written both ways
    ("jn", &[Unit::G, Unit::Y]),
    ("ee", &[Unit::I]),
    ("ie", &[Unit::I]),
    ("oo", &[Unit::U]),
    ("ou", &[Unit::O]),
    ("ow", &[Unit::O]),
    ("ei", &[Unit::E]),
    ("a", &[Unit::A]),
    ("b", &[Unit::B]),
    ("d", &[Unit::D]),
    ("e", &[Unit::E]),
    ("f", &[Unit::F]),
    ("g", &[Unit::G]),
    ("h", &[Unit::H]),
    ("i", &[Unit::I]),
    ("j", &[Unit::J]),
    ("k", &[Unit::K]),
    ("l", &[Unit::L]),
    ("m", &[Unit::M]),
    ("n", &[Unit::N]),
    ("o", &[Unit::O]),
    ("p", &[Unit::P]),
    ("q", &[Unit::K]),
    ("r", &[Unit::R]),
    ("s", &[Unit::S]),
    ("t", &[Unit::T]),
    ("u", &[Unit::U]),
];

/// Appends the sounds of a word of small letters a to z.
pub(crate) fn read(word: &str, sounds: &mut Vec<Unit>) {
    let mut rest = word;
    while let Some(first) = rest.chars().next() {
        let known = SPELLINGS.iter().find(|(spelling, _)| rest.starts_with(spelling));
        let before = sounds.last().copied();
        let (taken, units): (usize, &[Unit]) = match (known, first) {
            // ow before a vowel is o-v: Chowan
            (Some((spelling, _)), _) if *spelling == "ow" && vowel_follows(rest, 2) => (1, &[Unit::O]),
            (Some((spelling, units)), _) => (spelling.len(), units),
            (None, 'c') if rest[1..].starts_with(['e', 'i', 'y']) => (1, &[Unit::S]),
            (None, 'c') => (1, &[Unit::K]),
            (None, 'v' | 'w') => (1, &[Unit::V]),
            // in Kurukh names, such as Xalxo, it is kh
            (None, 'x') if before.is_none_or(|before| !before.is_vowel()) => (1, &[Unit::K]),
            (None, 'x') => (1, &[Unit::K, Unit::S]),
            (None, 'z') => (1, &[Unit::Z]),
            (None, 'y') if vowel_follows(rest, 1) || before.is_some_and(Unit::is_vowel) => (1, &[Unit::Y]),
            (None, 'y') => (1, &[Unit::I]),
            (None, other) => (other.len_utf8(), &[]),
        };
        sounds.extend_from_slice(units);
        rest = &rest[taken..];
    }
}

fn vowel_follows(rest: &str, at: usize) -> bool {
    rest.get(at..).is_some_and(|rest| rest.starts_with(['a', 'e', 'i', 'o', 'u']))
}
