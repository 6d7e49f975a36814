//! A position as a phone found it, with what tells how far to trust it (the attributes of AML, ETSI TS 103 625).

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::place::Point;

/// How a position was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FixMethod {
    /// Satellites.
    Gnss,
    /// Cell towers or Wi-Fi.
    Network,
    /// The last position that the phone remembered.
    LastKnown,
    /// A person entered it.
    Manual,
    /// The phone did not say, or said something unknown.
    Unknown,
}

/// A position at a time.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Fix {
    /// Where, WGS 84.
    #[serde(flatten)]
    pub point: Point,
    /// Radius of the circle that holds the true position, in metres; `None` where the phone did not say.
    pub accuracy_m: Option<f64>,
    /// When the phone was there; `None` where its clock cannot be believed.
    pub taken_at: Option<DateTime<Utc>>,
    /// How it was found.
    pub method: FixMethod,
    /// The phone says that another app made the position up.
    #[serde(default)]
    pub mock: bool,
}

impl Fix {
    /// A fix older than this routes an alert but is marked (design: six hours).
    pub const STALE_AFTER_SECONDS: i64 = 6 * 60 * 60;

    /// Age at `now` in seconds, never negative; `None` where the time is not known.
    pub fn age_seconds(&self, now: DateTime<Utc>) -> Option<i64> {
        self.taken_at.map(|taken| (now - taken).num_seconds().max(0))
    }

    /// Whether this fix tells more than `other`: a real one over a made-up one, then the smaller radius.
    pub fn is_finer_than(&self, other: &Self) -> bool {
        if self.mock != other.mock {
            return other.mock;
        }
        match (self.accuracy_m, other.accuracy_m) {
            (Some(own), Some(others)) => own < others,
            (own, others) => own.is_some() && others.is_none(),
        }
    }

    /// Whether this fix was taken after `other`; one without a time is not.
    pub fn is_newer_than(&self, other: &Self) -> bool {
        self.taken_at > other.taken_at
    }
}
