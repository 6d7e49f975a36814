//! Who the phone and the person are to the server: registering the device, signing in with an invite code, signing out.

mod invite;
mod link_persons;
mod sealed;
mod view;

use domain::sync::{RegisterDevice, Session};

pub(crate) use self::{
    invite::scan,
    link_persons::{
        holds_something, is_about, link_person_page, link_persons_page, looks_after_link_persons,
    },
    sealed::{Event as SealedEvent, Sealed, Standing, Word},
};

use crate::{
    around::Around,
    attempts::Attempts,
    command::{Asked, ask},
    effects::{
        http::{HttpOperation, HttpOutput, Method},
        record_store::{KeptSession, RecordStoreOperation, RecordStoreOutput},
        scan_code::ScanCodeOutput,
    },
    event,
    phone::Phone,
};

/// Milliseconds until a request is given up.
const TIMEOUT_MS: u32 = 20_000;

/// What comes back to the account.
#[derive(Debug)]
pub enum Event {
    /// The server, or nothing, answered the registration of the device.
    Registered {
        /// Which attempt.
        attempt: u32,
        /// What came.
        output: HttpOutput,
    },
    /// The server, or nothing, answered the invite code.
    CodeAnswered(HttpOutput),
    /// The camera has looked for an invite code.
    CodeScanned(ScanCodeOutput),
    /// To what was sealed.
    Sealed(SealedEvent),
    /// The store has answered for the new session.
    SessionKept(RecordStoreOutput),
    /// The server has heard of the end of a session, or not: the token is gone from the phone either way.
    SignedOut(HttpOutput),
    /// The store of records was destroyed, or not.
    Wiped {
        /// Which attempt.
        attempt: u32,
        /// What it said.
        output: RecordStoreOutput,
    },
}

/// Why signing in did not work.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Trouble {
    UnknownCode,
    UsedCode,
    ExpiredCode,
    NoNetwork,
    Server,
    NotKept,
    /// The camera saw another code than an invitation.
    NotACode,
    /// The camera could not look.
    NoCamera,
}

/// The account of this phone.
#[derive(Default)]
pub(crate) struct Model {
    code: String,
    busy: bool,
    trouble: Option<Trouble>,
    /// The session that the server gave, until it is on the disk.
    opening: Option<Session>,
    registering: Attempts,
    wiping: Attempts,
    /// An invitation of which the server has not heard yet.
    awaited: invite::Awaited,
    pub(crate) sealed: Sealed,
}

/// Nothing of it goes into a log.
impl std::fmt::Debug for Model {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("account::Model [redacted]")
    }
}

impl Model {
    /// Tells the server of the device, once, when there may be a network.
    pub(crate) fn register(&mut self, phone: &Phone, around: &Around<'_>) -> Asked {
        if phone.is_registered() || self.registering.is_in_flight() {
            return Asked::done();
        }
        self.registering.want(around);
        self.run_due(phone, around)
    }

    /// The language is another now: the server is told of the device again.
    pub(crate) fn tell_again(&mut self, phone: &Phone, around: &Around<'_>) -> Asked {
        if phone.is_registered() {
            return Asked::done();
        }
        // one under way tells the old one
        self.registering.want(around);
        self.run_due(phone, around)
    }

    /// Does what is due.
    pub(crate) fn run_due(&mut self, phone: &Phone, around: &Around<'_>) -> Asked {
        let wiped = if self.wiping.is_due(around) { self.wipe_now() } else { Asked::done() };
        let awaited = self.try_awaited(phone, around);
        Asked::all([wiped, awaited, self.register_now(phone, around)])
    }

    /// When there is something to do next.
    pub(crate) fn next_due(&self, phone: &Phone) -> Option<u64> {
        let registering = self.registering.due().filter(|_| phone.is_loaded() && !phone.is_offline());
        let awaited = self.awaited.due().filter(|_| phone.is_loaded() && !phone.is_offline() && !self.busy);
        [registering, awaited, self.wiping.due()].into_iter().flatten().min()
    }

    fn register_now(&mut self, phone: &Phone, around: &Around<'_>) -> Asked {
        let Some((device_id, token)) = phone.device_id().zip(phone.token()) else { return Asked::done() };
        if phone.is_offline() || !self.registering.is_due(around) {
            return Asked::done();
        }
        let device = RegisterDevice {
            device_id,
            platform: around.config.platform.as_str().to_owned(),
            app_version: around.config.app_version.clone(),
            language: phone.spoken_language().unwrap_or(phone.language(around.config).tag).to_owned(),
        };
        let attempt = self.registering.begin();
        let body = serde_json::to_vec(&device).unwrap_or_default();
        ask(request(Method::Post, "/v1/devices", Some(token), body), move |output| {
            event::Event::Account(Event::Registered { attempt, output })
        })
    }

    pub(crate) fn registered(
        &mut self,
        attempt: u32,
        output: &HttpOutput,
        phone: &mut Phone,
        around: &Around<'_>,
    ) -> Asked {
        let own_id = phone.device_id().map(|id| id.to_string());
        let named = |body: &[u8]| {
            let answer: Option<serde_json::Value> = serde_json::from_slice(body).ok();
            let id = answer
                .as_ref()
                .and_then(|answer| answer.get("device_id"))
                .and_then(serde_json::Value::as_str);
            id.is_some() && id == own_id.as_deref()
        };
        match output {
            HttpOutput::Answered { status: 200 | 201, body } if named(body) => {
                self.registering.succeeded(around);
                phone.heard_from_server(around);
                // where the language changed meanwhile, it is told again
                if self.registering.due().is_some() { Asked::done() } else { phone.registered() }
            }
            HttpOutput::Answered { status: 409, body } if is_problem(body, "device-id-taken") => {
                self.registering.failed(attempt, around);
                phone.take_another_id(around)
            }
            HttpOutput::Answered { .. } | HttpOutput::NoAnswer => {
                self.registering.failed(attempt, around);
                Asked::done()
            }
        }
    }

    /// The session begins when it is on the disk.
    pub(crate) fn code_answered(&mut self, output: &HttpOutput, around: &Around<'_>) -> Asked {
        let is_by_itself = self.awaited.answered(output, around);
        match output {
            // it is tried again, and nobody waits before the screen
            HttpOutput::NoAnswer if is_by_itself => self.busy = false,
            HttpOutput::Answered { status: 200 | 201, body } => {
                let read = serde_json::from_slice::<Session>(body).ok();
                let kept = read.as_ref().and_then(|session| serde_json::to_string(session).ok());
                if let Some((session, kept)) = read.zip(kept) {
                    self.opening = Some(session);
                    return ask(RecordStoreOperation::BeginSession(KeptSession(kept)), |output| {
                        event::Event::Account(Event::SessionKept(output))
                    });
                }
                self.fail(Trouble::Server);
            }
            HttpOutput::Answered { status: 403, body } => self.fail(if is_problem(body, "used-code") {
                Trouble::UsedCode
            } else if is_problem(body, "expired-code") {
                Trouble::ExpiredCode
            } else if is_problem(body, "unknown-code") {
                Trouble::UnknownCode
            } else {
                Trouble::Server
            }),
            HttpOutput::Answered { .. } => self.fail(Trouble::Server),
            HttpOutput::NoAnswer => self.fail(Trouble::NoNetwork),
        }
        Asked::done()
    }

    fn fail(&mut self, trouble: Trouble) {
        self.busy = false;
        self.trouble = Some(trouble);
    }

    /// The store has answered for the session. What begins now, if anything.
    pub(crate) fn session_kept(&mut self, output: &RecordStoreOutput) -> Option<Session> {
        let session = self.opening.take()?;
        if *output != RecordStoreOutput::Done {
            self.fail(Trouble::NotKept);
            return None;
        }
        self.busy = false;
        self.code.clear();
        self.awaited = invite::Awaited::default();
        // a wipe that was still to be tried would now destroy the new session
        self.wiping = Attempts::default();
        Some(session)
    }

    /// Tells the server that the session is over, if it can be reached; whoever calls this also destroys the records.
    pub(crate) fn sign_out(token: String) -> Asked {
        ask(request(Method::Delete, "/v1/sessions", Some(token), Vec::new()), |output| {
            event::Event::Account(Event::SignedOut(output))
        })
    }

    /// Destroys the records on this phone, and only these.
    pub(crate) fn wipe(&mut self, around: &Around<'_>) -> Asked {
        self.wiping.want(around);
        self.wipe_now()
    }

    fn wipe_now(&mut self) -> Asked {
        let attempt = self.wiping.begin();
        ask(RecordStoreOperation::Wipe, move |output| event::Event::Account(Event::Wiped { attempt, output }))
    }

    /// The store of records was asked to destroy itself and has not answered.
    pub(crate) fn is_being_wiped(&self) -> bool {
        self.wiping.is_in_flight()
    }

    /// The same, or it is to be tried again.
    pub(crate) fn is_to_be_wiped(&self) -> bool {
        self.wiping.is_in_flight() || self.wiping.due().is_some()
    }

    /// What was not destroyed is tried again.
    pub(crate) fn wiped(&mut self, attempt: u32, output: &RecordStoreOutput, around: &Around<'_>) {
        if *output == RecordStoreOutput::Done {
            self.wiping.succeeded(around);
        } else {
            self.wiping.failed(attempt, around);
        }
    }
}

/// A code as it is sent: people write it with spaces, dashes and small letters.
fn normalised(typed: &str) -> String {
    let kept = typed.chars().filter(|c| c.is_alphanumeric());
    kept.flat_map(char::to_uppercase).collect()
}

fn is_problem(body: &[u8], name: &str) -> bool {
    let problem: Option<serde_json::Value> = serde_json::from_slice(body).ok();
    let kind = problem.as_ref().and_then(|problem| problem.get("type")).and_then(serde_json::Value::as_str);
    kind.and_then(|kind| kind.rsplit('/').next()) == Some(name)
}

fn request(method: Method, path: &str, bearer: Option<String>, body: Vec<u8>) -> HttpOperation {
    HttpOperation::ordinary(method, path, bearer, body, TIMEOUT_MS)
}

#[cfg(test)]
mod tests;
