//! What the shells see of the core: one object. Thin: no rule lives here.

use std::sync::Arc;

use crate::{
    config::CoreConfig,
    runtime::{Parts, Running},
    shell::Shell,
    ui_event::UiEvent,
};

/// The core could not be made. The shell shows the helpline's number, which needs no core.
#[derive(Debug, thiserror::Error, uniffi::Error)]
pub enum StartError {
    /// The folder for the stores cannot be made or written to.
    #[error("the app's folder cannot be written to: free some space and start again")]
    Folder,
    /// The system gave no threads or no network stack.
    #[error("the phone has no room to start the app: close other apps and start again")]
    System,
}

/// The event could not be queued: the core is closed. The shell shows the helpline's number.
#[derive(Debug, thiserror::Error, uniffi::Error)]
pub enum SendError {
    /// `close` was called, or the core's thread is gone.
    #[error("the core is closed")]
    Closed,
}

/// The core of one phone. One per process in the apps, held by the `Application`; tests make several.
#[derive(uniffi::Object)]
pub struct EmergencyCore {
    running: Running,
}

#[uniffi::export]
impl EmergencyCore {
    /// Makes the core and starts its threads; returns before the stores are read. The first view is pushed at once.
    ///
    /// # Errors
    /// [`StartError`]; nothing is left running then.
    #[uniffi::constructor]
    pub fn new(config: CoreConfig, shell: Arc<dyn Shell>) -> Result<Self, StartError> {
        Self::with_parts(config, shell, Parts::default())
    }

    /// Queues an event; never blocks, never calls back on the caller's thread.
    ///
    /// # Errors
    /// [`SendError`] where it can no longer be queued.
    pub fn send(&self, event: UiEvent) -> Result<(), SendError> {
        self.running.send(event)
    }

    /// Ends the threads and closes the stores; returns when all is on the disk. Safe to call again.
    pub fn close(&self) {
        self.running.close();
    }
}

/// For Rust only.
impl EmergencyCore {
    /// Makes a core with other parts than the phone's own: a clock that a test turns, a failure that it injects.
    ///
    /// # Errors
    /// As [`Self::new`].
    pub fn with_parts(config: CoreConfig, shell: Arc<dyn Shell>, parts: Parts) -> Result<Self, StartError> {
        Ok(Self { running: Running::start(config, shell, parts)? })
    }
}
