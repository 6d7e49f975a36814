//! `main-server target`: within which time a case is to be taken. Works beside a server that serves from the same folder.

use std::io::Write;

use chrono::TimeDelta;
use domain::{alert::Urgency, case::Plan};

use super::{DataFolder, Failure};
use crate::{clock::Clock, storage::CentralLists};

#[derive(Debug, clap::Subcommand)]
pub(super) enum Command {
    /// List the times by urgency.
    List(DataFolder),
    /// Set how long an untaken case rings at one stage before it rings on. It holds for what begins to ring or rings on
    /// from then on.
    Set(Set),
}

#[derive(Debug, clap::Args)]
pub(super) struct Set {
    /// Of which urgency: immediate, expected or future.
    #[arg(long)]
    urgency: String,
    /// How long: a number with s, m, h or d, as in 5m.
    #[arg(long)]
    acknowledge: String,
    #[command(flatten)]
    data: DataFolder,
}

pub(super) async fn run(command: Command, clock: &Clock) -> Result<(), Failure> {
    match command {
        Command::List(data) => list(&data, clock),
        Command::Set(arguments) => {
            let urgency = super::read_urgency(&arguments.urgency)?;
            let within = read_time(&arguments.acknowledge).ok_or_else(|| {
                Failure::Told(format!(
                    "--acknowledge {:?} must be a number with s, m, h or d, as in 5m, from 1s to {}d",
                    arguments.acknowledge,
                    Plan::LONGEST.num_days()
                ))
            })?;
            arguments.data.open(clock)?.set_target(urgency, within).await?;
            writeln!(std::io::stdout(), "{}: {}", urgency.as_str(), told(within))?;
            Ok(())
        }
    }
}

fn list(data: &DataFolder, clock: &Clock) -> Result<(), Failure> {
    let lists = data.open(clock)?.lists();
    let mut output = std::io::stdout();
    for urgency in Urgency::ALL {
        writeln!(output, "{:10} {}", urgency.as_str(), told(lists.acknowledge_within(urgency)))?;
    }
    Ok(())
}

const UNITS: [(&str, i64); 4] = [("d", 24 * 3600), ("h", 3600), ("m", 60), ("s", 1)];

fn read_time(text: &str) -> Option<TimeDelta> {
    let (number, seconds) =
        UNITS.iter().find_map(|(unit, seconds)| Some((text.strip_suffix(unit)?, *seconds)))?;
    let count = number.parse::<u32>().ok()?;
    TimeDelta::try_seconds(i64::from(count).checked_mul(seconds)?)
        .filter(|time| (TimeDelta::seconds(1)..=Plan::LONGEST).contains(time))
}

fn told(time: TimeDelta) -> String {
    let seconds = time.num_seconds();
    let fitting = UNITS.iter().find(|(_, unit)| seconds % unit == 0);
    fitting.map_or_else(|| format!("{seconds}s"), |(name, unit)| format!("{}{name}", seconds / unit))
}
