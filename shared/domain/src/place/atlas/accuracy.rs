//! How often the atlas is right about places that it has never seen. Prints the figures with
//! `cargo test -p domain --lib unseen -- --nocapture`.

use super::*;

/// With one place in five left out the atlas knows less than the one that people use; with one in twenty, nearly as much.
const FOLDS: [u64; 2] = [5, 20];

impl Atlas {
    /// The same boundaries with only some of the places.
    fn keeping(&self, keep: impl Fn(&Place) -> bool) -> Self {
        let places = self.gazetteer.iter().filter(|place| keep(place)).cloned();
        Self { gazetteer: Gazetteer::new(places), ..self.clone() }
    }
}

/// By position, so that two names of one town never stand on both sides (FNV-1a, high bits).
fn fold_of(place: &Place, folds: u64) -> u64 {
    let position = [place.point.latitude, place.point.longitude];
    let hash = position
        .iter()
        .flat_map(|degrees| degrees.to_bits().to_le_bytes())
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        });
    (hash >> 32) % folds
}

#[derive(Default, Clone, Copy)]
struct Tally {
    places: u32,
    right: u32,
    right_by_holding: u32,
    right_by_polygon: u32,
    deep_in_another: u32,
}

impl Tally {
    fn share(self, right: u32) -> f64 {
        100.0 * f64::from(right) / f64::from(self.places)
    }

    fn plus(self, other: Self) -> Self {
        Self {
            places: self.places + other.places,
            right: self.right + other.right,
            right_by_holding: self.right_by_holding + other.right_by_holding,
            right_by_polygon: self.right_by_polygon + other.right_by_polygon,
            deep_in_another: self.deep_in_another + other.deep_in_another,
        }
    }

    fn print(self, what: &str) {
        println!(
            "{what:<22} {:>5} places: {:.2} % right; point in polygon alone {:.2} %, with the nearest polygon {:.2} %",
            self.places,
            self.share(self.right),
            self.share(self.right_by_holding),
            self.share(self.right_by_polygon),
        );
    }
}

fn measure(fold: u64, folds: u64) -> Tally {
    let whole = Atlas::embedded();
    let atlas = whole.keeping(|place| fold_of(place, folds) != fold);
    let mut tally = Tally::default();
    for place in whole.gazetteer.iter().filter(|place| fold_of(place, folds) == fold) {
        let located = atlas.locate(place.point).state;
        let is_right = located.as_deref() == whole.states.get(place.state).map(String::as_str);
        let by_polygon = atlas.state_by_polygon(place.point);
        tally.places += 1;
        tally.right += u32::from(is_right);
        tally.right_by_holding += u32::from(by_polygon == Some((place.state, HowPlaced::Polygon)));
        tally.right_by_polygon += u32::from(by_polygon.is_some_and(|(state, _)| state == place.state));
        let is_deep = !is_right && !atlas.is_near_border(place.point, place.state);
        tally.deep_in_another += u32::from(is_deep);
    }
    tally
}

#[test]
fn at_least_99_percent_of_unseen_places_are_in_the_right_state() {
    for folds in FOLDS {
        let tallies: Vec<_> = (0..folds).map(|fold| measure(fold, folds)).collect();
        if folds == 5 {
            tallies.iter().zip(1..).for_each(|(tally, fold)| tally.print(&format!("  fold {fold} of 5")));
        }
        let all = tallies.into_iter().fold(Tally::default(), Tally::plus);
        all.print(&format!("1 in {folds} left out"));
        println!(
            "  {} of the {} wrong ones are listed in a state that begins more than {BORDER_KM} km away",
            all.deep_in_another,
            all.places - all.right
        );
        assert_eq!(all.places, 6094, "every place is left out once");
        assert!(all.share(all.right) >= 99.0);
        assert!(all.right > all.right_by_polygon, "the vote of the places has to be worth its code");
    }
}

#[test]
fn a_place_that_is_known_is_named_at_its_own_point() {
    let atlas = Atlas::embedded();
    for place in atlas.gazetteer.iter().step_by(37) {
        let located = atlas.locate(place.point);
        assert!(
            located.place_km.is_none_or(|km| km < 0.01),
            "{} is {:?} km away",
            place.name,
            located.place_km
        );
    }
}

#[test]
fn a_district_always_belongs_to_the_state_that_was_decided() {
    let atlas = Atlas::embedded();
    for place in atlas.gazetteer.iter() {
        let located = atlas.locate(place.point);
        let (Some(state), Some(district)) = (located.state, located.district) else { continue };
        let belongs = atlas
            .districts
            .iter()
            .any(|it| it.name == district && atlas.states.get(it.state).is_some_and(|name| *name == state));
        assert!(belongs, "{}: {district} is not in {state}", place.name);
    }
}
