//! Reads what `cargo test` prints: its closing lines for the counts, its timed lines for the slowest tests, and what
//! those that failed said.

use std::time::Duration;

use crate::outcome::{Counts, Failure, Ran};
use crate::progress::took;

/// How many of the slowest tests are worth a line.
const SLOWEST: usize = 8;
/// Below this nobody waits for a test.
const WORTH_A_LINE: Duration = Duration::from_millis(500);

/// What the runners have said so far.
#[derive(Debug, Default)]
pub(crate) struct Report {
    ran: Ran,
    timed: Vec<(Duration, String)>,
    /// Whether the lines that come are what the last failed test said.
    saying: bool,
}

impl Report {
    /// Takes one line of output.
    pub(crate) fn read(&mut self, line: &str) {
        if let Some(test) = headline(line) {
            self.ran.failures.push(Failure::of(test));
            self.saying = true;
        } else if line == "failures:" {
            // comes before the first headline, and again before the bare names
            self.saying = false;
        } else if self.saying
            && let Some(failure) = self.ran.failures.last_mut()
        {
            failure.say(line);
        } else if let Some(counts) = closing_line(line) {
            self.ran.counts += counts;
        } else if let Some((name, time)) = timed_line(line) {
            self.timed.push((time, name.to_owned()));
        }
    }

    /// The sum of the closing lines.
    pub(crate) fn counts(&self) -> Counts {
        self.ran.counts
    }

    /// The counts, and the tests that failed with what they said.
    pub(crate) fn end(self) -> Ran {
        self.ran
    }

    /// The slowest tests, slowest first; those that nobody waits for are left out.
    fn slowest(&self) -> Vec<(Duration, &str)> {
        let mut slowest: Vec<(Duration, &str)> = self
            .timed
            .iter()
            .filter(|(time, _)| *time >= WORTH_A_LINE)
            .map(|(time, name)| (*time, name.as_str()))
            .collect();
        slowest.sort_by(|one, other| other.cmp(one));
        slowest.truncate(SLOWEST);
        slowest
    }

    /// Prints the slowest tests.
    pub(crate) fn print_slowest(&self) {
        let slowest = self.slowest();
        if !slowest.is_empty() {
            println!("\nslowest Rust tests:");
        }
        for (time, name) in slowest {
            println!("  {:>10}  {name}", took(time));
        }
    }
}

/// `---- sync::rebase::stands stdout ----`, which the runner prints before what a failed test said.
fn headline(line: &str) -> Option<&str> {
    line.strip_prefix("---- ")?.strip_suffix(" stdout ----")
}

/// `test result: ok. 5 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.01s`. A test left out by
/// `#[ignore]` or by a filter was skipped.
fn closing_line(line: &str) -> Option<Counts> {
    let (_, numbers) = line.strip_prefix("test result: ")?.split_once(". ")?;
    let mut counts = Counts::default();
    for part in numbers.split("; ") {
        let Some((number, what)) = part.split_once(' ') else { continue };
        let Ok(number) = number.parse::<u32>() else { continue };
        match what.trim() {
            "passed" => counts.passed += number,
            "failed" => counts.failed += number,
            "ignored" | "filtered out" => counts.skipped += number,
            _ => {}
        }
    }
    Some(counts)
}

/// `test place::nearest_is_near ... ok <1.204s>`, as the runner prints it with `--report-time`.
fn timed_line(line: &str) -> Option<(&str, Duration)> {
    let (name, outcome) = line.strip_prefix("test ")?.split_once(" ... ")?;
    let (_, time) = outcome.split_once('<')?;
    let seconds = time.strip_suffix("s>")?.parse::<f64>().ok()?;
    Some((name, Duration::try_from_secs_f64(seconds).ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(lines: &[&str]) -> Report {
        let mut report = Report::default();
        for line in lines {
            report.read(line);
        }
        report
    }

    #[test]
    fn closing_lines_of_several_runners_add_up() {
        let report = read(&[
            "running 6 tests",
            "test a ... ok",
            "test result: ok. 5 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.01s",
            "test result: FAILED. 2 passed; 1 failed; 0 ignored; 0 measured; 3 filtered out; finished in 12.34s",
            "error: 1 target failed:",
        ]);
        assert_eq!(report.counts(), Counts { passed: 7, failed: 1, skipped: 4 });
    }

    #[test]
    fn what_a_failed_test_said_is_kept_with_its_name() {
        let report = read(&[
            "test a ... FAILED",
            "failures:",
            "",
            "---- a stdout ----",
            "thread 'a' panicked at src/lib.rs:7:5:",
            "test result: as it was printed by the test",
            "",
            "---- b stdout ----",
            "no",
            "",
            "failures:",
            "    a",
            "    b",
            "test result: FAILED. 1 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.3s",
        ]);
        assert_eq!(report.counts(), Counts { passed: 1, failed: 2, skipped: 0 });
        let failures = report.end().failures;
        let [a, b] = failures.as_slice() else { panic!("{failures:?}") };
        assert_eq!((a.test.as_str(), b.test.as_str()), ("a", "b"));
        assert_eq!(
            a.said(),
            ["thread 'a' panicked at src/lib.rs:7:5:", "test result: as it was printed by the test"]
        );
        assert_eq!(b.said(), ["no"]);
    }

    #[test]
    fn what_a_test_prints_is_not_taken_for_a_closing_line() {
        let report = read(&["the line `test result: ok. 9 passed; 0 failed` came", "3 passed; 0 failed"]);
        assert_eq!(report.counts(), Counts::default());
    }

    #[test]
    fn the_slowest_tests_come_first_and_the_fast_ones_not_at_all() {
        let report = read(&[
            "test fast ... ok <0.003s>",
            "test slow::one ... ok <1.204s>",
            "test slow::two ... FAILED <61.5s>",
            "test untimed ... ok",
        ]);
        let names: Vec<&str> = report.slowest().iter().map(|(_, name)| *name).collect();
        assert_eq!(names, ["slow::two", "slow::one"]);
    }
}
