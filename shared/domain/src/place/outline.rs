//! The borders of the states around a point, as lines that can be drawn: cut to a window and simplified.

use geo::{BooleanOps, Intersects, LineString, MultiPolygon, Polygon, Rect, Simplify, coord};

use super::{Atlas, Point};

/// A window of a map, in degrees.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Window {
    /// Its south-western corner.
    pub south_west: Point,
    /// Its north-eastern corner.
    pub north_east: Point,
}

impl Window {
    fn rect(&self) -> Rect {
        Rect::new(
            coord! { x: self.south_west.longitude, y: self.south_west.latitude },
            coord! { x: self.north_east.longitude, y: self.north_east.latitude },
        )
    }

    /// Whether it holds the point.
    pub fn holds(&self, point: Point) -> bool {
        self.rect().intersects(&coord! { x: point.longitude, y: point.latitude })
    }
}

/// Finest detail that is kept at first, as a share of the window's width: less than a pixel.
const FINEST: f64 = 1.0 / 2000.0;
/// How often the detail is made coarser by half until few enough points are left.
const COARSER_AT_MOST: usize = 12;

impl Atlas {
    /// The land of each state within the window, as rings without their closing point: borders, coasts, and the window's
    /// own edge where land goes on. At most `points` in all, as few as coarse lines allow.
    pub fn outline(&self, window: &Window, points: usize) -> Vec<Vec<Point>> {
        let rect = window.rect();
        let frame = rect.to_polygon();
        let cut: Vec<Polygon> = self
            .state_polygons_in(window.south_west, window.north_east)
            .map(|polygon| MultiPolygon::new(vec![polygon.clone()]).intersection(&frame))
            .flat_map(|parts| parts.0)
            .collect();
        let mut detail = rect.width() * FINEST;
        let mut rings = simplified(&cut, detail);
        for _ in 0..COARSER_AT_MOST {
            if rings.iter().map(Vec::len).sum::<usize>() <= points {
                break;
            }
            detail *= 1.5;
            rings = simplified(&cut, detail);
        }
        rings
    }
}

fn simplified(polygons: &[Polygon], detail: f64) -> Vec<Vec<Point>> {
    let rings =
        polygons.iter().map(|polygon| polygon.exterior().simplify(detail)).map(|ring| points_of(&ring));
    // an island smaller than the detail is no ring any more
    rings.filter(|ring| ring.len() > 2).collect()
}

fn points_of(ring: &LineString) -> Vec<Point> {
    let last = ring.0.len().saturating_sub(1);
    ring.0.iter().take(last).map(|at| Point { latitude: at.y, longitude: at.x }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn window(south: f64, west: f64, north: f64, east: f64) -> Window {
        Window {
            south_west: Point { latitude: south, longitude: west },
            north_east: Point { latitude: north, longitude: east },
        }
    }

    #[test]
    fn inland_the_window_is_land_to_its_edges() {
        // around Nashik, far from every border
        let rings = Atlas::embedded().outline(&window(19.6, 74.2, 19.8, 74.4), 300);
        assert_eq!(rings.len(), 1);
        assert_eq!(rings[0].len(), 4, "{rings:?}");
    }

    #[test]
    fn off_mumbai_the_coast_is_drawn_within_the_window_and_the_sea_is_empty() {
        let around = window(18.6, 72.4, 19.6, 73.4);
        let rings = Atlas::embedded().outline(&around, 300);
        let points: Vec<_> = rings.iter().flatten().collect();
        assert!((5..=300).contains(&points.len()), "{}", points.len());
        let is_near = |point: &&&Point| {
            let edge = 1e-6;
            (18.6 - edge..=19.6 + edge).contains(&point.latitude)
                && (72.4 - edge..=73.4 + edge).contains(&point.longitude)
        };
        assert_eq!(points.iter().filter(is_near).count(), points.len());
        // land is on the east, the sea on the west
        assert!(points.iter().all(|point| point.longitude > 72.5), "{points:?}");
        assert!(Atlas::embedded().outline(&window(15.0, 60.0, 16.0, 61.0), 300).is_empty());
    }

    #[test]
    fn all_of_india_has_few_enough_points() {
        let rings = Atlas::embedded().outline(&window(6.0, 67.0, 38.0, 98.0), 300);
        let points: usize = rings.iter().map(Vec::len).sum();
        assert!(points <= 300 && rings.len() > 20, "{points} points in {} rings", rings.len());
    }
}
