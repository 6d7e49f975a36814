//! The line above a screen.

use domain::operation::Refused;

use crate::{
    evidence::News,
    locale::Words,
    view::{Banner, Tone},
    work::refusal,
};

/// Something to say above the screen, until it is tapped away or done.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Notice {
    /// Something could not be kept on this phone.
    NotKept,
    /// Not everything could be deleted; it is tried again.
    NotDeleted,
    /// Something was not deleted because somebody called for help; it is not tried again.
    DeletingSpared,
    /// The store of alerts was lost and begun anew.
    StoreRenewed,
    /// The server ended the session.
    SessionEnded,
    /// The server did not take something.
    Refused(Option<Refused>),
    /// Somebody else was earlier: what this person set is kept beside what stands.
    Late,
    /// The open case belongs to another hub now.
    CaseLeft,
    /// Practising ended: nothing was sent.
    PracticeOver,
    /// A number was pressed while somebody practises: nobody was called.
    PracticeCall,
    /// No practising while an alert is on its way.
    PracticeNotNow,
    /// Signing out would lose this much; pressing again does it.
    SignOutLoses(usize),
    /// What came of a photo or a voice note.
    Evidence(News),
}

impl Notice {
    /// It speaks of practising.
    pub(super) fn is_of_practice(&self) -> bool {
        matches!(self, Self::PracticeOver | Self::PracticeCall | Self::PracticeNotNow)
    }

    pub(super) fn view(&self, words: Words) -> Banner {
        let (text, tone) = match self {
            Self::NotKept | Self::Evidence(News::NotKept) => (words.say("notice-not-kept"), Tone::Urgent),
            Self::NotDeleted => (words.say("notice-not-deleted"), Tone::Urgent),
            Self::DeletingSpared => (words.say("notice-deleting-spared"), Tone::Waiting),
            Self::StoreRenewed => (words.say("notice-store-renewed"), Tone::Waiting),
            Self::SessionEnded => (words.say("notice-session-ended"), Tone::Urgent),
            Self::Refused(reason) => (refusal(words, reason.as_ref()), Tone::Waiting),
            Self::Late => (words.say("notice-late"), Tone::Waiting),
            Self::PracticeOver => (words.say("practice-over"), Tone::Quiet),
            Self::PracticeCall => (words.say("practice-call"), Tone::Urgent),
            Self::PracticeNotNow => (words.say("practice-not-now"), Tone::Waiting),
            Self::CaseLeft => (words.say("notice-case-left"), Tone::Waiting),
            Self::Evidence(News::Kept) => (words.say("evidence-kept"), Tone::Good),
            Self::Evidence(News::NotPermitted) => (words.say("evidence-not-permitted"), Tone::Waiting),
            Self::Evidence(News::NotTaken) => (words.say("evidence-not-taken"), Tone::Waiting),
            Self::SignOutLoses(count) => {
                (words.tell("notice-sign-out-loses", &[("count", (*count).into())]), Tone::Urgent)
            }
        };
        Banner { text, tone, dismiss_label: words.say("dismiss") }
    }
}
