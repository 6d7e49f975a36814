//! States, districts and places, from GeoJSON and CSV to bytes.

use serde_json::Value;

use crate::{
    Outcome,
    csv::Table,
    writer::{Writer, quantised},
};

/// The boundary files have four decimals, so this loses nothing.
const BOUNDARY_STEPS_PER_DEGREE: f64 = 1e4;
/// The gazetteer has five decimals, so this loses nothing.
const PLACE_STEPS_PER_DEGREE: f64 = 1e5;

/// A ring of (longitude, latitude) in whole steps, without the closing point.
type Ring = Vec<(i64, i64)>;

struct Area {
    name: String,
    state: String,
    polygons: Vec<Vec<Ring>>,
}

struct Place {
    state: usize,
    latitude: i64,
    longitude: i64,
    name: String,
}

/// The geography of India, read and checked.
pub(crate) struct Geography {
    states: Vec<Area>,
    districts: Vec<Area>,
    places: Vec<Place>,
}

impl Geography {
    pub(crate) fn read(states: &str, districts: &str, places: &str) -> Outcome<Self> {
        let mut states = areas(states, "st_nm")?;
        states.sort_by(|one, other| one.name.cmp(&other.name));
        let mut geography = Self { states, districts: areas(districts, "district")?, places: Vec::new() };
        for district in &geography.districts {
            geography.state_index(&district.state)?;
        }
        for [name, state, latitude, longitude] in
            Table::read(places)?.select(["name", "state", "latitude", "longitude"])?
        {
            geography.places.push(Place {
                state: geography.state_index(state)?,
                latitude: quantised(latitude.parse()?, PLACE_STEPS_PER_DEGREE)?,
                longitude: quantised(longitude.parse()?, PLACE_STEPS_PER_DEGREE)?,
                name: name.to_owned(),
            });
        }
        // neighbours in the file are neighbours on the map, so that differences are small
        geography.places.sort_by_key(|place| (place.state, place.latitude, place.longitude));
        Ok(geography)
    }

    pub(crate) fn state_index(&self, name: &str) -> Outcome<usize> {
        self.states
            .iter()
            .position(|state| state.name == name)
            .ok_or_else(|| format!("{name} is no state of states.geojson").into())
    }

    pub(crate) fn has_district(&self, name: &str) -> bool {
        self.districts.iter().any(|district| district.name == name)
    }

    pub(crate) fn pack(&self) -> Outcome<Vec<u8>> {
        let mut writer = Writer::default();
        writer.count(self.states.len())?;
        for state in &self.states {
            writer.text(&state.name)?;
            write_polygons(&mut writer, &state.polygons)?;
        }
        writer.count(self.districts.len())?;
        for district in &self.districts {
            writer.text(&district.name)?;
            writer.count(self.state_index(&district.state)?)?;
            write_polygons(&mut writer, &district.polygons)?;
        }
        writer.count(self.places.len())?;
        let (mut latitude, mut longitude) = (0, 0);
        for place in &self.places {
            writer.text(&place.name)?;
            writer.count(place.state)?;
            writer.signed(place.longitude - longitude)?;
            writer.signed(place.latitude - latitude)?;
            (latitude, longitude) = (place.latitude, place.longitude);
        }
        Ok(writer.into_bytes())
    }
}

fn write_polygons(writer: &mut Writer, polygons: &[Vec<Ring>]) -> Outcome<()> {
    writer.count(polygons.len())?;
    let (mut longitude, mut latitude) = (0, 0);
    for rings in polygons {
        writer.count(rings.len())?;
        for ring in rings {
            writer.count(ring.len())?;
            for &(east, north) in ring {
                writer.signed(east - longitude)?;
                writer.signed(north - latitude)?;
                (longitude, latitude) = (east, north);
            }
        }
    }
    Ok(())
}

fn areas(geojson: &str, name_property: &str) -> Outcome<Vec<Area>> {
    let collection: Value = serde_json::from_str(geojson)?;
    array(&collection["features"])?
        .iter()
        .map(|feature| {
            let name = text(&feature["properties"][name_property])?;
            let state = text(&feature["properties"]["st_nm"])?;
            let geometry = &feature["geometry"];
            if geometry["type"] != "MultiPolygon" {
                return Err(format!("{name} is no MultiPolygon").into());
            }
            let polygons = array(&geometry["coordinates"])?
                .iter()
                .map(|polygon| array(polygon)?.iter().map(|points| ring(points)).collect())
                .collect::<Outcome<_>>()?;
            Ok(Area { name, state, polygons })
        })
        .collect()
}

fn ring(points: &Value) -> Outcome<Ring> {
    let mut ring = array(points)?
        .iter()
        .map(|point| {
            let step = |value: &Value| {
                quantised(value.as_f64().ok_or("a coordinate that is no number")?, BOUNDARY_STEPS_PER_DEGREE)
            };
            Ok((step(&point[0])?, step(&point[1])?))
        })
        .collect::<Outcome<Ring>>()?;
    if ring.first() == ring.last() {
        ring.pop();
    }
    if ring.len() < 3 { Err("a ring of fewer than three points".into()) } else { Ok(ring) }
}

fn array(value: &Value) -> Outcome<&Vec<Value>> {
    value.as_array().ok_or_else(|| "GeoJSON without an array where one belongs".into())
}

fn text(value: &Value) -> Outcome<String> {
    Ok(value.as_str().ok_or("GeoJSON without a name where one belongs")?.to_owned())
}
