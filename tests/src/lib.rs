//! The ground that stories stand on: a real `main-server` in a process of its own, and real phone cores with headless
//! shells. Used by the tests of this package and by the `story` that `cargo xtask demo --quick` plays.

pub mod chance;
pub mod database;
pub mod http;
pub mod line;
pub mod phone;
pub mod server;
pub mod story;
pub mod witness;

use std::{
    thread,
    time::{Duration, Instant},
};

/// What a story may fail with: a sentence.
pub type Fault = String;

/// Waits until `found` gives something, looking every 5 ms, `limit` at most.
///
/// # Errors
/// A sentence that names `what` did not come in time.
pub fn wait_for<T>(what: &str, limit: Duration, mut found: impl FnMut() -> Option<T>) -> Result<T, Fault> {
    let deadline = Instant::now() + limit;
    loop {
        if let Some(value) = found() {
            return Ok(value);
        }
        if Instant::now() > deadline {
            return Err(format!("waited {} s for: {what}", limit.as_secs_f32()));
        }
        thread::sleep(Duration::from_millis(5));
    }
}
