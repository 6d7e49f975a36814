//! A person of a case.

use domain::{
    case::{FieldGroup, Person},
    ids::PersonId,
};

use super::super::{
    headline::{number_to_call, number_to_write},
    look::Look,
};
use crate::{
    inbox::language_name,
    pages::{empty_page, row},
    view::{Form, Page, PageAction, PageIcon, PageRow, PageView, StaffAction},
};

impl Look<'_> {
    pub(super) fn person_page(&self, id: PersonId) -> Option<PageView> {
        let person = self.case.people.iter().find(|person| person.id == id)?;
        let details = &person.details.value;
        let mut page = empty_page(Page::CasePart, self.person_name(person));
        // before the number
        page.paragraphs.push(self.safe_contact().0);
        let hidden =
            [FieldGroup::Identity, FieldGroup::Contact].into_iter().filter(|group| self.hides(*group));
        if hidden.count() > 0 {
            page.paragraphs.extend(self.hidden());
        }
        let age = details.age.map(|age| self.words.tell("person-age", &[("count", u32::from(age).into())]));
        page.rows.extend(self.reach_rows(person));
        let facts = [
            self.fact(
                PageIcon::Family,
                "person-sex",
                &details.sex.map(|sex| self.sex(sex)).unwrap_or_default(),
            ),
            self.fact(PageIcon::Family, "person-age-label", &age.unwrap_or_default()),
            self.fact(
                PageIcon::Language,
                "fact-language",
                &details.language.as_deref().map(|tag| language_name(self.words, tag)).unwrap_or_default(),
            ),
            self.fact(PageIcon::Write, "person-about", details.about.as_deref().unwrap_or_default()),
            self.fact(
                PageIcon::Staff,
                "person-told-by",
                &person.details.set.as_ref().map(|set| self.by(&set.by)).unwrap_or_default(),
            ),
        ];
        page.rows.extend(facts.into_iter().flatten());
        page.rows.extend(details.worker.map(|worker| self.registration_row(worker)));
        if person.removed.is_some() {
            page.paragraphs.push(self.say("person-removed"));
            return Some(page);
        }
        let change = StaffAction::OpenForm { form: Form::Person, part: Some(id.to_string()) };
        page.primary = self.foot(PageIcon::Write, "person-change", change);
        page.secondary = self.foot(
            PageIcon::Remove,
            "person-remove",
            StaffAction::RemovePerson { person: id.to_string() },
        );
        Some(page)
    }

    /// Their number, to be called and written to where that is safe; else it is only read.
    fn reach_rows(&self, person: &Person) -> Vec<PageRow> {
        let Some(number) = &person.details.value.phone else { return Vec::new() };
        let (id, told) = (person.id.to_string(), number.spaced());
        let press = |icon, key: &str, action| {
            row(icon, self.say(key)).with_detail(told.clone()).pressed(PageAction::Staff { action })
        };
        let whom = Some(person.id);
        let call = number_to_call(self.case, whom)
            .map(|_| press(PageIcon::Call, "call-person", StaffAction::CallPerson { person: id.clone() }));
        let write = number_to_write(self.case, whom).map(|_| {
            press(
                PageIcon::Message,
                "message-person",
                StaffAction::MessagePerson { person: Some(id.clone()) },
            )
        });
        let read = if call.is_none() { self.fact(PageIcon::Call, "fact-phone", &told) } else { None };
        read.into_iter().chain(call).chain(write).collect()
    }
}
