//! `main-server gateway`: the keys of providers that bring text messages and missed calls. Works beside a server that
//! serves from the same folder.

use std::io::Write;

use domain::alert::{KindCode, Kinds};

use super::{DataFolder, Failure};
use crate::{
    clock::Clock,
    files::hexadecimal,
    gateway::GatewayKey,
    inbound::Gateway,
    storage::{CentralLists, Inbound, StoredGatewayKey, missed_call_kind},
    token::random,
};

#[derive(Debug, clap::Subcommand)]
pub(super) enum Command {
    /// Make a key for a gateway and print it. One gateway may have several, so that they can be exchanged.
    Add(Add),
    /// List the keys: id, gateway, kind of a missed call, when it was made. Never the keys themselves.
    List(DataFolder),
    /// End a key at once.
    Revoke(Revoke),
}

#[derive(Debug, clap::Args)]
pub(super) struct Add {
    /// Name of the gateway. The provider's ids of messages are told apart by it: keep it when the key is exchanged.
    #[arg(long)]
    name: String,
    /// Kind of the case that a missed call makes, of those that `main-server kind list` shows; without it nobody chose
    /// one, which rings at once. `advice` is for a number that is published for calls back only.
    #[arg(long, value_name = "KIND")]
    missed_calls_are: Option<String>,
    #[command(flatten)]
    data: DataFolder,
}

#[derive(Debug, clap::Args)]
pub(super) struct Revoke {
    /// Id of the key: `main-server gateway list` shows it.
    #[arg(long)]
    id: String,
    #[command(flatten)]
    data: DataFolder,
}

pub(super) async fn run(command: Command, clock: &Clock) -> Result<(), Failure> {
    match command {
        Command::Add(arguments) => add(&arguments, clock).await,
        Command::List(data) => list(&data, clock).await,
        Command::Revoke(arguments) => revoke(arguments, clock).await,
    }
}

async fn add(arguments: &Add, clock: &Clock) -> Result<(), Failure> {
    let name = arguments.name.trim();
    let is_name = (1..=40).contains(&name.len())
        && name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
    if !is_name {
        return Err(Failure::Told("--name must have 1 to 40 lower-case letters, digits and -".to_owned()));
    }
    let storage = arguments.data.open(clock)?;
    let missed_call_kind = match arguments.missed_calls_are.as_deref() {
        None => missed_call_kind(),
        Some(code) => read_kind(storage.lists().kinds(), code)?,
    };
    let key = GatewayKey::new(random()?);
    let id = hexadecimal(&random::<4>()?);
    let stored = StoredGatewayKey {
        id: id.clone(),
        gateway: Gateway { name: name.to_owned(), missed_call_kind },
        key: key.clone(),
        created_at: clock.now(),
    };
    storage.add_gateway_key(stored).await?;
    writeln!(std::io::stdout(), "{}", String::from_utf8_lossy(key.as_bytes()))?;
    writeln!(
        std::io::stderr(),
        "key {id} of {name}. It is shown this once: give it to the gateway, and to nobody else."
    )?;
    Ok(())
}

/// A kind of Central's list that is not retired.
fn read_kind(kinds: &Kinds, code: &str) -> Result<KindCode, Failure> {
    let kind = KindCode::parse(code).and_then(|code| kinds.of(&code));
    kind.filter(|kind| !kind.retired).map(|kind| kind.code.clone()).ok_or_else(|| {
        Failure::Told(format!(
            "there is no kind {code:?}, or it is retired; take one of main-server kind list"
        ))
    })
}

async fn list(data: &DataFolder, clock: &Clock) -> Result<(), Failure> {
    let mut output = std::io::stdout();
    for kept in data.open(clock)?.gateway_keys().await? {
        let Gateway { name, missed_call_kind } = kept.gateway;
        writeln!(
            output,
            "{}  {name:20} {:12} {}",
            kept.id,
            missed_call_kind.as_str(),
            kept.created_at.format("%Y-%m-%d %H:%M UTC")
        )?;
    }
    Ok(())
}

async fn revoke(arguments: Revoke, clock: &Clock) -> Result<(), Failure> {
    let storage = arguments.data.open(clock)?;
    if storage.revoke_gateway_key(arguments.id, clock.now()).await? {
        writeln!(std::io::stdout(), "1 key ended")?;
        return Ok(());
    }
    Err(Failure::Told("there is no key with this id; see main-server gateway list".to_owned()))
}
