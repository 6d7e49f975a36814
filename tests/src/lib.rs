//! The ground that stories stand on: a real `main-server` in a process of its own, and real phone cores with headless
//! shells. Used by the tests of this package and by the `story` that `cargo xtask demo --quick` plays.

pub mod chance;
pub mod clock;
pub mod database;
pub mod desk;
pub mod driven;
pub mod gateway;
pub mod google;
pub mod http;
pub mod line;
pub mod link_person;
pub mod mast;
pub mod phone;
pub mod reaper;
pub mod server;
pub mod story;
pub mod witness;
pub mod worker;

use std::{
    fmt::Write as _,
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

/// Bytes as hexadecimal digits, lower case.
pub fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut digits, byte| {
        // writing to a text cannot fail
        let _ = write!(digits, "{byte:02x}");
        digits
    })
}
