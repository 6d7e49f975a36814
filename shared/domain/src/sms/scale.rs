//! Quantities as they travel: degrees by the hundred-thousandth, radii by preferred numbers, times by the millisecond.

use chrono::{DateTime, Utc};

/// A hundred-thousandth of a degree: 1.1 m of latitude, so a position is off by 0.8 m at most.
const PER_DEGREE: f64 = 1e5;

/// Bits of a time: milliseconds since 1970 until the year 2527.
pub(super) const TIME_BITS: u32 = 44;

/// Bits of a radius.
pub(super) const RADIUS_BITS: u32 = 6;

/// The preferred numbers R10 (ISO 3): ten steps to a decade, each a quarter more than the one before.
const R10: [f64; 10] = [1.0, 1.25, 1.6, 2.0, 2.5, 3.15, 4.0, 5.0, 6.3, 8.0];

/// Whole hundred-thousandths of `degrees` above `-limit`, or none where it is no such angle.
pub(super) fn steps_of_degrees(degrees: f64, limit: f64) -> Option<u64> {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 36,000,000, checked")]
    let steps = || ((degrees * PER_DEGREE).round() + limit * PER_DEGREE) as u64;
    // not so for NaN
    (degrees.abs() <= limit).then(steps)
}

/// The angle of so many steps; beyond the limit where the number is no angle, for the reader of the report to judge.
pub(super) fn degrees_of_steps(steps: u64, limit: f64) -> f64 {
    let steps = u32::try_from(steps).map_or(f64::INFINITY, f64::from);
    // a division of whole numbers, so that 72.8697 comes back as 72.8697
    (steps - limit * PER_DEGREE) / PER_DEGREE
}

/// The metres of step 1 to 63: 1 m to 1,600 km.
fn metres_of_step(step: usize) -> Option<f64> {
    let place = step.checked_sub(1)?;
    let decade = i32::try_from(place / R10.len()).ok()?;
    R10.get(place % R10.len()).map(|number| number * 10_f64.powi(decade))
}

/// The first step that holds a circle of this radius: rounded up, because the true position must be inside. None where
/// the radius is none or beyond the scale; it tells nothing then.
pub(super) fn step_of_radius(metres: f64) -> Option<u64> {
    let holds = |step: &usize| metres >= 0.0 && metres_of_step(*step).is_some_and(|held| metres <= held);
    (1..1 << RADIUS_BITS).find(holds).and_then(|step| u64::try_from(step).ok())
}

/// The radius of a step; none for step 0, "not said".
pub(super) fn radius_of_step(step: u64) -> Option<f64> {
    usize::try_from(step).ok().and_then(metres_of_step)
}

/// Milliseconds since 1970 where they fit and are not 0, which stands for "not said".
pub(super) fn millis(time: DateTime<Utc>) -> Option<u64> {
    u64::try_from(time.timestamp_millis()).ok().filter(|millis| *millis > 0 && millis >> TIME_BITS == 0)
}

/// The time of these milliseconds; none for 0.
pub(super) fn time_of_millis(millis: u64) -> Option<DateTime<Utc>> {
    let millis = i64::try_from(millis).ok().filter(|millis| *millis > 0)?;
    DateTime::from_timestamp_millis(millis)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_step_of_a_radius_is_read_as_it_was_written_and_is_a_quarter_more_than_the_last() {
        for step in 1..64 {
            let metres = radius_of_step(step).unwrap();
            assert_eq!(step_of_radius(metres), Some(step));
            assert!(radius_of_step(step - 1).is_none_or(|less| (1.2..1.3).contains(&(metres / less))));
        }
    }

    #[test]
    fn a_radius_is_never_told_finer_than_the_phone_said() {
        let told = |metres: f64| step_of_radius(metres).and_then(radius_of_step);
        assert_eq!([0.0, 4.2, 35.0, 100.0, 1200.0].map(told), [1.0, 5.0, 40.0, 100.0, 1250.0].map(Some));
        assert_eq!([-1.0, f64::NAN, f64::INFINITY, 1_700_000.0].map(told), [None; 4]);
    }

    #[test]
    fn degrees_on_the_grid_come_back_to_the_last_digit() {
        for (degrees, limit) in
            [(19.1136, 90.0), (-33.45, 90.0), (72.8697, 180.0), (-180.0, 180.0), (0.00001, 90.0)]
        {
            let steps = steps_of_degrees(degrees, limit).unwrap();
            assert!((degrees_of_steps(steps, limit) - degrees).abs() < 1e-12, "{degrees}");
        }
        assert_eq!([91.0, f64::NAN, f64::INFINITY].map(|d| steps_of_degrees(d, 90.0)), [None; 3]);
    }

    #[test]
    fn a_time_that_does_not_fit_is_none() {
        assert_eq!(
            [0, -1, 1 << TIME_BITS].map(|ms| DateTime::from_timestamp_millis(ms).and_then(millis)),
            [None; 3]
        );
        assert_eq!(millis(DateTime::<Utc>::MAX_UTC), None);
        assert_eq!(time_of_millis(0), None);
    }
}
