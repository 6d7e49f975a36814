//! Clips from the server: those of the person's language, one at a time, and only while nothing else waits.

use domain::basics::Clip;

use super::{Event, Model};
use crate::{
    around::Around,
    attempts::Attempts,
    command::{Asked, ask},
    effects::{
        clip_store::{ClipStoreOperation, ClipStoreOutput},
        http::{HttpOperation, HttpOutput, Lane, Method},
    },
    event,
    phone::Phone,
};

/// Milliseconds until fetching a clip is given up.
const TIMEOUT_MS: u32 = 60_000;
/// Longest clip, bytes; a longer one is not fetched.
const CLIP_LIMIT: u64 = 300 * 1024;
/// While an alert waits, or there is no network, fetching looks again after so many milliseconds.
const STAND_ASIDE_MS: u64 = 30_000;

/// The fetching of clips.
#[derive(Debug, Default)]
pub(super) struct Fetching {
    attempts: Attempts,
    clip: Option<Clip>,
    /// Clips that came with another content, or that the disk did not take, in this run of the app: another try costs the
    /// person as much again.
    given_up: Vec<Clip>,
    /// Clips in whose place something else came, such as a portal's page. They are tried again after all others, the one
    /// that was refused last comes last.
    refused: Vec<Clip>,
}

impl Fetching {
    pub(super) fn want(&mut self, around: &Around<'_>) {
        self.attempts.want_if_idle(around);
    }
}

impl Model {
    pub(crate) fn load() -> Asked {
        ask(ClipStoreOperation::Load, |output| event::Event::Speech(Event::ClipsLoaded(output)))
    }

    /// The basics or the language are others now.
    pub(crate) fn look_for_clips(&mut self, around: &Around<'_>) {
        self.fetching.want(around);
    }

    fn missing(&self, phone: &Phone, around: &Around<'_>) -> Option<Clip> {
        let heard = phone.spoken_language();
        let texts_in = phone.language(around.config).tag;
        let wanted = phone.basics().clips.iter().filter(|clip| {
            (Some(clip.language.as_str()) == heard || clip.language == texts_in) && clip.bytes <= CLIP_LIMIT
        });
        let missing = wanted.filter(|clip| !self.fetching.given_up.contains(clip)).filter(|clip| {
            !self.clips.iter().any(|kept| {
                kept.language == clip.language && kept.key == clip.key && kept.sha256 == clip.sha256
            })
        });
        let refused_at = |clip: &&Clip| self.fetching.refused.iter().position(|refused| refused == *clip);
        // none comes before the first
        missing.min_by_key(refused_at).cloned()
    }

    /// Fetches the next clip that is not there. `stand_aside` says that something more important is to be sent.
    pub(crate) fn run_due(&mut self, stand_aside: bool, phone: &Phone, around: &Around<'_>) -> Asked {
        if !self.fetching.attempts.is_due(around) {
            return Asked::done();
        }
        let Some(clip) = self.missing(phone, around) else {
            self.fetching.attempts.succeeded(around);
            return Asked::done();
        };
        if stand_aside || phone.is_offline() {
            self.fetching.attempts.stand_aside(around, STAND_ASIDE_MS);
            return Asked::done();
        }
        let attempt = self.fetching.attempts.begin();
        let path = format!("/v1/audio/{}/{}", clip.language, clip.key);
        self.fetching.clip = Some(clip);
        let operation = HttpOperation {
            lane: Lane::Ordinary,
            method: Method::Get,
            path,
            bearer: None,
            alert_secret: None,
            known: None,
            body: Vec::new(),
            timeout_ms: TIMEOUT_MS,
        };
        ask(operation, move |output| event::Event::Speech(Event::ClipFetched { attempt, output }))
    }

    pub(super) fn clip_fetched(&mut self, attempt: u32, output: HttpOutput, around: &Around<'_>) -> Asked {
        let clip = self.fetching.clip.clone().filter(|_| self.fetching.attempts.is_newest(attempt));
        let Some(clip) = clip else { return Asked::done() };
        match output {
            HttpOutput::Answered { status: 200, body }
                if u64::try_from(body.len()).is_ok_and(|bytes| bytes == clip.bytes) =>
            {
                ask(ClipStoreOperation::Keep { clip, bytes: body }, move |output| {
                    event::Event::Speech(Event::ClipKept { attempt, output })
                })
            }
            HttpOutput::Answered { .. } => {
                self.fetching.refused.retain(|refused| *refused != clip);
                self.fetching.refused.push(clip);
                self.fetching.attempts.failed(attempt, around);
                Asked::done()
            }
            HttpOutput::NoAnswer => {
                self.fetching.attempts.failed(attempt, around);
                Asked::done()
            }
        }
    }

    pub(super) fn clip_kept(&mut self, attempt: u32, output: ClipStoreOutput, around: &Around<'_>) {
        let Some(clip) = self.fetching.clip.take() else { return };
        if let ClipStoreOutput::Kept(kept) = output {
            self.clips.retain(|there| there.language != kept.language || there.key != kept.key);
            self.clips.push(kept);
            self.fetching.attempts.succeeded(around);
            self.fetching.attempts.want(around);
        } else {
            // the others are not held up
            self.fetching.given_up.push(clip);
            self.fetching.attempts.failed(attempt, around);
        }
    }

    /// When [`Self::run_due`] has something to do next.
    pub(crate) fn next_due(&self) -> Option<u64> {
        self.fetching.attempts.due()
    }
}
