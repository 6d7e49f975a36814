//! The boundaries and places of India, and what they say of a point.
//!
//! 1. **Polygon**: the state whose polygon holds the point.
//! 2. **Nearest polygon**: else the nearest state within [`COAST_KM`]; simplified coasts and borders leave towns outside.
//! 3. **Nearest place**: a gazetteer place that lies in the polygon of a neighbouring state shows that the simplified
//!    border runs wrong there, if it lies within [`BORDER_KM`] of its own. Then the places around the point that share
//!    its polygon vote, the nearer the more, and may overrule it. Places farther in the wrong state are taken for errors
//!    of the gazetteer, of which it has about one in 250.
//!
//! The accuracy of this, and what else was tried, is in `docs/geography.md`.

use std::{collections::BTreeMap, sync::LazyLock};

use geo::Polygon;

use super::{
    HowPlaced, Placed, Point,
    areas::Areas,
    compact::Geography,
    gazetteer::{Gazetteer, Place},
};

/// What `build.rs` made of the data files.
pub(super) static EMBEDDED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/geography.bin"));

/// How far from every polygon a point still belongs to the nearest one, kilometres: fishing boats and harbours are in,
/// Kathmandu and Colombo are out.
const COAST_KM: f64 = 50.0;
/// How wrong a simplified border can be, and how far a place's word reaches, kilometres.
const BORDER_KM: f64 = 3.0;
/// Keeps the vote of a place at the very point finite, kilometres.
const VOTE_SOFTENING_KM: f64 = 0.3;
/// The waters of Lakshadweep, south-west to north-east. The simplified boundaries keep only Minicoy of its islands.
const LAKSHADWEEP_WATERS: (&str, Point, Point) =
    ("Lakshadweep", Point { latitude: 8.0, longitude: 71.5 }, Point { latitude: 12.5, longitude: 74.2 });

/// A name, and for a district the index of its state.
#[derive(Debug, Clone)]
struct District {
    name: String,
    state: usize,
}

/// States, districts and places of India, indexed.
#[derive(Debug, Clone)]
pub struct Atlas {
    states: Vec<String>,
    state_areas: Areas,
    districts: Vec<District>,
    district_areas: Areas,
    gazetteer: Gazetteer,
}

impl Atlas {
    /// The atlas in the binary, decoded at first use and kept.
    pub fn embedded() -> &'static Self {
        static ATLAS: LazyLock<Atlas> = LazyLock::new(Atlas::decode);
        &ATLAS
    }

    /// A new atlas from the bytes in the binary; [`Atlas::embedded`] is the one to use, this is for measuring.
    pub fn decode() -> Self {
        // a test reads the same bytes, so that the empty atlas, which sends everything to Central, is never met
        Self::new(Geography::read(EMBEDDED).unwrap_or_default())
    }

    /// How many bytes the embedded geography takes.
    pub fn embedded_bytes() -> usize {
        EMBEDDED.len()
    }

    fn new(geography: Geography) -> Self {
        let (states, state_polygons): (Vec<_>, Vec<_>) =
            geography.states.into_iter().map(|state| (state.name, state.polygons)).unzip();
        let (districts, district_polygons): (Vec<_>, Vec<_>) = geography
            .districts
            .into_iter()
            .map(|district| (District { name: district.name, state: district.state }, district.polygons))
            .unzip();
        Self {
            states,
            state_areas: Areas::new(state_polygons.into_iter()),
            districts,
            district_areas: Areas::new(district_polygons.into_iter()),
            gazetteer: Gazetteer::new(geography.places.into_iter().map(Place::from)),
        }
    }

    /// State, district and nearest place of a point.
    ///
    /// The place is the nearest one in any state, for it tells a reader where the point is and decides nothing; outside
    /// India there is none.
    pub fn locate(&self, point: Point) -> Placed {
        let Some((by_polygon, how)) = self.state_by_polygon(point) else {
            let nowhere = HowPlaced::OutsideIndia;
            return Placed { state: None, district: None, place: None, place_km: None, how: nowhere };
        };
        let (state, how) = match self.overruled(point, by_polygon) {
            Some(state) => (state, HowPlaced::NearestPlace),
            None => (by_polygon, how),
        };
        let (place, place_km) = self.gazetteer.outwards(point).next().unzip();
        Placed {
            state: self.states.get(state).cloned(),
            district: self.district_in(point, state),
            place: place.map(|place| place.name.clone()),
            place_km,
            how,
        }
    }

    /// The names of the states and union territories, in alphabetical order.
    pub fn states(&self) -> impl Iterator<Item = &str> {
        self.states.iter().map(String::as_str)
    }

    /// The names of the districts of a state, by its canonical name, in alphabetical order.
    pub fn districts_of(&self, state: &str) -> Vec<&str> {
        let index = self.states.iter().position(|name| name == state);
        let of_state = self.districts.iter().filter(|district| Some(district.state) == index);
        let mut names: Vec<&str> = of_state.map(|district| district.name.as_str()).collect();
        names.sort_unstable();
        names.dedup();
        names
    }

    /// The middle of a district, by the canonical names of its state and itself.
    pub fn middle_of_district(&self, state: &str, district: &str) -> Option<Point> {
        let state = self.states.iter().position(|name| name == state)?;
        let is_it = |there: &District| there.state == state && there.name == district;
        self.district_areas.middle(self.districts.iter().position(is_it)?)
    }

    /// The canonical spelling of a state's name given in any case.
    pub fn is_state(&self, name: &str) -> Option<&str> {
        self.states().find(|state| state.eq_ignore_ascii_case(name.trim()))
    }

    /// The canonical spelling of the name of a district, given in any case, of a state by its canonical name.
    pub fn is_district(&self, state: &str, name: &str) -> Option<&str> {
        let index = self.states.iter().position(|listed| listed == state)?;
        let mut names =
            self.districts.iter().filter(|district| district.state == index).map(|district| &district.name);
        names.find(|listed| listed.eq_ignore_ascii_case(name.trim())).map(String::as_str)
    }

    /// The middle of a state's places, by its canonical name: a stand-in for a point that nobody knows.
    pub fn middle_of(&self, state: &str) -> Option<Point> {
        let index = self.states.iter().position(|name| name == state)?;
        let (mut count, mut latitude, mut longitude) = (0.0, 0.0, 0.0);
        for place in self.gazetteer.iter().filter(|place| place.state == index) {
            count += 1.0;
            latitude += place.point.latitude;
            longitude += place.point.longitude;
        }
        Point::new(latitude / count, longitude / count)
    }

    /// The polygons of states that may reach into a window.
    pub(super) fn state_polygons_in(
        &self,
        south_west: Point,
        north_east: Point,
    ) -> impl Iterator<Item = &Polygon> {
        self.state_areas.within(south_west, north_east)
    }

    /// The state that the polygons alone give.
    fn state_by_polygon(&self, point: Point) -> Option<(usize, HowPlaced)> {
        if let Some(state) = self.state_areas.holding(point).next() {
            return Some((state, HowPlaced::Polygon));
        }
        if let Some((state, _)) = self.state_areas.nearest(point, COAST_KM, |_| true) {
            return Some((state, HowPlaced::NearestPolygon));
        }
        let (name, south_west, north_east) = LAKSHADWEEP_WATERS;
        let is_there = (south_west.latitude..north_east.latitude).contains(&point.latitude)
            && (south_west.longitude..north_east.longitude).contains(&point.longitude);
        let state = self.states().position(|state| is_there && state == name)?;
        Some((state, HowPlaced::NearestPolygon))
    }

    /// The state that the places around give, where they show that the border runs wrong.
    fn overruled(&self, point: Point, by_polygon: usize) -> Option<usize> {
        let around: Vec<_> = self.gazetteer.outwards(point).take_while(|&(_, km)| km <= BORDER_KM).collect();
        if around.iter().all(|(place, _)| place.state == by_polygon) {
            return None;
        }
        let mut votes: BTreeMap<usize, f64> = BTreeMap::new();
        for (place, km) in around {
            let shares_polygon =
                self.state_by_polygon(place.point).is_some_and(|(polygon, _)| polygon == by_polygon);
            let is_believable = place.state == by_polygon
                || (self.is_near_border(place.point, place.state) && self.is_near_border(point, place.state));
            if shares_polygon && is_believable {
                *votes.entry(place.state).or_default() += (km + VOTE_SOFTENING_KM).powi(-2);
            }
        }
        let (winner, _) = votes.into_iter().max_by(|(_, one), (_, other)| one.total_cmp(other))?;
        (winner != by_polygon).then_some(winner)
    }

    fn is_near_border(&self, point: Point, of_state: usize) -> bool {
        self.state_areas.nearest(point, BORDER_KM, |state| state == of_state).is_some()
    }

    /// The district of this state that holds the point, else the nearest of its districts.
    fn district_in(&self, point: Point, state: usize) -> Option<String> {
        let is_of_state = |district: usize| self.districts.get(district).is_some_and(|it| it.state == state);
        let district =
            self.district_areas.holding(point).find(|&district| is_of_state(district)).or_else(|| {
                let near = self.district_areas.nearest(point, COAST_KM, is_of_state);
                // the far islands of Lakshadweep, whose one district is drawn around Minicoy
                near.or_else(|| self.district_areas.nearest(point, 20.0 * COAST_KM, is_of_state))
                    .map(|(district, _)| district)
            })?;
        self.districts.get(district).map(|district| district.name.clone())
    }
}

#[cfg(test)]
mod accuracy;
