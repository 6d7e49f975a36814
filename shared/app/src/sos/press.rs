//! What the person does: press, hold, take back, say that they are safe.

use domain::{ids::AlertId, operation::Claim};

use super::{
    Event, Kept, Model, Underway,
    for_other::ForOther,
    own_alert::OwnClaim,
    signals::feel,
    underway::{DECIDE_MS, LATE_FINGER_MS},
};
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

impl Model {
    /// A finger went down: the phone vibrates and looks for a position already now.
    pub(crate) fn pressed(&mut self, phone: &Phone) -> Asked {
        self.holding = true;
        let looked = if self.is_practising() { Asked::done() } else { self.look_for_position() };
        Asked::all([feel(phone.options().silent, VibrateOperation::Hold), looked])
    }

    /// The finger went up too early.
    pub(crate) fn released(&mut self, phone: &Phone) -> Asked {
        self.holding = false;
        feel(phone.options().silent, VibrateOperation::Stop)
    }

    /// SOS without holding: while the question stands, the phone looks for a position.
    pub(crate) fn asked(&mut self) -> Asked {
        if self.is_practising() { Asked::done() } else { self.look_for_position() }
    }

    /// The button was held: the alert is made and handed to the store before anything is asked, so that nothing that
    /// happens to the phone now loses it.
    pub(crate) fn held(&mut self, phone: &Phone, around: &Around<'_>) -> Asked {
        self.pressed_for(None, phone, around)
    }

    /// The press, for whoever holds the phone or for somebody else.
    pub(super) fn pressed_for(
        &mut self,
        other: Option<ForOther>,
        phone: &Phone,
        around: &Around<'_>,
    ) -> Asked {
        let was_pressed = std::mem::take(&mut self.holding);
        if self.draft().is_some() {
            // the same press told twice
            return Asked::done();
        }
        self.choosing = None;
        if self.practice_held(around) {
            return Asked::done();
        }
        let mut alert = Underway::pressed(phone, around);
        if other.as_ref().is_some_and(|other| other.phone.is_some()) {
            // that this phone must stay quiet says nothing of theirs
            alert.alert.contact = None;
        }
        alert.alert.for_other = other;
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

    /// Taken back. On the kind screen nothing was sent, so nothing is left; later it is a claim.
    pub(crate) fn cancelled(&mut self, phone: &Phone, around: &Around<'_>) -> Asked {
        if self.draft().is_some() {
            let taken_back = self.alerts.pop();
            let id = taken_back.map(|there| there.alert.id.to_string());
            return id.map_or_else(Asked::done, |id| self.forget(id, around));
        }
        if self.practice_cancelled() || self.leave_choice() {
            return Asked::done();
        }
        let was_meant_for_a_kind = self.current(around).is_some_and(|current| {
            current.alert.kind.is_unspecified() && current.age_ms(around) < DECIDE_MS + LATE_FINGER_MS
        });
        if was_meant_for_a_kind {
            // the screen changed under a finger that came down on a kind
            return Asked::done();
        }
        // what was pressed by mistake is this press; an alert before it stands
        let mistaken = self.current(around).map(|current| current.alert.id);
        self.claim(Claim::Mistake, mistaken.into_iter().collect(), phone, around)
    }

    /// The person says that they are safe: that is true of the person, so it goes to each of their alerts that stands.
    pub(crate) fn safe(&mut self, phone: &Phone, around: &Around<'_>) -> Asked {
        if self.is_practising() {
            self.end_practice();
            return Asked::done();
        }
        let sirens = self.can_be_called_safe(around).map(|there| there.alert.id).collect();
        self.claim(Claim::Safe, sirens, phone, around)
    }

    /// Alerts under way in which the person was in danger, and of which they did not say that it is over. Whoever asks for
    /// help with wages was in none.
    pub(super) fn sirens_without_safe(&self, around: &Around<'_>) -> impl Iterator<Item = &Underway> {
        self.alerts.iter().filter(|there| {
            let alert = &there.alert;
            alert.decided && !alert.is_help && there.is_current(around) && !alert.has_claimed(Claim::Safe)
        })
    }

    /// The alerts that the button for "safe" speaks of: those of the person who holds the phone; or the one for somebody
    /// else that is shown. That one is safe says nothing of the other.
    pub(super) fn can_be_called_safe(&self, around: &Around<'_>) -> impl Iterator<Item = &Underway> {
        let shown = self.current(around).filter(|current| current.alert.for_other.is_some());
        let shown = shown.map(|current| current.alert.id);
        self.sirens_without_safe(around).filter(move |there| match shown {
            Some(id) => there.alert.id == id,
            None => there.alert.for_other.is_none(),
        })
    }

    /// A claim is kept first, and told after the alert itself. It hides nothing: the alert stands.
    fn claim(&mut self, claim: Claim, of: Vec<AlertId>, phone: &Phone, around: &Around<'_>) -> Asked {
        // trusted people hear it once
        let telling = self.alerts.iter().rev().find(|there| {
            claim == Claim::Safe && of.contains(&there.alert.id) && there.family_knows_of_help()
        });
        let telling = telling.map(|there| there.alert.id);
        let mut asked = Vec::new();
        for there in self.alerts.iter_mut().filter(|there| of.contains(&there.alert.id)) {
            if there.alert.has_claimed(claim) {
                continue;
            }
            there.alert.claims.push(OwnClaim { claim, at: around.now.wall, told: false });
            there.cancel_until = None;
            there.locate_at = None;
            there.claiming.want(around);
            if telling == Some(there.alert.id) {
                there.want_family_safe();
            }
            asked.push(there.keep());
        }
        if asked.is_empty() {
            return Asked::done();
        }
        asked.extend([Self::ask_to_be_woken(), self.run_due(phone, around)]);
        Asked::all(asked)
    }

    pub(super) fn forget(&mut self, alert_id: String, around: &Around<'_>) -> Asked {
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
        id: AlertId,
        write: u32,
        output: &AlertStoreOutput,
        phone: &Phone,
        around: &Around<'_>,
    ) -> Asked {
        let Some(there) = self.of_id(id) else { return Asked::done() };
        let begins = there.store_answered(write, *output == AlertStoreOutput::Done);
        let messaged = there.counted(write, phone, around).unwrap_or_else(Asked::done);
        if !begins {
            return messaged;
        }
        let felt = if there.kept == Kept::Yes {
            feel(there.is_quiet(phone), VibrateOperation::Kept)
        } else {
            Asked::done()
        };
        there.go(around);
        Asked::all([messaged, felt, self.run_due(phone, around)])
    }
}
