use rstest::rstest;

use super::*;

fn guessed(text: &str) -> (String, Option<&'static str>) {
    let guess = guess(text);
    (guess.kind.as_str().to_owned(), guess.language)
}

#[rstest]
#[case("help, not paid", "wages", Some("en"))]
#[case("Help! Contractor has NOT PAID for 3 months", "wages", Some("en"))]
#[case("मदद", "unspecified", Some("hi"))]
#[case("bachao", "unspecified", Some("hi"))]
#[case("accident ho gaya", "accident", Some("hi"))]
#[case("Acccident", "accident", Some("en"))]
#[case("ठेकेदार ने पैसे नही दिए", "wages", Some("hi"))]
#[case("paise nhi mile 2 mahine se", "wages", Some("hi"))]
#[case("majduri nahi mili", "wages", Some("hi"))]
#[case("MAZDOORI NAHIN DI", "wages", Some("hi"))]
#[case("मारपीट हुई है", "assault", Some("hi"))]
#[case("woh log maar rahe hai", "assault", Some("hi"))]
#[case("দুর্ঘটনা হয়েছে, সাহায্য করুন", "accident", Some("bn"))]
#[case("ମଜୁରି ମିଳିନାହିଁ", "wages", Some("or"))]
#[case("விபத்து", "accident", Some("ta"))]
#[case("sambalam tharala", "wages", Some("ta"))]
#[case("జీతం ఇవ్వలేదు", "wages", Some("te"))]
#[case("ಸಂಬಳ ಕೊಟ್ಟಿಲ್ಲ", "wages", Some("kn"))]
#[case("അപകടം പറ്റി", "accident", Some("ml"))]
#[case("मला वाचवा", "unspecified", Some("mr"))]
#[case("પગાર નથી આપ્યો", "wages", Some("gu"))]
#[case("ज्याला दिएन", "wages", Some("ne"))]
#[case("تنخواہ نہیں ملی", "wages", Some("ur"))]
#[case("مدد", "unspecified", Some("ur"))]
#[case("ਮਦਦ ਕਰੋ", "unspecified", Some("pa"))]
#[case("ᱜᱚᱲᱚ", "unspecified", Some("sat"))]
fn words_tell_the_kind_and_the_language(
    #[case] text: &str,
    #[case] kind: &str,
    #[case] language: Option<&'static str>,
) {
    assert_eq!(guessed(text), (kind.to_owned(), language));
}

#[rstest]
#[case("not paid, and the contractor beats me", "assault")]
#[case("paisa nahi mila, bachao", "unspecified")]
#[case("वेतन नहीं दिया और बंधक बना रखा है", "confinement")]
#[case("salary not given he said he will kill me", "threat")]
fn nothing_makes_a_graver_matter_one_of_wages(#[case] text: &str, #[case] kind: &str) {
    assert_eq!(guessed(text).0, kind);
}

#[rstest]
#[case("STOP", None)]
#[case("?", None)]
#[case("Congratulations! You won. Click http://a.example", None)]
#[case("zzzz 1234", None)]
#[case("hum talab me hai", None)]
#[case("maine baki log ko dekha", None)]
#[case("paise nahi hai ghar jane ke liye", Some("hi"))]
#[case("पैसे नहीं हैं घर कैसे पहुंचें", Some("hi"))]
fn what_tells_nothing_for_certain_is_unspecified_and_urgent(
    #[case] text: &str,
    #[case] language: Option<&'static str>,
) {
    assert_eq!(guessed(text), ("unspecified".to_owned(), language));
}

#[test]
fn every_line_of_the_list_is_one_and_the_twelve_languages_tell_every_kind() {
    let written: Vec<&str> = include_str!("../words.txt")
        .lines()
        .filter(|line| !line.trim().is_empty() && !line.starts_with('#'))
        .collect();
    let lines = &WordList::embedded().lines;
    assert_eq!(lines.len(), written.len());
    for (line, written) in lines.iter().zip(written) {
        assert!(KindCode::parse(line.kind).is_some_and(|kind| kind.is_known()), "{written}");
        assert!(line.phrases.iter().all(|phrase| !phrase.words.is_empty()), "{written}");
    }
    for kind in ["assault", "accident", "medical", "confinement", "threat", "wages", KindCode::UNSPECIFIED] {
        for language in ["en", "hi", "bn", "or", "ta", "te", "kn", "ml", "mr", "gu", "ne", "ur"] {
            assert!(
                lines.iter().any(|line| (line.kind, line.language) == (kind, language)),
                "{kind} {language}"
            );
        }
    }
}

#[test]
fn every_phrase_of_the_list_is_found_by_itself_and_is_never_taken_for_less_urgent() {
    for line in &WordList::embedded().lines {
        for phrase in &line.phrases {
            let text: Vec<&str> = phrase.words.iter().map(|word| word.spelling.as_str()).collect();
            let found = guess(&text.join(" ")).kind;
            let own = KindCode::parse(line.kind).unwrap();
            assert!(own.urgency() >= found.urgency(), "{text:?}: {found} for {own}");
        }
    }
}
