//! Positions from the phone.

use crux_core::capability::Operation;

/// What position is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum LocateOperation {
    /// The last one that the phone remembers, at once.
    LastKnown,
    /// A new one, the best that can be had in this time.
    Fresh {
        /// Milliseconds to look for it.
        within_ms: u32,
    },
}

/// How a position was found, in the words of the alert.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum LocateMethod {
    /// Satellites.
    Gnss,
    /// Cell towers or Wi-Fi, also fused.
    Network,
    /// What the phone remembered.
    LastKnown,
}

/// A position as the phone gives it.
#[derive(Debug, Clone, Copy, PartialEq, uniffi::Record)]
pub struct PhoneFix {
    /// Degrees north, WGS 84.
    pub latitude: f64,
    /// Degrees east, WGS 84.
    pub longitude: f64,
    /// Radius in metres, where the phone says.
    pub accuracy_m: Option<f64>,
    /// Age in milliseconds, by the phone's monotonic clock.
    pub age_ms: u64,
    /// How it was found.
    pub method: LocateMethod,
    /// The system says that another app made it up.
    pub mock: bool,
}

/// The answer.
#[derive(Debug, Clone, Copy, PartialEq, uniffi::Enum)]
pub enum LocateOutput {
    /// Here.
    Found {
        /// The position.
        fix: PhoneFix,
    },
    /// Nothing found in the time, or nothing remembered.
    NotFound,
    /// The person did not permit it.
    NotPermitted,
    /// Location is switched off on the phone.
    SwitchedOff,
}

impl Operation for LocateOperation {
    type Output = LocateOutput;
}
