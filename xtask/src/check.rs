//! `cargo xtask check`: everything that can be said of the sources without running the product.

use std::process::Command;

use crate::args::Part;
use crate::context::Context;
use crate::progress::{heading, timed};
use crate::run::{Error, Result, ended_well, follow, run};
use crate::{android, cross, files, graph, ios, setup, tools};

/// What cargo-deny says when it cannot have RustSec's list, which lies on a host of its own.
const NO_ADVISORIES: &str = "failed to fetch advisory database";

/// Runs the checks of these parts, all of them even when one fails.
///
/// # Errors
/// Names the checks that failed.
pub(crate) fn check(context: &Context, parts: &[Part]) -> Result<()> {
    setup::for_checks(context, parts)?;
    let mut checks = Checks::default();
    if parts.contains(&Part::Rust) {
        checks.run("rustfmt", || run(context.command("cargo").args(["fmt", "--all", "--check"])));
        checks.run("file sizes", || files::check(context));
        checks.run("rules of dependency", || graph::check(context));
        checks.run("licences, bans, sources", || {
            run(tools::cargo_deny(context).args(["check", "bans", "licenses", "sources"]))
        });
        checks.run("advisories", || advisories(&mut tools::cargo_deny(context)));
        checks.run("clippy", || clippy(context));
        checks.run("type checks for phones", || cross::check(context));
    }
    if parts.contains(&Part::Android) {
        checks.run("Kotlin", || android::check(context));
    }
    if parts.contains(&Part::Ios) {
        checks.run("Swift", || ios::check(context));
    }
    checks.close()
}

fn clippy(context: &Context) -> Result<()> {
    let mut clippy = context.cargo("clippy");
    clippy.args(["--quiet", "--workspace", "--all-targets", "--", "-D", "warnings"]);
    run(&mut clippy)
}

/// The advisory database lies on a host that not every machine reaches: then this is said, and fails nothing.
fn advisories(cargo_deny: &mut Command) -> Result<()> {
    let mut said = Vec::new();
    let status = follow(cargo_deny.args(["check", "advisories"]), |line| said.push(line.to_owned()))?;
    if said.iter().any(|line| line.contains(NO_ADVISORIES)) {
        println!("advisories were NOT checked: their database cannot be reached from here");
        return Ok(());
    }
    println!("{}", said.join("\n"));
    ended_well(cargo_deny, status)
}

#[derive(Default)]
struct Checks {
    passed: u32,
    failed: Vec<&'static str>,
}

impl Checks {
    fn run(&mut self, name: &'static str, check: impl FnOnce() -> Result<()>) {
        heading(&format!("check: {name}"));
        match timed(name, check) {
            Ok(()) => self.passed += 1,
            Err(error) => {
                println!("{error}");
                self.failed.push(name);
            }
        }
    }

    fn close(self) -> Result<()> {
        println!("\nchecks: {} held, {} did not", self.passed, self.failed.len());
        if self.failed.is_empty() {
            return Ok(());
        }
        Err(Error::new(format!("these checks do not hold: {}", self.failed.join(", "))))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_check_that_fails_fails_them_all_and_the_rest_still_run() {
        let mut checks = Checks::default();
        checks.run("first", || Err(Error::new("no")));
        checks.run("second", || Ok(()));
        assert_eq!(checks.passed, 1);
        assert!(checks.close().unwrap_err().to_string().contains("first"));
    }

    #[test]
    fn advisories_out_of_reach_fail_nothing_and_a_found_one_does() {
        let says = |text: &str| {
            let mut shell = Command::new("sh");
            shell.args(["-c", &format!("echo '{text}' >&2; exit 1")]);
            shell
        };
        advisories(&mut says("[ERROR] failed to fetch advisory database at its address")).unwrap();
        assert!(advisories(&mut says("error[vulnerability]: a crate")).is_err());
    }
}
