//! The sign-in screen.

use super::{Model, Trouble, normalised};
use crate::{
    locale::Words,
    phone::Phone,
    view::{ActionButton, SignInView},
};

impl Model {
    pub(crate) fn sign_in_view(&self, words: Words, phone: &Phone) -> SignInView {
        let reason = if self.busy {
            Some("sign-in-busy")
        } else if normalised(&self.code).is_empty() {
            Some("sign-in-no-code")
        } else if !phone.is_loaded() {
            Some("starting")
        } else {
            None
        };
        let error = self.trouble.map(|trouble| match trouble {
            Trouble::UnknownCode => "sign-in-unknown-code",
            Trouble::UsedCode => "sign-in-used-code",
            Trouble::ExpiredCode => "sign-in-expired-code",
            Trouble::NoNetwork => "sign-in-no-network",
            Trouble::Server => "sign-in-server",
            Trouble::NotKept => "sign-in-not-kept",
            Trouble::NotACode => "sign-in-not-a-code",
            Trouble::NoCamera => "sign-in-no-camera",
        });
        SignInView {
            title: words.say("sign-in-title"),
            explanation: words.say("sign-in-explanation"),
            code_label: words.say("sign-in-code"),
            code: self.code.clone(),
            scan_label: Some(words.say("sign-in-scan")),
            waits: self.awaited_code().map(|_| words.say("sign-in-waits")),
            submit: ActionButton {
                label: words.say("sign-in-submit"),
                enabled: reason.is_none(),
                reason: reason.map(|key| words.say(key)),
            },
            busy: self.busy,
            error: error.map(|key| words.say(key)),
        }
    }
}
