//! What the person does: press, hold, choose, take back, say that they are safe.

use domain::{alert::KindCode, operation::Claim};

use super::{Event, Kept, Model, Underway, own_alert::OwnClaim, underway::DECIDE_MS};
use crate::{
    around::Around,
    attempts::Attempts,
    command::{Asked, ask, tell},
    effects::{
        alert_store::{AlertStoreOperation, AlertStoreOutput},
        schedule_sync::ScheduleSyncOperation,
        vibrate::VibrateOperation,
    },
    event,
    phone::Phone,
};

/// So long after the kind screen has gone by itself, milliseconds, a finger may still be meant for it.
const LATE_FINGER_MS: u64 = 700;

impl Model {
    /// A finger went down: the phone vibrates and looks for a position already now.
    pub(crate) fn pressed(&mut self) -> Asked {
        self.holding = true;
        Asked::all([tell(VibrateOperation::Hold), self.look_for_position()])
    }

    /// The finger went up too early.
    pub(crate) fn released(&mut self) -> Asked {
        self.holding = false;
        tell(VibrateOperation::Stop)
    }

    /// The button was held: the alert is made and handed to the store before anything is asked, so that nothing that
    /// happens to the phone now loses it.
    pub(crate) fn held(&mut self, phone: &Phone, around: &Around<'_>) -> Asked {
        let was_pressed = std::mem::take(&mut self.holding);
        if self.draft().is_some() {
            // the same press told twice
            return Asked::done();
        }
        let mut alert = Underway::pressed(around, phone.language(around.config).tag);
        self.give_known_position(&mut alert, around);
        let kept = alert.keep();
        self.alerts.push(alert);
        // an assistive technology confirms without a finger going down
        let looked = if was_pressed { Asked::done() } else { self.look_for_position() };
        Asked::all([kept, Self::ask_to_be_woken(), looked])
    }

    /// Should the app be ended now, the system wakes it when there is a network.
    pub(super) fn ask_to_be_woken() -> Asked {
        tell(ScheduleSyncOperation { alert_waits: true })
    }

    /// A kind was chosen; one that cannot be a code counts as none.
    pub(crate) fn kind_chosen(&mut self, code: &str, around: &Around<'_>) -> Asked {
        let kind = KindCode::parse(code).unwrap_or_else(KindCode::unspecified);
        if self.draft().is_some() {
            return self.decide(kind, around);
        }
        self.kind_chosen_late(kind, around)
    }

    /// A finger that came down as the time ran out still says what happened: the same alert follows with its kind, which
    /// the server puts in the place of none.
    fn kind_chosen_late(&mut self, kind: KindCode, around: &Around<'_>) -> Asked {
        let Some(current) = self.current_mut(around) else { return Asked::done() };
        if !current.alert.kind.is_unspecified()
            || kind.is_unspecified()
            || current.age_ms(around) > DECIDE_MS + LATE_FINGER_MS
        {
            return Asked::done();
        }
        current.alert.kind = kind;
        current.alert.kind_untold = true;
        current.sending.want(around);
        current.keep()
    }

    /// The kind of the draft stands.
    pub(super) fn decide(&mut self, kind: KindCode, around: &Around<'_>) -> Asked {
        let Some(draft) = self.alerts.last_mut().filter(|there| !there.alert.decided) else {
            return Asked::done();
        };
        self.newly_decided = true;
        draft.locate_at = Some(around.now.monotonic_ms.saturating_add(super::positions::EVERY_MS));
        draft.decide(kind, around)
    }

    /// Taken back. On the kind screen nothing was sent, so nothing is left; later it is a claim.
    pub(crate) fn cancelled(&mut self, phone: &Phone, around: &Around<'_>) -> Asked {
        if self.draft().is_some() {
            let taken_back = self.alerts.pop();
            let id = taken_back.map(|there| there.alert.id.to_string());
            return id.map_or_else(Asked::done, |id| self.forget(id, around));
        }
        let was_meant_for_a_kind = self.current(around).is_some_and(|current| {
            current.alert.kind.is_unspecified() && current.age_ms(around) < DECIDE_MS + LATE_FINGER_MS
        });
        if was_meant_for_a_kind {
            // the screen changed under a finger that came down on a kind
            return Asked::done();
        }
        self.claim(Claim::Mistake, phone, around)
    }

    /// The person says that they are safe.
    pub(crate) fn safe(&mut self, phone: &Phone, around: &Around<'_>) -> Asked {
        self.claim(Claim::Safe, phone, around)
    }

    /// A claim is kept first, and told after the alert itself. It hides nothing: the alert stands.
    fn claim(&mut self, claim: Claim, phone: &Phone, around: &Around<'_>) -> Asked {
        let Some(current) = self.current_mut(around) else { return Asked::done() };
        if current.alert.has_claimed(claim) {
            return Asked::done();
        }
        current.alert.claims.push(OwnClaim { claim, at: around.now.wall, told: false });
        current.cancel_until = None;
        current.locate_at = None;
        current.claiming.want(around);
        let kept = current.keep();
        Asked::all([kept, Self::ask_to_be_woken(), self.run_due(phone, around)])
    }

    fn forget(&mut self, alert_id: String, around: &Around<'_>) -> Asked {
        let mut attempts = Attempts::default();
        attempts.want(around);
        self.forgetting.push((alert_id, attempts));
        self.run_forgetting(around)
    }

    /// What was taken back must not go out after a restart: the store is asked until it has forgotten.
    pub(super) fn run_forgetting(&mut self, around: &Around<'_>) -> Asked {
        let due = self.forgetting.iter_mut().filter(|(_, attempts)| attempts.is_due(around));
        let asked: Vec<Asked> = due
            .map(|(alert_id, attempts)| {
                let (alert_id, attempt) = (alert_id.clone(), attempts.begin());
                ask(AlertStoreOperation::ForgetAlert { alert_id: alert_id.clone() }, move |output| {
                    event::Event::Sos(Event::Forgotten { alert_id, attempt, output })
                })
            })
            .collect();
        Asked::all(asked)
    }

    pub(super) fn forgotten(
        &mut self,
        alert_id: &str,
        attempt: u32,
        output: &AlertStoreOutput,
        around: &Around<'_>,
    ) {
        if *output == AlertStoreOutput::Done {
            self.forgetting.retain(|(id, _)| id != alert_id);
        } else if let Some((_, attempts)) = self.forgetting.iter_mut().find(|(id, _)| id == alert_id) {
            attempts.failed(attempt, around);
        }
    }

    /// The store has answered. What is on the disk is felt in the hand, and then it is sent. Where it is not, it is sent
    /// all the same, and the screen says so.
    pub(super) fn store_answered(
        &mut self,
        id: domain::ids::AlertId,
        revision: u32,
        output: &AlertStoreOutput,
        phone: &Phone,
        around: &Around<'_>,
    ) -> Asked {
        let Some(there) = self.of_id(id) else { return Asked::done() };
        if !there.store_answered(revision, *output == AlertStoreOutput::Done) {
            return Asked::done();
        }
        let felt = if there.kept == Kept::Yes { tell(VibrateOperation::Kept) } else { Asked::done() };
        there.want_everything(around);
        Asked::all([felt, self.run_due(phone, around)])
    }
}
