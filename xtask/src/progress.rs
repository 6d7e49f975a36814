//! What a person who waits sees: which step runs, which was skipped because it is done, and how long each took.

use std::time::{Duration, Instant};

use crate::run::Result;

/// A heading between parts of a long command.
pub(crate) fn heading(text: &str) {
    println!("\n==> {text}");
}

/// Runs one step of a set-up and prints how long it took, or that there was nothing to do.
///
/// # Errors
/// Those of `work`.
pub(crate) fn step(name: &str, already_done: bool, work: impl FnOnce() -> Result<()>) -> Result<()> {
    if already_done {
        println!("  [done before] {name}");
        return Ok(());
    }
    println!("  [now]         {name} …");
    timed(name, work)
}

/// Runs one part of a command and prints how long it took.
///
/// # Errors
/// Those of `work`.
pub(crate) fn timed<T>(name: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    let start = Instant::now();
    let result = work();
    let end = if result.is_ok() { "done" } else { "FAILED" };
    println!("  [{end}, {}] {name}", took(start.elapsed()));
    result
}

/// A length of time as a person reads it: `0.4 s`, `12 s`, `3 min 05 s`.
pub(crate) fn took(time: Duration) -> String {
    let seconds = time.as_secs();
    match seconds {
        0..10 => format!("{:.1} s", time.as_secs_f64()),
        10..60 => format!("{seconds} s"),
        _ => format!("{} min {:02} s", seconds / 60, seconds % 60),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::run::Error;

    #[test]
    fn a_step_that_is_done_does_not_run() {
        step("never", true, || Err(Error::new("it ran"))).unwrap();
        assert!(step("now", false, || Err(Error::new("it ran"))).is_err());
    }

    #[test]
    fn times_are_readable() {
        assert_eq!(took(Duration::from_millis(420)), "0.4 s");
        assert_eq!(took(Duration::from_secs(59)), "59 s");
        assert_eq!(took(Duration::from_secs(185)), "3 min 05 s");
    }
}
