//! What a phone in a process of its own says on its output, and the hand that ends it between two steps.
#![allow(clippy::print_stdout, reason = "it says what its screen says")]

use std::{
    io::Write as _,
    process::abort,
    sync::atomic::{AtomicBool, AtomicUsize, Ordering},
};

use app::runtime::{CrashPoint, CrashPoints};

/// A line that is out before anything else happens. Nobody may read any more: then nothing is lost.
pub fn say(line: &str) {
    let mut out = std::io::stdout().lock();
    let _ = writeln!(out, "{line}").and_then(|()| out.flush());
}

/// Counts the places, and ends the process at one of them.
#[derive(Debug, Default)]
pub struct Reaper {
    armed: AtomicBool,
    count: AtomicUsize,
    die_at: Option<usize>,
    /// Only places of this name count.
    name: Option<String>,
}

impl Reaper {
    /// One that ends the process at the place of this number, of all or of those with this name.
    pub fn at(die_at: Option<usize>, name: Option<String>) -> Self {
        Self { die_at, name, ..Self::default() }
    }

    /// From now on places count, or do not.
    pub fn arm(&self, armed: bool) {
        self.armed.store(armed, Ordering::SeqCst);
    }
}

impl CrashPoints for Reaper {
    fn reached(&self, point: CrashPoint<'_>) {
        if !self.armed.load(Ordering::SeqCst) {
            return;
        }
        // of an effect its name; what it holds is nobody's business
        let place = match point {
            CrashPoint::Effect(effect) => format!("{effect:?}"),
            other => format!("{other:?}"),
        };
        let name = place.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
        if self.name.as_deref().is_some_and(|wanted| wanted != name) {
            return;
        }
        if Some(self.count.fetch_add(1, Ordering::SeqCst) + 1) == self.die_at {
            say(&format!("dies {name}"));
            abort();
        }
    }
}
