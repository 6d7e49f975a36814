//! `cargo xtask`: the project's own commands. `cargo xtask --help` lists them.
//!
//! Here lives what builds, installs, checks and runs the parts; no rule of the product does. Dependencies are few
//! and pure Rust, so that the first `cargo xtask` of a fresh checkout compiles in seconds.
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a command-line tool speaks to its terminal")]

mod android;
mod args;
mod bindings;
mod check;
mod context;
mod cross;
mod demo;
mod files;
mod graph;
mod ios;
mod outcome;
mod progress;
mod run;
mod rust;
mod setup;
mod suites;
mod system;
mod texts;
mod tokens;
mod tools;

use std::process::ExitCode;
use std::time::Instant;

use args::{Arguments, Command};
use context::Context;
use progress::took;
use run::Result;

fn main() -> ExitCode {
    let start = Instant::now();
    match carry_out() {
        Ok(Spoken::Help) => ExitCode::SUCCESS,
        Ok(Spoken::Work) => {
            eprintln!("\ncargo xtask: done in {}", took(start.elapsed()));
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("\ncargo xtask: {error}");
            ExitCode::FAILURE
        }
    }
}

/// What was asked for: help is not timed.
enum Spoken {
    Help,
    Work,
}

fn carry_out() -> Result<Spoken> {
    let arguments = Arguments::parse(std::env::args().skip(1))?;
    let mut context = Context::discover()?;
    context.locked = arguments.locked;
    match arguments.command {
        Command::Help => {
            print!("{}", args::HELP);
            return Ok(Spoken::Help);
        }
        Command::Demo(options) => demo::play(&context, options)?,
        Command::Test(parts) => suites::test(&context, &parts)?,
        Command::Check(parts) => check::check(&context, &parts)?,
        Command::Setup { parts, print: true } => setup::print(&context, &parts)?,
        Command::Setup { parts, print: false } => setup::all(&context, &parts)?,
        Command::Bindings => {
            rust::build(&context)?;
            bindings::generate(&context)?;
        }
        Command::Tokens => tokens::generate(&context)?,
        Command::Texts { language } => texts::print(&context, language.as_deref())?,
        Command::Long => suites::long(&context)?,
        Command::Xcframework => {
            rust::build(&context)?;
            bindings::generate(&context)?;
            ios::xcframework(&context)?;
        }
    }
    Ok(Spoken::Work)
}
