//! `main-server number`: MAIN's numbers that are data. Works beside a server that serves from the same folder.

use std::io::Write;

use super::{DataFolder, Failure};
use crate::{
    clock::Clock,
    storage::{CentralLists, NumberName},
};

#[derive(Debug, clap::Subcommand)]
pub(super) enum Command {
    /// List the numbers.
    List(DataFolder),
    /// Enter a number.
    Set(Set),
    /// Take a number away: no phone offers it any more.
    Clear(Clear),
}

#[derive(Debug, clap::Args)]
pub(super) struct Set {
    /// Which: sms, missed-call, women, child or legal-aid.
    #[arg(long)]
    name: String,
    /// The number: of sms and missed-call with its country code, as in +912226543210; of a helpline its digits.
    #[arg(long)]
    number: String,
    #[command(flatten)]
    data: DataFolder,
}

#[derive(Debug, clap::Args)]
pub(super) struct Clear {
    /// Which: sms, missed-call, women, child or legal-aid.
    #[arg(long)]
    name: String,
    #[command(flatten)]
    data: DataFolder,
}

fn told(name: NumberName) -> String {
    name.as_str().replace('_', "-")
}

fn read_name(name: &str) -> Result<NumberName, Failure> {
    NumberName::ALL.into_iter().find(|known| told(*known) == name).ok_or_else(|| {
        let names: Vec<String> = NumberName::ALL.into_iter().map(told).collect();
        Failure::Told(format!("there is no number {name:?}; the numbers are {}", names.join(", ")))
    })
}

pub(super) async fn run(command: Command, clock: &Clock) -> Result<(), Failure> {
    match command {
        Command::List(data) => list(&data, clock),
        Command::Set(arguments) => {
            let name = read_name(&arguments.name)?;
            let number = name.read(&arguments.number).ok_or_else(|| {
                Failure::Told(format!("--number cannot be the number of {}; see --help", arguments.name))
            })?;
            arguments.data.open(clock)?.set_number(name, Some(number.clone())).await?;
            writeln!(std::io::stdout(), "{}: {number}", told(name))?;
            Ok(())
        }
        Command::Clear(arguments) => {
            let name = read_name(&arguments.name)?;
            arguments.data.open(clock)?.set_number(name, None).await?;
            writeln!(std::io::stdout(), "{}: none", told(name))?;
            Ok(())
        }
    }
}

fn list(data: &DataFolder, clock: &Clock) -> Result<(), Failure> {
    let lists = data.open(clock)?.lists();
    let mut output = std::io::stdout();
    for name in NumberName::ALL {
        writeln!(output, "{:12} {}", told(name), name.of(&lists.basics.numbers).unwrap_or("none"))?;
    }
    Ok(())
}
