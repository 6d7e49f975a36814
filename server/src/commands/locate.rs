//! `main-server locate`: which hub answers for a point.

use std::{io::Write, path::PathBuf};

use domain::{
    hub::{Hub, Routing, Whereabouts, embedded, route},
    place::{Atlas, Point},
};
use serde::Serialize;

use super::{Failure, points};
use crate::{
    clock::Clock,
    storage::{Storage, sqlite::SqliteStorage},
};

#[derive(Debug, clap::Args)]
#[command(allow_negative_numbers = true)]
pub(super) struct Arguments {
    /// Degrees north, WGS 84.
    #[arg(requires = "longitude", conflicts_with = "file")]
    latitude: Option<f64>,
    /// Degrees east, WGS 84.
    longitude: Option<f64>,
    /// CSV file with a column for each (latitude or lat; longitude, lon or lng); `-` reads standard input.
    #[arg(long, value_name = "CSV")]
    file: Option<PathBuf>,
    /// Take the hubs from this data folder, not from the list in the program.
    #[arg(long, value_name = "DIR")]
    data: Option<PathBuf>,
}

/// What is found for a point, as one flat object; the columns of the file are the same.
#[derive(Debug, Serialize)]
struct Located {
    latitude: f64,
    longitude: f64,
    #[serde(flatten)]
    found: Found,
}

/// The columns that are added to a file.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(super) struct Found {
    pub(super) state: Option<String>,
    pub(super) district: Option<String>,
    pub(super) place: Option<String>,
    pub(super) place_km: Option<f64>,
    pub(super) hub: String,
    pub(super) outside_coverage: bool,
    pub(super) nearest_hub: Option<String>,
    pub(super) nearest_hub_km: Option<f64>,
    pub(super) reason: &'static str,
}

impl From<Routing> for Found {
    fn from(routing: Routing) -> Self {
        Self {
            state: routing.state,
            district: routing.district,
            place: routing.place,
            place_km: routing.place_km.map(to_metres),
            hub: routing.hub.to_string(),
            outside_coverage: routing.outside_coverage,
            nearest_hub: routing.nearest_hub.map(|hub| hub.to_string()),
            nearest_hub_km: routing.nearest_hub_km.map(to_metres),
            reason: routing.reason.as_str(),
        }
    }
}

/// Kilometres to three places: more is not known of a town.
fn to_metres(km: f64) -> f64 {
    (km * 1000.0).round() / 1000.0
}

/// Where a point is and who answers for it.
pub(super) fn find(hubs: &[Hub], point: Point) -> Found {
    route(Atlas::embedded(), hubs, &Whereabouts { point: Some(point), ..Whereabouts::default() }).into()
}

/// A point, or what is wrong with it.
pub(super) fn point(latitude: f64, longitude: f64) -> Result<Point, String> {
    Point::new(latitude, longitude).ok_or_else(|| {
        let within = |degrees: f64, limit: f64| degrees.abs() <= limit;
        let (name, limit) = if within(latitude, 90.0) { ("longitude", 180) } else { ("latitude", 90) };
        format!("the {name} must be between -{limit} and {limit} degrees")
    })
}

pub(super) fn run(arguments: &Arguments, clock: &Clock) -> Result<(), Failure> {
    let hubs = match &arguments.data {
        None => embedded(),
        Some(data) if !data.join("main.db").exists() => {
            return Err(Failure::Told(format!(
                "there is no data in {}; leave --data away to use the list in the program",
                data.display()
            )));
        }
        Some(data) => SqliteStorage::open_beside(data, &embedded(), clock.now())?.hubs().to_vec(),
    };
    match (&arguments.file, arguments.latitude, arguments.longitude) {
        (Some(file), ..) => points::locate_file(file, &hubs),
        (None, Some(latitude), Some(longitude)) => {
            let found = find(&hubs, point(latitude, longitude).map_err(Failure::Told)?);
            let text = serde_json::to_string_pretty(&Located { latitude, longitude, found })
                .map_err(|error| Failure::Told(error.to_string()))?;
            writeln!(std::io::stdout(), "{text}")?;
            Ok(())
        }
        _ => Err(Failure::Told("give a latitude and a longitude, or --file".to_owned())),
    }
}
