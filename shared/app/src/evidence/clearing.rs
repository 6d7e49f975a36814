//! What leaves the phone again: the content of what the server has, and, some weeks later, the line of every piece. One errand
//! at a time, tried again where the store fails.
//!
//! A clock that is ahead must not delete what was just taken. So a piece is deleted in two steps: that nothing more is sent
//! of it is noted with the time, and only when that note is old as well it goes. What a wrong clock noted counts for nothing
//! once the clock is right.

use chrono::Duration;

use super::{Event, Item, Model, sending::Received};
use crate::{
    around::Around,
    attempts::Attempts,
    command::{Asked, ask},
    effects::evidence_store::{EvidenceStoreOperation, EvidenceStoreOutput},
    event,
    phone::Phone,
};

/// Days for which a piece of which nothing more is sent stays: with the week in which it is tried, a month.
const STAYS_DAYS: i64 = 23;
/// A clock that says less, in milliseconds since 1970, had been reset: 2024.
pub(super) const FIRST_MS: i64 = 1_704_067_200_000;

/// The clearing in this run of the app.
#[derive(Debug, Default)]
pub(super) struct Clearing {
    attempts: Attempts,
    under_way: Option<EvidenceStoreOperation>,
}

impl Model {
    /// Lets go of what is of no use any more, one thing after the other.
    pub(super) fn run_clearing(&mut self, sos: &impl Received, phone: &Phone, around: &Around<'_>) -> Asked {
        if self.clearing.attempts.is_in_flight() {
            return Asked::done();
        }
        let Some(errand) = self.items.iter().find_map(|item| errand(item, sos, phone, around)) else {
            return Asked::done();
        };
        if self.clearing.attempts.due().is_none() {
            self.clearing.attempts.want(around);
        }
        if !self.clearing.attempts.is_due(around) {
            return Asked::done();
        }
        let attempt = self.clearing.attempts.begin();
        self.clearing.under_way = Some(errand.clone());
        ask(errand, move |output| event::Event::Evidence(Event::Cleared { attempt, output }))
    }

    pub(super) fn cleared(&mut self, attempt: u32, output: &EvidenceStoreOutput, around: &Around<'_>) {
        let Some(errand) = self.clearing.under_way.take_if(|_| self.clearing.attempts.is_newest(attempt))
        else {
            return;
        };
        if *output != EvidenceStoreOutput::Done {
            self.clearing.attempts.failed(attempt, around);
            return;
        }
        self.clearing.attempts.succeeded(around);
        match errand {
            EvidenceStoreOperation::MarkSent { sha256, alert_id } => {
                if let Some(item) = self.find(&alert_id, &sha256) {
                    item.has_content = false;
                }
            }
            EvidenceStoreOperation::MarkEnded { sha256, alert_id, at_ms } => {
                if let Some(item) = self.find(&alert_id, &sha256) {
                    item.kept.ended_at_ms = Some(at_ms);
                }
            }
            EvidenceStoreOperation::Forget { sha256, alert_id } => {
                self.items.retain(|item| item.kept.alert_id != alert_id || item.kept.sha256 != sha256);
            }
            _ => {}
        }
    }

    /// When [`Self::run_clearing`] tries again what failed.
    pub(super) fn clearing_due(&self) -> Option<u64> {
        self.clearing.attempts.due()
    }
}

/// What is to be done about a piece, if anything.
fn errand(
    item: &Item,
    sos: &impl Received,
    phone: &Phone,
    around: &Around<'_>,
) -> Option<EvidenceStoreOperation> {
    let (sha256, alert_id) = (item.kept.sha256.clone(), item.kept.alert_id.clone());
    if item.kept.sent && item.has_content {
        return Some(EvidenceStoreOperation::MarkSent { sha256, alert_id });
    }
    // nobody can send what belongs to an alert that this phone knows no more; before the store of alerts was read it knows none
    let is_orphan = phone.is_loaded() && !sos.knows(&item.kept.alert_id);
    let now = around.now.wall.timestamp_millis();
    if now < FIRST_MS || (Model::is_sendable(item, around) && !is_orphan) {
        return None;
    }
    match item.kept.ended_at_ms {
        Some(at) if (FIRST_MS..=now).contains(&at) => (now - at
            >= Duration::days(STAYS_DAYS).num_milliseconds())
        .then_some(EvidenceStoreOperation::Forget { sha256, alert_id }),
        // not noted, or by a clock that was wrong
        _ => Some(EvidenceStoreOperation::MarkEnded { sha256, alert_id, at_ms: now }),
    }
}
