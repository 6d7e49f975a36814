//! Notifications. They never say what happened to whom: a phone lies face up on a table.

use crux_core::capability::Operation;

/// Which channel a notification belongs to; a person can silence each for itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, uniffi::Enum)]
pub enum NotifyChannel {
    /// News of one's own alert.
    OwnAlert,
    /// A case for the hub that nobody has taken.
    NewCase,
}

/// Show a notification; one with the same `id` takes the place of the one before.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct NotifyOperation {
    /// Names it.
    pub id: String,
    /// Its channel.
    pub channel: NotifyChannel,
    /// It makes no sound, does not vibrate and comes over nothing: it wakes nobody.
    pub quiet: bool,
    /// Name of the channel, as the system's settings show it; what is quiet has one of its own.
    pub channel_name: String,
    /// Headline, without content.
    pub title: String,
    /// A line, without content.
    pub text: String,
}

impl Operation for NotifyOperation {
    type Output = ();
}
