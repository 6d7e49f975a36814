//! Hours of a day as people write them: `08:00-20:00`, `20-8`, several with a comma between. Over midnight where the
//! second is the earlier.

use domain::{
    digits,
    hub::{DutyHours, Shift},
    ids::StaffId,
};

use super::form::Start;

/// Days of a week, Monday first.
pub(super) const DAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/// `20:00-08:00`.
pub(super) fn text(hours: DutyHours) -> String {
    hours.to_string()
}

/// Reads one or several; none where there is something that is none.
pub(super) fn read(text: &str) -> Option<Vec<DutyHours>> {
    text.split([',', ';']).map(str::trim).filter(|part| !part.is_empty()).map(read_one).collect()
}

fn read_one(text: &str) -> Option<DutyHours> {
    let (from, to) = text.split_once(['-', '–', '—'])?;
    DutyHours::parse(&clock(from)?, &clock(to)?)
}

/// `8`, `8:30`, `08.30` as `08:00`, `08:30`; digits of any of India's scripts.
fn clock(text: &str) -> Option<String> {
    let text = digits::in_ascii(text.trim());
    let (hours, minutes) = text.split_once([':', '.']).unwrap_or((&text, "00"));
    let hours: u8 = hours.parse().ok()?;
    Some(format!("{hours:02}:{minutes}"))
}

/// The hours of quiet as values of a form.
pub(super) fn of_quiet(hours: Option<DutyHours>) -> Start {
    Start::default().with("hours", hours.map(text).unwrap_or_default()).with_yes("quiet", hours.is_some())
}

/// One colleague's shifts, a field for each day.
pub(super) fn of_shifts(shifts: &[Shift], staff: StaffId) -> Start {
    DAYS.iter().enumerate().fold(Start::default(), |start, (place, day)| {
        let of_day: Vec<String> = shifts
            .iter()
            .filter(|shift| shift.staff == staff && shift.days >> place & 1 == 1)
            .map(|shift| text(shift.hours))
            .collect();
        start.with(*day, of_day.join(", "))
    })
}

/// Shifts of one colleague from the hours of each day: days with the same hours become one shift.
pub(super) fn shifts(staff: StaffId, days: &[Vec<DutyHours>]) -> Vec<Shift> {
    let mut shifts: Vec<Shift> = Vec::new();
    for (place, hours) in days.iter().enumerate() {
        let day = 1_u8 << place;
        for hours in hours {
            match shifts.iter_mut().find(|shift| shift.hours == *hours) {
                Some(shift) => shift.days |= day,
                None => shifts.push(Shift { staff, days: day, hours: *hours }),
            }
        }
    }
    shifts
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("08:00-20:00", Some("08:00-20:00"))]
    #[case("8-20", Some("08:00-20:00"))]
    #[case("20.30 – 8", Some("20:30-08:00"))]
    #[case("6-12, 18-22", Some("06:00-12:00 18:00-22:00"))]
    #[case("८-२०", Some("08:00-20:00"))]
    #[case("৬:৩০–১২, ୧୮-୨୨", Some("06:30-12:00 18:00-22:00"))]
    #[case("", Some(""))]
    #[case("8", None)]
    #[case("8-25", None)]
    #[case("8-8", None)]
    #[case("morning", None)]
    fn hours_are_read_as_people_write_them(#[case] text: &str, #[case] hours: Option<&str>) {
        let read = read(text).map(|hours| hours.into_iter().map(super::text).collect::<Vec<_>>().join(" "));
        assert_eq!(read.as_deref(), hours);
    }

    #[test]
    fn days_with_the_same_hours_are_one_shift_and_come_back_as_they_were() {
        let staff = StaffId::new(0, [1; 10]);
        let day = read("8-20").unwrap();
        let days = [day.clone(), day.clone(), vec![], read("20-8").unwrap(), vec![], vec![], day];
        let shifts = shifts(staff, &days);
        assert_eq!(shifts.iter().map(|shift| shift.days).collect::<Vec<_>>(), [0b100_0011, 0b1000]);
    }
}
