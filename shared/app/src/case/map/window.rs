//! The window of a map: how much of the land is seen, and where on it a point lies.

use domain::place::{Point, Window};

use crate::view::MapPoint;

/// Width by height.
pub(super) const ASPECT: f32 = 1.5;
const ASPECT_F64: f64 = 1.5;
/// Kilometres of a degree of latitude on a sphere of 6,371.0088 km (the mean radius of the earth, IUGG).
const KM_PER_DEGREE: f64 = 111.195;
/// Room around what has to be seen.
const ROOM: f64 = 1.25;
/// Half the height where the person has gone a way: as near as lets it be seen, and no nearer, kilometres.
const NEAREST_WITH_TRACK_KM: f64 = 2.0;
/// Half the height where only a point is known: near enough to know the region by its borders and coast, kilometres.
const NEAREST_KM: f64 = 40.0;
/// Nothing is drawn farther out, kilometres: beyond, a flat map is no map.
const FARTHEST_KM: f64 = 500.0;
/// The hub is brought into the window as far as this, kilometres.
const HUB_KM: f64 = 60.0;
/// The scale's bar is at most so long, as a share of the width.
const SCALE_SHARE: f64 = 0.3;

/// A flat map around the person.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Flat {
    centre: Point,
    /// Half the height, kilometres.
    half_km: f64,
}

/// As small a number as a view needs.
#[expect(clippy::cast_possible_truncation, reason = "a share of a screen has no more than four places")]
fn narrow(number: f64) -> f32 {
    number as f32
}

impl Flat {
    /// A window in which the person, the circle around them and their track are seen, and the hub where it is near.
    pub(super) fn around(person: Point, radius_m: f64, track: &[Point], hub: Option<Point>) -> Self {
        let unscaled = Self { centre: person, half_km: 1.0 };
        // a point to the side may lie farther out than one above
        let needed = |point: &Point| {
            let (east, north) = unscaled.km(*point);
            (east.abs() / ASPECT_F64).max(north.abs())
        };
        let of_track = track.iter().map(needed).fold(0.0, f64::max);
        let mut half_km = (radius_m / 1000.0).max(of_track);
        let nearest = if of_track > 0.0 { NEAREST_WITH_TRACK_KM } else { NEAREST_KM };
        half_km = half_km.max(nearest / ROOM);
        if let Some(of_hub) = hub.as_ref().map(needed).filter(|km| *km <= HUB_KM && of_track <= 0.0) {
            half_km = half_km.max(of_hub);
        }
        Self { centre: person, half_km: (half_km * ROOM).min(FARTHEST_KM) }
    }

    fn half_width_km(&self) -> f64 {
        self.half_km * ASPECT_F64
    }

    fn km_per_degree_east(&self) -> f64 {
        // never quite nothing, so that a window at a pole is wide and not endless
        KM_PER_DEGREE * self.centre.latitude.to_radians().cos().max(1e-3)
    }

    /// Kilometres east and north of the middle.
    fn km(&self, point: Point) -> (f64, f64) {
        (
            (point.longitude - self.centre.longitude) * self.km_per_degree_east(),
            (point.latitude - self.centre.latitude) * KM_PER_DEGREE,
        )
    }

    /// Its corners, in degrees.
    pub(super) fn window(&self) -> Window {
        let (east, north) = (self.half_width_km() / self.km_per_degree_east(), self.half_km / KM_PER_DEGREE);
        let corner = |sign: f64| Point {
            latitude: sign.mul_add(north, self.centre.latitude),
            longitude: sign.mul_add(east, self.centre.longitude),
        };
        Window { south_west: corner(-1.0), north_east: corner(1.0) }
    }

    pub(super) fn holds(&self, point: Point) -> bool {
        self.window().holds(point)
    }

    /// Where on the map the point lies; one beyond its edge, on the edge.
    pub(super) fn place(&self, point: Point) -> MapPoint {
        let (east, north) = self.km(point);
        let share = |km: f64, half: f64| (km / half).mul_add(0.5, 0.5).clamp(0.0, 1.0);
        MapPoint { x: narrow(share(east, self.half_width_km())), y: narrow(share(-north, self.half_km)) }
    }

    /// A length as a share of the width.
    pub(super) fn share(&self, km: f64) -> f32 {
        narrow(km / (2.0 * self.half_width_km()))
    }

    /// A round length for the bar of the scale, in kilometres, and its share of the width.
    pub(super) fn scale(&self) -> (f64, f32) {
        let longest = 2.0 * self.half_width_km() * SCALE_SHARE;
        let ten = 10_f64.powf(longest.log10().floor());
        let round = [5.0, 2.0, 1.0].into_iter().map(|digit| digit * ten).find(|km| *km <= longest);
        let km = round.unwrap_or(ten);
        (km, self.share(km))
    }

    /// How far the person is from there, kilometres, and in which direction, as the key of its word.
    pub(super) fn way_from(&self, from: Point) -> (f64, &'static str) {
        let (east, north) = self.km(from);
        let (east, north) = (-east, -north);
        let degrees = east.atan2(north).to_degrees().rem_euclid(360.0);
        let directions = [
            (22.5, "direction-north"),
            (67.5, "direction-north-east"),
            (112.5, "direction-east"),
            (157.5, "direction-south-east"),
            (202.5, "direction-south"),
            (247.5, "direction-south-west"),
            (292.5, "direction-west"),
            (337.5, "direction-north-west"),
        ];
        let word = directions.into_iter().find(|(below, _)| degrees < *below);
        (east.hypot(north), word.map_or("direction-north", |(_, word)| word))
    }
}
