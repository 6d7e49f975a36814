//! Every text is there in every language, with the same arguments, and every text is used.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

use chrono::{DateTime, Utc};
use rstest::rstest;

use super::*;

/// Key → names of arguments.
fn texts(language: &Language, sources: &[&str]) -> BTreeMap<String, BTreeSet<String>> {
    let mut texts = BTreeMap::new();
    for source in sources {
        let resource = FluentResource::try_new((*source).to_owned());
        assert!(
            resource.is_ok(),
            "a file of {} cannot be read: {:?}",
            language.tag,
            resource.err().map(|(_, e)| e)
        );
        let mut key = String::new();
        for line in source.lines() {
            if let Some((name, _)) = line.split_once(" =")
                && line.starts_with(|c: char| c.is_ascii_lowercase())
            {
                name.clone_into(&mut key);
                assert!(!texts.contains_key(&key), "{key} stands twice in {}", language.tag);
                texts.insert(key.clone(), BTreeSet::new());
            }
            let names = line.split('$').skip(1).map(|rest| {
                rest.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '_').collect::<String>()
            });
            texts.entry(key.clone()).or_default().extend(names);
        }
    }
    texts.remove("");
    texts
}

#[test]
fn every_language_has_the_same_texts_with_the_same_arguments() {
    for language in &LANGUAGES {
        compare(language, texts(ENGLISH, ENGLISH.sources), &texts(language, language.sources));
        let by_readers = |language: &Language| [language.staff_sources, language.field_sources];
        for (english, there) in by_readers(ENGLISH).into_iter().zip(by_readers(language)) {
            if !there.is_empty() {
                compare(language, texts(ENGLISH, english), &texts(language, there));
            }
        }
    }
    let of_tag = |tag: &&str| Language::of_tag(tag).unwrap();
    // hubs work in these two, link persons also in the others
    assert!(["en", "hi"].iter().map(of_tag).all(|language| !language.staff_sources.is_empty()));
    let field = ["en", "hi", "bn", "or", "ta"];
    assert!(field.iter().map(of_tag).all(|language| !language.field_sources.is_empty()));
}

fn compare(
    language: &Language,
    english: BTreeMap<String, BTreeSet<String>>,
    there: &BTreeMap<String, BTreeSet<String>>,
) {
    assert!(english.len() > 5);
    {
        let missing: Vec<_> = english.keys().filter(|key| !there.contains_key(*key)).collect();
        let extra: Vec<_> = there.keys().filter(|key| !english.contains_key(*key)).collect();
        assert!(
            missing.is_empty() && extra.is_empty(),
            "{}: missing {missing:?}, extra {extra:?}",
            language.tag
        );
        for (key, arguments) in english {
            assert_eq!(there.get(&key), Some(&arguments), "arguments of {key} in {}", language.tag);
        }
    }
}

/// All quoted words of a source, or of those of a folder.
fn quoted(path: &Path, found: &mut BTreeSet<String>) {
    if path.is_dir() {
        for entry in fs::read_dir(path).unwrap().flatten() {
            quoted(&entry.path(), found);
        }
    } else if path.extension().is_some_and(|ext| ext == "rs") {
        let source = fs::read_to_string(path).unwrap();
        found.extend(source.split('"').map(str::to_owned));
    }
}

#[test]
fn what_link_persons_meet_is_none_of_the_texts_of_those_who_read_cases() {
    let sources = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut met = BTreeSet::new();
    for path in [
        "workers",
        "sessions",
        "attachments/photo_view.rs",
        "work/forms/workers",
        "work/workers.rs",
        "work/conflicts.rs",
        "work/lists.rs",
        "work/page.rs",
        "work/refusal.rs",
        "work/steps.rs",
        "account",
        "pin",
    ] {
        quoted(&sources.join(path), &mut met);
    }
    let of_cases = texts(ENGLISH, ENGLISH.staff_sources).into_keys();
    let missing: Vec<_> = of_cases.filter(|key| met.contains(key)).collect();
    assert!(
        met.contains("workers-title") && missing.is_empty(),
        "not in the languages of the field: {missing:?}"
    );
}

#[test]
fn every_text_is_used() {
    let mut found = BTreeSet::new();
    quoted(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut found);
    // these are made of codes: of kinds, fields, problems, and of the names of states
    let families = [
        "kind-",
        "prompt-kind-",
        "state-",
        "field-",
        "problem-",
        "language-in-",
        "claim-",
        "activity-",
        "way-",
        "reason-",
        "urgency-",
        "severity-",
        "safe-",
        "status-",
        "question-",
        "outcome-",
        "sex-",
        "group-",
        "consent-",
        "answer-",
        "service-",
        "step-",
        "paid-by-",
        "day-",
        "day-short-",
        "did-",
        "wire-",
        "trade-",
        "whose-",
        "registration-",
        "scheme-",
        "need-",
        "only-if-",
        "not-for-",
        "ask-at-",
        "session-kind-",
    ];
    let all: Vec<&str> = ENGLISH.all_sources().copied().collect();
    let all = texts(ENGLISH, &all).into_keys();
    let unused: Vec<_> = all
        .filter(|key| !found.contains(key) && !families.iter().any(|family| key.starts_with(family)))
        .collect();
    assert!(unused.is_empty(), "nothing says {unused:?}");
}

#[rstest]
#[case("en-IN", "en")]
#[case("hi_IN", "hi")]
#[case("HI", "hi")]
#[case("mni-IN", "hi")]
#[case("", "hi")]
fn the_phones_language_stands_until_one_is_chosen(#[case] phone: &str, #[case] tag: &str) {
    assert_eq!(Language::of_phone(phone).tag, tag);
}

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

#[rstest]
#[case("en", "2026-11-22T08:32:00Z", "14:02")]
#[case("en", "2026-11-21T18:29:00Z", "21 Nov, 23:59")]
#[case("en", "2026-11-21T18:30:00Z", "00:00")]
#[case("hi", "2026-11-20T08:32:00Z", "20 नवंबर, 14:02")]
fn times_are_shown_in_india(#[case] tag: &str, #[case] time: &str, #[case] shown: &str) {
    let words = Words::of(Language::of_tag(tag).unwrap());
    assert_eq!(words.time(at(time), at("2026-11-22T10:00:00Z")), shown);
}

#[rstest]
#[case(-30, "just now")]
#[case(59, "just now")]
#[case(60, "1 min ago")]
#[case(3 * 3600, "3 h ago")]
#[case(25 * 3600, "21 Nov, 14:30")]
fn times_are_relative_until_a_day(#[case] seconds: i64, #[case] shown: &str) {
    let now = at("2026-11-22T10:00:00Z");
    assert_eq!(Words::of(ENGLISH).when(now - chrono::Duration::seconds(seconds), now), shown);
}

#[rstest]
#[case(35.4, "35 m")]
#[case(1234.0, "1.2 km")]
#[case(40_000.0, "40 km")]
#[case(f64::INFINITY, "1000000000000 km")]
fn distances_are_short(#[case] metres: f64, #[case] shown: &str) {
    assert_eq!(Words::of(ENGLISH).distance(metres), shown);
}
