//! What this app is and whose data it uses.

use crate::{config::CoreConfig, locale::Words, view::AboutView};

/// The about screen.
pub(crate) fn about_view(words: Words, config: &CoreConfig) -> AboutView {
    AboutView {
        title: words.say("about-title"),
        paragraphs: ["about-main", "about-app", "about-not-ambulance", "about-data", "about-credits"]
            .map(|key| words.say(key))
            .into(),
        version: words.tell("about-version", &[("version", config.app_version.as_str().into())]),
    }
}
