//! The people of a case, and cases that belong together.

use domain::{
    alert::KindCode,
    case::{Case, PersonDetails},
    digits,
    ids::{CaseId, PersonId},
    operation::{Refused, Work},
    phone_number::PhoneNumber,
};

use super::{handling::typed, registration};
use crate::{
    inbox::{Query, is_open, number_of},
    locale::LANGUAGES,
    sos::kind_name,
    sync::Summary,
    view::{FieldKind, Form, PageIcon, StaffAction, Tone},
    work::{
        codes::{SEXES, choices},
        form::{About, Asks, Choice, Field, Start, Trouble, Written},
        refusal::refusal,
        start::of_work,
    },
};

/// Years that nobody is older than.
const AGE_LIMIT: u8 = 120;
/// Cases that are offered to be the same; more are found by searching.
const MERGE_OFFERED: usize = 12;
/// Two alerts of one place within so many hours may be of the same thing.
const MERGE_HOURS: i64 = 24;

/// What a person is called in a list: their name, or "Person 3".
pub(in crate::work) fn person_name(words: crate::locale::Words, case: &Case, id: PersonId) -> String {
    let place = case.people.iter().position(|person| person.id == id);
    let name = place
        .and_then(|place| case.people.get(place))
        .and_then(|person| person.details.value.name.clone())
        .filter(|name| !name.is_empty());
    let number = place.map_or(0, |place| place.saturating_add(1));
    name.unwrap_or_else(|| words.tell("work-person", &[("number", number.into())]))
}

/// The people of the case as choices.
pub(super) fn people(about: &About<'_>, of: impl Fn(PersonId) -> bool) -> Vec<Choice> {
    let Some(case) = about.case else { return Vec::new() };
    let there = case.people.iter().filter(|person| person.removed.is_none() && of(person.id));
    there
        .map(|person| {
            let choice = Choice::new(person.id.to_string(), person_name(about.words, case, person.id));
            match &person.details.value.phone {
                Some(phone) => choice.with_detail(phone.spaced()),
                None => choice,
            }
        })
        .collect()
}

/// Nobody is on the case yet: that comes first.
pub(super) fn add_people_first(about: &About<'_>) -> Field {
    let action = StaffAction::OpenForm { form: Form::Person, part: None };
    Field::new("", about.say("form-add-people-first"), PageIcon::Add, Asks::First(action))
        .with_tone(Tone::Waiting)
}

/// Those who were ticked. Who left the case since is offered no more and cannot be ticked off: they do not count.
pub(super) fn ticked(about: &About<'_>, name: &str) -> Vec<PersonId> {
    let ids = about.values.chosen(name).filter_map(|id| id.parse().ok());
    ids.filter(|id| about.case.is_some_and(|case| case.person(*id).is_some())).collect()
}

/// The ids that were chosen.
pub(super) fn chosen_people(about: &About<'_>, name: &str) -> Result<Vec<PersonId>, Trouble> {
    let chosen = ticked(about, name);
    if chosen.is_empty() { Err(about.missing(name)) } else { Ok(chosen) }
}

// ---- a person

pub(super) fn person_start(about: &About<'_>) -> Start {
    let known = about.part_id().and_then(|id| about.case?.person(id));
    known.map_or_else(Start::default, |person| {
        of_work(&Work::ChangePerson { person: person.id, details: person.details.value.clone() })
    })
}

pub(super) fn person_fields(about: &About<'_>) -> Vec<Field> {
    let mut sexes = choices(about.words, "sex", &SEXES);
    sexes.push(Choice::new("", about.say("form-not-known")));
    let spoken = &about.phone.basics().spoken;
    let mut languages: Vec<Choice> =
        LANGUAGES.iter().map(|language| Choice::new(language.tag, language.name)).collect();
    languages.extend(spoken.iter().map(|language| Choice::new(&language.tag, &language.name)));
    languages.push(Choice::new("", about.say("form-not-known")));
    let who = [
        typed(about, "name", "form-name", FieldKind::Name),
        typed(about, "phone", "form-phone", FieldKind::Phone),
    ];
    let more = [
        typed(about, "age", "form-age", FieldKind::Number),
        Field::new("sex", about.say("form-sex"), PageIcon::Family, Asks::One(sexes)),
        Field::new("language", about.say("form-language"), PageIcon::Language, Asks::One(languages)),
        typed(about, "about", "form-about", FieldKind::Text).with_hint(about.say("form-about-hint")),
    ];
    who.into_iter().chain(registration::fields(about)).chain(more).collect()
}

/// What was typed of a person.
fn details(about: &About<'_>) -> Result<PersonDetails, Trouble> {
    let age = match about.some_text("age") {
        None => None,
        Some(text) => {
            let age = digits::in_ascii(&text).parse().ok().filter(|age| *age <= AGE_LIMIT);
            Some(age.ok_or_else(|| about.trouble("age", about.say("form-no-age")))?)
        }
    };
    let phone = match about.some_text("phone") {
        None => None,
        Some(text) => {
            let number = PhoneNumber::parse(&digits::in_ascii(&text));
            Some(number.map_err(|_| about.trouble("phone", about.say("number-wrong")))?)
        }
    };
    Ok(PersonDetails {
        name: about.some_text("name"),
        sex: about.chosen("sex", &SEXES),
        age,
        phone,
        language: about.some_text("language"),
        about: about.some_text("about"),
        worker: about.id("worker").ok(),
    })
}

pub(super) fn person(about: &About<'_>) -> Written {
    let details = details(about)?;
    if details == PersonDetails::default() {
        return Err(about.missing("name"));
    }
    match (about.part_id::<PersonId>(), about.refused_work()) {
        (Some(person), _) => about.one(Work::ChangePerson { person, details }),
        (None, Some(Work::ChangePerson { person, .. })) => {
            about.one(Work::ChangePerson { person: *person, details })
        }
        (None, Some(Work::AddPerson { person, .. })) => {
            about.one(Work::AddPerson { person: *person, details })
        }
        (None, _) => {
            let person = PersonId::new(about.around.unix_ms(), about.around.ten_bytes());
            about.one(Work::AddPerson { person, details })
        }
    }
}

// ---- merge

pub(super) fn merge_fields(about: &About<'_>) -> Vec<Field> {
    let search = typed(about, "search", "form-merge-search", FieldKind::Search);
    let offered = merge_offered(about);
    let into = Field::new("into", about.say("form-merge-into"), PageIcon::Merge, Asks::One(offered.clone()));
    let into = if offered.is_empty() { into.with_hint(about.say("form-nothing-found")) } else { into };
    vec![search, into]
}

/// Cases that may be the same: of one number or place at about the same time; those that a search finds.
fn merge_offered(about: &About<'_>) -> Vec<Choice> {
    let Some(case) = about.case else { return Vec::new() };
    let words = about.words;
    let search = about.some_text("search").map(|text| Query::of(&text));
    let chosen: Option<CaseId> = about.values.get("into").parse().ok();
    let phone = case.alert.phone.as_ref().map(|told| told.value.as_e164().to_owned());
    let may_be = |other: &&Summary| {
        let found = match &search {
            None => is_alike(case, phone.as_deref(), other),
            Some(query) => query.is_in(&other.search),
        };
        other.id != case.id && stands_for_none(other).is_none() && (found || chosen == Some(other.id))
    };
    let mut there: Vec<&Summary> = about.records.index.summaries().filter(may_be).collect();
    there.sort_by_key(|other| {
        (chosen != Some(other.id), (other.received_at - case.received_at).num_seconds().abs())
    });
    let kinds = &about.phone.basics().kinds;
    let detail = |other: &Summary| {
        let place = other.place.clone().or_else(|| other.district.clone()).or_else(|| other.state.clone());
        let when = words.time(other.received_at, about.now());
        [Some(kind_name(words, kinds, &other.kind)), place, Some(when)]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join(" · ")
    };
    let choices = there.into_iter().take(MERGE_OFFERED);
    choices
        .map(|other| Choice::new(other.id.to_string(), number_of(words, other)).with_detail(detail(other)))
        .collect()
}

fn is_alike(case: &Case, phone: Option<&str>, other: &Summary) -> bool {
    let same_number = phone.is_some_and(|phone| other.search.lines().any(|line| line == phone));
    let hours = (other.received_at - case.received_at).num_hours().abs();
    let same_place = other.district.is_some() && other.district == case.routing.district;
    same_number || (same_place && hours <= MERGE_HOURS)
}

/// Why a case cannot stand for another one, as far as this phone knows: the record that is merged does not tell.
fn stands_for_none(other: &Summary) -> Option<Refused> {
    match other {
        _ if other.is_stub => Some(Refused::NotAllowed),
        _ if other.merged_into.is_some() => Some(Refused::LinkedAlready),
        _ if !is_open(other) => Some(Refused::Closed),
        _ => None,
    }
}

pub(super) fn merge(about: &About<'_>) -> Written {
    let into = about.id("into")?;
    match about.records.index.summary(into).and_then(stands_for_none) {
        // it was chosen while it could still be, or the server has refused it
        Some(refused) => Err(about.trouble("into", refusal(about.words, Some(&refused)))),
        None => about.one(Work::Merge { into }),
    }
}

// ---- split

pub(super) fn split_start(about: &About<'_>) -> Start {
    let kind = about.case.map(|case| case.alert.kind.value.as_str().to_owned());
    Start::default().with("kind", kind.unwrap_or_default())
}

pub(super) fn split_fields(about: &About<'_>) -> Vec<Field> {
    let people = people(about, |_| true);
    if people.is_empty() && about.case.is_some() {
        return vec![add_people_first(about)];
    }
    let kinds = &about.phone.basics().kinds;
    let offered = kinds
        .iter()
        .filter(|kind| !kind.retired)
        .map(|kind| Choice::new(kind.code.as_str(), kind_name(about.words, kinds, &kind.code)));
    vec![
        Field::new("people", about.say("form-split-people"), PageIcon::Family, Asks::Many(people)),
        Field::new("kind", about.say("form-split-kind"), PageIcon::Case, Asks::One(offered.collect())),
        typed(about, "reason", "form-reason", FieldKind::Text),
    ]
}

pub(super) fn split(about: &About<'_>) -> Written {
    let people = chosen_people(about, "people")?;
    let kind = KindCode::parse(about.values.get("kind")).ok_or_else(|| about.missing("kind"))?;
    let reason = about.required("reason")?;
    let new_case = match about.refused_work() {
        Some(Work::Split { new_case, .. }) => *new_case,
        _ => CaseId::new(about.around.unix_ms(), about.around.ten_bytes()),
    };
    about.one(Work::Split { new_case, people, kind, reason })
}
