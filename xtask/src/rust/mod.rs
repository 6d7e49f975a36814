//! The Rust part: the one build that everything runs on, and its tests.
//!
//! [`report`] reads what `cargo test` says; here it is built and run.

pub(crate) mod report;

use crate::context::Context;
use crate::graph;
use crate::outcome::{Counts, Failure, Ran};
use crate::progress::timed;
use crate::run::{Error, Result, run, tee};
use report::Report;
use std::process::Command;

/// What is built and tested: everything but benchmarks and examples. Always these three with `--workspace`, so that
/// cargo resolves one set of features and builds each crate once, for the demo as for the tests.
const TARGETS: [&str; 4] = ["--workspace", "--lib", "--bins", "--tests"];

/// Builds the whole workspace with its tests, unoptimised.
///
/// # Errors
/// When it does not compile.
pub(crate) fn build(context: &Context) -> Result<()> {
    timed("build of the workspace", || run(context.cargo("build").args(TARGETS)))
}

/// Checks the rules of dependency and runs every Rust test. The build must have been made.
///
/// # Errors
/// When the tests do not compile, or no test ran. A test that fails is no error here: it is in the counts.
pub(crate) fn test(context: &Context) -> Result<Ran> {
    let mut sum = Ran::default();
    match graph::check(context) {
        Ok(()) => sum.counts.passed += 1,
        Err(error) => {
            println!("{error}");
            sum.counts.failed += 1;
            let mut failure = Failure::of("rules of dependency");
            error.to_string().lines().for_each(|line| failure.say(line));
            sum.failures.push(failure);
        }
    }
    sum += run_tests(context, &[])?;
    Ok(sum)
}

/// Runs every Rust test with these variables in its environment, and prints the slowest.
///
/// # Errors
/// As [`test`].
pub(crate) fn run_tests(context: &Context, variables: &[(&str, &str)]) -> Result<Ran> {
    let mut tests = context.cargo("test");
    tests.args(TARGETS).arg("--no-fail-fast");
    // The standard test runner tells times only when it takes itself for a nightly one. The variable is set for the
    // test programs alone: cargo and rustc do not see it, so nothing is built anew.
    tests.arg("--config").arg(format!("target.{}.runner = [\"env\", \"RUSTC_BOOTSTRAP=1\"]", host()?));
    tests.args(["--", "-Zunstable-options", "--report-time"]);
    let mut documents = context.cargo("test");
    documents.args(["--workspace", "--doc", "--no-fail-fast"]);

    run_and_count([tests, documents], variables)
}

/// Runs the tests of text messages with so many random and mutated ones. `domain` is optimised for it and for nothing
/// else: ten million messages would take an hour otherwise.
///
/// # Errors
/// As [`test`].
pub(crate) fn fuzz_sms(context: &Context, messages: &str) -> Result<Ran> {
    let mut tests = context.cargo("test");
    tests.args(["--workspace", "--test", "sms", "--config", "profile.dev.package.domain.opt-level=3"]);
    // what the fuzz counted and how long it took is printed by the test
    tests.args(["--", "--show-output"]);
    run_and_count([tests], &[("SMS_FUZZ_MESSAGES", messages)])
}

/// Plays so many histories of phones that work apart; what each world's seed was is printed by the test. Optimised: nearly
/// all of the time of a history is our own code, and ten thousand would take hours otherwise.
///
/// # Errors
/// As [`test`].
pub(crate) fn play_histories(context: &Context, histories: &str) -> Result<Ran> {
    // the server of the histories is a program of its own, which a test of another package does not build
    timed("optimised build", || {
        run(context.cargo("build").args([
            "--release",
            "--workspace",
            "--bin",
            "main-server",
            "--test",
            "stories",
        ]))
    })?;
    let mut tests = context.cargo("test");
    tests.args(["--release", "--workspace", "--test", "stories", "--", "convergence", "--show-output"]);
    run_and_count([tests], &[("MAIN_HISTORIES", histories)])
}

fn run_and_count(commands: impl IntoIterator<Item = Command>, variables: &[(&str, &str)]) -> Result<Ran> {
    let mut report = Report::default();
    for mut command in commands {
        let failed_before = report.counts().failed;
        let status = tee(command.envs(variables.iter().copied()), |line| report.read(line))?;
        if !status.success() && report.counts().failed == failed_before {
            return Err(Error::new(format!(
                "cargo test ended with {status}, though no test failed: see the lines above"
            )));
        }
    }
    report.print_slowest();
    if report.counts() == Counts::default() {
        return Err(Error::new("cargo test ran no test"));
    }
    Ok(report.end())
}

/// The triple of this machine, as cargo names it.
fn host() -> Result<String> {
    let said = crate::run::capture(Command::new("rustc").arg("-vV"))?;
    said.lines()
        .find_map(|line| line.strip_prefix("host: "))
        .map(str::to_owned)
        .ok_or_else(|| Error::new("rustc -vV does not say its host"))
}
