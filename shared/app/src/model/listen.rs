//! The screen, said aloud.

use super::Model;
use crate::{
    around::Around,
    command::Asked,
    navigation::Route,
    speech::Utterance,
    view::{KindView, ListenButton, Screen},
};

/// What one tap on "listen" says at most: more would be a speech.
const LONGEST: usize = 12;

/// Where a person is in the app.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Place {
    top: Option<Route>,
    asks_for_kind: bool,
}

impl Model {
    /// Says what is on the screen; while it is being said: be quiet.
    pub(super) fn listen_pressed(&mut self, around: &Around<'_>) -> Asked {
        if self.speech.is_speaking() {
            return self.speech.stop();
        }
        let screen = self.view(around).screen;
        let mut utterances = self.utterances(&screen, around);
        utterances.truncate(LONGEST);
        self.speech.say(utterances, &self.phone, around)
    }

    /// The button for it; none on screens that have nothing to say.
    pub(super) fn listen_button(&self, screen: &Screen, around: &Around<'_>) -> Option<ListenButton> {
        let words = self.phone.words(around.config);
        let speaking = self.speech.is_speaking();
        // on every view: so it asks whether there is something, and words it only when it is to be said
        let has_kinds = matches!(screen, Screen::Kind { view } if !view.choices.is_empty());
        if !speaking && !has_kinds && self.prompts(screen, around).is_empty() {
            return None;
        }
        Some(ListenButton { label: words.say(if speaking { "listen-stop" } else { "listen" }), speaking })
    }

    /// The tile whose name is being said stands out.
    pub(super) fn with_spoken_kind(&self, mut view: KindView) -> KindView {
        for choice in &mut view.choices {
            choice.speaking = self.speech.spoken_kind() == Some(choice.code.as_str());
        }
        view
    }

    /// The keys of what is said of a screen, without the names of kinds.
    fn prompts(&self, screen: &Screen, around: &Around<'_>) -> Vec<&'static str> {
        match screen {
            Screen::Page { view } => crate::pages::prompts(view.page),
            Screen::Sos { .. } | Screen::Kind { .. } | Screen::Receipt { .. } | Screen::Starting { .. } => {
                self.sos.prompts(screen, &self.phone, around)
            }
            _ => Vec::new(),
        }
    }

    fn utterances(&self, screen: &Screen, around: &Around<'_>) -> Vec<Utterance> {
        let words = self.phone.words(around.config);
        let prompt =
            |key: &str| Utterance { key: key.to_owned(), text: words.say(key), kind: None, language: None };
        let mut utterances = Vec::new();
        for key in self.prompts(screen, around) {
            utterances.push(prompt(key));
            if matches!(key, "prompt-asked" | "prompt-page-asked") {
                utterances.extend(self.sos.questions_said(&self.phone, around));
            }
        }
        if let Screen::Kind { view } = screen {
            utterances.extend(view.choices.iter().map(|choice| {
                let key = format!("prompt-kind-{}", choice.code);
                // a kind of Central's own has its name, and a clip if somebody recorded one
                let text = words.find(&key, &[]).unwrap_or_else(|| choice.label.clone());
                Utterance { key, text, kind: Some(choice.code.clone()), language: None }
            }));
        }
        utterances
    }

    /// Another screen than the one that was being said before this event: no more of it is said.
    pub(super) fn quiet_on_another_screen(&mut self, before: Option<Place>, around: &Around<'_>) -> Asked {
        match before {
            Some(before) if before != self.place(around) => self.speech.stop(),
            _ => Asked::done(),
        }
    }

    /// Where the person is whose screen is being said; none where nothing is.
    pub(super) fn place_of_speech(&self, around: &Around<'_>) -> Option<Place> {
        self.speech.is_speaking().then(|| self.place(around))
    }

    fn place(&self, around: &Around<'_>) -> Place {
        Place { top: self.screens.top(), asks_for_kind: self.sos.kind_view(&self.phone, around).is_some() }
    }
}
