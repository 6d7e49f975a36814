//! How much of a sync goes over the line at once. What was on its way when an exchange breaks off went over the line for
//! nothing, and everything else waits behind a long one: where exchanges break off or take long, the next are smaller, and
//! they grow again where they are quick.

use domain::sync::{CHANGES_BYTES, CHANGES_BYTES_LEAST, OPERATIONS_LIMIT};

/// Bytes of operations in one exchange, about, where the line is good: the server takes 2 MiB.
const BYTES_UP: usize = 512 * 1024;
/// From all of it down to one operation, and to pages of a few kilobytes.
const MOST_HALVINGS: u32 = 7;
/// Twice as much as what took so long at most, milliseconds, is still no long exchange.
const QUICK_MS: u64 = 10_000;
/// An exchange that took longer, milliseconds, was long.
const LONG_MS: u64 = 30_000;

/// How much goes over the line at once.
#[derive(Debug, Default)]
pub(super) struct Portion {
    /// How often all of it was halved.
    halvings: u32,
    /// When the newest exchange began, by the monotonic clock.
    began_ms: u64,
}

impl Portion {
    /// An exchange begins.
    pub(super) fn begins(&mut self, now_ms: u64) {
        self.began_ms = now_ms;
    }

    /// The newest exchange got no answer.
    pub(super) fn broke_off(&mut self) {
        self.halvings = self.halvings.saturating_add(1).min(MOST_HALVINGS);
    }

    /// The newest exchange was answered. One that carried little says nothing of how it goes with more.
    pub(super) fn came_through(&mut self, now_ms: u64, carried_much: bool) {
        let took = now_ms.saturating_sub(self.began_ms);
        if took > LONG_MS {
            self.broke_off();
        } else if took <= QUICK_MS && carried_much {
            self.halvings = self.halvings.saturating_sub(1);
        }
    }

    /// Most operations.
    pub(super) fn operations(&self) -> usize {
        (OPERATIONS_LIMIT >> self.halvings).max(1)
    }

    /// Bytes of operations, about.
    pub(super) fn bytes_up(&self) -> usize {
        BYTES_UP >> self.halvings
    }

    /// The page that the server is asked for, where it is to be smaller than the largest.
    pub(super) fn page_bytes(&self) -> Option<u64> {
        let bytes = (CHANGES_BYTES >> self.halvings).max(CHANGES_BYTES_LEAST);
        u64::try_from(bytes).ok().filter(|_| self.halvings > 0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sizes(portion: &Portion) -> (usize, usize, Option<u64>) {
        (portion.operations(), portion.bytes_up() / 1024, portion.page_bytes().map(|bytes| bytes / 1024))
    }

    #[test]
    fn what_breaks_off_is_halved_down_to_one_operation_and_a_small_page() {
        let mut portion = Portion::default();
        assert_eq!(sizes(&portion), (100, 512, None));
        portion.broke_off();
        assert_eq!(sizes(&portion), (50, 256, Some(128)));
        (0..20).for_each(|_| portion.broke_off());
        assert_eq!(sizes(&portion), (1, 4, Some(8)));
    }

    #[test]
    fn what_is_quick_grows_what_is_long_shrinks_and_what_was_little_says_nothing() {
        let mut portion = Portion::default();
        (0..3).for_each(|_| portion.broke_off());
        let mut after = |took_ms, carried_much| {
            portion.begins(7);
            portion.came_through(7 + took_ms, carried_much);
            portion.operations()
        };
        assert_eq!(after(400, false), 12, "little");
        assert_eq!(after(QUICK_MS + 1, true), 12, "neither quick nor long");
        assert_eq!(after(LONG_MS + 1, false), 6);
        let grown: Vec<usize> = (0..5).map(|_| after(400, true)).collect();
        assert_eq!(grown, [12, 25, 50, 100, 100]);
    }
}
