//! What somebody wrote about a case that is not on this phone any more: no form can show it, and it stays readable.

use domain::operation::Body;

use super::{
    Open,
    form::{About, Asks, Field},
    lists::form_of,
};
use crate::{
    around::Around,
    pages::row,
    phone::Phone,
    sync::{Records, Waiting},
    view::{FieldKind, PageRow},
};

/// Whether it is about a case that this phone does not show.
pub(super) fn is_of_gone(body: &Body, records: &Records) -> bool {
    body.case_id().is_some_and(|id| !records.is_here(id))
}

/// All that was written and chosen, field by field as its form has them; nothing while the case is here.
pub(super) fn rows(waiting: &Waiting, records: &Records, phone: &Phone, around: &Around<'_>) -> Vec<PageRow> {
    let body = waiting.operation.as_ref().map(|operation| &operation.body);
    let Some(body) = body.filter(|body| is_of_gone(body, records)) else { return Vec::new() };
    let Some((form, part)) = form_of(body) else { return Vec::new() };
    let refused = Some(waiting.kept.operation_id.clone());
    // of no case: of what the case itself would add nothing is known
    let open = Open { form, case_id: None, part, refused, tried: false };
    let Some(about) = open.about(records, phone, around) else { return Vec::new() };
    let fields = (open.sheet().fields)(&about);
    fields.iter().filter_map(|field| read(field, &about)).collect()
}

/// A field that says something, as it is read.
fn read(field: &Field, about: &About<'_>) -> Option<PageRow> {
    let line = || row(field.icon, field.label.clone());
    let said = match &field.asks {
        Asks::Typed(FieldKind::Day) => {
            about.day(&field.name).ok().flatten().map(|day| about.words.day(day)).unwrap_or_default()
        }
        Asks::Typed(FieldKind::DayAndTime) => {
            let moment = about.moment(&field.name).ok();
            moment.map(|at| about.words.time(at, about.now())).unwrap_or_default()
        }
        Asks::Typed(kind) if *kind != FieldKind::Search => about.text(&field.name),
        Asks::One(choices) | Asks::Many(choices) => {
            let is_chosen = |value: &str| !value.is_empty() && about.values.has(&field.name, value);
            let chosen = choices.iter().filter(|choice| is_chosen(&choice.value));
            chosen.map(|choice| choice.label.as_str()).collect::<Vec<_>>().join(", ")
        }
        Asks::Yes => return about.values.is_on(&field.name).then(line),
        // it looked for something, or did something at once
        Asks::Typed(_) | Asks::Fill(_) | Asks::Read | Asks::First(_) | Asks::Instead(_) => String::new(),
    };
    (!said.is_empty()).then(|| line().with_detail(said))
}
