//! `main-server locate --file`: one row out for each row in, as they come, so that a file may be of any size.

use std::{
    io::{BufWriter, Read, Write},
    path::Path,
};

use csv::{ByteRecord, ReaderBuilder, WriterBuilder};
use domain::hub::Hub;

use super::{
    Failure,
    locate::{Found, find, point},
    open_input,
};

/// The columns that are added, in this order.
const ADDED: [&str; 10] = [
    "state",
    "district",
    "place",
    "place_km",
    "hub",
    "outside_coverage",
    "nearest_hub",
    "nearest_hub_km",
    "reason",
    "error",
];
const LATITUDE: [&str; 2] = ["latitude", "lat"];
const LONGITUDE: [&str; 3] = ["longitude", "lon", "lng"];

pub(super) fn locate_file(file: &Path, hubs: &[Hub]) -> Result<(), Failure> {
    locate_rows(open_input(file)?, BufWriter::new(std::io::stdout().lock()), hubs)
}

/// Where the two coordinates stand.
struct Columns {
    latitude: usize,
    longitude: usize,
    count: usize,
}

fn locate_rows(input: impl Read, output: impl Write, hubs: &[Hub]) -> Result<(), Failure> {
    // a row with too many or too few fields gets an error of its own and stops no other
    let mut rows = ReaderBuilder::new().flexible(true).from_reader(input);
    let mut written = WriterBuilder::new().flexible(true).from_writer(output);
    let header = rows.byte_headers().map_err(told)?.clone();
    let columns = columns(&header)?;
    write_row(&mut written, header.iter().chain(ADDED.map(str::as_bytes)))?;
    let mut row = ByteRecord::new();
    while rows.read_byte_record(&mut row).map_err(told)? {
        let added = match located(&row, &columns, hubs) {
            Ok(found) => fields(&found),
            Err(error) => {
                let mut fields: [String; 10] = Default::default();
                if let Some(last) = fields.last_mut() {
                    *last = error;
                }
                fields
            }
        };
        // the added fields stand under their headers, whether the row is short or long
        let own = (0..columns.count).map(|column| row.get(column).unwrap_or_default());
        let beyond = row.iter().skip(columns.count);
        write_row(&mut written, own.chain(added.iter().map(String::as_bytes)).chain(beyond))?;
    }
    written.flush()?;
    Ok(())
}

fn write_row<'a>(
    written: &mut csv::Writer<impl Write>,
    fields: impl Iterator<Item = &'a [u8]>,
) -> Result<(), Failure> {
    written.write_record(fields).map_err(told)
}

fn told(error: csv::Error) -> Failure {
    let text = error.to_string();
    match error.into_kind() {
        csv::ErrorKind::Io(error) => Failure::Output(error),
        _ => Failure::Told(text),
    }
}

fn columns(header: &ByteRecord) -> Result<Columns, Failure> {
    let find = |names: &[&str]| {
        header.iter().position(|title| {
            let title = String::from_utf8_lossy(title);
            // spreadsheets put a byte order mark before the first title
            let title = title.trim_start_matches('\u{feff}').trim();
            names.iter().any(|name| title.eq_ignore_ascii_case(name))
        })
    };
    match (find(&LATITUDE), find(&LONGITUDE)) {
        (Some(latitude), Some(longitude)) => Ok(Columns { latitude, longitude, count: header.len() }),
        _ => Err(Failure::Told(format!(
            "the first row must name the columns: one of {} and one of {}",
            LATITUDE.join(", "),
            LONGITUDE.join(", ")
        ))),
    }
}

fn located(row: &ByteRecord, columns: &Columns, hubs: &[Hub]) -> Result<Found, String> {
    if row.len() != columns.count {
        return Err(format!("the row has {} fields, the header {}", row.len(), columns.count));
    }
    let degrees = |column: usize, name: &str| {
        let field = row.get(column).map(String::from_utf8_lossy).unwrap_or_default();
        match field.trim() {
            "" => Err(format!("the {name} is empty")),
            text => text.parse::<f64>().map_err(|_| format!("the {name} is not a number")),
        }
    };
    let point = point(degrees(columns.latitude, "latitude")?, degrees(columns.longitude, "longitude")?)?;
    Ok(find(hubs, point))
}

fn fields(found: &Found) -> [String; 10] {
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    let km = |value: Option<f64>| value.map(|km| km.to_string()).unwrap_or_default();
    [
        text(&found.state),
        text(&found.district),
        text(&found.place),
        km(found.place_km),
        found.hub.clone(),
        found.outside_coverage.to_string(),
        text(&found.nearest_hub),
        km(found.nearest_hub_km),
        found.reason.to_owned(),
        String::new(),
    ]
}
