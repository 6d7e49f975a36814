//! Picking one person from the phone's own list, with the platform's picker: the app never reads the list itself.

use crux_core::capability::Operation;

/// Open the picker.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Record)]
pub struct PickContactOperation {
    /// Offer only people who have a number, where the picker can.
    pub only_with_number: bool,
}

/// What came of it.
#[derive(Clone, PartialEq, Eq, uniffi::Enum)]
pub enum PickContactOutput {
    /// Somebody was picked.
    Picked {
        /// Their name in the list.
        name: String,
        /// Their number as it is written there.
        number: String,
    },
    /// The person went back.
    Cancelled,
    /// There is no picker.
    Failed,
}

impl std::fmt::Debug for PickContactOutput {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Picked { .. } => "Picked [redacted]",
            Self::Cancelled => "Cancelled",
            Self::Failed => "Failed",
        })
    }
}

impl Operation for PickContactOperation {
    type Output = PickContactOutput;
}
