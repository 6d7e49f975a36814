//! A form as it is drawn: one layout for all.

use super::{
    Model, Open,
    form::{Asks, Choice, Field, Trouble, Values},
    written,
};
use crate::{
    around::Around,
    pages::{button, empty_page, row},
    phone::Phone,
    sync::Records,
    view::{Page, PageAction, PageControl, PageField, PageIcon, PageRow, PageView, StaffAction, Tone},
};

pub(super) fn staff(action: StaffAction) -> PageAction {
    PageAction::Staff { action }
}

impl Model {
    /// The form; none where none is open, or its case has left this phone.
    pub(crate) fn page(&self, records: &Records, phone: &Phone, around: &Around<'_>) -> Option<PageView> {
        let open = self.open.last()?;
        let words = phone.words(around.config);
        let sheet = open.sheet();
        let mut page = empty_page(Page::Form, words.say(sheet.title));
        let Some(about) = open.about(records, phone, around) else {
            // the case is being read from the disk
            open.case_id.filter(|id| records.is_loading(*id))?;
            page.paragraphs.push(words.say("work-loading"));
            return Some(page);
        };
        page.paragraphs
            .extend(about.case.map(|case| case.number.clone()).filter(|number| !number.is_empty()));
        page.paragraphs.extend(sheet.why.map(|why| words.say(why)));
        if open.refused.is_some() {
            page.paragraphs.push(words.say("work-edits-refused"));
        }
        let trouble = written(open, &about).err().filter(|trouble| open.tells(trouble, &about.values));
        let fields = (sheet.fields)(&about);
        // what is only read has no name, nor has trouble with the form as a whole
        let of_field =
            |trouble: &Trouble, field: &&Field| !field.name.is_empty() && field.name == trouble.field;
        page.error =
            trouble.as_ref().map(|trouble| match fields.iter().find(|field| of_field(trouble, field)) {
                // the domain's own words name the field themselves
                Some(field) if !trouble.text.starts_with(&field.label) => {
                    let arguments =
                        [("field", field.label.as_str().into()), ("trouble", trouble.text.as_str().into())];
                    words.tell("form-trouble", &arguments)
                }
                _ => trouble.text.clone(),
            });
        page.rows = fields
            .iter()
            .flat_map(|field| {
                rows(field, &about.values, trouble.as_ref().filter(|trouble| of_field(trouble, &field)))
            })
            .collect();
        let submit = if open.form == crate::view::Form::Atr { "form-submit" } else { "form-keep" };
        let mut keep = button(PageIcon::Done, words.say(submit), staff(StaffAction::SubmitForm));
        keep.enabled = !fields.iter().any(|field| matches!(field.asks, Asks::First(_)) && fields.len() == 1);
        page.primary = Some(keep);
        page.secondary =
            Some(button(PageIcon::Delete, words.say("form-discard"), staff(StaffAction::DiscardForm)));
        Some(page)
    }
}

impl Open {
    /// What is missing is told when somebody wants to keep the form; what is wrong, as soon as it was typed.
    fn tells(&self, trouble: &Trouble, values: &Values) -> bool {
        self.tried || (!trouble.is_missing && values.is_touched() && !trouble.field.is_empty())
    }
}

fn rows(field: &Field, values: &Values, trouble: Option<&Trouble>) -> Vec<PageRow> {
    let mut head = row(field.icon, field.label.clone()).with_tone(field.tone);
    head.detail = field.hint.clone().filter(|hint| !hint.is_empty());
    if let Some(trouble) = trouble {
        head.detail = Some(trouble.text.clone());
        head.tone = Tone::Urgent;
    }
    let choose =
        |value: &str| staff(StaffAction::Choose { field: field.name.clone(), value: value.to_owned() });
    let choice = |choice: &Choice, control: PageControl| {
        let mut row = row(field.icon, choice.label.clone()).with_control(control);
        row.detail.clone_from(&choice.detail);
        row
    };
    let mut all = Vec::new();
    match &field.asks {
        Asks::Typed(kind) => all.push(head.with_control(PageControl::Field {
            field: PageField::Form { name: field.name.clone() },
            text: values.get(&field.name).to_owned(),
            kind: *kind,
        })),
        Asks::One(choices) => {
            all.push(head);
            all.extend(choices.iter().map(|one| {
                let selected = values.get(&field.name) == one.value;
                choice(one, PageControl::Choice { selected, action: choose(&one.value) })
            }));
        }
        Asks::Many(choices) => {
            all.push(head);
            all.extend(choices.iter().map(|one| {
                let on = values.has(&field.name, &one.value);
                choice(one, PageControl::Switch { on, action: choose(&one.value) })
            }));
        }
        Asks::Yes => {
            let on = values.is_on(&field.name);
            all.push(head.with_control(PageControl::Switch { on, action: choose("") }));
        }
        Asks::Fill(_) => all.push(head.pressed(choose(""))),
        Asks::Read => all.push(head),
        Asks::First(action) => all.push(head.pressed(staff(action.clone()))),
    }
    all
}

/// What stands in the form's field, for tests of forms.
#[cfg(test)]
pub(super) fn text_of(view: &PageView, name: &str) -> Option<String> {
    view.rows.iter().find_map(|row| match &row.control {
        PageControl::Field { field: PageField::Form { name: there }, text, .. } if there == name => {
            Some(text.clone())
        }
        _ => None,
    })
}
