//! Following the person while an alert is open, also when the app is behind others or the phone is locked: a foreground
//! service of type location on Android, background location on iOS. Each position comes as `UiEvent::Moved`.

use crux_core::capability::Operation;

/// What to do.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Enum)]
pub enum TrackOperation {
    /// Begin, or go on with other distances: the last one counts.
    Follow {
        /// A position at least so often, milliseconds, as far as the platform grants it …
        every_ms: u32,
        /// … and whenever the phone moved so far, metres.
        moved_m: u32,
        /// Headline of the visible notification: without content.
        title: String,
        /// Its line, without content.
        text: String,
        /// Label of the button on it that ends the following (`UiEvent::TrackingStopPressed`).
        stop_label: String,
        /// Name of its channel in the platform's settings.
        channel_name: String,
    },
    /// End it; the notification goes with it.
    End,
}

impl Operation for TrackOperation {
    type Output = ();
}
