//! What a suite of tests hands back: how many held, and what those that did not said.

use std::ops::AddAssign;

/// How many lines of a failed test are told again at the end: its message and the head of its trace.
const LINES: usize = 24;

/// How many tests of a suite passed, failed, and were skipped without anybody asking.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Counts {
    /// Tests that ran and held.
    pub(crate) passed: u32,
    /// Tests that ran and did not hold.
    pub(crate) failed: u32,
    /// Tests that a runner left out. A suite with any of these does not count as passed.
    pub(crate) skipped: u32,
}

impl AddAssign for Counts {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.skipped += other.skipped;
    }
}

/// A test that did not hold, told again below the summary: the log of a whole run is long, and what is kept of it
/// is often its end.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub(crate) struct Failure {
    /// The test, as its runner names it.
    pub(crate) test: String,
    /// What it said, a line each; cut after [`LINES`].
    said: Vec<String>,
}

impl Failure {
    /// A failure that has said nothing yet.
    pub(crate) fn of(test: impl Into<String>) -> Self {
        Self { test: test.into(), said: Vec::new() }
    }

    /// One more line of what it said; empty ones and those beyond the first [`LINES`] are left out.
    pub(crate) fn say(&mut self, line: &str) {
        if self.said.len() < LINES && !line.trim().is_empty() {
            self.said.push(line.trim_end().to_owned());
        }
    }

    /// The name on a line, then what it said, indented.
    pub(crate) fn print(&self) {
        println!("  {}", self.test);
        for line in &self.said {
            println!("      {line}");
        }
    }

    #[cfg(test)]
    pub(crate) fn said(&self) -> &[String] {
        &self.said
    }
}

/// A suite that ran.
#[derive(Debug, Default)]
pub(crate) struct Ran {
    /// How many tests.
    pub(crate) counts: Counts,
    /// Those that did not hold, in the order in which they ran. A runner that says less than it counts leaves some
    /// out, so that only the counts judge.
    pub(crate) failures: Vec<Failure>,
}

impl AddAssign for Ran {
    fn add_assign(&mut self, other: Self) {
        self.counts += other.counts;
        self.failures.extend(other.failures);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_add_up() {
        let mut sum = Ran {
            counts: Counts { passed: 1, failed: 2, skipped: 0 },
            failures: vec![Failure::of("one"), Failure::of("two")],
        };
        sum += Ran {
            counts: Counts { passed: 10, failed: 1, skipped: 3 },
            failures: vec![Failure::of("three")],
        };
        assert_eq!(sum.counts, Counts { passed: 11, failed: 3, skipped: 3 });
        assert_eq!(
            sum.failures.iter().map(|failure| failure.test.as_str()).collect::<Vec<_>>(),
            ["one", "two", "three"]
        );
    }

    #[test]
    fn what_a_failure_says_is_cut() {
        let mut failure = Failure::of("long");
        failure.say("");
        (0..LINES + 5).for_each(|number| failure.say(&format!("line {number}")));
        assert_eq!(failure.said().len(), LINES);
        assert_eq!(failure.said().first().unwrap(), "line 0");
    }
}
