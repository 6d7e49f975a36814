//! The places at which a phone may die between two steps. The apps look at none of them; a test ends its process there, at
//! one place after the other, to see that no alert is lost at any.

use std::sync::Arc;

use crate::effects::Effect;

/// A place between two steps.
#[derive(Debug)]
pub enum CrashPoint<'a> {
    /// The core has handed out this effect; nothing of it was done yet.
    Effect(&'a Effect),
    /// A store has taken an operation; nothing of it was done yet.
    BeforeStore,
    /// What a store was asked is on the disk; the core has not heard.
    AfterStore,
    /// The server, the stream, a store, a timer or the shell has answered; the core has not heard.
    Answered,
}

/// Who is told of each place, on the thread that has come there and before it goes on.
pub trait CrashPoints: Send + Sync {
    /// A thread has come to this place.
    fn reached(&self, point: CrashPoint<'_>);
}

/// Tells of a place where somebody wants to hear; a look at an empty option otherwise.
pub(super) fn reached(points: Option<&Arc<dyn CrashPoints>>, point: CrashPoint<'_>) {
    if let Some(points) = points {
        points.reached(point);
    }
}
