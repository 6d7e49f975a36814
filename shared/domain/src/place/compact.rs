//! The compact form of the embedded data, written by `build.rs` and read here.
//!
//! Numbers are LEB128, signed ones zigzag before; texts are their length and UTF-8; lists are their length and entries.
//! Boundaries are in whole 1/10,000 degrees and places in 1/100,000, which is what the sources have, longitude before
//! latitude, each point as the difference to the one before it. Rings leave out the closing point.
//!
//! Reading is total: bytes that are not in this form give [`Damaged`], never a panic or a huge allocation.

use geo::{Coord, LineString, Polygon};

const BOUNDARY_DEGREES_PER_STEP: f64 = 1e-4;
const PLACE_DEGREES_PER_STEP: f64 = 1e-5;
const HUB_DEGREES_PER_STEP: f64 = 1e-4;

/// The bytes are not in the compact form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the embedded data is damaged: build again from a clean checkout")]
pub(crate) struct Damaged;

/// A state, or a district of the state with this index.
pub(crate) struct Area {
    pub(crate) name: String,
    pub(crate) state: usize,
    pub(crate) polygons: Vec<Polygon>,
}

/// A town or village.
pub(crate) struct Town {
    pub(crate) name: String,
    pub(crate) state: usize,
    pub(crate) latitude: f64,
    pub(crate) longitude: f64,
}

/// States, districts and places as they lie in the binary.
#[derive(Default)]
pub(crate) struct Geography {
    pub(crate) states: Vec<Area>,
    pub(crate) districts: Vec<Area>,
    pub(crate) places: Vec<Town>,
}

impl Geography {
    pub(crate) fn read(bytes: &[u8]) -> Result<Self, Damaged> {
        let mut reader = Reader::new(bytes);
        let mut next_state = 0..;
        let states = reader.list(|reader| {
            let name = reader.text()?;
            Ok(Area { name, state: next_state.next().ok_or(Damaged)?, polygons: reader.polygons()? })
        })?;
        let districts = reader.list(|reader| {
            let name = reader.text()?;
            Ok(Area { name, state: reader.index(states.len())?, polygons: reader.polygons()? })
        })?;
        let mut at = (0, 0);
        let places = reader.list(|reader| {
            let name = reader.text()?;
            let state = reader.index(states.len())?;
            let Coord { x: longitude, y: latitude } = reader.step(&mut at, PLACE_DEGREES_PER_STEP)?;
            Ok(Town { name, state, latitude, longitude })
        })?;
        reader.end()?;
        Ok(Self { states, districts, places })
    }
}

/// Takes values off the front of bytes.
pub(crate) struct Reader<'a> {
    bytes: &'a [u8],
}

impl<'a> Reader<'a> {
    pub(crate) fn new(bytes: &'a [u8]) -> Self {
        Self { bytes }
    }

    pub(crate) fn number(&mut self) -> Result<u64, Damaged> {
        let mut number = 0_u64;
        for shift in (0..64).step_by(7) {
            let (&byte, rest) = self.bytes.split_first().ok_or(Damaged)?;
            self.bytes = rest;
            number |= u64::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                return Ok(number);
            }
        }
        Err(Damaged)
    }

    fn signed(&mut self) -> Result<i64, Damaged> {
        let number = self.number()?;
        Ok((number >> 1).cast_signed() ^ -(number & 1).cast_signed())
    }

    /// A length; as every entry takes a byte or more, one above the bytes left is damage.
    fn count(&mut self) -> Result<usize, Damaged> {
        let count = usize::try_from(self.number()?).map_err(|_| Damaged)?;
        if count <= self.bytes.len() { Ok(count) } else { Err(Damaged) }
    }

    fn index(&mut self, length: usize) -> Result<usize, Damaged> {
        let index = usize::try_from(self.number()?).map_err(|_| Damaged)?;
        if index < length { Ok(index) } else { Err(Damaged) }
    }

    pub(crate) fn text(&mut self) -> Result<String, Damaged> {
        let length = self.count()?;
        let (text, rest) = self.bytes.split_at_checked(length).ok_or(Damaged)?;
        self.bytes = rest;
        String::from_utf8(text.to_vec()).map_err(|_| Damaged)
    }

    pub(crate) fn list<T>(
        &mut self,
        mut entry: impl FnMut(&mut Self) -> Result<T, Damaged>,
    ) -> Result<Vec<T>, Damaged> {
        let count = self.count()?;
        (0..count).map(|_| entry(self)).collect()
    }

    /// Degrees of a hub's coordinate.
    pub(crate) fn hub_degrees(&mut self) -> Result<f64, Damaged> {
        let steps = i32::try_from(self.signed()?).map_err(|_| Damaged)?;
        Ok(f64::from(steps) * HUB_DEGREES_PER_STEP)
    }

    pub(crate) fn end(self) -> Result<(), Damaged> {
        if self.bytes.is_empty() { Ok(()) } else { Err(Damaged) }
    }

    /// The next point after the one at `at`.
    fn step(&mut self, at: &mut (i32, i32), degrees_per_step: f64) -> Result<Coord, Damaged> {
        let east = i32::try_from(self.signed()?).map_err(|_| Damaged)?;
        let north = i32::try_from(self.signed()?).map_err(|_| Damaged)?;
        *at = (at.0.checked_add(east).ok_or(Damaged)?, at.1.checked_add(north).ok_or(Damaged)?);
        Ok(Coord { x: f64::from(at.0) * degrees_per_step, y: f64::from(at.1) * degrees_per_step })
    }

    fn polygons(&mut self) -> Result<Vec<Polygon>, Damaged> {
        let mut at = (0, 0);
        self.list(|reader| {
            let mut rings = reader
                .list(|reader| reader.list(|reader| reader.step(&mut at, BOUNDARY_DEGREES_PER_STEP)))?
                .into_iter()
                .map(LineString::new);
            let exterior = rings.next().ok_or(Damaged)?;
            Ok(Polygon::new(exterior, rings.collect()))
        })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::place::atlas::EMBEDDED;

    #[test]
    fn the_embedded_geography_is_whole() {
        let geography = Geography::read(EMBEDDED).expect("the bytes of build.rs");
        assert_eq!(
            (geography.states.len(), geography.districts.len(), geography.places.len()),
            (36, 723, 6094)
        );
        let kalimpong =
            geography.places.iter().find(|place| place.name == "Kalimpong, Крукети").expect("quoted name");
        assert!(
            (kalimpong.latitude - 27.05623).abs() < 1e-9 && (kalimpong.longitude - 88.46207).abs() < 1e-9
        );
        assert!(EMBEDDED.len() < 400_000, "{} bytes", EMBEDDED.len());
    }

    #[test]
    fn cut_off_bytes_are_damaged() {
        for length in (0..EMBEDDED.len()).step_by(4_999) {
            assert!(Geography::read(&EMBEDDED[..length]).is_err(), "{length} bytes were taken for the whole");
        }
    }

    proptest! {
        #[test]
        fn any_bytes_are_read_or_damaged_without_a_panic(bytes: Vec<u8>) {
            let _ = Geography::read(&bytes);
        }
    }
}
