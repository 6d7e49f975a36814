//! Reads a list row by row, up to the limits of one list.

use std::{
    cell::Cell,
    collections::HashMap,
    io::{self, Read},
    rc::Rc,
};

use csv::{ErrorKind, Reader, ReaderBuilder, StringRecord};

use super::{super::Failure, columns::Columns, encoding::as_utf8};

/// No row is longer, bytes: a quote that nobody closed would make one of the rest of the file.
const ROW_LIMIT: u64 = 256 * 1024;

/// What one list may have at most.
#[derive(Debug, Clone, Copy)]
pub(super) struct Limits {
    /// Bytes of the file.
    bytes: u64,
    /// Rows, without the header.
    rows: u64,
    /// How a larger one is split.
    split: &'static str,
}

impl Limits {
    /// As many people as comparing was measured with (docs/matching.md), and 1,300 bytes for each, several times what a
    /// full row takes.
    pub(super) const OF_A_LIST: Self = Self {
        bytes: 64 * MIB,
        rows: 50_000,
        split: "split it into several files, each with the header, and take over one after the other",
    };
    /// The panchayats and wards of all India, some 350,000, with room.
    pub(super) const OF_AREAS: Self = Self {
        bytes: 128 * MIB,
        rows: 600_000,
        split: "split it by states, each file with the header: a district has to be whole in one",
    };

    /// Says so where a file is too large, before anything of it is read.
    ///
    /// # Errors
    /// A [`Failure`] that says what to do.
    pub(super) fn check_bytes(self, bytes: u64) -> Result<(), Failure> {
        if bytes <= self.bytes {
            return Ok(());
        }
        Err(Failure::Told(format!("the file has {} MiB: it {}", bytes.div_ceil(MIB), self.too_many_bytes())))
    }

    fn too_many_bytes(self) -> String {
        format!("has more than the {} MiB of one list; {}", self.bytes / MIB, self.split)
    }
}

const MIB: u64 = 1024 * 1024;

/// The texts of a row by their columns.
pub(super) type Fields<'a, C> = HashMap<C, &'a str>;

/// A list with columns of one kind.
pub(super) struct List<'a, C> {
    rows: Reader<Bounded<'a>>,
    since_row: Rc<Cell<u64>>,
    limits: Limits,
    read: u64,
    columns: Vec<Option<C>>,
    header: StringRecord,
    record: StringRecord,
}

/// A row, by its number in the file; the header is row 1.
pub(super) struct Line<'a, C> {
    pub(super) number: u64,
    /// What stands in it, or what is wrong with the row as a whole.
    pub(super) fields: Result<Fields<'a, C>, Vec<String>>,
}

impl<'a, C: Columns> List<'a, C> {
    /// Opens a list and reads its header.
    ///
    /// # Errors
    /// A [`Failure`] that says what is wrong with the file.
    pub(super) fn open(file: Box<dyn Read + 'a>, limits: Limits) -> Result<Self, Failure> {
        let since_row = Rc::new(Cell::new(0));
        let whole = Bounded { file, read: Rc::default(), limit: limits.bytes, told: limits.too_many_bytes() };
        let file = Bounded {
            file: as_utf8(Box::new(whole)).map_err(unreadable)?,
            read: Rc::clone(&since_row),
            limit: ROW_LIMIT,
            told: format!("has a row of more than {ROW_LIMIT} bytes; look for a quote that is not closed"),
        };
        let mut rows = ReaderBuilder::new().flexible(true).from_reader(file);
        let header = rows.headers().map_err(|error| told(&error, 1))?.clone();
        let columns: Vec<_> = header.iter().map(C::parse).collect();
        let missing: Vec<_> = C::iter()
            .filter(|column| column.is_needed() && !columns.contains(&Some(*column)))
            .map(C::name)
            .collect();
        if !missing.is_empty() {
            let known: Vec<_> = C::iter().map(C::name).collect();
            return Err(Failure::Told(format!(
                "the header has no column {}; columns are separated by commas and named {}",
                missing.join(" and no column "),
                known.join(", ")
            )));
        }
        for column in C::iter() {
            if columns.iter().filter(|there| **there == Some(column)).count() > 1 {
                return Err(Failure::Told(format!("the header has the column {} twice", column.name())));
            }
        }
        Ok(Self { rows, since_row, limits, read: 0, columns, header, record: StringRecord::new() })
    }

    /// The names of the columns that are not taken over, as far as they can be names.
    pub(super) fn not_taken(&self) -> impl Iterator<Item = String> {
        let others = self.header.iter().zip(&self.columns).filter(|(_, column)| column.is_none());
        others.map(|(name, _)| name.chars().take(40).collect())
    }

    /// The next row.
    ///
    /// # Errors
    /// A [`Failure`] where the file cannot be read on.
    pub(super) fn next(&mut self) -> Result<Option<Line<'_, C>>, Failure> {
        self.since_row.set(0);
        let number = self.rows.position().record() + 1;
        if !self.rows.read_record(&mut self.record).map_err(|error| told(&error, number))? {
            return Ok(None);
        }
        self.read += 1;
        if self.read > self.limits.rows {
            let Limits { rows, split, .. } = self.limits;
            return Err(Failure::Told(format!("the list has more than {rows} rows; {split}")));
        }
        if self.record.len() != self.columns.len() {
            let error = format!(
                "has {} fields where the header has {}: put fields with a comma in quotes",
                self.record.len(),
                self.columns.len()
            );
            return Ok(Some(Line { number, fields: Err(vec![error]) }));
        }
        let fields = self.columns.iter().zip(&self.record);
        let fields = fields.filter_map(|(column, text)| Some(((*column)?, text.trim()))).collect();
        Ok(Some(Line { number, fields: Ok(fields) }))
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

/// A reader that ends with an error where more than so much was read.
struct Bounded<'a> {
    file: Box<dyn Read + 'a>,
    /// Bytes that were read; whoever shares it may begin anew.
    read: Rc<Cell<u64>>,
    limit: u64,
    told: String,
}

impl Read for Bounded<'_> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        if self.read.get() > self.limit {
            return Err(io::Error::new(io::ErrorKind::InvalidData, self.told.as_str()));
        }
        let count = self.file.read(into)?;
        self.read.set(self.read.get().saturating_add(u64::try_from(count).unwrap_or(u64::MAX)));
        Ok(count)
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::{super::columns::Column, *};

    fn read(text: &str, limits: Limits) -> Result<u64, String> {
        let mut list =
            List::<Column>::open(Box::new(text.as_bytes()), limits).map_err(|failure| failure.to_string())?;
        let mut rows = 0;
        while list.next().map_err(|failure| failure.to_string())?.is_some() {
            rows += 1;
        }
        Ok(rows)
    }

    /// What comes through a pipe has no size before it is read.
    #[rstest]
    #[case::all_that_fits(3, MIB, Ok(3))]
    #[case::a_row_more(2, MIB, Err("the list has more than 2 rows; split it"))]
    #[case::bytes(3, 40, Err("has more than the 0 MiB of one list; split it"))]
    fn a_list_ends_at_its_limits(#[case] rows: u64, #[case] bytes: u64, #[case] expected: Result<u64, &str>) {
        let list = format!("name,consent_reference\n{}", "Sunita,Register 4\n".repeat(3));
        match (read(&list, Limits { bytes, rows, ..Limits::OF_A_LIST }), expected) {
            (Err(told), Err(why)) => assert!(told.contains(why), "{told}"),
            (read, expected) => assert_eq!(read, expected.map_err(str::to_owned)),
        }
    }
}
