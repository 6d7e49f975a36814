//! What is asked of a session, in the order in which it is asked. Only the day is needed, and stands there.

use domain::session::SessionDetails;

use crate::{
    view::{FieldKind, PageIcon},
    work::{
        codes::{SESSION_KINDS, choices},
        form::{About, Asks, Field},
        forms::{
            handling::typed,
            workers::{another, home, languages, shown, site},
        },
    },
};

/// All questions.
pub(super) fn fields(about: &About<'_>) -> Vec<Field> {
    let kinds = Asks::One(choices(about.words, "session-kind", &SESSION_KINDS));
    let mut all = vec![
        Field::new("kind", about.say("session-field-kind"), PageIcon::Roster, kinds).in_step("kind"),
        typed(about, "topic", "session-field-topic", FieldKind::Words).in_step("topic"),
        typed(about, "on", "session-field-on", FieldKind::Day)
            .with_hint(about.say("session-on-hint"))
            .in_step("on"),
    ];
    all.extend(site(about, "session-field-site"));
    all.extend(home(about, "place", "session-field-place"));
    all.push(languages(about, "session-field-languages"));
    all.extend(count(about));
    all.extend(material(about));
    all.push(typed(about, "words", "session-field-words", FieldKind::Text).in_step("words"));
    all
}

fn count(about: &About<'_>) -> Vec<Field> {
    let asked = [
        ("count/female", "session-count-female"),
        ("count/male", "session-count-male"),
        ("count/other", "session-count-other"),
    ];
    let hint = about.say("session-count-hint");
    let one =
        |(name, label)| typed(about, name, label, FieldKind::Number).with_hint(hint.clone()).in_step("count");
    asked.into_iter().map(one).collect()
}

fn material(about: &About<'_>) -> Vec<Field> {
    let most = SessionDetails::LIST_LIMIT;
    let places = 0..shown(about, "material", most);
    let mut fields: Vec<Field> = places
        .map(|place| typed(about, &format!("material/{place}"), "session-field-material", FieldKind::Words))
        .collect();
    fields.extend(another(about, "material", "session-another-material", most));
    fields.into_iter().map(|field| field.in_step("material")).collect()
}
