//! Vibration: what a hand feels where an eye must not look.

use crux_core::capability::Operation;

/// A vibration.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum VibrateOperation {
    /// While the button is held: growing, for as long as the hold lasts.
    Hold,
    /// The finger went up too early: stop.
    Stop,
    /// The alert is kept: one long.
    Kept,
    /// The alert has come one step further: two short.
    Step,
}

impl Operation for VibrateOperation {
    type Output = ();
}
