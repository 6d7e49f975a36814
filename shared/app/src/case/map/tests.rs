//! The map by its numbers.

use domain::place::Point;

use super::window::Flat;
use crate::view::MapPoint;

const ANDHERI: Point = Point { latitude: 19.1136, longitude: 72.8697 };
const MUMBAI_HUB: Point = Point { latitude: 19.076, longitude: 72.8777 };

fn near(one: f32, other: f32) -> bool {
    (one - other).abs() < 0.005
}

#[test]
fn the_person_stands_in_the_middle_and_the_hub_where_it_is() {
    let flat = Flat::around(ANDHERI, 35.0, &[], Some(MUMBAI_HUB));
    assert_eq!(flat.place(ANDHERI), MapPoint { x: 0.5, y: 0.5 });
    // 0.0376° to the south are 4.18 km of a height of 80 km, 0.84 km to the east of a width of 120 km
    let MapPoint { x, y } = flat.place(MUMBAI_HUB);
    assert!(near(x, 0.5 + 0.84 / 120.0) && near(y, 0.5 + 4.18 / 80.0), "{x} {y}");
    let (km, direction) = flat.way_from(MUMBAI_HUB);
    assert!((km - 4.26).abs() < 0.02, "{km}");
    assert_eq!(direction, "direction-north");
    assert!((flat.scale().0 - 20.0).abs() < 1e-9);
    assert!(near(flat.scale().1, 20.0 / 120.0));
}

#[test]
fn a_track_is_seen_near_by_and_all_of_it() {
    // five kilometres to the north and back to the west
    let track = [
        Point { latitude: 19.1586, longitude: 72.8697 },
        Point { latitude: 19.1136, longitude: 72.80 },
        ANDHERI,
    ];
    let flat = Flat::around(ANDHERI, 35.0, &track, Some(MUMBAI_HUB));
    for point in track {
        let MapPoint { x, y } = flat.place(point);
        assert!((0.05..=0.95).contains(&x) && (0.05..=0.95).contains(&y), "{x} {y}");
    }
    // 5 km of a half height of 6.25 km
    assert!(near(flat.place(track[0]).y, 0.5 - 0.5 * 5.004 / 6.255), "{:?}", flat.place(track[0]));
}

#[test]
fn a_wide_circle_is_seen_whole() {
    let flat = Flat::around(ANDHERI, 90_000.0, &[], None);
    // 90 km of a width of 337.5 km
    assert!(near(flat.share(90.0), 90.0 / 337.5), "{}", flat.share(90.0));
    let window = flat.window();
    assert!(window.south_west.latitude < ANDHERI.latitude - 90.0 / 111.195);
}

#[test]
fn nothing_is_farther_than_a_flat_map_reaches() {
    let flat = Flat::around(ANDHERI, 10.0, &[Point { latitude: 60.0, longitude: 10.0 }], None);
    let MapPoint { x, y } = flat.place(Point { latitude: 60.0, longitude: 10.0 });
    assert_eq!((x, y), (0.0, 0.0));
    assert!(near(flat.share(1500.0), 1.0));
}

#[test]
fn the_bar_of_the_scale_is_a_round_number() {
    for (radius_m, km) in [(40_000.0, 20.0), (50_000.0, 50.0), (300_000.0, 200.0)] {
        let scale = Flat::around(ANDHERI, radius_m, &[], None).scale().0;
        assert!((scale - km).abs() < 1e-9, "{radius_m}: {scale}");
    }
}
