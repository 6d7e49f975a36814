//! The SOS: from the press to the receipts. `press` is what the person does, `lane` what goes to the server and comes
//! back, `positions` where the person is, `view` and `receipt_view` what the screens say. Cases, as staff see them, do
//! not belong here: a person's own alert needs nothing but this folder, the store of alerts and the lane of alerts.

mod deadlines;
mod lane;
mod own_alert;
mod positions;
mod press;
mod receipt_view;
mod underway;
mod view;

use domain::ids::AlertId;

pub use own_alert::{NamedHub, OwnAlert, OwnClaim, Progress};
pub(crate) use view::{kind_icon, kind_label};

use self::{
    positions::Locating,
    underway::{Kept, Underway},
};
use crate::{
    around::Around,
    attempts::Attempts,
    command::Asked,
    effects::{
        alert_store::{AlertStoreOutput, KeptAlert},
        http::HttpOutput,
        locate::{LocateOperation, LocateOutput},
    },
    phone::Phone,
};

/// What comes back to the SOS.
#[derive(Debug)]
pub enum Event {
    /// The store has answered for an alert.
    Kept {
        /// Which.
        id: AlertId,
        /// Which of the states that were handed to it.
        revision: u32,
        /// What it said.
        output: AlertStoreOutput,
    },
    /// The store was asked to forget an alert that was taken back.
    Forgotten {
        /// Which.
        alert_id: String,
        /// Which attempt.
        attempt: u32,
        /// What it said.
        output: AlertStoreOutput,
    },
    /// The server, or nothing, answered something about an alert.
    Answered {
        /// Which.
        id: AlertId,
        /// To what.
        errand: Errand,
        /// To which attempt.
        attempt: u32,
        /// What came.
        output: HttpOutput,
    },
    /// The phone has looked for a position.
    Located {
        /// How.
        asked: LocateOperation,
        /// What it found.
        output: LocateOutput,
    },
}

/// What is asked of the server about an alert.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Errand {
    /// Take it.
    Send,
    /// Say how far it has come.
    Receipts,
    /// Take so many further positions.
    Positions(usize),
    /// Take what the person said: the claim of this place in the list.
    Claim(usize),
}

/// Own alerts.
#[derive(Debug, Default)]
pub(crate) struct Model {
    /// Oldest first.
    alerts: Vec<Underway>,
    locating: Locating,
    /// Alerts that were taken back before anything was sent and that the store could not forget yet.
    forgetting: Vec<(String, Attempts)>,
    /// A finger is on the button.
    pub(crate) holding: bool,
    /// An alert's kind was decided since the screens were last set: they go to its receipts.
    newly_decided: bool,
}

impl Model {
    /// The store of alerts has answered. Drafts go at once, as nobody can choose a kind for them any more; what waits
    /// is sent.
    pub(crate) fn loaded(&mut self, kept: Vec<KeptAlert>, phone: &Phone, around: &Around<'_>) -> Asked {
        let mut asked = Vec::new();
        let read = kept.iter().filter_map(|kept| OwnAlert::read(&kept.state));
        let mut restored: Vec<Underway> = read
            .filter(|alert| self.alerts.iter().all(|there| there.alert.id != alert.id))
            .map(|alert| Underway::restored(alert, around))
            .filter(|there| there.alert.waits() || there.is_current(around))
            .collect();
        for there in &mut restored {
            if !there.alert.decided {
                let kind = there.alert.kind.clone();
                asked.push(there.decide(kind, around));
                self.newly_decided = true;
            }
        }
        // what was pressed while the store was being read is newer
        restored.append(&mut self.alerts);
        self.alerts = restored;
        if self.waits() {
            asked.push(Self::ask_to_be_woken());
            asked.push(self.look_for_position());
        }
        for there in &mut self.alerts {
            if there.may_be_sent() {
                there.want_everything(around);
            }
        }
        asked.push(self.run_due(phone, around));
        Asked::all(asked)
    }

    pub(crate) fn update(&mut self, event: Event, phone: &Phone, around: &Around<'_>) -> Asked {
        match event {
            Event::Kept { id, revision, output } => self.store_answered(id, revision, &output, phone, around),
            Event::Forgotten { alert_id, attempt, output } => {
                self.forgotten(&alert_id, attempt, &output, around);
                Asked::done()
            }
            Event::Answered { id, errand, attempt, output } => {
                self.answered(id, errand, attempt, &output, phone, around)
            }
            Event::Located { asked, output } => self.located(asked, output, phone, around),
        }
    }

    fn of_id(&mut self, id: AlertId) -> Option<&mut Underway> {
        self.alerts.iter_mut().find(|there| there.alert.id == id)
    }

    /// The alert whose kind is being asked for.
    pub(crate) fn draft(&self) -> Option<&Underway> {
        self.alerts.last().filter(|there| !there.alert.decided)
    }

    /// The newest decided alert of the last 24 hours.
    pub(crate) fn current(&self, around: &Around<'_>) -> Option<&Underway> {
        self.alerts.iter().rev().find(|there| there.alert.decided && there.is_current(around))
    }

    fn current_mut(&mut self, around: &Around<'_>) -> Option<&mut Underway> {
        self.alerts.iter_mut().rev().find(|there| there.alert.decided && there.is_current(around))
    }

    /// Whether something is still to be sent.
    pub(crate) fn waits(&self) -> bool {
        self.alerts.iter().any(|there| there.alert.waits())
    }

    /// Whether the server has an alert that nobody has taken: then its news are listened for.
    pub(crate) fn listens(&self, around: &Around<'_>) -> bool {
        self.alerts.iter().any(|there| {
            there.is_current(around)
                && there.alert.progress.as_ref().is_some_and(|progress| progress.steps() < 3)
        })
    }

    /// Whether an alert was decided since this was last asked.
    pub(crate) fn take_newly_decided(&mut self) -> bool {
        std::mem::take(&mut self.newly_decided)
    }
}

#[cfg(test)]
mod tests;
