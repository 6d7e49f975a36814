//! The first start asks for a language and for nothing else, and never before an SOS.

use crate::{
    locale::{LANGUAGES, Language, Words},
    phone::Phone,
    view::{LanguageChoice, LanguageView},
};

/// The language screen. Until somebody has chosen, the headline stands in every language.
pub(crate) fn language_view(phone: &Phone, in_use: &'static Language) -> LanguageView {
    let title = if phone.has_chosen_language() {
        Words::of(in_use).say("language-title")
    } else {
        let titles: Vec<String> =
            LANGUAGES.iter().map(|language| Words::of(language).say("language-title")).collect();
        titles.join(" · ")
    };
    let choices = LANGUAGES.iter().map(|language| LanguageChoice {
        tag: language.tag.to_owned(),
        name: language.name.to_owned(),
        selected: phone.has_chosen_language() && language.tag == in_use.tag,
    });
    LanguageView { title, choices: choices.collect() }
}
