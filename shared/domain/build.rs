//! Packs the geography and the hub list of `data/` into two small binaries that the crate embeds. The format is
//! described where it is read, in `src/place/compact.rs`; a mistake in the data fails the build and says where.

#[path = "build/csv.rs"]
mod csv;
#[path = "build/geography.rs"]
mod geography;
#[path = "build/hubs.rs"]
mod hubs;
#[path = "build/writer.rs"]
mod writer;

use std::{env, error::Error, fs, path::PathBuf};

/// What the steps of the build return: an error names the file and what is wrong in it.
type Outcome<T> = Result<T, Box<dyn Error>>;

fn main() -> Outcome<()> {
    for path in ["build.rs", "build", "data"] {
        println!("cargo::rerun-if-changed={path}");
    }
    let out = PathBuf::from(env::var("OUT_DIR")?);
    let geography = geography::Geography::read(
        &fs::read_to_string("data/states.geojson")?,
        &fs::read_to_string("data/districts.geojson")?,
        &fs::read_to_string("data/places.csv")?,
    )?;
    fs::write(out.join("geography.bin"), geography.pack()?)?;
    fs::write(out.join("hubs.bin"), hubs::pack(&fs::read_to_string("data/hubs.csv")?, &geography)?)?;
    Ok(())
}
