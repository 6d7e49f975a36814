//! The people of a case.

use super::{Applied, Doing, Done, Refused, text};
use crate::{
    case::{Field, PEOPLE_LIMIT, Person, PersonDetails, Removed},
    ids::PersonId,
};

/// Years that nobody is older than.
const AGE_LIMIT: u8 = 120;

fn read(details: &PersonDetails) -> Result<PersonDetails, Refused> {
    let words = |field: &str, words: &Option<String>| -> Result<Option<String>, Refused> {
        let fitting =
            words.as_ref().map(|words| text::fits(field, words, PersonDetails::TEXT_LIMIT)).transpose()?;
        Ok(fitting.filter(|words| !words.is_empty()))
    };
    if details.age.is_some_and(|age| age > AGE_LIMIT) {
        return Err(Refused::OutOfRange { field: "age".to_owned() });
    }
    Ok(PersonDetails {
        name: words("name", &details.name)?,
        language: words("language", &details.language)?,
        about: words("about", &details.about)?,
        ..details.clone()
    })
}

pub(super) fn add(doing: &mut Doing<'_>, person: PersonId, details: &PersonDetails) -> Done {
    let by = doing.by_on_open()?;
    let details = read(details)?;
    if let Some(there) = doing.case.people.iter().find(|there| there.id == person) {
        let same = there.operation == doing.operation.id && there.details.value == details;
        return if same { Ok(Applied::Unchanged) } else { Err(Refused::AlreadyThere) };
    }
    if doing.case.people.len() >= PEOPLE_LIMIT {
        return Err(Refused::TooMany { limit: PEOPLE_LIMIT });
    }
    let (operation, details) = (doing.operation.id, Field::first(details, doing.operation, doing.stamp, by));
    doing.case.people.push(Person { id: person, details, operation, removed: None });
    Ok(Applied::Changed)
}

pub(super) fn change(doing: &mut Doing<'_>, person: PersonId, details: &PersonDetails) -> Done {
    let by = doing.by()?;
    let details = read(details)?;
    let there = doing.case.people.iter_mut().find(|there| there.id == person && there.removed.is_none());
    let there = there.ok_or(Refused::NoSuchPart)?;
    Ok(there.details.write(details, doing.operation, doing.stamp, by))
}

pub(super) fn remove(doing: &mut Doing<'_>, person: PersonId) -> Done {
    doing.by_on_open()?;
    take_out(doing, person, Removed { into: None })
}

pub(super) fn take_out(doing: &mut Doing<'_>, person: PersonId, removed: Removed) -> Done {
    let case = &mut *doing.case;
    let there = case.people.iter_mut().find(|there| there.id == person).ok_or(Refused::NoSuchPart)?;
    if there.removed.is_some() {
        return Ok(Applied::Unchanged);
    }
    if case.wage_claims.iter().any(|claim| claim.lines.iter().any(|line| line.person == person)) {
        return Err(Refused::StillCounted);
    }
    there.removed = Some(removed);
    Ok(Applied::Changed)
}
