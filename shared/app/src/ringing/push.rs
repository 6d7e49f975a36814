//! Where the doorbell reaches this phone. The platform gives the app an address, the server is told of it with the
//! session; a doorbell carries nothing, it only wakes the sync.

use domain::sync::PushAddress;

use crate::{
    around::Around,
    attempts::Attempts,
    command::{Asked, ask},
    effects::http::{HttpOperation, HttpOutput, Method},
    event,
    phone::Phone,
    sync::Records,
};

/// Milliseconds until a request is given up.
const TIMEOUT_MS: u32 = 20_000;
/// Milliseconds after which somebody who opens the app has the server told again: an address may be lost there, and a phone
/// of which no address is known rings only while its app is open.
const TELL_AGAIN_MS: u64 = 24 * 60 * 60 * 1000;

/// What comes back.
#[derive(Debug)]
pub enum Event {
    /// The server, or nothing, answered where the doorbell reaches this phone.
    Told {
        /// Which attempt.
        attempt: u32,
        /// What came.
        output: HttpOutput,
    },
}

/// The address of this phone, and whether the server has it.
#[derive(Default)]
pub(crate) struct Push {
    address: Option<String>,
    /// What the server is being told.
    telling: Option<Told>,
    /// What it has taken.
    told: Option<Told>,
    attempts: Attempts,
}

/// What the server is told.
struct Told {
    session: String,
    address: String,
    /// After which sync from nothing: a server that was restored has what it had before, and that may be no address.
    round: u32,
    /// When, by the monotonic clock.
    at_ms: u64,
}

impl Told {
    /// Whether the server can be expected to know it still.
    fn stands(&self, session: &str, address: &str, round: u32, phone: &Phone, around: &Around<'_>) -> bool {
        let age = around.now.monotonic_ms.saturating_sub(self.at_ms);
        let is_recent = age < TELL_AGAIN_MS || !phone.in_foreground;
        is_recent && self.session == session && self.address == address && self.round == round
    }
}

/// Which sync from nothing this phone stands after. The first of a session tells nothing of what the server has lost.
fn round(records: &Records) -> u32 {
    records.round().max(1)
}

/// Nothing of it goes into a log.
impl std::fmt::Debug for Push {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Push [redacted]")
    }
}

impl Push {
    /// The platform gave an address, or another one.
    pub(crate) fn address_changed(&mut self, token: String) {
        self.address = Some(token).filter(|token| !token.is_empty());
    }

    /// Tells the server, where somebody is signed in and it does not know yet, or may have lost it.
    pub(crate) fn run(&mut self, records: &Records, phone: &Phone, around: &Around<'_>) -> Asked {
        let (Some(session), Some(address)) = (records.token(), &self.address) else { return Asked::done() };
        let told = self.told.as_ref();
        if told.is_some_and(|told| told.stands(session, address, round(records), phone, around))
            || phone.is_offline()
        {
            return Asked::done();
        }
        if self.attempts.due().is_none() && !self.attempts.is_in_flight() {
            self.attempts.want(around);
        }
        if !self.attempts.is_due(around) {
            return Asked::done();
        }
        let body =
            PushAddress { platform: around.config.platform.as_str().to_owned(), token: address.clone() };
        let body = serde_json::to_vec(&body).unwrap_or_default();
        let attempt = self.attempts.begin();
        let bearer = Some(session.to_owned());
        let operation = HttpOperation::ordinary(Method::Put, "/v1/push", bearer, body, TIMEOUT_MS);
        self.told = None;
        self.telling = Some(Told {
            session: session.to_owned(),
            address: address.clone(),
            round: round(records),
            at_ms: around.now.monotonic_ms,
        });
        ask(operation, move |output| event::Event::Push(Event::Told { attempt, output }))
    }

    /// The server, or nothing, has answered.
    pub(crate) fn update(&mut self, event: Event, around: &Around<'_>) {
        let Event::Told { attempt, output } = event;
        if !self.attempts.is_newest(attempt) {
            return;
        }
        match output {
            // 204: no portal answers so by chance, and nothing is lost if one does: the stream and the next start tell
            HttpOutput::Answered { status: 204, .. } => {
                self.attempts.succeeded(around);
                self.told = self.telling.take();
            }
            HttpOutput::Answered { .. } | HttpOutput::NoAnswer => self.attempts.failed(attempt, around),
        }
    }

    /// When there is something to do next.
    pub(crate) fn next_due(&self, session: Option<&str>, phone: &Phone) -> Option<u64> {
        self.attempts.due().filter(|_| session.is_some() && !phone.is_offline())
    }
}

#[cfg(test)]
#[path = "push_tests.rs"]
mod tests;
