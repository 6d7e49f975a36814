//! The map of a case, and the track that it asks for.

use super::*;
use crate::{
    testing::{json_answer, portal},
    view::MapPoint,
};

const TRACK: &str = "/track";

fn fixes() -> Value {
    let fix = |latitude: f64, minute: u32| {
        json!({"latitude": latitude, "longitude": 72.8697, "accuracy_m": 20.0,
               "taken_at": format!("2026-11-22T08:{minute:02}:00Z"), "method": "gnss", "mock": false})
    };
    // out of order, and one that nobody can read
    json!({"fixes": [fix(19.1136, 20), fix(19.15, 5), {"latitude": "north"}, fix(19.13, 10)]})
}

#[test]
fn the_map_shows_the_person_and_then_the_way_they_took() {
    let mut phone = open("en", case(1, &json!({})));
    let map = view(&phone).map.unwrap();
    assert_eq!((map.person, map.track.len()), (MapPoint { x: 0.5, y: 0.5 }, 0));
    assert!(map.outline.iter().any(|line| line.points.len() > 3));
    assert_eq!(map.scale_label, "20 km");
    assert!(map.hub.is_some());
    assert_eq!(
        map.description,
        "3.7 km from Powai, Mumbai. 19.11360, 72.86970, within 35 m, 1 min old. 4.7 km north of Mumbai hub"
    );
    let asked = phone.http(TRACK, |_| json_answer(200, &fixes()));
    assert!(asked.bearer.is_some());
    let map = view(&phone).map.unwrap();
    assert_eq!(map.track.len(), 3);
    assert!(
        map.track[0].y < map.track[1].y && map.track[1].y < map.track[2].y,
        "oldest first: {:?}",
        map.track
    );
    assert!(map.description.ends_with("3 points of the way"));
    assert!(!phone.requests().iter().any(|path| path.ends_with(TRACK)), "it is asked for once");
}

#[test]
fn what_is_no_track_is_not_believed() {
    let mut phone = open("en", case(1, &json!({})));
    phone.http(TRACK, |_| portal());
    assert_eq!(view(&phone).map.unwrap().track, []);
    // the case moved on: it is asked again
    let later = after(&delivered(case(1, &json!({}))), &[json!({"type": "acknowledge"})]);
    pull(&mut phone, &later);
    phone.http(TRACK, |_| json_answer(200, &fixes()));
    assert_eq!(view(&phone).map.unwrap().track.len(), 3);
}

#[test]
fn without_a_network_the_track_is_asked_for_when_there_is_one() {
    let told = delivered(case(1, &json!({})));
    let mut phone = staff_phone("en", std::slice::from_ref(&told));
    phone.tell(UiEvent::ConnectivityChanged { online: false });
    phone.tell(UiEvent::CaseOpened { case_id: told["id"].as_str().unwrap().into() });
    disk(&mut phone);
    assert!(!phone.requests().iter().any(|path| path.ends_with(TRACK)));
    assert!(view(&phone).map.is_some());
    phone.tell(UiEvent::ConnectivityChanged { online: true });
    phone.http(TRACK, |_| json_answer(200, &fixes()));
    assert_eq!(view(&phone).map.unwrap().track.len(), 3);
}

#[test]
fn there_is_no_map_of_a_place_that_is_not_known_or_not_seen() {
    let nowhere = open("en", case(1, &json!({"fix": null})));
    assert_eq!(view(&nowhere).map, None);
    assert!(!nowhere.requests().iter().any(|path| path.ends_with(TRACK)));
    let mut hidden = delivered(case(1, &json!({})));
    hidden["hidden"] = json!(["place"]);
    assert_eq!(view(&desk("en", &hidden)).map, None);
}
