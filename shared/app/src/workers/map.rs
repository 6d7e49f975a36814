//! Where those who were registered are from: a circle on each district, on the outline of India.

use std::sync::LazyLock;

use domain::place::{Atlas, Point, Window};

use super::numbers::district_name;
use crate::{
    locale::Words,
    view::{DistrictCircle, DistrictMapView, MapLine, MapPoint},
};

/// Points of the outline, at most.
const OUTLINE_POINTS: usize = 300;
/// All of India with its islands, in degrees.
const INDIA: Window = Window {
    south_west: Point { latitude: 6.0, longitude: 67.0 },
    north_east: Point { latitude: 38.0, longitude: 98.0 },
};
/// The largest circle, as a share of the map's width, and the smallest that can be seen.
const LARGEST: f64 = 0.06;
const SMALLEST: f64 = 0.012;
/// Districts that are said aloud of the map.
const NAMED: usize = 5;

/// The borders are cut once.
static OUTLINE: LazyLock<Vec<MapLine>> = LazyLock::new(|| {
    let rings = Atlas::embedded().outline(&INDIA, OUTLINE_POINTS);
    rings.iter().map(|ring| MapLine { points: ring.iter().map(|at| place(*at)).collect() }).collect()
});

/// A share of a screen has no more than four places.
#[expect(clippy::cast_possible_truncation, reason = "from 0 to 1")]
fn narrow(number: f64) -> f32 {
    number as f32
}

/// A small count as a number to reckon with.
fn float(count: usize) -> f64 {
    u32::try_from(count).map_or(f64::from(u32::MAX), f64::from)
}

/// Degrees of longitude are shorter in the north: drawn as wide as they are in the middle of India.
fn width_of_degree() -> f64 {
    let middle = f64::midpoint(INDIA.south_west.latitude, INDIA.north_east.latitude);
    middle.to_radians().cos()
}

fn place(point: Point) -> MapPoint {
    let Window { south_west, north_east } = INDIA;
    let x = (point.longitude - south_west.longitude) / (north_east.longitude - south_west.longitude);
    let y = (north_east.latitude - point.latitude) / (north_east.latitude - south_west.latitude);
    MapPoint { x: narrow(x.clamp(0.0, 1.0)), y: narrow(y.clamp(0.0, 1.0)) }
}

/// The map; none where nobody's state is known.
pub(super) fn district_map(words: Words, counts: &[((String, String), usize)]) -> Option<DistrictMapView> {
    let atlas = Atlas::embedded();
    let known: Vec<(Point, &(String, String), usize)> = counts
        .iter()
        .filter_map(|(home, count)| {
            let (state, district) = home;
            let point = atlas.middle_of_district(state, district).or_else(|| atlas.middle_of(state))?;
            Some((point, home, *count))
        })
        .collect();
    let most = known.iter().map(|(_, _, count)| *count).max()?;
    let districts: Vec<DistrictCircle> = known
        .iter()
        .map(|(point, (state, district), count)| {
            // the area is as the number
            let share = (float(*count) / float(most)).sqrt();
            DistrictCircle {
                at: place(*point),
                radius: narrow((LARGEST * share).max(SMALLEST)),
                name: district_name(words, state, district),
                count: words.digits(&count.to_string()),
            }
        })
        .collect();
    let named = districts.iter().take(NAMED).map(|there| format!("{} {}", there.name, there.count));
    let named: Vec<String> = named.collect();
    let Window { south_west, north_east } = INDIA;
    let width = (north_east.longitude - south_west.longitude) * width_of_degree();
    Some(DistrictMapView {
        outline: OUTLINE.clone(),
        districts,
        aspect: narrow(width / (north_east.latitude - south_west.latitude)),
        description: words.tell("numbers-map", &[("districts", named.join(", ").into())]),
    })
}
