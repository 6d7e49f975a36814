//! Speaking a prompt: a recorded clip where there is one, else the platform's voice.

use crux_core::capability::Operation;

/// What to do.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Enum)]
pub enum SpeakOperation {
    /// Say this; whatever is being said ends. Answered when it is over.
    Say {
        /// The words, for the platform's voice.
        text: String,
        /// Their language, BCP 47.
        language: String,
        /// Path of a recorded clip that says it, where there is one: played instead of the voice.
        clip: Option<String>,
    },
    /// Be quiet. What was being said is answered `Stopped`.
    Stop,
}

/// What came of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, uniffi::Enum)]
pub enum SpeakOutput {
    /// Said to the end.
    Said,
    /// Ended before.
    Stopped,
    /// Neither a clip nor a voice for this language.
    NoVoice,
}

impl Operation for SpeakOperation {
    type Output = SpeakOutput;
}
