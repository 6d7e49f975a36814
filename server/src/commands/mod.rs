//! What `main-server` does on a command line: a file for each command. Answers go to standard output, what a person
//! should know besides to standard error, and a failure ends with a message that says what to do.

use std::{io::Write, path::PathBuf};

use clap::{Parser, Subcommand};

use crate::{
    clock::Clock,
    storage::{
        StorageError,
        sqlite::{OpenError, SqliteStorage},
    },
};

mod hub;
mod locate;
mod points;
mod serve;
mod staff;

/// The server of MAIN, the Migrant Assistance and Information Network.
#[derive(Debug, Parser)]
#[command(name = "main-server", version, about)]
struct CommandLine {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Take alerts and answer phones, until Ctrl-C or SIGTERM.
    Serve(serve::Arguments),
    /// Say which hub answers for a point, or for each row of a CSV file.
    Locate(locate::Arguments),
    /// Invite members of staff, list them, end their sessions.
    #[command(subcommand)]
    Staff(staff::Command),
    /// Change what is known of a hub.
    #[command(subcommand)]
    Hub(hub::Command),
}

/// The data folder of the commands that need one.
#[derive(Debug, clap::Args)]
struct DataFolder {
    /// Folder of the database; made at first use.
    #[arg(long, value_name = "DIR", default_value = "main-data")]
    data: PathBuf,
}

/// Why a command failed.
#[derive(Debug, thiserror::Error)]
enum Failure {
    #[error(transparent)]
    Open(#[from] OpenError),
    #[error("{0}")]
    Store(#[from] StorageError),
    #[error("{0}")]
    Told(String),
    #[error("cannot write the answer: {0}")]
    Output(#[from] std::io::Error),
    #[error("the operating system gives no random bytes: {0}")]
    Randomness(#[from] getrandom::Error),
}

impl DataFolder {
    fn open(&self, clock: &Clock) -> Result<SqliteStorage, Failure> {
        Ok(SqliteStorage::open_beside(&self.data, &domain::hub::embedded(), clock.now())?)
    }
}

/// Runs the command that stands on the command line.
pub fn run() -> std::process::ExitCode {
    let line = CommandLine::parse();
    let clock = Clock::system();
    let done = match line.command {
        Command::Serve(arguments) => serve::run(&arguments, clock),
        Command::Locate(arguments) => locate::run(&arguments, &clock),
        Command::Staff(command) => blocking(staff::run(command, &clock)),
        Command::Hub(command) => blocking(hub::run(command, &clock)),
    };
    match done {
        Ok(()) => std::process::ExitCode::SUCCESS,
        // who reads the answer has seen enough of it
        Err(Failure::Output(error)) if error.kind() == std::io::ErrorKind::BrokenPipe => {
            std::process::ExitCode::SUCCESS
        }
        Err(failure) => {
            let _ = writeln!(std::io::stderr(), "main-server: {failure}");
            std::process::ExitCode::FAILURE
        }
    }
}

fn blocking(work: impl Future<Output = Result<(), Failure>>) -> Result<(), Failure> {
    tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build()?.block_on(work)
}
