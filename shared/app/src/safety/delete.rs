//! Deleting everything that this app has on the phone: what would be lost is said first, and what fails is tried again.

use crate::{
    around::Around,
    attempts::Attempts,
    command::{Asked, ask},
    effects::{
        alert_store::{AlertStoreOperation, AlertStoreOutput},
        clip_store::{ClipStoreOperation, ClipStoreOutput},
        evidence_store::{EvidenceStoreOperation, EvidenceStoreOutput},
    },
    event,
    locale::Words,
    pages::{button, empty_page, row},
    view::{Page, PageAction, PageIcon, PageView, Tone},
};

/// A store that answers no sooner holds up the others no longer, milliseconds.
const PATIENCE_MS: u64 = 5_000;

/// A store that is deleted from here. That of records has attempts of its own (`account`).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Store {
    /// Photos and voice notes.
    Evidence,
    /// Recorded prompts.
    Clips,
    /// Alerts, settings, the device's name and token.
    Alerts,
}

/// The deleting of one store.
#[derive(Debug, Default)]
struct Part {
    attempts: Attempts,
    /// It is wanted and not done.
    wanted: bool,
    /// The store has answered, whatever it said.
    answered: bool,
}

/// The deleting of everything. The store of alerts is the last: as long as it is there the app begins as it was, and the
/// person sees that not everything is gone.
#[derive(Debug, Default)]
pub(crate) struct Deleting {
    evidence: Part,
    clips: Part,
    alerts: Part,
    /// When the store of alerts is deleted at the latest.
    alerts_by: Option<u64>,
    /// Something was left, because somebody called for help.
    spared: bool,
}

impl Deleting {
    /// Deletes photos, voice notes and prompts; the alerts follow.
    pub(crate) fn begin(&mut self, around: &Around<'_>) -> Asked {
        *self = Self::default();
        self.alerts_by = Some(around.now.monotonic_ms.saturating_add(PATIENCE_MS));
        self.alerts.wanted = true;
        Asked::all([self.wipe(Store::Evidence), self.wipe(Store::Clips)])
    }

    fn part(&mut self, store: Store) -> &mut Part {
        match store {
            Store::Evidence => &mut self.evidence,
            Store::Clips => &mut self.clips,
            Store::Alerts => &mut self.alerts,
        }
    }

    fn wipe(&mut self, store: Store) -> Asked {
        let part = self.part(store);
        part.wanted = true;
        let attempt = part.attempts.begin();
        let wiped = move |is_done| event::Event::Wiped { store, attempt, is_done };
        match store {
            Store::Evidence => {
                ask(EvidenceStoreOperation::Wipe, move |output| wiped(output == EvidenceStoreOutput::Done))
            }
            Store::Clips => {
                ask(ClipStoreOperation::Wipe, move |output| wiped(output == ClipStoreOutput::Done))
            }
            Store::Alerts => {
                ask(AlertStoreOperation::Wipe, move |output| wiped(output == AlertStoreOutput::Done))
            }
        }
    }

    /// Whether the store of alerts is still to go.
    pub(crate) fn is_wanted(&self) -> bool {
        self.alerts.wanted
    }

    /// Whether anything is still to go.
    pub(crate) fn goes_on(&self) -> bool {
        self.evidence.wanted || self.clips.wanted || self.alerts.wanted
    }

    /// Somebody called for help since: their alert is not deleted under their hands. What holds nothing of it goes on being
    /// deleted; `has_evidence` says that photos or voice notes of it are there.
    pub(crate) fn spare(&mut self, has_evidence: bool) {
        self.spared |= std::mem::take(&mut self.alerts.wanted);
        self.alerts_by = None;
        if has_evidence {
            self.spared |= std::mem::take(&mut self.evidence.wanted);
        }
    }

    /// Whether something was left for somebody who called for help, since this was last asked.
    pub(crate) fn take_spared(&mut self) -> bool {
        std::mem::take(&mut self.spared)
    }

    /// A store has answered.
    pub(crate) fn answered(&mut self, store: Store, attempt: u32, is_done: bool, around: &Around<'_>) {
        let part = self.part(store);
        part.answered = true;
        if is_done {
            part.attempts.succeeded(around);
            part.wanted = false;
        } else {
            part.attempts.failed(attempt, around);
        }
        if store == Store::Alerts && is_done {
            // it was under way when somebody called for help, and what they said since is kept anew
            self.spared = false;
        }
    }

    /// Tries again what failed, and deletes the store of alerts when the others have answered. `records_are_busy` says
    /// that the store of records has not.
    pub(crate) fn run_due(&mut self, records_are_busy: bool, around: &Around<'_>) -> Asked {
        let mut asked = Vec::new();
        for store in [Store::Evidence, Store::Clips, Store::Alerts] {
            let part = self.part(store);
            if part.wanted && part.attempts.is_due(around) {
                asked.push(self.wipe(store));
            }
        }
        let have_answered = self.evidence.answered && self.clips.answered && !records_are_busy;
        let by = self.alerts_by;
        if by.is_some_and(|by| have_answered || by <= around.now.monotonic_ms) {
            self.alerts_by = None;
            asked.push(self.wipe(Store::Alerts));
        }
        Asked::all(asked)
    }

    /// When [`Self::run_due`] has something to do next.
    pub(crate) fn next_due(&self) -> Option<u64> {
        let parts = [&self.evidence, &self.clips, &self.alerts];
        let again = parts.into_iter().filter(|part| part.wanted).filter_map(|part| part.attempts.due());
        again.chain(self.alerts_by).min()
    }
}

/// What deleting would lose.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Loss {
    /// Things that were not sent yet.
    pub(crate) waits: usize,
    /// There may be a network to send them.
    pub(crate) may_send: bool,
    /// Somebody is signed in.
    pub(crate) signed_in: bool,
    /// It is being deleted.
    pub(crate) under_way: bool,
}

/// The question.
pub(crate) fn delete_page(words: Words, loss: Loss) -> PageView {
    let mut page = empty_page(Page::DeleteEverything, words.say("delete-title"));
    page.icon = Some(PageIcon::Delete);
    page.paragraphs = vec![words.say("delete-what")];
    if loss.signed_in {
        page.paragraphs.push(words.say("delete-staff"));
    }
    if loss.under_way {
        page.paragraphs = vec![words.say("delete-under-way")];
        page.secondary = Some(button(PageIcon::Remove, words.say("back"), PageAction::Back));
        return page;
    }
    let delete = |key: &str| button(PageIcon::Delete, words.say(key), PageAction::DeleteEverything);
    if loss.waits > 0 {
        let waits = words.tell("delete-waits", &[("count", loss.waits.into())]);
        page.rows.push(row(PageIcon::Network, waits).with_tone(Tone::Urgent));
    }
    if loss.waits > 0 && loss.may_send {
        page.primary =
            Some(button(PageIcon::Server, words.say("delete-send-first"), PageAction::SendWaiting));
        page.rows
            .push(row(PageIcon::Delete, words.say("delete-unsent")).pressed(PageAction::DeleteEverything));
    } else {
        page.primary = Some(delete(if loss.waits > 0 { "delete-unsent" } else { "delete-now" }));
    }
    page.secondary = Some(button(PageIcon::Remove, words.say("back"), PageAction::Back));
    page
}
