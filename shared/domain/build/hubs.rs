//! The hub list, from CSV to bytes.

use crate::{
    Outcome,
    csv::Table,
    geography::Geography,
    writer::{Writer, quantised},
};

/// The list has four decimals, so this loses nothing.
const STEPS_PER_DEGREE: f64 = 1e4;

/// Packs the list and checks that states, districts and parents exist and that there is one Central Hub.
pub(crate) fn pack(list: &str, geography: &Geography) -> Outcome<Vec<u8>> {
    let table = Table::read(list)?;
    let columns = ["id", "name", "kind", "parent", "states", "districts", "place", "latitude", "longitude"];
    let rows = table.select(columns)?;
    if rows.iter().filter(|[id, _, kind, ..]| *id == "central" && *kind == "central").count() != 1 {
        return Err("hubs.csv has to name one central hub with the id central".into());
    }
    let mut writer = Writer::default();
    writer.count(rows.len())?;
    for [id, name, kind, parent, states, districts, place, latitude, longitude] in &rows {
        if !parent.is_empty() && !rows.iter().any(|[other, ..]| other == parent) {
            return Err(format!("hub {id}: no hub {parent} to be its parent").into());
        }
        let states = list_of(states);
        for state in &states {
            geography.state_index(state)?;
        }
        let districts = list_of(districts);
        if let Some(unknown) = districts.iter().find(|district| !geography.has_district(district)) {
            return Err(format!("hub {id}: {unknown} is no district of districts.geojson").into());
        }
        writer.text(id)?;
        writer.text(name)?;
        writer.number(match *kind {
            "central" => 0,
            "zonal" => 1,
            "hub" => 2,
            other => return Err(format!("hub {id}: {other} is no kind of hub").into()),
        })?;
        writer.text(parent)?;
        writer.texts(&states)?;
        writer.texts(&districts)?;
        writer.text(place)?;
        writer.signed(quantised(latitude.parse()?, STEPS_PER_DEGREE)?)?;
        writer.signed(quantised(longitude.parse()?, STEPS_PER_DEGREE)?)?;
    }
    Ok(writer.into_bytes())
}

fn list_of(field: &str) -> Vec<&str> {
    field.split(';').filter(|entry| !entry.is_empty()).collect()
}
