//! `main-server target`: within which times a case is to be taken and its first ATR filed. Works beside a server that
//! serves from the same folder.

use std::io::Write;

use chrono::TimeDelta;
use domain::{alert::Urgency, case::Plan};

use super::{DataFolder, Failure};
use crate::{
    clock::Clock,
    storage::{CentralLists, Target},
};

#[derive(Debug, clap::Subcommand)]
pub(super) enum Command {
    /// List the times by urgency.
    List(DataFolder),
    /// Set how long an untaken case rings at one stage before it rings on, or within which time from the acknowledgement
    /// the first ATR is to be filed. It holds for what begins to ring, rings on or is taken from then on.
    Set(Set),
}

#[derive(Debug, clap::Args)]
pub(super) struct Set {
    /// Of which urgency: immediate, expected or future.
    #[arg(long)]
    urgency: String,
    /// How long it rings at one stage: a number with s, m, h or d, as in 5m.
    #[arg(long, required_unless_present = "first_atr")]
    acknowledge: Option<String>,
    /// How long the first ATR may take: a number with s, m, h or d, as in 24h.
    #[arg(long)]
    first_atr: Option<String>,
    #[command(flatten)]
    data: DataFolder,
}

pub(super) async fn run(command: Command, clock: &Clock) -> Result<(), Failure> {
    match command {
        Command::List(data) => list(&data, clock),
        Command::Set(arguments) => {
            let urgency = super::read_urgency(&arguments.urgency)?;
            let sent = [
                ("--acknowledge", Target::Acknowledge, &arguments.acknowledge),
                ("--first-atr", Target::FirstAtr, &arguments.first_atr),
            ];
            let mut targets = Vec::new();
            for (option, target, text) in sent {
                if let Some(text) = text {
                    targets.push((target, read_time(text).ok_or_else(|| no_time(option, text))?));
                }
            }
            let storage = arguments.data.open(clock)?;
            for (target, within) in targets {
                storage.set_target(urgency, target, within).await?;
                writeln!(std::io::stdout(), "{}: {} {}", urgency.as_str(), name(target), told(within))?;
            }
            Ok(())
        }
    }
}

fn list(data: &DataFolder, clock: &Clock) -> Result<(), Failure> {
    let lists = data.open(clock)?.lists();
    let mut output = std::io::stdout();
    for urgency in Urgency::ALL {
        let targets = lists.targets(urgency);
        let (acknowledge, first_atr) = (told(targets.acknowledge), told(targets.first_atr));
        writeln!(output, "{:10} acknowledge {acknowledge:5} first-atr {first_atr}", urgency.as_str())?;
    }
    Ok(())
}

fn name(target: Target) -> &'static str {
    match target {
        Target::Acknowledge => "acknowledge",
        Target::FirstAtr => "first-atr",
    }
}

fn no_time(name: &str, text: &str) -> Failure {
    Failure::Told(format!(
        "{name} {text:?} must be a number with s, m, h or d, as in 5m, from 1s to {}d",
        Plan::LONGEST.num_days()
    ))
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
