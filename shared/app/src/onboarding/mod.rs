//! The first start asks for a language and for nothing else, and never before an SOS.

use crate::{
    locale::{ENGLISH, HINDI, LANGUAGES, Language, Words},
    phone::Phone,
    view::{LanguageChoice, LanguageView},
};

/// The language screen. Until somebody has chosen, the headline stands in the phone's language, Hindi and English; each
/// language has its own name in its own script.
pub(crate) fn language_view(phone: &Phone, in_use: &'static Language) -> LanguageView {
    let title = if phone.has_chosen_language() {
        Words::of(in_use).say("language-title")
    } else {
        let mut titles: Vec<String> = Vec::new();
        for language in [in_use, HINDI, ENGLISH] {
            let title = Words::of(language).say("language-title");
            if !titles.contains(&title) {
                titles.push(title);
            }
        }
        titles.join(" · ")
    };
    let choices = LANGUAGES.iter().map(|language| LanguageChoice {
        tag: language.tag.to_owned(),
        name: language.name.to_owned(),
        selected: phone.has_chosen_language()
            && phone.spoken_language().is_none()
            && language.tag == in_use.tag,
    });
    let spoken = phone.basics().spoken.iter().map(|language| LanguageChoice {
        tag: language.tag.clone(),
        name: language.name.clone(),
        selected: phone.spoken_language() == Some(language.tag.as_str()),
    });
    LanguageView { title, choices: choices.chain(spoken).collect() }
}
