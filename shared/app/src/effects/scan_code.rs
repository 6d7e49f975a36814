//! Reading a QR code with the camera: an invite code, or a worker's card. What stands in it is for the core to judge.

use crux_core::capability::Operation;

use crate::locale::Words;

/// Open the camera and look for one QR code. The shell shows nothing else than the camera, the prompt, its light where it
/// has one, and a way back.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct ScanCodeOperation {
    /// What to hold before the camera, in words.
    pub prompt: String,
    /// "Back".
    pub back_label: String,
    /// "Light": the name of the switch.
    pub light_label: String,
    /// "On", where a screen reader says how the switch stands …
    pub on_label: String,
    /// … and "Off".
    pub off_label: String,
}

impl ScanCodeOperation {
    /// The camera, in this person's language.
    pub(crate) fn new(words: Words, prompt: &str) -> Self {
        Self {
            prompt: words.say(prompt),
            back_label: words.say("back"),
            light_label: words.say("scan-light"),
            on_label: words.say("scan-light-on"),
            off_label: words.say("scan-light-off"),
        }
    }
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
