//! What the platform lets the app do, and the pages of its settings.

use crux_core::capability::Operation;

/// Something that a person must permit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, uniffi::Enum)]
pub enum Permission {
    /// The position, also while an alert is open and the app is behind others.
    Location,
    /// Notifications.
    Notifications,
    /// Sending messages by itself (Android, the flavour that can).
    Sms,
    /// The camera, asked for with the first photo.
    Camera,
    /// The microphone, asked for with the first voice note.
    Microphone,
}

/// How a permission stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, uniffi::Enum)]
pub enum PermissionState {
    /// Never asked: the platform would show its question.
    NotAsked,
    /// Given.
    Granted,
    /// Refused; the platform would ask once more.
    Refused,
    /// Refused for good: only the platform's settings change it.
    RefusedForGood,
    /// This platform or flavour has no such thing.
    NotThere,
}

/// Ask the person; the shell answers with `UiEvent::PhoneNoticed` afterwards.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Record)]
pub struct AskPermissionOperation {
    /// For what.
    pub permission: Permission,
}

/// A page of the platform's settings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, uniffi::Enum)]
pub enum SettingsPage {
    /// The app's own page, with its permissions.
    App,
    /// Where location is switched on.
    Location,
    /// What the battery saver does to this app; on makers with a page of their own, that one.
    Battery,
    /// Notifications of this app.
    Notifications,
    /// Network.
    Network,
    /// Voices for reading aloud.
    Voices,
}

/// Open a page of the settings; the nearest one that the phone has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Record)]
pub struct OpenSettingsOperation {
    /// Which.
    pub page: SettingsPage,
}

impl Operation for AskPermissionOperation {
    type Output = ();
}

impl Operation for OpenSettingsOperation {
    type Output = ();
}
