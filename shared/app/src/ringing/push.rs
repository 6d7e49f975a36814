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
};

/// Milliseconds until a request is given up.
const TIMEOUT_MS: u32 = 20_000;

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
    /// The session and address that the server was told of.
    told: Option<(String, String)>,
    attempts: Attempts,
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

    /// Tells the server, where somebody is signed in and it does not know yet.
    pub(crate) fn run(&mut self, session: Option<&str>, phone: &Phone, around: &Around<'_>) -> Asked {
        let (Some(session), Some(address)) = (session, &self.address) else { return Asked::done() };
        let knows = |(with, of): &(String, String)| with == session && of == address;
        if self.told.as_ref().is_some_and(knows) || phone.is_offline() {
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
        ask(operation, move |output| event::Event::Push(Event::Told { attempt, output }))
    }

    /// The server, or nothing, has answered.
    pub(crate) fn update(&mut self, event: Event, session: Option<&str>, around: &Around<'_>) {
        let Event::Told { attempt, output } = event;
        if !self.attempts.is_newest(attempt) {
            return;
        }
        match output {
            // 204: no portal answers so by chance, and nothing is lost if one does: the stream and the next start tell
            HttpOutput::Answered { status: 204, .. } => {
                self.attempts.succeeded(around);
                self.told = session.map(str::to_owned).zip(self.address.clone());
            }
            HttpOutput::Answered { .. } | HttpOutput::NoAnswer => self.attempts.failed(attempt, around),
        }
    }

    /// When there is something to do next.
    pub(crate) fn next_due(&self, session: Option<&str>, phone: &Phone) -> Option<u64> {
        self.attempts.due().filter(|_| session.is_some() && !phone.is_offline())
    }
}
