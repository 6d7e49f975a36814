//! What every phone keeps from the server so that it is there without a network: kinds, numbers, the list of clips.
//! Asked for seldom, never before or beside an alert that waits, and believed only where it is whole.

mod read;

use crate::{
    around::Around,
    attempts::Attempts,
    command::{Asked, ask},
    effects::http::{HttpOperation, HttpOutput, Method},
    event,
    phone::Phone,
};

/// The app came to the front: asked for again after so many milliseconds, six hours.
const EVERY_MS: u64 = 6 * 60 * 60 * 1000;
/// The server says that something changed, which is mostly something else: after so many milliseconds, an hour.
const ON_NEWS_MS: u64 = 60 * 60 * 1000;
/// While something more important is to be sent, milliseconds until it is looked at again.
const STAND_ASIDE_MS: u64 = 30_000;
/// Milliseconds until a request is given up.
const TIMEOUT_MS: u32 = 20_000;

/// The server, or nothing, answered.
#[derive(Debug)]
pub struct Answered {
    /// Which attempt.
    pub(crate) attempt: u32,
    /// What came.
    pub(crate) output: HttpOutput,
}

/// Fetching them.
#[derive(Debug, Default)]
pub(crate) struct Model {
    attempts: Attempts,
}

impl Model {
    /// The app is in front of somebody.
    pub(crate) fn wake(&mut self, phone: &Phone, around: &Around<'_>) {
        self.want_after(EVERY_MS, phone, around);
    }

    /// The server says that something changed.
    pub(crate) fn news(&mut self, phone: &Phone, around: &Around<'_>) {
        self.want_after(ON_NEWS_MS, phone, around);
    }

    fn want_after(&mut self, ms: u64, phone: &Phone, around: &Around<'_>) {
        // one that waits after a failure keeps its pause
        if !phone.is_loaded() {
            return;
        }
        let is_underway = self.attempts.is_in_flight() || self.attempts.due().is_some();
        if !is_underway && phone.basics_age_ms(around).is_none_or(|age| age >= ms) {
            self.attempts.want(around);
        }
    }

    /// Asks for them where that is due. `stand_aside` says that something more important is to be sent.
    pub(crate) fn run_due(&mut self, stand_aside: bool, phone: &Phone, around: &Around<'_>) -> Asked {
        if self.next_due(phone).is_none() || !self.attempts.is_due(around) {
            return Asked::done();
        }
        if stand_aside {
            self.attempts.stand_aside(around, STAND_ASIDE_MS);
            return Asked::done();
        }
        let attempt = self.attempts.begin();
        // they are the same for everybody: who asks is nobody's business
        let bearer = None;
        let operation = HttpOperation::ordinary(Method::Get, "/v1/basics", bearer, Vec::new(), TIMEOUT_MS);
        ask(operation, move |output| event::Event::Basics(Answered { attempt, output }))
    }

    /// When there is something to do next.
    pub(crate) fn next_due(&self, phone: &Phone) -> Option<u64> {
        let can_ask = phone.is_loaded() && !phone.is_offline() && phone.in_foreground;
        self.attempts.due().filter(|_| can_ask)
    }

    /// Takes what came. What cannot be believed changes nothing and is asked for again.
    pub(crate) fn answered(&mut self, answered: Answered, phone: &mut Phone, around: &Around<'_>) -> Asked {
        let Answered { attempt, output } = answered;
        let read = match output {
            HttpOutput::Answered { status: 200, body } => read::basics(&body, phone.basics()),
            HttpOutput::Answered { .. } | HttpOutput::NoAnswer => None,
        };
        let Some(basics) = read else {
            self.attempts.failed(attempt, around);
            return Asked::done();
        };
        self.attempts.succeeded(around);
        phone.heard_from_server(around);
        let kept = if basics == *phone.basics() { Asked::done() } else { phone.set_basics(basics) };
        Asked::all([kept, phone.basics_came(around)])
    }
}

#[cfg(test)]
mod tests;
