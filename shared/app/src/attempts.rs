//! Trying one thing until it is done, with pauses that grow.

use crate::around::Around;

/// The first pause is at most so long, milliseconds.
const FIRST_PAUSE_MS: u64 = 1000;
/// No pause is longer, milliseconds: five minutes.
const LONGEST_PAUSE_MS: u64 = 5 * 60 * 1000;

/// The attempts at one thing. Times are of the monotonic clock.
#[derive(Debug, Clone, Default)]
pub(crate) struct Attempts {
    /// How many have begun.
    begun: u32,
    in_flight: bool,
    /// How many have failed, one after the other.
    failures: u32,
    due: Option<u64>,
    /// It was wanted again while one was under way.
    again: bool,
}

impl Attempts {
    /// At once; where an attempt is under way, right after it.
    pub(crate) fn want(&mut self, around: &Around<'_>) {
        if self.in_flight {
            self.again = true;
        } else {
            self.due = Some(around.now.monotonic_ms);
        }
    }

    /// At once, unless an attempt is under way: it will do.
    pub(crate) fn want_if_idle(&mut self, around: &Around<'_>) {
        if !self.in_flight {
            self.want(around);
        }
    }

    /// At once, beside one that is under way on a connection that is surely dead.
    pub(crate) fn want_beside(&mut self, around: &Around<'_>) {
        self.in_flight = false;
        self.due = Some(around.now.monotonic_ms);
    }

    /// Not now, but after this time: something more important goes first.
    pub(crate) fn stand_aside(&mut self, around: &Around<'_>, after_ms: u64) {
        self.due = Some(around.now.monotonic_ms.saturating_add(after_ms));
    }

    /// After this time, unless it is due before.
    pub(crate) fn want_in(&mut self, around: &Around<'_>, after_ms: u64) {
        let due = around.now.monotonic_ms.saturating_add(after_ms);
        self.due = Some(self.due.map_or(due, |before| before.min(due)));
    }

    /// When the next is due; none while one is under way or nothing is wanted.
    pub(crate) fn due(&self) -> Option<u64> {
        self.due.filter(|_| !self.in_flight)
    }

    /// Whether one is due now.
    pub(crate) fn is_due(&self, around: &Around<'_>) -> bool {
        self.due().is_some_and(|due| due <= around.now.monotonic_ms)
    }

    /// Begins one; its number comes back with its answer.
    pub(crate) fn begin(&mut self) -> u32 {
        self.begun = self.begun.saturating_add(1);
        self.in_flight = true;
        self.due = None;
        self.begun
    }

    /// What was brought before the one under way is safe: what failed earlier is over.
    pub(crate) fn went_well(&mut self) {
        self.failures = 0;
    }

    /// The one under way is given up, for a reason that is not its own: its answer comes too late, whatever it says.
    pub(crate) fn give_up(&mut self, around: &Around<'_>) {
        self.begun = self.begun.saturating_add(1);
        self.failed(self.begun, around);
    }

    /// Whether this is the newest attempt; an answer to an earlier one comes too late.
    pub(crate) fn is_newest(&self, number: u32) -> bool {
        number == self.begun
    }

    pub(crate) fn have_begun(&self) -> bool {
        self.begun > 0
    }

    pub(crate) fn is_in_flight(&self) -> bool {
        self.in_flight
    }

    pub(crate) fn have_failed(&self) -> bool {
        self.failures > 0
    }

    /// The attempt of this number failed: the next after a random part of a pause that doubles ("full jitter"), so that
    /// phones that lost the same mast do not come back in step. An answer to an attempt that another took the place of
    /// says nothing.
    pub(crate) fn failed(&mut self, number: u32, around: &Around<'_>) {
        if !self.is_newest(number) {
            return;
        }
        self.in_flight = false;
        let pause = FIRST_PAUSE_MS
            .checked_shl(self.failures.min(20))
            .unwrap_or(LONGEST_PAUSE_MS)
            .min(LONGEST_PAUSE_MS);
        self.failures = self.failures.saturating_add(1);
        let after = if std::mem::take(&mut self.again) { 0 } else { around.up_to(pause) };
        self.due = Some(around.now.monotonic_ms.saturating_add(after));
    }

    /// It worked. Nothing more is due, unless it was wanted again meanwhile.
    pub(crate) fn succeeded(&mut self, around: &Around<'_>) {
        self.in_flight = false;
        self.went_well();
        self.due = std::mem::take(&mut self.again).then_some(around.now.monotonic_ms);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        config::{CoreConfig, Platform},
        surroundings::{Moment, Surroundings},
        testing::NOON,
    };

    /// A moment, and the number that is drawn in it.
    struct At(u64, u64);

    impl Surroundings for At {
        fn now(&self) -> Moment {
            Moment { wall: NOON.parse().unwrap(), monotonic_ms: self.0 }
        }

        fn random(&self) -> [u8; 32] {
            let mut bytes = [0; 32];
            bytes[..8].copy_from_slice(&self.1.to_le_bytes());
            bytes
        }
    }

    fn at(ms: u64, drawn: u64, act: impl FnOnce(&Around<'_>)) {
        let config = CoreConfig {
            data_dir: String::new(),
            server_url: String::new(),
            app_version: String::new(),
            sends_sms_by_itself: true,
            platform: Platform::Headless,
            device_language: String::new(),
        };
        act(&Around::new(&config, &At(ms, drawn)));
    }

    #[test]
    fn pauses_are_drawn_from_nothing_to_a_bound_that_doubles_up_to_five_minutes() {
        let mut attempts = Attempts::default();
        let bounds = [1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 64_000, 128_000, 256_000, 300_000, 300_000];
        for bound in bounds {
            for (drawn, pause) in [(bound, bound), (bound + 1, 0)] {
                let mut tried = attempts.clone();
                let number = tried.begin();
                at(7, drawn, |around| tried.failed(number, around));
                assert_eq!(tried.due(), Some(7 + pause));
            }
            let number = attempts.begin();
            at(7, 0, |around| attempts.failed(number, around));
        }
    }

    #[test]
    fn an_attempt_that_another_took_the_place_of_says_nothing_when_it_fails() {
        let mut attempts = Attempts::default();
        let old = attempts.begin();
        at(7, 0, |around| attempts.want_beside(around));
        let new = attempts.begin();
        at(8, 0, |around| attempts.failed(old, around));
        assert!(attempts.is_in_flight() && !attempts.have_failed());
        at(9, 0, |around| attempts.failed(new, around));
        assert_eq!(attempts.due(), Some(9));
    }

    #[test]
    fn what_is_wanted_during_an_attempt_comes_right_after_it() {
        let mut attempts = Attempts::default();
        let number = attempts.begin();
        at(7, 0, |around| attempts.want_if_idle(around));
        at(7, 0, |around| attempts.succeeded(around));
        assert_eq!(attempts.due(), None, "the one under way was enough");
        let again = attempts.begin();
        at(8, 0, |around| attempts.want(around));
        at(9, 900, |around| attempts.failed(again, around));
        assert_eq!((attempts.due(), again), (Some(9), number + 1));
    }
}
