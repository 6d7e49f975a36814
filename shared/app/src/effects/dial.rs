//! Opening the dialler with a number filled in. The person presses the green button.

use crux_core::capability::Operation;

/// Open the dialler.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct DialOperation {
    /// Exactly what is dialled: `112`, `18008912995` (never with +91), or E.164.
    pub number: String,
}

impl Operation for DialOperation {
    type Output = ();
}
