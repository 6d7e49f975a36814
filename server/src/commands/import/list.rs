//! Reads a list row by row, so that a file may be of any size.

use std::{
    cell::Cell,
    io::{self, Read},
    rc::Rc,
};

use chrono::{DateTime, Utc};
use csv::{ErrorKind, Reader, ReaderBuilder, StringRecord};

use super::{
    super::Failure,
    columns::Column,
    encoding::as_utf8,
    row::{Fields, Row},
};
use strum::IntoEnumIterator;

/// No row is longer, bytes: a quote that nobody closed would make one of the rest of the file.
const ROW_LIMIT: u64 = 256 * 1024;

/// A list of workers.
pub(super) struct List<'a> {
    rows: Reader<Bounded<'a>>,
    since_row: Rc<Cell<u64>>,
    columns: Vec<Option<Column>>,
    header: StringRecord,
    record: StringRecord,
}

/// A row, by its number in the file; the header is row 1.
pub(super) struct Line {
    pub(super) number: u64,
    /// The row, or all that is wrong with it.
    pub(super) row: Result<Row, Vec<String>>,
}

impl<'a> List<'a> {
    /// Opens a list and reads its header.
    ///
    /// # Errors
    /// A [`Failure`] that says what is wrong with the file.
    pub(super) fn open(file: Box<dyn Read + 'a>) -> Result<Self, Failure> {
        let since_row = Rc::new(Cell::new(0));
        let file = Bounded { file: as_utf8(file).map_err(unreadable)?, since_row: Rc::clone(&since_row) };
        let mut rows = ReaderBuilder::new().flexible(true).from_reader(file);
        let header = rows.headers().map_err(|error| told(&error, 1))?.clone();
        let columns: Vec<_> = header.iter().map(Column::parse).collect();
        let missing: Vec<_> = Column::iter()
            .filter(|column| column.is_needed() && !columns.contains(&Some(*column)))
            .map(Column::name)
            .collect();
        if !missing.is_empty() {
            let known: Vec<_> = Column::iter().map(Column::name).collect();
            return Err(Failure::Told(format!(
                "the header has no column {}; columns are separated by commas and named {}",
                missing.join(" and no column "),
                known.join(", ")
            )));
        }
        for column in Column::iter() {
            if columns.iter().filter(|there| **there == Some(column)).count() > 1 {
                return Err(Failure::Told(format!("the header has the column {} twice", column.name())));
            }
        }
        Ok(Self { rows, since_row, columns, header, record: StringRecord::new() })
    }

    /// The names of the columns that are not taken over.
    pub(super) fn not_taken(&self) -> impl Iterator<Item = &str> {
        self.header.iter().zip(&self.columns).filter(|(_, column)| column.is_none()).map(|(name, _)| name)
    }

    /// The next row, as it is at `now`.
    ///
    /// # Errors
    /// A [`Failure`] where the file cannot be read on.
    pub(super) fn next(&mut self, now: DateTime<Utc>) -> Result<Option<Line>, Failure> {
        self.since_row.set(0);
        let number = self.rows.position().record() + 1;
        if !self.rows.read_record(&mut self.record).map_err(|error| told(&error, number))? {
            return Ok(None);
        }
        if self.record.len() != self.columns.len() {
            let error = format!(
                "has {} fields where the header has {}: put fields with a comma in quotes",
                self.record.len(),
                self.columns.len()
            );
            return Ok(Some(Line { number, row: Err(vec![error]) }));
        }
        let fields = self.columns.iter().zip(&self.record);
        let fields: Fields<'_> =
            fields.filter_map(|(column, text)| Some(((*column)?, text.trim()))).collect();
        Ok(Some(Line { number, row: Row::read(&fields, now) }))
    }
}

fn told(error: &csv::Error, row: u64) -> Failure {
    match error.kind() {
        ErrorKind::Utf8 { .. } => {
            Failure::Told(format!("row {row} is neither UTF-8 nor UTF-16: save the file again, as CSV UTF-8"))
        }
        ErrorKind::Io(error) => Failure::Told(format!("the file cannot be read near row {row}: it {error}")),
        _ => Failure::Told(format!("row {row} is not CSV")),
    }
}

fn unreadable(error: io::Error) -> Failure {
    Failure::Told(format!("the file {error}"))
}

/// A reader that ends where a row does not.
struct Bounded<'a> {
    file: Box<dyn Read + 'a>,
    since_row: Rc<Cell<u64>>,
}

impl Read for Bounded<'_> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        if self.since_row.get() > ROW_LIMIT {
            let told =
                format!("has a row of more than {ROW_LIMIT} bytes; look for a quote that is not closed");
            return Err(io::Error::new(io::ErrorKind::InvalidData, told));
        }
        let count = self.file.read(into)?;
        self.since_row.set(self.since_row.get().saturating_add(u64::try_from(count).unwrap_or(u64::MAX)));
        Ok(count)
    }
}
