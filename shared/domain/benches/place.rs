//! What it costs to know where somebody is. Run: `cargo bench -p domain --bench place`.
//!
//! The peer is what the atlas has to beat: looking at the polygons of all states one after another, made from the same
//! GeoJSON, and for the start-up parsing that GeoJSON.

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use domain::{
    hub::{self, Whereabouts, route},
    place::{Atlas, Point},
};
use geo::{Coord, Intersects, LineString, MultiPolygon, Polygon};
use serde_json::Value;

const STATES: &str = include_str!("../data/states.geojson");
const DISTRICTS: &str = include_str!("../data/districts.geojson");

/// A town in the middle of a state, a quarter on a border, a boat, and a town abroad.
const POINTS: [(&str, f64, f64); 4] = [
    ("inland, Nagpur", 21.1458, 79.0882),
    ("border, Narela", 28.8527, 77.0929),
    ("boat off Mumbai", 18.90, 72.60),
    ("abroad, Kathmandu", 27.7172, 85.3240),
];

fn polygons(geojson: &str) -> Vec<(String, MultiPolygon)> {
    let ring = |points: &Value| -> LineString {
        points.as_array().into_iter().flatten().map(|point| degrees(&point[0], &point[1])).collect()
    };
    let collection: Value = serde_json::from_str(geojson).unwrap_or_default();
    let features = collection["features"].as_array().into_iter().flatten();
    features
        .map(|feature| {
            let polygons =
                feature["geometry"]["coordinates"].as_array().into_iter().flatten().map(|polygon| {
                    let mut rings = polygon.as_array().into_iter().flatten().map(ring);
                    Polygon::new(rings.next().unwrap_or_else(|| LineString::new(Vec::new())), rings.collect())
                });
            (feature["properties"]["st_nm"].to_string(), polygons.collect())
        })
        .collect()
}

fn degrees(longitude: &Value, latitude: &Value) -> Coord {
    Coord { x: longitude.as_f64().unwrap_or_default(), y: latitude.as_f64().unwrap_or_default() }
}

fn places(criterion: &mut Criterion) {
    let atlas = Atlas::embedded();
    let hubs = hub::embedded();
    let peer = polygons(STATES);
    for (name, latitude, longitude) in POINTS {
        let point = Point { latitude, longitude };
        let whereabouts = Whereabouts { point: Some(point), ..Whereabouts::default() };
        let mut group = criterion.benchmark_group(name);
        group.bench_function("locate", |bench| bench.iter(|| atlas.locate(black_box(point))));
        group.bench_function("route", |bench| bench.iter(|| route(atlas, &hubs, black_box(&whereabouts))));
        group.bench_function("peer: polygons of all states in turn, no index", |bench| {
            let at = Coord { x: longitude, y: latitude };
            bench.iter(|| peer.iter().find(|(_, state)| state.intersects(black_box(&at))));
        });
        group.finish();
    }
    let mut start = criterion.benchmark_group(format!("start, {} bytes", Atlas::embedded_bytes()));
    start.bench_function("decode the atlas", |bench| bench.iter(Atlas::decode));
    start.bench_function("peer: parse the GeoJSON of states and districts, no places, no index", |bench| {
        bench.iter(|| (polygons(black_box(STATES)), polygons(black_box(DISTRICTS))));
    });
    start.finish();
}

criterion_group!(benches, places);
criterion_main!(benches);
