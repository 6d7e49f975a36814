//! Reading a QR code with the camera: an invite code, or a worker's card. What stands in it is for the core to judge.

use crux_core::capability::Operation;

/// Open the camera and look for one QR code. The shell shows nothing else than the camera, the prompt and a way back.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct ScanCodeOperation {
    /// What to hold before the camera, in words.
    pub prompt: String,
}

/// What came of it.
#[derive(Clone, PartialEq, Eq, uniffi::Enum)]
pub enum ScanCodeOutput {
    /// A code was read.
    Found {
        /// Its text, as it stands there.
        text: String,
    },
    /// The person went back.
    Cancelled,
    /// The person did not permit the camera.
    NotPermitted,
    /// No camera, or it failed.
    Failed,
}

impl std::fmt::Debug for ScanCodeOutput {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Found { .. } => "Found [redacted]",
            Self::Cancelled => "Cancelled",
            Self::NotPermitted => "NotPermitted",
            Self::Failed => "Failed",
        })
    }
}

impl Operation for ScanCodeOperation {
    type Output = ScanCodeOutput;
}
