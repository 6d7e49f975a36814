//! What Central keeps as data: the kinds of emergency, the numbers, the times within which a case is to be taken, the
//! hubs' hours on duty. Every request needs some of it, so it is read once and shared.

use std::{collections::BTreeMap, sync::Arc};

use async_trait::async_trait;
use chrono::TimeDelta;
use domain::{
    alert::{Kind, KindCode, Kinds, Urgency},
    basics::{Basics, Numbers},
    case::Plan,
    hub::{DutyHours, HubId},
    phone_number::PhoneNumber,
};

use super::StorageError;

/// When and on which number somebody is on duty at a hub. Central's number is its night contact.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Duty {
    /// Always, where there are none.
    pub hours: Option<DutyHours>,
    /// Where a message reaches whoever is on duty.
    pub number: Option<PhoneNumber>,
}

/// A number of MAIN that is data.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NumberName {
    /// The long number that takes text messages.
    Sms,
    /// The number that takes missed calls.
    MissedCall,
    /// Women's helpline.
    Women,
    /// Child helpline.
    Child,
    /// Legal aid.
    LegalAid,
}

impl NumberName {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Sms, Self::MissedCall, Self::Women, Self::Child, Self::LegalAid];

    /// Its name, as it is stored.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Sms => "sms",
            Self::MissedCall => "missed_call",
            Self::Women => "women",
            Self::Child => "child",
            Self::LegalAid => "legal_aid",
        }
    }

    /// It, where MAIN has one.
    pub fn of(self, numbers: &Numbers) -> Option<&str> {
        match self {
            Self::Sms => numbers.sms.as_ref().map(PhoneNumber::as_e164),
            Self::MissedCall => numbers.missed_call.as_ref().map(PhoneNumber::as_e164),
            Self::Women => numbers.women.as_deref(),
            Self::Child => numbers.child.as_deref(),
            Self::LegalAid => numbers.legal_aid.as_deref(),
        }
    }

    /// The number as it is stored, where `text` can be one: a long number in E.164, a helpline as its digits.
    pub fn read(self, text: &str) -> Option<String> {
        match self {
            Self::Sms | Self::MissedCall => PhoneNumber::parse(text).ok().map(String::from),
            Self::Women | Self::Child | Self::LegalAid => {
                let is_short =
                    (3..=11).contains(&text.len()) && text.bytes().all(|digit| digit.is_ascii_digit());
                is_short.then(|| text.to_owned())
            }
        }
    }
}

/// Within which times something is to be done on a case of one urgency.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Targets {
    /// Somebody takes it, before it rings on.
    pub acknowledge: TimeDelta,
    /// The first ATR is filed, counted from the acknowledgement.
    pub first_atr: TimeDelta,
}

impl Targets {
    /// The times as long as Central has laid nothing else down. First ATR: who has an accident, is assaulted or held is
    /// looked after within the day, so that day is written down; a wage case needs the employer's side first, which
    /// takes the hub's next working days; what lies ahead has a week.
    pub fn embedded(urgency: Urgency) -> Self {
        let first_atr = match urgency {
            Urgency::Immediate => TimeDelta::hours(24),
            Urgency::Expected => TimeDelta::hours(72),
            Urgency::Future => TimeDelta::days(7),
        };
        Self { acknowledge: Plan::embedded_acknowledge_within(urgency), first_atr }
    }
}

/// Which of the [`Targets`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target {
    /// Somebody takes the case.
    Acknowledge,
    /// The first ATR is filed.
    FirstAtr,
}

/// What Central keeps, at one moment.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Lists {
    /// What every phone keeps of it.
    pub basics: Basics,
    /// Within which times something is to be done on a case.
    pub targets: BTreeMap<Urgency, Targets>,
    /// Who is on duty when.
    pub duty: BTreeMap<HubId, Duty>,
}

impl Lists {
    /// The kinds of emergency.
    pub fn kinds(&self) -> &Kinds {
        &self.basics.kinds
    }

    /// Within which times something is to be done on a case of this urgency.
    pub fn targets(&self, urgency: Urgency) -> Targets {
        self.targets.get(&urgency).copied().unwrap_or_else(|| Targets::embedded(urgency))
    }

    /// Within which time from the acknowledgement the first ATR is to be filed.
    pub fn first_atr_within(&self, urgency: Urgency) -> TimeDelta {
        self.targets(urgency).first_atr
    }

    /// How a case of this hub and urgency rings.
    pub fn plan(&self, hub: &HubId, urgency: Urgency) -> Plan {
        Plan {
            hub: hub.clone(),
            urgency,
            acknowledge_within: self.targets(urgency).acknowledge,
            duty: self.duty.get(hub).and_then(|duty| duty.hours),
        }
    }
}

/// What Central keeps, and changing it.
#[async_trait]
pub trait CentralLists: Send + Sync {
    /// All of it, not older than a second.
    fn lists(&self) -> Arc<Lists>;

    /// Enters a kind, or changes the one of its code. `position` is its place among all, from 0; without one it stays
    /// where it is, and a new one comes last.
    ///
    /// # Errors
    /// [`StorageError`] where nothing was stored.
    async fn set_kind(&self, kind: Kind, position: Option<usize>) -> Result<(), StorageError>;

    /// Stops offering a kind; alerts that have it keep it. Whether there is such a kind.
    ///
    /// # Errors
    /// [`StorageError`] where nothing was stored.
    async fn retire_kind(&self, code: KindCode) -> Result<bool, StorageError>;

    /// Enters or clears a number, read by [`NumberName::read`].
    ///
    /// # Errors
    /// [`StorageError`] where nothing was stored.
    async fn set_number(&self, name: NumberName, number: Option<String>) -> Result<(), StorageError>;

    /// Sets within which time, of whole seconds and more than none, something is to be done. It holds for what begins to
    /// ring, rings on or is taken from now on.
    ///
    /// # Errors
    /// [`StorageError`] where nothing was stored.
    async fn set_target(
        &self,
        urgency: Urgency,
        target: Target,
        within: TimeDelta,
    ) -> Result<(), StorageError>;

    /// Sets when and where somebody is on duty at a hub. Whether there is such a hub.
    ///
    /// # Errors
    /// [`StorageError`] where nothing was stored.
    async fn set_duty(&self, hub: HubId, duty: Duty) -> Result<bool, StorageError>;
}
