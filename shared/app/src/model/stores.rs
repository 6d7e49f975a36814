//! What the stores had when the app began.

use super::{Model, Notice};
use crate::{
    around::Around,
    command::{Asked, tell},
    effects::{
        alert_store::AlertStoreOutput,
        disguise::DisguiseOperation,
        record_store::{LoadedRecords, RecordStoreOutput},
    },
    navigation::Route,
};

impl Model {
    /// The store of alerts was read, or cannot be: then the phone works from memory, and the alert still goes out.
    pub(super) fn alerts_loaded(&mut self, output: AlertStoreOutput, around: &Around<'_>) -> Asked {
        // what is being deleted does not come back; where a new alert spares it, it is read again
        if self.deleting.is_wanted() && output != AlertStoreOutput::Failed {
            self.key_is_not_there(around);
            return Asked::done();
        }
        let was_read = matches!(output, AlertStoreOutput::Loaded { .. });
        let (device, alerts, settings, renewed) = match output {
            AlertStoreOutput::Loaded { device, alerts, settings, renewed } => {
                (device, alerts, settings, renewed)
            }
            AlertStoreOutput::Keyless { alerts, neutral_shown } => {
                return self.alerts_without_key(alerts, neutral_shown, around);
            }
            AlertStoreOutput::Failed if self.key_to_come.is_some() => {
                self.key_is_not_there(around);
                return Asked::done();
            }
            AlertStoreOutput::Done | AlertStoreOutput::Failed => (None, Vec::new(), Vec::new(), true),
        };
        let awaited = self.key_to_come.take();
        if renewed {
            self.notices.tell(Notice::StoreRenewed);
        }
        let kept = self.phone.loaded(device, &settings, was_read, around);
        // who waited for the key and is past the neutral screen, or called for help meanwhile, is not sent back to it
        let is_past_it = awaited
            .as_ref()
            .is_some_and(|awaited| awaited.began_neutral || self.sos.current(around).is_some());
        if self.phone.neutral_was_shown() && !is_past_it && !self.was_called_for_help() {
            // somebody ended the app behind it, or the system did: it is there until it is held
            self.screens.open(Route::Neutral);
        }
        if let Some(code) = self.phone.awaited_invite().map(str::to_owned) {
            self.account.go_on_with(&code, around);
        }
        let restored = self.sos.loaded(alerts, &self.phone, around);
        let registered = self.account.register(&self.phone, around);
        let is_first_start = !self.phone.has_chosen_language();
        if is_first_start && self.sos.draft().is_none() && self.sos.current(around).is_none() {
            self.language_to_come = true;
            self.show_language_when_free();
        }
        // a shell that was restored or renamed by the platform looks as the person set it; where the store was lost nobody
        // knows what they set, and nothing is shown that could give them away
        let appearance = if renewed {
            Asked::done()
        } else {
            tell(DisguiseOperation::Appear { neutral: self.phone.options().neutral_icon })
        };
        if self.phone.in_foreground {
            self.basics.wake(&self.phone, around);
        }
        // what is sealed with the same key could not be read without it
        let evidence = if awaited.is_some() { self.evidence.load() } else { Asked::done() };
        Asked::all([kept, restored, registered, appearance, evidence])
    }

    /// Somebody pressed, or holds the button: they came for help.
    pub(super) fn was_called_for_help(&self) -> bool {
        self.sos.draft().is_some() || self.sos.holding || self.sos.is_choosing() || self.asks_to_confirm()
    }

    /// Never from under a finger that holds the button, and never before an alert.
    pub(super) fn show_language_when_free(&mut self) {
        if self.sos.draft().is_some() {
            self.language_to_come = false;
        } else if self.language_to_come && !self.sos.holding && !self.asks_to_confirm() {
            self.language_to_come = false;
            self.screens.open(Route::Language);
        }
    }

    /// The store of records was read. A phone of staff opens with its inbox.
    pub(super) fn records_loaded(&mut self, output: RecordStoreOutput, around: &Around<'_>) -> Asked {
        // somebody signed in while they were being read: what began then is newer. What is being deleted does not come back
        if self.sync.records.token().is_some() || self.account.is_to_be_wiped() {
            return Asked::done();
        }
        let was_read = matches!(output, RecordStoreOutput::Loaded(_));
        if output == RecordStoreOutput::Failed {
            self.records_not_read(around);
        } else {
            self.records_unread = None;
        }
        let loaded = match output {
            RecordStoreOutput::Loaded(loaded) => *loaded,
            RecordStoreOutput::Locked(locked) => return self.records_locked(locked, around),
            _ => LoadedRecords::default(),
        };
        self.pin.records_read(loaded.has_pin);
        if loaded.sealed_waits {
            self.account.sealed.want(around);
        }
        // without a session nothing of one stays; what could not be read is there the next time
        let left = match loaded.session {
            None if was_read => self.attachments.forget_everything(),
            Some(_) | None => Asked::done(),
        };
        let asked = Asked::all([left, self.sync.loaded(loaded, &self.phone, around)]);
        self.ringing.records_read(&self.sync.records, around);
        // what nobody has seen is told again
        let unseen: Vec<_> = self.sync.records.unseen_late().collect();
        for case_id in unseen {
            self.notices.tell(Notice::Late(Some(case_id)));
        }
        if let Some(home) = self.staff_home().filter(|_| !self.sos.holding) {
            // somebody may have asked for the inbox before it was known that they are signed in
            let asked_for_it = self.screens.top() == Some(Route::SignIn);
            self.screens.close(Route::SignIn);
            if asked_for_it || self.screens.top().is_none() {
                self.screens.open(home);
            }
        }
        asked
    }
}
