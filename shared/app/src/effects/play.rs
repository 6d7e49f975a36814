//! Short tones: what an ear hears where no voice speaks the language.

use crux_core::capability::Operation;

/// A tone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, uniffi::Enum)]
pub enum PlayOperation {
    /// The alert is kept: one low, long.
    Kept,
    /// It came one step further: two, rising.
    Step,
    /// An answer is late: three, falling.
    Late,
}

impl Operation for PlayOperation {
    type Output = ();
}
