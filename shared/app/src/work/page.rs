//! A form as it is drawn: one layout for all.

use super::{
    Model, Open,
    form::{About, Asks, Choice, FIRST, Field, Trouble},
    steps::{self, Steps},
    written,
};
use crate::{
    around::Around,
    pages::{Window, button, empty_page, row, window},
    phone::Phone,
    sync::Records,
    view::{
        FieldKind, Page, PageAction, PageControl, PageField, PageIcon, PageRow, PageView, StaffAction, Tone,
    },
};

pub(super) fn staff(action: StaffAction) -> PageAction {
    PageAction::Staff { action }
}

impl Model {
    /// The form; none where none is open, or its case has left this phone.
    pub(crate) fn page(&self, records: &Records, phone: &Phone, around: &Around<'_>) -> Option<PageView> {
        let open = self.open.last()?;
        let mut page = open.page(records, phone, around)?;
        // one form leads to another about the same case
        let form = format!("{:?}/{}/", open.form, open.part.as_deref().unwrap_or_default());
        page.place.insert_str(0, &form);
        Some(page)
    }
}

impl Open {
    fn page(&self, records: &Records, phone: &Phone, around: &Around<'_>) -> Option<PageView> {
        let words = phone.words(around.config);
        let sheet = self.sheet();
        let mut page = empty_page(Page::Form, words.say(sheet.title));
        let Some(about) = self.about(records, phone, around) else {
            // the disk is writing what it starts from, or reading it
            let key = if self.waits_for_disk(records) { Some("being-kept") } else { None };
            let key = key.or_else(|| self.is_loading(records).then_some("work-loading"))?;
            page.paragraphs.push(words.say(key));
            return Some(page);
        };
        page.paragraphs
            .extend(about.case.map(|case| case.number.clone()).filter(|number| !number.is_empty()));
        about.values.get(FIRST).clone_into(&mut page.place);
        page.paragraphs.extend(sheet.why.map(|why| words.say(why)));
        if self.refused.is_some() {
            page.paragraphs.push(words.say("work-edits-refused"));
        }
        let fields = (sheet.fields)(&about);
        let trouble = written(self, &about, &fields).err();
        let trouble = trouble.filter(|trouble| self.tells(trouble, &about.values));
        let steps = sheet.in_steps.then(|| Steps::of(&fields, &about));
        // what is missing on a step to come is no trouble of this one
        let is_told = |trouble: &Trouble| {
            let is_shown =
                |steps: &Steps| fields.iter().any(|field| field.name == trouble.field && steps.shows(field));
            !trouble.is_missing || trouble.field.is_empty() || steps.as_ref().is_none_or(is_shown)
        };
        let trouble = trouble.filter(is_told);
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
        let is_shown = |field: &&Field| steps.as_ref().is_none_or(|steps| steps.shows(field));
        let beside = match &steps {
            Some(_) => fields.iter().filter(is_shown).filter(|field| !field.name.is_empty()).count(),
            // only forms of many questions fold their lists
            None => 1,
        };
        page.rows = fields
            .iter()
            .filter(is_shown)
            .flat_map(|field| {
                let trouble = trouble.as_ref().filter(|trouble| of_field(trouble, &field));
                let mut all = rows(field, &about, trouble, steps::is_folded(field, beside, &about));
                all.extend(offers(field, beside, &about));
                all
            })
            .collect();
        if let Some(steps) = steps {
            lay_out_steps(&mut page, &steps, &sheet, &about);
            if super::is_of_sessions(self.form) && !steps.is_last() {
                // nothing more has to be asked: it can be kept at any question
                page.secondary =
                    Some(button(PageIcon::Done, words.say(sheet.keep), staff(StaffAction::SubmitForm)));
            }
            return Some(page);
        }
        let mut keep = button(PageIcon::Done, words.say(sheet.keep), staff(StaffAction::SubmitForm));
        keep.enabled = !fields.iter().any(|field| matches!(field.asks, Asks::First(_)) && fields.len() == 1);
        page.primary = Some(keep);
        page.secondary =
            Some(button(way_out(&sheet), words.say(sheet.discard), staff(StaffAction::DiscardForm)));
        Some(page)
    }
}

/// The ways on, back and out of a form that is asked step by step.
fn lay_out_steps(page: &mut PageView, steps: &Steps, sheet: &super::forms::Sheet, about: &About<'_>) {
    let press = |icon, key: &str, action| button(icon, about.say(key), staff(action));
    let (place, all) = steps.place();
    page.place.insert_str(0, &format!("{place}/"));
    if all > 1 {
        let place = [("place", place.into()), ("all", all.into())];
        page.paragraphs.push(about.words.tell("form-question", &place));
    }
    let one_by_one = super::workers::one_by_one(about.records);
    if steps.is_last() {
        page.primary = Some(press(PageIcon::Done, sheet.keep, StaffAction::SubmitForm));
        if !steps.is_first() {
            page.secondary = Some(press(PageIcon::Transfer, "form-questions", StaffAction::PreviousQuestion));
        }
    } else {
        page.primary = Some(press(PageIcon::Transfer, "form-next", StaffAction::NextQuestion));
        // with a name everything that has to be asked is asked
        if one_by_one && !about.text("name").is_empty() {
            page.secondary = Some(press(PageIcon::Done, "form-enough", StaffAction::SkipQuestions));
        }
    }
    let switch = PageControl::Switch { on: one_by_one, action: staff(StaffAction::SwitchQuestions) };
    page.rows.push(row(PageIcon::Filter, about.say("form-one-by-one")).with_control(switch));
    page.rows.push(row(way_out(sheet), about.say(sheet.discard)).pressed(staff(StaffAction::DiscardForm)));
}

/// A bin throws away what was typed; "no" to a question that erases something is a cross.
fn way_out(sheet: &super::forms::Sheet) -> PageIcon {
    if sheet.discard.ends_with("-no") { PageIcon::Remove } else { PageIcon::Delete }
}

impl Open {
    /// What it is about is being read from the disk.
    fn is_loading(&self, records: &Records) -> bool {
        let case = self.case_id.is_some_and(|id| records.is_loading(id));
        case || self.worker_id().is_some_and(|id| records.workers.is_loading(id))
            || self.session_id().is_some_and(|id| records.sessions.is_loading(id))
    }

    /// What is missing is told when somebody wants to keep the form; what is wrong, as soon as it was typed.
    fn tells(&self, trouble: &Trouble, values: &super::form::Values) -> bool {
        self.tried || (!trouble.is_missing && values.is_touched() && !trouble.field.is_empty())
    }
}

/// The names of a list under a field that is typed: a press writes one.
fn offers(field: &Field, beside: usize, about: &About<'_>) -> Vec<PageRow> {
    let offered = steps::offered(field, about);
    if steps::folds(offered.len(), field, beside, about) {
        let title = about.words.tell("form-from-list", &[("count", offered.len().into())]);
        let unfold = StaffAction::Choose { field: steps::UNFOLDED.to_owned(), value: field.name.clone() };
        return vec![row(field.icon, title).pressed(staff(unfold))];
    }
    let written = about.text(&field.name);
    let choose = |field: &str, value: String| staff(StaffAction::Choose { field: field.to_owned(), value });
    let offer = |name: &&str| {
        let action = choose(&field.name, (*name).to_owned());
        let control = PageControl::Choice { selected: written == *name, action };
        row(field.icon, (*name).to_owned()).with_control(control)
    };
    let first = steps::first_offered(field, about);
    let turn =
        |forward| choose(steps::OFFERED_FROM, format!("{} {}", Window::turned(first, forward), field.name));
    let names = Window { earlier: "workers-earlier", later: "workers-later" };
    window(about.words, &offered, first, names, turn, offer)
}

fn rows(field: &Field, about: &About<'_>, trouble: Option<&Trouble>, is_folded: bool) -> Vec<PageRow> {
    let values = &about.values;
    let standing = || field.standing.as_deref().unwrap_or_default();
    let chosen = Some(values.get(&field.name)).filter(|value| !value.is_empty()).unwrap_or_else(standing);
    let mut head = row(field.icon, field.label.clone()).with_tone(field.tone);
    head.detail = field.hint.clone().filter(|hint| !hint.is_empty());
    head.photo.clone_from(&field.photo);
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
        Asks::One(choices) | Asks::Many(choices) if is_folded => {
            let is_chosen = |one: &&Choice| {
                let is_one = matches!(field.asks, Asks::One(_));
                !one.value.is_empty()
                    && if is_one { one.value == chosen } else { values.has(&field.name, &one.value) }
            };
            let labels: Vec<&str> = choices.iter().filter(is_chosen).map(|one| one.label.as_str()).collect();
            if trouble.is_none() {
                let unknown = about.say("form-not-known");
                head.detail = Some(if labels.is_empty() { unknown } else { labels.join(", ") });
            }
            let unfold = StaffAction::Choose { field: steps::UNFOLDED.to_owned(), value: field.name.clone() };
            all.push(head.pressed(staff(unfold)));
        }
        Asks::Typed(kind) => {
            if matches!(kind, FieldKind::Day | FieldKind::DayAndTime) {
                head.empty_label =
                    Some(about.words.tell("form-empty", &[("field", head.title.as_str().into())]));
            }
            all.push(head.with_control(PageControl::Field {
                field: PageField::Form { name: field.name.clone() },
                text: values.get(&field.name).to_owned(),
                kind: *kind,
            }));
            if let Some(masked) = steps::masked(field, about) {
                let title = about.words.tell("form-mask", &[("text", masked.into())]);
                all.push(row(PageIcon::Lock, title).with_tone(Tone::Waiting).pressed(choose(steps::MASKED)));
            }
        }
        Asks::One(choices) => {
            all.push(head);
            all.extend(choices.iter().map(|one| {
                let selected = chosen == one.value;
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
        Asks::First(action) | Asks::Instead(action) => all.push(head.pressed(staff(action.clone()))),
    }
    all
}

/// What stands in the form's field, for tests of forms.
#[cfg(test)]
pub(crate) fn text_of(view: &PageView, name: &str) -> Option<String> {
    view.rows.iter().find_map(|row| match &row.control {
        PageControl::Field { field: PageField::Form { name: there }, text, .. } if there == name => {
            Some(text.clone())
        }
        _ => None,
    })
}
