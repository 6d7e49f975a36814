//! Towns and villages with an index on the sphere.

use geo::{Distance, Haversine};
use rstar::{RTree, primitives::GeomWithData};

use super::{Point, compact::Town};

/// A place of the gazetteer, its state by index.
#[derive(Debug, Clone)]
pub(super) struct Place {
    pub(super) name: String,
    pub(super) state: usize,
    pub(super) point: Point,
}

/// The places, found by nearness.
#[derive(Debug, Clone)]
pub(super) struct Gazetteer {
    /// On the unit sphere the nearest by chord is the nearest by great circle, across the date line and at the poles.
    places: RTree<GeomWithData<[f64; 3], Place>>,
}

impl Gazetteer {
    pub(super) fn new(places: impl Iterator<Item = Place>) -> Self {
        let entries = places.map(|place| GeomWithData::new(on_sphere(place.point), place));
        Self { places: RTree::bulk_load(entries.collect()) }
    }

    /// The places from the nearest outwards, each with its distance in kilometres.
    pub(super) fn outwards(&self, point: Point) -> impl Iterator<Item = (&Place, f64)> {
        self.places
            .nearest_neighbor_iter(on_sphere(point))
            .map(move |entry| (&entry.data, point.km_to(entry.data.point)))
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &Place> {
        self.places.iter().map(|entry| &entry.data)
    }
}

impl From<Town> for Place {
    fn from(town: Town) -> Self {
        let point = Point { latitude: town.latitude, longitude: town.longitude };
        Self { name: town.name, state: town.state, point }
    }
}

impl Point {
    /// Great-circle distance in kilometres (Haversine, mean radius of the earth).
    pub fn km_to(self, other: Self) -> f64 {
        let metres = Haversine.distance(
            geo::Point::new(self.longitude, self.latitude),
            geo::Point::new(other.longitude, other.latitude),
        );
        metres / 1000.0
    }
}

fn on_sphere(point: Point) -> [f64; 3] {
    let (north, up) = (point.latitude.to_radians().cos(), point.latitude.to_radians().sin());
    let (east_sin, east_cos) = point.longitude.to_radians().sin_cos();
    [north * east_cos, north * east_sin, up]
}
