//! `main-server import areas`: the blocks of districts with their panchayats and wards, which phones offer in forms.

use std::{collections::BTreeSet, io::Write, path::PathBuf};

use domain::place::{AreaError, AreaLists, AreaRow, Atlas, DistrictAreas};
use strum::{EnumIter, IntoStaticStr};

use super::{
    super::{DataFolder, Failure},
    columns::Columns,
    list::{Limits, Line, List},
    open_list, tell, tell_columns, tell_progress,
};
use crate::{clock::Clock, storage::Areas as _};

#[derive(Debug, clap::Args)]
pub(in super::super) struct Areas {
    /// CSV file with a header, UTF-8 or UTF-16; `-` is standard input.
    #[arg(long)]
    file: PathBuf,
    /// Only look at the file, and say what is wrong with it.
    #[arg(long)]
    dry_run: bool,
    #[command(flatten)]
    data: DataFolder,
}

/// What a column holds. All are needed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, EnumIter, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
enum Column {
    State,
    District,
    Block,
    Panchayat,
}

impl Columns for Column {
    fn is_needed(self) -> bool {
        true
    }
}

/// What the file came to.
#[derive(Default)]
struct Checked {
    rows: u64,
    repeated: u64,
    errors: u64,
    lists: Vec<DistrictAreas>,
}

pub(super) async fn run(arguments: &Areas, clock: &Clock) -> Result<(), Failure> {
    let checked = check(open_list(&arguments.file, Limits::OF_AREAS)?)?;
    writeln!(
        std::io::stdout(),
        "{} rows, {} districts, {} blocks, {} panchayats and wards, {} repeated, {} with errors",
        checked.rows,
        checked.lists.len(),
        checked.lists.iter().map(|list| list.blocks.len()).sum::<usize>(),
        checked.lists.iter().map(DistrictAreas::panchayats).sum::<usize>(),
        checked.repeated,
        checked.errors
    )?;
    if checked.errors > 0 {
        return Err(Failure::Told("nothing was taken over; put the rows right and try again".to_owned()));
    }
    if !arguments.dry_run {
        arguments.data.open(clock)?.set_areas(checked.lists).await?;
    }
    Ok(())
}

fn check(mut list: List<'_, Column>) -> Result<Checked, Failure> {
    tell_columns(&list)?;
    let (mut checked, mut lists, mut told) = (Checked::default(), AreaLists::default(), BTreeSet::new());
    while let Some(Line { number, fields }) = list.next()? {
        checked.rows += 1;
        tell_progress(checked.rows)?;
        let fields = match fields {
            Ok(fields) => fields,
            Err(errors) => {
                tell_all(&mut checked.errors, number, errors)?;
                continue;
            }
        };
        let text = |column| fields.get(&column).copied().unwrap_or_default();
        let row = AreaRow {
            state: text(Column::State),
            district: text(Column::District),
            block: text(Column::Block),
            panchayat: text(Column::Panchayat),
        };
        match lists.take(row) {
            Ok(is_new) => checked.repeated += u64::from(!is_new),
            Err(errors) => {
                tell_all(&mut checked.errors, number, errors.iter().map(ToString::to_string))?;
                tell_districts(&errors, &mut told)?;
            }
        }
    }
    checked.lists = lists.into_lists().collect();
    Ok(checked)
}

/// A row counts once, whatever is wrong with it.
fn tell_all(count: &mut u64, number: u64, errors: impl IntoIterator<Item = String>) -> Result<(), Failure> {
    tell(count, number, &errors.into_iter().collect::<Vec<_>>().join("; "))
}

/// How the map writes the districts of a state, once for each.
fn tell_districts(errors: &[AreaError], told: &mut BTreeSet<String>) -> Result<(), Failure> {
    for error in errors {
        if let AreaError::NoDistrict { state } = error
            && told.insert(state.clone())
        {
            let districts = Atlas::embedded().districts_of(state).join(", ");
            writeln!(std::io::stderr(), "the districts of {state} are {districts}")?;
        }
    }
    Ok(())
}
