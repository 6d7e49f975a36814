//! The process's one tokio runtime: network, timers, and waiting for the shell's async methods.

use std::sync::{Mutex, OnceLock, PoisonError};

use tokio::runtime::{Builder, Handle, Runtime};

/// Never dropped: a runtime that is dropped on one of its own threads panics.
static RUNTIME: OnceLock<Runtime> = OnceLock::new();
/// Two cores that start at once must not build two runtimes.
static STARTING: Mutex<()> = Mutex::new(());

/// The runtime, started by the first core of the process.
///
/// # Errors
/// When the system gives no threads.
pub(super) fn handle() -> std::io::Result<Handle> {
    let _one_at_a_time = STARTING.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(runtime) = RUNTIME.get() {
        return Ok(runtime.handle().clone());
    }
    // Two workers: one that polls a foreign future must not hold up the lane of alerts.
    let runtime =
        Builder::new_multi_thread().worker_threads(2).thread_name("core-io").enable_all().build()?;
    Ok(RUNTIME.get_or_init(|| runtime).handle().clone())
}
