use proptest::prelude::*;
use rstest::rstest;

use super::*;

/// Of the first words.
fn alike(one: &str, other: &str) -> f64 {
    let (one, other) = (Sound::of(one), Sound::of(other));
    similarity(&one.words[0], &other.words[0])
}

#[rstest]
#[case::latin("Sunita", "Suneeta")]
#[case::latin_south("Sunita", "Sunitha")]
#[case::devanagari("Sunita", "सुनीता")]
#[case::bengali("सुनीता", "সুনীতা")]
#[case::odia("সুনীতা", "ସୁନୀତା")]
#[case::tamil("ସୁନୀତା", "சுனிதா")]
#[case::telugu("சுனிதா", "సునీత")]
#[case::kannada("Sunita", "ಸುನೀತಾ")]
#[case::malayalam("Sunita", "സുനിത")]
#[case::gurmukhi("Sunita", "ਸੁਨੀਤਾ")]
#[case::gujarati("Sunita", "સુનીતા")]
#[case::urdu("Sunita", "سنیتا")]
#[case::b_for_v("Vikas", "বিকাশ")]
#[case::aspirates("Subhash", "Subas")]
#[case::a_and_o("Manoj", "Monoj")]
#[case::tamil_k_for_g("முருகன்", "Murugan")]
#[case::tamil_s_for_sh("ரமேஷ்", "Ramesh")]
#[case::tamil_lakshmi("லட்சுமி", "Laxmi")]
#[case::joined_vowel("সোমা", "Soma")]
#[case::flap("गौड़", "Gaur")]
#[case::doubled("Mamatta", "Mamata")]
fn spellings_of_a_name_meet(#[case] one: &str, #[case] other: &str) {
    assert!(alike(one, other) >= 0.88, "{one} and {other}: {}", alike(one, other));
}

#[rstest]
#[case("Ramesh", "Rajesh")]
#[case("Sunita", "Anita")]
#[case("Gita", "Sita")]
#[case("मुकेश", "महेश")]
#[case("சுரேஷ்", "நரேஷ்")]
fn names_of_other_people_do_not(#[case] one: &str, #[case] other: &str) {
    assert!(alike(one, other) < FLOOR, "{one} and {other}: {}", alike(one, other));
}

#[test]
fn composed_and_decomposed_letters_sound_the_same() {
    assert_eq!(Sound::of("\u{995}\u{9cb}"), Sound::of("\u{995}\u{9c7}\u{9be}"));
    assert_eq!(Sound::of("\u{921}\u{93c}"), Sound::of("\u{95c}"));
    assert_eq!(Sound::of("José"), Sound::of("JOSE\u{301}"));
}

#[test]
fn titles_are_left_out_and_short_forms_sound_like_the_word() {
    assert_eq!(Sound::of("Smt. Rekha"), Sound::of("श्रीमती Rekha"));
    assert_eq!(Sound::of("Md. Salim"), Sound::of("Mohammad Salim"));
    assert_eq!(Sound::of("মোঃ Salim"), Sound::of("Mohd Salim"));
}

#[test]
fn words_have_roles() {
    let roles = |name: &str| Sound::of(name).words.iter().map(|word| word.role).collect::<Vec<_>>();
    assert_eq!(roles("Sunita Devi"), [Role::Name, Role::Everyday]);
    assert_eq!(roles("S.K. Murugan"), [Role::Initial, Role::Initial, Role::Name]);
    assert_eq!(roles("எஸ். முருகன்"), [Role::Initial, Role::Name]);
    assert_eq!(roles("Kumar"), [Role::Name]);
}

#[test]
fn an_initial_stands_for_the_word() {
    let letter = |name: &str| Sound::of(name).words[0].letter();
    assert_eq!(letter("எஸ். முருகன்"), letter("Selvam"));
    assert_eq!(letter("A. Murugan"), letter("Arumugam"));
}

#[rstest]
#[case("")]
#[case("👩‍🏭 🚧")]
#[case("12345")]
#[case("्ा़ं")]
#[case(". . .")]
fn what_is_no_name_has_no_sound_of_a_name(#[case] written: &str) {
    assert!(Sound::of(written).words.len() <= 1);
}

#[test]
fn a_name_of_5000_letters_is_cut() {
    let sound = Sound::of(&"Sunita".repeat(900));
    assert_eq!(sound.words[0].sounds.len(), SOUNDS);
    let sound = Sound::of(&"Sunita ".repeat(900));
    assert_eq!(sound.words.len(), WORDS);
}

proptest! {
    #[test]
    fn any_text_has_a_sound_and_is_like_itself(one in ".{0,60}", other in "[a-z क-ह়ा-ौক-হஅ-ஹا-ی]{0,20}") {
        let (one, other) = (Sound::of(&one), Sound::of(&other));
        for word in one.words.iter().chain(&other.words) {
            prop_assert!((similarity(word, word) - 1.0).abs() < f64::EPSILON);
            for with in &one.words {
                let there = similarity(word, with);
                prop_assert!((0.0..=1.0).contains(&there));
                prop_assert!((there - similarity(with, word)).abs() < 1e-9);
            }
        }
    }
}
