//! Reads a directory of schemes from CSV (RFC 4180, UTF-8, a header line; lists with `;`). The columns are described in
//! `data/README.md`.

use std::{collections::BTreeMap, str::FromStr};

use chrono::NaiveDate;
use csv::{ReaderBuilder, StringRecord};
use thiserror::Error;

use super::{Ages, Directory, Need, RunBy, Scheme};
use crate::place::Atlas;

/// What is wrong with a row.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Problem {
    /// The header lacks a column.
    #[error("the header has no column {0}: nothing can be read without it")]
    NoColumn(&'static str),
    /// The row is no row of this table.
    #[error("it has {found} fields where the header has {wanted}; put quotes around a field with a comma")]
    Fields {
        /// Fields of the row.
        found: u64,
        /// Columns of the header.
        wanted: u64,
    },
    /// CSV cannot be read at all here.
    #[error("it is no CSV")]
    NoCsv,
    /// A column that must have something is empty.
    #[error("{0} is empty")]
    Empty(&'static str),
    /// A value that is none of the column's.
    #[error("{column} knows no “{value}”")]
    Unknown {
        /// The column.
        column: &'static str,
        /// The value.
        value: String,
    },
    /// The ages run backwards.
    #[error("from_age is greater than to_age")]
    AgesReversed,
    /// Two rows have the code.
    #[error("an earlier row has the code {0} already")]
    Twice(String),
}

/// A row that was left out.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("line {line}: {problem}")]
pub struct RowFault {
    /// Its line, from 1, the header's.
    pub line: u64,
    /// What is wrong.
    pub problem: Problem,
}

const COLUMNS: [&str; 19] = [
    "code",
    "name",
    "run_by",
    "kind",
    "home",
    "work",
    "away",
    "trades",
    "from_age",
    "to_age",
    "gives",
    "needs",
    "only_if",
    "not_if",
    "ask_at",
    "source",
    "as_of",
    "confirmed",
    "until",
];

impl Directory {
    /// The embedded text.
    pub(super) const EMBEDDED: &str = include_str!("../../data/schemes.csv");

    /// The rows of a text that can be read, and what is wrong with the others: one bad row takes nothing from the rest.
    pub fn read(text: &str) -> (Self, Vec<RowFault>) {
        let mut table = ReaderBuilder::new().from_reader(text.as_bytes());
        let header = table.headers().cloned().unwrap_or_default();
        let mut places = BTreeMap::new();
        for column in COLUMNS {
            let Some(place) = header.iter().position(|there| there.trim() == column) else {
                let fault = RowFault { line: 1, problem: Problem::NoColumn(column) };
                return (Self::default(), vec![fault]);
            };
            places.insert(column, place);
        }
        let (mut directory, mut faults) = (Self::default(), Vec::new());
        for record in table.records() {
            let (line, scheme) = match record {
                Ok(record) => {
                    let line = record.position().map_or(0, csv::Position::line);
                    (line, Row { record, places: &places }.scheme())
                }
                Err(error) => (error.position().map_or(0, csv::Position::line), Err(problem(&error))),
            };
            let scheme = scheme.and_then(|scheme| match directory.scheme(&scheme.code) {
                Some(_) => Err(Problem::Twice(scheme.code)),
                None => Ok(scheme),
            });
            match scheme {
                Ok(scheme) => directory.schemes.push(scheme),
                Err(problem) => faults.push(RowFault { line, problem }),
            }
        }
        (directory, faults)
    }
}

fn problem(error: &csv::Error) -> Problem {
    match error.kind() {
        csv::ErrorKind::UnequalLengths { expected_len, len, .. } => {
            Problem::Fields { found: *len, wanted: *expected_len }
        }
        _ => Problem::NoCsv,
    }
}

struct Row<'a> {
    record: StringRecord,
    places: &'a BTreeMap<&'static str, usize>,
}

impl Row<'_> {
    fn scheme(&self) -> Result<Scheme, Problem> {
        let run_by = match self.filled("run_by")? {
            "central" => RunBy::Central,
            "each_state" => RunBy::EachState,
            state => RunBy::State(state_of("run_by", state)?),
        };
        let ages = Ages { from: self.optional("from_age")?, to: self.optional("to_age")? };
        if ages.from.zip(ages.to).is_some_and(|(from, to)| from > to) {
            return Err(Problem::AgesReversed);
        }
        Ok(Scheme {
            code: self.code()?,
            name: self.filled("name")?.to_owned(),
            run_by,
            kind: one("kind", self.filled("kind")?)?,
            home: self.listed("home", state_of)?,
            work: self.listed("work", state_of)?,
            away: match self.text("away") {
                "" => false,
                "yes" => true,
                other => return Err(unknown("away", other)),
            },
            trades: self.listed("trades", |_, code| Ok(code.to_owned()))?,
            ages,
            gives: self.optional::<Need>("gives")?,
            needs: self.listed("needs", one)?,
            only_if: self.listed("only_if", one)?,
            not_if: self.listed("not_if", one)?,
            ask_at: self.listed("ask_at", one)?,
            source: self.filled("source")?.to_owned(),
            as_of: self.month("as_of")?,
            confirmed: self.optional::<NaiveDate>("confirmed")?,
            until: self.optional::<NaiveDate>("until")?,
        })
    }

    fn text(&self, column: &str) -> &str {
        self.places.get(column).and_then(|place| self.record.get(*place)).unwrap_or_default().trim()
    }

    fn filled(&self, column: &'static str) -> Result<&str, Problem> {
        Some(self.text(column)).filter(|text| !text.is_empty()).ok_or(Problem::Empty(column))
    }

    /// A code becomes the key of a text: small letters, digits, underscores.
    fn code(&self) -> Result<String, Problem> {
        let code = self.filled("code")?;
        let is_sign = |sign: u8| matches!(sign, b'a'..=b'z' | b'0'..=b'9' | b'_');
        if code.bytes().all(is_sign) { Ok(code.to_owned()) } else { Err(unknown("code", code)) }
    }

    fn optional<T: FromStr>(&self, column: &'static str) -> Result<Option<T>, Problem> {
        let text = self.text(column);
        if text.is_empty() { Ok(None) } else { one(column, text).map(Some) }
    }

    fn listed<T>(
        &self,
        column: &'static str,
        read: impl Fn(&'static str, &str) -> Result<T, Problem>,
    ) -> Result<Vec<T>, Problem> {
        let parts = self.text(column).split(';').map(str::trim).filter(|part| !part.is_empty());
        parts.map(|part| read(column, part)).collect()
    }

    fn month(&self, column: &'static str) -> Result<String, Problem> {
        let text = self.filled(column)?;
        let is_month = text.len() == 7 && NaiveDate::from_str(&format!("{text}-01")).is_ok();
        if is_month { Ok(text.to_owned()) } else { Err(unknown(column, text)) }
    }
}

fn unknown(column: &'static str, value: &str) -> Problem {
    Problem::Unknown { column, value: value.to_owned() }
}

fn one<T: FromStr>(column: &'static str, text: &str) -> Result<T, Problem> {
    text.parse().map_err(|_| unknown(column, text))
}

fn state_of(column: &'static str, text: &str) -> Result<String, Problem> {
    Atlas::embedded().is_state(text).map(str::to_owned).ok_or_else(|| unknown(column, text))
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;
    use crate::basics::FieldSettings;

    #[test]
    fn the_embedded_directory_is_whole() {
        let (directory, faults) = Directory::read(Directory::EMBEDDED);
        assert_eq!(faults, []);
        assert_eq!(directory.schemes.len() + 1, Directory::EMBEDDED.lines().count());
        for scheme in directory.schemes() {
            let code = &scheme.code;
            assert!(!scheme.ask_at.is_empty(), "nobody is to be asked about {code}");
            for trade in &scheme.trades {
                assert!(FieldSettings::TRADES.contains(&trade.as_str()), "{code} speaks of no trade {trade}");
            }
            for need in scheme.needs.iter().filter(|need| need.is_recorded()) {
                let is_given = directory.schemes().iter().any(|other| other.gives == Some(*need));
                assert!(is_given, "{code} needs {need:?}, and nothing says how to get it");
            }
        }
        assert_eq!(&directory, Directory::embedded());
    }

    const HEADER: &str = "code,name,run_by,kind,home,work,away,trades,from_age,to_age,gives,needs,only_if,not_if,\
                          ask_at,source,as_of,confirmed,until";
    const GOOD: &str = "a,A,Kerala,health,,Kerala;Tamil Nadu,yes,domestic,18,59,,e_shram,low_income,epf_esi,csc,Act,\
                        2025-01,2026-02-03,2030-03-31";

    #[test]
    fn a_row_is_read_with_all_that_stands_in_it() {
        let (directory, faults) = Directory::read(&format!("{HEADER}\n{GOOD}\n"));
        assert_eq!(faults, []);
        insta::assert_debug_snapshot!(directory.schemes());
    }

    #[rstest]
    #[case::state("Kerala,health", "Keralam,health", "run_by knows no “Keralam”")]
    #[case::kind("health", "wealth", "kind knows no “wealth”")]
    #[case::list("Kerala;Tamil Nadu", "Kerala;Madras", "work knows no “Madras”")]
    #[case::away("yes", "often", "away knows no “often”")]
    #[case::age("18,59", "old,59", "from_age knows no “old”")]
    #[case::ages("18,59", "59,18", "from_age is greater than to_age")]
    #[case::need("e_shram", "e_sram", "needs knows no “e_sram”")]
    #[case::code("a,A", "A B,A", "code knows no “A B”")]
    #[case::no_code("a,A", ",A", "code is empty")]
    #[case::source("Act", "", "source is empty")]
    #[case::month("2025-01,", "2025-13,", "as_of knows no “2025-13”")]
    #[case::day("2030-03-31", "31.3.2030", "until knows no “31.3.2030”")]
    #[case::fields("csc", "csc,", "it has 20 fields where the header has 19")]
    fn a_bad_row_is_told_by_its_line_and_takes_nothing_from_the_others(
        #[case] from: &str,
        #[case] to: &str,
        #[case] said: &str,
    ) {
        let bad = GOOD.replacen(from, to, 1);
        let other = GOOD.replacen("a,A", "b,B", 1);
        let (directory, faults) = Directory::read(&format!("{HEADER}\n{bad}\n{other}\n"));
        let codes: Vec<_> = directory.schemes().iter().map(|scheme| scheme.code.as_str()).collect();
        assert_eq!(codes, ["b"]);
        let [fault] = faults.as_slice() else { panic!("{faults:?}") };
        assert!(fault.to_string().starts_with(&format!("line 2: {said}")), "{fault}");
    }

    #[test]
    fn a_code_stands_once_and_a_header_is_whole() {
        let (directory, faults) = Directory::read(&format!("{HEADER}\n{GOOD}\n{GOOD}\n"));
        assert_eq!(directory.schemes().len(), 1);
        assert_eq!(faults, [RowFault { line: 3, problem: Problem::Twice("a".into()) }]);
        for text in ["", "code,name\na,A\n", "\u{0}\u{1}"] {
            let (directory, faults) = Directory::read(text);
            assert!(directory.schemes().is_empty() && faults.len() == 1, "{faults:?}");
        }
    }
}
