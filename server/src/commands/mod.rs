//! What `main-server` does on a command line: a file for each command. Answers go to standard output, what a person
//! should know besides to standard error, and a failure ends with a message that says what to do.

use std::{
    fs::File,
    io::{Read, Write},
    path::{Path, PathBuf},
};

use clap::{Parser, Subcommand};
use domain::alert::Urgency;

use crate::{
    clock::Clock,
    storage::{
        StorageError,
        sqlite::{OpenError, SqliteStorage},
    },
};

mod audio;
mod gateway;
mod hub;
mod import;
mod kind;
mod locate;
mod number;
mod points;
mod serve;
mod sms;
mod staff;
mod target;

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
    /// Say what text messages say.
    #[command(subcommand)]
    Sms(sms::Command),
    /// Invite members of staff, list them, end their sessions.
    #[command(subcommand)]
    Staff(staff::Command),
    /// Publish recorded prompts, list them, take them back.
    #[command(subcommand)]
    Audio(audio::Command),
    /// Make keys for the gateways that bring text messages and missed calls, list them, end them.
    #[command(subcommand)]
    Gateway(gateway::Command),
    /// Change what is known of a hub: its number, its hours on duty.
    #[command(subcommand)]
    Hub(hub::Command),
    /// Take over lists that were kept before.
    #[command(subcommand)]
    Import(import::Command),
    /// Name, add and retire kinds of emergency.
    #[command(subcommand)]
    Kind(kind::Command),
    /// Change MAIN's numbers: for text messages, missed calls, other helplines.
    #[command(subcommand)]
    Number(number::Command),
    /// Change within which time a case is to be taken.
    #[command(subcommand)]
    Target(target::Command),
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

/// The file that a command reads; `-` is standard input.
fn open_input(file: &Path) -> Result<Box<dyn Read>, Failure> {
    if file == Path::new("-") {
        return Ok(Box::new(std::io::stdin().lock()));
    }
    let open = File::open(file);
    open.map(|file| -> Box<dyn Read> { Box::new(file) })
        .map_err(|error| Failure::Told(format!("cannot read {}: {error}", file.display())))
}

fn read_urgency(name: &str) -> Result<Urgency, Failure> {
    Urgency::parse(name).ok_or_else(|| {
        let names: Vec<_> = Urgency::ALL.into_iter().map(Urgency::as_str).collect();
        Failure::Told(format!("there is no urgency {name:?}; they are {}", names.join(", ")))
    })
}

/// Runs the command that stands on the command line.
pub fn run() -> std::process::ExitCode {
    let line = CommandLine::parse();
    let clock = Clock::system();
    let done = match line.command {
        Command::Serve(arguments) => serve::run(&arguments, clock),
        Command::Locate(arguments) => locate::run(&arguments, &clock),
        Command::Sms(command) => sms::run(&command),
        Command::Staff(command) => blocking(staff::run(command, &clock)),
        Command::Audio(command) => blocking(audio::run(command, &clock)),
        Command::Gateway(command) => blocking(gateway::run(command, &clock)),
        Command::Hub(command) => blocking(hub::run(command, &clock)),
        Command::Import(command) => blocking(import::run(command, &clock)),
        Command::Kind(command) => blocking(kind::run(command, &clock)),
        Command::Number(command) => blocking(number::run(command, &clock)),
        Command::Target(command) => blocking(target::run(command, &clock)),
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
