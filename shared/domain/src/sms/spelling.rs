//! One spelling for the many that people give a word, above all when they write their language in Latin letters.

/// The words of a text, spelt alike: small letters; Latin ones without doubled letters, z as j, w as v, ee as i and oo
/// as u (`mazdoori`, `majduri`); without the signs that people leave out (nukta, anusvara, candrabindu, the marks of
/// Urdu), and without invisible joiners.
pub(super) fn words_of(text: &str) -> impl Iterator<Item = String> {
    text.split(|c: char| !is_of_a_word(c)).map(folded).filter(|word| !word.is_empty())
}

/// Letters, digits, and the signs of Indic and Arabic scripts that Unicode does not count among the letters.
fn is_of_a_word(c: char) -> bool {
    let is_danda = matches!(c, '\u{964}' | '\u{965}');
    let is_sign = matches!(c, '\u{900}'..='\u{dff}' | '\u{64b}'..='\u{65f}' | '\u{200c}' | '\u{200d}');
    c.is_alphanumeric() || (is_sign && !is_danda)
}

fn folded(word: &str) -> String {
    let mut folded = String::with_capacity(word.len());
    for c in word.chars().flat_map(char::to_lowercase) {
        let last = folded.chars().next_back();
        match (c, last) {
            // nukta, candrabindu and anusvara of every Indic block, harakat, joiners
            _ if is_left_out(c) => {}
            ('z', Some('j')) | ('w', Some('v')) => {}
            ('z', _) => folded.push('j'),
            ('w', _) => folded.push('v'),
            ('e', Some('e')) => replace_last(&mut folded, 'i'),
            ('o', Some('o')) => replace_last(&mut folded, 'u'),
            (c, Some(last)) if c.is_ascii_alphabetic() && c == last => {}
            _ => folded.push(plain_letter(c)),
        }
    }
    folded
}

fn replace_last(word: &mut String, letter: char) {
    word.pop();
    word.push(letter);
}

/// Signs that people leave out or put in as their keyboard does.
fn is_left_out(c: char) -> bool {
    let in_indic_block = matches!(c, '\u{900}'..='\u{d7f}');
    // the Indic blocks are laid out alike: candrabindu, anusvara and nukta stand at the same place of each
    let place = u32::from(c) % 0x80;
    (in_indic_block
        && matches!(place, 0x01 | 0x02 | 0x3c)
        && !matches!(c, '\u{b82}' | '\u{c02}' | '\u{c82}' | '\u{d02}'))
        || matches!(c, '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{200c}' | '\u{200d}')
}

/// One letter for those that are written in two ways: Devanagari letters with a nukta of their own, Arabic ones for
/// those of Urdu.
fn plain_letter(c: char) -> char {
    match c {
        '\u{958}' => 'क',
        '\u{959}' => 'ख',
        '\u{95a}' => 'ग',
        '\u{95b}' => 'ज',
        '\u{95c}' => 'ड',
        '\u{95d}' => 'ढ',
        '\u{95e}' => 'फ',
        '\u{95f}' => 'य',
        'ي' | 'ى' => 'ی',
        'ك' => 'ک',
        'ه' => 'ہ',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("Mazdoori MAJDURI majduri", "majduri")]
    #[case("Bachaao bachao bachaaao", "bachao")]
    #[case("wetan vetan", "vetan")]
    #[case("peeta pita", "pita")]
    #[case("नहीं नही नहीँ", "नही")]
    #[case("ज़ख्मी ज\u{93c}ख्मी जख्मी", "जख्मी")]
    #[case("ಸಂಬಳ", "ಸಂಬಳ")]
    #[case("مدد مَدَد", "مدد")]
    #[case("كي کی", "کی")]
    #[case("രക്ഷി\u{200d}ക്കൂ", "രക്ഷിക്കൂ")]
    fn spellings_of_one_word_are_one(#[case] spellings: &str, #[case] word: &str) {
        assert!(
            words_of(spellings).all(|spelling| spelling == word),
            "{:?}",
            words_of(spellings).collect::<Vec<_>>()
        );
    }

    #[test]
    fn words_are_parted_by_signs_and_never_inside_a_letter() {
        let words: Vec<String> = words_of("help,not-paid! मदद।कीजिए؟ \u{b95}\u{bcd}\u{b95}").collect();
        assert_eq!(words, ["help", "not", "paid", "मदद", "कीजिए", "\u{b95}\u{bcd}\u{b95}"]);
    }
}
