//! The Rust side of the app's effects, and the threads they run on: one core thread that owns the order of everything,
//! a thread for each store, one for calls to the shell, and the process's one tokio runtime for everything that waits.
//! Which event does what is no business of this folder: rules live in the app. `docs/phone-core.md` tells what survives what.

pub mod alert_store;
mod attachment_store;
mod capture_file;
mod clip_store;
mod core_thread;
mod crash_points;
pub(crate) mod digest;
mod evidence_store;
mod hands;
mod http;
mod io;
mod keys;
mod life;
mod phone_surroundings;
mod photo;
mod queue;
pub mod record_store;
mod running;
mod sealed;
mod sealed_outbox;
mod shell_thread;
pub mod sse;
mod stand_in;
mod store_thread;
mod stream;
mod turns;
mod vault;
#[cfg(test)]
mod wire;

use std::{sync::Arc, time::Duration};

use crate::surroundings::Surroundings;

#[cfg(test)]
pub(crate) use attachment_store::{AttachmentStore, tests::signed_in_vault};
pub use crash_points::{CrashPoint, CrashPoints};
pub use keys::Keys;
pub use phone_surroundings::PhoneSurroundings;
pub use sealed::Durability;

pub(crate) use running::Running;

/// What a core is built from besides its config and its shell. The apps use [`Parts::default`].
#[derive(Clone)]
pub struct Parts {
    /// Time and randomness.
    pub surroundings: Arc<dyn Surroundings>,
    /// Whether a commit waits for the disk.
    pub durability: Durability,
    /// How long a store waits for its key before it goes on without.
    pub key_patience: Duration,
    /// Who hears of the places at which a phone may die. Nobody in the apps.
    pub crash_points: Option<Arc<dyn CrashPoints>>,
}

impl Default for Parts {
    fn default() -> Self {
        Self {
            surroundings: Arc::new(PhoneSurroundings),
            durability: Durability::Full,
            key_patience: keys::PATIENCE,
            crash_points: None,
        }
    }
}
