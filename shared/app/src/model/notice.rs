//! The line above a screen.

use domain::operation::Refused;

use crate::{
    inbox::refusal,
    locale::Words,
    view::{Banner, Tone},
};

/// Something to say above the screen, until it is tapped away or done.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Notice {
    /// Something could not be kept on this phone.
    NotKept,
    /// The store of alerts was lost and begun anew.
    StoreRenewed,
    /// The server ended the session.
    SessionEnded,
    /// The server did not take something.
    Refused(Option<Refused>),
    /// The open case belongs to another hub now.
    CaseLeft,
    /// Signing out would lose this much; pressing again does it.
    SignOutLoses(usize),
}

impl Notice {
    pub(super) fn view(&self, words: Words) -> Banner {
        let (text, tone) = match self {
            Self::NotKept => (words.say("notice-not-kept"), Tone::Urgent),
            Self::StoreRenewed => (words.say("notice-store-renewed"), Tone::Waiting),
            Self::SessionEnded => (words.say("notice-session-ended"), Tone::Urgent),
            Self::Refused(reason) => (refusal(words, reason.as_ref()), Tone::Waiting),
            Self::CaseLeft => (words.say("notice-case-left"), Tone::Waiting),
            Self::SignOutLoses(count) => {
                (words.tell("notice-sign-out-loses", &[("count", (*count).into())]), Tone::Urgent)
            }
        };
        Banner { text, tone, dismiss_label: words.say("dismiss") }
    }
}
