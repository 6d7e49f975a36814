//! `cargo xtask test` and `long`: suites one after the other, all of them even when one fails, and one sum at the end.

use std::time::{Duration, Instant};

use crate::args::Part;
use crate::context::Context;
use crate::outcome::{Counts, Failure, Ran};
use crate::progress::{heading, took};
use crate::run::{Error, Result};
use crate::{android, bindings, ios, rust, setup};

/// How often the long form tells each end-to-end story: two saves changed places in 2 of 40 runs of an early core.
const ROUNDS: u32 = 40;
/// Cases of each property in the long form (256 otherwise).
const CASES: &str = "20000";
/// Random and mutated text messages in the long form (4,000 otherwise).
const MESSAGES: &str = "10000000";
/// Histories of phones that work apart in the long form (200 otherwise).
const HISTORIES: &str = "10000";

/// How a suite ended.
struct Outcome {
    name: String,
    result: Result<Ran>,
    time: Duration,
}

/// Runs the tests of these parts.
///
/// # Errors
/// When any test failed or was skipped, or a suite could not run.
pub(crate) fn test(context: &Context, parts: &[Part]) -> Result<()> {
    setup::for_tests(context, parts)?;
    heading("build");
    rust::build(context)?;
    if parts.iter().any(|part| *part != Part::Rust) {
        bindings::generate(context)?;
    }
    let outcomes: Vec<Outcome> = parts
        .iter()
        .map(|part| {
            suite(part.name(), || match part {
                Part::Rust => rust::test(context),
                Part::Android => android::test(context),
                Part::Ios => ios::test(context),
            })
        })
        .collect();
    close(&outcomes)
}

/// Runs the long forms of the Rust tests: many more cases of each property and of text messages, then everything again
/// and again, to meet what happens once in many runs.
///
/// # Errors
/// As [`test`].
pub(crate) fn long(context: &Context) -> Result<()> {
    setup::for_tests(context, &[Part::Rust])?;
    heading("build");
    rust::build(context)?;
    let mut outcomes = vec![suite("properties", || rust::run_tests(context, &[("PROPTEST_CASES", CASES)]))];
    outcomes.push(suite("text messages", || rust::fuzz_sms(context, MESSAGES)));
    outcomes.push(suite("histories", || rust::play_histories(context, HISTORIES)));
    for round in 1..=ROUNDS {
        outcomes.push(suite(&format!("round {round}"), || rust::run_tests(context, &[])));
    }
    close(&outcomes)
}

fn suite(name: &str, run: impl FnOnce() -> Result<Ran>) -> Outcome {
    heading(&format!("tests: {name}"));
    let start = Instant::now();
    let result = run().and_then(|ran| {
        if ran.counts == Counts::default() { Err(Error::new(format!("{name} ran no test"))) } else { Ok(ran) }
    });
    if let Err(error) = &result {
        println!("{name} could not run to its end: {error}");
    }
    Outcome { name: name.to_owned(), result, time: start.elapsed() }
}

/// Prints what failed, a line for each suite, and the sum, which stands alone on the last line for those who read it by program.
fn close(outcomes: &[Outcome]) -> Result<()> {
    for outcome in outcomes {
        let failures = outcome.result.as_ref().map_or(&[][..], |ran| &ran.failures);
        if !failures.is_empty() {
            heading(&format!("tests: what failed in {}", outcome.name));
        }
        failures.iter().for_each(Failure::print);
    }
    heading("tests: summary");
    for outcome in outcomes {
        let said = match &outcome.result {
            Ok(Ran { counts, .. }) => format!(
                "{:>5} passed {:>4} failed {:>4} skipped",
                counts.passed, counts.failed, counts.skipped
            ),
            Err(error) => format!("could not run to its end: {error}"),
        };
        println!("  {:<12} {said:<40} {:>12}", outcome.name, took(outcome.time));
    }
    let (line, good) = sum(outcomes.iter().map(|outcome| &outcome.result));
    println!("\n{line}");
    if good { Ok(()) } else { Err(Error::new("not every test passed: see above")) }
}

/// The closing line, and whether everything passed. A suite that did not run to its end counts as one failure, so that
/// the line can never read like a success.
fn sum<'a>(results: impl Iterator<Item = &'a Result<Ran>>) -> (String, bool) {
    let mut sum = Counts::default();
    for result in results {
        sum += result.as_ref().map_or(Counts { failed: 1, ..Counts::default() }, |ran| ran.counts);
    }
    let Counts { passed, failed, skipped } = sum;
    let line = match skipped {
        0 => format!("{passed} passed, {failed} failed"),
        _ => format!("{passed} passed, {failed} failed, {skipped} skipped"),
    };
    (line, failed == 0 && skipped == 0 && passed > 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A suite's (passed, failed, skipped), or nothing for one that broke.
    fn sum_of(suites: &[Option<(u32, u32, u32)>]) -> (String, bool) {
        let results: Vec<Result<Ran>> = suites
            .iter()
            .map(|suite| {
                let (passed, failed, skipped) = suite.ok_or_else(|| Error::new("it broke"))?;
                Ok(Ran { counts: Counts { passed, failed, skipped }, failures: Vec::new() })
            })
            .collect();
        sum(results.iter())
    }

    #[test]
    fn suites_that_pass_make_a_run_that_passes() {
        assert_eq!(sum_of(&[Some((10, 0, 0)), Some((5, 0, 0))]), ("15 passed, 0 failed".to_owned(), true));
    }

    #[test]
    fn a_failure_or_a_skip_or_a_suite_that_broke_fails_the_run() {
        let good = Some((10, 0, 0));
        assert_eq!(sum_of(&[good, Some((0, 1, 0))]), ("10 passed, 1 failed".to_owned(), false));
        assert_eq!(sum_of(&[good, Some((0, 0, 2))]), ("10 passed, 0 failed, 2 skipped".to_owned(), false));
        assert_eq!(sum_of(&[good, None]), ("10 passed, 1 failed".to_owned(), false));
        assert!(!sum_of(&[]).1);
    }

    #[test]
    fn a_suite_without_a_test_has_not_passed() {
        assert!(suite("empty", || Ok(Ran::default())).result.is_err());
    }
}
