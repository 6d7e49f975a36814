//! What a shell tells the core once, when it makes it.

/// The platform that the core runs on, as the server is told of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum Platform {
    /// Android.
    Android,
    /// iOS.
    Ios,
    /// No screen at all: tests and tools.
    Headless,
}

impl Platform {
    /// Its name, as the server is told of it.
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Android => "android",
            Self::Ios => "ios",
            Self::Headless => "headless",
        }
    }
}

/// Where the core keeps its files and whom it talks to.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct CoreConfig {
    /// A folder that only this app can read, outside every backup. Made if it is not there.
    pub data_dir: String,
    /// Where the server is, without a slash at the end: `https://…`.
    pub server_url: String,
    /// Version of the app, as people read it.
    pub app_version: String,
    /// The platform.
    pub platform: Platform,
    /// This build may send messages by itself, once the person has agreed (Android's `full` flavour).
    pub sends_sms_by_itself: bool,
    /// The phone's own language, BCP 47; it stands until the person chooses one.
    pub device_language: String,
}
