//! Urdu, which leaves short vowels out: between two of its consonants any may stand.

use super::unit::Unit;

/// Appends the sounds of a word in the Arabic script.
pub(crate) fn read(word: &[char], sounds: &mut Vec<Unit>) {
    let start = sounds.len();
    for (at, letter) in word.iter().enumerate() {
        let is_last = at + 1 == word.len();
        let after_consonant = sounds.len() > start && sounds.last().is_some_and(|unit| !unit.is_vowel());
        let unit = match letter {
            'ا' | 'أ' | 'ع' | 'ى' | '\u{64e}' | '\u{670}' => Unit::A,
            'ب' => Unit::B,
            'پ' => Unit::P,
            'ت' | 'ٹ' | 'ط' | 'ة' => Unit::T,
            'ث' | 'س' | 'ص' | 'ش' => Unit::S,
            'ج' => Unit::J,
            'چ' => Unit::C,
            'خ' | 'ق' | 'ک' | 'ك' => Unit::K,
            'د' | 'ڈ' => Unit::D,
            'ذ' | 'ز' | 'ض' | 'ظ' | 'ژ' => Unit::Z,
            'ر' => Unit::R,
            'ڑ' => Unit::FLAP,
            'غ' | 'گ' => Unit::G,
            'ف' => Unit::F,
            'ل' => Unit::L,
            'م' => Unit::M,
            'ن' => Unit::N,
            'ں' => Unit::NASAL,
            'و' if after_consonant => Unit::O,
            'و' => Unit::V,
            'ہ' | 'ه' | 'ۃ' if is_last && after_consonant => Unit::A,
            'ہ' | 'ه' | 'ح' => Unit::H,
            'ی' | 'ي' if at == 0 || sounds.last() == Some(&Unit::A) => Unit::Y,
            'ی' | 'ي' | '\u{650}' => Unit::I,
            'ے' => Unit::E,
            '\u{64f}' => Unit::U,
            // ھ only breathes on the consonant before it; other marks are not heard
            _ => continue,
        };
        if after_consonant && !unit.is_vowel() {
            sounds.push(Unit::UNWRITTEN);
        }
        sounds.push(unit);
    }
}
