//! The SOS: from the press to the receipts. `press` and `choose` are what the person does, `revise` what they change
//! afterwards, `lane` what goes to the server and comes back, `message` and `family` what goes by text message,
//! `positions` and `tracking` where the person is, `practice` the same screens with nothing behind them, `view`,
//! `receipt_view` and `prompts` what the screens say. Cases, as staff see them, do not belong here: a person's own alert
//! needs nothing but this folder, the store of alerts and the lane of alerts.

mod asked;
mod choose;
mod deadlines;
mod family;
mod for_other;
mod kinds;
mod lane;
mod message;
mod next_card;
mod own_alert;
mod positions;
mod practice;
mod press;
mod progress;
mod prompts;
mod purge;
mod receipt_view;
mod revise;
mod signals;
mod tracking;
mod underway;
mod view;

use domain::{alert::Fix, ids::AlertId};

pub use family::{FamilyNote, FamilyState, Telling, ToldPerson};
pub use for_other::ForOther;
pub use message::{MessageFailure, MessageState};
pub use own_alert::{OwnAlert, OwnClaim};
pub use progress::{NamedHub, Progress};

pub(crate) use asked::{Question, fixed_text};
pub(crate) use family::FamilyTold;
pub(crate) use for_other::Meant;
pub(crate) use kinds::{kind_name, kind_picture};
pub(crate) use practice::PracticeCall;
pub(crate) use view::spaced_helpline;

use self::{
    choose::Choosing,
    positions::Locating,
    practice::{JustOver, Practice},
    tracking::Following,
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
        send_sms::SendSmsOutput,
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
        /// Which of the times that it was handed to it.
        write: u32,
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
    /// What became of the text message to MAIN.
    Messaged {
        /// Of which alert.
        id: AlertId,
        /// It went without another tap.
        by_itself: bool,
        /// What became of it.
        output: SendSmsOutput,
    },
    /// What became of a message to trusted people.
    FamilyMessaged {
        /// Of which alert.
        id: AlertId,
        /// Which message.
        note: FamilyNote,
        /// To whom it went: numbers, E.164.
        to: Vec<String>,
        /// What became of it.
        output: SendSmsOutput,
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
    Send {
        /// As it stands at this revision.
        revision: u32,
    },
    /// Say how far it has come.
    Receipts,
    /// Take further positions.
    Positions,
    /// Take what the person said: the claim of this place in the list.
    Claim(usize),
}

/// Own alerts.
#[derive(Debug, Default)]
pub(crate) struct Model {
    /// Oldest first.
    alerts: Vec<Underway>,
    locating: Locating,
    /// How the platform follows the person.
    following: Following,
    /// A kind is being asked for that no alert waits for.
    choosing: Option<Choosing>,
    practice: Option<Practice>,
    just_over: Option<JustOver>,
    /// Whom the page for an SOS for somebody else speaks of.
    meant: Option<Meant>,
    /// Practising ended since this was last asked.
    practice_over: bool,
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
            .filter(|alert| !self.has_read(&alert.id.to_string()))
            .map(|alert| Underway::restored(alert, around))
            .collect();
        asked.push(self.purge(&mut restored, around));
        for there in &mut restored {
            if !there.alert.decided {
                let kind = there.alert.kind.clone();
                asked.push(there.decide(kind, phone, around));
                self.newly_decided = true;
            }
        }
        for there in &mut self.alerts {
            asked.extend(there.learn(phone, around));
        }
        // what was pressed while the store was being read is newer
        restored.append(&mut self.alerts);
        self.alerts = restored;
        if self.current(around).is_some() {
            // begun before it was known that an alert is under way
            self.end_practice();
        }
        if self.waits() {
            asked.push(Self::ask_to_be_woken());
        }
        if self.waits() || self.alerts.iter().any(|there| there.is_followed(phone, around)) {
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
            Event::Kept { id, write, output } => self.store_answered(id, write, &output, phone, around),
            Event::Messaged { id, by_itself, output } => self.messaged(id, by_itself, output, phone, around),
            Event::FamilyMessaged { id, note, to, output } => {
                self.family_messaged(id, note, to, output, phone, around)
            }
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

    /// How many alerts have something that is to be sent.
    pub(crate) fn waiting(&self, around: &Around<'_>) -> usize {
        let waits = |there: &&Underway| there.alert.waits() || there.has_positions_to_tell(around);
        self.alerts.iter().filter(waits).count()
    }

    /// The newest position that is known for the newest alert.
    pub(crate) fn newest_fix(&self, around: &Around<'_>) -> Option<&Fix> {
        self.current(around)?.newest_fix()
    }

    /// Whether a position is known for the newest alert that is neither old nor made up.
    pub(crate) fn knows_where_now(&self, around: &Around<'_>) -> bool {
        let age = self.current(around).and_then(|current| {
            let fix = current.newest_fix().filter(|fix| !fix.mock)?;
            current.fix_age_seconds(fix, around)
        });
        age.is_some_and(|seconds| seconds < receipt_view::OLD_SECONDS)
    }

    /// Whether an alert that the store has is known here, or was taken back while the store was being read.
    pub(crate) fn has_read(&self, alert_id: &str) -> bool {
        self.alerts.iter().any(|there| there.alert.id.to_string() == alert_id)
            || self.forgetting.iter().any(|(id, _)| id == alert_id)
    }

    /// The short name of the hub that an alert of this phone came to last.
    pub(crate) fn last_hub(&self) -> Option<&str> {
        let hubs = self.alerts.iter().rev().filter_map(|there| there.alert.progress.as_ref());
        hubs.map(|progress| progress.hub.id.as_str()).next()
    }

    /// Whether anything of an alert is to be sent, or one is just being made: everything else stands aside.
    pub(crate) fn has_something_to_send(&self, around: &Around<'_>) -> bool {
        let waits = |there: &Underway| there.alert.waits() || there.has_positions_to_tell(around);
        self.holding || self.alerts.iter().any(waits)
    }

    /// Whether news of an alert that the server has are listened for: until somebody has taken it, and afterwards as long
    /// as the person looks, for then they may be asked something.
    pub(crate) fn listens(&self, phone: &Phone, around: &Around<'_>) -> bool {
        self.alerts.iter().any(|there| {
            let progress = there.alert.progress.as_ref();
            there.is_current(around)
                && progress.is_some_and(|progress| progress.steps() < 3 || phone.in_foreground)
        })
    }

    /// Whether an alert was decided since this was last asked.
    pub(crate) fn take_newly_decided(&mut self) -> bool {
        std::mem::take(&mut self.newly_decided)
    }
}

impl crate::evidence::Received for Model {
    fn secret_of_received(&self, alert_id: &str) -> Option<String> {
        let of_id = |there: &&Underway| there.alert.id.to_string() == alert_id && there.alert.is_received();
        self.alerts.iter().find(of_id).map(|there| there.alert.secret.clone())
    }

    fn knows(&self, alert_id: &str) -> bool {
        self.alerts.iter().any(|there| there.alert.id.to_string() == alert_id)
    }

    fn has_an_alert_to_send(&self) -> bool {
        self.alerts.iter().any(|there| there.may_be_sent() && there.alert.waits())
    }
}

#[cfg(test)]
pub(crate) mod tests;
