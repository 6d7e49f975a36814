//! `main-server kind`: works beside a server that serves from the same folder.

use std::io::Write;

use domain::alert::{Kind, KindCode, Urgency};

use super::{DataFolder, Failure};
use crate::{clock::Clock, storage::CentralLists};

#[derive(Debug, clap::Subcommand)]
pub(super) enum Command {
    /// List the kinds in the order in which they are offered: code, urgency, where offered, names.
    List(DataFolder),
    /// Enter a kind, or change one: what is not named stays as it is. A retired one is offered again.
    Set(Set),
    /// Stop offering a kind; alerts that have it keep it.
    Retire(Retire),
}

#[derive(Debug, clap::Args)]
pub(super) struct Set {
    /// Code: lower-case letters, digits and _. It never changes.
    #[arg(long)]
    code: String,
    /// How soon somebody must act: immediate, expected or future. Needed for a new kind.
    #[arg(long)]
    urgency: Option<String>,
    /// Name in a language, as in en=Flood or hi=बाढ़; repeat it for more. An empty one takes the name away.
    #[arg(long = "name", value_name = "TAG=NAME")]
    names: Vec<String>,
    /// Where it is offered: sos (after the press), help (under "ask for help"), both as sos,help, or nowhere.
    #[arg(long)]
    offered: Option<String>,
    /// Whether screens put 112 first for it.
    #[arg(long, value_name = "true|false")]
    calls_112: Option<bool>,
    /// Code of the kind whose picture stands for it.
    #[arg(long)]
    picture: Option<String>,
    /// Its place in the list, from 1; without it a new kind comes last.
    #[arg(long)]
    position: Option<usize>,
    #[command(flatten)]
    data: DataFolder,
}

#[derive(Debug, clap::Args)]
pub(super) struct Retire {
    /// Code of the kind.
    #[arg(long)]
    code: String,
    #[command(flatten)]
    data: DataFolder,
}

pub(super) async fn run(command: Command, clock: &Clock) -> Result<(), Failure> {
    match command {
        Command::List(data) => list(&data, clock),
        Command::Set(arguments) => set(&arguments, clock).await,
        Command::Retire(arguments) => retire(&arguments, clock).await,
    }
}

fn list(data: &DataFolder, clock: &Clock) -> Result<(), Failure> {
    let mut output = std::io::stdout();
    for kind in data.open(clock)?.lists().kinds().iter() {
        let offered = match (kind.on_sos, kind.on_help) {
            _ if kind.retired => "retired",
            (true, true) => "sos,help",
            (true, false) => "sos",
            (false, true) => "help",
            (false, false) => "nowhere",
        };
        let names: Vec<String> = kind.names.iter().map(|(tag, name)| format!("{tag}={name}")).collect();
        writeln!(
            output,
            "{:14} {:10} {:9} {}",
            kind.code.as_str(),
            kind.urgency.as_str(),
            offered,
            names.join(" ")
        )?;
    }
    Ok(())
}

fn read_code(text: &str) -> Result<KindCode, Failure> {
    KindCode::parse(text).ok_or_else(|| {
        Failure::Told(format!("{text:?} is no code: use 1 to 40 lower-case letters, digits and _"))
    })
}

async fn set(arguments: &Set, clock: &Clock) -> Result<(), Failure> {
    let code = read_code(&arguments.code)?;
    let storage = arguments.data.open(clock)?;
    let lists = storage.lists();
    let urgency = arguments.urgency.as_deref().map(super::read_urgency).transpose()?;
    let mut kind = match lists.kinds().of(&code) {
        Some(kind) => Kind { retired: false, ..kind.clone() },
        None => new_kind(code, urgency)?,
    };
    kind.urgency = urgency.unwrap_or(kind.urgency);
    if kind.code.is_unspecified() && kind.urgency != Urgency::Immediate {
        return Err(Failure::Told("an alert whose kind nobody chose stays immediate".to_owned()));
    }
    for name in &arguments.names {
        let (tag, name) = name
            .split_once('=')
            .filter(|(tag, _)| is_language(tag))
            .ok_or_else(|| Failure::Told(format!("--name {name:?} must be as in en=Flood")))?;
        match name.trim() {
            "" => kind.names.remove(tag),
            name => kind.names.insert(tag.to_owned(), name.to_owned()),
        };
    }
    if let Some(offered) = &arguments.offered {
        (kind.on_sos, kind.on_help) = read_offered(offered)?;
    }
    kind.calls_emergency_first = arguments.calls_112.unwrap_or(kind.calls_emergency_first);
    if let Some(picture) = &arguments.picture {
        kind.picture = Some(read_code(picture)?);
    }
    let position = arguments.position.map(|position| position.saturating_sub(1));
    let told = kind.code.clone();
    storage.set_kind(kind, position).await?;
    writeln!(std::io::stdout(), "{told}")?;
    Ok(())
}

/// Whether it may be a BCP 47 tag.
fn is_language(tag: &str) -> bool {
    (2..=35).contains(&tag.len()) && tag.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}

fn new_kind(code: KindCode, urgency: Option<Urgency>) -> Result<Kind, Failure> {
    let urgency = urgency.ok_or_else(|| {
        Failure::Told(format!("there is no kind {code} yet: name its --urgency to enter it"))
    })?;
    Ok(Kind {
        calls_emergency_first: urgency == Urgency::Immediate,
        code,
        urgency,
        on_sos: false,
        on_help: false,
        picture: None,
        names: std::collections::BTreeMap::default(),
        retired: false,
    })
}

/// Whether after the press, and whether under "ask for help".
fn read_offered(text: &str) -> Result<(bool, bool), Failure> {
    match text {
        "sos" => Ok((true, false)),
        "help" => Ok((false, true)),
        "sos,help" | "help,sos" => Ok((true, true)),
        "nowhere" => Ok((false, false)),
        _ => Err(Failure::Told(format!("--offered {text:?} must be sos, help, sos,help or nowhere"))),
    }
}

async fn retire(arguments: &Retire, clock: &Clock) -> Result<(), Failure> {
    let code = read_code(&arguments.code)?;
    if code.is_unspecified() || code.as_str() == "other" {
        return Err(Failure::Told(format!("{code} stands for what nobody chose or knows: it stays")));
    }
    let storage = arguments.data.open(clock)?;
    if storage.retire_kind(code.clone()).await? {
        writeln!(std::io::stdout(), "{code}: retired")?;
        return Ok(());
    }
    Err(Failure::Told(format!("there is no kind {code}; see main-server kind list")))
}
