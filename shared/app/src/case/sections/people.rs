//! The person or people of a case.

use domain::{
    case::{FieldGroup, Person, Sex},
    phone_number::PhoneNumber,
};

use super::super::look::{Look, open_part};
use crate::{
    inbox::language_name,
    pages::row,
    view::{PageIcon, PageRow, Tone},
};

impl Look<'_> {
    pub(super) fn people_rows(&self) -> Vec<PageRow> {
        self.case.people.iter().map(|person| self.person_row(person)).collect()
    }

    /// The name, or what stands in its place.
    pub(in crate::case) fn person_name(&self, person: &Person) -> String {
        let name = person.details.value.name.clone();
        name.unwrap_or_else(|| {
            self.say(if self.hides(FieldGroup::Identity) { "person-hidden" } else { "person-unnamed" })
        })
    }

    pub(in crate::case) fn sex(&self, sex: Sex) -> String {
        self.code(
            "sex",
            match sex {
                Sex::Female => "female",
                Sex::Male => "male",
                Sex::Other => "other",
            },
        )
    }

    fn person_row(&self, person: &Person) -> PageRow {
        let details = &person.details.value;
        let mut parts = Vec::new();
        if let Some(removed) = &person.removed {
            parts.push(match removed.into {
                Some(into) => self.tell("person-split", "number", &self.number_of(into)),
                None => self.say("person-removed"),
            });
        }
        parts.extend(details.sex.map(|sex| self.sex(sex)));
        parts.extend(
            details.age.map(|age| self.words.tell("person-age", &[("count", u32::from(age).into())])),
        );
        parts.extend(details.phone.as_ref().map(PhoneNumber::spaced));
        parts.extend(details.language.as_deref().map(|tag| language_name(self.words, tag)));
        parts.extend(details.about.clone());
        let line = row(PageIcon::Family, self.person_name(person));
        let line = if parts.is_empty() { line } else { line.with_detail(parts.join(" · ")) };
        let tone = if person.details.differing().next().is_some() { Tone::Waiting } else { Tone::Quiet };
        line.with_tone(tone).pressed(open_part(person.id))
    }
}
