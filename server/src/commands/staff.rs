//! `main-server staff`: works beside a server that serves from the same folder.

use std::io::Write;

use chrono::{DateTime, FixedOffset, TimeDelta, Utc};
use domain::{
    hub::{Hub, HubId, HubKind},
    ids::{DeviceId, InvalidId, StaffId},
    invite::InviteCode,
    permission::Role,
};

use super::{DataFolder, Failure};
use crate::{
    clock::{Clock, unix_ms},
    storage::{Ending, Invitation, Moving, Storage},
    token::random,
};

/// An invite code can be used for the first time for so long.
const CODE_LASTS: TimeDelta = TimeDelta::days(7);

#[derive(Debug, clap::Subcommand)]
pub(super) enum Command {
    /// Print a one-time code with which somebody signs in on their phone, within 7 days.
    Invite(Invite),
    /// End the sessions of a member of staff: their phones stop hearing of cases at once.
    Revoke(Revoke),
    /// Give a member of staff another role or other hubs: what their phones may see changes at once.
    Move(Move),
    /// Take somebody off the staff: their sessions end, and they leave the rosters. What they did stays under their name.
    Remove(Remove),
    /// List the members of staff: id, role, hub, open sessions, name.
    List(DataFolder),
}

#[derive(Debug, clap::Args)]
pub(super) struct Invite {
    /// Hub, by its short name. A coordinator may have several: the first is their own.
    #[arg(long, required = true)]
    hub: Vec<String>,
    /// Name, as colleagues and the person in distress will read it.
    #[arg(long)]
    name: String,
    /// What they are to be: hub-staff, hub-coordinator, zonal-staff, central-staff, …
    #[arg(long)]
    role: String,
    #[command(flatten)]
    data: DataFolder,
}

#[derive(Debug, clap::Args)]
pub(super) struct Revoke {
    /// Id of the member of staff: `main-server staff list` shows it.
    #[arg(long)]
    staff: String,
    /// Only on this device.
    #[arg(long)]
    device: Option<String>,
    #[command(flatten)]
    data: DataFolder,
}

#[derive(Debug, clap::Args)]
pub(super) struct Move {
    /// Id of the member of staff: `main-server staff list` shows it.
    #[arg(long)]
    staff: String,
    /// Hub from now on, by its short name. A coordinator may have several: the first is their own.
    #[arg(long, required = true)]
    hub: Vec<String>,
    /// What they are from now on; without it what they were.
    #[arg(long)]
    role: Option<String>,
    #[command(flatten)]
    data: DataFolder,
}

#[derive(Debug, clap::Args)]
pub(super) struct Remove {
    /// Id of the member of staff: `main-server staff list` shows it.
    #[arg(long)]
    staff: String,
    #[command(flatten)]
    data: DataFolder,
}

pub(super) async fn run(command: Command, clock: &Clock) -> Result<(), Failure> {
    match command {
        Command::Invite(arguments) => invite(&arguments, clock).await,
        Command::Revoke(arguments) => revoke(&arguments, clock).await,
        Command::Move(arguments) => move_staff(&arguments, clock).await,
        Command::Remove(arguments) => remove(&arguments, clock).await,
        Command::List(data) => list(&data, clock).await,
    }
}

async fn invite(arguments: &Invite, clock: &Clock) -> Result<(), Failure> {
    let name = arguments.name.trim();
    if name.is_empty() || name.chars().count() > 100 {
        return Err(Failure::Told("--name must have 1 to 100 characters".to_owned()));
    }
    let storage = arguments.data.open(clock)?;
    let listed = storage.hubs();
    let role = staff_role(&arguments.role)?;
    let hubs = hubs_for(role, &arguments.hub, &listed)?;
    let now = clock.now();
    let (code, staff) = (InviteCode::new(random()?), StaffId::new(unix_ms(now), random()?));
    let expires_at = now + CODE_LASTS;
    let invitation = Invitation {
        code: (&code).into(),
        staff,
        name: name.to_owned(),
        role,
        hubs,
        created_at: now,
        expires_at,
    };
    storage.invite(invitation).await?;
    writeln!(std::io::stdout(), "{}", code.expose())?;
    writeln!(
        std::io::stderr(),
        "{name} ({}, {}), staff id {staff}. The code is good once, until {}. Pass it on by voice or on paper.",
        role.as_str(),
        arguments.hub.join(", "),
        in_india(expires_at)
    )?;
    Ok(())
}

fn in_india(time: DateTime<Utc>) -> String {
    FixedOffset::east_opt(domain::INDIA_SECONDS_EAST).map_or_else(
        || time.to_rfc3339(),
        |india| time.with_timezone(&india).format("%-d %B %Y, %H:%M IST").to_string(),
    )
}

fn staff_role(name: &str) -> Result<Role, Failure> {
    Role::parse(name).filter(|role| *role != Role::Worker).ok_or_else(|| {
        let roles: Vec<_> =
            Role::ALL.iter().filter(|role| **role != Role::Worker).map(|role| role.as_str()).collect();
        Failure::Told(format!("there is no role {name:?}; the roles are {}", roles.join(", ")))
    })
}

fn hubs_for(role: Role, ids: &[String], listed: &[Hub]) -> Result<Vec<HubId>, Failure> {
    let hubs = ids.iter().map(|id| hub_for(role, id, listed)).collect::<Result<Vec<_>, _>>()?;
    if hubs.len() > 1 && role != Role::HubCoordinator {
        return Err(Failure::Told("only a hub-coordinator has several hubs; give --hub once".to_owned()));
    }
    Ok(hubs)
}

/// A hub of the kind at which the role works.
fn hub_for(role: Role, id: &str, listed: &[Hub]) -> Result<HubId, Failure> {
    let fits = |hub: &&Hub| match role {
        Role::ZonalStaff => hub.kind == HubKind::Zonal,
        Role::CentralStaff | Role::Administrator => hub.kind == HubKind::Central,
        _ => hub.kind == HubKind::Hub,
    };
    match listed.iter().find(|hub| hub.id.as_str() == id) {
        Some(hub) if fits(&hub) => Ok(hub.id.clone()),
        found => {
            let why = if found.is_some() { "is no hub for this role" } else { "is not in the list" };
            let fitting: Vec<_> = listed.iter().filter(fits).map(|hub| hub.id.as_str()).collect();
            Err(Failure::Told(format!(
                "the hub {id:?} {why}; for {} choose one of {}",
                role.as_str(),
                fitting.join(", ")
            )))
        }
    }
}

async fn revoke(arguments: &Revoke, clock: &Clock) -> Result<(), Failure> {
    let staff = staff_id(&arguments.staff)?;
    let device: Option<DeviceId> = arguments
        .device
        .as_deref()
        .map(|id| id.parse().map_err(|error| not_an_id("--device", &error)))
        .transpose()?;
    let storage = arguments.data.open(clock)?;
    if !storage.staff().await?.iter().any(|listed| listed.staff.id == staff) {
        return Err(no_such_staff());
    }
    let ended = storage.end_sessions(Ending::Staff(staff, device), clock.now()).await?;
    writeln!(std::io::stdout(), "{ended} sessions ended")?;
    Ok(())
}

async fn move_staff(arguments: &Move, clock: &Clock) -> Result<(), Failure> {
    let staff = staff_id(&arguments.staff)?;
    let storage = arguments.data.open(clock)?;
    let listed = storage.staff().await?.into_iter().find(|listed| listed.staff.id == staff);
    let was = listed.ok_or_else(no_such_staff)?.staff;
    let role = arguments.role.as_deref().map_or(Ok(was.role), staff_role)?;
    let hubs = hubs_for(role, &arguments.hub, &storage.hubs())?;
    if !storage.move_staff(Moving { staff, role, hubs, at: clock.now() }).await? {
        return Err(no_such_staff());
    }
    writeln!(std::io::stdout(), "{}: {}, {}", was.name, role.as_str(), arguments.hub.join(", "))?;
    Ok(())
}

async fn remove(arguments: &Remove, clock: &Clock) -> Result<(), Failure> {
    let staff = staff_id(&arguments.staff)?;
    let ended = arguments.data.open(clock)?.remove_staff(staff, clock.now()).await?;
    let ended = ended.ok_or_else(no_such_staff)?;
    writeln!(std::io::stdout(), "{ended} sessions ended")?;
    Ok(())
}

fn staff_id(text: &str) -> Result<StaffId, Failure> {
    text.parse().map_err(|error| not_an_id("--staff", &error))
}

fn no_such_staff() -> Failure {
    Failure::Told("there is no member of staff with this id; see main-server staff list".to_owned())
}

fn not_an_id(argument: &str, error: &InvalidId) -> Failure {
    Failure::Told(format!("{argument} {error}; see main-server staff list"))
}

async fn list(data: &DataFolder, clock: &Clock) -> Result<(), Failure> {
    let mut output = std::io::stdout();
    for listed in data.open(clock)?.staff().await? {
        let staff = &listed.staff;
        writeln!(
            output,
            "{}  {:16} {:22} {:3}  {}",
            staff.id,
            staff.role.as_str(),
            staff.hub,
            listed.sessions,
            staff.name
        )?;
    }
    Ok(())
}
