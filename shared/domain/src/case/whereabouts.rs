//! Which of the known positions of a case decides its hub.

use chrono::{DateTime, Utc};

use crate::{
    alert::{AlertDetails, Fix},
    hub::Whereabouts,
};

/// A fix with a larger radius, in metres, does not re-route against a finer one: it may lie in another hub's district.
/// About the reach of a rural cell tower.
const VAGUE_BEYOND_M: f64 = 20_000.0;

/// What routing needs to know, from what was told and the newest position. The newest position decides, unless it is
/// vague or made up and a finer one that is still fresh was told.
pub fn whereabouts(told: &AlertDetails, position: Option<&Fix>, now: DateTime<Utc>) -> Whereabouts {
    let finest = told.fix.as_ref().map(|told| &told.value);
    let fix = match (position, finest) {
        (Some(newest), Some(finest))
            if is_vague(newest) && finest.is_finer_than(newest) && is_fresh(finest, now) =>
        {
            Some(finest)
        }
        (newest, finest) => newest.or(finest),
    };
    Whereabouts {
        point: fix.map(|fix| fix.point),
        fix_age_seconds: fix.and_then(|fix| fix.age_seconds(now)),
        chosen_state: told.state.as_ref().map(|told| told.value.clone()),
        registered_destination: None,
    }
}

fn is_vague(fix: &Fix) -> bool {
    fix.mock || fix.accuracy_m.is_some_and(|metres| metres > VAGUE_BEYOND_M)
}

fn is_fresh(fix: &Fix, now: DateTime<Utc>) -> bool {
    fix.age_seconds(now).is_some_and(|age| age <= Fix::STALE_AFTER_SECONDS)
}

#[cfg(test)]
mod tests {
    use chrono::{Duration, TimeZone};
    use rstest::rstest;
    use serde_json::json;

    use super::*;
    use crate::{
        alert::{AlertReport, FixMethod, Source, Way},
        place::Point,
    };

    fn now() -> DateTime<Utc> {
        Utc.with_ymd_and_hms(2026, 11, 22, 12, 0, 0).unwrap()
    }

    fn fix(latitude: f64, accuracy: f64, hours_ago: i64) -> Fix {
        Fix {
            point: Point::new(latitude, 72.8).unwrap(),
            accuracy_m: Some(accuracy),
            taken_at: Some(now() - Duration::hours(hours_ago)),
            method: FixMethod::Network,
            mock: false,
        }
    }

    fn told(fix: Option<Fix>) -> AlertDetails {
        let body = json!({"alert_id": "01980000-0000-7000-8000-000000000001", "fix": fix});
        let source = Source { way: Way::Door, device: None, received_at: now() };
        AlertDetails::from_report(AlertReport::read(&body, now()).unwrap(), &source)
    }

    #[rstest]
    #[case::the_newest(fix(19.0, 10.0, 1), fix(18.0, 900.0, 0), 18.0)]
    #[case::not_a_vague_one(fix(19.0, 10.0, 1), fix(18.0, 50_000.0, 0), 19.0)]
    #[case::a_vague_one_over_a_stale_one(fix(19.0, 10.0, 7), fix(18.0, 50_000.0, 0), 18.0)]
    fn decides(#[case] finest: Fix, #[case] newest: Fix, #[case] latitude: f64) {
        let decided = whereabouts(&told(Some(finest)), Some(&newest), now());
        assert_eq!(decided.point.map(|point| point.latitude), Some(latitude));
    }

    #[test]
    fn without_a_position_only_the_state_is_known() {
        let decided = whereabouts(&told(None), None, now());
        assert_eq!(decided, Whereabouts::default());
    }
}
