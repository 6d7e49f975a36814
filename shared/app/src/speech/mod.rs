//! Speech: the screen said aloud. A recorded clip where there is one in the person's language, else the platform's voice, and
//! where neither exists a tone; the pictures and the calls are there in any case.

mod clips;

use std::collections::VecDeque;

use crate::{
    around::Around,
    command::{Asked, ask, tell},
    effects::{
        clip_store::{ClipStoreOutput, KeptClip},
        http::HttpOutput,
        play::PlayOperation,
        speak::{SpeakOperation, SpeakOutput},
    },
    event,
    phone::Phone,
};

/// What comes back to the speech.
#[derive(Debug)]
pub enum Event {
    /// The platform has said something, or could not.
    Said {
        /// Which of the things that were asked.
        number: u32,
        /// What came of it.
        output: SpeakOutput,
    },
    /// The clips of this phone were read.
    ClipsLoaded(ClipStoreOutput),
    /// A clip was fetched, or not.
    ClipFetched {
        /// Which attempt.
        attempt: u32,
        /// What came.
        output: HttpOutput,
    },
    /// A clip was kept, or not.
    ClipKept {
        /// Which attempt.
        attempt: u32,
        /// What came.
        output: ClipStoreOutput,
    },
}

/// One thing to say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Utterance {
    /// Key of the prompt: the name of its clip.
    pub(crate) key: String,
    /// The words, for the platform's voice.
    pub(crate) text: String,
    /// The kind whose tile stands out meanwhile.
    pub(crate) kind: Option<String>,
    /// The language that it is in, where that is another than the app's: BCP 47.
    pub(crate) language: Option<&'static str>,
}

/// Speech of this phone.
#[derive(Debug, Default)]
pub(crate) struct Model {
    queue: VecDeque<Utterance>,
    saying: Option<Utterance>,
    /// Counts what was asked, so that a late answer to something that was ended says nothing.
    asked: u32,
    /// Something of what is on the screen was heard.
    was_heard: bool,
    clips: Vec<KeptClip>,
    fetching: clips::Fetching,
}

impl Model {
    /// Says these, one after the other; what is being said ends.
    pub(crate) fn say(&mut self, utterances: Vec<Utterance>, phone: &Phone, around: &Around<'_>) -> Asked {
        self.queue = utterances.into();
        self.was_heard = false;
        self.say_next(phone, around)
    }

    /// Be quiet.
    pub(crate) fn stop(&mut self) -> Asked {
        self.queue.clear();
        self.asked = self.asked.saturating_add(1);
        match self.saying.take() {
            // nobody waits for the answer: what was being said is answered for itself
            Some(_) => tell(SpeakOperation::Stop),
            None => Asked::done(),
        }
    }

    pub(crate) fn is_speaking(&self) -> bool {
        self.saying.is_some()
    }

    /// The kind whose name is being said.
    pub(crate) fn spoken_kind(&self) -> Option<&str> {
        self.saying.as_ref().and_then(|saying| saying.kind.as_deref())
    }

    fn say_next(&mut self, phone: &Phone, around: &Around<'_>) -> Asked {
        self.saying = self.queue.pop_front();
        let Some(saying) = &self.saying else { return Asked::done() };
        self.asked = self.asked.saturating_add(1);
        let number = self.asked;
        let operation = SpeakOperation::Say {
            text: saying.text.clone(),
            language: saying.language.unwrap_or(phone.language(around.config).tag).to_owned(),
            clip: self.clip(saying, phone, around),
        };
        ask(operation, move |output| event::Event::Speech(Event::Said { number, output }))
    }

    /// The clip of a prompt: in the language that the person hears, else in that of the texts.
    fn clip(&self, saying: &Utterance, phone: &Phone, around: &Around<'_>) -> Option<String> {
        let key = &saying.key;
        let texts_in = phone.language(around.config).tag;
        let of_person = phone.spoken_language().into_iter().chain([texts_in]);
        // what is said to somebody else is said in their language or not at all
        let languages = of_person.filter(|_| saying.language.is_none()).chain(saying.language);
        let mut found = languages.filter_map(|language| {
            self.clips.iter().find(|clip| clip.language == language && clip.key == *key)
        });
        found.next().map(|clip| clip.path.clone())
    }

    pub(crate) fn update(&mut self, event: Event, phone: &Phone, around: &Around<'_>) -> Asked {
        match event {
            Event::Said { number, output } => {
                if number != self.asked || self.saying.is_none() {
                    return Asked::done();
                }
                match output {
                    SpeakOutput::Said => self.was_heard = true,
                    // somebody ended it by the platform's means
                    SpeakOutput::Stopped => self.queue.clear(),
                    SpeakOutput::NoVoice => {}
                }
                let next = self.say_next(phone, around);
                let nothing_was_heard = self.saying.is_none()
                    && !self.was_heard
                    && output == SpeakOutput::NoVoice
                    && !phone.options().silent;
                // an ear that listened hears at least that the phone has understood
                let tone = if nothing_was_heard { tell(PlayOperation::Step) } else { Asked::done() };
                Asked::all([next, tone])
            }
            Event::ClipsLoaded(output) => {
                if let ClipStoreOutput::Loaded(clips) = output {
                    self.clips = clips;
                }
                self.fetching.want(around);
                Asked::done()
            }
            Event::ClipFetched { attempt, output } => self.clip_fetched(attempt, output, around),
            Event::ClipKept { attempt, output } => {
                self.clip_kept(attempt, output, around);
                Asked::done()
            }
        }
    }

    /// Everything of this phone is being deleted (`safety/` deletes the clips).
    pub(crate) fn forget_everything(&mut self) -> Asked {
        let quiet = self.stop();
        *self = Self { asked: self.asked, ..Self::default() };
        quiet
    }
}

#[cfg(test)]
mod tests;
