//! Looking for cases: by number, name, phone, place, type, language, colleague. What was found stands until something
//! changes.

use domain::{digits, ids::CaseId};
use unicode_normalization::UnicodeNormalization;

use super::{
    Person,
    index::{Index, whose},
};
use crate::{sync::Summary, view::InboxFilter};

/// Which cases are to be seen.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Wanted {
    pub(super) filter: InboxFilter,
    pub(super) search: String,
    /// Code of a kind.
    pub(super) kind: Option<String>,
    /// Tag of a language.
    pub(super) language: Option<String>,
    pub(super) person: Option<Person>,
}

impl Wanted {
    /// More than a filter is chosen.
    pub(super) fn is_narrowed(&self) -> bool {
        self.kind.is_some() || self.language.is_some() || self.person.is_some()
    }

    /// Something is typed: it is looked for in all cases.
    pub(super) fn has_text(&self) -> bool {
        !self.search.trim().is_empty()
    }

    fn is_searched(&self) -> bool {
        self.is_narrowed() || self.has_text()
    }
}

/// What was found.
#[derive(Debug)]
pub(super) struct Found {
    wanted: Wanted,
    /// Of the index as it was then.
    revision: u64,
    /// In the order of their lists.
    pub(super) cases: Vec<CaseId>,
}

/// A text as it is compared, whoever typed it: in lower case, digits as ASCII has them, and each letter in its parts. Many
/// letters of India's scripts can be written in two ways that look the same, and a vowel of several signs is typed in
/// pieces: in parts, the first of them finds the whole.
pub(crate) fn as_compared(text: &str) -> String {
    digits::in_ascii(&text.nfkd().collect::<String>().to_lowercase())
}

/// What was typed, as it is compared.
pub(crate) struct Query {
    words: Vec<String>,
    /// Digits of a phone number, without the country and without spaces.
    phone: Option<String>,
}

impl Query {
    /// What somebody typed.
    pub(crate) fn of(text: &str) -> Self {
        let text = as_compared(text);
        Self {
            words: text.split_whitespace().map(str::to_owned).collect(),
            phone: digits::part_of_phone(&text),
        }
    }

    /// Whether all words are in what a case is found by, in any order; or the digits.
    pub(crate) fn is_in(&self, search: &str) -> bool {
        self.words.iter().all(|word| search.contains(word.as_str()))
            || self.phone.as_ref().is_some_and(|phone| search.contains(phone.as_str()))
    }
}

fn is_wanted(wanted: &Wanted, query: &Query, summary: &Summary, index: &Index) -> bool {
    let of_kind = wanted.kind.as_ref().is_none_or(|code| summary.kind.as_str() == code);
    let of_language = wanted.language.as_ref().is_none_or(|tag| summary.language.as_ref() == Some(tag));
    let of_person = match wanted.person {
        None => true,
        Some(Person::Nobody) => whose(summary).is_none(),
        Some(Person::Colleague(id)) => whose(summary).is_some_and(|who| who.id == id),
    };
    of_kind
        && of_language
        && of_person
        && (query.is_in(&summary.search)
            || index.duplicates_of(summary.id).any(|duplicate| query.is_in(&duplicate.search)))
}

/// What is wanted of the index: what was found before where nothing changed since; nothing where the list as it stands
/// is wanted. A text is looked for in all that this phone has, whatever list is chosen: first what is open. Where the text
/// has only grown, it is looked for in what was found.
pub(super) fn look(wanted: &Wanted, before: Option<Found>, index: &Index) -> Option<Found> {
    if !wanted.is_searched() {
        return None;
    }
    let before = before.filter(|found| found.revision == index.revision());
    if let Some(found) = before.as_ref()
        && found.wanted == *wanted
    {
        return before;
    }
    let query = Query::of(&wanted.search);
    let is_found = |summary: &&Summary| is_wanted(wanted, &query, summary, index);
    let cases = if let Some(found) = before.filter(|found| narrows(&found.wanted, wanted)) {
        let there = found.cases.iter().filter_map(|id| index.summary(*id));
        there.filter(is_found).map(|summary| summary.id).collect()
    } else {
        let all = [InboxFilter::Hub, InboxFilter::Closed];
        let lists = if wanted.has_text() { &all[..] } else { std::slice::from_ref(&wanted.filter) };
        let there = lists.iter().flat_map(|list| index.listed(*list));
        there.filter(is_found).map(|summary| summary.id).collect()
    };
    Some(Found { wanted: wanted.clone(), revision: index.revision(), cases })
}

/// Whether nothing can be found by `now` that `before` did not find: only words, and more of them or longer ones. Digits
/// of a phone number are read as a whole, so that more of them may find what fewer did not. Without a text one list was
/// looked through.
fn narrows(before: &Wanted, now: &Wanted) -> bool {
    let others = |wanted: &Wanted| Wanted { search: String::new(), ..wanted.clone() };
    let is_number = |wanted: &Wanted| Query::of(&wanted.search).phone.is_some();
    before.has_text()
        && as_compared(&now.search).starts_with(&as_compared(&before.search))
        && others(before) == others(now)
        && !is_number(before)
        && !is_number(now)
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("mum 123", true)]
    #[case("000123", true)]
    #[case("१२३", true)]
    #[case("rekha andheri", true)]
    #[case("ANDHERI Rekha", true)]
    #[case("रेखा", true)]
    #[case("rekha pune", false)]
    #[case("98123 45678", true)]
    #[case("+91 98123-45678", true)]
    #[case("0091 9812345678", true)]
    #[case("09812345678", true)]
    #[case("5678", true)]
    #[case("9876", false)]
    #[case("+", true)]
    #[case("   ", true)]
    fn is_found_by(#[case] text: &str, #[case] found: bool) {
        let search = "mum-2026-000123\n+919812345678\nandheri\nmumbai\nrekha\nरेखा";
        assert_eq!(Query::of(text).is_in(search), found, "{text}");
    }

    /// The same letters in the two ways in which they can be written, the composed one first.
    #[rstest]
    #[case::bengali("জ\u{9df}", "জ\u{9af}\u{9bc}")]
    #[case::bengali_vowel("ক\u{9cb}", "ক\u{9c7}\u{9be}")]
    #[case::hindi("गु\u{95c}िया", "गु\u{921}\u{93c}िया")]
    #[case::tamil("க\u{bca}", "க\u{bc6}\u{bbe}")]
    fn is_found_however_its_letters_were_composed(#[case] composed: &str, #[case] in_parts: &str) {
        for (kept, typed) in [(composed, in_parts), (in_parts, composed)] {
            assert!(Query::of(typed).is_in(&as_compared(kept)), "{typed} in {kept}");
        }
        // the first sign of it is typed before the last
        let first: String = in_parts.chars().take(2).collect();
        assert!(Query::of(&first).is_in(&as_compared(composed)), "{first} in {composed}");
    }
}
