//! What Swift Testing prints, read into counts and into what those that failed said.

use std::time::Duration;

use crate::outcome::{Counts, Failure, Ran};
use crate::progress::took;
use crate::run::{Error, Result};

/// How many of the slowest tests are worth a line.
const SLOWEST: usize = 8;
/// Below this nobody waits for a test.
const WORTH_A_LINE: Duration = Duration::from_millis(500);

/// The lines of one run, read as they come.
#[derive(Debug, Default)]
pub(super) struct Report {
    counts: Counts,
    /// The number of tests in the closing line; none until it came.
    total: Option<u32>,
    /// In the order of their first words; tests run side by side, so that those of one come between those of others.
    failures: Vec<Failure>,
    /// Which of them the lines that come belong to.
    saying: Option<usize>,
    timed: Vec<(Duration, String)>,
}

impl Report {
    /// Takes in one line. Lines of a test look like `✔ Test "a name" passed after 0.012 seconds.`, the closing one
    /// like `✘ Test run with 12 tests failed after 3.1 seconds with 1 issue.`; suites have lines of their own, which
    /// count nothing.
    pub(super) fn read(&mut self, line: &str) {
        let Some((symbol, rest)) = line.trim_start().split_once(' ') else { return };
        if symbol == "↳" {
            if let Some(failure) = self.saying.and_then(|at| self.failures.get_mut(at)) {
                failure.say(rest);
            }
            return;
        }
        // A symbol is one sign that is no letter: a test's own output that begins "Test " is not a report.
        if symbol.chars().count() > 2 || symbol.chars().any(char::is_alphanumeric) {
            return;
        }
        self.saying = None;
        let rest = rest.trim_start();
        if let Some(closing) = rest.strip_prefix("Test run with ") {
            self.total = closing.split(' ').next().and_then(|number| number.parse().ok());
        } else if let Some(test) = rest.strip_prefix("Test ") {
            self.timed.extend(time_of(test));
            if let Some((name, issue)) = test.split_once(" recorded an issue ") {
                self.issue(name, issue);
            } else if test.contains(" passed after ") {
                self.counts.passed += 1;
            } else if test.contains(" failed after ") {
                self.counts.failed += 1;
            } else if test.ends_with(" skipped.") || test.contains(" skipped: ") {
                self.counts.skipped += 1;
            }
        }
    }

    /// One issue of a test. An argument stands in the name's line only (`… recorded an issue with 1 argument size → 2`),
    /// so that a test has one entry, whatever it ran with.
    fn issue(&mut self, name: &str, issue: &str) {
        let at = self.failures.iter().position(|failure| failure.test == name).unwrap_or_else(|| {
            self.failures.push(Failure::of(name));
            self.failures.len() - 1
        });
        if let Some(failure) = self.failures.get_mut(at) {
            failure.say(issue);
        }
        self.saying = Some(at);
    }

    /// The tests that failed with what they said.
    pub(super) fn end(self) -> Result<Ran> {
        Ok(Ran { counts: self.counts()?, failures: self.failures })
    }

    /// The counts of a finished run.
    ///
    /// # Errors
    /// When the closing line never came (the package did not build, or the runner died), or names another number of
    /// tests than the lines before it.
    pub(super) fn counts(&self) -> Result<Counts> {
        let Some(total) = self.total else {
            return Err(Error::new(
                "swift test ended without Swift Testing's closing line: see the lines above",
            ));
        };
        let Counts { passed, failed, skipped } = self.counts;
        if total != passed + failed && total != passed + failed + skipped {
            return Err(Error::new(format!(
                "Swift Testing's closing line says {total} tests, its other lines {passed} passed, {failed} failed, \
                 {skipped} skipped"
            )));
        }
        Ok(self.counts)
    }

    /// Prints the slowest tests. They run side by side, so that their times hold what others took from them.
    pub(super) fn print_slowest(&mut self) {
        self.timed.retain(|(time, _)| *time >= WORTH_A_LINE);
        self.timed.sort_by(|one, other| other.cmp(one));
        if !self.timed.is_empty() {
            println!("\nslowest iOS tests:");
        }
        for (time, name) in self.timed.iter().take(SLOWEST) {
            println!("  {:>10}  {name}", took(*time));
        }
    }
}

/// `name() passed after 0.012 seconds.`
fn time_of(test: &str) -> Option<(Duration, String)> {
    let (name, rest) = test.split_once(" passed after ").or_else(|| test.split_once(" failed after "))?;
    let seconds = rest.split(' ').next()?.parse().ok()?;
    Some((Duration::try_from_secs_f64(seconds).ok()?, name.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(lines: &str) -> Result<Counts> {
        let mut report = Report::default();
        lines.lines().for_each(|line| report.read(line));
        report.counts()
    }

    #[test]
    fn each_outcome_is_counted_and_suites_are_not() {
        let counts = read(
            "[3/3] Linking\n◇ Test run started.\n◇ Suite \"The inbox\" started.\n◇ Test one() started.\n\
             ✔ Test one() passed after 0.001 seconds.\n✘ Test two() recorded an issue at A.swift:3:5: no\n\
             ✘ Test two() failed after 0.002 seconds with 1 issue.\n➜ Test three() skipped: \"why\"\n\
             ✘ Suite \"The inbox\" failed after 0.003 seconds with 1 issue.\n\
             ✘ Test run with 3 tests failed after 0.003 seconds with 1 issue.\n",
        );
        assert_eq!(counts.unwrap(), Counts { passed: 1, failed: 1, skipped: 1 });
    }

    #[test]
    fn what_failed_is_kept_with_what_it_said() {
        let mut report = Report::default();
        "✘ Test two() recorded an issue at A.swift:3:5: Expectation failed: no\n↳ a comment\n\
         ✘ Test three() recorded an issue with 1 argument size → 2 at A.swift:9:5: Caught error\n\
         ✘ Test two() recorded an issue at A.swift:4:5: once more\n↳ why\n\
         ✘ Test two() failed after 0.002 seconds with 2 issues.\n↳ of nobody\n\
         ✘ Test three() failed after 0.002 seconds with 1 issue.\n\
         ✘ Test run with 2 tests failed after 0.003 seconds with 3 issues."
            .lines()
            .for_each(|line| report.read(line));
        let ran = report.end().unwrap();
        assert_eq!(ran.counts.failed, 2);
        let [two, three] = ran.failures.as_slice() else { panic!("{:?}", ran.failures) };
        assert_eq!((two.test.as_str(), three.test.as_str()), ("two()", "three()"));
        assert_eq!(
            two.said(),
            ["at A.swift:3:5: Expectation failed: no", "a comment", "at A.swift:4:5: once more", "why"]
        );
        assert_eq!(three.said(), ["with 1 argument size → 2 at A.swift:9:5: Caught error"]);
    }

    #[test]
    fn a_test_is_timed() {
        let time = time_of("\"a name\" failed after 1.500 seconds with 1 issue.");
        assert_eq!(time, Some((Duration::from_millis(1500), "\"a name\"".to_owned())));
        assert_eq!(time_of("one() started."), None);
    }

    #[test]
    fn a_run_that_broke_off_has_no_counts() {
        assert!(read("✔ Test one() passed after 0.001 seconds.\nerror: signal 11\n").is_err());
    }

    #[test]
    fn a_closing_line_that_does_not_add_up_is_an_error() {
        assert!(
            read(
                "✔ Test one() passed after 0.1 seconds.\n✔ Test run with 2 tests passed after 0.1 seconds.\n"
            )
            .is_err()
        );
    }

    #[test]
    fn what_a_test_prints_is_no_report() {
        let counts = read(
            "Test run with 9 tests\nTest x passed after all\n✔ Test run with 0 tests passed after 0 seconds.\n",
        );
        assert_eq!(counts.unwrap(), Counts::default());
    }
}
