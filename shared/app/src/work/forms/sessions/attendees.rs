//! Who came, ticked in the list of workers: looked for by name in any script, phone, trade, place. What is ticked stays,
//! whatever is looked for next.

use std::collections::BTreeSet;

use domain::{ids::WorkerId, session::SessionWork};

use super::one;
use crate::{
    pages::Window,
    sessions::is_there,
    view::{FieldKind, PageIcon},
    work::{
        form::{About, Asks, Choice, FIRST, Field, Trouble, Written},
        forms::handling::typed,
    },
    workers,
};

/// The field of what is looked for.
const SEARCH: &str = "search";
/// The field of who is ticked.
const WORKERS: &str = "workers";

/// Those who are ticked and may still be added.
fn ticked(about: &About<'_>) -> Vec<WorkerId> {
    let ids = about.values.chosen(WORKERS).filter_map(|id| id.parse::<WorkerId>().ok());
    ids.filter(|id| may_be_added(about, *id)).collect()
}

/// They are on this phone, and do not stand there already.
fn may_be_added(about: &About<'_>, worker: WorkerId) -> bool {
    let is_known = about.records.register.brief(worker).is_some_and(|brief| !brief.withdrawn);
    is_known && about.session.is_some_and(|session| !is_there(about.records, session, worker))
}

fn choice(about: &About<'_>, worker: WorkerId) -> Choice {
    let name = workers::name_of(about.words, about.records.register.brief(worker));
    let choice = Choice::new(worker.to_string(), name);
    match workers::about_text(about.words, worker, about.records, about.phone, about.now()) {
        text if text.is_empty() => choice,
        text => choice.with_detail(text),
    }
}

pub(super) fn fields(about: &About<'_>) -> Vec<Field> {
    let search = about.text(SEARCH);
    let ticked = ticked(about);
    let mut found = workers::find(about.records, about.phone, about.words, &search);
    found.retain(|id| may_be_added(about, *id));
    let is_nobody = found.is_empty();
    found.retain(|id| !ticked.contains(id));
    let first = first(about, &search, found.len());
    let shown = ticked.iter().chain(Window::of(&found, first)).map(|id| choice(about, *id)).collect();
    let title = about.words.tell("session-ticked", &[("count", ticked.len().into())]);
    let mut list = Field::new(WORKERS, title, PageIcon::Roster, Asks::Many(shown));
    if is_nobody {
        let nobody = if search.is_empty() { "session-nobody-to-add" } else { "workers-not-found" };
        list = list.with_hint(about.say(nobody));
    }
    let mut fields = vec![typed(about, SEARCH, "workers-search", FieldKind::Search), list];
    let turn = |name: &str, label: &str, to: usize| {
        let sets = vec![(FIRST.to_owned(), format!("{to} {search}"))];
        Field::new(name, about.say(label), PageIcon::Transfer, Asks::Fill(sets))
    };
    if first > 0 {
        fields.push(turn("earlier", "workers-earlier", Window::turned(first, false)));
    }
    let next = Window::turned(first, true);
    if next < found.len() {
        fields.push(turn("later", "workers-later", next));
    }
    fields
}

/// The place of the first one on the screen. Behind it stands what was looked for then: another search begins at its top.
fn first(about: &About<'_>, search: &str, total: usize) -> usize {
    let turned = about.values.get(FIRST).split_once(' ').filter(|(_, of)| *of == search);
    let first = turned.and_then(|(first, _)| first.parse().ok()).unwrap_or_default();
    Window::within(first, total)
}

/// All who are ticked.
pub(super) fn add(about: &About<'_>) -> Written {
    let workers: BTreeSet<WorkerId> = ticked(about).into_iter().collect();
    if workers.is_empty() {
        let nobody = about.trouble(WORKERS, about.say("session-nobody-ticked"));
        return Err(Trouble { is_missing: true, ..nobody });
    }
    one(about, SessionWork::AddAttendees { workers })
}
