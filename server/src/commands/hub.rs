//! `main-server hub`: works beside a server that serves from the same folder.

use std::io::Write;

use domain::{
    hub::{DutyHours, HubId},
    phone_number::PhoneNumber,
};

use super::{DataFolder, Failure};
use crate::{
    clock::Clock,
    storage::{CentralLists, Duty, Storage},
};

#[derive(Debug, clap::Subcommand)]
pub(super) enum Command {
    /// List the hubs: short name, hours on duty, number on duty, number on which it is called.
    List(DataFolder),
    /// Enter the number on which a hub is called; without --phone it is cleared, and screens show the helpline.
    SetPhone(SetPhone),
    /// Enter when and on which number somebody is on duty at a hub, in Indian time. Without hours it is always on duty,
    /// without a number nobody gets a message. Central's number is its night contact.
    SetDuty(SetDuty),
}

#[derive(Debug, clap::Args)]
pub(super) struct SetPhone {
    /// Hub, by its short name.
    #[arg(long)]
    hub: String,
    /// Number with its country code, as in +912226543210.
    #[arg(long)]
    phone: Option<String>,
    #[command(flatten)]
    data: DataFolder,
}

#[derive(Debug, clap::Args)]
pub(super) struct SetDuty {
    /// Hub, by its short name.
    #[arg(long)]
    hub: String,
    /// From when, as in 08:00.
    #[arg(long, requires = "to")]
    from: Option<String>,
    /// Until when, as in 20:00; earlier than --from means over midnight.
    #[arg(long, requires = "from")]
    to: Option<String>,
    /// Number with its country code, as in +919812345678.
    #[arg(long)]
    number: Option<String>,
    #[command(flatten)]
    data: DataFolder,
}

pub(super) async fn run(command: Command, clock: &Clock) -> Result<(), Failure> {
    match command {
        Command::List(data) => list(&data, clock),
        Command::SetPhone(arguments) => set_phone(&arguments, clock).await,
        Command::SetDuty(arguments) => set_duty(&arguments, clock).await,
    }
}

fn list(data: &DataFolder, clock: &Clock) -> Result<(), Failure> {
    let storage = data.open(clock)?;
    let lists = storage.lists();
    let mut output = std::io::stdout();
    for hub in storage.hubs().iter() {
        let duty = lists.duty.get(&hub.id).cloned().unwrap_or_default();
        writeln!(
            output,
            "{:20} {:12} {:16} {}",
            hub.id.as_str(),
            told_hours(duty.hours),
            told_number(duty.number.as_ref()),
            hub.phone.as_deref().unwrap_or("no number")
        )?;
    }
    Ok(())
}

fn told_hours(hours: Option<DutyHours>) -> String {
    hours.map_or_else(|| "always".to_owned(), |hours| hours.to_string())
}

fn told_number(number: Option<&PhoneNumber>) -> String {
    number.map_or_else(|| "no number".to_owned(), PhoneNumber::spaced)
}

fn read_number(argument: &str, number: Option<&str>) -> Result<Option<PhoneNumber>, Failure> {
    number.map(PhoneNumber::parse).transpose().map_err(|error| Failure::Told(format!("{argument} {error}")))
}

fn no_such_hub(storage: &dyn Storage, hub: &str) -> Failure {
    let ids: Vec<_> = storage.hubs().iter().map(|hub| hub.id.to_string()).collect();
    Failure::Told(format!("there is no hub {hub:?}; the hubs are {}", ids.join(", ")))
}

async fn set_phone(arguments: &SetPhone, clock: &Clock) -> Result<(), Failure> {
    let phone = read_number("--phone", arguments.phone.as_deref())?;
    let storage = arguments.data.open(clock)?;
    let shown = told_number(phone.as_ref());
    if storage.set_hub_phone(HubId::new(arguments.hub.as_str()), phone).await? {
        writeln!(std::io::stdout(), "{}: {shown}", arguments.hub)?;
        return Ok(());
    }
    Err(no_such_hub(&storage, &arguments.hub))
}

async fn set_duty(arguments: &SetDuty, clock: &Clock) -> Result<(), Failure> {
    let hours = match arguments.from.as_deref().zip(arguments.to.as_deref()) {
        None => None,
        Some((from, to)) => Some(DutyHours::parse(from, to).ok_or_else(|| {
            Failure::Told("--from and --to must be two times of the day, as in 08:00 and 20:00".to_owned())
        })?),
    };
    let number = read_number("--number", arguments.number.as_deref())?;
    let storage = arguments.data.open(clock)?;
    let shown = format!("{}, {}", told_hours(hours), told_number(number.as_ref()));
    if storage.set_duty(HubId::new(arguments.hub.as_str()), Duty { hours, number }).await? {
        writeln!(std::io::stdout(), "{}: {shown}", arguments.hub)?;
        return Ok(());
    }
    Err(no_such_hub(&storage, &arguments.hub))
}
