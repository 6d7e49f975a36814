//! `main-server hub`: works beside a server that serves from the same folder.

use std::io::Write;

use domain::{hub::HubId, phone_number::PhoneNumber};

use super::{DataFolder, Failure};
use crate::{clock::Clock, storage::Storage};

#[derive(Debug, clap::Subcommand)]
pub(super) enum Command {
    /// Enter the number on which a hub is called; without --phone it is cleared, and screens show the helpline.
    SetPhone(SetPhone),
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

pub(super) async fn run(command: Command, clock: &Clock) -> Result<(), Failure> {
    let Command::SetPhone(arguments) = command;
    let phone = arguments
        .phone
        .as_deref()
        .map(PhoneNumber::parse)
        .transpose()
        .map_err(|error| Failure::Told(format!("--phone {error}")))?;
    let storage = arguments.data.open(clock)?;
    let shown = phone.as_ref().map_or_else(|| "no number".to_owned(), PhoneNumber::spaced);
    if storage.set_hub_phone(HubId::new(arguments.hub.as_str()), phone).await? {
        writeln!(std::io::stdout(), "{}: {shown}", arguments.hub)?;
        return Ok(());
    }
    let ids: Vec<_> = storage.hubs().iter().map(|hub| hub.id.to_string()).collect();
    Err(Failure::Told(format!("there is no hub {:?}; the hubs are {}", arguments.hub, ids.join(", "))))
}
