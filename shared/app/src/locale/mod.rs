//! Text in the person's language, from `locales/<tag>/*.ftl` (Project Fluent), and how times and distances are written.
//! What is said and when is decided by the folders that say it.

mod format;

use std::{collections::BTreeMap, sync::LazyLock};

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
    sources: &'static [&'static str],
}

macro_rules! sources {
    ($tag:literal) => {
        &[
            include_str!(concat!("../../locales/", $tag, "/common.ftl")),
            include_str!(concat!("../../locales/", $tag, "/sos.ftl")),
            include_str!(concat!("../../locales/", $tag, "/staff.ftl")),
            include_str!(concat!("../../locales/", $tag, "/case.ftl")),
            include_str!(concat!("../../locales/", $tag, "/about.ftl")),
        ]
    };
}

/// The languages, in the order in which they are offered. The first also fills in for a text that another lacks.
pub const LANGUAGES: [Language; 2] = [
    Language { tag: "en", name: "English", right_to_left: false, sources: sources!("en") },
    Language { tag: "hi", name: "हिन्दी", right_to_left: false, sources: sources!("hi") },
];

const ENGLISH: &Language = &LANGUAGES[0];
const HINDI: &Language = &LANGUAGES[1];

impl Language {
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

static BUNDLES: LazyLock<BTreeMap<&'static str, Bundle>> =
    LazyLock::new(|| LANGUAGES.iter().map(|language| (language.tag, bundle(language))).collect());

fn bundle(language: &Language) -> Bundle {
    let identifier: LanguageIdentifier = language.tag.parse().unwrap_or_default();
    let mut bundle = Bundle::new_concurrent(vec![identifier]);
    // the marks that keep mixed directions apart are only needed where a language runs from right to left
    bundle.set_use_isolating(language.right_to_left);
    for source in language.sources {
        // a resource with an error still holds its other messages; a test reads all of them without one
        let resource = match FluentResource::try_new((*source).to_owned()) {
            Ok(resource) | Err((resource, _)) => resource,
        };
        bundle.add_resource_overriding(resource);
    }
    bundle
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
        assert!(!cfg!(test) || text.is_some(), "no text for {key} in {}", self.language.tag);
        text.or_else(|| Self::of(ENGLISH).find(key, arguments)).unwrap_or_else(|| key.replace('-', " "))
    }

    /// The text of this key, where there is one: for keys that are made of what a server sent.
    pub(crate) fn find(self, key: &str, arguments: &[Argument<'_>]) -> Option<String> {
        let bundle = BUNDLES.get(self.language.tag)?;
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
