//! When something is to be done without anybody doing anything, and the doing of it.

use domain::alert::KindCode;

use super::{
    Kept, Model,
    signals::notify,
    underway::{CURRENT_MS, LATE_MS},
};
use crate::{around::Around, command::Asked, phone::Phone};

/// While a countdown is on the screen it is drawn so often, milliseconds.
const COUNTDOWN_MS: u64 = 1000;

impl Model {
    /// Does everything whose time has come.
    pub(crate) fn run_due(&mut self, phone: &Phone, around: &Around<'_>) -> Asked {
        let now = around.now.monotonic_ms;
        let mut asked = Vec::new();
        if self.draft().is_some_and(|draft| draft.decide_by.is_none_or(|by| by <= now)) {
            asked.push(self.decide(KindCode::unspecified(), phone, around));
        }
        for there in &mut self.alerts {
            if there.cancel_until.is_some_and(|until| until <= now) {
                there.cancel_until = None;
            }
            if there.keep_by.is_some_and(|by| by <= now) {
                // the store hangs: the alert goes out all the same
                there.keep_by = None;
                there.kept = Kept::No;
                there.go(around);
            }
            if !there.late_told && there.is_late(around) {
                there.late_told = true;
                if there.is_current(around) {
                    asked.push(notify(there.is_quiet(phone), "notify-own-late", phone, around));
                }
            }
            asked.extend(there.run_lane(phone, around));
            asked.extend(there.run_message(phone, around));
            asked.extend(there.run_family(phone, around));
        }
        asked.push(self.run_locating(phone, around));
        asked.push(self.run_tracking(phone, around));
        asked.push(self.run_practice(phone, around));
        asked.push(self.run_forgetting(around));
        Asked::all(asked)
    }

    /// When [`Self::run_due`] or the screen has something to do next.
    pub(crate) fn next_due(&self, phone: &Phone, around: &Around<'_>) -> Option<u64> {
        let now = around.now.monotonic_ms;
        let of_alerts = self.alerts.iter().flat_map(|there| {
            let counts_down = there.decide_by.is_some() || there.cancel_until.is_some();
            let late = there.moment_of_age(LATE_MS, around).filter(|_| !there.late_told);
            [
                there.decide_by,
                there.cancel_until,
                counts_down.then(|| now.saturating_add(COUNTDOWN_MS)),
                there.keep_by,
                there.locate_at,
                late,
                there.moment_of_age(CURRENT_MS, around),
                there.sending.due().filter(|_| there.may_be_sent() && there.alert.is_to_be_sent()),
                there
                    .claiming
                    .due()
                    .filter(|_| there.alert.is_received() && there.alert.untold_claim().is_some()),
                there
                    .positioning
                    .due()
                    .filter(|_| there.alert.is_received() && there.has_positions_to_tell(around)),
                there.asking.due().filter(|_| there.has_news_to_come(phone, around)),
                there.message_due(phone, around),
                there.family_due(phone, around),
                there.cadence_due(phone, around),
            ]
        });
        let of_forgetting = self.forgetting.iter().map(|(_, attempts)| attempts.due());
        of_alerts.chain(of_forgetting).chain([self.practice_due(around)]).flatten().min()
    }
}
