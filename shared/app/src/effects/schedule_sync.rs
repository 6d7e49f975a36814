//! Asking the system to wake the app when there is a network, so that what waits goes out while the app is closed.

use crux_core::capability::Operation;

/// Wake the app (`UiEvent::WokenForSync`) as soon as there is a network.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Record)]
pub struct ScheduleSyncOperation {
    /// An alert waits: sooner than anything else, also with a low battery.
    pub alert_waits: bool,
}

impl Operation for ScheduleSyncOperation {
    type Output = ();
}
