//! `main-server import`: a list that somebody kept before, taken over whole or not at all. Works beside a server that
//! serves from the same folder. What it says of a row is its number and the name of a column, never what stands there.
//! Workers are taken over here, blocks and panchayats in `areas`.

use std::{
    fs::File,
    io::Write,
    path::{Path, PathBuf},
    time::Duration,
};

use domain::{
    hub::HubId,
    ids::{OperationId, StaffId},
    operation::Operation,
};

use super::{DataFolder, Failure, open_input};
use crate::{
    clock::{Clock, unix_ms},
    storage::{Import, Imports, Slice, Storage, sqlite::SqliteStorage},
    token::random,
};

mod areas;
mod columns;
mod duplicates;
mod encoding;
mod list;
mod row;

use columns::{Column, Columns};
use duplicates::Known;
use list::{Limits, Line, List};
use row::Row;

/// Rows that are laid ready at once.
const STAGED_AT_ONCE: usize = 100;
/// Progress is told so often, rows.
const TOLD_EVERY: u64 = 5000;
/// Rows that are told one by one; of more only the number is.
const TOLD_AT_MOST: u64 = 1000;
/// Between two slices others write: alerts above all.
const PAUSE: Duration = Duration::from_millis(20);

#[derive(Debug, clap::Subcommand)]
pub(super) enum Command {
    /// Take over a list of workers from a CSV file: all of it, or nothing.
    Workers(Workers),
    /// Take over blocks and panchayats from a CSV file with the columns state, district, block, panchayat: all of it, or
    /// nothing. Of the districts in it, it takes the place of what was there.
    Areas(areas::Areas),
}

#[derive(Debug, clap::Args)]
pub(super) struct Workers {
    /// CSV file with a header, UTF-8 or UTF-16; `-` is standard input.
    #[arg(long)]
    file: PathBuf,
    /// Hub whose workers they become, by its short name.
    #[arg(long)]
    hub: String,
    /// By whom they count as registered: the id of somebody of that hub, as `main-server staff list` shows it. Without it
    /// the hub's own lists.
    #[arg(long)]
    staff: Option<String>,
    /// Only look at the file, and say what is wrong with it.
    #[arg(long)]
    dry_run: bool,
    /// Leave out rows that are there already, in the file or at the hub; without this they are errors.
    #[arg(long)]
    skip_duplicates: bool,
    #[command(flatten)]
    data: DataFolder,
}

pub(super) async fn run(command: Command, clock: &Clock) -> Result<(), Failure> {
    match command {
        Command::Workers(arguments) => workers(&arguments, clock).await,
        Command::Areas(arguments) => areas::run(&arguments, clock).await,
    }
}

async fn workers(arguments: &Workers, clock: &Clock) -> Result<(), Failure> {
    let list = open_list(&arguments.file, Limits::OF_A_LIST)?;
    let storage = arguments.data.open(clock)?;
    let _alone = alone(&arguments.data.data)?;
    finish(&storage, clock).await?;
    let import = import(arguments, &storage, clock)?;
    if !arguments.dry_run && !storage.begin_import(import.clone(), clock.now()).await? {
        return Err(Failure::Told("--staff is nobody of the staff of that hub".to_owned()));
    }
    let checked = check(arguments, list, &storage, clock, &import).await;
    if checked.as_ref().map_or(true, |checked| checked.errors > 0) {
        while storage.drop_unfinished_imports().await? {}
    }
    let checked = checked?;
    writeln!(
        std::io::stdout(),
        "{} rows, {} to take over, {} left out as duplicates, {} with errors, {} with a note",
        checked.rows,
        checked.good,
        checked.left_out,
        checked.errors,
        checked.notes
    )?;
    if checked.errors > 0 {
        return Err(Failure::Told("nothing was taken over; put the rows right and try again".to_owned()));
    }
    if arguments.dry_run {
        return Ok(());
    }
    storage.finish_staging(import.id).await?;
    match store(&storage, clock).await? {
        0 => Ok(()),
        missing => Err(Failure::Told(format!("{missing} rows were not stored: {DAMAGED}"))),
    }
}

const DAMAGED: &str =
    "the store was damaged since they were laid ready; take the list over again with --skip-duplicates";

/// Opens the file; one that is too large is told before anything of it is read.
fn open_list<C: Columns>(file: &Path, limits: Limits) -> Result<List<'static, C>, Failure> {
    // what has no size, standard input for one, ends where the limit is
    limits.check_bytes(std::fs::metadata(file).map_or(0, |file| file.len()))?;
    List::open(open_input(file)?, limits)
}

/// Throws away what an import that was cut short had not finished laying ready, and stores what it had.
async fn finish(storage: &SqliteStorage, clock: &Clock) -> Result<(), Failure> {
    while storage.drop_unfinished_imports().await? {}
    let lost = store(storage, clock).await?;
    if lost > 0 {
        writeln!(std::io::stderr(), "{lost} rows of the list before this one were not stored: {DAMAGED}")?;
    }
    Ok(())
}

/// Stores what is ready, slice by slice. How many could not be.
async fn store(storage: &SqliteStorage, clock: &Clock) -> Result<u64, Failure> {
    let (mut told, mut lost_in_all) = (u64::MAX, 0);
    loop {
        let Slice { left, lost } = storage.store_imports(clock.now()).await?;
        lost_in_all += lost;
        if left == 0 {
            return Ok(lost_in_all);
        }
        if told.saturating_sub(left) >= TOLD_EVERY {
            told = left;
            writeln!(std::io::stderr(), "{left} left to store")?;
        }
        tokio::time::sleep(PAUSE).await;
    }
}

/// Held while a list is taken over: two at once would throw away what the other lays ready.
fn alone(folder: &Path) -> Result<File, Failure> {
    let file = File::create(folder.join("import.lock"))?;
    file.try_lock().map_err(|_| {
        Failure::Told("another import runs on this data folder; wait until it has ended".to_owned())
    })?;
    Ok(file)
}

fn import(arguments: &Workers, storage: &dyn Storage, clock: &Clock) -> Result<Import, Failure> {
    let hub = HubId::new(arguments.hub.as_str());
    if !storage.hubs().iter().any(|listed| listed.id == hub) {
        let ids: Vec<_> = storage.hubs().iter().map(|hub| hub.id.to_string()).collect();
        return Err(Failure::Told(format!("there is no hub {hub:?}; the hubs are {}", ids.join(", "))));
    }
    let staff = arguments.staff.as_deref().map(str::parse::<StaffId>).transpose();
    let staff = staff.map_err(|error| Failure::Told(format!("--staff {error}")))?;
    Ok(Import { id: OperationId::new(unix_ms(clock.now()), random()?), hub, staff })
}

/// What the file came to.
#[derive(Debug, Default)]
struct Checked {
    rows: u64,
    good: u64,
    left_out: u64,
    errors: u64,
    notes: u64,
}

/// Reads the whole file and lays ready what is right, as long as nothing is wrong.
async fn check(
    arguments: &Workers,
    mut list: List<'_, Column>,
    storage: &SqliteStorage,
    clock: &Clock,
    import: &Import,
) -> Result<Checked, Failure> {
    let (mut known, unreadable) = Known::of_hub(storage, &import.hub).await?;
    if unreadable > 0 {
        writeln!(
            std::io::stderr(),
            "{unreadable} registrations of this hub cannot be read: who is one of them counts as new"
        )?;
    }
    tell_columns(&list)?;
    let (mut checked, mut ready) = (Checked::default(), Vec::<Operation>::new());
    while let Some(Line { number, fields }) = list.next()? {
        checked.rows += 1;
        tell_progress(checked.rows)?;
        let row = match fields.and_then(|fields| Row::read(&fields, clock.now())) {
            Ok(row) => row,
            Err(errors) => {
                for error in errors {
                    tell(&mut checked.errors, number, &error)?;
                }
                continue;
            }
        };
        for note in &row.notes {
            tell(&mut checked.notes, number, note)?;
        }
        if let Some(duplicate) = known.is_there(&row.details, number) {
            if arguments.skip_duplicates {
                tell(&mut checked.left_out, number, &duplicate)?;
            } else {
                tell(&mut checked.errors, number, &format!("{duplicate} (--skip-duplicates leaves it out)"))?;
            }
            continue;
        }
        checked.good += 1;
        if checked.errors == 0 && !arguments.dry_run {
            ready.push(row.operation(unix_ms(clock.now()))?);
            if ready.len() >= STAGED_AT_ONCE {
                storage.stage_import(import.id, std::mem::take(&mut ready)).await?;
            }
        }
    }
    if checked.errors == 0 && !ready.is_empty() {
        storage.stage_import(import.id, ready).await?;
    }
    Ok(checked)
}

fn tell_columns<C: Columns>(list: &List<'_, C>) -> Result<(), Failure> {
    for column in list.not_taken() {
        writeln!(std::io::stderr(), "the column {column:?} is not taken over")?;
    }
    Ok(())
}

fn tell_progress(rows: u64) -> Result<(), Failure> {
    if rows.is_multiple_of(TOLD_EVERY) {
        writeln!(std::io::stderr(), "{rows} rows read")?;
    }
    Ok(())
}

fn tell(count: &mut u64, number: u64, what: &str) -> Result<(), Failure> {
    *count += 1;
    if *count <= TOLD_AT_MOST {
        writeln!(std::io::stderr(), "row {number}: {what}")?;
    }
    Ok(())
}
