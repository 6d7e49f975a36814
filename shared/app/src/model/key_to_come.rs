//! The store of alerts is there and its key is not: a Keystore that is slow, a phone that was just switched on. What the person
//! set cannot be read, so nothing is shown or done that could undo it; an alert is kept and sent all the same.

use super::{Model, again::Again};
use crate::{
    around::Around,
    command::{Asked, ask},
    effects::alert_store::{AlertStoreOperation, KeptAlert},
    event::Event,
    navigation::Route,
};

/// The asking for the key.
#[derive(Debug, Default)]
pub(super) struct KeyToCome {
    again: Again,
    /// The app was last ended behind the neutral screen, and so this run began with it.
    pub(super) began_neutral: bool,
}

impl Model {
    /// The store has no key yet. The app stays as it is before its stores are read, but for what has to go out.
    pub(super) fn alerts_without_key(
        &mut self,
        alerts: Vec<KeptAlert>,
        neutral_shown: bool,
        around: &Around<'_>,
    ) -> Asked {
        let is_first = self.key_to_come.is_none();
        self.key_is_not_there(around);
        if let Some(awaited) = self.key_to_come.as_mut().filter(|_| is_first) {
            awaited.began_neutral = neutral_shown;
        }
        if is_first && neutral_shown && !self.was_called_for_help() {
            self.screens.open(Route::Neutral);
        }
        let are_known = alerts.iter().all(|kept| self.sos.has_read(&kept.alert_id));
        if are_known { Asked::done() } else { self.sos.loaded(alerts, &self.phone, around) }
    }

    /// It is asked for again in a while.
    pub(super) fn key_is_not_there(&mut self, around: &Around<'_>) {
        self.key_to_come.get_or_insert_default().again.later(around);
    }

    /// Asks for it, unless that is being done: somebody looks, or the phone was unlocked.
    pub(super) fn ask_for_key(&mut self) -> Asked {
        // what is about to be deleted is not read once more
        let begins = !self.deleting.is_wanted()
            && self.key_to_come.as_mut().is_some_and(|awaited| awaited.again.begin());
        if begins { ask(AlertStoreOperation::Load, Event::AlertsLoaded) } else { Asked::done() }
    }

    pub(super) fn run_key(&mut self, around: &Around<'_>) -> Asked {
        let is_due = self.key_due().is_some_and(|at| at <= around.now.monotonic_ms);
        if is_due { self.ask_for_key() } else { Asked::done() }
    }

    /// When [`Self::run_key`] has something to do next.
    pub(super) fn key_due(&self) -> Option<u64> {
        self.key_to_come.as_ref()?.again.at().filter(|_| !self.deleting.is_wanted())
    }
}
