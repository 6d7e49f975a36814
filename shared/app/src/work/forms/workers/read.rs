//! What was typed of a worker, read into what a registration holds.

use domain::{
    phone_number::PhoneNumber,
    place::Point,
    worker::{
        Born, FamilyContact, Home, HouseholdMember, Registration, Site, Uan, Whose, WorkerDetails,
        WorkerPhone,
    },
};

use super::{ask::shown, photo::PHOTO};
use crate::work::{
    codes::{SEXES, WHOSE},
    form::{About, Trouble},
};

/// Years that nobody is older than.
const AGE_LIMIT: u8 = 115;

/// What was typed.
pub(super) fn details(about: &About<'_>, known: &WorkerDetails) -> Result<WorkerDetails, Trouble> {
    Ok(WorkerDetails {
        name: about.text("name"),
        sex: about.chosen("sex", &SEXES),
        born: same_birth(born(about, "age", Some("year"))?, known.born, about),
        phones: phones(about)?,
        languages: about.values.chosen("languages").map(str::to_owned).collect(),
        photo: about.some_text(PHOTO),
        trade: about.text("trade"),
        employer: about.text("employer"),
        contractor: about.text("contractor"),
        site: site(about),
        origin: home(about, "origin"),
        destination: home(about, "destination"),
        family: FamilyContact {
            name: about.text("family/name"),
            relation: about.text("family/relation"),
            phone: phone(about, "family/phone")?,
        },
        household: household(about)?,
        bocw: registration(about, "bocw"),
        e_shram: e_shram(about)?,
        ration_card: registration(about, "ration_card"),
    })
}

/// What can be read of it by now: what is half typed is left out.
pub(super) fn so_far(about: &About<'_>) -> WorkerDetails {
    WorkerDetails {
        // a space behind it says that a word is whole
        name: about.values.get("name").trim_start().to_owned(),
        sex: about.chosen("sex", &SEXES),
        born: born(about, "age", Some("year")).ok().flatten(),
        phones: phones(about).unwrap_or_default(),
        trade: about.text("trade"),
        employer: about.text("employer"),
        contractor: about.text("contractor"),
        origin: home(about, "origin"),
        ..WorkerDetails::default()
    }
}

/// An age that was said a year ago and is not changed is no new birth.
fn same_birth(typed: Option<Born>, known: Option<Born>, about: &About<'_>) -> Option<Born> {
    match (typed, known) {
        (Some(typed), Some(known)) if typed.age(about.now()) == known.age(about.now()) => {
            Some(if typed.from_age { known } else { typed })
        }
        _ => typed,
    }
}

/// Somebody's birth: the year where it is known, else the age.
pub(super) fn born(about: &About<'_>, age: &str, year: Option<&str>) -> Result<Option<Born>, Trouble> {
    if let Some((name, text)) = year.and_then(|name| Some((name, about.some_text(name)?))) {
        let born = text.parse().ok().map(|year| Born { year, from_age: false });
        let is_one = |born: &Born| (0..=Born::OLDEST).contains(&born.age(about.now()));
        return born.filter(is_one).map(Some).ok_or_else(|| about.trouble(name, about.say("worker-no-year")));
    }
    let Some(text) = about.some_text(age) else { return Ok(None) };
    let years = text.parse().ok().filter(|years| *years <= AGE_LIMIT);
    let born = years.map(|years| Born::of_age(years, about.now()));
    born.map(Some).ok_or_else(|| about.trouble(age, about.say("form-no-age")))
}

fn phone(about: &About<'_>, name: &str) -> Result<Option<PhoneNumber>, Trouble> {
    let Some(text) = about.some_text(name) else { return Ok(None) };
    let number = PhoneNumber::parse(&text).map_err(|_| about.trouble(name, about.say("number-wrong")))?;
    Ok(Some(number))
}

fn phones(about: &About<'_>) -> Result<Vec<WorkerPhone>, Trouble> {
    let mut phones: Vec<WorkerPhone> = Vec::new();
    for place in 0..shown(about, "phones", WorkerDetails::LIST_LIMIT) {
        let Some(number) = phone(about, &format!("phone/{place}"))? else { continue };
        let whose = about.chosen(&format!("whose/{place}"), &WHOSE).unwrap_or(Whose::Own);
        if !phones.iter().any(|phone| phone.number == number) {
            phones.push(WorkerPhone { number, whose });
        }
    }
    Ok(phones)
}

/// The position of the site, where the phone found one.
pub(super) fn point(about: &About<'_>) -> Option<Point> {
    let number = |name: &str| about.values.get(name).parse::<f64>().ok();
    Point::new(number("site/latitude")?, number("site/longitude")?)
}

pub(in crate::work::forms) fn site(about: &About<'_>) -> Site {
    let point = point(about);
    let accuracy = about.values.get("site/accuracy").parse::<f64>().ok();
    let accuracy_m = accuracy.filter(|metres| point.is_some() && metres.is_finite() && *metres >= 0.0);
    Site { landmark: about.text("site/landmark"), point, accuracy_m }
}

pub(in crate::work::forms) fn home(about: &About<'_>, name: &str) -> Home {
    let part = |part: &str| about.text(&format!("{name}/{part}"));
    let state = part("state");
    // a district of a state that was chosen before is none of this one
    let listed = domain::place::Atlas::embedded().districts_of(&state);
    let district = Some(part("district")).filter(|name| listed.iter().any(|listed| listed == name));
    if state.is_empty() {
        return Home::default();
    }
    Home { state, district: district.unwrap_or_default(), block: part("block"), panchayat: part("panchayat") }
}

fn household(about: &About<'_>) -> Result<Vec<HouseholdMember>, Trouble> {
    let mut members = Vec::new();
    for place in 0..shown(about, "household", WorkerDetails::HOUSEHOLD_LIMIT) {
        let part = |part: &str| format!("member/{place}/{part}");
        let Some(name) = about.some_text(&part("name")) else { continue };
        members.push(HouseholdMember {
            name,
            relation: about.text(&part("relation")),
            sex: about.chosen(&part("sex"), &SEXES),
            born: born(about, &part("age"), None)?,
        });
    }
    Ok(members)
}

fn registration(about: &About<'_>, name: &str) -> Registration {
    match about.values.get(name) {
        "held" => Registration::Held { number: about.text(&format!("number/{name}")) },
        "missing" => Registration::Missing,
        _ => Registration::NotAsked,
    }
}

/// A UAN is kept as its twelve digits.
fn e_shram(about: &About<'_>) -> Result<Registration, Trouble> {
    let registration = registration(about, "e_shram");
    let Registration::Held { number } = &registration else { return Ok(registration) };
    if number.is_empty() {
        return Ok(registration);
    }
    let uan =
        Uan::parse(number).ok_or_else(|| about.trouble("number/e_shram", about.say("worker-no-uan")))?;
    Ok(Registration::Held { number: uan.digits().to_owned() })
}
