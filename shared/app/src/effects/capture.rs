//! Photo and voice from the phone's own camera and microphone, as files that the core takes over and deletes.

use crux_core::capability::Operation;

/// Take a photo with the camera.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Record)]
pub struct CapturePhotoOperation {
    /// Longest side in pixels that is wanted: the shell lets the platform shrink a large picture as it decodes it.
    pub longest_side: u32,
}

/// Record a voice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum RecordAudioOperation {
    /// Begin; it ends by itself after this time. Answered when it has ended.
    Begin {
        /// Milliseconds at most.
        max_ms: u32,
    },
    /// End it and keep what was recorded; `Begin` is answered with it.
    Finish,
    /// End it and keep nothing; `Begin` is answered `Cancelled`.
    Discard,
}

/// What came of a photo or a recording.
#[derive(Clone, PartialEq, Eq, uniffi::Enum)]
pub enum CaptureOutput {
    /// A file in the app's own cache folder.
    Taken {
        /// Its path.
        path: String,
        /// `image/jpeg`, `audio/mp4` or `audio/ogg`.
        media_type: String,
    },
    /// The person went back.
    Cancelled,
    /// The person did not permit it.
    NotPermitted,
    /// No camera or microphone, or no room for the file.
    Failed,
}

impl std::fmt::Debug for CaptureOutput {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Taken { .. } => "Taken [redacted]",
            Self::Cancelled => "Cancelled",
            Self::NotPermitted => "NotPermitted",
            Self::Failed => "Failed",
        })
    }
}

impl Operation for CapturePhotoOperation {
    type Output = CaptureOutput;
}

impl Operation for RecordAudioOperation {
    type Output = CaptureOutput;
}
