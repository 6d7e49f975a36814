//! The numbers of cases.

use chrono::{DateTime, Datelike, FixedOffset, Utc};
use domain::{INDIA_SECONDS_EAST, hub::HubId};

/// The calendar year in India, which stands in the numbers of the cases of that time.
pub fn year_in_india(at: DateTime<Utc>) -> i32 {
    FixedOffset::east_opt(INDIA_SECONDS_EAST)
        .map_or_else(|| at.year(), |india| at.with_timezone(&india).year())
}

/// `MUM-2026-000123`.
pub fn case_number(hub_code: &str, year: i32, count: u64) -> String {
    format!("{hub_code}-{year}-{count:06}")
}

/// The three letters of a hub: the first of its id that are not yet taken, keeping the first letter and the order of
/// the rest; a zone's are its initials.
pub fn hub_code(id: &HubId, is_taken: impl Fn(&str) -> bool) -> Option<String> {
    let parts: Vec<&str> = id.as_str().split('-').filter(|part| !part.is_empty()).collect();
    let initials: String = parts.iter().filter_map(|part| part.chars().next()).collect();
    let letters: Vec<char> = id.as_str().chars().filter(char::is_ascii_alphanumeric).collect();
    let (first, rest) = letters.split_first()?;
    let picked = rest.iter().enumerate().flat_map(|(at, second)| {
        rest.iter().skip(at + 1).map(move |third| [*first, *second, *third].iter().collect::<String>())
    });
    (initials.len() == 3)
        .then_some(initials)
        .into_iter()
        .chain(picked)
        .map(|code| code.to_ascii_uppercase())
        .find(|code| !is_taken(code))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use chrono::TimeZone;

    use super::*;

    #[test]
    fn a_hub_has_three_letters_of_its_own() {
        let mut taken = BTreeSet::new();
        let mut code = |id: &str| {
            let code = hub_code(&HubId::new(id), |code| taken.contains(code)).unwrap();
            taken.insert(code.clone());
            code
        };
        let codes =
            ["mumbai", "patna", "pathalgaon", "zone-central-north", "zone-south-west", "goa", "gumla"]
                .map(&mut code);
        assert_eq!(codes, ["MUM", "PAT", "PAH", "ZCN", "ZSW", "GOA", "GUM"]);
    }

    #[test]
    fn the_year_of_a_number_is_the_year_in_india() {
        let at = |hour| Utc.with_ymd_and_hms(2026, 12, 31, hour, 0, 0).unwrap();
        assert_eq!((year_in_india(at(18)), year_in_india(at(19))), (2026, 2027));
        assert_eq!(case_number("MUM", 2026, 123), "MUM-2026-000123");
    }
}
