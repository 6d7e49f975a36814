//! When the server last answered: for the check-up, and so that what changes seldom is asked for seldom.

use chrono::{DateTime, Duration, Utc};
use serde::{Deserialize, Serialize};

use super::Phone;
use crate::{around::Around, command::Asked};

/// The name under which it is kept.
pub(super) const CONTACT: &str = "server-contact";

/// A moment by both clocks. The monotonic one counts in this run of the app only, and is then believed over the other,
/// which may jump.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
struct Heard {
    at: DateTime<Utc>,
    #[serde(skip)]
    monotonic_ms: Option<u64>,
}

impl Heard {
    fn now(around: &Around<'_>) -> Self {
        Self { at: around.now.wall, monotonic_ms: Some(around.now.monotonic_ms) }
    }

    /// Milliseconds since; none where the clock says that it lies ahead.
    fn age_ms(&self, around: &Around<'_>) -> Option<u64> {
        match self.monotonic_ms {
            Some(then) => Some(around.now.monotonic_ms.saturating_sub(then)),
            None => u64::try_from((around.now.wall - self.at).num_milliseconds()).ok(),
        }
    }
}

/// What is kept of it.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Contact {
    /// Any answer that was believed.
    any: Option<Heard>,
    /// The basics.
    basics: Option<Heard>,
}

impl Phone {
    /// The server gave an answer that was believed. Kept on the disk with the next basics only: the store of alerts has
    /// more important things to do.
    pub(crate) fn heard_from_server(&mut self, around: &Around<'_>) {
        self.settings.contact.any = Some(Heard::now(around));
    }

    /// When it last did, by the clock as it stands now; none where it never did, as far as this phone knows.
    pub(crate) fn server_heard_at(&self, around: &Around<'_>) -> Option<DateTime<Utc>> {
        let heard = self.settings.contact.any?;
        let age = heard.age_ms(around).and_then(|age| i64::try_from(age).ok());
        Some(age.map_or(heard.at, |age| around.now.wall - Duration::milliseconds(age)))
    }

    /// The basics came.
    pub(crate) fn basics_came(&mut self, around: &Around<'_>) -> Asked {
        self.settings.contact.basics = Some(Heard::now(around));
        super::options::keep(CONTACT, &self.settings.contact)
    }

    /// Milliseconds since they came; none where they never did, or the clock cannot be believed.
    pub(crate) fn basics_age_ms(&self, around: &Around<'_>) -> Option<u64> {
        self.settings.contact.basics.and_then(|heard| heard.age_ms(around))
    }
}
