//! Forms that are asked step by step: one question a screen, or all on one with the last step apart. And what every form
//! does with long lists and with numbers that nobody should write down.

use domain::{place::may_mean, worker::hide_aadhaar};

use super::{
    Model, Open,
    form::{About, Asks, Field, Trouble},
    forms::workers::{CONSENT, NAME},
    workers::{mode_draft, one_by_one},
    written,
};
use crate::{around::Around, command::Asked, phone::Phone, sync, view::FieldKind};

/// The value that names the list which stands open on the form.
pub(super) const UNFOLDED: &str = "unfolded";
/// The value that says which name of a list stands first on the screen, and under which field.
pub(super) const OFFERED_FROM: &str = "offered-from";
/// What choosing it for a field that is typed does: a number that looks like an Aadhaar is hidden.
pub(super) const MASKED: &str = "masked";
/// The value that names the step on the screen.
const STEP: &str = "step";

/// Whether the value only says what of a form is on the screen.
pub(super) fn is_of_the_screen(name: &str) -> bool {
    matches!(name, STEP | UNFOLDED | OFFERED_FROM)
}

/// The step of everything that is asked at once.
const ALL: &str = "";
/// A longer list is folded, unless it is the one question on the screen.
const LONG: usize = 6;

/// Whether numbers that look like an Aadhaar are looked for in it: phones have fields of their own, a UAN too, and of an
/// account, or of a case before an authority, nobody knows how many digits it has.
fn is_searched(field: &Field) -> bool {
    let is_text = matches!(field.asks, Asks::Typed(FieldKind::Name | FieldKind::Words | FieldKind::Text));
    is_text && !matches!(field.name.as_str(), "number/e_shram" | "number" | "account")
}

/// The first field in which a number stands that looks like an Aadhaar: nothing is kept with one.
pub(super) fn aadhaar(fields: &[Field], about: &About<'_>) -> Option<Trouble> {
    let has_one =
        |field: &&Field| is_searched(field) && hide_aadhaar(about.values.get(&field.name)).is_some();
    let field = fields.iter().find(has_one)?;
    Some(about.trouble(field.name.as_str(), about.say("form-no-aadhaar")))
}

/// What stands in a field with such numbers hidden; none where there are none.
pub(super) fn masked(field: &Field, about: &About<'_>) -> Option<String> {
    let hidden = hide_aadhaar(about.values.get(&field.name)).filter(|_| is_searched(field))?;
    Some(hidden.text)
}

/// The steps of a form, and which is on the screen.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Steps {
    all: Vec<&'static str>,
    at: usize,
}

impl Steps {
    pub(super) fn of(fields: &[Field], about: &About<'_>) -> Self {
        let one_by_one = one_by_one(about.records);
        let mut all: Vec<&'static str> = Vec::new();
        for field in fields {
            let step = if one_by_one || field.step == CONSENT { field.step } else { ALL };
            if !all.contains(&step) {
                all.push(step);
            }
        }
        let wanted = about.values.get(STEP);
        // the switch may have been turned meanwhile
        let at = all.iter().position(|step| *step == wanted).unwrap_or_default();
        Self { all, at }
    }

    fn current(&self) -> &'static str {
        self.all.get(self.at).copied().unwrap_or(ALL)
    }

    pub(super) fn is_last(&self) -> bool {
        self.at.saturating_add(1) >= self.all.len()
    }

    pub(super) fn is_first(&self) -> bool {
        self.at == 0
    }

    /// "3 of 17".
    pub(super) fn place(&self) -> (usize, usize) {
        (self.at.saturating_add(1), self.all.len())
    }

    /// Whether the field is on the screen.
    pub(super) fn shows(&self, field: &Field) -> bool {
        let current = self.current();
        if current == ALL { field.step != CONSENT } else { field.step == current }
    }

    /// The step in which a field of this name is asked.
    fn step_of(&self, fields: &[Field], name: &str) -> Option<&'static str> {
        let field = fields.iter().find(|field| field.name == name)?;
        let is_there = self.all.contains(&field.step);
        Some(if is_there { field.step } else { ALL })
    }
}

/// Whether a list stands folded: it is long, others stand beside it, and nobody opened it.
pub(super) fn is_folded(field: &Field, beside: usize, about: &About<'_>) -> bool {
    let choices = match &field.asks {
        Asks::One(choices) | Asks::Many(choices) => choices.len(),
        _ => 0,
    };
    folds(choices, field, beside, about)
}

/// Whether so many choices of a field stand folded.
pub(super) fn folds(choices: usize, field: &Field, beside: usize, about: &About<'_>) -> bool {
    choices > LONG && beside > 1 && about.values.get(UNFOLDED) != field.name
}

/// Which of the names that are offered may be meant: all, until something else is typed.
pub(super) fn offered<'a>(field: &'a Field, about: &About<'_>) -> Vec<&'a str> {
    let typed = about.text(&field.name);
    let says_nothing = typed.is_empty() || field.offered.contains(&typed);
    let names = field.offered.iter().map(String::as_str);
    let is_meant = may_mean(&typed);
    names.filter(|name| says_nothing || is_meant(name)).collect()
}

/// The place of the first of them that is on the screen.
pub(super) fn first_offered(field: &Field, about: &About<'_>) -> usize {
    let turned = about.values.get(OFFERED_FROM).split_once(' ').filter(|(_, of)| *of == field.name);
    turned.and_then(|(first, _)| first.parse().ok()).unwrap_or_default()
}

/// Which way to go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Turn {
    /// To the next question.
    Next,
    /// To the question before.
    Back,
    /// To the last step.
    ToTheEnd,
}

impl Model {
    /// Goes to another step. What is wrong on this one is told first. Whether there was one to go to.
    pub(crate) fn turn(
        &mut self,
        turn: Turn,
        sync: &mut sync::Model,
        phone: &Phone,
        around: &Around<'_>,
    ) -> (bool, Asked) {
        let Some(open) = self.open.last_mut() else { return (false, Asked::done()) };
        let Some(about) = open.about(&sync.records, phone, around) else { return (false, Asked::done()) };
        let sheet = open.sheet();
        let fields = (sheet.fields)(&about);
        let steps = Steps::of(&fields, &about);
        if !sheet.in_steps
            || (turn == Turn::Back && steps.is_first())
            || (turn != Turn::Back && steps.is_last())
        {
            return (false, Asked::done());
        }
        if turn != Turn::Back && is_in_the_way(open, &about, &fields, &steps) {
            open.tried = true;
            return (true, Asked::done());
        }
        let to = match turn {
            Turn::Next => steps.all.get(steps.at.saturating_add(1)),
            Turn::Back => steps.all.get(steps.at.saturating_sub(1)),
            Turn::ToTheEnd => steps.all.last(),
        };
        let to = to.copied().unwrap_or(ALL);
        open.tried = false;
        let asked = self.change(sync, phone, around, |about| about.values.set(STEP, to.to_owned()));
        (true, asked)
    }

    /// What is wrong may stand on another step than the one on the screen.
    pub(crate) fn go_to_trouble(
        &mut self,
        sync: &mut sync::Model,
        phone: &Phone,
        around: &Around<'_>,
    ) -> Asked {
        let Some(open) = self.open.last() else { return Asked::done() };
        let Some(about) = open.about(&sync.records, phone, around) else { return Asked::done() };
        let sheet = open.sheet();
        let fields = (sheet.fields)(&about);
        let steps = Steps::of(&fields, &about);
        let trouble = written(open, &about, &fields).err().filter(|_| sheet.in_steps);
        let step = trouble.and_then(|trouble| steps.step_of(&fields, &trouble.field));
        let Some(step) = step.filter(|step| *step != steps.current()) else { return Asked::done() };
        self.change(sync, phone, around, |about| about.values.set(STEP, step.to_owned()))
    }

    /// One question a screen, or all on one; the phone remembers it.
    pub(crate) fn switch_questions(sync: &mut sync::Model) -> Asked {
        let text = if one_by_one(&sync.records) { "all" } else { "" };
        sync.draft_typed(mode_draft(), text.to_owned())
    }
}

/// Whether something on this step has to be put right before the next: a name is needed, all else only has to be readable.
fn is_in_the_way(open: &Open, about: &About<'_>, fields: &[Field], steps: &Steps) -> bool {
    let Err(trouble) = written(open, about, fields) else { return false };
    let is_here = fields.iter().any(|field| field.name == trouble.field && steps.shows(field));
    is_here && (!trouble.is_missing || trouble.field == NAME)
}
