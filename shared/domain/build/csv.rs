//! Just enough of RFC 4180 for the data files: a header line, quoted fields, no line breaks inside a field.

use crate::Outcome;

/// The rows of a file under their header.
pub(crate) struct Table {
    columns: Vec<String>,
    rows: Vec<Vec<String>>,
}

impl Table {
    /// Splits `text`; every row has to have as many fields as the header.
    pub(crate) fn read(text: &str) -> Outcome<Self> {
        let mut lines = text.lines().filter(|line| !line.is_empty()).map(fields);
        let columns = lines.next().ok_or("a table without a header")?;
        let rows: Vec<_> = lines.collect();
        match rows.iter().find(|row| row.len() != columns.len()) {
            Some(row) => Err(format!("{row:?} has not the {} fields of its header", columns.len()).into()),
            None => Ok(Self { columns, rows }),
        }
    }

    /// The named columns of each row, in the order asked for.
    pub(crate) fn select<const N: usize>(&self, names: [&str; N]) -> Outcome<Vec<[&str; N]>> {
        let mut positions = [0; N];
        for (position, name) in positions.iter_mut().zip(names) {
            *position =
                self.columns.iter().position(|column| column == name).ok_or(format!("no column {name}"))?;
        }
        Ok(self.rows.iter().map(|row| positions.map(|position| row[position].as_str())).collect())
    }
}

fn fields(line: &str) -> Vec<String> {
    let mut fields = vec![String::new()];
    let mut quoted = false;
    let mut characters = line.chars().peekable();
    while let Some(character) = characters.next() {
        match character {
            '"' if quoted && characters.peek() == Some(&'"') => {
                characters.next();
                push(&mut fields, '"');
            }
            '"' => quoted = !quoted,
            ',' if !quoted => fields.push(String::new()),
            other => push(&mut fields, other),
        }
    }
    fields
}

fn push(fields: &mut [String], character: char) {
    if let Some(field) = fields.last_mut() {
        field.push(character);
    }
}
