//! The doorbell of a phone whose records stand closed behind the PIN: it cannot ask the server, so it tells the person that
//! something waits. Words without content; what it is, they see after the PIN.

use crate::{around::Around, command::Asked, phone::Phone};

use super::{notify, notify_quietly};

/// What came while the records were closed, or before it was known whether they are.
#[derive(Debug, Default)]
pub(crate) struct Closed {
    /// A doorbell of which the person was not told: whether a case rings.
    waits: Option<bool>,
    /// Of news they were told once, and no more until the records were open: the doorbell comes with each change.
    told_of_news: bool,
}

impl Closed {
    /// A doorbell came; `rings` where a case rings for this person.
    pub(crate) fn rang(&mut self, rings: bool) {
        self.waits = Some(rings || self.waits == Some(true));
    }

    /// The records are open, or nobody is signed in: what is new, the sync brings.
    pub(crate) fn is_open(&mut self) {
        *self = Self::default();
    }

    /// The records are closed: the person is told of what came. Where silence was chosen for this phone, of nothing.
    pub(crate) fn run(&mut self, phone: &Phone, around: &Around<'_>) -> Asked {
        if !phone.is_loaded() {
            return Asked::done();
        }
        let Some(rings) = self.waits.take().filter(|_| !phone.options().silent) else { return Asked::done() };
        let words = phone.words(around.config);
        if rings {
            return notify(words, "ringing-title", "ringing-text");
        }
        if std::mem::replace(&mut self.told_of_news, true) {
            return Asked::done();
        }
        notify_quietly(words, "notify-own-title", "notify-case-text")
    }
}
