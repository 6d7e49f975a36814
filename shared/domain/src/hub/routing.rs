//! Which hub answers for a worker.
//!
//! Place, then the hubs that serve its district, else its state, then the nearest of these. What no hub serves is
//! Central's, and the nearest hub rings too. Never the hub that registered the worker: it may be at home, far away.

use serde::{Deserialize, Serialize};

use super::{Hub, HubId, HubKind};
use crate::place::{Atlas, HowPlaced, Point};

/// A fix older than this routes, but is marked: six hours, from the design of the product.
const STALE_AFTER_SECONDS: i64 = 6 * 60 * 60;

/// What is known of where a worker is.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Whereabouts {
    /// The phone's fix.
    pub point: Option<Point>,
    /// Seconds from the fix to the alert.
    pub fix_age_seconds: Option<i64>,
    /// The state that the person picked.
    pub chosen_state: Option<String>,
    /// The state of the registered destination.
    pub registered_destination: Option<String>,
}

/// Why an alert went where it went.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// The point lies in the polygon of a district or state that a hub serves.
    Covered,
    /// The places around the point decided its state.
    NearestPlace,
    /// The point lies in no polygon; the nearest one decided.
    NearestPolygon,
    /// No hub serves the place: Central owns it and the nearest hub rings too.
    OutsideCoverage,
    /// Abroad or far at sea: Central.
    OutsideIndia,
    /// No fix; the registered destination decided.
    RegisteredDestination,
    /// No fix; the state that the person picked decided.
    ChosenState,
    /// Nothing is known of where the person is: Central.
    NoPosition,
    /// The hub took it over from another.
    Transferred,
}

impl Reason {
    /// The code as it stands on the wire.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Covered => "covered",
            Self::NearestPlace => "nearest_place",
            Self::NearestPolygon => "nearest_polygon",
            Self::OutsideCoverage => "outside_coverage",
            Self::OutsideIndia => "outside_india",
            Self::RegisteredDestination => "registered_destination",
            Self::ChosenState => "chosen_state",
            Self::NoPosition => "no_position",
            Self::Transferred => "transferred",
        }
    }
}

/// Which hub owns an alert, who rings too, and why.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Routing {
    /// The hub that owns the alert.
    pub hub: HubId,
    /// The hub nearest to the point, whether it serves the place or not. Where only a state without a hub is known, the
    /// one nearest to the middle of it.
    pub nearest_hub: Option<HubId>,
    /// Great-circle distance to `nearest_hub`, kilometres; none where no point is known.
    pub nearest_hub_km: Option<f64>,
    /// No hub serves the place, so `nearest_hub` rings besides Central.
    pub outside_coverage: bool,
    /// What decided.
    pub reason: Reason,
    /// The fix was too old to be sure that the person is still there.
    pub stale_fix: bool,
    /// State of the point, or the one that stood in for it.
    pub state: Option<String>,
    /// District of the point.
    pub district: Option<String>,
    /// Nearest place of the gazetteer.
    pub place: Option<String>,
    /// Great-circle distance to `place`, kilometres.
    pub place_km: Option<f64>,
}

impl Routing {
    /// Central, which owns whatever no other rule gives to a hub.
    fn to_central(hubs: &[Hub], reason: Reason) -> Self {
        let central = hubs.iter().find(|hub| hub.kind == HubKind::Central);
        Self {
            hub: central.map_or_else(HubId::central, |hub| hub.id.clone()),
            nearest_hub: None,
            nearest_hub_km: None,
            outside_coverage: false,
            reason,
            stale_fix: false,
            state: None,
            district: None,
            place: None,
            place_km: None,
        }
    }
}

/// Decides which of `hubs` answers.
///
/// With a fix, its place decides, however old it is. Without one (or with one that is nowhere on earth): the state the
/// person picked, then the registered destination, then Central. A name that is no state is passed over.
pub fn route(atlas: &Atlas, hubs: &[Hub], whereabouts: &Whereabouts) -> Routing {
    if let Some(point) = whereabouts.point.filter(|point| point.is_on_earth()) {
        let stale_fix = whereabouts.fix_age_seconds.is_some_and(|age| age > STALE_AFTER_SECONDS);
        return Routing { stale_fix, ..by_point(atlas, hubs, point) };
    }
    let known =
        |name: &Option<String>| name.as_deref().and_then(|name| atlas.is_state(name)).map(str::to_owned);
    if let Some(state) = known(&whereabouts.chosen_state) {
        return by_state(atlas, hubs, state, Reason::ChosenState);
    }
    match known(&whereabouts.registered_destination) {
        Some(state) => by_state(atlas, hubs, state, Reason::RegisteredDestination),
        None => Routing::to_central(hubs, Reason::NoPosition),
    }
}

fn by_point(atlas: &Atlas, hubs: &[Hub], point: Point) -> Routing {
    let placed = atlas.locate(point);
    let (nearest_hub, nearest_hub_km) =
        nearest(ringing(hubs), point).map(|(hub, km)| (hub.id.clone(), km)).unzip();
    let (serving, reason) = match (&placed.state, placed.how) {
        (None, _) | (_, HowPlaced::OutsideIndia) => (None, Reason::OutsideIndia),
        (Some(state), how) => {
            match nearest(serving(hubs, state, placed.district.as_deref()).into_iter(), point) {
                None => (None, Reason::OutsideCoverage),
                Some((hub, _)) if how == HowPlaced::NearestPlace => (Some(hub), Reason::NearestPlace),
                Some((hub, _)) if how == HowPlaced::NearestPolygon => (Some(hub), Reason::NearestPolygon),
                Some((hub, _)) => (Some(hub), Reason::Covered),
            }
        }
    };
    let central = Routing::to_central(hubs, reason);
    Routing {
        hub: serving.map_or(central.hub, |hub| hub.id.clone()),
        nearest_hub,
        nearest_hub_km,
        outside_coverage: reason == Reason::OutsideCoverage,
        state: placed.state,
        district: placed.district,
        place: placed.place,
        place_km: placed.place_km,
        ..central
    }
}

/// Where only the state is known, the first of its hubs in Central's own order answers. If it has none, the hub nearest
/// to the middle of the state rings besides Central, with no distance, for nobody knows where the person is.
fn by_state(atlas: &Atlas, hubs: &[Hub], state: String, reason: Reason) -> Routing {
    if let Some(hub) = serving(hubs, &state, None).first() {
        return Routing { hub: hub.id.clone(), state: Some(state), ..Routing::to_central(hubs, reason) };
    }
    let nearest_hub = atlas.middle_of(&state).and_then(|middle| nearest(ringing(hubs), middle));
    Routing {
        nearest_hub: nearest_hub.map(|(hub, _)| hub.id.clone()),
        outside_coverage: true,
        state: Some(state),
        ..Routing::to_central(hubs, Reason::OutsideCoverage)
    }
}

/// The hubs that alerts can be routed to: neither Central nor the zones.
fn ringing(hubs: &[Hub]) -> impl Iterator<Item = &Hub> {
    hubs.iter().filter(|hub| hub.kind == HubKind::Hub)
}

/// The hubs that serve the district; if there is none, those that serve the state.
fn serving<'a>(hubs: &'a [Hub], state: &str, district: Option<&str>) -> Vec<&'a Hub> {
    let serves_district = |hub: &Hub| {
        district.is_some_and(|district| {
            let with_state = format!("{district}, {state}");
            hub.districts.iter().any(|served| served == district || *served == with_state)
        })
    };
    let serves_state = |hub: &Hub| hub.states.iter().any(|served| served == state);
    let by_district: Vec<_> = ringing(hubs).filter(|hub| serves_district(hub)).collect();
    if by_district.is_empty() { ringing(hubs).filter(|hub| serves_state(hub)).collect() } else { by_district }
}

/// The nearest by great circle, and its distance in kilometres; the first in the list among equals.
fn nearest<'a>(hubs: impl Iterator<Item = &'a Hub>, point: Point) -> Option<(&'a Hub, f64)> {
    hubs.map(|hub| (hub, point.km_to(hub.point))).min_by(|(_, one), (_, other)| one.total_cmp(other))
}
