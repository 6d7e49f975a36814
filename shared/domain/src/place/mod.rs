//! Where in India a point lies: state, district and nearest place, from boundaries and a gazetteer that are
//! embedded in the binary. Which hub serves it is not decided here but in [`crate::hub`].

use serde::{Deserialize, Serialize};

mod areas;
mod atlas;
pub(crate) mod compact;
mod district_areas;
mod gazetteer;
mod outline;

pub use atlas::Atlas;
pub use district_areas::{AreaError, AreaLists, AreaRow, Block, DistrictAreas, may_mean};
pub use outline::Window;

/// A point on the earth in degrees, WGS 84.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Point {
    /// Degrees north, -90 to 90.
    pub latitude: f64,
    /// Degrees east, -180 to 180.
    pub longitude: f64,
}

impl Point {
    /// The point, or `None` if a coordinate is not finite or out of range.
    pub fn new(latitude: f64, longitude: f64) -> Option<Self> {
        let point = Self { latitude, longitude };
        point.is_on_earth().then_some(point)
    }

    /// Whether both coordinates are finite and in range; a point read by serde may not be.
    pub fn is_on_earth(self) -> bool {
        (-90.0..=90.0).contains(&self.latitude) && (-180.0..=180.0).contains(&self.longitude)
    }
}

/// What the atlas says of a point.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Placed {
    /// State or union territory; none outside India.
    pub state: Option<String>,
    /// District, always one of `state`.
    pub district: Option<String>,
    /// Name of the nearest place of the gazetteer.
    pub place: Option<String>,
    /// Great-circle distance to `place`, kilometres.
    pub place_km: Option<f64>,
    /// What decided the state.
    pub how: HowPlaced,
}

/// What decided the state of a point.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HowPlaced {
    /// The polygon that the point lies in.
    Polygon,
    /// The places around it, which overruled or replaced the simplified polygons near a border.
    NearestPlace,
    /// The polygon nearest to it, for a point in none.
    NearestPolygon,
    /// Too far from every polygon: abroad or at sea.
    OutsideIndia,
}
