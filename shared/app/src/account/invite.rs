//! The invite code: typed or scanned, and tried again by itself while the server has not heard of the invitation. A coordinator
//! can make one without a network; the code is good, and known only when their phone has told the server.

use domain::{invite::InviteCode, sync::OpenSession};

use super::{Event, Model, Trouble, is_problem, normalised, request};
use crate::{
    around::Around,
    attempts::Attempts,
    command::{Asked, ask},
    effects::{
        http::{HttpOutput, Method},
        scan_code::{ScanCodeOperation, ScanCodeOutput},
    },
    event,
    locale::Words,
    phone::Phone,
};

/// An invitation of which the server has not heard yet.
#[derive(Default)]
pub(super) struct Awaited {
    code: Option<String>,
    attempts: Attempts,
    attempt: u32,
    /// The request under way was made by the phone itself.
    by_itself: bool,
    /// The server said that it does not know the code, now or before the app ended.
    is_unheard: bool,
}

impl Awaited {
    pub(super) fn is_some(&self) -> bool {
        self.code.is_some()
    }

    pub(super) fn due(&self) -> Option<u64> {
        self.attempts.due().filter(|_| self.is_some())
    }

    /// The server, or nothing, answered the code. Whether the phone had tried by itself.
    pub(super) fn answered(&mut self, output: &HttpOutput, around: &Around<'_>) -> bool {
        let by_itself = std::mem::take(&mut self.by_itself);
        let is_unknown =
            matches!(output, HttpOutput::Answered { status: 403, body } if is_problem(body, "unknown-code"));
        if is_unknown || (by_itself && *output == HttpOutput::NoAnswer) {
            self.is_unheard = true;
            self.attempts.failed(self.attempt, around);
        } else {
            *self = Self::default();
        }
        by_itself
    }
}

/// Opens the camera for an invite code.
pub(crate) fn scan(words: Words) -> Asked {
    ask(ScanCodeOperation::new(words, "sign-in-scan-prompt"), |output| {
        event::Event::Account(Event::CodeScanned(output))
    })
}

impl Model {
    pub(crate) fn code_typed(&mut self, text: String) {
        self.code = text;
        self.trouble = None;
        self.awaited = Awaited::default();
    }

    /// The camera has looked. Whether there is a code now to sign in with.
    pub(crate) fn code_scanned(&mut self, output: &ScanCodeOutput) -> bool {
        let code = match output {
            ScanCodeOutput::Found { text } => InviteCode::parse(text),
            ScanCodeOutput::Cancelled => return false,
            ScanCodeOutput::NotPermitted | ScanCodeOutput::Failed => {
                self.trouble = Some(Trouble::NoCamera);
                return false;
            }
        };
        match code {
            Some(code) => self.code_typed(code.expose()),
            None => self.trouble = Some(Trouble::NotACode),
        }
        self.trouble.is_none()
    }

    /// The code that the server has not heard of, to be kept over the end of the app; none where there is none.
    pub(crate) fn awaited_code(&self) -> Option<&str> {
        self.awaited.code.as_deref().filter(|_| self.awaited.is_unheard)
    }

    /// A code that was being tried when the app ended.
    pub(crate) fn go_on_with(&mut self, code: &str, around: &Around<'_>) {
        if self.code.is_empty() && InviteCode::parse(code).is_some() {
            code.clone_into(&mut self.code);
            self.awaited.code = Some(code.to_owned());
            self.awaited.is_unheard = true;
            self.awaited.attempts.want(around);
        }
    }

    /// Signs in with the code as it stands.
    pub(crate) fn code_submitted(&mut self, phone: &Phone) -> Asked {
        self.trouble = None;
        let code = normalised(&self.code);
        self.awaited = Awaited::default();
        self.open_session(code, phone)
    }

    /// Tries the awaited code again, where that is due.
    pub(super) fn try_awaited(&mut self, phone: &Phone, around: &Around<'_>) -> Asked {
        if self.busy || phone.is_offline() || self.opening.is_some() || !self.awaited.attempts.is_due(around)
        {
            return Asked::done();
        }
        let Some(code) = self.awaited.code.clone() else { return Asked::done() };
        self.awaited.by_itself = true;
        self.open_session(normalised(&code), phone)
    }

    fn open_session(&mut self, code: String, phone: &Phone) -> Asked {
        let Some(device_id) = phone.device_id().filter(|_| !self.busy && !code.is_empty()) else {
            return Asked::done();
        };
        self.busy = true;
        // one that cannot be a code is not tried again
        self.awaited.code = InviteCode::parse(&code).map(|code| code.expose());
        self.awaited.attempt = self.awaited.attempts.begin();
        let body = serde_json::to_vec(&OpenSession { code, device_id }).unwrap_or_default();
        ask(request(Method::Post, "/v1/sessions", None, body), |output| {
            event::Event::Account(Event::CodeAnswered(output))
        })
    }
}
