//! Something to do later. Not exact: for deadlines the model compares times, a timer only wakes it.

use crux_core::capability::Operation;

/// Answer after this time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TimerOperation {
    /// Milliseconds.
    pub after_ms: u64,
}

impl Operation for TimerOperation {
    type Output = ();
}
