//! The doorbell of staff's phones. A push message says that there is news, and whether a case rings, and nothing else:
//! no words, no case, no name passes through Apple or Google. The phone then asks this server.
//!
//! What is due stands in the database ([`crate::storage::Doorbells`]): a stage that begins is written in the transaction
//! that changes the case, whose phones ring is looked up after it, and each service has a worker of its own, so that
//! neither an alert nor the other service waits for one that does not answer.

use std::time::Duration;

use async_trait::async_trait;
use chrono::{DateTime, TimeDelta, Utc};

mod apns;
mod config;
mod fcm;
mod jwt;
mod worker;

pub use config::{PushConfigError, PushServices};
pub use worker::{pause_after, run};

/// Whose service reaches a phone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Platform {
    /// Google's Firebase Cloud Messaging, HTTP v1.
    Android,
    /// Apple's Push Notification service.
    Ios,
}

impl Platform {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Android, Self::Ios];

    /// Its name on the wire.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Android => "android",
            Self::Ios => "ios",
        }
    }

    /// The platform of this name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|known| known.as_str() == name)
    }
}

/// What the doorbell says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bell {
    /// An immediate case rings for this person: at once, and through a phone that sleeps.
    Rings,
    /// A case that is no siren waits for this person: told without a sound. Only immediate ones ring on the phone.
    Tells,
    /// Something changed.
    News,
}

impl Bell {
    /// Its name for the services, under which a later one takes the place of one that was not delivered.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Rings => "rings",
            Self::Tells => "tells",
            Self::News => "news",
        }
    }

    /// So long it is worth delivering. A phone that comes back after half an hour is told of what rings then by its own
    /// sync; of news it hears within the day anyhow.
    pub fn lasts(self) -> TimeDelta {
        match self {
            Self::Rings => TimeDelta::minutes(30),
            Self::Tells | Self::News => TimeDelta::hours(6),
        }
    }
}

/// What a service answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rung {
    /// It will deliver it.
    Taken,
    /// There is no phone at this address any more.
    Gone,
    /// The same will be refused again.
    Never(&'static str),
    /// The file of `--push`, or the project at the service, is not right: it may be taken when somebody put it right. It is
    /// no word on the phone, whose address is kept.
    WrongSetup(&'static str),
    /// It may be taken later.
    NotNow {
        /// Why not.
        why: &'static str,
        /// Not before this, as the service asks.
        wait: Option<Duration>,
    },
}

impl Rung {
    fn not_now(why: &'static str) -> Self {
        Self::NotNow { why, wait: None }
    }
}

/// A service that rings phones.
#[async_trait]
pub trait Doorbell: Send + Sync {
    /// Rings the phone at `address` at the time `now`.
    async fn ring(&self, address: &str, bell: Bell, now: DateTime<Utc>) -> Rung;
}

/// What a service asks in `Retry-After`, in seconds; a date is not read, an hour at most is heeded.
fn retry_after(headers: &reqwest::header::HeaderMap) -> Option<Duration> {
    let told = headers.get(reqwest::header::RETRY_AFTER)?.to_str().ok()?.trim().parse::<u64>().ok()?;
    Some(Duration::from_secs(told.min(3600)))
}
