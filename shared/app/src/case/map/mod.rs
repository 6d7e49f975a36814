//! Where the person is, drawn without any map service: a flat window around them, on which everything has its place from
//! 0 to 1. Across a window of some hundred kilometres a flat map is right to about one percent.

mod window;

use domain::{
    alert::Fix,
    case::{Case, FieldGroup},
    hub::{Hub, embedded},
    place::{Atlas, Point},
};

use self::window::Flat;
use super::{Model, look::Look};
use crate::{
    pages::button,
    view::{MapLine, MapPoint, MapView, PageAction, PageIcon, StaffAction},
};

/// Points of the outline, at most: more are not seen on a phone.
const OUTLINE_POINTS: usize = 300;
/// Points of the track, at most.
const TRACK_POINTS: usize = 200;
/// A position whose radius is not known is drawn as a point.
const NO_RADIUS_M: f64 = 0.0;

/// The map as it was drawn, until something on it moves: borders are not cut anew for every view.
#[derive(Debug, Default)]
pub(super) struct Drawn {
    of: Option<Drawing>,
}

#[derive(Debug)]
struct Drawing {
    person: Point,
    radius_m: f64,
    track: Vec<Point>,
    flat: Flat,
    outline: Vec<Vec<Point>>,
    hub: Option<Point>,
}

/// Opens the place in the phone's map (RFC 5870, with the query that Android's maps put a pin at).
pub(crate) fn map_uri(case: &Case) -> Option<String> {
    let point = seen_position(case)?.point;
    let at = format!("{:.5},{:.5}", point.latitude, point.longitude);
    Some(format!("geo:{at}?q={at}"))
}

/// The position, where this reader may see it.
fn seen_position(case: &Case) -> Option<&Fix> {
    let fix = case.position.as_ref().filter(|fix| fix.point.is_on_earth())?;
    (!case.hidden.contains(&FieldGroup::Place)).then_some(fix)
}

/// So many of them, evenly, with the first and the last.
fn thinned(points: &[Point], most: usize) -> Vec<Point> {
    let step = points.len().div_ceil(most.max(1)).max(1);
    let last = points.len().saturating_sub(1);
    let kept = points.iter().enumerate().filter(|(place, _)| place % step == 0 || *place == last);
    kept.map(|(_, point)| *point).collect()
}

fn hub_of(case: &Case) -> Option<Hub> {
    embedded().into_iter().find(|hub| hub.id == case.routing.hub)
}

impl Drawn {
    /// Nothing is on the screen.
    pub(super) fn forget(&mut self) {
        self.of = None;
    }

    /// Draws what has moved since.
    pub(super) fn draw(&mut self, case: &Case, track: &[Fix]) {
        let Some(fix) = seen_position(case) else {
            self.of = None;
            return;
        };
        let radius_m = fix.accuracy_m.unwrap_or(NO_RADIUS_M).max(0.0);
        let points: Vec<Point> = track.iter().map(|fix| fix.point).collect();
        let track = thinned(&points, TRACK_POINTS);
        let is_drawn = self.of.as_ref().is_some_and(|drawn| {
            drawn.person == fix.point && drawn.radius_m.total_cmp(&radius_m).is_eq() && drawn.track == track
        });
        if is_drawn {
            return;
        }
        let hub = hub_of(case).map(|hub| hub.point);
        let flat = Flat::around(fix.point, radius_m, &track, hub);
        let outline = Atlas::embedded().outline(&flat.window(), OUTLINE_POINTS);
        let hub = hub.filter(|hub| flat.holds(*hub));
        self.of = Some(Drawing { person: fix.point, radius_m, track, flat, outline, hub });
    }
}

impl Model {
    /// The map; none where no position is known or this reader does not see it.
    pub(super) fn map(&self, look: &Look<'_>) -> Option<MapView> {
        let drawing = self.drawn.of.as_ref()?;
        let (flat, words) = (&drawing.flat, look.words);
        // the drawing follows the case after the event; a view never shows another position than the case has
        let fix = seen_position(look.case).filter(|fix| fix.point == drawing.person)?;
        let line = |ring: &Vec<Point>| MapLine { points: ring.iter().map(|at| flat.place(*at)).collect() };
        let track: Vec<MapPoint> = drawing.track.iter().map(|at| flat.place(*at)).collect();
        let (scale_km, scale) = flat.scale();
        let (position, _) = super::facts::position(words, fix, look.now);
        let mut description = vec![super::place_text(words, &(&look.case.routing).into()), position];
        if let Some((hub, km, direction)) = hub_of(look.case).map(|hub| {
            let (km, direction) = flat.way_from(hub.point);
            (hub, km, direction)
        }) {
            let arguments = [
                ("distance", words.distance(km * 1000.0).into()),
                ("direction", words.say(direction).into()),
                ("hub", look.hub(&hub.id).into()),
            ];
            description.push(words.tell("map-from-hub", &arguments));
        }
        if drawing.track.len() > 1 {
            let count = drawing.track.len();
            description.push(words.tell("map-track", &[("count", count.into())]));
        }
        Some(MapView {
            outline: drawing.outline.iter().map(line).collect(),
            track,
            person: flat.place(drawing.person),
            radius: flat.share(drawing.radius_m / 1000.0),
            hub: drawing.hub.map(|hub| flat.place(hub)),
            aspect: window::ASPECT,
            scale,
            scale_label: words.distance(scale_km * 1000.0),
            description: description.join(". "),
            open: button(
                PageIcon::Place,
                words.say("map-open"),
                PageAction::Staff { action: StaffAction::OpenMap },
            ),
        })
    }
}

#[cfg(test)]
mod tests;
