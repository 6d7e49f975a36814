//! The person or people of a case.

use domain::{
    case::{FieldGroup, Person, Sex},
    ids::WorkerId,
    phone_number::PhoneNumber,
};

use super::super::look::{Look, open_part, open_worker};
use crate::{
    inbox::language_name,
    pages::row,
    view::{PageIcon, PageRow, Tone},
    workers,
};

impl Look<'_> {
    pub(super) fn people_rows(&self) -> Vec<PageRow> {
        let worker_of = |person: &Person| person.details.value.worker;
        // who was meant by the alert, where nobody has said yet which person that is
        let of_alert = self.case.alert.worker.as_ref().map(|told| told.value);
        let of_alert =
            of_alert.filter(|id| self.case.people.iter().all(|person| worker_of(person) != Some(*id)));
        let mut rows: Vec<PageRow> = of_alert.map(|id| self.registration_row(id)).into_iter().collect();
        for person in &self.case.people {
            rows.push(self.person_row(person));
            rows.extend(worker_of(person).map(|id| self.registration_row(id)));
        }
        rows
    }

    /// Their registration, which a press opens; or why there is nothing to open.
    pub(in crate::case) fn registration_row(&self, id: WorkerId) -> PageRow {
        let register = &self.records.register;
        let id = register.standing(id);
        match register.brief(id) {
            None => {
                row(PageIcon::Roster, self.say("person-registered")).with_detail(self.say("person-not-here"))
            }
            Some(brief) if brief.withdrawn => {
                row(PageIcon::Lock, self.say("person-withdrawn")).with_detail(self.say("person-case-stays"))
            }
            Some(brief) => {
                let title =
                    self.tell("person-registration", "name", &workers::name_of(self.words, Some(brief)));
                let about = workers::about_text(self.words, id, self.records, self.phone, self.now);
                let line = row(PageIcon::Roster, title).pressed(open_worker(id));
                if about.is_empty() { line } else { line.with_detail(about) }
            }
        }
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
