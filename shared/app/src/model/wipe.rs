//! Deleting everything: every store of this phone, and what runs.

use super::{Model, Notice};
use crate::{
    account,
    around::Around,
    command::{Asked, ask, tell},
    effects::{alert_store::AlertStoreOperation, track::TrackOperation, vibrate::VibrateOperation},
    event::Event,
    safety::Store,
    sos,
};

impl Model {
    /// Deletes everything. The screen says so until it is done; then the app begins as on a new phone.
    pub(super) fn delete_everything(&mut self, around: &Around<'_>) -> Asked {
        if self.deleting.is_wanted() {
            return Asked::done();
        }
        self.notices.clear();
        // nothing more goes out, and nothing follows the person
        self.sos = sos::Model::default();
        let still = Asked::all([tell(TrackOperation::End), tell(VibrateOperation::Stop)]);
        let told =
            self.sync.records.token().map(str::to_owned).map_or_else(Asked::done, account::Model::sign_out);
        Asked::all([
            still,
            told,
            self.end_session(around),
            self.account.sealed.forget_everything(),
            self.evidence.forget_everything(),
            self.speech.forget_everything(),
            self.deleting.begin(around),
        ])
    }

    /// A store has answered. When the alerts are gone their store is read again, as at a first start: the phone gets a new
    /// name and token.
    pub(super) fn wiped(&mut self, store: Store, attempt: u32, is_done: bool, around: &Around<'_>) -> Asked {
        self.deleting.answered(store, attempt, is_done, around);
        self.hear_of_deleting();
        if !is_done {
            if self.deleting.goes_on() {
                self.notices.tell(Notice::NotDeleted);
            }
            return Asked::done();
        }
        if store != Store::Alerts {
            return Asked::done();
        }
        self.phone.forget_everything();
        self.key_to_come = None;
        self.typed = crate::pages::Typed::default();
        self.permissions = crate::permissions::Model::default();
        self.basics = crate::basics::Model::default();
        if self.sos.draft().is_none() && self.sos.current(around).is_none() {
            self.screens.close_all();
        }
        ask(AlertStoreOperation::Load, Event::AlertsLoaded)
    }

    /// The line that says that it is tried again goes when there is nothing left to try.
    pub(super) fn hear_of_deleting(&mut self) {
        if !self.deleting.goes_on() && !self.account.is_to_be_wiped() {
            self.notices.withdraw(|notice| *notice == Notice::NotDeleted);
        }
    }

    /// Somebody calls for help while the deleting waits for another try: their alert goes first, and stays. They are told
    /// once it is on its way, not while they choose.
    pub(super) fn spare_a_new_alert(&mut self, around: &Around<'_>) {
        // those of before were forgotten when the deleting began; help that is no siren is decided at once
        let is_draft = self.sos.draft().is_some();
        if is_draft || self.sos.current(around).is_some() {
            self.deleting.spare(self.evidence.has_any());
        }
        if !is_draft && self.deleting.take_spared() {
            self.notices.tell(Notice::DeletingSpared);
        }
    }
}
