//! Polygons with an index: which areas hold a point, and how far the nearest one is.

use geo::{Area, BoundingRect, Centroid, Coord, Intersects, LineString, Polygon};
use rstar::{AABB, RTree, RTreeObject};

use super::Point;

/// Kilometres of a degree of latitude on a sphere of 6,371.0088 km (the mean radius of the earth, IUGG).
const KM_PER_DEGREE: f64 = 111.195;

/// One polygon of an area.
#[derive(Debug, Clone)]
struct Part {
    area: usize,
    polygon: Polygon,
    envelope: AABB<[f64; 2]>,
}

impl RTreeObject for Part {
    type Envelope = AABB<[f64; 2]>;

    fn envelope(&self) -> Self::Envelope {
        self.envelope
    }
}

/// The polygons of all states, or of all districts; an area is known by its index.
#[derive(Debug, Clone)]
pub(super) struct Areas {
    parts: RTree<Part>,
}

impl Areas {
    /// Takes the polygons of area 0, 1, 2 …
    pub(super) fn new(areas: impl Iterator<Item = Vec<Polygon>>) -> Self {
        let parts = areas.enumerate().flat_map(|(area, polygons)| {
            polygons.into_iter().filter_map(move |polygon| {
                let bounds = polygon.bounding_rect()?;
                let envelope =
                    AABB::from_corners([bounds.min().x, bounds.min().y], [bounds.max().x, bounds.max().y]);
                Some(Part { area, polygon, envelope })
            })
        });
        Self { parts: RTree::bulk_load(parts.collect()) }
    }

    /// The areas that hold the point, edges included. Simplified neighbours overlap in slivers, so it may be several.
    pub(super) fn holding(&self, point: Point) -> impl Iterator<Item = usize> {
        let at = Coord { x: point.longitude, y: point.latitude };
        self.parts
            .locate_in_envelope_intersecting(AABB::from_point([at.x, at.y]))
            .filter(move |part| part.polygon.intersects(&at))
            .map(|part| part.area)
    }

    /// The middle of the largest polygon of an area.
    pub(super) fn middle(&self, area: usize) -> Option<Point> {
        let parts = self.parts.iter().filter(|part| part.area == area);
        let size = |part: &&Part| part.polygon.unsigned_area();
        let largest = parts.max_by(|one, other| size(one).total_cmp(&size(other)))?;
        largest.polygon.centroid().map(|at| Point { latitude: at.y(), longitude: at.x() })
    }

    /// The polygons that may reach into a window.
    pub(super) fn within(&self, south_west: Point, north_east: Point) -> impl Iterator<Item = &Polygon> {
        let window = AABB::from_corners(
            [south_west.longitude, south_west.latitude],
            [north_east.longitude, north_east.latitude],
        );
        self.parts.locate_in_envelope_intersecting(window).map(|part| &part.polygon)
    }

    /// The nearest of the areas asked for that comes within `reach_km`, and how far its edge is: 0 for one that holds
    /// the point.
    pub(super) fn nearest(
        &self,
        point: Point,
        reach_km: f64,
        asked_for: impl Fn(usize) -> bool,
    ) -> Option<(usize, f64)> {
        let plane = Plane::around(point);
        let at = Coord { x: point.longitude, y: point.latitude };
        self.parts
            .locate_in_envelope_intersecting(plane.window(reach_km))
            .filter(|part| asked_for(part.area))
            .map(|part| {
                let km = if part.polygon.intersects(&at) { 0.0 } else { plane.km_to_edge(&part.polygon) };
                (part.area, km)
            })
            .filter(|&(_, km)| km <= reach_km)
            .min_by(|(_, one), (_, other)| one.total_cmp(other))
    }
}

/// A flat map around a point, in kilometres. Within 100 km it is right to about 1 %, far finer than the boundaries.
struct Plane {
    centre: Point,
    km_per_degree_east: f64,
}

impl Plane {
    fn around(centre: Point) -> Self {
        // never quite nothing, so that a window at a pole is wide and not endless
        let shrink = centre.latitude.to_radians().cos().max(1e-3);
        Self { centre, km_per_degree_east: KM_PER_DEGREE * shrink }
    }

    fn window(&self, reach_km: f64) -> AABB<[f64; 2]> {
        let (east, north) = (reach_km / self.km_per_degree_east, reach_km / KM_PER_DEGREE);
        AABB::from_corners(
            [self.centre.longitude - east, self.centre.latitude - north],
            [self.centre.longitude + east, self.centre.latitude + north],
        )
    }

    fn km_to_edge(&self, polygon: &Polygon) -> f64 {
        std::iter::once(polygon.exterior())
            .chain(polygon.interiors())
            .flat_map(LineString::lines)
            .map(|line| km_to_line(self.flat(line.start), self.flat(line.end)))
            .fold(f64::INFINITY, f64::min)
    }

    fn flat(&self, coord: Coord) -> Coord {
        Coord {
            x: (coord.x - self.centre.longitude) * self.km_per_degree_east,
            y: (coord.y - self.centre.latitude) * KM_PER_DEGREE,
        }
    }
}

/// From the origin of the plane to the nearest point of a line.
fn km_to_line(start: Coord, end: Coord) -> f64 {
    let along = end - start;
    let length_squared = along.x * along.x + along.y * along.y;
    let share = if length_squared > 0.0 {
        (-(start.x * along.x + start.y * along.y) / length_squared).clamp(0.0, 1.0)
    } else {
        0.0
    };
    (start.x + share * along.x).hypot(start.y + share * along.y)
}

#[cfg(test)]
mod tests {
    use geo::polygon;

    use super::*;

    /// A square of two degrees with a hole of one degree in its middle, and a square far to the east.
    fn ring_and_square() -> Areas {
        let ring = Polygon::new(
            LineString::from(vec![(70.0, 10.0), (72.0, 10.0), (72.0, 12.0), (70.0, 12.0)]),
            vec![LineString::from(vec![(70.5, 10.5), (71.5, 10.5), (71.5, 11.5), (70.5, 11.5)])],
        );
        let square = polygon![(x: 80.0, y: 10.0), (x: 81.0, y: 10.0), (x: 81.0, y: 11.0), (x: 80.0, y: 11.0)];
        Areas::new([vec![ring], vec![square]].into_iter())
    }

    fn at(latitude: f64, longitude: f64) -> Point {
        Point { latitude, longitude }
    }

    #[test]
    fn a_hole_is_not_held_and_its_edge_is_near() {
        let areas = ring_and_square();
        assert_eq!(areas.holding(at(10.2, 70.2)).collect::<Vec<_>>(), [0]);
        assert_eq!(areas.holding(at(11.0, 71.0)).next(), None);
        let (area, km) =
            areas.nearest(at(11.0, 71.0), 100.0, |_| true).expect("the hole's edge is 55 km away");
        assert_eq!(area, 0);
        assert!((km - 0.5 * KM_PER_DEGREE * 11.0_f64.to_radians().cos()).abs() < 0.1, "{km} km");
    }

    #[test]
    fn an_area_out_of_reach_or_not_asked_for_is_not_found() {
        let areas = ring_and_square();
        assert_eq!(areas.nearest(at(10.5, 79.0), 100.0, |_| true), None);
        let (area, km) = areas.nearest(at(10.5, 79.0), 200.0, |_| true).expect("110 km to the square");
        assert!(area == 1 && (108.0..111.0).contains(&km), "{area} {km}");
        assert_eq!(areas.nearest(at(10.5, 79.0), 200.0, |area| area == 0), None);
    }

    #[test]
    fn a_pole_is_far_from_everything() {
        assert_eq!(ring_and_square().nearest(at(90.0, 0.0), 50.0, |_| true), None);
    }
}
