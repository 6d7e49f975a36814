//! Text in the person's language, from `locales/<tag>/*.ftl` (Project Fluent), and how times and distances are written.
//! What is said and when is decided by the folders that say it.

mod format;

pub(crate) use format::day_in_india;

use std::sync::OnceLock;

use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use unic_langid::LanguageIdentifier;

/// A language that the app speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Language {
    /// BCP 47 tag.
    pub tag: &'static str,
    /// Its own name in its own script.
    pub name: &'static str,
    /// Whether it is written from right to left.
    pub right_to_left: bool,
    /// The digit zero of the numbers that it is written with, after CLDR's default for it.
    zero: char,
    sources: &'static [&'static str],
    staff_sources: &'static [&'static str],
    /// What link persons meet at their work. A language without it shows them English.
    field_sources: &'static [&'static str],
}

/// What a worker can meet: every language has all of it.
macro_rules! sources {
    ($tag:literal) => {
        &[
            include_str!(concat!("../../locales/", $tag, "/common.ftl")),
            include_str!(concat!("../../locales/", $tag, "/sos.ftl")),
            include_str!(concat!("../../locales/", $tag, "/prompts.ftl")),
            include_str!(concat!("../../locales/", $tag, "/about.ftl")),
            include_str!(concat!("../../locales/", $tag, "/evidence.ftl")),
            include_str!(concat!("../../locales/", $tag, "/pages.ftl")),
            include_str!(concat!("../../locales/", $tag, "/safety.ftl")),
            include_str!(concat!("../../locales/", $tag, "/phone.ftl")),
            include_str!(concat!("../../locales/", $tag, "/states.ftl")),
            include_str!(concat!("../../locales/", $tag, "/consent.ftl")),
        ]
    };
}

/// What only those meet who read cases. A language without it shows them English.
macro_rules! staff_sources {
    ($tag:literal) => {
        &[
            include_str!(concat!("../../locales/", $tag, "/case.ftl")),
            include_str!(concat!("../../locales/", $tag, "/activity.ftl")),
        ]
    };
}

macro_rules! language {
    ($tag:literal, $name:literal, $zero:literal, $right_to_left:literal, $staff:expr) => {
        Language {
            tag: $tag,
            name: $name,
            right_to_left: $right_to_left,
            zero: $zero,
            sources: sources!($tag),
            staff_sources: $staff,
            field_sources: &[],
        }
    };
    ($tag:literal, $name:literal) => {
        language!($tag, $name, '0', false, &[])
    };
    ($tag:literal, $name:literal, $zero:literal) => {
        language!($tag, $name, $zero, false, &[])
    };
}

/// A language that link persons read.
macro_rules! in_the_field {
    ($tag:literal, $language:expr) => {
        Language {
            field_sources: &[
                include_str!(concat!("../../locales/", $tag, "/workers.ftl")),
                include_str!(concat!("../../locales/", $tag, "/sessions.ftl")),
                include_str!(concat!("../../locales/", $tag, "/account.ftl")),
                include_str!(concat!("../../locales/", $tag, "/schemes.ftl")),
                include_str!(concat!("../../locales/", $tag, "/staff.ftl")),
                include_str!(concat!("../../locales/", $tag, "/work.ftl")),
            ],
            ..$language
        }
    };
}

/// The languages, in the order in which they are offered. The first also fills in for a text that another lacks.
pub const LANGUAGES: [Language; 12] = [
    in_the_field!("en", language!("en", "English", '0', false, staff_sources!("en"))),
    in_the_field!("hi", language!("hi", "हिन्दी", '0', false, staff_sources!("hi"))),
    in_the_field!("bn", language!("bn", "বাংলা", '০')),
    in_the_field!("or", language!("or", "ଓଡ଼ିଆ")),
    in_the_field!("ta", language!("ta", "தமிழ்")),
    language!("te", "తెలుగు"),
    language!("kn", "ಕನ್ನಡ"),
    language!("ml", "മലയാളം"),
    language!("mr", "मराठी", '०'),
    language!("gu", "ગુજરાતી"),
    language!("ne", "नेपाली", '०'),
    language!("ur", "اردو", '0', true, &[]),
];

pub(crate) const ENGLISH: &Language = &LANGUAGES[0];
pub(crate) const HINDI: &Language = &LANGUAGES[1];

impl Language {
    fn all_sources(&self) -> impl Iterator<Item = &&'static str> {
        let own = self.sources.iter().chain(self.staff_sources);
        own.chain(self.field_sources)
    }

    /// The language of this tag, if the app speaks it.
    pub fn of_tag(tag: &str) -> Option<&'static Self> {
        LANGUAGES.iter().find(|language| language.tag == tag)
    }

    /// What stands until the person chooses: the phone's own language if the app speaks it, else Hindi, which most of
    /// those whom MAIN serves understand and which sets no barrier of another script for the rest: the language screen
    /// of the first start names every language in its own script.
    pub fn of_phone(device_language: &str) -> &'static Self {
        let primary = device_language.split(['-', '_']).next().unwrap_or_default();
        LANGUAGES.iter().find(|language| language.tag.eq_ignore_ascii_case(primary)).unwrap_or(HINDI)
    }
}

type Bundle = FluentBundle<FluentResource>;

/// Each read when it is first spoken: a cheap phone starts with one language, not with twelve.
static BUNDLES: [OnceLock<Bundle>; LANGUAGES.len()] = [const { OnceLock::new() }; LANGUAGES.len()];

fn bundle_of(language: &Language) -> Option<&'static Bundle> {
    let place = LANGUAGES.iter().position(|there| there.tag == language.tag)?;
    BUNDLES.get(place).map(|there| there.get_or_init(|| bundle(language)))
}

fn bundle(language: &Language) -> Bundle {
    let identifier: LanguageIdentifier = language.tag.parse().unwrap_or_default();
    let mut bundle = Bundle::new_concurrent(vec![identifier]);
    // the marks that keep mixed directions apart are only needed where a language runs from right to left
    bundle.set_use_isolating(language.right_to_left);
    bundle.set_formatter(match language.zero {
        '०' => Some(|value, _| number(value, '०')),
        '০' => Some(|value, _| number(value, '০')),
        _ => None,
    });
    for source in language.all_sources() {
        // a resource with an error still holds its other messages; a test reads all of them without one
        let resource = match FluentResource::try_new((*source).to_owned()) {
            Ok(resource) | Err((resource, _)) => resource,
        };
        bundle.add_resource_overriding(resource);
    }
    bundle
}

/// A number in the digits of a language; anything else is written as it is.
fn number(value: &FluentValue<'_>, zero: char) -> Option<String> {
    match value {
        FluentValue::Number(number) => Some(in_digits(&number.as_string(), zero)),
        _ => None,
    }
}

/// The same text with other digits.
fn in_digits(text: &str, zero: char) -> String {
    let digit =
        |c: char| c.to_digit(10).and_then(|value| char::from_u32(u32::from(zero) + value)).unwrap_or(c);
    text.chars().map(digit).collect()
}

/// An argument of a text.
pub(crate) type Argument<'a> = (&'static str, FluentValue<'a>);

/// Says things in one language.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Words {
    pub(crate) language: &'static Language,
}

impl Words {
    pub(crate) fn of(language: &'static Language) -> Self {
        Self { language }
    }

    /// The text of this key.
    pub(crate) fn say(self, key: &str) -> String {
        self.tell(key, &[])
    }

    /// The text of this key with its arguments.
    pub(crate) fn tell(self, key: &str, arguments: &[Argument<'_>]) -> String {
        let text = self.find(key, arguments);
        // in tests a missing text fails; on a phone a person sees at least a word
        let may_be_missing = self.language.staff_sources.is_empty();
        assert!(
            !cfg!(test) || text.is_some() || may_be_missing,
            "no text for {key} in {}",
            self.language.tag
        );
        text.or_else(|| Self::of(ENGLISH).find(key, arguments)).unwrap_or_else(|| key.replace('-', " "))
    }

    /// The text of this key, where there is one: for keys that are made of what a server sent.
    pub(crate) fn find(self, key: &str, arguments: &[Argument<'_>]) -> Option<String> {
        let bundle = bundle_of(self.language)?;
        let pattern = bundle.get_message(key)?.value()?;
        let mut given = FluentArgs::with_capacity(arguments.len());
        for (name, value) in arguments {
            given.set(*name, value.clone());
        }
        let mut errors = Vec::new();
        let text = bundle.format_pattern(pattern, Some(&given), &mut errors).into_owned();
        assert!(!cfg!(test) || errors.is_empty(), "{key} in {}: {errors:?}", self.language.tag);
        Some(text)
    }
}

#[cfg(test)]
mod tests;
